#!/bin/sh
# bibutils 7.2 (Debian 12), from RIS by MODS
#
# MODS in the middle has every ISBN, and the title parted at its colon. xml2ris and xml2bib write
# the first ISBN only, and xml2ads the title without its subtitle, all without a word.
#
# Expected: RIS to RIS gives both numbers, as it does for links and keywords, and every format the
# whole title.
# Seen: one SN; "%T A guide". So: compare fields, not records, after a conversion; keep the numbers
# of the printed and the electronic edition in two records where bibutils is used.
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

printf '%s\n' 'TY  - BOOK' 'AU  - Smith, Ann' 'TI  - A guide: for schools' 'PY  - 2016' \
  'SN  - 978-92-4-156535-6' 'SN  - 978-92-4-069496-5' 'ER  - ' > in.ris
ris2xml in.ris > in.xml 2> log
seen=$(grep -c 'type="isbn"' in.xml
xml2ris -nb in.xml 2> log | grep -E '^(SN|TI)'; xml2bib -nb in.xml 2> log | grep '^ *isbn'; xml2ads -nb in.xml 2> log | grep '^%T')
expected='2
TI  - A guide: for schools
SN  - 978-92-4-156535-6
isbn="978-92-4-156535-6"
%T A guide'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
