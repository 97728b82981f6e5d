#ifndef FIELDSHELF_UNFINISHED_H
#define FIELDSHELF_UNFINISHED_H

/// Removes a file if a signal ends the program (SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXCPU). Returns
/// a number for `files_keep`, or -1 when the path is too long or too many files are registered.
int files_remove_at_end(const char *path);

/// Cancels `files_remove_at_end`.
void files_keep(int number);

/// Makes a write beyond the file size limit fail with EFBIG, instead of ending the program by
/// SIGXFSZ. A SIGXFSZ from another process still ends the program.
void files_outlive_limit(void);

/// Forgets all registered files. A new child process calls this, because they belong to its parent.
void files_forget_all(void);

#endif
