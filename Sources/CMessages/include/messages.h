#ifndef FIELDSHELF_MESSAGES_H
#define FIELDSHELF_MESSAGES_H

#include <stddef.h>

/// The texts of one language: lines `key = text`, sorted by key, after lines of comment.
typedef struct messages_file {
  const char *_Nonnull language;
  const void *_Nonnull base;
  size_t count;
} messages_file;

/// How many languages there are.
size_t messages_file_count(void);

/// A file of Resources/messages by its number; English is the first.
messages_file messages_file_at(size_t number);

/// Returns the offset of the line that contains `offset`. Lines of help have some thousand bytes.
size_t messages_line_start(const void *_Nonnull base, size_t offset);

#endif
