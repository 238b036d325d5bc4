/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* One SQLite connection and its prepared statements. Belongs to the thread that opened it, except
 * shuke_connection_interrupt(), which any thread may call. */
typedef struct _ShukeConnection ShukeConnection;
typedef struct _ShukeStatement  ShukeStatement;

typedef enum {
  SHUKE_CONNECTION_READ_WRITE,   /* made when missing, mode 0600 */
  SHUKE_CONNECTION_EXCLUSIVE,    /* the same without a -shm file: the way in when the disk has not a byte left */
  SHUKE_CONNECTION_READ_ONLY,
  SHUKE_CONNECTION_IMMUTABLE,    /* read-only folder; only when no -wal with content lies beside the file */
} ShukeConnectionMode;

ShukeConnection *shuke_connection_open      (const char *path, ShukeConnectionMode mode, GError **error);
/* Makes a connection that was opened READ_WRITE or EXCLUSIVE keep its promises (log, syncs). Until then nothing is written: first
 * look whether the file is the right one. */
gboolean         shuke_connection_start_writing (ShukeConnection *self, GError **error);
void             shuke_connection_close     (ShukeConnection *self);
void             shuke_connection_interrupt (ShukeConnection *self);
/* Calls @told once, from within whatever read or write it is that finds the file damaged: many a reader does without its error. */
typedef void   (*ShukeDamageTold)           (gpointer user_data);
void             shuke_connection_tell_damage (ShukeConnection *self, ShukeDamageTold told, gpointer user_data);
/* Gives back the pages that are kept for the next question: a walk over a whole table leaves nothing but its own. */
void             shuke_connection_forget_pages (ShukeConnection *self);

/* Runs a script of several statements, none of which takes values. */
gboolean         shuke_connection_script    (ShukeConnection *self, const char *script, GError **error);

gboolean         shuke_connection_begin     (ShukeConnection *self, GError **error);   /* BEGIN IMMEDIATE */
gboolean         shuke_connection_commit    (ShukeConnection *self, GError **error);
void             shuke_connection_rollback  (ShukeConnection *self);
gint64           shuke_connection_last_id   (ShukeConnection *self);
int              shuke_connection_changes   (ShukeConnection *self);
/* Rows written since it was opened. */
gint64           shuke_connection_total_changes (ShukeConnection *self);

/* @sql has to be a string that lives as long as the connection: the statement is kept under its address.
 * The statement is borrowed until shuke_statement_release(), which g_autoptr does. */
ShukeStatement  *shuke_connection_prepare   (ShukeConnection *self, const char *sql, GError **error);
void             shuke_statement_release    (ShukeStatement *self);

/* Values by name, with its colon. Text is copied; NULL and SHUKE_DAY_NONE bind NULL. */
void             shuke_statement_int        (ShukeStatement *self, const char *name, gint64 value);
void             shuke_statement_text       (ShukeStatement *self, const char *name, const char *value);
void             shuke_statement_day        (ShukeStatement *self, const char *name, ShukeDay value);
void             shuke_statement_id         (ShukeStatement *self, const char *name, gint64 value);   /* 0 binds NULL */
/* Not copied: @value must outlive the step. */
void             shuke_statement_bytes      (ShukeStatement *self, const char *name, GBytes *value);
/* The same by position from 1, for loops over many rows; text is not copied and must outlive the step. -1 = to the NUL. */
void             shuke_statement_int_at     (ShukeStatement *self, int position, gint64 value);
void             shuke_statement_text_at    (ShukeStatement *self, int position, const char *value, gssize length);
void             shuke_statement_null_at    (ShukeStatement *self, int position);

/* TRUE when there is a row; FALSE at the end, or with @error set. */
gboolean         shuke_statement_next       (ShukeStatement *self, GError **error);
/* The same where "there is none" and "it could not be looked for" lead to different deeds: FALSE only with @error set. */
gboolean         shuke_statement_find       (ShukeStatement *self, gboolean *found, GError **error);
/* Steps to the end and makes the statement ready for the next values. */
gboolean         shuke_statement_run        (ShukeStatement *self, GError **error);
void             shuke_statement_reset      (ShukeStatement *self);

/* Columns of the present row, from 0. Text is valid until the next step. */
gint64           shuke_statement_get_int    (ShukeStatement *self, int column);   /* NULL gives 0 */
ShukeDay         shuke_statement_get_day    (ShukeStatement *self, int column);   /* NULL gives SHUKE_DAY_NONE */
const char      *shuke_statement_get_text   (ShukeStatement *self, int column);   /* NULL gives NULL */
char            *shuke_statement_dup_text   (ShukeStatement *self, int column);
GBytes          *shuke_statement_dup_bytes  (ShukeStatement *self, int column);
gboolean         shuke_statement_is_null    (ShukeStatement *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeConnection, shuke_connection_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeStatement, shuke_statement_release)

G_END_DECLS
