#ifndef FIELDSHELF_FOLDING_H
#define FIELDSHELF_FOLDING_H

#include <stdint.h>

/// The role of a folded scalar in word division. These are also the codes of characters that fold
/// to themselves.
enum : uint32_t {
  /// Ends a word.
  TEXT_KIND_OTHER = 0,
  /// A letter, digit or mark of a script with spaces between words.
  TEXT_KIND_WORD = 1,
  /// Ends a word that is also indexed joined with the next one: a hyphen, an apostrophe.
  TEXT_KIND_JOINER = 2,
  /// A word by itself: an ideograph, a kana.
  TEXT_KIND_SINGLE = 3,
  // In scripts that are divided into clusters: a vowel before its consonant; a consonant; a mark or
  // a vowel after it; a sign that stacks the next consonant.
  TEXT_KIND_LEAD = 4,
  TEXT_KIND_BASE = 5,
  TEXT_KIND_EXTEND = 6,
  TEXT_KIND_STACKER = 7,
};

/// The other codes: dropped, a Hangul syllable, or the first code of a sequence in the pool.
enum : uint32_t {
  TEXT_FOLDING_DROPPED = 8,
  TEXT_FOLDING_HANGUL = 9,
  TEXT_FOLDING_MAPPED = 10,
};

/// The Unicode version of the tables: major, minor and update, a byte each.
extern const uint32_t text_folding_unicode;

// The tables, in pages of 64 characters; Scripts/make-folding-table.py writes folding.c.
extern const uint16_t text_folding_page[];
extern const uint16_t text_folding_code[][64];
extern const uint16_t text_folding_start[];
extern const uint32_t text_folding_pool[];

/// How a character folds; a code of at least `TEXT_FOLDING_MAPPED` refers to a sequence in the
/// pool.
static inline uint32_t text_folding(uint32_t scalar) {
  if (scalar > 0x10FFFF) return TEXT_KIND_OTHER;
  return text_folding_code[text_folding_page[scalar >> 6]][scalar & 63];
}

/// The number of scalars of a mapped code.
static inline uint32_t text_folding_count(uint32_t code) {
  uint32_t number = code - TEXT_FOLDING_MAPPED;
  return text_folding_start[number + 1] - text_folding_start[number];
}

/// Scalar `index` of a mapped code, with its kind in bits 24 and up.
static inline uint32_t text_folding_scalar(uint32_t code, uint32_t index) {
  return text_folding_pool[text_folding_start[code - TEXT_FOLDING_MAPPED] + index];
}

#endif
