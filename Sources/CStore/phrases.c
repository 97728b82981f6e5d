#include "phrases.h"

#include <string.h>

#include "lanes.h"

struct span {
  const uint8_t *classes;
  size_t count;
};

static struct span span_of(const struct store_sequences *sequences, uint32_t record) {
  struct span span = {sequences->classes, 0};
  if ((size_t)record + 1 >= sequences->start_count) return span;
  size_t start = sequences->starts[record], end = sequences->starts[record + 1];
  if (end > sequences->size || start > end) return span;
  span.classes += start;
  span.count = end - start;
  return span;
}

static int is_candidate(struct store_candidates candidates, uint32_t record) {
  return record < candidates.count && (candidates.bits[record / 64] >> record % 64 & 1);
}

// Without branches: whether a word is the one looked for is what the processor would guess wrong.
static unsigned is_in(uint8_t class, struct store_classes classes) {
  return (uint8_t)(class - classes.first) <= (uint8_t)(classes.last - classes.first);
}

static unsigned stands_at(const uint8_t *classes, const struct store_step *steps, size_t count) {
  unsigned stands = 1;
#pragma clang loop vectorize(disable)
  for (size_t i = 0; i < count; i++) {
    stands &= is_in(classes[i], steps[i].shared) | is_in(classes[i], steps[i].frequent);
  }
  return stands;
}

static unsigned is_sure_at(const uint8_t *classes, const struct store_step *steps, size_t count) {
  unsigned is_sure = 1;
#pragma clang loop vectorize(disable)
  for (size_t i = 0; i < count; i++) {
    is_sure &= is_in(classes[i], steps[i].sure) | is_in(classes[i], steps[i].frequent);
  }
  return is_sure;
}

// A phrase with its first two steps spread over lanes.
struct phrase {
  const struct store_step *steps;
  size_t step_count;
  struct lane_ranges first, second;
};

// A place where the classes of all steps stand.
static struct store_place place_of(uint32_t record, size_t position, const uint8_t *classes,
                                   const struct store_step *steps, size_t step_count) {
  return (struct store_place){
      .record = record,
      .position = (uint32_t)position,
      .is_sure = (uint8_t)is_sure_at(classes, steps, step_count),
      .is_last_sure = (uint8_t)is_sure_at(classes + step_count - 1, steps + step_count - 1, 1)};
}

// So many words are compared without a branch: more than most records have, for where a record ends
// is what the processor would guess wrong.
enum { CHUNK = 4 * LANES };
typedef unsigned __int128 chunk_bits;

// A bit for each word of a chunk that the first two steps stand at; `readable` words can be read.
TEMPLATE chunk_bits pairs_at(const uint8_t *classes, size_t readable, const struct phrase *phrase) {
  uint8_t copy[CHUNK + 1];
  if (__builtin_expect(readable <= CHUNK, 0)) {
    memset(copy, 0, sizeof copy);
    classes = memcpy(copy, classes, readable);
  }
  chunk_bits pairs = 0;
  for (size_t i = 0; i < CHUNK; i += LANES) {
    uint32_t first = matches_at(classes + i, &phrase->first);
    pairs |= (chunk_bits)(first & matches_at(classes + i + 1, &phrase->second)) << i;
  }
  return pairs;
}

static size_t lowest_bit(chunk_bits bits) {
  uint64_t low = (uint64_t)bits;
  return (size_t)(low != 0 ? __builtin_ctzll(low) : 64 + __builtin_ctzll((uint64_t)(bits >> 64)));
}

// Finds the places of a record from a position on; `progress` says where to go on when there is no
// more room.
TEMPLATE size_t places_of_record(const struct store_sequences *sequences, uint32_t record,
                                 const struct phrase *phrase, struct store_progress *progress,
                                 struct store_place *found, size_t room) {
  struct span span = span_of(sequences, record);
  size_t readable = sequences->size - (size_t)(span.classes - sequences->classes), count = 0;
  size_t step_count = phrase->step_count;
  int is_done = 0;
  for (size_t start = progress->position; start + step_count <= span.count && !is_done;
       start += CHUNK) {
    chunk_bits pairs = pairs_at(span.classes + start, readable - start, phrase);
    for (; pairs != 0 && !is_done; pairs &= pairs - 1) {
      size_t position = start + lowest_bit(pairs);
      const uint8_t *classes = span.classes + position;
      if (position + step_count > span.count) break;
      if (!stands_at(classes + 2, phrase->steps + 2, step_count - 2)) continue;
      if (count == room) {
        progress->position = (uint32_t)position;
        return count;
      }
      found[count] = place_of(record, position, classes, phrase->steps, step_count);
      is_done = found[count++].is_sure;
    }
  }
  progress->position = 0;
  progress->record = record + 1;
  return count;
}

// The next records of a set, from `record` on; returns how many.
static size_t list_records(struct store_candidates candidates, uint32_t record, uint32_t *records,
                           size_t room) {
  size_t count = 0;
  for (size_t word = record / 64; word * 64 < candidates.count && count < room; word++) {
    uint64_t bits = candidates.bits[word];
    if (word == record / 64) bits &= ~(uint64_t)0 << record % 64;
    for (; bits != 0 && count < room; bits &= bits - 1) {
      records[count++] = (uint32_t)(word * 64) + (uint32_t)__builtin_ctzll(bits);
    }
  }
  return count;
}

// Records lie far apart: each is asked for from memory so many before its turn.
enum { AHEAD = 24, BATCH = 512, LINE = 64 };

static void prefetch(const struct store_sequences *sequences, uint32_t record) {
  const uint8_t *classes = span_of(sequences, record).classes;
  __builtin_prefetch(classes);
  __builtin_prefetch(classes + LINE);
  __builtin_prefetch(classes + 2 * LINE);
}

TEMPLATE size_t find_places(const struct store_sequences *sequences,
                            struct store_candidates candidates, const struct store_step *steps,
                            size_t step_count, struct store_progress *progress,
                            struct store_place *found, size_t room) {
  struct phrase phrase = {.steps = steps, .step_count = step_count};
  spread(steps[0].shared, steps[0].frequent, &phrase.first);
  spread(steps[1].shared, steps[1].frequent, &phrase.second);
  uint32_t records[BATCH];
  size_t record_count = list_records(candidates, progress->record, records, BATCH);
  if (record_count == 0) progress->record = (uint32_t)candidates.count;
  size_t count = 0;
  for (size_t i = 0; i < AHEAD && i < record_count; i++) prefetch(sequences, records[i]);
  for (size_t i = 0; i < record_count; i++) {
    if (i + AHEAD < record_count) prefetch(sequences, records[i + AHEAD]);
    progress->record = records[i];
    count += places_of_record(
        sequences, records[i], &phrase, progress, found + count, room - count);
    if (progress->record == records[i]) break;
  }
  return count;
}

size_t store_find_places_portable(const struct store_sequences *sequences,
                                  struct store_candidates candidates,
                                  const struct store_step *steps, size_t step_count,
                                  struct store_progress *progress, struct store_place *found,
                                  size_t room) {
  return find_places(sequences, candidates, steps, step_count, progress, found, room);
}

#if defined(__x86_64__)
__attribute__((target("avx2,popcnt"))) static size_t find_places_avx2(
    const struct store_sequences *sequences, struct store_candidates candidates,
    const struct store_step *steps, size_t step_count,
    struct store_progress *progress, struct store_place *found, size_t room) {
  return find_places(sequences, candidates, steps, step_count, progress, found, room);
}
#endif

size_t store_find_places(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, struct store_progress *progress,
                         struct store_place *found, size_t room) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) {
    return find_places_avx2(sequences, candidates, steps, step_count, progress, found, room);
  }
#endif
  return store_find_places_portable(
      sequences, candidates, steps, step_count, progress, found, room);
}

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

size_t store_follow_word(const struct store_sequences *sequences,
                         struct store_candidates candidates, const struct store_step *steps,
                         size_t step_count, const struct store_word *word,
                         uint32_t offset, struct store_place *found, size_t room) {
  struct cursor cursor = cursor_of(word);
  size_t count = 0;
  for (size_t index = 0; index < word->count; index++) {
    uint32_t ordinal = word->ordinals[index];
    if (!is_candidate(candidates, ordinal)) continue;
    move_to(&cursor, index);
    count += read_record(&cursor, ordinal, offset, found + count, room - count);
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
  size_t at = 0;
  for (size_t index = 0; index < word->count && at < count; index++) {
    uint32_t ordinal = word->ordinals[index];
    if (!is_candidate(records, ordinal)) continue;
    at = first_place(places, at, count, ordinal);
    // Damaged postings may be out of order.
    if (at >= count || places[at].record != ordinal) continue;
    move_to(&cursor, index);
    mark_record(&cursor, places, at, count, offset, marks);
  }
}
