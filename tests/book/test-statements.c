/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every statement of every store is understood by SQLite on a fresh book, and those that somebody waits for at the counter read
 * through an index. */

#include "safety-state.h"

#include "shuke-book-private.h"
#include "shuke-connection.h"

#include "statements.h"

#include <string.h>

typedef struct {
  ShukeBook *book;
  char      *folder;
  GPtrArray *texts;   /* the connection keeps statements under the address of their text */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  fixture->folder = scratch_new ();
  fixture->texts = g_ptr_array_new_with_free_func (g_free);
  path = scratch_path (fixture->folder, "book.db");
  fixture->book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  shuke_book_close (fixture->book);
  g_object_unref (fixture->book);
  g_ptr_array_unref (fixture->texts);
  scratch_remove (fixture->folder);
}

static void
test_prepare (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_cmpuint (G_N_ELEMENTS (statements), >, 150);
  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeStatement) statement = NULL;

      g_test_message ("%s %s", statements[i].store, statements[i].name);
      /* Undo of an import works on a table that lives for its connection only. */
      if (strstr (*statements[i].text, "temp.") != NULL || strcmp (statements[i].store, "shuke-book-import-undo.c") == 0 ||
          strcmp (statements[i].store, "shuke-book-import-kept.c") == 0)
        continue;
      statement = shuke_book_prepare (fixture->book, *statements[i].text, &error);
      g_assert_no_error (error);
      g_assert_nonnull (statement);
    }
}

/* One step of the plan may walk a whole table only if that is a small one. */
static gboolean
walks_large_table (const char *step)
{
  static const char *const large[] = { "line", "visit", "customer", "person", "phone", "entry", "size_told", "measurement",
                                       "consent", "message", "change", "address", "channel", "fact", "fact_source", "question", "custom_value",
                                       "c", "p", "v", "l", "m", "t", "e", "f", "q" };
  g_auto (GStrv) words = g_strsplit (step, " ", 3);

  if (words[0] == NULL || strcmp (words[0], "SCAN") != 0 || words[1] == NULL)
    return FALSE;
  /* In the order of an index, as far as a limit lets it. */
  if (strstr (step, "USING") != NULL && strstr (step, "INDEX") != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (large); i++)
    if (strcmp (words[1], large[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
test_hot (Fixture       *fixture,
          gconstpointer  data)
{
  static const struct { const char *store; const char *name; } hot[] = {
    { "shuke-book-list.c", "IDS_BY_NAME" },
    { "shuke-book-list.c", "LIST_ROW" },
    { "shuke-book-list.c", "LIST_PIECES" },
    { "shuke-book-customers.c", "GET_CUSTOMER" },
    { "shuke-book-customers.c", "GET_PHONES" },
    { "shuke-book-customers.c", "GET_CHANNELS" },
    { "shuke-book-customers.c", "GET_ADDRESSES" },
    { "shuke-book-customers.c", "GET_PERSONS" },
    { "shuke-book-customers.c", "GET_SIZES" },
    { "shuke-book-customers.c", "GET_MEASUREMENTS" },
    { "shuke-book-customers.c", "GET_FACTS" },
    { "shuke-book-customers.c", "GET_EVENTS" },
    { "shuke-book-customers.c", "GET_CUSTOM" },
    { "shuke-book-terms.c", "LIST_TERMS" },
    { "shuke-book-terms.c", "LIST_EXPECTATIONS" },
    { "shuke-book-customers.c", "GET_CONSENT" },
    { "shuke-book-facts.c", "LIST_SOURCES" },
    { "shuke-book-facts.c", "LIST_CHANGES" },
    { "shuke-book-facts.c", "LIST_EVENT_CHANGES" },
    { "shuke-book-facts.c", "LIST_ASKED" },
    { "shuke-book-remarks.c", "LIST_ANSWERED" },
    { "shuke-book-contact.c", "LIST_CALLS" },
    { "shuke-book-contact.c", "LIST_ANSWERS" },
    { "shuke-book-contact.c", "LAST_HEARD" },
    { "shuke-book-doubts.c", "SAME_BIRTHDAY" },
    { "shuke-book-doubts.c", "SAME_PHONE" },
    { "shuke-book-customers.c", "FIND_BY_PHONE" },
    { "shuke-book-customers.c", "FIND_BY_CARD" },
    { "shuke-book-customers.c", "FIND_BY_NAME" },
    { "shuke-book-members.c", "LIST_PERSONS" },
    { "shuke-book-members.c", "LIST_ORGANISATIONS" },
    { "shuke-book-preparations.c", "LIST_OF_TODO" },
    { "shuke-book-entries.c", "LIST_ENTRIES" },
    { "shuke-book-entries.c", "LIST_CUSTOMER_TODOS" },
    { "shuke-book-entries.c", "LIST_TODOS" },
    { "shuke-book-entries.c", "LIST_BIRTHDAYS" },
    { "shuke-book-day.c", "LIST_EVENTS" },
    { "shuke-book-import.c", "FIND_PHONE" },
    { "shuke-book-import-match.c", "FIND_CARD" },
    { "shuke-book-undo.c", "READ_CHANGES" },
    { "shuke-book-summary.c", "SPEND_SINCE" },
    { "shuke-book-visits.c", "LIST_VISITS" },
    { "shuke-book-visits.c", "LIST_LINES" },
    { "shuke-book-visits.c", "GET_VISIT" },
    { "shuke-book-visits.c", "FIND_STYLE" },
  };
  guint seen = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      gboolean is_hot = FALSE;

      for (gsize k = 0; k < G_N_ELEMENTS (hot); k++)
        if (strcmp (hot[k].store, statements[i].store) == 0 && strcmp (hot[k].name, statements[i].name) == 0)
          {
            is_hot = TRUE;
            seen++;
          }
      if (is_hot)
        {
          char *text = g_strconcat ("EXPLAIN QUERY PLAN ", *statements[i].text, NULL);
          g_autoptr (GError) error = NULL;
          g_autoptr (ShukeStatement) plan = NULL;

          g_ptr_array_add (fixture->texts, text);
          plan = shuke_book_prepare (fixture->book, text, &error);
          g_assert_no_error (error);
          while (shuke_statement_next (plan, &error))
            {
              const char *step = shuke_statement_get_text (plan, 3);

              g_test_message ("%s: %s", statements[i].name, step);
              if (walks_large_table (step))
                g_error ("%s %s: %s", statements[i].store, statements[i].name, step);
            }
          g_assert_no_error (error);
        }
    }
  /* A statement that was renamed is to be named here again. */
  g_assert_cmpuint (seen, ==, G_N_ELEMENTS (hot));
}

/* Whoever takes a row out looks for what hangs on it: without an index once through the whole table for each row, which makes the undo of
 * an import of 100,000 sales a matter of minutes. What hangs on an action is a handful. */
static void
test_hanging (Fixture       *fixture,
              gconstpointer  data)
{
  static const char links[] =
    "SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f"
    " WHERE t.type = 'table' AND f.on_delete <> 'NO ACTION' AND t.name <> 'action' AND NOT EXISTS"
    " (SELECT 1 FROM pragma_table_info(t.name) c WHERE c.name = f.\"from\" AND c.pk = 1) AND NOT EXISTS"
    " (SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c WHERE c.seqno = 0 AND c.name = f.\"from\")";
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, links, &error);

  g_assert_no_error (error);
  while (shuke_statement_next (statement, &error))
    {
      g_test_message ("no index begins with %s", shuke_statement_get_text (statement, 0));
      g_test_fail ();
    }
  g_assert_no_error (error);
}

/* No row and no answer are told apart. */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { const char *text; gboolean answers; gboolean found; } cases[] = {
    { "SELECT 1", TRUE, TRUE },
    { "SELECT 1 WHERE 0", TRUE, FALSE },
    { "SELECT abs(-9223372036854775807 - 1)", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, cases[i].text, &error);
      gboolean found = !cases[i].found;

      g_assert_no_error (error);
      g_assert_cmpint (shuke_statement_find (statement, &found, &error), ==, cases[i].answers);
      g_assert_cmpint (found, ==, cases[i].found);
      g_assert_cmpint (error == NULL, ==, cases[i].answers);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/statements/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("prepare", test_prepare);
  ADD ("hot", test_hot);
  ADD ("hanging", test_hanging);
  ADD ("find", test_find);
  return g_test_run ();
}
