/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What always holds for a customer and what she values, on their way in. Of each kind there is one, but of what else is agreed; of somebody
 * who is there already one gives way only when the file wins. */

#include "shuke-import-private.h"

#include <string.h>

#include "shuke-expectation.h"
#include "shuke-money.h"
#include "shuke-term-days.h"

enum {
  INSERT_TERM,
  HAS_TERM,
  SET_TERM,
  INSERT_EXPECTATION,
  HAS_EXPECTATION,
  SET_EXPECTATION,
};

static const char *const sql[] = {
  [INSERT_TERM] =
    "INSERT OR FAIL INTO standing_term (id, customer, kind, percent, amount, days, text, from_day, until_day)"
    " SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9 FROM shuke_rows",
  /* That of the file, if it is there; else any. */
  [HAS_TERM] =
    "SELECT id, coalesce(percent, amount, days) IS :number AND text IS :text AND from_day IS :from AND until_day IS :until FROM standing_term WHERE customer = :customer AND kind = :kind"
    " ORDER BY 2 DESC, id LIMIT 1",
  [SET_TERM] =
    "UPDATE standing_term SET percent = CASE WHEN kind = 'discount' THEN :number END, amount = CASE WHEN kind = 'credit' THEN :number END,"
    " days = CASE WHEN kind = 'payment' THEN :number END, text = :text, from_day = :from, until_day = :until WHERE id = :id",
  [INSERT_EXPECTATION] =
    "INSERT OR FAIL INTO expectation (id, customer, value, expected, met, day) SELECT c1, c2, c3, c4, c5, c6 FROM shuke_rows",
  [HAS_EXPECTATION] =
    "SELECT id, expected = :expected AND met IS :met FROM expectation WHERE customer = :customer AND value = :value ORDER BY id LIMIT 1",
  [SET_EXPECTATION] = "UPDATE expectation SET expected = :expected, met = :met, day = :day WHERE id = :id",
};

/* A term as the table has it: a number for those that have one, else words. */
typedef struct {
  const char *kind;
  gboolean    has_number;
  gint64      number;
  char       *text;
  ShukeTermDays days;
} Term;

static void
term_clear (Term *term)
{
  g_free (term->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Term, term_clear)

static gboolean
read_term (ShukeImporter *self,
           const char    *kind,
           const char    *text,
           Term          *term)
{
  g_autofree char *agreed = NULL;

  *term = (Term) { .kind = kind };
  agreed = shuke_term_split (text, &term->days);
  if (strcmp (kind, "credit") == 0)
    {
      term->has_number = TRUE;
      return shuke_money_parse (agreed, shuke_book_get_currency (self->book), &term->number);
    }
  term->has_number = strcmp (kind, "discount") == 0 || strcmp (kind, "payment") == 0;
  if (term->has_number)
    term->number = g_ascii_strtoll (agreed, NULL, 10);
  else
    term->text = g_steal_pointer (&agreed);
  return TRUE;
}

static void
add_number (ShukeRows  *rows,
            const Term *term,
            const char *kind)
{
  if (strcmp (term->kind, kind) == 0)
    shuke_rows_int (rows, term->number);
  else
    shuke_rows_null (rows);
}

static void
add_day (ShukeRows *rows,
         ShukeDay   day)
{
  if (day != SHUKE_DAY_NONE)
    shuke_rows_int (rows, day);
  else
    shuke_rows_null (rows);
}

static gboolean
write_term (ShukeImporter  *self,
            gint64          customer,
            const Term     *term,
            GError        **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_TERM, sql[INSERT_TERM], 9);

  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_TERM));
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, term->kind);
  add_number (rows, term, "discount");
  add_number (rows, term, "credit");
  add_number (rows, term, "payment");
  shuke_rows_text (rows, term->text);
  add_day (rows, term->days.from);
  add_day (rows, term->days.until);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_TERM, error);
}

static void
bind_term (ShukeStatement *statement,
           const Term     *term)
{
  if (term->has_number)
    shuke_statement_int (statement, ":number", term->number);
  else
    shuke_statement_text (statement, ":number", NULL);
  shuke_statement_text (statement, ":text", term->text);
  shuke_statement_day (statement, ":from", term->days.from);
  shuke_statement_day (statement, ":until", term->days.until);
}

static gboolean
merge_term (ShukeImporter        *self,
            gint64                customer,
            const ShukeFactInfo  *info,
            const Term           *term,
            GError              **error)
{
  g_autoptr (ShukeStatement) has = shuke_book_prepare (self->book, sql[HAS_TERM], error);
  g_autoptr (ShukeStatement) set = NULL;
  gboolean found;

  if (has == NULL)
    return FALSE;
  shuke_statement_int (has, ":customer", customer);
  shuke_statement_text (has, ":kind", term->kind);
  bind_term (has, term);
  if (!shuke_statement_find (has, &found, error))
    return FALSE;
  if (found && shuke_statement_get_int (has, 1) != 0)
    return TRUE;
  if (!found || (info->flags & SHUKE_FACT_MANY) != 0)
    return write_term (self, customer, term, error);
  if (self->options.match == SHUKE_IMPORT_FILL)
    return TRUE;
  set = shuke_book_prepare (self->book, sql[SET_TERM], error);
  if (set == NULL)
    return FALSE;
  shuke_statement_int (set, ":id", shuke_statement_get_int (has, 0));
  bind_term (set, term);
  return shuke_statement_run (set, error);
}

static gboolean
take_expectation (ShukeImporter  *self,
                  gint64          customer,
                  const char     *value,
                  const char     *text,
                  gboolean        fresh,
                  GError        **error)
{
  g_autoptr (ShukeStatement) has = NULL;
  g_autoptr (ShukeStatement) set = NULL;
  gboolean found = FALSE;
  int expected, met;
  ShukeRows *rows;

  if (!shuke_expectation_from_text (text, &expected, &met))
    return TRUE;
  if (!fresh)
    {
      has = shuke_book_prepare (self->book, sql[HAS_EXPECTATION], error);
      if (has == NULL)
        return FALSE;
      shuke_statement_int (has, ":customer", customer);
      shuke_statement_text (has, ":value", value);
      shuke_statement_int (has, ":expected", expected);
      shuke_statement_id (has, ":met", met);
      if (!shuke_statement_find (has, &found, error))
        return FALSE;
    }
  if (found && (shuke_statement_get_int (has, 1) != 0 || self->options.match == SHUKE_IMPORT_FILL))
    return TRUE;
  if (found)
    {
      set = shuke_book_prepare (self->book, sql[SET_EXPECTATION], error);
      if (set == NULL)
        return FALSE;
      shuke_statement_int (set, ":id", shuke_statement_get_int (has, 0));
      shuke_statement_int (set, ":expected", expected);
      shuke_statement_id (set, ":met", met);
      shuke_statement_int (set, ":day", self->today);
      return shuke_statement_run (set, error);
    }
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_EXPECTATION, sql[INSERT_EXPECTATION], 6);
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_EXPECTATION));
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, value);
  shuke_rows_int (rows, expected);
  shuke_rows_id (rows, met);
  shuke_rows_int (rows, self->today);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_EXPECTATION, error);
}

gboolean
shuke_importer_take_terms (ShukeImporter              *self,
                           gint64                      customer,
                           const ShukeImportCustomer  *row,
                           gboolean                    fresh,
                           GError                    **error)
{
  for (guint i = 0; i < row->n_facts; i++)
    {
      const ShukeFactInfo *info = shuke_fact_kind_get_info (row->facts[i].kind);
      g_auto (Term) term = { .kind = NULL };

      if (info->place == SHUKE_FACT_IN_TERMS && read_term (self, info->column, row->facts[i].text, &term) &&
          !(fresh ? write_term (self, customer, &term, error) : merge_term (self, customer, info, &term, error)))
        return FALSE;
      if (info->place == SHUKE_FACT_IN_EXPECTATIONS && !take_expectation (self, customer, info->column, row->facts[i].text, fresh, error))
        return FALSE;
    }
  return TRUE;
}
