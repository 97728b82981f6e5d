#!/bin/sh
# liblouis 3.24.0 (Debian 12), tables es-g1, pt-pt-g1, it-it-comp6, ca-g1, pl.tbl and lv.tbl
#
# In six dots the letters a to j are the digits 1 to 0 without their sign. Tables of English,
# Russian, German and others put a cell between a number and such a letter. These do not: "5a" has
# the same cells as "51", and "12b" those of "122", so an article "5a" of a law is read as article
# 51. It comes back so, too.
#
# Expected: a cell between, as in the other tables.
# Seen: the same cells. So: write a blank or a hyphen between ("5 a", "12-b") in what is made for
# readers of braille in these languages.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install liblouis-bin=3.24.0-1 liblouis-data=3.24.0-1 liblouis20=3.24.0-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

LOUIS_TABLEPATH=$folder/root/usr/share/liblouis/tables; export LOUIS_TABLEPATH
cells() { printf '%s\n' "$2" | lou_translate "unicode.dis,$1" 2> log; }
seen=$(
  for table in es-g1.ctb pt-pt-g1.utb it-it-comp6.utb ca-g1.ctb pl.tbl lv.tbl en-ueb-g1.ctb ru-litbrl.ctb; do
    echo "$table $(cells "$table" 5a) $(cells "$table" 51)"
  done
  cells es-g1.ctb 5a | lou_translate --backward unicode.dis,es-g1.ctb 2> log
)
expected='es-g1.ctb ⠼⠑⠁ ⠼⠑⠁
pt-pt-g1.utb ⠼⠑⠁ ⠼⠑⠁
it-it-comp6.utb ⠼⠑⠁ ⠼⠑⠁
ca-g1.ctb ⠼⠑⠁ ⠼⠑⠁
pl.tbl ⠼⠑⠁ ⠼⠑⠁
lv.tbl ⠼⠑⠁ ⠼⠑⠁
en-ueb-g1.ctb ⠼⠑⠰⠁ ⠼⠑⠁
ru-litbrl.ctb ⠼⠑⠠⠁ ⠼⠑⠁
51'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
