/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The handful of questions of a day: whom, and in which order. */

#include "shuke-ask.h"

static void
add_due (GPtrArray     *list,
         gint64         customer,
         ShukeTodoKind  kind,
         ShukeDueState  state)
{
  ShukeDueItem *item = g_new0 (ShukeDueItem, 1);

  item->todo = shuke_todo_new ();
  item->todo->customer = customer;
  item->todo->kind = kind;
  item->state = state;
  item->standing = customer * 100;
  g_ptr_array_add (list, item);
}

static void
test_whom (void)
{
  static const struct { gint64 customer; ShukeTodoKind kind; ShukeDueState state; } due[] = {
    { 1, SHUKE_TODO_CALLBACK, SHUKE_DUE_TODAY },
    { 2, SHUKE_TODO_BIRTHDAY, SHUKE_DUE_LATE },
    { 1, SHUKE_TODO_APPOINTMENT, SHUKE_DUE_TODAY },     /* called and announced: she comes */
    { 3, SHUKE_TODO_PICK_UP, SHUKE_DUE_TODAY },
    { 4, SHUKE_TODO_CALLBACK, SHUKE_DUE_TODAY },
    { 4, SHUKE_TODO_COMPLAINT, SHUKE_DUE_TODAY },       /* not while she is angry */
    { 5, SHUKE_TODO_CALLBACK, SHUKE_DUE_DONE },         /* called already */
    { 6, SHUKE_TODO_CALLBACK, SHUKE_DUE_TODAY },        /* asked already */
    { 9, SHUKE_TODO_PROMISE, SHUKE_DUE_LATE_SAY },      /* not before it is kept */
    { 0, SHUKE_TODO_CALLBACK, SHUKE_DUE_TODAY },        /* a note of nobody's */
  };
  static const gint64 best[] = { 3, 4, 7, 6, 9, 8 };
  static const struct { gint64 customer; ShukeAskWhy why; } expected[] = {
    { 1, SHUKE_ASK_COMES }, { 2, SHUKE_ASK_CALLED }, { 3, SHUKE_ASK_COMES }, { 7, SHUKE_ASK_BEST }, { 8, SHUKE_ASK_BEST },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_due_item_free);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) asks = NULL;
  gint64 six = 6;

  for (gsize i = 0; i < G_N_ELEMENTS (due); i++)
    add_due (list, due[i].customer, due[i].kind, due[i].state);
  g_array_append_vals (ids, best, G_N_ELEMENTS (best));
  g_array_append_val (asked, six);
  asks = shuke_ask_list_whom (list, ids, asked);
  g_assert_cmpuint (asks->len, ==, G_N_ELEMENTS (expected));
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpint (g_array_index (asks, ShukeAsk, i).customer, ==, expected[i].customer);
      g_assert_cmpint (g_array_index (asks, ShukeAsk, i).why, ==, expected[i].why);
    }
}

static void
test_pick (void)
{
  static const ShukeAsk all[] = {
    { 1, SHUKE_ASK_BEST, 900, { .gain = 60 } },
    { 2, SHUKE_ASK_CALLED, 100, { .gain = 70 } },
    { 3, SHUKE_ASK_COMES, 0, { .gain = 8 } },
    { 4, SHUKE_ASK_BEST, 800, { .gain = SHUKE_QUESTION_FIRST + 1 } },
    { 5, SHUKE_ASK_CALLED, 500, { .gain = SHUKE_QUESTION_FIRST } },
    { 6, SHUKE_ASK_CALLED, 200, { .gain = 70 } },
    { 7, SHUKE_ASK_BEST, 900, { .gain = 55 } },
  };
  static const struct { guint asked; gint64 left[SHUKE_ASKS_A_DAY + 1]; } cases[] = {
    { 0, { 5, 4, 3, 6, 2, 0 } },
    { 2, { 5, 4, 3, 0 } },
    { 5, { 0 } },
    { 9, { 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) asks = g_array_new (FALSE, FALSE, sizeof (ShukeAsk));
      guint n = 0;

      g_array_append_vals (asks, all, G_N_ELEMENTS (all));
      shuke_ask_pick (asks, cases[i].asked);
      for (; cases[i].left[n] != 0; n++)
        g_assert_cmpint (g_array_index (asks, ShukeAsk, n).customer, ==, cases[i].left[n]);
      g_assert_cmpuint (asks->len, ==, n);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ask/whom", test_whom);
  g_test_add_func ("/ask/pick", test_pick);
  return g_test_run ();
}
