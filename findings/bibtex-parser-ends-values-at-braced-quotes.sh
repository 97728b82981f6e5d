#!/bin/sh
# BibTeX::Parser 1.03 (Perl, Debian 12)
#
# Where a value is in quotation marks, BibTeX has those that belong to it in braces: {"}. The parser
# ends the value at the first one and drops the rest, up to the next field, while parse_ok stays
# true. "and others", which stands for those that are not named, is an author called "others".
#
# Expected: the whole title, and a sign that there are more authors.
# Seen: "The {" of "The {"}new{"} law", and an author "others". So: count the braces of each value
# that was read, or write values in braces before such files are passed on.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libbibtex-parser-perl=1.03+dfsg-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5:$(echo "$folder"/root/usr/lib/*/perl5/5.36); export PERL5LIB
cat > in.bib << 'BIBTEX'
@book{a, title = "The {"}new{"} law", author = "García, Ana and others", year = 2016}
@book{b, title = {The "new" law}, year = 2016}
BIBTEX
cat > read.pl << 'PERL'
use BibTeX::Parser;
open my $file, "<", "in.bib" or die;
my $parser = BibTeX::Parser->new($file);
while (my $entry = $parser->next) {
  print join(" | ", $entry->key, $entry->parse_ok, $entry->field("title"), $entry->field("year")), "\n";
  print "author ", $_->to_string, "\n" for $entry->author;
}
PERL
seen=$(perl read.pl 2>> log)
expected='a | 1 | The { | 2016
author García, Ana
author others
b | 1 | The "new" law | 2016'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
