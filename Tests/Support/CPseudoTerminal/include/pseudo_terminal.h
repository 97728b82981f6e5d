#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <sys/types.h>

/// Runs a program in a new session whose controlling terminal is a new pseudo-terminal.
///
/// Returns its process ID and stores the other end of the terminal in `master`; -1 if there is no
/// terminal or process available. A program that cannot be run exits with 127.
pid_t pseudo_terminal_start(
    const char *path, char *const arguments[], char *const environment[], unsigned short rows,
    unsigned short columns, int *master);

/// Opens the program's end of the line; -1 on failure.
int pseudo_terminal_open_peer(int master);

#endif
