/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is asked something today. What she is asked is the questions' business (shuke-fact-question.c). */

#include "shuke-ask.h"

/* What matters stands first in the list; beyond that nobody's question is looked up. */
#define MOST_DUE 30

static gboolean
contains (const GArray *ids,
          gint64        id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

/* Whoever waits for a complaint to be settled, or for what was promised her long ago, is not asked for her birthday. */
static gboolean
is_owed (const GPtrArray *list,
         gint64           customer)
{
  for (guint i = 0; i < list->len; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (list, i);

      if (item->todo->customer == customer && item->state != SHUKE_DUE_DONE
          && (item->todo->kind == SHUKE_TODO_COMPLAINT || (item->todo->kind == SHUKE_TODO_PROMISE && item->state == SHUKE_DUE_LATE_SAY)))
        return TRUE;
    }
  return FALSE;
}

static ShukeAsk *
find (GArray *asks,
      gint64  customer)
{
  for (guint i = 0; i < asks->len; i++)
    if (g_array_index (asks, ShukeAsk, i).customer == customer)
      return &g_array_index (asks, ShukeAsk, i);
  return NULL;
}

static void
add (GArray       *asks,
     const GArray *asked,
     gint64        customer,
     ShukeAskWhy   why,
     gint64        standing)
{
  ShukeAsk *known = find (asks, customer);
  ShukeAsk ask = { .customer = customer, .why = why, .standing = standing };

  if (known != NULL)
    known->why = MIN (known->why, why);
  else if (!contains (asked, customer))
    g_array_append_val (asks, ask);
}

static int
compare_asks (gconstpointer a,
              gconstpointer b)
{
  const ShukeAsk *left = a, *right = b;
  gboolean left_first = left->question.gain >= SHUKE_QUESTION_FIRST;
  gboolean right_first = right->question.gain >= SHUKE_QUESTION_FIRST;

  if (left_first != right_first)
    return left_first ? -1 : 1;
  if (left->why != right->why)
    return (int) left->why - (int) right->why;
  if (left->question.gain != right->question.gain)
    return right->question.gain - left->question.gain;
  if (left->standing != right->standing)
    return left->standing < right->standing ? 1 : -1;
  return (left->customer > right->customer) - (left->customer < right->customer);
}

GArray *
shuke_ask_list_whom (const GPtrArray *list,
                     const GArray    *best,
                     const GArray    *asked)
{
  GArray *asks = g_array_new (FALSE, TRUE, sizeof (ShukeAsk));

  for (guint i = 0; i < list->len && asks->len < MOST_DUE; i++)
    {
      const ShukeDueItem *item = g_ptr_array_index (list, i);
      gboolean comes = item->todo->kind == SHUKE_TODO_APPOINTMENT || item->todo->kind == SHUKE_TODO_PICK_UP;

      if (item->todo->customer != 0 && item->state < SHUKE_DUE_TOO_LATE && !is_owed (list, item->todo->customer))
        add (asks, asked, item->todo->customer, comes ? SHUKE_ASK_COMES : SHUKE_ASK_CALLED, item->standing);
    }
  for (guint i = 0; best != NULL && i < best->len; i++)
    if (!is_owed (list, g_array_index (best, gint64, i)))
      add (asks, asked, g_array_index (best, gint64, i), SHUKE_ASK_BEST, 0);
  return asks;
}

void
shuke_ask_pick (GArray *asks,
                guint   n_asked)
{
  guint left = n_asked < SHUKE_ASKS_A_DAY ? SHUKE_ASKS_A_DAY - n_asked : 0;

  g_array_sort (asks, compare_asks);
  if (asks->len > left)
    g_array_set_size (asks, left);
}
