#ifndef FIELDSHELF_NCURSES_SHIM_H
#define FIELDSHELF_NCURSES_SHIM_H

// Before curses.h: without it the wide functions are not declared.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdint.h>

// Swift cannot prove that globals and cast macros are safe, or does not see them at all.
static inline WINDOW *ncurses_stdscr(void) { return stdscr; }
static inline WINDOW *ncurses_curscr(void) { return curscr; }
static inline int ncurses_colors(void) { return COLORS; }
static inline FILE *ncurses_stdin(void) { return stdin; }

enum : uint32_t {
  NCURSES_BOLD = A_BOLD,
  NCURSES_DIM = A_DIM,
  NCURSES_UNDERLINE = A_UNDERLINE,
  NCURSES_REVERSE = A_REVERSE
};

#endif
