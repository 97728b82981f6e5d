#ifndef FIELDSHELF_STEMMER_H
#define FIELDSHELF_STEMMER_H

#include <stddef.h>

/// The libstemmer algorithms in use.
enum stemmer_language {
  STEMMER_ENGLISH,
  STEMMER_SPANISH,
  STEMMER_FRENCH,
  STEMMER_PORTUGUESE,
  STEMMER_RUSSIAN,
};

/// Allocates a stemmer of one language, to be freed with `stemmer_free`; NULL if memory runs out.
struct stemmer *stemmer_new(enum stemmer_language language);

void stemmer_free(struct stemmer *stemmer);

/// Stems a lower-case word in UTF-8. Returns the stem, valid until the next call, and its size;
/// NULL if memory runs out.
const unsigned char *stemmer_stem(struct stemmer *stemmer, const unsigned char *word, size_t size,
                                  size_t *stem_size);

#endif
