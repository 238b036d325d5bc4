/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text in a cell: never more than asked for, text that holds, days and heights within their bounds. */

#include "shuke-cell-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autofree char *for_phones = g_strdup (text);
  g_autofree char *for_children = g_strdup (text);
  ShukeDay today = shuke_day_new (2026, 11, 22);
  ShukeImportPhone phones[3];
  ShukeImportChild children[3];
  ShukeDate date;
  ShukeDay day;
  gboolean all;
  int minute;
  guint n = shuke_cell_read_phones (for_phones, SHUKE_REGION_CN, phones, 3, &all);
  gint32 height;

  g_assert_cmpuint (n, <=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (g_utf8_validate (phones[i].raw, -1, NULL));
      g_assert_true (g_utf8_validate (phones[i].label, -1, NULL));
    }
  n = shuke_cell_read_children (for_children, today, today, children, 3, &all);
  g_assert_cmpuint (n, <=, 3);
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (children[i].name == NULL || g_utf8_validate (children[i].name, -1, NULL));
      g_assert_true (!shuke_date_is_set (children[i].birth) || shuke_date_is_valid (children[i].birth) ||
                     children[i].birth.month == 0 || children[i].birth.day == 0);
    }
  height = shuke_cell_read_height (text);
  g_assert_true (height == 0 || (height >= 300 && height <= 2500));
  if (shuke_cell_read_birth (text, today, today, &date))
    g_assert_true (shuke_date_is_set (date));
  if (shuke_cell_read_day (text, today, &day, &minute))
    g_assert_true (day != SHUKE_DAY_NONE && minute < 24 * 60);
  shuke_cell_read_sex (text);
  shuke_cell_read_consent (text);
  return 0;
}
