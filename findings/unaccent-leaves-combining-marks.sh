#!/bin/sh
# unaccent 1.8.0 (Debian 12)
#
# Accents are removed from letters that are one character. A letter with a combining mark (NFD, as
# MARC-8 gives it) keeps the mark, so that "Niños" becomes two different words.
#
# Expected: "Ninos" for both.
# Seen: "Ninos", and "Niños" unchanged. So: compose text (NFC) first, or decompose it oneself and
# take the marks off.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install unaccent=1.8.0-10 libunac1=1.8.0-10 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

bare() { printf '%b\n' "$1" | unaccent UTF-8 2> log | LC_ALL=C od -An -c | tr -s ' '; }
seen=$(bare 'Ni\0303\0261os'; bare 'Nin\0314\0203os')
expected=' N i n o s \n
 N i n 314 203 o s \n'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
