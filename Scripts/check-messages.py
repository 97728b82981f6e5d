#!/usr/bin/env python3
"""Report missing and wrong texts of a language.

usage: Scripts/check-messages.py LANGUAGE     such as es, for Resources/messages/es.txt

Needs only Python. Prints a line for each text that is missing, that English does not have, or whose
arguments or plural forms differ from the English ones; then the texts that are much longer than the
English ones and may not fit. The status is 1 if something is wrong. A language without a row in FORMS is
checked against the plural forms in its file.
"""
import re
import sys

FOLDER = "Resources/messages"
ALL_FORMS = ["zero", "one", "two", "few", "many", "other"]
# The plural forms of whole numbers in CLDR; a new language needs a row here and in
# Sources/Messages/PluralRule.swift.
FORMS = {
    "en": ["one", "other"], "es": ["one", "many", "other"], "fr": ["one", "many", "other"],
    "pt": ["one", "many", "other"], "ru": ["one", "few", "many"], "id": ["other"],
}


def read(language):
    """The lines of a file as (number, key, form, text); form is None if there are no plural forms."""
    with open(f"{FOLDER}/{language}.txt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.rstrip("\n")
            if not line or line.startswith("#"):
                continue
            key, sign, text = line.partition(" = ")
            if not sign:
                sys.exit(f"line {number}: no ' = ' between key and text")
            base, _, form = key.rpartition(".")
            yield (number, base, form, text) if form in ALL_FORMS else (number, key, None, text)


def arguments(text):
    return set(re.findall(r"\{\d\}", text))


def problems(language):
    english = {}
    for _, key, form, text in read("en"):
        english.setdefault(key, {})[form] = text
    found = {}
    last = b""
    for number, key, form, text in read(language):
        whole = f"{key}.{form}".encode() if form else key.encode()
        if whole <= last:
            yield f"line {number}: '{whole.decode()}' is not in the order of bytes, or stands twice"
        last = whole
        found.setdefault(key, {})[form] = text
        if key not in english:
            yield f"line {number}: English has no '{key}'"
            continue
        wanted = set().union(*map(arguments, english[key].values()))
        given = arguments(text)
        # A form for one may omit the number.
        if given - wanted or wanted - given - ({"{1}"} if form == "one" else set()):
            yield f"line {number}: '{key}' has {sorted(given)} where English has {sorted(wanted)}"
        if text != text.strip(" "):
            yield f"line {number}: write a space at the begin or end as \\s"
    used = sorted({form for texts in found.values() for form in texts if form})
    for key, texts in english.items():
        forms = [None] if None in texts else FORMS.get(language) or used
        for form in forms:
            if form not in found.get(key, {}):
                name = f"{key}.{form}" if form else key
                yield f"missing: {name} = {texts.get(form) or list(texts.values())[-1]}"
    for key, texts in found.items():
        for text in texts.values():
            longest = max(map(len, english.get(key, {None: text}).values()))
            if longest <= 24 and len(text) > 1.6 * longest + 3:
                yield f"long: {key} = {text}"


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} LANGUAGE")
    lines = list(problems(sys.argv[1]))
    for line in lines:
        print(line)
    sys.exit(any(not line.startswith("long: ") for line in lines))


main()
