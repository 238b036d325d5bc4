/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A budget as it is said: by the month as seldom as not. A sum without a span may be what one coat may cost, and is left alone. */

#include "shuke-clothes-budget.h"

#include <string.h>

#include "shuke-text.h"

/* More than anybody has for clothes a month, and what does not overflow on the way. */
#define MOST 10000000

/* The longest first where one begins another. */
static const struct { const char *words; int months; } spans[] = {
  { "每半年", 6 }, { "半年", 6 }, { "半年度", 6 },
  { "每个季度", 3 }, { "每個季度", 3 }, { "一个季度", 3 }, { "一個季度", 3 }, { "每季度", 3 }, { "一季度", 3 }, { "季度", 3 }, { "每一季", 3 }, { "每季", 3 }, { "一季", 3 }, { "a quarter", 3 }, { "per quarter", 3 },
  { "每个月", 1 }, { "每個月", 1 }, { "一个月", 1 }, { "一個月", 1 }, { "每月", 1 }, { "月", 1 }, { "a month", 1 }, { "per month", 1 }, { "monthly", 1 },
  { "每一年", 12 }, { "每年", 12 }, { "一年", 12 }, { "全年", 12 }, { "年", 12 }, { "a year", 12 }, { "per year", 12 }, { "yearly", 12 },
};

/* They say nothing about how much. */
static const char *const fillers[] = {
  "衣服", "服装", "服裝", "买", "買", "穿", "预算", "預算", "花费", "花費", "花", "用", "在", "上", "下", "的", "她", "大概", "大约", "大約", "差不多", "左右", "是", "有", "给", "給", "控制", "以内", "以內", "之内", "之內",
  "内", "內", "里", "裡", "不超过", "不超過", "最多", "budget", "clothes", "for", "about", "spends", "has", "of", "on", ":", " ",
};

gboolean
shuke_clothes_budget_take_amount (const char **text,
                                  gint64      *amount)
{
  static const struct { const char *word; int times; } powers[] = { { "百", 100 }, { "千", 1000 }, { "万", 10000 }, { "萬", 10000 } };
  static const char *const units[] = { "元钱", "元", "块钱", "塊錢", "块", "塊" };
  const char *p = *text;
  gsize figures = strspn (p, "0123456789");
  int number;
  int length;

  if (figures > 0)
    {
      if (figures > 7)
        return FALSE;
      *amount = g_ascii_strtoll (p, NULL, 10);
      p += figures;
      for (gsize i = 0; i < G_N_ELEMENTS (powers); i++)
        if (g_str_has_prefix (p, powers[i].word))
          {
            *amount *= powers[i].times;
            p += strlen (powers[i].word);
            break;
          }
    }
  else
    {
      length = shuke_text_read_number (p, &number);
      if (length == 0)
        return FALSE;
      *amount = number;
      p += length;
    }
  if (*amount <= 0 || *amount > MOST)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (p, units[i]))
      {
        p += strlen (units[i]);
        break;
      }
  *text = p;
  return TRUE;
}

static int
take_span (const char **text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_str_has_prefix (*text, spans[i].words))
      {
        *text += strlen (spans[i].words);
        return spans[i].months;
      }
  return 0;
}

static gboolean
take_filler (const char **text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (g_str_has_prefix (*text, fillers[i]))
      {
        *text += strlen (fillers[i]);
        return TRUE;
      }
  return FALSE;
}

gint64
shuke_clothes_budget_read (const char *text)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;
  g_autofree char *small = narrow != NULL ? g_ascii_strdown (narrow, -1) : g_strdup ("");
  const char *p = small;
  gint64 amount = 0, found;
  int months = 0, span;

  while (*p != '\0')
    if ((span = take_span (&p)) > 0)
      {
        if (months > 0)
          return 0;
        months = span;
      }
    else if (shuke_clothes_budget_take_amount (&p, &found))
      {
        if (amount > 0)
          return 0;
        amount = found;
      }
    else if (!take_filler (&p))
      return 0;
  return months > 0 && amount > 0 ? (amount + months / 2) / months : 0;
}
