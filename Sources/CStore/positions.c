#include <string.h>

#include "phrases.h"
#include "spans.h"

// Positions of a record are steps: varints, doubled, and 1 more at the last of a record; before
// them stands where each 64th record begins, the first left out.
enum { STRIDE = 64 };

struct cursor {
  const uint8_t *bytes;
  size_t size, base, offset;
  // The record, by its place among the word's, that `offset` stands before.
  size_t next;
};

static struct cursor cursor_of(const struct store_word *word) {
  size_t base = word->count > 0 ? 4 * ((word->count - 1) / STRIDE) : 0;
  return (struct cursor){word->positions, word->size, base, base, 0};
}

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

// Writes where phrases would begin that have the word of the cursor's record at `offset`.
static size_t read_record(struct cursor *cursor, uint32_t record, uint32_t offset,
                          struct store_place *places, size_t room) {
  size_t count = 0;
  uint64_t position = 0;
  int is_last = 0;
  while (!is_last && cursor->offset < cursor->size) {
    uint64_t value = step(cursor);
    is_last = value & 1;
    position += value >> 1;
    if (position < offset || position > UINT32_MAX || count == room) continue;
    places[count++] = (struct store_place){record, (uint32_t)position - offset, 0, 0};
  }
  cursor->next++;
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

// The candidates among a word's records, one after the other.
struct walk {
  const struct store_word *word;
  struct store_candidates candidates;
  // How many of the word's records lie before `block`, and which of its bits are still to come; of
  // a list how many of its ordinals were seen.
  size_t before, block;
  uint64_t left;
};

static struct walk walk_of(const struct store_word *word, struct store_candidates candidates) {
  struct walk walk = {word, candidates, 0, 0, 0};
  if (word->bits != NULL && candidates.count > 0) walk.left = word->bits[0] & candidates.bits[0];
  return walk;
}

static int next_of_list(struct walk *walk, uint32_t *record, size_t *index) {
  while (walk->before < walk->word->count) {
    *index = walk->before++;
    *record = walk->word->ordinals[*index];
    if (is_candidate(walk->candidates, *record)) return 1;
  }
  return 0;
}

static int next_of_bits(struct walk *walk, uint32_t *record, size_t *index) {
  const uint64_t *bits = walk->word->bits;
  while (walk->left == 0) {
    if ((walk->block + 1) * 64 >= walk->candidates.count) return 0;
    walk->before += (size_t)__builtin_popcountll(bits[walk->block]);
    walk->block++;
    walk->left = bits[walk->block] & walk->candidates.bits[walk->block];
  }
  uint64_t lowest = walk->left & -walk->left;
  walk->left ^= lowest;
  *record = (uint32_t)(walk->block * 64) + (uint32_t)__builtin_ctzll(lowest);
  *index = walk->before + (size_t)__builtin_popcountll(bits[walk->block] & (lowest - 1));
  return 1;
}

// The next candidate and its place among the word's records; 0 when there is none.
static int next_record(struct walk *walk, uint32_t *record, size_t *index) {
  return walk->word->bits != NULL ? next_of_bits(walk, record, index)
                                  : next_of_list(walk, record, index);
}

size_t store_follow_word(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, const struct store_word *word,
                         uint32_t offset, struct store_place *found, size_t room) {
  struct cursor cursor = cursor_of(word);
  struct walk walk = walk_of(word, candidates);
  uint32_t record;
  size_t index, count = 0;
  while (next_record(&walk, &record, &index)) {
    move_to(&cursor, index);
    count += read_record(&cursor, record, offset, found + count, room - count);
  }
  return keep_matches(sequences, steps, step_count, found, count);
}

// The first place from `at` on whose record is not before `record`.
static size_t first_place(const struct store_place *places, size_t at, size_t count,
                          uint32_t record) {
  size_t width = 1;
  while (at + width < count && places[at + width].record < record) width *= 2;
  size_t lower = at + width / 2, upper = at + width < count ? at + width : count;
  if (at < count && places[at].record >= record) return at;
  while (lower < upper) {
    size_t middle = lower + (upper - lower) / 2;
    if (places[middle].record < record) {
      lower = middle + 1;
    } else {
      upper = middle;
    }
  }
  return lower;
}

// Reads the record that the cursor stands before and marks its places from `at` on.
static void mark_record(struct cursor *cursor, const struct store_place *places, size_t at,
                        size_t count, uint32_t offset, uint8_t *marks) {
  uint32_t record = places[at].record;
  uint64_t position = 0;
  int is_last = 0;
  while (!is_last && cursor->offset < cursor->size) {
    uint64_t value = step(cursor);
    is_last = value & 1;
    position += value >> 1;
    while (at < count && places[at].record == record &&
           (uint64_t)places[at].position + offset < position) {
      at++;
    }
    if (at >= count || places[at].record != record) break;
    if ((uint64_t)places[at].position + offset == position) marks[at] = 1;
  }
  // What is left of the record is read past.
  if (!is_last) {
    skip_record(cursor);
  } else {
    cursor->next++;
  }
}

void store_mark_word(const struct store_word *word, struct store_candidates records,
                     const struct store_place *places, size_t count, uint32_t offset,
                     uint8_t *marks) {
  struct cursor cursor = cursor_of(word);
  struct walk walk = walk_of(word, records);
  uint32_t record;
  size_t index, at = 0;
  while (at < count && next_record(&walk, &record, &index)) {
    at = first_place(places, at, count, record);
    // Damaged postings may be out of order.
    if (at >= count || places[at].record != record) continue;
    move_to(&cursor, index);
    mark_record(&cursor, places, at, count, offset, marks);
  }
}
