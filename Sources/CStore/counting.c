#include "counting.h"

#include <string.h>

// Records of a result are scattered in memory, so reading each one would stall on two cache misses.
// They are processed in batches, and each step prefetches what the next one needs. Values are first
// copied into one contiguous buffer: the number of values per record is unpredictable and would
// cost a branch misprediction per record.
enum { BATCH = 128, COPIED = 32 };

struct value_span {
  uint32_t start, end;
};

static struct value_span value_span_of(const struct store_values *values, uint32_t record) {
  struct value_span span = {0, 0};
  if ((size_t)record + 1 >= values->start_count) return span;
  uint32_t start = values->starts[record], end = values->starts[record + 1];
  if (end > values->value_count || start > end) return span;
  span.start = start;
  span.end = end;
  return span;
}

struct counters {
  long *counts;
  size_t count;
};

static inline void count_value(uint32_t value, struct counters counters) {
  if (value < counters.count) counters.counts[value]++;
}

static void count_list(const void *list, size_t size, int is_narrow, struct counters counters) {
  const uint16_t *narrow = list;
  const uint32_t *wide = list;
  if (is_narrow) {
    for (size_t i = 0; i < size / sizeof *narrow; i++) count_value(narrow[i], counters);
  } else {
    for (size_t i = 0; i < size / sizeof *wide; i++) count_value(wide[i], counters);
  }
}

static void count_batch(const struct store_values *values, const uint32_t *records, size_t count,
                        struct counters counters) {
  struct value_span spans[BATCH];
  size_t width = values->is_narrow ? 2 : 4, size = 0;
  union {
    char bytes[BATCH * COPIED];
    uint16_t narrow[BATCH * COPIED / 2];
    uint32_t wide[BATCH * COPIED / 4];
  } side_by_side;
  for (size_t i = 0; i < count; i++) {
    spans[i] = value_span_of(values, records[i]);
    __builtin_prefetch((const char *)values->values + width * spans[i].start);
  }
  const char *end = (const char *)values->values + width * values->value_count;
  for (size_t i = 0; i < count; i++) {
    const char *list = (const char *)values->values + width * spans[i].start;
    size_t list_size = width * (spans[i].end - spans[i].start);
    if (list_size > COPIED || end - list < COPIED) {
      count_list(list, list_size, values->is_narrow, counters);
    } else {
      memcpy(side_by_side.bytes + size, list, COPIED);
      size += list_size;
    }
  }
  count_list(&side_by_side, size, values->is_narrow, counters);
}

void store_count_values(const uint64_t *bits, size_t word_count, const struct store_values *values,
                        long *counts, size_t count_count) {
  struct counters counters = {counts, count_count};
  uint32_t records[BATCH];
  size_t count = 0;
  for (size_t i = 0; i < word_count; i++) {
    for (uint64_t rest = bits[i]; rest != 0; rest &= rest - 1) {
      uint32_t record = (uint32_t)(i * 64) + (uint32_t)__builtin_ctzll(rest);
      if (record < values->start_count) __builtin_prefetch(values->starts + record);
      records[count++] = record;
      if (count < BATCH) continue;
      count_batch(values, records, count, counters);
      count = 0;
    }
  }
  count_batch(values, records, count, counters);
}
