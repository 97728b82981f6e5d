#ifndef FIELDSHELF_NEXT_WORDS_H
#define FIELDSHELF_NEXT_WORDS_H

#include "phrases.h"

enum {
  /// Places of a word that share a number of bits.
  STORE_NEXT_BLOCK = 64,
};

/// The classes of the words right after each place of one word, record after record, filled up with
/// zeros to whole blocks; as many of the words right before; a bit at the last place of each record,
/// and one at each place that counts, a number a block.
struct store_next_words {
  const uint8_t *classes;
  /// NULL where all words before count.
  const uint8_t *before;
  const uint64_t *ends;
  /// NULL where all places count.
  const uint64_t *places;
  size_t block_count;
};

/// Sets in `found` the bits of the records in which the word whose next words these are stands right
/// before a word of the step `after` and, unless `next.before` is NULL, right after one of the step
/// `before`; `records` are those of the word. `records` and `found` have `word_count` numbers.
void store_find_next(struct store_next_words next, const struct store_step *before,
                     const struct store_step *after, const uint64_t *records, uint64_t *found,
                     size_t word_count);

/// The same on any processor.
void store_find_next_portable(struct store_next_words next, const struct store_step *before,
                              const struct store_step *after, const uint64_t *records,
                              uint64_t *found, size_t word_count);

#endif
