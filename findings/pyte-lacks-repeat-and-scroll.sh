#!/bin/sh
# pyte 0.8.2, a terminal emulator for tests
#
# REP (CSI n b) and SU (CSI n S) are ignored without a word, and a device control string is printed
# as text. ncurses sends the first two where TERM's entry has rep and indn, as xterm-256color's has.
#
# Expected: "aaaa|", the first row scrolled off, nothing for the control string.
# Seen: "a|", no scroll, "+q544e" on the screen. So: run the program under TERM=linux (no rep), or
# check the bytes instead of pyte's screen.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pyte==0.8.2 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import pyte
def shown(text):
    screen = pyte.Screen(20, 3)
    pyte.Stream(screen).feed(text)
    return [row.rstrip() for row in screen.display]
print(shown("a\x1b[3b|")[0])
print(shown("1\r\n2\r\n3\x1b[1S")[0])
print(shown("\x1bP+q544e\x1b\\x")[0])
')
expected='a|
1
+q544ex'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
