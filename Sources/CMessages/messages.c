#pragma clang diagnostic ignored "-Wc23-extensions"
#define _GNU_SOURCE
#include "messages.h"

#include <string.h>

// A further language is a file and two rows here.
static const unsigned char en[] = {
#embed "../../Resources/messages/en.txt"
};
static const unsigned char es[] = {
#embed "../../Resources/messages/es.txt"
};
static const unsigned char fr[] = {
#embed "../../Resources/messages/fr.txt"
};
static const unsigned char pt[] = {
#embed "../../Resources/messages/pt.txt"
};
static const unsigned char ru[] = {
#embed "../../Resources/messages/ru.txt"
};
static const unsigned char id[] = {
#embed "../../Resources/messages/id.txt"
};

static const messages_file files[] = {
  {"en", en, sizeof en},
  {"es", es, sizeof es},
  {"fr", fr, sizeof fr},
  {"pt", pt, sizeof pt},
  {"ru", ru, sizeof ru},
  {"id", id, sizeof id},
};

size_t messages_file_count(void) { return sizeof files / sizeof *files; }

messages_file messages_file_at(size_t number) { return files[number]; }

size_t messages_line_start(const void *base, size_t offset) {
  const char *feed = memrchr(base, '\n', offset);
  return feed ? (size_t)(feed + 1 - (const char *)base) : 0;
}
