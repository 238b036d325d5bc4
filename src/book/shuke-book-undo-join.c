/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two files that were joined are parted again. What was done since, in the file that was kept, for a child that came from the other one,
 * goes back with the child: nobody would look for it anywhere else. Only a purchase for people of both holds the child back. */

#include "shuke-book-join.h"

#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  LIST_VISITS_ALONG,
  MOVE_VISIT,
  READ_HOMES,
  MOVE_ENTRIES,
  MOVE_TODOS_OF_ENTRIES,
  MOVE_TODOS,
  MOVE_PHOTOS,
  COPY_SOURCES,
  DROP_SOURCES,
  LOG_DRAFT,
  MOVE_DRAFT,
  LIST_STAYED,
  COUNT_STAYED_VISITS,
  REFUSE_FOR_BOTH,
  IS_JOINED_SINCE,
};

#define HOME "(SELECT customer FROM person WHERE id = :person)"
#define ARE_SOURCES " WHERE customer IN (:one, :other) AND subject = 'person:' || :person AND customer <> " HOME

/* It is still where the joining had put it, and there is somewhere to put it back to. */
#define IS_DRAFT \
  " WHERE id = :id AND customer = json_extract (:new, '$.customer')" \
  " AND EXISTS (SELECT 1 FROM customer WHERE id = json_extract (:old, '$.customer'))"

static const char *const sql[] = {
  [LIST_VISITS_ALONG] =
    "SELECT DISTINCT v.id, v.customer FROM person p CROSS JOIN line l ON l.person = p.id CROSS JOIN visit v ON v.id = l.visit"
    " WHERE p.customer = :customer AND v.customer <> :customer AND NOT EXISTS (SELECT 1 FROM line o LEFT JOIN person q ON q.id = o.person"
    "  WHERE o.visit = v.id AND q.customer IS NOT :customer)",
  [MOVE_VISIT] = "UPDATE visit SET customer = :customer WHERE id = :visit",
  [READ_HOMES] = "SELECT json_extract (:old, '$.customer'), json_extract (:new, '$.customer')",
  [MOVE_ENTRIES] = "UPDATE entry SET customer = " HOME " WHERE person = :person AND customer <> " HOME,
  [MOVE_TODOS_OF_ENTRIES] =
    "UPDATE todo SET customer = " HOME " WHERE entry IN (SELECT id FROM entry WHERE person = :person) AND customer <> " HOME,
  [MOVE_TODOS] = "UPDATE todo SET customer = " HOME " WHERE person = :person AND customer <> " HOME,
  [MOVE_PHOTOS] = "UPDATE photo SET customer = " HOME " WHERE person = :person AND customer <> " HOME,
  /* Written anew, since undo goes by whose they were (shuke-book-undo-sources.c). What is known of the same there was put back with it. */
  [COPY_SOURCES] =
    "INSERT INTO fact_source (customer, subject, field, source, author, day, confirmed_day, entry, import)"
    " SELECT " HOME ", subject, field, source, author, day, confirmed_day, entry, import FROM fact_source s" ARE_SOURCES
    " AND NOT EXISTS (SELECT 1 FROM fact_source o WHERE o.customer = " HOME " AND o.subject = s.subject AND o.field = s.field)",
  [DROP_SOURCES] = "DELETE FROM fact_source" ARE_SOURCES,
  [LOG_DRAFT] =
    "INSERT INTO change (action, tbl, row, old, new) SELECT (SELECT max(id) FROM action), 'draft', id, :new, :old FROM draft" IS_DRAFT,
  [MOVE_DRAFT] = "UPDATE draft SET customer = json_extract (:old, '$.customer')" IS_DRAFT,
  [LIST_STAYED] =
    "SELECT p.id FROM change c CROSS JOIN person p ON p.id = c.row WHERE c.action = :action AND c.tbl = 'person'"
    " AND c.old IS NOT NULL AND c.new IS NOT NULL AND p.customer = json_extract (c.new, '$.customer')"
    " AND p.customer <> json_extract (c.old, '$.customer')",
  [COUNT_STAYED_VISITS] =
    "SELECT count(*) FROM change c CROSS JOIN visit v ON v.id = c.row WHERE c.action = :action AND c.tbl = 'visit'"
    " AND c.old IS NOT NULL AND c.new IS NOT NULL AND v.customer = json_extract (c.new, '$.customer')"
    " AND v.customer <> json_extract (c.old, '$.customer')",
  /* What was said last in the file of both, when that is no and was said since they were joined: nobody knows which of the two said it. */
  [REFUSE_FOR_BOTH] =
    "INSERT INTO consent (customer, purpose, channel, state, day, source, wording)"
    " SELECT :customer, c.purpose, c.channel, 'no', max (c.day, coalesce ((SELECT max (o.day) FROM consent o WHERE o.customer = :customer"
    "  AND o.purpose = c.purpose), c.day)), c.source, c.wording"
    " FROM action a CROSS JOIN consent c ON c.customer = a.customer WHERE a.id = :action AND a.customer <> :customer AND c.state = 'no'"
    " AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.customer = c.customer AND o.purpose = c.purpose AND o.channel = c.channel"
    "  AND (o.day > c.day OR (o.day = c.day AND o.id > c.id)))"
    " AND (EXISTS (SELECT 1 FROM change h WHERE h.tbl = 'consent' AND h.row = c.id AND h.action > :action AND h.old IS NULL)"
    "  OR EXISTS (SELECT 1 FROM import_range r WHERE r.tbl = 'consent' AND r.action > :action AND c.id BETWEEN r.first AND r.last))"
    " AND coalesce ((SELECT o.state FROM consent o WHERE o.customer = :customer AND o.purpose = c.purpose AND o.channel = c.channel"
    "  ORDER BY o.day DESC, o.id DESC LIMIT 1), 'yes') <> 'no'",
  [IS_JOINED_SINCE] =
    "SELECT 1 FROM action a CROSS JOIN action later ON later.id > a.id AND later.kind = 'customer-join' AND later.undone_by IS NULL"
    " CROSS JOIN change c ON c.action = later.id AND c.tbl = 'customer' AND c.row = a.customer AND c.new IS NULL"
    " WHERE a.id = :action AND a.kind = 'customer-join'",
};

gboolean
shuke_undo_check_joined_since (ShukeBook  *self,
                               gint64      action,
                               GError    **error)
{
  g_autoptr (ShukeStatement) later = shuke_book_prepare (self, sql[IS_JOINED_SINCE], error);
  gboolean found;

  if (later == NULL)
    return FALSE;
  shuke_statement_int (later, ":action", action);
  if (!shuke_statement_find (later, &found, error))
    return FALSE;
  if (found)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_JOINED_SINCE, "a later joining has to be undone first");
  return !found;
}

gboolean
shuke_undo_refuse_for_both (ShukeBook  *self,
                            gint64      action,
                            gint64      customer,
                            GError    **error)
{
  g_autoptr (ShukeStatement) refuse = shuke_book_prepare_for (self, sql[REFUSE_FOR_BOTH], customer, error);

  if (refuse == NULL)
    return FALSE;
  shuke_statement_int (refuse, ":action", action);
  return shuke_statement_run (refuse, error);
}

GArray *
shuke_undo_bring_visits_along (ShukeBook  *self,
                               gint64      customer,
                               GError    **error)
{
  g_autoptr (ShukeStatement) list = shuke_book_prepare_for (self, sql[LIST_VISITS_ALONG], customer, error);
  g_autoptr (ShukeStatement) move = list == NULL ? NULL : shuke_book_prepare_for (self, sql[MOVE_VISIT], customer, error);
  g_autoptr (GArray) visits = g_array_new (FALSE, FALSE, sizeof (ShukeVisitAlong));
  GError *local = NULL;

  if (move == NULL)
    return NULL;
  while (shuke_statement_next (list, &local))
    {
      ShukeVisitAlong visit = { shuke_statement_get_int (list, 0), shuke_statement_get_int (list, 1) };

      g_array_append_val (visits, visit);
    }
  if (!shuke_book_read_to_end (local, error))
    return NULL;
  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisitAlong *visit = &g_array_index (visits, ShukeVisitAlong, i);

      shuke_statement_int (move, ":customer", customer);
      shuke_statement_int (move, ":visit", visit->visit);
      if (!shuke_statement_run (move, error))
        return NULL;
      shuke_book_touch (self, visit->from);
    }
  if (visits->len > 0)
    shuke_book_touch (self, customer);
  return g_steal_pointer (&visits);
}

gboolean
shuke_undo_follow_person (ShukeBook   *self,
                          gint64       person,
                          const char  *old,
                          const char  *new,
                          GError     **error)
{
  static const int moves[] = { MOVE_ENTRIES, MOVE_TODOS_OF_ENTRIES, MOVE_TODOS, MOVE_PHOTOS, COPY_SOURCES, DROP_SOURCES };
  g_autoptr (ShukeStatement) homes = shuke_book_prepare (self, sql[READ_HOMES], error);
  gint64 one, other;

  if (homes == NULL)
    return FALSE;
  shuke_statement_text (homes, ":old", old);
  shuke_statement_text (homes, ":new", new);
  if (!shuke_statement_next (homes, error))
    return FALSE;
  one = shuke_statement_get_int (homes, 0);
  other = shuke_statement_get_int (homes, 1);
  if (one == other)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[moves[i]], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":person", person);
      if (moves[i] == COPY_SOURCES || moves[i] == DROP_SOURCES)
        {
          shuke_statement_int (statement, ":one", one);
          shuke_statement_int (statement, ":other", other);
        }
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
shuke_undo_move_draft (ShukeBook   *self,
                       gint64       draft,
                       const char  *old,
                       const char  *new,
                       GError     **error)
{
  static const int steps[] = { LOG_DRAFT, MOVE_DRAFT };

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[steps[i]], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", draft);
      shuke_statement_text (statement, ":old", old);
      shuke_statement_text (statement, ":new", new);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

GArray *
shuke_book_list_stayed (ShukeBook  *self,
                        gint64      action,
                        guint      *visits,
                        GError    **error)
{
  g_autoptr (ShukeStatement) people = NULL;
  g_autoptr (ShukeStatement) count = NULL;
  GError *local = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  people = shuke_book_prepare (self, sql[LIST_STAYED], error);
  count = people == NULL ? NULL : shuke_book_prepare (self, sql[COUNT_STAYED_VISITS], error);
  if (count == NULL)
    return NULL;
  shuke_statement_int (people, ":action", action);
  shuke_statement_int (count, ":action", action);
  *visits = shuke_statement_next (count, &local) ? (guint) shuke_statement_get_int (count, 0) : 0;
  return shuke_book_read_to_end (local, error) ? shuke_book_collect_ids (people, error) : NULL;
}
