#!/bin/sh
# espeak-ng 1.51 (Debian 12)
#
# The same word is spoken differently when its letters are decomposed (NFD), as they come from
# MARC-8: Spanish "ñ" is spoken as n, Russian "й" as и, and a Vietnamese word is spelled out, with
# the name of each mark.
#
# Expected: the same phonemes, for the two are the same text.
# Seen: as below. So: compose text (NFC) before it is sent to speech.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install espeak-ng=1.51+dfsg-10+deb12u2 espeak-ng-data=1.51+dfsg-10+deb12u2 libespeak-ng1=1.51+dfsg-10+deb12u2 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

ESPEAK_DATA_PATH=$LD_LIBRARY_PATH; export ESPEAK_DATA_PATH
LD_LIBRARY_PATH=$LD_LIBRARY_PATH:$LD_LIBRARY_PATH/pulseaudio
spoken() { printf '%b\n' "$2" | espeak-ng -q -x -v "$1" --stdin 2> log | tr '\n' ' ' | sed 's/^ *//; s/ *$//'; echo; }
seen=$(spoken es 'ni\0303\0261os'; spoken es 'nin\0314\0203os'
spoken ru 'мо\0320\0271'; spoken ru 'мо\0320\0270\0314\0206'
spoken vi 'Vi\0341\0273\0207t'; spoken vi 'Vie\0314\0243\0314\0202t')
expected="n'in^os
n'inos
m'oj
m'oi
v'iE6t[_|
v'e1_ 'i1_ 'E6_| _:(en)s'3:1k@1mfl,E1ks_(vi)_| t'e7_|"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
