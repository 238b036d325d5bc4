/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prospects are customers with a stage; what they could become is a fact of theirs. Whatever writes stage or day, the to-do follows. */

#include "shuke-book-prospects.h"

#include "shuke-book-customers.h"
#include "shuke-book-facts.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

/* Without those who bought, as after an import of sales: their stage is only history. */
#define PROSPECTS \
  "SELECT c.id, c.stage, f.value, c.next_day, " \
  "(SELECT text FROM entry e WHERE e.customer = c.id AND e.kind = 'wish' AND e.text IS NOT NULL ORDER BY e.day DESC, e.id DESC LIMIT 1) " \
  "FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id " \
  "LEFT JOIN fact f ON f.kind = 'potential' AND f.person = (SELECT id FROM person p WHERE p.customer = c.id AND p.role = 'self') " \
  "WHERE c.stage IS NOT NULL AND c.deleted_at IS NULL AND coalesce(s.pieces, 0) = 0 "

enum {
  LIST,
  GET,
  HAS_BOUGHT,
  PLAN_STEP,
  DROP_STEP,
  STEP_OF_TODO,
  SET_STEP,
  END,
  FORGET,
  NOTE,
  GET_STAGE,
};

static const char *const sql[] = {
  [LIST] =
    PROSPECTS "GROUP BY c.id ORDER BY c.next_day IS NULL, c.next_day,"
    " CASE c.stage WHEN 'acts' THEN 0 WHEN 'wants' THEN 1 WHEN 'interested' THEN 2 ELSE 3 END, c.id",
  [GET] = PROSPECTS "AND c.id = :customer",
  [HAS_BOUGHT] = "SELECT 1 FROM customer_summary WHERE customer = :customer AND pieces > 0",
  [PLAN_STEP] =
    "INSERT INTO todo (key, customer, kind, text, due_day, created_day)"
    " VALUES ('prospect:' || :customer, :customer, 'follow-up', :text, :day, :today)"
    " ON CONFLICT (key) DO UPDATE SET text = excluded.text, due_day = excluded.due_day, show_day = NULL, state = 'open', done_day = NULL,"
    " outcome = NULL, outcome_note = NULL",
  [DROP_STEP] = "DELETE FROM todo WHERE key = 'prospect:' || :customer AND state = 'open'",
  [STEP_OF_TODO] =
    "SELECT customer, CASE state WHEN 'open' THEN coalesce(show_day, due_day) END FROM todo WHERE id = :id AND key = 'prospect:' || customer",
  [SET_STEP] = "UPDATE customer SET next_day = :day WHERE id = :customer AND next_day IS NOT :day",
  [END] = "UPDATE customer SET stage = NULL, next_day = NULL WHERE id = :customer",
  [FORGET] = "DELETE FROM fact_source WHERE customer = :customer AND subject = 'self' AND (field = 'stage' OR field = 'next_day')",
  [NOTE] = "INSERT INTO entry (customer, kind, day, text) VALUES (:customer, 'prospect', :today, :text)",
  [GET_STAGE] = "SELECT stage FROM customer WHERE id = :customer",
};

static gboolean
run_for (ShukeBook  *self,
         int         which,
         gint64      customer,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[which], customer, error);

  return statement != NULL && shuke_statement_run (statement, error);
}

/* --- The list ---------------------------------------------------------------------------------------------------------- */

void
shuke_prospect_row_free (ShukeProspectRow *self)
{
  g_free (self->stage);
  g_free (self->potential);
  g_free (self->after);
  g_free (self);
}

static ShukeProspectRow *
read_row (ShukeStatement *statement)
{
  ShukeProspectRow *row = g_new0 (ShukeProspectRow, 1);

  row->customer = shuke_statement_get_int (statement, 0);
  row->stage = shuke_statement_dup_text (statement, 1);
  row->potential = shuke_statement_dup_text (statement, 2);
  row->next_day = shuke_statement_get_day (statement, 3);
  row->after = shuke_statement_dup_text (statement, 4);
  return row;
}

GPtrArray *
shuke_book_list_prospects (ShukeBook          *self,
                           ShukeProspectList   list,
                           GError            **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_prospect_row_free);
  GError *failure = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST], error);
  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &failure))
    {
      g_autoptr (ShukeProspectRow) row = read_row (statement);

      if (shuke_prospect_is_on (row->potential, list))
        g_ptr_array_add (rows, g_steal_pointer (&row));
    }
  if (failure == NULL)
    return g_steal_pointer (&rows);
  g_propagate_error (error, failure);
  return NULL;
}

int
shuke_book_count_prospects (ShukeBook         *self,
                            ShukeProspectList  list)
{
  g_autoptr (GPtrArray) rows = shuke_book_list_prospects (self, list, NULL);

  return rows != NULL ? (int) rows->len : 0;
}

ShukeProspectRow *
shuke_book_get_prospect (ShukeBook  *self,
                         gint64      customer,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[GET], customer, error);
  gboolean found;

  if (statement == NULL || !shuke_statement_find (statement, &found, error) || !found)
    return NULL;
  return read_row (statement);
}

/* --- What follows from stage and day ----------------------------------------------------------------------------------- */

gboolean
shuke_book_follow_prospect (ShukeBook            *self,
                            const ShukeCustomer  *old,
                            const ShukeCustomer  *customer,
                            gint64                id,
                            GError              **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *text = NULL;

  if (customer->next_day == (old != NULL ? old->next_day : SHUKE_DAY_NONE) &&
      (customer->next_day == SHUKE_DAY_NONE || g_strcmp0 (customer->stage, old->stage) == 0))
    return TRUE;
  if (customer->next_day == SHUKE_DAY_NONE)
    return run_for (self, DROP_STEP, id, error);
  statement = shuke_book_prepare_for (self, sql[PLAN_STEP], id, error);
  if (statement == NULL)
    return FALSE;
  text = shuke_prospect_dup_todo (customer->stage);
  shuke_statement_text (statement, ":text", text);
  shuke_statement_day (statement, ":day", customer->next_day);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_follow_prospect_todo (ShukeBook  *self,
                                 gint64      todo,
                                 GError    **error)
{
  g_autoptr (ShukeStatement) find = shuke_book_prepare (self, sql[STEP_OF_TODO], error);
  g_autoptr (ShukeStatement) set = NULL;
  ShukeDay day;
  gint64 customer;
  gboolean found;

  if (find == NULL)
    return FALSE;
  shuke_statement_int (find, ":id", todo);
  if (!shuke_statement_find (find, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  customer = shuke_statement_get_int (find, 0);
  day = shuke_statement_get_day (find, 1);
  shuke_statement_reset (find);
  set = shuke_book_prepare_for (self, sql[SET_STEP], customer, error);
  if (set == NULL)
    return FALSE;
  shuke_statement_day (set, ":day", day);
  return shuke_statement_run (set, error);
}

static gboolean
write_note (ShukeBook   *self,
            gint64       customer,
            const char  *text,
            GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[NOTE], customer, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  shuke_statement_text (statement, ":text", text);
  return shuke_statement_run (statement, error);
}

/* No prospect any more, nothing is planned with her as one, and @text says why. */
static gboolean
end (ShukeBook   *self,
     gint64       customer,
     const char  *text,
     GError     **error)
{
  return run_for (self, END, customer, error) && run_for (self, DROP_STEP, customer, error) && run_for (self, FORGET, customer, error)
         && write_note (self, customer, text, error);
}

gboolean
shuke_book_end_prospect (ShukeBook  *self,
                         gint64      customer,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[GET_STAGE], customer, error);
  g_autofree char *stage = NULL;
  g_autofree char *text = NULL;
  gboolean found;

  if (statement == NULL || !shuke_statement_find (statement, &found, error))
    return FALSE;
  stage = found ? shuke_statement_dup_text (statement, 0) : NULL;
  shuke_statement_reset (statement);
  if (stage == NULL)
    return TRUE;
  text = shuke_prospect_dup_bought (stage);
  return end (self, customer, text, error);
}

/* --- Writing ----------------------------------------------------------------------------------------------------------- */

/* Who has bought is a customer, and no prospect any more. */
static gboolean
check_not_bought (ShukeBook  *self,
                  gint64      customer,
                  GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare_for (self, sql[HAS_BOUGHT], customer, error);
  gboolean found;

  if (statement == NULL || !shuke_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "she has bought already");
  return FALSE;
}

static void
set_potential (ShukeCustomerBuilder *builder,
               const ShukeCustomer  *old,
               const char           *potential)
{
  const GPtrArray *facts = old != NULL ? shuke_customer_get_self (old)->facts : NULL;
  gint64 id = 0;

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      const ShukePersonFact *fact = g_ptr_array_index (facts, i);

      if (g_strcmp0 (fact->kind, "potential") == 0)
        id = fact->id;
    }
  if (id != 0 || potential != NULL)
    shuke_customer_builder_set_fact (builder, 0, id, "potential", potential);
}

/* The file as the typed line has it; @old is NULL for somebody new. (transfer full) */
static ShukeCustomer *
complete (ShukeBook            *self,
          const ShukeProspect  *prospect,
          const char           *source,
          const ShukeCustomer  *old,
          GError              **error)
{
  ShukeRegion region = shuke_book_get_region (self);
  const ShukeSlip *slip = prospect->slip;
  g_autoptr (ShukeCustomerBuilder) builder =
    old != NULL ? shuke_customer_builder_new_from (old, region) : shuke_customer_builder_new (region);

  if (old == NULL)
    {
      shuke_customer_builder_set_created (builder, shuke_book_get_today (self));
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_SOURCE, source);
    }
  if (slip->name != NULL && (old == NULL || old->name == NULL))
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, slip->name);
  if (slip->card != NULL && (old == NULL || old->card_number == NULL))
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, slip->card);
  if (slip->phone != NULL && (old == NULL || old->phones->len == 0))
    shuke_customer_builder_set_phone (builder, 0, 0, slip->phone, NULL);
  if (slip->address != NULL && (old == NULL || old->addresses->len == 0))
    shuke_customer_builder_set_address (builder, 0, 0, NULL, slip->address);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAGE, prospect->stage);
  if (slip->due_day != SHUKE_DAY_NONE)
    shuke_customer_builder_set_next_day (builder, slip->due_day);
  if (prospect->potential != NULL)
    set_potential (builder, old, prospect->potential);
  return shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
}

static gboolean
write_wish (ShukeBook   *self,
            gint64       customer,
            const char  *text,
            GError     **error)
{
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  gint64 id;

  if (text == NULL)
    return TRUE;
  entry->customer = customer;
  entry->kind = g_strdup ("wish");
  entry->day = shuke_book_get_today (self);
  entry->text = g_strdup (text);
  return shuke_book_write_entry (self, entry, NULL, &id, error);
}

gint64
shuke_book_add_prospect (ShukeBook            *self,
                         const ShukeProspect  *prospect,
                         const char           *source,
                         gint64               *id,
                         GError              **error)
{
  ShukeFactOrigin origin = { .source = source };
  g_autoptr (ShukeCustomer) old = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  ShukeSlipWhom whom;
  gint64 customer = 0, action;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && prospect != NULL, 0);

  if (!shuke_book_find_slip_customer (self, prospect->slip, &whom, &customer, error))
    return 0;
  if (customer != 0)
    {
      old = shuke_book_get_customer (self, customer, error);
      if (old == NULL || !check_not_bought (self, customer, error))
        return 0;
    }
  changed = complete (self, prospect, source, old, error);
  action = changed != NULL ? shuke_book_begin_action (self, "prospect", customer, error) : 0;
  if (action == 0)
    return 0;
  done = shuke_book_write_customer (self, old, changed, &customer, error)
         && shuke_book_write_fact_sources (self, old, customer, &origin, error)
         && write_wish (self, customer, prospect->slip->text, error);
  action = shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error);
  if (action == 0)
    return 0;
  if (id != NULL)
    *id = customer;
  shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}

gint64
shuke_book_set_prospect (ShukeBook   *self,
                         gint64       customer,
                         const char  *stage,
                         const char  *potential,
                         ShukeDay     next_day,
                         GError     **error)
{
  g_autoptr (ShukeCustomer) old = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  old = shuke_book_get_customer (self, customer, error);
  if (old == NULL || !check_not_bought (self, customer, error))
    return 0;
  builder = shuke_customer_builder_new_from (old, shuke_book_get_region (self));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAGE, stage);
  shuke_customer_builder_set_next_day (builder, next_day);
  set_potential (builder, old, potential);
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
  action = changed != NULL ? shuke_book_save_customer (self, changed, NULL, error) : 0;
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}

gint64
shuke_book_lose_prospect (ShukeBook   *self,
                          gint64       customer,
                          const char  *reason,
                          GError     **error)
{
  g_autoptr (ShukeCustomer) record = NULL;
  g_autofree char *clean = reason != NULL ? shuke_text_clean (reason) : NULL;
  g_autofree char *text = NULL;
  gint64 action;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  record = shuke_book_get_customer (self, customer, error);
  if (record == NULL)
    return 0;
  if (record->stage == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "she is no prospect");
      return 0;
    }
  text = shuke_prospect_dup_lost (record->stage, clean);
  action = shuke_book_begin_action (self, "prospect-lost", customer, error);
  if (action == 0)
    return 0;
  done = end (self, customer, text, error);
  action = shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, customer);
  return action;
}
