#include <mariadb/mysql.h>

// Setters with a fixed type: the library's function is variadic, which Swift cannot call.

static inline int mariadb_set_number(MYSQL *mysql, enum mysql_option option, unsigned long value) {
  unsigned int narrow = (unsigned int)value;
  return option == MYSQL_OPT_MAX_ALLOWED_PACKET
             ? mysql_optionsv(mysql, option, &value)
             : mysql_optionsv(mysql, option, &narrow);
}

static inline int mariadb_set_flag(MYSQL *mysql, enum mysql_option option, int value) {
  my_bool flag = value != 0;
  return mysql_optionsv(mysql, option, &flag);
}

static inline int mariadb_set_text(MYSQL *mysql, enum mysql_option option, const char *text) {
  return mysql_optionsv(mysql, option, text);
}

// One descriptor for several connections and a timer. Swift's module of the C library lacks both
// calls.

#include <sys/epoll.h>
#include <sys/timerfd.h>

static inline int lines_poller(void) { return epoll_create1(EPOLL_CLOEXEC); }

static inline int lines_timer(void) {
  return timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
}

static inline int lines_watch(int poller, int descriptor, int writes, int is_new) {
  struct epoll_event event = {.events = EPOLLIN | (writes ? EPOLLOUT : 0)};
  event.data.fd = descriptor;
  return epoll_ctl(poller, is_new ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event);
}

static inline int lines_unwatch(int poller, int descriptor) {
  struct epoll_event event = {0};
  return epoll_ctl(poller, EPOLL_CTL_DEL, descriptor, &event);
}

// 0 milliseconds turns the timer off.
static inline int lines_set_timer(int timer, long milliseconds) {
  struct itimerspec time = {{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000000}};
  return timerfd_settime(timer, 0, &time, 0);
}
