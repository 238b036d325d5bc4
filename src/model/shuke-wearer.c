/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a family wears now. Whoever shows a size of somebody - the greet card, the list, a preparation - has it from here, so that there is
 * one answer. */

#include "shuke-wearer.h"

#include "shuke-fact-kind.h"
#include "shuke-household-words.h"

#define NEXT_SIZE_MONTHS 8

static const ShukeWornSize *
find_worn (GPtrArray *worn,
           gint64     person,
           gboolean   shoes)
{
  for (guint i = 0; i < worn->len; i++)
    {
      const ShukeWornSize *size = g_ptr_array_index (worn, i);

      if (size->person == person && (size->parsed.kind == SHUKE_SIZE_SHOE) == shoes)
        return size;
    }
  return NULL;
}

static const ShukeMeasurement *
newest_height (const ShukePerson *person)
{
  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (g_str_equal (measurement->kind, "height"))
        return measurement;
    }
  return NULL;
}

/* The newest that was told of trousers alone. */
static const ShukeSizeTold *
newest_trousers (const ShukePerson *person,
                 ShukeDay           today)
{
  for (guint i = 0; i < person->sizes->len; i++)
    {
      const ShukeSizeTold *told = g_ptr_array_index (person->sizes, i);

      if (g_str_equal (told->kind, "bottom") && told->day <= today)
        return told;
    }
  return NULL;
}

static void
wearer_take (ShukeWearer     *wearer,
             ShukeSizeSource  source,
             char            *size)
{
  wearer->source = source;
  wearer->size = size;
}

/* What the mother said lately goes before any curve, as long as a child's height is held to be true: small children wear small sizes. What
 * came in a file is as old as the file. */
static gboolean
is_fresh_word (const ShukeWornSize *worn,
               ShukeDay             today)
{
  return worn->told && g_strcmp0 (worn->source, SHUKE_SOURCE_IMPORT) != 0 &&
         today - worn->day <= shuke_fact_kind_get_info (SHUKE_FACT_HEIGHT)->fresh_days;
}

static void
wearer_grow (ShukeWearer         *wearer,
             const ShukeCustomer *customer,
             GPtrArray           *visits,
             ShukeDay             today)
{
  g_autoptr (GArray) sizes = shuke_taste_dup_growth_sizes (customer, visits, wearer->person->id, today);
  gboolean grown = FALSE;
  ShukeGrowth growth;

  if (!shuke_growth_predict (wearer->person, sizes, today, &growth) || growth.size == 0)
    return;
  if (wearer->clothes != NULL && wearer->clothes->parsed.kind != SHUKE_SIZE_HEIGHT)
    return;
  if (wearer->clothes != NULL)
    grown = !is_fresh_word (wearer->clothes, today) && shuke_growth_has_outgrown (&growth, wearer->clothes->parsed);
  /* Told on the day of the measuring, a size is what she wears: her mother knows how she likes it. */
  if (growth.basis == SHUKE_GROWTH_FROM_HEIGHT && (grown || wearer->clothes == NULL || growth.evidence_day > wearer->clothes->day ||
      (growth.evidence_day == wearer->clothes->day && !is_fresh_word (wearer->clothes, today))))
    wearer_take (wearer, SHUKE_SIZE_FROM_HEIGHT, g_strdup_printf ("%d", growth.size));
  else if (grown)
    wearer_take (wearer, SHUKE_SIZE_FROM_GROWTH, g_strdup_printf ("%d", growth.size));
  else if (wearer->clothes == NULL)
    wearer_take (wearer, SHUKE_SIZE_FROM_AGE, g_strdup_printf ("%d", growth.size));
  wearer->next_day = shuke_growth_next_size (wearer->person, sizes, today, NEXT_SIZE_MONTHS, &wearer->next_size);
  if (wearer->next_day == SHUKE_DAY_NONE)
    wearer->next_size = 0;
  /* A size bought with room to grow may be the next one already. */
  else if (wearer->clothes != NULL && wearer->size == NULL && wearer->clothes->parsed.value / 10 >= wearer->next_size)
    wearer->next_size = 0;
}

static gboolean
has_name (const ShukeCustomer *customer,
          const ShukePerson   *person)
{
  return person->role != SHUKE_ROLE_SELF || customer->name != NULL || customer->nickname != NULL || customer->address_form != NULL;
}

static void
add_wearer (GArray              *wearers,
            const ShukeCustomer *customer,
            const ShukePerson   *person,
            GPtrArray           *visits,
            GPtrArray           *all_worn,
            ShukeDay             today)
{
  ShukeWearer wearer = {
    .person = person,
    /* A number is what she is found by, and no name for who wears something. */
    .title = has_name (customer, person) ? shuke_customer_person_title (customer, person) : NULL,
    .age = shuke_date_age (person->birth, today),
    .grandchild = shuke_household_is_grandchild (customer, person),
    .clothes = find_worn (all_worn, person->id, FALSE),
    .shoes = find_worn (all_worn, person->id, TRUE),
    .height = newest_height (person),
    .next_day = SHUKE_DAY_NONE,
  };

  if (wearer.clothes != NULL && !(wearer.clothes->told && g_str_equal (wearer.clothes->category, "bottom")))
    wearer.trousers = newest_trousers (person, today);
  if (person->role == SHUKE_ROLE_CHILD || person->role == SHUKE_ROLE_OTHER)
    wearer_grow (&wearer, customer, visits, today);
  if (wearer.size == NULL && (wearer.clothes != NULL || wearer.shoes != NULL))
    {
      const ShukeWornSize *worn = wearer.clothes != NULL ? wearer.clothes : wearer.shoes;

      wearer_take (&wearer, worn->told ? SHUKE_SIZE_FROM_TOLD : SHUKE_SIZE_FROM_PURCHASE, g_strdup (worn->size));
    }
  if (wearer.size != NULL)
    g_array_append_val (wearers, wearer);
}

static void
wearer_clear (gpointer data)
{
  g_free (((ShukeWearer *) data)->size);
}

GArray *
shuke_wearers_new (const ShukeCustomer *customer,
                   GPtrArray           *visits,
                   GPtrArray           *worn,
                   ShukeDay             today)
{
  GArray *wearers = g_array_new (FALSE, TRUE, sizeof (ShukeWearer));

  g_array_set_clear_func (wearers, wearer_clear);
  for (guint i = 0; i < customer->persons->len; i++)
    add_wearer (wearers, customer, g_ptr_array_index (customer->persons, i), visits, worn, today);
  return wearers;
}

static gboolean
is_of_clothes (const ShukeWearer *wearer)
{
  return wearer->clothes != NULL || (wearer->source != SHUKE_SIZE_FROM_TOLD && wearer->source != SHUKE_SIZE_FROM_PURCHASE);
}

const ShukeWearer *
shuke_wearers_find_one (const GArray *wearers,
                        gint64        last)
{
  const ShukeWearer *first = NULL, *newest = NULL;

  for (guint i = 0; i < wearers->len; i++)
    {
      const ShukeWearer *wearer = &g_array_index (wearers, ShukeWearer, i);

      if (!is_of_clothes (wearer))
        continue;
      if (wearer->person->role == SHUKE_ROLE_SELF)
        return wearer;
      first = first != NULL ? first : wearer;
      newest = wearer->person->id == last ? wearer : newest;
    }
  return newest != NULL ? newest : first;
}

gboolean
shuke_wearers_are_settled (const GArray *wearers,
                           GPtrArray    *visits)
{
  const ShukeWearer *self = wearers->len > 0 ? &g_array_index (wearers, ShukeWearer, 0) : NULL;
  const ShukeVisit *newest = visits->len > 0 ? g_ptr_array_index (visits, 0) : NULL;

  if (newest == NULL || self == NULL || self->person->role != SHUKE_ROLE_SELF || self->clothes == NULL)
    return FALSE;
  /* An older piece of a better kind would go before these. */
  if (self->clothes->parsed.kind != SHUKE_SIZE_HEIGHT && self->clothes->parsed.kind != SHUKE_SIZE_LETTER)
    return FALSE;
  /* What she said goes before all that is not newer; what she said of trousers only where no piece says more. */
  return !self->clothes->told || (!g_str_equal (self->clothes->category, "bottom") && self->clothes->day >= newest->day);
}
