/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import brought and is not taken out again with it, because it was used since: whole customers, and parts of those who were
 * there before. Found before anything goes, and told afterwards, by whom and what. */

#include "shuke-import-private.h"

#include "shuke-log-table.h"

#include <string.h>

enum {
  MAKE_CUSTOMERS,
  MAKE_PARTS,
  MAKE_RANGES,
  MAKE_ROWS,
  CLEAR_CUSTOMERS,
  CLEAR_PARTS,
  CLEAR_ROWS,
  FILL_ROWS,
  CLEAR_RANGES,
  FIND_RANGES,
  KEEP_EDITED_CUSTOMERS,
  KEEP_EDITED_PERSONS,
  KEEP_NEW_ROWS,
  KEEP_NEW_ROWS_OF_PERSONS,
  KEEP_ORGANISATIONS,
  KEEP_ROWS_OF_OTHERS,
  KEEP_BUYERS,
  KEEP_CHANGED_LINES,
  KEEP_DRAFTED,
  KEEP_MET,
  KEEP_REMEMBERED,
  KEEP_JOINED,
  LIST_OPEN,
  REMEMBER,
  REMEMBER_ROWS,
  KEEP_PART_OF_CUSTOMER,
  KEEP_PART_OF_PERSON,
  KEEP_PART_OF_ROW,
  KEEP_LEFT_ROWS,
  LIST,
};

/* ShukeKeptWhat in SQL, by the table in which something was done. */
#define EDITED "1"
#define REACHED "2"
#define FAMILY "4"
#define BOUGHT "8"
#define NOTED "16"
#define WRITTEN "32"
#define FROM_FILE "64"
#define REFUSAL "128"
G_STATIC_ASSERT (SHUKE_KEPT_EDITED == 1 && SHUKE_KEPT_REACHED == 2 && SHUKE_KEPT_FAMILY == 4 && SHUKE_KEPT_BOUGHT == 8 &&
                 SHUKE_KEPT_NOTED == 16 && SHUKE_KEPT_WRITTEN == 32 && SHUKE_KEPT_FROM_FILE == 64 &&
                 SHUKE_KEPT_REFUSAL == 128);
#define WHAT \
  "CASE WHEN tbl = 'visit' OR tbl = 'line' OR tbl = 'points_entry' THEN " BOUGHT \
  " WHEN tbl = 'entry' OR tbl = 'todo' OR tbl = 'photo' OR tbl = 'attachment' THEN " NOTED \
  " WHEN tbl = 'message' THEN " WRITTEN \
  " WHEN tbl = 'phone' OR tbl = 'channel' OR tbl = 'address' OR tbl = 'consent' THEN " REACHED \
  " WHEN tbl = 'person' OR tbl = 'size_told' OR tbl = 'measurement' OR tbl = 'fact' OR tbl = 'life_event' OR tbl = 'question'" \
  "  OR tbl = 'membership' THEN " FAMILY \
  " ELSE " EDITED " END"
#define AND_MORE \
  " ON CONFLICT (id) DO UPDATE SET what = what | excluded.what"
/* A change that still holds: neither taken back nor the taking back itself. */
#define HOLDS \
  " AND EXISTS (SELECT 1 FROM action WHERE id = change.action AND undone_by IS NULL AND kind <> 'undo')"
/* What another file brought that is not taken back; that she entered something herself is in the log. */
#define IS_NOT_OF_IMPORT(table, id) \
  "NOT EXISTS (SELECT 1 FROM kept_range r WHERE r.tbl = '" table "' AND " id " BETWEEN r.first AND r.last)"
#define NOT_OURS(table) \
  " AND " IS_NOT_OF_IMPORT (table, "t.id") \
  " AND NOT EXISTS (SELECT 1 FROM change WHERE tbl = '" table "' AND row = t.id AND old IS NULL)"
#define OF_CUSTOMER(table) \
  "SELECT t.customer, " FROM_FILE " FROM " table " t WHERE t.customer BETWEEN :first AND :last" NOT_OURS (table)
#define OF_PERSON(table) \
  "SELECT p.customer, " FROM_FILE " FROM person p JOIN " table " t ON t.person = p.id WHERE p.customer BETWEEN :first AND :last" NOT_OURS (table)
/* What is left of the import's own rows in the files of those who were there before. */
#define LEFT_OF_CUSTOMER(table, what) \
  "SELECT t.customer, " what " FROM import_range r JOIN " table " t ON t.id BETWEEN r.first AND r.last WHERE r.import = :import AND r.tbl = '" table "'"
#define LEFT_OF_PERSON(table) \
  "SELECT p.customer, " FAMILY " FROM import_range r JOIN " table " t ON t.id BETWEEN r.first AND r.last JOIN person p ON p.id = t.person" \
  " WHERE r.import = :import AND r.tbl = '" table "'"

static const char *const sql[] = {
  [MAKE_CUSTOMERS] = "CREATE TEMP TABLE IF NOT EXISTS kept_customer (id INTEGER PRIMARY KEY, what INTEGER NOT NULL)",
  [MAKE_PARTS] = "CREATE TEMP TABLE IF NOT EXISTS kept_part (id INTEGER PRIMARY KEY, what INTEGER NOT NULL)",
  [CLEAR_CUSTOMERS] = "DELETE FROM kept_customer",
  [CLEAR_PARTS] = "DELETE FROM kept_part",
  [MAKE_RANGES] =
    "CREATE TEMP TABLE IF NOT EXISTS kept_range (tbl TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,"
    " PRIMARY KEY (tbl, first, last)) WITHOUT ROWID",
  /* Of the import's own rows in the files of those who were there before: changed since, of which the log knows no more. */
  [MAKE_ROWS] =
    "CREATE TEMP TABLE IF NOT EXISTS kept_row (tbl TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (tbl, row)) WITHOUT ROWID",
  [CLEAR_ROWS] = "DELETE FROM kept_row",
  [FILL_ROWS] = "INSERT OR IGNORE INTO kept_row SELECT substr (tbl, 6), first FROM import_range WHERE tbl >= 'kept:' AND tbl < 'kept;'",
  [CLEAR_RANGES] = "DELETE FROM kept_range",
  /* Of imports that were taken back rows can be left that something of another stood on: a visit whose only line went with its own file. */
  [FIND_RANGES] =
    "INSERT OR IGNORE INTO kept_range SELECT r.tbl, r.first, r.last FROM import i CROSS JOIN import_range r ON r.import = i.id"
    " WHERE (i.id = :import OR i.undone_at IS NOT NULL) AND r.tbl <> 'met' AND r.tbl NOT LIKE 'kept%'",
  [KEEP_EDITED_CUSTOMERS] =
    "INSERT INTO kept_customer SELECT row, " EDITED " FROM change"
    " WHERE tbl = 'customer' AND row BETWEEN :first AND :last AND action > :action" HOLDS AND_MORE,
  [KEEP_EDITED_PERSONS] =
    "INSERT INTO kept_customer SELECT person.customer, " FAMILY " FROM change JOIN person ON person.id = change.row"
    " WHERE tbl = 'person' AND person.customer BETWEEN :first AND :last AND action > :action" HOLDS AND_MORE,
  /* Whatever was logged since as a new, changed or removed row of hers. */
  [KEEP_NEW_ROWS] =
    "INSERT INTO kept_customer SELECT coalesce(json_extract(new, '$.customer'), json_extract(old, '$.customer')), " WHAT
    " FROM change WHERE action > :action AND tbl IN ('visit', 'entry', 'todo', 'consent', 'phone', 'channel', 'address',"
    " 'points_entry', 'group_member', 'message', 'custom_value', 'photo', 'fact_source',"
    " 'standing_term', 'expectation', 'attachment', 'person')"
    " AND coalesce(json_extract(new, '$.customer'), json_extract(old, '$.customer')) BETWEEN :first AND :last" HOLDS AND_MORE,
  [KEEP_NEW_ROWS_OF_PERSONS] =
    "INSERT INTO kept_customer SELECT person.customer, " WHAT " FROM change"
    " JOIN person ON person.id = coalesce(json_extract(new, '$.person'), json_extract(old, '$.person'))"
    " WHERE action > :action AND tbl IN ('size_told', 'measurement', 'fact', 'life_event', 'question', 'membership')"
    " AND person.customer BETWEEN :first AND :last" HOLDS AND_MORE,
  [KEEP_ORGANISATIONS] =
    "INSERT INTO kept_customer"
    " SELECT coalesce(json_extract(new, '$.organisation'), json_extract(old, '$.organisation')), " FAMILY " FROM change"
    " WHERE action > :action AND tbl = 'membership'"
    " AND coalesce(json_extract(new, '$.organisation'), json_extract(old, '$.organisation')) BETWEEN :first AND :last" HOLDS AND_MORE,
  [KEEP_ROWS_OF_OTHERS] =
    "INSERT INTO kept_customer SELECT * FROM (" OF_CUSTOMER ("phone") " UNION ALL " OF_CUSTOMER ("channel") " UNION ALL "
    OF_CUSTOMER ("address") " UNION ALL " OF_CUSTOMER ("consent") " UNION ALL " OF_CUSTOMER ("points_entry") " UNION ALL "
    OF_CUSTOMER ("group_member") " UNION ALL " OF_CUSTOMER ("photo") " UNION ALL " OF_CUSTOMER ("todo") " UNION ALL " OF_CUSTOMER ("standing_term") " UNION ALL "
    OF_CUSTOMER ("expectation") " UNION ALL " OF_CUSTOMER ("person") " UNION ALL " OF_PERSON ("size_told") " UNION ALL "
    OF_PERSON ("measurement") " UNION ALL " OF_PERSON ("fact") " UNION ALL " OF_PERSON ("life_event") ") WHERE TRUE" AND_MORE,
  [KEEP_BUYERS] =
    "INSERT INTO kept_customer SELECT t.customer, " BOUGHT " FROM visit t WHERE t.customer BETWEEN :first AND :last"
    " AND (" IS_NOT_OF_IMPORT ("visit", "t.id")
    " OR EXISTS (SELECT 1 FROM line WHERE line.visit = t.id AND " IS_NOT_OF_IMPORT ("line", "line.id") "))" AND_MORE,
  [KEEP_CHANGED_LINES] =
    "INSERT INTO kept_customer SELECT visit.customer, " BOUGHT " FROM change"
    " JOIN visit ON visit.id = coalesce(json_extract(new, '$.visit'), json_extract(old, '$.visit'))"
    " WHERE action > :action AND tbl = 'line' AND visit.customer BETWEEN :first AND :last" HOLDS AND_MORE,
  /* Of whom something is being written: it has no log. */
  [KEEP_DRAFTED] =
    "INSERT INTO kept_customer SELECT customer, " NOTED " FROM draft WHERE customer BETWEEN :first AND :last" AND_MORE,
  /* Of whom another file that is not taken back has told as well, even if nothing new. */
  [KEEP_MET] =
    "INSERT INTO kept_customer SELECT c.id, " FROM_FILE " FROM import i CROSS JOIN import_range r ON r.import = i.id AND r.tbl = 'met'"
    " AND r.first <= :last AND r.last >= :first CROSS JOIN customer c ON c.id BETWEEN max (r.first, :first) AND min (r.last, :last)"
    " WHERE i.undone_at IS NULL AND i.id <> :import" AND_MORE,
  /* With whom something was done of which the log knows no more. */
  [KEEP_REMEMBERED] =
    "INSERT INTO kept_customer SELECT c.id, " EDITED " FROM import_range r CROSS JOIN customer c ON c.id BETWEEN r.first AND r.last"
    " WHERE r.import = :import AND r.tbl = 'kept'" AND_MORE,
  /* In whose file somebody went up who came with the import, or of whom it told: what both brought cannot be told apart any more. She may
   * have come by any way, and be remembered from one joining when the next one follows. */
  [KEEP_JOINED] =
    "INSERT INTO kept_customer SELECT c.id, " EDITED " FROM customer c WHERE c.id IN ("
    "SELECT a.customer FROM action a CROSS JOIN change ON change.action = a.id CROSS JOIN import_range r ON r.import = :import"
    "  AND (r.tbl = change.tbl OR (r.tbl = 'kept' AND change.tbl = 'customer')) AND change.row BETWEEN r.first AND r.last"
    "  WHERE a.kind = 'customer-join' AND a.undone_by IS NULL AND a.id > r.action"
    " UNION SELECT a.customer FROM action a CROSS JOIN import_range r ON r.import = :import AND r.tbl = 'customer'"
    "  AND a.customer BETWEEN r.first AND r.last WHERE a.kind = 'customer-join' AND a.undone_by IS NULL AND a.id > r.action)" AND_MORE,
  /* An import that brought nobody has a range without end. */
  [LIST_OPEN] =
    "SELECT r.import, coalesce(c.first, 1), coalesce(c.last, 0), max(r.action) FROM import i CROSS JOIN import_range r ON r.import = i.id"
    " LEFT JOIN import_range c ON c.import = i.id AND c.tbl = 'customer' WHERE i.undone_at IS NULL GROUP BY r.import, c.first, c.last",
  [REMEMBER] =
    "INSERT INTO import_range (import, action, tbl, first, last) SELECT :import, :action, 'kept', id, id FROM kept_customer"
    " WHERE NOT EXISTS"
    " (SELECT 1 FROM import_range r WHERE r.import = :import AND r.tbl = 'kept' AND kept_customer.id BETWEEN r.first AND r.last)",
  [REMEMBER_ROWS] =
    "INSERT INTO import_range (import, action, tbl, first, last)"
    " SELECT DISTINCT r.import, r.action, 'kept:' || r.tbl, change.row, change.row FROM import i CROSS JOIN import_range r ON r.import = i.id"
    " CROSS JOIN change ON change.tbl = r.tbl AND change.row BETWEEN r.first AND r.last AND change.action > r.action"
    " WHERE i.undone_at IS NULL AND r.tbl <> 'customer'" HOLDS
    " AND NOT EXISTS (SELECT 1 FROM kept_row WHERE kept_row.tbl = r.tbl AND kept_row.row = change.row)",
  [KEEP_PART_OF_CUSTOMER] = "INSERT INTO kept_part SELECT id, " EDITED " FROM customer WHERE id = :row" AND_MORE,
  [KEEP_PART_OF_PERSON] = "INSERT INTO kept_part SELECT customer, " FAMILY " FROM person WHERE id = :row" AND_MORE,
  /* Also of a row that is gone: as the log has it. */
  [KEEP_PART_OF_ROW] =
    "INSERT INTO kept_part SELECT customer.id, " WHAT " FROM change"
    " LEFT JOIN person ON person.id = coalesce(json_extract(new, '$.person'), json_extract(old, '$.person'))"
    " JOIN customer ON customer.id ="
    "  coalesce(json_extract(new, '$.customer'), json_extract(old, '$.customer'), person.customer)"
    " WHERE tbl = :tbl AND row = :row" AND_MORE,
  [KEEP_LEFT_ROWS] =
    "INSERT INTO kept_part SELECT * FROM (" LEFT_OF_CUSTOMER ("phone", REACHED) " UNION ALL " LEFT_OF_CUSTOMER ("channel", REACHED)
    " UNION ALL " LEFT_OF_CUSTOMER ("address", REACHED) " UNION ALL " LEFT_OF_CUSTOMER ("consent", "CASE t.state WHEN 'no' THEN " REFUSAL " ELSE " REACHED " END") " UNION ALL "
    LEFT_OF_CUSTOMER ("points_entry", BOUGHT) " UNION ALL " LEFT_OF_CUSTOMER ("person", FAMILY) " UNION ALL "
    LEFT_OF_CUSTOMER ("visit", BOUGHT) " UNION ALL " LEFT_OF_CUSTOMER ("photo", NOTED) " UNION ALL " LEFT_OF_CUSTOMER ("todo", NOTED) " UNION ALL "
    LEFT_OF_CUSTOMER ("standing_term", EDITED) " UNION ALL " LEFT_OF_CUSTOMER ("expectation", EDITED) " UNION ALL " LEFT_OF_PERSON ("size_told") " UNION ALL " LEFT_OF_PERSON ("measurement")
    " UNION ALL " LEFT_OF_PERSON ("fact") " UNION ALL " LEFT_OF_PERSON ("life_event") " UNION ALL "
    "SELECT v.customer, " BOUGHT " FROM import_range r JOIN line t ON t.id BETWEEN r.first AND r.last JOIN visit v ON v.id = t.visit"
    " WHERE r.import = :import AND r.tbl = 'line') WHERE TRUE" AND_MORE,
  /* Who was joined to another is found in her file. */
  [LIST] =
    "SELECT id, 1, what FROM kept_customer WHERE id IN (SELECT id FROM customer) UNION ALL SELECT id, 0, what FROM kept_part"
    " WHERE id NOT IN (SELECT id FROM kept_customer) ORDER BY 1",
};

static gboolean
run (ShukeBook    *book,
     int           which,
     gint64        import,
     gint64        first,
     gint64        last,
     gint64        action,
     GError      **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[which], error);

  if (statement == NULL)
    return FALSE;
  if (strstr (sql[which], ":import") != NULL)
    shuke_statement_int (statement, ":import", import);
  if (strstr (sql[which], ":first") != NULL)
    {
      shuke_statement_int (statement, ":first", first);
      shuke_statement_int (statement, ":last", last);
    }
  if (strstr (sql[which], ":action") != NULL)
    shuke_statement_int (statement, ":action", action);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_import_kept_begin (ShukeBook  *book,
                         GError    **error)
{
  return shuke_connection_script (shuke_book_get_connection (book), sql[MAKE_CUSTOMERS], error) &&
         shuke_connection_script (shuke_book_get_connection (book), sql[MAKE_PARTS], error) &&
         shuke_connection_script (shuke_book_get_connection (book), sql[MAKE_RANGES], error) &&
         shuke_connection_script (shuke_book_get_connection (book), sql[MAKE_ROWS], error) &&
         run (book, CLEAR_CUSTOMERS, 0, 0, 0, 0, error) && run (book, CLEAR_PARTS, 0, 0, 0, 0, error) &&
         run (book, CLEAR_ROWS, 0, 0, 0, 0, error) && run (book, FILL_ROWS, 0, 0, 0, 0, error);
}

gboolean
shuke_import_kept_find_used (ShukeBook  *book,
                             gint64      import,
                             gint64      first,
                             gint64      last,
                             gint64      action,
                             GError    **error)
{
  static const int steps[] = {
    CLEAR_RANGES, FIND_RANGES, KEEP_EDITED_CUSTOMERS, KEEP_EDITED_PERSONS, KEEP_NEW_ROWS, KEEP_NEW_ROWS_OF_PERSONS, KEEP_ORGANISATIONS,
    KEEP_ROWS_OF_OTHERS,
    KEEP_BUYERS, KEEP_CHANGED_LINES, KEEP_DRAFTED, KEEP_MET, KEEP_REMEMBERED, KEEP_JOINED,
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (!run (book, steps[i], import, first, last, action, error))
      return FALSE;
  return TRUE;
}

gboolean
shuke_import_kept_find_joined (ShukeBook  *book,
                               gint64      import,
                               GError    **error)
{
  return run (book, KEEP_REMEMBERED, import, 0, 0, 0, error) && run (book, KEEP_JOINED, import, 0, 0, 0, error);
}

/* What the log alone knows. */
static gboolean
remember (ShukeBook      *book,
          const gint64   *open,
          GError        **error)
{
  static const int steps[] = {
    KEEP_EDITED_CUSTOMERS, KEEP_EDITED_PERSONS, KEEP_NEW_ROWS, KEEP_NEW_ROWS_OF_PERSONS, KEEP_ORGANISATIONS, KEEP_CHANGED_LINES, KEEP_JOINED, REMEMBER,
  };
  gboolean brought = open[1] <= open[2];

  if (!shuke_import_kept_begin (book, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if ((brought || steps[i] == KEEP_JOINED || steps[i] == REMEMBER) && !run (book, steps[i], open[0], open[1], open[2], open[3], error))
      return FALSE;
  return TRUE;
}

gboolean
shuke_book_remember_used (ShukeBook  *self,
                          GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_OPEN], error);
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, 4 * sizeof (gint64));
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &local))
    {
      gint64 one[4] = { shuke_statement_get_int (statement, 0), shuke_statement_get_int (statement, 1),
                        shuke_statement_get_int (statement, 2), shuke_statement_get_int (statement, 3) };

      g_array_append_vals (open, one, 1);
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return FALSE;
    }
  for (guint i = 0; i < open->len; i++)
    if (!remember (self, (const gint64 *) (gpointer) (open->data + i * 4 * sizeof (gint64)), error))
      return FALSE;
  return shuke_import_kept_begin (self, error) && run (self, REMEMBER_ROWS, 0, 0, 0, 0, error);
}

gboolean
shuke_import_kept_add_row (ShukeBook   *book,
                           const char  *table,
                           gint64       row,
                           GError     **error)
{
  int which = strcmp (table, "customer") == 0 ? KEEP_PART_OF_CUSTOMER : strcmp (table, "person") == 0 ? KEEP_PART_OF_PERSON : KEEP_PART_OF_ROW;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":row", row);
  if (which == KEEP_PART_OF_ROW)
    shuke_statement_text (statement, ":tbl", table);
  return shuke_statement_run (statement, error);
}

gboolean
shuke_import_kept_find_left (ShukeBook  *book,
                             gint64      import,
                             GError    **error)
{
  return run (book, KEEP_LEFT_ROWS, import, 0, 0, 0, error);
}

GArray *
shuke_import_kept_list (ShukeBook  *book,
                        GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, sql[LIST], error);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (ShukeKept));
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &local))
    {
      ShukeKept kept = { shuke_statement_get_int (statement, 0), shuke_statement_get_int (statement, 1) != 0,
                         (guint) shuke_statement_get_int (statement, 2) };

      g_array_append_val (list, kept);
    }
  if (local == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, local);
  return NULL;
}
