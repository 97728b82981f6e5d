#include "counting.h"

#define INLINE static inline __attribute__((always_inline))

// Records of a result are scattered in memory. They are processed in batches, and the memory of a
// batch is prefetched before its first record is read; likewise the further numbers of its records.
enum { BATCH = 128 };

// A number below `width` marks an empty slot. Each slot has its own such number, so that
// incrementing its count does not depend on the previous increment.
INLINE void count_number(size_t number, long *counts, size_t count_count) {
  if (number < count_count) counts[number]++;
}

// Counts the list of further numbers that starts at `start`: their count, then the numbers.
static void count_further(struct store_slots slots, size_t start, long *counts,
                          size_t count_count) {
  if (start >= slots.further_count) return;
  const uint16_t *list = slots.further + start;
  size_t room = slots.further_count - start - 1, count = list[0] < room ? list[0] : room;
  for (size_t i = 1; i <= count; i++) count_number(list[i], counts, count_count);
}

INLINE void count_records(const uint32_t *records, size_t count, struct store_slots slots,
                          size_t width, long *counts, size_t count_count) {
  uint32_t starts[BATCH];
  size_t start_count = 0;
  for (size_t i = 0; i < count; i++) {
    const uint16_t *numbers = slots.numbers + records[i] * width;
    if (width >= STORE_LEAST_FURTHER_WIDTH && numbers[0] == STORE_MORE_VALUES) {
      uint32_t start = numbers[1] | (uint32_t)numbers[2] << 16;
      if (start < slots.further_count) __builtin_prefetch(slots.further + start);
      starts[start_count++] = start;
      continue;
    }
    for (size_t slot = 0; slot < width; slot++) count_number(numbers[slot], counts, count_count);
  }
  for (size_t i = 0; i < start_count; i++) {
    count_further(slots, starts[i], counts, count_count);
  }
}

INLINE void count_width(const uint64_t *bits, size_t word_count, struct store_slots slots,
                        size_t width, long *counts, size_t count_count) {
  uint32_t records[BATCH];
  size_t count = 0;
  for (size_t i = 0; i < word_count; i++) {
    for (uint64_t rest = bits[i]; rest != 0; rest &= rest - 1) {
      size_t record = i * 64 + (size_t)__builtin_ctzll(rest);
      if (record >= slots.record_count) break;
      __builtin_prefetch(slots.numbers + record * width);
      records[count++] = (uint32_t)record;
      if (count < BATCH) continue;
      count_records(records, count, slots, width, counts, count_count);
      count = 0;
    }
  }
  count_records(records, count, slots, width, counts, count_count);
}

void store_count_slots(const uint64_t *bits, size_t word_count, struct store_slots slots,
                       long *counts, size_t count_count) {
#define WIDTH(n)                                                   \
  case n:                                                          \
    count_width(bits, word_count, slots, n, counts, count_count); \
    break
  switch (slots.width) {
    case 0: break;
    WIDTH(1);
    WIDTH(2);
    WIDTH(3);
    WIDTH(4);
    default: count_width(bits, word_count, slots, slots.width, counts, count_count);
  }
}
