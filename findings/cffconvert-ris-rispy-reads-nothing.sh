#!/bin/sh
# cffconvert 2.0.0 with rispy 0.10.0
#
# cffconvert ends a RIS record with the two letters "ER" alone. rispy looks for "ER  - ": it returns
# no record and raises no error.
#
# Expected: one record.
# Seen: the last line is "ER", and rispy returns an empty list. So: when a RIS file is not empty and
# gives no record, say so; and end records with "ER  - " oneself.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary cffconvert==2.0.0 rispy==0.10.0 >> log 2>&1 || exit 2

cat > CITATION.cff << 'CFF'
cff-version: 1.2.0
message: Please cite this.
title: A report
authors:
  - name: ECPAT International
date-released: 2016-05-12
CFF
python/bin/cffconvert -f ris -i CITATION.cff > report.ris
seen=$(tail -n 1 report.ris; python/bin/python -c '
import rispy
print(len(rispy.load(open("report.ris", encoding="utf-8"))))
')
expected='ER
0'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
