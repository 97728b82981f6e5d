#!/bin/sh
# cffconvert 2.0.0 with pybtex 0.26.1
#
# A body that is an author in CITATION.cff (`name:`) is written to BibTeX without braces of its own.
# Readers of BibTeX then part it at " and ", and take the rest for a person's names.
#
# Expected: author = {{Bureau of Justice and Peace}}, one author.
# Seen: author = {Bureau of Justice and Peace}, which pybtex reads as two persons,
# "of Justice, Bureau" and "Peace". So: put braces around bodies after cffconvert has run.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary cffconvert==2.0.0 pybtex==0.26.1 >> log 2>&1 || exit 2

cat > CITATION.cff << 'CFF'
cff-version: 1.2.0
message: Please cite this.
title: A report
authors:
  - name: Bureau of Justice and Peace
date-released: 2016-05-12
CFF
python/bin/cffconvert -f bibtex -i CITATION.cff > report.bib
seen=$(python/bin/python -c '
from pybtex.database import parse_file
for entry in parse_file("report.bib").entries.values():
    for person in entry.persons["author"]:
        print(person)
')
expected='of Justice, Bureau
Peace'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
