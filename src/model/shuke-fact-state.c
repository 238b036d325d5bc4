/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Complete, true, alive: what the file says about itself. The weights and limits stand in the catalogue. */

#include "config.h"

#include "shuke-fact-state.h"

#include <glib/gi18n.h>

#include "shuke-contact.h"
#include "shuke-day-text.h"

/* Nobody grows in height any more; a growth reference ends there (WHO 2007: 19 years). */
#define GROWN_UP 19

ShukeDay
shuke_fact_get_known_day (const ShukeFact     *fact,
                          const ShukeCustomer *customer)
{
  if (fact->confirmed_day != SHUKE_DAY_NONE && (fact->day == SHUKE_DAY_NONE || fact->confirmed_day > fact->day))
    return fact->confirmed_day;
  return fact->day != SHUKE_DAY_NONE ? fact->day : customer->created_day;
}

static gboolean
is_growing (const ShukePerson *person,
            ShukeDay           today)
{
  int age = shuke_date_age (person->birth, today);

  return age >= 0 ? age < GROWN_UP : person->role == SHUKE_ROLE_CHILD;
}

/* 0 when it does not get stale by time. */
static int
fresh_days (const ShukeFact     *fact,
            const ShukeCustomer *customer,
            ShukeDay             today)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);

  if ((info->flags & SHUKE_FACT_GROWING) != 0 && !is_growing (g_ptr_array_index (customer->persons, fact->person), today))
    return 0;
  return fact->kind == SHUKE_FACT_CUSTOM ? fact->stale_days : info->fresh_days;
}

ShukeFreshness
shuke_fact_get_freshness (const ShukeFact     *fact,
                          const ShukeCustomer *customer,
                          ShukeDay             failed_call,
                          ShukeDay             today)
{
  ShukeDay known = shuke_fact_get_known_day (fact, customer);
  int days = fresh_days (fact, customer, today);

  if (fact->kind == SHUKE_FACT_PHONE)
    {
      if (failed_call == SHUKE_DAY_NONE)
        return SHUKE_FRESHNESS_LASTING;
      return failed_call > known ? SHUKE_FRESHNESS_STALE : SHUKE_FRESHNESS_FRESH;
    }
  if (days == 0)
    return SHUKE_FRESHNESS_LASTING;
  return known == SHUKE_DAY_NONE || today - known > days ? SHUKE_FRESHNESS_STALE : SHUKE_FRESHNESS_FRESH;
}

char *
shuke_fact_dup_origin_text (const ShukeFact     *fact,
                            const ShukeCustomer *customer,
                            ShukeDay             failed_call,
                            ShukeDay             today)
{
  ShukeFreshness freshness = shuke_fact_get_freshness (fact, customer, failed_call, today);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (fact->import_name != NULL && (fact->source == NULL || g_str_equal (fact->source, SHUKE_SOURCE_IMPORT)))
    /* Translators: where a fact comes from: a file that was imported. */
    g_ptr_array_add (parts, g_strdup_printf (_("from “%s”"), fact->import_name));
  else if (g_strcmp0 (fact->source, SHUKE_SOURCE_IMPORT) == 0)
    g_ptr_array_add (parts, g_strdup (_("from an imported file")));
  else if (fact->source != NULL)
    g_ptr_array_add (parts, g_strdup (fact->source));
  if (fact->staff != NULL)
    /* Translators: who of the shop wrote a fact down. */
    g_ptr_array_add (parts, g_strdup_printf (_("noted by %s"), fact->staff));
  if (fact->day != SHUKE_DAY_NONE)
    g_ptr_array_add (parts, shuke_day_text_year (fact->day, today));
  if (fact->confirmed_day != SHUKE_DAY_NONE)
    {
      g_autofree char *ago = shuke_day_text_ago (fact->confirmed_day, today);

      /* Translators: %s is "today", "12 days ago". */
      g_ptr_array_add (parts, g_strdup_printf (_("confirmed %s"), ago));
    }
  if (freshness == SHUKE_FRESHNESS_STALE && fact->kind == SHUKE_FACT_PHONE)
    g_ptr_array_add (parts, g_strdup (_("not reached since")));
  else if (freshness == SHUKE_FRESHNESS_STALE)
    {
      ShukeDay known = shuke_fact_get_known_day (fact, customer);
      g_autofree char *ago = known != SHUKE_DAY_NONE ? shuke_day_text_ago (known, today) : NULL;

      if (ago != NULL)
        /* Translators: %s is "14 months ago": a fact that is so old that it wants to be asked again. */
        g_ptr_array_add (parts, g_strdup_printf (_("known %s, may have changed"), ago));
      else
        g_ptr_array_add (parts, g_strdup (_("may have changed")));
    }
  if (parts->len == 0 && freshness == SHUKE_FRESHNESS_FRESH && customer->created_day != SHUKE_DAY_NONE)
    {
      g_autofree char *day = shuke_day_text_year (customer->created_day, today);

      /* Translators: a fact of which nobody said when it was learned; %s is the day on which the file was begun. */
      g_ptr_array_add (parts, g_strdup_printf (_("on file since %s"), day));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static ShukeHeld
held_since (ShukeFactKind kind,
            ShukeDay      day,
            ShukeDay      today)
{
  return today - day > shuke_fact_kind_get_info (kind)->fresh_days ? SHUKE_HELD_STALE : SHUKE_HELD_GOOD;
}

ShukeHeld
shuke_fact_evidence_get_bought (const ShukeFactEvidence *self,
                                ShukeFactKind            kind,
                                guint                    index)
{
  const ShukePerson *person = g_ptr_array_index (self->customer->persons, index);
  ShukeHeld held = SHUKE_HELD_NOTHING;

  if ((shuke_fact_kind_get_info (kind)->flags & SHUKE_FACT_BOUGHT) == 0)
    return SHUKE_HELD_NOTHING;
  if (kind == SHUKE_FACT_COLOUR_LIKED || kind == SHUKE_FACT_STYLE_LIKED)
    {
      GPtrArray *words = self->taste == NULL ? NULL : kind == SHUKE_FACT_COLOUR_LIKED ? self->taste->colours : self->taste->styles;

      for (guint i = 0; words != NULL && i < words->len; i++)
        held = MAX (held, held_since (kind, ((ShukeTasteWord *) g_ptr_array_index (words, i))->last_day, self->today));
      return held;
    }
  for (guint i = 0; self->worn != NULL && i < self->worn->len; i++)
    {
      const ShukeWornSize *size = g_ptr_array_index (self->worn, i);

      if (size->person == person->id && (size->parsed.kind == SHUKE_SIZE_SHOE) == (kind == SHUKE_FACT_SHOE_SIZE))
        held = MAX (held, held_since (kind, size->day, self->today));
    }
  return held;
}

static ShukeHeld
get_told (const ShukeFactEvidence *self,
          ShukeFactKind            kind,
          guint                    index)
{
  ShukeHeld held = SHUKE_HELD_NOTHING;

  for (guint i = 0; i < self->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (self->facts, i);

      if (fact->kind == kind && fact->person == index)
        held = MAX (held, shuke_fact_get_freshness (fact, self->customer, self->failed_call, self->today) == SHUKE_FRESHNESS_STALE
                            ? SHUKE_HELD_STALE : SHUKE_HELD_GOOD);
    }
  return held;
}

/* What follows from another fact is known as well as that one is. */
static const struct {
  ShukeFactKind kind;
  ShukeFactKind from;
  gboolean      growing;   /* only for whoever still grows */
} understood[] = {
  { SHUKE_FACT_SIZE, SHUKE_FACT_HEIGHT, TRUE },               /* children's sizes are heights, and so … */
  { SHUKE_FACT_HEIGHT, SHUKE_FACT_SIZE, TRUE },               /* … the one tells the other */
  { SHUKE_FACT_SIZE, SHUKE_FACT_CHEST, FALSE },               /* whoever was measured is not asked for S or M */
  { SHUKE_FACT_SHOE_SIZE, SHUKE_FACT_FOOT, FALSE },
  { SHUKE_FACT_BOTTOM_SIZE, SHUKE_FACT_WAIST, FALSE },
  { SHUKE_FACT_PERSON_NAME, SHUKE_FACT_PERSON_NICKNAME, FALSE },   /* a pet name does: there is a word to call the child by */
  { SHUKE_FACT_ADDRESS_FORM, SHUKE_FACT_NICKNAME, FALSE },
  { SHUKE_FACT_SOURCE, SHUKE_FACT_REFERRER, FALSE },          /* through whoever brought her */
  { SHUKE_FACT_OCCUPATION, SHUKE_FACT_POST, FALSE },
  { SHUKE_FACT_OCCUPATION, SHUKE_FACT_EMPLOYER, FALSE },
};

/* She has said how the shop may reach her: what has no use then is not missing. */
static gboolean
is_unwanted (const ShukeCustomer *customer,
             ShukeFactKind        kind,
             guint                index)
{
  guint ways;

  if (index != 0 || (kind != SHUKE_FACT_WECHAT && kind != SHUKE_FACT_CONTACT_HOURS))
    return FALSE;
  ways = shuke_contact_ways_of (customer->contact_channel);
  return (ways & (kind == SHUKE_FACT_WECHAT ? SHUKE_WAY_WECHAT : SHUKE_WAY_PHONE)) == 0;
}

ShukeHeld
shuke_fact_evidence_get_held (const ShukeFactEvidence *self,
                              ShukeFactKind            kind,
                              guint                    index)
{
  const ShukePerson *person = g_ptr_array_index (self->customer->persons, index);
  ShukeHeld held = MAX (shuke_fact_evidence_get_bought (self, kind, index), get_told (self, kind, index));

  for (gsize i = 0; i < G_N_ELEMENTS (understood); i++)
    if (understood[i].kind == kind && (!understood[i].growing || is_growing (person, self->today)))
      held = MAX (held, get_told (self, understood[i].from, index));
  return is_unwanted (self->customer, kind, index) ? SHUKE_HELD_GOOD : held;
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  const ShukeGap *left = a, *right = b;

  if (left->weight != right->weight)
    return right->weight - left->weight;
  return left->person != right->person ? (int) left->person - (int) right->person : (int) left->kind - (int) right->kind;
}

ShukeCompleteness *
shuke_completeness_new (const ShukeCustomer *customer,
                        GPtrArray           *sources,
                        GPtrArray           *visits,
                        ShukeDay             failed_call,
                        ShukeDay             today)
{
  ShukeCompleteness *self = g_new0 (ShukeCompleteness, 1);
  g_autoptr (GPtrArray) facts = shuke_fact_list (customer);
  g_autoptr (GPtrArray) all_visits = visits != NULL ? g_ptr_array_ref (visits) : g_ptr_array_new ();
  g_autoptr (GPtrArray) worn = shuke_taste_worn_sizes (customer, all_visits, today);
  int all = 0, held = 0;

  if (sources != NULL)
    shuke_fact_take_sources (facts, customer, sources);
  self->gaps = g_array_new (FALSE, FALSE, sizeof (ShukeGap));
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);
      g_autoptr (ShukeTaste) taste = NULL;
      ShukeFactEvidence evidence = { customer, facts, worn, NULL, failed_call, today };

      /* Whom one gives a thing to has no file. */
      if (person->role == SHUKE_ROLE_GIFT)
        continue;
      taste = shuke_taste_new (customer, all_visits, person->role == SHUKE_ROLE_SELF ? 0 : person->id, today);
      evidence.taste = taste;
      for (ShukeFactKind kind = 0; kind < SHUKE_N_FACTS; kind++)
        {
          int weight = 2 * shuke_fact_kind_get_info (kind)->weight;
          ShukeHeld state;

          if (weight == 0 || !shuke_fact_kind_suits (kind, person->role, customer->organisation))
            continue;
          /* A friend's or husband's birthday is nice to know, not what a file lacks. */
          if (i > 0 && person->role != SHUKE_ROLE_CHILD)
            weight /= 4;
          state = shuke_fact_evidence_get_held (&evidence, kind, i);
          all += weight;
          held += state == SHUKE_HELD_GOOD ? weight : state == SHUKE_HELD_STALE ? weight / 2 : 0;
          if (state != SHUKE_HELD_GOOD)
            {
              ShukeGap gap = { kind, i, weight / 2, state == SHUKE_HELD_STALE };

              g_array_append_val (self->gaps, gap);
            }
        }
    }
  self->percent = all == 0 ? 100 : held * 100 / all;
  g_array_sort (self->gaps, compare_gaps);
  return self;
}

void
shuke_completeness_free (ShukeCompleteness *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->gaps);
  g_free (self);
}
