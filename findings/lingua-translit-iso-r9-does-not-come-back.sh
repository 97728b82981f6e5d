#!/bin/sh
# Lingua::Translit 0.29 (Perl, Debian 12)
#
# can_reverse is true for the table "ISO/R 9", and its manual calls it reversible, but the words
# that have щ, ю or я come back as others: each of these is two Latin letters there, which are
# turned back one by one. "ISO 9" and "GOST 7.79 RUS" do come back. The capital Щ is two capitals,
# also in "Щука".
#
# Expected: the same word, or can_reverse false.
# Seen: Юлия as Йулийа. So: keep the original beside the Latin form, or use "ISO 9".
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install liblingua-translit-perl=0.29-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5; export PERL5LIB
seen=$(perl -MLingua::Translit -CS -Mutf8 -e '
  for my $name ("ISO/R 9", "ISO 9", "GOST 7.79 RUS") {
    my $table = Lingua::Translit->new($name);
    print "$name ", $table->can_reverse;
    for my $word ("Юлия", "Щука", "дети") {
      my $latin = $table->translit($word);
      print " $latin ", $table->translit_reverse($latin);
    }
    print "\n";
  }' 2> log)
expected='ISO/R 9 1 Julija Йулийа ŠČuka ШЧука deti дети
ISO 9 1 Ûliâ Юлия Ŝuka Щука deti дети
GOST 7.79 RUS 1 Yuliya Юлия Shhuka Щука deti дети'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
