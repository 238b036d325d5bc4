/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-customer.h"
#include "shuke-money.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* Days back that a year of purchases reaches. */
#define SHUKE_BUDGET_DAYS 365

/* Our part of what she spends on clothes, with what it follows from. */
typedef struct {
  gint64 spent;     /* here, in the last SHUKE_BUDGET_DAYS days, returns taken off */
  gint64 budget;    /* of a year, from what was told of a month */
  int    percent;   /* more than 100 when more was told too little */
} ShukeBudgetShare;

/* FALSE when nothing was told of her budget. */
gboolean shuke_budget_get_share (const ShukeCustomer *customer, gint64 spent, const ShukeCurrency *currency, ShukeBudgetShare *share);
/* What was spent in those days, of @visits (element-type ShukeVisit), newest first. */
gint64   shuke_budget_sum_spent (const GPtrArray *visits, ShukeDay today);

G_END_DECLS
