/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What always holds for a customer, each kind of term in the column it needs, and what she values. In the record they are facts, in the
 * form of the catalogue. */

#include "shuke-book-private.h"

#include "shuke-expectation.h"
#include "shuke-money.h"
#include "shuke-term-days.h"

enum {
  LIST_TERMS,
  ADD_TERM,
  SET_TERM,
  REMOVE_TERM,
  LIST_EXPECTATIONS,
  ADD_EXPECTATION,
  SET_EXPECTATION,
  REMOVE_EXPECTATION,
};

static const char *const sql[] = {
  [LIST_TERMS] = "SELECT id, kind, percent, amount, days, text, from_day, until_day FROM standing_term WHERE customer = :id ORDER BY id",
  [ADD_TERM] =
    "INSERT INTO standing_term (customer, kind, percent, amount, days, text, from_day, until_day)"
    " VALUES (:customer, :kind, :percent, :amount, :days, :text, :from, :until)",
  [SET_TERM] =
    "UPDATE standing_term SET percent = :percent, amount = :amount, days = :days, text = :text, from_day = :from, until_day = :until"
    " WHERE id = :id",
  [REMOVE_TERM] = "DELETE FROM standing_term WHERE id = :id",
  [LIST_EXPECTATIONS] = "SELECT id, value, expected, met FROM expectation WHERE customer = :id ORDER BY id",
  [ADD_EXPECTATION] =
    "INSERT INTO expectation (customer, value, expected, met, day) VALUES (:customer, :kind, :expected, :met, :day)",
  [SET_EXPECTATION] = "UPDATE expectation SET expected = :expected, met = :met, day = :day WHERE id = :id",
  [REMOVE_EXPECTATION] = "DELETE FROM expectation WHERE id = :id",
};

/* One of the two tables. */
typedef struct {
  int    add;
  int    set;
  int    remove;
  void (*bind) (ShukeBook *self, ShukeStatement *statement, const ShukePersonFact *row);
} Table;

static gboolean
read_terms (ShukeBook             *self,
            gint64                 customer,
            ShukeCustomerBuilder  *builder,
            GError               **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_TERMS], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  while (shuke_statement_next (statement, &local))
    {
      const char *kind = shuke_statement_get_text (statement, 1);
      ShukeTermDays days = { shuke_statement_get_day (statement, 6), shuke_statement_get_day (statement, 7) };
      g_autofree char *agreed = NULL;
      g_autofree char *value = NULL;

      if (g_str_equal (kind, "credit"))
        agreed = shuke_money_to_text (shuke_statement_get_int (statement, 3), shuke_book_get_currency (self));
      else
        agreed = shuke_statement_dup_text (statement, g_str_equal (kind, "discount") ? 2 : g_str_equal (kind, "payment") ? 4 : 5);
      value = shuke_term_join (agreed, &days);
      shuke_customer_builder_set_term (builder, shuke_statement_get_int (statement, 0), kind, value);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

static gboolean
read_expectations (ShukeBook             *self,
                   gint64                 customer,
                   ShukeCustomerBuilder  *builder,
                   GError               **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LIST_EXPECTATIONS], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  while (shuke_statement_next (statement, &local))
    {
      g_autofree char *value =
        shuke_expectation_to_text ((int) shuke_statement_get_int (statement, 2), (int) shuke_statement_get_int (statement, 3));

      shuke_customer_builder_set_expectation (builder, shuke_statement_get_int (statement, 0), shuke_statement_get_text (statement, 1), value);
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_book_read_terms (ShukeBook             *self,
                       gint64                 customer,
                       ShukeCustomerBuilder  *builder,
                       GError               **error)
{
  return read_terms (self, customer, builder, error) && read_expectations (self, customer, builder, error);
}

static void
bind_term (ShukeBook             *self,
           ShukeStatement        *statement,
           const ShukePersonFact *term)
{
  const char *column = g_str_equal (term->kind, "discount") ? ":percent" : g_str_equal (term->kind, "payment") ? ":days" : NULL;
  gboolean credit = g_str_equal (term->kind, "credit");
  ShukeTermDays days;
  g_autofree char *agreed = shuke_term_split (term->value, &days);
  gint64 amount = 0;

  shuke_statement_day (statement, ":from", days.from);
  shuke_statement_day (statement, ":until", days.until);
  shuke_statement_text (statement, ":percent", NULL);
  shuke_statement_text (statement, ":amount", NULL);
  shuke_statement_text (statement, ":days", NULL);
  shuke_statement_text (statement, ":text", column == NULL && !credit ? agreed : NULL);
  if (column != NULL)
    shuke_statement_int (statement, column, g_ascii_strtoll (agreed, NULL, 10));
  if (credit && shuke_money_parse (agreed, shuke_book_get_currency (self), &amount))
    shuke_statement_int (statement, ":amount", amount);
}

static void
bind_expectation (ShukeBook             *self,
                  ShukeStatement        *statement,
                  const ShukePersonFact *expectation)
{
  int expected, met;

  shuke_expectation_from_text (expectation->value, &expected, &met);
  shuke_statement_int (statement, ":expected", expected);
  shuke_statement_id (statement, ":met", met);
  shuke_statement_int (statement, ":day", shuke_book_get_today (self));
}

static const Table terms_table = { ADD_TERM, SET_TERM, REMOVE_TERM, bind_term };
static const Table expectations_table = { ADD_EXPECTATION, SET_EXPECTATION, REMOVE_EXPECTATION, bind_expectation };

static const ShukePersonFact *
find_row (GPtrArray *rows,
          gint64     id)
{
  for (guint i = 0; rows != NULL && id != 0 && i < rows->len; i++)
    if (((ShukePersonFact *) g_ptr_array_index (rows, i))->id == id)
      return g_ptr_array_index (rows, i);
  return NULL;
}

static gboolean
remove_row (ShukeBook    *self,
            const Table  *table,
            gint64        id,
            GError      **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[table->remove], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_run (statement, error);
}

static gboolean
write_row (ShukeBook              *self,
           const Table            *table,
           gint64                  customer,
           const ShukePersonFact  *row,
           gboolean                added,
           GError                **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[added ? table->add : table->set], error);

  if (statement == NULL)
    return FALSE;
  if (added)
    {
      shuke_statement_int (statement, ":customer", customer);
      shuke_statement_text (statement, ":kind", row->kind);
    }
  else
    shuke_statement_int (statement, ":id", row->id);
  table->bind (self, statement, row);
  return shuke_statement_run (statement, error);
}

static gboolean
write_rows (ShukeBook    *self,
            const Table  *table,
            gint64        customer,
            GPtrArray    *old,
            GPtrArray    *new,
            GError      **error)
{
  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      gint64 id = ((ShukePersonFact *) g_ptr_array_index (old, i))->id;

      if (find_row (new, id) == NULL && !remove_row (self, table, id, error))
        return FALSE;
    }
  for (guint i = 0; i < new->len; i++)
    {
      const ShukePersonFact *row = g_ptr_array_index (new, i);
      const ShukePersonFact *before = find_row (old, row->id);

      if ((before == NULL || !g_str_equal (before->value, row->value)) &&
          !write_row (self, table, customer, row, before == NULL, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
shuke_book_write_terms (ShukeBook            *self,
                        gint64                customer,
                        const ShukeCustomer  *old,
                        const ShukeCustomer  *new,
                        GError              **error)
{
  return write_rows (self, &terms_table, customer, old != NULL ? old->terms : NULL, new->terms, error) &&
         write_rows (self, &expectations_table, customer, old != NULL ? old->expectations : NULL, new->expectations, error);
}
