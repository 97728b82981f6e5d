#define _XOPEN_SOURCE 700
#include "width.h"

#include <locale.h>
#include <stddef.h>
#include <wchar.h>

int text_use_utf8(void) { return setlocale(LC_CTYPE, "C.UTF-8") != NULL; }

int text_wcwidth(uint32_t character) { return wcwidth((wchar_t)character); }
