#ifndef FIELDSHELF_NEXT_WORDS_H
#define FIELDSHELF_NEXT_WORDS_H

#include "phrases.h"

enum {
  /// Occurrences of a word per block, one bit each in a 64-bit number.
  STORE_NEXT_BLOCK = 64,
};

/// The next-word index of one word. `classes` has the class of the word right after each
/// occurrence, record after record, zero-padded to whole blocks; `before` has the classes of the
/// words right before. `ends` marks the last occurrence in each record, `places` the occurrences to
/// consider, one number per block.
struct store_next_words {
  const uint8_t *classes;
  /// NULL to accept any word before.
  const uint8_t *before;
  const uint64_t *ends;
  /// NULL to consider all occurrences.
  const uint64_t *places;
  size_t block_count;
};

/// Sets in `found` the bits of the records in which the indexed word occurs right before a word of
/// step `after` and, unless `next.before` is NULL, right after a word of step `before`. `records`
/// are the records with the indexed word. `records` and `found` have `word_count` words.
void store_find_next(struct store_next_words next, const struct store_step *before,
                     const struct store_step *after, const uint64_t *records, uint64_t *found,
                     size_t word_count);

/// Portable version of `store_find_next`.
void store_find_next_portable(struct store_next_words next, const struct store_step *before,
                              const struct store_step *after, const uint64_t *records,
                              uint64_t *found, size_t word_count);

#endif
