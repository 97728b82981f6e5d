#!/bin/sh
# pycountry 26.2.16
#
# search_fuzzy does not rank the country whose name is the query first: parts of other names count as
# much. Its README's way of taking element [0] gives another country.
#
# Expected: Niger first.
# Seen: Nigeria, then Niger. So: try countries.lookup (whole names) before search_fuzzy.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary pycountry==26.2.16 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import pycountry
print(", ".join(country.name for country in pycountry.countries.search_fuzzy("Niger")))
print(pycountry.countries.lookup("Niger").name)
')
expected='Nigeria, Niger
Niger'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
