/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each customer is counted once for everybody above her: for the one who brought her, and in turn for whoever brought that one. */

#include "config.h"

#include "shuke-referral.h"

#include <glib/gi18n.h>

typedef struct {
  const GArray *links;
  GHashTable   *index;   /* customer → place in links, from 1 */
  guint        *seen;    /* of each link: the walk in which it was come by last */
  GArray       *sums;
  int          *sum_of;  /* of each link: place in sums; -1 = none yet */
} Walk;

static const ShukeReferralLink *
link_at (const Walk *walk,
         guint       place)
{
  return &g_array_index (walk->links, ShukeReferralLink, place);
}

/* Place of a customer from 1; 0 when she is not among them, as one in the bin. */
static guint
find (const Walk *walk,
      gint64      customer)
{
  return customer != 0 ? GPOINTER_TO_UINT (g_hash_table_lookup (walk->index, &customer)) : 0;
}

static ShukeReferralSum *
get_sum (Walk  *walk,
         guint  place)
{
  if (walk->sum_of[place] < 0)
    {
      ShukeReferralSum sum = { .customer = link_at (walk, place)->customer };

      walk->sum_of[place] = (int) walk->sums->len;
      g_array_append_val (walk->sums, sum);
    }
  return &g_array_index (walk->sums, ShukeReferralSum, walk->sum_of[place]);
}

static void
climb (Walk  *walk,
       guint  start)
{
  gint64 net = link_at (walk, start)->net;
  guint stamp = start + 1;
  guint place = find (walk, link_at (walk, start)->referrer);
  gboolean first = TRUE;

  walk->seen[start] = stamp;
  for (; place != 0 && walk->seen[place - 1] != stamp; place = find (walk, link_at (walk, place - 1)->referrer))
    {
      ShukeReferralSum *sum = get_sum (walk, place - 1);

      walk->seen[place - 1] = stamp;
      if (first)
        {
          sum->brought++;
          sum->earned += net;
        }
      else
        {
          sum->in_turn++;
          sum->earned_in_turn += net;
        }
      first = FALSE;
    }
}

static int
compare_amounts (gint64 a,
                 gint64 b)
{
  return a > b ? -1 : a < b;
}

static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  const ShukeReferralSum *left = a, *right = b;
  int order = compare_amounts (left->earned, right->earned);

  if (order == 0)
    order = compare_amounts (left->earned_in_turn, right->earned_in_turn);
  if (order == 0)
    order = right->brought - left->brought;
  return order != 0 ? order : compare_amounts (right->customer, left->customer);
}

GArray *
shuke_referral_sum (const GArray *links)
{
  Walk walk = { .links = links };
  g_autoptr (GHashTable) index = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree guint *seen = g_new0 (guint, links->len);
  g_autofree int *sum_of = g_new (int, links->len);

  walk.index = index;
  walk.seen = seen;
  walk.sum_of = sum_of;
  walk.sums = g_array_new (FALSE, FALSE, sizeof (ShukeReferralSum));
  for (guint i = 0; i < links->len; i++)
    {
      sum_of[i] = -1;
      g_hash_table_insert (index, &g_array_index (links, ShukeReferralLink, i).customer, GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < links->len; i++)
    climb (&walk, i);
  g_array_sort (walk.sums, compare_sums);
  return walk.sums;
}

char *
shuke_referral_dup_todo (const char *name)
{
  return name != NULL ? g_strdup_printf (_("Thank her for bringing %s"), name) : g_strdup (_("Thank her for bringing somebody"));
}
