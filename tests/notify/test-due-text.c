/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is advised when something is late, and what of a promise is said to her. Today is 17 September 2026. */

#include "shuke-due-text.h"

static void
test_late (void)
{
  static const struct { ShukeTodoKind kind; ShukeDueState state; const char *text; } cases[] = {
    { SHUKE_TODO_BIRTHDAY, SHUKE_DUE_LATE_SAY, "5 days late, say it differently" },
    { SHUKE_TODO_PROMISE, SHUKE_DUE_LATE_SAY, "5 days late, say sorry first" },
    { SHUKE_TODO_APPOINTMENT, SHUKE_DUE_LATE_SAY, "5 days late" },
    { SHUKE_TODO_PICK_UP, SHUKE_DUE_LATE_SAY, "5 days late" },
    { SHUKE_TODO_PROMISE, SHUKE_DUE_LATE, "5 days late, still fine" },
    { SHUKE_TODO_PROMISE, SHUKE_DUE_TODAY, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeTodo) todo = shuke_todo_new ();
      ShukeDueItem item = { .todo = todo, .state = cases[i].state, .days_late = 5 };
      g_autofree char *text = NULL;

      todo->kind = cases[i].kind;
      text = shuke_due_text_state (&item);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The owner's note about her stays the owner's. */
static void
test_promise (void)
{
  static const struct { const char *note; int late; const char *said; } cases[] = {
    { "生日小帽", 0, "林小雨, as promised: 生日小帽." },
    { "生日小帽", 2, "林小雨, I am late with my promise, I am sorry: 生日小帽." },
    { "想要白色羽绒服130，周五打电话告诉她", 0, "林小雨, I have not forgotten what I promised you for today." },
    { "门口那位穿红大衣的阿姨", 2,
      "林小雨, I am late with what I promised you for 15 September, I am sorry: I see to it today." },
  };
  ShukeDay today = shuke_day_new (2026, 9, 17);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = shuke_customer_builder_build (builder, today, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeTodo) todo = shuke_todo_new ();
      ShukeDueItem item = { .todo = todo, .day = today, .days_late = cases[i].late,
                            .state = cases[i].late > 0 ? SHUKE_DUE_LATE_SAY : SHUKE_DUE_TODAY };
      g_autofree char *said = NULL;

      todo->kind = SHUKE_TODO_PROMISE;
      todo->text = g_strdup (cases[i].note);
      todo->due_day = today - cases[i].late;
      said = shuke_due_text_say (&item, customer, today);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/due-text/late", test_late);
  g_test_add_func ("/due-text/promise", test_promise);
  return g_test_run ();
}
