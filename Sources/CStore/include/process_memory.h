#ifndef FIELDSHELF_PROCESS_MEMORY_H
#define FIELDSHELF_PROCESS_MEMORY_H

/// Returns unused heap and stack pages to the system. Takes some 20 microseconds. Call it from the
/// main thread only.
void store_release_unused_memory(void);

/// Returns unused heap and stack pages to the system, and the mapped pages of the program's code
/// and read-only data. Call it from the main thread only.
void store_release_memory(void);

/// Prefetches memory that is read or written soon.
static inline void store_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
