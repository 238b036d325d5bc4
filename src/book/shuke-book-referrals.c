/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who brought whom, what is owed for it and what it earned. A ring is refused here; that undo can leave one all the same, no reader may
 * mind. */

#include "shuke-book-referrals.h"

#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-text.h"

enum {
  FIND_REFERRER,
  IS_ABOVE,
  WAS_THANKED,
  OWE_THANKS,
  OWE_NOTHING,
  ADD_THANKS,
  SETTLE,
  LIST_BROUGHT,
  COUNT_BROUGHT,
  LIST_LINKS,
};

static const char *const sql[] = {
  [FIND_REFERRER] = "SELECT id FROM customer WHERE id = :id AND deleted_at IS NULL",
  /* UNION, not UNION ALL: each once, so that it ends in a ring too. Below one customer nobody can stand twice, as each has one referrer, and
   * a ring would lead through the customer herself. */
  [IS_ABOVE] =
    "WITH RECURSIVE above (id) AS (SELECT :referrer UNION SELECT c.referrer FROM above a CROSS JOIN customer c ON c.id = a.id"
    " WHERE c.referrer IS NOT NULL) SELECT 1 FROM above WHERE id = :customer",
  [WAS_THANKED] = "SELECT 1 FROM entry WHERE customer = :referrer AND kind = 'thanks' AND about = :customer",
  [OWE_THANKS] =
    "INSERT INTO todo (key, customer, kind, text, due_day, created_day) VALUES ('thanks:' || :customer, :referrer, 'follow-up', :text, :today, :today)"
    " ON CONFLICT (key) DO UPDATE SET customer = excluded.customer, text = excluded.text, due_day = excluded.due_day, show_day = NULL,"
    " state = 'open', done_day = NULL, outcome = NULL, outcome_note = NULL",
  [OWE_NOTHING] = "DELETE FROM todo WHERE key = 'thanks:' || :customer AND state = 'open'",
  [ADD_THANKS] =
    "INSERT INTO entry (customer, kind, day, text, amount, about, data) VALUES (:referrer, 'thanks', :today, :text, :amount, :customer, :gift)",
  [SETTLE] =
    "UPDATE todo SET state = 'done', done_day = :today WHERE key = 'thanks:' || :customer AND state = 'open'",
  [LIST_BROUGHT] =
    "WITH RECURSIVE below (id, by, depth) AS ("
    "SELECT id, :customer, 1 FROM customer WHERE referrer = :customer AND id <> :customer AND deleted_at IS NULL"
    " UNION ALL SELECT c.id, b.id, b.depth + 1 FROM below b CROSS JOIN customer c ON c.referrer = b.id"
    " WHERE c.id <> :customer AND c.deleted_at IS NULL)"
    " SELECT c.id, b.by, b.depth, c.created_day, coalesce(s.spend, 0),"
    " (SELECT max(day) FROM entry e WHERE e.customer = :customer AND e.kind = 'thanks' AND e.about = c.id),"
    " (SELECT done_day FROM todo t WHERE t.key = 'thanks:' || c.id AND t.customer = :customer AND t.state = 'done'),"
    " (SELECT data FROM entry e WHERE e.customer = :customer AND e.kind = 'thanks' AND e.about = c.id ORDER BY e.day DESC, e.id DESC LIMIT 1),"
    " (SELECT amount FROM entry e WHERE e.customer = :customer AND e.kind = 'thanks' AND e.about = c.id ORDER BY e.day DESC, e.id DESC LIMIT 1)"
    " FROM below b CROSS JOIN customer c ON c.id = b.id LEFT JOIN customer_summary s ON s.customer = c.id"
    " ORDER BY 3, 5 DESC, c.id",
  [COUNT_BROUGHT] = "SELECT count(*) FROM customer WHERE referrer = :customer AND deleted_at IS NULL",
  [LIST_LINKS] =
    "SELECT c.id, c.referrer, coalesce(s.spend, 0) FROM customer c LEFT JOIN customer_summary s ON s.customer = c.id"
    " WHERE c.deleted_at IS NULL AND (c.referrer IS NOT NULL"
    " OR c.id IN (SELECT referrer FROM customer WHERE referrer IS NOT NULL)) ORDER BY c.id",
};

static gboolean
run_for (ShukeBook  *self,
         int         which,
         gint64      customer,
         gboolean    dated,
         GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  if (dated)
    shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

static gboolean
find_both (ShukeBook  *self,
           int         which,
           gint64      customer,
           gint64      referrer,
           gboolean   *found,
           GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":referrer", referrer);
  return shuke_statement_find (statement, found, error);
}

static gboolean
check_referrer (ShukeBook  *self,
                gint64      customer,
                gint64      referrer,
                GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[FIND_REFERRER], error);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", referrer);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (!found)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "who brought her is not in the book");
      return FALSE;
    }
  if (!find_both (self, IS_ABOVE, customer, referrer, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_LOOP, "she was brought by the one whom she is to have brought");
  return FALSE;
}

static gboolean
owe_thanks (ShukeBook            *self,
            const ShukeCustomer  *customer,
            gint64                id,
            GError              **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *text = shuke_referral_dup_todo (shuke_customer_get_title (customer));
  gboolean thanked;

  if (!find_both (self, WAS_THANKED, id, customer->referrer, &thanked, error))
    return FALSE;
  if (thanked)
    return TRUE;
  statement = shuke_book_prepare (self, sql[OWE_THANKS], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":customer", id);
  shuke_statement_int (statement, ":referrer", customer->referrer);
  shuke_statement_text (statement, ":text", text);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_check_referrer (ShukeBook            *self,
                           const ShukeCustomer  *old,
                           const ShukeCustomer  *customer,
                           GError              **error)
{
  return customer->referrer == 0 || (old != NULL && customer->referrer == old->referrer) ||
         check_referrer (self, customer->id, customer->referrer, error);
}

gboolean
shuke_book_follow_referrer (ShukeBook            *self,
                            const ShukeCustomer  *old,
                            const ShukeCustomer  *customer,
                            gint64                id,
                            GError              **error)
{
  gint64 before = old != NULL ? old->referrer : 0;

  if (customer->referrer == before)
    return TRUE;
  if (before != 0 && !run_for (self, OWE_NOTHING, id, FALSE, error))
    return FALSE;
  return customer->referrer == 0 || owe_thanks (self, customer, id, error);
}

gint64
shuke_book_set_referrer (ShukeBook              *self,
                         gint64                  customer,
                         gint64                  referrer,
                         const ShukeFactOrigin  *origin,
                         GError                **error)
{
  g_autoptr (ShukeCustomer) old = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (customer == referrer)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_LOOP, "she cannot have brought herself");
      return 0;
    }
  old = shuke_book_get_customer (self, customer, error);
  if (old == NULL)
    return 0;
  builder = shuke_customer_builder_new_from (old, shuke_book_get_region (self));
  shuke_customer_builder_set_referrer (builder, referrer);
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
  action = changed != NULL ? shuke_book_save_facts (self, changed, origin, NULL, error) : 0;
  if (action == 0)
    return 0;
  /* What is owed to the one before and to the new one. */
  if (old->referrer != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, old->referrer);
  if (referrer != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, referrer);
  return action;
}

static gboolean
write_thanks (ShukeBook            *self,
              const ShukeCustomer  *customer,
              const char           *gift,
              gint64                cost,
              const char           *sentence,
              GError              **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_THANKS], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":referrer", customer->referrer);
  shuke_statement_int (statement, ":customer", customer->id);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  shuke_statement_text (statement, ":text", sentence);
  shuke_statement_text (statement, ":gift", gift);
  shuke_statement_text (statement, ":amount", NULL);
  if (cost >= 0)
    shuke_statement_int (statement, ":amount", cost);
  return shuke_statement_run (statement, error);
}

gint64
shuke_book_add_thanks (ShukeBook   *self,
                       gint64       customer,
                       const char  *gift,
                       gint64       cost,
                       const char  *sentence,
                       GError     **error)
{
  g_autoptr (ShukeCustomer) record = NULL;
  g_autofree char *clean = gift != NULL ? shuke_text_clean (gift) : NULL;
  gboolean done;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  record = shuke_book_get_customer (self, customer, error);
  if (record == NULL)
    return 0;
  if (record->referrer == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "nobody brought her");
      return 0;
    }
  action = shuke_book_begin_action (self, "thanks", record->referrer, error);
  if (action == 0)
    return 0;
  done = write_thanks (self, record, clean, cost, sentence, error) && run_for (self, SETTLE, customer, TRUE, error);
  action = shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, record->referrer, error);
  if (action != 0)
    shuke_book_emit_changed (self, SHUKE_BOOK_SUBJECT_TODO, record->referrer);
  return action;
}

void
shuke_brought_free (ShukeBrought *self)
{
  g_free (self->gift);
  g_free (self);
}

GPtrArray *
shuke_book_list_brought (ShukeBook  *self,
                         gint64      customer,
                         GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_brought_free);
  GError *failure = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_BROUGHT], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &failure))
    {
      ShukeBrought *one = g_new0 (ShukeBrought, 1);

      one->customer = shuke_statement_get_int (statement, 0);
      one->by = shuke_statement_get_int (statement, 1);
      one->depth = (int) shuke_statement_get_int (statement, 2);
      one->since = shuke_statement_get_day (statement, 3);
      one->net = shuke_statement_get_int (statement, 4);
      one->thanked = MAX (shuke_statement_get_day (statement, 5), shuke_statement_get_day (statement, 6));
      one->gift = shuke_statement_dup_text (statement, 7);
      one->cost = shuke_statement_is_null (statement, 8) ? -1 : shuke_statement_get_int (statement, 8);
      g_ptr_array_add (list, one);
    }
  if (failure == NULL)
    return g_steal_pointer (&list);
  g_propagate_error (error, failure);
  return NULL;
}

int
shuke_book_count_brought (ShukeBook *self,
                          gint64     customer)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[COUNT_BROUGHT], NULL);

  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":customer", customer);
  return shuke_statement_next (statement, NULL) ? (int) shuke_statement_get_int (statement, 0) : 0;
}

GArray *
shuke_book_list_bringers (ShukeBook  *self,
                          GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_LINKS], error);
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (ShukeReferralLink));
  GError *failure = NULL;

  if (statement == NULL)
    return NULL;
  while (shuke_statement_next (statement, &failure))
    {
      ShukeReferralLink one = { shuke_statement_get_int (statement, 0), shuke_statement_get_int (statement, 1),
                                shuke_statement_get_int (statement, 2) };

      g_array_append_val (links, one);
    }
  if (failure == NULL)
    return shuke_referral_sum (links);
  g_propagate_error (error, failure);
  return NULL;
}
