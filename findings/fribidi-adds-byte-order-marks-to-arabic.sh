#!/bin/sh
# fribidi 1.0.8 and bidiv 1.5 (Debian 12)
#
# Both print Arabic for terminals that do not shape it. Where lam and alef become one letter, the
# place of the second is filled with U+FEFF, the character of the byte order mark, inside the word.
# Words with these two letters are frequent; they are then not found in what was printed, and
# programs that take a mark away do so at the beginning of a file only.
#
# Expected: the letters alone.
# Seen: EF BB BF in the word. So: call fribidi with --clean, which leaves it out; delete U+FEFF from
# what bidiv printed.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libfribidi-bin=1.0.8-2.1 libfribidi0=1.0.8-2.1 bidiv=1.5-6 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PATH=$PATH:$folder/root/bin
LC_ALL=C.UTF-8; export LC_ALL
bytes() { od -An -tx1 | tr -d '\n'; echo; }
seen=$(printf 'سلام\n' | fribidi --nopad | bytes; printf 'سلام\n' | fribidi --nopad --clean | bytes
  printf 'سلام\n' | bidiv -j -p -w 40 | bytes)
expected=' ef bb a1 ef bb bc ef bb bf ef ba b3 0a
 ef bb a1 ef bb bc ef ba b3 0a
 ef bb a1 ef bb bc ef bb bf ef ba b3 0a'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
