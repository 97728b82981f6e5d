#define _GNU_SOURCE
#include "worker.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "unfinished.h"

// Handlers of the session would restore its terminal; what is ignored stays ignored.
static void forget_handlers(void) {
  for (int number = 1; number < NSIG; number++) {
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0 || action.sa_handler == SIG_IGN) continue;
    signal(number, SIG_DFL);
  }
  // The session ends this process by it.
  signal(SIGTERM, SIG_DFL);
  // A session that is gone is an error of `write`.
  signal(SIGPIPE, SIG_IGN);
  files_forget_all();
  files_outlive_limit();
}

// Makes every other descriptor one of nothing. Their numbers stay taken: what is written to that of
// the session's terminal is kept for it (output.c of CTerminal), and no file must get it.
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
  // A signal that comes before the handlers are gone would run those of the session.
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
