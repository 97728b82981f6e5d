#!/bin/sh
# lexgrog of man-db 2.11.2 (Debian 12)
#
# The NAME line of a manual page may part name and description by "\-" or "\(em", not by the
# characters U+2014 or U+2013 themselves, which a UTF-8 page shows alike: whatis and apropos then do
# not know the page. Headings of NAME in other languages are known from a fixed list, which has
# Spanish and no Thai.
#
# Expected: "x - a thing" for every dash; NAME known by its place as the first section.
# Seen: parsed, parsed, failed, failed; Spanish parsed, Thai failed. So: in translated pages keep
# "\-", and check each page with lexgrog.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install man-db=2.11.2-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

LC_ALL=C.UTF-8; export LC_ALL
LD_LIBRARY_PATH=$folder/root/usr/lib/man-db:$LD_LIBRARY_PATH
page() { printf '.TH X 1\n.SH %s\nx %s a thing\n' "$1" "$2" > x.1; lexgrog x.1 > log 2>&1 && echo parsed || echo failed; }
seen=$(page NAME '\-'; page NAME '\(em'; page NAME —; page NAME –; page NOMBRE '\-'; page ชื่อ '\-')
expected='parsed
parsed
failed
failed
parsed
failed'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
