#define _GNU_SOURCE
#include "process.h"

#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

void terminal_leave_no_core(void) {
  const struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  // A core file handler receives core files whatever the limit is.
  prctl(PR_SET_DUMPABLE, 0);
}

static void close_between(unsigned first, unsigned last) {
  if (first > last) return;
  if (syscall(SYS_close_range, first, last, 0) == 0) return;
  // Before Linux 5.9.
  long most = sysconf(_SC_OPEN_MAX);
  for (unsigned descriptor = first; descriptor <= last && (long)descriptor < most; descriptor++) {
    close((int)descriptor);
  }
}

void terminal_close_inherited(const int *kept, size_t count) {
  unsigned first = 3;
  for (size_t index = 0; index < count; index++) {
    if (kept[index] < (int)first) continue;
    close_between(first, (unsigned)kept[index] - 1);
    first = (unsigned)kept[index] + 1;
  }
  close_between(first, ~0U);
}
