#!/bin/sh
# file2brl of liblouisutdml 2.11.0 (Debian 12), HTML to braille
#
# The items of an ordered list have no numbers in the braille: steps and articles look like those of
# any list, and "see step 2" leads nowhere. The cells and rows of a table follow one another as one
# paragraph. Nothing is said about it.
#
# Expected: the numbers that a browser shows, and a line for each row.
# Seen: "go", "stop"; "Year Title 2016 Guide 2017 Law". So: write the numbers into the text, and
# tables as lists ("2016: Guide"), in what is made for a braille printer.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install liblouisutdml-bin=2.11.0-2 liblouisutdml9=2.11.0-2 liblouis-data=3.24.0-1 liblouis20=3.24.0-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

LOUIS_TABLEPATH=$folder/root/usr/share/liblouis/tables; export LOUIS_TABLEPATH
cat > page.html << 'HTML'
<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body>
<ol><li>go</li><li>stop</li></ol>
<table><tr><th>Year</th><th>Title</th></tr><tr><td>2016</td><td>Guide</td></tr>
<tr><td>2017</td><td>Law</td></tr></table>
</body></html>
HTML
seen=$(file2brl -f root/usr/share/liblouisutdml/lbu_files/preferences.cfg \
  -C literaryTextTable=en-us-g1.ctb page.html 2> log | tr -d '\r\f' | sed -n "/^[a-z,]/p")
expected='go
stop
,year ,title #bjaf ,guide #bjag
,law'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
