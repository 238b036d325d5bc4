/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as names, a line each: written in one way they stay so, marks are taken off one that is still a name, and no name is fuller
 * than itself. */

#include <string.h>

#include "shuke-bare-name.h"
#include "shuke-name.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_part (const char *part,
            const char *name)
{
  g_assert_true (*part != '\0' && g_utf8_validate (part, -1, NULL));
  g_assert_cmpuint (strlen (part), <, strlen (name));
}

static void
check_name (const char *name)
{
  g_autofree char *clean = shuke_name_dup_clean (name);
  g_autofree char *bare = shuke_bare_name_dup (name);
  g_autofree char *closed = shuke_bare_name_close_up (name);

  if (bare != NULL)
    check_part (bare, name);
  if (closed != NULL)
    check_part (closed, name);
  if (clean != NULL)
    {
      g_autofree char *again = shuke_name_dup_clean (clean);

      g_assert_true (*clean != '\0' && g_utf8_validate (clean, -1, NULL));
      g_assert_cmpstr (clean, ==, again);
    }
  shuke_name_is_address_form (name);
  g_assert_false (shuke_name_is_fuller (name, name));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_auto (GStrv) names = g_strsplit (text, "\n", 4);

  for (guint i = 0; names[i] != NULL; i++)
    {
      check_name (names[i]);
      if (i > 0)
        g_assert_false (shuke_name_is_fuller (names[i], names[i - 1]) && shuke_name_is_fuller (names[i - 1], names[i]));
    }
  return 0;
}
