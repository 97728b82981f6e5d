#ifndef FIELDSHELF_UNFINISHED_H
#define FIELDSHELF_UNFINISHED_H

/// Sees to it that a signal that ends the program (SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU)
/// removes a file first.
/// Returns a number for `files_keep`, or -1 when the name is too long or there are too many.
int files_remove_at_end(const char *path);

/// Ends what `files_remove_at_end` began.
void files_keep(int number);

/// Has a write beyond the limit on the size of files fail with EFBIG, instead of ending the program by
/// SIGXFSZ. The signal ends it as ever when another process sends it.
void files_outlive_limit(void);

/// Forgets all files: in a process that has just been started, they are another one's.
void files_forget_all(void);

#endif
