/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words for the others of a family in a table: the relation tells the role where it can. */

#include "config.h"

#include "shuke-household-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-text.h"

static const struct {
  ShukeRole   role;
  const char *label;
  const char *words;   /* of a role that is only named, in every language */
} roles[] = {
  /* Translators: who somebody of a customer's family is, in a table: before her name. The import knows only the words of the glossary. */
  { SHUKE_ROLE_PARTNER, NC_("role", "Partner"), "partner|伴侣|伴侶" },
  { SHUKE_ROLE_GIFT, NC_("role", "Gets presents"), "getspresents|送礼的人|送禮的人" },
  { SHUKE_ROLE_OTHER, NC_("role", "Relative"), "relative|家人" },
};

static const char partners[] = "老公|丈夫|先生|爱人|愛人|配偶|妻子|太太|老婆|男朋友|女朋友|未婚夫|未婚妻|husband|wife|spouse|fiancé|boyfriend|girlfriend";

static gboolean
is_among (const char *text,
          const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, "|", -1);
  g_autofree char *small = g_utf8_strdown (text, -1);
  g_auto (GStrv) pieces = g_strsplit (small, " ", -1);
  g_autofree char *closed = g_strjoinv ("", pieces);

  return g_strv_contains ((const char *const *) words, closed);
}

static ShukeRole
role_of (const char *relation)
{
  return is_among (relation, partners) ? SHUKE_ROLE_PARTNER : SHUKE_ROLE_OTHER;
}

static gboolean
is_label (const char *text,
          ShukeRole  *role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (is_among (text, roles[i].words) || strcmp (text, g_dpgettext2 (NULL, "role", roles[i].label)) == 0)
      {
        *role = roles[i].role;
        return TRUE;
      }
  return FALSE;
}

char *
shuke_household_dup_head (ShukeRole   role,
                          const char *relation)
{
  ShukeRole other;

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const char *label = g_dpgettext2 (NULL, "role", roles[i].label);

      if (roles[i].role != role)
        continue;
      if (relation == NULL)
        return g_strdup (label);
      return role_of (relation) == role && !is_label (relation, &other) ? g_strdup (relation) : g_strdup_printf ("%s（%s）", label, relation);
    }
  return g_strdup (relation != NULL ? relation : "");
}

void
shuke_household_read_head (const char  *head,
                           ShukeRole   *role,
                           char       **relation)
{
  const char *open = strstr (head, "（");
  g_autofree char *before = open == NULL ? NULL : g_strndup (head, (gsize) (open - head));

  *relation = NULL;
  if (is_label (head, role))
    return;
  if (before != NULL && g_str_has_suffix (head, "）") && is_label (before, role))
    {
      *relation = g_strndup (open + strlen ("（"), strlen (open) - strlen ("（") - strlen ("）"));
      return;
    }
  *role = role_of (head);
  *relation = *head == '\0' ? NULL : g_strdup (head);
}

static gboolean
calls_grandparent (const char *called,
                   const char *child)
{
  static const char *const grandparents[] = { "奶奶", "爷爷", "爺爺", "外婆", "外公", "姥姥", "姥爷", "姥爺", "阿嬤", "阿公", "婆婆" };
  const char *found = called == NULL || child == NULL || *child == '\0' ? NULL : strstr (called, child);

  for (gsize i = 0; found != NULL && i < G_N_ELEMENTS (grandparents); i++)
    if (g_str_has_prefix (found + strlen (child), grandparents[i]))
      return TRUE;
  return FALSE;
}

gboolean
shuke_household_is_grandchild (const ShukeCustomer *customer,
                               const ShukePerson   *person)
{
  static const char grandchildren[] = "孙子|孙女|孙儿|外孙|外孙女|外孙子|孫子|孫女|孫兒|外孫|外孫女|外孫子|大孙子|小孙子|大孙女|小孙女|重孙|grandson|granddaughter|grandchild";
  const char *called[] = { person->name, person->nickname };

  if (person->role != SHUKE_ROLE_CHILD)
    return FALSE;
  if (person->relation != NULL)
    return is_among (person->relation, grandchildren);
  for (gsize i = 0; i < G_N_ELEMENTS (called); i++)
    if (calls_grandparent (customer->name, called[i]) || calls_grandparent (customer->nickname, called[i]) ||
        calls_grandparent (customer->address_form, called[i]))
      return TRUE;
  return FALSE;
}
