/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What nearly every store does with a statement. */

#include "shuke-book-private.h"

ShukeStatement *
shuke_book_prepare_for (ShukeBook   *self,
                        const char  *sql,
                        gint64       customer,
                        GError     **error)
{
  ShukeStatement *statement = shuke_book_prepare (self, sql, error);

  if (statement != NULL)
    shuke_statement_int (statement, ":customer", customer);
  return statement;
}

gboolean
shuke_book_read_to_end (GError  *local,
                        GError **error)
{
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

GArray *
shuke_book_collect_ids (ShukeStatement  *statement,
                        GError         **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GError *local = NULL;

  while (shuke_statement_next (statement, &local))
    {
      gint64 id = shuke_statement_get_int (statement, 0);

      g_array_append_val (ids, id);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&ids) : NULL;
}
