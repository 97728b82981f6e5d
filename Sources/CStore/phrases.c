#include "phrases.h"

#include <stdbool.h>
#include <string.h>

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

// Words are compared 64 at a time, a bit for each.
enum { LANES = 64, BLOCKS = STORE_LEAST_ROOM / LANES };
typedef uint8_t lanes __attribute__((ext_vector_type(LANES)));
typedef bool flags __attribute__((ext_vector_type(LANES)));

// For code that is compiled for several processors.
#define TEMPLATE static inline __attribute__((always_inline))

TEMPLATE uint64_t bits_of(const lanes *is_match) {
  flags all = __builtin_convertvector(*is_match, flags);
  uint64_t bits;
  memcpy(&bits, &all, sizeof bits);
  return bits;
}

#define IN(lanes_, classes_) \
  ((lanes)((lanes_) - (classes_).first <= (lanes)(uint8_t)((classes_).last - (classes_).first)))

// Where the first two steps stand in some blocks, and where records end.
struct batch {
  uint64_t bits[BLOCKS], ends[BLOCKS];
};

// The classes of the first step, and those of the second, are together in `first` and `second`, but
// for `more` with `has_more`.
TEMPLATE void compare_with(const uint8_t *classes, size_t readable, struct store_classes first,
                           struct store_classes second, struct store_classes more, int has_more,
                           struct batch *batch) {
  for (size_t i = 0; i < BLOCKS; i++) {
    const uint8_t *block = classes + i * LANES;
    uint8_t copy[LANES + 1];
    if (i * LANES + sizeof copy > readable) {
      memset(copy, 0, sizeof copy);
      size_t start = i * LANES < readable ? i * LANES : readable;
      block = memcpy(copy, classes + start, readable - start);
    }
    lanes here, next;
    memcpy(&here, block, sizeof here);
    memcpy(&next, block + 1, sizeof next);
    lanes is_second = has_more ? IN(next, second) | IN(next, more) : IN(next, second);
    lanes is_match = IN(here, first) & is_second;
    lanes is_end = (lanes)(here == STORE_RECORD_END);
    batch->bits[i] = bits_of(&is_match);
    batch->ends[i] = bits_of(&is_end);
  }
}

TEMPLATE void compare(const uint8_t *classes, size_t readable, const struct store_step *steps,
                      struct batch *batch) {
  // One word has one class: only the last step may have classes of both kinds.
  struct store_classes first = steps[0].shared, second = steps[1].shared, more = steps[1].frequent;
  if (first.first == STORE_NO_CLASS) first = steps[0].frequent;
  if (second.first == STORE_NO_CLASS) second = more;
  if (more.first == STORE_NO_CLASS || steps[1].shared.first == STORE_NO_CLASS) {
    compare_with(classes, readable, first, second, more, 0, batch);
  } else {
    compare_with(classes, readable, first, second, more, 1, batch);
  }
}

// Writes the numbers of the bits that are set. Without a branch for the first one of a block: the
// processor would guess it wrong too often.
static size_t list(const struct batch *batch, uint32_t *numbers) {
  size_t count = 0;
  for (uint32_t i = 0; i < BLOCKS; i++) {
    uint64_t bits = batch->bits[i];
    if (i % 4 == 0 && (bits | batch->bits[i + 1] | batch->bits[i + 2] | batch->bits[i + 3]) == 0) {
      i += 3;
      continue;
    }
    numbers[count] = i * LANES + (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << (LANES - 1));
    count += bits != 0;
    for (bits &= bits - (bits != 0); bits != 0; bits &= bits - 1) {
      numbers[count++] = i * LANES + (uint32_t)__builtin_ctzll(bits);
    }
  }
  return count;
}

enum { STARTS_AHEAD = 64 };

TEMPLATE size_t find_places(const struct store_sequences *sequences,
                            struct store_candidates candidates, const struct store_step *steps,
                            size_t step_count, struct store_progress *progress,
                            struct store_place *found, size_t room) {
  size_t count = 0;
  uint32_t done = UINT32_MAX;
  while (progress->offset < sequences->size && room - count >= STORE_LEAST_ROOM) {
    struct batch batch;
    uint32_t records[BLOCKS + 1], numbers[STORE_LEAST_ROOM + 1];
    const uint8_t *classes = sequences->classes + progress->offset;
    size_t readable = sequences->size - progress->offset;
    compare(classes, readable, steps, &batch);
    records[0] = progress->record;
    // Where the next records start is far from where they lie.
    for (uint32_t i = 0; i < STARTS_AHEAD; i += STARTS_AHEAD / 4) {
      __builtin_prefetch(sequences->starts + progress->record + STARTS_AHEAD + i);
    }
    for (size_t i = 0; i < BLOCKS; i++) {
      records[i + 1] = records[i] + (uint32_t)__builtin_popcountll(batch.ends[i]);
    }
    size_t number_count = list(&batch, numbers);
    for (size_t i = 0; i < number_count; i++) {
      uint32_t number = numbers[i], block = number / LANES;
      uint64_t before = ((uint64_t)1 << number % LANES) - 1;
      uint32_t record = records[block] + (uint32_t)__builtin_popcountll(batch.ends[block] & before);
      if (record == done || !is_candidate(candidates, record)) continue;
      if (number + step_count > readable ||
          !stands_at(classes + number + 2, steps + 2, step_count - 2)) {
        continue;
      }
      size_t start = (size_t)record < sequences->start_count ? sequences->starts[record] : 0;
      uint32_t is_sure = is_sure_at(classes + number, steps, step_count);
      uint32_t position = (uint32_t)(progress->offset + number - start);
      found[count++] = (struct store_place){record, position, is_sure};
      if (is_sure) done = record;
    }
    progress->offset += STORE_LEAST_ROOM;
    progress->record = records[BLOCKS];
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
__attribute__((target("avx2,popcnt"))) static size_t avx2(
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
    return avx2(sequences, candidates, steps, step_count, progress, found, room);
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
    places[count++] = (struct store_place){record, (uint32_t)position - offset, 0};
  }
  cursor->next++;
  return count;
}

// Each is asked for from memory so many before its turn.
enum { AHEAD = 32 };

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
    place.is_sure = is_sure_at(classes, steps, step_count);
    done = place.is_sure ? place.record : done;
    places[kept] = place;
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

void store_mark_class(const struct store_sequences *sequences, struct store_step step,
                      const struct store_place *places, size_t count, uint32_t offset,
                      uint8_t *marks) {
  for (size_t i = 0; i < count; i++) {
    struct span span = span_of(sequences, places[i].record);
    size_t position = (size_t)places[i].position + offset;
    uint8_t class = position < span.count ? span.classes[position] : 0;
    marks[i] = (uint8_t)(is_in(class, step.sure) | is_in(class, step.frequent));
  }
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
