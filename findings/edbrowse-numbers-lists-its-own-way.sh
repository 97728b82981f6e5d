#!/bin/sh
# edbrowse 3.7.7 (Debian 12)
#
# edbrowse, an editor and browser for people who read by speech or braille, counts the items of an
# ordered list from "start" or 1, always in digits and upwards. It takes no notice of an item's own
# number (value), of letters or Roman numerals (type) and of counting down (reversed). A fraction in
# MathML is its digits side by side. No message says that the page has other numbers.
#
# Expected: the numbers that other browsers show: 34, 37; b, c; 2, 1; 1/2.
# Seen: 34, 35; 2, 3; 1, 2; 12. So: write numbers that matter into the text itself, in pages for
# readers who may use edbrowse.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install edbrowse=3.7.7-5 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

cat > page.html << 'HTML'
<!DOCTYPE html><html><head><title>T</title></head><body>
<ol start="34"><li>article</li><li value="37">article</li></ol>
<ol type="a" start="2"><li>point</li><li>point</li></ol>
<ol reversed><li>report</li><li>report</li></ol>
<p><math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> day</p>
</body></html>
HTML
LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$(echo "$folder"/root/lib/*-linux-gnu)
HOME=$folder; export HOME
: > .ebrc
seen=$(printf 'b page.html\n,p\nqt\n' | edbrowse 2> log | sed -n '/^[0-9].* /p')
expected='34. article
35. article
2. point
3. point
1. report
2. report
12 day'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
