/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures and papers. The bytes go into `content`, which no log follows and nobody changes; the rows that name them are written like any
 * other, so that undo moves a number and never a picture. */

#include "shuke-book-photos.h"

#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  ADD_CONTENT,
  GET_CONTENT,
  DROP_UNNAMED,
  FIND_PERSON,
  FIND_PORTRAIT,
  ADD_PORTRAIT,
  CHANGE_PORTRAIT,
  REMOVE_PORTRAITS,
  LIST_PORTRAITS,
  GET_PORTRAIT,
  FIND_ENTRY,
  LIST_PHOTOS,
  LIST_PHOTOS_OF_ENTRY,
  ADD_PHOTO,
  OWNER_OF_PHOTO,
  REMOVE_PHOTO,
  TAKE_FROM_DRAFT,
  FIND_CUSTOMER,
  COUNT_PAPERS,
  LIST_ATTACHMENTS,
  ADD_ATTACHMENT,
  OWNER_OF_ATTACHMENT,
  REMOVE_ATTACHMENT,
};

static const char *const sql[] = {
  [ADD_CONTENT] = "INSERT INTO content (bytes) VALUES (:bytes)",
  [GET_CONTENT] = "SELECT bytes FROM content WHERE id = :id",
  /* An undo may still put back what the log names. */
  [DROP_UNNAMED] =
    "DELETE FROM content WHERE id NOT IN (SELECT content FROM photo UNION SELECT content FROM attachment"
    " UNION SELECT content FROM draft_photo"
    " UNION SELECT json_extract(old, '$.content') FROM change WHERE tbl IN ('photo', 'attachment') AND old IS NOT NULL"
    " UNION SELECT json_extract(new, '$.content') FROM change WHERE tbl IN ('photo', 'attachment') AND new IS NOT NULL)",
  [FIND_PERSON] =
    "SELECT p.id FROM person p CROSS JOIN customer c ON c.id = p.customer WHERE p.customer = :customer"
    " AND (p.id = :person OR (:person = 0 AND p.role = 'self')) AND c.deleted_at IS NULL LIMIT 1",
  [FIND_PORTRAIT] = "SELECT id FROM photo WHERE person = :person AND kind = 'portrait' ORDER BY id DESC LIMIT 1",
  [ADD_PORTRAIT] =
    "INSERT INTO photo (customer, person, kind, type, content, day, width, height)"
    " VALUES (:customer, :person, 'portrait', :type, :content, :day, :width, :height)",
  [CHANGE_PORTRAIT] =
    "UPDATE photo SET type = :type, content = :content, day = :day, width = :width, height = :height WHERE id = :id",
  [REMOVE_PORTRAITS] = "DELETE FROM photo WHERE person = :person AND kind = 'portrait'",
  /* By id, so that of two that undo brought together the newer one comes last and holds. */
  [LIST_PORTRAITS] =
    "SELECT id, 0, person, content, coalesce(width, 0), coalesce(height, 0), day FROM photo"
    " WHERE customer = :customer AND kind = 'portrait' ORDER BY id",
  [GET_PORTRAIT] =
    "SELECT f.content FROM photo f CROSS JOIN person p ON p.id = f.person"
    " WHERE f.customer = :customer AND f.kind = 'portrait' AND p.role = 'self' ORDER BY f.id DESC LIMIT 1",
  [FIND_ENTRY] =
    "SELECT coalesce(e.customer, 0) FROM entry e LEFT JOIN customer c ON c.id = e.customer WHERE e.id = :entry AND c.deleted_at IS NULL",
  [LIST_PHOTOS] =
    "SELECT f.id, f.entry, 0, f.content, coalesce(f.width, 0), coalesce(f.height, 0), f.day"
    " FROM entry e CROSS JOIN photo f ON f.entry = e.id WHERE e.customer = :customer ORDER BY e.day DESC, e.id DESC, f.id",
  [LIST_PHOTOS_OF_ENTRY] =
    "SELECT id, entry, 0, content, coalesce(width, 0), coalesce(height, 0), day FROM photo WHERE entry = :entry ORDER BY id",
  [ADD_PHOTO] =
    "INSERT INTO photo (entry, kind, type, content, day, width, height) VALUES (:entry, 'note', :type, :content, :day, :width, :height)",
  [OWNER_OF_PHOTO] =
    "SELECT coalesce(e.customer, f.customer, 0) FROM photo f LEFT JOIN entry e ON e.id = f.entry WHERE f.id = :id",
  [REMOVE_PHOTO] = "DELETE FROM photo WHERE id = :id",
  [TAKE_FROM_DRAFT] =
    "INSERT INTO photo (entry, kind, type, content, day, width, height)"
    " SELECT :entry, 'note', type, content, :day, width, height FROM draft_photo WHERE draft = :draft ORDER BY id",
  [FIND_CUSTOMER] = "SELECT id FROM customer WHERE id = :customer AND deleted_at IS NULL",
  [COUNT_PAPERS] =
    "SELECT (SELECT count(*) FROM entry e CROSS JOIN photo f ON f.entry = e.id WHERE e.customer = :customer),"
    " (SELECT count(*) FROM attachment WHERE customer = :customer)",
  [LIST_ATTACHMENTS] =
    "SELECT id, content, name, type, size, day FROM attachment WHERE customer = :customer ORDER BY day DESC, id DESC",
  [ADD_ATTACHMENT] =
    "INSERT INTO attachment (customer, name, type, day, size, content) VALUES (:customer, :name, :type, :day, :size, :content)",
  [OWNER_OF_ATTACHMENT] = "SELECT customer FROM attachment WHERE id = :id",
  [REMOVE_ATTACHMENT] = "DELETE FROM attachment WHERE id = :id",
};

/* The one number that a statement finds; NOT_FOUND with @what when there is no row. */
static gboolean
find (ShukeStatement  *statement,
      const char      *what,
      gint64          *number,
      GError         **error)
{
  gboolean found;

  if (statement == NULL || !shuke_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, what);
      return FALSE;
    }
  *number = shuke_statement_get_int (statement, 0);
  return TRUE;
}

static gboolean
find_by_id (ShukeBook   *self,
            const char  *text,
            const char  *name,
            gint64       id,
            gint64      *number,
            GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);

  if (statement != NULL)
    shuke_statement_int (statement, name, id);
  return find (statement, "it is no longer in the book, or in the bin", number, error);
}

static gboolean
run_by_id (ShukeBook   *self,
           const char  *text,
           const char  *name,
           gint64       id,
           GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, name, id);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_add_content (ShukeBook  *self,
                        GBytes     *bytes,
                        gint64     *content,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_CONTENT], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_bytes (statement, ":bytes", bytes);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  *content = shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

gboolean
shuke_book_drop_unnamed_content (ShukeBook  *self,
                                 GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[DROP_UNNAMED], error);

  return statement != NULL && shuke_statement_run (statement, error);
}

gboolean
shuke_book_check_picture (const ShukePicture  *picture,
                          ShukePhotoKind       kind,
                          GError             **error)
{
  if (shuke_picture_fits (picture, kind))
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a picture over the limits of its kind");
  return FALSE;
}

static void
bind_picture (ShukeBook          *self,
              ShukeStatement     *statement,
              const ShukePicture *picture,
              gint64              content)
{
  shuke_statement_text (statement, ":type", picture->type);
  shuke_statement_int (statement, ":content", content);
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  shuke_statement_int (statement, ":width", picture->width);
  shuke_statement_int (statement, ":height", picture->height);
}

gboolean
shuke_book_write_portrait (ShukeBook           *self,
                           gint64               customer,
                           gint64               person,
                           const ShukePicture  *picture,
                           GError             **error)
{
  g_autoptr (ShukeStatement) known = shuke_book_prepare (self, sql[FIND_PORTRAIT], error);
  g_autoptr (ShukeStatement) write = NULL;
  gint64 content;
  gboolean found;

  if (known == NULL)
    return FALSE;
  shuke_statement_int (known, ":person", person);
  if (!shuke_statement_find (known, &found, error) || !shuke_book_add_content (self, picture->bytes, &content, error))
    return FALSE;
  write = shuke_book_prepare (self, sql[found ? CHANGE_PORTRAIT : ADD_PORTRAIT], error);
  if (write == NULL)
    return FALSE;
  if (found)
    shuke_statement_int (write, ":id", shuke_statement_get_int (known, 0));
  else
    {
      shuke_statement_int (write, ":customer", customer);
      shuke_statement_int (write, ":person", person);
    }
  bind_picture (self, write, picture, content);
  return shuke_statement_run (write, error);
}

gboolean
shuke_book_take_draft_photos (ShukeBook  *self,
                              gint64      draft,
                              gint64      entry,
                              GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[TAKE_FROM_DRAFT], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":draft", draft);
  shuke_statement_int (statement, ":entry", entry);
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

GArray *
shuke_book_collect_photos (ShukeStatement  *statement,
                           GError         **error)
{
  g_autoptr (GArray) photos = g_array_new (FALSE, FALSE, sizeof (ShukePhoto));
  GError *local = NULL;

  while (shuke_statement_next (statement, &local))
    {
      ShukePhoto photo = {
        .id = shuke_statement_get_int (statement, 0),
        .entry = shuke_statement_get_int (statement, 1),
        .person = shuke_statement_get_int (statement, 2),
        .content = shuke_statement_get_int (statement, 3),
        .width = (int) shuke_statement_get_int (statement, 4),
        .height = (int) shuke_statement_get_int (statement, 5),
        .day = shuke_statement_get_day (statement, 6),
      };

      g_array_append_val (photos, photo);
    }
  if (local == NULL)
    return g_steal_pointer (&photos);
  g_propagate_error (error, local);
  return NULL;
}

GBytes *
shuke_book_get_content (ShukeBook  *self,
                        gint64      content,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean found;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[GET_CONTENT], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", content);
  if (!shuke_statement_find (statement, &found, error))
    return NULL;
  if (found)
    return shuke_statement_dup_bytes (statement, 0);
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "the book does not hold this picture or paper");
  return NULL;
}

gint64
shuke_book_set_portrait (ShukeBook           *self,
                         gint64               customer,
                         gint64               person,
                         const ShukePicture  *picture,
                         GError             **error)
{
  g_autoptr (ShukeStatement) find_person = NULL;
  gboolean done;
  gint64 whose;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  find_person = shuke_book_prepare (self, sql[FIND_PERSON], error);
  if (find_person != NULL)
    {
      shuke_statement_int (find_person, ":customer", customer);
      shuke_statement_int (find_person, ":person", person);
    }
  if (!find (find_person, "nobody of that id belongs to the customer", &whose, error)
      || (picture != NULL && !shuke_book_check_picture (picture, SHUKE_PHOTO_PORTRAIT, error))
      || shuke_book_begin_action (self, "portrait", customer, error) == 0)
    return 0;
  done = picture != NULL ? shuke_book_write_portrait (self, customer, whose, picture, error)
                         : run_by_id (self, sql[REMOVE_PORTRAITS], ":person", whose, error);
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error);
}

GArray *
shuke_book_list_portraits (ShukeBook  *self,
                           gint64      customer,
                           GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_PORTRAITS], error);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  return shuke_book_collect_photos (statement, error);
}

gint64
shuke_book_get_portrait (ShukeBook *self,
                         gint64     customer)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_PORTRAIT], NULL);
  gint64 content;

  if (statement != NULL)
    shuke_statement_int (statement, ":customer", customer);
  return find (statement, "no portrait", &content, NULL) ? content : 0;
}

GArray *
shuke_book_list_photos (ShukeBook  *self,
                        gint64      customer,
                        gint64      entry,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[entry != 0 ? LIST_PHOTOS_OF_ENTRY : LIST_PHOTOS], error);

  if (statement == NULL)
    return NULL;
  if (entry != 0)
    shuke_statement_int (statement, ":entry", entry);
  else
    shuke_statement_int (statement, ":customer", customer);
  return shuke_book_collect_photos (statement, error);
}

static gboolean
write_photo (ShukeBook           *self,
             gint64               entry,
             const ShukePicture  *picture,
             GError             **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_PHOTO], error);
  gint64 content;

  if (statement == NULL || !shuke_book_add_content (self, picture->bytes, &content, error))
    return FALSE;
  shuke_statement_int (statement, ":entry", entry);
  bind_picture (self, statement, picture, content);
  return shuke_statement_run (statement, error);
}

static gboolean
write_photos (ShukeBook        *self,
              gint64            entry,
              const GPtrArray  *pictures,
              GError          **error)
{
  for (guint i = 0; i < pictures->len; i++)
    if (!write_photo (self, entry, pictures->pdata[i], error))
      return FALSE;
  return TRUE;
}

gint64
shuke_book_add_photos (ShukeBook        *self,
                       gint64            entry,
                       const GPtrArray  *pictures,
                       GError          **error)
{
  gint64 customer;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && pictures != NULL && pictures->len > 0, 0);

  if (!find_by_id (self, sql[FIND_ENTRY], ":entry", entry, &customer, error))
    return 0;
  for (guint i = 0; i < pictures->len; i++)
    if (!shuke_book_check_picture (pictures->pdata[i], SHUKE_PHOTO_NOTE, error))
      return 0;
  if (shuke_book_begin_action (self, "photo", customer, error) == 0)
    return 0;
  return shuke_book_finish_action (self, write_photos (self, entry, pictures, error),
                                   customer != 0 ? SHUKE_BOOK_SUBJECT_CUSTOMER : SHUKE_BOOK_SUBJECT_INBOX, customer, error);
}

gint64
shuke_book_remove_photo (ShukeBook  *self,
                         gint64      photo,
                         GError    **error)
{
  gint64 customer;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (!find_by_id (self, sql[OWNER_OF_PHOTO], ":id", photo, &customer, error)
      || shuke_book_begin_action (self, "photo-remove", customer, error) == 0)
    return 0;
  return shuke_book_finish_action (self, run_by_id (self, sql[REMOVE_PHOTO], ":id", photo, error),
                                   customer != 0 ? SHUKE_BOOK_SUBJECT_CUSTOMER : SHUKE_BOOK_SUBJECT_INBOX, customer, error);
}

void
shuke_book_count_papers (ShukeBook *self,
                         gint64     customer,
                         int       *photos,
                         int       *papers)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[COUNT_PAPERS], NULL);

  *photos = *papers = 0;
  if (statement == NULL)
    return;
  shuke_statement_int (statement, ":customer", customer);
  if (!shuke_statement_next (statement, NULL))
    return;
  *photos = (int) shuke_statement_get_int (statement, 0);
  *papers = (int) shuke_statement_get_int (statement, 1);
}

GPtrArray *
shuke_book_list_attachments (ShukeBook  *self,
                             gint64      customer,
                             GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_ATTACHMENTS], error);
  g_autoptr (GPtrArray) attachments = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_attachment_free);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &local))
    {
      ShukeAttachment *attachment = g_new0 (ShukeAttachment, 1);

      attachment->id = shuke_statement_get_int (statement, 0);
      attachment->content = shuke_statement_get_int (statement, 1);
      attachment->name = shuke_statement_dup_text (statement, 2);
      attachment->type = shuke_statement_dup_text (statement, 3);
      attachment->size = shuke_statement_get_int (statement, 4);
      attachment->day = shuke_statement_get_day (statement, 5);
      g_ptr_array_add (attachments, attachment);
    }
  if (local == NULL)
    return g_steal_pointer (&attachments);
  g_propagate_error (error, local);
  return NULL;
}

static gboolean
write_attachment (ShukeBook   *self,
                  gint64       customer,
                  const char  *name,
                  const char  *type,
                  GBytes      *bytes,
                  GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_ATTACHMENT], error);
  g_autofree char *clean = shuke_attachment_dup_name (name);
  gint64 content;

  if (statement == NULL || !shuke_book_add_content (self, bytes, &content, error))
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_text (statement, ":name", clean);
  shuke_statement_text (statement, ":type", type);
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  shuke_statement_int (statement, ":size", (gint64) g_bytes_get_size (bytes));
  shuke_statement_int (statement, ":content", content);
  return shuke_statement_run (statement, error);
}

gint64
shuke_book_add_attachment (ShukeBook   *self,
                           gint64       customer,
                           const char  *name,
                           const char  *type,
                           GBytes      *bytes,
                           GError     **error)
{
  gint64 known;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && type != NULL && bytes != NULL, 0);

  if (g_bytes_get_size (bytes) == 0 || g_bytes_get_size (bytes) > SHUKE_ATTACHMENT_MAX_BYTES)
    {
      g_set_error_literal (error, SHUKE_ERROR, g_bytes_get_size (bytes) == 0 ? SHUKE_ERROR_INVALID : SHUKE_ERROR_TOO_LARGE,
                           "a paper has to hold something, and 2 MiB at most");
      return 0;
    }
  if (!find_by_id (self, sql[FIND_CUSTOMER], ":customer", customer, &known, error)
      || shuke_book_begin_action (self, "attachment", customer, error) == 0)
    return 0;
  return shuke_book_finish_action (self, write_attachment (self, customer, name, type, bytes, error), SHUKE_BOOK_SUBJECT_CUSTOMER,
                                   customer, error);
}

gint64
shuke_book_remove_attachment (ShukeBook  *self,
                              gint64      attachment,
                              GError    **error)
{
  gint64 customer;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (!find_by_id (self, sql[OWNER_OF_ATTACHMENT], ":id", attachment, &customer, error)
      || shuke_book_begin_action (self, "attachment-remove", customer, error) == 0)
    return 0;
  return shuke_book_finish_action (self, run_by_id (self, sql[REMOVE_ATTACHMENT], ":id", attachment, error), SHUKE_BOOK_SUBJECT_CUSTOMER,
                                   customer, error);
}
