#!/bin/sh
# liblouis 3.24.0 (Debian 12), table fr-bfu-comp6.utb
#
# Letters that French has no braille for become blank cells, one for each letter, without a word.
# Tables of other languages show the letter's code instead. A Russian title in a list is an empty
# line to a reader.
#
# Expected: something that can be felt: a code as in the Spanish table, or a sign for "unknown".
# Seen: four blank cells for "Дети", and one for "№". So: transliterate other scripts first; a
# second table after it (fr-bfu-comp6.utb,ru.ctb) has the letters, but also changes French capitals.
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
seen=$(cells fr-bfu-comp6.utb 'Дети'; cells fr-bfu-comp6.utb '№ 5'; cells es-g1.ctb 'Д')
expected='⠀⠀⠀⠀
⠀⠀⠠⠱
⠄⡳⠭⠴⠲⠂⠲⠄'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
