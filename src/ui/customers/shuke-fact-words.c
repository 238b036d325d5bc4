/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people in a file are called, and what is said of a change in it. */

#include "config.h"

#include "shuke-fact-words.h"

#include <glib/gi18n.h>

#include "shuke-household-words.h"

const char *
shuke_fact_role_word (ShukeRole role,
                      ShukeSex  sex)
{
  switch (role)
    {
    case SHUKE_ROLE_PARTNER:
      return _("Her partner");
    case SHUKE_ROLE_CHILD:
      return sex == SHUKE_SEX_FEMALE ? _("Her daughter") : sex == SHUKE_SEX_MALE ? _("Her son") : _("Her child");
    case SHUKE_ROLE_GIFT:
      return _("Someone she buys presents for");
    case SHUKE_ROLE_SELF:
    case SHUKE_ROLE_OTHER:
    default:
      return _("One of her family");
    }
}

const char *
shuke_fact_person_word (const ShukeCustomer *customer,
                        const ShukePerson   *person)
{
  if (person->relation != NULL)
    return person->relation;
  if (!shuke_household_is_grandchild (customer, person))
    return shuke_fact_role_word (person->role, person->sex);
  return person->sex == SHUKE_SEX_FEMALE ? _("Her granddaughter") : person->sex == SHUKE_SEX_MALE ? _("Her grandson") : _("Her grandchild");
}

/* (transfer full) */
static char *
dup_one_of (const ShukeFact *fact)
{
  const ShukeFactChoice *choices = shuke_fact_kind_get_info (fact->kind)->choices;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;
  g_autofree char *list = NULL;

  if (fact->kind == SHUKE_FACT_CUSTOM)
    lines = g_strsplit (fact->choices != NULL ? fact->choices : "", "\n", -1);
  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      g_ptr_array_add (names, g_strdup (lines[i]));
  for (; choices != NULL && choices->word != NULL; choices++)
    g_ptr_array_add (names, g_strdup (shuke_fact_choice_name (choices)));
  if (names->len == 0)
    return NULL;
  g_ptr_array_add (names, NULL);
  list = g_strjoinv (C_("list", ", "), (char **) names->pdata);
  /* Translators: what can be typed there: "one of: Often, Sometimes, Never". */
  return g_strdup_printf (_("one of: %s"), list);
}

/* Of what is read with some freedom. */
static const char *
find_example (const ShukeFact *fact)
{
  if (fact->kind == SHUKE_FACT_BIRTH)
    return _("for example 1990-5-3, 3 May, lunar 8-3");
  if (fact->kind == SHUKE_FACT_CUSTOM)
    return NULL;
  switch (shuke_fact_kind_get_info (fact->kind)->type)
    {
    case SHUKE_FACT_EVENT:
      return _("a date or a few words: 3 May 2026, every year, by the lake");
    case SHUKE_FACT_EXPECTATION:
      return _("how much she expects and gets, 1 to 5: 4/3");
    case SHUKE_FACT_DISCOUNT:
      return _("for example 10%, 10% until 2026-12-31");
    case SHUKE_FACT_HOURS:
      return _("for example after 8 pm, weekdays 9–17, not at lunch");
    case SHUKE_FACT_WAYS:
      return _("for example only WeChat, no calls, after 8 pm");
    case SHUKE_FACT_DAYS:
      return _("for example every 2 weeks, not more than once a month");
    case SHUKE_FACT_WITHIN:
      return _("for example 30 days");
    case SHUKE_FACT_TEXT:
    case SHUKE_FACT_LINES:
    case SHUKE_FACT_NUMBER:
    case SHUKE_FACT_PERCENT:
    case SHUKE_FACT_MONEY:
    case SHUKE_FACT_LENGTH:
    case SHUKE_FACT_MASS:
    case SHUKE_FACT_DATE:
    case SHUKE_FACT_DAY:
    case SHUKE_FACT_CHOICE:
    case SHUKE_FACT_CUSTOMER:
    default:
      return NULL;
    }
}

/* What the name of the fact says as well, so that it is only said to whoever typed something else. */
static const char *
find_demand (const ShukeFact *fact)
{
  const char *custom = fact->kind == SHUKE_FACT_CUSTOM ? fact->custom_kind : NULL;

  if (g_strcmp0 (custom, "number") == 0)
    return _("a number");
  if (g_strcmp0 (custom, "date") == 0)
    return _("a date, for example 2026-5-3");
  switch (shuke_fact_kind_get_info (fact->kind)->type)
    {
    case SHUKE_FACT_NUMBER:
      return _("a number");
    case SHUKE_FACT_PERCENT:
      return _("a part of a hundred, for example 15%");
    case SHUKE_FACT_MONEY:
      return fact->kind == SHUKE_FACT_BUDGET ? _("an amount a month, for example 800; the price of one piece goes into a remark")
                                             : _("an amount, for example 800");
    case SHUKE_FACT_LENGTH:
      return fact->kind == SHUKE_FACT_HEIGHT ? _("for example 118, or 118 measured on 3 May") : _("in centimetres, for example 68");
    case SHUKE_FACT_MASS:
      return _("in kilograms, for example 21.5");
    case SHUKE_FACT_DATE:
    case SHUKE_FACT_DAY:
      return _("a date, for example 2026-5-3");
    case SHUKE_FACT_TEXT:
    case SHUKE_FACT_LINES:
    case SHUKE_FACT_DAYS:
    case SHUKE_FACT_HOURS:
    case SHUKE_FACT_WAYS:
    case SHUKE_FACT_DISCOUNT:
    case SHUKE_FACT_WITHIN:
    case SHUKE_FACT_CHOICE:
    case SHUKE_FACT_CUSTOMER:
    case SHUKE_FACT_EXPECTATION:
    case SHUKE_FACT_EVENT:
    default:
      return NULL;
    }
}

char *
shuke_fact_dup_wanted (const ShukeFact *fact,
                       gboolean         before)
{
  const char *example = find_example (fact);

  if (example == NULL && !before)
    example = find_demand (fact);
  return example != NULL ? g_strdup (example) : dup_one_of (fact);
}

char *
shuke_fact_dup_saved_sentence (const ShukeCustomer *customer,
                               guint                index,
                               const ShukeFact     *fact,
                               gboolean             filled)
{
  const ShukePerson *person = index != G_MAXUINT ? g_ptr_array_index (customer->persons, index) : NULL;
  const char *whose = person != NULL ? shuke_customer_person_title (customer, person) : NULL;
  const char *what = shuke_fact_get_name (fact);

  if (whose == NULL && index != 0 && person != NULL)
    whose = shuke_fact_person_word (customer, person);
  if (whose == NULL)
    /* Translators: what was changed: "Phone is saved". */
    return g_strdup_printf (filled ? _("%s is saved") : _("%s is removed"), what);
  /* Translators: what was changed and whose it is: "Phone of Lin Xiaoyu is saved". */
  return g_strdup_printf (filled ? _("%1$s of %2$s is saved") : _("%1$s of %2$s is removed"), what, whose);
}

char *
shuke_fact_dup_added_sentence (ShukeRole role)
{
  return g_strdup (role == SHUKE_ROLE_CHILD ? _("A child is added") : _("One of the family is added"));
}

char *
shuke_fact_dup_all_saved_sentence (const ShukeCustomer *customer,
                                   int                  n)
{
  if (customer->title == NULL)
    return g_strdup_printf (ngettext ("What you had typed is saved", "%d things you had typed are saved", (gulong) n), n);
  /* Translators: %2$s is a customer. */
  return g_strdup_printf (ngettext ("%1$d thing you had typed for %2$s is saved", "%1$d things you had typed for %2$s are saved", (gulong) n),
                          n, customer->title);
}
