#!/bin/sh
# Catmandu::BibTeX 0.21 (Perl, Debian 12) with pybtex 0.26.1
#
# The exporter puts a second pair of braces around every value, so that titles keep their capitals.
# Around names they say that the whole is one name: two authors become a single body, "García, Ana
# and Smith, Bob". Catmandu's own importer reads it so, too. Two numbers of a list, such as isbn,
# are written as ARRAY(0x...), which is another text in each run.
#
# Expected: author = {García, Ana and Smith, Bob}.
# Seen: author = {{García, Ana and Smith, Bob}}, one person for pybtex. So: take the outer braces
# off author and editor after Catmandu has run, and join lists before.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libcatmandu-bibtex-perl=0.21-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH
python3 -m venv python >> log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pybtex==0.26.1 >> log 2>&1 || exit 2

PERL5LIB=$folder/root/usr/share/perl5:$(echo "$folder"/root/usr/lib/*/perl5/5.36)
PERL5LIB=$PERL5LIB:$folder/root/usr/share/perl/5.36:$(echo "$folder"/root/usr/lib/*/perl/5.36); export PERL5LIB
echo '{"_id":"a","type":"book","title":"Guide","author":["García, Ana","Smith, Bob"],"isbn":["1","2"]}' > in.json
catmandu convert JSON to BibTeX < in.json > out.bib 2>> log
seen=$(
  sed 's/(0x[0-9a-f]*)/(0x...)/' out.bib | grep .
  catmandu convert BibTeX to JSON < out.bib 2>> log | grep -o '"author":[^]]*]'
  python/bin/python -c '
import pybtex.database
print([str(person) for person in pybtex.database.parse_file("out.bib").entries["a"].persons["author"]])' 2>> log
)
expected='@book{a,
  author       = {{García, Ana and Smith, Bob}},
  isbn         = {{ARRAY(0x...)}},
  title        = {{Guide}},
  type         = {{book}},
}
"author":["García, Ana and Smith, Bob"]
['\''{García, Ana and Smith, Bob}'\'']'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
