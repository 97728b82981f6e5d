#ifndef FIELDSHELF_PROCESS_H
#define FIELDSHELF_PROCESS_H

#include <stddef.h>

/// Keeps what the program holds in memory out of core files, and from other programs of the user.
void terminal_leave_no_core(void);

/// Closes every descriptor above 2 but those of `kept`, which are in ascending order.
void terminal_close_inherited(const int *kept, size_t count);

/// Writes bytes to a terminal or a pipe, unless it takes none for so many milliseconds; returns 0, or
/// the number of an error: `ETIMEDOUT` then.
int terminal_write_within(int descriptor, const char *bytes, size_t count, int milliseconds);

#endif
