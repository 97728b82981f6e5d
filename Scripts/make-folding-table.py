#!/usr/bin/env python3
"""Writes Sources/CText/folding.c: the folded form of each character, for search and sorting.

usage: Scripts/make-folding-table.py > Sources/CText/folding.c

A character folds to its compatibility decomposition (NFKD) in lower case, where:
- nonspacing marks (Mn) are dropped in the scripts of DROPPED_MARKS, in which they are optional or
  variants of a letter, and kept in all others, in which they are vowels or tones that make another
  word; nuktas are always dropped. Spacing marks (Mc) always belong to words.
- letters that Unicode does not decompose fold to the letters of LETTERS, and Latin letters "with"
  something to the letter itself.
- kana stay composed, because their voicing marks make other syllables.
- decimal digits of any script fold to ASCII.
- invisible characters are dropped and do not end a word.

Each folded scalar has a kind, which determines how text is divided into words: see `folding.h`. Hangul
syllables are decomposed by arithmetic; everything else depends only on the character.
"""
import re
import unicodedata

BITS = 6
OTHER, WORD, JOINER, SINGLE, LEAD, BASE, EXTEND, STACKER, DROPPED, HANGUL, MAPPED = range(11)

# Scripts, by the beginning of their character names, whose nonspacing marks are dropped.
DROPPED_MARKS = (
    "COMBINING", "GREEK", "COPTIC", "CYRILLIC", "HEBREW", "ARABIC", "SYRIAC", "SAMARITAN",
    "MANDAIC", "NKO", "ETHIOPIC", "VARIATION", "GLAGOLITIC", "CJK", "IDEOGRAPHIC", "HANGUL",
    "MUSICAL", "ZNAMENNY", "BASSA", "OLD PERMIC", "ADLAM", "WANCHO", "NYIAKENG", "MENDE",
)

# Letters that do not decompose, and letters of one script that are typed in place of each other.
LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ł": "l",
    "ŋ": "n", "ħ": "h", "ŧ": "t", "ĸ": "k", "ȷ": "j", "ɐ": "a", "ɑ": "a", "ɔ": "o", "ɛ": "e",
    "ǝ": "e", "ə": "e", "ɩ": "i", "ʋ": "v", "ʒ": "z", "ƿ": "w", "ȝ": "y", "ʊ": "u", "ɣ": "g",
    "ƣ": "oi", "ȸ": "db", "ȹ": "qp", "ꜳ": "aa", "ꜵ": "ao", "ꜷ": "au", "ꜹ": "av", "ꜽ": "ay",
    "ꝏ": "oo", "ᵫ": "ue", "ʣ": "dz", "ʦ": "ts", "ƞ": "n", "ſ": "s", "ŉ": "n", "ⱥ": "a", "ⱦ": "t",
    "ʉ": "u", "ɵ": "o",
    "ς": "σ",
    "ё": "е",
    # Left out of Ukrainian spelling from 1933 to 1990, and still often typed as the other.
    "ґ": "г",
    # One letter, encoded as one character, or as a letter with a virama, a vowel or another letter.
    "ൺ": "ണ്", "ൻ": "ന്", "ർ": "ര്", "ൽ": "ല്", "ൾ": "ള്", "ൿ": "ക്", "ৎ": "ত্", "ॲ": "अॅ",
    "װ": "וו", "ױ": "וי", "ײ": "יי",
    # Arabic, Persian and Urdu: one letter, however it is encoded or its hamza is written.
    "ک": "ك", "ڪ": "ك", "ی": "ي", "ى": "ي", "ې": "ي", "ے": "ي", "ة": "ه", "ۃ": "ه", "ہ": "ه",
    "ە": "ه", "ھ": "ه", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "×": " ", "™": " ", "℠": " ", "№": "no",
}

# Rows of Ethiopic syllables that sound alike in Amharic and are written in place of each other.
for row, folded in [("ሐ", "ሀ"), ("ኀ", "ሀ"), ("ሠ", "ሰ"), ("ዐ", "አ"), ("ፀ", "ጸ")]:
    LETTERS |= {chr(ord(row) + order): chr(ord(folded) + order) for order in range(7)}

# Characters inside words that are also written joined.
JOINERS = (
    "-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d\u05be"  # hyphens, minus
    "'`\u00b4\u2032\u2018\u2019\u201b\u02bc\uff07\u05f3\u05f4"  # apostrophes, accents and primes typed for them, geresh and gershayim
    "\u00b7\u200c\u30fb\uff65"  # middle dots, zero-width non-joiner
)

# Modifier letters for a breathing or a stop, which are often omitted.
SILENT = "\u02bb\u02bd\u02be\u02bf\u02c8\u02cc\u02ee\u055a\ua78c"

# Letters and marks, by category, that Unicode says to ignore where they are not drawn.
FILLERS = "\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0"

# Scripts that are written without spaces between words and are divided into clusters.
LEADS = [*range(0xE40, 0xE45), *range(0xEC0, 0xEC5)]
FOLLOWING = [0xE30, 0xE32, 0xE33, 0xE45, 0xEB0, 0xEB2, 0xEB3]
STACKERS = [0x17D2, 0x1039]
CLUSTERED = re.compile(r"^(THAI|LAO|KHMER|MYANMAR) ")
KANA = re.compile(r"^(HIRAGANA|KATAKANA|KATAKANA-HIRAGANA) ")
IDEOGRAPH = re.compile(r"^(CJK UNIFIED IDEOGRAPH|CJK COMPATIBILITY IDEOGRAPH|IDEOGRAPHIC|BOPOMOFO)")
WITH = re.compile(r"^LATIN SMALL LETTER ([A-Z]) WITH ")
# These stay composed: nobody writes their parts separately.
KEPT_WHOLE = {0xE33, 0xEB3}


def name(character):
    return unicodedata.name(character, "")


def is_kana(character):
    return bool(KANA.match(name(character))) or character in "\u3099\u309a\u30fc"


def is_dropped_mark(character):
    if character in "\u3099\u309a":
        return False
    category = unicodedata.category(character)
    if category == "Me":
        return True
    if category != "Mn":
        return False
    return "NUKTA" in name(character) or name(character).startswith(DROPPED_MARKS) or (
        0xFE00 <= ord(character) < 0xFE10 or 0xE0100 <= ord(character) < 0xE01F0)


def is_ignored(character):
    """Whether a character is not drawn and does not end a word."""
    return character in SILENT or character == "\u0640" or character in FILLERS or (
        unicodedata.category(character) == "Cf" and character not in JOINERS
        and not 0x600 <= ord(character) < 0x606 and character not in "\u06dd\u08e2")


def decomposed(character):
    """NFKD, except for characters that stay composed."""
    if ord(character) in KEPT_WHOLE:
        return character
    compatible = unicodedata.normalize("NFKC", character)
    if all(is_kana(c) for c in compatible):
        return compatible
    return unicodedata.normalize("NFKD", character)


def letter(character):
    if character in LETTERS:
        return LETTERS[character]
    if unicodedata.category(character) == "Nd":
        return str(unicodedata.decimal(character))
    found = WITH.match(name(character))
    if found and ord(character) > 0x7F:
        return found[1].lower()
    return character


def folded(character):
    if character in JOINERS or character in LETTERS:
        return LETTERS.get(character, character)
    if is_ignored(character):
        return ""
    kept = [c for c in decomposed(character) if not is_dropped_mark(c) and not is_ignored(c)]
    return "".join(letter(l) for c in kept for l in c.lower() if not is_dropped_mark(l))


def kind(character):
    point = ord(character)
    if character in JOINERS:
        return JOINER
    if point in LEADS:
        return LEAD
    if point in STACKERS:
        return STACKER
    if point in FOLLOWING or character in "\u3099\u309a":
        return EXTEND
    category = unicodedata.category(character)
    is_mark = category in ("Mn", "Mc")
    if CLUSTERED.match(name(character)):
        if is_mark:
            return EXTEND
        return BASE if character.isalnum() else OTHER
    if KANA.match(name(character)) or IDEOGRAPH.match(name(character)):
        return SINGLE if character.isalnum() else OTHER
    return WORD if character.isalnum() or is_mark else OTHER


def rows(numbers, width):
    for at in range(0, len(numbers), width):
        yield "    " + ", ".join(str(n) for n in numbers[at : at + width]) + ","


def main():
    results, pool, codes = {}, [], []
    for point in range(0x110000):
        if 0xD800 <= point < 0xE000:
            codes.append(OTHER)
            continue
        if 0xAC00 <= point <= 0xD7A3:
            codes.append(HANGUL)
            continue
        character = chr(point)
        result = folded(character)
        if result == character:
            codes.append(kind(character))
        elif not result:
            codes.append(DROPPED)
        else:
            if result not in results:
                results[result] = (MAPPED + len(results), len(pool), len(result))
                pool += [ord(c) | (kind(c) << 24) for c in result]
            codes.append(results[result][0])
    pages, page_of = {}, []
    for at in range(0, len(codes), 1 << BITS):
        page = tuple(codes[at : at + (1 << BITS)])
        page_of.append(pages.setdefault(page, len(pages)))
    version = unicodedata.unidata_version
    major, minor, update = (int(part) for part in version.split("."))
    print(f"""// Made by Scripts/make-folding-table.py from Unicode {version}; do not edit.
// Longer than other files, since a generated table is not split.
// clang-format off
#include "folding.h"

const uint32_t text_folding_unicode = {hex(major << 16 | minor << 8 | update)};

const uint16_t text_folding_page[{len(page_of)}] = {{""")
    print("\n".join(rows(page_of, 64)))
    print(f"}};\n\nconst uint16_t text_folding_code[{len(pages)}][{1 << BITS}] = {{")
    for page in pages:
        print("  {" + ", ".join(map(str, page)) + "},")
    print(f"}};\n\nconst uint16_t text_folding_start[{len(results) + 1}] = {{")
    print("\n".join(rows([start for _, start, _ in results.values()] + [len(pool)], 32)))
    print(f"}};\n\nconst uint32_t text_folding_pool[{len(pool)}] = {{")
    print("\n".join(rows([hex(n) for n in pool], 16)))
    print("};")


main()
