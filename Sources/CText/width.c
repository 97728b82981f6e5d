#define _XOPEN_SOURCE 700
#include "width.h"

#include <langinfo.h>
#include <locale.h>
#include <stddef.h>
#include <string.h>
#include <wchar.h>

#include "width_ranges.h"

static int has_locale;

// Usual names of UTF-8 locales; "" is the locale of the environment.
static const char *const names[] = {"C.UTF-8", "", "en_US.UTF-8", "POSIX.UTF-8"};

int text_use_utf8(void) {
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    if (!setlocale(LC_CTYPE, names[index])) continue;
    has_locale = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (has_locale) return 1;
  }
  setlocale(LC_CTYPE, "C");
  return has_locale = 0;
}

static int is_in(const uint32_t ranges[][2], size_t count, uint32_t character) {
  size_t low = 0, high = count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (character > ranges[middle][1]) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < count && character >= ranges[low][0];
}

int text_wcwidth(uint32_t character) {
  if (has_locale) return wcwidth((wchar_t)character);
  // Nothing beyond ASCII is shown then, but it occupies the same columns.
  if (character < 0xA0 || character > 0x10FFFF) return -1;
  if (is_in(unseen_ranges, sizeof unseen_ranges / sizeof *unseen_ranges, character)) return 0;
  return is_in(wide_ranges, sizeof wide_ranges / sizeof *wide_ranges, character) ? 2 : 1;
}
