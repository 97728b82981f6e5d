#!/bin/sh
# bibclean 2.11.4.1 (Debian 12)
#
# A prettyprinter for BibTeX, but by default it changes values too: "Last, First" becomes
# "First Last", which loses where the surname begins, and a blank line inside a field goes.
#
# Expected: other layout, the same values.
# Seen: author = "Maria Garcia Marquez" from {Garcia Marquez, Maria}; the two paragraphs of the
# abstract in one. So: compare values, not only the number of entries, after such a tool has run;
# `-no-fix-names` keeps the names.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install bibclean=2.11.4.1-4.1+b1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

cat > in.bib << 'BIB'
@Misc{a,
  author = {Garcia Marquez, Maria},
  abstract = {One.

Two.}
}
BIB
fields() { sed -n 's/^ *\(author\|abstract\) = *//p'; }
seen=$(bibclean in.bib 2> log | fields; bibclean -no-fix-names in.bib 2> log | fields | head -n 1)
expected='"Maria Garcia Marquez",
"One. Two.",
"Garcia Marquez, Maria",'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
