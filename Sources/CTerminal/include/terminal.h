#ifndef FIELDSHELF_TERMINAL_H
#define FIELDSHELF_TERMINAL_H

#include <signal.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// Stores what `terminal_restore` restores, and has it called by `exit` and on a fault (a Swift
/// trap, an invalid memory access, an abort). If something is already stored, it is replaced.
void terminal_keep(int descriptor, const struct termios *modes);

/// The control sequences to write before the modes are restored; none if they exceed 255 bytes.
void terminal_keep_bytes(const char *bytes, size_t count);

/// Writes the stored bytes, unless the terminal accepts none, and restores the modes, unless the
/// program is in the background. Safe in a signal handler.
void terminal_restore(void);

/// Undoes `terminal_keep` and `terminal_restore_on_end`.
void terminal_forget(void);

/// Opens the terminal at a descriptor below 10 for non-blocking output; returns the new descriptor,
/// or -1 on failure. Other programs never see O_NONBLOCK set.
int terminal_open_output(int terminal);

/// Queues what is written to `descriptor` by `write`; -1 for none.
void terminal_queue_writes(int descriptor);

/// Encodes queued writes with the 128 `characters` of bytes 0x80 to 0xFF; NULL for UTF-8.
void terminal_encode_output(const uint32_t *characters);

/// Queues bytes unchanged.
void terminal_queue(const char *bytes, size_t count);

/// The number of queued bytes.
size_t terminal_queued(void);

/// Empties the queue.
void terminal_drop_queued(void);

/// Writes as much of the queue as the line accepts without blocking; 0 if the line is gone.
int terminal_flush(void);

/// Writes bytes past the queue; returns 0 if the terminal accepts nothing for 0.8 s. Safe in a
/// signal handler.
int terminal_write_now(const char *bytes, size_t count);

/// Makes the signals that end a program restore the terminal first; with 0 they act as before. An
/// ignored signal stays ignored. A second call with the same value does nothing.
void terminal_restore_on_end(int does);

/// A descriptor from which the signals of `set` are read instead of being handled; -1 on failure.
int terminal_signal_descriptor(const sigset_t *set);

/// The number of the next signal at the descriptor; 0 if there is none.
int terminal_next_signal(int descriptor);

#endif
