/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands behind a name in a telephone and is no part of it. Only a size, and what is wanted of her whole name, is cut off: the street or the
 * shop behind a name tells her from others who are called so. */

#include "shuke-name-tail.h"

#include "shuke-name.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <stdlib.h>
#include <string.h>

#define SMALLEST_WOMAN 150
#define TALLEST_WOMAN  175
#define MOST_X         4
#define LONGEST_NAME   4   /* characters */

/* Bytes of M, XXL, 3XL or 160 at @text; 0 when none stands there. */
static gsize
size_length (const char *text)
{
  gsize digits = strspn (text, "0123456789");
  gsize x = strspn (text + digits, "Xx");
  gsize length = digits + x;

  if (digits == 3 && x == 0 && !g_ascii_isalpha (text[3]))
    return atoi (text) >= SMALLEST_WOMAN && atoi (text) <= TALLEST_WOMAN ? digits : 0;
  if (digits > 1 || x > MOST_X || (digits == 1 && x != 1) || text[length] == '\0' || strchr ("SMLsml", text[length]) == NULL)
    return 0;
  return g_ascii_isalnum (text[length + 1]) ? 0 : length + 1;
}

/* Bytes of the Chinese characters that @name begins with. */
static gsize
han_length (const char *name)
{
  const char *p = name;

  while (shuke_text_is_han (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - name);
}

char *
shuke_name_dup_without_tail (const char  *name,
                             char       **size,
                             char       **rest)
{
  static const char *const marks[] = { "码", "碼" };
  static const char *const wishes[] = { "要", "想", "爱", "愛", "怕", "不", "总", "總" };
  g_autofree char *bare = NULL;
  const char *tail, *behind;
  gsize length;

  *size = *rest = NULL;
  if (name == NULL || han_length (name) == 0)
    return NULL;
  bare = g_strndup (name, han_length (name));
  tail = name + strlen (bare);
  tail += strspn (tail, " ");
  length = size_length (tail);
  if (*tail == '\0' || g_utf8_strlen (bare, -1) < 2 || g_utf8_strlen (bare, -1) > LONGEST_NAME)
    return NULL;
  /* Nobody but a customer is a size; a number is anything. */
  if (!(length > 0 && !g_ascii_isdigit (tail[1])) && !shuke_name_reads_as_person (bare))
    return NULL;
  if (length > 0)
    {
      behind = shuke_word_list_skip (tail + length, marks, G_N_ELEMENTS (marks));
      behind = behind != NULL ? behind : tail + length;
      if (*behind != '\0' && *behind != ' ')
        return NULL;
      *size = g_ascii_strup (tail, (gssize) length);
      behind += strspn (behind, " ");
      *rest = *behind != '\0' ? g_strdup (behind) : NULL;
      return g_steal_pointer (&bare);
    }
  if (name[strlen (bare)] == ' ' && shuke_word_list_begin (tail, wishes, G_N_ELEMENTS (wishes)) && g_str_has_suffix (tail, "的"))
    {
      g_autofree char *full = shuke_name_dup_full (bare);

      if (g_strcmp0 (full, bare) != 0 && !(full == NULL && g_utf8_strlen (bare, -1) <= 3 && shuke_name_get_title_bytes (bare) == 0 && !shuke_name_is_of_family (bare)))
        return NULL;
      *rest = g_strdup (tail);
      return g_steal_pointer (&bare);
    }
  return NULL;
}
