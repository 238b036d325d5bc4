/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers what the greet card is made of. A few indexed reads; it writes nothing. */

#include "shuke-book-greeting.h"

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"

/* Enough for any habit to show; what is older weighs next to nothing in taste. */
#define MAX_ENTRIES 20

enum {
  SUM_POINTS,
  LIST_POINTS,
};

static const char *const sql[] = {
  [SUM_POINTS] = "SELECT coalesce(sum(points), 0) FROM points_entry WHERE customer = :customer",
  [LIST_POINTS] = "SELECT day, points, kind, reason FROM points_entry WHERE customer = :customer ORDER BY day DESC, id DESC LIMIT :limit",
};

ShukeGreeting *
shuke_book_get_greeting (ShukeBook  *self,
                         gint64      id,
                         GError    **error)
{
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GPtrArray) wishes = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (ShukeConsent) consent = NULL;
  ShukeGreetingFacts facts = { 0 };

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  customer = shuke_book_get_customer (self, id, error);
  if (customer == NULL)
    return NULL;
  visits = shuke_book_list_visits (self, id, SHUKE_CARD_VISITS, error);
  todos = visits != NULL ? shuke_book_list_customer_todos (self, id, error) : NULL;
  wishes = todos != NULL ? shuke_book_list_settled_birthdays (self, id, shuke_book_get_today (self) - SHUKE_NEAR_DAYS, error) : NULL;
  entries = wishes != NULL ? shuke_book_list_entries (self, id, MAX_ENTRIES, error) : NULL;
  sources = entries != NULL ? shuke_book_list_fact_sources (self, id, error) : NULL;
  consent = sources != NULL ? shuke_book_get_consent (self, id, "marketing", error) : NULL;
  if (consent == NULL)
    return NULL;
  facts.customer = customer;
  facts.visits = visits;
  facts.todos = todos;
  facts.wishes = wishes;
  facts.entries = entries;
  facts.sources = sources;
  facts.consent = consent;
  facts.closed_days = shuke_book_get_closed_days (self);
  facts.today = shuke_book_get_today (self);
  return shuke_greeting_new (&facts);
}

gint64
shuke_book_get_points (ShukeBook *self,
                       gint64     customer)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  statement = shuke_book_prepare (self, sql[SUM_POINTS], NULL);
  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":customer", customer);
  return shuke_statement_next (statement, NULL) ? shuke_statement_get_int (statement, 0) : 0;
}

void
shuke_points_entry_free (ShukePointsEntry *self)
{
  if (self == NULL)
    return;
  g_free (self->kind);
  g_free (self->reason);
  g_free (self);
}

GPtrArray *
shuke_book_list_points (ShukeBook  *self,
                        gint64      customer,
                        int         limit,
                        GError    **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_points_entry_free);
  g_autoptr (ShukeStatement) statement = NULL;
  GError *local = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_POINTS], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_int (statement, ":limit", limit);
  while (shuke_statement_next (statement, &local))
    {
      ShukePointsEntry *entry = g_new0 (ShukePointsEntry, 1);

      entry->day = shuke_statement_get_day (statement, 0);
      entry->points = shuke_statement_get_int (statement, 1);
      entry->kind = shuke_statement_dup_text (statement, 2);
      entry->reason = shuke_statement_dup_text (statement, 3);
      g_ptr_array_add (entries, entry);
    }
  if (local == NULL)
    return g_steal_pointer (&entries);
  g_propagate_error (error, local);
  return NULL;
}
