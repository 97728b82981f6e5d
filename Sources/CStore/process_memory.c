#define _GNU_SOURCE
#include "process_memory.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>

// Defined by the linker: the program's read-only data and code are between them.
extern const char __executable_start[], etext[];

enum { PAGE = 4096, LEFT_ALONE = 2 * PAGE, DEPTH = 256 * 1024 };

void store_release_unused_memory(void) {
  malloc_trim(0);
  // Stack used by earlier, deeper calls: nothing below this call's page is live, and the kernel
  // maps nothing else within a megabyte of a stack.
  char here;
  uintptr_t end = ((uintptr_t)&here - LEFT_ALONE) & ~(uintptr_t)(PAGE - 1);
  madvise((void *)(end - DEPTH), DEPTH, MADV_DONTNEED);
}

void store_release_memory(void) {
  store_release_unused_memory();
  // Most code that ran at start does not run again: 6 MB of mapped pages. The kernel keeps the file
  // cached and maps what a key needs again.
  uintptr_t first = (uintptr_t)__executable_start & ~(uintptr_t)(PAGE - 1);
  uintptr_t last = (uintptr_t)etext & ~(uintptr_t)(PAGE - 1);
  madvise((void *)first, last - first, MADV_DONTNEED);
}
