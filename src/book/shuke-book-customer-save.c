/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing a customer's file: the difference between the record handed in and what the book holds, row by
 * row, so that the log keeps only what changed and ids live on. */

#include "shuke-book-customers.h"

#include "shuke-book-facts.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-pinyin.h"

enum {
  ADD_CUSTOMER,
  SET_CUSTOMER,
  ADD_PHONE,
  SET_PHONE,
  REMOVE_PHONE,
  ADD_CHANNEL,
  SET_CHANNEL,
  REMOVE_CHANNEL,
  ADD_ADDRESS,
  SET_ADDRESS,
  REMOVE_ADDRESS,
  ADD_PERSON,
  SET_PERSON,
  REMOVE_PERSON,
  ADD_SIZE,
  SET_SIZE,
  REMOVE_SIZE,
  ADD_MEASUREMENT,
  SET_MEASUREMENT,
  REMOVE_MEASUREMENT,
  ADD_FACT,
  SET_FACT,
  REMOVE_FACT,
  ADD_EVENT,
  SET_EVENT,
  REMOVE_EVENT,
  ADD_CUSTOM,
  SET_CUSTOM,
  REMOVE_CUSTOM,
  OWNER_OF_PERSON,
  SET_CUSTOMER_KEYS,
  SET_PERSON_KEYS,
  DATE_OF_EVENT,
  SET_EVENT_KEY,
};

static const char *const sql[] = {
  [ADD_CUSTOMER] =
    "INSERT INTO customer (name, reading, sort_key, search_key, nickname, address_form, card_number, tier, source,"
    " staff, mind, mind_seen_day, note, created_day, organisation, stage, next_day, referrer, contact_channel, contact_hours,"
    " contact_every) VALUES (:name, :reading, :sort_key, :search_key, :nickname,"
    " :address_form, :card_number, :tier, :source, :staff, :mind, :mind_seen_day, :note, :created_day, :organisation, :stage,"
    " :next_day, :referrer, :contact_channel, :contact_hours, :contact_every)",
  [SET_CUSTOMER] =
    "UPDATE customer SET name = :name, reading = :reading, sort_key = :sort_key, search_key = :search_key,"
    " nickname = :nickname, address_form = :address_form, card_number = :card_number, tier = :tier, source = :source,"
    " staff = :staff, mind = :mind, mind_seen_day = :mind_seen_day, note = :note, created_day = :created_day,"
    " organisation = :organisation, stage = :stage, next_day = :next_day, referrer = :referrer,"
    " contact_channel = :contact_channel, contact_hours = :contact_hours, contact_every = :contact_every"
    " WHERE id = :id",
  [ADD_PHONE] =
    "INSERT INTO phone (customer, raw, e164, kind, label, person) VALUES (:owner, :raw, :e164, :kind, :label, nullif (:person, 0))",
  [SET_PHONE] = "UPDATE phone SET raw = :raw, e164 = :e164, kind = :kind, label = :label, person = nullif (:person, 0) WHERE id = :id",
  [REMOVE_PHONE] = "DELETE FROM phone WHERE id = :id",
  [ADD_CHANNEL] = "INSERT INTO channel (customer, kind, value) VALUES (:owner, :kind, :value)",
  [SET_CHANNEL] = "UPDATE channel SET kind = :kind, value = :value WHERE id = :id",
  [REMOVE_CHANNEL] = "DELETE FROM channel WHERE id = :id",
  [ADD_ADDRESS] = "INSERT INTO address (customer, label, text) VALUES (:owner, :label, :text)",
  [SET_ADDRESS] = "UPDATE address SET label = :label, text = :text WHERE id = :id",
  [REMOVE_ADDRESS] = "DELETE FROM address WHERE id = :id",
  [ADD_PERSON] =
    "INSERT INTO person (customer, role, relation, name, search_key, nickname, sex, birth, birth_key, note)"
    " VALUES (:owner, :role, :relation, :name, :search_key, :nickname, :sex, :birth, :birth_key, :note)",
  [SET_PERSON] =
    "UPDATE person SET role = :role, relation = :relation, name = :name, search_key = :search_key,"
    " nickname = :nickname, sex = :sex, birth = :birth, birth_key = :birth_key, note = :note WHERE id = :id",
  [REMOVE_PERSON] = "DELETE FROM person WHERE id = :id",
  [ADD_SIZE] =
    "INSERT INTO size_told (person, kind, size, day, source) VALUES (:owner, :kind, :size, :day, :source)",
  [SET_SIZE] = "UPDATE size_told SET kind = :kind, size = :size, day = :day, source = :source WHERE id = :id",
  [REMOVE_SIZE] = "DELETE FROM size_told WHERE id = :id",
  [ADD_MEASUREMENT] =
    "INSERT INTO measurement (person, kind, value, day, source) VALUES (:owner, :kind, :value, :day, :source)",
  [SET_MEASUREMENT] =
    "UPDATE measurement SET kind = :kind, value = :value, day = :day, source = :source WHERE id = :id",
  [REMOVE_MEASUREMENT] = "DELETE FROM measurement WHERE id = :id",
  [ADD_FACT] = "INSERT INTO fact (person, kind, value) VALUES (:owner, :kind, :value)",
  [SET_FACT] = "UPDATE fact SET kind = :kind, value = :value WHERE id = :id",
  [REMOVE_FACT] = "DELETE FROM fact WHERE id = :id",
  [ADD_EVENT] =
    "INSERT INTO life_event (person, kind, date, date_key, yearly, text) VALUES (:owner, :kind, :date, :date_key, :yearly, :text)",
  [SET_EVENT] =
    "UPDATE life_event SET kind = :kind, date = :date, date_key = :date_key, yearly = :yearly, text = :text WHERE id = :id",
  [REMOVE_EVENT] = "DELETE FROM life_event WHERE id = :id",
  [ADD_CUSTOM] = "INSERT INTO custom_value (customer, field, value) VALUES (:owner, :field, :value)",
  [SET_CUSTOM] = "UPDATE custom_value SET field = :field, value = :value WHERE id = :id",
  [REMOVE_CUSTOM] = "DELETE FROM custom_value WHERE id = :id",
  [OWNER_OF_PERSON] = "SELECT customer FROM person WHERE id = :id",
  [SET_CUSTOMER_KEYS] = "UPDATE customer SET sort_key = :sort_key, search_key = :search_key WHERE id = :id",
  [SET_PERSON_KEYS] = "UPDATE person SET search_key = :search_key, birth_key = :birth_key WHERE id = :id",
  [DATE_OF_EVENT] = "SELECT date FROM life_event WHERE id = :id",
  [SET_EVENT_KEY] = "UPDATE life_event SET date_key = :date_key WHERE id = :id",
};

/* One kind of row that hangs on a customer or person, for writing the difference. Every row structure begins with its id. */
typedef struct {
  int        add;
  int        set;
  int        remove;
  gboolean (*equal) (gconstpointer a, gconstpointer b);
  void     (*bind)  (ShukeStatement *statement, gconstpointer row);
} RowKind;

static gboolean
phone_equal (gconstpointer a,
             gconstpointer b)
{
  const ShukeCustomerPhone *left = a, *right = b;

  return g_strcmp0 (left->raw, right->raw) == 0 && g_strcmp0 (left->e164, right->e164) == 0 &&
         left->kind == right->kind && g_strcmp0 (left->label, right->label) == 0 && left->person == right->person;
}

static void
phone_bind (ShukeStatement *statement,
            gconstpointer   row)
{
  const ShukeCustomerPhone *phone = row;

  shuke_statement_text (statement, ":raw", phone->raw);
  shuke_statement_text (statement, ":e164", phone->e164);
  shuke_statement_int (statement, ":kind", phone->kind);
  shuke_statement_text (statement, ":label", phone->label);
  shuke_statement_int (statement, ":person", phone->person);
}

static gboolean
channel_equal (gconstpointer a,
               gconstpointer b)
{
  const ShukeChannel *left = a, *right = b;

  return g_strcmp0 (left->kind, right->kind) == 0 && g_strcmp0 (left->value, right->value) == 0;
}

static void
channel_bind (ShukeStatement *statement,
              gconstpointer   row)
{
  const ShukeChannel *channel = row;

  shuke_statement_text (statement, ":kind", channel->kind);
  shuke_statement_text (statement, ":value", channel->value);
}

static gboolean
address_equal (gconstpointer a,
               gconstpointer b)
{
  const ShukeAddress *left = a, *right = b;

  return g_strcmp0 (left->label, right->label) == 0 && g_strcmp0 (left->text, right->text) == 0;
}

static void
address_bind (ShukeStatement *statement,
              gconstpointer   row)
{
  const ShukeAddress *address = row;

  shuke_statement_text (statement, ":label", address->label);
  shuke_statement_text (statement, ":text", address->text);
}

static gboolean
size_equal (gconstpointer a,
            gconstpointer b)
{
  const ShukeSizeTold *left = a, *right = b;

  return g_strcmp0 (left->kind, right->kind) == 0 && g_strcmp0 (left->size, right->size) == 0 &&
         left->day == right->day && g_strcmp0 (left->source, right->source) == 0;
}

static void
size_bind (ShukeStatement *statement,
           gconstpointer   row)
{
  const ShukeSizeTold *size = row;

  shuke_statement_text (statement, ":kind", size->kind);
  shuke_statement_text (statement, ":size", size->size);
  shuke_statement_day (statement, ":day", size->day);
  shuke_statement_text (statement, ":source", size->source);
}

static gboolean
measurement_equal (gconstpointer a,
                   gconstpointer b)
{
  const ShukeMeasurement *left = a, *right = b;

  return g_strcmp0 (left->kind, right->kind) == 0 && left->value == right->value && left->day == right->day &&
         g_strcmp0 (left->source, right->source) == 0;
}

static void
measurement_bind (ShukeStatement *statement,
                  gconstpointer   row)
{
  const ShukeMeasurement *measurement = row;

  shuke_statement_text (statement, ":kind", measurement->kind);
  shuke_statement_int (statement, ":value", measurement->value);
  shuke_statement_day (statement, ":day", measurement->day);
  shuke_statement_text (statement, ":source", measurement->source);
}

static gboolean
fact_equal (gconstpointer a,
            gconstpointer b)
{
  const ShukePersonFact *left = a, *right = b;

  return g_str_equal (left->kind, right->kind) && g_str_equal (left->value, right->value);
}

static void
fact_bind (ShukeStatement *statement,
           gconstpointer   row)
{
  const ShukePersonFact *fact = row;

  shuke_statement_text (statement, ":kind", fact->kind);
  shuke_statement_text (statement, ":value", fact->value);
}

static gboolean
event_equal (gconstpointer a,
             gconstpointer b)
{
  const ShukeLifeEvent *left = a, *right = b;

  return g_str_equal (left->kind, right->kind) && shuke_date_equal (left->date, right->date) && left->yearly == right->yearly &&
         g_strcmp0 (left->text, right->text) == 0;
}

static void
event_bind (ShukeStatement *statement,
            gconstpointer   row)
{
  const ShukeLifeEvent *event = row;
  g_autofree char *date = shuke_date_to_text (event->date);

  shuke_statement_text (statement, ":kind", event->kind);
  shuke_statement_text (statement, ":date", date);
  shuke_statement_int (statement, ":date_key", shuke_date_key (event->date));
  shuke_statement_int (statement, ":yearly", event->yearly);
  shuke_statement_text (statement, ":text", event->text);
}

static gboolean
custom_equal (gconstpointer a,
              gconstpointer b)
{
  const ShukeCustomValue *left = a, *right = b;

  return left->field == right->field && g_str_equal (left->value, right->value);
}

static void
custom_bind (ShukeStatement *statement,
             gconstpointer   row)
{
  const ShukeCustomValue *custom = row;

  shuke_statement_int (statement, ":field", custom->field);
  shuke_statement_text (statement, ":value", custom->value);
}

static const RowKind phone_kind = { ADD_PHONE, SET_PHONE, REMOVE_PHONE, phone_equal, phone_bind };
static const RowKind channel_kind = { ADD_CHANNEL, SET_CHANNEL, REMOVE_CHANNEL, channel_equal, channel_bind };
static const RowKind address_kind = { ADD_ADDRESS, SET_ADDRESS, REMOVE_ADDRESS, address_equal, address_bind };
static const RowKind size_kind = { ADD_SIZE, SET_SIZE, REMOVE_SIZE, size_equal, size_bind };
static const RowKind measurement_kind = {
  ADD_MEASUREMENT, SET_MEASUREMENT, REMOVE_MEASUREMENT, measurement_equal, measurement_bind,
};
static const RowKind fact_kind = { ADD_FACT, SET_FACT, REMOVE_FACT, fact_equal, fact_bind };
static const RowKind event_kind = { ADD_EVENT, SET_EVENT, REMOVE_EVENT, event_equal, event_bind };
static const RowKind custom_kind = { ADD_CUSTOM, SET_CUSTOM, REMOVE_CUSTOM, custom_equal, custom_bind };

static gboolean
remove_row (ShukeBook  *self,
            int         which,
            gint64      id,
            GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[which], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  return shuke_statement_run (statement, error);
}

static gpointer
find_row (GPtrArray *rows,
          gint64     id)
{
  for (guint i = 0; rows != NULL && id != 0 && i < rows->len; i++)
    if (*(gint64 *) g_ptr_array_index (rows, i) == id)
      return g_ptr_array_index (rows, i);
  return NULL;
}

/* @old is NULL when there was nothing. Newest-first lists are added from their end, so that ids keep the order of saying. */
static gboolean
write_rows (ShukeBook      *self,
            const RowKind  *kind,
            gint64          owner,
            GPtrArray      *old,
            GPtrArray      *new,
            gboolean        newest_first,
            GError        **error)
{
  for (guint i = 0; old != NULL && i < old->len; i++)
    {
      gint64 id = *(gint64 *) g_ptr_array_index (old, i);

      if (find_row (new, id) == NULL && !remove_row (self, kind->remove, id, error))
        return FALSE;
    }
  for (guint i = 0; i < new->len; i++)
    {
      gconstpointer row = g_ptr_array_index (new, newest_first ? new->len - 1 - i : i);
      gconstpointer before = find_row (old, *(const gint64 *) row);
      g_autoptr (ShukeStatement) statement = NULL;

      if (before != NULL && kind->equal (before, row))
        continue;
      statement = shuke_book_prepare (self, sql[before == NULL ? kind->add : kind->set], error);
      if (statement == NULL)
        return FALSE;
      if (before == NULL)
        shuke_statement_int (statement, ":owner", owner);
      else
        shuke_statement_int (statement, ":id", *(const gint64 *) row);
      kind->bind (statement, row);
      if (!shuke_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

char *
shuke_book_person_search_key (const ShukeCustomer *customer,
                              const ShukePerson   *person)
{
  g_autofree char *name = NULL;
  g_autofree char *nickname = NULL;

  if (person->role == SHUKE_ROLE_SELF)
    return shuke_pinyin_search_key (customer->nickname, NULL);
  name = shuke_pinyin_search_key (person->name, NULL);
  nickname = shuke_pinyin_search_key (person->nickname, NULL);
  if (*name == '\0')
    return g_steal_pointer (&nickname);
  if (*nickname == '\0')
    return g_steal_pointer (&name);
  return g_strconcat (name, "\n", nickname, NULL);
}

/* Her nickname counts for the row of her own person: its search key is made from it. */
static gboolean
person_equal (const ShukePerson   *left,
              const ShukePerson   *right,
              const ShukeCustomer *left_customer,
              const ShukeCustomer *right_customer)
{
  if (left->role == SHUKE_ROLE_SELF && g_strcmp0 (left_customer->nickname, right_customer->nickname) != 0)
    return FALSE;
  return left->role == right->role && g_strcmp0 (left->relation, right->relation) == 0 &&
         g_strcmp0 (left->name, right->name) == 0 && g_strcmp0 (left->nickname, right->nickname) == 0 &&
         left->sex == right->sex && shuke_date_equal (left->birth, right->birth) &&
         g_strcmp0 (left->note, right->note) == 0;
}

static gboolean
write_person (ShukeBook            *self,
              gint64                owner,
              const ShukeCustomer  *old_customer,
              const ShukePerson    *old,
              const ShukeCustomer  *customer,
              const ShukePerson    *person,
              GError              **error)
{
  gint64 id = person->id;

  if (old == NULL || !person_equal (old, person, old_customer, customer))
    {
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[old == NULL ? ADD_PERSON : SET_PERSON], error);
      g_autofree char *birth = shuke_date_to_text (person->birth);
      g_autofree char *search_key = shuke_book_person_search_key (customer, person);

      if (statement == NULL)
        return FALSE;
      if (old == NULL)
        shuke_statement_int (statement, ":owner", owner);
      else
        shuke_statement_int (statement, ":id", id);
      shuke_statement_text (statement, ":role", shuke_role_to_text (person->role));
      shuke_statement_text (statement, ":relation", person->relation);
      shuke_statement_text (statement, ":name", person->name);
      shuke_statement_text (statement, ":search_key", search_key);
      shuke_statement_text (statement, ":nickname", person->nickname);
      shuke_statement_text (statement, ":sex", shuke_sex_to_text (person->sex));
      shuke_statement_text (statement, ":birth", birth);
      shuke_statement_int (statement, ":birth_key", shuke_date_key (person->birth));
      shuke_statement_text (statement, ":note", person->note);
      if (!shuke_statement_run (statement, error))
        return FALSE;
      if (old == NULL)
        id = shuke_connection_last_id (shuke_book_get_connection (self));
    }
  return write_rows (self, &size_kind, id, old != NULL ? old->sizes : NULL, person->sizes, TRUE, error) &&
         write_rows (self, &measurement_kind, id, old != NULL ? old->measurements : NULL, person->measurements, TRUE, error) &&
         write_rows (self, &fact_kind, id, old != NULL ? old->facts : NULL, person->facts, FALSE, error) &&
         write_rows (self, &event_kind, id, old != NULL ? old->events : NULL, person->events, FALSE, error);
}

static gboolean
write_persons (ShukeBook            *self,
               gint64                id,
               const ShukeCustomer  *old,
               const ShukeCustomer  *customer,
               GError              **error)
{
  for (guint i = 0; old != NULL && i < old->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (old->persons, i);

      if (person->id == 0 || find_row (customer->persons, person->id) != NULL)
        continue;
      if (!remove_row (self, REMOVE_PERSON, person->id, error))
        return FALSE;
      shuke_book_touch (self, id);
    }
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      const ShukePerson *before = old != NULL ? find_row (old->persons, person->id) : NULL;

      if (!write_person (self, id, old, before, customer, person, error))
        return FALSE;
      /* What was bought as a gift says nothing about her own taste. */
      if (before != NULL && before->role != person->role)
        shuke_book_touch (self, id);
    }
  return TRUE;
}

static gboolean
head_equal (const ShukeCustomer *a,
            const ShukeCustomer *b)
{
  return g_strcmp0 (a->name, b->name) == 0 && g_strcmp0 (a->reading, b->reading) == 0 &&
         g_strcmp0 (a->nickname, b->nickname) == 0 && g_strcmp0 (a->address_form, b->address_form) == 0 &&
         g_strcmp0 (a->card_number, b->card_number) == 0 && g_strcmp0 (a->tier, b->tier) == 0 &&
         g_strcmp0 (a->source, b->source) == 0 && g_strcmp0 (a->staff, b->staff) == 0 &&
         g_strcmp0 (a->mind, b->mind) == 0 && a->mind_seen_day == b->mind_seen_day &&
         g_strcmp0 (a->note, b->note) == 0 && a->created_day == b->created_day && a->organisation == b->organisation &&
         g_strcmp0 (a->stage, b->stage) == 0 && a->next_day == b->next_day && a->referrer == b->referrer &&
         g_strcmp0 (a->contact_channel, b->contact_channel) == 0 && g_strcmp0 (a->contact_hours, b->contact_hours) == 0 &&
         a->contact_every == b->contact_every;
}

static gboolean
write_head (ShukeBook            *self,
            const ShukeCustomer  *old,
            const ShukeCustomer  *customer,
            gint64               *id,
            GError              **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *sort_key = NULL;
  g_autofree char *search_key = NULL;
  gint64 staff;

  if (old != NULL && head_equal (old, customer))
    return TRUE;
  staff = shuke_book_intern_staff (self, customer->staff, error);
  if (staff < 0)
    return FALSE;
  statement = shuke_book_prepare (self, sql[old == NULL ? ADD_CUSTOMER : SET_CUSTOMER], error);
  if (statement == NULL)
    return FALSE;
  sort_key = shuke_pinyin_sort_key (customer->name, customer->reading);
  search_key = shuke_pinyin_search_key (customer->name, customer->reading);
  if (old != NULL)
    shuke_statement_int (statement, ":id", customer->id);
  shuke_statement_text (statement, ":name", customer->name);
  shuke_statement_text (statement, ":reading", customer->reading);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":search_key", search_key);
  shuke_statement_text (statement, ":nickname", customer->nickname);
  shuke_statement_text (statement, ":address_form", customer->address_form);
  shuke_statement_text (statement, ":card_number", customer->card_number);
  shuke_statement_text (statement, ":tier", customer->tier);
  shuke_statement_text (statement, ":source", customer->source);
  shuke_statement_id (statement, ":staff", staff);
  shuke_statement_text (statement, ":mind", customer->mind);
  shuke_statement_day (statement, ":mind_seen_day", customer->mind_seen_day);
  shuke_statement_text (statement, ":note", customer->note);
  shuke_statement_day (statement, ":created_day", customer->created_day);
  shuke_statement_int (statement, ":organisation", customer->organisation);
  shuke_statement_text (statement, ":stage", customer->stage);
  shuke_statement_day (statement, ":next_day", customer->next_day);
  shuke_statement_id (statement, ":referrer", customer->referrer);
  shuke_statement_text (statement, ":contact_channel", customer->contact_channel);
  shuke_statement_text (statement, ":contact_hours", customer->contact_hours);
  shuke_statement_id (statement, ":contact_every", customer->contact_every);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  if (old == NULL)
    *id = shuke_connection_last_id (shuke_book_get_connection (self));
  return TRUE;
}

gboolean
shuke_book_write_customer (ShukeBook            *self,
                           const ShukeCustomer  *old,
                           const ShukeCustomer  *customer,
                           gint64               *id,
                           GError              **error)
{
  *id = customer->id;
  /* Her own person right behind her: undo goes by that. */
  return shuke_book_check_referrer (self, old, customer, error) &&
         write_head (self, old, customer, id, error) &&
         write_persons (self, *id, old, customer, error) &&
         write_rows (self, &phone_kind, *id, old != NULL ? old->phones : NULL, customer->phones, FALSE, error) &&
         write_rows (self, &channel_kind, *id, old != NULL ? old->channels : NULL, customer->channels, FALSE, error) &&
         write_rows (self, &address_kind, *id, old != NULL ? old->addresses : NULL, customer->addresses, FALSE, error) &&
         write_rows (self, &custom_kind, *id, old != NULL ? old->custom : NULL, customer->custom, FALSE, error) &&
         shuke_book_follow_referrer (self, old, customer, *id, error) &&
         shuke_book_follow_prospect (self, old, customer, *id, error) &&
         shuke_book_write_terms (self, *id, old, customer, error);
}

gint64
shuke_book_save_customer (ShukeBook            *self,
                          const ShukeCustomer  *customer,
                          gint64               *id,
                          GError              **error)
{
  return shuke_book_save_facts (self, customer, NULL, id, error);
}

gint64
shuke_book_save_facts (ShukeBook              *self,
                       const ShukeCustomer    *customer,
                       const ShukeFactOrigin  *origin,
                       gint64                 *id,
                       GError                **error)
{
  g_autoptr (ShukeCustomer) old = NULL;
  gint64 customer_id = customer->id;
  gint64 action;

  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  if (customer_id != 0)
    {
      old = shuke_book_get_customer (self, customer_id, error);
      if (old == NULL)
        return 0;
    }
  action = shuke_book_begin_action (self, old == NULL ? "customer-add" : "customer-change", customer_id, error);
  if (action == 0)
    return 0;
  if (!shuke_book_write_customer (self, old, customer, &customer_id, error) ||
      !shuke_book_write_fact_sources (self, old, customer_id, origin, error))
    {
      shuke_book_abort_action (self);
      return 0;
    }
  if (!shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_CUSTOMER, customer_id, error))
    return 0;
  if (id != NULL)
    *id = customer_id;
  return action;
}

static gboolean
write_person_keys (ShukeBook            *self,
                   const ShukeCustomer  *customer,
                   const ShukePerson    *person,
                   GError              **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[SET_PERSON_KEYS], error);
  g_autofree char *search_key = shuke_book_person_search_key (customer, person);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", person->id);
  shuke_statement_text (statement, ":search_key", search_key);
  shuke_statement_int (statement, ":birth_key", shuke_date_key (person->birth));
  return shuke_statement_run (statement, error);
}

gboolean
shuke_book_refresh_customer_keys (ShukeBook  *self,
                                  gint64      id,
                                  GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (self, id, &local);
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *sort_key = NULL;
  g_autofree char *search_key = NULL;

  if (customer == NULL)
    {
      if (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  statement = shuke_book_prepare (self, sql[SET_CUSTOMER_KEYS], error);
  if (statement == NULL)
    return FALSE;
  sort_key = shuke_pinyin_sort_key (customer->name, customer->reading);
  search_key = shuke_pinyin_search_key (customer->name, customer->reading);
  shuke_statement_int (statement, ":id", id);
  shuke_statement_text (statement, ":sort_key", sort_key);
  shuke_statement_text (statement, ":search_key", search_key);
  if (!shuke_statement_run (statement, error))
    return FALSE;
  for (guint i = 0; i < customer->persons->len; i++)
    if (!write_person_keys (self, customer, g_ptr_array_index (customer->persons, i), error))
      return FALSE;
  return TRUE;
}

gboolean
shuke_book_refresh_person_keys (ShukeBook  *self,
                                gint64      id,
                                GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[OWNER_OF_PERSON], error);
  GError *local = NULL;

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":id", id);
  if (shuke_statement_next (statement, &local))
    return shuke_book_refresh_customer_keys (self, shuke_statement_get_int (statement, 0), error);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

gboolean
shuke_book_refresh_event_key (ShukeBook  *self,
                              gint64      id,
                              GError    **error)
{
  g_autoptr (ShukeStatement) getter = shuke_book_prepare (self, sql[DATE_OF_EVENT], error);
  g_autoptr (ShukeStatement) setter = getter != NULL ? shuke_book_prepare (self, sql[SET_EVENT_KEY], error) : NULL;
  ShukeDate date = SHUKE_DATE_NONE;
  GError *local = NULL;

  if (setter == NULL)
    return FALSE;
  shuke_statement_int (getter, ":id", id);
  if (!shuke_statement_next (getter, &local))
    {
      if (local == NULL)
        return TRUE;
      g_propagate_error (error, local);
      return FALSE;
    }
  shuke_date_from_text (shuke_statement_get_text (getter, 0), &date);
  shuke_statement_int (setter, ":id", id);
  shuke_statement_int (setter, ":date_key", shuke_date_key (date));
  return shuke_statement_run (setter, error);
}
