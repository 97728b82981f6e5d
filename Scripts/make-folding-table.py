#!/usr/bin/env python3
"""Writes Sources/CText/folding.c: what each character folds to for finding.

usage: Scripts/make-folding-table.py > Sources/CText/folding.c

A character folds to its canonical decomposition (NFD) without nonspacing marks (Mn), in lower
case. Words are runs of characters that Python calls alphanumeric. Hangul syllables are left to
arithmetic, the capital sigma at the end of a word to the caller: the rest depends on the
character alone.
"""
import unicodedata

BITS = 6
SELF_OTHER, SELF_WORD, DROPPED, HANGUL, MAPPED = range(5)


def folded(character):
    kept = (c for c in unicodedata.normalize("NFD", character) if unicodedata.category(c) != "Mn")
    return "".join(kept).lower()


def rows(numbers, width):
    for at in range(0, len(numbers), width):
        yield "    " + ", ".join(str(n) for n in numbers[at : at + width]) + ","


def main():
    results, pool, codes = {}, [], []
    for point in range(0x110000):
        if 0xD800 <= point < 0xE000:
            codes.append(SELF_OTHER)
            continue
        character = chr(point)
        result = folded(character)
        if 0xAC00 <= point <= 0xD7A3:
            codes.append(HANGUL)
        elif result == character:
            codes.append(SELF_WORD if character.isalnum() else SELF_OTHER)
        elif not result:
            codes.append(DROPPED)
        else:
            if result not in results:
                results[result] = (MAPPED + len(results), len(pool), len(result))
                pool += [ord(c) | (c.isalnum() << 31) for c in result]
            codes.append(results[result][0])
    pages, page_of = {}, []
    for at in range(0, len(codes), 1 << BITS):
        page = tuple(codes[at : at + (1 << BITS)])
        page_of.append(pages.setdefault(page, len(pages)))
    print(f"""// Made by Scripts/make-folding-table.py from Unicode {unicodedata.unidata_version}; do not edit.
// clang-format off
#include "folding.h"

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
