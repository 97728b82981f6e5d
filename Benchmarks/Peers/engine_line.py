"""A connection to an engine: a client that asks as the program does, and a relay that adds latency."""
import heapq
import itertools
import json
import multiprocessing
import os
import selectors
import socket
import struct
import time


class EngineClient:
    """Asks an engine in the MySQL protocol, one message at a time."""

    FLAGS = 0x0001A204 | 0x10000  # protocol 4.1, several statements in a message

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.unread = b""
        self.packet()
        self.send(1, struct.pack("<IIB23x", self.FLAGS, 1 << 24, 33) + b"root\0\0")
        self.packet()

    def send(self, number, body):
        self.socket.sendall(struct.pack("<I", len(body) | number << 24) + body)

    def read(self, count):
        while len(self.unread) < count:
            more = self.socket.recv(1 << 20)
            if not more:
                raise ConnectionError("the engine has ended the connection")
            self.unread += more
        taken, self.unread = self.unread[:count], self.unread[count:]
        return taken

    def packet(self):
        head = int.from_bytes(self.read(4), "little")
        body = self.read(head & 0xFFFFFF)
        if body[:1] == b"\xff":
            raise RuntimeError(body[3:].decode("utf-8", "replace"))
        return body

    def table(self):
        """Reads one table; returns whether another one follows."""
        first = self.packet()
        if first[0] == 0:
            return struct.unpack("<H", first[3:5])[0] & 8 != 0
        for _ in range(first[0] + 1):
            self.packet()
        while True:
            row = self.packet()
            if row[0] == 0xFE and len(row) < 9:
                return struct.unpack("<H", row[3:5])[0] & 8 != 0

    def milliseconds(self, message):
        """The time of a message until the last byte of its answer."""
        start = time.monotonic()
        self.send(0, b"\x03" + message.encode())
        while self.table():
            pass
        return (time.monotonic() - start) * 1000


class Relay:
    """Relays bytes to a port and back, each way delayed by half a round trip, and records them.

    A new connection is held for two round trips, the time until a server's greeting arrives.
    """

    def __init__(self, target, round_trip):
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        self.log, writer = os.pipe()
        os.set_blocking(self.log, False)
        self.unread = b""
        self.process = multiprocessing.Process(
            target=relay, args=(listener, target, round_trip / 1000, writer), daemon=True)
        self.process.start()
        os.close(writer)
        listener.close()

    def events(self):
        """The traffic since the last call: (seconds, line, direction, bytes, text)."""
        while True:
            try:
                more = os.read(self.log, 1 << 16)
            except BlockingIOError:
                break
            if not more:
                break
            self.unread += more
        *lines, self.unread = self.unread.split(b"\n")
        return [json.loads(line) for line in lines]

    def end(self):
        self.process.terminate()
        self.process.join()
        os.close(self.log)


def relay(listener, target, round_trip, log):
    """The relay's loop, in its own process so that it does not wait for the measuring code."""
    selector = selectors.DefaultSelector()
    selector.register(listener, selectors.EVENT_READ)
    due, order, lines = [], itertools.count(), itertools.count(1)

    def note(*event):
        os.write(log, json.dumps(event).encode() + b"\n")

    def deliver(end, data, line, direction):
        if not data:
            try:
                end.shutdown(socket.SHUT_WR)
            except OSError:
                pass
            return
        try:
            end.sendall(data)
        except OSError:
            return
        if direction == "down":
            note(time.monotonic(), line, direction, len(data), "")

    while True:
        pause = max(0, due[0][0] - time.monotonic()) if due else None
        for key, _ in selector.select(pause):
            now = time.monotonic()
            if key.fileobj is listener:
                near = listener.accept()[0]
                far = socket.create_connection(("127.0.0.1", target))
                line = next(lines)
                for end in (near, far):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                selector.register(near, selectors.EVENT_READ, (far, line, "up", now))
                selector.register(far, selectors.EVENT_READ, (near, line, "down", now))
                continue
            end, line, direction, since = key.data
            try:
                data = key.fileobj.recv(1 << 20)
            except OSError:
                data = b""
            if not data:
                selector.unregister(key.fileobj)
            if direction == "up" and data:
                note(now, line, direction, len(data), data.decode("utf-8", "replace"))
            if round_trip == 0:
                deliver(end, data, line, direction)
                continue
            when = now + round_trip / 2
            if direction == "down":
                when = max(when, since + 2 * round_trip)
            heapq.heappush(due, (when, next(order), end, data, line, direction))
        while due and due[0][0] <= time.monotonic():
            deliver(*heapq.heappop(due)[2:])
