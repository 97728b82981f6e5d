#define _GNU_SOURCE
#include "terminal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Faults of the program itself, possibly with an exhausted stack.
static const int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
enum { fault_count = sizeof faults / sizeof *faults };

// Signals that end a program by default; a session blocks them and reads some of them as events.
static const int endings[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};
enum { ending_count = sizeof endings / sizeof *endings };

// All others that end a program by default, except SIGXFSZ and real-time signals.
static const int others[] = {SIGPIPE, SIGALRM,   SIGUSR1, SIGUSR2,   SIGVTALRM, SIGPROF,
                             SIGIO,   SIGSTKFLT, SIGPWR,  SIGXCPU};
enum { other_count = sizeof others / sizeof *others };

static volatile sig_atomic_t is_kept;
static int kept_descriptor;
static struct termios kept_modes;
static char kept_bytes[255];
static volatile sig_atomic_t kept_count;
// Of the faults and SIGXFSZ only: all other caught signals had their default action. An action for
// each signal would take three pages of memory in every session.
static struct sigaction previous[fault_count];
static struct sigaction previous_limit;
static unsigned char is_caught[NSIG];
static struct sigaction before[ending_count];
static int restores_on_end;

// A shell has set its own modes while the program is in the background, and the system stops a
// program that sets others then.
static int is_in_background(void) {
  pid_t foreground = tcgetpgrp(kept_descriptor);
  return foreground > 0 && foreground != getpgrp();
}

void terminal_restore(void) {
  if (!is_kept) return;
  terminal_write_now(kept_bytes, (size_t)kept_count);
  if (!is_in_background()) tcsetattr(kept_descriptor, TCSANOW, &kept_modes);
}

static void on_fault(int signal, siginfo_t *info, void *context) {
  (void)context;
  terminal_restore();
  is_kept = 0;
  for (int i = 0; i < fault_count; i++) {
    if (faults[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  // A fault recurs after the return and goes to the previous handler; a signal that was sent would
  // be lost.
  if (info->si_code <= 0 || signal == SIGSYS) raise(signal);
}

static void on_end(int signal) {
  terminal_restore();
  is_kept = 0;
  // The default action is restored, and the signal is blocked until the return.
  raise(signal);
}

// A write beyond the file size limit fails with an error; the kernel then also sends the signal,
// with this process as its sender.
static void on_limit(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  if (info->si_pid == getpid()) return;
  signal(signal_number, SIG_DFL);
  on_end(signal_number);
}

void terminal_restore_on_end(int does) {
  struct sigaction action = {.sa_handler = on_end, .sa_flags = SA_RESETHAND};
  // Otherwise `before` would be lost, or be used before it is known.
  if (restores_on_end == !!does) return;
  restores_on_end = !!does;
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

// The normal stack may be exhausted.
static void use_own_stack(void) {
  static char memory[16384];
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  stack = (stack_t){.ss_sp = memory, .ss_size = sizeof memory};
  sigaltstack(&stack, NULL);
}

static void catch_faults(void) {
  struct sigaction action = {.sa_sigaction = on_fault, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < fault_count; i++) {
    is_caught[faults[i]] = sigaction(faults[i], &action, &previous[i]) == 0;
  }
}

static int has_default_action(int signal) {
  struct sigaction action;
  return sigaction(signal, NULL, &action) == 0 && action.sa_handler == SIG_DFL;
}

// Restores the terminal before the signal ends the program, unless the signal is handled or
// ignored.
static void catch_ending(int signal) {
  struct sigaction action = {.sa_handler = on_end, .sa_flags = SA_RESETHAND | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  if (!has_default_action(signal)) return;
  is_caught[signal] = sigaction(signal, &action, NULL) == 0;
}

static void catch_limit(void) {
  struct sigaction action = {.sa_sigaction = on_limit, .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESTART};
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGXFSZ, NULL, &previous_limit) != 0) return;
  if (previous_limit.sa_handler == SIG_IGN) return;
  is_caught[SIGXFSZ] = sigaction(SIGXFSZ, &action, NULL) == 0;
}

void terminal_keep(int descriptor, const struct termios *modes) {
  static int is_registered;
  int was_kept = is_kept;
  kept_descriptor = descriptor;
  kept_modes = *modes;
  kept_count = 0;
  if (!is_registered) is_registered = atexit(terminal_restore) == 0;
  use_own_stack();
  is_kept = 1;
  // The previous actions would be this file's own.
  if (was_kept) return;
  catch_faults();
  for (int i = 0; i < other_count; i++) catch_ending(others[i]);
  catch_limit();
  for (int signal = SIGRTMIN; signal <= SIGRTMAX; signal++) catch_ending(signal);
}

void terminal_keep_bytes(const char *bytes, size_t count) {
  kept_count = 0;
  if (count > sizeof kept_bytes) return;
  memcpy(kept_bytes, bytes, count);
  kept_count = (sig_atomic_t)count;
}

void terminal_forget(void) {
  terminal_restore_on_end(0);
  if (!is_kept) return;
  is_kept = 0;
  for (int i = 0; i < fault_count; i++) {
    if (is_caught[faults[i]]) sigaction(faults[i], &previous[i], NULL);
    is_caught[faults[i]] = 0;
  }
  if (is_caught[SIGXFSZ]) sigaction(SIGXFSZ, &previous_limit, NULL);
  is_caught[SIGXFSZ] = 0;
  struct sigaction action = {.sa_handler = SIG_DFL};
  for (int signal = 1; signal < NSIG; signal++) {
    if (is_caught[signal]) sigaction(signal, &action, NULL);
    is_caught[signal] = 0;
  }
}
