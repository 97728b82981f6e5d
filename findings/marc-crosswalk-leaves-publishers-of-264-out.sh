#!/bin/sh
# MARC::Crosswalk::DublinCore 0.02 (Perl, Debian 12)
#
# Place and publisher are taken from field 260. Records by the rules in use since 2013 (RDA) have
# them in 264, which is not in the table: their Dublin Core has no publisher, and nothing is said.
# An ISBN in 020 is left out from both, though an address in 856 is an identifier. Dates are there
# only with qualified => 1; without it not even the year in 008 is.
#
# Expected: the same from 264 with second indicator 1 as from 260; a date; the ISBN.
# Seen: as below. So: copy 264 to 260 before the conversion, and compare the number of publishers
# after it.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libmarc-crosswalk-dublincore-perl=0.02-4 libmarc-record-perl=2.0.7-3 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5:$(echo "$folder"/root/usr/lib/*/perl5/5.36); export PERL5LIB
cat > convert.pl << 'PERL'
use MARC::Record;
use MARC::Crosswalk::DublinCore;
for my $tag (260, 264) {
  my $record = MARC::Record->new;
  $record->append_fields(
    MARC::Field->new("008", "160501s2016    sz            000 0 eng d"),
    MARC::Field->new("020", "", "", a => "9780306406157"),
    MARC::Field->new("245", "0", "0", a => "Guide"),
    MARC::Field->new($tag, "", $tag == 264 ? "1" : "", a => "Geneva :", b => "UNICEF,", c => "2016."),
    MARC::Field->new("856", "4", "0", u => "https://example.org/a"));
  for my $qualified (0, 1) {
    my $core = MARC::Crosswalk::DublinCore->new(qualified => $qualified)->as_dublincore($record);
    print join(" | ", $tag, map { $_->name . ": " . $_->content } $core->elements), "\n";
  }
}
PERL
seen=$(perl convert.pl 2>> log)
expected='260 | Title: Guide | Publisher: Geneva : UNICEF, | Identifier: https://example.org/a | Language: eng
260 | Title: Guide | Publisher: Geneva : UNICEF, | Date: 2016. | Date: 2016. | Date: 2016 | Identifier: https://example.org/a | Language: eng
264 | Title: Guide | Identifier: https://example.org/a | Language: eng
264 | Title: Guide | Date: 2016 | Identifier: https://example.org/a | Language: eng'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
