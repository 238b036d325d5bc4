/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The change log: one user action is one transaction and one row of `action`; triggers made from the schema
 * write the old and new values of each row it changes. */

#include "shuke-book-private.h"

#include "shuke-error.h"

enum {
  ADD_ACTION,
  IS_UNDOABLE,
  IS_REDOABLE,
  DESCRIBE,
};

static const char *const sql[] = {
  [ADD_ACTION] = "INSERT INTO action (at, kind, customer) VALUES (:at, :kind, :customer)",
  /* Taking back is not taken back by going on with it. */
  [IS_UNDOABLE] =
    "SELECT EXISTS (SELECT 1 FROM action WHERE id = :id AND undone_by IS NULL AND kind <> 'undo' AND kind <> 'undo-import')",
  [IS_REDOABLE] = "SELECT EXISTS (SELECT 1 FROM action WHERE id = :id AND undone_by IS NULL)",
  [DESCRIBE] =
    "SELECT coalesce (o.kind, a.kind), coalesce (o.customer, a.customer)"
    " FROM action a LEFT JOIN action o ON a.kind = 'undo' AND o.undone_by = a.id WHERE a.id = :id",
};

/* What an open action has touched; hangs on the book as qdata, so that shuke-book.c need not know it. */
typedef struct {
  gint64      action;     /* 0 = none is open */
  gint64      last;       /* newest committed action that can be undone */
  GArray     *asked;      /* (element-type gint64) what the owner did in this session, oldest first */
  GArray     *taken_back; /* (element-type gint64) what took something back since she last did anything else, oldest first */
  gboolean    undoing;    /* the open one takes back another */
  gboolean    unasked;    /* the open one is the program's own, not the owner's: Undo passes it by */
  GHashTable *touched;    /* (element-type gint64) customers whose summary has to be made again */
} Log;

static void
log_free (gpointer data)
{
  Log *log = data;

  g_hash_table_unref (log->touched);
  g_array_unref (log->asked);
  g_array_unref (log->taken_back);
  g_free (log);
}

static Log *
get_log (ShukeBook *self)
{
  GQuark quark = g_quark_from_static_string ("shuke-book-log");
  Log *log = g_object_get_qdata (G_OBJECT (self), quark);

  if (log == NULL)
    {
      log = g_new0 (Log, 1);
      log->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      log->asked = g_array_new (FALSE, FALSE, sizeof (gint64));
      log->taken_back = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_object_set_qdata_full (G_OBJECT (self), quark, log, log_free);
    }
  return log;
}

gint64
shuke_book_begin_action (ShukeBook   *self,
                         const char  *kind,
                         gint64       customer,
                         GError     **error)
{
  Log *log = get_log (self);
  ShukeConnection *connection = shuke_book_get_connection (self);
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (log->action == 0, 0);

  if (shuke_book_is_read_only (self))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book is open for reading only");
      return 0;
    }
  if (!shuke_book_check_place (self, error))
    return 0;
  statement = shuke_book_prepare (self, sql[ADD_ACTION], error);
  if (statement == NULL || !shuke_connection_begin (connection, error))
    return 0;
  shuke_statement_int (statement, ":at", shuke_clock_unix (shuke_book_get_clock (self)));
  shuke_statement_text (statement, ":kind", kind);
  shuke_statement_id (statement, ":customer", customer);
  if (!shuke_statement_run (statement, error))
    {
      shuke_connection_rollback (connection);
      return 0;
    }
  log->unasked = FALSE;
  log->undoing = g_strcmp0 (kind, "undo") == 0;
  log->action = shuke_connection_last_id (connection);
  return log->action;
}

void
shuke_book_abort_action (ShukeBook *self)
{
  Log *log = get_log (self);

  shuke_connection_rollback (shuke_book_get_connection (self));
  g_hash_table_remove_all (log->touched);
  log->unasked = FALSE;
  log->action = 0;
}

void
shuke_book_mark_unasked (ShukeBook *self)
{
  get_log (self)->unasked = TRUE;
}

void
shuke_book_touch (ShukeBook *self,
                  gint64     customer)
{
  if (customer != 0)
    g_hash_table_add (get_log (self)->touched, g_memdup2 (&customer, sizeof customer));
}

/* Whoever goes on doing something else leaves what she took back. */
static void
add_asked (Log    *log,
           gint64  action)
{
  g_array_append_val (log->asked, action);
  g_array_set_size (log->taken_back, 0);
}

gboolean
shuke_book_commit_action (ShukeBook  *self,
                          GError    **error)
{
  Log *log = get_log (self);
  GHashTableIter iter;
  gpointer customer;

  g_return_val_if_fail (log->action != 0, FALSE);

  g_hash_table_iter_init (&iter, log->touched);
  while (g_hash_table_iter_next (&iter, &customer, NULL))
    if (!shuke_book_update_summary (self, *(gint64 *) customer, error))
      {
        shuke_book_abort_action (self);
        return FALSE;
      }
  g_hash_table_remove_all (log->touched);
  if (!shuke_connection_commit (shuke_book_get_connection (self), error))
    {
      log->action = 0;
      return FALSE;
    }
  if (!log->unasked)
    {
      log->last = log->action;
      if (!log->undoing)
        add_asked (log, log->action);
    }
  log->unasked = FALSE;
  log->action = 0;
  return TRUE;
}

gboolean
shuke_book_end_action (ShukeBook         *self,
                       ShukeBookSubject   subject,
                       gint64             customer,
                       GError           **error)
{
  if (!shuke_book_commit_action (self, error))
    return FALSE;
  shuke_book_emit_changed (self, subject, customer);
  return TRUE;
}

gint64
shuke_book_finish_action (ShukeBook         *self,
                          gboolean           done,
                          ShukeBookSubject   subject,
                          gint64             customer,
                          GError           **error)
{
  gint64 action = get_log (self)->action;

  if (done)
    return shuke_book_end_action (self, subject, customer, error) ? action : 0;
  shuke_book_abort_action (self);
  return 0;
}

gint64
shuke_book_get_last_action (ShukeBook *self)
{
  return get_log (self)->last;
}

/* The newest of @actions of which @which is true; 0 when there is none. */
static gint64
find_newest (ShukeBook  *self,
             GArray     *actions,
             int         which,
             GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  for (guint i = actions->len; statement != NULL && i > 0; i--)
    {
      gint64 action = g_array_index (actions, gint64, i - 1);
      GError *local = NULL;

      shuke_statement_int (statement, ":id", action);
      if (shuke_statement_next (statement, &local) && shuke_statement_get_int (statement, 0) != 0)
        return action;
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return 0;
        }
      shuke_statement_reset (statement);
    }
  return 0;
}

gint64
shuke_book_find_undoable (ShukeBook  *self,
                          GError    **error)
{
  return find_newest (self, get_log (self)->asked, IS_UNDOABLE, error);
}

gint64
shuke_book_find_redoable (ShukeBook  *self,
                          GError    **error)
{
  return find_newest (self, get_log (self)->taken_back, IS_REDOABLE, error);
}

gboolean
shuke_book_describe_action (ShukeBook  *self,
                            gint64      action,
                            char      **kind,
                            gint64     *customer,
                            GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[DESCRIBE], error);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", action);
  if (!shuke_statement_find (statement, &found, error) || !found)
    return FALSE;
  *kind = shuke_statement_dup_text (statement, 0);
  *customer = shuke_statement_get_int (statement, 1);
  return TRUE;
}

void
shuke_book_add_redoable (ShukeBook *self,
                         gint64     undo)
{
  g_array_append_val (get_log (self)->taken_back, undo);
}

void
shuke_book_set_last_action (ShukeBook *self,
                            gint64     action)
{
  Log *log = get_log (self);

  log->last = action;
  if (action != 0)
    add_asked (log, action);
}

void
shuke_book_job_done (ShukeBook *self,
                     gint64     action)
{
  shuke_book_set_last_action (self, action);
  shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_EVERYTHING, 0);
}
