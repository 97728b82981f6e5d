#!/bin/sh
# yaz-marcdump 5.34.0 (Debian 12)
#
# Converting the character set does not change leader/09, the byte that names it: a UTF-8 record
# ("a") that becomes MARC-8 is still labelled UTF-8, and the other way round it stays blank.
# Only `-l 9=32` (or 9=97) sets it.
#
# Expected: leader/09 follows `-t`.
# Seen: "a" before and after, though the bytes are no longer UTF-8. Readers that trust the leader
# fail on the record or return none. So: try UTF-8 first and only then believe the leader.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install yaz=5.34.0-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

# One record: leader, directory of a 245, the field "10 $a Niños" in UTF-8.
printf '00049nam a2200037   4500245001100000\036' > in.mrc
printf '10\037aNi\303\261os\036\035' >> in.mrc
leader_and_text() { printf '%s ' "$(cut -b 10 "$1")"; iconv -f UTF-8 -t UTF-8 "$1" > log 2>&1 && echo UTF-8 || echo 'not UTF-8'; }
yaz-marcdump -f UTF-8 -t MARC-8 -o marc in.mrc > out.mrc 2> log
yaz-marcdump -f UTF-8 -t MARC-8 -l 9=32 -o marc in.mrc > set.mrc 2> log
seen=$(leader_and_text in.mrc; leader_and_text out.mrc; cut -b 10 set.mrc)
expected='a UTF-8
a not UTF-8
 '

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
