#!/bin/sh
# csv-diff 1.2
#
# Two tables are compared by the column that --key names. Where a key occurs twice, as in lists that
# were put together by hand, only the last of its rows is compared: the others may be new or gone,
# and nothing is said. The status is 0.
#
# Expected: an error for a key that is not unique, or the lost row among those removed.
# Seen: no difference between a list with and without the row "1,Guide". So: look for repeated keys
# first, and compare the number of rows.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary csv-diff==1.2 >> log 2>&1 || exit 2

printf 'id,title\n1,Guide\n1,Handbook\n2,Law\n' > before.csv
printf 'id,title\n1,Handbook\n2,Law\n' > after.csv
printf 'id,title\n1,Handbook\n' > shorter.csv
seen=$(
  for pair in "before after" "after before" "before shorter"; do
    python/bin/csv-diff "${pair% *}.csv" "${pair#* }.csv" --key=id > changes 2>> log
    echo "$pair: $?" $(cat changes)
  done
)
expected='before after: 0
after before: 0
before shorter: 0 1 row removed id: 2 title: Law'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
