/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What she values: price, quality, service, time, coming first. It is told by her and judged by the shop, and computed from nothing. */

#include "config.h"

#include "shuke-expectation.h"

#include <glib/gi18n.h>

#include "shuke-text.h"

gboolean
shuke_expectation_from_text (const char *text,
                             int        *expected,
                             int        *met)
{
  *expected = *met = 0;
  if (text == NULL || text[0] < '1' || text[0] > '0' + SHUKE_EXPECTATION_MOST)
    return FALSE;
  *expected = text[0] - '0';
  if (text[1] == '\0')
    return TRUE;
  if (text[1] != '/' || text[2] < '1' || text[2] > '0' + SHUKE_EXPECTATION_MOST || text[3] != '\0')
    return FALSE;
  *met = text[2] - '0';
  return TRUE;
}

char *
shuke_expectation_to_text (int expected,
                           int met)
{
  g_return_val_if_fail (expected >= 1 && expected <= SHUKE_EXPECTATION_MOST && met >= 0 && met <= SHUKE_EXPECTATION_MOST, NULL);

  return met == 0 ? g_strdup_printf ("%d", expected) : g_strdup_printf ("%d/%d", expected, met);
}

/* How much somebody is said to care; 0 when it is not said. What refuses comes first: 不看重 holds 看重. */
static int
read_words (const char *text)
{
  static const struct { const char *words; int expected; } cares[] = {
    { "不太看重|不太在乎|不太在意|不怎么看|不怎麼看|不太讲究|不太講究", 2 },
    { "不看重|不在乎|不在意|无所谓|無所謂|不讲究|不講究|不看|不挑", 1 },
    { "最看重|很看重|特别看重|特別看重|非常看重|最在乎|很在乎|特别在乎|特別在乎|最在意|很讲究|很講究|最讲究|最講究|只看", 5 },
    { "比较看重|比較看重|看重|在乎|在意|讲究|講究|注重", 4 },
    { "一般|还好|還好", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cares); i++)
    {
      g_auto (GStrv) words = g_strsplit (cares[i].words, "|", -1);

      for (guint k = 0; words[k] != NULL; k++)
        if (g_str_has_prefix (text, words[k]))
          return cares[i].expected;
    }
  return 0;
}

char *
shuke_expectation_read (const char *typed)
{
  g_autofree char *narrow = shuke_text_narrow (typed);
  int numbers[2] = { 0, 0 };
  guint n = 0;

  for (const char *at = narrow; *at != '\0'; at++)
    {
      if (!g_ascii_isdigit (*at))
        continue;
      /* A number of two digits is no such number. */
      if (n == G_N_ELEMENTS (numbers) || g_ascii_isdigit (at[1]) || *at < '1' || *at > '0' + SHUKE_EXPECTATION_MOST)
        return NULL;
      numbers[n++] = *at - '0';
    }
  if (n == 0)
    numbers[0] = read_words (narrow);
  return numbers[0] > 0 ? shuke_expectation_to_text (numbers[0], numbers[1]) : NULL;
}

char *
shuke_expectation_dup_shown (const char *text)
{
  int expected, met;

  if (!shuke_expectation_from_text (text, &expected, &met))
    return g_strdup (text);
  if (met == 0)
    /* Translators: how much she expects, 1 to 5; read again by its number. */
    return g_strdup_printf (_("expects %d"), expected);
  /* Translators: both 1 to 5; read again by the numbers, what she expects first. */
  return g_strdup_printf (_("expects %d, gets %d"), expected, met);
}

int
shuke_expectation_get_gap (const ShukeCustomer *customer,
                           ShukeFactKind        kind)
{
  for (guint i = 0; i < customer->expectations->len; i++)
    {
      const ShukePersonFact *one = g_ptr_array_index (customer->expectations, i);
      int expected, met;

      if (g_str_equal (one->kind, shuke_fact_kind_get_info (kind)->column))
        return shuke_expectation_from_text (one->value, &expected, &met) && met > 0 ? MAX (expected - met, 0) : 0;
    }
  return 0;
}

GArray *
shuke_expectations_unmet (const ShukeCustomer *customer)
{
  GArray *kinds = g_array_new (FALSE, FALSE, sizeof (ShukeFactKind));

  for (int gap = SHUKE_EXPECTATION_MOST - 1; gap > 0; gap--)
    for (ShukeFactKind kind = SHUKE_FACT_EXPECTS_PRICE; kind <= SHUKE_FACT_EXPECTS_PRIORITY; kind++)
      if (shuke_expectation_get_gap (customer, kind) == gap)
        g_array_append_val (kinds, kind);
  return kinds;
}

static gboolean
is_recent (const ShukeCustomer *customer,
           const GPtrArray     *facts,
           ShukeFactKind        kind,
           ShukeDay             today)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind == kind)
        return today - shuke_fact_get_known_day (fact, customer) <= SHUKE_EXPECTATION_DAYS;
    }
  return FALSE;
}

GArray *
shuke_expectations_recent (const ShukeCustomer *customer,
                           const GPtrArray     *facts,
                           ShukeDay             today)
{
  GArray *kinds = shuke_expectations_unmet (customer);

  for (guint i = kinds->len; i-- > 0;)
    if (!is_recent (customer, facts, g_array_index (kinds, ShukeFactKind, i), today))
      g_array_remove_index (kinds, i);
  return kinds;
}
