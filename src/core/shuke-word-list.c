/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text against a table of words. Most words differ from a text in their first letter, so that none is measured before it fits. */

#include "shuke-word-list.h"

#include <string.h>

/* NULL when @text does not begin with @word. */
static const char *
skip_word (const char *text,
           const char *word)
{
  while (*word != '\0' && *text == *word)
    {
      text++;
      word++;
    }
  return *word == '\0' ? text : NULL;
}

gboolean
shuke_word_list_has (const char        *text,
                     const char *const *words,
                     gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
shuke_word_list_has_folded (const char        *text,
                            const char *const *words,
                            gsize              n)
{
  for (gsize i = 0; text != NULL && i < n; i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
shuke_word_list_begin (const char        *text,
                       const char *const *words,
                       gsize              n)
{
  return shuke_word_list_skip (text, words, n) != NULL;
}

const char *
shuke_word_list_skip (const char        *text,
                      const char *const *words,
                      gsize              n)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *behind = skip_word (text, words[i]);

      if (behind != NULL)
        return behind;
    }
  return NULL;
}

gboolean
shuke_word_list_end (const char        *text,
                     gssize             length,
                     const char *const *words,
                     gsize              n)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  for (gsize i = 0; i < n; i++)
    {
      gsize of_word = strlen (words[i]);

      if (of_word <= size && memcmp (text + size - of_word, words[i], of_word) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
shuke_word_list_stand_in (const char        *text,
                          gssize             length,
                          const char *const *words,
                          gsize              n)
{
  if (length < 0)
    {
      for (gsize i = 0; i < n; i++)
        if (strstr (text, words[i]) != NULL)
          return TRUE;
      return FALSE;
    }
  for (gsize i = 0; i < n; i++)
    if (g_strstr_len (text, length, words[i]) != NULL)
      return TRUE;
  return FALSE;
}
