#ifndef FIELDSHELF_POPCOUNT_H
#define FIELDSHELF_POPCOUNT_H

#include <stddef.h>
#include <stdint.h>

/// The number of bits that are set in both of two lists of `count` words; of the two versions
/// below, the faster one that the processor has.
uint64_t store_popcount_and(const uint64_t *a, const uint64_t *b, size_t count);

/// The same on any processor.
uint64_t store_popcount_and_portable(const uint64_t *a, const uint64_t *b, size_t count);

/// The same with AVX2; on a processor without it, the portable version.
uint64_t store_popcount_and_avx2(const uint64_t *a, const uint64_t *b, size_t count);

#endif
