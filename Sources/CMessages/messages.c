#pragma clang diagnostic ignored "-Wc23-extensions"
#include "messages.h"

// A further language is a file and two rows here.
static const unsigned char en[] = {
#embed "../../Resources/messages/en.txt"
};

static const messages_file files[] = {
  {"en", en, sizeof en},
};

size_t messages_file_count(void) { return sizeof files / sizeof *files; }

messages_file messages_file_at(size_t number) { return files[number]; }
