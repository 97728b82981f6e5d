"""Creates the files that compare-formats reads: the same records in every format.

    python format_files.py PROGRAM COUNT FOLDER

Records are variations of the embedded listing, with other words, dates and addresses, identical in every
run. Formats that the program writes are converted from FOLDER/records.jsonl, which is kept if it exists;
the other formats are written here, as their original programs write them.
"""
import html
import json
import os
import random
import re
import subprocess
import sys

WRITTEN = ["ris", "bibtex", "csv", "csl-json", "rss", "dc"]


def make_records(program, count):
    """COUNT records as JSON Lines objects."""
    listed = subprocess.run([program, "list", "--format", "jsonl"], check=True, capture_output=True)
    seeds = [json.loads(line) for line in listed.stdout.splitlines()]
    words = sorted({word for seed in seeds for text in seed["body"] for word in text.split()})
    for number in range(count):
        pick = random.Random(number)
        seed = seeds[number % len(seeds)]
        body = [vary(text, words, pick) for text in seed["body"]]
        record = {
            "id": f"made-{number}",
            "title": vary(seed["title"], words, pick),
            "sources": [source["name"] for source in seed["sources"]],
            "date": f"{pick.randrange(1990, 2027)}-{pick.randrange(1, 13):02}-{pick.randrange(1, 29):02}",
            "tags": seed["tags"][:12],
            "languages": [pick.choice(["en", "es", "fr", "th"])],
            "url": f"https://example.org/library/{number}?lang=en&view=full",
            "body": body,
        }
        yield {name: value for name, value in record.items() if value}


def vary(text, words, pick):
    """The text with about one word in six replaced."""
    return " ".join(pick.choice(words) if pick.random() < 0.16 else word for word in text.split())


def plain(text):
    """The text of an XML element."""
    return html.escape(text, quote=False)


def elements(name, values):
    return "".join(f"<{name}>{plain(value)}</{name}>\n" for value in values)


def paragraphs(record):
    """The body as HTML."""
    return "\n".join(f"<p>{plain(text)}</p>" for text in record.get("body", []))


def pubdate(record):
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    year, month, day = record["date"].split("-")
    return f"{day} {months[int(month) - 1]} {year} 10:00:00 +0000"


def atom(record):
    return (
        f"<entry>\n<id>{record['id']}</id>\n{elements('title', [record['title']])}"
        f"<link href=\"{html.escape(record['url'])}\"/>\n"
        f"<published>{record['date']}T10:00:00Z</published>\n<updated>{record['date']}T10:00:00Z</updated>\n"
        + "".join(f"<author><name>{plain(name)}</name></author>\n" for name in record.get("sources", []))
        + "".join(f'<category term="{html.escape(tag)}"/>\n' for tag in record.get("tags", []))
        + f'<content type="html">{html.escape(paragraphs(record))}</content>\n</entry>\n')


def wxr(record):
    return (
        f"<item>\n{elements('title', [record['title']])}{elements('link', [record['url']])}"
        f"<pubDate>{pubdate(record)}</pubDate>\n<dc:creator><![CDATA[editor]]></dc:creator>\n"
        f"<guid isPermaLink=\"false\">{plain(record['url'])}</guid>\n<description></description>\n"
        f"<content:encoded><![CDATA[{paragraphs(record)}]]></content:encoded>\n"
        f"<wp:post_id>{record['id'][5:]}</wp:post_id>\n<wp:post_date>{record['date']} 10:00:00</wp:post_date>\n"
        "<wp:status>publish</wp:status>\n<wp:post_type>post</wp:post_type>\n"
        + "".join(f'<category domain="post_tag" nicename="t"><![CDATA[{tag}]]></category>\n'
                  for tag in record.get("tags", []))
        + "</item>\n")


def mods(record):
    return (
        f"<mods>\n<titleInfo>{elements('title', [record['title']])}</titleInfo>\n"
        + "".join(f'<name type="corporate">{elements("namePart", [name])}</name>\n'
                  for name in record.get("sources", []))
        + f"<originInfo><dateIssued>{record['date']}</dateIssued></originInfo>\n"
        + "".join(f"<subject>{elements('topic', [tag])}</subject>\n" for tag in record.get("tags", []))
        + f'<language><languageTerm type="code">{record["languages"][0]}</languageTerm></language>\n'
        + elements("abstract", record.get("body", []))
        + f"<location>{elements('url', [record['url']])}</location>\n"
        f"<identifier>{record['id']}</identifier>\n</mods>\n")


def endnote(record):
    def styled(name, values):
        style = '<style face="normal" font="default" size="100%">'
        return "".join(f"<{name}>{style}{plain(value)}</style></{name}>\n" for value in values)
    return (
        f"<record>\n<rec-number>{record['id'][5:]}</rec-number>\n<ref-type name=\"Report\">27</ref-type>\n"
        f"<contributors><authors>{styled('author', [name + ',' for name in record.get('sources', [])])}"
        f"</authors></contributors>\n<titles>{styled('title', [record['title']])}</titles>\n"
        f"<keywords>{styled('keyword', record.get('tags', []))}</keywords>\n"
        f"<dates>{styled('year', [record['date'][:4]])}</dates>\n"
        f"{styled('abstract', record.get('body', []))}"
        f"<urls><related-urls>{styled('url', [record['url']])}</related-urls></urls>\n</record>\n")


def oai(record):
    return (
        f"<record>\n<header><identifier>oai:example.org:{record['id']}</identifier>"
        f"<datestamp>{record['date']}</datestamp></header>\n<metadata><oai_dc:dc>\n"
        + elements("dc:title", [record["title"]]) + elements("dc:creator", record.get("sources", []))
        + elements("dc:subject", record.get("tags", [])) + elements("dc:date", [record["date"]])
        + elements("dc:language", record["languages"]) + elements("dc:identifier", [record["url"]])
        + elements("dc:description", record.get("body", [])) + "</oai_dc:dc></metadata>\n</record>\n")


XML_FORMATS = {
    "atom": (atom, '<feed xmlns="http://www.w3.org/2005/Atom"><title>Made</title>\n', "</feed>\n"),
    "wxr": (wxr, '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\n'
            "<channel>\n<wp:wxr_version>1.2</wp:wxr_version>\n", "</channel>\n</rss>\n"),
    "mods": (mods, '<modsCollection xmlns="http://www.loc.gov/mods/v3">\n', "</modsCollection>\n"),
    "endnote-xml": (endnote, "<xml><records>\n", "</records></xml>\n"),
    "oai": (oai, '<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords '
            'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">\n', "</ListRecords></OAI-PMH>\n"),
}


def wp_json(record):
    return {
        "id": int(record["id"][5:]), "date": record["date"] + "T10:00:00", "link": record["url"],
        "type": "post", "status": "publish", "title": {"rendered": plain(record["title"])},
        "content": {"rendered": paragraphs(record), "protected": False},
        "_embedded": {"wp:term": [[{"name": plain(tag), "taxonomy": "post_tag"}
                                   for tag in record.get("tags", [])]]}}


def reliefweb(record):
    return {"id": record["id"][5:], "fields": {
        "title": record["title"], "body": "\n\n".join(record.get("body", [])), "url": record["url"],
        "source": [{"name": name} for name in record.get("sources", [])],
        "theme": [{"name": tag} for tag in record.get("tags", [])],
        "language": [{"code": code} for code in record["languages"]],
        "date": {"original": record["date"] + "T00:00:00+00:00"}}}


def marc_record(record):
    """The pymarc record from which both of its writers generate theirs."""
    import pymarc
    made = pymarc.Record(force_utf8=True)

    def add(tag, indicators, *subfields):
        made.add_field(pymarc.Field(tag=tag, indicators=pymarc.Indicators(*indicators), subfields=[
            pymarc.Subfield(code=code, value=value) for code, value in subfields]))
    made.add_field(pymarc.Field(tag="001", data=record["id"]))
    year = record["date"][:4]
    made.add_field(pymarc.Field(tag="008", data=f"260101s{year}    xx            000 0 eng  "))
    names = record.get("sources", [])
    for name in names[:1]:
        add("110", "2 ", ("a", name))
    add("245", "10", ("a", record["title"]))
    add("264", " 1", ("b", names[0] if names else "Example"), ("c", year))
    for text in record.get("body", []):
        add("520", "  ", ("a", text))
    for tag in record.get("tags", []):
        add("650", " 7", ("a", tag))
    for name in names[1:]:
        add("710", "2 ", ("a", name))
    add("856", "40", ("u", record["url"]))
    return made


def write_marc(records, folder):
    import pymarc
    with open(f"{folder}/file.marc", "wb") as plain_file, open(f"{folder}/file.marcxml", "wb") as xml_file:
        xml = pymarc.XMLWriter(xml_file)
        for record in records():
            made = marc_record(record)
            plain_file.write(made.as_marc())
            xml.write(made)
        xml.close(close_fh=False)


def write_json(records, path, convert, before, after):
    with open(path, "w", encoding="utf-8") as file:
        file.write(before)
        for number, record in enumerate(records()):
            file.write(("," if number else "") + json.dumps(convert(record), ensure_ascii=False))
        file.write(after)


def make_files(program, count, folder):
    os.makedirs(folder, exist_ok=True)
    lines = f"{folder}/records.jsonl"
    if not os.path.exists(lines):
        with open(lines + ".part", "w", encoding="utf-8") as file:
            for record in make_records(program, count):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        os.rename(lines + ".part", lines)

    def records():
        with open(lines, encoding="utf-8") as file:
            for number, line in enumerate(file):
                yield complete(json.loads(line), number)
    for name in WRITTEN:
        with open(f"{folder}/file.{name}", "wb") as file:
            subprocess.run([program, "convert", lines, "--to", name], stdout=file, stderr=subprocess.DEVNULL)
    for name, (element, head, end) in XML_FORMATS.items():
        with open(f"{folder}/file.{name}", "w", encoding="utf-8") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n' + head)
            for record in records():
                file.write(element(record))
            file.write(end)
    write_json(records, f"{folder}/file.wp-json", wp_json, "[", "]")
    write_json(records, f"{folder}/file.reliefweb", reliefweb, '{"data":[', "]}")
    write_marc(records, folder)


def complete(record, number):
    """Adds to records of another generator what the formats above require."""
    record["id"] = f"made-{number}"
    if "description" in record:
        record["body"] = re.split(r"\n\n", record.pop("description"))
    record.setdefault("date", f"{record.get('year', 2016)}-05-03")
    record["tags"] = record.get("tags") or record.get("topics", []) + record.get("countries", [])
    record.setdefault("languages", ["en"])
    record.setdefault("url", f"https://example.org/library/{number}")
    return record


if __name__ == "__main__":
    make_files(sys.argv[1], int(sys.argv[2]), sys.argv[3])
