#ifndef FIELDSHELF_PHRASES_H
#define FIELDSHELF_PHRASES_H

#include <stddef.h>
#include <stdint.h>

enum {
  /// A class that no word has.
  STORE_NO_CLASS = 254,
  /// The class that stands after the last word of a record.
  STORE_RECORD_END = 255,
  /// Every so many records of a word the place of their positions is written down.
  STORE_POSITION_BLOCK = 64,
};

/// The words of each record in order, a class for each: those of record i at starts[i] up to
/// starts[i + 1], the last one STORE_RECORD_END.
struct store_sequences {
  const uint8_t *classes;
  size_t size;
  const uint32_t *starts;
  size_t start_count;
};

/// Classes from the first to the last.
struct store_classes {
  uint8_t first, last;
};

/// The classes that one word of a phrase may have: of neighbouring words, and of words that have
/// one of their own. STORE_NO_CLASS stands for none; only the last step of a phrase has both.
struct store_step {
  struct store_classes shared, frequent;
  /// Those of the shared ones that hold no other words.
  struct store_classes sure;
};

/// The word of a record that a phrase begins with.
struct store_place {
  uint32_t record, position;
  /// Whether the classes tell that it does, and that the last word of the phrase stands there.
  uint8_t is_sure, is_last_sure;
};

/// The records that are looked at, a bit each.
struct store_candidates {
  const uint64_t *bits;
  size_t count;
};

/// Where a search through records stands: before a record, or at a position in it; zeros at first.
struct store_progress {
  uint32_t record, position;
};

/// Finds the places, ascending, where words of the steps' classes stand side by side, by reading
/// through the words of the candidates; `step_count` is at least 2. A record is done with its first
/// sure place. Returns how many it wrote to `found`, and is to be called again until `progress` is
/// behind the last candidate.
size_t store_find_places(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, struct store_progress *progress,
                         struct store_place *found, size_t room);

/// The same on any processor.
size_t store_find_places_portable(const struct store_sequences *sequences,
                                  struct store_candidates candidates,
                                  const struct store_step *steps, size_t step_count,
                                  struct store_progress *progress, struct store_place *found,
                                  size_t room);

/// The records with a word, as ordinals or as bits, and its positions in each.
struct store_word {
  /// NULL for bits, of which there are as many as of the candidates.
  const uint32_t *ordinals;
  const uint64_t *bits;
  size_t count;
  const uint8_t *positions;
  size_t size;
};

/// Finds the same by going through the places of a word, which is that of the step at `offset`.
/// Returns how many places it wrote to `found`; `room` for `word->size` is enough.
size_t store_follow_word(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, const struct store_word *word,
                         uint32_t offset, struct store_place *found, size_t room);

/// Sets the mark of each of ascending places that the word stands `offset` words after; `records`
/// are those of the places.
void store_mark_word(const struct store_word *word, struct store_candidates records,
                     const struct store_place *places, size_t count, uint32_t offset,
                     uint8_t *marks);

#endif
