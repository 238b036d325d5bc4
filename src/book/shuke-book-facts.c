/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known about facts: source, day, confirmation, what they were before, what was asked. The facts themselves are
 * written with the customer, in one action with this. */

#include "shuke-book-facts.h"

#include "shuke-book-contact.h"
#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-doubts.h"
#include "shuke-book-private.h"
#include "shuke-book-remarks.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

enum {
  LIST_SOURCES,
  SET_SOURCE,
  ADD_SOURCE,
  REMOVE_SOURCE,
  SET_CONFIRMED,
  LIST_CHANGES,
  LIST_EVENT_CHANGES,
  LIST_EXPECTATION_CHANGES,
  STAFF_NAME,
  LIST_ASKED,
  FIND_PERSON,
  ADD_ASKED,
};

/* What an action did to a row, the newest first: @old and @new are what stood there, as a fact has it. An import may have changed so many
 * rows that none of them is looked through for who said so. */
#define CHANGES(old_text, new_text) \
  "SELECT c.action, a.at, a.undone_by IS NOT NULL, " old_text ", " new_text "," \
  " json_extract(s.new, '$.source'), f.name," \
  " CASE WHEN a.kind = 'import' THEN (SELECT i.file_name FROM import i CROSS JOIN import_range r ON r.import = i.id WHERE r.action = a.id) END" \
  " FROM change c JOIN action a ON a.id = c.action" \
  " LEFT JOIN change s ON a.kind <> 'import' AND s.action = a.id AND s.tbl = 'fact_source'" \
  " AND json_extract(s.new, '$.customer') = :customer AND json_extract(s.new, '$.subject') = :subject AND json_extract(s.new, '$.field') = :field" \
  " LEFT JOIN staff f ON f.id = json_extract(s.new, '$.author')" \
  " WHERE c.tbl = :tbl AND c.row = :row AND " old_text " IS NOT " new_text " ORDER BY c.id DESC"

/* As shuke_life_event_to_text(); NULL when there was none. */
#define EVENT_TEXT(row) \
  "trim(json_extract(" row ", '$.date') || CASE json_extract(" row ", '$.yearly') WHEN 1 THEN ' · yearly' ELSE '' END" \
  " || coalesce(' · ' || json_extract(" row ", '$.text'), ''), ' ·')"

/* As shuke_expectation_to_text(). */
#define EXPECTATION_TEXT(row) "json_extract(" row ", '$.expected') || coalesce('/' || json_extract(" row ", '$.met'), '')"

static const char *const sql[] = {
  [LIST_SOURCES] =
    "SELECT f.subject, f.field, f.source, s.name, f.entry, i.file_name, f.day, f.confirmed_day FROM fact_source f"
    " LEFT JOIN staff s ON s.id = f.author LEFT JOIN import i ON i.id = f.import WHERE f.customer = :customer ORDER BY f.id",
  [SET_SOURCE] =
    "UPDATE fact_source SET source = :source, author = :author, entry = :entry, import = :import, day = :day, confirmed_day = NULL"
    " WHERE customer = :customer AND subject = :subject AND field = :field",
  [ADD_SOURCE] =
    "INSERT INTO fact_source (customer, subject, field, source, author, entry, import, day, confirmed_day)"
    " VALUES (:customer, :subject, :field, :source, :author, :entry, :import, :day, :confirmed_day)",
  [REMOVE_SOURCE] = "DELETE FROM fact_source WHERE customer = :customer AND subject = :subject AND field = :field",
  [SET_CONFIRMED] =
    "UPDATE fact_source SET confirmed_day = :day, author = coalesce(:author, author), entry = coalesce(:entry, entry)"
    " WHERE customer = :customer AND subject = :subject AND field = :field",
  [LIST_CHANGES] = CHANGES ("json_extract(c.old, :path)", "json_extract(c.new, :path)"),
  [LIST_EVENT_CHANGES] = CHANGES (EVENT_TEXT ("c.old"), EVENT_TEXT ("c.new")),
  [LIST_EXPECTATION_CHANGES] = CHANGES (EXPECTATION_TEXT ("c.old"), EXPECTATION_TEXT ("c.new")),
  [STAFF_NAME] = "SELECT name FROM staff WHERE id = :id",
  [LIST_ASKED] =
    "SELECT q.kind, q.person, q.day, q.refused FROM person p CROSS JOIN question q ON q.person = p.id WHERE p.customer = :customer"
    " ORDER BY q.id",
  [FIND_PERSON] =
    "SELECT id FROM person WHERE customer = :customer AND (id = :person OR (:person = 0 AND role = 'self')) LIMIT 1",
  [ADD_ASKED] = "INSERT INTO question (person, kind, day, refused) VALUES (:person, :kind, :day, :refused)",
};

GPtrArray *
shuke_book_list_fact_sources (ShukeBook  *self,
                              gint64      customer,
                              GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_fact_source_free);
  GError *local = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_SOURCES], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &local))
    {
      ShukeFactSource *source = g_new0 (ShukeFactSource, 1);

      source->subject = shuke_statement_dup_text (statement, 0);
      source->field = shuke_statement_dup_text (statement, 1);
      source->source = shuke_statement_dup_text (statement, 2);
      source->staff = shuke_statement_dup_text (statement, 3);
      source->entry = shuke_statement_get_int (statement, 4);
      source->import_name = shuke_statement_dup_text (statement, 5);
      source->day = shuke_statement_get_day (statement, 6);
      source->confirmed_day = shuke_statement_get_day (statement, 7);
      g_ptr_array_add (sources, source);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&sources) : NULL;
}

static void
bind_fact (ShukeStatement      *statement,
           const ShukeCustomer *customer,
           const ShukeFact     *fact)
{
  g_autofree char *subject = shuke_fact_dup_subject (fact, customer);
  g_autofree char *field = shuke_fact_dup_field (fact);

  shuke_statement_int (statement, ":customer", customer->id);
  shuke_statement_text (statement, ":subject", subject);
  shuke_statement_text (statement, ":field", field);
}

static gboolean
remove_source (ShukeBook            *self,
               const ShukeCustomer  *customer,
               const ShukeFact      *fact,
               GError              **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[REMOVE_SOURCE], error);

  if (statement == NULL)
    return FALSE;
  bind_fact (statement, customer, fact);
  return shuke_statement_run (statement, error);
}

static gboolean
add_source (ShukeBook              *self,
            const ShukeCustomer    *customer,
            const ShukeFact        *fact,
            const ShukeFactOrigin  *origin,
            gint64                  author,
            gint64                  import,
            ShukeDay                day,
            ShukeDay                confirmed_day,
            GError                **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[ADD_SOURCE], error);

  if (statement == NULL)
    return FALSE;
  bind_fact (statement, customer, fact);
  shuke_statement_text (statement, ":source", origin != NULL ? origin->source : NULL);
  shuke_statement_id (statement, ":author", author);
  shuke_statement_id (statement, ":entry", origin != NULL ? origin->entry : 0);
  shuke_statement_id (statement, ":import", import);
  shuke_statement_day (statement, ":day", day);
  shuke_statement_day (statement, ":confirmed_day", confirmed_day);
  return shuke_statement_run (statement, error);
}

static gboolean
set_source (ShukeBook              *self,
            const ShukeCustomer    *customer,
            const ShukeFact        *fact,
            const ShukeFactOrigin  *origin,
            gint64                  author,
            GError                **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_SOURCE], error);
  gint64 import = origin != NULL ? origin->import : 0;
  ShukeDay day = import != 0 ? origin->day : shuke_book_get_today (self);

  if (statement == NULL)
    return FALSE;
  bind_fact (statement, customer, fact);
  shuke_statement_text (statement, ":source", origin != NULL ? origin->source : NULL);
  shuke_statement_id (statement, ":author", author);
  shuke_statement_id (statement, ":entry", origin != NULL ? origin->entry : 0);
  shuke_statement_id (statement, ":import", import);
  shuke_statement_day (statement, ":day", day);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  return shuke_connection_changes (shuke_book_get_connection (self)) > 0 ||
         add_source (self, customer, fact, origin, author, import, day, SHUKE_DAY_NONE, error);
}

/* Facts of which the day is worth a row; sizes and measurements have theirs beside them. */
static gboolean
wants_day (const ShukeFact *fact)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);

  if (info->place == SHUKE_FACT_IN_SIZES || info->place == SHUKE_FACT_IN_MEASUREMENTS)
    return FALSE;
  return info->fresh_days > 0 || fact->kind == SHUKE_FACT_PHONE || fact->kind == SHUKE_FACT_CUSTOM;
}

/* The same fact in another list: its text may be another. */
static const ShukeFact *
find_fact (GPtrArray           *facts,
           const ShukeCustomer *customer,
           const ShukeFact     *wanted,
           const ShukeCustomer *wanted_customer)
{
  g_autofree char *subject = shuke_fact_dup_subject (wanted, wanted_customer);

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);
      g_autofree char *other = NULL;

      if (fact->kind != wanted->kind || fact->field != wanted->field)
        continue;
      other = shuke_fact_dup_subject (fact, customer);
      if (g_str_equal (other, subject))
        return fact;
    }
  return NULL;
}

gboolean
shuke_book_write_fact_sources (ShukeBook              *self,
                               const ShukeCustomer    *old,
                               gint64                  id,
                               const ShukeFactOrigin  *origin,
                               GError                **error)
{
  g_autoptr (ShukeCustomer) new = shuke_book_get_customer (self, id, error);
  g_autoptr (GPtrArray) before = old != NULL ? shuke_fact_list (old) : NULL;
  g_autoptr (GPtrArray) after = new != NULL ? shuke_fact_list (new) : NULL;
  gint64 author = origin != NULL ? shuke_book_intern_staff (self, origin->staff, error) : 0;

  if (new == NULL || author < 0)
    return FALSE;
  for (guint i = 0; i < after->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (after, i);
      const ShukeFact *was = old != NULL ? find_fact (before, old, fact, new) : NULL;
      gint64 import;

      if (was != NULL && g_str_equal (was->text, fact->text))
        continue;
      if (!shuke_book_find_fact_range (self, new, fact, &import, error))
        return FALSE;
      /* A file brought the row: a line says that this is no longer what stood in it. */
      if (origin != NULL || wants_day (fact) || import != 0)
        {
          if (!set_source (self, new, fact, origin, author, error))
            return FALSE;
        }
      /* What was said of the old text does not hold for the new one. */
      else if (was != NULL && !remove_source (self, new, fact, error))
        return FALSE;
    }
  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (before, i);

      if (find_fact (after, new, fact, old) == NULL && !remove_source (self, old, fact, error))
        return FALSE;
    }
  return TRUE;
}

/* A size or measurement of another day: said again today, it is one of today. */
static gint64
tell_again (ShukeBook              *self,
            const ShukeCustomer    *customer,
            const ShukeFact        *fact,
            const ShukeFactOrigin  *origin,
            GError                **error)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (self));
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);
  g_autoptr (ShukeCustomer) again = NULL;
  const char *source = origin != NULL ? origin->source : NULL;

  for (guint i = 0; i < person->sizes->len && shuke_fact_kind_get_info (fact->kind)->place == SHUKE_FACT_IN_SIZES; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);

      if (size->id == fact->id)
        shuke_customer_builder_set_size (builder, fact->person, 0, size->kind, size->size, shuke_book_get_today (self), source);
    }
  for (guint i = 0; i < person->measurements->len && shuke_fact_kind_get_info (fact->kind)->place == SHUKE_FACT_IN_MEASUREMENTS; i++)
    {
      const ShukeMeasurement *one = g_ptr_array_index (person->measurements, i);

      if (one->id == fact->id)
        shuke_customer_builder_set_measurement (builder, fact->person, 0, one->kind, one->value, shuke_book_get_today (self), source);
    }
  again = shuke_customer_builder_build (builder, shuke_book_get_today (self), error);
  return again != NULL ? shuke_book_save_facts (self, again, origin, NULL, error) : 0;
}

static gboolean
confirm (ShukeBook              *self,
         const ShukeCustomer    *customer,
         const ShukeFact        *fact,
         const ShukeFactOrigin  *origin,
         GError                **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_CONFIRMED], error);
  gint64 import;
  gint64 author = origin != NULL ? shuke_book_intern_staff (self, origin->staff, error) : 0;

  if (statement == NULL || author < 0)
    return FALSE;
  bind_fact (statement, customer, fact);
  shuke_statement_id (statement, ":author", author);
  shuke_statement_id (statement, ":entry", origin != NULL ? origin->entry : 0);
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (shuke_connection_changes (shuke_book_get_connection (self)) > 0)
    return TRUE;
  return shuke_book_find_fact_import (self, customer, fact, &import, error) &&
         add_source (self, customer, fact, origin, author, import, shuke_fact_get_known_day (fact, customer), shuke_book_get_today (self), error);
}

/* The fact as the book has it; NULL with CONFLICT when it is gone or says something else. Borrowed from @facts. */
static const ShukeFact *
find_held (GPtrArray            *facts,
           const ShukeCustomer  *record,
           const ShukeFact      *fact,
           GError              **error)
{
  const ShukeFact *held = fact->person < record->persons->len ? find_fact (facts, record, fact, record) : NULL;

  if (held != NULL && g_strcmp0 (held->text, fact->text) == 0)
    return held;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "the fact is gone or was changed meanwhile");
  return NULL;
}

static gint64
confirm_held (ShukeBook              *self,
              const ShukeCustomer    *record,
              const ShukeFact        *held,
              const ShukeFactOrigin  *origin,
              GError                **error)
{
  if (shuke_book_begin_action (self, "fact-confirm", record->id, error) == 0)
    return 0;
  return shuke_book_finish_action (self, confirm (self, record, held, origin, error), SHUKE_BOOK_SUBJECT_CUSTOMER, record->id, error);
}

gint64
shuke_book_confirm_fact (ShukeBook              *self,
                         gint64                  customer,
                         const ShukeFact        *fact,
                         const ShukeFactOrigin  *origin,
                         GError                **error)
{
  g_autoptr (ShukeCustomer) record = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  const ShukeFact *held;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && fact != NULL, 0);

  record = shuke_book_get_customer (self, customer, error);
  if (record == NULL)
    return 0;
  facts = shuke_fact_list (record);
  held = find_held (facts, record, fact, error);
  if (held == NULL)
    return 0;
  if (held->day != SHUKE_DAY_NONE && held->day != shuke_book_get_today (self) && held->id != 0)
    return tell_again (self, record, held, origin, error);
  return confirm_held (self, record, held, origin, error);
}

gint64
shuke_book_vouch_for_fact (ShukeBook        *self,
                           gint64            customer,
                           const ShukeFact  *fact,
                           GError          **error)
{
  g_autoptr (ShukeCustomer) record = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  const ShukeFact *held;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && fact != NULL, 0);

  record = shuke_book_get_customer (self, customer, error);
  if (record == NULL)
    return 0;
  facts = shuke_fact_list (record);
  held = find_held (facts, record, fact, error);
  return held != NULL ? confirm_held (self, record, held, NULL, error) : 0;
}

void
shuke_fact_change_free (ShukeFactChange *self)
{
  if (self == NULL)
    return;
  g_free (self->old);
  g_free (self->new);
  g_free (self->source);
  g_free (self->staff);
  g_free (self->import_name);
  g_free (self);
}

static char *
dup_staff_name (ShukeBook *self,
                gint64     id)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[STAFF_NAME], NULL);

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_next (statement, NULL) ? shuke_statement_dup_text (statement, 0) : NULL;
}

/* What the log holds of a column, in the form a fact has it. (transfer full) */
static char *
dup_logged (ShukeBook       *self,
            ShukeStatement  *statement,
            int              column,
            const ShukeFact *fact)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);
  gint64 number = shuke_statement_get_int (statement, column);

  if (shuke_statement_is_null (statement, column))
    return NULL;
  if (fact->kind == SHUKE_FACT_STAFF)
    return dup_staff_name (self, number);
  if (fact->kind == SHUKE_FACT_NEXT_DAY)
    return shuke_day_to_iso ((ShukeDay) number);
  if (fact->kind == SHUKE_FACT_TERM_CREDIT)
    return shuke_money_to_text (number, shuke_book_get_currency (self));
  if (info->place == SHUKE_FACT_IN_MEASUREMENTS)
    return shuke_fact_dup_measurement (info->column, (gint32) number);
  /* An unknown birthday stands as an empty text. */
  return *shuke_statement_get_text (statement, column) != '\0' ? shuke_statement_dup_text (statement, column) : NULL;
}

GPtrArray *
shuke_book_list_fact_changes (ShukeBook            *self,
                              const ShukeCustomer  *customer,
                              const ShukeFact      *fact,
                              GError              **error)
{
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_fact_change_free);
  g_autoptr (ShukeStatement) statement = NULL;
  GError *local = NULL;
  ShukeFactPlace place = shuke_fact_kind_get_info (fact->kind)->place;
  /* What is written in several columns. */
  int which = place == SHUKE_FACT_IN_EVENTS ? LIST_EVENT_CHANGES : place == SHUKE_FACT_IN_EXPECTATIONS ? LIST_EXPECTATION_CHANGES
                                                                                                       : LIST_CHANGES;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[which], error);
  if (statement == NULL)
    return NULL;
  if (which != LIST_CHANGES)
    shuke_book_bind_fact_row (statement, customer, fact);
  else
    shuke_book_bind_fact_cell (statement, customer, fact);
  bind_fact (statement, customer, fact);
  while (shuke_statement_next (statement, &local))
    {
      ShukeFactChange *change = g_new0 (ShukeFactChange, 1);

      change->action = shuke_statement_get_int (statement, 0);
      change->at = shuke_statement_get_int (statement, 1);
      change->undone = shuke_statement_get_int (statement, 2) != 0;
      change->old = dup_logged (self, statement, 3, fact);
      change->new = dup_logged (self, statement, 4, fact);
      change->source = shuke_statement_dup_text (statement, 5);
      change->staff = shuke_statement_dup_text (statement, 6);
      change->import_name = shuke_statement_dup_text (statement, 7);
      if (change->old == NULL && change->new == NULL)
        shuke_fact_change_free (change);
      else
        g_ptr_array_add (changes, change);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&changes) : NULL;
}

GArray *
shuke_book_list_asked (ShukeBook  *self,
                       gint64      customer,
                       GError    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (ShukeAsked));
  GError *local = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  statement = shuke_book_prepare (self, sql[LIST_ASKED], error);
  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  while (shuke_statement_next (statement, &local))
    {
      ShukeAsked asked = { 0, shuke_statement_get_int (statement, 1), shuke_statement_get_day (statement, 2),
                           shuke_statement_get_int (statement, 3) != 0 };

      if (shuke_fact_kind_from_word (shuke_statement_get_text (statement, 0), &asked.kind))
        g_array_append_val (list, asked);
    }
  return shuke_book_read_to_end (local, error) ? g_steal_pointer (&list) : NULL;
}

gint64
shuke_book_add_asked (ShukeBook      *self,
                      gint64          customer,
                      gint64          person,
                      ShukeFactKind   kind,
                      gboolean        refused,
                      GError        **error)
{
  g_autoptr (ShukeStatement) find = NULL;
  g_autoptr (ShukeStatement) add = NULL;
  gint64 whose = 0;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  find = shuke_book_prepare (self, sql[FIND_PERSON], error);
  add = find != NULL ? shuke_book_prepare (self, sql[ADD_ASKED], error) : NULL;
  if (add == NULL)
    return 0;
  shuke_statement_int (find, ":customer", customer);
  shuke_statement_int (find, ":person", person);
  if (shuke_statement_next (find, error))
    whose = shuke_statement_get_int (find, 0);
  if (whose == 0)
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "nobody of that id belongs to the customer");
      return 0;
    }
  action = shuke_book_begin_action (self, "asked", customer, error);
  if (action == 0)
    return 0;
  shuke_statement_int (add, ":person", whose);
  shuke_statement_text (add, ":kind", shuke_fact_kind_get_info (kind)->word);
  shuke_statement_day (add, ":day", shuke_book_get_today (self));
  shuke_statement_int (add, ":refused", refused);
  if (!shuke_statement_run (add, error))
    {
      shuke_book_abort_action (self);
      return 0;
    }
  return shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error) ? action : 0;
}

void
shuke_fact_file_free (ShukeFactFile *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->customer, shuke_customer_unref);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  g_clear_pointer (&self->completeness, shuke_completeness_free);
  g_clear_pointer (&self->questions, g_array_unref);
  g_clear_pointer (&self->doubts, g_array_unref);
  g_clear_pointer (&self->offers, g_ptr_array_unref);
  g_free (self);
}

/* Pieces for a child of which nobody said for whom, within a year. One that was brought back was for a child all the same. */
static gboolean
buys_for_child (GPtrArray *visits,
                ShukeDay   today)
{
  for (guint i = 0; i < visits->len; i++)
    {
      const ShukeVisit *visit = g_ptr_array_index (visits, i);

      for (guint k = 0; k < visit->lines->len && today - visit->day <= 365; k++)
        {
          const ShukeLine *line = g_ptr_array_index (visit->lines, k);

          if (line->quantity > 0 && line->person == 0 && shuke_taste_is_for_child (line))
            return TRUE;
        }
    }
  return FALSE;
}

ShukeFactFile *
shuke_book_get_fact_file (ShukeBook  *self,
                          gint64      customer,
                          gint64      vital,
                          GError    **error)
{
  g_autoptr (ShukeFactFile) file = g_new0 (ShukeFactFile, 1);
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_autoptr (GPtrArray) worn = NULL;
  g_autoptr (GArray) asked = NULL;
  g_autoptr (ShukeTaste) taste = NULL;
  ShukeDoubtCounts counts = shuke_book_get_doubt_counts (self);
  ShukeQuestionFacts facts = { 0 };
  ShukeCallState calls;
  ShukeDay today = shuke_book_get_today (self);

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  file->customer = shuke_book_get_customer (self, customer, error);
  sources = file->customer != NULL ? shuke_book_list_fact_sources (self, customer, error) : NULL;
  visits = sources != NULL ? shuke_book_list_visits (self, customer, SHUKE_CARD_VISITS, error) : NULL;
  asked = visits != NULL ? shuke_book_list_asked (self, customer, error) : NULL;
  if (asked == NULL)
    return NULL;
  file->facts = shuke_fact_list (file->customer);
  shuke_fact_take_sources (file->facts, file->customer, sources);
  if (!shuke_book_name_imports (self, file->customer, file->facts, error) || !shuke_book_get_call_state (self, customer, &calls, error))
    return NULL;
  file->failed_call = calls.day;
  file->offers = shuke_book_list_remark_offers (self, file->customer, error);
  if (file->offers == NULL)
    return NULL;
  worn = shuke_taste_worn_sizes (file->customer, visits, today);
  taste = shuke_taste_new (file->customer, visits, SHUKE_TASTE_FAMILY, today);
  facts = (ShukeQuestionFacts) {
    .customer = file->customer, .facts = file->facts, .asked = asked, .worn = worn, .taste = taste, .today = today,
    .top = vital > 0 && shuke_book_get_standing (self, customer) >= vital, .buys_child = buys_for_child (visits, today),
  };
  file->completeness = shuke_completeness_new (file->customer, sources, visits, file->failed_call, today);
  file->questions = shuke_question_list (&facts);
  file->doubts = shuke_fact_list_doubts (file->customer, file->facts, &counts, today);
  return g_steal_pointer (&file);
}

gboolean
shuke_book_get_file_head (ShukeBook            *self,
                          const ShukeGreeting  *greeting,
                          gint64                vital,
                          int                  *percent,
                          ShukeQuestion        *question,
                          guint                *n_offers,
                          GError              **error)
{
  g_autoptr (ShukeCompleteness) completeness = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GArray) asked = NULL;
  g_autoptr (GArray) questions = NULL;
  ShukeQuestionFacts facts = { 0 };
  ShukeCallState calls;
  gint64 id;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && greeting != NULL, FALSE);

  id = greeting->customer->id;
  sources = shuke_book_list_fact_sources (self, id, error);
  asked = sources != NULL ? shuke_book_list_asked (self, id, error) : NULL;
  offers = asked != NULL ? shuke_book_list_remark_offers (self, greeting->customer, error) : NULL;
  if (offers == NULL || !shuke_book_get_call_state (self, id, &calls, error))
    return FALSE;
  *n_offers = offers->len;
  facts = (ShukeQuestionFacts) {
    .customer = greeting->customer, .facts = greeting->facts, .asked = asked, .worn = greeting->worn, .taste = greeting->taste, .today = greeting->today,
    .top = vital > 0 && shuke_book_get_standing (self, id) >= vital, .buys_child = buys_for_child (greeting->visits, greeting->today),
  };
  completeness = shuke_completeness_new (greeting->customer, sources, greeting->visits, calls.day, greeting->today);
  questions = shuke_question_list (&facts);
  *percent = completeness->percent;
  *question = questions->len > 0 ? g_array_index (questions, ShukeQuestion, 0) : (ShukeQuestion) { .kind = SHUKE_N_FACTS };
  return TRUE;
}
