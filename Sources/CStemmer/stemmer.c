#include "stemmer.h"

#include <limits.h>
#include <stdlib.h>

// The entry points of the individual algorithms: `sb_stemmer_new` of libstemmer.h would link all
// languages, which adds 540 kB. The first fields of the environment are unchanged since version 1.
struct SN_env {
  unsigned char *text;
  int cursor;
  int limit;
};

int SN_set_current(struct SN_env *env, int size, const unsigned char *text);

#define ALGORITHM(name)                               \
  struct SN_env *name##_UTF_8_create_env(void);       \
  void name##_UTF_8_close_env(struct SN_env *env);    \
  int name##_UTF_8_stem(struct SN_env *env)

ALGORITHM(english);
ALGORITHM(spanish);
ALGORITHM(french);
ALGORITHM(portuguese);
ALGORITHM(russian);

struct algorithm {
  struct SN_env *(*create)(void);
  void (*close)(struct SN_env *);
  int (*stem)(struct SN_env *);
};

#define ENTRY(name) {name##_UTF_8_create_env, name##_UTF_8_close_env, name##_UTF_8_stem}

static const struct algorithm algorithms[] = {
    [STEMMER_ENGLISH] = ENTRY(english),       [STEMMER_SPANISH] = ENTRY(spanish),
    [STEMMER_FRENCH] = ENTRY(french),         [STEMMER_PORTUGUESE] = ENTRY(portuguese),
    [STEMMER_RUSSIAN] = ENTRY(russian),
};

struct stemmer {
  const struct algorithm *algorithm;
  struct SN_env *env;
};

struct stemmer *stemmer_new(enum stemmer_language language) {
  struct stemmer *stemmer = malloc(sizeof *stemmer);
  if (stemmer == NULL) return NULL;
  stemmer->algorithm = &algorithms[language];
  stemmer->env = stemmer->algorithm->create();
  if (stemmer->env != NULL) return stemmer;
  free(stemmer);
  return NULL;
}

void stemmer_free(struct stemmer *stemmer) {
  if (stemmer == NULL) return;
  stemmer->algorithm->close(stemmer->env);
  free(stemmer);
}

const unsigned char *stemmer_stem(struct stemmer *stemmer, const unsigned char *word, size_t size,
                                  size_t *stem_size) {
  if (size > INT_MAX || SN_set_current(stemmer->env, (int)size, word) != 0) return NULL;
  if (stemmer->algorithm->stem(stemmer->env) < 0) return NULL;
  *stem_size = (size_t)stemmer->env->limit;
  return stemmer->env->text;
}
