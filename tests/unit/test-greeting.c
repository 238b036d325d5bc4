/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the greet card says is due when she comes in. Today is 17 September 2026. */

#include "shuke-greeting.h"

#define NO_DAY 1000

typedef struct {
  ShukeTodoKind  kind;
  int            ahead;    /* days until it is due; NO_DAY = no day was said */
  ShukeTodoState state;
} Owed;

static ShukeGreeting *
greet (const Owed *owed,
       gsize       n_owed,
       const char *birth)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  ShukeDay today = shuke_day_new (2026, 9, 17);
  ShukeGreetingFacts facts = { .visits = visits, .todos = todos, .today = today };
  ShukeDate date;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  if (birth != NULL)
    {
      g_assert_true (shuke_date_from_text (birth, &date));
      shuke_customer_builder_set_person_birth (builder, 0, date);
    }
  customer = shuke_customer_builder_build (builder, today, &error);
  g_assert_no_error (error);
  facts.customer = customer;
  for (gsize i = 0; i < n_owed; i++)
    {
      ShukeTodo *todo = shuke_todo_new ();

      todo->id = (gint64) i + 1;
      todo->kind = owed[i].kind;
      todo->state = owed[i].state;
      todo->text = g_strdup ("外套拉链");
      todo->due_day = owed[i].ahead == NO_DAY ? SHUKE_DAY_NONE : today + owed[i].ahead;
      g_ptr_array_add (todos, todo);
    }
  return shuke_greeting_new (&facts);
}

static void
assert_due (ShukeGreeting *greeting,
            const gint64  *ids,
            guint          n_ids)
{
  g_assert_cmpuint (greeting->due->len, ==, n_ids);
  for (guint i = 0; i < n_ids; i++)
    g_assert_cmpint (((ShukeDueItem *) g_ptr_array_index (greeting->due, i))->todo->id, ==, ids[i]);
}

/* The greeting of whom @builder makes, on a day on which she has bought nothing yet. */
static ShukeGreeting *
greet_family (ShukeCustomerBuilder *builder,
              ShukeDay              today)
{
  g_autoptr (GPtrArray) visits = g_ptr_array_new ();
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  ShukeGreetingFacts facts = { .visits = visits, .today = today };

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = shuke_customer_builder_build (builder, today, &error);
  g_assert_no_error (error);
  facts.customer = customer;
  return shuke_greeting_new (&facts);
}

static guint
add_child (ShukeCustomerBuilder *builder,
           const char           *birth)
{
  guint child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  ShukeDate date;

  g_assert_true (shuke_date_from_text (birth, &date));
  shuke_customer_builder_set_person_birth (builder, child, date);
  return child;
}

/* Letters and waists alike: the top is what she wears, the trousers stand beside it. Of trousers alone they are all there is. */
static void
test_trousers (void)
{
  static const struct { const char *top, *bottom, *size, *beside; } cases[] = {
    { "L", "M", "L", "M" }, { "L", "29", "L", "29" }, { NULL, "M", "M", NULL }, { "L", NULL, "L", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeGreeting) greeting = NULL;
      ShukeDay today = shuke_day_new (2026, 9, 17);

      if (cases[i].top != NULL)
        shuke_customer_builder_set_size (builder, 0, 0, "top", cases[i].top, today - 9, NULL);
      if (cases[i].bottom != NULL)
        shuke_customer_builder_set_size (builder, 0, 0, "bottom", cases[i].bottom, today - 2, NULL);
      greeting = greet_family (builder, today);
      g_assert_cmpuint (greeting->wearers->len, ==, 1);
      g_assert_cmpstr (g_array_index (greeting->wearers, ShukeWearer, 0).size, ==, cases[i].size);
      const ShukeSizeTold *beside = g_array_index (greeting->wearers, ShukeWearer, 0).trousers;

      g_assert_cmpstr (beside != NULL ? beside->size : NULL, ==, cases[i].beside);
    }
}

/* A small child of seven wears 110, as the mother says; once its height would be too old to be true the child has grown. */
static void
test_told_lately (void)
{
  static const struct { int days_ago; const char *source, *size; } cases[] = {
    { 0, NULL, "110" }, { 121, NULL, "110" }, { 0, SHUKE_SOURCE_IMPORT, NULL }, { 122, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeGreeting) greeting = NULL;
      ShukeDay today = shuke_day_new (2026, 9, 17);
      guint child = add_child (builder, "2019-05-03");
      const ShukeWearer *wearer;

      shuke_customer_builder_set_size (builder, child, 0, "clothes", "110", today - cases[i].days_ago, cases[i].source);
      greeting = greet_family (builder, today);
      wearer = &g_array_index (greeting->wearers, ShukeWearer, greeting->wearers->len - 1);
      if (cases[i].size != NULL)
        g_assert_cmpstr (wearer->size, ==, cases[i].size);
      else
        g_assert_cmpint (wearer->source, ==, SHUKE_SIZE_FROM_GROWTH);
    }
}

/* A height of the same day says 130; the mother says 140, and 140 it is. One of another file's day goes before it. */
static void
test_told_beside_height (void)
{
  static const struct { int told_ago, measured_ago; const char *size; } cases[] = { { 0, 0, "140" }, { 3, 3, "140" }, { 5, 0, "130" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeGreeting) greeting = NULL;
      ShukeDay today = shuke_day_new (2026, 9, 17);
      guint child = add_child (builder, "2018-04-11");

      shuke_customer_builder_set_size (builder, child, 0, "clothes", "140", today - cases[i].told_ago, NULL);
      shuke_customer_builder_set_measurement (builder, child, 0, "height", 1280, today - cases[i].measured_ago, NULL);
      greeting = greet_family (builder, today);
      g_assert_cmpstr (g_array_index (greeting->wearers, ShukeWearer, greeting->wearers->len - 1).size, ==, cases[i].size);
    }
}

/* Whoever only looked in after her last purchase, or brought a piece back, was not last here on the day of that purchase. */
static void
test_here_since (void)
{
  static const struct { int later; int quantity; gboolean since; } cases[] = { { 3, 0, TRUE }, { 3, -1, TRUE }, { 0, 0, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
      ShukeDay today = shuke_day_new (2026, 9, 17);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (ShukeGreeting) greeting = NULL;
      ShukeGreetingFacts facts = { .visits = visits, .today = today };

      for (int j = 0; j < 2; j++)
        {
          ShukeVisit *visit = shuke_visit_new ();
          int quantity = j == 0 ? cases[i].quantity : 1;

          visit->day = today - 10 + (j == 0 ? cases[i].later : 0);
          if (quantity != 0)
            {
              g_ptr_array_add (visit->lines, shuke_line_new ());
              ((ShukeLine *) g_ptr_array_index (visit->lines, 0))->quantity = quantity;
            }
          g_ptr_array_add (visits, visit);
        }
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      facts.customer = customer = shuke_customer_builder_build (builder, today, NULL);
      greeting = shuke_greeting_new (&facts);
      g_assert_true (greeting->last == g_ptr_array_index (visits, 1));
      g_assert_cmpint (greeting->here_since, ==, cases[i].since);
    }
}

static void
test_due (void)
{
  static const Owed owed[] = {
    { SHUKE_TODO_PROMISE, NO_DAY, SHUKE_TODO_OPEN },
    { SHUKE_TODO_COMPLAINT, 40, SHUKE_TODO_OPEN },
    { SHUKE_TODO_CALLBACK, 8, SHUKE_TODO_OPEN },
    { SHUKE_TODO_CALLBACK, 7, SHUKE_TODO_OPEN },
    { SHUKE_TODO_FOLLOW_UP, -2, SHUKE_TODO_OPEN },
    { SHUKE_TODO_COMPLAINT, 1, SHUKE_TODO_DONE },
    { SHUKE_TODO_PROMISE, NO_DAY, SHUKE_TODO_CLOSED },
    { SHUKE_TODO_PROMISE, 14, SHUKE_TODO_OPEN },
    { SHUKE_TODO_PROMISE, 15, SHUKE_TODO_OPEN },
  };
  static const gint64 expected[] = { 5, 4, 8, 2, 1 };
  g_autoptr (ShukeGreeting) greeting = greet (owed, G_N_ELEMENTS (owed), NULL);

  assert_due (greeting, expected, G_N_ELEMENTS (expected));
}

static void
test_birthday_first (void)
{
  static const Owed owed[] = { { SHUKE_TODO_CALLBACK, 0, SHUKE_TODO_OPEN } };
  static const gint64 expected[] = { 0, 1 };
  g_autoptr (ShukeGreeting) near = greet (owed, 1, "1990-09-24");
  g_autoptr (ShukeGreeting) far = greet (owed, 1, "1990-09-25");

  assert_due (near, expected, 2);
  assert_due (far, expected + 1, 1);
}

/* A child's birthday is known two weeks before; only in its own week does it go before the rest. */
static void
test_childs_birthday (void)
{
  static const struct { const char *birth; guint n; } cases[] = { { "2020-10-01", 1 }, { "2020-10-02", 0 }, { "2020-09-20", 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeGreeting) greeting = NULL;

      add_child (builder, cases[i].birth);
      greeting = greet_family (builder, shuke_day_new (2026, 9, 17));
      g_assert_cmpuint (greeting->due->len, ==, cases[i].n);
    }
}

/* Of a wedding she is dressed for months before; what comes every year is told in its own week. */
static void
test_wedding (void)
{
  static const struct { const char *date; gboolean yearly; guint n; } cases[] = {
    { "2026-12-16", FALSE, 1 }, { "2026-12-17", FALSE, 0 }, { "2026-09-17", FALSE, 1 }, { "2026-09-16", FALSE, 0 }, { "2026-11", FALSE, 0 },
    { "2026-11-20", TRUE, 0 }, { "2016-09-20", TRUE, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeGreeting) greeting = NULL;
      ShukeDate date;

      g_assert_true (shuke_date_from_text (cases[i].date, &date));
      shuke_customer_builder_set_event (builder, 0, 0, "wedding", date, cases[i].yearly, NULL);
      greeting = greet_family (builder, shuke_day_new (2026, 9, 17));
      g_assert_cmpuint (greeting->due->len, ==, cases[i].n);
    }
}

/* The number of whom only that is known stands at the head of the card, and not once more as who wears something. */
static void
test_number_is_no_name (void)
{
  static const struct { const char *name, *form, *title; } cases[] = { { NULL, NULL, NULL }, { NULL, "小雨姐", "小雨姐" }, { "林小雨", NULL, "林小雨" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (GPtrArray) visits = g_ptr_array_new ();
      g_autoptr (GPtrArray) todos = g_ptr_array_new ();
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (ShukeGreeting) greeting = NULL;
      g_autoptr (GError) error = NULL;
      ShukeGreetingFacts facts = { .visits = visits, .todos = todos, .today = shuke_day_new (2026, 9, 17) };

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, cases[i].name);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, cases[i].form);
      shuke_customer_builder_set_phone (builder, 0, 0, "15418132296", NULL);
      shuke_customer_builder_set_size (builder, 0, 0, "top", "M", SHUKE_DAY_NONE, NULL);
      customer = shuke_customer_builder_build (builder, facts.today, &error);
      g_assert_no_error (error);
      facts.customer = customer;
      greeting = shuke_greeting_new (&facts);
      g_assert_cmpuint (greeting->wearers->len, ==, 1);
      g_assert_cmpstr (g_array_index (greeting->wearers, ShukeWearer, 0).title, ==, cases[i].title);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/greeting/due", test_due);
  g_test_add_func ("/greeting/here-since", test_here_since);
  g_test_add_func ("/greeting/birthday-first", test_birthday_first);
  g_test_add_func ("/greeting/childs-birthday", test_childs_birthday);
  g_test_add_func ("/greeting/wedding", test_wedding);
  g_test_add_func ("/greeting/trousers", test_trousers);
  g_test_add_func ("/greeting/told-lately", test_told_lately);
  g_test_add_func ("/greeting/told-beside-height", test_told_beside_height);
  g_test_add_func ("/greeting/number-is-no-name", test_number_is_no_name);
  return g_test_run ();
}
