#include "popcount.h"

uint64_t store_popcount_and_portable(const uint64_t *a, const uint64_t *b, size_t count) {
  uint64_t bits = 0;
  for (size_t i = 0; i < count; i++) bits += (uint64_t)__builtin_popcountll(a[i] & b[i]);
  return bits;
}

#if defined(__x86_64__)
#include <immintrin.h>

// Counts bits with a 16-entry table, one lookup per half byte. A byte gains at most 8 per round, so
// 31 rounds fit before the byte sums must be widened.
__attribute__((target("avx2"))) static uint64_t avx2(
    const uint64_t *a, const uint64_t *b, size_t count) {
  const __m256i table = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0, 1, 1, 2,
                                         1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
  const __m256i low = _mm256_set1_epi8(15);
  __m256i total = _mm256_setzero_si256();
  size_t i = 0;
  while (count - i >= 4) {
    __m256i bytes = _mm256_setzero_si256();
    size_t rounds = (count - i) / 4;
    if (rounds > 31) rounds = 31;
    for (size_t end = i + 4 * rounds; i < end; i += 4) {
      __m256i both = _mm256_and_si256(_mm256_loadu_si256((const __m256i *)(a + i)),
                                      _mm256_loadu_si256((const __m256i *)(b + i)));
      __m256i lower = _mm256_shuffle_epi8(table, _mm256_and_si256(both, low));
      __m256i upper =
          _mm256_shuffle_epi8(table, _mm256_and_si256(_mm256_srli_epi16(both, 4), low));
      bytes = _mm256_add_epi8(bytes, _mm256_add_epi8(lower, upper));
    }
    total = _mm256_add_epi64(total, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
  }
  uint64_t parts[4];
  _mm256_storeu_si256((__m256i *)parts, total);
  return parts[0] + parts[1] + parts[2] + parts[3] +
         store_popcount_and_portable(a + i, b + i, count - i);
}

// Counts the bits of eight words per instruction. Four sums, so that an addition does not wait for
// the one before.
__attribute__((target("avx512f,avx512vpopcntdq"))) static uint64_t avx512(
    const uint64_t *a, const uint64_t *b, size_t count) {
  __m512i sums[4] = {_mm512_setzero_si512(), _mm512_setzero_si512(), _mm512_setzero_si512(),
                     _mm512_setzero_si512()};
  size_t i = 0;
  for (; count - i >= 32; i += 32) {
    for (size_t j = 0; j < 4; j++) {
      __m512i both = _mm512_and_si512(_mm512_loadu_si512(a + i + 8 * j),
                                      _mm512_loadu_si512(b + i + 8 * j));
      sums[j] = _mm512_add_epi64(sums[j], _mm512_popcnt_epi64(both));
    }
  }
  __m512i sum = _mm512_add_epi64(_mm512_add_epi64(sums[0], sums[1]),
                                 _mm512_add_epi64(sums[2], sums[3]));
  return (uint64_t)_mm512_reduce_add_epi64(sum) +
         store_popcount_and_portable(a + i, b + i, count - i);
}

uint64_t store_popcount_and_avx2(const uint64_t *a, const uint64_t *b, size_t count) {
  return __builtin_cpu_supports("avx2") ? avx2(a, b, count)
                                        : store_popcount_and_portable(a, b, count);
}

uint64_t store_popcount_and_avx512(const uint64_t *a, const uint64_t *b, size_t count) {
  int is_supported = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq");
  return is_supported ? avx512(a, b, count) : store_popcount_and_avx2(a, b, count);
}
#else
uint64_t store_popcount_and_avx2(const uint64_t *a, const uint64_t *b, size_t count) {
  return store_popcount_and_portable(a, b, count);
}

uint64_t store_popcount_and_avx512(const uint64_t *a, const uint64_t *b, size_t count) {
  return store_popcount_and_portable(a, b, count);
}
#endif

uint64_t store_popcount_and(const uint64_t *a, const uint64_t *b, size_t count) {
  return store_popcount_and_avx512(a, b, count);
}
