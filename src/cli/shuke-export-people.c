/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Birthdays and the others of a family, in the words of a table. */

#include "config.h"

#include "shuke-export-people.h"

#include <glib/gi18n.h>

#include "shuke-cell-reader.h"
#include "shuke-household-words.h"
#include "shuke-lunar.h"
#include "shuke-text.h"

/* As a shop writes a day without a year. */
static char *
dup_day_of_year (ShukeDate date)
{
  /* Translators: month and day of a birthday whose year is not known, in a table: only "%1$d月%2$d日" or "%1$02d-%2$02d" are read back. */
  return g_strdup_printf (C_("birthday in a table", "%1$02d-%2$02d"), date.month, date.day);
}

char *
shuke_export_dup_birth (ShukeDate date,
                        ShukeDay  today)
{
  g_autofree char *own = shuke_date_to_text (date);
  g_autoptr (GString) words = NULL;
  g_autofree char *month = NULL;
  g_autofree char *day = NULL;
  ShukeDate read;

  if (!shuke_date_is_set (date))
    return NULL;
  if (!date.lunar && date.year == 0 && date.month != 0 && date.day != 0)
    return dup_day_of_year (date);
  if (!date.lunar || date.month == 0)
    return g_steal_pointer (&own);
  words = g_string_new ("农历");
  month = shuke_lunar_month_name (date.month, date.leap, FALSE);
  day = date.day != 0 ? shuke_lunar_day_name (date.day) : NULL;
  if (date.year != 0)
    g_string_append_printf (words, "%d年", date.year);
  g_string_append (words, month);
  if (day != NULL)
    g_string_append (words, day);
  if (shuke_cell_read_birth (words->str, today, today, &read) && shuke_date_equal (read, date))
    return g_string_free (g_steal_pointer (&words), FALSE);
  return g_steal_pointer (&own);
}

static void
add_told (GString                *line,
          const ShukeFact        *fact,
          const ShukePerson      *person,
          const ShukeCurrency    *currency,
          ShukeDay                today)
{
  g_autofree char *shown = fact->kind == SHUKE_FACT_BIRTH ? shuke_export_dup_birth (person->birth, today) : shuke_fact_dup_shown (fact, currency, today);
  g_autofree char *told = NULL;

  if (shown == NULL || *shown == '\0')
    return;
  told = shuke_text_label_line (shuke_fact_kind_name (fact->kind), shown);
  g_string_append_printf (line, "%s%s", SHUKE_HOUSEHOLD_BETWEEN, told);
}

char *
shuke_export_join_others (const ShukeCustomer *customer,
                          const ShukeCurrency *currency,
                          ShukeDay             today)
{
  g_autoptr (GPtrArray) facts = customer->persons->len > 1 ? shuke_fact_list (customer) : NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      g_autofree char *head = NULL;
      g_autofree char *first = NULL;
      g_autoptr (GString) line = NULL;

      if (person->role == SHUKE_ROLE_SELF || person->role == SHUKE_ROLE_CHILD)
        continue;
      head = shuke_household_dup_head (person->role, person->relation);
      first = shuke_text_label_line (head, person->name != NULL ? person->name : "");
      line = g_string_new (first);
      for (guint k = 0; k < facts->len; k++)
        {
          const ShukeFact *fact = g_ptr_array_index (facts, k);

          if (fact->person == i && fact->kind != SHUKE_FACT_PERSON_NAME && fact->kind != SHUKE_FACT_RELATION)
            add_told (line, fact, person, currency, today);
        }
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line->str);
    }
  return g_string_free (text, FALSE);
}
