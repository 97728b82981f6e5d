"""SQLite's full-text index, with all of its own optimisations: prefix indexes of one to three letters,
facet values as words so that a filter is part of the match, and one clustered table for counting."""
import os
import sqlite3

import workload

SCHEMA = """
create table record(number integer primary key, id, title, sources, year, body);
create virtual table words using fts5(title, sources, body, facets, content='',
  prefix='1 2 3', tokenize="unicode61 remove_diacritics 2");
create table has(record integer, value integer, primary key(record, value)) without rowid;
create table total(value integer primary key, count integer);
"""
# Topics and countries share one number range, in which countries start here.
COUNTRIES = 1_000_000


def build(path, index):
    if os.path.exists(index):
        os.remove(index)
    database = sqlite3.connect(index)
    database.executescript("pragma journal_mode=off; pragma synchronous=off;"
                           "pragma cache_size=-400000;" + SCHEMA)
    ranks = workload.ranks(path)
    batch = []
    for number, record in enumerate(workload.records(path)):
        batch.append((number, record, values(record, ranks)))
        if len(batch) == 10_000:
            insert(database, batch)
            batch = []
    insert(database, batch)
    database.executescript("""
      insert into total select value, count(*) from has group by value;
      insert into words(words) values('optimize');
      analyze;""")
    database.commit()
    database.close()


def values(record, ranks):
    topics = {ranks["topics"][name] for name in record.get("topics", ())}
    countries = {COUNTRIES + ranks["countries"][name] for name in record.get("countries", ())}
    return sorted(topics | countries)


def insert(database, batch):
    database.executemany("insert into record values(?,?,?,?,?,?)", (
        (number, record["id"], record["title"], "; ".join(record.get("sources", ())),
         record.get("year"), record.get("description", "")) for number, record, _ in batch))
    database.executemany("insert into words(rowid, title, sources, body, facets) values(?,?,?,?,?)", (
        (number, record["title"], " ; ".join(record.get("sources", ())),
         record.get("description", ""), " ".join(f"zz{value}zz" for value in its))
        for number, record, its in batch))
    database.executemany("insert into has values(?,?)", (
        (number, value) for number, _, its in batch for value in its))


def expression(question):
    parts = [f"facets:zz{rank}zz" for rank in question.topics]
    if question.countries:
        countries = [f"zz{COUNTRIES + rank}zz" for rank in question.countries]
        parts.append("facets:(" + " OR ".join(countries) + ")")
    words = [f'"{word}"' for word in question.words]
    if question.kind == "phrase":
        words = ['"' + " ".join(question.words) + '"']
    if question.kind == "start":
        words[-1] += " *"
    if words:
        parts.append("{title sources body}:(" + " AND ".join(words) + ")")
    return " AND ".join(parts)


def open_index(index):
    database = sqlite3.connect(index)
    database.executescript("pragma temp_store=memory; pragma mmap_size=8000000000;"
                           "pragma cache_size=-200000; create temp table hit(number integer primary key);")

    def split(counts):
        counts = dict(counts)
        return ({v: n for v, n in counts.items() if v < COUNTRIES},
                {v: n for v, n in counts.items() if v >= COUNTRIES})

    def rows(query):
        return database.execute("select number, id, title, year, sources from record " + query).fetchall()

    def ask(question):
        if question.kind == "misspelt":
            return None
        if not (question.words or question.topics or question.countries):
            count = database.execute("select max(number) + 1 from record").fetchone()[0]
            return (count, rows("order by number limit 50"),
                    *split(database.execute("select value, count from total")))
        database.execute("delete from hit")
        database.execute("insert into hit select rowid from words where words match ?",
                         [expression(question)])
        count = database.execute("select count(*) from hit").fetchone()[0]
        counts = database.execute("select value, count(*) from hit cross join has "
                                  "on has.record = hit.number group by value")
        return (count, rows("where number in (select number from hit order by number limit 50)"),
                *split(counts))

    return ask


workload.run(build, open_index)
