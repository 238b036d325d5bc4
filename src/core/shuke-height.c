/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads how tall somebody is, in the spellings of notes, tables and typed facts: one reader, so that all understand the same. */

#include "shuke-height.h"

#include "shuke-text.h"

#include <string.h>

#define SHORTEST 300
#define TALLEST  2500
/* Below it a bare number is said in metres. */
#define FEWEST_CM 3

static const char *
skip_word (const char        *text,
           const char *const *words,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0)
      return text + strlen (words[i]);
  return text;
}

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " ");
}

/* The digits behind a point, as a part of one. */
static double
read_fraction (const char  *text,
               const char **end)
{
  double value = 0, unit = 0.1;
  int digit;

  for (*end = text; **end != '\0'; unit /= 10)
    {
      g_autofree char *one = g_strndup (*end, (gsize) (g_utf8_next_char (*end) - *end));
      int length = shuke_text_read_number (one, &digit);

      if (length == 0 || digit > 9)
        break;
      value += digit * unit;
      *end += length;
    }
  return value;
}

/* A number, and whether it has a point: then nothing is added to it. */
static gboolean
read_number (const char  *text,
             const char **end,
             double      *value,
             gboolean    *broken)
{
  int whole;
  int length = shuke_text_read_number (text, &whole);
  const char *point = text + length;
  gsize width = *point == '.' ? 1 : g_str_has_prefix (point, "点") || g_str_has_prefix (point, "點") ? strlen ("点") : 0;
  const char *behind;

  if (length == 0 || whole > 2500)
    return FALSE;
  *value = whole;
  *end = point;
  *broken = FALSE;
  if (width == 0)
    return TRUE;
  *value += read_fraction (point + width, &behind);
  *broken = behind > point + width;
  if (*broken)
    *end = behind;
  return TRUE;
}

/* Behind a metre: 6 and 六 are 60 cm, 65, 六五 and 六十五 are 65, 05 and 零五 are 5. */
static int
read_rest (const char  *text,
           const char **end)
{
  int number;
  int length = shuke_text_read_number (text, &number);
  glong n = length > 0 ? g_utf8_strlen (text, length) : 0;

  *end = text;
  if (n == 0 || n > 3 || number > 99 || (n == 3 && g_ascii_isdigit (*text)))
    return 0;
  *end = text + length;
  return n == 1 && number < 10 ? number * 10 : number;
}

gint32
shuke_height_read (const char  *text,
                   const char **end)
{
  static const char *const metres[] = { "米", "公尺", "m" };
  static const char *const centimetres[] = { "cm", "厘米", "釐米", "公分", "㎝" };
  const char *behind, *unit;
  double value;
  gboolean broken;
  gint32 height;

  if (!read_number (text, &behind, &value, &broken))
    return 0;
  unit = skip_blanks (behind);
  if (skip_word (unit, centimetres, G_N_ELEMENTS (centimetres)) != unit)
    {
      behind = skip_word (unit, centimetres, G_N_ELEMENTS (centimetres));
      height = (gint32) (value * 10 + 0.5);
    }
  /* A millimetre is no metre. */
  else if (skip_word (unit, metres, G_N_ELEMENTS (metres)) != unit && g_ascii_strncasecmp (unit, "mm", 2) != 0)
    {
      behind = skip_word (unit, metres, G_N_ELEMENTS (metres));
      height = (gint32) (value * 1000 + 0.5);
      if (!broken)
        {
          const char *rest = skip_blanks (behind), *after;

          height += read_rest (rest, &after) * 10;
          if (after > rest)
            {
              behind = skip_word (skip_blanks (after), centimetres, G_N_ELEMENTS (centimetres));
              behind = behind == skip_blanks (after) ? after : behind;
            }
        }
    }
  else
    height = (gint32) (value < FEWEST_CM ? value * 1000 + 0.5 : value * 10 + 0.5);
  if (height < SHORTEST || height > TALLEST)
    return 0;
  if (end != NULL)
    *end = behind;
  return height;
}

gint32
shuke_height_read_all (const char *text)
{
  static const char *const before[] = { "大约", "大約", "大概", "约", "約", "差不多", "身高", "about " };
  static const char *const behind[] = { "左右", "上下", "多一点", "多", "出头", "出頭" };
  const char *end = NULL;
  gint32 height;

  text = skip_blanks (skip_word (skip_blanks (text), before, G_N_ELEMENTS (before)));
  height = shuke_height_read (text, &end);
  if (height == 0)
    return 0;
  end = skip_blanks (skip_word (skip_blanks (end), behind, G_N_ELEMENTS (behind)));
  return *end == '\0' ? height : 0;
}
