#ifndef FIELDSHELF_MAPPING_H
#define FIELDSHELF_MAPPING_H

#include <stddef.h>

/// Lets a mapped file that is cut short while it is open read as zeros, where the system would end
/// the process (SIGBUS). Returns 0 when there are too many mappings to guard.
int store_guard_mapping(const void *base, size_t size);

/// Forgets a mapping that is about to go.
void store_release_mapping(const void *base);

/// Whether a part of a guarded mapping was found missing.
int store_mapping_is_cut(const void *base);

/// Makes the process keep some mebibytes that it gave back: a set of a million records is so large
/// that the C library would return its memory to the system each time, and fault it in again.
void store_keep_heap(void);

#endif
