/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Taking an import back. Customers it added go with all that belongs to them, unless somebody edited them or hung something
 * on them since, or another file has them too: those stay whole and are counted. With the last file that has her, who stayed for it goes.
 * Rows it added to people who were there before go too, save her word that she wants no messages: the file may have been the wrong one,
 * but nobody is written to because of that. What it changed is put back by the log, like any other action. */

#include "shuke-import-private.h"

#include "shuke-book-list.h"
#include "shuke-error.h"
#include "shuke-log-table.h"

#include <string.h>

enum {
  LIST_IMPORTS,
  FIND_IMPORT,
  READ_RANGES,
  TOUCH_BUYERS,
  TOUCH_VISITORS,
  DELETE_LINES,
  DELETE_VISITS,
  DELETE_CUSTOMERS,
  DELETE_PERSONS,
  DELETE_PHONES,
  DELETE_CHANNELS,
  DELETE_ADDRESSES,
  DELETE_SIZES,
  DELETE_MEASUREMENTS,
  DELETE_FACTS,
  DELETE_EVENTS,
  DELETE_PHOTOS,
  DELETE_TERMS,
  DELETE_EXPECTATIONS,
  DELETE_CUSTOM,
  DELETE_FIELDS,
  DELETE_MEMBERS,
  DELETE_CONSENTS,
  DELETE_POINTS,
  DELETE_GROUPS,
  DELETE_TODOS,
  LEFT_BEHIND,
  DELETE_LEFT_BEHIND,
  FORGET_MAPPING,
  MARK_IMPORT,
  MARK_ACTION,
};

/* A change that still holds: neither taken back nor the taking back itself. */
#define HOLDS \
  " AND EXISTS (SELECT 1 FROM action WHERE id = change.action AND undone_by IS NULL AND kind <> 'undo')"
/* Nor was it before the log forgot it. */
#define NOT_TOUCHED(table) \
  " AND NOT EXISTS (SELECT 1 FROM kept_row WHERE tbl = '" table "' AND row = " table ".id)" \
  " AND NOT EXISTS (SELECT 1 FROM change WHERE tbl = '" table "' AND row = " table ".id AND change.action > :action" HOLDS ")"
#define OF_OTHERS \
  " AND customer NOT IN (SELECT id FROM kept_customer)"

static const char *const sql[] = {
  [LIST_IMPORTS] =
    "SELECT i.id, coalesce((SELECT r.action FROM import_range r WHERE r.import = i.id LIMIT 1), 0), i.at, i.file_name, i.kind,"
    " i.added, i.changed, i.refused, i.undone_at IS NOT NULL FROM import i ORDER BY i.id DESC",
  [FIND_IMPORT] = "SELECT import FROM import_range WHERE action = :action LIMIT 1",
  [READ_RANGES] = "SELECT tbl, first, last, action FROM import_range WHERE import = :import",
  [TOUCH_BUYERS] = "SELECT DISTINCT v.customer FROM line l JOIN visit v ON v.id = l.visit WHERE l.id BETWEEN :first AND :last",
  [TOUCH_VISITORS] = "SELECT DISTINCT customer FROM visit WHERE id BETWEEN :first AND :last",
  [DELETE_LINES] =
    "DELETE FROM line WHERE id BETWEEN :first AND :last"
    " AND (SELECT customer FROM visit WHERE visit.id = line.visit) NOT IN (SELECT id FROM kept_customer)" NOT_TOUCHED ("line"),
  [DELETE_VISITS] =
    "DELETE FROM visit WHERE id BETWEEN :first AND :last AND NOT EXISTS (SELECT 1 FROM line WHERE line.visit = visit.id)"
    OF_OTHERS NOT_TOUCHED ("visit"),
  [DELETE_CUSTOMERS] =
    "DELETE FROM customer WHERE id BETWEEN :first AND :last AND id NOT IN (SELECT id FROM kept_customer)",
  /* A child to whom others have added since stays, with what they added. */
  [DELETE_PERSONS] =
    "DELETE FROM person WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("person")
    " AND NOT EXISTS (SELECT 1 FROM size_told WHERE person = person.id) AND NOT EXISTS (SELECT 1 FROM measurement WHERE person = person.id)"
    " AND NOT EXISTS (SELECT 1 FROM fact WHERE person = person.id) AND NOT EXISTS (SELECT 1 FROM life_event WHERE person = person.id)"
    " AND NOT EXISTS (SELECT 1 FROM question WHERE person = person.id) AND NOT EXISTS (SELECT 1 FROM membership WHERE person = person.id)"
    " AND NOT EXISTS (SELECT 1 FROM photo WHERE person = person.id) AND NOT EXISTS (SELECT 1 FROM todo WHERE person = person.id)"
    " AND NOT EXISTS (SELECT 1 FROM line WHERE person = person.id)",
  [DELETE_PHONES] = "DELETE FROM phone WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("phone"),
  [DELETE_CHANNELS] = "DELETE FROM channel WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("channel"),
  [DELETE_ADDRESSES] = "DELETE FROM address WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("address"),
  [DELETE_SIZES] =
    "DELETE FROM size_told WHERE id BETWEEN :first AND :last"
    " AND (SELECT customer FROM person WHERE person.id = size_told.person) NOT IN (SELECT id FROM kept_customer)"
    NOT_TOUCHED ("size_told"),
  [DELETE_MEASUREMENTS] =
    "DELETE FROM measurement WHERE id BETWEEN :first AND :last"
    " AND (SELECT customer FROM person WHERE person.id = measurement.person) NOT IN (SELECT id FROM kept_customer)"
    NOT_TOUCHED ("measurement"),
  [DELETE_FACTS] =
    "DELETE FROM fact WHERE id BETWEEN :first AND :last"
    " AND (SELECT customer FROM person WHERE person.id = fact.person) NOT IN (SELECT id FROM kept_customer)"
    NOT_TOUCHED ("fact"),
  [DELETE_EVENTS] =
    "DELETE FROM life_event WHERE id BETWEEN :first AND :last"
    " AND (SELECT customer FROM person WHERE person.id = life_event.person) NOT IN (SELECT id FROM kept_customer)"
    NOT_TOUCHED ("life_event"),
  [DELETE_PHOTOS] = "DELETE FROM photo WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("photo"),
  [DELETE_TERMS] = "DELETE FROM standing_term WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("standing_term"),
  [DELETE_EXPECTATIONS] = "DELETE FROM expectation WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("expectation"),
  [DELETE_CUSTOM] = "DELETE FROM custom_value WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("custom_value"),
  [DELETE_FIELDS] =
    "DELETE FROM custom_field WHERE id BETWEEN :first AND :last"
    " AND NOT EXISTS (SELECT 1 FROM custom_value WHERE field = custom_field.id)" NOT_TOUCHED ("custom_field"),
  [DELETE_MEMBERS] = "DELETE FROM group_member WHERE id BETWEEN :first AND :last" OF_OTHERS,
  [DELETE_CONSENTS] = "DELETE FROM consent WHERE id BETWEEN :first AND :last AND state <> 'no'" OF_OTHERS NOT_TOUCHED ("consent"),
  [DELETE_POINTS] = "DELETE FROM points_entry WHERE id BETWEEN :first AND :last" OF_OTHERS NOT_TOUCHED ("points_entry"),
  [DELETE_GROUPS] =
    "DELETE FROM customer_group WHERE id BETWEEN :first AND :last"
    " AND NOT EXISTS (SELECT 1 FROM group_member WHERE customer_group = customer_group.id)" NOT_TOUCHED ("customer_group"),
  /* Thanks for bringing somebody, who may go without the one who brought her. */
  [DELETE_TODOS] =
    "DELETE FROM todo WHERE id BETWEEN :first AND :last AND (customer NOT IN (SELECT id FROM kept_customer)"
    " OR NOT EXISTS (SELECT 1 FROM customer WHERE customer.id = CAST (substr (todo.key, length ('thanks:') + 1) AS INTEGER)))"
    NOT_TOUCHED ("todo"),
  /* Imports taken back before, of whose customers this one has some; as long as the log still knows all that was done with them since. */
  [LEFT_BEHIND] =
    "SELECT r.import, r.first, r.last, r.action FROM import i CROSS JOIN import_range r ON r.import = i.id AND r.tbl = 'customer'"
    " WHERE i.undone_at IS NOT NULL AND i.id <> :import AND EXISTS (SELECT 1 FROM import_range m WHERE m.import = :import AND m.tbl = 'met'"
    "  AND m.first <= r.last AND m.last >= r.first)"
    " AND (SELECT count(*) FROM action WHERE id > r.action) = (SELECT max(id) FROM action) - r.action",
  [DELETE_LEFT_BEHIND] =
    "DELETE FROM customer WHERE id NOT IN (SELECT id FROM kept_customer) AND id IN (SELECT c.id FROM import_range m"
    " CROSS JOIN customer c ON c.id BETWEEN max (m.first, :first) AND min (m.last, :last) WHERE m.import = :import AND m.tbl = 'met')",
  /* How the file was read was perhaps what was wrong. */
  [FORGET_MAPPING] =
    "DELETE FROM import_mapping WHERE id IN (SELECT first FROM import_range WHERE import = :import AND tbl = 'import_mapping')"
    " AND NOT EXISTS (SELECT 1 FROM import_range r WHERE r.tbl = 'import_mapping' AND r.first = import_mapping.id AND r.import > :import)",
  [MARK_IMPORT] = "UPDATE import SET undone_at = :at WHERE id = :id AND undone_at IS NULL",
  [MARK_ACTION] = "UPDATE action SET undone_by = :undo WHERE id IN (SELECT action FROM import_range WHERE import = :id)",
};

/* Which statement takes a table's range out; customers come late, by their cascade, groups once nobody is in them, and
 * thanks once it is known who stays. */
static const struct { const char *table; int delete; gboolean with_action; } deletes[] = {
  { "points_entry", DELETE_POINTS, TRUE },
  { "consent", DELETE_CONSENTS, TRUE },
  { "group_member", DELETE_MEMBERS, FALSE },
  { "photo", DELETE_PHOTOS, TRUE },
  { "standing_term", DELETE_TERMS, TRUE },
  { "expectation", DELETE_EXPECTATIONS, TRUE },
  { "custom_value", DELETE_CUSTOM, TRUE },
  { "fact", DELETE_FACTS, TRUE },
  { "life_event", DELETE_EVENTS, TRUE },
  { "measurement", DELETE_MEASUREMENTS, TRUE },
  { "size_told", DELETE_SIZES, TRUE },
  { "address", DELETE_ADDRESSES, TRUE },
  { "channel", DELETE_CHANNELS, TRUE },
  { "phone", DELETE_PHONES, TRUE },
  { "person", DELETE_PERSONS, TRUE },
  { "customer", DELETE_CUSTOMERS, FALSE },
  { "customer_group", DELETE_GROUPS, TRUE },
  { "custom_field", DELETE_FIELDS, TRUE },
  { "todo", DELETE_TODOS, TRUE },
};

typedef struct {
  char   *table;
  gint64  first, last, action;
} Range;

/* An import and the customers it brought. */
typedef struct {
  gint64 import, first, last, action;
} Left;

/* Ids between two words about how far it is: a large import is taken out in pieces, between which it can be stopped. */
#define IDS_A_PIECE 2000

typedef struct {
  ShukeUndoProgress  progress;     /* (nullable) */
  gpointer           data;
  GCancellable      *cancellable;  /* (nullable) */
  gint64             done, total;  /* ids */
} Work;

static gboolean
go_on (Work    *work,
       gint64   done,
       GError **error)
{
  work->done += done;
  if (g_cancellable_is_cancelled (work->cancellable))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "taking the import back was stopped");
      return FALSE;
    }
  if (work->progress != NULL)
    work->progress (MIN (1, (double) work->done / (double) MAX (1, work->total)), work->data);
  return TRUE;
}

static void
interrupt_cb (GCancellable *cancellable,
              gpointer      connection)
{
  shuke_connection_interrupt (connection);
}

static void
range_clear (gpointer data)
{
  g_free (((Range *) data)->table);
}

static const Range *
find_range (GArray     *ranges,
            const char *table)
{
  for (guint i = 0; i < ranges->len; i++)
    if (g_strcmp0 (g_array_index (ranges, Range, i).table, table) == 0)
      return &g_array_index (ranges, Range, i);
  return NULL;
}

static GArray *
read_ranges (ShukeBook  *book,
             gint64      import,
             GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[READ_RANGES], error);
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  GError *local = NULL;

  g_array_set_clear_func (ranges, range_clear);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":import", import);
  while (shuke_statement_next (statement, &local))
    {
      Range range = { shuke_statement_dup_text (statement, 0), shuke_statement_get_int (statement, 1),
                      shuke_statement_get_int (statement, 2), shuke_statement_get_int (statement, 3) };

      g_array_append_val (ranges, range);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }
  return g_steal_pointer (&ranges);
}

static gboolean
run_on_range (ShukeBook     *book,
              int            which,
              const Range   *range,
              gboolean       with_action,
              Work          *work,
              GError       **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[which], error);

  if (statement == NULL)
    return FALSE;
  for (gint64 first = range->first; first <= range->last; first += IDS_A_PIECE)
    {
      gint64 last = MIN (first + IDS_A_PIECE - 1, range->last);

      shuke_statement_int (statement, ":first", first);
      shuke_statement_int (statement, ":last", last);
      if (with_action)
        shuke_statement_int (statement, ":action", range->action);
      if (!shuke_statement_run (statement, error) || !go_on (work, last - first + 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
touch (ShukeBook    *book,
       int           which,
       const Range  *range,
       GError      **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[which], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":first", range->first);
  shuke_statement_int (statement, ":last", range->last);
  while (shuke_statement_next (statement, &local))
    shuke_book_touch (book, shuke_statement_get_int (statement, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
take_out (ShukeBook  *book,
          GArray     *ranges,
          gint64      import,
          Work       *work,
          GError    **error)
{
  const Range *lines = find_range (ranges, "line");
  const Range *visits = find_range (ranges, "visit");
  const Range *customers = find_range (ranges, "customer");

  if (customers != NULL ? !shuke_import_kept_find_used (book, import, customers->first, customers->last, customers->action, error)
                        : !shuke_import_kept_find_joined (book, import, error))
    return FALSE;
  if (lines != NULL && (!touch (book, TOUCH_BUYERS, lines, error) || !run_on_range (book, DELETE_LINES, lines, TRUE, work, error)))
    return FALSE;
  if (visits != NULL && (!touch (book, TOUCH_VISITORS, visits, error) || !run_on_range (book, DELETE_VISITS, visits, TRUE, work, error)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (deletes); i++)
    {
      const Range *range = find_range (ranges, deletes[i].table);

      if (range != NULL && !run_on_range (book, deletes[i].delete, range, deletes[i].with_action, work, error))
        return FALSE;
    }
  return shuke_import_kept_find_left (book, import, error);
}

/* Those whom an import brought that was taken back before, and who stayed since this one has them. Whoever was used since is none of
 * this import's business and is not listed. */
static gboolean
take_left_behind (ShukeBook  *book,
                  gint64      import,
                  Work       *work,
                  GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[LEFT_BEHIND], error);
  g_autoptr (ShukeStatement) delete = statement == NULL ? NULL : shuke_book_prepare (book, sql[DELETE_LEFT_BEHIND], error);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (Left));
  GError *local = NULL;

  if (delete == NULL)
    return FALSE;
  shuke_statement_int (statement, ":import", import);
  while (shuke_statement_next (statement, &local))
    {
      Left one = { shuke_statement_get_int (statement, 0), shuke_statement_get_int (statement, 1),
                   shuke_statement_get_int (statement, 2), shuke_statement_get_int (statement, 3) };

      g_array_append_val (left, one);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  for (guint i = 0; i < left->len; i++)
    {
      const Left *one = &g_array_index (left, Left, i);
      g_autoptr (GArray) ranges = read_ranges (book, one->import, error);
      const Range *groups = ranges == NULL ? NULL : find_range (ranges, "customer_group");
      const Range *todos = ranges == NULL ? NULL : find_range (ranges, "todo");

      shuke_statement_int (delete, ":import", import);
      shuke_statement_int (delete, ":first", one->first);
      shuke_statement_int (delete, ":last", one->last);
      if (ranges == NULL || !shuke_import_kept_begin (book, error) ||
          !shuke_import_kept_find_used (book, one->import, one->first, one->last, one->action, error) ||
          !shuke_statement_run (delete, error) ||
          (groups != NULL && !run_on_range (book, DELETE_GROUPS, groups, TRUE, work, error)) ||
          (todos != NULL && !run_on_range (book, DELETE_TODOS, todos, TRUE, work, error)))
        return FALSE;
    }
  return TRUE;
}

/* What it changed in people who were there before. */
static gboolean
put_back (ShukeBook  *book,
          GArray     *ranges,
          GError    **error)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (ShukeKeptRow));

  if (ranges->len == 0)
    return TRUE;
  if (!shuke_book_undo_changes (book, g_array_index (ranges, Range, 0).action, kept, error))
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    {
      const ShukeKeptRow *row = &g_array_index (kept, ShukeKeptRow, i);

      if (!shuke_import_kept_add_row (book, row->table, row->row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
mark (ShukeBook  *book,
      gint64      import,
      gint64      undo,
      GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[MARK_IMPORT], error);
  g_autoptr (ShukeStatement) action = statement == NULL ? NULL : shuke_book_prepare (book, sql[MARK_ACTION], error);

  if (action == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", import);
  shuke_statement_int (statement, ":at", shuke_clock_unix (shuke_book_get_clock (book)));
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (shuke_connection_changes (shuke_book_get_connection (book)) != 1)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "this import was undone already");
      return FALSE;
    }
  shuke_statement_int (action, ":id", import);
  shuke_statement_int (action, ":undo", undo);
  return shuke_statement_run (action, error);
}

static gboolean
forget_mapping (ShukeBook  *book,
                gint64      import,
                GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[FORGET_MAPPING], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":import", import);
  return shuke_statement_run (statement, error);
}

/* @gone not NULL: all is done, counted, and left as it was. */
static gint64
take_back (ShukeBook          *self,
           gint64              import,
           ShukeUndoProgress   progress,
           gpointer            data,
           int                *gone,
           GArray            **kept,
           GCancellable       *cancellable,
           GError            **error)
{
  g_autoptr (GArray) ranges = read_ranges (self, import, error);
  g_autoptr (GArray) list = NULL;
  ShukeConnection *connection = shuke_book_get_connection (self);
  Work work = { progress, data, cancellable, 0, 0 };
  gulong handler = 0;
  int before = gone == NULL ? 0 : shuke_book_count_customers (self);
  gboolean done;
  gint64 undo;

  if (ranges == NULL)
    return 0;
  for (guint i = 0; i < ranges->len; i++)
    {
      const Range *range = &g_array_index (ranges, Range, i);

      if (strcmp (range->table, "met") != 0 && !g_str_has_prefix (range->table, "kept"))
        work.total += range->last - range->first + 1;
    }
  undo = shuke_book_begin_action (self, "undo-import", 0, error);
  if (undo == 0)
    return 0;
  /* Without the log's triggers: a log of what an import put in would be as large as the import. */
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (interrupt_cb), connection, NULL);
  done = mark (self, import, undo, error) && forget_mapping (self, import, error) &&
         shuke_connection_script (connection, shuke_book_schema.drop_triggers, error) &&
         shuke_import_kept_begin (self, error) && put_back (self, ranges, error) && go_on (&work, 0, error) &&
         take_out (self, ranges, import, &work, error) &&
         (list = shuke_import_kept_list (self, error)) != NULL && take_left_behind (self, import, &work, error) &&
         shuke_connection_script (connection, shuke_book_schema.triggers, error) && go_on (&work, 0, error);
  /* From here on it is too late. */
  g_cancellable_disconnect (cancellable, handler);
  if (done && gone != NULL)
    {
      int after = shuke_book_count_customers (self);

      *gone = before - after;
      done = before >= 0 && after >= 0;
      if (!done)
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "the customers could not be counted");
    }
  if (!done || gone != NULL)
    shuke_book_abort_action (self);
  else
    done = shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error);
  if (!done)
    return 0;
  if (kept != NULL)
    *kept = g_steal_pointer (&list);
  return undo;
}

gint64
shuke_book_take_back_import (ShukeBook          *self,
                             gint64              import,
                             ShukeUndoProgress   progress,
                             gpointer            data,
                             GArray            **kept,
                             GCancellable       *cancellable,
                             GError            **error)
{
  return take_back (self, import, progress, data, NULL, kept, cancellable, error);
}

gboolean
shuke_book_rehearse_take_back (ShukeBook     *self,
                               gint64         import,
                               int           *gone,
                               GArray       **kept,
                               GCancellable  *cancellable,
                               GError       **error)
{
  g_return_val_if_fail (gone != NULL, FALSE);

  return take_back (self, import, NULL, NULL, gone, kept, cancellable, error) != 0;
}

gint64
shuke_book_undo_import (ShukeBook  *self,
                        gint64      import,
                        int        *kept,
                        GError    **error)
{
  g_autoptr (GArray) list = NULL;
  gint64 undo = shuke_book_take_back_import (self, import, NULL, NULL, &list, NULL, error);

  if (undo != 0 && kept != NULL)
    *kept = (int) list->len;
  return undo;
}

gboolean
shuke_book_find_import (ShukeBook  *self,
                        gint64      action,
                        gint64     *import,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[FIND_IMPORT], error);
  GError *local = NULL;

  *import = 0;
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":action", action);
  if (shuke_statement_next (statement, &local))
    *import = shuke_statement_get_int (statement, 0);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

void
shuke_import_info_free (ShukeImportInfo *info)
{
  if (info == NULL)
    return;
  g_free (info->file_name);
  g_free (info->kind);
  g_free (info);
}

GPtrArray *
shuke_book_list_imports (ShukeBook  *self,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_IMPORTS], error);
  g_autoptr (GPtrArray) imports = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_import_info_free);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &local))
    {
      ShukeImportInfo *info = g_new0 (ShukeImportInfo, 1);

      info->id = shuke_statement_get_int (statement, 0);
      info->action = shuke_statement_get_int (statement, 1);
      info->at = shuke_statement_get_int (statement, 2);
      info->file_name = shuke_statement_dup_text (statement, 3);
      info->kind = shuke_statement_dup_text (statement, 4);
      info->added = (int) shuke_statement_get_int (statement, 5);
      info->changed = (int) shuke_statement_get_int (statement, 6);
      info->refused = (int) shuke_statement_get_int (statement, 7);
      info->undone = shuke_statement_get_int (statement, 8) != 0;
      g_ptr_array_add (imports, info);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }
  return g_steal_pointer (&imports);
}
