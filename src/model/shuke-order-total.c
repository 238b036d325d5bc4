/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Old shops and platforms note one sum for an order of several pieces; the book wants a price for each. */

#include "shuke-order-total.h"

/* No order of a shop comes to so much; tags that say so are a mistake, and no measure. Below it nothing overflows. */
#define MAX_TAGS G_MAXINT32

static gboolean
shares_in (const ShukeOrderLine *line,
           gboolean              sold)
{
  return !sold || line->quantity > 0;
}

/* Of one line; FALSE when its tag is not known. */
static gboolean
weigh_by_tag (const ShukeOrderLine *line,
              gint64               *weight)
{
  gint64 pieces = ABS ((gint64) line->quantity);

  if (line->list_price < 0 || line->list_price > MAX_TAGS / MAX (pieces, 1))
    return FALSE;
  *weight = line->list_price * pieces;
  return TRUE;
}

void
shuke_order_total_divide (gint64                total,
                          const ShukeOrderLine *lines,
                          guint                 n,
                          gint64               *shares)
{
  g_autofree gint64 *weights = g_new0 (gint64, n);
  g_autofree gint64 *left = g_new0 (gint64, n);
  gint64 sum = 0, rest = ABS (total);
  gboolean sold = FALSE, by_tag = TRUE;

  for (guint i = 0; i < n; i++)
    sold |= lines[i].quantity > 0;
  for (guint i = 0; i < n && by_tag; i++)
    if (shares_in (&lines[i], sold))
      by_tag = weigh_by_tag (&lines[i], &weights[i]) && (sum += weights[i]) <= MAX_TAGS;
  if (!by_tag || sum == 0)
    {
      sum = 0;
      for (guint i = 0; i < n; i++)
        {
          weights[i] = shares_in (&lines[i], sold) ? MAX (ABS ((gint64) lines[i].quantity), 1) : 0;
          sum += weights[i];
        }
    }
  for (guint i = 0; i < n; i++)
    {
      gint64 part = ABS (total) % sum * weights[i];

      shares[i] = ABS (total) / sum * weights[i] + part / sum;
      left[i] = weights[i] > 0 ? part % sum : -1;
      rest -= shares[i];
    }
  for (; rest > 0; rest--)
    {
      guint most = 0;

      for (guint i = 1; i < n; i++)
        if (left[i] > left[most])
          most = i;
      shares[most]++;
      left[most] = -1;
    }
  for (guint i = 0; i < n && total < 0; i++)
    shares[i] = -shares[i];
}
