/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The owner's lock: two operating-system locks held for life. One is on a file beside the book, which can be there before the book is and
 * says that SQLite's log beside it is in use; the other on bytes of the book that SQLite does not use, so that it holds under every
 * name the file has, hard links and folders mounted elsewhere too. They go when the process goes, however it ends; the file beside
 * the book stays and means nothing. All paths are real ones. */
typedef struct _ShukeLock ShukeLock;

/* SHUKE_ERROR_IN_USE when another process, or another book of this one, holds it; SHUKE_ERROR_NO_PERMISSION on a
 * disk that has no locks. */
ShukeLock *shuke_lock_acquire   (const char *book_path, GError **error);
/* Once the book's file is there, when it was not before. */
void       shuke_lock_take_file (ShukeLock *self);
void       shuke_lock_release   (ShukeLock *self);
/* Whether anybody holds it, without making the file. */
gboolean   shuke_lock_is_held   (const char *book_path);
/* The book is in use under another name: its newest sales may be in a log that is not seen under this one, and a reader would
 * not know what is true. */
gboolean   shuke_lock_is_held_under_other_name (const char *book_path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeLock, shuke_lock_release)

G_END_DECLS
