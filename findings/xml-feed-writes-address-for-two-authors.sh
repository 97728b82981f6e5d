#!/bin/sh
# XML::Feed 0.63 (Perl, Debian 12)
#
# An item of an RSS feed with two dc:creator, as Dublin Core allows and reports of several bodies
# have, has "ARRAY(0x...)" for its author, in what the program reads and in the Atom that convert
# makes of it. The number is another in each run. With one dc:creator it is right.
#
# Expected: both names, or the first, as for an Atom entry with two authors.
# Seen: as below. So: test for "ARRAY(" or ask the item itself ($entry->unwrap->{dc}{creator}),
# which is a list then.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libxml-feed-perl=0.63+dfsg-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5:$(echo "$folder"/root/usr/lib/*/perl5/5.36); export PERL5LIB
cat > in.xml << 'RSS'
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title>
<link>https://example.org/</link><description>d</description>
<item><title>A</title><link>https://example.org/a</link><dc:creator>UNICEF</dc:creator><dc:creator>ECPAT</dc:creator></item>
<item><title>B</title><link>https://example.org/b</link><dc:creator>UNICEF</dc:creator></item>
</channel></rss>
RSS
cat > read.pl << 'PERL'
use XML::Feed;
my $feed = XML::Feed->parse("in.xml") or die XML::Feed->errstr;
print $_->title, " ", $_->author, "\n" for $feed->entries;
print map { "$_\n" } $feed->convert("Atom")->as_xml =~ m{<name>.*?</name>}g;
my ($entry) = $feed->entries;
print join(", ", @{ $entry->unwrap->{dc}{creator} }), "\n";
PERL
seen=$(perl read.pl 2> log | sed 's/(0x[0-9a-f]*)/(0x...)/')
expected='A ARRAY(0x...)
B UNICEF
<name>ARRAY(0x...)</name>
<name>UNICEF</name>
UNICEF, ECPAT'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
