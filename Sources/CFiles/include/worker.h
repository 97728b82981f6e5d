#ifndef FIELDSHELF_WORKER_H
#define FIELDSHELF_WORKER_H

#include <sys/types.h>

/// Forks a process with a copy of this one's memory. In the child, all descriptors except the
/// report pipe are /dev/null, and SIGTERM arrives when the parent has ended. Returns 0 in the
/// child, its ID in the parent, or -1 with `errno`; `reports` is each side's end of the pipe.
pid_t files_start_worker(int *reports);

#endif
