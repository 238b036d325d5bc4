/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as a cell with a date: what is arranged stands with the year in front from then on, and what is open is asked and not guessed. */

#include "shuke-date-order.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  gboolean open = shuke_date_order_is_open (text);
  ShukeDateEvidence evidence = { 0 };

  for (ShukeDateOrder order = SHUKE_DATE_ORDER_UNKNOWN; order <= SHUKE_DATE_ORDER_MDY; order++)
    {
      g_autofree char *arranged = shuke_date_order_arrange (text, order);
      g_autofree char *again = NULL;

      if (open)
        g_assert_cmpint (arranged != NULL, ==, order != SHUKE_DATE_ORDER_UNKNOWN);
      if (arranged == NULL)
        continue;
      g_assert_true (g_utf8_validate (arranged, -1, NULL));
      /* Without a year the next one to read it takes the month first, whatever was said. */
      if (strspn (arranged, "0123456789") < 4)
        continue;
      again = shuke_date_order_arrange (arranged, order);
      g_assert_null (again);
      g_assert_false (shuke_date_order_is_open (arranged));
    }
  shuke_date_evidence_add (&evidence, text);
  g_assert_cmpuint (evidence.day_first + evidence.month_first + evidence.either, <=, 1);
  g_assert_cmpint (evidence.either, ==, open);
  g_assert_cmpint (evidence.either > 0, ==, *evidence.example != '\0');
  g_assert_true (g_str_has_prefix (text, evidence.example));
  g_assert_cmpint (shuke_date_evidence_asks (&evidence), ==, open);
  return 0;
}
