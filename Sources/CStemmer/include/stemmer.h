#ifndef FIELDSHELF_STEMMER_H
#define FIELDSHELF_STEMMER_H

#include <stddef.h>

/// The algorithms of libstemmer that are used.
enum stemmer_language {
  STEMMER_ENGLISH,
  STEMMER_SPANISH,
  STEMMER_FRENCH,
  STEMMER_PORTUGUESE,
  STEMMER_RUSSIAN,
};

/// A stemmer of one language. To be freed with `stemmer_free`; NULL without memory.
struct stemmer *stemmer_new(enum stemmer_language language);

void stemmer_free(struct stemmer *stemmer);

/// Stems a word of UTF-8 in lower case. Returns the stem, which stays until the next call, and its
/// size; NULL without memory.
const unsigned char *stemmer_stem(struct stemmer *stemmer, const unsigned char *word, size_t size,
                                  size_t *stem_size);

#endif
