/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the hours in which somebody wants to be called: what is understood is read back as the same, from the form of the book and
 * from the words that are shown, and suits some minute of the week. */

#include "shuke-contact-hours.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_same (const ShukeContactHours *hours,
            const char              *text)
{
  ShukeContactHours again;

  g_assert_true (shuke_contact_hours_read (text, &again));
  g_assert_cmpuint (again.n, ==, hours->n);
  for (guint i = 0; i < hours->n; i++)
    {
      g_assert_cmpuint (again.spans[i].days, ==, hours->spans[i].days);
      g_assert_cmpint (again.spans[i].from, ==, hours->spans[i].from);
      g_assert_cmpint (again.spans[i].until, ==, hours->spans[i].until);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  ShukeContactHours hours;

  if (shuke_contact_hours_read (text, &hours))
    {
      g_autofree char *kept = shuke_contact_hours_to_text (&hours);
      g_autofree char *words = shuke_contact_hours_dup_words (&hours);
      ShukeDay monday = shuke_day_new (2026, 11, 23);
      ShukeDay day = shuke_contact_hours_next_day (&hours, monday);

      check_same (&hours, kept);
      check_same (&hours, words);
      g_assert_cmpint (day, >=, monday);
      g_assert_cmpint (day, <=, monday + 6);
      g_assert_cmpint (shuke_contact_hours_first (&hours, day, 0, SHUKE_DAY_MINUTES), >=, 0);
    }
  return 0;
}
