#ifndef FIELDSHELF_COUNTING_H
#define FIELDSHELF_COUNTING_H

#include <stddef.h>
#include <stdint.h>

/// The values of each record: those of record i are at starts[i] up to starts[i + 1].
struct store_values {
  const uint32_t *starts;
  size_t start_count;
  /// Two bytes per value when `is_narrow`, else four.
  const void *values;
  size_t value_count;
  int is_narrow;
};

/// Adds 1 to counts[v] for each value v of each record whose bit is set. Values outside `counts`, and
/// out-of-range starts and values, are ignored.
void store_count_values(const uint64_t *bits, size_t word_count, const struct store_values *values,
                        long *counts, size_t count_count);

enum {
  /// The first number of a record that has more values than slots. The next two numbers are the
  /// lower and upper half of the start of its list in `further`.
  STORE_MORE_VALUES = 0xFFFF,
  /// Records with fewer slots have no further values.
  STORE_LEAST_FURTHER_WIDTH = 3,
};

/// `width` numbers per record: numbers from `width` on stand for values, smaller ones mark empty
/// slots. `further` has a list for each record with more values: their count, then their numbers.
struct store_slots {
  const uint16_t *numbers;
  size_t record_count, width;
  const uint16_t *further;
  size_t further_count;
};

/// Adds 1 to counts[n] for each number n of each record whose bit is set. Numbers outside `counts`,
/// and lists outside `further`, are ignored.
void store_count_slots(const uint64_t *bits, size_t word_count, struct store_slots slots,
                       long *counts, size_t count_count);

#endif
