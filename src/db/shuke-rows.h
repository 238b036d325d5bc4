/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-connection.h"

G_BEGIN_DECLS

#define SHUKE_ROWS_MAX_COLUMNS 21

/* Many rows for one statement: they are gathered here and then read by it as the table shuke_rows, columns c1 to c16. Half the
 * time of a step for each row, most of all where SQLite keeps a sequence by statement. Belongs to its connection's thread. */
typedef struct _ShukeRows ShukeRows;

/* @sql, which has to live as long as the connection, is "INSERT OR FAIL INTO … SELECT c1, … FROM shuke_rows": with FAIL no journal
 * is kept for the statement, so whoever uses this rolls the whole transaction back after an error. */
ShukeRows *shuke_rows_new     (ShukeConnection *connection, const char *sql, guint n_columns);
/* From the second write on, @sql is run instead: the same without the id in c1. For rows whose ids follow each other with none in the
 * table beyond them, so that SQLite counts on to the same id without looking for its place. */
void       shuke_rows_follow  (ShukeRows *self, const char *sql);
void       shuke_rows_free    (ShukeRows *self);   /* rows not yet written are dropped */

/* Cells of the present row, from the left; text is copied. */
void       shuke_rows_int     (ShukeRows *self, gint64 value);
void       shuke_rows_id      (ShukeRows *self, gint64 value);       /* 0 is NULL */
void       shuke_rows_text    (ShukeRows *self, const char *value);  /* NULL is NULL */
void       shuke_rows_null    (ShukeRows *self);
/* Ends the row; writes what was gathered when there is enough of it. */
gboolean   shuke_rows_end_row (ShukeRows *self, GError **error);
gboolean   shuke_rows_write   (ShukeRows *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeRows, shuke_rows_free)

G_END_DECLS
