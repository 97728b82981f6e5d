#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Runs a program in a session of its own whose terminal is a new pseudo-terminal.
///
/// Returns its process and the other end of the terminal in `master`; -1 when there is no
/// terminal or no process to be had. A program that cannot be run exits with 127.
pid_t pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], unsigned short rows,
    unsigned short columns, int *master);

/// The program's end of the line, or -1.
int pseudo_terminal_open_peer(int master);

#endif
