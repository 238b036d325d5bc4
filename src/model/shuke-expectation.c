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
  return n > 0 ? shuke_expectation_to_text (numbers[0], numbers[1]) : NULL;
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
