#!/bin/sh
# Miller 6.6.0 (Debian 12), CSV to JSON
#
# A value that Miller takes for a number is written to JSON as it stands, without quotation marks,
# also where JSON has no such number: an edition "2.", a shelf mark ".5" or "0x10". Readers of JSON
# refuse the file, Miller's own among them. The status is 0.
#
# Expected: a string for what is no number in JSON.
# Seen: {"edition": 2.}, and an error from Python and from Miller. So: give -S, which makes every
# value a string, and read the file again before it is passed on.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/partial" "$folder/root"
cd "$folder" || exit 2
apt-get -qq -y --download-only --reinstall --no-install-recommends \
  -o Dir::Cache::archives="$folder" -o Debug::NoLocking=1 \
  install miller=6.6.0-2+b3 > log 2>&1 || exit 2
for package in *.deb; do
  dpkg -x "$package" root || exit 2
done
PATH=$folder/root/usr/bin:$PATH
LD_LIBRARY_PATH=$(echo "$folder"/root/usr/lib/*-linux-gnu)
export PATH LD_LIBRARY_PATH

printf 'title,edition,mark\nGuide,2.,0x10\nLaw,1,.5\n' > in.csv
seen=$(
  mlr --icsv --ojsonl cat in.csv
  mlr --icsv --ojson cat in.csv > out.json; echo "written: $?"
  mlr --json cat out.json > log 2>&1; echo "Miller: $?"
  python3 -m json.tool out.json > log 2>&1; echo "Python: $?"
  mlr -S --icsv --ojson cat in.csv | python3 -m json.tool > log 2>&1; echo "with -S: $?"
)
expected='{"title": "Guide", "edition": 2., "mark": 0x10}
{"title": "Law", "edition": 1, "mark": .5}
written: 0
Miller: 1
Python: 1
with -S: 0'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
