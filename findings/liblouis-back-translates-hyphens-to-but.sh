#!/bin/sh
# liblouis 3.24.0 (Debian 12), table en-ueb-g2.ctb
#
# Links do not survive a translation to contracted braille and back: a single letter between a hyphen
# and other signs is read as a whole-word contraction, and ":" as "cc". Text without links does.
#
# Expected: the same text.
# Seen: "a-b_c" comes back as "a-but_c", "https://" as "httpscc//". So: show links to braille
# readers in uncontracted or computer braille, and do not rely on copying one back.
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
there_and_back() { printf '%s\n' "$1" | lou_translate en-ueb-g2.ctb | lou_translate -b en-ueb-g2.ctb; }
seen=$(there_and_back 'Child abuse: law'; there_and_back 'https://example.org/a-b_c')
expected='Child abuse: law
httpscc//example.org/a-but_c'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
