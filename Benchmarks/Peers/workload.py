"""The questions for every engine, and how they are timed; `StoreBenchmark compare` asks the store the same.

A driver provides `ask(question)`, which fetches everything that a screen shows: the number of results,
the first 50 rows, and the counts of every topic and country.
"""
import collections
import json
import os
import sys
import time
import unicodedata

RUNS = 30
# Slow questions are asked less often: their times vary less in proportion.
SLOW_SECONDS, SLOW_RUNS = 1, 5


class Question:
    """Topics and countries are ranks by the number of records: all topics are required, and one of the
    countries."""

    def __init__(self, name, topics=(), countries=(), words=(), kind="words"):
        self.name, self.topics, self.countries = name, topics, countries
        self.words, self.kind = words, kind


def questions():
    word = "legislation"
    yield Question("Q0")
    yield Question("Q1", topics=[0])
    yield Question("Q2", topics=[0], countries=[0])
    yield Question("Q3", topics=[0, 1], countries=[0, 1, 2])
    yield Question("Q4", words=[word])
    for length in range(1, len(word) + 1):
        yield Question("Q5-" + word[:length], words=[word[:length]], kind="start")
    yield Question("Q6", words=["child", "prot"], kind="start")
    yield Question("Q7", topics=[0], countries=[0], words=[word])
    yield Question("Q8", words=["missing", "children"], kind="phrase")
    yield Question("Q9", words=["legilsation"], kind="misspelt")
    yield Question("Q10", words=["associacao"])


def records(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def ranks(path):
    """The rank of each topic and each country: most records first, then by name."""
    counts = {"topics": collections.Counter(), "countries": collections.Counter()}
    for record in records(path):
        for facet, counter in counts.items():
            counter.update(set(record.get(facet, ())))
    return {
        facet: {name: rank for rank, name in enumerate(sorted(c, key=lambda n: (-c[n], n)))}
        for facet, c in counts.items()
    }


def folded(text):
    """The text without case and marks, for engines that cannot fold as the store does."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFD", text)
    return "".join(c for c in parts if unicodedata.category(c) != "Mn").lower()


def is_current(index, path):
    """Whether an index was built from the current version of these records."""
    stamp = index + ".made-of"
    return os.path.exists(stamp) and open(stamp).read() == made_of(path)


def mark_current(index, path):
    with open(index + ".made-of", "w") as file:
        file.write(made_of(path))


def made_of(path):
    status = os.stat(path)
    return f"{os.path.realpath(path)} {status.st_size} {status.st_mtime_ns}"


def size_of(path):
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(d, f)) for d, _, files in os.walk(path) for f in files)


def measure(ask, output):
    """Prints a row for each question: name, results, sum over topics, median and 95th percentile in ms."""
    with open(output, "w") as file:
        for question in questions():
            started = time.perf_counter()
            answer = ask(question)
            first = time.perf_counter() - started
            if answer is None:
                continue
            times = []
            for _ in range(RUNS if first < SLOW_SECONDS else SLOW_RUNS):
                started = time.perf_counter()
                ask(question)
                times.append((time.perf_counter() - started) * 1e3)
            times.sort()
            count, _, topics, _ = answer
            row = [question.name, count, sum(topics.values()), times[len(times) // 2],
                   times[min(len(times) - 1, len(times) * 95 // 100)]]
            print(*row, sep="\t", file=file, flush=True)
            print(f"  {question.name}: {row[-2]:.3f} ms", file=sys.stderr, flush=True)


def run(build, open_index):
    """`DRIVER RECORDS.jsonl INDEX OUTPUT`: builds the index if it is missing, then measures."""
    path, index, output = sys.argv[1:4]
    if not is_current(index, path):
        started = time.perf_counter()
        build(path, index)
        mark_current(index, path)
        print(f"  built in {time.perf_counter() - started:.0f} s, {size_of(index)} bytes",
              file=sys.stderr, flush=True)
    measure(open_index(index), output)
