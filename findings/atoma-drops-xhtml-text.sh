#!/bin/sh
# atoma 0.0.17
#
# Titles, summaries and contents of type "xhtml", one of Atom's three types of text, which its
# README counts among those it reads, are None: the text is in a div below, and only the element's
# own text is looked at. No error is raised, although every entry has to have a title.
#
# Expected: the text of the div, with or without its tags, as feedparser and podcastparser have it.
# Seen: None three times; the same feed with type="html" has all three. So: look for None in titles,
# and read such feeds by another library.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary atoma==0.0.17 >> log 2>&1 || exit 2

cat > read.py << 'PYTHON'
import atoma

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>tag:example.org,2016:x</id>
<updated>2016-05-01T00:00:00Z</updated><entry><id>tag:example.org,2016:a</id>
<updated>2016-05-01T00:00:00Z</updated>%s</entry></feed>"""
XHTML = '<{0} type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <i>guide</i></div></{0}>'
HTML = '<{0} type="html">A &lt;i&gt;guide&lt;/i&gt;</{0}>'
for form in XHTML, HTML:
    texts = "".join(form.format(name) for name in ("title", "summary", "content"))
    entry = atoma.parse_atom_bytes((FEED % texts).encode()).entries[0]
    print([text and text.value for text in (entry.title, entry.summary, entry.content)])
PYTHON
seen=$(python/bin/python read.py 2>> log)
expected="[None, None, None]
['A <i>guide</i>', 'A <i>guide</i>', 'A <i>guide</i>']"

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
