#ifndef FIELDSHELF_WORKER_H
#define FIELDSHELF_WORKER_H

#include <sys/types.h>

/// Forks a process with a copy of this one's memory. Its descriptors, except that of the pipe for
/// reports, are /dev/null, and it gets SIGTERM when this process is gone. Returns 0 in the new
/// process, its ID in this one, or -1 with `errno`; `reports` is each side's end of the pipe.
pid_t files_start_worker(int *reports);

#endif
