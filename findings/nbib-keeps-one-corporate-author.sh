#!/bin/sh
# nbib 0.3.2, a reader of PubMed's .nbib files
#
# A record with several corporate authors (CN) has only the last one after reading; persons (FAU) are
# all kept.
#
# Expected: both bodies.
# Seen: "ECPAT International" alone. So: read CN lines oneself where reports of several bodies matter.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary nbib==0.3.2 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import nbib
record = nbib.read("""PMID- 123
TI  - A report
FAU - Smith, Ann
FAU - Jones, Bo
CN  - World Health Organization
CN  - ECPAT International

""")[0]
print(len(record["authors"]), record["corporate_author"])
')
expected='2 ECPAT International'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
