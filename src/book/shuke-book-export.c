/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The few reads that only an export needs. Nothing here writes. */

#include "shuke-book-export.h"

#include "shuke-book-private.h"

enum {
  LIST_GROUPS,
  COUNT_MOST_CHILDREN,
};

static const char *const sql[] = {
  [LIST_GROUPS] =
    "SELECT g.name FROM group_member m CROSS JOIN customer_group g ON g.id = m.customer_group"
    " WHERE m.customer = :customer ORDER BY g.name",
  [COUNT_MOST_CHILDREN] =
    "SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM person WHERE role = 'child' GROUP BY customer)",
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

int
shuke_book_count_most_children (ShukeBook  *self,
                                GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[COUNT_MOST_CHILDREN], error);

  if (statement == NULL || !shuke_statement_next (statement, error))
    return -1;
  return (int) shuke_statement_get_int (statement, 0);
}
