/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A thin layer over SQLite: open with the book's safety settings, prepare once, bind, step, read.
 * It knows no table. Values never appear in its messages or in the statement trace. */

#include "shuke-connection.h"

#include "shuke-rows-private.h"
#include "shuke-sqlite-error.h"

#include <sqlite3.h>
#include <string.h>

struct _ShukeConnection {
  sqlite3    *db;
  GHashTable *statements;   /* (element-type const char* ShukeStatement) (owned): by address of the text */
  ShukeRows  *rows;         /* (not owned) read by the statement that is running */

  ShukeDamageTold told;     /* (nullable) */
  gpointer        told_data;
};

struct _ShukeStatement {
  ShukeConnection *connection;   /* (not owned) */
  sqlite3_stmt    *stmt;         /* (owned) */
  gboolean         borrowed;
  gboolean         kept;         /* in the connection's table; otherwise finalised on release */
  gboolean         stepped;
  int              bind_result;  /* the first failure to take a value; told by the next step */
};

/* A quarter of the usual cache for each connection, half a mebibyte: the system keeps the file's pages, and no walk over a big book got
 * slower. What writes a whole book takes more for that long. */
static const char settings[] =
  "PRAGMA trusted_schema = OFF;"
  "PRAGMA cell_size_check = ON;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA busy_timeout = 5000;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA cache_size = -512;";

static const char writing_settings[] =
  "PRAGMA journal_mode = WAL;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA secure_delete = ON;";

static int
trace_cb (unsigned int  mask,
          void         *context,
          void         *statement,
          void         *text)
{
  /* The text as written, without values: sqlite3_expanded_sql() would show them. */
  g_printerr ("sql: %s\n", (const char *) text);
  return 0;
}

static void
append_json_text (GString    *json,
                  const char *text)
{
  g_string_append_c (json, '"');
  for (const char *c = text; *c != '\0'; c++)
    if ((guchar) *c < 0x20)
      g_string_append_printf (json, "\\u%04x", (guint) (guchar) *c);
    else
      {
        if (*c == '"' || *c == '\\')
          g_string_append_c (json, '\\');
        g_string_append_c (json, *c);
      }
  g_string_append_c (json, '"');
}

/* shuke_row ('column', value, …): what json_object() does, but allowed inside triggers of a schema that is not
 * trusted, which SQLite 3.40's own is not. */
static void
row_cb (sqlite3_context  *context,
        int               n,
        sqlite3_value   **values)
{
  g_autoptr (GString) json = g_string_sized_new (256);
  gsize length;

  for (int i = 0; i + 1 < n; i += 2)
    {
      g_string_append_c (json, i == 0 ? '{' : ',');
      append_json_text (json, (const char *) sqlite3_value_text (values[i]));
      g_string_append_c (json, ':');
      switch (sqlite3_value_type (values[i + 1]))
        {
        case SQLITE_NULL:
          g_string_append (json, "null");
          break;
        case SQLITE_INTEGER:
          g_string_append_printf (json, "%" G_GINT64_FORMAT, (gint64) sqlite3_value_int64 (values[i + 1]));
          break;
        default:
          append_json_text (json, (const char *) sqlite3_value_text (values[i + 1]));
        }
    }
  g_string_append (json, n < 2 ? "{}" : "}");
  length = json->len;
  sqlite3_result_text64 (context, g_string_free (g_steal_pointer (&json), FALSE), length, g_free, SQLITE_UTF8);
}

static void
statement_free (gpointer data)
{
  ShukeStatement *self = data;

  sqlite3_finalize (self->stmt);
  g_free (self);
}

/* Nobody asks SQLite how much memory it holds, and counting takes a lock at each piece of it. */
static gpointer
configure (gpointer data)
{
  return GINT_TO_POINTER (sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0));
}

ShukeConnection *
shuke_connection_open (const char           *path,
                       ShukeConnectionMode   mode,
                       GError              **error)
{
  g_autoptr (ShukeConnection) self = g_new0 (ShukeConnection, 1);
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s%s", escaped,
                                          mode == SHUKE_CONNECTION_IMMUTABLE ? "?immutable=1" : "");
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  static GOnce configured = G_ONCE_INIT;
  int rc;

  /* Before the first connection, or it is too late. */
  g_once (&configured, configure, NULL);
  self->statements = g_hash_table_new_full (NULL, NULL, NULL, statement_free);
  flags |= mode == SHUKE_CONNECTION_READ_WRITE || mode == SHUKE_CONNECTION_EXCLUSIVE
             ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
             : SQLITE_OPEN_READONLY;
  rc = sqlite3_open_v2 (uri, &self->db, flags, NULL);
  if (rc != SQLITE_OK)
    {
      shuke_sqlite_error_set (error, self->db, rc);
      return NULL;
    }
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  rc = sqlite3_create_function (self->db, "shuke_row", -1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL, row_cb, NULL, NULL);
  if (rc == SQLITE_OK)
    rc = shuke_rows_register (self->db, &self->rows);
  if (rc != SQLITE_OK)
    {
      shuke_sqlite_error_set (error, self->db, rc);
      return NULL;
    }
  if (g_strcmp0 (g_getenv ("SHUKE_DEBUG"), "sql") == 0)
    sqlite3_trace_v2 (self->db, SQLITE_TRACE_STMT, trace_cb, NULL);
  if (mode == SHUKE_CONNECTION_EXCLUSIVE && !shuke_connection_script (self, "PRAGMA locking_mode = EXCLUSIVE;", error))
    return NULL;
  if (!shuke_connection_script (self, settings, error))
    return NULL;
  /* A file that turns out to be another's, or damaged, is left as it lies: its log is not played into it on close. */
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  return g_steal_pointer (&self);
}

gboolean
shuke_connection_start_writing (ShukeConnection  *self,
                                GError          **error)
{
  if (!shuke_connection_script (self, writing_settings, error))
    return FALSE;
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return TRUE;
}

void
shuke_connection_close (ShukeConnection *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->statements);
  sqlite3_close (self->db);
  g_free (self);
}

ShukeRows **
shuke_connection_peek_rows (ShukeConnection *self)
{
  return &self->rows;
}

void
shuke_connection_interrupt (ShukeConnection *self)
{
  g_return_if_fail (self != NULL);
  sqlite3_interrupt (self->db);
}

void
shuke_connection_forget_pages (ShukeConnection *self)
{
  g_return_if_fail (self != NULL);
  sqlite3_db_release_memory (self->db);
}

void
shuke_connection_tell_damage (ShukeConnection *self,
                              ShukeDamageTold  told,
                              gpointer         user_data)
{
  self->told = told;
  self->told_data = user_data;
}

static void
fail (ShukeConnection  *self,
      int               rc,
      GError          **error)
{
  ShukeDamageTold told = self->told;

  shuke_sqlite_error_set (error, self->db, rc);
  if (told == NULL || ((rc & 0xff) != SQLITE_CORRUPT && (rc & 0xff) != SQLITE_NOTADB && rc != SQLITE_IOERR_SHORT_READ))
    return;
  self->told = NULL;
  told (self->told_data);
}

gboolean
shuke_connection_script (ShukeConnection  *self,
                         const char       *script,
                         GError          **error)
{
  int rc = sqlite3_exec (self->db, script, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  fail (self, rc, error);
  return FALSE;
}

gboolean
shuke_connection_begin (ShukeConnection  *self,
                        GError          **error)
{
  return shuke_connection_script (self, "BEGIN IMMEDIATE", error);
}

gboolean
shuke_connection_commit (ShukeConnection  *self,
                         GError          **error)
{
  if (shuke_connection_script (self, "COMMIT", error))
    return TRUE;
  shuke_connection_rollback (self);
  return FALSE;
}

void
shuke_connection_rollback (ShukeConnection *self)
{
  if (!sqlite3_get_autocommit (self->db))
    shuke_connection_script (self, "ROLLBACK", NULL);
}

gint64
shuke_connection_last_id (ShukeConnection *self)
{
  return sqlite3_last_insert_rowid (self->db);
}

int
shuke_connection_changes (ShukeConnection *self)
{
  return sqlite3_changes (self->db);
}

gint64
shuke_connection_total_changes (ShukeConnection *self)
{
  return sqlite3_total_changes64 (self->db);
}

ShukeStatement *
shuke_connection_prepare (ShukeConnection  *self,
                          const char       *sql,
                          GError          **error)
{
  ShukeStatement *statement = g_hash_table_lookup (self->statements, sql);
  sqlite3_stmt *stmt = NULL;
  int rc;

  if (statement != NULL && !statement->borrowed)
    {
      statement->borrowed = TRUE;
      return statement;
    }

  rc = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (rc != SQLITE_OK)
    {
      fail (self, rc, error);
      return NULL;
    }
  /* A second borrower of the same text (a query inside its own loop) gets one of its own. */
  ShukeStatement *fresh = g_new0 (ShukeStatement, 1);
  fresh->connection = self;
  fresh->stmt = stmt;
  fresh->borrowed = TRUE;
  fresh->kept = statement == NULL;
  if (fresh->kept)
    g_hash_table_insert (self->statements, (gpointer) sql, fresh);
  return fresh;
}

void
shuke_statement_release (ShukeStatement *self)
{
  if (self == NULL)
    return;
  if (!self->kept)
    {
      statement_free (self);
      return;
    }
  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
  self->bind_result = SQLITE_OK;
  self->stepped = FALSE;
  self->borrowed = FALSE;
}

/* Out of memory while a value is copied would leave NULL in its place: the statement then must not run. */
static void
took (ShukeStatement *self,
      int             result)
{
  if (self->bind_result == SQLITE_OK)
    self->bind_result = result;
}

static gboolean
has_all_values (ShukeStatement  *self,
                GError         **error)
{
  if (self->bind_result == SQLITE_OK)
    return TRUE;
  shuke_sqlite_error_set (error, NULL, self->bind_result);
  return FALSE;
}

static int
position_of (ShukeStatement *self,
             const char     *name)
{
  int position = sqlite3_bind_parameter_index (self->stmt, name);

  if (position == 0)
    g_critical ("no parameter %s in: %s", name, sqlite3_sql (self->stmt));
  if (self->stepped)
    shuke_statement_reset (self);
  return position;
}

void
shuke_statement_int (ShukeStatement *self,
                     const char     *name,
                     gint64          value)
{
  took (self, sqlite3_bind_int64 (self->stmt, position_of (self, name), value));
}

void
shuke_statement_text (ShukeStatement *self,
                      const char     *name,
                      const char     *value)
{
  int position = position_of (self, name);

  if (value == NULL)
    took (self, sqlite3_bind_null (self->stmt, position));
  else
    took (self, sqlite3_bind_text (self->stmt, position, value, -1, SQLITE_TRANSIENT));
}

void
shuke_statement_bytes (ShukeStatement *self,
                       const char     *name,
                       GBytes         *value)
{
  gsize size;
  const void *data = g_bytes_get_data (value, &size);

  took (self, sqlite3_bind_blob64 (self->stmt, position_of (self, name), data, size, SQLITE_STATIC));
}

void
shuke_statement_day (ShukeStatement *self,
                     const char     *name,
                     ShukeDay        value)
{
  int position = position_of (self, name);

  if (value == SHUKE_DAY_NONE)
    took (self, sqlite3_bind_null (self->stmt, position));
  else
    took (self, sqlite3_bind_int (self->stmt, position, value));
}

void
shuke_statement_id (ShukeStatement *self,
                    const char     *name,
                    gint64          value)
{
  int position = position_of (self, name);

  if (value == 0)
    took (self, sqlite3_bind_null (self->stmt, position));
  else
    took (self, sqlite3_bind_int64 (self->stmt, position, value));
}

void
shuke_statement_int_at (ShukeStatement *self,
                        int             position,
                        gint64          value)
{
  took (self, sqlite3_bind_int64 (self->stmt, position, value));
}

void
shuke_statement_text_at (ShukeStatement *self,
                         int             position,
                         const char     *value,
                         gssize          length)
{
  if (value == NULL)
    took (self, sqlite3_bind_null (self->stmt, position));
  else
    took (self, sqlite3_bind_text (self->stmt, position, value, (int) length, SQLITE_STATIC));
}

void
shuke_statement_null_at (ShukeStatement *self,
                         int             position)
{
  took (self, sqlite3_bind_null (self->stmt, position));
}

gboolean
shuke_statement_next (ShukeStatement  *self,
                      GError         **error)
{
  int rc;

  if (!has_all_values (self, error))
    return FALSE;
  rc = sqlite3_step (self->stmt);
  self->stepped = TRUE;
  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    fail (self->connection, rc, error);
  return FALSE;
}

gboolean
shuke_statement_find (ShukeStatement  *self,
                      gboolean        *found,
                      GError         **error)
{
  GError *local = NULL;

  *found = shuke_statement_next (self, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_statement_run (ShukeStatement  *self,
                     GError         **error)
{
  int rc;

  if (!has_all_values (self, error))
    return FALSE;
  while ((rc = sqlite3_step (self->stmt)) == SQLITE_ROW)
    continue;
  if (rc != SQLITE_DONE)
    fail (self->connection, rc, error);
  sqlite3_reset (self->stmt);
  self->stepped = FALSE;
  return rc == SQLITE_DONE;
}

void
shuke_statement_reset (ShukeStatement *self)
{
  sqlite3_reset (self->stmt);
  self->stepped = FALSE;
}

gint64
shuke_statement_get_int (ShukeStatement *self,
                         int             column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

ShukeDay
shuke_statement_get_day (ShukeStatement *self,
                         int             column)
{
  if (sqlite3_column_type (self->stmt, column) == SQLITE_NULL)
    return SHUKE_DAY_NONE;
  return sqlite3_column_int (self->stmt, column);
}

const char *
shuke_statement_get_text (ShukeStatement *self,
                          int             column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

GBytes *
shuke_statement_dup_bytes (ShukeStatement *self,
                           int             column)
{
  const void *data = sqlite3_column_blob (self->stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (self->stmt, column));
}

char *
shuke_statement_dup_text (ShukeStatement *self,
                          int             column)
{
  return g_strdup (shuke_statement_get_text (self, column));
}

gboolean
shuke_statement_is_null (ShukeStatement *self,
                         int             column)
{
  return sqlite3_column_type (self->stmt, column) == SQLITE_NULL;
}
