#!/bin/sh
# man2html 1.6g with preconv of groff 1.22.4 (Debian 12)
#
# preconv, which makes translated pages fit for groff, writes each letter beyond ASCII by its
# number, "\[u00F1]". man2html shows the end of that name in place of the letter: two signs that
# look as if they belonged to the word. Names such as "\[~n]" are right, and so are the letters
# themselves.
#
# Expected: "ñ", or &#241;.
# Seen: "NiF1os" and "1435" for "Niños" and "Де". So: give man2html the page before preconv.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install man2html-base=1.6g-14 groff-base=1.22.4-10 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '.TH X 1\n.SH D\nNi\303\261os \320\224\320\265 n\\[~n]\n' > page.1
seen=$(
  for page in "$(cat page.1)" "$(preconv -e utf-8 page.1)"; do
    printf '%s\n' "$page" | man2html -r 2>> log | grep '^Ni'
  done
)
expected='Niños Де n&ntilde;
NiF1os 1435 n&ntilde;'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
