/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prospects in a real book: typed in, moved on, put off in the day's list, lost, bought; and each of it taken back whole. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-list.h"
#include "shuke-book-prospects.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static gint64
add (Fixture    *fixture,
     const char *line,
     gint64     *action)
{
  g_autoptr (ShukeProspect) prospect = shuke_prospect_read (line, SHUKE_REGION_CN, fixture->today);
  g_autoptr (GError) error = NULL;
  gint64 id = 0;
  gint64 done = shuke_book_add_prospect (fixture->book, prospect, "路过", &id, &error);

  g_assert_no_error (error);
  if (action != NULL)
    *action = done;
  return id;
}

/* The open to-do of hers; NULL when nothing is to be done. */
static ShukeTodo *
get_step (Fixture *fixture,
          gint64   customer)
{
  g_autoptr (GPtrArray) todos = shuke_book_list_customer_todos (fixture->book, customer, NULL);

  g_assert_cmpuint (todos->len, <=, 1);
  return todos->len > 0 ? shuke_todo_copy (g_ptr_array_index (todos, 0)) : NULL;
}

static void
assert_step (Fixture  *fixture,
             gint64    customer,
             ShukeDay  day)
{
  g_autoptr (ShukeProspectRow) row = shuke_book_get_prospect (fixture->book, customer, NULL);
  ShukeTodo *todo = get_step (fixture, customer);

  g_assert_nonnull (row);
  g_assert_cmpint (row->next_day, ==, day);
  g_assert_true ((todo != NULL) == (day != SHUKE_DAY_NONE));
  if (todo != NULL)
    g_assert_cmpint (todo->show_day != SHUKE_DAY_NONE ? todo->show_day : todo->due_day, ==, day);
  g_clear_pointer (&todo, shuke_todo_free);
}

static gint64
sell (Fixture *fixture,
      gint64   customer)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (GError) error = NULL;
  ShukeLine *line = shuke_line_new ();
  gint64 action;

  visit->customer = customer;
  visit->day = fixture->today;
  line->category = g_strdup ("毛衣");
  line->paid_price = 9900;
  g_ptr_array_add (visit->lines, line);
  action = shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_no_error (error);
  return action;
}

static void
test_typed (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GPtrArray) rows = NULL;
  const ShukeProspectRow *row;
  gint64 action, id, again;

  id = add (fixture, "张姐 13900001234 想买 大单 明天 要二十件校服", &action);
  rows = shuke_book_list_prospects (fixture->book, SHUKE_PROSPECTS_ALL, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpint (row->customer, ==, id);
  g_assert_cmpstr (row->stage, ==, "wants");
  g_assert_cmpstr (row->potential, ==, "big");
  g_assert_cmpstr (row->after, ==, "要二十件校服");
  assert_step (fixture, id, fixture->today + 1);

  /* The same number is the same person; what is not said again stays. */
  again = add (fixture, "张姐 13900001234 要买", NULL);
  g_assert_cmpint (again, ==, id);
  assert_step (fixture, id, fixture->today + 1);
  g_assert_cmpint (shuke_book_count_prospects (fixture->book, SHUKE_PROSPECTS_BIG), ==, 1);
  g_assert_cmpint (shuke_book_count_prospects (fixture->book, SHUKE_PROSPECTS_STEADY), ==, 0);
  {
    g_autoptr (GError) error = NULL;
    int kept;

    shuke_book_undo (fixture->book, shuke_book_get_last_action (fixture->book), &kept, &error);
    g_assert_no_error (error);
  }
  scratch_undo_to (fixture, action, before);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  data)
{
  gint64 id = add (fixture, "李娜 13900005678 感兴趣 周五", NULL), action;
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GError) error = NULL;

  action = shuke_book_set_prospect (fixture->book, id, "wants", "monthly", fixture->today + 30, &error);
  g_assert_no_error (error);
  assert_step (fixture, id, fixture->today + 30);
  scratch_undo_to (fixture, action, before);
  action = shuke_book_set_prospect (fixture->book, id, "wants", NULL, SHUKE_DAY_NONE, &error);
  g_assert_no_error (error);
  assert_step (fixture, id, SHUKE_DAY_NONE);
  scratch_undo_to (fixture, action, before);
}

/* In the day's list: put off, done, and on the list again. */
static void
test_todo (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = add (fixture, "李娜 13900005678 感兴趣 今天", NULL), action;
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeTodo) todo = get_step (fixture, id);

  todo->show_day = fixture->today + 3;
  action = shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_step (fixture, id, fixture->today + 3);
  scratch_undo_to (fixture, action, before);

  todo->show_day = SHUKE_DAY_NONE;
  todo->state = SHUKE_TODO_DONE;
  action = shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_step (fixture, id, SHUKE_DAY_NONE);
  shuke_book_set_prospect (fixture->book, id, "acts", NULL, fixture->today + 1, &error);
  g_assert_no_error (error);
  assert_step (fixture, id, fixture->today + 1);
}

static void
test_lost (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = add (fixture, "李娜 13900005678 感兴趣 周五", NULL), action;
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  action = shuke_book_lose_prospect (fixture->book, id, " 太贵 ", &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_count_prospects (fixture->book, SHUKE_PROSPECTS_ALL), ==, 0);
  g_assert_null (get_step (fixture, id));
  entries = shuke_book_list_entries (fixture->book, id, 0, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_nonnull (strstr (((ShukeEntry *) g_ptr_array_index (entries, 0))->text, "太贵"));
  g_assert_cmpint (shuke_book_lose_prospect (fixture->book, id, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  scratch_undo_to (fixture, action, before);
}

static void
test_bought (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 id = add (fixture, "李娜 13900005678 感兴趣 大单 周五", NULL), action;
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeProspect) prospect = shuke_prospect_read ("李娜 13900005678 感兴趣", SHUKE_REGION_CN, fixture->today);

  action = sell (fixture, id);
  g_assert_null (shuke_book_get_prospect (fixture->book, id, &error));
  g_assert_no_error (error);
  g_assert_null (get_step (fixture, id));
  customer = shuke_book_get_customer (fixture->book, id, &error);
  g_assert_null (customer->stage);
  entries = shuke_book_list_entries (fixture->book, id, 0, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((ShukeEntry *) g_ptr_array_index (entries, 0))->kind, ==, "prospect");
  g_assert_cmpint (shuke_book_add_prospect (fixture->book, prospect, NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  scratch_undo_to (fixture, action, before);
  g_assert_cmpint (shuke_book_count_prospects (fixture->book, SHUKE_PROSPECTS_BIG), ==, 1);
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 none = add (fixture, "甲 感兴趣", NULL), near = add (fixture, "乙 知道 周五", NULL), today = add (fixture, "丙 知道 每周 今天", NULL);
  gint64 ready = add (fixture, "丁 要买", NULL);
  const gint64 expected[] = { today, near, ready, none };
  g_autoptr (GPtrArray) rows = shuke_book_list_prospects (fixture->book, SHUKE_PROSPECTS_ALL, NULL);
  g_autoptr (GPtrArray) filters = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_filter_free);
  g_autoptr (GHashTable) found = NULL;

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (((ShukeProspectRow *) g_ptr_array_index (rows, i))->customer, ==, expected[i]);
  g_ptr_array_add (filters, shuke_filter_new (SHUKE_FILTER_PROSPECT, NULL));
  found = shuke_book_find_filtered (fixture->book, filters, NULL);
  g_assert_cmpuint (g_hash_table_size (found), ==, rows->len);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/prospects/typed", Fixture, NULL, scratch_book_set_up, test_typed, scratch_book_tear_down);
  g_test_add ("/prospects/set", Fixture, NULL, scratch_book_set_up, test_set, scratch_book_tear_down);
  g_test_add ("/prospects/todo", Fixture, NULL, scratch_book_set_up, test_todo, scratch_book_tear_down);
  g_test_add ("/prospects/lost", Fixture, NULL, scratch_book_set_up, test_lost, scratch_book_tear_down);
  g_test_add ("/prospects/bought", Fixture, NULL, scratch_book_set_up, test_bought, scratch_book_tear_down);
  g_test_add ("/prospects/order", Fixture, NULL, scratch_book_set_up, test_order, scratch_book_tear_down);
  return g_test_run ();
}
