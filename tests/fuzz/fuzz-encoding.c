/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes in any encoding: what comes out is UTF-8, the same in one piece and in many. The first byte chooses
 * the encoding and the size of the pieces. */

#include <string.h>

#include "shuke-source.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_stream (GBytes        *bytes,
              ShukeEncoding  encoding,
              gsize          step,
              const char    *whole,
              gsize          length)
{
  g_autoptr (ShukeSource) source = shuke_source_new_bytes (bytes, &encoding, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[128];
  gssize n;

  if (source == NULL)
    return;
  while ((n = shuke_source_read (source, buffer, step, NULL)) > 0)
    g_string_append_len (text, buffer, n);
  if (n < 0)
    return;
  g_assert_true (g_utf8_validate (text->str, text->len, NULL));
  /* The stream drops Ctrl-Z at the end, and may count one spoilt character as several. */
  if (memchr (whole, 0x1A, length) == NULL && strstr (whole, "\xEF\xBF\xBD") == NULL)
    g_assert_cmpmem (text->str, text->len, whole, length);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  ShukeEncoding detected, chosen;
  gsize length;
  guint64 n_bad;

  if (size < 1)
    return 0;
  chosen = data[0] % SHUKE_N_ENCODINGS;
  bytes = g_bytes_new (data + 1, size - 1);
  detected = shuke_encoding_detect ((const char *) data + 1, size - 1);
  g_assert_cmpint (detected, <, SHUKE_N_ENCODINGS);
  shuke_file_kind_of_bytes ((const char *) data + 1, size - 1);

  text = shuke_encoding_to_utf8 (chosen, (const char *) data + 1, size - 1, &length, &n_bad);
  g_assert_cmpuint (strlen (text), ==, length);
  g_assert_true (g_utf8_validate (text, length, NULL));
  if (n_bad > 0)
    g_assert_nonnull (strstr (text, "\xEF\xBF\xBD"));
  check_stream (bytes, chosen, 16 + data[0] / SHUKE_N_ENCODINGS, text, length);
  return 0;
}
