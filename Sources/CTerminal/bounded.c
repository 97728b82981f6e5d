#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

// Returns a non-blocking descriptor of the same terminal or pipe, or the given descriptor.
static int without_waiting(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return descriptor;
  if (!S_ISCHR(status.st_mode) && !S_ISFIFO(status.st_mode)) return descriptor;
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
  int opened = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  return opened < 0 ? descriptor : opened;
}

int terminal_write_within(int descriptor, const char *bytes, size_t count, int milliseconds) {
  int opened = without_waiting(descriptor);
  long long end = now() + milliseconds;
  int error = 0;
  while (count > 0 && error == 0) {
    ssize_t written = write(opened, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
      // Progress restarts the timeout.
      end = now() + milliseconds;
    } else if (written < 0 && errno == EINTR) {
      continue;
    } else if (written < 0 && errno != EAGAIN) {
      error = errno;
    } else {
      long long left = end - now();
      struct pollfd line = {.fd = opened, .events = POLLOUT};
      if (left <= 0) {
        error = ETIMEDOUT;
      } else if (poll(&line, 1, left > 60000 ? 60000 : (int)left) < 0 && errno != EINTR) {
        error = errno;
      }
    }
  }
  if (opened != descriptor) close(opened);
  return error;
}
