#include "phrases.h"

#include <string.h>

#include "lanes.h"
#include "spans.h"

// A phrase with its first three steps broadcast to lanes. Whether the third step follows the first
// two is unpredictable, so it is compared without a branch.
struct phrase {
  const struct store_step *steps;
  size_t step_count;
  struct lane_ranges first, second, third;
  // Whether each of the first two steps is a single class, as for frequent words.
  int are_one;
};

// Words compared without a branch. More than most records have, because where a record ends is
// unpredictable.
enum { CHUNK = 4 * LANES };
typedef unsigned __int128 chunk_bits;

TEMPLATE uint64_t starts_in(const uint8_t *classes, const struct phrase *phrase, int are_one) {
  uint64_t starts[2];
  for (size_t i = 0; i < 2; i++, classes += LANES) {
    starts[i] = matches_at(classes, &phrase->first, are_one) &
               matches_at(classes + 1, &phrase->second, are_one);
    if (phrase->step_count > 2) starts[i] &= matches_at(classes + 2, &phrase->third, 0);
  }
  return starts[0] | starts[1] << LANES;
}

// One bit for each word of a chunk where the first steps match; `readable` bytes can be read.
TEMPLATE chunk_bits starts_at(const uint8_t *classes, size_t readable,
                              const struct phrase *phrase) {
  uint8_t copy[CHUNK + 2];
  if (__builtin_expect(readable < sizeof copy, 0)) {
    memset(copy, 0, sizeof copy);
    classes = memcpy(copy, classes, readable);
  }
  uint64_t low, high;
  if (phrase->are_one) {
    low = starts_in(classes, phrase, 1);
    high = starts_in(classes + CHUNK / 2, phrase, 1);
  } else {
    low = starts_in(classes, phrase, 0);
    high = starts_in(classes + CHUNK / 2, phrase, 0);
  }
  return (chunk_bits)high << 64 | low;
}

static size_t lowest_bit(chunk_bits bits) {
  uint64_t low = (uint64_t)bits;
  return (size_t)(low != 0 ? __builtin_ctzll(low) : 64 + __builtin_ctzll((uint64_t)(bits >> 64)));
}

// Finds the matches in a record from a position on. `progress` says where to continue when there is
// no more room.
TEMPLATE size_t places_of_record(const struct store_sequences *sequences, uint32_t record,
                                 const struct phrase *phrase, struct store_progress *progress,
                                 struct store_place *found, size_t room) {
  struct span span = span_of(sequences, record);
  size_t readable = sequences->size - (size_t)(span.classes - sequences->classes), count = 0;
  size_t step_count = phrase->step_count;
  int is_done = 0;
  for (size_t start = progress->position; start + step_count <= span.count && !is_done;
       start += CHUNK) {
    chunk_bits starts = starts_at(span.classes + start, readable - start, phrase);
    for (; starts != 0 && !is_done; starts &= starts - 1) {
      size_t position = start + lowest_bit(starts);
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

// Lists the next records of a set, from `record` on; returns their number.
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

enum { BATCH = 512, LINE = 64 };

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
  if (step_count > 2) spread(steps[2].shared, steps[2].frequent, &phrase.third);
  phrase.are_one = phrase.first.is_one && phrase.second.is_one;
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
