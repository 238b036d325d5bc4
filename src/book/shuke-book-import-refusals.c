/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Refusals that came with an import stay when it is taken back. Where a column was read for what it is not they are nobody's, and go together by one
 * act of the owner, which can be undone: exactly what that file brought. Where a file that is still in the book is about the same customer her word
 * stays in any case: it may have said so as well, which is not written down twice. */

#include "shuke-book-import.h"

#include "shuke-book-private.h"
#include "shuke-error.h"

enum { COUNT_REFUSALS, DELETE_REFUSALS };

#define BROUGHT \
  " FROM consent WHERE state = 'no' AND EXISTS (SELECT 1 FROM import_range r WHERE r.import = :import AND r.tbl = 'consent'" \
  "  AND consent.id BETWEEN r.first AND r.last)" \
  " AND EXISTS (SELECT 1 FROM import WHERE id = :import AND undone_at IS NOT NULL)" \
  " AND NOT EXISTS (SELECT 1 FROM import_range m JOIN import i ON i.id = m.import WHERE m.tbl = 'met' AND m.import > :import" \
  "  AND i.undone_at IS NULL AND consent.customer BETWEEN m.first AND m.last)"

static const char *const sql[] = {
  [COUNT_REFUSALS] = "SELECT count(DISTINCT customer)" BROUGHT,
  [DELETE_REFUSALS] = "DELETE" BROUGHT,
};

gboolean
shuke_book_count_refusals_left (ShukeBook  *self,
                                gint64      import,
                                int        *n,
                                GError    **error)
{
  g_autoptr (ShukeStatement) count = shuke_book_prepare (self, sql[COUNT_REFUSALS], error);
  gboolean found;

  *n = 0;
  if (count == NULL)
    return FALSE;
  shuke_statement_int (count, ":import", import);
  if (!shuke_statement_find (count, &found, error))
    return FALSE;
  *n = found ? (int) shuke_statement_get_int (count, 0) : 0;
  return TRUE;
}

gint64
shuke_book_lift_refusals (ShukeBook  *self,
                          gint64      import,
                          GError    **error)
{
  g_autoptr (ShukeStatement) remove = NULL;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  remove = shuke_book_prepare (self, sql[DELETE_REFUSALS], error);
  action = remove == NULL ? 0 : shuke_book_begin_action (self, "refusals-lifted", 0, error);
  if (action == 0)
    return 0;
  shuke_statement_int (remove, ":import", import);
  if (!shuke_statement_run (remove, error))
    {
      shuke_book_abort_action (self);
      return 0;
    }
  if (shuke_connection_changes (shuke_book_get_connection (self)) == 0)
    {
      shuke_book_abort_action (self);
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "none of its refusals is left");
      return 0;
    }
  return shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error) ? action : 0;
}
