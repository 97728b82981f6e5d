#ifndef FIELDSHELF_MAPPING_H
#define FIELDSHELF_MAPPING_H

#include <stddef.h>

/// Makes a mapped file that is truncated while open read as zeros, where the system would otherwise
/// kill the process (SIGBUS). Returns 0 when there are too many mappings to guard.
int store_guard_mapping(const void *base, size_t size);

/// Stops guarding a mapping, before it is unmapped.
void store_release_mapping(const void *base);

/// Whether an access hit a missing part of a guarded mapping.
int store_mapping_is_cut(const void *base);

/// Makes the C library keep a few mebibytes of freed memory: the bitmap of a million records is so
/// large that it would be returned to the system each time and page-faulted in again.
void store_keep_heap(void);

#endif
