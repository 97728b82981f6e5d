#include "signatures.h"

// Whether at most one or two bits are set, by clearing that many: no instruction for counting bits
// is needed, which not every processor has.
static inline int at_most(uint64_t bits, uint32_t limit) {
  for (uint32_t i = 0; i < limit; i++) bits &= bits - 1;
  return bits == 0;
}

size_t store_near_signatures(const uint64_t *signatures, size_t count, uint64_t wanted,
                             uint32_t limit, uint32_t *near) {
  size_t found = 0;
  for (size_t i = 0; i < count; i++) {
    near[found] = (uint32_t)i;
    found += at_most(signatures[i] & ~wanted, limit) & at_most(wanted & ~signatures[i], limit);
  }
  return found;
}
