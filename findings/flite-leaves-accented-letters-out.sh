#!/bin/sh
# flite 2.2 (Debian 12)
#
# Letters beyond ASCII are not spoken at all, not even as the letter without its accent: "café" is
# said as "caf", a lone "ñ" is silence.
#
# Expected: the base letter, or the name of the letter.
# Seen (phones): café and caf both "k ae f". So: for such a synthesiser strip accents before the
# text is sent, rather than leave them to it.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install flite=2.2-5 libflite1=2.2-5 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

seen=$(for word in café caf ñ; do flite -t "$word" -ps none 2> log; done | sed 's/ *$//')
expected='pau k ae f pau
pau k ae f pau
pau'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
