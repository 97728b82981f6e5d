#ifndef FIELDSHELF_UNFINISHED_H
#define FIELDSHELF_UNFINISHED_H

/// Sees to it that a signal that ends the program (SIGHUP, SIGINT, SIGTERM, SIGXFSZ) removes a file first.
/// Returns a number for `store_keep_file`, or -1 when the name is too long or there are too many.
int store_remove_file_at_end(const char *path);

/// Ends what `store_remove_file_at_end` began.
void store_keep_file(int number);

#endif
