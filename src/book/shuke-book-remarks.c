/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remarks that came with a file: what they tell, and that it was answered. An answer is a question of which the catalogue knows nothing, with
 * the offer's key in place of a kind: what was taken and thrown out again later is not offered a second time. */

#include "shuke-book-remarks.h"

#include "shuke-book-customers.h"
#include "shuke-book-facts.h"
#include "shuke-book-private.h"

#define SECONDS_A_DAY 86400

enum {
  LIST_ANSWERED,
  ADD_ANSWER,
  FILE_OF,
};

static const char *const sql[] = {
  [LIST_ANSWERED] =
    "SELECT substr (q.kind, 8) FROM person p CROSS JOIN question q ON q.person = p.id WHERE p.customer = :customer AND q.kind GLOB 'remark:*'",
  [ADD_ANSWER] =
    "INSERT INTO question (person, kind, day, refused) SELECT id, 'remark:' || :key, :day, :refused FROM person"
    " WHERE customer = :customer AND role = 'self' LIMIT 1",
  [FILE_OF] = "SELECT file_name, at FROM import WHERE id = :id",
};

static GPtrArray *
list_answered (ShukeBook  *self,
               gint64      customer,
               GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_ANSWERED], error);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &local))
    g_ptr_array_add (keys, shuke_statement_dup_text (statement, 0));
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&keys) : NULL;
}

/* The day on which the file came: counted back from the last midnight. */
static gboolean
find_file_day (ShukeBook  *self,
               gint64      import,
               ShukeDay   *day,
               GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[FILE_OF], error);
  ShukeClock *clock;
  gint64 midnight;
  gboolean found;

  *day = SHUKE_DAY_NONE;
  if (statement == NULL)
    return FALSE;
  clock = shuke_book_get_clock (self);
  midnight = shuke_clock_unix (clock) - shuke_clock_minute_of_day (clock) * 60 - 59;
  shuke_statement_int (statement, ":id", import);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *day = shuke_book_get_today (self) - (ShukeDay) (MAX (midnight - shuke_statement_get_int (statement, 1) + SECONDS_A_DAY - 1, 0) / SECONDS_A_DAY);
  return TRUE;
}

/* Adds what @text, which stands there as a fact of @kind, tells. */
static gboolean
read_text (ShukeBook            *self,
           const ShukeCustomer  *customer,
           ShukeFactKind         kind,
           const char           *text,
           GPtrArray            *offers,
           GError              **error)
{
  ShukeFact fact = { .kind = kind };
  g_autoptr (GPtrArray) read = NULL;
  gint64 import;
  ShukeDay day;

  if (text == NULL)
    return TRUE;
  if (!shuke_book_find_fact_import (self, customer, &fact, &import, error))
    return FALSE;
  if (import == 0)
    return TRUE;
  if (!find_file_day (self, import, &day, error))
    return FALSE;
  read = shuke_remark_read (text, customer, day);
  for (guint i = 0; i < read->len; i++)
    {
      ShukeRemarkOffer *offer = g_ptr_array_index (read, i);

      offer->import = import;
      /* Of what is to be minded, the words are where they belong; how she wants to be reached is obeyed only once it is a fact. */
      if (kind == SHUKE_FACT_NOTE || offer->kind == SHUKE_FACT_CONTACT_CHANNEL || offer->kind == SHUKE_FACT_CONTACT_HOURS)
        g_ptr_array_add (offers, shuke_remark_offer_copy (offer));
    }
  return TRUE;
}

GPtrArray *
shuke_book_list_remark_offers (ShukeBook            *self,
                               const ShukeCustomer  *customer,
                               GError              **error)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new_with_free_func (shuke_remark_offer_free);
  g_autoptr (GPtrArray) answered = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && customer != NULL, NULL);

  if (!read_text (self, customer, SHUKE_FACT_NOTE, customer->note, offers, error) ||
      !read_text (self, customer, SHUKE_FACT_MIND, customer->mind, offers, error))
    return NULL;
  if (offers->len == 0)
    return g_steal_pointer (&offers);
  answered = list_answered (self, customer->id, error);
  if (answered == NULL)
    return NULL;
  shuke_remark_keep_new (offers, customer, answered);
  return g_steal_pointer (&offers);
}

char *
shuke_book_dup_remark_file (ShukeBook              *self,
                            const ShukeRemarkOffer *offer)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[FILE_OF], NULL);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", offer->import);
  return shuke_statement_next (statement, NULL) ? shuke_statement_dup_text (statement, 0) : NULL;
}

static gboolean
add_answers (ShukeBook        *self,
             gint64            customer,
             const GPtrArray  *offers,
             gboolean          refused,
             GError          **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_ANSWER], error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (offers, i);

      shuke_statement_text (statement, ":key", offer->key);
      shuke_statement_day (statement, ":day", shuke_book_get_today (self));
      shuke_statement_int (statement, ":refused", refused);
      shuke_statement_int (statement, ":customer", customer);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

/* Within an action. */
static gboolean
write_offers (ShukeBook              *self,
              gint64                  customer,
              const GPtrArray        *offers,
              const ShukeFactOrigin  *origin,
              GError                **error)
{
  g_autoptr (ShukeCustomer) old = shuke_book_get_customer (self, customer, error);
  g_autoptr (ShukeCustomer) new = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;

  if (old == NULL)
    return FALSE;
  builder = shuke_customer_builder_new_from (old, shuke_book_get_region (self));
  if (!shuke_remark_apply (builder, old, offers, error))
    return FALSE;
  new = shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
  return new != NULL && shuke_book_write_customer (self, old, new, &customer, error) &&
         shuke_book_write_fact_sources (self, old, customer, origin, error);
}

gboolean
shuke_book_write_told (ShukeBook        *self,
                       gint64            customer,
                       const GPtrArray  *offers,
                       const char       *source,
                       GError          **error)
{
  const ShukeFactOrigin origin = { .source = source };

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && customer != 0, FALSE);

  return write_offers (self, customer, offers, &origin, error);
}

gint64
shuke_book_take_remark_offers (ShukeBook        *self,
                               gint64            customer,
                               const GPtrArray  *offers,
                               GError          **error)
{
  const ShukeRemarkOffer *first;
  ShukeFactOrigin origin = { 0 };
  gboolean done;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && offers->len > 0, 0);

  first = g_ptr_array_index (offers, 0);
  origin.import = first->import;
  origin.day = first->written;
  if (shuke_book_begin_action (self, "remark-take", customer, error) == 0)
    return 0;
  done = write_offers (self, customer, offers, &origin, error) && add_answers (self, customer, offers, FALSE, error);
  return shuke_book_finish_action (self, done, SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error);
}

gint64
shuke_book_put_away_remark_offers (ShukeBook        *self,
                                   gint64            customer,
                                   const GPtrArray  *offers,
                                   GError          **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (shuke_book_begin_action (self, "remark-away", customer, error) == 0)
    return 0;
  return shuke_book_finish_action (self, add_answers (self, customer, offers, TRUE, error), SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error);
}
