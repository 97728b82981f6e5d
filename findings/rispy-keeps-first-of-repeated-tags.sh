#!/bin/sh
# rispy 0.10.0
#
# Tags that rispy does not count as lists keep their first value when they are repeated; the others
# are dropped without a word. Among them are SN, LA, PB and CY, which a report in two languages,
# with a number for print and one for the file, has twice. Authors, keywords and links are lists.
#
# Expected: all values, or a warning.
# Seen: one of each two. So: pass list_tags=rispy.LIST_TYPE_TAGS + ["SN", ...] when reading and when
# writing.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary rispy==0.10.0 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import rispy
text = """TY  - RPRT
TI  - A report
SN  - 978-92-4-156535-6
SN  - 978-92-4-069496-5
LA  - en
LA  - th
PB  - WHO
PB  - UNICEF
UR  - https://example.org/a
UR  - https://example.org/b
ER  - 
"""
fields = "issn", "language", "publisher", "urls"
print(*(rispy.loads(text)[0][field] for field in fields))
lists = rispy.LIST_TYPE_TAGS + ["SN", "LA", "PB"]
print(*(rispy.loads(text, list_tags=lists)[0][field] for field in fields))
')
expected="978-92-4-156535-6 en WHO ['https://example.org/a', 'https://example.org/b']
['978-92-4-156535-6', '978-92-4-069496-5'] ['en', 'th'] ['WHO', 'UNICEF'] ['https://example.org/a', 'https://example.org/b']"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
