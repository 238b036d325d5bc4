/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the title of a list or the name of its file: the day in it exists, and has come. */

#include "shuke-list-day.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  ShukeDay today = shuke_day_new (2026, 11, 30);
  ShukeDate date = shuke_list_day_read (text, today);
  ShukeDay end = shuke_list_day_end (date, today);

  if (!shuke_date_is_set (date))
    {
      g_assert_cmpint (end, ==, SHUKE_DAY_NONE);
      return 0;
    }
  g_assert_cmpint (date.year, >, 0);
  g_assert_cmpint (end, !=, SHUKE_DAY_NONE);
  g_assert_cmpint (end, <=, today);
  if (date.month != 0 && date.day != 0)
    g_assert_true (shuke_date_is_valid (date));
  return 0;
}
