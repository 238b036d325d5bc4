/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of sizes that holds two: of what she wears above, and of her trousers. Pure. */

#include "shuke-cell-reader-private.h"

#include "shuke-word-list.h"

#include <stdlib.h>
#include <string.h>

/* Sizes of trousers are inches of the waist. From 36 on they may be sizes of clothes in another land's numbers: M/38 is one size. */
#define SMALLEST_WAIST 22
#define LARGEST_WAIST  35
#define LARGEST_TOLD   48

static const char *const top_words[] = { "上衣", "上装", "上裝", "上", "衣服", "衣" };
static const char *const bottom_words[] = { "下装", "下裝", "裤子", "褲子", "裤", "褲", "下" };

/* S, XXL, 3XL: the bytes of it at @text. */
static gsize
letters_length (const char *text)
{
  gsize digits = g_ascii_isdigit (*text) && g_ascii_toupper (text[1]) == 'X' ? 1 : 0;
  gsize n = digits + strspn (text + digits, "xX");

  if (text[n] == '\0' || strchr ("sSmMlL", text[n]) == NULL || (n > 0 && strchr ("mM", text[n]) != NULL))
    return 0;
  return g_ascii_isalpha (text[n + 1]) ? 0 : n + 1;
}

/* Moves *@text behind blanks, strokes and 码. */
static void
skip_marks (char **text)
{
  for (;;)
    if (**text != '\0' && strchr (" /,;:", **text) != NULL)
      (*text)++;
    else if (g_str_has_prefix (*text, "码") || g_str_has_prefix (*text, "碼"))
      *text += strlen ("码");
    else if (g_str_has_prefix (*text, "、") || g_str_has_prefix (*text, "，") || g_str_has_prefix (*text, "："))
      *text += strlen ("、");
    else
      return;
}

gboolean
shuke_cell_read_two_sizes (char        *text,
                           gboolean     of_both,
                           const char **top,
                           const char **bottom)
{
  char *p = text;
  char *first_end, *second;
  const char *behind;
  gboolean marked;
  gsize length;

  skip_marks (&p);
  behind = shuke_word_list_skip (p, top_words, G_N_ELEMENTS (top_words));
  p += behind != NULL ? behind - p : 0;
  skip_marks (&p);
  length = letters_length (p);
  if (length == 0 && strspn (p, "0123456789") == 3)
    length = 3;
  if (length == 0)
    return FALSE;
  first_end = second = p + length;
  skip_marks (&second);
  behind = shuke_word_list_skip (second, bottom_words, G_N_ELEMENTS (bottom_words));
  marked = behind != NULL;
  /* L29 is a number of something. */
  if (!marked && second == first_end)
    return FALSE;
  second += marked ? behind - second : 0;
  skip_marks (&second);
  length = strspn (second, "0123456789");
  if (length == 2 ? atoi (second) < SMALLEST_WAIST || atoi (second) > (marked || of_both ? LARGEST_TOLD : LARGEST_WAIST)
                  : !marked || (length = letters_length (second)) == 0)
    return FALSE;
  if (second[length] != '\0' && strcmp (second + length, "码") != 0 && strcmp (second + length, "碼") != 0)
    return FALSE;
  *first_end = second[length] = '\0';
  *top = p;
  *bottom = second;
  return TRUE;
}
