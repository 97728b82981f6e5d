#define _GNU_SOURCE
#include "unfinished.h"

#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

enum { FILES = 8, NAME_SIZE = 4200, FREE = 0, FILLING = 1, UNFINISHED = 2 };

// A signal handler must not allocate, so paths are kept in static memory.
static struct {
  _Atomic int state;
  char path[NAME_SIZE];
} files[FILES];

static atomic_flag installed = ATOMIC_FLAG_INIT;
static const int ends[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU};
enum { END_COUNT = sizeof ends / sizeof *ends };
static struct sigaction before[END_COUNT];

static void unlink_unfinished(void) {
  for (int i = 0; i < FILES; i++) {
    if (files[i].state == UNFINISHED) unlink(files[i].path);
  }
}

// Raised again, the signal goes to the handler from before, which restores a session's terminal, or
// ends the program as usual, so that a shell sees the cause.
static void on_end(int signal_number) {
  unlink_unfinished();
  for (int i = 0; i < END_COUNT; i++) {
    if (ends[i] == signal_number) sigaction(signal_number, &before[i], NULL);
  }
  raise(signal_number);
}

static void install(void) {
  struct sigaction action = {.sa_handler = on_end};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < END_COUNT; i++) {
    // Leave alone a signal that is ignored, by nohup for example.
    if (sigaction(ends[i], NULL, &before[i]) != 0 || before[i].sa_handler == SIG_IGN) continue;
    sigaction(ends[i], &action, NULL);
  }
}

static void on_limit(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  // The system sends SIGXFSZ to the process that wrote; any other sender is another process.
  if (info->si_pid == getpid()) return;
  signal(signal_number, SIG_DFL);
  unlink_unfinished();
  raise(signal_number);
}

void files_outlive_limit(void) {
  struct sigaction before;
  if (sigaction(SIGXFSZ, NULL, &before) != 0 || before.sa_handler != SIG_DFL) return;
  struct sigaction action = {.sa_sigaction = on_limit, .sa_flags = SA_SIGINFO | SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGXFSZ, &action, NULL);
}

int files_remove_at_end(const char *path) {
  if (strlen(path) >= NAME_SIZE) return -1;
  if (!atomic_flag_test_and_set(&installed)) install();
  for (int i = 0; i < FILES; i++) {
    int expected = FREE;
    if (!atomic_compare_exchange_strong(&files[i].state, &expected, FILLING)) continue;
    strcpy(files[i].path, path);
    files[i].state = UNFINISHED;
    return i;
  }
  return -1;
}

void files_keep(int number) {
  if (number >= 0 && number < FILES) files[number].state = FREE;
}

void files_forget_all(void) {
  for (int i = 0; i < FILES; i++) files[i].state = FREE;
  atomic_flag_clear(&installed);
}
