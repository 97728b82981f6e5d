#!/bin/sh
# ICU 72.1 (Debian 12), uconv -x Any-Latin
#
# The name promises Latin letters for text of any script; followed by Latin-ASCII it is used for
# sort keys, names of files and slugs. Khmer and Lao come back as they are, with status 0, while
# Thai, Burmese and Devanagari are converted.
#
# Expected: Latin letters for the scripts of all neighbours, or an error.
# Seen: as below. So: look for letters beyond Latin after the conversion, and take another tool for
# these two scripts.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install icu-devtools=72.1-3+deb12u1 libicu72=72.1-3+deb12u1 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

latin() { printf '%s\n' "$1" | LC_ALL=C.UTF-8 uconv -x 'Any-Latin; Latin-ASCII' 2> log; echo $?; }
seen=$(latin ไทย; latin ကလေး; latin बच्चे; latin កុមារ; latin ເດັກ)
expected='thiy
0
kalayy
0
bacce
0
កុមារ
0
ເດັກ
0'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
