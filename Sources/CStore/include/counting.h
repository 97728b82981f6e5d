#ifndef FIELDSHELF_COUNTING_H
#define FIELDSHELF_COUNTING_H

#include <stddef.h>
#include <stdint.h>

/// Where the values of each record lie: those of record i at starts[i] up to starts[i + 1].
struct store_values {
  const uint32_t *starts;
  size_t start_count;
  /// Of two bytes each when `is_narrow`, else of four.
  const void *values;
  size_t value_count;
  int is_narrow;
};

/// Adds 1 to counts[v - first] for each value v of each record whose bit is set; values outside
/// `counts`, and starts and values that lie nowhere, are left out.
void store_count_values(const uint64_t *bits, size_t word_count, const struct store_values *values,
                        uint32_t first, long *counts, size_t count_count);

enum {
  /// The first number of a record that has more values than slots.
  STORE_MORE_VALUES = 0xFFFF,
};

/// So many numbers for each record: values above `width`, or numbers below it that stand for none.
struct store_slots {
  const uint16_t *numbers;
  size_t record_count, width;
};

/// Adds 1 to counts[n] for each number n of each record whose bit is set; sets the bits of those
/// with STORE_MORE_VALUES in `further`, which has `word_count` numbers.
void store_count_slots(const uint64_t *bits, size_t word_count, struct store_slots slots,
                       long *counts, size_t count_count, uint64_t *further);

#endif
