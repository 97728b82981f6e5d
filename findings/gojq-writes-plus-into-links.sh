#!/bin/sh
# gojq 0.12.11 (Debian 12)
#
# Two differences from jq: @uri writes a blank as "+", which is a plus sign in the path of a link,
# and \w in a regular expression means ASCII, so that words are cut at every accent.
#
# Expected: %20, and "Niños" as one word, as in jq 1.6.
# Seen: "a+b"; "Ni" and "os". So: replace "+" by "%20" after @uri, and write [\p{L}\p{N}_] for \w.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install gojq=0.12.11-1 jq=1.6-2.1+deb12u3 libjq1=1.6-2.1+deb12u3 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

for program in jq gojq; do
  echo '"Niños a b"' | "$program" -c '[(.[6:] | @uri), [scan("\\w+")], [scan("[\\p{L}\\p{N}_]+")]]'
done > out 2> log
seen=$(cat out)
expected='["a%20b",["Niños","a","b"],["Niños","a","b"]]
["a+b",["Ni","os","a","b"],["Niños","a","b"]]'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
