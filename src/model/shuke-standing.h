/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-budget.h"

G_BEGIN_DECLS

/* What a customer weighs in the order of the day: what she has spent, and what may be lost or won. */
typedef struct {
  gint64                  spent;        /* in all */
  const ShukeBudgetShare *share;        /* (nullable) of the last year; NULL when nothing was told of her budget */
  int                     unmet;        /* by how much the widest unmet expectation that is recent is missed, 0 to 4 */
} ShukeStandingFacts;

gint64 shuke_standing_weigh (const ShukeStandingFacts *facts);

G_END_DECLS
