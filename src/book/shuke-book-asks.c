/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was asked today and who could be; which of them is, src/model/shuke-ask.c decides. An answer is an action of a kind of its own, so
 * that a question answered counts as one of the day, and does so no longer once it is undone. */

#include "shuke-book-asks.h"

#include "shuke-book-customers.h"
#include "shuke-book-private.h"

#define ANSWER "fact-answer"
/* Nobody does more in a day, and what is older is not today's. */
#define LATEST_ACTIONS 2000

enum {
  LIST_TODAY,
  LIST_BEST,
};

static const char *const sql[] = {
  [LIST_TODAY] =
    "SELECT p.customer FROM question q JOIN person p ON p.id = q.person WHERE q.day = :today AND q.kind NOT GLOB 'remark:*'"
    " UNION ALL SELECT customer FROM action WHERE id > (SELECT max(id) FROM action) - :latest AND kind = :kind AND undone_by IS NULL"
    " AND at >= :midnight AND customer IS NOT NULL",
  [LIST_BEST] =
    "SELECT s.customer FROM customer_summary s JOIN customer c ON c.id = s.customer WHERE s.spend > 0 AND c.deleted_at IS NULL"
    " ORDER BY s.spend DESC, s.customer LIMIT :limit",
};

GArray *
shuke_book_list_asked_today (ShukeBook  *self,
                             GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  ShukeClock *clock;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_TODAY], error);
  if (statement == NULL)
    return NULL;
  clock = shuke_book_get_clock (self);
  shuke_statement_day (statement, ":today", shuke_book_get_today (self));
  shuke_statement_int (statement, ":latest", LATEST_ACTIONS);
  shuke_statement_text (statement, ":kind", ANSWER);
  shuke_statement_int (statement, ":midnight", shuke_clock_unix (clock) - shuke_clock_minute_of_day (clock) * 60 - 59);
  return shuke_book_collect_ids (statement, error);
}

GArray *
shuke_book_list_best (ShukeBook  *self,
                      int         limit,
                      GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_BEST], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":limit", limit);
  return shuke_book_collect_ids (statement, error);
}

gboolean
shuke_book_find_question (ShukeBook     *self,
                          gint64         customer,
                          gint64         vital,
                          ShukeQuestion *question)
{
  g_autoptr (ShukeFactFile) file = shuke_book_get_fact_file (self, customer, vital, NULL);

  if (file == NULL || file->customer->deleted_at != 0 || file->questions->len == 0)
    return FALSE;
  *question = g_array_index (file->questions, ShukeQuestion, 0);
  return TRUE;
}

gint64
shuke_book_save_answer (ShukeBook              *self,
                        const ShukeCustomer    *customer,
                        const ShukeFactOrigin  *origin,
                        GError                **error)
{
  g_autoptr (ShukeCustomer) old = NULL;
  gint64 id = customer->id;
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && id != 0, 0);

  old = shuke_book_get_customer (self, id, error);
  if (old == NULL || shuke_book_begin_action (self, ANSWER, id, error) == 0)
    return 0;
  done = shuke_book_write_customer (self, old, customer, &id, error) && shuke_book_write_fact_sources (self, old, id, origin, error);
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, id, error);
}
