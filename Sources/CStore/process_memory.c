#define _GNU_SOURCE
#include "process_memory.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>

// From the linker: the program's read-only bytes and its code lie between them.
extern const char __executable_start[], etext[];

enum { PAGE = 4096, LEFT_ALONE = 2 * PAGE, DEPTH = 256 * 1024 };

void store_give_back_memory(void) {
  malloc_trim(0);
  // What deeper calls have used of the stack before: below the page of this call nothing lives,
  // and the kernel maps nothing else within a megabyte of a stack.
  char here;
  uintptr_t end = ((uintptr_t)&here - LEFT_ALONE) & ~(uintptr_t)(PAGE - 1);
  madvise((void *)(end - DEPTH), DEPTH, MADV_DONTNEED);
  // Nearly all code that a start has run is not run again: 6 MB of mapped pages. The kernel keeps
  // the file, and maps anew what a key needs.
  uintptr_t first = (uintptr_t)__executable_start & ~(uintptr_t)(PAGE - 1);
  uintptr_t last = (uintptr_t)etext & ~(uintptr_t)(PAGE - 1);
  madvise((void *)first, last - first, MADV_DONTNEED);
}
