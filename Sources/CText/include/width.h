#ifndef FIELDSHELF_WIDTH_H
#define FIELDSHELF_WIDTH_H

#include <stdint.h>

/// Sets the character type locale of the process to C.UTF-8, or another one with UTF-8, so that
/// `text_wcwidth` and ncurses measure by the same table whatever the environment says.
/// Returns 0 when the system has the data of none.
int text_use_utf8(void);

/// The C library's `wcwidth`: columns of a character, 0 for marks, -1 for controls and unknowns.
/// Without a UTF-8 locale it is read off a table, in which unknown characters take 1.
int text_wcwidth(uint32_t character);

#endif
