#ifndef PEN_H
#define PEN_H

#include <stddef.h>

// The terminal's colours and attributes. ncurses sets them long before it prints in them, one by
// one, and resets them after each change of the screen; they are queued only where something is
// printed or erased in them, as the shortest change from those before.

// Queues output of ncurses. A sequence may be split between two calls.
void pen_take(const char *bytes, size_t count);

// Queues what is still to be set, if anything has been set before.
void pen_settle_changes(void);

// Forgets what the terminal has, and what is wanted.
void pen_forget(void);

// The same, except that the next output is as wanted now: something else was sent to the terminal.
void pen_is_unknown(void);

// Appends bytes to the queue as they are.
void queue_bytes(const char *bytes, size_t count);

#endif
