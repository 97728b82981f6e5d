#ifndef FIELDSHELF_WIDTH_H
#define FIELDSHELF_WIDTH_H

#include <stdint.h>

/// Sets the locale of character types to C.UTF-8 or another UTF-8 locale, so that `text_wcwidth`
/// and ncurses use the same table whatever the environment is. Returns 0 if the system has none.
int text_use_utf8(void);

/// The C library's `wcwidth`: columns of a character, 0 for marks, -1 for control and unassigned
/// characters. Without a UTF-8 locale a table replaces it, in which unassigned characters take 1.
int text_wcwidth(uint32_t character);

#endif
