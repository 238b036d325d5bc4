/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colour words of a clothes shop and the colour that is meant. A word is read from its end, because
 * both Chinese and English put the base colour last; nothing is guessed from the beginning. */

#include "shuke-colour.h"

#include <string.h>

typedef struct {
  const char *word;
  guint32     rgb;
} ColourWord;

static const ColourWord colour_words[] = {
#include "shuke-colour-table.inc"
};

static gboolean
find_exact (const char *word,
            guint32    *rgb)
{
  for (gsize i = 0; i < G_N_ELEMENTS (colour_words); i++)
    if (strcmp (colour_words[i].word, word) == 0)
      {
        if (rgb != NULL)
          *rgb = colour_words[i].rgb;
        return TRUE;
      }

  return FALSE;
}

gboolean
shuke_colour_from_word (const char *word,
                        guint32    *rgb)
{
  g_autofree char *lowered = NULL;
  char *text;

  if (word == NULL || !g_utf8_validate (word, -1, NULL))
    return FALSE;

  lowered = g_utf8_strdown (word, -1);
  text = g_strstrip (lowered);
  if (g_str_has_suffix (text, "色"))
    text[strlen (text) - strlen ("色")] = '\0';

  for (const char *rest = text; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      gboolean inside_latin_word = rest > text && g_ascii_isalpha (*rest) && g_ascii_isalpha (rest[-1]);

      if (!inside_latin_word && find_exact (rest, rgb))
        return TRUE;
    }

  return FALSE;
}

gboolean
shuke_colour_is_word (const char *word)
{
  return find_exact (word, NULL);
}
