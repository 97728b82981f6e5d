"""Records with content that formats lose, and writers for the same records by other programs.

Each writer takes the records and a path; WRITERS lists them by format. Texts have no '$', '^', '~' or
braces: writers that do not escape them for LaTeX would gain from readers that do not know LaTeX. A writer
omits what it cannot represent.
"""
import json
import random
import subprocess

WORDS = ("child protection law & order training of judges, police and schools online safety review "
         "é ü ñ ส่งเสริม การคุ้มครองเด็ก حماية الأطفال 100 % #1 under_score "
         "“quoted” — dash 'single' \"double\" <angle>").split()
BODIES = ["UNICEF", "Save the Children", "Ministry of Justice and Human Rights, Thailand", "Smith & Sons, Inc.",
          "Office for Women, Children, and Families", "มูลนิธิเพื่อเด็ก", "منظمة حماية الطفل", "Défense des Enfants and Others",
          "International Centre for Missing & Exploited Children"]
PEOPLE = [("García Márquez", "José"), ("O'Neill", "Síle"), ("Smith", "J. A."), ("van der Berg", "Anna"), ("สมชาย", "ใจดี")]
KEYWORDS = ["Cybercrime", "Law, international", "Courts/tribunals", "Abduction (parental)", "C&A", "Children and youth",
            "Enfants disparus", "เด็ก", "أطفال", "50 %"] + [f"Keyword {number}" for number in range(15)]
LINES = ["ER  - ", "TY  - RPRT", "%0 Report", "one, \"two\", three"]
URLS = ["https://example.org/a?b=1&c=%20d;e#f", "https://example.org/100%25_real/~user", "https://example.org/ไทย",
        "https://example.org/plain"]


def make(count=300):
    """The records: dictionaries of lists and texts."""
    records = []
    for number in range(count):
        pick = random.Random(number)
        text = lambda low, high: " ".join(pick.choice(WORDS) for _ in range(pick.randrange(low, high)))
        paragraphs = [text(5, 40) for _ in range(pick.choice([1, 1, 2, 3]))]
        if number % 7 == 0:
            paragraphs.append(pick.choice(LINES).strip() + " " + text(2, 5))
        if number % 11 == 0:
            paragraphs[0] += "\n" + pick.choice(LINES) + "\n" + text(2, 5)
        record = {
            "id": f"rec{number}", "title": f"{number} {text(3, 12)}",
            "bodies": pick.sample(BODIES, pick.choice([0, 1, 1, 2])), "people": [], "paragraphs": paragraphs,
            "keywords": pick.sample(KEYWORDS, 25 if number % 10 == 0 else pick.randrange(0, 8)),
            "url": pick.choice(URLS), "language": pick.choice(["en", "th", "ar", "fr"]),
            "date": pick.choice([None, [2016], [2016, 5], [2016, 5, 3]])}
        if not record["bodies"]:
            record["people"] = pick.sample(PEOPLE, pick.choice([1, 2]))
        records.append(record)
    return records


def date_text(record):
    return "-".join(f"{part:02}" for part in record["date"] or [])


def json_lines(records):
    """The records in the program's own format."""
    lines = []
    for record in records:
        line = {"id": record["id"], "title": record["title"], "sources": record["bodies"], "tags": record["keywords"],
                "contributors": [{"family": family, "given": given} for family, given in record["people"]],
                "date": date_text(record), "url": record["url"], "languages": [record["language"]],
                "body": record["paragraphs"], "type": "report"}
        lines.append(json.dumps({name: value for name, value in line.items() if value}, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def csl_items(records):
    items = []
    for record in records:
        item = {"id": record["id"], "type": "report", "title": record["title"], "URL": record["url"],
                "language": record["language"], "abstract": "\n\n".join(record["paragraphs"]),
                "keyword": ", ".join(record["keywords"]),
                "author": [{"literal": body} for body in record["bodies"]]
                + [{"family": family, "given": given} for family, given in record["people"]]}
        if record["date"]:
            item["issued"] = {"date-parts": [record["date"]]}
        items.append(item)
    return items


def with_rispy(records, path):
    import rispy
    entries = []
    for record in records:
        entry = {"type_of_reference": "RPRT", "id": record["id"], "title": record["title"],
                 "authors": record["bodies"] + [", ".join(name) for name in record["people"]],
                 "keywords": record["keywords"], "urls": [record["url"]], "language": record["language"],
                 "abstract": "\n\n".join(record["paragraphs"])}
        if record["date"]:
            entry.update(year=str(record["date"][0]), date="/".join(date_text(record).split("-")))
        entries.append(entry)
    with open(path, "w", encoding="utf-8") as file:
        rispy.dump(entries, file)


def bibtex_values(record):
    values = {"title": record["title"], "url": record["url"], "language": record["language"],
              "abstract": "\n\n".join(record["paragraphs"]), "keywords": ", ".join(record["keywords"])}
    if record["date"]:
        values["year"] = str(record["date"][0])
        if len(record["date"]) > 1:
            values["month"] = str(record["date"][1])
    return values


def with_pybtex(records, path):
    from pybtex.database import BibliographyData, Entry, Person
    data = BibliographyData()
    for record in records:
        entry = Entry("techreport", fields=bibtex_values(record))
        entry.persons["author"] = [Person(last="{" + body + "}") for body in record["bodies"]] + [
            Person(last=family, first=given) for family, given in record["people"]]
        data.add_entry(record["id"], entry)
    data.to_file(path, bib_format="bibtex", encoding="utf-8")


def with_bibtexparser(records, path):
    import bibtexparser
    from bibtexparser import model
    from bibtexparser.middlewares import LatexEncodingMiddleware
    library = bibtexparser.Library()
    for record in records:
        values = bibtex_values(record)
        values["author"] = " and ".join(
            ["{" + body + "}" for body in record["bodies"]] + [", ".join(name) for name in record["people"]])
        fields = [model.Field(name, value) for name, value in values.items() if value]
        library.add(model.Entry("techreport", record["id"], fields))
    bibtexparser.write_file(path, library, prepend_middleware=[LatexEncodingMiddleware()])


def with_pandoc(form):
    def write(records, path):
        subprocess.run(["pandoc", "-f", "csljson", "-t", form, "-o", path], check=True,
                       input=json.dumps(csl_items(records)).encode(), stderr=subprocess.DEVNULL)
    return write


def with_csvkit(records, path):
    rows = [{"id": record["id"], "title": record["title"],
             "authors": "; ".join(record["bodies"] + [", ".join(name) for name in record["people"]]),
             "date": date_text(record), "keywords": "; ".join(record["keywords"]), "url": record["url"],
             "language": record["language"], "abstract": "\n\n".join(record["paragraphs"])} for record in records]
    with open(path, "wb") as file:
        subprocess.run([".build-peers/formats/bin/in2csv", "-f", "json", "-I", "-"], check=True, stdout=file,
                       input=json.dumps(rows).encode())


# Other programs that write a format.
WRITERS = {
    "ris": {"rispy": with_rispy},
    "bibtex": {"pybtex": with_pybtex, "bibtexparser": with_bibtexparser, "pandoc": with_pandoc("bibtex")},
    "csl-json": {"pandoc": with_pandoc("csljson"),
                 "json": lambda records, path: open(path, "w").write(json.dumps(csl_items(records)))},
    "csv": {"csvkit": with_csvkit},
    "rss": {},
}
