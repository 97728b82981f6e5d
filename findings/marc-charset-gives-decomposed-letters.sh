#!/bin/sh
# MARC::Charset 1.35 (Perl, Debian 12)
#
# MARC-8 writes an accent before its letter. marc8_to_utf8 turns the two around and leaves them two
# characters: the result is not in NFC, and does not equal the same word typed by a person.
#
# Expected: U+00F1 for the n with tilde.
# Seen: U+006E U+0303. So: normalise what comes from MARC-8 before it is compared, indexed or cut.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libmarc-charset-perl=1.35-4 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5; export PERL5LIB
seen=$(perl -MMARC::Charset=marc8_to_utf8 -e '
  print join " ", map { sprintf "%04X", ord } split //, marc8_to_utf8("Ni\xE4nos")' 2> log)
expected='004E 0069 006E 0303 006F 0073'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
