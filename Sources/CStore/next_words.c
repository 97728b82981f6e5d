#include "next_words.h"

#include "lanes.h"

// Bits of records in their order, lowest first.
struct queue {
  unsigned __int128 bits;
  unsigned count;
};

// Gathers the bits at some places, or lays bits on them, lowest first.
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

// Adds a bit for each record that ends in a block: whether any of its places matches. `carry` is 1
// when one did of the record that goes on in the next block.
//
// Ones at all places but the last of a record carry over into its last one when anything is added
// to them: one addition looks through all records of a block.
TEMPLATE void add_block(uint64_t matches, uint64_t ends, uint64_t *carry, struct queue *queue,
                        bit_mover gather_bits) {
  unsigned long long over;
  uint64_t sum = __builtin_addcll(matches & ~ends, ~ends, *carry, &over);
  *carry = over;
  queue->bits |= (unsigned __int128)gather_bits(sum | matches, ends) << queue->count;
  queue->count += (unsigned)__builtin_popcountll(ends);
}

// A bit for each of the places of a block beside which a class of the ranges stands.
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

// Two loops, as the compiler leaves vectors in one that has to ask each time.
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

// The first two generations of Zen have the instructions for moving bits, but need a loop for them.
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
