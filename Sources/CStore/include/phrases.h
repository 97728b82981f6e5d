#ifndef FIELDSHELF_PHRASES_H
#define FIELDSHELF_PHRASES_H

#include <stddef.h>
#include <stdint.h>

enum {
  /// A class that no word has.
  STORE_NO_CLASS = 254,
  /// The class that marks the end of a record.
  STORE_RECORD_END = 255,
  /// The byte offset of a word's positions is stored for every so many records.
  STORE_POSITION_BLOCK = 64,
};

/// The words of each record in order, one class per word. Those of record i are at starts[i] up to
/// starts[i + 1]; the last one is STORE_RECORD_END.
struct store_sequences {
  const uint8_t *classes;
  size_t size;
  const uint32_t *starts;
  size_t start_count;
};

/// An inclusive range of classes.
struct store_classes {
  uint8_t first, last;
};

/// The classes that one word of a phrase may have: shared ones (of neighbouring words) and frequent
/// ones (of a single word). An empty range is STORE_NO_CLASS; only the last step of a phrase has
/// both kinds.
struct store_step {
  struct store_classes shared, frequent;
  /// The shared classes that contain no words outside the step.
  struct store_classes sure;
};

/// The position in a record where a phrase starts.
struct store_place {
  uint32_t record, position;
  /// Whether the classes alone prove the match of the whole phrase, and of its last word.
  uint8_t is_sure, is_last_sure;
};

/// The records to examine, one bit each.
struct store_candidates {
  const uint64_t *bits;
  size_t count;
};

/// The progress of a scan: at the start of a record, or at a position in it. Initially zero.
struct store_progress {
  uint32_t record, position;
};

/// Finds, in ascending order, the places where words of the steps' classes are adjacent, by
/// scanning the words of the candidates. `step_count` is at least 2. The scan leaves a record after
/// its first sure match. Returns the number of places written to `found`; call again until
/// `progress` is past the last candidate.
size_t store_find_places(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, struct store_progress *progress,
                         struct store_place *found, size_t room);

/// Portable version of `store_find_places`.
size_t store_find_places_portable(const struct store_sequences *sequences,
                                  struct store_candidates candidates,
                                  const struct store_step *steps, size_t step_count,
                                  struct store_progress *progress, struct store_place *found,
                                  size_t room);

/// The posting list of a word, as ordinals or as bits, and its positions in each record.
struct store_word {
  /// NULL when the records are stored as bits, as many as the candidates have.
  const uint32_t *ordinals;
  const uint64_t *bits;
  size_t count;
  const uint8_t *positions;
  size_t size;
};

/// Finds the same places by following the occurrences of one word, which is that of the step at
/// `offset`. Returns the number of places written to `found`; `word->size` is a sufficient `room`.
size_t store_follow_word(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, const struct store_word *word,
                         uint32_t offset, struct store_place *found, size_t room);

/// Sets marks[i] when the word occurs `offset` words after places[i]. Places are ascending;
/// `records` are their records.
void store_mark_word(const struct store_word *word, struct store_candidates records,
                     const struct store_place *places, size_t count, uint32_t offset,
                     uint8_t *marks);

#endif
