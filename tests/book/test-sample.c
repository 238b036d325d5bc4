/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample shop in a real book: whole, marked, kept for a day, never in an owner's book. */

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-private.h"
#include "shuke-book-sample.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"
#include "shuke-sample-shop.h"

#include <glib/gstdio.h>

#define TODAY shuke_day_new (2026, 9, 17)

static char *cache_folder;

static gint64
ask (ShukeBook  *book,
     const char *question)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, question, &error);
  gint64 answer = -1;

  g_assert_no_error (error);
  if (shuke_statement_next (statement, &error))
    answer = shuke_statement_get_int (statement, 0);
  g_assert_no_error (error);
  return answer;
}

static ShukeBook *
open_sample (ShukeClock *clock,
             int         size)
{
  g_autoptr (GError) error = NULL;
  ShukeBook *book = shuke_book_open_sample (size, clock, &error);

  g_assert_no_error (error);
  g_assert_nonnull (book);
  return book;
}

static void
test_whole (void)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (TODAY, 600);
  g_autoptr (ShukeBook) book = open_sample (clock, SHUKE_SAMPLE_SIZE);
  g_autoptr (ShukeSampleShop) shop = shuke_sample_shop_new (SHUKE_SAMPLE_SEED, TODAY, SHUKE_SAMPLE_SIZE);
  gint64 lines = 0, persons = 0, visits = 0, todos = 0, entries = 0, spend = 0;
  int inbox;

  for (int i = 0; i < SHUKE_SAMPLE_SIZE; i++)
    {
      const ShukeSampleHousehold *household = shuke_sample_shop_make (shop, i);

      persons += household->persons->len;
      visits += household->visits->len;
      lines += household->lines->len;
      todos += household->todos->len;
      entries += household->entries->len;
      for (guint j = 0; j < household->lines->len; j++)
        {
          const ShukeSampleLine *line = &g_array_index (household->lines, ShukeSampleLine, j);

          spend += line->quantity * line->paid_price;
        }
    }
  shuke_sample_shop_get_inbox (shop, &inbox);
  g_assert_true (shuke_book_is_sample (book));
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer"), ==, SHUKE_SAMPLE_SIZE);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM person"), ==, persons);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM visit"), ==, visits);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM line"), ==, lines);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM todo WHERE key IS NULL"), ==, todos);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM entry"), ==, entries + inbox + 8);
  /* Who brought whom, thanked but for one; and prospects, who have not bought, each with what she is after and her next step. */
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE referrer IS NOT NULL"), ==, 4);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM entry WHERE kind = 'thanks'"), ==, 3);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM todo WHERE key GLOB 'thanks:*'"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE stage IS NOT NULL"), ==, 3);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE stage IS NOT NULL AND id IN (SELECT customer FROM visit)"), ==, 0);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM todo WHERE key GLOB 'prospect:*'"), ==, 3);
  g_assert_cmpint (shuke_book_count_inbox (book), ==, inbox);
  /* A firm with two contact persons, of whom one has a number there, its terms and an order; a portrait, and a note with a picture. */
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE organisation = 1 AND name = '向日葵幼儿园'"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM membership WHERE contact = 1"), ==, 2);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM phone f JOIN customer c ON c.id = f.customer WHERE c.organisation = 1 AND f.person IS NOT NULL"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM standing_term t JOIN customer c ON c.id = t.customer WHERE c.organisation = 1"), ==, 4);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM entry e JOIN customer c ON c.id = e.customer WHERE c.organisation = 1 AND e.kind = 'contract'"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE contact_channel IS NOT NULL"), ==, 3);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM photo WHERE kind = 'portrait'"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM photo f JOIN entry e ON e.id = f.entry WHERE f.kind = 'note' AND e.kind = 'note'"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT sum(spend) FROM customer_summary"), ==, spend);
  g_assert_cmpint (ask (book, "SELECT sum(quantity * paid_price) FROM line"), ==, spend);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM pragma_foreign_key_check"), ==, 0);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM phone WHERE e164 IS NULL"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM phone WHERE e164 NOT LIKE '+86154%'"), ==, 0);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE name IS NOT NULL AND (sort_key = '' OR search_key = '')"), ==, 0);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM line a JOIN line b ON b.id = a.returned WHERE a.style <> b.style OR a.id <= b.id"), ==, 0);
  /* Log and indexes are there again. */
  g_assert_cmpint (ask (book, "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name = 'log_line_insert'"), ==, 1);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = 'line_by_visit'"), ==, 1);
  g_assert_cmpint (ask (book, "PRAGMA foreign_keys"), ==, 1);
  shuke_book_close (book);
}

/* The book that comes out is one to work in: the first customer is read, sold to, undone. */
static void
test_working (void)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (TODAY, 600);
  g_autoptr (ShukeBook) book = open_sample (clock, SHUKE_SAMPLE_SIZE);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, 1, &error);
  g_autoptr (GPtrArray) visits = shuke_book_list_visits (book, 1, 0, &error);
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  ShukeSummary before, after;
  gint64 action;

  g_assert_no_error (error);
  g_assert_cmpstr (customer->name, ==, "林小雨");
  g_assert_cmpuint (customer->persons->len, ==, 4);
  g_assert_cmpint (((ShukeVisit *) visits->pdata[0])->day, ==, TODAY - 7);
  g_assert_true (shuke_book_get_summary (book, 1, &before, &error));
  g_assert_cmpint (before.last_day, ==, TODAY - 7);
  visit->customer = 1;
  visit->day = TODAY;
  g_ptr_array_add (visit->lines, shuke_line_copy (((ShukeVisit *) visits->pdata[0])->lines->pdata[0]));
  ((ShukeLine *) visit->lines->pdata[0])->id = 0;
  action = shuke_book_save_visit (book, visit, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_book_get_summary (book, 1, &after, &error));
  g_assert_cmpint (after.visits, ==, before.visits + 1);
  g_assert_cmpint (shuke_book_undo (book, action, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_true (shuke_book_get_summary (book, 1, &after, &error));
  g_assert_cmpmem (&after, sizeof after, &before, sizeof before);
  shuke_book_close (book);
}

static void
test_kept_for_a_day (void)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (TODAY, 600);
  g_autoptr (GError) error = NULL;
  ShukeBook *book = open_sample (clock, 40);
  ShukeBook *second;
  g_autofree char *path = g_strdup (shuke_book_get_path (book));
  g_autofree char *folder = g_path_get_dirname (path);
  GStatBuf status;

  g_assert_true (g_str_has_prefix (path, cache_folder));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  /* What is tried in it stays for the day; a second program gets a book of its own. */
  g_assert_cmpint (shuke_book_delete_customer (book, 5, &error), >, 0);
  second = open_sample (clock, 40);
  g_assert_cmpstr (shuke_book_get_path (second), !=, path);
  g_assert_cmpint (ask (second, "SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL AND id = 5"), ==, 0);
  shuke_book_close (second);
  g_object_unref (second);
  shuke_book_close (book);
  g_object_unref (book);

  book = open_sample (clock, 40);
  g_assert_cmpstr (shuke_book_get_path (book), ==, path);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL AND id = 5"), ==, 1);
  shuke_book_close (book);
  g_object_unref (book);

  shuke_clock_set (clock, TODAY + 1, 600);
  book = open_sample (clock, 40);
  g_assert_cmpstr (shuke_book_get_path (book), ==, path);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL AND id = 5"), ==, 0);
  shuke_book_close (book);
  g_object_unref (book);

  /* Rubbish in its place is thrown away. */
  g_assert_true (g_file_set_contents (path, "rubbish, and enough of it to be no SQLite file at all, whatever the size is", -1, &error));
  book = open_sample (clock, 40);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer"), ==, 40);
  shuke_book_close (book);
  g_object_unref (book);
}

static void
test_never_an_owners_book (void)
{
  g_autoptr (ShukeClock) clock = shuke_clock_new_manual (TODAY, 600);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (cache_folder, "owner.db", NULL);
  g_autoptr (ShukeBook) book = shuke_book_open (path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  g_autoptr (ShukeBook) sample = open_sample (clock, 10);

  g_assert_false (shuke_book_fill_sample (book, 10, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (ask (book, "SELECT count(*) FROM customer"), ==, 0);
  g_assert_false (shuke_book_fill_sample (sample, 10, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_assert_cmpint (ask (sample, "SELECT count(*) FROM customer"), ==, 10);
  shuke_book_close (sample);
  shuke_book_close (book);
}

int
main (int    argc,
      char **argv)
{
  int result;

  cache_folder = scratch_new ();
  g_setenv ("XDG_CACHE_HOME", cache_folder, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sample/whole", test_whole);
  g_test_add_func ("/sample/working", test_working);
  g_test_add_func ("/sample/kept-for-a-day", test_kept_for_a_day);
  g_test_add_func ("/sample/never-an-owners-book", test_never_an_owners_book);
  result = g_test_run ();
  scratch_remove (cache_folder);
  return result;
}
