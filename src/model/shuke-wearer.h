/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-growth.h"
#include "shuke-taste.h"

G_BEGIN_DECLS

/* Where the size shown comes from. */
typedef enum {
  SHUKE_SIZE_FROM_NOTHING,
  SHUKE_SIZE_FROM_TOLD,      /* she said so, or a file */
  SHUKE_SIZE_FROM_PURCHASE,
  SHUKE_SIZE_FROM_HEIGHT,    /* measured, and grown a little since */
  SHUKE_SIZE_FROM_GROWTH,    /* has grown out of the size bought or told last */
  SHUKE_SIZE_FROM_AGE,       /* the middle of that age */
} ShukeSizeSource;

typedef struct {
  const ShukePerson      *person;     /* all pointers are borrowed from what it was made of */
  const char             *title;
  int                     age;        /* completed years, -1 = not known */
  gboolean                grandchild; /* see shuke_household_is_grandchild() */
  char                   *size;       /* now; NULL = not known */
  ShukeSizeSource         source;
  const ShukeWornSize    *clothes;
  const ShukeWornSize    *shoes;
  const ShukeSizeTold    *trousers;   /* told apart from what @clothes say; NULL = not */
  const ShukeMeasurement *height;     /* the newest */
  int                     next_size;  /* child's size that follows within 8 months; 0 = none */
  ShukeDay                next_day;
} ShukeWearer;

/* Those of whom a size is known, herself first. @visits, newest first, and @worn of shuke_taste_worn_sizes() have to outlive it.
 * (transfer full) (element-type ShukeWearer) */
GArray            *shuke_wearers_new      (const ShukeCustomer *customer, GPtrArray *visits, GPtrArray *worn, ShukeDay today);
/* The one whose size stands for the family where there is room for one: she herself, else the person @last (0 = not known) for whom the
 * last piece was, else the first. Of clothes only; NULL when nobody's is known. */
const ShukeWearer *shuke_wearers_find_one (const GArray *wearers, gint64 last);
/* TRUE when nothing that was bought before @visits, of which @wearers were made, can change what shuke_wearers_find_one() says: whoever buys
 * for herself is done with after her newest visits. Nothing is brought back before it was bought. */
gboolean           shuke_wearers_are_settled (const GArray *wearers, GPtrArray *visits);

G_END_DECLS
