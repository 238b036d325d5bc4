/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Customer rows of an import: new people are written at once, with ids handed out in order; those who are in the book
 * already are filled or updated, and an empty cell never takes anything away. */

#include "shuke-import-private.h"

#include "shuke-pinyin.h"

#include <string.h>

enum {
  INSERT_CUSTOMER,
  INSERT_PHONE,
  INSERT_CHANNEL,
  INSERT_ADDRESS,
  INSERT_MEMBER,
  INSERT_CONSENT,
  INSERT_POINTS,
  MERGE_CUSTOMER,
  HAS_PHONE,
  HAS_CHANNEL,
  HAS_ADDRESS,
  HAS_MEMBER,
  HAS_POINTS,
  LAST_CONSENT_STATE,
};

static const char *const sql[] = {
  [INSERT_CUSTOMER] =
    "INSERT OR FAIL INTO customer (id, name, reading, sort_key, search_key, nickname, address_form, card_number, tier, source, staff,"
    " mind, note, created_day, import, contact_channel, contact_hours, contact_every, stage, next_day, organisation)"
    " SELECT c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21 FROM shuke_rows",
  [INSERT_PHONE] = "INSERT OR FAIL INTO phone (id, customer, raw, e164, kind, label) SELECT c1, c2, c3, c4, c5, c6 FROM shuke_rows",
  [INSERT_CHANNEL] = "INSERT OR FAIL INTO channel (id, customer, kind, value) SELECT c1, c2, c3, c4 FROM shuke_rows",
  [INSERT_ADDRESS] = "INSERT OR FAIL INTO address (id, customer, text) SELECT c1, c2, c3 FROM shuke_rows",
  [INSERT_MEMBER] = "INSERT OR FAIL INTO group_member (id, customer_group, customer) SELECT c1, c2, c3 FROM shuke_rows",
  [INSERT_CONSENT] =
    "INSERT OR FAIL INTO consent (id, customer, purpose, state, day, source)"
    " SELECT c1, c2, 'marketing', c3, c4, c5 FROM shuke_rows",
  [INSERT_POINTS] =
    "INSERT OR FAIL INTO points_entry (id, customer, day, points, kind) SELECT c1, c2, c3, c4, 'opening' FROM shuke_rows",
  /* The file wins where it says something and :fill is 0; blanks are filled in any case. Untouched rows are not written, so
   * that the log holds real changes only. */
  [MERGE_CUSTOMER] =
    "UPDATE customer SET"
    " name = CASE WHEN :name IS NULL OR name IS NOT NULL THEN name ELSE :name END,"
    " reading = CASE WHEN :name IS NULL OR name IS NOT NULL THEN reading ELSE coalesce (:reading, reading) END,"
    " sort_key = CASE WHEN :name IS NULL OR name IS NOT NULL THEN sort_key ELSE :sort_key END,"
    " search_key = CASE WHEN :name IS NULL OR name IS NOT NULL THEN search_key ELSE :search_key END,"
    " nickname = CASE WHEN :nickname IS NULL OR (:fill AND nickname IS NOT NULL) THEN nickname ELSE :nickname END,"
    " address_form = CASE WHEN :address_form IS NULL OR (:fill AND address_form IS NOT NULL) THEN address_form ELSE :address_form END,"
    " card_number = CASE WHEN :card_number IS NULL OR (:fill AND card_number IS NOT NULL) THEN card_number ELSE :card_number END,"
    " tier = CASE WHEN :tier IS NULL OR (:fill AND tier IS NOT NULL) THEN tier ELSE :tier END,"
    " source = CASE WHEN :source IS NULL OR (:fill AND source IS NOT NULL) THEN source ELSE :source END,"
    " staff = CASE WHEN :staff IS NULL OR (:fill AND staff IS NOT NULL) THEN staff ELSE :staff END,"
    " created_day = CASE WHEN :since IS NULL OR (:fill AND created_day <= :since) THEN created_day ELSE :since END"
    " WHERE id = :id AND ("
    "  (:name IS NOT NULL AND name IS NULL) OR (:nickname IS NOT NULL AND nickname IS NOT :nickname AND NOT (:fill AND nickname IS NOT NULL))"
    "  OR (:address_form IS NOT NULL AND address_form IS NOT :address_form AND NOT (:fill AND address_form IS NOT NULL))"
    "  OR (:card_number IS NOT NULL AND card_number IS NOT :card_number AND NOT (:fill AND card_number IS NOT NULL))"
    "  OR (:tier IS NOT NULL AND tier IS NOT :tier AND NOT (:fill AND tier IS NOT NULL))"
    "  OR (:source IS NOT NULL AND source IS NOT :source AND NOT (:fill AND source IS NOT NULL))"
    "  OR (:staff IS NOT NULL AND staff IS NOT :staff AND NOT (:fill AND staff IS NOT NULL))"
    "  OR (:since IS NOT NULL AND created_day <> :since AND NOT (:fill AND created_day < :since)))",
  [HAS_PHONE] = "SELECT 1 FROM phone WHERE customer = :customer AND (raw = :raw OR e164 = :e164)",
  [HAS_CHANNEL] = "SELECT 1 FROM channel WHERE customer = :customer AND kind = :kind AND value = :value",
  [HAS_ADDRESS] = "SELECT 1 FROM address WHERE customer = :customer AND text = :text",
  [HAS_MEMBER] = "SELECT 1 FROM group_member WHERE customer_group = :customer_group AND customer = :customer",
  [HAS_POINTS] = "SELECT 1 FROM points_entry WHERE customer = :customer",
  [LAST_CONSENT_STATE] = "SELECT state, day FROM consent WHERE customer = :customer AND purpose = 'marketing'"
                         " ORDER BY day DESC, id DESC LIMIT 1",
};

static ShukeStatement *
prepare (ShukeImporter  *self,
         int             which,
         GError        **error)
{
  return shuke_book_prepare (self->book, sql[which], error);
}

static gboolean
write_phone (ShukeImporter           *self,
             gint64                   customer,
             const ShukeImportPhone  *phone,
             GError                 **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_PHONE, sql[INSERT_PHONE], 6);

  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_PHONE));
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, phone->raw);
  shuke_rows_text (rows, *phone->phone.e164 == '\0' ? NULL : phone->phone.e164);
  shuke_rows_int (rows, phone->phone.kind);
  shuke_rows_text (rows, *phone->label == '\0' ? NULL : phone->label);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_PHONE, error);
}

static gboolean
write_channel (ShukeImporter  *self,
               gint64          customer,
               const char     *kind,
               const char     *value,
               GError        **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_CHANNEL, sql[INSERT_CHANNEL], 4);

  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_CHANNEL));
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, kind);
  shuke_rows_text (rows, value);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_CHANNEL, error);
}

static gboolean
write_address (ShukeImporter  *self,
               gint64          customer,
               const char     *text,
               GError        **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_ADDRESS, sql[INSERT_ADDRESS], 3);

  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_ADDRESS));
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, text);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_ADDRESS, error);
}

static gboolean
write_member (ShukeImporter  *self,
              gint64          customer,
              const char     *group,
              GError        **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_GROUP_MEMBER, sql[INSERT_MEMBER], 3);
  gint64 id = shuke_importer_intern (self, self->groups, group, error);

  if (id < 0)
    return FALSE;
  if (self->merging)
    {
      g_autoptr (ShukeStatement) has = prepare (self, HAS_MEMBER, error);
      gboolean found;

      if (has == NULL)
        return FALSE;
      shuke_statement_int (has, ":customer_group", id);
      shuke_statement_int (has, ":customer", customer);
      if (!shuke_statement_find (has, &found, error))
        return FALSE;
      if (found)
        return TRUE;
    }
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_GROUP_MEMBER));
  shuke_rows_int (rows, id);
  shuke_rows_int (rows, customer);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_GROUP_MEMBER, error);
}

/* A dated event for what the row says, else for the one answer that the owner gave for the whole file. A refusal that is in the book
 * already is never overruled by the answer for the file, nor by an old table's yes when only what is blank is filled. */
static gboolean
write_consent (ShukeImporter              *self,
               gint64                      customer,
               const ShukeImportCustomer  *row,
               gboolean                    fresh,
               GError                    **error)
{
  ShukeRows *rows;
  ShukeConsentState state = row->consent != SHUKE_CONSENT_UNKNOWN || row->consent_unread ? row->consent : self->options.consent;
  ShukeDay said = row->consent == SHUKE_CONSENT_UNKNOWN ? self->options.consent_day : row->consent_day;
  ShukeDay day = said != SHUKE_DAY_NONE ? said : self->today;
  const char *word = state == SHUKE_CONSENT_YES ? "yes" : "no";

  if (state == SHUKE_CONSENT_UNKNOWN)
    return TRUE;
  if (!fresh)
    {
      g_autoptr (ShukeStatement) last = prepare (self, LAST_CONSENT_STATE, error);
      gboolean found;

      if (last == NULL)
        return FALSE;
      shuke_statement_int (last, ":customer", customer);
      if (!shuke_statement_find (last, &found, error))
        return FALSE;
      /* A till goes on saying yes month after month; only a day behind her refusal, or the owner who looked at it, takes that back. */
      if (found &&
          (g_strcmp0 (shuke_statement_get_text (last, 0), word) == 0 ||
           (state == SHUKE_CONSENT_YES &&
            (row->consent == SHUKE_CONSENT_UNKNOWN || self->options.match == SHUKE_IMPORT_FILL ||
             (!self->deciding && (row->consent_day == SHUKE_DAY_NONE || row->consent_day <= shuke_statement_get_int (last, 1)))))))
        return TRUE;
      /* Without a day it is the latest word, as by hand, even when the clock was ahead when she spoke before. */
      if (found && said == SHUKE_DAY_NONE)
        day = MAX (day, (ShukeDay) shuke_statement_get_int (last, 1));
    }
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_CONSENT, sql[INSERT_CONSENT], 5);
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_CONSENT));
  shuke_rows_int (rows, customer);
  shuke_rows_text (rows, word);
  shuke_rows_int (rows, day);
  shuke_rows_text (rows, self->options.consent_source == NULL ? "import" : self->options.consent_source);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_CONSENT, error);
}

/* Who is in the book and let be is not written to any more either, when the row says so. Sets @kept when the book did not know it. */
static gboolean
keep_refusal (ShukeImporter              *self,
              gint64                      customer,
              const ShukeImportCustomer  *row,
              gboolean                   *kept,
              GError                    **error)
{
  g_autoptr (ShukeStatement) last = NULL;
  gboolean found;

  *kept = FALSE;
  if (row->consent != SHUKE_CONSENT_NO || g_hash_table_contains (self->refusing, (gpointer) (gsize) customer))
    return TRUE;
  last = prepare (self, LAST_CONSENT_STATE, error);
  if (last == NULL)
    return FALSE;
  shuke_statement_int (last, ":customer", customer);
  if (!shuke_statement_find (last, &found, error))
    return FALSE;
  *kept = !found || strcmp (shuke_statement_get_text (last, 0), "no") != 0;
  if (!*kept)
    return TRUE;
  g_hash_table_add (self->refusing, (gpointer) (gsize) customer);
  return self->rehearsal || write_consent (self, customer, row, FALSE, error);
}

gboolean
shuke_importer_write_refusal (ShukeImporter  *self,
                              gint64          customer,
                              GError        **error)
{
  const ShukeImportCustomer row = { .consent = SHUKE_CONSENT_NO, .consent_day = SHUKE_DAY_NONE };

  /* On each line of an order. */
  return self->rehearsal || !g_hash_table_add (self->refusing, (gpointer) (gsize) customer) || write_consent (self, customer, &row, FALSE, error);
}

static gboolean
write_points (ShukeImporter  *self,
              gint64          customer,
              gint64          points,
              gboolean        fresh,
              GError        **error)
{
  ShukeRows *rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_POINTS_ENTRY, sql[INSERT_POINTS], 4);

  if (!fresh)
    {
      g_autoptr (ShukeStatement) has = prepare (self, HAS_POINTS, error);
      gboolean found;

      if (has == NULL)
        return FALSE;
      shuke_statement_int (has, ":customer", customer);
      if (!shuke_statement_find (has, &found, error))
        return FALSE;
      if (found)
        return TRUE;
    }
  shuke_rows_int (rows, shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_POINTS_ENTRY));
  shuke_rows_int (rows, customer);
  shuke_rows_int (rows, self->today);
  shuke_rows_int (rows, points);
  return shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_POINTS_ENTRY, error);
}

static gboolean
take_channel (ShukeImporter  *self,
              gint64          customer,
              const char     *kind,
              const char     *value,
              gboolean        fresh,
              GError        **error)
{
  if (value == NULL)
    return TRUE;
  if (!fresh)
    {
      g_autoptr (ShukeStatement) has = prepare (self, HAS_CHANNEL, error);
      gboolean found;

      if (has == NULL)
        return FALSE;
      shuke_statement_int (has, ":customer", customer);
      shuke_statement_text (has, ":kind", kind);
      shuke_statement_text (has, ":value", value);
      if (!shuke_statement_find (has, &found, error))
        return FALSE;
      if (found)
        return TRUE;
    }
  return write_channel (self, customer, kind, value, error);
}

static gboolean
write_channels (ShukeImporter              *self,
                gint64                      customer,
                const ShukeImportCustomer  *row,
                gboolean                    fresh,
                GError                    **error)
{
  if (!take_channel (self, customer, "wechat", row->wechat, fresh, error) || !take_channel (self, customer, "email", row->email, fresh, error) ||
      !take_channel (self, customer, "qq", row->qq, fresh, error) || !take_channel (self, customer, "url", row->url, fresh, error))
    return FALSE;
  for (guint i = 0; i < row->n_accounts; i++)
    if (!take_channel (self, customer, row->accounts[i].kind, row->accounts[i].value, fresh, error))
      return FALSE;
  return TRUE;
}

/* A group that this row has named already. */
static gboolean
names_before (const ShukeImportCustomer *row,
              guint                      group)
{
  for (guint i = 0; i < group; i++)
    if (strcmp (row->groups[i], row->groups[group]) == 0)
      return TRUE;
  return FALSE;
}

gint64
shuke_importer_write_customer (ShukeImporter              *self,
                               const ShukeImportCustomer  *row,
                               GError                    **error)
{
  gint64 id = shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_CUSTOMER);
  gint64 staff, person;
  ShukeRows *rows;
  g_autofree char *sort_key = NULL;
  g_autofree char *search_key = NULL;
  g_autofree char *note = NULL;
  g_autofree char *source = NULL;

  if (self->rehearsal)
    return id;
  self->written_day = row->written_day != SHUKE_DAY_NONE ? row->written_day : self->today;
  staff = shuke_importer_intern (self, self->staff, row->staff, error);
  rows = shuke_importer_rows (self, SHUKE_IMPORT_TABLE_CUSTOMER, sql[INSERT_CUSTOMER], 21);
  if (staff < 0)
    return 0;
  sort_key = shuke_pinyin_sort_key (row->name, row->reading);
  search_key = shuke_pinyin_search_key (row->name, row->reading);
  shuke_rows_int (rows, id);
  shuke_rows_text (rows, row->name);
  shuke_rows_text (rows, row->reading);
  shuke_rows_text (rows, sort_key);
  shuke_rows_text (rows, search_key);
  shuke_rows_text (rows, row->nickname);
  shuke_rows_text (rows, row->address_form);
  shuke_rows_text (rows, row->card_number);
  shuke_rows_text (rows, row->tier);
  source = shuke_importer_dup_source (row);
  shuke_rows_text (rows, source);
  shuke_rows_id (rows, staff);
  shuke_rows_text (rows, row->mind);
  note = shuke_importer_dup_note (row);
  shuke_rows_text (rows, note);
  /* Who was here before today was a customer by then. */
  shuke_rows_int (rows, row->created_day != SHUKE_DAY_NONE ? row->created_day : row->last_day != SHUKE_DAY_NONE ? row->last_day : self->today);
  shuke_rows_int (rows, self->result.import);
  shuke_rows_text (rows, shuke_importer_get_fact (row, SHUKE_FACT_CONTACT_CHANNEL, 0));
  shuke_rows_text (rows, shuke_importer_get_fact (row, SHUKE_FACT_CONTACT_HOURS, 0));
  shuke_rows_id (rows, shuke_importer_get_rhythm (row));
  shuke_rows_text (rows, shuke_importer_get_fact (row, SHUKE_FACT_STAGE, 0));
  if (shuke_importer_get_next_day (row) == SHUKE_DAY_NONE)
    shuke_rows_text (rows, NULL);
  else
    shuke_rows_int (rows, shuke_importer_get_next_day (row));
  shuke_rows_int (rows, row->organisation);
  if (!shuke_importer_end_row (self, SHUKE_IMPORT_TABLE_CUSTOMER, error) ||
      !shuke_importer_write_person (self, id, &(ShukeImportPerson) { .role = SHUKE_ROLE_SELF, .sex = row->sex, .birth = row->birth, .called = row->nickname },
                                    &person, error))
    return 0;

  for (guint i = 0; i < row->n_phones; i++)
    if (!write_phone (self, id, &row->phones[i], error))
      return 0;
  if (!shuke_importer_take_people (self, id, row, TRUE, error) || !shuke_importer_take_custom (self, id, row, TRUE, error))
    return 0;
  for (guint i = 0; i < row->n_addresses; i++)
    if (!write_address (self, id, row->addresses[i], error))
      return 0;
  for (guint i = 0; i < row->n_groups; i++)
    if (!names_before (row, i) && !write_member (self, id, row->groups[i], error))
      return 0;
  if (!shuke_importer_write_size (self, person, "clothes", row->size, error) ||
      !shuke_importer_write_size (self, person, "top", row->top_size, error) ||
      !shuke_importer_write_size (self, person, "bottom", row->bottom_size, error) ||
      !shuke_importer_write_size (self, person, "shoes", row->shoe_size, error) ||
      !shuke_importer_write_measurement (self, person, "height", row->height, error) ||
      !shuke_importer_take_facts (self, person, row, 0, TRUE, error) || !shuke_importer_take_terms (self, id, row, TRUE, error) ||
      (row->address != NULL && !write_address (self, id, row->address, error)) ||
      (row->points != SHUKE_IMPORT_NO_POINTS && !write_points (self, id, row->points, TRUE, error)) ||
      !write_channels (self, id, row, TRUE, error) || !write_consent (self, id, row, TRUE, error) ||
      !shuke_importer_write_last_visit (self, id, row, error))
    return 0;
  return id;
}

static gboolean
merge_phones (ShukeImporter              *self,
              gint64                      customer,
              const ShukeImportCustomer  *row,
              GError                    **error)
{
  for (guint i = 0; i < row->n_phones; i++)
    {
      g_autoptr (ShukeStatement) has = prepare (self, HAS_PHONE, error);
      gboolean found;

      if (has == NULL)
        return FALSE;
      shuke_statement_int (has, ":customer", customer);
      shuke_statement_text (has, ":raw", row->phones[i].raw);
      shuke_statement_text (has, ":e164", *row->phones[i].phone.e164 == '\0' ? NULL : row->phones[i].phone.e164);
      if (!shuke_statement_find (has, &found, error) || (!found && !write_phone (self, customer, &row->phones[i], error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
merge_address (ShukeImporter  *self,
               gint64          customer,
               const char     *address,
               GError        **error)
{
  g_autoptr (ShukeStatement) has = NULL;
  gboolean found;

  if (address == NULL)
    return TRUE;
  has = prepare (self, HAS_ADDRESS, error);
  if (has == NULL)
    return FALSE;
  shuke_statement_int (has, ":customer", customer);
  shuke_statement_text (has, ":text", address);
  return shuke_statement_find (has, &found, error) && (found || write_address (self, customer, address, error));
}

static gboolean
merge_addresses (ShukeImporter              *self,
                 gint64                      customer,
                 const ShukeImportCustomer  *row,
                 GError                    **error)
{
  if (!merge_address (self, customer, row->address, error))
    return FALSE;
  for (guint i = 0; i < row->n_addresses; i++)
    if (!merge_address (self, customer, row->addresses[i], error))
      return FALSE;
  return TRUE;
}

gboolean
shuke_importer_merge_customer (ShukeImporter              *self,
                               gint64                      id,
                               const ShukeImportCustomer  *row,
                               GError                    **error)
{
  g_autoptr (ShukeStatement) statement = prepare (self, MERGE_CUSTOMER, error);
  g_autofree char *sort_key = shuke_pinyin_sort_key (row->name, row->reading);
  g_autofree char *search_key = shuke_pinyin_search_key (row->name, row->reading);
  g_autofree char *words = NULL;
  gint64 staff = shuke_importer_intern (self, self->staff, row->staff, error);
  gint64 person;

  self->written_day = row->written_day != SHUKE_DAY_NONE ? row->written_day : self->today;
  if (statement == NULL || staff < 0 || !shuke_importer_take_fuller_name (self, id, row, error) ||
      !shuke_importer_find_words (self, id, row, &words, error))
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  shuke_statement_int (statement, ":fill", self->options.match == SHUKE_IMPORT_FILL);
  shuke_statement_text (statement, ":name", row->name);
  shuke_statement_text (statement, ":reading", row->reading);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":search_key", search_key);
  shuke_statement_text (statement, ":nickname", row->nickname);
  shuke_statement_text (statement, ":address_form", row->address_form);
  shuke_statement_text (statement, ":card_number", row->card_number);
  shuke_statement_text (statement, ":tier", row->tier);
  shuke_statement_text (statement, ":source", row->source);
  shuke_statement_id (statement, ":staff", staff);
  shuke_statement_id (statement, ":since", row->created_day == SHUKE_DAY_NONE ? 0 : row->created_day);
  if (!shuke_statement_run (statement, error) || !shuke_importer_add_mind (self, id, row->mind, error) ||
      !shuke_importer_keep_words (self, id, words, row, error))
    return FALSE;

  person = shuke_importer_find_self (self, id, error);
  if (person == 0 && !shuke_importer_write_person (self, id, &(ShukeImportPerson) { .role = SHUKE_ROLE_SELF, .sex = row->sex, .birth = row->birth }, &person, error))
    return FALSE;
  if (person < 0 || ((row->nickname != NULL || row->name != NULL) && !shuke_importer_set_person_key (self, person, error)) ||
      !shuke_importer_merge_person (self, person, row->sex, row->birth, error) ||
      !shuke_importer_merge_size (self, person, "clothes", row->size, error) ||
      !shuke_importer_merge_size (self, person, "top", row->top_size, error) ||
      !shuke_importer_merge_size (self, person, "bottom", row->bottom_size, error) ||
      !shuke_importer_merge_size (self, person, "shoes", row->shoe_size, error) ||
      !shuke_importer_merge_measurement (self, person, "height", row->height, error) ||
      !shuke_importer_take_facts (self, person, row, 0, FALSE, error) || !shuke_importer_take_terms (self, id, row, FALSE, error) ||
      !shuke_importer_merge_reach (self, id, row, error) ||
      !merge_phones (self, id, row, error) || !shuke_importer_take_people (self, id, row, FALSE, error) ||
      !shuke_importer_take_custom (self, id, row, FALSE, error) || !merge_addresses (self, id, row, error) || !write_channels (self, id, row, FALSE, error) ||
      !write_consent (self, id, row, FALSE, error) || !shuke_importer_write_last_visit (self, id, row, error) ||
      (row->points != SHUKE_IMPORT_NO_POINTS && !write_points (self, id, row->points, FALSE, error)))
    return FALSE;
  for (guint i = 0; i < row->n_groups; i++)
    if (!write_member (self, id, row->groups[i], error))
      return FALSE;
  return TRUE;
}

void
shuke_importer_count_news (ShukeImporter *self,
                           gint64         customer,
                           gboolean       is_news)
{
  gpointer key = (gpointer) (gsize) customer;
  guint rows = GPOINTER_TO_UINT (g_hash_table_lookup (self->told, key));
  /* Two rows about one customer are one customer. */
  int *count = rows == (is_news ? 0 : 1) ? &self->result.merged : &self->result.doubles;

  *count += is_news ? 1 : -1;
  rows += is_news ? 1 : -1;
  if (rows > 0)
    g_hash_table_insert (self->told, key, GUINT_TO_POINTER (rows));
  else
    g_hash_table_remove (self->told, key);
}

/* She is let be, but for a refusal. */
static ShukeImportOutcome
skip_known (ShukeImporter               *self,
            const ShukeImportCandidate  *candidate,
            const ShukeImportCustomer   *row,
            GError                     **error)
{
  gboolean kept;

  if (!keep_refusal (self, candidate->id, row, &kept, error))
    return SHUKE_IMPORT_FAILED;
  if (!kept)
    self->result.skipped++;
  else
    shuke_importer_count_news (self, candidate->id, TRUE);
  return kept ? SHUKE_IMPORT_MERGED : SHUKE_IMPORT_SKIPPED;
}

/* Sets @news when the row told something that was not known. */
static gboolean
write_known (ShukeImporter               *self,
             const ShukeImportCandidate  *candidate,
             const ShukeImportCustomer   *row,
             const ShukeMerge            *decided,
             gboolean                    *news,
             GError                     **error)
{
  ShukeConnection *connection = shuke_book_get_connection (self->book);
  ShukeImportMatch match = self->options.match;
  guint64 notes_before = self->n_note_changes;
  gint64 before;
  gboolean merged, changed;

  if (!shuke_importer_write_rows (self, error))
    return FALSE;
  before = shuke_connection_total_changes (connection);
  self->merging = TRUE;
  /* Who is in the book was let be (skip_known()); somebody of an earlier row is filled. */
  if (match == SHUKE_IMPORT_SKIP)
    self->options.match = SHUKE_IMPORT_FILL;
  merged = decided != NULL ? shuke_importer_merge_decided (self, candidate->id, row, decided, error)
                           : shuke_importer_merge_customer (self, candidate->id, row, error);
  self->merging = FALSE;
  self->options.match = match;
  if (!merged || !shuke_importer_take_portrait (self, candidate->id, row, error))
    return FALSE;
  changed = shuke_connection_total_changes (connection) != before || self->n_note_changes != notes_before;
  if (!shuke_importer_merge_referrer (self, candidate->id, row, changed, news, error))
    return FALSE;
  *news |= changed;
  return TRUE;
}

static ShukeImportOutcome
add_known (ShukeImporter              *self,
           guint                       found,
           const ShukeImportCustomer  *row,
           const ShukeMerge           *decided,
           ShukeImportReason          *reason,
           GError                    **error)
{
  /* A copy: the candidates move when one is added. */
  ShukeImportCandidate candidate = *SHUKE_IMPORTER_CANDIDATE (self, found);
  gboolean news = TRUE;

  shuke_importer_meet (self, candidate.id);
  if (self->options.match == SHUKE_IMPORT_SKIP && !candidate.fresh)
    return skip_known (self, &candidate, row, error);
  shuke_importer_name_candidate (self, found, row->name);
  if ((!candidate.fresh && !shuke_importer_find_other_referrer (self, candidate.id, row, &self->matched.brought_by, error)) ||
      (!self->rehearsal && !write_known (self, &candidate, row, decided, &news, error)))
    return SHUKE_IMPORT_FAILED;
  if (!news)
    {
      *reason = SHUKE_IMPORT_REASON_REPEATED;
      self->result.skipped++;
      return SHUKE_IMPORT_SKIPPED;
    }
  if (!shuke_importer_learn_merged_card (self, found, row, error))
    return SHUKE_IMPORT_FAILED;
  if (candidate.fresh)
    self->result.doubles++;
  else
    shuke_importer_count_news (self, candidate.id, TRUE);
  return candidate.fresh ? SHUKE_IMPORT_JOINED : SHUKE_IMPORT_MERGED;
}

/* Somebody new, found by later rows from now on. */
static ShukeImportOutcome
add_fresh (ShukeImporter              *self,
           const ShukeImportCustomer  *row,
           GError                    **error)
{
  gint64 id = shuke_importer_write_customer (self, row, error);
  guint candidate;

  if (id == 0 || !shuke_importer_take_portrait (self, id, row, error))
    return SHUKE_IMPORT_FAILED;
  shuke_importer_take_referrer (self, id, row);
  candidate = shuke_importer_add_candidate (self, id, row->name, TRUE);
  SHUKE_IMPORTER_CANDIDATE (self, candidate)->row = row->row;
  SHUKE_IMPORTER_CANDIDATE (self, candidate)->birth = row->birth;
  for (guint i = 0; i < row->n_phones; i++)
    if (*row->phones[i].phone.e164 != '\0')
      shuke_importer_learn_phone (self, candidate, row->phones[i].phone.e164);
  if (row->card_number != NULL)
    shuke_importer_learn_card (self, candidate, row->card_number);
  if (row->name != NULL && row->birth.year != 0 && row->birth.day != 0)
    shuke_importer_learn_name (self, candidate, row->name, row->birth);
  shuke_importer_learn_called (self, id, row);
  self->result.added++;
  return SHUKE_IMPORT_ADDED;
}

static gboolean
is_about_nobody (const ShukeImportCustomer *row)
{
  return row->name == NULL && row->nickname == NULL && row->address_form == NULL && row->card_number == NULL && row->n_phones == 0;
}

ShukeImportOutcome
shuke_importer_add_customer (ShukeImporter              *self,
                             const ShukeImportCustomer  *row,
                             ShukeImportReason          *reason,
                             gint64                     *customer,
                             GError                    **error)
{
  const ShukeMerge *decided = NULL;
  ShukeImportCustomer bare;   /* the row without the card of somebody else */
  ShukeImportCustomer told;   /* with its day in the remark */
  g_autofree char *line = NULL;
  gboolean taken;
  guint found;

  *reason = SHUKE_IMPORT_REASON_NONE;
  self->matched = (ShukeImportMatched) { 0 };
  if (customer != NULL)
    *customer = 0;
  if (row->told != NULL)
    {
      found = shuke_importer_match_told (self, row, reason, error);
      line = shuke_importer_dup_told (row);
      told = *row;
      told.note = line;
      /* What her number stands behind in a sentence is not her name. */
      told.name = found != 0 ? NULL : row->name;
      row = &told;
    }
  else
    found = 0;
  if (found == G_MAXUINT)
    return SHUKE_IMPORT_FAILED;
  if (*reason != SHUKE_IMPORT_REASON_NONE)
    {
      self->result.refused++;
      return SHUKE_IMPORT_REFUSED;
    }
  if (is_about_nobody (row) && row->told == NULL)
    {
      *reason = SHUKE_IMPORT_REASON_NOBODY;
      self->result.refused++;
      return SHUKE_IMPORT_REFUSED;
    }

  if (row->told == NULL)
    found = shuke_importer_match (self, row, error);
  if (found == G_MAXUINT)
    return SHUKE_IMPORT_FAILED;
  if (found != 0)
    decided = shuke_importer_find_merge (self, row->row, SHUKE_IMPORTER_CANDIDATE (self, found));
  if (decided != NULL ? decided->another : self->matched.apart)
    found = 0;
  if (!shuke_importer_look_at_card (self, row, found, &taken, error))
    return SHUKE_IMPORT_FAILED;
  if (taken)
    {
      bare = *row;
      shuke_importer_take_card_away (self, &bare);
      row = &bare;
    }
  if (found == 0)
    return add_fresh (self, row, error);
  if (customer != NULL)
    *customer = SHUKE_IMPORTER_CANDIDATE (self, found)->id;
  return add_known (self, found, row, decided, reason, error);
}
