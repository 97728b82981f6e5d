#ifndef FIELDSHELF_SIGNATURES_H
#define FIELDSHELF_SIGNATURES_H

#include <stddef.h>
#include <stdint.h>

/// Writes to `near` the indices of the signatures that have at most `limit` bits not in `wanted`
/// and lack at most `limit` of its bits; returns their number. `near` has room for `count`.
size_t store_near_signatures(const uint64_t *signatures, size_t count, uint64_t wanted,
                             uint32_t limit, uint32_t *near);

/// Portable version of `store_near_signatures`.
size_t store_near_signatures_portable(const uint64_t *signatures, size_t count, uint64_t wanted,
                                      uint32_t limit, uint32_t *near);

#endif
