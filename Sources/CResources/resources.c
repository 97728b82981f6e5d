#pragma clang diagnostic ignored "-Wc23-extensions"
#include "resources.h"

// Paths are relative to this file. The compiler reports the files as dependencies, so a changed
// resource rebuilds the program.
static const uint8_t listing[] = {
#embed "../../Resources/listing/icmec-listing.txt"
};

struct resource resource_listing(void) { return (struct resource){listing, sizeof listing}; }
