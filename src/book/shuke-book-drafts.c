/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts on their way: one row of each kind, written over while she types. */

#include "shuke-book-drafts.h"

#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  KEEP_DRAFT,
  DROP_DRAFT,
  GET_DRAFT,
};

static const char *const sql[] = {
  [KEEP_DRAFT] = "INSERT INTO draft (kind, customer, text) VALUES (:kind, :customer, :text)"
                 " ON CONFLICT (kind) DO UPDATE SET customer = :customer, text = :text",
  [DROP_DRAFT] = "DELETE FROM draft WHERE kind = :kind",
  [GET_DRAFT] = "SELECT customer, text FROM draft WHERE kind = :kind",
};

static const char *const kinds[SHUKE_N_DRAFTS] = { "note", "sale" };

gboolean
shuke_book_keep_draft (ShukeBook       *self,
                       ShukeDraftKind   kind,
                       gint64           customer,
                       const char      *text,
                       GError         **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  if (shuke_book_is_read_only (self))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book is open for reading only");
      return FALSE;
    }
  statement = shuke_book_prepare (self, sql[text != NULL ? KEEP_DRAFT : DROP_DRAFT], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":kind", kinds[kind]);
  if (text != NULL)
    {
      if (customer != 0)
        shuke_statement_int (statement, ":customer", customer);
      shuke_statement_text (statement, ":text", text);
    }
  return shuke_statement_run (statement, error);
}

char *
shuke_book_dup_draft (ShukeBook       *self,
                      ShukeDraftKind   kind,
                      gint64          *customer,
                      GError         **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[GET_DRAFT], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":kind", kinds[kind]);
  if (!shuke_statement_next (statement, error))
    return NULL;
  if (customer != NULL)
    *customer = shuke_statement_get_int (statement, 0);
  return shuke_statement_dup_text (statement, 1);
}
