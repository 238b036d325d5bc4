/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file of one household as it is read. It never changes once it is built; the builder is the only way in. */

#include "shuke-customer.h"

#include "shuke-term-days.h"

static const char *const role_words[] = {
  [SHUKE_ROLE_SELF] = "self",
  [SHUKE_ROLE_PARTNER] = "partner",
  [SHUKE_ROLE_CHILD] = "child",
  [SHUKE_ROLE_OTHER] = "other",
  [SHUKE_ROLE_GIFT] = "gift",
};

G_DEFINE_BOXED_TYPE (ShukeCustomer, shuke_customer, shuke_customer_ref, shuke_customer_unref)

ShukeCustomer *
shuke_customer_ref (const ShukeCustomer *self)
{
  ShukeCustomer *shared = (ShukeCustomer *) self;

  g_atomic_ref_count_inc (&shared->ref_count);
  return shared;
}

void
shuke_customer_unref (ShukeCustomer *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_free (self->title);
  g_free (self->name);
  g_free (self->reading);
  g_free (self->nickname);
  g_free (self->address_form);
  g_free (self->card_number);
  g_free (self->tier);
  g_free (self->source);
  g_free (self->staff);
  g_free (self->mind);
  g_free (self->note);
  g_free (self->stage);
  g_free (self->contact_channel);
  g_free (self->contact_hours);
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

const char *
shuke_customer_get_title (const ShukeCustomer *self)
{
  return self->title;
}

const ShukePerson *
shuke_customer_get_self (const ShukeCustomer *self)
{
  return g_ptr_array_index (self->persons, 0);
}

const ShukePerson *
shuke_customer_find_person (const ShukeCustomer *self,
                            gint64               id)
{
  for (guint i = 0; i < self->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (self->persons, i);

      if (person->id == id)
        return person;
    }
  return NULL;
}

const char *
shuke_customer_phone_get_label (const ShukeCustomerPhone *phone)
{
  return phone->whose != NULL ? phone->whose : phone->label;
}

const ShukeCustomerPhone *
shuke_customer_get_phone_of (const ShukeCustomer *self,
                             gint64               person)
{
  for (guint i = 0; person != 0 && i < self->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (self->phones, i);

      if (phone->person == person)
        return phone;
    }
  return NULL;
}

const ShukeCustomerPhone *
shuke_customer_get_mobile (const ShukeCustomer *self)
{
  for (guint i = 0; i < self->phones->len; i++)
    {
      const ShukeCustomerPhone *phone = g_ptr_array_index (self->phones, i);

      if (phone->kind == SHUKE_PHONE_MOBILE)
        return phone;
    }
  return NULL;
}

int
shuke_customer_get_discount (const ShukeCustomer *self,
                             ShukeDay             today)
{
  for (guint i = 0; i < self->terms->len; i++)
    {
      const ShukePersonFact *term = g_ptr_array_index (self->terms, i);

      if (g_str_equal (term->kind, "discount") && shuke_term_get_state (term->value, today) == SHUKE_TERM_HOLDS)
        return (int) g_ascii_strtoll (term->value, NULL, 10);
    }
  return 0;
}

const char *
shuke_customer_person_title (const ShukeCustomer *self,
                             const ShukePerson   *person)
{
  if (person->role == SHUKE_ROLE_SELF)
    return self->title;
  if (person->name != NULL)
    return person->name;
  return person->nickname != NULL ? person->nickname : person->relation;
}

const char *
shuke_role_to_text (ShukeRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (role_words), "other");
  return role_words[role];
}

ShukeRole
shuke_role_from_text (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (role_words); i++)
    if (g_strcmp0 (text, role_words[i]) == 0)
      return (ShukeRole) i;
  return SHUKE_ROLE_OTHER;
}

const char *
shuke_sex_to_text (ShukeSex sex)
{
  switch (sex)
    {
    case SHUKE_SEX_FEMALE:
      return "female";
    case SHUKE_SEX_MALE:
      return "male";
    case SHUKE_SEX_UNKNOWN:
    default:
      return NULL;
    }
}

ShukeSex
shuke_sex_from_text (const char *text)
{
  if (g_strcmp0 (text, "female") == 0)
    return SHUKE_SEX_FEMALE;
  return g_strcmp0 (text, "male") == 0 ? SHUKE_SEX_MALE : SHUKE_SEX_UNKNOWN;
}
