#!/bin/sh
# edtf 5.0.2, text_to_edtf
#
# "May-June 2016", as bimonthly reports have it, becomes a range whose first month has no year, and
# its beginning is in the year 0. With the year given twice it is read right; "between ..." is not
# read at all.
#
# Expected: 2016-05/2016-06
# Seen: XXXX-05/2016-06. So: repeat the year before a range of months is parsed, and look for XXXX
# in what comes back.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary edtf==5.0.2 >> log 2>&1 || exit 2

seen=$(python/bin/python -W ignore -c '
from edtf import parse_edtf, text_to_edtf
for text in "May-June 2016", "May 2016-June 2016", "2014-2016", "May 2016":
    print(text_to_edtf(text))
print(parse_edtf(text_to_edtf("May-June 2016")).lower_strict()[:3])
' 2> log)
expected='XXXX-05/2016-06
2016-05/2016-06
2014/2016
2016-05
(0, 5, 1)'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
