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

static void remove_files(int signal_number) {
  for (int i = 0; i < FILES; i++) {
    if (files[i].state == UNFINISHED) unlink(files[i].path);
  }
  // SA_RESETHAND has already removed the handler: raising the signal again ends the program as
  // usual, so that a shell sees the cause.
  raise(signal_number);
}

static void install(void) {
  struct sigaction action = {.sa_handler = remove_files, .sa_flags = SA_RESETHAND};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
    struct sigaction before;
    // Leave alone a signal that is ignored, by nohup for example, or that already has a handler.
    if (sigaction(ends[i], NULL, &before) != 0 || before.sa_handler != SIG_DFL) continue;
    sigaction(ends[i], &action, NULL);
  }
}

static void on_limit(int signal_number, siginfo_t *info, void *context) {
  (void)context;
  // The system sends SIGXFSZ to the process that wrote; any other sender is another process.
  if (info->si_pid == getpid()) return;
  signal(signal_number, SIG_DFL);
  remove_files(signal_number);
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
