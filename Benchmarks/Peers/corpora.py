"""The contents of public corpora: for each file, the fields that its records must have.

Each function takes the folder of a clone and yields cases: a name, the bytes of a file, its format if the
file does not determine it, and for each record a dictionary of fields with lists of values. Values come
from the corpus itself if it has them, otherwise from the program that the corpus belongs to.
"""
import ast
import glob
import html
import json
import os
import re

ATOM = "{http://www.w3.org/2005/Atom}"
DC = "{http://purl.org/dc/elements/1.1/}"


def read_bytes(path):
    with open(path, "rb") as file:
        return file.read()


def kept(fields):
    """The fields that have values, each a list of texts."""
    kept_fields = {}
    for name, values in fields.items():
        texts = [str(value) for value in (values if isinstance(values, list) else [values])
                 if value is not None and str(value).strip()]
        if texts:
            kept_fields[name] = texts
    return kept_fields


def year_of(text):
    found = re.search(r"\b(1[0-9]|20)\d\d\b", str(text or ""))
    return found.group() if found else None


def rispy(folder):
    """RIS; the fields that rispy's reader returns."""
    import rispy as reader
    for path in sorted(glob.glob(f"{folder}/tests/data/*.ris")):
        with open(path, encoding="utf-8-sig") as file:
            try:
                records = reader.load(file, skip_unknown_tags=True)
            except OSError:
                records = []
        yield os.path.basename(path), read_bytes(path), None, [kept({
            "title": record.get("title") or record.get("primary_title"),
            "names": [name.split(",")[0] for name in record.get("authors", []) + record.get("first_authors", [])],
            "year": year_of(record.get("year") or record.get("publication_year")),
            "tags": record.get("keywords"), "url": record.get("urls"), "body": record.get("abstract"),
            "identifiers": record.get("doi"), "volume": record.get("volume"), "issue": record.get("number"),
            "container": record.get("journal_name") or record.get("secondary_title"),
            "publisher": record.get("publisher"), "language": record.get("language"),
        }) for record in records]


def csv_spectrum(folder):
    """CSV; the values in the accompanying JSON files."""
    columns = ["title", "publisher", "edition", "pages", "notes"]
    for path in sorted(glob.glob(f"{folder}/csvs/*.csv")):
        with open(f"{folder}/json/{os.path.basename(path)[:-4]}.json", encoding="utf-8") as file:
            rows = json.load(file)
            rows = rows if isinstance(rows, list) else [rows]
        if rows:
            named = dict(zip(rows[0], columns))
            options = ["--from", "csv", "--columns", ",".join(f"{name}={field}" for name, field in named.items())]
            yield (os.path.basename(path), read_bytes(path), options,
                   [kept({named[name]: value for name, value in row.items()}) for row in rows])


def feedparser(folder):
    """RSS, Atom, RDF and CDF; feedparser's number of entries, and the values that its tests expect."""
    import feedparser as reader
    fields = {"title": "title", "link": "url", "summary": "body", "description": "body", "author": "names"}
    expected = re.compile(r"entries\[(\d+)\]\['(\w+)'\](?:\[0\]\['value'\])? == (u?(?:'[^']*'|\"[^\"]*\"))")
    for kind in ("rss", "atom", "atom10", "rdf", "cdf", "lang", "base", "namespace", "media-rss", "amp"):
        for path in sorted(glob.glob(f"{folder}/tests/wellformed/{kind}/*.xml")):
            data = read_bytes(path)
            records = [{} for _ in reader.parse(data).entries]
            head = data[:2000].decode("utf-8", "replace")
            # Tests of relative links contain no absolute address.
            for number, name, value in expected.findall(head) if kind not in ("base",) else []:
                name = "body" if name == "content" else fields.get(name)
                if name and int(number) < len(records):
                    text = re.sub(r" \(\S*@\S*\)", "", html.unescape(ast.literal_eval(value)))
                    records[int(number)].update(kept({name: text}))
            if records:
                yield f"{kind}/{os.path.basename(path)}", data, None, records


def csl_fields(item):
    date = (item.get("issued", {}).get("date-parts") or [[None]])[0][0]
    names = item.get("author", []) + item.get("editor", [])
    plain = lambda text: html.unescape(re.sub(r"</?(i|b|sub|sup|span)[^>]*>", "", text)) if text else text
    return kept({
        "title": plain(item.get("title")), "names": [name.get("family") or name.get("literal") for name in names],
        "year": date, "url": item.get("URL"), "body": plain(item.get("abstract")), "language": item.get("language"),
        "publisher": item.get("publisher"), "container": item.get("container-title"), "volume": item.get("volume"),
        "issue": item.get("issue"), "pages": item.get("page"), "edition": item.get("edition"),
        "identifiers": [item.get("DOI"), item.get("ISBN"), item.get("ISSN")]})


def citation_js(folder):
    """BibTeX; the CSL-JSON that its tests expect."""
    tests = f"{folder}/packages/plugin-bibtex/test"
    with open(f"{tests}/input.json", encoding="utf-8") as file:
        cases = json.load(file)["@biblatex/text"]
    for name, (text, items) in cases.items():
        path = f"{tests}/input/{name.removeprefix('with ')}"
        paths = [path + ending for ending in (".bib", ".txt") if os.path.exists(path + ending)]
        if text is None and not paths:
            continue
        data = text.encode() if text else read_bytes(paths[0])
        yield name, data, ["--from", "bibtex"], [csl_fields(item) for item in items]


def pymarc(folder):
    """MARC 21 and MARCXML; the fields that pymarc's reader returns."""
    import pymarc as reader
    for path in sorted(path for ending in ("dat", "mrc", "xml")
                       for path in glob.glob(f"{folder}/test/**/*.{ending}", recursive=True)):
        if "errors" in path:
            continue
        try:
            records = (reader.parse_xml_to_array(path) if path.endswith(".xml")
                       else list(reader.MARCReader(read_bytes(path), permissive=True)))
        except Exception:  # Some files are to fail.
            records = []
        if any(records):
            yield os.path.basename(path), read_bytes(path), None, [marc_fields(record) for record in records if record]


def marc_fields(record):
    def values(code, *tags):
        return [value for field in record.get_fields(*tags) for value in field.get_subfields(code)]
    return kept({
        "title": values("a", "245")[:1], "year": year_of(" ".join(values("c", "260", "264"))),
        # A name with a title belongs to another work.
        "names": [field["a"].split(",")[0] for field in record.get_fields("100", "110", "700", "710")
                  if "a" in field and "t" not in field],
        "tags": values("a", "650"), "body": values("a", "520"), "url": values("u", "856"),
        "identifiers": [value.split(" ")[0] for value in values("a", "020")]})


def zotero(folder):
    """Tests of Zotero's importers for RIS, BibTeX, MODS, EndNote XML, MARC, MARCXML, CSL-JSON and RDF."""
    formats = {"RIS": "ris", "BibTeX": "bibtex", "MODS": "mods", "Endnote XML": "endnote-xml", "MARC": "marc",
               "MARCXML": "marcxml", "CSL JSON": "csl-json"}
    for name, form in formats.items():
        with open(f"{folder}/{name}.js", encoding="utf-8") as file:
            found = re.search(r"BEGIN TEST CASES \*\*/\s*var testCases = (.*?)\s*/\*\* END TEST", file.read(), re.S)
        for number, case in enumerate(json.loads(found.group(1).rstrip().rstrip(";"))):
            items = case["items"] if isinstance(case.get("items"), list) else []
            yield (f"{name} {number + 1}", case["input"].encode(), ["--from", form],
                   [zotero_fields(item) for item in items])


def zotero_fields(item):
    names = [creator.get("lastName") or creator.get("name") for creator in item.get("creators", [])]
    tags = [tag.get("tag") if isinstance(tag, dict) else tag for tag in item.get("tags", [])]
    return kept({
        "title": item.get("title"), "names": names, "year": year_of(item.get("date")), "tags": tags,
        "url": item.get("url"), "body": item.get("abstractNote"), "language": item.get("language"),
        "publisher": item.get("publisher"), "volume": item.get("volume"), "issue": item.get("issue"),
        "container": item.get("publicationTitle") or item.get("bookTitle"), "pages": item.get("pages"),
        "edition": item.get("edition"), "identifiers": [item.get(name) for name in ("DOI", "ISBN", "ISSN")]})


def jabref(folder):
    """Tests of JabRef's importers for RIS, EndNote XML, MODS and MARCXML; the accompanying BibTeX."""
    import bibtexparser
    from bibtexparser.middlewares import LatexDecodingMiddleware
    formats = {"RisImporter": "ris", "EndnoteXmlImporter": "endnote-xml", "MODSImporter": "mods",
               "MarcXmlParser": "marcxml", "MarcXMLParser": "marcxml"}
    tests = f"{folder}/jablib/src/test/resources/org/jabref/logic/importer/fileformat"
    for path in sorted(glob.glob(f"{tests}/*.ris") + glob.glob(f"{tests}/*.xml")):
        name = os.path.basename(path)
        form = next((form for start, form in formats.items() if name.startswith(start)), None)
        expected = path[:-4] + ".bib"
        if not form or not os.path.exists(expected):
            continue
        library = bibtexparser.parse_file(expected, append_middleware=[LatexDecodingMiddleware()])
        # bibtexparser treats entries without a key as duplicates.
        blocks = library.entries + [block.ignore_error_block for block in library.failed_blocks
                                    if hasattr(block, "ignore_error_block")]
        entries = sorted((block for block in blocks if hasattr(block, "fields")), key=lambda block: block.start_line)
        yield name, read_bytes(path), ["--from", form], [
            bibtex_fields({field.key.lower(): field.value for field in entry.fields}) for entry in entries]


def bibtex_fields(fields):
    names = [name for role in ("author", "editor") for name in fields.get(role, "").split(" and ")]
    keywords = re.split(r"[,;] *", fields.get("keywords", ""))
    return kept({
        "title": fields.get("title"), "names": [name.split(",")[0] for name in names],
        "year": year_of(fields.get("year") or fields.get("date")), "tags": keywords, "url": fields.get("url"),
        "body": fields.get("abstract"), "publisher": fields.get("publisher"), "volume": fields.get("volume"),
        "issue": fields.get("number"), "container": fields.get("journal") or fields.get("journaltitle"),
        "pages": fields.get("pages"), "edition": fields.get("edition"),
        "identifiers": [fields.get(name) for name in ("doi", "isbn", "issn")]})


def wordpress(folder):
    """WXR: title and link of every published post and page."""
    from lxml import etree
    for path in sorted(glob.glob(f"{folder}/**/*.xml", recursive=True)):
        root = etree.parse(path, etree.XMLParser(recover=True, huge_tree=True)).getroot()
        records = []
        for item in root.iter("item") if root is not None else []:
            values = {etree.QName(child).localname: child.text for child in item if isinstance(child.tag, str)}
            if values.get("post_type") in ("post", "page") and values.get("status") == "publish":
                title = html.unescape(re.sub(r"<[^>]*>", "", values.get("title") or ""))
                records.append(kept({"title": title, "url": values.get("link")}))
        yield os.path.relpath(path, folder), read_bytes(path), None, records


def sickle(folder):
    """OAI-PMH: the elements of every Dublin Core record that is not deleted."""
    from lxml import etree
    for path in sorted(glob.glob(f"{folder}/**/tests/**/*.xml", recursive=True)):
        root = etree.parse(path, etree.XMLParser(recover=True)).getroot()
        records = []
        for record in root.iter("{*}record") if root is not None else []:
            values = lambda name: [element.text for element in record.iter(DC + name)]
            if values("title") or values("creator"):
                records.append(kept({
                    "title": values("title")[:1], "names": [(name or "").split(",")[0] for name in values("creator")],
                    # One of several dates is the publication date, but nothing says which.
                    "year": year_of(values("date")[0]) if len(values("date")) == 1 else None, "tags": values("subject"),
                    "body": values("description")}))
        if records:
            yield os.path.basename(path), read_bytes(path), None, records


def bibliographies(folder):
    """BibTeX; the fields that pybtex returns, for files that it accepts."""
    from pybtex.database import parse_file
    for path in sorted(glob.glob(f"{folder}/**/*.bib", recursive=True)):
        try:
            entries = parse_file(path).entries.values()
        except Exception:  # Some files are meant to fail, and pybtex reads only UTF-8.
            continue
        if entries:
            yield os.path.relpath(path, folder), read_bytes(path), ["--from", "bibtex"], [
                pybtex_fields(entry) for entry in entries]


def pybtex_fields(entry):
    from pybtex.richtext import Text

    def text(*names):
        # The title inherited from the entry that `crossref` names is not the entry's own.
        value = next((entry.fields[name] for name in names if name in entry.fields), None)
        # pybtex keeps the names of commands.
        value = value and re.sub(r"\\(mbox|emph) *", "", str(Text.from_latex(value)))
        return value and re.sub(r"\\(Bib|La)?TeX *", r"\1TeX", value)

    persons = [person for role in entry.persons.values() for person in role]
    return kept({
        "title": text("title"), "year": year_of(text("year", "date")), "body": text("abstract"),
        "names": [str(name) for person in persons for name in person.rich_last_names[-1:]],
        "publisher": text("publisher"), "volume": text("volume"), "issue": text("number"),
        "container": text("journal", "journaltitle", "booktitle"), "edition": text("edition"),
        "pages": text("pages"), "url": re.sub(r"\\url|[{}]", "", entry.fields.get("url", "")),
        "identifiers": [entry.fields.get(name) for name in ("doi", "isbn", "issn")]})


def endnote(folder):
    """EndNote XML; the text of its elements, joined across styles."""
    from lxml import etree
    for path in sorted(glob.glob(f"{folder}/test/**/*.xml", recursive=True)):
        root = etree.parse(path, etree.XMLParser(recover=True, huge_tree=True)).getroot()
        records = []
        for record in root.iter("record"):
            texts = lambda path: ["".join(element.itertext()).strip() for element in record.findall(path)]
            records.append(kept({
                "title": texts("titles/title"), "names": [name.split(",")[0] for name in texts(".//authors/author")],
                "year": [year_of(year) for year in texts("dates/year")], "tags": texts("keywords/keyword"),
                "body": texts("abstract"), "volume": texts("volume"), "issue": texts("number"),
                "pages": texts("pages"), "container": texts("titles/secondary-title"),
                "publisher": texts("publisher"), "language": texts("language"),
                "identifiers": texts("electronic-resource-num")}))
        if records:
            yield os.path.basename(path), read_bytes(path), ["--from", "endnote-xml"], records


# The folder of each clone, its repository, and the function that reads it.
CORPORA = [
    ("rispy", "MrTango/rispy", rispy),
    ("csv-spectrum", "max-mapper/csv-spectrum", csv_spectrum),
    ("feedparser", "kurtmckee/feedparser", feedparser),
    ("citation-js", "citation-js/citation-js", citation_js),
    ("pymarc", "edsu/pymarc", pymarc),
    ("zotero-translators", "zotero/translators", zotero),
    ("jabref", "JabRef/jabref", jabref),
    ("wordpress-importer", "WordPress/wordpress-importer", wordpress),
    ("theme-test-data", "WordPress/theme-test-data", wordpress),
    ("sickle", "mloesch/sickle", sickle),
    ("pyoai", "infrae/pyoai", sickle),
    ("marc4j", "marc4j/marc4j", pymarc),
    ("reflib", "hash-bang/Reflib-EndNoteXML", endnote),
    ("bibtex-ruby", "inukshuk/bibtex-ruby", bibliographies),
    ("pybtex", "live-clones/pybtex", bibliographies),
    ("tellico", "KDE/tellico", bibliographies),
]

# Expectations that only their own corpus has: the corpus, the file or case and record, the field,
# and why no other reader should return the value. None of them is in the file and lost by the
# program.
OWN_CHOICES = {
    ("csv-spectrum", "location_coordinates.csv 1", "title"): "the JSON beside has another number than the CSV",
    ("feedparser", "namespace/atomsvgdesc.xml 1", "body"): "the markup of a drawing, which has no text",
    ("feedparser", "namespace/atomsvgtitle.xml 1", "body"): "the markup of a drawing, which has no text",
    ("feedparser", "namespace/rss2.0svgtitle.xml 1", "body"): "the markup of a drawing, which has no text",
    ("citation-js", "with commands 2", "title"): "the address of a link without its words; both are kept here",
    ("citation-js", "with uri 3", "url"): "an address is escaped once more; it is kept as published here",
    ("citation-js", "with nameparts 5", "names"): "a particle apart from the family; BibTeX has none in 'A-b'",
    ("citation-js", "with escaped and 2", "names"): "'and' inside an environment; BibTeX separates names there",
    ("pymarc", "1251.dat 4", "title"): "Windows-1251 read as MARC-8: no text in either reader",
    ("zotero-translators", "RIS 3 8", "container"): "J2 before T2, which has the whole title",
    ("zotero-translators", "RIS 3 35", "names"): "C4 of music, the audience, as a name",
    ("zotero-translators", "RIS 3 38", "names"): "C1 of multimedia, the year cited, as a name",
    ("zotero-translators", "RIS 3 40", "names"): "C4 of a patent; reported here as left out",
    ("zotero-translators", "RIS 5 4", "volume"): "VL as an edition, for the labels of notes; JabRef and rispy have VL",
    ("zotero-translators", "RIS 5 4", "edition"): "VL as an edition",
    ("zotero-translators", "RIS 5 5", "volume"): "VL as an edition",
    ("zotero-translators", "RIS 5 5", "edition"): "VL as an edition",
    ("zotero-translators", "RIS 5 8", "volume"): "VL as an edition",
    ("zotero-translators", "RIS 5 8", "edition"): "VL as an edition",
    ("zotero-translators", "RIS 5 20", "language"): "the label of a note; the note is kept here",
    ("zotero-translators", "RIS 5 23", "publisher"): "the label of a note; the note is kept here",
    ("zotero-translators", "RIS 5 31", "language"): "the label of a note; the note is kept here",
    ("zotero-translators", "BibTeX 19 1", "names"): "the input has each backslash twice, and the names keep one",
    ("zotero-translators", "MODS 3 1", "year"): "the copyright of a scan; JabRef expects the key date, as here",
    ("zotero-translators", "MODS 20 1", "year"): "the year of a scan; the key date is that of the letter",
    ("zotero-translators", "MODS 19 1", "names"): "the related edition's author, with dates of life, as a contributor",
    ("zotero-translators", "MODS 19 1", "publisher"): "place, publisher and years of another edition in one field",
    ("zotero-translators", "MODS 23 1", "title"): "the short title of a bill instead of its title",
    ("jabref", "MODSImporterTestAllFields.xml 1", "title"): "the last alternative title instead of the title",
    ("jabref", "RisImporterTest1.ris 1", None): "nine records without an end, joined into one",
    ("jabref", "RisImporterTest6.ris 1", "issue"): "AN, the number in a database, as the issue",
    ("jabref", "RisImporterTestDOI.ris 1", "issue"): "AN, the number in a database, instead of IS",
}
