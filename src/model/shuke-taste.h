/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-size.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* What someone wears and likes, read from purchases. Gifts and pieces that came back count for nothing. */

typedef struct {
  char    *text;       /* 雾粉, 牛仔裤 */
  int      count;      /* pieces */
  double   weight;     /* pieces with recency in mind: a piece of a year ago counts half */
  ShukeDay last_day;
} ShukeTasteWord;

typedef struct {
  int        purchases;    /* pieces counted: "from n purchases" */
  ShukeDay   first_day;
  ShukeDay   last_day;     /* NONE without purchases */
  GPtrArray *colours;      /* (element-type ShukeTasteWord), best first, at most 8; a word needs 2 pieces and a twelfth of all */
  GPtrArray *categories;   /* (element-type ShukeTasteWord) */
  GPtrArray *styles;       /* (element-type ShukeTasteWord): the names of pieces, 直筒牛仔裤 */
  gint64     price_low;    /* minor units per piece: the middle three fifths of what was paid; -1 below 3 pieces */
  gint64     price_high;
  int        price_count;
  char      *pair_first;   /* bought together most often: categories, NULL when fewer than 3 visits show it */
  char      *pair_second;
  int        pair_count;   /* visits with both, of … */
  int        pair_visits;  /* … visits with the first */
} ShukeTaste;

/* @visits (element-type ShukeVisit) in any order; @person an id of @customer's, 0 for the customer herself (with the
 * pieces of which nobody said for whom, unless only a child could wear them), SHUKE_TASTE_FAMILY for everyone. */
#define SHUKE_TASTE_FAMILY (-1)
ShukeTaste *shuke_taste_new  (const ShukeCustomer *customer, GPtrArray *visits, gint64 person, ShukeDay today);
void        shuke_taste_free (ShukeTaste *self);

/* The size a person wears now, told or bought, whichever is newer; a height or letter goes before a waist. */
typedef struct {
  gint64    person;     /* id in @customer; persons that are new (id 0) do not occur except SELF */
  char     *size;       /* as the shop writes it */
  ShukeSize parsed;
  ShukeDay  day;
  gboolean  told;       /* in words or in a file; otherwise bought */
  char     *source;     /* of what was told, as ShukeSizeTold has it */
  char     *category;   /* of the piece bought, or kind told */
  gint64    visit;      /* 0 when told */
  int       count;      /* kept pieces bought in that size */
} ShukeWornSize;

/* One per person, clothes and shoes apart: clothes first. GIFT roles are left out.
 * (transfer full) (element-type ShukeWornSize) */
GPtrArray *shuke_taste_worn_sizes (const ShukeCustomer *customer, GPtrArray *visits, ShukeDay today);
void       shuke_worn_size_free   (ShukeWornSize *self);

/* Whether it is a piece that only a child can wear. */
gboolean   shuke_taste_is_for_child (const ShukeLine *line);

/* All sizes of one person as evidence for shuke_growth_predict(): kind HEIGHT only. (transfer full) (element-type ShukeGrowthSize) */
GArray    *shuke_taste_dup_growth_sizes (const ShukeCustomer *customer, GPtrArray *visits, gint64 person, ShukeDay today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeTaste, shuke_taste_free)

G_END_DECLS
