/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an announced visit wants prepared, as her file has it, and the list by assistant. Today is 17 September 2026. */

#include <locale.h>

#include "shuke-preparation.h"

static ShukeDay today;

static ShukeTodo *
new_visit (ShukeTodoKind  kind,
           const char    *text,
           ShukeDay       day)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->id = 1;
  todo->customer = 1;
  todo->kind = kind;
  todo->text = g_strdup (text);
  todo->due_day = day;
  return todo;
}

static ShukeEntry *
new_wish (const char *text,
          const char *state)
{
  ShukeEntry *entry = shuke_entry_new ();

  entry->id = 1;
  entry->kind = g_strdup ("wish");
  entry->day = today - 3;
  entry->text = g_strdup (text);
  entry->state = g_strdup (state);
  return entry;
}

static void
test_propose (void)
{
  enum { DRINK = 1 << 0, TOPICS = 1 << 1, INTEREST = 1 << 2, MIND = 1 << 3, WISH = 1 << 4, DONE_WISH = 1 << 5, SIZE = 1 << 6,
         PICTURE = 1 << 7, SEAT = 1 << 8, AVOID = 1 << 9 };
  static const struct { guint has; ShukeTodoKind kind; const char *expected; } cases[] = {
    { 0, SHUKE_TODO_APPOINTMENT, "" },
    { 0, SHUKE_TODO_PICK_UP, "put_aside=改好的裤子;" },
    { DRINK | SEAT, SHUKE_TODO_APPOINTMENT, "drink=红茶;seat=窗边;" },
    { TOPICS | INTEREST, SHUKE_TODO_APPOINTMENT, "topic=画画;topic=旅行;" },
    { INTEREST, SHUKE_TODO_APPOINTMENT, "topic=瑜伽;" },
    { AVOID, SHUKE_TODO_APPOINTMENT, "other=Not to mention: 离婚;" },
    { MIND, SHUKE_TODO_APPOINTMENT, "other=羊毛过敏;" },
    { WISH | DONE_WISH, SHUKE_TODO_APPOINTMENT, "put_aside=燕麦色开衫;" },
    { SIZE, SHUKE_TODO_APPOINTMENT, "put_aside=New pieces in their sizes: 林小雨 M;" },
    { SIZE, SHUKE_TODO_PICK_UP, "put_aside=改好的裤子;" },
    { PICTURE, SHUKE_TODO_APPOINTMENT, "photo=Look at 豆豆’s picture, to know the child again;" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (GPtrArray) visits = g_ptr_array_new ();
      g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_entry_free);
      g_autoptr (GArray) pictured = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_autoptr (ShukeTodo) todo = new_visit (cases[i].kind, "改好的裤子", today + 1);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (ShukeGreeting) greeting = NULL;
      g_autoptr (GPtrArray) list = NULL;
      g_autoptr (GString) found = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      ShukeGreetingFacts facts = { .visits = visits, .entries = entries, .today = today };
      guint has = cases[i].has;
      gint64 child = 12;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAFF, "小美");
      shuke_customer_builder_set_person_nickname (builder, shuke_customer_builder_add_person (builder, child, SHUKE_ROLE_CHILD), "豆豆");
      if ((has & DRINK) != 0)
        shuke_customer_builder_set_fact (builder, 0, 0, "drink", "红茶");
      if ((has & SEAT) != 0)
        shuke_customer_builder_set_fact (builder, 0, 0, "seat", "窗边");
      if ((has & TOPICS) != 0)
        {
          shuke_customer_builder_set_fact (builder, 0, 0, "topic", "画画");
          shuke_customer_builder_set_fact (builder, 0, 0, "topic", "旅行");
        }
      if ((has & INTEREST) != 0)
        shuke_customer_builder_set_fact (builder, 0, 0, "interest", "瑜伽");
      if ((has & AVOID) != 0)
        shuke_customer_builder_set_fact (builder, 0, 0, "topic_avoided", "离婚");
      if ((has & MIND) != 0)
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "羊毛过敏");
      if ((has & SIZE) != 0)
        shuke_customer_builder_set_size (builder, 0, 0, "clothes", "M", today, NULL);
      if ((has & WISH) != 0)
        g_ptr_array_add (entries, new_wish ("燕麦色开衫", "open"));
      if ((has & DONE_WISH) != 0)
        g_ptr_array_add (entries, new_wish ("白衬衫", "done"));
      if ((has & PICTURE) != 0)
        g_array_append_val (pictured, child);
      customer = shuke_customer_builder_build (builder, today, &error);
      g_assert_no_error (error);
      facts.customer = customer;
      greeting = shuke_greeting_new (&facts);
      list = shuke_preparation_propose (greeting, todo, pictured);
      for (guint k = 0; k < list->len; k++)
        {
          const ShukePreparation *one = g_ptr_array_index (list, k);

          g_assert_cmpstr (one->staff, ==, "小美");
          g_assert_cmpint (one->done_day, ==, SHUKE_DAY_NONE);
          g_string_append_printf (found, "%s=%s;", shuke_prepare_kind_to_text (one->kind), one->text);
        }
      g_assert_cmpstr (found->str, ==, cases[i].expected);
    }
}

static ShukeVisitPlan *
new_plan (const char *name,
          const char *text,
          ShukeDay    day)
{
  ShukeVisitPlan *plan = g_new0 (ShukeVisitPlan, 1);

  plan->todo = new_visit (SHUKE_TODO_APPOINTMENT, text, day);
  plan->name = g_strdup (name);
  plan->preparations = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_preparation_free);
  return plan;
}

/* By assistant; within one the visits stay as they come, and nobody's stand last. */
static void
test_list (void)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_plan_free);
  ShukeVisitPlan *first = new_plan ("袁梦洁", "下午来试大衣", today + 1);
  ShukeVisitPlan *second = new_plan ("林小雨", NULL, today);
  g_autofree char *text = NULL;
  ShukePreparation *done;

  g_ptr_array_add (visits, first);
  g_ptr_array_add (visits, second);
  g_ptr_array_add (first->preparations, shuke_preparation_new (SHUKE_PREPARE_OTHER, "停车位", NULL));
  g_ptr_array_add (first->preparations, shuke_preparation_new (SHUKE_PREPARE_DRINK, "红茶", "小美"));
  done = shuke_preparation_new (SHUKE_PREPARE_PUT_ASIDE, "大衣 M", "阿芳");
  done->done_day = today;
  g_ptr_array_add (first->preparations, done);
  g_ptr_array_add (second->preparations, shuke_preparation_new (SHUKE_PREPARE_SEAT, "窗边", "小美"));
  text = shuke_prepare_dup_text (visits, today);
  g_assert_nonnull (strstr (text, "阿芳\n袁梦洁, tomorrow: 下午来试大衣\n☑ Put aside: 大衣 M\n"));
  g_assert_nonnull (strstr (text, "小美\n袁梦洁, tomorrow: 下午来试大衣\n☐ Drink: 红茶\n林小雨, today\n☐ Seat: 窗边\n"));
  g_assert_true (g_str_has_suffix (text, "\n\nWhoever is there\n袁梦洁, tomorrow: 下午来试大衣\n☐ Mind: 停车位\n"));
}

static void
test_visits (void)
{
  static const struct { ShukeTodoKind kind; gboolean visit; } kinds[] = {
    { SHUKE_TODO_APPOINTMENT, TRUE }, { SHUKE_TODO_PICK_UP, TRUE }, { SHUKE_TODO_CALLBACK, FALSE }, { SHUKE_TODO_BIRTHDAY, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (ShukeTodo) todo = new_visit (kinds[i].kind, NULL, today + 3);

      g_assert_cmpint (shuke_todo_is_visit (todo), ==, kinds[i].visit);
      g_assert_cmpint (shuke_todo_get_visit_day (todo), ==, today + 3);
      todo->from_day = today + 1;
      g_assert_cmpint (shuke_todo_get_visit_day (todo), ==, today + 1);
      todo->show_day = today + 5;
      g_assert_cmpint (shuke_todo_get_visit_day (todo), ==, today + 5);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  today = shuke_day_new (2026, 9, 17);
  g_test_add_func ("/preparation/propose", test_propose);
  g_test_add_func ("/preparation/list", test_list);
  g_test_add_func ("/preparation/visits", test_visits);
  return g_test_run ();
}
