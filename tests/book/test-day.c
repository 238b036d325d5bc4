/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The day's list out of a real book: birthdays and to-dos meet, what was shown outside is kept, the best fifth are known. */

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-facts.h"
#include "shuke-book-entries.h"
#include "shuke-book-greeting.h"
#include "shuke-book-private.h"
#include "shuke-date.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static void
add_customer (Fixture    *fixture,
              int         id,
              const char *birth,
              int         spend)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *script = NULL;
  ShukeDate date = SHUKE_DATE_NONE;

  g_assert_true (shuke_date_from_text (birth, &date));
  script = g_strdup_printf ("INSERT INTO customer (id, created_day) VALUES (%d, 20000);"
                            "INSERT INTO person (id, customer, role, birth, birth_key) VALUES (%d, %d, 'self', '%s', %d);"
                            "INSERT INTO customer_summary (customer, spend) VALUES (%d, %d);",
                            id, id * 10, id, birth, shuke_date_key (date), id, spend);
  shuke_book_begin_action (fixture->book, "test", 0, &error);
  g_assert_no_error (error);
  shuke_connection_script (shuke_book_get_connection (fixture->book), script, &error);
  g_assert_no_error (error);
  shuke_book_end_action (fixture->book, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, &error);
  g_assert_no_error (error);
}

/* "CUSTOMER:STATE …" in order. */
static char *
list_text (Fixture  *fixture,
           ShukeDay  day)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = shuke_book_plan_days (fixture->book, day, day, &error);
  g_autoptr (GPtrArray) list = NULL;
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  list = shuke_book_plan_list (fixture->book, plan, day);
  for (guint i = 0; i < list->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (list, i);

      g_string_append_printf (text, "%s%d:%d", i > 0 ? " " : "", (int) item->todo->customer, (int) item->state);
    }
  return g_string_free (text, FALSE);
}

static void
test_birthday_is_done (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *tomorrow = NULL;

  add_customer (fixture, 1, "1990-09-17", 100);
  add_customer (fixture, 2, "L1988-08-07", 500);
  add_customer (fixture, 3, "1990-09-16", 300);
  add_customer (fixture, 4, "1990-09-18", 300);
  before = list_text (fixture, fixture->today);
  g_assert_cmpstr (before, ==, "3:3 2:1 1:1");

  plan = shuke_book_plan_days (fixture->book, fixture->today, fixture->today, &error);
  for (guint i = 0; i < plan->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (plan, i);

      if (item->todo->customer == 2)
        item->todo->state = SHUKE_TODO_DONE;
      else if (item->todo->customer == 3)
        item->todo->show_day = fixture->today + 1;
      else
        continue;
      shuke_book_save_todo (fixture->book, item->todo, NULL, &error);
      g_assert_no_error (error);
    }
  after = list_text (fixture, fixture->today);
  g_assert_cmpstr (after, ==, "1:1 2:5");
  tomorrow = list_text (fixture, fixture->today + 1);
  g_assert_cmpstr (tomorrow, ==, "3:0 4:0");
}

static void
tell (Fixture       *fixture,
      gint64         id,
      ShukeFactKind  kind,
      const char    *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, id, &error);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) changed = NULL;
  ShukeFact fact = { .kind = kind, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  g_assert_true (shuke_fact_apply (builder, customer, &fact, text, fixture->today, &error));
  changed = shuke_customer_builder_build (builder, fixture->today, &error);
  shuke_book_save_facts (fixture->book, changed, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* Of four birthdays of the same day: who was let down lately comes before who spent a little more, and who has a large budget before both. */
static void
test_order_by_weight (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *old = NULL;

  for (int i = 1; i <= 4; i++)
    add_customer (fixture, i, "1990-09-17", i == 4 ? 130000 : 100000 + i);
  before = list_text (fixture, fixture->today);
  g_assert_cmpstr (before, ==, "4:1 3:1 2:1 1:1");
  tell (fixture, 2, SHUKE_FACT_EXPECTS_QUALITY, "5/2");
  tell (fixture, 1, SHUKE_FACT_BUDGET, "1000");
  after = list_text (fixture, fixture->today);
  g_assert_cmpstr (after, ==, "1:1 2:1 4:1 3:1");
  /* Half a year later it is not brought up any more. */
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book), "UPDATE fact_source SET day = day - 200", &error));
  old = list_text (fixture, fixture->today);
  g_assert_cmpstr (old, ==, "1:1 4:1 3:1 2:1");
}

/* The list of today, what the strip of the calendar counts, the greet card and its sentence say the same of each birthday around today. */
static void
test_near_agrees (Fixture       *fixture,
                  gconstpointer  data)
{
  ShukeDay today = fixture->today;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) week = NULL;
  g_autoptr (GPtrArray) list = NULL;

  for (int ahead = -5; ahead <= 9; ahead++)
    {
      int year, month, day;
      g_autofree char *birth = NULL;

      shuke_day_get (today + ahead, &year, &month, &day);
      birth = g_strdup_printf ("1990-%02d-%02d", month, day);
      add_customer (fixture, 10 + ahead, birth, 1);
    }
  week = shuke_book_plan_days (fixture->book, today, today + SHUKE_NEAR_DAYS, &error);
  g_assert_no_error (error);
  list = shuke_book_plan_list (fixture->book, week, today);
  for (int ahead = -5; ahead <= 9; ahead++)
    {
      g_autoptr (ShukeGreeting) greeting = shuke_book_get_greeting (fixture->book, 10 + ahead, &error);
      gboolean counted = FALSE, listed = FALSE, greeted = FALSE;

      g_assert_no_error (error);
      for (guint i = 0; i < week->len; i++)
        {
          ShukeDueItem *item = g_ptr_array_index (week, i);

          counted |= item->todo->customer == 10 + ahead && shuke_due_item_get_near (item, today) == SHUKE_NEAR_AHEAD;
        }
      for (guint i = 0; i < list->len; i++)
        listed |= ((ShukeDueItem *) g_ptr_array_index (list, i))->todo->customer == 10 + ahead;
      greeted = greeting->sentence != NULL && greeting->sentence->kind == SHUKE_SENTENCE_BIRTHDAY;
      g_test_message ("%d days ahead", ahead);
      g_assert_cmpint (counted, ==, ahead >= 0 && ahead <= 7);
      g_assert_cmpint (listed, ==, ahead >= -3 && ahead <= 0);
      g_assert_cmpuint (greeting->due->len, ==, ahead >= -3 && ahead <= 7);
      g_assert_cmpint (greeted, ==, ahead >= 0 && ahead <= 7);
    }
}

/* Who was wished well today still has her birthday when she comes in; a wish made up for is not asked for again. */
static void
test_wished (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (ShukeGreeting) now = NULL;
  g_autoptr (ShukeGreeting) past = NULL;

  add_customer (fixture, 1, "1990-09-17", 1);
  add_customer (fixture, 2, "1990-09-15", 1);
  plan = shuke_book_plan_days (fixture->book, fixture->today, fixture->today, &error);
  g_assert_cmpuint (plan->len, ==, 2);
  for (guint i = 0; i < plan->len; i++)
    {
      ShukeDueItem *item = g_ptr_array_index (plan, i);

      item->todo->state = SHUKE_TODO_DONE;
      shuke_book_save_todo (fixture->book, item->todo, NULL, &error);
      g_assert_no_error (error);
    }
  now = shuke_book_get_greeting (fixture->book, 1, &error);
  past = shuke_book_get_greeting (fixture->book, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (now->due->len, ==, 1);
  g_assert_cmpuint (past->due->len, ==, 0);
}

/* An event of a file is listed on its day, dealt with once, and not of somebody in the bin. */
static void
test_event (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  ShukeDueItem *item;
  gint64 done;

  for (int i = 1; i <= 3; i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      ShukeDate date;
      gint64 id;

      g_assert_true (shuke_date_from_text (i == 2 ? "2012-09-18" : "2012-09-17", &date));
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_event (builder, 0, 0, "wedding", date, TRUE, "湖边");
      customer = shuke_customer_builder_build (builder, fixture->today, &error);
      shuke_book_save_customer (fixture->book, customer, &id, &error);
      g_assert_no_error (error);
      g_assert_cmpint (id, ==, i);
    }
  shuke_book_delete_customer (fixture->book, 3, &error);
  plan = shuke_book_plan_days (fixture->book, fixture->today, fixture->today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->len, ==, 1);
  item = g_ptr_array_index (plan, 0);
  g_assert_cmpint (item->todo->customer, ==, 1);
  g_assert_cmpint (item->todo->kind, ==, SHUKE_TODO_DATE);
  g_assert_cmpstr (item->todo->text, ==, "Wedding, 14 years · 湖边");
  item->todo->state = SHUKE_TODO_DONE;
  done = shuke_book_save_todo (fixture->book, item->todo, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&plan, g_ptr_array_unref);
  plan = shuke_book_plan_days (fixture->book, fixture->today, fixture->today, &error);
  g_assert_cmpuint (plan->len, ==, 1);
  g_assert_cmpint (((ShukeDueItem *) plan->pdata[0])->state, ==, SHUKE_DUE_DONE);
  shuke_book_undo (fixture->book, done, &(int) { 0 }, &error);
  g_assert_no_error (error);
  g_clear_pointer (&plan, g_ptr_array_unref);
  plan = shuke_book_plan_days (fixture->book, fixture->today, fixture->today, &error);
  g_assert_cmpuint (plan->len, ==, 1);
  g_assert_cmpint (((ShukeDueItem *) plan->pdata[0])->state, ==, SHUKE_DUE_TODAY);
}

/* A past day shows its birthdays and what was done on it, nothing else; today shows what is left of it. */
static void
test_month (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  guint per_day[31] = { 0 };
  ShukeDay first = shuke_day_new (2026, 9, 1);

  add_customer (fixture, 1, "1990-09-02", 1);
  add_customer (fixture, 2, "1990-09-15", 1);
  add_customer (fixture, 3, "1990-09-28", 1);
  plan = shuke_book_plan_days (fixture->book, first, first + 29, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < plan->len; i++)
    per_day[((ShukeDueItem *) plan->pdata[i])->day - first]++;
  g_assert_cmpuint (plan->len, ==, 3);
  g_assert_cmpuint (per_day[1], ==, 1);
  g_assert_cmpuint (per_day[16], ==, 1);   /* the 15th, late, under today */
  g_assert_cmpuint (per_day[27], ==, 1);
}

static void
test_deliveries (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) deliveries = NULL;
  int singles = -1;

  g_assert_true (shuke_book_add_delivery (fixture->book, SHUKE_SUMMARY_KEY, fixture->today, &error));
  g_assert_false (shuke_book_add_delivery (fixture->book, SHUKE_SUMMARY_KEY, fixture->today, &error));
  g_assert_no_error (error);
  g_assert_true (shuke_book_add_delivery (fixture->book, "todo:4", fixture->today - 3, &error));

  /* It survives the program. */
  g_assert_finalize_object (fixture->book);
  fixture->book = shuke_book_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE, fixture->clock, &error);
  g_assert_no_error (error);
  g_assert_false (shuke_book_add_delivery (fixture->book, SHUKE_SUMMARY_KEY, fixture->today, &error));
  g_assert_no_error (error);
  deliveries = shuke_book_list_deliveries (fixture->book, &singles, &error);
  g_assert_no_error (error);
  g_assert_cmpint (singles, ==, 1);
  g_assert_cmpuint (g_hash_table_size (deliveries), ==, 2);

  /* The next day neither counts any more. */
  shuke_clock_set (fixture->clock, fixture->today + 1, 0);
  g_clear_pointer (&deliveries, g_hash_table_unref);
  deliveries = shuke_book_list_deliveries (fixture->book, &singles, &error);
  g_assert_cmpint (singles, ==, 0);
  g_assert_true (shuke_book_add_delivery (fixture->book, SHUKE_SUMMARY_KEY, fixture->today + 1, &error));
}

static void
test_read_only (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) reader = shuke_book_open (fixture->path, SHUKE_BOOK_OPEN_READ_ONLY, fixture->clock, &error);
  g_autoptr (GPtrArray) plan = NULL;

  g_assert_no_error (error);
  plan = shuke_book_plan_days (reader, fixture->today, fixture->today, &error);
  g_assert_no_error (error);
  g_assert_nonnull (plan);
  g_assert_false (shuke_book_add_delivery (reader, SHUKE_SUMMARY_KEY, fixture->today, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY);
}

static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  static const struct { const char *opens; const char *closes; int from; int to; } rows[] = {
    { NULL, NULL, 540, 1260 },
    { "600", "1320", 600, 1320 },
    { "600", "120", 600, 1440 },
    { "x", "99999", 540, 1260 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      int opens, closes;

      g_assert_true (shuke_book_set_setting (fixture->book, "opens", rows[i].opens, NULL));
      g_assert_true (shuke_book_set_setting (fixture->book, "closes", rows[i].closes, NULL));
      shuke_book_get_hours (fixture->book, &opens, &closes);
      g_assert_cmpint (opens, ==, rows[i].from);
      g_assert_cmpint (closes, ==, rows[i].to);
    }
  g_assert_true (shuke_book_set_setting (fixture->book, "closed_days", "1,7", NULL));
  g_assert_cmpuint (shuke_book_get_closed_days (fixture->book), ==, (1u << 1) | (1u << 7));
}

static void
test_vital (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpint (shuke_book_get_vital_standing (fixture->book), ==, 0);
  for (int i = 1; i <= 10; i++)
    add_customer (fixture, i, "", i * 100);
  add_customer (fixture, 11, "", 0);
  g_assert_cmpint (shuke_book_get_vital_standing (fixture->book), ==, 800);
  g_assert_cmpint (shuke_book_get_standing (fixture->book, 10), ==, 1000);
  g_assert_cmpint (shuke_book_get_standing (fixture->book, 99), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("/day/birthday-is-done", test_birthday_is_done);
  ADD ("/day/order-by-weight", test_order_by_weight);
  ADD ("/day/near-agrees", test_near_agrees);
  ADD ("/day/wished", test_wished);
  ADD ("/day/event", test_event);
  ADD ("/day/month", test_month);
  ADD ("/day/deliveries", test_deliveries);
  ADD ("/day/read-only", test_read_only);
  ADD ("/day/settings", test_settings);
  ADD ("/day/vital", test_vital);
  return g_test_run ();
}
