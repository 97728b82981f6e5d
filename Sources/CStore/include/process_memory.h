#ifndef FIELDSHELF_PROCESS_MEMORY_H
#define FIELDSHELF_PROCESS_MEMORY_H

/// Gives the pages of heap and stack that hold nothing any more back to the system, and the mapped
/// pages of the program itself. Only for the first thread.
void store_give_back_memory(void);

/// Asks the processor for the memory at a place that is read or written soon.
static inline void store_prefetch(const void *place) { __builtin_prefetch(place); }

#endif
