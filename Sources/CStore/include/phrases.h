#ifndef FIELDSHELF_PHRASES_H
#define FIELDSHELF_PHRASES_H

#include <stddef.h>
#include <stdint.h>

/// The records with a word, and its positions in each.
struct store_word {
  const uint32_t *ordinals;
  size_t count;
  const uint8_t *positions;
  size_t size;
};

/// Where a phrase, as far as it was matched, ends: positions of the n-th record of a set at
/// starts[n] up to starts[n + 1].
struct store_ends {
  /// The set, and the members before each block of eight words of bits.
  const uint64_t *records;
  const uint32_t *before;
  size_t record_count;
  const uint32_t *positions;
  const uint32_t *starts;
  /// One less than there are starts.
  size_t place_count;
};

/// Finds the records of `left`, a part of the set of `ends`, in which the word stands right after an
/// end. Writes them, ascending, and the first such position in each; returns how many. There must
/// be room for as many as the word has records.
size_t store_next_word(const struct store_word *word, const struct store_ends *ends,
                       const uint64_t *left, uint32_t *found, uint32_t *first);

#endif
