/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The files of customers in the book: read whole, found by number or card, put into the bin and taken out again, with
 * what they allowed. Writing a file is shuke-book-customer-save.c. Reads go by indexes only. */

#include "shuke-book-customers.h"

#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-pinyin.h"

enum {
  GET_CUSTOMER,
  GET_PHONES,
  GET_CHANNELS,
  GET_ADDRESSES,
  GET_PERSONS,
  GET_SIZES,
  GET_MEASUREMENTS,
  GET_FACTS,
  GET_EVENTS,
  GET_CUSTOM,
  SET_DELETED,
  SET_MIND_SEEN,
  SET_SENTENCE,
  GET_CONSENT,
  ADD_CONSENT,
  ADD_FIRST_CONSENT,
  FIND_BY_PHONE,
  FIND_BY_CARD,
  FIND_BY_NAME,
  LIST_BIN,
};

static const char *const sql[] = {
  [GET_CUSTOMER] =
    "SELECT c.name, c.reading, c.nickname, c.address_form, c.card_number, c.tier, c.source, s.name, c.mind,"
    " c.mind_seen_day, c.note, c.last_sentence, c.last_sentence_day, c.created_day, c.deleted_at,"
    " c.stage, c.contact_channel, c.contact_hours, c.organisation, c.next_day, c.referrer, c.contact_every"
    " FROM customer c LEFT JOIN staff s ON s.id = c.staff WHERE c.id = :id",
  [GET_PHONES] = 
    "SELECT f.id, f.raw, f.e164, f.kind, f.label, coalesce (f.person, 0),"
    " CASE WHEN c.deleted_at IS NULL THEN CASE WHEN p.role = 'self' THEN coalesce (c.name, c.nickname, c.address_form)"
    " ELSE coalesce (p.name, p.nickname, p.relation) END END"
    " FROM phone f LEFT JOIN person p ON p.id = f.person LEFT JOIN customer c ON c.id = p.customer WHERE f.customer = :id ORDER BY f.id",
  [GET_CHANNELS] = "SELECT id, kind, value FROM channel WHERE customer = :id ORDER BY id",
  [GET_ADDRESSES] = "SELECT id, label, text FROM address WHERE customer = :id ORDER BY id",
  [GET_PERSONS] =
    "SELECT id, role, relation, name, nickname, sex, birth, note FROM person WHERE customer = :id"
    " ORDER BY role <> 'self', id",
  [GET_SIZES] =
    "SELECT t.person, t.id, t.kind, t.size, t.day, t.source FROM person p CROSS JOIN size_told t ON t.person = p.id"
    " WHERE p.customer = :id",
  [GET_MEASUREMENTS] =
    "SELECT m.person, m.id, m.kind, m.value, m.day, m.source FROM person p"
    " CROSS JOIN measurement m ON m.person = p.id WHERE p.customer = :id",
  [GET_FACTS] =
    "SELECT f.person, f.id, f.kind, f.value FROM person p CROSS JOIN fact f ON f.person = p.id WHERE p.customer = :id ORDER BY f.id",
  [GET_EVENTS] =
    "SELECT e.person, e.id, e.kind, e.date, e.yearly, e.text FROM person p CROSS JOIN life_event e ON e.person = p.id"
    " WHERE p.customer = :id ORDER BY e.id",
  [GET_CUSTOM] =
    "SELECT v.id, f.id, f.name, f.kind, f.choices, f.stale_days, v.value FROM custom_value v CROSS JOIN custom_field f ON f.id = v.field"
    " WHERE v.customer = :id ORDER BY f.position, f.id",
  [SET_DELETED] =
    "UPDATE customer SET deleted_at = :at WHERE id = :id AND (deleted_at IS NULL) = (:at IS NOT NULL)",
  [SET_MIND_SEEN] = "UPDATE customer SET mind_seen_day = :day WHERE id = :id AND mind IS NOT NULL",
  [SET_SENTENCE] = "UPDATE customer SET last_sentence = :key, last_sentence_day = :day WHERE id = :id",
  [GET_CONSENT] =
    "SELECT state, day, source FROM consent WHERE customer = :customer AND purpose = :purpose"
    " ORDER BY day DESC, id DESC LIMIT 1",
  [ADD_CONSENT] =
    /* What she says now is the latest word, even when the clock was ahead when she spoke before. */
    "INSERT INTO consent (customer, purpose, state, day, source) SELECT :customer, :purpose, :state,"
    " max(:day, coalesce((SELECT max(day) FROM consent WHERE customer = :customer AND purpose = :purpose), :day)), :source",
  [ADD_FIRST_CONSENT] =
    "INSERT INTO consent (customer, purpose, state, day, source) SELECT :customer, 'marketing', 'yes', :day, :source"
    " WHERE NOT EXISTS (SELECT 1 FROM consent WHERE customer = :customer AND purpose = 'marketing')",
  [FIND_BY_PHONE] =
    "SELECT DISTINCT c.id FROM phone p CROSS JOIN customer c ON c.id = p.customer"
    " WHERE p.e164 = :key AND c.deleted_at IS NULL ORDER BY c.id",
  [FIND_BY_CARD] = "SELECT id FROM customer WHERE card_number = :key AND deleted_at IS NULL ORDER BY id",
  [FIND_BY_NAME] = "SELECT id FROM customer WHERE sort_key = :sort_key AND name = :key AND deleted_at IS NULL ORDER BY id",
  [LIST_BIN] = "SELECT id FROM customer WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC",
};

static ShukeStatement *
prepare_for (ShukeBook  *self,
             int         which,
             gint64      id,
             GError    **error)
{
  ShukeStatement *statement = shuke_book_prepare (self, sql[which], error);

  if (statement != NULL)
    shuke_statement_int (statement, ":id", id);
  return statement;
}

static gboolean
read_head (ShukeBook             *self,
           gint64                 id,
           ShukeCustomerBuilder  *builder,
           GError               **error)
{
  static const ShukeCustomerField fields[] = {
    SHUKE_CUSTOMER_NAME, SHUKE_CUSTOMER_READING, SHUKE_CUSTOMER_NICKNAME, SHUKE_CUSTOMER_ADDRESS_FORM,
    SHUKE_CUSTOMER_CARD_NUMBER, SHUKE_CUSTOMER_TIER, SHUKE_CUSTOMER_SOURCE, SHUKE_CUSTOMER_STAFF, SHUKE_CUSTOMER_MIND,
  };
  g_autoptr (ShukeStatement) statement = prepare_for (self, GET_CUSTOMER, id, error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  if (!shuke_statement_next (statement, &local))
    {
      if (local != NULL)
        g_propagate_error (error, local);
      else
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such customer");
      return FALSE;
    }
  shuke_customer_builder_set_id (builder, id);
  for (int i = 0; i < (int) G_N_ELEMENTS (fields); i++)
    shuke_customer_builder_set (builder, fields[i], shuke_statement_get_text (statement, i));
  shuke_customer_builder_set_mind_seen (builder, shuke_statement_get_day (statement, 9));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, shuke_statement_get_text (statement, 10));
  shuke_customer_builder_set_sentence (builder, shuke_statement_get_text (statement, 11),
                                       shuke_statement_get_day (statement, 12));
  shuke_customer_builder_set_created (builder, shuke_statement_get_day (statement, 13));
  shuke_customer_builder_set_deleted (builder, shuke_statement_get_int (statement, 14));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAGE, shuke_statement_get_text (statement, 15));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, shuke_statement_get_text (statement, 16));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_HOURS, shuke_statement_get_text (statement, 17));
  shuke_customer_builder_set_organisation (builder, shuke_statement_get_int (statement, 18) != 0);
  shuke_customer_builder_set_next_day (builder, shuke_statement_get_day (statement, 19));
  shuke_customer_builder_set_referrer (builder, shuke_statement_get_int (statement, 20));
  shuke_customer_builder_set_contact_every (builder, (int) shuke_statement_get_int (statement, 21));
  return TRUE;
}

static void
take_phone (ShukeStatement       *row,
            ShukeCustomerBuilder *builder,
            guint                 index)
{
  shuke_customer_builder_add_stored_phone (builder, shuke_statement_get_int (row, 0), shuke_statement_get_text (row, 1),
                                           shuke_statement_get_text (row, 2),
                                           (ShukePhoneKind) shuke_statement_get_int (row, 3),
                                           shuke_statement_get_text (row, 4), shuke_statement_get_int (row, 5),
                                           shuke_statement_get_text (row, 6));
}

static void
take_channel (ShukeStatement       *row,
              ShukeCustomerBuilder *builder,
              guint                 index)
{
  shuke_customer_builder_set_channel (builder, index, shuke_statement_get_int (row, 0),
                                      shuke_statement_get_text (row, 1), shuke_statement_get_text (row, 2));
}

static void
take_address (ShukeStatement       *row,
              ShukeCustomerBuilder *builder,
              guint                 index)
{
  shuke_customer_builder_set_address (builder, index, shuke_statement_get_int (row, 0),
                                      shuke_statement_get_text (row, 1), shuke_statement_get_text (row, 2));
}

static void
take_person (ShukeStatement       *row,
             ShukeCustomerBuilder *builder,
             guint                 index)
{
  ShukeRole role = shuke_role_from_text (shuke_statement_get_text (row, 1));
  gint64 id = shuke_statement_get_int (row, 0);
  ShukeDate birth = SHUKE_DATE_NONE;
  guint person = 0;

  if (index == 0 && role == SHUKE_ROLE_SELF)
    shuke_customer_builder_set_person_id (builder, 0, id);
  else
    {
      person = shuke_customer_builder_add_person (builder, id, role == SHUKE_ROLE_SELF ? SHUKE_ROLE_OTHER : role);
      shuke_customer_builder_set_person_name (builder, person, shuke_statement_get_text (row, 3));
      shuke_customer_builder_set_person_nickname (builder, person, shuke_statement_get_text (row, 4));
    }
  shuke_customer_builder_set_person_relation (builder, person, shuke_statement_get_text (row, 2));
  shuke_customer_builder_set_person_sex (builder, person, shuke_sex_from_text (shuke_statement_get_text (row, 5)));
  if (shuke_date_from_text (shuke_statement_get_text (row, 6), &birth))
    shuke_customer_builder_set_person_birth (builder, person, birth);
  shuke_customer_builder_set_person_note (builder, person, shuke_statement_get_text (row, 7));
}

static guint
person_index (ShukeCustomerBuilder *builder,
              gint64                id)
{
  guint n = shuke_customer_builder_n_persons (builder);

  for (guint i = 0; i < n; i++)
    if (shuke_customer_builder_peek_person (builder, i)->id == id)
      return i;
  return 0;
}

static void
take_size (ShukeStatement       *row,
           ShukeCustomerBuilder *builder,
           guint                 index)
{
  shuke_customer_builder_set_size (builder, person_index (builder, shuke_statement_get_int (row, 0)),
                                   shuke_statement_get_int (row, 1), shuke_statement_get_text (row, 2),
                                   shuke_statement_get_text (row, 3), shuke_statement_get_day (row, 4),
                                   shuke_statement_get_text (row, 5));
}

static void
take_measurement (ShukeStatement       *row,
                  ShukeCustomerBuilder *builder,
                  guint                 index)
{
  shuke_customer_builder_set_measurement (builder, person_index (builder, shuke_statement_get_int (row, 0)),
                                          shuke_statement_get_int (row, 1), shuke_statement_get_text (row, 2),
                                          (gint32) shuke_statement_get_int (row, 3),
                                          shuke_statement_get_day (row, 4), shuke_statement_get_text (row, 5));
}

static void
take_fact (ShukeStatement       *row,
           ShukeCustomerBuilder *builder,
           guint                 index)
{
  shuke_customer_builder_set_fact (builder, person_index (builder, shuke_statement_get_int (row, 0)),
                                   shuke_statement_get_int (row, 1), shuke_statement_get_text (row, 2),
                                   shuke_statement_get_text (row, 3));
}

static void
take_event (ShukeStatement       *row,
            ShukeCustomerBuilder *builder,
            guint                 index)
{
  ShukeDate date = SHUKE_DATE_NONE;

  shuke_date_from_text (shuke_statement_get_text (row, 3), &date);
  shuke_customer_builder_set_event (builder, person_index (builder, shuke_statement_get_int (row, 0)),
                                    shuke_statement_get_int (row, 1), shuke_statement_get_text (row, 2), date,
                                    shuke_statement_get_int (row, 4) != 0, shuke_statement_get_text (row, 5));
}

static void
take_custom (ShukeStatement       *row,
             ShukeCustomerBuilder *builder,
             guint                 index)
{
  shuke_customer_builder_set_custom (builder, shuke_statement_get_int (row, 0), shuke_statement_get_int (row, 1),
                                     shuke_statement_get_text (row, 2), shuke_statement_get_text (row, 3),
                                     shuke_statement_get_text (row, 4), (int) shuke_statement_get_int (row, 5),
                                     shuke_statement_get_text (row, 6));
}

static gboolean
read_rows (ShukeBook             *self,
           int                    which,
           gint64                 id,
           ShukeCustomerBuilder  *builder,
           void                 (*take) (ShukeStatement *, ShukeCustomerBuilder *, guint),
           GError               **error)
{
  g_autoptr (ShukeStatement) statement = prepare_for (self, which, id, error);
  GError *local = NULL;
  guint index = 0;

  if (statement == NULL)
    return FALSE;
  while (shuke_statement_next (statement, &local))
    take (statement, builder, index++);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

ShukeCustomer *
shuke_book_get_customer (ShukeBook  *self,
                         gint64      id,
                         GError    **error)
{
  g_autoptr (ShukeCustomerBuilder) builder = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  builder = shuke_customer_builder_new (shuke_book_get_region (self));
  if (!read_head (self, id, builder, error) ||
      !read_rows (self, GET_PHONES, id, builder, take_phone, error) ||
      !read_rows (self, GET_CHANNELS, id, builder, take_channel, error) ||
      !read_rows (self, GET_ADDRESSES, id, builder, take_address, error) ||
      !read_rows (self, GET_PERSONS, id, builder, take_person, error) ||
      !read_rows (self, GET_SIZES, id, builder, take_size, error) ||
      !read_rows (self, GET_MEASUREMENTS, id, builder, take_measurement, error) ||
      !read_rows (self, GET_FACTS, id, builder, take_fact, error) ||
      !read_rows (self, GET_EVENTS, id, builder, take_event, error) ||
      !read_rows (self, GET_CUSTOM, id, builder, take_custom, error) ||
      !shuke_book_read_terms (self, id, builder, error))
    return NULL;
  return shuke_customer_builder_build_stored (builder, shuke_book_get_today (self));
}

ShukeCustomer *
shuke_book_get_family (ShukeBook  *self,
                       gint64      id,
                       GError    **error)
{
  g_autoptr (ShukeCustomerBuilder) builder = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);

  builder = shuke_customer_builder_new (shuke_book_get_region (self));
  shuke_customer_builder_set_id (builder, id);
  if (!read_rows (self, GET_PERSONS, id, builder, take_person, error) ||
      !read_rows (self, GET_SIZES, id, builder, take_size, error) ||
      !read_rows (self, GET_MEASUREMENTS, id, builder, take_measurement, error))
    return NULL;
  return shuke_customer_builder_build_stored (builder, shuke_book_get_today (self));
}

/* An action that runs one statement on one customer and has to hit her. */
static gint64
run_action (ShukeBook       *self,
            const char      *kind,
            gint64           customer,
            ShukeStatement  *statement,
            GError         **error)
{
  gint64 action = shuke_book_begin_action (self, kind, customer, error);

  if (action == 0)
    return 0;
  if (!shuke_statement_run (statement, error))
    {
      shuke_book_abort_action (self);
      return 0;
    }
  if (shuke_connection_changes (shuke_book_get_connection (self)) == 0)
    {
      shuke_book_abort_action (self);
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "the customer is gone or was changed meanwhile");
      return 0;
    }
  return shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_CUSTOMER, customer, error) ? action : 0;
}

gint64
shuke_book_delete_customer (ShukeBook  *self,
                            gint64      id,
                            GError    **error)
{
  g_autoptr (ShukeStatement) statement = prepare_for (self, SET_DELETED, id, error);

  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":at", shuke_clock_unix (shuke_book_get_clock (self)));
  return run_action (self, "customer-delete", id, statement, error);
}

gint64
shuke_book_restore_customer (ShukeBook  *self,
                             gint64      id,
                             GError    **error)
{
  g_autoptr (ShukeStatement) statement = prepare_for (self, SET_DELETED, id, error);

  if (statement == NULL)
    return 0;
  shuke_statement_text (statement, ":at", NULL);
  return run_action (self, "customer-restore", id, statement, error);
}

gint64
shuke_book_acknowledge_mind (ShukeBook  *self,
                             gint64      id,
                             GError    **error)
{
  g_autoptr (ShukeStatement) statement = prepare_for (self, SET_MIND_SEEN, id, error);

  if (statement == NULL)
    return 0;
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  return run_action (self, "mind-seen", id, statement, error);
}

gboolean
shuke_book_remember_sentence (ShukeBook   *self,
                              gint64       id,
                              const char  *key,
                              GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  if (shuke_book_is_read_only (self))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book is open for reading only");
      return FALSE;
    }
  statement = prepare_for (self, SET_SENTENCE, id, error);
  if (statement == NULL)
    return FALSE;
  shuke_statement_text (statement, ":key", key);
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  return shuke_statement_run (statement, error);
}

ShukeConsent *
shuke_book_get_consent (ShukeBook   *self,
                        gint64       customer,
                        const char  *purpose,
                        GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[GET_CONSENT], error);
  g_autoptr (ShukeConsent) consent = shuke_consent_new ();
  GError *local = NULL;

  if (statement == NULL)
    return NULL;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_text (statement, ":purpose", purpose);
  if (shuke_statement_next (statement, &local))
    {
      gboolean yes = g_strcmp0 (shuke_statement_get_text (statement, 0), "yes") == 0;

      consent->state = yes ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO;
      consent->day = shuke_statement_get_day (statement, 1);
      consent->source = shuke_statement_dup_text (statement, 2);
    }
  if (local == NULL)
    return g_steal_pointer (&consent);
  g_propagate_error (error, local);
  return NULL;
}

gint64
shuke_book_add_consent (ShukeBook          *self,
                        gint64              customer,
                        const char         *purpose,
                        ShukeConsentState   state,
                        const char         *source,
                        GError            **error)
{
  g_autoptr (ShukeStatement) statement = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && state != SHUKE_CONSENT_UNKNOWN, 0);

  statement = shuke_book_prepare (self, sql[ADD_CONSENT], error);
  if (statement == NULL)
    return 0;
  shuke_statement_int (statement, ":customer", customer);
  shuke_statement_text (statement, ":purpose", purpose);
  shuke_statement_text (statement, ":state", state == SHUKE_CONSENT_YES ? "yes" : "no");
  shuke_statement_day (statement, ":day", shuke_book_get_today (self));
  shuke_statement_text (statement, ":source", source);
  return run_action (self, "consent", customer, statement, error);
}

gint64
shuke_book_add_consents (ShukeBook   *self,
                         GArray      *customers,
                         ShukeDay     day,
                         const char  *source,
                         int         *added,
                         GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && customers != NULL && day != SHUKE_DAY_NONE, 0);

  *added = 0;
  statement = shuke_book_prepare (self, sql[ADD_FIRST_CONSENT], error);
  action = statement == NULL ? 0 : shuke_book_begin_action (self, "consent", 0, error);
  if (action == 0)
    return 0;
  for (guint i = 0; i < customers->len; i++)
    {
      shuke_statement_int (statement, ":customer", g_array_index (customers, gint64, i));
      shuke_statement_day (statement, ":day", day);
      shuke_statement_text (statement, ":source", source);
      if (!shuke_statement_run (statement, error))
        {
          shuke_book_abort_action (self);
          return 0;
        }
      *added += shuke_connection_changes (shuke_book_get_connection (self));
    }
  if (*added == 0)
    {
      shuke_book_abort_action (self);
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT, "all of them said yes or no meanwhile");
      return 0;
    }
  return shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, error) ? action : 0;
}

static GArray *
list_ids (ShukeBook   *self,
          int          which,
          const char  *key,
          GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return NULL;
  if (key != NULL)
    shuke_statement_text (statement, ":key", key);
  return shuke_book_collect_ids (statement, error);
}

GArray *
shuke_book_find_by_phone (ShukeBook   *self,
                          const char  *e164,
                          GError     **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self) && e164 != NULL, NULL);
  return list_ids (self, FIND_BY_PHONE, e164, error);
}

GArray *
shuke_book_find_by_card (ShukeBook   *self,
                         const char  *card_number,
                         GError     **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self) && card_number != NULL, NULL);
  return list_ids (self, FIND_BY_CARD, card_number, error);
}

GArray *
shuke_book_find_by_name (ShukeBook   *self,
                         const char  *name,
                         GError     **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *sort_key = NULL;

  g_return_val_if_fail (SHUKE_IS_BOOK (self) && name != NULL, NULL);
  statement = shuke_book_prepare (self, sql[FIND_BY_NAME], error);
  if (statement == NULL)
    return NULL;
  /* The name's own index is by its sound. */
  sort_key = shuke_pinyin_sort_key (name, NULL);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":key", name);
  return shuke_book_collect_ids (statement, error);
}

GArray *
shuke_book_list_bin (ShukeBook  *self,
                     GError    **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), NULL);
  return list_ids (self, LIST_BIN, NULL, error);
}
