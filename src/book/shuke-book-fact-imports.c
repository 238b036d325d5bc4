/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which file brought a fact. Nobody writes it down: an import of 100,000 customers would have a million facts to say it of. It follows from
 * the ranges of ids that an import put in and, for the fields of a row, from the log of what was changed since. */

#include "shuke-book-private.h"

#include "shuke-fact.h"

enum {
  FIND_RANGE,
  LAST_CHANGE,
  FILE_NAME,
};

static const char *const sql[] = {
  /* Those of one table never overlap. */
  [FIND_RANGE] = "SELECT import FROM import_range WHERE tbl = :tbl AND :row BETWEEN first AND last LIMIT 1",
  /* What was undone and what undid it leave the field as it was before. */
  [LAST_CHANGE] =
    "SELECT CASE WHEN a.kind = 'import' THEN (SELECT r.import FROM import_range r WHERE r.action = a.id LIMIT 1) END"
    " FROM change c JOIN action a ON a.id = c.action"
    " WHERE c.tbl = :tbl AND c.row = :row AND a.undone_by IS NULL AND a.kind <> 'undo'"
    " AND json_extract(c.old, :path) IS NOT json_extract(c.new, :path) ORDER BY c.id DESC LIMIT 1",
  [FILE_NAME] = "SELECT file_name FROM import WHERE id = :id",
};

static const struct { ShukeFactPlace place; const char *table; const char *column; } places[] = {
  { SHUKE_FACT_IN_CUSTOMER, "customer", NULL },   /* the catalogue's column */
  { SHUKE_FACT_IN_PERSON, "person", NULL },
  { SHUKE_FACT_IN_PHONES, "phone", "raw" },
  { SHUKE_FACT_IN_CHANNELS, "channel", "value" },
  { SHUKE_FACT_IN_ADDRESSES, "address", "text" },
  { SHUKE_FACT_IN_SIZES, "size_told", "size" },
  { SHUKE_FACT_IN_MEASUREMENTS, "measurement", "value" },
  { SHUKE_FACT_IN_ROWS, "fact", "value" },
  { SHUKE_FACT_IN_EVENTS, "life_event", NULL },   /* of several columns */
  { SHUKE_FACT_IN_TERMS, "standing_term", NULL },   /* each kind its own */
  { SHUKE_FACT_IN_EXPECTATIONS, "expectation", NULL },   /* of several columns */
  { SHUKE_FACT_IN_CUSTOM, "custom_value", "value" },
};

static const char *
term_column (ShukeFactKind kind)
{
  if (kind == SHUKE_FACT_TERM_DISCOUNT)
    return "percent";
  if (kind == SHUKE_FACT_TERM_CREDIT)
    return "amount";
  return kind == SHUKE_FACT_TERM_PAYMENT ? "days" : "text";
}

void
shuke_book_bind_fact_row (ShukeStatement      *statement,
                          const ShukeCustomer *customer,
                          const ShukeFact     *fact)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);
  gint64 row = fact->id;

  g_assert (places[info->place].place == info->place);
  if (info->place == SHUKE_FACT_IN_CUSTOMER)
    row = customer->id;
  else if (info->place == SHUKE_FACT_IN_PERSON)
    row = person->id;
  shuke_statement_text (statement, ":tbl", places[info->place].table);
  shuke_statement_int (statement, ":row", row);
}

void
shuke_book_bind_fact_cell (ShukeStatement      *statement,
                           const ShukeCustomer *customer,
                           const ShukeFact     *fact)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);
  const char *column = info->place == SHUKE_FACT_IN_TERMS ? term_column (fact->kind) : places[info->place].column;
  g_autofree char *path = g_strconcat ("$.", column != NULL ? column : info->column, NULL);

  shuke_book_bind_fact_row (statement, customer, fact);
  shuke_statement_text (statement, ":path", path);
}

gboolean
shuke_book_find_fact_range (ShukeBook            *self,
                            const ShukeCustomer  *customer,
                            const ShukeFact      *fact,
                            gint64               *import,
                            GError              **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[FIND_RANGE], error);
  gboolean found;

  *import = 0;
  if (statement == NULL)
    return FALSE;
  shuke_book_bind_fact_row (statement, customer, fact);
  if (!shuke_statement_find (statement, &found, error))
    return FALSE;
  if (found)
    *import = shuke_statement_get_int (statement, 0);
  return TRUE;
}

gboolean
shuke_book_find_fact_import (ShukeBook            *self,
                             const ShukeCustomer  *customer,
                             const ShukeFact      *fact,
                             gint64               *import,
                             GError              **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[LAST_CHANGE], error);
  gboolean changed;

  *import = 0;
  if (statement == NULL)
    return FALSE;
  /* Of several columns: none of them is the fact. */
  if (shuke_fact_kind_get_info (fact->kind)->place == SHUKE_FACT_IN_EVENTS ||
      shuke_fact_kind_get_info (fact->kind)->place == SHUKE_FACT_IN_EXPECTATIONS)
    return shuke_book_find_fact_range (self, customer, fact, import, error);
  shuke_book_bind_fact_cell (statement, customer, fact);
  if (!shuke_statement_find (statement, &changed, error))
    return FALSE;
  if (!changed)
    return shuke_book_find_fact_range (self, customer, fact, import, error);
  *import = shuke_statement_get_int (statement, 0);
  return TRUE;
}

/* Of sizes and measurements the row itself says that a file brought it. */
static gboolean
may_be_imported (const ShukeFact *fact)
{
  ShukeFactPlace place = shuke_fact_kind_get_info (fact->kind)->place;

  if (place == SHUKE_FACT_IN_SIZES || place == SHUKE_FACT_IN_MEASUREMENTS)
    return g_strcmp0 (fact->source, SHUKE_SOURCE_IMPORT) == 0;
  return !fact->sourced;
}

gboolean
shuke_book_name_imports (ShukeBook            *self,
                         const ShukeCustomer  *customer,
                         GPtrArray            *facts,
                         GError              **error)
{
  for (guint i = 0; i < facts->len; i++)
    {
      ShukeFact *fact = g_ptr_array_index (facts, i);
      g_autoptr (ShukeStatement) statement = NULL;
      gint64 import;
      gboolean found;

      if (fact->import_name != NULL || !may_be_imported (fact))
        continue;
      if (!shuke_book_find_fact_import (self, customer, fact, &import, error))
        return FALSE;
      if (import == 0)
        continue;
      statement = shuke_book_prepare (self, sql[FILE_NAME], error);
      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", import);
      if (!shuke_statement_find (statement, &found, error))
        return FALSE;
      if (found)
        fact->import_name = shuke_statement_dup_text (statement, 0);
    }
  return TRUE;
}
