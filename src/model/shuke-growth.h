/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-size.h"

G_BEGIN_DECLS

/* How tall a child is on a day, from the heights that were written down, the sizes bought or told, or else age and sex alone. */
typedef enum {
  SHUKE_GROWTH_FROM_HEIGHT,  /* measured: the child's own place on the curve */
  SHUKE_GROWTH_FROM_SIZE,    /* a size that was bought or told */
  SHUKE_GROWTH_FROM_AGE,     /* the curve's middle */
} ShukeGrowthBasis;

typedef struct {
  ShukeGrowthBasis basis;
  gint32           height;        /* mm, most likely */
  gint32           low;           /* mm: four in five children lie between low and high */
  gint32           high;
  int              size;          /* the children's size that serves it; 0 when grown out of them */
  ShukeDay         evidence_day;  /* of the newest height or size; NONE for FROM_AGE */
  int              evidence;      /* number of heights, or 1 for a size */
} ShukeGrowth;

/* A size that fitted on a day (bought or told). */
typedef struct {
  ShukeSize size;
  ShukeDay  day;
} ShukeGrowthSize;

/* Median and standard deviation of height in mm. @sex UNKNOWN takes the mean of both. FALSE below 0 or from 18 years
 * (216 months) on; the age may have a fraction. */
gboolean shuke_growth_reference (ShukeSex sex, double age_months, double *median, double *deviation);

/* @sizes (element-type ShukeGrowthSize) may be NULL; heights are @person->measurements. FALSE when birth year is not known and
 * there is no height, when the person is 18 or older on @day, or not born yet. Without a birthday, a height is carried
 * forward for up to 12 months by the middle growth at that height. Only evidence up to @day counts. */
gboolean shuke_growth_predict (const ShukePerson *person, const GArray *sizes, ShukeDay day, ShukeGrowth *growth);

/* First day within @months after @day on which the likely height needs a size larger than on @day, and that size;
 * SHUKE_DAY_NONE when there is none. */
ShukeDay shuke_growth_next_size (const ShukePerson *person, const GArray *sizes, ShukeDay day, int months, int *size);

/* TRUE when the likely height is beyond what @size (kind HEIGHT) serves. Other kinds give FALSE. */
gboolean shuke_growth_has_outgrown (const ShukeGrowth *growth, ShukeSize size);

/* FALSE when a piece of @size bought on @day cannot have been for @person to wear, however much room to grow it was bought with: a 130 at one
 * year. TRUE where nothing is known of age and height, and for sizes of other kinds. */
gboolean shuke_growth_may_wear (const ShukePerson *person, ShukeSize size, ShukeDay day);

/* The child among @persons (element-type ShukePerson) for whom a piece of @size bought on @day can only have been when nobody said for whom:
 * its index, -1 when it is nobody's or several could wear it. */
int      shuke_growth_find_child (const GPtrArray *persons, ShukeSize size, ShukeDay day);

G_END_DECLS
