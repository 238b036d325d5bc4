/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts people by age, sex and residence, as the shops did that kept their slips in binders. */

#include "shuke-people-groups.h"

#include <string.h>

#include "shuke-text.h"

static const int first_ages[SHUKE_N_AGE_GROUPS] = { 0, 18, 30, 40, 50, 60 };

static void
place_free (gpointer data)
{
  ShukePeoplePlace *place = data;

  g_free (place->name);
  g_free (place);
}

ShukePeopleGroups *
shuke_people_groups_new (void)
{
  ShukePeopleGroups *self = g_new0 (ShukePeopleGroups, 1);

  self->places = g_ptr_array_new_with_free_func (place_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
shuke_people_groups_free (ShukePeopleGroups *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->places);
  g_free (self);
}

int
shuke_people_groups_get_first_age (int group)
{
  g_return_val_if_fail (group >= 0 && group < SHUKE_N_AGE_GROUPS, 0);
  return first_ages[group];
}

/* Takes @name. There can be as many places as people. */
static void
add_place (ShukePeopleGroups *self,
           char              *name)
{
  ShukePeoplePlace *place = g_hash_table_lookup (self->by_name, name);

  if (place != NULL)
    {
      place->people++;
      g_free (name);
      return;
    }
  place = g_new0 (ShukePeoplePlace, 1);
  place->name = name;
  place->people = 1;
  g_ptr_array_add (self->places, place);
  g_hash_table_insert (self->by_name, place->name, place);
}

void
shuke_people_groups_add (ShukePeopleGroups *self,
                         ShukeDate          birth,
                         ShukeSex           sex,
                         const char        *address,
                         ShukeDay           today)
{
  int age = shuke_date_age (birth, today);
  char *place = shuke_people_groups_dup_place (address);
  int group = SHUKE_N_AGE_GROUPS - 1;

  self->people++;
  self->sexes[sex]++;
  while (group > 0 && age < first_ages[group])
    group--;
  if (age >= 0)
    self->ages[group]++;
  else
    self->no_age++;
  if (place != NULL)
    add_place (self, place);
  else
    self->no_place++;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const ShukePeoplePlace *left = *(ShukePeoplePlace *const *) a;
  const ShukePeoplePlace *right = *(ShukePeoplePlace *const *) b;

  return left->people != right->people ? right->people - left->people : strcmp (left->name, right->name);
}

void
shuke_people_groups_sort (ShukePeopleGroups *self)
{
  g_ptr_array_sort (self->places, compare_places);
}

/* The end of the first of @marks in @text, or NULL. */
static const char *
end_of_mark (const char        *text,
             const char *const *marks)
{
  const char *first = NULL;
  const char *end = NULL;

  for (int i = 0; marks[i] != NULL; i++)
    {
      const char *at = strstr (text, marks[i]);

      /* An address does not begin with the word for what it is. */
      if (at == NULL || at == text || (first != NULL && at >= first))
        continue;
      first = at;
      end = at + strlen (marks[i]);
    }
  return end;
}

/* 徐汇区 in 上海市徐汇区…; the 区 of 小区 is none. */
static char *
dup_district (const char *text)
{
  static const char *const districts[] = { "区", "區", "县", "縣" };
  static const char *const cities[] = { "省", "市", "自治区", "自治區" };

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    for (gsize i = 0; i < G_N_ELEMENTS (districts); i++)
      {
        const char *from = text;
        g_autofree char *before = NULL;

        if (c == text || !g_str_has_prefix (c, districts[i]))
          continue;
        before = g_strndup (text, (gsize) (c - text));
        if (g_str_has_suffix (before, "小") || g_str_has_suffix (before, "社") || g_str_has_suffix (before, "自治")
            || g_str_has_suffix (before, "园") || g_str_has_suffix (before, "園"))
          continue;
        for (gsize k = 0; k < G_N_ELEMENTS (cities); k++)
          {
            const char *city = g_strrstr (before, cities[k]);
            const char *end = city != NULL ? text + (city - before) + strlen (cities[k]) : text;

            /* 上海市市南区 has a 市 that belongs to the district. */
            if (end > from && end < c)
              from = end;
          }
        return g_strndup (from, (gsize) (c - from) + strlen (districts[i]));
      }
  return NULL;
}

/* What stands behind the last comma, without the figures of the house. */
static char *
dup_latin_place (const char *text)
{
  const char *comma = strrchr (text, ',');
  const char *place = comma != NULL ? comma + 1 : text;

  while (*place != '\0' && !g_ascii_isalpha (*place) && (guchar) *place < 0x80)
    place++;
  /* 8号 is a door and no place. */
  return shuke_text_is_han (g_utf8_get_char (place)) ? NULL : shuke_text_clean (place);
}

char *
shuke_people_groups_dup_place (const char *address)
{
  static const char *const towns[] = { "镇", "鎮", "乡", "鄉", NULL };
  static const char *const estates[] = { "小区", "小區", "社区", "社區", "花园", "花園", "家园", "家園", "新村", "公寓", "大厦", "大廈", "苑", "村", NULL };
  static const char *const streets[] = { "大道", "路", "街", "巷", "弄", NULL };
  const char *const *const kinds[] = { towns, estates, streets };
  g_autofree char *narrow = address != NULL ? shuke_text_narrow (address) : NULL;
  g_autofree char *text = narrow != NULL ? shuke_text_clean (narrow) : NULL;
  char *district;
  gsize length = 0;

  if (text == NULL)
    return NULL;
  district = dup_district (text);
  if (district != NULL)
    return district;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const char *end = end_of_mark (text, kinds[i]);

      if (end != NULL)
        return g_strndup (text, (gsize) (end - text));
    }
  if (!shuke_text_is_han (g_utf8_get_char (text)))
    return dup_latin_place (text);
  while (text[length] != '\0' && !g_ascii_isdigit (text[length]))
    length++;
  text[length] = '\0';
  return shuke_text_clean (text);
}
