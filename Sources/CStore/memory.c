#define _GNU_SOURCE
#include "memory.h"

#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>

enum { PAGE = 4096, LEFT_ALONE = 2 * PAGE, DEPTH = 256 * 1024 };

void store_give_back_memory(void) {
  malloc_trim(0);
  // What deeper calls have used of the stack before: below the page of this call nothing lives,
  // and the kernel maps nothing else within a megabyte of a stack.
  char here;
  uintptr_t end = ((uintptr_t)&here - LEFT_ALONE) & ~(uintptr_t)(PAGE - 1);
  madvise((void *)(end - DEPTH), DEPTH, MADV_DONTNEED);
}
