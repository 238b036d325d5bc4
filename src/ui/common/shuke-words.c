/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small phrases that several screens share. No widget, no book: they are tested without a display. */

#include "config.h"

#include "shuke-words.h"

#include <glib/gi18n.h>
#include <string.h>

char *
shuke_words_dotted (const char *const *parts)
{
  GString *line = g_string_new (NULL);

  for (; *parts != NULL; parts++)
    {
      if (**parts == '\0')
        continue;
      if (line->len > 0)
        g_string_append (line, " · ");
      g_string_append (line, *parts);
    }

  return g_string_free (line, FALSE);
}

char *
shuke_words_names (const GPtrArray *names,
                   guint            n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        /* Translators: between the names of a list. */
        g_string_append (line, C_("names", ", "));
      g_string_append (line, g_ptr_array_index (names, i));
    }
  if (n <= names->len)
    return g_string_free (g_steal_pointer (&line), FALSE);
  /* Translators: some names, then how many more there are. */
  return g_strdup_printf (ngettext ("%1$s and %2$u more", "%1$s and %2$u more", n - names->len), line->str, n - names->len);
}

char *
shuke_words_keep_numbers (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      gboolean behind = c > text && g_ascii_isdigit (c[-1]);
      /* A middle dot and a comma part, they count nothing. */
      gboolean before = g_ascii_isdigit (c[1]) && !g_str_has_suffix (kept->str, "·") && !g_str_has_suffix (kept->str, ",");

      if (*c == ' ' && (behind || before) && !g_str_has_prefix (c, " ·"))
        g_string_append_unichar (kept, 0xa0);
      else
        g_string_append_c (kept, *c);
    }

  return g_string_free (kept, FALSE);
}

char *
shuke_words_moment (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);

  /* Translators: when something was done, as g_date_time_format() writes it. */
  return g_date_time_format (time, _("%-d %B %Y, %H:%M"));
}

const char *
shuke_words_tier_class (const char *tier)
{
  g_autofree char *lowered = tier != NULL ? g_utf8_strdown (tier, -1) : NULL;

  if (lowered == NULL)
    return NULL;
  return strstr (lowered, "金") != NULL || strstr (lowered, "gold") != NULL ? "tag-gold" : NULL;
}
