/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows on their way into a table, handed to one INSERT … SELECT as a virtual table that only this connection's own
 * statements can read. It knows nothing of what the rows mean. */

#include "shuke-rows-private.h"

#include <sqlite3.h>
#include <string.h>

/* Enough that the statement's own cost is gone, few enough that the rows stay in the processor's cache. */
#define ROWS_AT_ONCE 512

typedef enum {
  CELL_NULL,
  CELL_NUMBER,
  CELL_TEXT,
} CellKind;

typedef struct {
  gint64   number;    /* of a text: where it begins */
  guint32  length;
  CellKind kind;
} Cell;

struct _ShukeRows {
  ShukeConnection *connection;   /* (not owned) */
  const char      *sql;
  const char      *next_sql;     /* (nullable) instead of it after the first write */
  guint            n_columns;
  guint            n_rows;
  guint            at;           /* the next cell */
  Cell            *cells;        /* (owned) */
  GByteArray      *text;         /* (owned) */
};

typedef struct {
  sqlite3_vtab  base;
  ShukeRows   **rows;
} Table;

typedef struct {
  sqlite3_vtab_cursor  base;
  const ShukeRows     *rows;
  const Cell          *row;      /* the first cell of the present row */
  guint                index;
} Cursor;

static int
connect_cb (sqlite3            *db,
            void               *data,
            int                 n_arguments,
            const char *const  *arguments,
            sqlite3_vtab      **table,
            char              **message)
{
  Table *self;
  int rc = sqlite3_declare_vtab (db, "CREATE TABLE x (c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21)");

  if (rc != SQLITE_OK)
    return rc;
  sqlite3_vtab_config (db, SQLITE_VTAB_DIRECTONLY);
  self = g_new0 (Table, 1);
  self->rows = data;
  *table = &self->base;
  return SQLITE_OK;
}

static int
disconnect_cb (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

static int
best_index_cb (sqlite3_vtab       *table,
               sqlite3_index_info *info)
{
  info->estimatedCost = ROWS_AT_ONCE;
  info->estimatedRows = ROWS_AT_ONCE;
  return SQLITE_OK;
}

static int
open_cb (sqlite3_vtab         *table,
         sqlite3_vtab_cursor **cursor)
{
  *cursor = &(g_new0 (Cursor, 1))->base;
  return SQLITE_OK;
}

static int
close_cb (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
filter_cb (sqlite3_vtab_cursor  *cursor,
           int                   number,
           const char           *text,
           int                   n_arguments,
           sqlite3_value       **arguments)
{
  Cursor *self = (Cursor *) cursor;

  self->rows = *((Table *) cursor->pVtab)->rows;
  self->row = self->rows == NULL ? NULL : self->rows->cells;
  self->index = 0;
  return SQLITE_OK;
}

static int
next_cb (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  self->index++;
  self->row += self->rows->n_columns;
  return SQLITE_OK;
}

static int
eof_cb (sqlite3_vtab_cursor *cursor)
{
  const Cursor *self = (const Cursor *) cursor;

  return self->rows == NULL || self->index >= self->rows->n_rows;
}

static int
column_cb (sqlite3_vtab_cursor *cursor,
           sqlite3_context     *context,
           int                  column)
{
  const Cursor *self = (const Cursor *) cursor;
  const Cell *cell = &self->row[column];

  if ((guint) column >= self->rows->n_columns || cell->kind == CELL_NULL)
    return SQLITE_OK;
  if (cell->kind == CELL_NUMBER)
    sqlite3_result_int64 (context, cell->number);
  else
    sqlite3_result_text (context, (const char *) self->rows->text->data + cell->number, (int) cell->length, SQLITE_STATIC);
  return SQLITE_OK;
}

static int
rowid_cb (sqlite3_vtab_cursor *cursor,
          sqlite3_int64       *id)
{
  *id = ((const Cursor *) cursor)->index;
  return SQLITE_OK;
}

int
shuke_rows_register (sqlite3    *db,
                     ShukeRows **rows)
{
  /* No xCreate: the table is there by its name alone and never in a schema. */
  static const sqlite3_module module = {
    .xConnect = connect_cb,
    .xBestIndex = best_index_cb,
    .xDisconnect = disconnect_cb,
    .xOpen = open_cb,
    .xClose = close_cb,
    .xFilter = filter_cb,
    .xNext = next_cb,
    .xEof = eof_cb,
    .xColumn = column_cb,
    .xRowid = rowid_cb,
  };

  return sqlite3_create_module (db, "shuke_rows", &module, rows);
}

ShukeRows *
shuke_rows_new (ShukeConnection *connection,
                const char      *sql,
                guint            n_columns)
{
  ShukeRows *self;

  g_return_val_if_fail (n_columns > 0 && n_columns <= SHUKE_ROWS_MAX_COLUMNS, NULL);
  self = g_new0 (ShukeRows, 1);
  self->connection = connection;
  self->sql = sql;
  self->n_columns = n_columns;
  self->cells = g_new0 (Cell, ROWS_AT_ONCE * n_columns);
  /* Never without room: the address of an empty text must not be NULL. */
  self->text = g_byte_array_sized_new (64 * ROWS_AT_ONCE);
  return self;
}

void
shuke_rows_follow (ShukeRows  *self,
                   const char *sql)
{
  self->next_sql = sql;
}

void
shuke_rows_free (ShukeRows *self)
{
  if (self == NULL)
    return;
  g_free (self->cells);
  g_byte_array_unref (self->text);
  g_free (self);
}

void
shuke_rows_int (ShukeRows *self,
                gint64     value)
{
  self->cells[self->at++] = (Cell) { value, 0, CELL_NUMBER };
}

void
shuke_rows_id (ShukeRows *self,
               gint64     value)
{
  self->cells[self->at++] = (Cell) { value, 0, value == 0 ? CELL_NULL : CELL_NUMBER };
}

void
shuke_rows_text (ShukeRows  *self,
                 const char *value)
{
  gsize length;

  if (value == NULL)
    {
      shuke_rows_null (self);
      return;
    }
  length = strlen (value);
  self->cells[self->at++] = (Cell) { self->text->len, (guint32) length, CELL_TEXT };
  g_byte_array_append (self->text, (const guint8 *) value, (guint) length);
}

void
shuke_rows_null (ShukeRows *self)
{
  self->cells[self->at++] = (Cell) { 0, 0, CELL_NULL };
}

gboolean
shuke_rows_end_row (ShukeRows  *self,
                    GError    **error)
{
  g_return_val_if_fail (self->at == (self->n_rows + 1) * self->n_columns, FALSE);

  self->n_rows++;
  return self->n_rows < ROWS_AT_ONCE || shuke_rows_write (self, error);
}

gboolean
shuke_rows_write (ShukeRows  *self,
                  GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeRows **rows = shuke_connection_peek_rows (self->connection);
  gboolean written;

  if (self->n_rows == 0)
    return TRUE;
  statement = shuke_connection_prepare (self->connection, self->sql, error);
  if (statement == NULL)
    return FALSE;
  *rows = self;
  written = shuke_statement_run (statement, error);
  *rows = NULL;
  if (self->next_sql != NULL)
    self->sql = self->next_sql;
  self->n_rows = 0;
  self->at = 0;
  g_byte_array_set_size (self->text, 0);
  return written;
}
