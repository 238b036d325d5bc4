/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Predicts a child's height from the national reference, the heights written down and the sizes bought. A child keeps its place on the
 * curve (its distance from the median in standard deviations), drifting a little with time; the range says how much. */

#include "shuke-growth.h"

#include "shuke-lunar.h"

#include <math.h>

typedef struct {
  int months;
  int median;      /* hundredths of a centimetre */
  int deviation;
} Row;

#include "shuke-growth-table.inc"

#define MONTHS_PER_DAY (12.0 / 365.2425)
#define ADULT_MONTHS 216.0
/* Four in five lie within so many standard deviations of a normal distribution. */
#define EIGHTY 1.2816
/* Choices of ours, in want of a published figure: a height taken in a shop is good to 6 mm; a garment is bought 20 mm larger than
 * the child with a spread of 45 mm; the place on the curve wanders by a seventh of a standard deviation in a year, faster while
 * the growth spurt comes early or late. A test holds the ranges against children who follow none of this. */
#define HEIGHT_ERROR 6.0
#define SIZE_ROOM 20.0
#define SIZE_ERROR 45.0
#define DRIFT 0.14
#define SPURT_DRIFT 0.22
/* What a size may lie beside the height that is likely, beyond twice the range of four in five: worn a little too small, bought two sizes
 * too large, and as much again as a child grows in the year that a rough age may be wrong by. */
#define WORN_SMALL 50
#define WORN_LARGE 200
#define ROUGH_YEAR 100

static void
look_up (const Row *rows,
         gsize      n,
         double     months,
         double    *median,
         double    *deviation)
{
  gsize i = 1;
  double part;

  while (i < n - 1 && months > rows[i].months)
    i += 1;
  part = (months - rows[i - 1].months) / (rows[i].months - rows[i - 1].months);
  *median = (rows[i - 1].median + part * (rows[i].median - rows[i - 1].median)) / 10;
  *deviation = (rows[i - 1].deviation + part * (rows[i].deviation - rows[i - 1].deviation)) / 10;
}

gboolean
shuke_growth_reference (ShukeSex  sex,
                        double    age_months,
                        double   *median,
                        double   *deviation)
{
  double other_median, other_deviation;

  if (!(age_months >= 0 && age_months < ADULT_MONTHS))
    return FALSE;
  if (sex == SHUKE_SEX_MALE)
    look_up (boys, G_N_ELEMENTS (boys), age_months, median, deviation);
  else
    look_up (girls, G_N_ELEMENTS (girls), age_months, median, deviation);
  if (sex == SHUKE_SEX_UNKNOWN)
    {
      look_up (boys, G_N_ELEMENTS (boys), age_months, &other_median, &other_deviation);
      *median = (*median + other_median) / 2;
      *deviation = (*deviation + other_deviation) / 2;
    }
  return TRUE;
}

/* The day of birth, or the middle of what is known of it; NONE without a year. */
static ShukeDay
birth_day (ShukeDate birth)
{
  ShukeDay day = shuke_date_to_day (birth);

  if (day != SHUKE_DAY_NONE || birth.year == 0)
    return day;
  if (birth.lunar)
    {
      day = shuke_lunar_to_day (birth.year, birth.month == 0 ? 6 : birth.month, birth.leap, 15);
      return day != SHUKE_DAY_NONE ? day : shuke_lunar_to_day (birth.year, 6, FALSE, 15);
    }
  return shuke_day_new (birth.year, birth.month == 0 ? 7 : birth.month, birth.month == 0 ? 1 : 15);
}

/* Variance of the drift over some months around an age. */
static double
drift_variance (double months,
                double age)
{
  double yearly = age > 108 && age < 192 ? SPURT_DRIFT : DRIFT;

  return yearly * yearly * fabs (months) / 12;
}

/* Place on the curve from what is known up to @day: mean and variance, in standard deviations. */
typedef struct {
  double           mean;
  double           variance;
  ShukeGrowthBasis basis;
  ShukeDay         evidence_day;
  int              evidence;
} Place;

/* One more observation of the height on @day, with its error in mm, the farther back the less certain. */
static void
observe (Place             *place,
         const ShukePerson *person,
         ShukeDay           born,
         ShukeDay           day,
         ShukeDay           target,
         double             height,
         double             error)
{
  double age = (day - born) * MONTHS_PER_DAY;
  double median, deviation, z, variance, gain;

  if (!shuke_growth_reference (person->sex, age, &median, &deviation))
    return;
  z = CLAMP ((height - median) / deviation, -4, 4);
  variance = (error / deviation) * (error / deviation) + drift_variance ((target - day) * MONTHS_PER_DAY, age);
  gain = place->variance / (place->variance + variance);
  place->mean += gain * (z - place->mean);
  place->variance *= 1 - gain;
  place->evidence_day = place->evidence == 0 ? day : MAX (place->evidence_day, day);
  place->evidence += 1;
}

static Place
find_place (const ShukePerson *person,
            const GArray      *sizes,
            ShukeDay           born,
            ShukeDay           target)
{
  Place place = { 0, 1, SHUKE_GROWTH_FROM_AGE, SHUKE_DAY_NONE, 0 };
  const ShukeGrowthSize *newest = NULL;

  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (g_strcmp0 (measurement->kind, "height") == 0 && measurement->day <= target)
        observe (&place, person, born, measurement->day, target, measurement->value, HEIGHT_ERROR);
    }
  if (place.evidence > 0)
    {
      place.basis = SHUKE_GROWTH_FROM_HEIGHT;
      return place;
    }
  /* Sizes bought one after the other err the same way, so only the newest speaks. */
  for (guint i = 0; sizes != NULL && i < sizes->len; i++)
    {
      const ShukeGrowthSize *size = &g_array_index (sizes, ShukeGrowthSize, i);

      if (size->size.kind == SHUKE_SIZE_HEIGHT && size->day <= target && (newest == NULL || size->day > newest->day))
        newest = size;
    }
  if (newest != NULL)
    observe (&place, person, born, newest->day, target, newest->size.value - SIZE_ROOM, SIZE_ERROR);
  if (place.evidence > 0)
    place.basis = SHUKE_GROWTH_FROM_SIZE;
  return place;
}

/* Without a birthday: the newest height, grown as a child of that height grows in the middle. */
static gboolean
carry_forward (const ShukePerson *person,
               ShukeDay           day,
               ShukeGrowth       *growth)
{
  const ShukeMeasurement *newest = NULL;
  double months, age = 0, median = 0, later = 0, deviation;

  for (guint i = 0; i < person->measurements->len; i++)
    {
      const ShukeMeasurement *measurement = g_ptr_array_index (person->measurements, i);

      if (g_strcmp0 (measurement->kind, "height") == 0 && measurement->day <= day
          && (newest == NULL || measurement->day > newest->day))
        newest = measurement;
    }
  if (newest == NULL || day - newest->day > 366)
    return FALSE;
  months = (day - newest->day) * MONTHS_PER_DAY;
  while (age < ADULT_MONTHS - 1 && shuke_growth_reference (person->sex, age, &median, &deviation) && median < newest->value)
    age += 1;
  if (!shuke_growth_reference (person->sex, MIN (age + months, ADULT_MONTHS - 1), &later, &deviation))
    return FALSE;
  *growth = (ShukeGrowth) { SHUKE_GROWTH_FROM_HEIGHT, newest->value + (gint32) lround (MAX (later - median, 0)), 0, 0, 0, newest->day, 1 };
  growth->low = growth->height - (gint32) lround (EIGHTY * (HEIGHT_ERROR + 2 * months));
  growth->high = growth->height + (gint32) lround (EIGHTY * (HEIGHT_ERROR + 2 * months));
  growth->size = shuke_size_for_height (growth->height);
  return TRUE;
}

gboolean
shuke_growth_predict (const ShukePerson *person,
                      const GArray      *sizes,
                      ShukeDay           day,
                      ShukeGrowth       *growth)
{
  ShukeDay born = birth_day (person->birth);
  double median, deviation, spread;
  Place place;

  if (born == SHUKE_DAY_NONE)
    return carry_forward (person, day, growth);
  if (!shuke_growth_reference (person->sex, (day - born) * MONTHS_PER_DAY, &median, &deviation))
    return FALSE;
  place = find_place (person, sizes, born, day);
  spread = EIGHTY * sqrt (place.variance) * deviation;
  growth->basis = place.basis;
  growth->height = (gint32) lround (median + place.mean * deviation);
  growth->low = (gint32) lround (median + place.mean * deviation - spread);
  growth->high = (gint32) lround (median + place.mean * deviation + spread);
  growth->size = shuke_size_for_height (growth->height);
  growth->evidence_day = place.evidence_day;
  growth->evidence = place.evidence;
  return TRUE;
}

ShukeDay
shuke_growth_next_size (const ShukePerson *person,
                        const GArray      *sizes,
                        ShukeDay           day,
                        int                months,
                        int               *size)
{
  ShukeDay end = shuke_day_add_months (day, months);
  ShukeGrowth now, then;

  if (!shuke_growth_predict (person, sizes, day, &now) || now.size == 0)
    return SHUKE_DAY_NONE;
  for (ShukeDay later = day + 1; later <= end; later += 3)
    if (shuke_growth_predict (person, sizes, later, &then) && then.size > now.size)
      {
        *size = then.size;
        return later;
      }
  return SHUKE_DAY_NONE;
}

gboolean
shuke_growth_has_outgrown (const ShukeGrowth *growth,
                           ShukeSize          size)
{
  gint32 from, to;

  return size.kind == SHUKE_SIZE_HEIGHT && shuke_size_height_range (size.value / 10, &from, &to) && growth->height >= to;
}

gboolean
shuke_growth_may_wear (const ShukePerson *person,
                       ShukeSize          size,
                       ShukeDay           day)
{
  gint32 slack = shuke_date_age_is_rough (person->birth) ? ROUGH_YEAR : 0;
  ShukeGrowth growth;

  if (size.kind != SHUKE_SIZE_HEIGHT || person->measurements == NULL || !shuke_growth_predict (person, NULL, day, &growth))
    return TRUE;
  return size.value >= growth.height - 2 * (growth.height - growth.low) - WORN_SMALL - slack
         && size.value <= growth.height + 2 * (growth.high - growth.height) + WORN_LARGE + slack;
}

int
shuke_growth_find_child (const GPtrArray *persons,
                         ShukeSize        size,
                         ShukeDay         day)
{
  int best = -1, only = -1, children = 0;
  gint32 nearest = G_MAXINT32;

  for (guint i = 0; i < persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (persons, i);
      ShukeGrowth growth;
      gint32 distance;

      if (person->role != SHUKE_ROLE_CHILD)
        continue;
      children += 1;
      if (!shuke_growth_may_wear (person, size, day))
        continue;
      only = (int) i;
      if (!shuke_growth_predict (person, NULL, day, &growth) || growth.size == 0)
        continue;
      distance = ABS (growth.size * 10 - size.value);
      if (distance == nearest)
        best = -1;
      else if (distance < nearest)
        {
          nearest = distance;
          best = (int) i;
        }
    }
  return children == 1 ? only : best;
}
