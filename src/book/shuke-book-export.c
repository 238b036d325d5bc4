/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few reads that only an export needs. Nothing here writes. */

#include "shuke-book-export.h"

#include "shuke-book-private.h"

enum {
  LIST_GROUPS,
};

static const char *const sql[] = {
  [LIST_GROUPS] =
    "SELECT g.name FROM group_member m CROSS JOIN customer_group g ON g.id = m.customer_group"
    " WHERE m.customer = :customer ORDER BY g.name",
};

GPtrArray *
shuke_book_list_customer_groups (ShukeBook  *self,
                                 gint64      customer,
                                 GError    **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_GROUPS], error);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &local))
    g_ptr_array_add (groups, shuke_statement_dup_text (statement, 0));
  if (local == NULL)
    return g_steal_pointer (&groups);
  g_propagate_error (error, local);
  return NULL;
}
