#!/bin/sh
# pylatexenc 2.11, latex2text
#
# Inside \url{...} a percent sign begins a comment, as nowhere in LaTeX itself, where \url takes it
# as it stands: the rest of the line goes, the closing brace with it.
#
# Expected: the link http://example.org/x%20y and the text after it.
# Seen: "See <http://example.org/x" and the next line. So: take \url{...} out of a value before it is
# turned into text.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pylatexenc==2.11 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
from pylatexenc.latex2text import LatexNodes2Text
print(LatexNodes2Text().latex_to_text("See \\url{http://example.org/x%20y} and more\nNext"))
' 2> log | tr '\n' '|')
expected='See <http://example.org/x|Next>|'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
