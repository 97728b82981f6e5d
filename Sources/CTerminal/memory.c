#define _GNU_SOURCE
#include "terminal.h"

#include <sys/mman.h>

int terminal_memory_file(void) { return memfd_create("screen", MFD_CLOEXEC); }
