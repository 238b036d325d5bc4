/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of two families is the same: herself, a child of the same name or of the same birthday. Twins are two. */

#include "config.h"

#include "shuke-join-people.h"

#include "shuke-join.h"

static const ShukePerson *
get_person (const ShukeCustomer *customer,
            guint                index)
{
  return g_ptr_array_index (customer->persons, index);
}

static gboolean
shares_name (const ShukePerson *one,
             const ShukePerson *other)
{
  return (one->name != NULL && (g_strcmp0 (one->name, other->name) == 0 || g_strcmp0 (one->name, other->nickname) == 0)) ||
         (one->nickname != NULL && (g_strcmp0 (one->nickname, other->name) == 0 || g_strcmp0 (one->nickname, other->nickname) == 0));
}

static gboolean
is_named (const ShukePerson *person)
{
  return person->name != NULL || person->nickname != NULL;
}

static gboolean
contradicts (const ShukePerson *one,
             const ShukePerson *other)
{
  return one->role != other->role || (one->sex != SHUKE_SEX_UNKNOWN && other->sex != SHUKE_SEX_UNKNOWN && one->sex != other->sex);
}

static gboolean
is_same_day (const ShukePerson *one,
             const ShukePerson *other)
{
  return shuke_date_key (one->birth) != 0 && one->birth.year != 0 && shuke_date_equal (one->birth, other->birth);
}

static guint
count_born (const ShukeCustomer *customer,
            const ShukePerson   *like)
{
  guint n = 0;

  for (guint i = 1; i < customer->persons->len; i++)
    n += get_person (customer, i)->role == like->role && is_same_day (get_person (customer, i), like);
  return n;
}

typedef struct {
  const ShukeCustomer *held;
  const ShukeCustomer *given;
} Families;

static gboolean
by_name (const Families    *families,
         const ShukePerson *one,
         const ShukePerson *other)
{
  return shares_name (one, other);
}

/* One of twins is found by the name alone. */
static gboolean
by_birthday (const Families    *families,
             const ShukePerson *one,
             const ShukePerson *other)
{
  return is_same_day (one, other) && count_born (families->held, one) == 1 && count_born (families->given, other) == 1;
}

/* "女儿" beside "女儿", or beside a daughter with a name; there may be no other who could be meant. */
static gboolean
by_relation (const Families    *families,
             const ShukePerson *one,
             const ShukePerson *other)
{
  guint n = 0;

  if ((is_named (one) && is_named (other)) || (shuke_date_is_set (one->birth) && shuke_date_is_set (other->birth) && !shuke_date_equal (one->birth, other->birth)))
    return FALSE;
  if (one->role != SHUKE_ROLE_PARTNER && (one->relation == NULL || g_strcmp0 (one->relation, other->relation) != 0))
    return FALSE;
  for (guint i = 1; i < families->held->persons->len; i++)
    n += get_person (families->held, i)->role == one->role && g_strcmp0 (get_person (families->held, i)->relation, one->relation) == 0;
  for (guint i = 1; i < families->given->persons->len; i++)
    n += get_person (families->given, i)->role == other->role && g_strcmp0 (get_person (families->given, i)->relation, other->relation) == 0;
  return n == 2;
}

static gboolean
is_paired (const GArray *pairs,
           guint         held)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, guint, i) == held)
      return TRUE;
  return FALSE;
}

GArray *
shuke_join_find_pairs (const ShukeCustomer *held,
                       const ShukeCustomer *given)
{
  /* The surest first: who is found by her name is not taken for another. */
  static gboolean (*const rules[]) (const Families *, const ShukePerson *, const ShukePerson *) = { by_name, by_birthday, by_relation };
  Families families = { held, given };
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint nobody = G_MAXUINT;

  for (guint i = 0; i < given->persons->len; i++)
    g_array_append_val (pairs, nobody);
  g_array_index (pairs, guint, 0) = 0;
  for (gsize r = 0; r < G_N_ELEMENTS (rules); r++)
    for (guint i = 1; i < given->persons->len; i++)
      for (guint k = 1; k < held->persons->len && g_array_index (pairs, guint, i) == nobody; k++)
        if (!contradicts (get_person (held, k), get_person (given, i)) && !is_paired (pairs, k) &&
            rules[r](&families, get_person (held, k), get_person (given, i)))
          g_array_index (pairs, guint, i) = k;
  return pairs;
}

char *
shuke_join_dup_people (const ShukeCustomer *customer)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 1; i < customer->persons->len; i++)
    {
      const ShukePerson *person = get_person (customer, i);
      const char *title = shuke_customer_person_title (customer, person);
      g_autofree char *birth = shuke_date_to_text (person->birth);
      gboolean born = shuke_date_is_set (person->birth);

      if (title == NULL && !born)
        continue;
      g_string_append_printf (lines, "%s%s%s%s", lines->len > 0 ? "\n" : "", title != NULL ? title : "", title != NULL && born ? " · " : "",
                              born ? birth : "");
    }
  return g_string_free (lines, lines->len == 0);
}
