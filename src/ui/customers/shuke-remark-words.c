/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A fact that a remark or a note tells, in the words in which it is offered. */

#include "config.h"

#include "shuke-remark-words.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-fact-words.h"

static const char *
name_of (const ShukeCustomer    *customer,
         const ShukeRemarkOffer *offer)
{
  const ShukePerson *person;
  const char *title;

  if (offer->person == 0)
    return NULL;
  if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
    return offer->name != NULL ? offer->name : offer->relation;
  person = g_ptr_array_index (customer->persons, offer->person);
  title = shuke_customer_person_title (customer, person);
  return title != NULL ? title : shuke_fact_person_word (customer, person);
}

/* Of another customer the book holds the id, and she is meant. */
static char *
dup_shown (ShukeBook              *book,
           const ShukeRemarkOffer *offer)
{
  ShukeFact fact = { .kind = offer->kind, .text = offer->text };
  g_autoptr (ShukeCustomer) other = NULL;

  if (shuke_fact_kind_get_info (offer->kind)->type == SHUKE_FACT_CUSTOMER)
    other = shuke_book_get_customer (book, g_ascii_strtoll (offer->text, NULL, 10), NULL);
  if (other != NULL && shuke_customer_get_title (other) != NULL)
    return g_strdup (shuke_customer_get_title (other));
  return shuke_fact_dup_shown (&fact, shuke_book_get_currency (book), shuke_book_get_today (book));
}

char *
shuke_remark_words_dup_text (ShukeBook              *book,
                             const ShukeCustomer    *customer,
                             const ShukeRemarkOffer *offer)
{
  ShukeDay today = shuke_book_get_today (book);
  g_autofree char *shown = dup_shown (book, offer);
  g_autofree char *what = NULL;
  g_autofree char *age = NULL;
  const char *name = name_of (customer, offer);
  ShukeDate birth;

  if (offer->kind == SHUKE_FACT_BIRTH && shuke_date_from_text (offer->text, &birth) && shuke_date_age_is_rough (birth))
    {
      int years = shuke_date_age (birth, today);

      age = g_strdup_printf (ngettext ("about %d year old", "about %d years old", (gulong) years), years);
    }
  if (name == NULL)
    what = g_strdup (shuke_fact_kind_name (offer->kind));
  else if (offer->person == SHUKE_REMARK_SOMEBODY_NEW)
    /* Translators: what is told, and of whom, who has no place on the file yet: "Birthday (Doudou, new here)". */
    what = g_strdup_printf (_("%1$s (%2$s, new here)"), shuke_fact_kind_name (offer->kind), name);
  else
    what = g_strdup_printf (_("%1$s (%2$s)"), shuke_fact_kind_name (offer->kind), name);
  /* Translators: a fact and what it is: "Height in cm (Doudou): 120". */
  return g_strdup_printf (C_("offer", "%1$s: %2$s"), what, age != NULL ? age : shown);
}
