#!/bin/sh
# idutils 1.7.1
#
# to_url puts a DOI into a link as it stands. A "#" begins a fragment there, "?" a query, and "<" may
# not be in a link at all, so older DOIs (with SICI) and those with "#" lead to another place.
#
# Expected: http://doi.org/10.1000/a%23b
# Seen: http://doi.org/10.1000/a#b. It also takes a year ("2016") for a PMID and a date
# ("12-05-2016") for a GND number. So: encode the DOI first, and never guess a scheme from digits.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary idutils==1.7.1 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import idutils
print(idutils.to_url("10.1000/a#b", "doi"))
print(idutils.detect_identifier_schemes("2016"), idutils.detect_identifier_schemes("12-05-2016"))
' 2> log)
expected="http://doi.org/10.1000/a#b
['pmid'] ['gnd']"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
