#include "counting.h"

#define INLINE static inline __attribute__((always_inline))

// A number below the width stands for no value: each slot has one of its own, so that counting it
// does not wait for the one before.
INLINE void count_width(const uint64_t *bits, size_t word_count, const uint16_t *numbers,
                        size_t record_count, size_t width, long *counts, size_t count_count,
                        uint64_t *further) {
  for (size_t i = 0; i < word_count; i++) {
    for (uint64_t rest = bits[i]; rest != 0; rest &= rest - 1) {
      size_t record = i * 64 + (size_t)__builtin_ctzll(rest);
      if (record >= record_count) return;
      const uint16_t *slots = numbers + record * width;
      if (slots[0] == STORE_MORE_VALUES) {
        further[i] |= rest & -rest;
        continue;
      }
      for (size_t slot = 0; slot < width; slot++) {
        if (slots[slot] < count_count) counts[slots[slot]]++;
      }
    }
  }
}

void store_count_slots(const uint64_t *bits, size_t word_count, struct store_slots slots,
                       long *counts, size_t count_count, uint64_t *further) {
#define WIDTH(n)                                                                             \
  case n:                                                                                    \
    count_width(bits, word_count, slots.numbers, slots.record_count, n, counts, count_count, \
                further);                                                                    \
    break
  switch (slots.width) {
    case 0: break;
    WIDTH(1);
    WIDTH(2);
    WIDTH(3);
    WIDTH(4);
    default:
      count_width(bits, word_count, slots.numbers, slots.record_count, slots.width, counts,
                  count_count, further);
  }
}
