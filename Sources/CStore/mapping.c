#define _GNU_SOURCE
#include "mapping.h"

#include <malloc.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

enum { MAPPINGS = 16 };

static struct {
  _Atomic uintptr_t base;
  _Atomic size_t size;
  _Atomic int cut;
} mappings[MAPPINGS];

static struct sigaction before;
static atomic_flag installed = ATOMIC_FLAG_INIT;

// Everything from the missing page to the end of the mapping is past the end of the file.
static void bus_error(int signal, siginfo_t *info, void *context) {
  (void)context;
  uintptr_t address = (uintptr_t)info->si_addr;
  for (int i = 0; i < MAPPINGS; i++) {
    uintptr_t base = mappings[i].base;
    size_t size = mappings[i].size;
    if (base == 0 || address < base || address - base >= size) continue;
    uintptr_t page = address & ~((uintptr_t)sysconf(_SC_PAGESIZE) - 1);
    void *zeros = mmap((void *)page, base + size - page, PROT_READ,
                       MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
    if (zeros == MAP_FAILED) break;
    mappings[i].cut = 1;
    return;
  }
  // Not one of our mappings: the fault recurs, and the previous handler deals with it.
  sigaction(signal, &before, NULL);
}

void store_keep_heap(void) {
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  mallopt(M_TRIM_THRESHOLD, 4 << 20);
  mallopt(M_TOP_PAD, 1 << 20);
}

int store_guard_mapping(const void *base, size_t size) {
  if (!atomic_flag_test_and_set(&installed)) {
    struct sigaction action = {.sa_sigaction = bus_error, .sa_flags = SA_SIGINFO | SA_NODEFER};
    sigemptyset(&action.sa_mask);
    sigaction(SIGBUS, &action, &before);
  }
  for (int i = 0; i < MAPPINGS; i++) {
    uintptr_t none = 0;
    if (!atomic_compare_exchange_strong(&mappings[i].base, &none, (uintptr_t)base)) continue;
    mappings[i].cut = 0;
    mappings[i].size = size;
    return 1;
  }
  return 0;
}

void store_release_mapping(const void *base) {
  for (int i = 0; i < MAPPINGS; i++) {
    if (mappings[i].base != (uintptr_t)base) continue;
    mappings[i].size = 0;
    mappings[i].base = 0;
  }
}

int store_mapping_is_cut(const void *base) {
  for (int i = 0; i < MAPPINGS; i++) {
    if (mappings[i].base == (uintptr_t)base) return mappings[i].cut;
  }
  return 0;
}
