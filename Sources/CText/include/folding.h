#ifndef FIELDSHELF_FOLDING_H
#define FIELDSHELF_FOLDING_H

#include <stdint.h>

/// What a character folds to: itself, nothing, a Hangul syllable's letters, or scalars of the pool.
enum : uint32_t {
  TEXT_FOLDING_SELF_OTHER = 0,
  TEXT_FOLDING_SELF_WORD = 1,
  TEXT_FOLDING_DROPPED = 2,
  TEXT_FOLDING_HANGUL = 3,
  TEXT_FOLDING_MAPPED = 4,
};

// The tables, with 64 characters a page; folding.c is made by Scripts/make-folding-table.py.
extern const uint16_t text_folding_page[];
extern const uint16_t text_folding_code[][64];
extern const uint16_t text_folding_start[];
extern const uint32_t text_folding_pool[];

/// How a character folds; codes from `TEXT_FOLDING_MAPPED` up name a sequence of the pool.
static inline uint32_t text_folding(uint32_t scalar) {
  if (scalar > 0x10FFFF) return TEXT_FOLDING_SELF_OTHER;
  return text_folding_code[text_folding_page[scalar >> 6]][scalar & 63];
}

/// The number of scalars that a mapped code stands for.
static inline uint32_t text_folding_count(uint32_t code) {
  uint32_t number = code - TEXT_FOLDING_MAPPED;
  return text_folding_start[number + 1] - text_folding_start[number];
}

/// Scalar `index` of a mapped code; the highest bit says that it belongs to a word.
static inline uint32_t text_folding_scalar(uint32_t code, uint32_t index) {
  return text_folding_pool[text_folding_start[code - TEXT_FOLDING_MAPPED] + index];
}

#endif
