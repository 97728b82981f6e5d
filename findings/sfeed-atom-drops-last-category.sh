#!/bin/sh
# sfeed 1.7 (Debian 12), sfeed_atom
#
# Categories of an item are one field, parted by "|". The Atom writer leaves the last of them out:
# of two one remains, and an item that has a single topic has none.
#
# Expected: both categories; the single one.
# Seen: "Thailand" of "Thailand|Law", nothing of "Laos". So: take topics from sfeed's own lines and
# not from its Atom, or add a "|" at the end of the field first.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install sfeed=1.7-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

cat > in.xml << 'RSS'
<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>d</description>
<item><title>A</title><link>https://example.org/a</link><category>Thailand</category><category>Law</category></item>
<item><title>B</title><link>https://example.org/b</link><category>Laos</category></item>
</channel></rss>
RSS
sfeed < in.xml > lines
seen=$(cut -f 9 lines; sfeed_atom < lines | grep -E '<category|<title>' | sed 's/^[[:space:]]*//')
expected='Thailand|Law
Laos
<title>A</title>
<category term="Thailand" />
<title>B</title>'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
