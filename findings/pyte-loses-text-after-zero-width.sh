#!/bin/sh
# pyte 0.8.2, a terminal emulator for tests
#
# A character of width 0 that is no combining mark (zero width space), and a second mark on one
# letter, end the chunk of text: what follows in the same write is not drawn. Fed character by
# character the rest appears.
#
# Expected: "b" after "a" and a zero width space.
# Seen: only "a"; by characters "ab". So: feed pyte one character at a time when the screen may have
# Thai, Khmer or zero width characters.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pyte==0.8.2 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import pyte
def shown(parts):
    screen = pyte.Screen(20, 1)
    stream = pyte.Stream(screen)
    for part in parts:
        stream.feed(part)
    return screen.display[0].rstrip()
text = "a\u200bb"
print(shown([text]))
print(shown(text))
')
expected='a
ab'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
