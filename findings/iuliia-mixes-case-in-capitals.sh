#!/bin/sh
# iuliia 0.13.0
#
# Where one Cyrillic capital becomes several Latin letters, only the first of them is a capital,
# also in a word that is all capitals: the title of a Russian report, or a name in a passport, for
# which one of its tables (ICAO 9303) is made.
#
# Expected: SHCHUKINA IULIIA; "Shchukina" for a word with one capital.
# Seen: ShchUKINA IuLIIa. So: make such words small first and capitals afterwards.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary iuliia==0.13.0 >> log 2>&1 || exit 2

seen=$(python/bin/python -c '
import iuliia
for schema in iuliia.ICAO_DOC_9303, iuliia.WIKIPEDIA, iuliia.GOST_52290:
    print(schema.translate("Щукина Юлия, ЩУКИНА ЮЛИЯ, ЗАЩИТА"))
' 2>> log)
expected='Shchukina Iuliia, ShchUKINA IuLIIa, ZAShchITA
Shchukina Yuliya, ShchUKINA YuLIYa, ZAShchITA
Shchukina Yuliya, ShchUKINA YuLIYa, ZAShchITA'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
