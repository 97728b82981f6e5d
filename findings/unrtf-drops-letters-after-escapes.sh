#!/bin/sh
# unrtf 0.21.10 (Debian 12), RTF to HTML
#
# A letter beyond ASCII is written in RTF by its number and a sign for older readers: "Ni\u241?os".
# unrtf takes the rest of the word for that sign and leaves it out, after an opening quotation mark
# the whole word, with status 0. Where the sign is given as a byte ("\'f1"), the word is whole. HTML
# is the one format that its manual does not call limited.
#
# Expected: one sign left out, as \uc1 says: "Niños".
# Seen: "Niñ", and nothing between the quotation marks. So: convert such files by another way
# (LibreOffice, pandoc), and compare the number of words.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install unrtf=0.21.10-clean-1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '%s\n' '{\rtf1\ansi\ansicpg1252\uc1 Ni\u241?os y ni\u241 ?as, \u8220?Ley\u8221? 5}' > signs.rtf
printf '%s\n' "{\\rtf1\\ansi\\ansicpg1252\\uc1 Ni\\u241\\'f1os y ni\\u241\\'f1as, \\u8220\\'93Ley\\u8221\\'94 5}" > bytes.rtf
seen=$(for file in signs bytes; do
  unrtf -P root/usr/share/unrtf --html $file.rtf 2> log | sed -n 's/.*<body>//p' | sed 's/<.*//'
done)
expected='Ni&ntilde; y ni&ntilde; &ldquo;&rdquo; 5
Ni&ntilde;os y ni&ntilde;as, &ldquo;Ley&rdquo; 5'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
