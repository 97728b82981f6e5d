#!/bin/sh
# bagit 1.9.0
#
# A description of several lines or paragraphs is one value in bag-info.txt, where a value may go on
# in lines that begin with a blank. make_bag takes the ends of lines out and puts nothing in their
# place, so the last word of one line and the first of the next become one word. The bag is valid.
#
# Expected: the lines as they were, or a blank between them.
# Seen: "Scanned in LimaOriginals in Cusco". So: join the lines with blanks before they are given to
# make_bag, and search descriptions of older bags for parts of words.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary bagit==1.9.0 >> log 2>&1 || exit 2

mkdir bag
echo text > bag/report.txt
seen=$(python/bin/python -c '
import bagit
bagit.make_bag("bag", {"External-Description": "Scanned in Lima\nOriginals in Cusco", "Source": "one\n\ntwo"})
print(open("bag/bag-info.txt").read())
bag = bagit.Bag("bag")
print(bag.is_valid(), bag.info["External-Description"])
' 2>> log | grep -v '^Bag\|^Payload')
expected='External-Description: Scanned in LimaOriginals in Cusco
Source: onetwo

True Scanned in LimaOriginals in Cusco'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
