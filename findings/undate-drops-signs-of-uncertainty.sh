#!/bin/sh
# undate 0.8.0
#
# A library for dates that are uncertain or known in part. Reading EDTF it accepts the signs for
# "about" (2016~), "perhaps" (2016?) and both (2016%), and forgets them: the date is then 2016,
# equal to a plain one, and written as such. A year alone, or digits left open (201X), keep what
# they say.
#
# Expected: the sign in what is written, or an error as for a season.
# Seen: "2016" for all four, and equal. So: keep the text of the date beside what was read, or
# refuse these signs oneself.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary undate==0.8.0 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
from undate import Undate
for text in "2016", "2016~", "2016?", "2016%", "201X":
    date = Undate.parse(text, "EDTF")
    print(text, date.format("EDTF"), date == Undate.parse("2016", "EDTF"))
try:
    Undate.parse("2016-21", "EDTF")
except Exception:
    print("2016-21 refused")
' 2>> log)
expected='2016 2016 True
2016~ 2016 True
2016? 2016 True
2016% 2016 True
201X 201X False
2016-21 refused'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
