#ifndef FIELDSHELF_WORKER_H
#define FIELDSHELF_WORKER_H

#include <sys/types.h>

/// Starts a process that goes on from here with what this one has in memory, and its
/// descriptors lead nowhere, but for the one that it reports by. It is asked to end (SIGTERM) when this process is gone.
/// Returns 0 in that process, its number in this one, or -1 with `errno`; `reports` is the end of the
/// pipe that each of them has.
pid_t files_start_worker(int *reports);

#endif
