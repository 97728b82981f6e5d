#!/usr/bin/env python3
"""Writes Sources/CText/width_ranges.h: the widths of the C library's UTF-8 locale."""

import ctypes
import locale

locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
wcwidth = ctypes.CDLL(None).wcwidth


def ranges(width):
    start = None
    for character in range(0xA0, 0x110001):
        belongs = character < 0x110000 and wcwidth(character) == width
        if belongs and start is None:
            start = character
        if not belongs and start is not None:
            yield start, character - 1
            start = None


print("// Made by Scripts/make-width-table.py: first and last characters, in ascending order.")
print("#include <stdint.h>")
for name, width in (("unseen", 0), ("wide", 2)):
    print(f"\nstatic const uint32_t {name}_ranges[][2] = {{")
    row = "  "
    for first, last in ranges(width):
        item = f"{{0x{first:X}, 0x{last:X}}},"
        if len(row) + len(item) > 98:
            print(row.rstrip())
            row = "  "
        row += item + " "
    print(row.rstrip())
    print("};")
