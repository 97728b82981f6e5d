#ifndef FIELDSHELF_SPANS_H
#define FIELDSHELF_SPANS_H

#include <stddef.h>
#include <stdint.h>

#include "phrases.h"

// Records are scattered in memory; each is prefetched this many records ahead.
enum { AHEAD = 24 };

// The classes of a record; empty when the record is out of range.
struct span {
  const uint8_t *classes;
  size_t count;
};

static inline struct span span_of(const struct store_sequences *sequences, uint32_t record) {
  struct span span = {sequences->classes, 0};
  if ((size_t)record + 1 >= sequences->start_count) return span;
  size_t start = sequences->starts[record], end = sequences->starts[record + 1];
  if (end > sequences->size || start > end) return span;
  span.classes += start;
  span.count = end - start;
  return span;
}

static inline int is_candidate(struct store_candidates candidates, uint32_t record) {
  return record < candidates.count && (candidates.bits[record / 64] >> record % 64 & 1);
}

// Branchless, because whether a word matches is unpredictable.
static inline unsigned is_in(uint8_t class, struct store_classes classes) {
  return (uint8_t)(class - classes.first) <= (uint8_t)(classes.last - classes.first);
}

// Whether a class belongs to a step, and whether it contains only words of the step.
static inline unsigned is_match(uint8_t class, const struct store_step *step) {
  return is_in(class, step->shared) | is_in(class, step->frequent);
}

static inline unsigned is_sure_match(uint8_t class, const struct store_step *step) {
  return is_in(class, step->sure) | is_in(class, step->frequent);
}

static inline unsigned stands_at(const uint8_t *classes, const struct store_step *steps,
                                 size_t count) {
  unsigned stands = 1;
#pragma clang loop vectorize(disable)
  for (size_t i = 0; i < count; i++) stands &= is_match(classes[i], steps + i);
  return stands;
}

// A place where the classes of all steps match.
static inline struct store_place place_of(uint32_t record, size_t position, const uint8_t *classes,
                                          const struct store_step *steps, size_t step_count) {
  unsigned is_sure = 1, is_last_sure = 1;
#pragma clang loop vectorize(disable)
  for (size_t i = 0; i < step_count; i++) {
    is_last_sure = is_sure_match(classes[i], steps + i);
    is_sure &= is_last_sure;
  }
  return (struct store_place){
      record, (uint32_t)position, (uint8_t)is_sure, (uint8_t)is_last_sure};
}

#endif
