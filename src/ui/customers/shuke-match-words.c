/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search result in words. Pure: a record and what was typed give the line and the characters to mark. */

#include "shuke-match-words.h"

#include <glib/gi18n.h>


char *
shuke_match_words_relation (const ShukePerson *person)
{
  if (person->relation != NULL)
    return g_strdup (person->relation);

  switch (person->role)
    {
    case SHUKE_ROLE_PARTNER:
      return g_strdup (_("partner"));
    case SHUKE_ROLE_CHILD:
      if (person->sex == SHUKE_SEX_FEMALE)
        return g_strdup (_("daughter"));
      return g_strdup (person->sex == SHUKE_SEX_MALE ? _("son") : _("child"));
    case SHUKE_ROLE_SELF:
    case SHUKE_ROLE_OTHER:
    case SHUKE_ROLE_GIFT:
    default:
      return g_strdup ("");
    }
}

static char *
text_of_hit (const ShukeCustomer *customer,
             const ShukeHit      *hit,
             ShukeRegion          region)
{
  switch (hit->field)
    {
    case SHUKE_HIT_NICKNAME:
      return g_strdup (customer->nickname);
    case SHUKE_HIT_ADDRESS_FORM:
      return g_strdup (customer->address_form);
    case SHUKE_HIT_PERSON:
      return g_strdup (((ShukePerson *) g_ptr_array_index (customer->persons, hit->index))->name);
    case SHUKE_HIT_PERSON_NICKNAME:
      return g_strdup (((ShukePerson *) g_ptr_array_index (customer->persons, hit->index))->nickname);
    case SHUKE_HIT_PHONE:
      {
        const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, hit->index);

        return phone->e164 != NULL ? shuke_phone_format (phone->e164, region) : g_strdup (phone->raw);
      }
    case SHUKE_HIT_CARD:
      return g_strdup (customer->card_number);
    case SHUKE_HIT_CHANNEL:
      return g_strdup (((ShukeChannel *) g_ptr_array_index (customer->channels, hit->index))->value);
    case SHUKE_HIT_NONE:
    case SHUKE_HIT_NAME:
    default:
      return NULL;
    }
}

static char *
word_before (const ShukeCustomer *customer,
             const ShukeHit      *hit)
{
  if (hit->field == SHUKE_HIT_CARD)
    return g_strdup (_("card"));
  if (hit->field == SHUKE_HIT_PERSON || hit->field == SHUKE_HIT_PERSON_NICKNAME)
    return shuke_match_words_relation (g_ptr_array_index (customer->persons, hit->index));
  return g_strdup ("");
}

void
shuke_match_words_explain (ShukeCustomerItem   *item,
                           const ShukeCustomer *customer,
                           const char          *typed,
                           ShukeRegion          region)
{
  ShukeHit hit = shuke_hit_find (customer, typed, region);
  g_autofree char *text = text_of_hit (customer, &hit, region);
  g_autofree char *before = NULL;
  g_autofree char *found = NULL;

  if (hit.field == SHUKE_HIT_NONE)
    return;
  if (hit.field == SHUKE_HIT_NAME || text == NULL || g_strcmp0 (text, shuke_customer_item_get_title (item)) == 0)
    {
      shuke_customer_item_set_hit (item, NULL, TRUE, hit.start, hit.length);
      return;
    }

  before = word_before (customer, &hit);
  found = *before != '\0' ? g_strconcat (before, " ", text, NULL) : g_strdup (text);
  shuke_customer_item_set_found (item, found, hit.start + (*before != '\0' ? (int) g_utf8_strlen (before, -1) + 1 : 0), hit.length);
}
