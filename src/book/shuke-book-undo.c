/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo: the change log of one action read backwards, newest first, as an action of its own. What was changed again since is kept and
 * counted, never overwritten. */

#include "shuke-book-private.h"

#include "shuke-book-import.h"
#include "shuke-error.h"
#include "shuke-log-table.h"

#include <string.h>

enum {
  READ_ACTION,
  MARK_UNDONE,
  MARK_DONE_AGAIN,
  READ_CHANGES,
  READ_CHANGES_OF_IMPORT,
  LIST_TAKEN_BACK,
  BEFORE_TAKEN_BACK,
  TOUCHED_BY_ACTION,
  CUSTOMER_HAS_OTHER_ROWS,
  PERSON_HAS_OTHER_ROWS,
  VISIT_HAS_OTHER_ROWS,
  LINE_HAS_OTHER_ROWS,
  LINE_LACKS_RETURNED,
  VISIT_LACKS_RETURNED,
  PERSON_LACKS_LINES,
};

static const char *const sql[] = {
  [READ_ACTION] = "SELECT kind, coalesce(customer, 0), undone_by FROM action WHERE id = :id",
  [MARK_UNDONE] = "UPDATE action SET undone_by = :undo WHERE id = :id",
  [MARK_DONE_AGAIN] = "UPDATE action SET undone_by = NULL WHERE undone_by = :id",
  /* Last: a source that lost or changed nothing but the slip it names, or that went to another file with its row. */
  [READ_CHANGES] =
    "SELECT tbl, row, old, new, tbl = 'fact_source' AND ((old IS NOT NULL AND new IS NOT NULL"
    " AND json_remove(old, '$.entry') = json_remove(new, '$.entry'))"
    " OR (json_extract(coalesce(old, new), '$.subject') LIKE 'row:%' AND EXISTS (SELECT 1 FROM action a LEFT JOIN action o ON o.undone_by = a.id"
    "  WHERE a.id = :action AND coalesce(o.kind, a.kind) = 'customer-join')))"
    " FROM change WHERE action = :action ORDER BY id DESC",
  /* Several rows of its file may be about one customer: what counts is what was before the first and is after the last, for a later import
   * may have told what stood between. Not what they changed in somebody whom it brought itself: she goes, or stays as the file told of her. */
  [READ_CHANGES_OF_IMPORT] =
    "SELECT f.tbl, f.row, f.old, l.new, 0 FROM (SELECT min(id) AS first, max(id) AS last FROM change"
    "  WHERE action = :action AND NOT EXISTS (SELECT 1 FROM import_range r WHERE r.tbl = change.tbl AND change.row BETWEEN r.first AND r.last"
    "   AND r.import = (SELECT import FROM import_range WHERE action = :action LIMIT 1))"
    "  GROUP BY tbl, row) net JOIN change f ON f.id = net.first JOIN change l ON l.id = net.last ORDER BY l.id DESC",
  /* What imports told of that row before @action and were taken back, newest first: nothing of it may come back. */
  [LIST_TAKEN_BACK] =
    "SELECT change.id FROM change JOIN action ON action.id = change.action WHERE tbl = :tbl AND row = :row AND action < :action"
    " AND old IS NOT NULL AND new IS NOT NULL AND undone_by IS NOT NULL"
    " AND EXISTS (SELECT 1 FROM import_range r WHERE r.action = change.action)"
    " AND NOT EXISTS (SELECT 1 FROM import_range r WHERE r.tbl = :tbl AND :row BETWEEN r.first AND r.last AND r.action = change.action)"
    " ORDER BY change.id DESC",
  /* @old with what stood there before the change :id, in the columns that @action changed from @told to @new and nobody else since. */
  [BEFORE_TAKEN_BACK] =
    "SELECT json_group_object (key, CASE WHEN json_extract (:told, path) IS NOT json_extract (:new, path)"
    "   AND json_extract (:old, path) IS json_extract (it.new, path) AND json_extract (it.old, path) IS NOT json_extract (it.new, path)"
    "   AND NOT EXISTS (SELECT 1 FROM change other JOIN action a ON a.id = other.action WHERE other.tbl = it.tbl AND other.row = it.row"
    "    AND other.id > it.id AND other.action > it.action AND other.action < :action AND a.undone_by IS NULL AND a.kind <> 'undo'"
    "    AND json_extract (other.old, path) IS NOT json_extract (other.new, path))"
    "  THEN json_extract (it.old, path) ELSE json_extract (:old, path) END)"
    " FROM change it CROSS JOIN (SELECT key, fullkey AS path FROM json_each (:old) UNION SELECT key, fullkey FROM json_each (:new)) WHERE it.id = :id",
  /* A visit has had an owner before the action, one after it, and may have been given to a third one since. */
  [TOUCHED_BY_ACTION] =
    "SELECT json_extract(new, '$.customer') FROM change WHERE action = :action AND tbl = 'visit' AND new IS NOT NULL "
    "UNION SELECT json_extract(old, '$.customer') FROM change WHERE action = :action AND tbl = 'visit' AND old IS NOT NULL "
    "UNION SELECT customer FROM visit WHERE id IN (SELECT row FROM change WHERE action = :action AND tbl = 'visit') "
    "UNION SELECT customer FROM visit WHERE id IN"
    " (SELECT coalesce(json_extract(new, '$.visit'), json_extract(old, '$.visit')) FROM change"
    "  WHERE action = :action AND tbl = 'line') "
    "UNION SELECT customer FROM person WHERE id IN (SELECT row FROM change WHERE action = :action AND tbl = 'person')",
  /* Rows that other actions hung on one since it was entered; taking it out would take them along. */
  [CUSTOMER_HAS_OTHER_ROWS] =
    "SELECT EXISTS (SELECT 1 FROM visit WHERE customer = :id) OR EXISTS (SELECT 1 FROM entry WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM todo WHERE customer = :id) OR EXISTS (SELECT 1 FROM consent WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM phone WHERE customer = :id) OR EXISTS (SELECT 1 FROM message WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM address WHERE customer = :id) OR EXISTS (SELECT 1 FROM channel WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM person WHERE customer = :id) OR EXISTS (SELECT 1 FROM photo WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM points_entry WHERE customer = :id) OR EXISTS (SELECT 1 FROM custom_value WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM standing_term WHERE customer = :id) OR EXISTS (SELECT 1 FROM expectation WHERE customer = :id)"
    " OR EXISTS (SELECT 1 FROM attachment WHERE customer = :id) OR EXISTS (SELECT 1 FROM membership WHERE organisation = :id)"
    " OR EXISTS (SELECT 1 FROM group_member WHERE customer = :id) OR EXISTS (SELECT 1 FROM draft WHERE customer = :id)",
  [PERSON_HAS_OTHER_ROWS] =
    "SELECT EXISTS (SELECT 1 FROM size_told WHERE person = :id) OR EXISTS (SELECT 1 FROM measurement WHERE person = :id)"
    " OR EXISTS (SELECT 1 FROM line WHERE person = :id) OR EXISTS (SELECT 1 FROM todo WHERE person = :id)"
    " OR EXISTS (SELECT 1 FROM photo WHERE person = :id) OR EXISTS (SELECT 1 FROM fact WHERE person = :id)"
    " OR EXISTS (SELECT 1 FROM life_event WHERE person = :id) OR EXISTS (SELECT 1 FROM question WHERE person = :id)"
    " OR EXISTS (SELECT 1 FROM membership WHERE person = :id)",
  [VISIT_HAS_OTHER_ROWS] = "SELECT EXISTS (SELECT 1 FROM line WHERE visit = :id)",
  [LINE_HAS_OTHER_ROWS] = "SELECT EXISTS (SELECT 1 FROM line WHERE returned = :id)",
  /* More came back than was bought, of this line or of the one that it takes back; or somebody else brought it. */
  [LINE_LACKS_RETURNED] =
    "SELECT EXISTS (SELECT 1 FROM line b WHERE b.id IN (:id, (SELECT returned FROM line WHERE id = :id))"
    " AND (SELECT -sum(quantity) FROM line WHERE returned = b.id) > b.quantity)"
    " OR EXISTS (SELECT 1 FROM line r JOIN visit w ON w.id = r.visit JOIN line b ON b.id = r.returned JOIN visit v ON v.id = b.visit"
    " WHERE r.id = :id AND v.customer <> w.customer)"
    " OR EXISTS (SELECT 1 FROM line l JOIN visit v ON v.id = l.visit JOIN person p ON p.id = l.person"
    " WHERE l.id = :id AND p.customer <> v.customer)",
  [VISIT_LACKS_RETURNED] =
    "SELECT EXISTS (SELECT 1 FROM visit v JOIN line b ON b.visit = v.id JOIN line r ON r.returned = b.id JOIN visit o ON o.id = r.visit"
    " WHERE v.id = :id AND o.customer <> v.customer)"
    " OR EXISTS (SELECT 1 FROM visit v JOIN line r ON r.visit = v.id JOIN line b ON b.id = r.returned JOIN visit o ON o.id = b.visit"
    " WHERE v.id = :id AND o.customer <> v.customer)"
    " OR EXISTS (SELECT 1 FROM visit v JOIN line l ON l.visit = v.id JOIN person p ON p.id = l.person"
    " WHERE v.id = :id AND p.customer <> v.customer)",
  /* Something was bought since, in the other file, for a child that came from one that was joined. */
  [PERSON_LACKS_LINES] =
    "SELECT EXISTS (SELECT 1 FROM person p JOIN line l ON l.person = p.id JOIN visit v ON v.id = l.visit"
    " WHERE p.id = :id AND p.customer <> v.customer)",
};

static const ShukeLogTable *
find_table (const char *name)
{
  for (int i = 0; i < shuke_n_log_tables; i++)
    if (strcmp (shuke_log_tables[i].name, name) == 0)
      return &shuke_log_tables[i];
  return NULL;
}

/* Runs one statement of undo; @name is bound only where the statement has it. */
static gboolean
run_on_row (ShukeBook   *self,
            const char  *text,
            gint64       row,
            const char  *old,
            const char  *new,
            gint64      *answer,
            GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  if (strstr (text, ":row") != NULL)
    shuke_statement_int (statement, ":row", row);
  if (strstr (text, ":old") != NULL)
    shuke_statement_text (statement, ":old", old);
  if (strstr (text, ":new") != NULL)
    shuke_statement_text (statement, ":new", new);
  if (answer == NULL)
    return shuke_statement_run (statement, error);
  *answer = shuke_statement_next (statement, &local) ? shuke_statement_get_int (statement, 0) : -1;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Whether @text, asked of the row @id, answers yes. */
static gboolean
ask (ShukeBook   *self,
     const char  *text,
     gint64       id,
     gboolean    *yes,
     GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);
  GError *local = NULL;

  *yes = FALSE;
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  *yes = shuke_statement_next (statement, &local) && shuke_statement_get_int (statement, 0) != 0;
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static const struct {
  const char *table;
  int         has_other_rows;    /* asked before one of its rows is taken out */
  int         lacks_returned;    /* asked after all was put back; 0 = of no interest */
} questions[] = {
  { "customer", CUSTOMER_HAS_OTHER_ROWS, 0 },
  { "person", PERSON_HAS_OTHER_ROWS, PERSON_LACKS_LINES },
  { "visit", VISIT_HAS_OTHER_ROWS, VISIT_LACKS_RETURNED },
  { "line", LINE_HAS_OTHER_ROWS, LINE_LACKS_RETURNED },
};

static gboolean
look_for_other_rows (ShukeBook   *self,
                     const char  *table,
                     gint64       row,
                     gboolean    *carries,
                     GError     **error)
{
  *carries = FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (questions); i++)
    if (strcmp (table, questions[i].table) == 0)
      return ask (self, sql[questions[i].has_other_rows], row, carries, error);
  return TRUE;
}

static gboolean
undo_change (ShukeBook   *self,
             const char  *name,
             gint64       row,
             const char  *old,
             const char  *new,
             int         *kept,
             GError     **error)
{
  const ShukeLogTable *table = find_table (name);
  ShukeConnection *connection = shuke_book_get_connection (self);
  g_autoptr (GError) local = NULL;
  gint64 overwritten;
  int uncounted = 0;

  if (strcmp (name, "draft") == 0)
    return shuke_undo_move_draft (self, row, old, new, error);
  if (table == NULL)
    return TRUE;
  /* What is known about a fact goes with it; she knows of one thing that was kept, not of two. */
  if (strcmp (name, "fact_source") == 0)
    kept = &uncounted;

  if (old == NULL)
    {
      gboolean carries;

      if (!look_for_other_rows (self, name, row, &carries, error))
        return FALSE;
      if (carries)
        {
          *kept += 1;
          return TRUE;
        }
      if (!run_on_row (self, table->take_out, row, NULL, new, NULL, error))
        return FALSE;
      *kept += shuke_connection_changes (connection) == 0;
      return TRUE;
    }
  if (new == NULL)
    {
      /* It cannot come back when what it belongs to is gone, or something took its place. */
      if (!run_on_row (self, table->put_in, row, old, NULL, NULL, &local))
        {
          if (!g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_CONFLICT))
            {
              g_propagate_error (error, g_steal_pointer (&local));
              return FALSE;
            }
          *kept += 1;
        }
      return TRUE;
    }
  if (!run_on_row (self, table->count_kept, row, old, new, &overwritten, error))
    return FALSE;
  *kept += overwritten < 0 ? 1 : (int) overwritten;
  return run_on_row (self, table->put_back, row, old, new, NULL, error);
}

/* The changes are read out first: undoing writes new rows into the table that is being read. */
typedef struct {
  char    *table;
  gint64   row;
  char    *old;
  char    *new;
  gboolean done_again;
  gboolean along;       /* not of the action: made since, and brought along with whom it concerns */
  gboolean slip_only;   /* of a source: its fact is the same, only the slip it names is another or gone, or the customer */
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;

  g_free (change->table);
  g_free (change->old);
  g_free (change->new);
}

/* A customer and her own person were entered one after the other and go together or not at all. */
static gboolean
is_entry_of_customer (const Change *self_change,
                      const Change *customer_change)
{
  return self_change->old == NULL && customer_change->old == NULL && strcmp (self_change->table, "person") == 0 &&
         strcmp (customer_change->table, "customer") == 0 && strstr (self_change->new, "\"role\":\"self\"") != NULL;
}

static gboolean
undo_entry_of_customer (ShukeBook     *self,
                        const Change  *self_change,
                        const Change  *customer_change,
                        int           *kept,
                        GError       **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self);
  int pair = 0;

  if (!shuke_connection_script (connection, "SAVEPOINT entry", error) ||
      !undo_change (self, "person", self_change->row, NULL, self_change->new, &pair, error) ||
      (pair == 0 && !undo_change (self, "customer", customer_change->row, NULL, customer_change->new, &pair, error)))
    return FALSE;
  *kept += pair;
  return (pair == 0 || shuke_connection_script (connection, "ROLLBACK TO entry", error)) &&
         shuke_connection_script (connection, "RELEASE entry", error);
}

/* A source that lost its slip and then went itself is put back with its text, slip and all. */
static void
mark_sources_that_went (GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      Change *change = &g_array_index (changes, Change, i);

      for (guint j = 0; change->slip_only && j < changes->len; j++)
        {
          const Change *other = &g_array_index (changes, Change, j);

          change->slip_only = other->slip_only || other->row != change->row || strcmp (other->table, "fact_source") != 0;
        }
    }
}

static GArray *
read_changes (ShukeBook  *self,
              int         which,
              gint64      action,
              GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (Change));
  GError *local = NULL;

  g_array_set_clear_func (changes, change_clear);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":action", action);
  while (shuke_statement_next (statement, &local))
    {
      Change change = {
        shuke_statement_dup_text (statement, 0),
        shuke_statement_get_int (statement, 1),
        shuke_statement_dup_text (statement, 2),
        shuke_statement_dup_text (statement, 3),
        FALSE,
        FALSE,
        shuke_statement_get_int (statement, 4) != 0,
      };

      g_array_append_val (changes, change);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }
  mark_sources_that_went (changes);
  return g_steal_pointer (&changes);
}

static gboolean
touch_customers_of (ShukeBook  *self,
                    gint64      action,
                    GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[TOUCHED_BY_ACTION], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":action", action);
  while (shuke_statement_next (statement, &local))
    shuke_book_touch (self, shuke_statement_get_int (statement, 0));
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
refresh_keys_of (ShukeBook  *self,
                 GArray     *changes,
                 GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (strcmp (change->table, "customer") == 0 && !shuke_book_refresh_customer_keys (self, change->row, error))
        return FALSE;
      if (strcmp (change->table, "person") == 0 && !shuke_book_refresh_person_keys (self, change->row, error))
        return FALSE;
      if (strcmp (change->table, "life_event") == 0 && !shuke_book_refresh_event_key (self, change->row, error))
        return FALSE;
    }
  return TRUE;
}

/* What an undo had taken back holds again when that undo is taken back itself, and can be undone once more. */
static gboolean
mark_undone (ShukeBook  *self,
             gint64      action,
             gint64      undo,
             GError    **error)
{
  g_autoptr (ShukeStatement) undone = shuke_book_prepare (self, sql[MARK_UNDONE], error);
  g_autoptr (ShukeStatement) again = undone == NULL ? NULL : shuke_book_prepare (self, sql[MARK_DONE_AGAIN], error);

  if (again == NULL)
    return FALSE;
  shuke_statement_int (undone, ":id", action);
  shuke_statement_int (undone, ":undo", undo);
  shuke_statement_int (again, ":id", action);
  return shuke_statement_run (undone, error) && shuke_statement_run (again, error);
}

static gboolean
read_action (ShukeBook  *self,
             gint64      action,
             gint64     *customer,
             gboolean   *is_undo,
             GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[READ_ACTION], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", action);
  if (!shuke_statement_next (statement, &local))
    {
      if (local != NULL)
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "the log no longer holds this action");
      return FALSE;
    }
  if (g_strcmp0 (shuke_statement_get_text (statement, 0), "undo-import") == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "what an import brought is in its file, not in the log");
      return FALSE;
    }
  if (!shuke_statement_is_null (statement, 2))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "this action was undone already");
      return FALSE;
    }
  *customer = shuke_statement_get_int (statement, 1);
  *is_undo = g_strcmp0 (shuke_statement_get_text (statement, 0), "undo") == 0;
  return TRUE;
}

/* Which views have to read again after these changes. */
static void
emit_for_changes (ShukeBook *self,
                  GArray    *changes,
                  gint64     customer)
{
  gboolean todo = FALSE, inbox = FALSE, campaign = FALSE, setting = FALSE, file = FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      const char *table = g_array_index (changes, Change, i).table;

      todo |= strcmp (table, "todo") == 0;
      inbox |= strcmp (table, "entry") == 0;
      campaign |= strcmp (table, "campaign") == 0 || strcmp (table, "message") == 0;
      setting |= strcmp (table, "setting") == 0;
      file |= strcmp (table, "campaign") != 0 && strcmp (table, "setting") != 0;
    }
  if (file)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, customer);
  /* Who is there again, or is gone, beside her. */
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (strcmp (change->table, "customer") == 0 && (change->old == NULL || change->new == NULL) && change->row != customer)
        shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, change->row);
    }
  if (todo)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  if (inbox)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_INBOX, customer);
  if (campaign)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CAMPAIGN, customer);
  if (setting)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_SETTING, 0);
}

/* Whether this is the source of a fact that the action may have written as well: it follows its text. */
static gboolean
is_source_of_text (const Change *change)
{
  return strcmp (change->table, "fact_source") == 0 && !change->slip_only;
}

/* Whether any of these tables, which hold a customer's file, was changed. An action that only confirms a fact, or takes away the slip it
 * came from, changes the source alone. */
static gboolean
change_facts (GArray *changes)
{
  static const char *const tables[] = {
    "customer", "person", "phone", "channel", "address", "size_told", "measurement", "fact", "custom_value", NULL,
  };

  for (guint i = 0; i < changes->len; i++)
    if (g_strv_contains (tables, g_array_index (changes, Change, i).table))
      return TRUE;
  return FALSE;
}

/* NULL with @error, which is not set when the sources are undone like all else. */
static ShukeUndoSources *
take_sources (ShukeBook  *self,
              GArray     *changes,
              GError    **error)
{
  g_autoptr (ShukeUndoSources) sources = NULL;

  if (!change_facts (changes))
    return NULL;
  sources = shuke_undo_sources_new (self);
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (is_source_of_text (change) && !shuke_undo_sources_take (sources, change->old, change->new, error))
        return NULL;
    }
  return g_steal_pointer (&sources);
}

static gboolean
do_again (ShukeBook  *self,
          Change     *change,
          int        *kept,
          GError    **error)
{
  const ShukeLogTable *table = find_table (change->table);

  change->done_again = TRUE;
  if (!run_on_row (self, change->new == NULL ? table->take_out : table->put_back, change->row, change->new, change->old, NULL, error))
    return FALSE;
  *kept += !change->along && shuke_connection_changes (shuke_book_get_connection (self)) > 0;
  return TRUE;
}

/* Adds to @changes what moves with the people of files that are there again, so that it can stay with those who have to. */
static gboolean
bring_visits_along (ShukeBook  *self,
                    gint64      action,
                    GArray     *changes,
                    GError    **error)
{
  guint n = changes->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 customer = g_array_index (changes, Change, i).row;
      g_autoptr (GArray) visits = NULL;

      if (strcmp (g_array_index (changes, Change, i).table, "customer") != 0 || g_array_index (changes, Change, i).new != NULL)
        continue;
      visits = shuke_undo_bring_visits_along (self, customer, error);
      if (visits == NULL || !shuke_undo_refuse_for_both (self, action, customer, error))
        return FALSE;
      for (guint k = 0; k < visits->len; k++)
        {
          const ShukeVisitAlong *visit = &g_array_index (visits, ShukeVisitAlong, k);
          Change change = {
            .table = g_strdup ("visit"),
            .row = visit->visit,
            .old = g_strdup_printf ("{\"customer\":%" G_GINT64_FORMAT "}", customer),
            .new = g_strdup_printf ("{\"customer\":%" G_GINT64_FORMAT "}", visit->from),
            .along = TRUE,
          };

          g_array_append_val (changes, change);
        }
    }
  return TRUE;
}

/* A person's own rows are where she is, whether she went back or stays. */
static gboolean
follow_people (ShukeBook  *self,
               GArray     *changes,
               GError    **error)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);

      if (strcmp (change->table, "person") == 0 && change->old != NULL && change->new != NULL &&
          !shuke_undo_follow_person (self, change->row, change->old, change->new, error))
        return FALSE;
    }
  return TRUE;
}

/* What came back of a purchase since is not left in the air, nor what was bought for somebody of another file: a row that cannot be as it was
 * before stays as it is. Who is there again is not sent away for it. That can only be told when all are put back, and one that stays may hold
 * another. */
static gboolean
keep_returns_whole (ShukeBook  *self,
                    GArray     *changes,
                    int        *kept,
                    GError    **error)
{
  gboolean found;

  do
    {
      found = FALSE;
      for (guint i = 0; i < changes->len; i++)
        for (gsize j = 0; j < G_N_ELEMENTS (questions); j++)
          {
            Change *change = &g_array_index (changes, Change, i);
            gboolean lacks;

            if (change->done_again || change->old == NULL || questions[j].lacks_returned == 0 ||
                strcmp (change->table, questions[j].table) != 0 ||
                (questions[j].lacks_returned == PERSON_LACKS_LINES && change->new == NULL))
              continue;
            if (!ask (self, sql[questions[j].lacks_returned], change->row, &lacks, error) || (lacks && !do_again (self, change, kept, error)))
              return FALSE;
            found |= lacks;
          }
    }
  while (found);
  return TRUE;
}

/* Puts back what @action changed, inside the open action; @kept_rows (element-type ShukeKeptRow) may be NULL. */
static gboolean
undo_changes (ShukeBook  *self,
              gint64      action,
              GArray     *changes,
              int        *kept,
              GArray     *kept_rows,
              GError    **error)
{
  GError *local = NULL;
  g_autoptr (ShukeUndoSources) sources = take_sources (self, changes, &local);

  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  /* Touched twice: lines that are deleted and lines that come back both name their customers. */
  if (!touch_customers_of (self, action, error))
    return FALSE;
  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);
      const ShukeLogTable *table = find_table (change->table);
      int before = *kept;

      if (sources != NULL && is_source_of_text (change))
        continue;
      if (i + 1 < changes->len && is_entry_of_customer (change, change + 1))
        {
          if (!undo_entry_of_customer (self, change, change + 1, kept, error))
            return FALSE;
          i++;
        }
      else if (!undo_change (self, change->table, change->row, change->old, change->new, kept, error))
        return FALSE;
      if (kept_rows != NULL && table != NULL && *kept > before)
        {
          ShukeKeptRow row = { table->name, change->row };

          g_array_append_val (kept_rows, row);
        }
    }
  if (sources != NULL && !shuke_undo_sources_put_back (sources, error))
    return FALSE;
  return bring_visits_along (self, action, changes, error) && keep_returns_whole (self, changes, kept, error) &&
         follow_people (self, changes, error) && refresh_keys_of (self, changes, error) && touch_customers_of (self, action, error);
}

/* @change of an import: where it replaced what another one had told that was taken back since, what was there before both. */
static gboolean
look_behind_taken_back (ShukeBook  *self,
                        gint64      action,
                        Change     *change,
                        GError    **error)
{
  g_autoptr (ShukeStatement) list = shuke_book_prepare (self, sql[LIST_TAKEN_BACK], error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *told = g_strdup (change->old);
  GError *local = NULL;

  if (list == NULL)
    return FALSE;
  shuke_statement_text (list, ":tbl", change->table);
  shuke_statement_int (list, ":row", change->row);
  shuke_statement_int (list, ":action", action);
  while (shuke_statement_next (list, &local))
    {
      gint64 id = shuke_statement_get_int (list, 0);

      g_array_append_val (ids, id);
    }
  for (guint i = 0; i < ids->len && local == NULL; i++)
    {
      g_autoptr (ShukeStatement) before = shuke_book_prepare (self, sql[BEFORE_TAKEN_BACK], &local);

      if (before == NULL)
        break;
      shuke_statement_int (before, ":id", g_array_index (ids, gint64, i));
      shuke_statement_int (before, ":action", action);
      shuke_statement_text (before, ":told", told);
      shuke_statement_text (before, ":old", change->old);
      shuke_statement_text (before, ":new", change->new);
      if (shuke_statement_next (before, &local))
        {
          g_free (change->old);
          change->old = shuke_statement_dup_text (before, 0);
        }
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_book_undo_changes (ShukeBook  *self,
                         gint64      action,
                         GArray     *kept,
                         GError    **error)
{
  g_autoptr (GArray) changes = read_changes (self, READ_CHANGES_OF_IMPORT, action, error);
  int count = 0;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      Change *change = &g_array_index (changes, Change, i);

      if (change->old != NULL && change->new != NULL && !look_behind_taken_back (self, action, change, error))
        return FALSE;
    }
  return changes != NULL && undo_changes (self, action, changes, &count, kept, error);
}

gint64
shuke_book_undo (ShukeBook  *self,
                 gint64      action,
                 int        *kept,
                 GError    **error)
{
  g_autoptr (GArray) changes = NULL;
  gint64 customer = 0;
  gint64 import, undo;
  gboolean is_undo = FALSE;
  int count = 0;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (!read_action (self, action, &customer, &is_undo, error) || !shuke_undo_check_joined_since (self, action, error) ||
      !shuke_book_find_import (self, action, &import, error))
    return 0;
  if (import != 0)
    {
      undo = shuke_book_undo_import (self, import, kept, error);
      /* It is in the file and not in the log: nothing is left to press Undo for. */
      if (undo != 0)
        shuke_book_set_last_action (self, 0);
      return undo;
    }
  changes = read_changes (self, READ_CHANGES, action, error);
  if (changes == NULL)
    return 0;
  undo = shuke_book_begin_action (self, "undo", customer, error);
  if (undo == 0)
    return 0;
  if (!undo_changes (self, action, changes, &count, NULL, error) || !mark_undone (self, action, undo, error) ||
      !shuke_book_commit_action (self, error))
    {
      shuke_book_abort_action (self);
      return 0;
    }

  if (!is_undo)
    shuke_book_add_redoable (self, undo);
  if (kept != NULL)
    *kept = count;
  emit_for_changes (self, changes, customer);
  return undo;
}
