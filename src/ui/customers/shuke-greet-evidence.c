/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Evidence for what was said, promised and booked. It reads nothing: all of it came with the greeting. */

#include "config.h"

#include "shuke-greet-evidence.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-fact-state.h"
#include "shuke-fact-words.h"
#include "shuke-greet-text.h"

static GPtrArray *
new_facts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_evidence_free);
}

static void
add (GPtrArray  *facts,
     char       *what,
     char       *when)
{
  g_ptr_array_add (facts, shuke_evidence_new (what, when, NULL));
}

static const ShukeEntry *
find_entry (const ShukeGreeting *greeting,
            gint64               id)
{
  for (guint i = 0; id != 0 && greeting->entries != NULL && i < greeting->entries->len; i++)
    if (((const ShukeEntry *) g_ptr_array_index (greeting->entries, i))->id == id)
      return g_ptr_array_index (greeting->entries, i);
  return NULL;
}

/* Whose birthday it is has it among the facts, with its source. */
static void
add_birthday (GPtrArray           *facts,
              const ShukeGreeting *greeting,
              const ShukeTodo     *todo)
{
  for (guint i = 0; i < greeting->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (greeting->facts, i);
      const ShukePerson *person = g_ptr_array_index (greeting->customer->persons, fact->person);
      g_autofree char *origin = NULL;
      g_autofree char *birth = NULL;

      if (fact->kind != SHUKE_FACT_BIRTH || person->id != todo->person)
        continue;
      birth = shuke_date_text (person->birth);
      origin = shuke_fact_dup_origin_text (fact, greeting->customer, SHUKE_DAY_NONE, greeting->today);
      add (facts, g_strdup_printf (C_("evidence", "%1$s: %2$s"), shuke_fact_get_name (fact), birth), g_steal_pointer (&origin));
    }
}

GPtrArray *
shuke_greet_evidence_due (const ShukeGreeting *greeting)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < greeting->due->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (greeting->due, i);
      const ShukeEntry *entry = find_entry (greeting, item->todo->entry);

      add (facts, item->todo->text != NULL ? g_strdup (item->todo->text) : shuke_greet_text_due (item, greeting->customer, greeting->today),
           item->todo->due_day != SHUKE_DAY_NONE ? shuke_day_text_year (item->todo->due_day, greeting->today) : g_strdup (_("no day said")));
      if (item->todo->kind == SHUKE_TODO_BIRTHDAY)
        add_birthday (facts, greeting, item->todo);
      if (entry != NULL && entry->text != NULL)
        {
          g_autofree char *day = shuke_day_text_year (entry->day, greeting->today);

          /* Translators: the note from which a promise comes: "“…”, noted". */
          add (facts, g_strdup_printf (_("noted: “%s”"), entry->text), g_steal_pointer (&day));
        }
    }
  return facts;
}

GPtrArray *
shuke_greet_evidence_last (const ShukeGreeting *greeting,
                           const ShukeCurrency *currency)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; greeting->last != NULL && i < greeting->last->lines->len; i++)
    add (facts, shuke_greet_text_line (g_ptr_array_index (greeting->last->lines, i), currency), NULL);
  if (greeting->last != NULL && greeting->last->staff != NULL)
    /* Translators: who of the shop made the sale. */
    add (facts, g_strdup_printf (_("served by %s"), greeting->last->staff), shuke_day_text_year (greeting->last->day, greeting->today));
  if (greeting->outcome != NULL && greeting->outcome->text != NULL)
    add (facts, g_strdup (greeting->outcome->text), shuke_day_text_year (greeting->outcome->day, greeting->today));
  return facts;
}

static const char *
points_word (const char *kind)
{
  if (g_str_equal (kind, "opening"))
    return _("as they stood when they came with a file");
  if (g_str_equal (kind, "earn"))
    return _("for a purchase");
  if (g_str_equal (kind, "redeem"))
    return _("redeemed");
  if (g_str_equal (kind, "expire"))
    return _("expired");
  return _("corrected");
}

GPtrArray *
shuke_greet_evidence_points (const GPtrArray *entries,
                             ShukeDay         today)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < entries->len; i++)
    {
      const ShukePointsEntry *entry = g_ptr_array_index (entries, i);

      /* Translators: points, with their sign, and what for: "+120 for a purchase". */
      add (facts, g_strdup_printf (C_("points", "%1$+d %2$s"), (int) entry->points, entry->reason != NULL ? entry->reason : points_word (entry->kind)),
           shuke_day_text_year (entry->day, today));
    }
  return facts;
}

static gboolean
is_bought (const ShukeGreeting *greeting,
           const ShukeFact     *fact)
{
  for (guint i = 0; greeting->taste != NULL && fact->kind == SHUKE_FACT_COLOUR_LIKED && i < greeting->taste->colours->len; i++)
    if (g_str_equal (((const ShukeTasteWord *) g_ptr_array_index (greeting->taste->colours, i))->text, fact->text))
      return TRUE;
  return FALSE;
}

char *
shuke_greet_evidence_dup_told (const ShukeGreeting *greeting,
                               const ShukeFact     *fact,
                               const ShukeFactKind *kinds,
                               gsize                n,
                               gboolean             family)
{
  const ShukePerson *person;
  gboolean of_kind = FALSE;

  for (gsize i = 0; i < n; i++)
    of_kind |= fact->kind == kinds[i];
  if (!of_kind || (fact->person != 0 && !family) || is_bought (greeting, fact))
    return NULL;
  if (fact->person == 0)
    return g_strdup (fact->text);
  person = g_ptr_array_index (greeting->customer->persons, fact->person);
  /* Translators: for whom in the family, then what the owner wrote. */
  return g_strdup_printf (_("%1$s: %2$s"), person->nickname != NULL ? person->nickname : person->name != NULL ? person->name
                                           : shuke_fact_person_word (greeting->customer, person), fact->text);
}

GPtrArray *
shuke_greet_evidence_told (const ShukeGreeting *greeting,
                           const ShukeFactKind *kinds,
                           gsize                n,
                           gboolean             family)
{
  GPtrArray *facts = new_facts ();

  for (guint i = 0; i < greeting->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (greeting->facts, i);
      char *words = shuke_greet_evidence_dup_told (greeting, fact, kinds, n, family);

      if (words != NULL)
        add (facts, words, shuke_fact_dup_origin_text (fact, greeting->customer, SHUKE_DAY_NONE, greeting->today));
    }
  return facts;
}
