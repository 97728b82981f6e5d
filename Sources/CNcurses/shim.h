#ifndef FIELDSHELF_NCURSES_SHIM_H
#define FIELDSHELF_NCURSES_SHIM_H

// Before curses.h: without it the wide functions are not declared.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdint.h>
#include <string.h>
#include <term.h>

// Globals that Swift considers unsafe, and macros that it does not import.
static inline WINDOW *ncurses_stdscr(void) { return stdscr; }
static inline WINDOW *ncurses_curscr(void) { return curscr; }
static inline WINDOW *ncurses_newscr(void) { return newscr; }
static inline int ncurses_colors(void) { return COLORS; }
static inline FILE *ncurses_stdin(void) { return stdin; }

// The names of all capabilities by number; NULL after the last.
static inline const char *ncurses_flag_name(int number) { return boolnames[number]; }
static inline const char *ncurses_number_name(int number) { return numnames[number]; }
static inline const char *ncurses_string_name(int number) { return strnames[number]; }

// The library's own copy of a string of the terminal description; "" if it has none.
static inline char *ncurses_string(const char *capability) {
  static char none[1];
  char *string = tigetstr(capability);
  return string && string != (char *)-1 ? string : none;
}

static inline void ncurses_cut(const char *capability, const char *part) {
  char *found = strstr(ncurses_string(capability), part);
  if (found) memmove(found, found + strlen(part), strlen(found + strlen(part)) + 1);
}

// With every change of attributes, terminal descriptions also select the line drawing or the
// ordinary character set. The first is never used here, so the selection is removed from the
// library's copy of the description: 3 bytes less for each change, a third of it.
//
// An omitted parameter is 0 (ECMA-48, 5.4.2), so the reset before each change is a byte shorter.
static inline void ncurses_shorten_attributes(void) {
  ncurses_cut("sgr", "%?%p9%t\033(0%e\033(B%;");
  ncurses_cut("sgr", "%?%p9%t\016%e\017%;");
  ncurses_cut("sgr0", "\033(B");
  ncurses_cut("sgr0", "\017");
  char *reset = strstr(ncurses_string("sgr"), "\033[0%?");
  if (reset) memmove(reset + 2, reset + 3, strlen(reset + 3) + 1);
}

// ncurses never moves down by a line feed, since a terminal line may translate it; it positions the
// cursor in 4 bytes or more. A vertical tab is one byte, has the same effect on every ANSI
// terminal, and is never translated: moving a marker down takes 5 bytes instead of 8, and up 11
// instead of 14.
static inline void ncurses_go_down_by_vertical_tab(void) {
  char *down = ncurses_string("cud1");
  if (strcmp(down, "\n") == 0 && strncmp(ncurses_string("cuu1"), "\033[", 2) == 0) *down = '\v';
}

enum : uint32_t {
  NCURSES_BOLD = A_BOLD,
  NCURSES_DIM = A_DIM,
  NCURSES_UNDERLINE = A_UNDERLINE,
  NCURSES_REVERSE = A_REVERSE
};

#endif
