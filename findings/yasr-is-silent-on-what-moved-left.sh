#!/bin/sh
# yasr 0.6.9 (Debian 12, 0.6.9-11)
#
# Says what a program prints, and of a row that is shortened by "delete characters" (CSI P) only that:
# the rest of the row, which moves to the left and is new beside what was printed, is not said. ncurses
# shortens rows so wherever the old and the new one end alike.
#
# Expected: the row as it then stands, since yasr keeps a copy of the screen and knows its rows.
# Seen: of "gone: Asia; 29 found" over "Asia, included; 2 of 29 found", drawn whole with the rest of
# the row erased, "gone: Asia; 29 found"; drawn as "gone: Asia;" and nine characters deleted,
# "gone: Asia;". So: a program for speech turns insertion and deletion of characters off (idcok).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/root"
cd "$folder" || exit 2
apt-get -qq download yasr=0.6.9-11 > log 2>&1 || exit 2
for package in *.deb; do dpkg -x "$package" root || exit 2; done

cat > row.sh << 'END'
#!/bin/sh
sleep 1
printf '\r\nAsia, included; 2 of 29 found\r'
sleep 1
printf "$1\r"
sleep 1
END
chmod +x row.sh

cat > listen.py << 'END'
import os, pty, re, select, socket, sys, time

# What yasr sends to a speech server while a program draws a row, from the second time that it does.
server = socket.create_server(("127.0.0.1", 0))
text = open("root/etc/yasr/yasr.conf", encoding="latin-1").read()
for name, value in (("synthesizer", "emacspeak server"),
                    ("synthesizer port", "127.0.0.1:%d" % server.getsockname()[1])):
    text = re.sub("(?m)^%s=.*$" % name, "%s=%s" % (name, value), text)
open("yasr.conf", "w", encoding="latin-1").write(text)
open("launch", "w").write("#!/bin/sh\nexec ./row.sh '%s'\n" % sys.argv[1])
os.chmod("launch", 0o755)
child, terminal = pty.fork()
if child == 0:
    os.environ.update(TERM="xterm", LC_ALL="C")
    os.execv("root/usr/bin/yasr", ["yasr", "-C", "yasr.conf", "./launch"])
heard, speech, end = b"", None, time.monotonic() + 6
while time.monotonic() < end:
    for source in select.select([s for s in (terminal, server, speech) if s], [], [], 0.2)[0]:
        if source is server:
            speech = server.accept()[0].detach()
            continue
        try:
            data = os.read(source, 65536)
        except OSError:
            data = b""
        if not data:
            end = 0
        elif source == speech:
            heard += data
said = [" ".join(part.decode("latin-1").split()) for part in re.findall(rb"[ql] \{(.*?)\}", heard, re.S)]
print("; ".join(part for part in said if part.startswith("gone")))
END

seen=$(python3 listen.py 'gone: Asia; 29 found\033[K'; python3 listen.py 'gone: Asia;\033[9P')
expected='gone: Asia; 29 found
gone: Asia;'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
