/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A whole book as text, for comparing what it says before and after. */

#include "book-dump.h"

#include "shuke-book-private.h"

#include <string.h>

static const char *const left_out[] = {
  "action", "change", "import", "import_range", "word", "staff", "delivery", "draft", "import_mapping", "draft_photo", "waiting_table",
  "content", NULL,
};
static const char *const columns_left_out[] = { "last_sentence", "last_sentence_day", NULL };

/* One statement a table that writes its rows as text; made once, since the connection knows a statement by the address of its text. */
static GPtrArray *
get_statements (ShukeBook *book)
{
  static GPtrArray *texts;
  g_autoptr (ShukeStatement) columns = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *table = NULL;

  if (texts != NULL)
    return texts;
  texts = g_ptr_array_new_with_free_func (g_free);
  columns = shuke_book_prepare (book,
                                "SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info (t.name) c "
                                "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid", NULL);
  g_assert_nonnull (columns);
  while (shuke_statement_next (columns, NULL))
    {
      const char *name = shuke_statement_get_text (columns, 0);
      const char *column = shuke_statement_get_text (columns, 1);

      if (g_strv_contains (left_out, name) || g_strv_contains (columns_left_out, column))
        continue;
      if (g_strcmp0 (table, name) != 0)
        {
          if (text != NULL)
            g_ptr_array_add (texts, g_strdup_printf ("%s FROM %s ORDER BY 1", text->str, table));
          g_free (table);
          table = g_strdup (name);
          if (text == NULL)
            text = g_string_new (NULL);
          g_string_printf (text, "SELECT '%s'", name);
        }
      g_string_append_printf (text, " || ' %s=' || quote (%s)", column, column);
    }
  g_ptr_array_add (texts, g_strdup_printf ("%s FROM %s ORDER BY 1", text->str, table));
  g_assert_cmpuint (texts->len, >, 20);
  return texts;
}

char *
book_dump (ShukeBook *book)
{
  GPtrArray *texts = get_statements (book);
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeStatement) rows = shuke_book_prepare (book, texts->pdata[i], &error);

      g_assert_no_error (error);
      while (shuke_statement_next (rows, &error))
        g_string_append_printf (dump, "%s\n", shuke_statement_get_text (rows, 0));
      g_assert_no_error (error);
    }
  return g_string_free (dump, FALSE);
}

void
book_forget (ShukeBook *book)
{
  g_autoptr (GError) error = NULL;

  /* The log wants an action to write under; it goes with it. */
  shuke_connection_script (shuke_book_get_connection (book),
                           "BEGIN; INSERT INTO action (at, kind) VALUES (0, 'test'); DELETE FROM customer; DELETE FROM entry; DELETE FROM todo;"
                           "DELETE FROM campaign; DELETE FROM customer_group; DELETE FROM setting; DELETE FROM import; DELETE FROM style;"
                           "DELETE FROM slip_kind; DELETE FROM custom_field; DELETE FROM import_mapping; DELETE FROM draft; DELETE FROM delivery;"
                           "DELETE FROM change; DELETE FROM action; COMMIT",
                           &error);
  g_assert_no_error (error);
}

static void
append_missing (GString    *text,
                const char *sign,
                const char *from,
                const char *in)
{
  g_auto (GStrv) lines = g_strsplit (from, "\n", -1);
  g_auto (GStrv) others = g_strsplit (in, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) others, lines[i]))
      g_string_append_printf (text, "%s %s\n", sign, lines[i]);
}

char *
book_dump_difference (const char *a,
                      const char *b)
{
  GString *text = g_string_new (NULL);

  append_missing (text, "-", a, b);
  append_missing (text, "+", b, a);
  return g_string_free (text, FALSE);
}

void
book_check_computed (ShukeBook  *book,
                     const char *held,
                     guint32     seed,
                     int         step)
{
  g_autofree char *fresh = NULL;
  g_autoptr (ShukeStatement) ids = shuke_book_prepare (book, "SELECT id FROM customer", NULL);
  g_autoptr (GError) error = NULL;

  shuke_book_update_all_summaries (book, &error);
  g_assert_no_error (error);
  while (shuke_statement_next (ids, &error))
    g_assert_true (shuke_book_refresh_customer_keys (book, shuke_statement_get_int (ids, 0), NULL));
  g_assert_no_error (error);
  fresh = book_dump (book);
  if (strcmp (held, fresh) != 0)
    {
      g_autofree char *difference = book_dump_difference (held, fresh);

      g_error ("SHUKE_SEED=%u, step %d: made afresh they are\n%s", seed, step, difference);
    }
}
