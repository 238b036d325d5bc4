/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls as they are noted, and read back. What they mean is said in src/model/shuke-contact.c. */

#include "shuke-book-contact.h"

#include "shuke-book-private.h"
#include "shuke-error.h"

enum {
  LIST_CALLS,
  IS_KNOWN_SINCE,
  SET_ANSWER,
  SET_SILENT,
  LIST_ANSWERS,
  LAST_HEARD,
};

static const char *const sql[] = {
  /* A to-do remembers the last call alone, as books did before each of them was an entry: one that nobody answered was put off by at least a
   * day. Those of one day that say the same are counted once anyway. */
  [LIST_CALLS] =
    "SELECT day, coalesce(minute, -1), id, outcome FROM entry WHERE customer = :customer AND kind = 'call'"
    " UNION ALL SELECT coalesce(done_day, show_day - 1), -1, 0, outcome FROM todo WHERE customer = :customer AND"
    " (outcome = 'not-reached' OR (state = 'done' AND (outcome = 'happy' OR outcome = 'wish' OR outcome = 'unhappy')))"
    " AND coalesce(done_day, show_day) IS NOT NULL ORDER BY 1 DESC, 2 DESC, 3 DESC",
  /* The number that messages go to was told, or confirmed, since. */
  [IS_KNOWN_SINCE] =
    "SELECT 1 FROM fact_source WHERE customer = :customer AND field = 'phone' AND max (coalesce (day, -1), coalesce (confirmed_day, -1)) >= :day"
    " AND subject = 'row:' || (SELECT id FROM phone WHERE customer = :customer AND kind = :mobile AND e164 IS NOT NULL ORDER BY id LIMIT 1)",
  [SET_ANSWER] = "UPDATE message SET answer = :answer WHERE id = :id AND customer = :customer",
  [SET_SILENT] = "UPDATE message SET answer = 'none' WHERE id = :id AND answer IS NULL",
  [LIST_ANSWERS] =
    "SELECT day, answer FROM message WHERE customer = :customer"
    " UNION ALL SELECT day, outcome FROM entry WHERE customer = :customer AND kind = 'message' ORDER BY 1 DESC",
  [LAST_HEARD] =
    "SELECT max (coalesce((SELECT max(day) FROM visit WHERE customer = :customer), -1),"
    " coalesce((SELECT max(day) FROM entry WHERE customer = :customer AND kind = 'call' AND " SHUKE_BOOK_HEARD "), -1))",
};

static gboolean
write_call (ShukeBook        *self,
            gint64            customer,
            const ShukeTodo  *todo,
            const char       *outcome,
            const char       *text,
            GError          **error)
{
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  gint64 id;

  entry->customer = customer;
  entry->kind = g_strdup ("call");
  entry->day = shuke_book_get_today (self);
  entry->minute = shuke_clock_minute_of_day (shuke_book_get_clock (self));
  entry->outcome = g_strdup (outcome);
  entry->text = g_strdup (text);
  return shuke_book_write_entry (self, entry, NULL, &id, error) && (todo == NULL || shuke_book_write_todo (self, todo, &id, error));
}

gint64
shuke_book_add_call (ShukeBook        *self,
                     gint64            customer,
                     const ShukeTodo  *todo,
                     const char       *outcome,
                     const char       *text,
                     GError          **error)
{
  gint64 action;

  g_return_val_if_fail (customer != 0 && outcome != NULL, 0);

  action = shuke_book_begin_action (self, "call-add", customer, error);
  if (action == 0)
    return 0;
  action = shuke_book_finish_action (self, write_call (self, customer, todo, outcome, text, error), SHUKE_BOOK_SUBJECT_CUSTOMER, customer,
                                     error);
  if (action != 0 && todo != NULL)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}

gboolean
shuke_book_get_call_state (ShukeBook       *self,
                           gint64           customer,
                           ShukeCallState  *state,
                           GError         **error)
{
  g_autoptr (GArray) calls = g_array_new (FALSE, FALSE, sizeof (ShukeCall));
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_CALLS], error);
  GError *problem = NULL;

  *state = shuke_contact_judge_calls (calls);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &problem))
    {
      ShukeCall call = { shuke_statement_get_day (statement, 0), shuke_call_outcome_from_text (shuke_statement_get_text (statement, 3)) };

      g_array_append_val (calls, call);
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  *state = shuke_contact_judge_calls (calls);
  return TRUE;
}

gboolean
shuke_book_get_wrong_number (ShukeBook  *self,
                             gint64      customer,
                             ShukeDay   *day,
                             GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeCallState state;
  gboolean known;

  *day = SHUKE_DAY_NONE;
  if (!shuke_book_get_call_state (self, customer, &state, error))
    return FALSE;
  if (!state.wrong)
    return TRUE;
  statement = shuke_book_prepare (self, sql[IS_KNOWN_SINCE], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":mobile", SHUKE_PHONE_MOBILE);
  shuke_statement_day (statement, ":day", state.day);
  if (!shuke_statement_find (statement, &known, error))
    return FALSE;
  if (!known)
    *day = state.day;
  return TRUE;
}

static gboolean
write_answer (ShukeBook    *self,
              gint64        customer,
              gint64        message,
              ShukeAnswer   answer,
              GError      **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_ANSWER], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", message);
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_text (statement, ":answer", shuke_answer_to_text (answer));
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (shuke_connection_changes (shuke_book_get_connection (self)) == 1)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such message of hers");
  return FALSE;
}

gint64
shuke_book_set_answer (ShukeBook    *self,
                       gint64        customer,
                       gint64        message,
                       ShukeAnswer   answer,
                       GError      **error)
{
  gint64 action = shuke_book_begin_action (self, "message-answer", customer, error);

  if (action == 0)
    return 0;
  action = shuke_book_finish_action (self, write_answer (self, customer, message, answer, error), SHUKE_BOOK_SUBJECT_CAMPAIGN, customer, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_CUSTOMER, customer);
  return action;
}

static gboolean
write_silence (ShukeBook     *self,
               const GArray  *messages,
               GError       **error)
{
  for (guint i = 0; i < messages->len; i++)
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_SILENT], error);

      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", g_array_index (messages, gint64, i));
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gint64
shuke_book_set_silent (ShukeBook     *self,
                       const GArray  *messages,
                       GError       **error)
{
  gint64 action = shuke_book_begin_action (self, "message-answer", 0, error);

  if (action == 0)
    return 0;
  action = shuke_book_finish_action (self, write_silence (self, messages, error), SHUKE_BOOK_SUBJECT_CAMPAIGN, 0, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_EVERYTHING, 0);
  return action;
}

gboolean
shuke_book_count_silences (ShukeBook  *self,
                           gint64      customer,
                           int        *count,
                           GError    **error)
{
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (ShukeAnswered));
  g_autoptr (ShukeStatement) list = shuke_book_prepare (self, sql[LIST_ANSWERS], error);
  g_autoptr (ShukeStatement) last = list == NULL ? NULL : shuke_book_prepare (self, sql[LAST_HEARD], error);
  ShukeDay heard = SHUKE_DAY_NONE;
  GError *problem = NULL;
  gboolean found;

  *count = 0;
  if (last == NULL)
    return FALSE;
  shuke_statement_int (list, ":customer", customer);
  while (shuke_statement_next (list, &problem))
    {
      ShukeAnswered one = { shuke_statement_get_day (list, 0), shuke_answer_from_text (shuke_statement_get_text (list, 1)) };

      g_array_append_val (answers, one);
    }
  if (problem != NULL)
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  shuke_statement_int (last, ":customer", customer);
  if (!shuke_statement_find (last, &found, error))
    return FALSE;
  if (found && shuke_statement_get_int (last, 0) >= 0)
    heard = shuke_statement_get_day (last, 0);
  *count = shuke_contact_count_silences (answers, heard);
  return TRUE;
}

gboolean
shuke_book_get_silence_limit (ShukeBook  *self,
                              int        *limit,
                              GError    **error)
{
  g_autofree char *text = NULL;
  gint64 told;

  *limit = SHUKE_SILENCES;
  if (!shuke_book_get_setting (self, "silences", &text, error))
    return FALSE;
  if (text != NULL && g_ascii_string_to_signed (text, 10, 0, 99, &told, NULL))
    *limit = (int) told;
  return TRUE;
}
