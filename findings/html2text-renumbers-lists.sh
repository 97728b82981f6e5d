#!/bin/sh
# html2text 1.3.2a (Debian 12)
#
# The number that an ordered list starts with is ignored, so that "see item 6" points elsewhere in
# the text; soft hyphens are left in, where w3m and lynx drop them.
#
# Expected: items 5 and 6, "cooperate" without a soft hyphen.
# Seen: items 1 and 2, the soft hyphen (U+00AD) kept. So: number lists oneself before the text is
# made, and filter its result.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install html2text=1.3.2a-28 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '<ol start=5><li>five<li>six</ol><p>co&shy;operate</p>' > in.html
seen=$(html2text in.html 2> log | sed 's/^ *//')
expected=$(printf '1. five\n2. six\nco\302\255operate')

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
