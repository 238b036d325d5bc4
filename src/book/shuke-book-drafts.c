/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts on their way: a row for each, written over while she types. */

#include "shuke-book-drafts.h"

#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  ADD_DRAFT,
  WRITE_DRAFT,
  DROP_DRAFT,
  GET_DRAFT,
  ADD_PHOTO,
  REMOVE_PHOTO,
  LIST_PHOTOS,
};

static const char *const sql[] = {
  [ADD_DRAFT] = "INSERT INTO draft (kind, customer, text) VALUES (:kind, :customer, :text)",
  [WRITE_DRAFT] = "UPDATE draft SET customer = :customer, text = :text WHERE id = :id AND kind = :kind",
  [DROP_DRAFT] = "DELETE FROM draft WHERE id = :id",
  [GET_DRAFT] =
    "SELECT id, coalesce(customer, 0), text FROM draft WHERE kind = :kind AND (:customer IS NULL OR customer = :customer)"
    " ORDER BY customer IS NOT NULL, id DESC LIMIT 1",
  [ADD_PHOTO] =
    "INSERT INTO draft_photo (draft, type, content, width, height) SELECT id, :type, :content, :width, :height FROM draft WHERE id = :draft",
  [REMOVE_PHOTO] = "DELETE FROM draft_photo WHERE id = :id",
  [LIST_PHOTOS] = "SELECT id, 0, 0, content, width, height, NULL FROM draft_photo WHERE draft = :draft ORDER BY id",
};

static const char *const kinds[SHUKE_N_DRAFTS] = { "note", "sale", "slip" };

static gboolean
write_draft (ShukeBook       *self,
             const char      *text_of_statement,
             ShukeDraftKind   kind,
             gint64           draft,
             gint64           customer,
             const char      *text,
             GError         **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text_of_statement, error);

  if (statement == NULL)
    return FALSE;
  if (draft != 0)
    shuke_statement_int (statement, ":id", draft);
  shuke_statement_text (statement, ":kind", kinds[kind]);
  shuke_statement_id (statement, ":customer", customer);
  shuke_statement_text (statement, ":text", text);
  return shuke_statement_run (statement, error);
}

gint64
shuke_book_keep_draft (ShukeBook       *self,
                       ShukeDraftKind   kind,
                       gint64           draft,
                       gint64           customer,
                       const char      *text,
                       GError         **error)
{
  ShukeConnection *connection;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && text != NULL, 0);

  if (!shuke_book_check_writable (self, error))
    return 0;
  connection = shuke_book_get_connection (self);
  if (draft != 0)
    {
      if (!write_draft (self, sql[WRITE_DRAFT], kind, draft, customer, text, error))
        return 0;
      if (shuke_connection_changes (connection) > 0)
        return draft;
    }
  return write_draft (self, sql[ADD_DRAFT], kind, 0, customer, text, error) ? shuke_connection_last_id (connection) : 0;
}

gboolean
shuke_book_drop_draft (ShukeBook  *self,
                       gint64      draft,
                       GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  if (!shuke_book_check_writable (self, error))
    return FALSE;
  statement = shuke_book_prepare (self, sql[DROP_DRAFT], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", draft);
  return shuke_statement_run (statement, error);
}

char *
shuke_book_dup_draft (ShukeBook       *self,
                      ShukeDraftKind   kind,
                      gint64          *customer,
                      gint64          *draft,
                      GError         **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && customer != NULL, NULL);

  statement = shuke_book_prepare (self, sql[GET_DRAFT], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_text (statement, ":kind", kinds[kind]);
  shuke_statement_id (statement, ":customer", *customer);
  if (!shuke_statement_next (statement, error))
    return NULL;
  if (draft != NULL)
    *draft = shuke_statement_get_int (statement, 0);
  *customer = shuke_statement_get_int (statement, 1);
  return shuke_statement_dup_text (statement, 2);
}

gboolean
shuke_book_add_draft_photo (ShukeBook           *self,
                            gint64               draft,
                            const ShukePicture  *picture,
                            gint64              *photo,
                            GError             **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self);
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 content;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && picture != NULL, FALSE);

  if (!shuke_book_check_writable (self, error) || !shuke_book_check_picture (picture, SHUKE_PHOTO_NOTE, error))
    return FALSE;
  statement = shuke_book_prepare (self, sql[ADD_PHOTO], error);
  /* Bytes that nothing names, because it broke off between the two, go when the book is tidied. */
  if (statement == NULL || !shuke_book_add_content (self, picture->bytes, &content, error))
    return FALSE;
  shuke_statement_int (statement, ":draft", draft);
  shuke_statement_text (statement, ":type", picture->type);
  shuke_statement_int (statement, ":content", content);
  shuke_statement_int (statement, ":width", picture->width);
  shuke_statement_int (statement, ":height", picture->height);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (shuke_connection_changes (connection) == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "the draft is gone");
      return FALSE;
    }
  if (photo != NULL)
    *photo = shuke_connection_last_id (connection);
  return TRUE;
}

gboolean
shuke_book_remove_draft_photo (ShukeBook  *self,
                               gint64      photo,
                               GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  if (!shuke_book_check_writable (self, error))
    return FALSE;
  statement = shuke_book_prepare (self, sql[REMOVE_PHOTO], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", photo);
  return shuke_statement_run (statement, error);
}

GArray *
shuke_book_list_draft_photos (ShukeBook  *self,
                              gint64      draft,
                              GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_PHOTOS], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":draft", draft);
  return shuke_book_collect_photos (statement, error);
}
