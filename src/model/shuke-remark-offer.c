/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of the facts of a remark are new against the file, and how they get into it. What the file has was said later or more exactly; a
 * remark never changes it. */

#include "shuke-remark.h"

#include "shuke-name.h"
#include "shuke-text.h"

#include <string.h>

ShukeRemarkOffer *
shuke_remark_offer_copy (const ShukeRemarkOffer *self)
{
  ShukeRemarkOffer *copy = g_memdup2 (self, sizeof *self);

  copy->relation = g_strdup (self->relation);
  copy->name = g_strdup (self->name);
  copy->text = g_strdup (self->text);
  copy->words = g_strdup (self->words);
  copy->key = g_strdup (self->key);
  return copy;
}

void
shuke_remark_offer_free (gpointer data)
{
  ShukeRemarkOffer *self = data;

  if (self == NULL)
    return;
  g_free (self->relation);
  g_free (self->name);
  g_free (self->text);
  g_free (self->words);
  g_free (self->key);
  g_free (self);
}

static gboolean
is_answered (const ShukeRemarkOffer *offer,
             const GPtrArray        *answered)
{
  for (guint i = 0; answered != NULL && i < answered->len; i++)
    if (g_str_equal (g_ptr_array_index (answered, i), offer->key))
      return TRUE;
  return FALSE;
}

/* How tall a child is and what it wears are the same question: whichever was told later has overtaken the remark. */
static gboolean
is_overtaken (const ShukeRemarkOffer *offer,
              const ShukePerson      *person)
{
  gboolean grows = person->role == SHUKE_ROLE_CHILD && (offer->kind == SHUKE_FACT_SIZE || offer->kind == SHUKE_FACT_BOTTOM_SIZE ||
                                                        offer->kind == SHUKE_FACT_HEIGHT || offer->kind == SHUKE_FACT_WEIGHT);

  for (guint i = 0; grows && i < person->sizes->len; i++)
    if (((ShukeSizeTold *) g_ptr_array_index (person->sizes, i))->day > offer->written)
      return TRUE;
  for (guint i = 0; grows && i < person->measurements->len; i++)
    if (((ShukeMeasurement *) g_ptr_array_index (person->measurements, i))->day > offer->written)
      return TRUE;
  return FALSE;
}

static gboolean
is_known (const ShukeRemarkOffer *offer,
          const ShukeCustomer    *customer,
          const GPtrArray        *facts)
{
  gboolean many = (shuke_fact_kind_get_info (offer->kind)->flags & SHUKE_FACT_MANY) != 0 || offer->kind == SHUKE_FACT_MIND;

  if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
    return FALSE;
  /* What must be minded stands there in her own words. */
  if (offer->kind == SHUKE_FACT_DISLIKE && customer->mind != NULL && strstr (customer->mind, offer->text) != NULL)
    return TRUE;
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->person == offer->person && fact->kind == offer->kind && (!many || strstr (fact->text, offer->text) != NULL))
        return TRUE;
    }
  return is_overtaken (offer, g_ptr_array_index (customer->persons, offer->person));
}

/* 八月十五 and 1988年八月十五, or a year alone that was an age once: what is told says more of the same. */
static gboolean
completes_birth (const char *old,
                 const char *told)
{
  ShukeDate was, is;

  if (!shuke_date_from_text (old, &was) || !shuke_date_from_text (told, &is) || (was.year != 0 && is.year == 0))
    return FALSE;
  if (was.month == 0)
    return is.month != 0 && !is.lunar && was.year == is.year;
  return was.year == 0 && is.year != 0 && was.month == is.month && was.day == is.day && was.lunar == is.lunar && was.leap == is.leap;
}

/* Whether @offer, told today, may stand in place of @fact of the same kind and person. */
static gboolean
gives_way (const ShukeFact        *fact,
           const ShukeRemarkOffer *offer,
           const ShukeCustomer    *customer)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, offer->person);
  ShukeFactPlace place = shuke_fact_kind_get_info (fact->kind)->place;

  if (g_str_equal (fact->text, offer->text))
    return FALSE;
  if (place == SHUKE_FACT_IN_SIZES || place == SHUKE_FACT_IN_MEASUREMENTS)
    return fact->day == SHUKE_DAY_NONE || fact->day <= offer->written;
  if (fact->kind == SHUKE_FACT_BIRTH)
    return completes_birth (fact->text, offer->text);
  /* How she was called stays as that. */
  if (fact->kind == SHUKE_FACT_NAME)
    return shuke_name_is_fuller (offer->text, fact->text);
  /* What she is called at home has a place of its own, and it is free. */
  if (fact->kind == SHUKE_FACT_PERSON_NAME)
    return person->nickname == NULL;
  return fact->kind == SHUKE_FACT_CONTACT_CHANNEL || fact->kind == SHUKE_FACT_CONTACT_HOURS;
}

static gboolean
is_known_today (const ShukeRemarkOffer *offer,
                const ShukeCustomer    *customer,
                const GPtrArray        *facts)
{
  g_autoptr (GPtrArray) standing = NULL;

  if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
    return FALSE;
  standing = g_ptr_array_new ();
  for (guint i = 0; i < facts->len; i++)
    {
      ShukeFact *fact = g_ptr_array_index (facts, i);
      gboolean many = (shuke_fact_kind_get_info (fact->kind)->flags & SHUKE_FACT_MANY) != 0;

      if (many || fact->person != offer->person || fact->kind != offer->kind || !gives_way (fact, offer, customer))
        g_ptr_array_add (standing, fact);
    }
  return is_known (offer, customer, standing);
}

void
shuke_remark_keep_newer (GPtrArray           *offers,
                         const ShukeCustomer *customer)
{
  g_autoptr (GPtrArray) facts = NULL;

  if (offers->len == 0)
    return;
  facts = shuke_fact_list (customer);
  for (guint i = offers->len; i-- > 0;)
    if (is_known_today (g_ptr_array_index (offers, i), customer, facts))
      g_ptr_array_remove_index (offers, i);
}

void
shuke_remark_keep_new (GPtrArray           *offers,
                       const ShukeCustomer *customer,
                       GPtrArray           *answered)
{
  g_autoptr (GPtrArray) facts = NULL;

  if (offers->len == 0)
    return;
  facts = shuke_fact_list (customer);
  for (guint i = offers->len; i-- > 0;)
    if (is_answered (g_ptr_array_index (offers, i), answered) || is_known (g_ptr_array_index (offers, i), customer, facts))
      g_ptr_array_remove_index (offers, i);
}

/* Whoever is new, as an offer before this one has put her in; otherwise she is added. */
static guint
find_or_add (ShukeCustomerBuilder   *builder,
             const ShukeCustomer    *customer,
             const ShukeRemarkOffer *offer)
{
  guint n = shuke_customer_builder_n_persons (builder);
  guint person;

  for (guint i = customer->persons->len; i < n; i++)
    {
      const ShukePerson *added = shuke_customer_builder_peek_person (builder, i);

      if (added->role == offer->role && g_strcmp0 (added->name, offer->name) == 0 && g_strcmp0 (added->relation, offer->relation) == 0)
        return i;
    }
  person = shuke_customer_builder_add_person (builder, 0, offer->role);
  shuke_customer_builder_set_person_name (builder, person, offer->name);
  shuke_customer_builder_set_person_relation (builder, person, offer->relation);
  shuke_customer_builder_set_person_sex (builder, person, offer->sex);
  return person;
}

/* The name that gives way to the full one is what she is called at home. */
static gboolean
keep_pet_name (ShukeCustomerBuilder  *builder,
               const ShukeCustomer   *customer,
               guint                  person,
               ShukeDay               day,
               GError               **error)
{
  const ShukePerson *known = g_ptr_array_index (customer->persons, person);
  ShukeFact fact = { .kind = SHUKE_FACT_PERSON_NICKNAME, .person = person, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  return known->name == NULL || known->nickname != NULL || shuke_fact_apply (builder, customer, &fact, known->name, day, error);
}

/* 舒姐 is how she is spoken to, 糖糖妈妈 what one finds her by. */
static gboolean
keep_former_name (ShukeCustomerBuilder  *builder,
                  const ShukeCustomer   *customer,
                  ShukeDay               day,
                  GError               **error)
{
  ShukeFact fact = { .kind = SHUKE_FACT_NICKNAME, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  if (customer->name == NULL)
    return TRUE;
  if (shuke_name_is_address_form (customer->name) && customer->address_form == NULL)
    fact.kind = SHUKE_FACT_ADDRESS_FORM;
  else if (customer->nickname != NULL)
    return TRUE;
  return shuke_fact_apply (builder, customer, &fact, customer->name, day, error);
}

gboolean
shuke_remark_apply (ShukeCustomerBuilder  *builder,
                    const ShukeCustomer   *customer,
                    const GPtrArray       *offers,
                    GError               **error)
{
  g_autofree char *mind = g_strdup (customer->mind);

  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeRemarkOffer *offer = g_ptr_array_index (offers, i);
      ShukeFact fact = { .kind = offer->kind, .person = offer->person, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

      if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
        fact.person = find_or_add (builder, customer, offer);
      /* What is to be minded already stays so. */
      if (offer->kind == SHUKE_FACT_MIND)
        {
          char *more = shuke_text_add_lines (mind, offer->text);

          g_free (mind);
          mind = more;
          shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, mind);
          continue;
        }
      if (!shuke_fact_apply (builder, customer, &fact, offer->text, offer->written, error))
        return FALSE;
      if (offer->kind == SHUKE_FACT_NAME && !keep_former_name (builder, customer, offer->written, error))
        return FALSE;
      if (offer->kind == SHUKE_FACT_PERSON_NAME && fact.person < customer->persons->len &&
          !keep_pet_name (builder, customer, fact.person, offer->written, error))
        return FALSE;
    }
  return TRUE;
}
