#ifndef FIELDSHELF_NCURSES_SHIM_H
#define FIELDSHELF_NCURSES_SHIM_H

// Before curses.h: without it the wide functions are not declared.
#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>

#endif
