"""tantivy through its Python binding: one text field, facets as columns that aggregations count."""
import os
import shutil

import tantivy
import workload
from tantivy import Document, Filter, Occur, Order, Query, TextAnalyzerBuilder, Tokenizer

FACETS = ("topics", "countries")


def make_schema():
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", tokenizer_name="words", index_option="position")
    for name in FACETS:
        builder.add_text_field(name, tokenizer_name="raw", fast=True, index_option="basic")
    builder.add_integer_field("number", fast=True, indexed=False)
    for name in ("id", "title", "year", "sources"):
        builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


SCHEMA = make_schema()
COUNTS = {name: {"terms": {"field": name, "size": 1000}} for name in FACETS}


def at(path):
    index = tantivy.Index(SCHEMA, path)
    # The input is already folded.
    index.register_tokenizer("words", TextAnalyzerBuilder(Tokenizer.simple()).build())
    return index


def build(path, directory):
    shutil.rmtree(directory, ignore_errors=True)
    os.makedirs(directory)
    index = at(directory)
    ranks = workload.ranks(path)
    writer = index.writer(heap_size=1_000_000_000, num_threads=1)
    for number, record in enumerate(workload.records(path)):
        sources = record.get("sources", ())
        texts = [record["title"], *sources, record.get("description", "")]
        writer.add_document(Document(
            text=[workload.folded(text) for text in texts], number=number, id=str(record["id"]),
            title=record["title"], year=str(record.get("year", "")), sources="; ".join(sources),
            **{name: sorted({f"v{ranks[name][value]}" for value in record.get(name, ())})
               for name in FACETS}))
    writer.commit()
    writer.wait_merging_threads()


def term(field, value):
    return Query.term_query(SCHEMA, field, value, "basic")


def parts(question):
    for rank in question.topics:
        yield term("topics", f"v{rank}")
    if question.countries:
        yield Query.boolean_query(
            [(Occur.Should, term("countries", f"v{rank}")) for rank in question.countries])
    if question.kind == "phrase":
        yield Query.phrase_query(SCHEMA, "text", question.words)
    elif question.kind == "misspelt":
        yield Query.fuzzy_term_query(
            SCHEMA, "text", question.words[0], distance=1, transposition_cost_one=True)
    else:
        words = [term("text", word) for word in question.words]
        if question.kind == "start":
            words[-1] = Query.regex_query(SCHEMA, "text", question.words[-1] + ".*")
        yield from words


def open_index(directory):
    searcher = at(directory).searcher()

    def ask(question):
        wanted = [(Occur.Must, part) for part in parts(question)]
        query = Query.boolean_query(wanted) if wanted else Query.all_query()
        found = searcher.search(query, 50, count=True, order_by_field="number", order=Order.Asc)
        rows = [searcher.doc(address).to_dict() for _, address in found.hits]
        counted = searcher.aggregate(query, COUNTS)
        counts = [{bucket["key"]: int(bucket["doc_count"]) for bucket in counted[name]["buckets"]}
                  for name in FACETS]
        return (found.count, rows, *counts)

    return ask


workload.run(build, open_index)
