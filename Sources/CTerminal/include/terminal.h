#ifndef FIELDSHELF_TERMINAL_H
#define FIELDSHELF_TERMINAL_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Remembers what `terminal_restore` gives back, and sees to it that a fault (a trap of Swift, a
/// broken memory access, an abort) and `exit` call it.
void terminal_keep(int descriptor, const struct termios *modes);

/// The control sequences to write before the modes are set; at most 255 bytes, else none.
void terminal_keep_bytes(const char *bytes, size_t count);

/// Writes the bytes, unless the terminal takes none, and sets the modes back. Safe in a signal
/// handler.
void terminal_restore(void);

/// Ends what `terminal_keep` began.
void terminal_forget(void);

/// Opens the terminal at a descriptor below 10 for output that waits for nothing, and returns its
/// descriptor; -1 when that fails. O_NONBLOCK is not set where other programs would see it.
int terminal_open_output(int terminal);

/// Puts in the queue what is written to `descriptor` by `write`; -1 for nothing.
void terminal_queue_writes(int descriptor);

/// Has queued writes encoded by the 128 `characters` of the bytes 0x80 to 0xFF; NULL for UTF-8.
void terminal_encode_output(const uint32_t *characters);

/// Puts bytes in the queue as they are.
void terminal_queue(const char *bytes, size_t count);

/// Bytes in the queue.
size_t terminal_queued(void);

/// Empties the queue.
void terminal_drop_queued(void);

/// Writes as much of the queue as the line takes at once; 0 when the line is gone.
int terminal_flush(void);

/// Writes bytes past the queue, and gives up, returning 0, when the terminal takes nothing for less
/// than a second. Safe in a signal handler.
int terminal_write_now(const char *bytes, size_t count);

/// Has the signals that end a program restore the terminal and then end it; with 0 they act as
/// before. One that was ignored stays so.
void terminal_restore_on_end(int does);

/// A descriptor from which the signals of `set` are read instead of being handled, or -1.
int terminal_signal_descriptor(const sigset_t *set);

/// The number of the next signal at the descriptor, 0 when none waits.
int terminal_next_signal(int descriptor);

#endif
