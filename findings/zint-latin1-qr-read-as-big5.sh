#!/bin/sh
# zint 2.11.1 with zbarimg 0.23.92 (Debian 12)
#
# Given UTF-8, zint writes a QR code in ISO 8859-1 where the text allows it, and names no character
# set, as the standard permits. zbar guesses, and takes some words for Big5.
#
# Expected: UTF-8, or an ECI that names ISO 8859-1.
# Seen: "Niños" is read as "Ni隳s"; with `--eci 26` it is read as written. So: keep to ASCII
# in codes (percent-encoded links), or ask for the ECI.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install zint=2.11.1-1 libzint2.11=2.11.1-1 zbar-tools=0.23.92-7+deb12u1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

read_back() { zbarimg -q --raw code.png 2> log; }
zint -b 58 --scale 4 -o code.png -d 'Niños' 2> log || exit 2
seen=$(read_back)
zint -b 58 --scale 4 --eci 26 -o code.png -d 'Niños' 2> log || exit 2
seen="$seen $(read_back)"
expected='Ni隳s Niños'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
