#ifndef FIELDSHELF_TERMINAL_H
#define FIELDSHELF_TERMINAL_H

#include <signal.h>
#include <stddef.h>
#include <termios.h>

/// Remembers what `terminal_restore` gives back, and sees to it that a fault (a trap of Swift, a
/// broken memory access, an abort) and `exit` call it.
void terminal_keep(int descriptor, const struct termios *modes);

/// The control sequences to write before the modes are set; at most 255 bytes, else none.
void terminal_keep_bytes(const char *bytes, size_t count);

/// Writes the bytes and sets the modes back. Safe in a signal handler.
void terminal_restore(void);

/// Ends what `terminal_keep` began.
void terminal_forget(void);

/// Has the signals that end a program restore the terminal and then end it; with 0 they act as
/// before. One that was ignored stays so.
void terminal_restore_on_end(int does);

/// A descriptor from which the signals of `set` are read instead of being handled, or -1.
int terminal_signal_descriptor(const sigset_t *set);

/// The number of the next signal at the descriptor, 0 when none waits.
int terminal_next_signal(int descriptor);

#endif
