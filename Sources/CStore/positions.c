#include <string.h>

#include "phrases.h"
#include "spans.h"

// The positions of a record are stored as deltas: varints, doubled, plus 1 for the last one of a
// record. A table in front has the byte offset of every 64th record, except the first. Records are
// read in blocks of that size, because where one ends and whether it is a candidate are
// unpredictable.
enum { BLOCK = STORE_POSITION_BLOCK };

// The next records of a word, one bit for each that is a candidate, and how far their positions
// have been read.
struct block {
  uint32_t records[BLOCK];
  size_t count;
  uint64_t candidates;
  size_t index;
  uint64_t position;
};

struct reader {
  const struct store_word *word;
  struct store_candidates candidates;
  // The number of records before the block.
  size_t before;
  // The index of the current word of bits, and the bits of it not yet read.
  size_t bits_index;
  uint64_t bits;
  // The offsets of the first and of the next position.
  size_t base, offset;
  struct block block;
};

static void open_reader(struct reader *reader, const struct store_word *word,
                        struct store_candidates candidates) {
  reader->word = word;
  reader->candidates = candidates;
  reader->before = 0;
  reader->bits_index = 0;
  reader->bits = word->bits != NULL && candidates.count > 0 ? word->bits[0] : 0;
  reader->base = word->count > 0 ? 4 * ((word->count - 1) / BLOCK) : 0;
  reader->offset = reader->base;
  reader->block.count = 0;
}

static void read_list(struct reader *reader, struct block *block) {
  size_t left = reader->word->count - reader->before;
  block->count = left < BLOCK ? left : BLOCK;
  const uint32_t *records = reader->word->ordinals + reader->before;
  memcpy(block->records, records, block->count * sizeof *records);
  for (size_t i = 0; i < block->count; i++) {
    block->candidates |= (uint64_t)is_candidate(reader->candidates, records[i]) << i;
  }
}

static void read_bits(struct reader *reader, struct block *block) {
  size_t end = (reader->candidates.count + 63) / 64;
  while (block->count < BLOCK) {
    if (reader->bits == 0) {
      if (++reader->bits_index >= end) return;
      reader->bits = reader->word->bits[reader->bits_index];
    }
    uint64_t candidates = reader->candidates.bits[reader->bits_index], bits = reader->bits;
    size_t count = (size_t)__builtin_popcountll(bits);
    if ((bits & candidates) == 0 && block->count + count <= BLOCK) {
      block->count += count;
      reader->bits = 0;
      continue;
    }
    for (; bits != 0 && block->count < BLOCK; bits &= bits - 1, block->count++) {
      unsigned bit = (unsigned)__builtin_ctzll(bits);
      block->records[block->count] = (uint32_t)(reader->bits_index * 64) + bit;
      block->candidates |= (candidates >> bit & 1) << block->count;
    }
    reader->bits = bits;
  }
}

// Never moves backwards. Damaged bytes could demand it, and reading the same bytes over and over
// would take minutes.
static void find_positions(struct reader *reader) {
  const struct store_word *word = reader->word;
  size_t number = reader->before / BLOCK;
  if (number == 0) return;
  uint32_t skip = UINT32_MAX;
  if (4 * number <= word->size) memcpy(&skip, word->positions + 4 * (number - 1), sizeof skip);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  skip = __builtin_bswap32(skip);
#endif
  if (reader->base + skip > reader->offset) reader->offset = reader->base + skip;
}

// Moves to the next block with a candidate; returns 0 when there is none.
static int next_block(struct reader *reader) {
  struct block *block = &reader->block;
  do {
    reader->before += block->count;
    block->count = 0;
    block->candidates = 0;
    if (reader->word->bits == NULL) {
      read_list(reader, block);
    } else if (reader->candidates.count > 0) {
      read_bits(reader, block);
    }
    if (block->count == 0) return 0;
  } while (block->candidates == 0);
  block->index = 0;
  block->position = 0;
  find_positions(reader);
  return 1;
}

static uint64_t step(struct reader *reader) {
  uint64_t value = 0;
  for (int shift = 0; shift < 63 && reader->offset < reader->word->size; shift += 7) {
    uint8_t byte = reader->word->positions[reader->offset++];
    value |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

// The same without a branch, for the one or two bytes that most deltas have.
static inline uint64_t short_step(struct reader *reader) {
  size_t offset = reader->offset;
  if (offset + 1 >= reader->word->size) return step(reader);
  uint64_t first = reader->word->positions[offset], second = reader->word->positions[offset + 1];
  uint64_t has_second = first >> 7;
  if (__builtin_expect(has_second & second >> 7, 0)) return step(reader);
  reader->offset = offset + 1 + has_second;
  return (first & 0x7F) | (second & -has_second) << 7;
}

// Writes the places in the block's candidates where a phrase with the word at `offset` would start;
// when it returns `room`, there may be more. For a record that is no candidate, the record number
// may be uninitialised; the entry is overwritten at once.
static size_t read_places(struct reader *reader, uint32_t offset, struct store_place *places,
                          size_t room) {
  struct block *block = &reader->block;
  size_t end = 64 - (size_t)__builtin_clzll(block->candidates), count = 0;
  while (block->index < end && count < room && reader->offset < reader->word->size) {
    uint64_t value = short_step(reader);
    block->position += value >> 1;
    places[count] = (struct store_place){
        block->records[block->index], (uint32_t)block->position - offset, 0, 0};
    count += (block->candidates >> block->index & 1) & (block->position >= offset) &
             (block->position <= UINT32_MAX);
    block->index += value & 1;
    block->position &= (value & 1) - 1;
  }
  return count;
}

static size_t keep_matches(const struct store_sequences *sequences, const struct store_step *steps,
                           size_t step_count, struct store_place *places, size_t count) {
  size_t kept = 0;
  uint32_t done = UINT32_MAX;
  for (size_t i = 0; i < count; i++) {
    if (i + AHEAD < count) {
      struct store_place next = places[i + AHEAD];
      __builtin_prefetch(span_of(sequences, next.record).classes + next.position);
    }
    struct store_place place = places[i];
    struct span span = span_of(sequences, place.record);
    if (place.record == done || place.position + step_count > span.count) continue;
    const uint8_t *classes = span.classes + place.position;
    places[kept] = place_of(place.record, place.position, classes, steps, step_count);
    done = places[kept].is_sure ? place.record : done;
    kept += stands_at(classes, steps, step_count);
  }
  return kept;
}

size_t store_follow_word(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, const struct store_word *word,
                         uint32_t offset, struct store_place *found, size_t room) {
  struct reader reader;
  open_reader(&reader, word, candidates);
  size_t count = 0;
  while (next_block(&reader)) count += read_places(&reader, offset, found + count, room - count);
  return keep_matches(sequences, steps, step_count, found, count);
}

static int is_before(struct store_place a, struct store_place b) {
  return a.record != b.record ? a.record < b.record : a.position < b.position;
}

// The index of the first place, from `at` on, that is not before `place`.
static size_t first_place(const struct store_place *places, size_t at, size_t count,
                          struct store_place place) {
  if (at < count && !is_before(places[at], place)) return at;
  size_t width = 1;
  while (at + width < count && is_before(places[at + width], place)) width *= 2;
  size_t lower = at + width / 2, upper = at + width < count ? at + width : count;
  while (lower < upper) {
    size_t middle = lower + (upper - lower) / 2;
    if (is_before(places[middle], place)) {
      lower = middle + 1;
    } else {
      upper = middle;
    }
  }
  return lower;
}

void store_mark_word(const struct store_word *word, struct store_candidates records,
                     const struct store_place *places, size_t count, uint32_t offset,
                     uint8_t *marks) {
  enum { ROOM = 256 };
  struct store_place read[ROOM];
  struct reader reader;
  open_reader(&reader, word, records);
  size_t at = 0;
  while (at < count && next_block(&reader)) {
    size_t read_count;
    do {
      read_count = read_places(&reader, offset, read, ROOM);
      for (size_t i = 0; i < read_count && at < count; i++) {
        at = first_place(places, at, count, read[i]);
        if (at < count && !is_before(read[i], places[at])) marks[at] = 1;
      }
    } while (read_count == ROOM);
  }
}
