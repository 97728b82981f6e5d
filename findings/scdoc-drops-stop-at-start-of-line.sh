#!/bin/sh
# scdoc 1.11.2 (Debian 12)
#
# A line that begins with the name of a hidden file loses its stop, with status 0 and no message:
# ".gitignore" becomes "gitignore". Only ". " with a blank begins a numbered list. With a backslash
# before it the stop stays, but then it begins a line of roff, and the whole line is not shown at
# all. "..." is kept.
#
# Expected: ".config is read", as in the middle of a line.
# Seen: "config is read", and nothing. So: break the paragraph elsewhere, or write *.config* or
# _.config_, which are right.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install scdoc=1.11.2-1 mandoc=1.14.6-1+b1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

LC_ALL=C.UTF-8; export LC_ALL
page() {
  printf 'x(1)\n\n# NAME\n\nx - thing\n\n# FILES\n\n%s\n' "$1" | scdoc > x.1 || echo failed
  mandoc -T ascii x.1 2> log | col -b | sed -n '/FILES/{n;s/^ *//p;q;}'
}
seen=$(page '.config is read.'; page '\.config is read.'; page '*.config* is read.'; page 'Read .config first.')
expected='config is read.

.config is read.
Read .config first.'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
