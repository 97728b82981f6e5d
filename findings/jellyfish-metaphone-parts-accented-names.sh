#!/bin/sh
# jellyfish 1.3.0, metaphone
#
# An accent hides its letter from rules about letters in a row, such as "ci" before a vowel:
# "García" and "Garcia" have different codes, though "Muñoz" and "Munoz" have the same. A name in
# another script has the code "", like every other such name.
#
# Expected: one code for both spellings; for another script an error, or the name itself.
# Seen: KRS and KRX. So: strip accents before the code is made, and never compare empty codes.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary jellyfish==1.3.0 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import jellyfish
for names in ("Muñoz", "Munoz"), ("García", "Garcia"), ("Lucía", "Lucia"), ("Иванов", "สมชาย"):
    print([jellyfish.metaphone(name) for name in names])
')
expected="['MNS', 'MNS']
['KRS', 'KRX']
['LS', 'LX']
['', '']"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
