/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and closing the book, its settings and the shop's words. The stores of each subject and the
 * change log are files of their own; all of them go through the one connection held here. */

#include "shuke-book-private.h"

#include "shuke-error.h"
#include "shuke-lock.h"
#include "shuke-log-table.h"

#include <errno.h>
#include <glib/gstdio.h>

struct _ShukeBook {
  GObject          parent_instance;

  char            *path;
  ShukeClock      *clock;        /* (owned) */
  ShukeLock       *lock;         /* (owned) (nullable): not held when reading only */
  ShukeConnection *connection;   /* (owned) (nullable): NULL once closed */
  gboolean         read_only;
  gboolean         sample;
  ShukeRegion      region;
  ShukeCurrency    currency;
};

G_DEFINE_FINAL_TYPE (ShukeBook, shuke_book, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

enum {
  GET_SETTING,
  SET_SETTING,
  CLEAR_SETTING,
  FIND_WORD,
  ADD_WORD,
  FIND_STAFF,
  ADD_STAFF,
};

static const char *const sql[] = {
  [GET_SETTING] = "SELECT value FROM setting WHERE key = :key",
  [SET_SETTING] = "INSERT INTO setting (key, value) VALUES (:key, :value)"
                  " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  [CLEAR_SETTING] = "DELETE FROM setting WHERE key = :key",
  [FIND_WORD] = "SELECT id FROM word WHERE text = :text",
  [ADD_WORD] = "INSERT INTO word (text) VALUES (:text)",
  [FIND_STAFF] = "SELECT id FROM staff WHERE name = :text",
  [ADD_STAFF] = "INSERT INTO staff (name) VALUES (:text)",
};

static void
read_shop (ShukeBook *self)
{
  g_autofree char *region = shuke_book_dup_setting (self, "region");
  g_autofree char *currency = shuke_book_dup_setting (self, "currency");
  g_autofree char *sample = shuke_book_dup_setting (self, "sample");

  self->region = shuke_region_from_code (region == NULL ? "CN" : region);
  if (!shuke_currency_from_code (currency == NULL ? "CNY" : currency, &self->currency))
    shuke_currency_from_code ("CNY", &self->currency);
  if (sample != NULL)
    self->sample = TRUE;
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  g_set_error (error, SHUKE_ERROR, errno == ENOSPC ? SHUKE_ERROR_NEEDS_SPACE : SHUKE_ERROR_NO_PERMISSION,
               "the book's folder cannot be made: %s", g_strerror (errno));
  return FALSE;
}

static gboolean
open_file (ShukeBook  *self,
           GError    **error)
{
  int version;

  if (!self->read_only)
    {
      g_autofree char *lock_path = g_strconcat (self->path, ".lock", NULL);

      if (!make_folder (self->path, error))
        return FALSE;
      self->lock = shuke_lock_acquire (lock_path, error);
      if (self->lock == NULL)
        return FALSE;
    }
  self->connection = shuke_connection_open (self->path,
                                            self->read_only ? SHUKE_CONNECTION_READ_ONLY
                                                            : SHUKE_CONNECTION_READ_WRITE,
                                            error);
  if (self->connection == NULL ||
      !shuke_migrator_read_version (self->connection, &shuke_book_schema, &version, error))
    return FALSE;
  if (self->read_only)
    {
      if (version == shuke_book_schema.n_steps)
        return TRUE;
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "an older book has to be brought up to date first");
      return FALSE;
    }
  g_chmod (self->path, 0600);
  return shuke_migrator_migrate (self->connection, &shuke_book_schema, error);
}

ShukeBook *
shuke_book_open (const char         *path,
                 ShukeBookOpenMode   mode,
                 ShukeClock         *clock,
                 GError            **error)
{
  g_autoptr (ShukeBook) self = g_object_new (SHUKE_TYPE_BOOK, NULL);

  g_return_val_if_fail (path != NULL && clock != NULL, NULL);
  self->path = g_canonicalize_filename (path, NULL);
  self->clock = shuke_clock_ref (clock);
  self->read_only = mode == SHUKE_BOOK_OPEN_READ_ONLY;
  self->sample = mode == SHUKE_BOOK_OPEN_SCRATCH;
  if (!open_file (self, error))
    return NULL;
  read_shop (self);
  return g_steal_pointer (&self);
}

void
shuke_book_close (ShukeBook *self)
{
  g_return_if_fail (SHUKE_IS_BOOK (self));
  g_clear_pointer (&self->connection, shuke_connection_close);
  g_clear_pointer (&self->lock, shuke_lock_release);
}

static void
shuke_book_finalize (GObject *object)
{
  ShukeBook *self = SHUKE_BOOK (object);

  shuke_book_close (self);
  g_clear_pointer (&self->clock, shuke_clock_unref);
  g_free (self->path);
  G_OBJECT_CLASS (shuke_book_parent_class)->finalize (object);
}

static void
shuke_book_class_init (ShukeBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_book_finalize;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
}

static void
shuke_book_init (ShukeBook *self)
{
}

const char *
shuke_book_get_path (ShukeBook *self)
{
  return self->path;
}

ShukeClock *
shuke_book_get_clock (ShukeBook *self)
{
  return self->clock;
}

gboolean
shuke_book_is_read_only (ShukeBook *self)
{
  return self->read_only;
}

gboolean
shuke_book_is_sample (ShukeBook *self)
{
  return self->sample;
}

ShukeRegion
shuke_book_get_region (ShukeBook *self)
{
  return self->region;
}

const ShukeCurrency *
shuke_book_get_currency (ShukeBook *self)
{
  return &self->currency;
}

ShukeConnection *
shuke_book_get_connection (ShukeBook *self)
{
  return self->connection;
}

ShukeStatement *
shuke_book_prepare (ShukeBook   *self,
                    const char  *text,
                    GError     **error)
{
  if (self->connection == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "the book is closed");
      return NULL;
    }
  return shuke_connection_prepare (self->connection, text, error);
}

void
shuke_book_emit_changed (ShukeBook        *self,
                         ShukeBookSubject  subject,
                         gint64            customer)
{
  if (subject == SHUKE_BOOK_SUBJECT_SETTING || subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    read_shop (self);
  g_signal_emit (self, signals[CHANGED], 0, (int) subject, customer);
}

char *
shuke_book_dup_setting (ShukeBook  *self,
                        const char *key)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_SETTING], NULL);

  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":key", key);
  return shuke_statement_next (statement, NULL) ? shuke_statement_dup_text (statement, 0) : NULL;
}

static gboolean
write_setting (ShukeBook   *self,
               const char  *key,
               const char  *value,
               GError     **error)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (self, sql[value == NULL ? CLEAR_SETTING : SET_SETTING], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":key", key);
  if (value != NULL)
    shuke_statement_text (statement, ":value", value);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_set_setting (ShukeBook   *self,
                        const char  *key,
                        const char  *value,
                        GError     **error)
{
  if (shuke_book_begin_action (self, "setting", 0, error) == 0)
    return FALSE;
  if (!write_setting (self, key, value, error))
    {
      shuke_book_abort_action (self);
      return FALSE;
    }
  return shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_SETTING, 0, error);
}

static gint64
intern (ShukeBook   *self,
        const char  *find,
        const char  *add,
        const char  *text,
        GError     **error)
{
  g_autoptr (ShukeStatement) finder = NULL;
  g_autoptr (ShukeStatement) adder = NULL;
  GError *local = NULL;

  if (text == NULL || *text == '\0')
    return 0;
  finder = shuke_book_prepare (self, find, error);
  if (finder == NULL)
    return -1;
  shuke_statement_text (finder, ":text", text);
  if (shuke_statement_next (finder, &local))
    return shuke_statement_get_int (finder, 0);
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return -1;
    }
  adder = shuke_book_prepare (self, add, error);
  if (adder == NULL)
    return -1;
  shuke_statement_text (adder, ":text", text);
  return shuke_statement_run (adder, error) ? shuke_connection_last_id (self->connection) : -1;
}

gint64
shuke_book_intern_word (ShukeBook   *self,
                        const char  *text,
                        GError     **error)
{
  return intern (self, sql[FIND_WORD], sql[ADD_WORD], text, error);
}

gint64
shuke_book_intern_staff (ShukeBook   *self,
                         const char  *name,
                         GError     **error)
{
  return intern (self, sql[FIND_STAFF], sql[ADD_STAFF], name, error);
}
