#!/bin/sh
# dateparser 1.5.0
#
# What libraries write for "no date" is a date: "n.d.", "s.d." and the Russian "б. г." are the last
# Sunday, for they are taken for that day's name in Polish, Yangben and Azerbaijani; "s.a." (sine
# anno) is the last Saturday, also when only English is asked for. Without a list of languages all
# are tried.
#
# Expected: None, as for "s.f.", "o.J." and "no date".
# Seen: as below. So: recognise these abbreviations first, name the languages, and require a year
# (settings REQUIRE_PARTS).
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary dateparser==1.5.0 >> log 2>&1 || exit 2

seen=$(python/bin/python -W ignore -c '
from dateparser import parse
name = lambda date: date and date.strftime("%A")
for text in ["n.d.", "s.d.", "б. г.", "s.a.", "s.f.", "no date"]:
    year = parse(text, settings={"REQUIRE_PARTS": ["year"]})
    print(text, name(parse(text)), name(parse(text, languages=["en"])), year)
' 2>> log)
expected='n.d. Sunday None None
s.d. Sunday None None
б. г. Sunday None None
s.a. Saturday Saturday None
s.f. None None None
no date None None None'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
