#ifndef FIELDSHELF_LANES_H
#define FIELDSHELF_LANES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "phrases.h"

// For code that is compiled for several processors.
#define TEMPLATE static inline __attribute__((always_inline))

// Classes are compared 32 at a time.
enum { LANES = 32 };
typedef uint8_t lanes __attribute__((ext_vector_type(LANES)));
typedef bool lane_flags __attribute__((ext_vector_type(LANES)));

// Two ranges of classes, broadcast to all lanes once.
struct lane_ranges {
  lanes first, width, other_first, other_width;
  // Whether both ranges are the same single class, which needs only one comparison.
  int is_one;
};

TEMPLATE void spread(struct store_classes some, struct store_classes others,
                     struct lane_ranges *ranges) {
  if (some.first == STORE_NO_CLASS) some = others;
  if (others.first == STORE_NO_CLASS) others = some;
  ranges->is_one = some.first == some.last && some.first == others.first &&
                   others.first == others.last;
  ranges->first = (lanes)some.first;
  ranges->width = (lanes)(uint8_t)(some.last - some.first);
  ranges->other_first = (lanes)others.first;
  ranges->other_width = (lanes)(uint8_t)(others.last - others.first);
}

// One bit for each of 32 words whose class is in one of the ranges. `is_one` promises that both
// ranges are the same single class.
TEMPLATE uint32_t matches_at(const uint8_t *classes, const struct lane_ranges *ranges, int is_one) {
  lanes here;
  memcpy(&here, classes, LANES);
  lanes is_match;
  if (is_one) {
    is_match = (lanes)(here == ranges->first);
  } else {
    is_match = (lanes)(here - ranges->first <= ranges->width) |
               (lanes)(here - ranges->other_first <= ranges->other_width);
  }
  lane_flags flags = __builtin_convertvector(is_match, lane_flags);
  uint32_t bits;
  memcpy(&bits, &flags, sizeof bits);
  return bits;
}

#endif
