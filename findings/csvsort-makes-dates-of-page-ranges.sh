#!/bin/sh
# csvkit 2.2.0 and frictionless 5.21.0
#
# A column of page ranges is taken for dates where every range could be a month and a day: csvsort
# writes "1-2" as 2001-01-02. frictionless reads a column of such ranges as months of the years 1, 3
# and 10.
#
# Expected: text, for neither 1-2 nor 10-12 is a way to write a date in CSV.
# Seen: as below. So: call csvkit's tools with --no-inference, and describe such columns as string.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary csvkit==2.2.0 agate==1.14.2 parsedatetime==2.6 frictionless==5.21.0 >> log 2>&1 || exit 2

printf 'title,pages\nA,1-2\nB,3-5\nC,10-12\n' > in.csv
seen=$(python/bin/csvsort in.csv 2> log; python/bin/csvsort --no-inference in.csv 2> log | tail -n 1; python/bin/python -W ignore -c '
import frictionless
open("pages.csv", "w").write("pages\n1-2\n3-5\n10-12\n")
print([field.type for field in frictionless.describe("pages.csv").schema.fields])
print(*(tuple(row["pages"]) for row in frictionless.extract("pages.csv")["pages"]))
' 2> log)
expected="title,pages
A,2001-01-02
B,2001-03-05
C,2001-10-12
C,10-12
['yearmonth']
(1, 2) (3, 5) (10, 12)"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
