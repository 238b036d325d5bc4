/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of customers: orders, filters and rows, on a small book written by hand. */

#include "scratch-book.h"

#include "shuke-book-greeting.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-book-sample.h"
#include "shuke-error.h"

#define TODAY shuke_day_new (2026, 9, 17)

typedef ScratchBook Fixture;

/* 1 bought today and often, 2 a year ago, 3 never, 4 in the bin, 5 without name. Days: 2026-09-17 is 20713. */
static const char rows[] =
  "BEGIN;"
  "INSERT INTO action (at, kind) VALUES (0, 'test');"
  "INSERT INTO word (id, text) VALUES (1, '120'), (2, '雾粉'), (3, '牛仔'), (4, 'M');"
  "INSERT INTO customer (id, name, sort_key, tier, created_day, deleted_at) VALUES (1, '林小雨', 'lin', '金卡', 1, NULL),"
  " (2, '刘晓燕', 'liu', '银卡', 1, NULL), (3, '安娜', 'an', NULL, 1, NULL), (4, '陈静', 'chen', '金卡', 1, 99);"
  "INSERT INTO customer (id, sort_key, created_day) VALUES (5, '\x7f', 1);"
  "INSERT INTO phone (customer, raw, e164, kind) VALUES (5, '13800008026', '+8613800008026', 1);"
  "INSERT INTO person (id, customer, role, birth, birth_key) VALUES (1, 1, 'self', '--12-31', 1231), (2, 1, 'child', '--09-20', 920),"
  " (3, 2, 'self', '', 0), (4, 3, 'self', 'L--08-08', 10808), (5, 4, 'self', '--09-18', 918), (6, 5, 'self', '', 0);"
  "INSERT INTO customer_summary (customer, visits, pieces, spend, first_day, last_day, size, colour, category) VALUES"
  " (1, 10, 20, 100000, 20353, 20713, 1, 2, 3), (2, 5, 5, 500000, 20000, 20348, 4, NULL, NULL);"
  "INSERT INTO person_summary (person, pieces, size) VALUES (2, 20, 1), (3, 5, 4);"
  "INSERT INTO size_told (person, size, day) VALUES (4, 'M', 1);"
  "INSERT INTO customer_group (id, name) VALUES (1, '妈妈班');"
  "INSERT INTO group_member (customer_group, customer) VALUES (1, 3), (1, 4);"
  "INSERT INTO todo (customer, kind, due_day, created_day) VALUES (2, 'promise', 20713, 1), (3, 'promise', 20714, 1);"
  "COMMIT;";

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  scratch_book_open (fixture, TODAY, SHUKE_BOOK_OPEN_WRITABLE);
  shuke_connection_script (shuke_book_get_connection (fixture->book), rows, &error);
  g_assert_no_error (error);
}

static void
set_up_sample (Fixture       *fixture,
               gconstpointer  data)
{
  scratch_book_open (fixture, TODAY, SHUKE_BOOK_OPEN_SCRATCH);
}

static void
assert_ids (const GArray *ids,
            const char   *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (ids);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%" G_GINT64_FORMAT, i > 0 ? " " : "", g_array_index (ids, gint64, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_orders (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { ShukeOrder order; int limit; const char *ids; } table[] = {
    { SHUKE_ORDER_NAME, 0, "3 1 2 5" },
    { SHUKE_ORDER_NAME, 2, "3 1" },
    { SHUKE_ORDER_LAST_VISIT, 0, "1 2 3 5" },
    { SHUKE_ORDER_SPEND, 0, "2 1 3 5" },
    /* Lunar 8-08 of 2026 is 18 September, the child of 1 has hers on the 20th. */
    { SHUKE_ORDER_BIRTHDAY, 0, "3 1 2 5" },
    { SHUKE_ORDER_BIRTHDAY, 1, "3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) ids = shuke_book_list_ids (fixture->book, table[i].order, table[i].limit, &error);

      g_assert_no_error (error);
      assert_ids (ids, table[i].ids);
    }
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 4);
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { ShukeFilterKind kind; const char *word; const char *ids; } table[] = {
    { SHUKE_FILTER_TIER, "金卡", "1" },
    { SHUKE_FILTER_GROUP, "妈妈班", "3" },
    { SHUKE_FILTER_SIZE, "M", "3 2" },
    { SHUKE_FILTER_SIZE, "120", "1" },
    { SHUKE_FILTER_QUIET, NULL, "2" },
    { SHUKE_FILTER_OWED, NULL, "2" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = shuke_book_list_ids (fixture->book, SHUKE_ORDER_NAME, 0, &error);
  g_autoptr (GPtrArray) two = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);
  g_autoptr (GPtrArray) offered = shuke_book_list_filters (fixture->book, 0, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);
      g_autoptr (GHashTable) set = NULL;
      g_autoptr (GArray) kept = NULL;

      g_ptr_array_add (one, shuke_filter_new (table[i].kind, table[i].word));
      set = shuke_book_find_filtered (fixture->book, one, &error);
      g_assert_no_error (error);
      kept = shuke_book_keep_filtered (all, set);
      g_test_message ("filter %d %s", table[i].kind, table[i].word);
      assert_ids (kept, table[i].ids);
      g_assert_true (g_ptr_array_find_with_equal_func (offered, g_ptr_array_index (one, 0),
                                                       (GEqualFunc) shuke_filter_equal, NULL));
    }

  g_ptr_array_add (two, shuke_filter_new (SHUKE_FILTER_SIZE, "M"));
  g_ptr_array_add (two, shuke_filter_new (SHUKE_FILTER_OWED, NULL));
  {
    g_autoptr (GHashTable) set = shuke_book_find_filtered (fixture->book, two, &error);
    g_autoptr (GArray) kept = shuke_book_keep_filtered (all, set);

    assert_ids (kept, "2");
  }
}

/* As it stands in the list at last. */
static void
read_row (Fixture      *fixture,
          gint64        id,
          ShukeListRow *row)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (shuke_book_get_list_row (fixture->book, id, row, &error));
  g_assert_no_error (error);
  shuke_book_find_worn_size (fixture->book, id, row);
}

static void
test_row (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  ShukeListRow row;
  char *title, *tier;

  g_assert_true (shuke_book_get_list_row (fixture->book, 1, &row, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (row.title, ==, "林小雨");
  g_assert_cmpstr (row.tier, ==, "金卡");
  g_assert_cmpstr (row.size, ==, "120");
  g_assert_cmpint (row.wearer, ==, SHUKE_ROLE_CHILD);
  g_assert_cmpstr (row.colour, ==, "雾粉");
  g_assert_cmpstr (row.category, ==, "牛仔");
  g_assert_cmpint (row.last_day, ==, TODAY);
  shuke_list_row_clear (&row);

  /* Once something of her own was bought, the child's size no longer stands for her. */
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book),
                                          "INSERT INTO person_summary (person, pieces, size) VALUES (1, 3, 4);", &error));
  g_assert_no_error (error);
  read_row (fixture, 1, &row);
  g_assert_cmpstr (row.size, ==, "M");
  g_assert_cmpint (row.wearer, ==, SHUKE_ROLE_SELF);
  shuke_list_row_clear (&row);

  g_assert_true (shuke_book_get_list_row (fixture->book, 5, &row, &error));
  g_assert_cmpstr (row.title, ==, "138 0000 8026");
  g_assert_cmpint (row.last_day, ==, SHUKE_DAY_NONE);
  shuke_list_row_clear (&row);

  g_assert_true (shuke_book_get_list_title (fixture->book, 5, &title, &tier, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (title, ==, "138 0000 8026");
  g_assert_null (tier);
  g_clear_pointer (&title, g_free);
  g_assert_true (shuke_book_get_list_title (fixture->book, 1, &title, &tier, &error));
  g_assert_cmpstr (title, ==, "林小雨");
  g_assert_cmpstr (tier, ==, "金卡");
  g_clear_pointer (&title, g_free);
  g_clear_pointer (&tier, g_free);
  g_assert_false (shuke_book_get_list_title (fixture->book, 4, &title, &tier, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_false (shuke_book_get_list_row (fixture->book, 4, &row, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

/* The first frame waits for it: it may not touch the table. */
static void
test_by_name_from_index (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char plan[] =
    "EXPLAIN QUERY PLAN SELECT id FROM customer WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT 24";
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, plan, &error);

  g_assert_no_error (error);
  g_assert_true (shuke_statement_next (statement, &error));
  g_assert_nonnull (g_strstr_len (shuke_statement_get_text (statement, 3), -1, "COVERING INDEX customer_by_name"));
  g_assert_false (shuke_statement_next (statement, &error));
}

/* Of everybody in the sample shop the list says what the greet card says, and nobody's size is the card's alone. */
static void
test_size_of_card (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) error = NULL;
  guint children = 0, predicted = 0;

  g_assert_true (shuke_book_fill_sample (fixture->book, 200, &error));
  g_assert_no_error (error);
  ids = shuke_book_list_ids (fixture->book, SHUKE_ORDER_NAME, 0, &error);
  g_assert_cmpuint (ids->len, >, 100);
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (ShukeGreeting) card = shuke_book_get_greeting (fixture->book, id, &error);
      g_auto (ShukeListRow) row = { 0 };
      gboolean found = FALSE;

      read_row (fixture, id, &row);
      for (guint j = 0; j < card->wearers->len; j++)
        {
          const ShukeWearer *wearer = &g_array_index (card->wearers, ShukeWearer, j);

          if (wearer->person->role != row.wearer || g_strcmp0 (wearer->size, row.size) != 0)
            continue;
          found = TRUE;
          children += wearer->person->role == SHUKE_ROLE_CHILD;
          predicted += wearer->source != SHUKE_SIZE_FROM_TOLD && wearer->source != SHUKE_SIZE_FROM_PURCHASE;
        }
      g_assert_true (found || card->wearers->len == 0);
    }
  g_assert_cmpuint (children, >, 10);
  g_assert_cmpuint (predicted, >, 0);
}

/* What was told last week of a child goes before what was bought for it last year. */
static void
test_size_told (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_auto (ShukeListRow) row = { 0 };

  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book),
                                          "INSERT INTO size_told (person, size, day) VALUES (2, '130', 20706)", &error));
  read_row (fixture, 1, &row);
  g_assert_cmpstr (row.size, ==, "130");
  g_assert_cmpint (row.wearer, ==, SHUKE_ROLE_CHILD);
}

/* What she wears may stand behind any number of visits on which she bought for others, and behind trousers of which only the waist is known. */
static void
test_size_of_older_visits (Fixture       *fixture,
                           gconstpointer  data)
{
  static const struct {
    gint64      customer;
    const char *size;
  } rows_wanted[] = { { 2, "L" }, { 3, "L" } };
  g_autoptr (GError) error = NULL;

  shuke_connection_script (shuke_book_get_connection (fixture->book),
                           "INSERT INTO word (id, text) VALUES (5, 'L'), (6, '110'), (7, '27'), (8, '连衣裙'), (9, '长裤');"
                           "INSERT INTO visit (id, customer, day) VALUES (1, 2, 20100), (2, 3, 20100);"
                           "INSERT INTO line (visit, category, size, quantity, paid_price) VALUES (1, 8, 5, 1, 100), (2, 8, 5, 1, 100);"
                           "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 7)"
                           " INSERT INTO visit (id, customer, day) SELECT 10 + i, 2 + i % 2, 20300 + i FROM n;"
                           "INSERT INTO line (visit, category, size, quantity, paid_price)"
                           " SELECT id, iif(customer = 2, 8, 9), iif(customer = 2, 6, 7), 1, 100 FROM visit WHERE id >= 10",
                           &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (rows_wanted); i++)
    {
      g_auto (ShukeListRow) row = { 0 };

      read_row (fixture, rows_wanted[i].customer, &row);
      g_assert_cmpstr (row.size, ==, rows_wanted[i].size);
    }
  /* A new piece of hers speaks at once. */
  shuke_connection_script (shuke_book_get_connection (fixture->book),
                           "INSERT INTO visit (id, customer, day) VALUES (30, 2, 20400);"
                           "INSERT INTO line (visit, category, size, quantity, paid_price) VALUES (30, 8, 4, 1, 100)", &error);
  g_assert_no_error (error);
  {
    g_auto (ShukeListRow) row = { 0 };

    read_row (fixture, 2, &row);
    g_assert_cmpstr (row.size, ==, "M");
  }
  /* And is silent once it was brought back. */
  shuke_connection_script (shuke_book_get_connection (fixture->book),
                           "INSERT INTO visit (id, customer, day) VALUES (31, 2, 20401);"
                           "INSERT INTO line (visit, category, size, quantity, paid_price, returned)"
                           " SELECT 31, 8, 4, -1, 100, id FROM line WHERE visit = 30", &error);
  g_assert_no_error (error);
  {
    g_auto (ShukeListRow) row = { 0 };

    read_row (fixture, 2, &row);
    g_assert_cmpstr (row.size, ==, "L");
  }
}

/* The window may ask once more while its book is being closed. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) again = NULL;

  shuke_book_close (fixture->book);
  g_assert_null (shuke_book_list_ids (fixture->book, SHUKE_ORDER_NAME, 0, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_FAILED);
  g_assert_null (shuke_book_list_filters (fixture->book, 0, &again));
  g_assert_error (again, SHUKE_ERROR, SHUKE_ERROR_FAILED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/list/" path, Fixture, NULL, set_up, function, scratch_book_tear_down)
  ADD ("orders", test_orders);
  ADD ("filters", test_filters);
  ADD ("row", test_row);
  ADD ("by-name-from-index", test_by_name_from_index);
  g_test_add ("/list/size-of-card", Fixture, NULL, set_up_sample, test_size_of_card, scratch_book_tear_down);
  ADD ("size-told", test_size_told);
  ADD ("size-of-older-visits", test_size_of_older_visits);
  ADD ("closed", test_closed);
  return g_test_run ();
}
