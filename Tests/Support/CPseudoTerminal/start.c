#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Only calls that are async-signal-safe, as required between fork and exec in a threaded process.
static _Noreturn void run(
    const char *path, char *const arguments[], char *const environment[], int terminal) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  setsid();
  ioctl(terminal, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  execve(path, arguments, environment);
  _exit(127);
}

int pseudo_terminal_open_peer(int master) {
  char name[64];
  if (ptsname_r(master, name, sizeof name) != 0) return -1;
  return open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
}

pid_t pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], unsigned short rows,
    unsigned short columns, int *master) {
  // Close-on-exec: programs started at the same time must not keep the line open.
  *master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  char name[64];
  if (*master < 0) return -1;
  if (grantpt(*master) != 0 || unlockpt(*master) != 0 ||
      ptsname_r(*master, name, sizeof name) != 0) {
    close(*master);
    return -1;
  }
  int terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  struct winsize size = {.ws_row = rows, .ws_col = columns};
  ioctl(*master, TIOCSWINSZ, &size);
  pid_t process = terminal < 0 ? -1 : fork();
  if (process == 0) run(path, arguments, environment, terminal);
  if (terminal >= 0) close(terminal);
  if (process < 0) close(*master);
  return process;
}
