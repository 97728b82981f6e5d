#!/bin/sh
# sfeed 1.7 (Debian 12)
#
# Dublin Core dates in feeds may be a year or a month (W3CDTF: 2016, 2016-05). sfeed takes only
# whole days for dates: such an item has no time at all, and sfeed_atom then says that it was
# updated at the moment of the conversion, so that the oldest report comes first.
#
# Expected: the first day of the month or year, as feedparser has it.
# Seen: an empty first field, and this year in Atom. So: write whole days into feeds (the first of
# the month), and do not sort by what sfeed_atom wrote.
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
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
<link>https://example.org/</link><description>d</description>
<item><title>Day</title><link>https://example.org/a</link><dc:date>2016-05-12</dc:date></item>
<item><title>Month</title><link>https://example.org/b</link><dc:date>2016-05</dc:date></item>
<item><title>Year</title><link>https://example.org/c</link><dc:date>2016</dc:date></item>
</channel></rss>
RSS
sfeed < in.xml > lines
seen=$(cut -f 1,2 lines | tr '\t' ' '; sfeed_atom < lines | sed -n '/<entry>/,$p' | grep '<updated>' | grep -c "<updated>$(date -u +%Y)")
expected='1463011200 Day
 Month
 Year
2'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
