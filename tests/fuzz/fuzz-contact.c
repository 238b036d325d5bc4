/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as the way in which somebody wants to be reached: what is understood is read back as the same, from the form of the book and
 * from the words that are shown. */

#include "shuke-contact.h"
#include "shuke-contact-hours.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_ways (const char *text,
            guint       ways)
{
  guint again = 0;

  g_assert_true (shuke_contact_ways_read (text, &again));
  g_assert_cmpuint (again, ==, ways);
}

static void
check_said (const char *text)
{
  g_autofree char *said = shuke_contact_said_to_text (text);
  g_autofree char *words = shuke_contact_said_dup_words (text);
  g_autofree char *again = NULL;
  g_autofree char *of_words = NULL;

  g_assert_true ((said == NULL) == (words == NULL));
  if (said == NULL)
    return;
  again = shuke_contact_said_to_text (said);
  of_words = shuke_contact_said_to_text (words);
  g_assert_cmpstr (said, ==, again);
  g_assert_cmpstr (said, ==, of_words);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *bytes = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *wish = NULL;
  guint ways;

  if (shuke_contact_ways_read (text, &ways))
    {
      g_autofree char *kept = shuke_contact_ways_to_text (ways);
      g_autofree char *words = shuke_contact_ways_dup_words (ways);

      g_assert_cmpuint (ways & ~SHUKE_WAYS_ALL, ==, 0);
      check_ways (kept, ways);
      check_ways (words, ways);
    }
  check_said (text);
  if (!shuke_contact_wish_read (text, &channel, &hours))
    return 0;
  g_assert_true (channel == NULL || shuke_contact_ways_read (channel, NULL));
  if (hours != NULL)
    {
      ShukeContactHours spans;

      g_assert_true (shuke_contact_hours_read (hours, &spans));
    }
  wish = shuke_contact_dup_wish (channel, hours);
  g_assert_true (wish == NULL || g_utf8_validate (wish, -1, NULL));
  return 0;
}
