#define _GNU_SOURCE
#include "pen.h"
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Output queued for the line, from `start` to `end`.
static char *queue;
static size_t queue_start, queue_end, queue_capacity;

// Writes to this descriptor are queued.
static int queued_descriptor = -1;
// The line, and whether it has an open file description that no other process shares.
static int line_descriptor = -1;
static int is_own_description;

// The characters of bytes 0x80 to 0xFF of a single-byte character set, if one is used.
static uint32_t high_characters[128];
static int is_encoded;
static unsigned char partial[4];
static size_t partial_count;

int terminal_open_output(int terminal) {
  char path[32] = "/proc/self/fd/";
  path[14] = (char)('0' + terminal % 10);
  struct stat wanted, found;
  line_descriptor = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
  is_own_description = line_descriptor >= 0 && fstat(terminal, &wanted) == 0 &&
      fstat(line_descriptor, &found) == 0 && wanted.st_rdev == found.st_rdev;
  if (is_own_description) return line_descriptor;
  if (line_descriptor >= 0) close(line_descriptor);
  return line_descriptor = fcntl(terminal, F_DUPFD_CLOEXEC, 3);
}

// O_NONBLOCK applies to the open file description, which the shell shares: it is set for one call
// only.
static ssize_t write_at_once(const char *bytes, size_t count) {
  if (is_own_description) return syscall(SYS_write, line_descriptor, bytes, count);
  int flags = fcntl(line_descriptor, F_GETFL);
  fcntl(line_descriptor, F_SETFL, flags | O_NONBLOCK);
  ssize_t written = syscall(SYS_write, line_descriptor, bytes, count);
  int error = errno;
  fcntl(line_descriptor, F_SETFL, flags);
  errno = error;
  return written;
}

int terminal_write_now(const char *bytes, size_t count) {
  enum { milliseconds = 400, most_attempts = 100 };
  int is_flushed = 0;
  for (int attempt = 0; count > 0; attempt++) {
    ssize_t written = write_at_once(bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
      continue;
    }
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno != EAGAIN) return 0;
    struct pollfd line = {.fd = line_descriptor, .events = POLLOUT};
    if (attempt < most_attempts && poll(&line, 1, milliseconds) > 0) continue;
    // The terminal accepts nothing: discard its pending output instead of waiting.
    if (is_flushed) return 0;
    is_flushed = 1;
    tcflush(line_descriptor, TCOFLUSH);
  }
  return 1;
}

static int make_room(size_t count) {
  if (queue_start == queue_end) queue_start = queue_end = 0;
  if (queue_capacity - queue_end >= count) return 1;
  size_t capacity = queue_capacity * 2 + count + 512;
  char *larger = realloc(queue, capacity);
  if (!larger) return 0;
  queue = larger;
  queue_capacity = capacity;
  return 1;
}

void queue_bytes(const char *bytes, size_t count) {
  if (!make_room(count)) return;
  memcpy(queue + queue_end, bytes, count);
  queue_end += count;
}

void terminal_queue(const char *bytes, size_t count) {
  pen_settle_changes();
  queue_bytes(bytes, count);
  // It may set colours.
  if (memchr(bytes, 'm', count)) pen_is_unknown();
}

static char byte_of(uint32_t character) {
  for (int index = 0; index < 128; index++) {
    if (high_characters[index] == character) return (char)(0x80 + index);
  }
  return '?';
}

// Characters come in UTF-8, in pieces that may end anywhere.
static void queue_encoded(const unsigned char *bytes, size_t count) {
  for (size_t index = 0; index < count; index++) {
    unsigned char byte = bytes[index];
    if (byte < 0x80) {
      partial_count = 0;
      queue_bytes((const char *)&byte, 1);
      continue;
    }
    if (byte >= 0xC0) partial_count = 0;
    if (partial_count < sizeof partial) partial[partial_count++] = byte;
    size_t length = partial[0] >= 0xF0 ? 4 : partial[0] >= 0xE0 ? 3 : 2;
    if (partial_count < length) continue;
    uint32_t character = partial[0] & (0xFF >> (length + 1));
    for (size_t next = 1; next < length; next++) {
      character = character << 6 | (partial[next] & 0x3F);
    }
    partial_count = 0;
    char encoded = byte_of(character);
    queue_bytes(&encoded, 1);
  }
}

void terminal_encode_output(const uint32_t *characters) {
  is_encoded = characters != NULL;
  if (is_encoded) memcpy(high_characters, characters, sizeof high_characters);
}

void terminal_queue_writes(int descriptor) { queued_descriptor = descriptor; }

// ncurses writes only through this function, and retries as long as a line accepts nothing.
// Defining it here is the only way to send that output to the queue.
ssize_t write(int descriptor, const void *bytes, size_t count) {
  if (descriptor != queued_descriptor || descriptor < 0) {
    return syscall(SYS_write, descriptor, bytes, count);
  }
  if (is_encoded) {
    queue_encoded(bytes, count);
  } else {
    pen_take(bytes, count);
  }
  return (ssize_t)count;
}

size_t terminal_queued(void) { return queue_end - queue_start; }

void terminal_drop_queued(void) {
  queue_start = queue_end = 0;
  pen_forget();
}

int terminal_flush(void) {
  while (queue_start < queue_end) {
    ssize_t written = write_at_once(queue + queue_start, queue_end - queue_start);
    if (written > 0) {
      queue_start += (size_t)written;
    } else if (written == 0 || errno == EAGAIN) {
      return 1;
    } else if (errno != EINTR) {
      return 0;
    }
  }
  // Otherwise each of many sessions would keep a page for its largest repaint.
  free(queue);
  queue = NULL;
  queue_start = queue_end = queue_capacity = 0;
  return 1;
}
