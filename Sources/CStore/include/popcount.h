#ifndef FIELDSHELF_POPCOUNT_H
#define FIELDSHELF_POPCOUNT_H

#include <stddef.h>
#include <stdint.h>

/// The number of bits set in both of two arrays of `count` words. Uses the fastest version below
/// that the processor supports.
uint64_t store_popcount_and(const uint64_t *a, const uint64_t *b, size_t count);

/// Portable version.
uint64_t store_popcount_and_portable(const uint64_t *a, const uint64_t *b, size_t count);

/// AVX2 version; on a processor without AVX2, the portable version.
uint64_t store_popcount_and_avx2(const uint64_t *a, const uint64_t *b, size_t count);

/// AVX-512 version with VPOPCNTDQ; on a processor without it, the AVX2 version.
uint64_t store_popcount_and_avx512(const uint64_t *a, const uint64_t *b, size_t count);

#endif
