#!/bin/sh
# babel-edtf 1.2.2
#
# A range of dates whose ends are not equally exact gets the missing months and days:
# "2016-05-01/2018" is shown as if it ended on 31 December 2018, and "2016/2016-05" as if it began
# in January. EDTF keeps the two apart on purpose. In English the long format then shortens the
# names of months, too.
#
# Expected: "May 1, 2016 – 2018" and "2016 – May 2016".
# Seen: as below. So: format the two ends by themselves where they have not the same number of
# parts.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary babel-edtf==1.2.2 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
from babel_edtf import format_edtf
for text in ["2016-05-01/2018", "2016/2016-05", "2016/2018"]:
    for locale in ["en", "es"]:
        print(format_edtf(text, format="long", locale=locale).replace("\u2009", " "))
' 2>> log)
expected='May 1, 2016 – Dec 31, 2018
1 de mayo de 2016 – 31 de diciembre de 2018
January – May 2016
enero–mayo de 2016
2016 – 2018
2016–2018'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
