#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "unfinished.h"

// The session's handlers would restore its terminal. Ignored signals stay ignored.
static void forget_handlers(void) {
  for (int number = 1; number < NSIG; number++) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    signal(number, SIG_DFL);
  }
  // The session sends SIGTERM to end this process.
  signal(SIGTERM, SIG_DFL);
  // If the session is gone, `write` fails instead.
  signal(SIGPIPE, SIG_IGN);
  files_forget_all();
  files_outlive_limit();
}

// Redirects every other descriptor to /dev/null. Their numbers stay in use: output.c of CTerminal
// intercepts writes to the number of the session's terminal, so no file may get that number.
static void keep_reports_alone(int reports) {
  enum { MOST = 1024 };
  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int number = 0; number < MOST && nothing >= 0; number++) {
    if (number == reports || number == nothing || fcntl(number, F_GETFD) < 0) continue;
    dup2(nothing, number);
  }
}

pid_t files_start_worker(int *reports) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  // Block signals until the handlers are reset; otherwise the child could run the session's
  // handlers.
  sigset_t all, before;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &before);
  pid_t parent = getpid();
  pid_t process = fork();
  if (process == 0) {
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != parent) _exit(1);
    forget_handlers();
    keep_reports_alone(ends[1]);
    *reports = ends[1];
    sigemptyset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    return 0;
  }
  int error = errno;
  sigprocmask(SIG_SETMASK, &before, NULL);
  close(ends[1]);
  if (process < 0) {
    close(ends[0]);
    errno = error;
    return -1;
  }
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  *reports = ends[0];
  return process;
}
