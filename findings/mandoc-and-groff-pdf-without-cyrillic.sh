#!/bin/sh
# mandoc 1.14.6 and groff 1.22.4 (Debian 12), manual page to PDF
#
# Their PDF fonts have no Cyrillic, Thai or other scripts. mandoc writes "<?>" for each letter and
# says nothing; groff leaves the letters out with a warning. Both end with status 0. On a terminal
# both print the page right.
#
# Expected: an error, or a font that has the letters.
# Seen: status 0 and no word of the text. So: make PDF of translated pages by another way (HTML).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install mandoc=1.14.6-1+b1 groff=1.22.4-10 groff-base=1.22.4-10 poppler-utils=22.12.0-2+deb12u3 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '.TH X 1 2026-01-01\n.SH D\nПривет\n' > x.1
mandoc -Tpdf x.1 > mandoc.pdf 2> log; seen="$?"
pdftotext mandoc.pdf mandoc.txt 2> log || exit 2
seen="$seen $(grep -c 'Привет' mandoc.txt) $(grep -o '<?>' mandoc.txt | wc -l)"
GROFF_FONT_PATH=$(echo root/usr/share/groff/*/font); export GROFF_FONT_PATH
groff -K utf8 -Tpdf -man x.1 > groff.pdf 2> log; seen="$seen, $?"
pdftotext groff.pdf groff.txt 2> log || exit 2
seen="$seen $(grep -c 'Привет' groff.txt)"
expected='0 0 6, 0 0'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
