/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts on their way in: sizes, measurements and the rows of the catalogue, of the customer and of her children. Of somebody who is there
 * already nothing is written twice, and a fact of which there is one gives way only when the file wins. */

#include "shuke-import-private.h"

#include <string.h>

#include "shuke-life-event.h"

enum {
  INSERT_SIZE,
  INSERT_MEASUREMENT,
  INSERT_FACT,
  INSERT_EVENT,
  HAS_SIZE,
  HAS_MEASUREMENT,
  HAS_FACT,
  HAS_EVENT,
  SET_FACT,
  MERGE_REACH,
};

static const char *const sql[] = {
  [INSERT_SIZE] =
    "INSERT OR FAIL INTO size_told (id, person, kind, size, day, source) SELECT c1, c2, c3, c4, c5, 'import' FROM shuke_rows",
  [INSERT_MEASUREMENT] =
    "INSERT OR FAIL INTO measurement (id, person, kind, value, day, source) SELECT c1, c2, c3, c4, c5, 'import' FROM shuke_rows",
  [INSERT_FACT] = "INSERT OR FAIL INTO fact (id, person, kind, value) SELECT c1, c2, c3, c4 FROM shuke_rows",
  [INSERT_EVENT] =
    "INSERT OR FAIL INTO life_event (id, person, kind, date, date_key, yearly, text) SELECT c1, c2, c3, c4, c5, c6, c7 FROM shuke_rows",
  [HAS_SIZE] = "SELECT 1 FROM size_told WHERE person = :person AND kind = :kind AND size = :size",
  [HAS_MEASUREMENT] = "SELECT 1 FROM measurement WHERE person = :person AND kind = :kind AND value = :value",
  /* That of the file, if it is there; else any. */
  [HAS_FACT] = "SELECT value = :value FROM fact WHERE person = :person AND kind = :kind ORDER BY value = :value DESC LIMIT 1",
  [HAS_EVENT] = "SELECT 1 FROM life_event WHERE person = :person AND kind = :kind AND date = :date AND text IS :text",
  [SET_FACT] = "UPDATE fact SET value = :value WHERE person = :person AND kind = :kind",
  /* As MERGE_CUSTOMER: the file wins where it says something and :fill is 0. */
  [MERGE_REACH] =
    "UPDATE customer SET"
    " contact_channel = CASE WHEN :channel IS NULL OR (:fill AND contact_channel IS NOT NULL) THEN contact_channel ELSE :channel END,"
    " contact_hours = CASE WHEN :hours IS NULL OR (:fill AND contact_hours IS NOT NULL) THEN contact_hours ELSE :hours END,"
    " contact_every = CASE WHEN :every IS NULL OR (:fill AND contact_every IS NOT NULL) THEN contact_every ELSE :every END,"
    " stage = CASE WHEN :stage IS NULL OR (:fill AND stage IS NOT NULL) THEN stage ELSE :stage END,"
    " next_day = CASE WHEN :next IS NULL OR (:fill AND next_day IS NOT NULL) THEN next_day ELSE :next END"
    " WHERE id = :id AND ("
    "  (:channel IS NOT NULL AND contact_channel IS NOT :channel AND NOT (:fill AND contact_channel IS NOT NULL))"
    "  OR (:hours IS NOT NULL AND contact_hours IS NOT :hours AND NOT (:fill AND contact_hours IS NOT NULL))"
    "  OR (:every IS NOT NULL AND contact_every IS NOT :every AND NOT (:fill AND contact_every IS NOT NULL))"
    "  OR (:stage IS NOT NULL AND stage IS NOT :stage AND NOT (:fill AND stage IS NOT NULL))"
    "  OR (:next IS NOT NULL AND next_day IS NOT :next AND NOT (:fill AND next_day IS NOT NULL)))",
};

gboolean
shuke_importer_write_size (ShukeImporter  *self,
                           gint64          person,
                           const char     *kind,
                           const char     *size,
                           GError        **error)
{
  ShukeRows *rows;

  if (size == NULL)
    return TRUE;
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_SIZE_TOLD, sql[INSERT_SIZE], 5);
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_SIZE_TOLD));
  shuke_rows_int (rows, person);
  shuke_rows_text (rows, kind);
  shuke_rows_text (rows, size);
  shuke_rows_int (rows, self->written_day);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_SIZE_TOLD, error);
}

gboolean
shuke_importer_write_measurement (ShukeImporter  *self,
                                  gint64          person,
                                  const char     *kind,
                                  gint32          value,
                                  GError        **error)
{
  ShukeRows *rows;

  if (value <= 0)
    return TRUE;
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_MEASUREMENT, sql[INSERT_MEASUREMENT], 5);
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_MEASUREMENT));
  shuke_rows_int (rows, person);
  shuke_rows_text (rows, kind);
  shuke_rows_int (rows, value);
  shuke_rows_int (rows, self->written_day);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_MEASUREMENT, error);
}

gboolean
shuke_importer_merge_size (ShukeImporter  *self,
                           gint64          person,
                           const char     *kind,
                           const char     *size,
                           GError        **error)
{
  g_autoptr (ShukeStatement) has = NULL;
  gboolean found;

  if (size == NULL)
    return TRUE;
  has = shuke_book_prepare (self->book, sql[HAS_SIZE], error);
  if (has == NULL)
    return FALSE;
  shuke_statement_int (has, ":person", person);
  shuke_statement_text (has, ":kind", kind);
  shuke_statement_text (has, ":size", size);
  return shuke_statement_find (has, &found, error) && (found || shuke_importer_write_size (self, person, kind, size, error));
}

gboolean
shuke_importer_merge_measurement (ShukeImporter  *self,
                                  gint64          person,
                                  const char     *kind,
                                  gint32          value,
                                  GError        **error)
{
  g_autoptr (ShukeStatement) has = NULL;
  gboolean found;

  if (value <= 0)
    return TRUE;
  has = shuke_book_prepare (self->book, sql[HAS_MEASUREMENT], error);
  if (has == NULL)
    return FALSE;
  shuke_statement_int (has, ":person", person);
  shuke_statement_text (has, ":kind", kind);
  shuke_statement_int (has, ":value", value);
  return shuke_statement_find (has, &found, error) && (found || shuke_importer_write_measurement (self, person, kind, value, error));
}

static gboolean
write_fact (ShukeImporter  *self,
            gint64          person,
            const char     *kind,
            const char     *value,
            GError        **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_FACT, sql[INSERT_FACT], 4);

  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_FACT));
  shuke_rows_int (rows, person);
  shuke_rows_text (rows, kind);
  shuke_rows_text (rows, value);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_FACT, error);
}

static gboolean
merge_fact (ShukeImporter        *self,
            gint64                person,
            const ShukeFactInfo  *info,
            const char           *value,
            GError              **error)
{
  g_autoptr (ShukeStatement) has = shuke_book_prepare (self->book, sql[HAS_FACT], error);
  g_autoptr (ShukeStatement) set = NULL;
  gboolean found;

  if (has == NULL)
    return FALSE;
  shuke_statement_int (has, ":person", person);
  shuke_statement_text (has, ":kind", info->word);
  shuke_statement_text (has, ":value", value);
  if (!shuke_statement_find (has, &found, error))
    return FALSE;
  if (found && shuke_statement_get_int (has, 0) != 0)
    return TRUE;
  if (!found || (info->flags & SHUKE_FACT_MANY) != 0)
    return write_fact (self, person, info->word, value, error);
  if (self->options.match == SHUKE_IMPORT_FILL)
    return TRUE;
  set = shuke_book_prepare (self->book, sql[SET_FACT], error);
  if (set == NULL)
    return FALSE;
  shuke_statement_int (set, ":person", person);
  shuke_statement_text (set, ":kind", info->word);
  shuke_statement_text (set, ":value", value);
  return shuke_statement_run (set, error);
}

/* Nothing is written of a turn in her life that is there. */
static gboolean
take_event (ShukeImporter  *self,
            gint64          person,
            const char     *kind,
            const char     *text,
            gboolean        fresh,
            GError        **error)
{
  ShukeLifeEvent event = { 0 };
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  ShukeRows *rows;

  shuke_life_event_from_text (text, &event);
  date = shuke_date_to_text (event.date);
  words = event.text;
  if (!fresh)
    {
      g_autoptr (ShukeStatement) has = shuke_book_prepare (self->book, sql[HAS_EVENT], error);
      gboolean found;

      if (has == NULL)
        return FALSE;
      shuke_statement_int (has, ":person", person);
      shuke_statement_text (has, ":kind", kind);
      shuke_statement_text (has, ":date", date);
      shuke_statement_text (has, ":text", words);
      if (!shuke_statement_find (has, &found, error))
        return FALSE;
      if (found)
        return TRUE;
    }
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_LIFE_EVENT, sql[INSERT_EVENT], 7);
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_LIFE_EVENT));
  shuke_rows_int (rows, person);
  shuke_rows_text (rows, kind);
  shuke_rows_text (rows, date);
  shuke_rows_int (rows, shuke_date_key (event.date));
  shuke_rows_int (rows, event.yearly);
  shuke_rows_text (rows, words);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_LIFE_EVENT, error);
}

/* Centimetres and kilograms as the book counts them, in millimetres and grams. */
static gint32
count_units (ShukeFactType  type,
             const char    *text)
{
  return (gint32) (g_ascii_strtod (text, NULL) * (type == SHUKE_FACT_MASS ? 1000 : 10) + 0.5);
}

gboolean
shuke_importer_take_facts (ShukeImporter              *self,
                           gint64                      person,
                           const ShukeImportCustomer  *row,
                           guint                       child,
                           gboolean                    fresh,
                           GError                    **error)
{
  for (guint i = 0; i < row->n_facts; i++)
    {
      const ShukeFactInfo *info = shuke_fact_kind_get_info (row->facts[i].kind);
      const char *text = row->facts[i].text;
      gboolean taken = TRUE;

      if (row->facts[i].child != child)
        continue;
      if (info->place == SHUKE_FACT_IN_SIZES)
        taken = fresh ? shuke_importer_write_size (self, person, info->column, text, error)
                      : shuke_importer_merge_size (self, person, info->column, text, error);
      else if (info->place == SHUKE_FACT_IN_MEASUREMENTS)
        taken = fresh ? shuke_importer_write_measurement (self, person, info->column, count_units (info->type, text), error)
                      : shuke_importer_merge_measurement (self, person, info->column, count_units (info->type, text), error);
      else if (info->place == SHUKE_FACT_IN_EVENTS)
        taken = take_event (self, person, info->column, text, fresh, error);
      else if (info->place == SHUKE_FACT_IN_ROWS)
        taken = fresh ? write_fact (self, person, info->word, text, error) : merge_fact (self, person, info, text, error);
      if (!taken)
        return FALSE;
    }
  return TRUE;
}

const char *
shuke_importer_get_fact (const ShukeImportCustomer *row,
                         ShukeFactKind              kind,
                         guint                      child)
{
  for (guint i = 0; i < row->n_facts; i++)
    if (row->facts[i].kind == kind && row->facts[i].child == child)
      return row->facts[i].text;
  return NULL;
}

ShukeDay
shuke_importer_get_next_day (const ShukeImportCustomer *row)
{
  return shuke_day_from_iso (shuke_importer_get_fact (row, SHUKE_FACT_NEXT_DAY, 0));
}

gint64
shuke_importer_get_rhythm (const ShukeImportCustomer *row)
{
  const char *text = shuke_importer_get_fact (row, SHUKE_FACT_CONTACT_EVERY, 0);

  return text == NULL ? 0 : g_ascii_strtoll (text, NULL, 10);
}

gboolean
shuke_importer_merge_reach (ShukeImporter              *self,
                            gint64                      customer,
                            const ShukeImportCustomer  *row,
                            GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  if (row->n_facts == 0)
    return TRUE;
  statement = shuke_book_prepare (self->book, sql[MERGE_REACH], error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", customer);
  shuke_statement_int (statement, ":fill", self->options.match == SHUKE_IMPORT_FILL);
  shuke_statement_text (statement, ":channel", shuke_importer_get_fact (row, SHUKE_FACT_CONTACT_CHANNEL, 0));
  shuke_statement_text (statement, ":hours", shuke_importer_get_fact (row, SHUKE_FACT_CONTACT_HOURS, 0));
  shuke_statement_id (statement, ":every", shuke_importer_get_rhythm (row));
  shuke_statement_text (statement, ":stage", shuke_importer_get_fact (row, SHUKE_FACT_STAGE, 0));
  shuke_statement_day (statement, ":next", shuke_importer_get_next_day (row));
  return shuke_statement_run (statement, error);
}
