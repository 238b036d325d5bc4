/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Customers bring customers: what that was worth. Pure: who brought whom and what each has bought is handed in. */

/* Calendar days for which thanks for bringing somebody are still proper: as long as a follow-up is done at all, rules[] of
 * shuke-day-plan.c. */
#define SHUKE_REFERRAL_THANKS_DAYS 30

typedef struct {
  gint64 customer;
  gint64 referrer;     /* who brought her; 0 = nobody, or not known */
  gint64 net;          /* what she has bought, without what came back; minor units */
} ShukeReferralLink;

typedef struct {
  gint64 customer;
  int    brought;      /* by herself */
  gint64 earned;       /* what those have bought */
  int    in_turn;      /* brought by those, and by whom they brought, and so on */
  gint64 earned_in_turn;
} ShukeReferralSum;

/* Everybody who brought somebody, who earned most first (by herself, then in turn, then how many). Links may form a ring, as two undone
 * actions can leave them: nobody counts for herself, nor twice for one other. (element-type ShukeReferralSum) (transfer full) */
GArray *shuke_referral_sum  (const GArray *links);
/* What is owed to whom brought @name, for the list of the day; @name may be NULL. (transfer full) */
char   *shuke_referral_dup_todo (const char *name);

G_END_DECLS
