#!/bin/sh
# ansi2txt of colorized-logs 2.6, and aha 0.5.1 (Debian 12)
#
# A colour written with colons (CSI 38:2::1:2:3 m, as ISO 8613-6 has it) is not removed whole by
# ansi2txt: its end stays in the text. aha reads it as other numbers: italic, and another colour.
#
# Expected: "x" alone; in HTML the colour #010203.
# Seen: "2::1:2:3mx"; font-style:italic and #000102. So: send colours with semicolons where logs may
# be cleaned by such tools.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install colorized-logs=2.6-1 aha=0.5.1-3 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf '\033[38:2::1:2:3mx\n' > in
seen=$(ansi2txt < in; aha -n < in | sed -n 's/.*style="\([^"]*\)".*/\1/p')
expected='2::1:2:3mx
font-style:italic;color:#000102;'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
