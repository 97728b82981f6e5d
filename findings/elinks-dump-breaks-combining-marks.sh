#!/bin/sh
# elinks 0.13.2 (Debian 12), -dump with UTF-8
#
# A letter with a combining mark after it is one number of elinks' own inside. The dump writes that
# number as if it were a character: six bytes FD BF BF BD A3 AC (the last one grows with each such
# letter), which is no UTF-8. Thai and Hindi lose letters, and so does a decomposed ñ. Letters that
# are one character come through.
#
# Expected: the text of the page.
# Seen: "ไทย" and a composed ñ right, a decomposed ñ and the middle of "เด็ก" as those bytes. So:
# dump pages in such scripts with w3m or links, which print them as they are, and compose letters
# (NFC) in what one publishes.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install elinks=0.13.2-1+b4 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu):$folder/root/usr/lib
export PATH LD_LIBRARY_PATH

dumped() {
  printf '<meta charset="utf-8"><p>%b' "$1" > page.html
  HOME=$folder elinks -no-home -dump -dump-charset utf-8 page.html > out 2> log
  tr -d ' \n' < out | LC_ALL=C od -An -tx1
}
seen=$(dumped 'ไทย'; dumped 'ñ'; dumped 'n\0314\0203'; dumped 'เด็ก')
expected=' e0 b9 84 e0 b8 97 e0 b8 a2
 c3 b1
 fd bf bf bd a3 ac
 e0 b9 80 fd bf bf bd a3 ac e0 b8 81'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
