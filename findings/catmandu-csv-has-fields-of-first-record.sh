#!/bin/sh
# Catmandu 1.2020 (Perl, Debian 12)
#
# The CSV exporter takes its columns from the first record. Fields that only later records have are
# left out, with status 0 and without a word.
#
# Expected: the columns of all records, as for JSON objects one a line elsewhere.
# Seen: the url of the second record is gone. So: give `--fields`, or `--collect_fields 1`.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install libcatmandu-perl=1.2020-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

PERL5LIB=$folder/root/usr/share/perl5:$(echo "$folder"/root/usr/lib/*/perl5/5.36); export PERL5LIB
printf '{"title":"A"}\n{"title":"B","url":"http://example.org/b"}\n' > in.json
seen=$(catmandu convert JSON --line_delimited 1 to CSV < in.json 2> log)
expected='title
A
B'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
