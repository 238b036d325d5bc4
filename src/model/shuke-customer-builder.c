/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Makes the file of one household. The builder is the only way in: what it has cleaned and accepted may go to the book.
 * It must never know where its text came from. Her people, and what hangs on each of them, are in shuke-customer-builder-people.c. */

#include "shuke-customer-builder-private.h"

#include "shuke-customer-parts.h"
#include "shuke-error.h"
#include "shuke-text.h"

static const char *const stages[] = { "knows", "interested", "wants", "acts" };
static const char *const channel_kinds[] = { "wechat", "email", "qq", "line", "url", "other" };

/* Newest first; what has no id yet was said last. */
static int
compare_newest (ShukeDay day_a,
                gint64   id_a,
                ShukeDay day_b,
                gint64   id_b)
{
  if (day_a != day_b)
    return day_a < day_b ? 1 : -1;
  if (id_a == id_b)
    return 0;
  if (id_a == 0 || id_b == 0)
    return id_a == 0 ? -1 : 1;
  return id_a < id_b ? 1 : -1;
}

static int
compare_sizes (gconstpointer a,
               gconstpointer b)
{
  const ShukeSizeTold *left = *(ShukeSizeTold *const *) a;
  const ShukeSizeTold *right = *(ShukeSizeTold *const *) b;

  return compare_newest (left->day, left->id, right->day, right->id);
}

static int
compare_measurements (gconstpointer a,
                      gconstpointer b)
{
  const ShukeMeasurement *left = *(ShukeMeasurement *const *) a;
  const ShukeMeasurement *right = *(ShukeMeasurement *const *) b;

  return compare_newest (left->day, left->id, right->day, right->id);
}

static char *
make_title (ShukeCustomerBuilder *self)
{
  if (self->fields[SHUKE_CUSTOMER_NAME] != NULL)
    return g_strdup (self->fields[SHUKE_CUSTOMER_NAME]);
  if (self->fields[SHUKE_CUSTOMER_NICKNAME] != NULL)
    return g_strdup (self->fields[SHUKE_CUSTOMER_NICKNAME]);
  if (self->fields[SHUKE_CUSTOMER_ADDRESS_FORM] != NULL)
    return g_strdup (self->fields[SHUKE_CUSTOMER_ADDRESS_FORM]);
  if (self->phones->len > 0)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (self->phones, 0);

      return phone->e164 != NULL ? shuke_phone_format (phone->e164, self->region) : g_strdup (phone->raw);
    }
  return NULL;
}

ShukeCustomerBuilder *
shuke_customer_builder_new (ShukeRegion region)
{
  ShukeCustomerBuilder *self = g_new0 (ShukeCustomerBuilder, 1);

  self->region = region;
  self->mind_seen_day = self->last_sentence_day = self->created_day = self->next_day = SHUKE_DAY_NONE;
  self->phones = g_ptr_array_new_with_free_func (shuke_customer_phone_free);
  self->channels = g_ptr_array_new_with_free_func (shuke_channel_free);
  self->addresses = g_ptr_array_new_with_free_func (shuke_address_free);
  self->custom = g_ptr_array_new_with_free_func (shuke_custom_value_free);
  self->terms = g_ptr_array_new_with_free_func (shuke_person_fact_free);
  self->expectations = g_ptr_array_new_with_free_func (shuke_person_fact_free);
  self->persons = g_ptr_array_new_with_free_func (shuke_person_free);
  g_ptr_array_add (self->persons, shuke_person_new (0, SHUKE_ROLE_SELF));
  return self;
}

ShukeCustomerBuilder *
shuke_customer_builder_new_from (const ShukeCustomer *customer,
                                 ShukeRegion          region)
{
  ShukeCustomerBuilder *self = g_new0 (ShukeCustomerBuilder, 1);

  self->region = region;
  self->id = customer->id;
  self->fields[SHUKE_CUSTOMER_NAME] = g_strdup (customer->name);
  self->fields[SHUKE_CUSTOMER_READING] = g_strdup (customer->reading);
  self->fields[SHUKE_CUSTOMER_NICKNAME] = g_strdup (customer->nickname);
  self->fields[SHUKE_CUSTOMER_ADDRESS_FORM] = g_strdup (customer->address_form);
  self->fields[SHUKE_CUSTOMER_CARD_NUMBER] = g_strdup (customer->card_number);
  self->fields[SHUKE_CUSTOMER_TIER] = g_strdup (customer->tier);
  self->fields[SHUKE_CUSTOMER_SOURCE] = g_strdup (customer->source);
  self->fields[SHUKE_CUSTOMER_STAFF] = g_strdup (customer->staff);
  self->fields[SHUKE_CUSTOMER_MIND] = g_strdup (customer->mind);
  self->fields[SHUKE_CUSTOMER_NOTE] = g_strdup (customer->note);
  self->fields[SHUKE_CUSTOMER_STAGE] = g_strdup (customer->stage);
  self->fields[SHUKE_CUSTOMER_CONTACT_CHANNEL] = g_strdup (customer->contact_channel);
  self->fields[SHUKE_CUSTOMER_CONTACT_HOURS] = g_strdup (customer->contact_hours);
  self->organisation = customer->organisation;
  self->next_day = customer->next_day;
  self->referrer = customer->referrer;
  self->contact_every = customer->contact_every;
  self->mind_seen_day = customer->mind_seen_day;
  self->last_sentence = g_strdup (customer->last_sentence);
  self->last_sentence_day = customer->last_sentence_day;
  self->created_day = customer->created_day;
  self->deleted_at = customer->deleted_at;
  self->phones = shuke_parts_copy (customer->phones, shuke_customer_phone_copy, shuke_customer_phone_free);
  self->channels = shuke_parts_copy (customer->channels, shuke_channel_copy, shuke_channel_free);
  self->addresses = shuke_parts_copy (customer->addresses, shuke_address_copy, shuke_address_free);
  self->custom = shuke_parts_copy (customer->custom, shuke_custom_value_copy, shuke_custom_value_free);
  self->terms = shuke_parts_copy (customer->terms, shuke_person_fact_copy, shuke_person_fact_free);
  self->expectations = shuke_parts_copy (customer->expectations, shuke_person_fact_copy, shuke_person_fact_free);
  self->persons = shuke_parts_copy (customer->persons, shuke_person_copy, shuke_person_free);
  return self;
}

void
shuke_customer_builder_free (ShukeCustomerBuilder *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < SHUKE_N_CUSTOMER_FIELDS; i++)
    g_free (self->fields[i]);
  g_free (self->last_sentence);
  g_ptr_array_unref (self->phones);
  g_ptr_array_unref (self->channels);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->custom);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->expectations);
  g_ptr_array_unref (self->persons);
  g_free (self);
}

void
shuke_customer_builder_set (ShukeCustomerBuilder *self,
                            ShukeCustomerField    field,
                            const char           *text)
{
  g_autofree char *clean = NULL;

  g_return_if_fail ((guint) field < SHUKE_N_CUSTOMER_FIELDS);
  if (field == SHUKE_CUSTOMER_MIND || field == SHUKE_CUSTOMER_NOTE)
    clean = shuke_text_clean_lines (text);
  else
    clean = shuke_text_clean (text);
  if (g_strcmp0 (clean, self->fields[field]) == 0)
    return;
  shuke_builder_take (&self->fields[field], g_steal_pointer (&clean));
  if (field == SHUKE_CUSTOMER_MIND)
    self->mind_seen_day = SHUKE_DAY_NONE;
}

void
shuke_customer_builder_set_id (ShukeCustomerBuilder *self,
                               gint64                id)
{
  self->id = id;
}

void
shuke_customer_builder_set_created (ShukeCustomerBuilder *self,
                                    ShukeDay              day)
{
  self->created_day = day;
}

void
shuke_customer_builder_set_mind_seen (ShukeCustomerBuilder *self,
                                      ShukeDay              day)
{
  self->mind_seen_day = day;
}

void
shuke_customer_builder_set_sentence (ShukeCustomerBuilder *self,
                                     const char           *key,
                                     ShukeDay              day)
{
  shuke_builder_take (&self->last_sentence, g_strdup (key));
  self->last_sentence_day = day;
}

void
shuke_customer_builder_set_deleted (ShukeCustomerBuilder *self,
                                    gint64                deleted_at)
{
  self->deleted_at = deleted_at;
}

void
shuke_customer_builder_set_organisation (ShukeCustomerBuilder *self,
                                         gboolean              organisation)
{
  self->organisation = organisation;
}

void
shuke_customer_builder_set_next_day (ShukeCustomerBuilder *self,
                                     ShukeDay              day)
{
  self->next_day = day;
}

void
shuke_customer_builder_set_referrer (ShukeCustomerBuilder *self,
                                     gint64                customer)
{
  self->referrer = customer;
}

void
shuke_customer_builder_set_contact_every (ShukeCustomerBuilder *self,
                                          int                   days)
{
  self->contact_every = MAX (days, 0);
}

static gboolean
same_phone (const ShukeCustomerPhone *phone,
            const char               *e164,
            const char               *raw)
{
  if (phone->e164 != NULL || e164 != NULL)
    return g_strcmp0 (phone->e164, e164) == 0;
  return g_strcmp0 (phone->raw, raw) == 0;
}

void
shuke_customer_builder_set_phone (ShukeCustomerBuilder *self,
                                  guint                 index,
                                  gint64                id,
                                  const char           *raw,
                                  const char           *label)
{
  g_autofree char *clean = shuke_text_clean (raw);
  g_autofree char *clean_label = shuke_text_clean (label);
  g_autofree char *e164 = NULL;
  ShukeCustomerPhone *phone;
  ShukePhone parsed;

  g_return_if_fail (index <= self->phones->len);
  if (clean == NULL)
    {
      if (index < self->phones->len)
        g_ptr_array_remove_index (self->phones, index);
      return;
    }
  if (!shuke_phone_parse (clean, self->region, &parsed))
    parsed.kind = SHUKE_PHONE_UNKNOWN;
  else
    e164 = g_strdup (parsed.e164);

  for (guint i = 0; i < self->phones->len; i++)
    {
      ShukeCustomerPhone *other = g_ptr_array_index (self->phones, i);

      if (i == index || !same_phone (other, e164, clean))
        continue;
      if (other->label == NULL)
        other->label = g_steal_pointer (&clean_label);
      if (index < self->phones->len)
        g_ptr_array_remove_index (self->phones, index);
      return;
    }

  if (index == self->phones->len)
    g_ptr_array_add (self->phones, g_new0 (ShukeCustomerPhone, 1));
  phone = g_ptr_array_index (self->phones, index);
  if (id != 0)
    phone->id = id;
  shuke_builder_take (&phone->raw, g_steal_pointer (&clean));
  shuke_builder_take (&phone->e164, g_steal_pointer (&e164));
  shuke_builder_take (&phone->label, g_steal_pointer (&clean_label));
  phone->kind = parsed.kind;
}

void
shuke_customer_builder_set_phone_of (ShukeCustomerBuilder *self,
                                     gint64                person,
                                     const char           *raw)
{
  g_autofree char *clean = shuke_text_clean (raw);
  const char *label = NULL, *e164 = NULL;
  guint index = 0;
  ShukePhone parsed;

  for (; index < self->phones->len && ((ShukeCustomerPhone *) self->phones->pdata[index])->person != person; index++)
    ;
  if (index < self->phones->len)
    label = ((ShukeCustomerPhone *) self->phones->pdata[index])->label;
  if (clean != NULL && shuke_phone_parse (clean, self->region, &parsed))
    e164 = parsed.e164;
  shuke_customer_builder_set_phone (self, index, 0, clean, label);
  for (guint i = 0; clean != NULL && i < self->phones->len; i++)
    if (same_phone (self->phones->pdata[i], e164, clean))
      ((ShukeCustomerPhone *) self->phones->pdata[i])->person = person;
}

void
shuke_customer_builder_set_channel (ShukeCustomerBuilder *self,
                                    guint                 index,
                                    gint64                id,
                                    const char           *kind,
                                    const char           *value)
{
  g_autofree char *clean = shuke_text_clean (value);
  ShukeChannel *channel;

  g_return_if_fail (index <= self->channels->len);
  kind = shuke_builder_known_word (kind, channel_kinds, G_N_ELEMENTS (channel_kinds), "other");
  if (clean == NULL)
    {
      if (index < self->channels->len)
        g_ptr_array_remove_index (self->channels, index);
      return;
    }
  if (index == self->channels->len)
    g_ptr_array_add (self->channels, g_new0 (ShukeChannel, 1));
  channel = g_ptr_array_index (self->channels, index);
  if (id != 0)
    channel->id = id;
  shuke_builder_take (&channel->kind, g_strdup (kind));
  shuke_builder_take (&channel->value, g_steal_pointer (&clean));
}

void
shuke_customer_builder_set_address (ShukeCustomerBuilder *self,
                                    guint                 index,
                                    gint64                id,
                                    const char           *label,
                                    const char           *text)
{
  g_autofree char *clean = shuke_text_clean (text);
  ShukeAddress *address;

  g_return_if_fail (index <= self->addresses->len);
  if (clean == NULL)
    {
      if (index < self->addresses->len)
        g_ptr_array_remove_index (self->addresses, index);
      return;
    }
  if (index == self->addresses->len)
    g_ptr_array_add (self->addresses, g_new0 (ShukeAddress, 1));
  address = g_ptr_array_index (self->addresses, index);
  if (id != 0)
    address->id = id;
  shuke_builder_take (&address->label, shuke_text_clean (label));
  shuke_builder_take (&address->text, g_steal_pointer (&clean));
}

void
shuke_customer_builder_set_term (ShukeCustomerBuilder *self,
                                 gint64                id,
                                 const char           *kind,
                                 const char           *value)
{
  g_return_if_fail (kind != NULL && *kind != '\0');
  shuke_person_facts_put (self->terms, id, kind, value);
}

void
shuke_customer_builder_set_expectation (ShukeCustomerBuilder *self,
                                        gint64                id,
                                        const char           *kind,
                                        const char           *value)
{
  g_return_if_fail (kind != NULL && *kind != '\0');

  for (guint i = 0; id == 0 && i < self->expectations->len; i++)
    {
      const ShukePersonFact *held = g_ptr_array_index (self->expectations, i);

      if (g_str_equal (held->kind, kind))
        {
          id = held->id;
          /* Not in the book yet. */
          if (id == 0)
            g_ptr_array_remove_index (self->expectations, i--);
        }
    }
  shuke_person_facts_put (self->expectations, id, kind, value);
}

void
shuke_customer_builder_set_custom (ShukeCustomerBuilder *self,
                                   gint64                id,
                                   gint64                field,
                                   const char           *name,
                                   const char           *kind,
                                   const char           *choices,
                                   int                   stale_days,
                                   const char           *value)
{
  ShukeCustomValue custom = { id, field, (char *) name, (char *) kind, (char *) choices, stale_days, (char *) value };

  shuke_custom_values_put (self->custom, &custom);
}

static gboolean
check (ShukeCustomerBuilder  *self,
       ShukeDay               today,
       GError               **error)
{
  for (guint i = 0; i < self->persons->len; i++)
    if (!shuke_person_check (g_ptr_array_index (self->persons, i), today, error))
      return FALSE;
  if (self->fields[SHUKE_CUSTOMER_STAGE] != NULL &&
      shuke_builder_known_word (self->fields[SHUKE_CUSTOMER_STAGE], stages, G_N_ELEMENTS (stages), NULL) == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "no stage of a prospect");
      return FALSE;
    }
  if (self->referrer != 0 && self->referrer == self->id)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "nobody brings herself");
      return FALSE;
    }
  if (self->fields[SHUKE_CUSTOMER_NAME] == NULL && self->fields[SHUKE_CUSTOMER_NICKNAME] == NULL &&
      self->fields[SHUKE_CUSTOMER_ADDRESS_FORM] == NULL && self->fields[SHUKE_CUSTOMER_CARD_NUMBER] == NULL &&
      self->phones->len == 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_INVALID, "nothing to know the customer by");
      return FALSE;
    }
  return TRUE;
}

ShukeCustomer *
shuke_customer_builder_build (ShukeCustomerBuilder  *self,
                              ShukeDay               today,
                              GError               **error)
{
  return check (self, today, error) ? shuke_customer_builder_build_stored (self, today) : NULL;
}

void
shuke_customer_builder_add_stored_phone (ShukeCustomerBuilder *self,
                                         gint64                id,
                                         const char           *raw,
                                         const char           *e164,
                                         ShukePhoneKind        kind,
                                         const char           *label,
                                         gint64                person,
                                         const char           *whose)
{
  ShukeCustomerPhone *phone = g_new0 (ShukeCustomerPhone, 1);

  phone->id = id;
  phone->raw = g_strdup (raw);
  phone->e164 = g_strdup (e164);
  phone->kind = kind;
  phone->label = g_strdup (label);
  phone->person = person;
  phone->whose = g_strdup (whose);
  g_ptr_array_add (self->phones, phone);
}

ShukeCustomer *
shuke_customer_builder_build_stored (ShukeCustomerBuilder *self,
                                     ShukeDay              today)
{
  ShukeCustomer *customer = g_new0 (ShukeCustomer, 1);

  g_atomic_ref_count_init (&customer->ref_count);
  customer->id = self->id;
  customer->title = make_title (self);
  customer->name = g_strdup (self->fields[SHUKE_CUSTOMER_NAME]);
  customer->reading = g_strdup (self->fields[SHUKE_CUSTOMER_READING]);
  customer->nickname = g_strdup (self->fields[SHUKE_CUSTOMER_NICKNAME]);
  customer->address_form = g_strdup (self->fields[SHUKE_CUSTOMER_ADDRESS_FORM]);
  customer->card_number = g_strdup (self->fields[SHUKE_CUSTOMER_CARD_NUMBER]);
  customer->tier = g_strdup (self->fields[SHUKE_CUSTOMER_TIER]);
  customer->source = g_strdup (self->fields[SHUKE_CUSTOMER_SOURCE]);
  customer->staff = g_strdup (self->fields[SHUKE_CUSTOMER_STAFF]);
  customer->mind = g_strdup (self->fields[SHUKE_CUSTOMER_MIND]);
  customer->note = g_strdup (self->fields[SHUKE_CUSTOMER_NOTE]);
  customer->organisation = self->organisation;
  customer->stage = g_strdup (self->fields[SHUKE_CUSTOMER_STAGE]);
  customer->next_day = self->next_day;
  customer->referrer = self->referrer;
  customer->contact_channel = g_strdup (self->fields[SHUKE_CUSTOMER_CONTACT_CHANNEL]);
  customer->contact_hours = g_strdup (self->fields[SHUKE_CUSTOMER_CONTACT_HOURS]);
  customer->contact_every = self->contact_every;
  customer->mind_seen_day = self->mind_seen_day;
  customer->last_sentence = g_strdup (self->last_sentence);
  customer->last_sentence_day = self->last_sentence_day;
  customer->created_day = self->created_day == SHUKE_DAY_NONE ? today : self->created_day;
  customer->deleted_at = self->deleted_at;
  customer->phones = shuke_parts_copy (self->phones, shuke_customer_phone_copy, shuke_customer_phone_free);
  customer->channels = shuke_parts_copy (self->channels, shuke_channel_copy, shuke_channel_free);
  customer->addresses = shuke_parts_copy (self->addresses, shuke_address_copy, shuke_address_free);
  customer->custom = shuke_parts_copy (self->custom, shuke_custom_value_copy, shuke_custom_value_free);
  customer->terms = shuke_parts_copy (self->terms, shuke_person_fact_copy, shuke_person_fact_free);
  customer->expectations = shuke_parts_copy (self->expectations, shuke_person_fact_copy, shuke_person_fact_free);
  customer->persons = shuke_parts_copy (self->persons, shuke_person_copy, shuke_person_free);
  for (guint i = 0; i < customer->persons->len; i++)
    {
      ShukePerson *person = g_ptr_array_index (customer->persons, i);

      for (guint j = 0; j < person->sizes->len; j++)
        {
          ShukeSizeTold *size = g_ptr_array_index (person->sizes, j);

          if (size->day == SHUKE_DAY_NONE)
            size->day = today;
        }
      for (guint j = 0; j < person->measurements->len; j++)
        {
          ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, j);

          if (measurement->day == SHUKE_DAY_NONE)
            measurement->day = today;
        }
      g_ptr_array_sort (person->sizes, compare_sizes);
      g_ptr_array_sort (person->measurements, compare_measurements);
    }
  return customer;
}
