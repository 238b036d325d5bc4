/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row for each kind of file that the owner had to explain. */

#include "shuke-book-mappings.h"

#include "shuke-book-private.h"

enum {
  FIND_MAPPING,
  CHANGE_MAPPING,
  ADD_MAPPING,
  DROP_MAPPING,
  BIND_MAPPING,
};

static const char *const sql[] = {
  [FIND_MAPPING] =
    "SELECT id, kind, headings, encoding, separator, sheet, on_match, columns, used_day FROM import_mapping"
    " WHERE headings = :headings ORDER BY id DESC LIMIT 1",
  [CHANGE_MAPPING] =
    "UPDATE import_mapping SET kind = :kind, encoding = :encoding, separator = :separator, sheet = :sheet, on_match = :on_match,"
    " columns = :columns, used_day = :day WHERE headings = :headings",
  /* The name is for her who will see several of them; until then the headings are it. */
  [ADD_MAPPING] =
    "INSERT INTO import_mapping (name, kind, headings, encoding, separator, sheet, on_match, columns, used_day)"
    " VALUES (:headings, :kind, :headings, :encoding, :separator, :sheet, :on_match, :columns, :day)",
  [DROP_MAPPING] = "DELETE FROM import_mapping WHERE headings = :headings",
  [BIND_MAPPING] =
    "INSERT INTO import_range (import, action, tbl, first, last) SELECT :import,"
    " coalesce((SELECT r.action FROM import_range r WHERE r.import = :import LIMIT 1), 0), 'import_mapping', id, id FROM import_mapping"
    " WHERE headings = :headings",
};

void
shuke_import_mapping_free (ShukeImportMapping *self)
{
  if (self == NULL)
    return;
  g_free ((char *) self->kind);
  g_free ((char *) self->headings);
  g_free ((char *) self->encoding);
  g_free ((char *) self->sheet);
  g_free ((char *) self->on_match);
  g_free ((char *) self->columns);
  g_free (self);
}

ShukeImportMapping *
shuke_book_dup_mapping (ShukeBook   *self,
                        const char  *headings,
                        GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeImportMapping *mapping;
  const char *separator;
  gboolean found;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && headings != NULL, NULL);

  statement = shuke_book_prepare (self, sql[FIND_MAPPING], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":headings", headings);
  if (!shuke_statement_find (statement, &found, error) || !found)
    return NULL;
  mapping = g_new0 (ShukeImportMapping, 1);
  separator = shuke_statement_get_text (statement, 4);
  mapping->separator = separator != NULL ? *separator : 0;
  mapping->id = shuke_statement_get_int (statement, 0);
  mapping->kind = shuke_statement_dup_text (statement, 1);
  mapping->headings = shuke_statement_dup_text (statement, 2);
  mapping->encoding = shuke_statement_dup_text (statement, 3);
  mapping->sheet = shuke_statement_dup_text (statement, 5);
  mapping->on_match = shuke_statement_dup_text (statement, 6);
  mapping->columns = shuke_statement_dup_text (statement, 7);
  mapping->used_day = shuke_statement_get_day (statement, 8);
  return mapping;
}

static gboolean
write_mapping (ShukeBook                 *self,
               int                        which,
               const ShukeImportMapping  *mapping,
               GError                   **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  const char separator[] = { mapping->separator, '\0' };

  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":headings", mapping->headings);
  shuke_statement_text (statement, ":kind", mapping->kind);
  shuke_statement_text (statement, ":encoding", mapping->encoding);
  shuke_statement_text (statement, ":separator", mapping->separator != '\0' ? separator : NULL);
  shuke_statement_text (statement, ":sheet", mapping->sheet);
  shuke_statement_text (statement, ":on_match", mapping->on_match);
  shuke_statement_text (statement, ":columns", mapping->columns);
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_keep_mapping (ShukeBook                 *self,
                         const ShukeImportMapping  *mapping,
                         GError                   **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self) && mapping->headings != NULL, FALSE);

  if (!shuke_book_check_writable (self, error) || !write_mapping (self, CHANGE_MAPPING, mapping, error))
    return FALSE;
  return shuke_connection_changes (shuke_book_get_connection (self)) > 0 || write_mapping (self, ADD_MAPPING, mapping, error);
}

gboolean
shuke_book_bind_mapping (ShukeBook   *self,
                         const char  *headings,
                         gint64       import,
                         GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && headings != NULL, FALSE);

  if (!shuke_book_check_writable (self, error))
    return FALSE;
  statement = shuke_book_prepare (self, sql[BIND_MAPPING], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":import", import);
  shuke_statement_text (statement, ":headings", headings);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_forget_mapping (ShukeBook   *self,
                           const char  *headings,
                           GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && headings != NULL, FALSE);

  if (!shuke_book_check_writable (self, error))
    return FALSE;
  statement = shuke_book_prepare (self, sql[DROP_MAPPING], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":headings", headings);
  return shuke_statement_run (statement, error);
}
