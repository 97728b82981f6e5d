"""A session of the program at a pseudo-terminal, with the time of each output."""
import fcntl
import os
import pty
import select
import struct
import termios
import time

SIZE = (30, 100)
# Seconds without output after which a session is quiet.
QUIET = 0.25


class Session:
    """The program in a terminal of 100 columns and 30 rows."""

    def __init__(self, program, arguments):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            environment = {"TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"}
            os.execve(program, [program, *arguments], environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
        self.shown = []

    def type(self, keys):
        """Types keys; returns the time."""
        start = time.monotonic()
        os.write(self.terminal, keys.encode())
        return start

    def read(self, seconds):
        """Reads for the given number of seconds, or until output has come; returns whether it has."""
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return False
        data = os.read(self.terminal, 1 << 16)
        self.shown.append((time.monotonic(), len(data)))
        return True

    def read_until(self, time_to_end):
        while self.read(time_to_end - time.monotonic()):
            pass

    def private_kilobytes(self):
        """The private memory of the session."""
        with open(f"/proc/{self.process}/smaps_rollup", encoding="ascii") as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("Private_"))

    def end(self):
        try:
            os.write(self.terminal, b"\x03")
            while self.read(5):
                pass
        except OSError:
            pass
        os.waitpid(self.process, 0)
        os.close(self.terminal)
