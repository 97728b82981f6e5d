#ifndef FIELDSHELF_PROCESS_H
#define FIELDSHELF_PROCESS_H

#include <stddef.h>

/// Keeps the program's memory out of core files and away from the user's other programs.
void terminal_leave_no_core(void);

/// Closes every descriptor above 2 except `kept`, which is in ascending order.
void terminal_close_inherited(const int *kept, size_t count);

/// Writes bytes to a terminal or a pipe; returns 0, an error number, or `ETIMEDOUT` if it accepts
/// none for `milliseconds`.
int terminal_write_within(int descriptor, const char *bytes, size_t count, int milliseconds);

#endif
