#!/bin/sh
# bibutils 7.2 (Debian 12), biblatex2xml
#
# The reader of BibLaTeX leaves the fields abstract and keywords out, with status 0 and without the
# list of unused tags that it prints for others. A body in braces of its own becomes a person's
# family name. bib2xml, the reader of BibTeX, does neither with the same file.
#
# Expected: the same from both.
# Seen: as below. So: use bib2xml where a file allows it, and count topics after a conversion.
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

cat > in.bib << 'BIB'
@book{a,
  author = {{World Health Organization}},
  title = {A report},
  year = {2016},
  keywords = {Thailand},
  abstract = {One.}
}
BIB
kept() { "$1" in.bib 2> log | tr -d '\n' | grep -oE '<(namePart|topic|abstract)[^/]*'; cat log; }
seen=$(kept biblatex2xml; kept bib2xml)
expected='<namePart type="family">World Health Organization<
biblatex2xml: Processed 1 references.
<namePart>World Health Organization<
<abstract>One.<
<topic>Thailand<
bib2xml: Processed 1 references.'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
