#!/bin/sh
# bibtool 2.68 (Debian 12)
#
# Without any option bibtool writes citation keys in small letters, so documents that cite by the old
# keys no longer find them, for BibTeX's own styles tell keys apart by case.
#
# Expected: the key as it was; only the layout changes.
# Seen: @Misc{ unicef_2016a. So: pass `-- 'preserve.key.case=on'` when calling it.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install bibtool=2.68+ds-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '@misc{UNICEF_2016a,\n  title = {A report}\n}\n' > in.bib
key() { sed -n 's/^@[A-Za-z]*{[[:space:]]*\([^,]*\),.*/\1/p'; }
seen=$(bibtool < in.bib 2> log | key; bibtool -- 'preserve.key.case=on' < in.bib 2> log | key)
expected='unicef_2016a
UNICEF_2016a'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
