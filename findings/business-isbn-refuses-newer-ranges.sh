#!/bin/sh
# Business::ISBN 3.006 (Perl, Debian 12)
#
# "Valid" takes in the table of publishers' ranges that the module was released with. An ISBN whose
# check digit is right is invalid when its range was given out later, as most of 979-8 was; then
# is_valid_checksum is not "good" either.
#
# Expected: 979-8-88645-174-0 valid, perhaps without hyphens.
# Seen: is_valid is false, "Invalid publisher code", and is_valid_checksum is BAD_CHECKSUM. So:
# compute the check digit oneself, and use ranges only to place hyphens.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libbusiness-isbn-perl=3.006-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5; export PERL5LIB
seen=$(perl -MBusiness::ISBN -e '
  my $isbn = Business::ISBN->new("9798886451740");
  print $isbn->is_valid ? "valid" : "invalid", ", ", $isbn->error_text, ", check digit ",
    $isbn->is_valid_checksum == Business::ISBN::GOOD_ISBN ? "right" : "wrong"' 2> log)
expected='invalid, Invalid publisher code, check digit wrong'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
