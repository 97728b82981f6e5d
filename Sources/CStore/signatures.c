#include "signatures.h"

#include <stdbool.h>
#include <string.h>

// Signatures are compared eight at a time.
enum { LANES = 8 };
typedef uint64_t lanes __attribute__((ext_vector_type(LANES)));
typedef bool lane_flags __attribute__((ext_vector_type(LANES)));

// One bit for each signature that has at most `limit` bits not in `wanted`, and lacks at most as
// many of its bits. Bits are cleared one by one instead of counted: most processors have no vector
// popcount.
static inline __attribute__((always_inline)) uint8_t near_among(const uint64_t *signatures,
                                                                uint64_t wanted, uint32_t limit) {
  lanes own;
  memcpy(&own, signatures, sizeof own);
  lanes more = own & ~wanted, less = ~own & wanted;
  for (uint32_t i = 0; i < limit; i++) {
    more &= more - 1;
    less &= less - 1;
  }
  lanes is_near = (lanes)((more | less) == 0);
  lane_flags flags = __builtin_convertvector(is_near, lane_flags);
  uint8_t bits;
  memcpy(&bits, &flags, sizeof bits);
  return bits;
}

static inline __attribute__((always_inline)) size_t find_near(const uint64_t *signatures,
                                                              size_t count, uint64_t wanted,
                                                              uint32_t limit, uint32_t *near) {
  size_t found = 0;
  for (size_t start = 0; start < count; start += LANES) {
    uint64_t copy[LANES];
    const uint64_t *block = signatures + start;
    uint8_t valid = 0xFF;
    if (count - start < LANES) {
      memset(copy, 0, sizeof copy);
      block = memcpy(copy, block, (count - start) * sizeof *copy);
      valid = (uint8_t)(valid >> (LANES - (count - start)));
    }
    for (uint32_t bits = near_among(block, wanted, limit) & valid; bits != 0; bits &= bits - 1) {
      near[found++] = (uint32_t)start + (uint32_t)__builtin_ctz(bits);
    }
  }
  return found;
}

size_t store_near_signatures_portable(const uint64_t *signatures, size_t count, uint64_t wanted,
                                      uint32_t limit, uint32_t *near) {
  return find_near(signatures, count, wanted, limit, near);
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static size_t find_near_avx2(const uint64_t *signatures,
                                                             size_t count, uint64_t wanted,
                                                             uint32_t limit, uint32_t *near) {
  return find_near(signatures, count, wanted, limit, near);
}
#endif

size_t store_near_signatures(const uint64_t *signatures, size_t count, uint64_t wanted,
                             uint32_t limit, uint32_t *near) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) {
    return find_near_avx2(signatures, count, wanted, limit, near);
  }
#endif
  return store_near_signatures_portable(signatures, count, wanted, limit, near);
}
