#!/bin/sh
# bibutils 7.2 (Debian 12), med2xml
#
# PubMed's XML parts a structured abstract into several AbstractText (Background, Methods, Results).
# Only the first is converted; the others are gone, with status 0 and no message, and so are the
# labels.
#
# Expected: the whole abstract.
# Seen: "One." alone. So: take abstracts from PubMed's XML oneself, or join the parts before
# med2xml.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install bibutils=7.2-2 libbibutils8=7.2-2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

cat > in.xml << 'XML'
<?xml version="1.0" encoding="UTF-8"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">123</PMID>
<Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><PubDate><Year>2016</Year></PubDate>
</JournalIssue><Title>A journal</Title></Journal><ArticleTitle>A report</ArticleTitle>
<Abstract><AbstractText Label="BACKGROUND">One.</AbstractText><AbstractText Label="METHODS">Two.</AbstractText>
<AbstractText Label="RESULTS">Three.</AbstractText></Abstract>
<AuthorList><Author><LastName>Smith</LastName><ForeName>Ann</ForeName></Author></AuthorList>
<Language>eng</Language></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
XML
seen=$(med2xml in.xml 2> log | sed -n 's/^ *\(<abstract>\)/\1/p'; cat log)
expected='<abstract>One.</abstract>
med2xml: Processed 1 references.'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
