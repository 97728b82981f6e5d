#!/bin/sh
# docx2txt 1.4 (Debian 12) with python-docx 1.2.0
#
# docx2txt ends a line where a paragraph's tag has attributes, as Word writes it. python-docx writes
# a bare <w:p>, which is as valid: such paragraphs and the cells of a table run together, without
# even a blank.
#
# Expected: one paragraph a line, as a heading (which has a style) still is.
# Seen: "One.Two." and "YearTitle2016Guide". So: after a conversion compare the number of lines, or
# take the text by another way (python-docx itself, pandoc).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install docx2txt=1.4-5 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary python-docx==1.2.0 >> log 2>&1 || exit 2

python/bin/python -c '
import docx
report = docx.Document()
report.add_heading("Heading", 1)
report.add_paragraph("One.")
report.add_paragraph("Two.")
table = report.add_table(rows=2, cols=2)
for cell, text in zip(table._cells, ("Year", "Title", "2016", "Guide")):
    cell.text = text
report.add_heading("End", 1)
report.save("report.docx")
'
python3 -m zipfile -e report.docx unpacked
[ -x /usr/bin/unzip ] || exit 2 # docx2txt does not start without it there
seen=$(docx2txt unpacked - 2> log)
expected='Heading
One.Two.YearTitle2016GuideEnd'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
