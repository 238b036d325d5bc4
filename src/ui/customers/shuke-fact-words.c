/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the people in a file are called, and what is said of a change in it. */

#include "config.h"

#include "shuke-fact-words.h"

#include <glib/gi18n.h>

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
    whose = shuke_fact_role_word (person->role, person->sex);
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
