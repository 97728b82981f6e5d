#!/bin/sh
# ascii2uni and uni2ascii 4.18 (Debian 12)
#
# "\u00F1" has four digits, in JSON and Java and as uni2ascii writes it. ascii2uni reads on while it
# finds hexadecimal digits: a digit or a letter from a to f behind the four is taken for a fifth,
# and a letter of another script comes out. There is no message.
#
# Expected: the same text after both programs.
# Seen: "niñas" comes back as "ni༚s", "Łódź" as "Ł༽ź", while "niños" is right. So: use a format that
# has an end (-a D: "&#0241;"), and decode JSON with a reader of JSON.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install uni2ascii=4.18-6 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

seen=$(
  for word in niños niñas Łódź '§5'; do
    for format in U B D; do
      text=$(printf '%s\n' "$word" | uni2ascii -q -a $format 2> log)
      echo "$format $text $(printf '%s\n' "$text" | ascii2uni -q -a $format 2>> log)"
    done
  done
)
expected='U ni\u00F1os niños
B ni\x00F1os niños
D ni&#0241;os niños
U ni\u00F1as ni༚s
B ni\x00F1as ni༚s
D ni&#0241;as niñas
U \u0141\u00F3d\u017A Ł༽ź
B \x0141\x00F3d\x017A Ł༽ź
D &#0321;&#0243;d&#0378; Łódź
U \u00A75 ੵ
B \x00A75 ੵ
D &#0167;5 §5'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
