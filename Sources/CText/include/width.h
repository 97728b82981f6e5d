#ifndef FIELDSHELF_WIDTH_H
#define FIELDSHELF_WIDTH_H

#include <stdint.h>

/// Sets the character type locale of the process to C.UTF-8, which glibc has built in, so that
/// `text_wcwidth` and ncurses measure by the same table whatever the environment says.
/// Returns 0 when the C library knows no such locale.
int text_use_utf8(void);

/// The C library's `wcwidth`: columns of a character, 0 for marks, -1 for controls and unknowns.
int text_wcwidth(uint32_t character);

#endif
