/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The settings of the shop, and the words and names that stand once in the book. */

#include "shuke-book-private.h"

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

gboolean
shuke_book_get_setting (ShukeBook   *self,
                         const char  *key,
                         char       **value,
                         GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_SETTING], error);
  gboolean found;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":key", key);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *value = shuke_statement_dup_text (statement, 0);
  return TRUE;
}

char *
shuke_book_dup_setting (ShukeBook  *self,
                        const char *key)
{
  char *value;

  return shuke_book_get_setting (self, key, &value, NULL) ? value : NULL;
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
  const char *const keys[] = { key, NULL };

  return shuke_book_set_settings (self, keys, &value, error);
}

gboolean
shuke_book_set_settings (ShukeBook          *self,
                         const char *const  *keys,
                         const char *const  *values,
                         GError            **error)
{
  if (shuke_book_begin_action (self, "setting", 0, error) == 0)
    return FALSE;
  for (guint i = 0; keys[i] != NULL; i++)
    if (!write_setting (self, keys[i], values[i], error))
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
  return shuke_statement_run (adder, error) ? shuke_connection_last_id (shuke_book_get_connection (self)) : -1;
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
