/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a fact was, newest change first: as evidence, with the same look. */

#include "config.h"

#include "shuke-fact-history.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-evidence.h"
#include "shuke-greet-text.h"

/* So many changes are shown; a phone that changed more often is not told by a list. */
#define SHOWN 12

/* (transfer full) */
static char *
dup_shown (ShukeBook       *book,
           const ShukeFact *fact,
           const char      *text)
{
  ShukeFact then = *fact;

  then.text = (char *) text;
  if (fact->kind == SHUKE_FACT_PHONE)
    return shuke_phone_dup_shown (text, shuke_book_get_region (book));
  return shuke_fact_dup_shown (&then, shuke_book_get_currency (book), shuke_clock_today (shuke_book_get_clock (book)));
}

/* (transfer full) */
static char *
dup_change (ShukeBook             *book,
            const ShukeFact       *fact,
            const ShukeFactChange *change)
{
  g_autofree char *old = change->old != NULL ? dup_shown (book, fact, change->old) : NULL;
  g_autofree char *new = change->new != NULL ? dup_shown (book, fact, change->new) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (old == NULL)
    /* Translators: a fact that was not known before: "new: 38". */
    g_string_append_printf (text, _("new: %s"), new);
  else if (new == NULL)
    g_string_append_printf (text, _("taken out: %s"), old);
  else
    /* Translators: what a fact was and what it became. */
    g_string_append_printf (text, _("%1$s → %2$s"), old, new);
  if (change->import_name != NULL)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("from “%s”"), change->import_name);
    }
  if (change->source != NULL)
    g_string_append_printf (text, " · %s", change->source);
  if (change->staff != NULL)
    {
      g_string_append (text, " · ");
      g_string_append_printf (text, _("noted by %s"), change->staff);
    }
  if (change->undone)
    {
      g_string_append (text, " · ");
      /* Translators: a change that was taken back by Undo. */
      g_string_append (text, _("undone"));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* (transfer full) */
static char *
dup_day (ShukeBook             *book,
         const ShukeFactChange *change)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (change->at);
  ShukeDay day = at != NULL ? shuke_day_new (g_date_time_get_year (at), g_date_time_get_month (at), g_date_time_get_day_of_month (at))
                            : SHUKE_DAY_NONE;

  return day != SHUKE_DAY_NONE ? shuke_day_text_year (day, shuke_clock_today (shuke_book_get_clock (book))) : NULL;
}

/* Sizes and measurements told on other days stand beside this one and are never written over. */
static void
add_earlier (GPtrArray           *lines,
             const ShukeCustomer *customer,
             const ShukeFact     *fact,
             ShukeDay             today)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, fact->person);
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);

  for (guint i = 0; info->place == SHUKE_FACT_IN_SIZES && i < person->sizes->len; i++)
    {
      const ShukeSizeTold *size = g_ptr_array_index (person->sizes, i);

      if (size->id != fact->id && g_str_equal (size->kind, info->column))
        g_ptr_array_add (lines, shuke_evidence_new (g_strdup (size->size), shuke_day_text_year (size->day, today), NULL));
    }
  for (guint i = 0; info->place == SHUKE_FACT_IN_MEASUREMENTS && i < person->measurements->len; i++)
    {
      const ShukeMeasurement *one = g_ptr_array_index (person->measurements, i);

      if (one->id != fact->id && g_str_equal (one->kind, info->column))
        g_ptr_array_add (lines, shuke_evidence_new (shuke_greet_text_measure (one->kind, one->value),
                                                    shuke_day_text_year (one->day, today), NULL));
    }
}

GtkWidget *
shuke_fact_history_new_popover (ShukeBook           *book,
                                const ShukeCustomer *customer,
                                const ShukeFact     *fact,
                                const char          *origin,
                                const char          *doubt)
{
  g_autoptr (GPtrArray) changes = shuke_book_list_fact_changes (book, customer, fact, NULL);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_evidence_free);

  if (doubt != NULL)
    g_ptr_array_add (lines, shuke_evidence_new (g_strdup (doubt), NULL, NULL));
  if (origin != NULL)
    g_ptr_array_add (lines, shuke_evidence_new (g_strdup (origin), NULL, NULL));
  for (guint i = 0; changes != NULL && i < changes->len && i < SHOWN; i++)
    {
      const ShukeFactChange *change = g_ptr_array_index (changes, i);

      g_ptr_array_add (lines, shuke_evidence_new (dup_change (book, fact, change), dup_day (book, change), NULL));
    }
  add_earlier (lines, customer, fact, shuke_clock_today (shuke_book_get_clock (book)));
  return shuke_evidence_new_popover (shuke_fact_get_name (fact), lines);
}
