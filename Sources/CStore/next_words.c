#include "next_words.h"

#include "lanes.h"

// Bits of consecutive records, lowest first.
struct queue {
  unsigned __int128 bits;
  unsigned count;
};

// Extracts the bits at the positions set in `places` (PEXT), or deposits bits there (PDEP), lowest
// first.
typedef uint64_t (*bit_mover)(uint64_t bits, uint64_t places);

static inline uint64_t gather(uint64_t bits, uint64_t places) {
  uint64_t result = 0;
  for (bits &= places; bits != 0; bits &= bits - 1) {
    result |= (uint64_t)1 << __builtin_popcountll(places & ((bits & -bits) - 1));
  }
  return result;
}

static inline uint64_t deposit(uint64_t bits, uint64_t places) {
  uint64_t result = 0;
  for (; places != 0 && bits != 0; places &= places - 1, bits >>= 1) {
    result |= (places & -places) & -(bits & 1);
  }
  return result;
}

// Appends one bit for each record that ends in a block: whether any of its occurrences matches.
// `carry` is 1 when an occurrence matched in the record that continues in the next block.
//
// The addend ~ends has ones at all places of a record except its last, so adding any match carries
// into the last place: one addition checks all records of a block.
TEMPLATE void add_block(uint64_t matches, uint64_t ends, uint64_t *carry, struct queue *queue,
                        bit_mover gather_bits) {
  unsigned long long over;
  uint64_t sum = __builtin_addcll(matches & ~ends, ~ends, *carry, &over);
  *carry = over;
  queue->bits |= (unsigned __int128)gather_bits(sum | matches, ends) << queue->count;
  queue->count += (unsigned)__builtin_popcountll(ends);
}

// One bit for each occurrence in a block whose neighbour has a class of the ranges.
TEMPLATE uint64_t matches_in(const uint8_t *classes, size_t block,
                             const struct lane_ranges *ranges) {
  classes += block * STORE_NEXT_BLOCK;
  return matches_at(classes, ranges, 0) | (uint64_t)matches_at(classes + LANES, ranges, 0) << LANES;
}

TEMPLATE void find_beside(struct store_next_words next, const struct store_step *before,
                          const struct store_step *after, const uint64_t *records, uint64_t *found,
                          size_t word_count, bit_mover gather_bits, bit_mover deposit_bits,
                          int is_between) {
  struct lane_ranges after_ranges, before_ranges;
  spread(after->shared, after->frequent, &after_ranges);
  if (is_between) spread(before->shared, before->frequent, &before_ranges);
  struct queue queue = {0, 0};
  uint64_t carry = 0;
  size_t block = 0;
  for (size_t word = 0; word < word_count; word++) {
    unsigned count = (unsigned)__builtin_popcountll(records[word]);
    while (queue.count < count && block < next.block_count) {
      uint64_t matches = matches_in(next.classes, block, &after_ranges);
      if (is_between) matches &= matches_in(next.before, block, &before_ranges);
      if (next.places != NULL) matches &= next.places[block];
      add_block(matches, next.ends[block], &carry, &queue, gather_bits);
      block++;
    }
    found[word] = deposit_bits((uint64_t)queue.bits, records[word]);
    queue.bits >>= count;
    queue.count -= count < queue.count ? count : queue.count;
  }
}

// Two copies of the loop: with a condition inside it, the compiler does not vectorise.
TEMPLATE void find_next(struct store_next_words next, const struct store_step *before,
                        const struct store_step *after, const uint64_t *records, uint64_t *found,
                        size_t word_count, bit_mover gather_bits, bit_mover deposit_bits) {
  if (next.before == NULL) {
    find_beside(next, before, after, records, found, word_count, gather_bits, deposit_bits, 0);
  } else {
    find_beside(next, before, after, records, found, word_count, gather_bits, deposit_bits, 1);
  }
}

void store_find_next_portable(struct store_next_words next, const struct store_step *before,
                              const struct store_step *after, const uint64_t *records,
                              uint64_t *found, size_t word_count) {
  find_next(next, before, after, records, found, word_count, gather, deposit);
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("bmi2"))) static inline uint64_t gather_bmi2(uint64_t bits, uint64_t places) {
  return _pext_u64(bits, places);
}

__attribute__((target("bmi2"))) static inline uint64_t deposit_bmi2(uint64_t bits,
                                                                    uint64_t places) {
  return _pdep_u64(bits, places);
}

__attribute__((target("avx2,bmi2,popcnt"))) static void find_next_avx2(
    struct store_next_words next, const struct store_step *before, const struct store_step *after,
    const uint64_t *records, uint64_t *found, size_t word_count) {
  find_next(next, before, after, records, found, word_count, gather_bmi2, deposit_bmi2);
}

// The first two generations of Zen implement PEXT and PDEP slowly, in microcode.
static int moves_bits_fast(void) {
  return __builtin_cpu_supports("bmi2") && !__builtin_cpu_is("znver1") &&
         !__builtin_cpu_is("znver2");
}
#endif

void store_find_next(struct store_next_words next, const struct store_step *before,
                     const struct store_step *after, const uint64_t *records, uint64_t *found,
                     size_t word_count) {
#if defined(__x86_64__)
  if (moves_bits_fast() && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) {
    find_next_avx2(next, before, after, records, found, word_count);
    return;
  }
#endif
  store_find_next_portable(next, before, after, records, found, word_count);
}
