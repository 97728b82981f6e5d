#!/bin/sh
# GNU recutils 1.9 (Debian 12)
#
# rec2csv parts a repeated field into columns "Author" and "Author_2". csv2rec does not join them
# again and makes an empty field of every empty cell, so a record that went through CSV has other
# fields than before, and a query for Author misses the second one.
#
# Expected: Author twice, no Year in the first record.
# Seen: "Author_2: Y" and an empty "Year:". So: put repeated values into one field before rec2csv.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install recutils=1.9-2 librec1=1.9-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf 'Title: A\nAuthor: X\nAuthor: Y\n\nTitle: B\nYear: 2016\n' > in.rec
rec2csv in.rec > out.csv 2> log
seen=$(csv2rec < out.csv 2> log | sed 's/ *$//' | head -n 4)
expected='Title: A
Author: X
Author_2: Y
Year:'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
