#!/bin/sh
# Babel 2.19.0, format_list
#
# Spanish "y" becomes "e" before a word that begins with the sound i, and "o" becomes "u" before one
# with o. ICU's ListFormatter does this; Babel has the same data and does not.
#
# Expected: "España e Italia", "7 u 8".
# Seen: "España y Italia", "7 o 8". So: mend the word before the last item oneself.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary Babel==2.19.0 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
from babel.lists import format_list
print(format_list(["España", "Italia"], locale="es"))
print(format_list(["7", "8"], style="or", locale="es"))
')
expected='España y Italia
7 o 8'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
