#include "phrases.h"

#include <string.h>

// As PositionList: steps are varints, doubled, and 1 more at the last of a record; before them
// stands where each 64th record begins, the first left out.
enum { STRIDE = 64, BLOCK = 8 };

struct cursor {
  const uint8_t *bytes;
  size_t size, base, offset;
  // The record, by its place among the word's, that `offset` stands before.
  size_t next;
};

static uint64_t step(struct cursor *cursor) {
  uint64_t value = 0;
  for (int shift = 0; shift < 63 && cursor->offset < cursor->size; shift += 7) {
    uint8_t byte = cursor->bytes[cursor->offset++];
    value |= (uint64_t)(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  return value;
}

static void skip_record(struct cursor *cursor) {
  int is_last = 0;
  while (!is_last && cursor->offset < cursor->size) {
    is_last = cursor->bytes[cursor->offset] & 1;
    while (cursor->offset < cursor->size && cursor->bytes[cursor->offset] >= 0x80) cursor->offset++;
    cursor->offset++;
  }
  cursor->next++;
}

static void move_to(struct cursor *cursor, size_t index) {
  size_t block = index / STRIDE;
  if (block > cursor->next / STRIDE && 4 * block <= cursor->size) {
    uint32_t skip;
    memcpy(&skip, cursor->bytes + 4 * (block - 1), sizeof skip);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    skip = __builtin_bswap32(skip);
#endif
    size_t offset = cursor->base + skip;
    cursor->offset = offset < cursor->size ? offset : cursor->size;
    cursor->next = block * STRIDE;
  }
  while (cursor->next < index && cursor->offset < cursor->size) skip_record(cursor);
}

static size_t place_of(const struct store_ends *ends, uint32_t ordinal) {
  size_t index = ordinal / 64, block = index / BLOCK;
  size_t place = ends->before[block];
  for (size_t i = block * BLOCK; i < index; i++) {
    place += (size_t)__builtin_popcountll(ends->records[i]);
  }
  uint64_t below = ((uint64_t)1 << ordinal % 64) - 1;
  return place + (size_t)__builtin_popcountll(ends->records[index] & below);
}

// Reads the record that the cursor stands before; whether the word follows an end there.
static int follows(struct cursor *cursor, const struct store_ends *ends, size_t place,
                   uint32_t *first) {
  uint32_t at = ends->starts[place], end = ends->starts[place + 1];
  uint32_t position = 0;
  int is_last = 0, is_found = 0;
  while (!is_last && cursor->offset < cursor->size) {
    uint64_t value = step(cursor);
    is_last = value & 1;
    position += (uint32_t)(value >> 1);
    while (at < end && ends->positions[at] + 1 < position) at++;
    if (at >= end || ends->positions[at] + 1 != position) continue;
    is_found = 1;
    *first = position;
    break;
  }
  // What is left of the record is read past.
  if (!is_last) {
    skip_record(cursor);
  } else {
    cursor->next++;
  }
  return is_found;
}

size_t store_next_word(const struct store_word *word, const struct store_ends *ends,
                       const uint64_t *left, uint32_t *found, uint32_t *first) {
  size_t base = word->count > 0 ? 4 * ((word->count - 1) / STRIDE) : 0;
  struct cursor cursor = {word->positions, word->size, base, base, 0};
  size_t count = 0;
  for (size_t index = 0; index < word->count; index++) {
    uint32_t ordinal = word->ordinals[index];
    if (ordinal >= ends->record_count || !(left[ordinal / 64] >> ordinal % 64 & 1)) continue;
    size_t place = place_of(ends, ordinal);
    // Damaged postings may name a record twice.
    if (place >= ends->place_count || index < cursor.next) continue;
    move_to(&cursor, index);
    if (follows(&cursor, ends, place, first + count)) found[count++] = ordinal;
  }
  return count;
}
