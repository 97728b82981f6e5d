"""Reads a file of records with a named peer, as a Python program that needs their fields would.

    python format_peers.py PEER FILE [LIMIT]

Prints the number of records, and the processor time and elapsed time of reading in seconds, without the
start-up of Python and its modules. With LIMIT, the file is first truncated to that many records, outside
the measured time.
"""
import html
import re
import sys
import time


def ris_fields(path):
    import rispy
    with open(path, encoding="utf-8") as file:
        return rispy.load(file)


def bibtex_fields(path):
    import bibtexparser
    from bibtexparser.middlewares import (
        LatexDecodingMiddleware, MonthIntMiddleware, SeparateCoAuthors, SplitNameParts)
    entries = bibtexparser.parse_file(
        path, append_middleware=[
            LatexDecodingMiddleware(), MonthIntMiddleware(), SeparateCoAuthors(), SplitNameParts()]).entries
    return [{field.key: field.value for field in entry.fields} for entry in entries]


def csl_fields(path):
    import orjson
    with open(path, "rb") as file:
        items = orjson.loads(file.read())
    return [csl_record(item) for item in items]


def csl_record(item):
    date = (item.get("issued", {}).get("date-parts") or [[None]])[0]
    authors = item.get("author", [])
    return {
        "id": item.get("id"), "title": item.get("title"), "type": item.get("type"),
        "sources": [name["literal"] for name in authors if "literal" in name],
        "contributors": [(name.get("family"), name.get("given")) for name in authors if "literal" not in name],
        "publisher": item.get("publisher"), "publisherPlace": item.get("publisher-place"),
        "year": date[0], "date": "-".join(f"{part:02}" for part in date if part is not None),
        "identifiers": [(name, item[name]) for name in ("DOI", "ISBN", "ISSN") if name in item],
        "container": item.get("container-title"), "pages": item.get("page"), "notes": item.get("note"),
        "tags": [tag.strip() for tag in item.get("keyword", "").split(",") if tag.strip()],
        "languages": [item["language"]] if "language" in item else [], "url": item.get("URL"),
        "body": [text for text in item.get("abstract", "").split("\n\n") if text],
    }


TAG = re.compile(r"<[^>]*>")
BLOCK = re.compile(r"</p>|</li>|</h[1-6]>|<br ?/?>|\n\n")


def wordpress_fields(path):
    import orjson
    with open(path, "rb") as file:
        posts = orjson.loads(file.read())
    return [wordpress_record(post) for post in posts]


def text_of(markup):
    return html.unescape(TAG.sub("", markup)).strip()


def wordpress_record(post):
    embedded = post.get("_embedded", {})
    texts = (text_of(part) for part in BLOCK.split(post["content"]["rendered"]))
    return {
        "id": str(post["id"]), "title": text_of(post["title"]["rendered"]), "date": post["date"][:10],
        "year": int(post["date"][:4]), "url": post.get("link"), "languages": [post["lang"]] if "lang" in post else [],
        "contributors": [author.get("name") for author in embedded.get("author", [])],
        "tags": [html.unescape(term["name"]) for terms in embedded.get("wp:term", []) for term in terms],
        "body": [text for text in texts if text],
    }


def marc_fields(path):
    import pymarc
    with open(path, "rb") as file:
        return [marc_record(record) for record in pymarc.MARCReader(file)]


def marc_record(record):
    return {
        "id": record["001"].data, "title": record.title, "publisher": record.publisher, "year": record.pubyear,
        "sources": [field["a"] for field in record.get_fields("110", "710")],
        "contributors": [field["a"] for field in record.get_fields("100", "700")],
        "tags": [field["a"] for field in record.get_fields("650", "651")],
        "url": [field["u"] for field in record.get_fields("856")],
        "body": [field["a"] for field in record.get_fields("520")],
    }


def feed_fields(path):
    import feedparser
    with open(path, "rb") as file:
        return feedparser.parse(file.read()).entries


PEERS = {
    "rispy": ris_fields, "bibtexparser": bibtex_fields, "orjson-csl": csl_fields,
    "orjson-wp": wordpress_fields, "pymarc": marc_fields, "feedparser": feed_fields,
}
# The end of a record, and what a truncated file must end with.
ENDS = {
    "rispy": (b"ER  - \n", b""), "bibtexparser": (b"\n}\n", b""), "pymarc": (b"\x1d", b""),
    "feedparser": (b"</item>", b"</channel></rss>"),
}


def cut(path, peer, limit):
    """Writes the first records to a file next to the original; returns its path."""
    end, tail = ENDS[peer]
    with open(path, "rb") as file:
        parts = file.read().split(end, limit)
    if len(parts) <= limit:
        return path
    with open(path + ".cut", "wb") as file:
        file.write(end.join(parts[:limit]) + end + tail)
    return path + ".cut"


def main():
    peer, path = sys.argv[1:3]
    if len(sys.argv) > 3 and peer in ENDS:
        path = cut(path, peer, int(sys.argv[3]))
    for module in ("rispy", "bibtexparser", "orjson", "pymarc", "feedparser"):
        if peer.startswith(module):
            __import__(module)
    cpu, wall = time.process_time(), time.perf_counter()
    count = len(PEERS[peer](path))
    print(count, time.process_time() - cpu, time.perf_counter() - wall)


main()
