/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preparations hang on the to-do of the visit. As long as none is written down the file proposes them anew each time it is read, so that
 * a proposal is never older than the file; what is ticked or changed is written down with all the others. */

#include "shuke-book-preparations.h"

#include "shuke-book-entries.h"
#include "shuke-book-greeting.h"
#include "shuke-book-private.h"
#include "shuke-error.h"

/* Nobody prepares for more in two days, and each file is read for it. */
#define MOST_VISITS 30

enum {
  LIST_OF_TODO,
  LIST_PICTURED,
  ADD,
  CHANGE,
  REMOVE,
  SET_DONE,
};

static const char *const sql[] = {
  [LIST_OF_TODO] =
    "SELECT p.id, p.kind, p.text, s.name, p.done_day FROM preparation p LEFT JOIN staff s ON s.id = p.staff WHERE p.todo = :todo ORDER BY p.id",
  [LIST_PICTURED] = "SELECT DISTINCT f.person FROM person p CROSS JOIN photo f ON f.person = p.id WHERE p.customer = :customer",
  [ADD] = "INSERT INTO preparation (todo, kind, text, staff, done_day) VALUES (:todo, :kind, :text, :staff, :done_day)",
  [CHANGE] =
    "UPDATE preparation SET kind = :kind, text = :text, staff = :staff, done_day = :done_day WHERE id = :id AND todo = :todo",
  [REMOVE] = "DELETE FROM preparation WHERE id = :id",
  [SET_DONE] = "UPDATE preparation SET done_day = :day WHERE id = :id",
};

static GPtrArray *
list_of_todo (ShukeBook  *self,
              gint64      todo,
              GError    **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_preparation_free);
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_OF_TODO], error);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":todo", todo);
  while (shuke_statement_next (statement, &local))
    {
      ShukePrepareKind kind = SHUKE_PREPARE_OTHER;
      ShukePreparation *one;

      shuke_prepare_kind_from_text (shuke_statement_get_text (statement, 1), &kind);
      one = shuke_preparation_new (kind, shuke_statement_get_text (statement, 2), shuke_statement_get_text (statement, 3));
      one->id = shuke_statement_get_int (statement, 0);
      one->done_day = shuke_statement_get_day (statement, 4);
      g_ptr_array_add (list, one);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&list) : NULL;
}

static GArray *
list_pictured (ShukeBook  *self,
               gint64      customer,
               GError    **error)
{
  g_autoptr (GArray) persons = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_PICTURED], error);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &local))
    {
      gint64 person = shuke_statement_get_int (statement, 0);

      g_array_append_val (persons, person);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&persons) : NULL;
}

ShukeVisitPlan *
shuke_book_get_visit_plan (ShukeBook        *self,
                           const ShukeTodo  *todo,
                           GError          **error)
{
  g_autoptr (ShukeVisitPlan) plan = g_new0 (ShukeVisitPlan, 1);
  g_autoptr (ShukeGreeting) greeting = NULL;
  g_autoptr (GArray) pictured = NULL;
  const char *title;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && todo != NULL, NULL);

  greeting = shuke_book_get_greeting (self, todo->customer, error);
  plan->preparations = greeting != NULL ? list_of_todo (self, todo->id, error) : NULL;
  if (plan->preparations == NULL)
    return NULL;
  title = shuke_customer_get_title (greeting->customer);
  plan->todo = shuke_todo_copy (todo);
  plan->name = g_strdup (title != NULL ? title : "");
  plan->proposed = plan->preparations->len == 0;
  if (!plan->proposed)
    return g_steal_pointer (&plan);
  pictured = list_pictured (self, todo->customer, error);
  if (pictured == NULL)
    return NULL;
  g_ptr_array_unref (plan->preparations);
  plan->preparations = shuke_preparation_propose (greeting, todo, pictured);
  return g_steal_pointer (&plan);
}

static gboolean
is_prepared_on (const ShukeTodo *todo,
                ShukeDay         day,
                ShukeDay         today)
{
  ShukeDay first = shuke_todo_get_visit_day (todo);
  ShukeDay last = MAX (first, todo->due_day);

  if (!shuke_todo_is_visit (todo) || todo->state != SHUKE_TODO_OPEN || first == SHUKE_DAY_NONE || first > day + 1)
    return FALSE;
  /* Whoever did not come yesterday may come today. */
  return last >= day || day == today;
}

GPtrArray *
shuke_book_list_visit_plans (ShukeBook  *self,
                             ShukeDay    day,
                             GError    **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_plan_free);
  g_autoptr (GPtrArray) todos = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  todos = shuke_book_list_todos (self, day, day + 1, error);
  if (todos == NULL)
    return NULL;
  for (guint i = 0; i < todos->len && plans->len < MOST_VISITS; i++)
    {
      const ShukeTodo *todo = g_ptr_array_index (todos, i);
      ShukeVisitPlan *plan;

      if (!is_prepared_on (todo, day, shuke_book_get_today (self)))
        continue;
      plan = shuke_book_get_visit_plan (self, todo, error);
      if (plan == NULL)
        return NULL;
      if (plan->preparations->len > 0)
        g_ptr_array_add (plans, plan);
      else
        shuke_visit_plan_free (plan);
    }
  return g_steal_pointer (&plans);
}

static gboolean
write_preparation (ShukeBook               *self,
                   gint64                   todo,
                   const ShukePreparation  *one,
                   GError                 **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[one->id == 0 ? ADD : CHANGE], error);
  gint64 staff = statement != NULL ? shuke_book_intern_staff (self, one->staff, error) : -1;

  if (staff < 0)
    return FALSE;
  if (one->id != 0)
    shuke_statement_int (statement, ":id", one->id);
  shuke_statement_int (statement, ":todo", todo);
  shuke_statement_text (statement, ":kind", shuke_prepare_kind_to_text (one->kind));
  shuke_statement_text (statement, ":text", one->text);
  shuke_statement_id (statement, ":staff", staff);
  shuke_statement_day (statement, ":done_day", one->done_day);
  return shuke_statement_run (statement, error);
}

static gboolean
remove_missing (ShukeBook        *self,
                gint64            todo,
                const GPtrArray  *kept,
                GError          **error)
{
  g_autoptr (GPtrArray) before = list_of_todo (self, todo, error);
  g_autoptr (ShukeStatement) statement = before != NULL ? shuke_book_prepare (self, sql[REMOVE], error) : NULL;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < before->len; i++)
    {
      const ShukePreparation *one = g_ptr_array_index (before, i);
      gboolean stays = FALSE;

      for (guint k = 0; k < kept->len; k++)
        stays |= ((const ShukePreparation *) g_ptr_array_index (kept, k))->id == one->id;
      if (stays)
        continue;
      shuke_statement_int (statement, ":id", one->id);
      if (!shuke_statement_run (statement, error))
        return FALSE;
      shuke_statement_reset (statement);
    }
  return TRUE;
}

gint64
shuke_book_save_visit_plan (ShukeBook        *self,
                            const ShukeTodo  *todo,
                            const GPtrArray  *preparations,
                            GError          **error)
{
  gint64 id = 0;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && shuke_todo_is_visit (todo), 0);

  if (shuke_book_begin_action (self, "visit-plan", todo->customer, error) == 0)
    return 0;
  done = shuke_book_write_todo (self, todo, &id, error) && remove_missing (self, id, preparations, error);
  for (guint i = 0; done && i < preparations->len; i++)
    done = write_preparation (self, id, g_ptr_array_index (preparations, i), error);
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_TODO, todo->customer, error);
}

gint64
shuke_book_set_prepared (ShukeBook  *self,
                         gint64      customer,
                         gint64      preparation,
                         gboolean    done,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gboolean written;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  statement = shuke_book_prepare (self, sql[SET_DONE], error);
  if (statement == NULL || shuke_book_begin_action (self, "prepared", customer, error) == 0)
    return 0;
  shuke_statement_int (statement, ":id", preparation);
  shuke_statement_day (statement, ":day", done ? shuke_book_get_today (self) : SHUKE_DAY_NONE);
  written = shuke_statement_run (statement, error);
  if (written && shuke_connection_changes (shuke_book_get_connection (self)) == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such preparation");
      written = FALSE;
    }
  return shuke_book_finish_action (self, written, SHUKE_BOOK_SUBJECT_TODO, customer, error);
}
