#!/bin/sh
# translate-toolkit 3.20.4, po2xliff and xliff2po, po2csv
#
# The context of a message (msgctxt), which tells two equal words apart, is not in the XLIFF. On the
# way back the place in the source is put there instead, or an empty context: the program finds
# neither translation. Spreadsheets (po2csv) have two rows for a plural, so Russian loses its third
# form.
#
# Expected: the contexts "menu" and "state"; three forms.
# Seen: "a.c:1" and ""; two forms. So: send translators the PO file itself, and compare the contexts
# of what comes back.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary translate-toolkit==3.20.4 >> log 2>&1 || exit 2

cat > in.po << 'PO'
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\n"
"Language: ru\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\n"

#: a.c:1
msgctxt "menu"
msgid "Open"
msgstr "Открыть"

msgctxt "state"
msgid "Open"
msgstr "Открыто"

msgid "%d record"
msgid_plural "%d records"
msgstr[0] "%d запись"
msgstr[1] "%d записи"
msgstr[2] "%d записей"
PO
python/bin/po2xliff --progress=none in.po there.xlf > log 2>&1
python/bin/xliff2po --progress=none there.xlf back.po > log 2>&1
python/bin/po2csv --progress=none in.po there.csv > log 2>&1
seen=$(grep msgctxt back.po; grep -c запис back.po; grep -c запис there.csv)
expected='msgctxt "a.c:1"
msgctxt ""
3
2'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
