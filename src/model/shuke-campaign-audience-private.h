/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-campaign-audience.h"

G_BEGIN_DECLS

/* For shuke-campaign-audience.c and shuke-campaign-wearers.c only. */

typedef struct {
  ShukeSize   size;
  const char *text;
} ShukeWantedSize;

/* The goods and rules of one search, and what was worked out of them before anybody is looked at. */
typedef struct {
  const ShukeAudienceFacts *facts;
  const ShukeGoods         *goods;
  const ShukeAudienceRules *rules;
  GHashTable               *handed;
  GArray                   *wanted;        /* (element-type ShukeWantedSize) */
  ShukeSizeUse              use;
  guint8                   *is_category;   /* of each word: pieces of that category or name count */
  guint8                   *colour;        /* of each word: 1 + index of the goods' colour, 0 = none of them */
  const char               *category;
  GHashTable               *refused;       /* number → ShukeHousehold that refused */
} ShukeAudienceSearch;

gboolean shuke_audience_counts_as_category (const ShukeAudienceSearch *search, const ShukeFactLine *line);
/* Appends to @wearers (element-type ShukeAudienceWearer) those of the household it fits; how surely the best of them, 0 to 1. @bought: pieces of
 * the category that they have. */
double   shuke_audience_find_wearers       (const ShukeAudienceSearch *search, const ShukeHousehold *household, GPtrArray *wearers, int *bought);

G_END_DECLS
