#!/usr/bin/env python3
"""Writes Sources/Text/SingleByteCoding+Tables.swift: single-byte character sets."""

import re
import sys
import unicodedata

CODECS = (
    [f"iso8859_{part}" for part in range(1, 17) if part != 12]
    + ["koi8_r", "koi8_u", "koi8_t", "tis_620"]
    + [f"cp{page}" for page in range(1250, 1259)]
)


def character(codec, byte):
    try:
        text = bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return "\0"
    return "\0" if ord(text) < 0xA0 or unicodedata.category(text) in ("Cc", "Cf") else text


def token(text):
    if text == "\0":
        return "\\0"
    # Escape characters that would combine with their neighbour or reverse the line in an editor.
    odd = unicodedata.category(text) == "Mn" or unicodedata.bidirectional(text) in ("R", "AL")
    return f"\\u{{{ord(text):X}}}" if odd or text == "\u00a0" else text


def rows(codec):
    first = 0xA0 if codec.startswith(("iso", "tis")) else 0x80
    row = ""
    for byte in range(first, 256):
        part = token(character(codec, byte))
        if len(row) + len(part) > 88:
            yield row
            row = ""
        row += part
    yield row


print(
    """\
// Made by Scripts/make-codings.py.

extension SingleByteCoding {
  /// The characters of the upper bytes, the last being 0xFF, by the name of the set without case
  /// and punctuation; `\\0` for an unassigned byte.
  static let tables: [String: String] = ["""
)
for codec in CODECS:
    name = re.sub("[^a-z0-9]", "", codec)
    body = "\\\n".join(f"      {row}" for row in rows(codec))
    print(f'    "{name}": """\n{body}\n      """,')
print("  ]\n}")
