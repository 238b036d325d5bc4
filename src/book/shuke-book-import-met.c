/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of those in the book before an import stands in its file too, whether or not it told anything new of her: another file that brought
 * her does not take her along when it is taken back. Kept as ranges of ids beside those of what the import brought, in the table 'met'. */

#include "shuke-import-private.h"

enum {
  BROUGHT,
  ADD_MET,
  ADD_IMPORT,
};

static const char *const sql[] = {
  /* Nobody else can go with a file. */
  [BROUGHT] = "SELECT first, last FROM import_range WHERE tbl = 'customer' AND last < :first_new ORDER BY first",
  [ADD_MET] = "INSERT INTO import_range (import, action, tbl, first, last) VALUES (:import, :action, :tbl, :first, :last)",
  [ADD_IMPORT] = "INSERT INTO import (at, file_name, kind, refused) VALUES (:at, :file_name, :kind, :refused)",
};

/* Ids gathered beyond those that are known to be different before they are looked through for repetitions: a file of sales names the
 * same people over and over. */
#define ROOM 65536

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return x < y ? -1 : x > y;
}

static void
sort_out (ShukeImporter *self)
{
  gint64 *ids = (gint64 *) (gpointer) self->met->data;
  guint n = 0;

  g_array_sort (self->met, compare_ids);
  for (guint i = 0; i < self->met->len; i++)
    if (n == 0 || ids[n - 1] != ids[i])
      ids[n++] = ids[i];
  g_array_set_size (self->met, n);
  self->met_sorted = n;
}

void
shuke_importer_meet (ShukeImporter *self,
                     gint64         customer)
{
  if (self->rehearsal || customer >= self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER] || customer == self->last_met)
    return;
  self->last_met = customer;
  g_array_append_val (self->met, customer);
  if (self->met->len - self->met_sorted >= MAX (ROOM, self->met_sorted))
    sort_out (self);
}

static gboolean
add_range (ShukeImporter  *self,
           const char     *table,
           gint64          first,
           gint64          last,
           GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[ADD_MET], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":import", self->result.import);
  shuke_statement_int (statement, ":action", self->result.action);
  shuke_statement_text (statement, ":tbl", table);
  shuke_statement_int (statement, ":first", first);
  shuke_statement_int (statement, ":last", last);
  return shuke_statement_run (statement, error);
}

/* Of those who were met only whom a file has brought. */
static gboolean
keep_brought (ShukeImporter  *self,
              GError        **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self->book, sql[BROUGHT], error);
  const gint64 *ids = (const gint64 *) (gpointer) self->met->data;
  g_autoptr (GArray) brought = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *local = NULL;
  guint next = 0;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":first_new", self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER]);
  while (shuke_statement_next (statement, &local))
    {
      while (next < self->met->len && ids[next] < shuke_statement_get_int (statement, 0))
        next++;
      for (; next < self->met->len && ids[next] <= shuke_statement_get_int (statement, 1); next++)
        g_array_append_val (brought, ids[next]);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  g_array_unref (self->met);
  self->met = g_steal_pointer (&brought);
  self->met_sorted = self->met->len;
  return TRUE;
}

gboolean
shuke_importer_write_met (ShukeImporter  *self,
                          GError        **error)
{
  const gint64 *ids;

  sort_out (self);
  if (self->met->len == 0 || !keep_brought (self, error))
    return self->met->len == 0;
  ids = (const gint64 *) (gpointer) self->met->data;
  for (guint first = 0, i = 1; i <= self->met->len; i++)
    if (i == self->met->len || ids[i] != ids[i - 1] + 1)
      {
        if (!add_range (self, "met", ids[first], ids[i - 1], error))
          return FALSE;
        first = i;
      }
  return TRUE;
}

/* Nobody asked for it and there is nothing to undo: it is remembered without an action. */
gboolean
shuke_importer_note_nothing_new (ShukeImporter  *self,
                                 GError        **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self->book);
  g_autoptr (ShukeStatement) statement = NULL;

  sort_out (self);
  if (!keep_brought (self, error))
    return FALSE;
  if (self->met->len == 0)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[ADD_IMPORT], error);
  if (statement == NULL || !shuke_connection_begin (connection, error))
    return FALSE;
  shuke_statement_int (statement, ":at", shuke_clock_unix (shuke_book_get_clock (self->book)));
  shuke_statement_text (statement, ":file_name", self->file_name);
  shuke_statement_text (statement, ":kind", self->kind);
  shuke_statement_int (statement, ":refused", self->result.refused);
  if (shuke_statement_run (statement, error))
    {
      self->result.import = shuke_connection_last_id (connection);
      if (add_range (self, "import", self->result.import, self->result.import, error) && shuke_importer_write_met (self, error))
        return shuke_connection_commit (connection, error);
    }
  shuke_connection_rollback (connection);
  self->result.import = 0;
  return FALSE;
}
