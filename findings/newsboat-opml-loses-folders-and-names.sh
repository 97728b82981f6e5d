#!/bin/sh
# newsboat 2.21 (Debian 12), import and export of OPML
#
# Importing a list of feeds, newsboat makes tags of its folders and forgets the names that the list
# gives to feeds. Exporting, it leaves the tags out, and the attribute text, which other readers of
# OPML show. A list that went through newsboat has lost its folders and names, with status 0.
#
# Expected: a folder for each tag, and the names.
# Seen: two outlines with title="" and no folder. So: keep the list itself, in newsboat the file
# urls, and not its OPML.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install newsboat=2.21-1.5 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

cat > in.opml << 'OPML'
<opml version="2.0"><head><title>T</title></head><body>
<outline text="Law"><outline text="Reports of A" title="Reports of A" type="rss" xmlUrl="https://example.org/a"/></outline>
<outline text="Reports of B" title="Reports of B" type="rss" xmlUrl="https://example.org/b"/>
</body></opml>
OPML
: > urls
: > config
LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$folder/root/usr/lib:$(echo "$folder"/root/lib/*-linux-gnu)
HOME=$folder; export HOME
newsboat -q -C config -u urls -c cache.db -i in.opml > log 2>&1
seen=$(cat urls; newsboat -q -C config -u urls -c cache.db -e 2> log | grep -o '<outline.*')
expected='https://example.org/a "Law"
https://example.org/b
<outline type="rss" xmlUrl="https://example.org/a" htmlUrl="" title=""/>
<outline type="rss" xmlUrl="https://example.org/b" htmlUrl="" title=""/>'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
