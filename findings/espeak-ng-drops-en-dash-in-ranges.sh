#!/bin/sh
# espeak-ng 1.51 (Debian 12), voice en
#
# A range with an en dash is spoken as two numbers with nothing between, one with a hyphen as
# "dash". "pp. 3-5" and a "pp. 3–5" that was typeset well are not the same to a listener.
#
# Expected: both alike, "to" or "dash".
# Seen (phonemes): "3-5" Tr'i: d'aS f'aIv, with the en dash Tr'i: f'aIv. So: in output made for
# speech, write ranges with a hyphen or with "to".
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
seen=$(espeak-ng -q -x -v en '3-5' 2> log; espeak-ng -q -x -v en '3–5' 2> log)
seen=$(printf '%s\n' "$seen" | sed 's/^ *//')
expected="Tr'i: d'aS f'aIv
Tr'i: f'aIv"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
