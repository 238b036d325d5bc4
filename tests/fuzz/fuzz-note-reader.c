/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a note: every offer must rest on whole characters of it and name days in order. The first two bytes
 * choose the day on which it is read. */

#include "shuke-note-reader.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GArray) offers = NULL;
  g_autofree char *note = NULL;
  ShukeDay today, from, to;
  gsize start, end;

  if (size < 2)
    return 0;
  today = shuke_day_new (2020, 1, 1) + ((data[0] << 8) | data[1]) % 20000;
  note = g_strndup ((const char *) data + 2, size - 2);
  offers = shuke_note_read (note, today, NULL);
  for (guint i = 0; i < offers->len; i++)
    {
      const ShukeNoteOffer *offer = &g_array_index (offers, ShukeNoteOffer, i);

      g_assert_cmpuint (offer->start, <, offer->end);
      g_assert_true (g_utf8_validate (note + offer->start, offer->end - offer->start, NULL));
      g_assert_true ((offer->from == SHUKE_DAY_NONE) == (offer->to == SHUKE_DAY_NONE));
      g_assert_cmpint (offer->from, <=, offer->to);
      if (offer->to != SHUKE_DAY_NONE)
        g_assert_cmpint (offer->to, >=, today);
    }
  if (shuke_note_find_day (note, today, &from, &to, &start, &end))
    {
      g_assert_cmpint (from, <=, to);
      g_assert_cmpuint (start, <, end);
      g_assert_true (g_utf8_validate (note + start, end - start, NULL));
    }

  return 0;
}
