/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom of a household the goods fit: by what was bought and told, and by what a child is likely to wear by now. */

#include "shuke-campaign-audience-private.h"

/* A size bought or told stays a child's size for so long; later the prediction takes over, and without one the next size. */
#define CHILD_SIZE_DAYS 180
#define UNKNOWN_CHILD_DAYS 270
#define OLD_EVIDENCE_DAYS 730
/* A child nobody entered has outgrown everything after so long. */
#define LOST_CHILD_DAYS 720

gboolean
shuke_audience_counts_as_category (const ShukeAudienceSearch *search,
                                   const ShukeFactLine       *line)
{
  return search->is_category[line->category] || search->is_category[line->name];
}

static const ShukeWantedSize *
find_wanted (const ShukeAudienceSearch *search,
             ShukeSize                  size)
{
  for (guint i = 0; i < search->wanted->len; i++)
    {
      const ShukeWantedSize *wanted = &g_array_index (search->wanted, ShukeWantedSize, i);

      if (shuke_size_equal (wanted->size, size) || wanted->size.kind == SHUKE_SIZE_ONE)
        return wanted;
    }
  return NULL;
}

static gboolean
wants_kind (const ShukeAudienceSearch *search,
            ShukeSizeKind              kind)
{
  for (guint i = 0; i < search->wanted->len; i++)
    if (g_array_index (search->wanted, ShukeWantedSize, i).size.kind == kind)
      return TRUE;
  return FALSE;
}

typedef struct {
  ShukeSize size;
  ShukeDay  day;
  ShukeFit  fit;
} Evidence;

/* The newest size of a kind that was asked for; for trousers the one of the category wins over newer ones of other things. */
static Evidence
find_evidence (const ShukeAudienceSearch *search,
               const ShukeHousehold      *household,
               const ShukeFactPerson     *person,
               gint32                     index)
{
  Evidence best = { .day = SHUKE_DAY_NONE, .fit = SHUKE_FIT_NONE };
  gboolean best_is_category = FALSE;

  for (guint i = 0; i < household->n_lines; i++)
    {
      const ShukeFactLine *line = SHUKE_FACTS_LINE (search->facts, household->first_line + i);
      ShukeSize size;
      gboolean is_category;

      if (line->person != index || line->size == 0)
        continue;
      size = shuke_audience_facts_size (search->facts, line->size, line->category);
      is_category = shuke_audience_counts_as_category (search, line) && search->facts->today - line->day <= OLD_EVIDENCE_DAYS;
      if (!wants_kind (search, size.kind) || (best_is_category && !is_category))
        continue;
      if ((is_category && !best_is_category) || line->day >= best.day)
        {
          best = (Evidence) { size, line->day, SHUKE_FIT_BOUGHT };
          best_is_category = is_category;
        }
    }
  for (guint i = 0; i < person->n_told; i++)
    {
      const ShukeFactTold *told = SHUKE_FACTS_TOLD (search->facts, person->first_told + i);
      ShukeSize size = shuke_audience_facts_size_for (search->facts, told->size,
                                                      told->shoes ? SHUKE_SIZE_FOR_SHOES : SHUKE_SIZE_FOR_CLOTHES);

      if (told->shoes == (search->use == SHUKE_SIZE_FOR_SHOES) && wants_kind (search, size.kind) && told->day >= best.day)
        best = (Evidence) { size, told->day, SHUKE_FIT_TOLD };
    }
  return best;
}

/* A child grows out of what it bought: after half a year its likely height says more. */
static Evidence
grow (const ShukeAudienceSearch *search,
      const ShukeFactPerson     *person,
      Evidence                   evidence)
{
  int age = evidence.fit == SHUKE_FIT_NONE ? G_MAXINT : search->facts->today - evidence.day;
  int size = evidence.fit == SHUKE_FIT_NONE ? 0 : (evidence.size.value + 5) / 10;

  if (!wants_kind (search, SHUKE_SIZE_HEIGHT) || (person->predicted == 0 && person->person != 0 && person->role != SHUKE_ROLE_CHILD))
    return evidence;
  if (person->predicted != 0)
    {
      static const ShukeFit fits[] = {
        [SHUKE_GROWTH_FROM_HEIGHT] = SHUKE_FIT_HEIGHT,
        [SHUKE_GROWTH_FROM_SIZE] = SHUKE_FIT_GROWN,
        [SHUKE_GROWTH_FROM_AGE] = SHUKE_FIT_AGE,
      };
      ShukeFit fit = fits[person->basis] == SHUKE_FIT_AGE && person->rough_age ? SHUKE_FIT_ROUGH_AGE : fits[person->basis];

      /* Bought with room to grow into: then that is what it wears, until it is measured again. */
      if (age <= CHILD_SIZE_DAYS && size >= person->predicted && (fit != SHUKE_FIT_HEIGHT || person->evidence_day < evidence.day))
        return evidence;
      if (size == person->predicted)
        return evidence;
      return (Evidence) { { .kind = SHUKE_SIZE_HEIGHT, .value = person->predicted * 10 }, person->evidence_day, fit };
    }
  if (evidence.fit == SHUKE_FIT_NONE || age <= UNKNOWN_CHILD_DAYS)
    return evidence;
  if (age > LOST_CHILD_DAYS || shuke_size_next (size) == 0)
    return (Evidence) { .day = SHUKE_DAY_NONE, .fit = SHUKE_FIT_NONE };
  return (Evidence) { { .kind = SHUKE_SIZE_HEIGHT, .value = shuke_size_next (size) * 10 }, evidence.day, SHUKE_FIT_GROWN };
}

static ShukeAudienceWearer *
new_wearer (const ShukeFactPerson *person,
            const char            *size,
            ShukeFit               fit,
            ShukeDay               day)
{
  ShukeAudienceWearer *wearer = g_new0 (ShukeAudienceWearer, 1);

  wearer->person = person->person;
  wearer->role = person->role;
  wearer->name = person->name;
  wearer->size = g_strdup (size);
  wearer->fit = fit;
  wearer->day = day;
  return wearer;
}

static int
count_category (const ShukeAudienceSearch *search,
                const ShukeHousehold      *household,
                gint32                     index)
{
  int count = 0;

  for (guint i = 0; i < household->n_lines; i++)
    {
      const ShukeFactLine *line = SHUKE_FACTS_LINE (search->facts, household->first_line + i);

      if (line->person == index && shuke_audience_counts_as_category (search, line))
        count += line->quantity;
    }
  return count;
}

/* How much a kind of evidence is worth. */
static double
weigh_fit (const ShukeAudienceSearch *search,
           ShukeFit                   fit,
           ShukeDay                   day)
{
  static const double weights[] = {
    [SHUKE_FIT_NONE] = 0, [SHUKE_FIT_TOLD] = 1, [SHUKE_FIT_BOUGHT] = 1, [SHUKE_FIT_HEIGHT] = 0.95, [SHUKE_FIT_GROWN] = 0.85,
    [SHUKE_FIT_AGE] = 0.6,
    [SHUKE_FIT_ROUGH_AGE] = 0.6,
  };
  gboolean old = (fit == SHUKE_FIT_TOLD || fit == SHUKE_FIT_BOUGHT) && search->facts->today - day > 365;

  return old ? 0.75 : weights[fit];
}

double
shuke_audience_find_wearers (const ShukeAudienceSearch *search,
                             const ShukeHousehold      *household,
                             GPtrArray                 *wearers,
                             int                       *bought)
{
  double surest = 0;

  *bought = 0;
  for (guint i = 0; i < household->n_persons; i++)
    {
      const ShukeFactPerson *person = SHUKE_FACTS_PERSON (search->facts, household->first_person + i);
      int count;

      if (person->role == SHUKE_ROLE_GIFT)
        continue;
      count = search->category == NULL ? 0 : count_category (search, household, (gint32) i);
      if (search->wanted->len > 0 && search->rules->by_size)
        {
          Evidence evidence = grow (search, person, find_evidence (search, household, person, (gint32) i));
          const ShukeWantedSize *wanted = evidence.fit == SHUKE_FIT_NONE ? NULL : find_wanted (search, evidence.size);

          if (wanted == NULL && wants_kind (search, SHUKE_SIZE_ONE) && (count > 0 || person->role == SHUKE_ROLE_SELF))
            wanted = find_wanted (search, (ShukeSize) { .kind = SHUKE_SIZE_ONE });
          if (wanted == NULL)
            continue;
          g_ptr_array_add (wearers, new_wearer (person, wanted->text, evidence.fit, evidence.day));
          surest = MAX (surest, weigh_fit (search, evidence.fit, evidence.day));
          *bought += count;
        }
      else if (count > 0 || (person->role == SHUKE_ROLE_SELF && search->category == NULL))
        {
          g_ptr_array_add (wearers, new_wearer (person, NULL, SHUKE_FIT_NONE, SHUKE_DAY_NONE));
          *bought += count;
        }
    }
  if (wearers->len == 0 && search->wanted->len > 0 && !search->rules->by_size && household->n_persons > 0)
    g_ptr_array_add (wearers, new_wearer (SHUKE_FACTS_PERSON (search->facts, household->first_person), NULL, SHUKE_FIT_NONE, SHUKE_DAY_NONE));
  return surest;
}
