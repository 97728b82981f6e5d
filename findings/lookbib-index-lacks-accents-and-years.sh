#!/bin/sh
# indxbib and lookbib of groff 1.22.4 (Debian 12)
#
# An index finds less than the file itself: words with letters beyond ASCII, and numbers of four
# digits that are years, are no keys of an index, though a search of the file without one finds them.
#
# Expected: the same records with and without an index.
# Seen: without an index "Niños", "2016" and "leyes" find the record; with one only "leyes" does.
# So: search the file itself when it has names or titles with accents.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install groff=1.22.4-10 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '%%A ECPAT\n%%T Niños y leyes\n%%D 2016\n' > refs
indxbib -o refs-index refs > log 2>&1 || exit 2
found() { printf '%s\n' "$2" | lookbib "$1" 2> log | grep -c '^%T'; }
cp refs plain
seen=$(for word in Niños 2016 leyes; do echo "$(found plain $word) $(found refs-index $word)"; done)
expected='1 0
1 0
1 1'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
