/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Announced visits in a real book: what the file proposes until something is written down, changed, ticked and undone. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-preparations.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static gint64
add_lin (Fixture *fixture)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAFF, "小美");
  shuke_customer_builder_set_fact (builder, 0, 0, "drink", "红茶");
  shuke_customer_builder_set_fact (builder, 0, 0, "topic", "画画");
  scratch_save_customer (fixture, builder, &id);
  return id;
}

static ShukeTodo *
new_visit (gint64        customer,
           ShukeTodoKind kind,
           ShukeDay      day)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->customer = customer;
  todo->kind = kind;
  todo->text = g_strdup ("来试大衣");
  todo->due_day = day;
  return todo;
}

static GPtrArray *
list_plans (Fixture *fixture,
            ShukeDay day)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *plans = shuke_book_list_visit_plans (fixture->book, day, &error);

  g_assert_no_error (error);
  return plans;
}

#define PLAN_AT(plans, i) ((ShukeVisitPlan *) g_ptr_array_index (plans, i))
#define PREPARATION_AT(plan, i) ((ShukePreparation *) g_ptr_array_index ((plan)->preparations, i))

/* Under which days a visit asks for preparation: its own, the day before, today as long as she has not come. */
static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct { ShukeTodoKind kind; int from, due, show; int asked_on; gboolean listed; } cases[] = {
    { SHUKE_TODO_APPOINTMENT, 99, 1, 99, 0, TRUE },
    { SHUKE_TODO_APPOINTMENT, 99, 1, 99, 1, TRUE },
    { SHUKE_TODO_APPOINTMENT, 99, 2, 99, 0, FALSE },
    { SHUKE_TODO_APPOINTMENT, 99, 3, 99, 2, TRUE },
    { SHUKE_TODO_APPOINTMENT, 99, 3, 99, 4, FALSE },
    { SHUKE_TODO_APPOINTMENT, 99, -2, 99, 0, TRUE },
    { SHUKE_TODO_APPOINTMENT, 99, -2, 1, 0, TRUE },
    { SHUKE_TODO_APPOINTMENT, 99, -2, 3, 0, FALSE },
    { SHUKE_TODO_APPOINTMENT, 1, 4, 99, 3, TRUE },
    { SHUKE_TODO_PICK_UP, 99, 0, 99, 0, TRUE },
    { SHUKE_TODO_CALLBACK, 99, 0, 99, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 lin = add_lin (fixture);
      g_autoptr (ShukeTodo) todo = new_visit (lin, cases[i].kind, fixture->today + cases[i].due);
      g_autoptr (GPtrArray) plans = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].from != 99)
        todo->from_day = fixture->today + cases[i].from;
      if (cases[i].show != 99)
        todo->show_day = fixture->today + cases[i].show;
      shuke_book_save_todo (fixture->book, todo, NULL, &error);
      g_assert_no_error (error);
      plans = list_plans (fixture, fixture->today + cases[i].asked_on);
      g_test_message ("case %d", (int) i);
      g_assert_cmpuint (plans->len, ==, cases[i].listed);
      if (plans->len > 0)
        {
          g_assert_true (PLAN_AT (plans, 0)->proposed);
          g_assert_cmpstr (PLAN_AT (plans, 0)->name, ==, "林小雨");
        }
      shuke_book_delete_customer (fixture->book, lin, &error);
      g_assert_no_error (error);
    }
}

/* Announced and written down in one action; changed, ticked; each undone leaves the book as it was. */
static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 lin = add_lin (fixture);
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (ShukeTodo) todo = new_visit (lin, SHUKE_TODO_APPOINTMENT, fixture->today + 1);
  g_autoptr (ShukeVisitPlan) proposal = NULL;
  g_autoptr (GPtrArray) saved = NULL;
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GPtrArray) ticked = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;
  gint64 announce, change, tick, drink;

  proposal = shuke_book_get_visit_plan (fixture->book, todo, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proposal->preparations->len, ==, 2);
  announce = shuke_book_save_visit_plan (fixture->book, todo, proposal->preparations, &error);
  g_assert_no_error (error);
  saved = list_plans (fixture, fixture->today);
  g_assert_cmpuint (saved->len, ==, 1);
  g_assert_false (PLAN_AT (saved, 0)->proposed);
  g_assert_cmpuint (PLAN_AT (saved, 0)->preparations->len, ==, 2);
  g_assert_cmpstr (PREPARATION_AT (PLAN_AT (saved, 0), 0)->text, ==, "红茶");
  g_assert_cmpstr (PREPARATION_AT (PLAN_AT (saved, 0), 0)->staff, ==, "小美");
  dump = book_dump (fixture->book);

  /* Another day, another drink by another hand, the topic out, a seat in. */
  drink = PREPARATION_AT (PLAN_AT (saved, 0), 0)->id;
  PLAN_AT (saved, 0)->todo->due_day = fixture->today;
  g_free (PREPARATION_AT (PLAN_AT (saved, 0), 0)->text);
  PREPARATION_AT (PLAN_AT (saved, 0), 0)->text = g_strdup ("绿茶");
  g_free (PREPARATION_AT (PLAN_AT (saved, 0), 0)->staff);
  PREPARATION_AT (PLAN_AT (saved, 0), 0)->staff = g_strdup ("阿芳");
  g_ptr_array_remove_index (PLAN_AT (saved, 0)->preparations, 1);
  g_ptr_array_add (PLAN_AT (saved, 0)->preparations, shuke_preparation_new (SHUKE_PREPARE_SEAT, "窗边", NULL));
  change = shuke_book_save_visit_plan (fixture->book, PLAN_AT (saved, 0)->todo, PLAN_AT (saved, 0)->preparations, &error);
  g_assert_no_error (error);
  changed = list_plans (fixture, fixture->today);
  g_assert_cmpint (PLAN_AT (changed, 0)->todo->due_day, ==, fixture->today);
  g_assert_cmpuint (PLAN_AT (changed, 0)->preparations->len, ==, 2);
  g_assert_cmpint (PREPARATION_AT (PLAN_AT (changed, 0), 0)->id, ==, drink);
  g_assert_cmpstr (PREPARATION_AT (PLAN_AT (changed, 0), 0)->text, ==, "绿茶");
  g_assert_cmpstr (PREPARATION_AT (PLAN_AT (changed, 0), 0)->staff, ==, "阿芳");
  g_assert_cmpint (PREPARATION_AT (PLAN_AT (changed, 0), 1)->kind, ==, SHUKE_PREPARE_SEAT);

  tick = shuke_book_set_prepared (fixture->book, lin, drink, TRUE, &error);
  g_assert_no_error (error);
  ticked = list_plans (fixture, fixture->today);
  g_assert_cmpint (PREPARATION_AT (PLAN_AT (ticked, 0), 0)->done_day, ==, fixture->today);
  g_assert_cmpint (shuke_book_set_prepared (fixture->book, lin, 4711, TRUE, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  shuke_book_undo (fixture->book, tick, NULL, &error);
  shuke_book_undo (fixture->book, change, NULL, &error);
  g_assert_no_error (error);
  scratch_check_same (fixture, dump);
  shuke_book_undo (fixture->book, announce, NULL, &error);
  g_assert_no_error (error);
  scratch_check_same (fixture, before);
}

/* The note that announced her goes, and with it the visit and what was made ready; undone, all are back. */
static void
test_note_goes (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 lin = add_lin (fixture), note = 0, action;
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GPtrArray) plans = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  entry->customer = lin;
  entry->kind = g_strdup ("note");
  entry->day = fixture->today;
  entry->text = g_strdup ("明天来试大衣");
  g_ptr_array_add (todos, new_visit (lin, SHUKE_TODO_APPOINTMENT, fixture->today + 1));
  shuke_book_save_entry (fixture->book, entry, todos, &note, &error);
  g_assert_no_error (error);
  plans = list_plans (fixture, fixture->today);
  g_assert_cmpuint (plans->len, ==, 1);
  shuke_book_save_visit_plan (fixture->book, PLAN_AT (plans, 0)->todo, PLAN_AT (plans, 0)->preparations, &error);
  g_assert_no_error (error);
  before = book_dump (fixture->book);
  action = shuke_book_delete_entry (fixture->book, note, &error);
  g_assert_no_error (error);
  none = list_plans (fixture, fixture->today);
  g_assert_cmpuint (none->len, ==, 0);
  shuke_book_undo (fixture->book, action, NULL, &error);
  g_assert_no_error (error);
  scratch_check_same (fixture, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/preparations/" path, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("days", test_days);
  ADD ("save", test_save);
  ADD ("note-goes", test_note_goes);
  return g_test_run ();
}
