#include "pen.h"

#include <stdio.h>
#include <string.h>

enum { BOLD = 1, DIM = 2, UNDERLINE = 4, REVERSE = 8, DEFAULT = -1 };

struct pen {
  int attributes, foreground, background;
};

static const struct pen plain = {0, DEFAULT, DEFAULT};
static struct pen wanted = {0, DEFAULT, DEFAULT}, actual = {0, DEFAULT, DEFAULT};
// Whether the terminal has `actual`.
static int is_known;
// Whether something else is set, such as a blinking text or a font: then changes are passed on.
static int is_passing;

// An incomplete escape sequence.
static char escape[64];
static size_t escape_length;

static int is_settled(void) {
  return is_passing ||
      (is_known && wanted.attributes == actual.attributes &&
       wanted.foreground == actual.foreground && wanted.background == actual.background);
}

// Appends a colour; `base` is 30 or 40.
static size_t add_color(char *text, size_t length, int color, int base) {
  if (color >= 16) return length + (size_t)sprintf(text + length, ";%d;5;%d", base + 8, color);
  int number = color == DEFAULT ? base + 9 : color < 8 ? base + color : base + 52 + color;
  return length + (size_t)sprintf(text + length, ";%d", number);
}

// Writes the parameters that change `from` to `wanted`, each after a semicolon.
static size_t add_changes(char *text, struct pen from) {
  size_t length = 0;
  const struct { int attribute, number; } attributes[] = {
      {BOLD, 1}, {DIM, 2}, {UNDERLINE, 4}, {REVERSE, 7}};
  text[0] = 0;
  for (size_t index = 0; index < sizeof attributes / sizeof *attributes; index++) {
    if (wanted.attributes & ~from.attributes & attributes[index].attribute) {
      length += (size_t)sprintf(text + length, ";%d", attributes[index].number);
    }
  }
  if (wanted.foreground != from.foreground) {
    length = add_color(text, length, wanted.foreground, 30);
  }
  if (wanted.background != from.background) {
    length = add_color(text, length, wanted.background, 40);
  }
  return length;
}

static void settle(void) {
  if (is_settled()) return;
  char text[64], added[64];
  size_t length = add_changes(text, plain);
  // The first parameter is empty, which resets everything. Not every terminal can clear a single
  // attribute.
  const char *change = text;
  if (is_known && !(actual.attributes & ~wanted.attributes)) {
    size_t added_length = add_changes(added, actual);
    if (added_length <= length + 1) {
      change = added + 1;
      length = added_length - 1;
    }
  }
  queue_bytes("\033[", 2);
  queue_bytes(change, length);
  queue_bytes("m", 1);
  actual = wanted;
  is_known = 1;
}

void pen_settle_changes(void) {
  if (is_known) settle();
}

// Parses the parameters of a change; 0 if there is one that is not known.
static int apply(struct pen *pen, const char *text, const char *end) {
  int numbers[24] = {0}, count = 1;
  for (; text < end; text++) {
    if (*text == ';' && count < 24) {
      count++;
    } else if (*text >= '0' && *text <= '9' && numbers[count - 1] < 1000) {
      numbers[count - 1] = numbers[count - 1] * 10 + *text - '0';
    } else {
      return 0;
    }
  }
  for (int index = 0; index < count; index++) {
    int number = numbers[index];
    int *color = number % 100 / 10 == 3 || number / 10 == 9 ? &pen->foreground : &pen->background;
    if (number == 0) *pen = plain;
    else if (number == 1) pen->attributes |= BOLD;
    else if (number == 2) pen->attributes |= DIM;
    else if (number == 4) pen->attributes |= UNDERLINE;
    else if (number == 7) pen->attributes |= REVERSE;
    else if (number == 22) pen->attributes &= ~(BOLD | DIM);
    else if (number == 24) pen->attributes &= ~UNDERLINE;
    else if (number == 27) pen->attributes &= ~REVERSE;
    else if (number == 39 || number == 49) *color = DEFAULT;
    else if ((number >= 30 && number < 38) || (number >= 40 && number < 48)) *color = number % 10;
    else if ((number >= 90 && number < 98) || (number >= 100 && number < 108)) {
      *color = 8 + number % 10;
    } else if ((number == 38 || number == 48) && index + 2 < count && numbers[index + 1] == 5 &&
               numbers[index + 2] < 256) {
      *color = numbers[index + 2];
      index += 2;
    } else {
      return 0;
    }
  }
  return 1;
}

static void change_attributes(void) {
  const char *first = escape + 2, *last = escape + escape_length - 1;
  int resets = first == last || *first == ';' || *first == '0';
  struct pen next = is_passing ? plain : wanted;
  if ((!is_passing || resets) && apply(&next, first, last)) {
    if (is_passing) is_known = 0;
    is_passing = 0;
    wanted = next;
    return;
  }
  settle();
  queue_bytes(escape, escape_length);
  is_passing = 1;
  is_known = 0;
}

// Takes a complete escape sequence. Moving the cursor depends on no attribute, and erasing not on
// the foreground colour.
static void take_escape(void) {
  char last = escape[escape_length - 1];
  int is_plain_sequence =
      escape_length > 2 && escape[1] == '[' && (escape[2] < '<' || escape[2] > '?');
  if (is_plain_sequence && last == 'm') {
    change_attributes();
  } else {
    int erases = is_plain_sequence && strchr("JKX", last) && is_known &&
        wanted.attributes == actual.attributes && wanted.background == actual.background;
    int moves = is_plain_sequence && strchr("ABCDEFGHd", last);
    if (!erases && !moves) settle();
    queue_bytes(escape, escape_length);
  }
  escape_length = 0;
}

void pen_take(const char *bytes, size_t count) {
  const char *end = bytes + count, *from = bytes;
  for (const char *next = bytes; next < end; next++) {
    unsigned char byte = (unsigned char)*next;
    if (escape_length > 0) {
      escape[escape_length++] = *next;
      from = next + 1;
      int continues = escape_length == 2
          ? byte == '['
          : byte >= 0x20 && byte < 0x40 && escape_length < sizeof escape;
      if (!continues) take_escape();
    } else if (byte == 0x1B) {
      queue_bytes(from, (size_t)(next - from));
      escape[escape_length++] = *next;
      from = next + 1;
    } else if ((byte >= 0x20 || byte == '\n') && !is_settled()) {
      queue_bytes(from, (size_t)(next - from));
      from = next;
      settle();
    }
  }
  queue_bytes(from, (size_t)(end - from));
}

void pen_is_unknown(void) { is_known = 0; }

void pen_forget(void) {
  wanted = plain;
  is_known = is_passing = 0;
  escape_length = 0;
}
