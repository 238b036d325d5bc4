/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of messages on their way to a file. A table is written whole, inside the transaction that notes its messages, under a name of its
 * own beside the one that was chosen, and takes that name when the note is committed. So no table by its name ever holds a message that
 * the book does not know of, and nobody is written to twice. What waits is told to the book before the first byte is written, so that a
 * power cut leaves neither a table under a name that nobody looks for nor a list of numbers that nobody knows of. */

#include "shuke-book-tables.h"

#include <fcntl.h>
#include <unistd.h>

#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"

#define TRIED_DAYS 30

enum {
  ANNOUNCE,
  NOTE,
  FORGET,
  LIST,
};

static const char *const sql[] = {
  [ANNOUNCE] = "INSERT INTO waiting_table (beside, target, day) VALUES (:beside, :target, :today)",
  [NOTE] = "UPDATE waiting_table SET noted = 1 WHERE id = :id",
  [FORGET] = "DELETE FROM waiting_table WHERE id = :id",
  [LIST] = "SELECT id, beside, target, noted, day FROM waiting_table ORDER BY id",
};

/* One table on its way. */
typedef struct {
  gint64    id;       /* 0 = the book was not told: not on this computer */
  GFile    *beside;
  GFile    *target;
  gboolean  noted;
  ShukeDay  day;
} Waiting;

static void
waiting_clear (gpointer data)
{
  Waiting *waiting = data;

  g_clear_object (&waiting->beside);
  g_clear_object (&waiting->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Waiting, waiting_clear)

/* "shuke-1f0c22e9.csv": short, since the name that was chosen may be as long as a name can be. */
static GFile *
name_beside (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *beside = g_strdup_printf ("shuke-%08x.csv", g_random_int ());

  return folder == NULL ? g_object_ref (file) : g_file_get_child (folder, beside);
}

static gboolean
run_for (ShukeBook  *self,
         int         which,
         gint64      id,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  if (id == 0)
    return TRUE;
  statement = shuke_book_prepare (self, sql[which], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_run (statement, error);
}

static gboolean
announce (ShukeBook  *self,
          GFile      *file,
          Waiting    *waiting,
          GError    **error)
{
  g_autofree char *beside = NULL;
  g_autofree char *target = NULL;
  g_autoptr (ShukeStatement) statement = NULL;

  waiting->beside = name_beside (file);
  waiting->target = g_object_ref (file);
  if (!shuke_book_may_write_to (self, g_file_peek_path (file), error))
    return FALSE;
  if (!g_file_is_native (file))
    return TRUE;
  if (shuke_book_is_read_only (self))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book is open for reading only");
      return FALSE;
    }
  statement = shuke_book_check_place (self, error) ? shuke_book_prepare (self, sql[ANNOUNCE], error) : NULL;
  if (statement == NULL)
    return FALSE;
  beside = g_file_get_uri (waiting->beside);
  target = g_file_get_uri (file);
  shuke_statement_text (statement, ":beside", beside);
  shuke_statement_text (statement, ":target", target);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  if (!shuke_statement_run (statement, error))
    return FALSE;
  waiting->id = shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

/* Private, since it holds numbers and names; on this computer it is on the disk when this returns. */
static gboolean
write_beside (const Waiting  *waiting,
              GBytes         *bytes,
              GError        **error)
{
  const char *path = g_file_peek_path (waiting->beside);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  if (path != NULL)
    return g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                     error);
  return g_file_replace_contents (waiting->beside, text, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, error);
}

/* The book may forget what waited only when the new name is on the disk. */
static void
sync_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;
  int fd = path != NULL ? open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
give_name (const Waiting  *waiting,
           GError        **error)
{
  if (!g_file_move (waiting->beside, waiting->target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return FALSE;
  sync_folder (waiting->target);
  return TRUE;
}

static void
drop (ShukeBook     *self,
      const Waiting *waiting)
{
  g_autoptr (GError) error = NULL;

  g_file_delete (waiting->beside, NULL, NULL);
  if (!run_for (self, FORGET, waiting->id, &error))
    g_debug ("a table that is gone: %s", error->message);
}

typedef struct {
  ShukeBook      *book;
  const Waiting  *waiting;
  ShukeMakeTable  make;
  gpointer        data;
} Delivery;

static gboolean
deliver (const GPtrArray *leavings,
         gpointer         data,
         GError         **error)
{
  const Delivery *delivery = data;
  g_autoptr (GBytes) bytes = delivery->make (leavings, delivery->data);

  return write_beside (delivery->waiting, bytes, error) && run_for (delivery->book, NOTE, delivery->waiting->id, error);
}

gint64
shuke_book_hand_over_table (ShukeBook       *self,
                            gint64           campaign,
                            GPtrArray       *leavings,
                            GFile           *file,
                            ShukeMakeTable   make,
                            gpointer         data,
                            gboolean        *lost,
                            GError         **error)
{
  g_auto (Waiting) waiting = { 0 };
  Delivery delivery = { self, &waiting, make, data };
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && file != NULL && make != NULL && lost != NULL, 0);

  *lost = FALSE;
  /* Nothing leaves the sample shop: there is no table to tell of. */
  if (!shuke_book_is_sample (self) && !announce (self, file, &waiting, error))
    return 0;
  action = shuke_book_hand_over (self, campaign, leavings, "exported", deliver, &delivery, error);
  if (action != 0 && give_name (&waiting, error))
    {
      run_for (self, FORGET, waiting.id, NULL);
      return action;
    }
  /* No table: then nothing is to be noted either. A book that refuses this, too, keeps the note, and the owner has to know. */
  if (action != 0 && shuke_book_undo (self, action, NULL, NULL) == 0)
    {
      g_clear_error (error);
      *lost = TRUE;
    }
  if (waiting.beside != NULL)
    drop (self, &waiting);
  return *lost ? action : 0;
}

gboolean
shuke_book_write_table (ShukeBook  *self,
                        GFile      *file,
                        GBytes     *bytes,
                        GError    **error)
{
  g_auto (Waiting) waiting = { 0 };

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && file != NULL && bytes != NULL, FALSE);

  if (!announce (self, file, &waiting, error))
    return FALSE;
  if (write_beside (&waiting, bytes, error) && give_name (&waiting, error))
    {
      run_for (self, FORGET, waiting.id, NULL);
      return TRUE;
    }
  drop (self, &waiting);
  return FALSE;
}

/* Finishing */

static GArray *
list_waiting (ShukeBook *self)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST], NULL);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Waiting));

  g_array_set_clear_func (all, waiting_clear);
  while (statement != NULL && shuke_statement_next (statement, NULL))
    {
      Waiting waiting = {
        shuke_statement_get_int (statement, 0),
        g_file_new_for_uri (shuke_statement_get_text (statement, 1)),
        g_file_new_for_uri (shuke_statement_get_text (statement, 2)),
        shuke_statement_get_int (statement, 3) != 0,
        shuke_statement_get_day (statement, 4),
      };

      g_array_append_val (all, waiting);
    }
  return all;
}

/* Seconds since 1970; 0 when there is no such file. */
static guint64
written_at (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_MODIFIED) : 0;
}

/* Whether there is nothing left to be done. */
static gboolean
finish (ShukeBook     *self,
        const Waiting *waiting)
{
  g_autoptr (GFile) folder = g_file_get_parent (waiting->beside);

  if (!g_file_query_exists (waiting->beside, NULL))
    return folder == NULL || g_file_query_exists (folder, NULL);
  if (!waiting->noted)
    return g_file_delete (waiting->beside, NULL, NULL);
  /* Since then the owner has put something else there, or made the table again: both stay. */
  if (written_at (waiting->target) > written_at (waiting->beside)
      || !shuke_book_may_write_to (self, g_file_peek_path (waiting->target), NULL))
    return TRUE;
  return give_name (waiting, NULL);
}

void
shuke_book_finish_tables (ShukeBook *self)
{
  g_autoptr (GArray) all = NULL;

  g_return_if_fail (SHUKE_IS_BOOK (self));

  if (shuke_book_is_read_only (self))
    return;
  all = list_waiting (self);
  for (guint i = 0; i < all->len; i++)
    {
      const Waiting *waiting = &g_array_index (all, Waiting, i);

      if (finish (self, waiting) || shuke_book_get_today (self) - waiting->day > TRIED_DAYS)
        run_for (self, FORGET, waiting->id, NULL);
    }
}
