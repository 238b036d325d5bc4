/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Of two calls of one kind the one that matters more comes first. Money that was spent is certain; what she could spend here and spends
 * elsewhere, and what a disappointment puts at stake, are estimates and weigh less than it. */

#include "shuke-standing.h"

typedef enum {
  ROOM,         /* what she has for clothes in a year and does not spend here */
  DISAPPOINTED, /* she gets a little less than she expects … */
  LET_DOWN,     /* … or much less */
} Reason;

/* In percent: of that money, and of all she has spent. */
static const struct {
  Reason reason;
  int    percent;
} weights[] = {
  { ROOM, 25 },           /* an estimate: a quarter of it may be won */
  { DISAPPOINTED, 20 },
  { LET_DOWN, 50 },       /* an estimate as well: every second one goes */
};

/* From which gap on, of five. */
#define LET_DOWN_FROM 2

static gint64
amount_of (const ShukeStandingFacts *facts,
           Reason                    reason)
{
  switch (reason)
    {
    case ROOM:
      return facts->share != NULL ? MAX (facts->share->budget - facts->share->spent, 0) : 0;
    case DISAPPOINTED:
      return facts->unmet > 0 && facts->unmet < LET_DOWN_FROM ? MAX (facts->spent, 0) : 0;
    case LET_DOWN:
    default:
      return facts->unmet >= LET_DOWN_FROM ? MAX (facts->spent, 0) : 0;
    }
}

gint64
shuke_standing_weigh (const ShukeStandingFacts *facts)
{
  gint64 weight = facts->spent;

  for (gsize i = 0; i < G_N_ELEMENTS (weights); i++)
    weight += amount_of (facts, weights[i].reason) / 100 * weights[i].percent;
  return weight;
}
