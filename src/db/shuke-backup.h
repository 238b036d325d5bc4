/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-connection.h"
#include "shuke-day.h"

G_BEGIN_DECLS

/* Copies of a book. All functions open connections of their own and may run in the job thread. */

/* Writes a verified copy of @book_path to @target: into a temporary file beside it, checked, synced, then renamed,
 * so that an older file of that name stays until the new one is sound. */
gboolean shuke_backup_make    (const char *book_path, const char *target, GCancellable *cancellable, GError **error);
/* The same with a @check of its own instead of the quick_check of everything, which takes longer than the copy. */
gboolean shuke_backup_make_checked (const char *book_path, const char *target, const char *check, GCancellable *cancellable,
                                    GError **error);
/* The same with a @proof that has to hold for the book before and for the copy before it gets its name. */
typedef gboolean (*ShukeBackupProof) (const char *path, GError **error);
gboolean shuke_backup_make_proved  (const char *book_path, const char *target, ShukeBackupProof proof, GCancellable *cancellable,
                                    GError **error);
/* quick_check, foreign keys, application id. SHUKE_ERROR_DAMAGED, NOT_A_BOOK, NEWER … */
gboolean shuke_backup_verify  (const char *path, gint32 application_id, int newest_version, GError **error);
gboolean shuke_backup_verify_open (ShukeConnection *connection, gint32 application_id, int newest_version, GError **error);
/* Puts a copy of @backup in the place of the book; the present one (with its -wal) is kept beside it under @aside, which
 * is (out) (transfer full) and NULL when there was none. The caller holds the book's lock and no connection. */
gboolean shuke_backup_restore (const char *backup, const char *book_path, const char *stamp, char **aside, GError **error);
/* Removes the copy that a restore which was killed left beside the book, as large as the book itself. The caller holds the book's lock, so that
 * none is under way. */
void     shuke_backup_clear_restore (const char *book_path);

/* Removes a database with all that SQLite puts beside it: a log left of an older one would be played into the next of that name. What is
 * not there is no matter. */
void     shuke_backup_remove  (const char *path);

/* Which of these days' backups go: kept are the newest 7 days, one a week for 4 weeks, one a month for 12 months, and as many as 7
 * from days after @today, which the clock made when it was wrong: they push out no other.
 * Both arrays hold ShukeDay, @days sorted from the newest; pure. (transfer full) */
GArray  *shuke_backup_thin    (GArray *days, ShukeDay today);

G_END_DECLS
