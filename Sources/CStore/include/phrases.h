#ifndef FIELDSHELF_PHRASES_H
#define FIELDSHELF_PHRASES_H

#include <stddef.h>
#include <stdint.h>

enum {
  /// The class that stands after the last word of a record.
  STORE_RECORD_END = 255,
  /// Places that there must be room for, at least.
  STORE_LEAST_ROOM = 4096,
};

/// The words of each record in order, a class for each: those of record i at starts[i] up to
/// starts[i + 1], the last one STORE_RECORD_END.
struct store_sequences {
  const uint8_t *classes;
  size_t size;
  const uint32_t *starts;
  size_t start_count;
};

/// The classes that one word of a phrase may have.
struct store_step {
  uint8_t lowest, highest;
};

/// The word of a record that a phrase begins with.
struct store_place {
  uint32_t record, position;
};

/// The records that are looked at, a bit each.
struct store_candidates {
  const uint64_t *bits;
  size_t count;
};

/// Where a search through all sequences stands; zeros at first.
struct store_progress {
  size_t offset;
  uint32_t record;
};

/// Finds the places, ascending, where words of the steps' classes stand side by side, by reading
/// through the words of all records; `step_count` is at least 2. With `is_once` each record gives its
/// first place. Returns how many it wrote to `found`, and is to be called again until `progress` is
/// at the end of the sequences.
size_t store_find_places(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, int is_once, struct store_progress *progress,
                         struct store_place *found, size_t room);

/// The same on any processor.
size_t store_find_places_portable(const struct store_sequences *sequences,
                                  struct store_candidates candidates,
                                  const struct store_step *steps, size_t step_count, int is_once,
                                  struct store_progress *progress, struct store_place *found,
                                  size_t room);

/// The records with a word, and its positions in each.
struct store_word {
  const uint32_t *ordinals;
  size_t count;
  const uint8_t *positions;
  size_t size;
};

/// Finds the same by going through the places of a word, which is that of the step at `offset`.
/// Returns how many places it wrote to `found`; `room` for `word->size` is enough.
size_t store_follow_word(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, int is_once, const struct store_word *word,
                         uint32_t offset, struct store_place *found, size_t room);

/// Sets the mark of each place that a word of the step's classes stands `offset` words after, and
/// clears that of every other one.
void store_mark_class(const struct store_sequences *sequences, struct store_step step,
                      const struct store_place *places, size_t count, uint32_t offset,
                      uint8_t *marks);

/// Sets the mark of each of ascending places that the word stands `offset` words after; `records`
/// are those of the places.
void store_mark_word(const struct store_word *word, struct store_candidates records,
                     const struct store_place *places, size_t count, uint32_t offset,
                     uint8_t *marks);

#endif
