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

/// Adds 1 to counts[v] for each value v of each record whose bit is set. Starts and values that lie
/// nowhere are left out.
void store_count_values(const uint64_t *bits, size_t word_count, const struct store_values *values,
                        long *counts, size_t count_count);

#endif
