#!/bin/sh
# bibutils 7.2 (Debian 12) with pybtex 0.26.1
#
# A record with a DOI and a link has two links in xml2bib's BibTeX: the DOI is written a second
# time, as another url field of the same entry. Repeated notes are repeated fields too. pybtex
# refuses the whole file for it, and other readers keep one of the two.
#
# Expected: one url, for doi = {...} is there.
# Seen: url twice; DuplicateField. So: remove repeated fields after xml2bib, and let a reader go on
# with the next entry.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install bibutils=7.2-2 libbibutils8=7.2-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pybtex==0.26.1 >> log 2>&1 || exit 2

printf '%s\n' 'TY  - RPRT' 'AU  - Smith, Ann' 'TI  - A report' 'PY  - 2016' 'DO  - 10.1000/abc' \
  'UR  - https://example.org/a' 'ER  - ' > in.ris
ris2xml in.ris 2> log | xml2bib -nb > out.bib 2> log
seen=$(grep -E '^ *(doi|url) *=' out.bib; python/bin/python -c '
from pybtex.database import parse_file
try:
    print(len(parse_file("out.bib").entries))
except Exception as error:
    print(type(error).__name__)
')
expected='doi="10.1000/abc",
url="https://example.org/a",
url="https://doi.org/10.1000/abc"
DuplicateField'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
