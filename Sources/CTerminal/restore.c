#define _GNU_SOURCE
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum { fault_count = sizeof faults / sizeof *faults };

static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { ending_count = sizeof endings / sizeof *endings };

static volatile sig_atomic_t is_kept;
static int kept_descriptor;
static struct termios kept_modes;
static char kept_bytes[255];
static volatile sig_atomic_t kept_count;
static struct sigaction previous[fault_count];
static struct sigaction before[ending_count];

void terminal_restore(void) {
  if (!is_kept) return;
  const char *bytes = kept_bytes;
  size_t left = (size_t)kept_count;
  while (left > 0) {
    ssize_t written = write(kept_descriptor, bytes, left);
    if (written <= 0) break;
    bytes += written;
    left -= (size_t)written;
  }
  tcsetattr(kept_descriptor, TCSANOW, &kept_modes);
}

static void on_fault(int signal, siginfo_t *info, void *context) {
  (void)context;
  terminal_restore();
  is_kept = 0;
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  // A fault of the program happens again on return, now in the hands of whoever had it before;
  // a signal that was sent would be lost.
  if (info->si_code <= 0) raise(signal);
}

static void on_end(int signal) {
  terminal_restore();
  is_kept = 0;
  // It is the default again, and blocked until the return.
  raise(signal);
}

void terminal_restore_on_end(int does) {
  struct sigaction action = {.sa_handler = on_end, .sa_flags = SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < ending_count; i++) {
    if (!does) {
      sigaction(endings[i], &before[i], NULL);
      continue;
    }
    sigaction(endings[i], &action, &before[i]);
    if (before[i].sa_handler == SIG_IGN) sigaction(endings[i], &before[i], NULL);
  }
}

// The stack may be what is used up.
static void use_own_stack(void) {
  static char memory[16384];
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  stack = (stack_t){.ss_sp = memory, .ss_size = sizeof memory};
  sigaltstack(&stack, NULL);
}

void terminal_keep(int descriptor, const struct termios *modes) {
  static int is_registered;
  kept_descriptor = descriptor;
  kept_modes = *modes;
  kept_count = 0;
  if (!is_registered) is_registered = atexit(terminal_restore) == 0;
  use_own_stack();
  struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  is_kept = 1;
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &action, &previous[i]);
}

void terminal_keep_bytes(const char *bytes, size_t count) {
  kept_count = 0;
  if (count > sizeof kept_bytes) return;
  memcpy(kept_bytes, bytes, count);
  kept_count = (sig_atomic_t)count;
}

void terminal_forget(void) {
  if (!is_kept) return;
  is_kept = 0;
  for (int i = 0; i < fault_count; i++) sigaction(faults[i], &previous[i], NULL);
}
