#include "counting.h"

#define INLINE static inline __attribute__((always_inline))

// Records of a result are scattered in memory. They are processed in batches, and the memory of a
// batch is prefetched before its first record is read.
enum { BATCH = 128 };

// A number below `width` marks an empty slot. Each slot has its own such number, so that
// incrementing its count does not depend on the previous increment.
INLINE void count_records(const uint32_t *records, size_t count, struct store_slots slots,
                          size_t width, long *counts, size_t count_count, uint64_t *further) {
  for (size_t i = 0; i < count; i++) {
    const uint16_t *numbers = slots.numbers + records[i] * width;
    if (numbers[0] == STORE_MORE_VALUES) {
      further[records[i] / 64] |= (uint64_t)1 << records[i] % 64;
      continue;
    }
    for (size_t slot = 0; slot < width; slot++) {
      if (numbers[slot] < count_count) counts[numbers[slot]]++;
    }
  }
}

INLINE void count_width(const uint64_t *bits, size_t word_count, struct store_slots slots,
                        size_t width, long *counts, size_t count_count, uint64_t *further) {
  uint32_t records[BATCH];
  size_t count = 0;
  for (size_t i = 0; i < word_count; i++) {
    for (uint64_t rest = bits[i]; rest != 0; rest &= rest - 1) {
      size_t record = i * 64 + (size_t)__builtin_ctzll(rest);
      if (record >= slots.record_count) break;
      __builtin_prefetch(slots.numbers + record * width);
      records[count++] = (uint32_t)record;
      if (count < BATCH) continue;
      count_records(records, count, slots, width, counts, count_count, further);
      count = 0;
    }
  }
  count_records(records, count, slots, width, counts, count_count, further);
}

void store_count_slots(const uint64_t *bits, size_t word_count, struct store_slots slots,
                       long *counts, size_t count_count, uint64_t *further) {
#define WIDTH(n)                                                                \
  case n:                                                                       \
    count_width(bits, word_count, slots, n, counts, count_count, further); \
    break
  switch (slots.width) {
    case 0: break;
    WIDTH(1);
    WIDTH(2);
    WIDTH(3);
    WIDTH(4);
    default:
      count_width(bits, word_count, slots, slots.width, counts, count_count, further);
  }
}
