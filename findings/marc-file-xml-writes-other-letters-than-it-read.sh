#!/bin/sh
# MARC::File::XML 1.0.5 with MARC::Record (Perl, Debian 12)
#
# A MARCXML record in UTF-8 whose leader/09 is blank, as many are, is read as it is written. as_xml
# believes the leader and takes the same letters for MARC-8: it turns them into others, sets
# leader/09 to "a", and says nothing. A record that a program makes itself has a blank there too.
#
# Expected: what was read, or an error; the reader had the encoding right.
# Seen: the title is "Niños" after reading, and "Niǫs" in the XML of the same record. So: call
# $record->encoding("UTF-8") on each record that came from UTF-8 before it is written.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libmarc-xml-perl=1.0.5-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5:$(echo "$folder"/root/usr/lib/*/perl5/5.36); export PERL5LIB
cat > in.xml << 'XML'
<?xml version="1.0" encoding="UTF-8"?>
<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam  2200000   4500</leader>
<datafield tag="245" ind1="0" ind2="0"><subfield code="a">Niños</subfield></datafield></record>
XML
cat > copy.pl << 'PERL'
use Unicode::Normalize;
use MARC::Record;
use MARC::File::XML (BinaryEncoding => "utf8");
binmode STDOUT, ":utf8";
open my $file, "<", "in.xml";
my $xml = join "", <$file>;
for my $marked (0, 1) {
  my $record = MARC::Record->new_from_xml($xml, "UTF-8");
  print $record->title, "\n";
  $record->encoding("UTF-8") if $marked;
  print map { NFC("$_\n") } $record->as_xml =~ m{<leader>.*</leader>|<subfield.*</subfield>}g;
}
PERL
seen=$(perl copy.pl 2> log)
expected='Niños
<leader>00000nam a2200000   4500</leader>
<subfield code="a">Niǫs</subfield>
Niños
<leader>00000nam a2200000   4500</leader>
<subfield code="a">Niños</subfield>'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
