#!/bin/sh
# espeak-ng 1.51 (Debian 12), voices es, pt, it, ru and fr
#
# Ordinals are known only without the stop that Spanish and Portuguese put before the raised letter:
# "2ª" is "segunda", and "2.ª" is "dos punto a", in Portuguese "dois" and the name of the sign.
# Roman numerals are numbers in Spanish and Italian; in Russian, where every century has one, they
# are said in English ("roman twenty one"), and in French "XXIe" is said as if it were a word.
#
# Expected: the same for both spellings; a number of the voice's own language.
# Seen (phonemes): as below. So: in output made for speech, leave the stop out ("2ª"), and write
# centuries in digits or words.
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
espeak-ng --version > log 2>&1 || exit 2
say() { espeak-ng -q -x -v "$1" "$2" 2> log | sed "s/^ */$1 /"; }
seen=$(say es 2ª; say es 2.ª; say pt 2ª; say pt 2.ª; say it 2ª; say it 2.ª
  say es 'siglo XXI'; say it 'XXI secolo'; say ru 'XXI век'; say fr 'XXIe siècle')
expected="es seQ'unda
es d'os punto 'a
pt s,eg'u~Nd&
pt d'oIZ ,O*@-din'alfemin'i~nU
it sek'onda
it d'ue pUnto_| 'a:
es s'iQlo B,eInti;'uno
it v'entUn'Ezimo s'Ekolo
ru (en)r,oUm@n_ tw'Enti w'0n(ru) v;'ek
fr iksgz'i sj'Ekl"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
