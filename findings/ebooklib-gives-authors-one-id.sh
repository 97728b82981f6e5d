#!/bin/sh
# EbookLib 0.20
#
# add_author writes every author with the same id, "creator", unless each call names another. Two
# elements of one XML file then share an id, which EPUB forbids. Read again, the book's language is
# "en" whatever it says.
#
# Expected: an id for each author; "ar".
# Seen: id="creator" twice; "en". So: pass uid= with every author after the first, and take the
# language from get_metadata("DC", "language").
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 2
python3 -m venv python > log 2>&1 || exit 2
python/bin/pip install --quiet --prefer-binary EbookLib==0.20 >> log 2>&1 || exit 2

seen=$(python/bin/python -W ignore -c '
import re, zipfile
from ebooklib import epub
book = epub.EpubBook()
book.set_identifier("a")
book.set_title("A report")
book.set_language("ar")
book.add_author("World Health Organization")
book.add_author("ECPAT International")
page = epub.EpubHtml(title="One", file_name="one.xhtml", content="<p>One</p>")
book.add_item(page)
book.add_item(epub.EpubNcx())
book.add_item(epub.EpubNav())
book.toc, book.spine = [page], ["nav", page]
epub.write_epub("a.epub", book)
print(*re.findall("<dc:creator.*", zipfile.ZipFile("a.epub").read("EPUB/content.opf").decode()), sep="\n")
again = epub.read_epub("a.epub")
print(again.get_metadata("DC", "language")[0][0], again.language)
' 2> log)
expected='<dc:creator id="creator">World Health Organization</dc:creator>
<dc:creator id="creator">ECPAT International</dc:creator>
ar en'

[ "$seen" = "$expected" ] && exit 0
printf 'changed:\n%s\n' "$seen"
exit 1
