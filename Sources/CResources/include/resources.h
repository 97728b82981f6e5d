#ifndef FIELDSHELF_RESOURCES_H
#define FIELDSHELF_RESOURCES_H

#include <stddef.h>
#include <stdint.h>

/// A file of Resources/ in the program.
struct resource {
  const uint8_t *base;
  size_t count;
};

/// The listing of the International Centre for Missing & Exploited Children, as published.
struct resource resource_listing(void);

/// The files of Resources/vocabulary.
struct resource resource_tags(void);
struct resource resource_countries(void);
struct resource resource_regions(void);
struct resource resource_sources(void);
struct resource resource_topics(void);
struct resource resource_country_names(void);
struct resource resource_groupings(void);
struct resource resource_areas(void);
struct resource resource_languages(void);
struct resource resource_types(void);
struct resource resource_labels(void);

/// The listing as a catalogue.
struct resource resource_catalogue(void);

#endif
