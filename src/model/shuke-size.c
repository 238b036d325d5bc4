/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sizes as shops say them, made comparable. What is not understood stays a word and is never guessed into a number.
 *
 * Sources: children's heights in steps as GB/T 1335.3-2009 is commonly described, each size serving half a step either way;
 * women's 155/80A = S, 160/84A = M, 165/88A = L and on in steps of 5 cm; men's one letter for 170/88A = M; shoes: the size in China is the
 * foot's length in mm, the older number is 2 × cm - 10 for adults, a French point is 6.667 mm on a last 12.5 mm longer than a child's foot. These
 * are common practice in shops and stand in no quoted text; an owner's chart goes before them. */

#include "shuke-size.h"

#include "shuke-text.h"
#include "shuke-word-list.h"

#include <math.h>
#include <string.h>

static const struct {
  const char *word;
  int         value;
} letters[] = {
  { "xxs", -3 }, { "2xs", -3 }, { "xs", -2 }, { "特小", -2 }, { "s", -1 }, { "小", -1 }, { "m", 0 }, { "中", 0 }, { "l", 1 }, { "大", 1 },
  { "xl", 2 }, { "1xl", 2 }, { "加大", 2 }, { "xxl", 3 }, { "2xl", 3 }, { "2l", 3 }, { "特大", 3 }, { "加加大", 3 }, { "xxxl", 4 },
  { "3xl", 4 }, { "3l", 4 }, { "xxxxl", 5 }, { "4xl", 5 }, { "4l", 5 }, { "xxxxxl", 6 }, { "5xl", 6 }, { "5l", 6 },
};

static const char *const letter_texts[] = { "XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL", "5XL" };

static const char *const one_size[] = { "均", "单", "通", "f", "free", "freesize", "onesize", "one", "os", "均一" };

/* The children's series that shops carry, with the heights in mm that each serves. */
static const struct {
  int    size;
  gint32 from;
  gint32 to;
} series[] = {
  { 52, 485, 555 },    { 59, 555, 625 },    { 66, 625, 695 },    { 73, 695, 765 },    { 80, 765, 850 },    { 90, 850, 950 },
  { 100, 950, 1050 },  { 110, 1050, 1150 }, { 120, 1150, 1250 }, { 130, 1250, 1350 }, { 140, 1350, 1450 }, { 150, 1450, 1550 },
  { 160, 1550, 1650 }, { 170, 1650, 1725 },
};

/* Ages on labels: the size for completed years 0 … 14, and for months up to those given. */
static const int sizes_by_year[] = { 73, 80, 90, 100, 110, 110, 120, 120, 130, 130, 140, 140, 150, 150, 160 };
static const struct {
  int months;
  int size;
} sizes_by_month[] = {
  { 1, 52 }, { 3, 59 }, { 6, 66 }, { 12, 73 }, { 18, 80 }, { 24, 90 }, { 36, 100 },
};

/* Of these nearly all sizes are made, and none of the words that only say "size". */
#define PLAIN "0123456789SMLXFsmlxf"

/* Lower case, narrow, without spaces and without the words that only say "size". (transfer full) */
static char *
fold (const char *text)
{
  static const char *const noise[] = { "码", "碼", "号", "號", "size:", "size", "身高" };
  g_autofree char *narrow = NULL;
  g_autofree char *lower = NULL;
  GString *folded;
  const char *p;

  /* "One size" is a size and not noise. */
  g_autofree char *squeezed = NULL;

  /* A list asks it of each piece of each row. */
  if (strspn (text, PLAIN) == strlen (text))
    return g_ascii_strdown (text, -1);
  narrow = shuke_text_narrow (text);
  lower = g_utf8_strdown (narrow, -1);
  folded = g_string_new (NULL);
  p = lower;
  while (*p != '\0')
    {
      if (!g_unichar_isspace (g_utf8_get_char (p)))
        g_string_append_unichar (folded, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  squeezed = g_strdup (folded->str);
  if (strcmp (squeezed, "onesize") == 0 || strcmp (squeezed, "freesize") == 0)
    return g_string_free (folded, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (noise); i++)
    g_string_replace (folded, noise[i], "", 0);
  return g_string_free (folded, FALSE);
}

static gboolean
read_letter (const char *text,
             int        *value)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (strcmp (text, letters[i].word) == 0)
      {
        *value = letters[i].value;
        return TRUE;
      }
  return FALSE;
}

/* A number with at most one decimal at the head of @text, in tenths; 0 when there is none. @rest is what follows. */
static int
read_tenths (const char  *text,
             const char **rest)
{
  int tenths = 0;
  int digits = 0;

  *rest = text;
  while (g_ascii_isdigit (**rest) && digits < 4)
    {
      tenths = tenths * 10 + g_ascii_digit_value (**rest);
      *rest += 1;
      digits += 1;
    }
  if (digits == 0)
    return 0;
  tenths *= 10;
  if (**rest == '.' && g_ascii_isdigit ((*rest)[1]))
    {
      tenths += g_ascii_digit_value ((*rest)[1]);
      *rest += 2;
    }
  return tenths;
}

static ShukeSize
make (ShukeSizeKind kind,
      gint32        value)
{
  return (ShukeSize) { kind, value, 0 };
}

static ShukeSize
unknown (const char *folded)
{
  return (ShukeSize) { SHUKE_SIZE_UNKNOWN, 0, *folded == '\0' ? 0 : g_str_hash (folded) };
}

static gboolean
is_word_of (const char        *text,
            const char *const *words,
            gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* "160/84a": height and girth of the standard. With a figure letter it is an adult's garment. */
static gboolean
read_designation (int         height,
                  const char *rest,
                  ShukeSize  *size)
{
  const char *end;
  int girth = read_tenths (rest, &end) / 10;

  if (girth < 40 || girth > 130 || girth >= height)
    return FALSE;
  if (*end == '\0')
    {
      *size = make (SHUKE_SIZE_HEIGHT, height * 10);
      return TRUE;
    }
  if (strchr ("yabce", *end) == NULL || end[1] != '\0' || height < 145)
    return FALSE;
  /* Chest up to 80 cm below the height, waist up to 96 below it: a woman's; the next band of each: a man's. */
  if (height - girth < 80 || (height - girth >= 88 && height - girth < 96))
    *size = make (SHUKE_SIZE_LETTER, CLAMP ((height - 160) / 5, -3, 6));
  else
    *size = make (SHUKE_SIZE_LETTER, CLAMP ((height - 170) / 5, -3, 6));
  return TRUE;
}

static ShukeSize
shoe_from_eu (int tenths)
{
  if (tenths >= 340)
    return make (SHUKE_SIZE_SHOE, (tenths + 100) / 2);
  return make (SHUKE_SIZE_SHOE, (gint32) lround (tenths * 0.6667 - 12.5));
}

static gboolean
read_shoe (const char *text,
           ShukeSize  *size)
{
  const char *rest;
  int tenths;

  if (g_str_has_prefix (text, "us"))
    {
      /* Women's: 7 is a foot of 240 mm, a size is a third of an inch. */
      tenths = read_tenths (text + 2, &rest);
      if (tenths < 40 || tenths > 120 || *rest != '\0')
        return FALSE;
      *size = make (SHUKE_SIZE_SHOE, (gint32) lround ((240 + (tenths - 70) * 0.8467) / 5) * 5);
      return TRUE;
    }
  if (g_str_has_prefix (text, "eu"))
    text += 2;
  else if (g_str_has_prefix (text, "cn"))
    text += 2;
  tenths = read_tenths (text, &rest);
  if (tenths == 0)
    return FALSE;
  if (strcmp (rest, "cm") == 0 || strcmp (rest, "厘米") == 0 || strcmp (rest, "公分") == 0)
    *size = make (SHUKE_SIZE_SHOE, tenths);
  else if (*rest != '\0' && strcmp (rest, "mm") != 0)
    return FALSE;
  else if (tenths >= 900 && tenths <= 3200)
    *size = make (SHUKE_SIZE_SHOE, tenths / 10);
  else if (tenths % 10 == 5 && tenths >= 215 && tenths <= 285)
    *size = make (SHUKE_SIZE_SHOE, tenths);   /* 23.5 without a word is centimetres: half points are not sold here */
  else if (tenths >= 150 && tenths <= 480)
    *size = shoe_from_eu (tenths);
  else
    return FALSE;
  return size->value >= 80 && size->value <= 320;
}

/* "18m", "6-12m", "2t", "3岁", "4y": the later age of a range. */
static gboolean
read_age (const char *text,
          ShukeSize  *size)
{
  static const char *const months[] = { "m", "个月", "月", "mo", "months" };
  static const char *const years[] = { "t", "y", "岁", "歲", "yrs", "years" };
  const char *rest;
  int tenths = read_tenths (text, &rest);
  int age;

  if (tenths == 0 && *text != '0')
    return FALSE;
  if (*rest == '-' || *rest == '~')
    {
      if (!g_ascii_isdigit (rest[1]))
        return FALSE;
      tenths = read_tenths (rest + 1, &rest);
    }
  age = tenths / 10;
  if (is_word_of (rest, years, G_N_ELEMENTS (years)) && age < (int) G_N_ELEMENTS (sizes_by_year))
    {
      *size = make (SHUKE_SIZE_HEIGHT, sizes_by_year[age] * 10);
      return TRUE;
    }
  if (!is_word_of (rest, months, G_N_ELEMENTS (months)) || age == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (sizes_by_month); i++)
    if (age <= sizes_by_month[i].months)
      {
        *size = make (SHUKE_SIZE_HEIGHT, sizes_by_month[i].size * 10);
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_clothes (const char   *text,
              ShukeSizeUse  use,
              ShukeSize    *size)
{
  const char *rest;
  int tenths;
  int letter;

  if (read_letter (text, &letter))
    {
      *size = make (SHUKE_SIZE_LETTER, letter);
      return TRUE;
    }
  if (is_word_of (text, one_size, G_N_ELEMENTS (one_size)))
    {
      *size = make (SHUKE_SIZE_ONE, 0);
      return TRUE;
    }
  tenths = read_tenths (text, &rest);
  if (tenths == 0 || tenths % 10 != 0)
    return read_age (text, size);
  if (*rest == '/' && tenths >= 520)
    return read_designation (tenths / 10, rest + 1, size);
  /* "120-130": the smaller one is certain to fit. */
  if ((*rest == '-' || *rest == '~') && tenths >= 520 && g_ascii_isdigit (rest[1]))
    read_tenths (rest + 1, &rest);
  if (strcmp (rest, "cm") == 0 || strcmp (rest, "厘米") == 0 || strcmp (rest, "公分") == 0)
    rest = "";
  if (*rest != '\0')
    return read_age (text, size);
  if (tenths >= 500 && tenths <= 1900)
    *size = make (SHUKE_SIZE_HEIGHT, tenths);
  else if (use == SHUKE_SIZE_FOR_ANYTHING && tenths >= 350 && tenths <= 460)
    *size = shoe_from_eu (tenths);
  else if (tenths >= 230 && tenths <= 420)
    *size = make (SHUKE_SIZE_WAIST, tenths / 10);
  else if (use == SHUKE_SIZE_FOR_ANYTHING && tenths >= 2150 && tenths <= 2900)
    *size = make (SHUKE_SIZE_SHOE, tenths / 10);
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_any (const char   *text,
          ShukeSizeUse  use,
          ShukeSize    *size)
{
  if (use == SHUKE_SIZE_FOR_SHOES)
    return read_shoe (text, size);
  if (read_clothes (text, use, size))
    return TRUE;
  return use == SHUKE_SIZE_FOR_ANYTHING && (g_str_has_prefix (text, "eu") || g_str_has_prefix (text, "us")) && read_shoe (text, size);
}

ShukeSize
shuke_size_parse (const char   *text,
                  ShukeSizeUse  use)
{
  g_autofree char *folded = fold (text == NULL ? "" : text);
  g_autofree char *outer = NULL;
  ShukeSize size;
  char *open;

  if (*folded == '\0')
    return unknown (folded);
  if (read_any (folded, use, &size))
    return size;

  /* "M(160)", "130(8岁)": what stands before the bracket, else what stands in it. */
  open = strchr (folded, '(');
  if (open != NULL)
    {
      char *close = strchr (open, ')');

      outer = g_strndup (folded, open - folded);
      if (*outer != '\0' && read_any (outer, use, &size))
        return size;
      g_free (outer);
      outer = close == NULL ? g_strdup (open + 1) : g_strndup (open + 1, close - open - 1);
      if (read_any (outer, use, &size))
        return size;
    }
  /* "M/38", "L/165": the first part that is understood. */
  else if (strchr (folded, '/') != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (folded, "/", 3);

      for (int i = 0; parts[i] != NULL; i++)
        if (*parts[i] != '\0' && read_any (parts[i], use, &size))
          return size;
    }
  return unknown (folded);
}

gboolean
shuke_size_equal (ShukeSize a,
                  ShukeSize b)
{
  return a.kind == b.kind && a.value == b.value && a.text_hash == b.text_hash;
}

int
shuke_size_compare (ShukeSize a,
                    ShukeSize b)
{
  static const int order[] = {
    [SHUKE_SIZE_HEIGHT] = 0, [SHUKE_SIZE_LETTER] = 1, [SHUKE_SIZE_WAIST] = 2, [SHUKE_SIZE_SHOE] = 3, [SHUKE_SIZE_ONE] = 4,
    [SHUKE_SIZE_UNKNOWN] = 5,
  };

  if (a.kind != b.kind)
    return order[a.kind] < order[b.kind] ? -1 : 1;
  if (a.value != b.value)
    return a.value < b.value ? -1 : 1;
  return a.text_hash == b.text_hash ? 0 : a.text_hash < b.text_hash ? -1 : 1;
}

/* Women's EU/old size for a foot length in mm, rounded: (length × 2 / 10) − 10. */
static int
shoe_to_eu (gint32 foot)
{
  return (foot + 2) / 5 - 10;
}

char *
shuke_size_to_text (ShukeSize   self,
                    const char *text)
{
  switch (self.kind)
    {
    case SHUKE_SIZE_HEIGHT:
      return g_strdup_printf ("%d", (self.value + 5) / 10);
    case SHUKE_SIZE_LETTER:
      return g_strdup (letter_texts[CLAMP (self.value, -3, 6) + 3]);
    case SHUKE_SIZE_WAIST:
      return g_strdup_printf ("%d", self.value);
    case SHUKE_SIZE_SHOE:
      if (self.value >= 218)
        return g_strdup_printf ("%d", shoe_to_eu (self.value));
      return g_strdup_printf ("%ld", lround ((self.value + 12.5) / 6.667));
    case SHUKE_SIZE_ONE:
    case SHUKE_SIZE_UNKNOWN:
    default:
      return text == NULL ? NULL : shuke_text_clean (text);
    }
}

ShukeSizeUse
shuke_size_use_for_category (const char *category)
{
  static const char *const feet[] = { "鞋", "靴", "拖", "shoe", "boot", "sandal", "sneaker" };
  g_autofree char *lower = NULL;

  if (category == NULL)
    return SHUKE_SIZE_FOR_ANYTHING;
  /* Of the words above only the English ones have a case. */
  lower = g_ascii_strdown (category, -1);
  if (shuke_word_list_stand_in (lower, -1, feet, G_N_ELEMENTS (feet)))
    return SHUKE_SIZE_FOR_SHOES;
  return SHUKE_SIZE_FOR_CLOTHES;
}

int
shuke_size_for_height (gint32 height)
{
  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    if (height >= series[i].from && height < series[i].to)
      return series[i].size;
  return 0;
}

gboolean
shuke_size_height_range (int     size,
                         gint32 *from,
                         gint32 *to)
{
  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    if (series[i].size == size)
      {
        *from = series[i].from;
        *to = series[i].to;
        return TRUE;
      }
  /* Half sizes of the trade: 95, 105 … 165. */
  if (size < 95 || size > 165 || size % 10 != 5)
    return FALSE;
  *from = size * 10 - 25;
  *to = size * 10 + 25;
  return TRUE;
}

int
shuke_size_next (int size)
{
  for (gsize i = 0; i < G_N_ELEMENTS (series); i++)
    if (series[i].size > size)
      return series[i].size;
  return 0;
}
