/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* Backups beside the book, checks, restore. These take paths and open connections of their own, so that a job may run them. */

typedef struct {
  char    *path;
  ShukeDay day;          /* NONE for those made before an import, a restore, a new version */
  gint64   made_at;      /* seconds since 1970, of the file */
  int      customers;    /* -1 when it cannot be read */
  int      visits;
} ShukeBackupInfo;

void       shuke_backup_info_free (ShukeBackupInfo *info);

/* "backups" beside book.db, "NAME.backups" beside a book of another name; of a book that is a link, beside the file that it leads to.
 * (transfer full) */
char      *shuke_book_dup_backup_folder (const char *book_path);
gboolean   shuke_book_has_daily     (const char *book_path, ShukeDay day);
/* The day's backup, unless it is there already, then thinning: 7 daily, 4 weekly, 12 monthly. */
gboolean   shuke_book_backup_daily  (const char *book_path, ShukeDay today, GCancellable *cancellable, GError **error);
/* "before-import" and so on; the newest three of each reason are kept, and three that a wrong clock dated ahead of @now. */
gboolean   shuke_book_backup_before (const char *book_path, const char *reason, gint64 now, GCancellable *cancellable, GError **error);
/* The same when the owner asks: there is time to check the whole book and the whole copy. */
gboolean   shuke_book_backup_by_hand (const char *book_path, gint64 now, GCancellable *cancellable, GError **error);
/* Newest first, with their counts. (element-type ShukeBackupInfo) */
GPtrArray *shuke_book_list_backups  (const char *book_path);
/* One of them, or a copy from elsewhere. (transfer full) */
ShukeBackupInfo *shuke_book_look_into (const char *path);
/* Whether a table or cards may be written under @target (nullable: a place without a path); TAKEN when it is the book, another database or no ordinary file. */
gboolean   shuke_book_may_write_to  (ShukeBook *self, const char *target, GError **error);
/* quick_check and foreign keys of a book or a backup. */
gboolean   shuke_book_check_file    (const char *path, GError **error);
/* The same of a book that is open. */
gboolean   shuke_book_check         (ShukeBook *self, GError **error);
/* A file without a byte where there are backups of a book: no book is begun there without a word. */
gboolean   shuke_book_was_emptied   (const char *path);
/* Whether a book was begun at @path: NO_BOOK when nothing lies there, or a file without a byte; EMPTIED as above. */
gboolean   shuke_book_find_file     (const char *path, GError **error);
/* A copy to wherever the owner wants it, on a stick; the book and the copy are checked as a restore would. */
gboolean   shuke_book_copy_to       (const char *book_path, const char *target, GCancellable *cancellable, GError **error);
/* Whether @backup could be put in the book's place: what restore checks before it begins; ITSELF when it is the book. */
gboolean   shuke_book_may_restore   (const char *backup, const char *book_path, GError **error);
/* Checks @backup, takes the book's lock (IN_USE when Shuke is open), puts the present book aside and the copy in its place; of a book that is
 * a link, in the place of the file that it leads to. */
gboolean   shuke_book_restore       (const char *backup, const char *book_path, gint64 now, char **aside, GError **error);
/* Forgets what the log holds beyond 30 days or 2,000 actions, imports beyond a year, and empties the bin of 30 days ago. */
gboolean   shuke_book_tidy          (ShukeBook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeBackupInfo, shuke_backup_info_free)

G_END_DECLS
