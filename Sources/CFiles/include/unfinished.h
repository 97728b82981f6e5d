#ifndef FIELDSHELF_UNFINISHED_H
#define FIELDSHELF_UNFINISHED_H

/// Sees to it that a signal that ends the program (SIGHUP, SIGINT, SIGTERM, SIGXFSZ) removes a file first.
/// Returns a number for `files_keep`, or -1 when the name is too long or there are too many.
int files_remove_at_end(const char *path);

/// Ends what `files_remove_at_end` began.
void files_keep(int number);

/// Forgets all files: in a process that has just been started, they are another one's.
void files_forget_all(void);

#endif
