#pragma clang diagnostic ignored "-Wc23-extensions"
#include "resources.h"

// Paths are relative to this file. The compiler reports the files as dependencies, so a changed
// resource rebuilds the program.
static const uint8_t listing[] = {
#embed "../../Resources/listing/icmec-listing.txt"
};
static const uint8_t tags[] = {
#embed "../../Resources/vocabulary/tags.tsv"
};
static const uint8_t countries[] = {
#embed "../../Resources/vocabulary/countries.tsv"
};
static const uint8_t regions[] = {
#embed "../../Resources/vocabulary/regions.tsv"
};
static const uint8_t sources[] = {
#embed "../../Resources/vocabulary/sources.tsv"
};
static const uint8_t topics[] = {
#embed "../../Resources/vocabulary/topics.ttl"
};
static const uint8_t country_names[] = {
#embed "../../Resources/vocabulary/country-names.tsv"
};
static const uint8_t groupings[] = {
#embed "../../Resources/vocabulary/groupings.tsv"
};
static const uint8_t areas[] = {
#embed "../../Resources/vocabulary/areas.tsv"
};
static const uint8_t languages[] = {
#embed "../../Resources/vocabulary/languages.tsv"
};
static const uint8_t types[] = {
#embed "../../Resources/vocabulary/types.tsv"
};
static const uint8_t labels[] = {
#embed "../../Resources/vocabulary/labels.tsv"
};

// Numbers in a catalogue's image are read in place.
static const _Alignas(64) uint8_t catalogue[] = {
#embed "../../Resources/catalogue/listing.shelf"
};

struct resource resource_listing(void) { return (struct resource){listing, sizeof listing}; }
struct resource resource_tags(void) { return (struct resource){tags, sizeof tags}; }
struct resource resource_countries(void) { return (struct resource){countries, sizeof countries}; }
struct resource resource_regions(void) { return (struct resource){regions, sizeof regions}; }
struct resource resource_sources(void) { return (struct resource){sources, sizeof sources}; }
struct resource resource_topics(void) { return (struct resource){topics, sizeof topics}; }
struct resource resource_country_names(void) {
  return (struct resource){country_names, sizeof country_names};
}
struct resource resource_groupings(void) { return (struct resource){groupings, sizeof groupings}; }
struct resource resource_areas(void) { return (struct resource){areas, sizeof areas}; }
struct resource resource_languages(void) { return (struct resource){languages, sizeof languages}; }
struct resource resource_types(void) { return (struct resource){types, sizeof types}; }
struct resource resource_labels(void) { return (struct resource){labels, sizeof labels}; }
struct resource resource_catalogue(void) {
  return (struct resource){catalogue, sizeof catalogue};
}
