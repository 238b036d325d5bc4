/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads on which day a height was taken. A child grows: a figure under the wrong day is a wrong size half a year later. */

#include "shuke-measured-day.h"

#include <string.h>

#include "shuke-date-reader.h"
#include "shuke-text.h"

/* More words than that before "measured" are no day. */
#define LONGEST_DAY 16

static const struct {
  const char *words;
  int         days;
} ago[] = {
  { "今天|今日|刚才|剛才|刚刚|剛剛|today", 0 },
  { "昨天|昨日|yesterday", 1 },
  { "前天", 2 },
  { "大前天", 3 },
  { "上周|上週|上星期|上个星期|上個星期|上礼拜|上个礼拜|上個禮拜|上禮拜|last week", 7 },
  { "上上周|上上週|上上星期|上上个星期|上上個星期|上上礼拜|上上个礼拜|上上個禮拜", 14 },
};

static gboolean
take (const char **text,
      const char  *words)
{
  gsize best = 0;

  for (const char *at = words; at != NULL; at = strchr (at, '|') != NULL ? strchr (at, '|') + 1 : NULL)
    {
      gsize length = strcspn (at, "|");

      if (length > best && g_ascii_strncasecmp (*text, at, length) == 0)
        best = length;
    }
  *text += best;
  return best > 0;
}

static void
skip_blank (const char **text)
{
  *text += strspn (*text, " ");
}

/* 这个月8号, 上月25日: the month is said by where it lies. */
static ShukeDay
read_near_month (const char *said,
                 ShukeDay    today)
{
  int year, month, number, length;
  gboolean before = take (&said, "上个月|上個月|上月");

  if (!before && !take (&said, "这个月|這個月|本月|这月|這月"))
    return SHUKE_DAY_NONE;
  skip_blank (&said);
  length = shuke_text_read_number (said, &number);
  said += length;
  take (&said, "号|號|日");
  if (length == 0 || *said != '\0')
    return SHUKE_DAY_NONE;
  shuke_day_get (before ? shuke_day_add_months (today, -1) : today, &year, &month, NULL);
  return shuke_day_new (year, month, number);
}

/* 上周六, 上个礼拜天. */
static ShukeDay
read_last_week (const char *said,
                ShukeDay    today)
{
  static const char *const days[] = { "一", "二", "三", "四", "五", "六", "日" };

  if (!take (&said, "上周|上週|上星期|上个星期|上個星期|上礼拜|上个礼拜|上個禮拜|上禮拜"))
    return SHUKE_DAY_NONE;
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (said, days[i]) || (i == 6 && g_str_equal (said, "天")))
      return today - (shuke_day_weekday (today) - 1) - 7 + (int) i;
  return SHUKE_DAY_NONE;
}

/* The whole of @said; the last such day when no year is named. */
static ShukeDay
read_day (const char *said,
          ShukeDay    today)
{
  g_autofree char *clean = shuke_text_clean (said);
  ShukeDay day = clean != NULL ? read_near_month (clean, today) : SHUKE_DAY_NONE;
  const char *rest = clean;
  ShukeDate date;
  int year;

  if (clean == NULL)
    return SHUKE_DAY_NONE;
  day = day == SHUKE_DAY_NONE ? read_last_week (clean, today) : day;
  for (gsize i = 0; i < G_N_ELEMENTS (ago); i++)
    {
      rest = clean;
      if (take (&rest, ago[i].words) && *rest == '\0')
        return today - ago[i].days;
    }
  if (day == SHUKE_DAY_NONE && shuke_date_read (clean, today, &date) && !date.lunar && date.month != 0 && date.day != 0)
    {
      shuke_day_get (today, &year, NULL, NULL);
      if (date.year != 0)
        day = shuke_date_to_day (date);
      else if ((day = shuke_day_new (year, date.month, date.day)) == SHUKE_DAY_NONE || day > today)
        day = shuke_day_new (year - 1, date.month, date.day);
    }
  return day != SHUKE_DAY_NONE && day <= today ? day : SHUKE_DAY_NONE;
}

ShukeDay
shuke_measured_day_take (const char **text,
                         ShukeDay     today)
{
  const char *deed = strstr (*text, "量");
  const char *end = deed;
  g_autofree char *said = NULL;
  ShukeDay day;

  if (deed == NULL || g_utf8_strlen (*text, deed - *text) > LONGEST_DAY)
    return SHUKE_DAY_NONE;
  said = g_strchomp (g_strndup (*text, (gsize) (deed - *text)));
  for (gsize i = 0; i < 2; i++)
    {
      static const char *const fillers[] = { "给她", "給她", "给他", "給他", "刚", "剛", "才", "来店里", "來店裡", "到店里", "到店裡", "在店里", "在店裡", "店里", "店裡", "来", "來", "在" };

      for (gsize k = 0; k < G_N_ELEMENTS (fillers); k++)
        if (g_str_has_suffix (said, fillers[k]))
          {
            said[strlen (said) - strlen (fillers[k])] = '\0';
            g_strchomp (said);
          }
    }
  day = read_day (said, today);
  if (day == SHUKE_DAY_NONE || !take (&end, "量的是|量的|量过|量過|量了|量得|量"))
    return SHUKE_DAY_NONE;
  *text = end;
  return day;
}

char *
shuke_measured_day_split (const char *text,
                          ShukeDay    today,
                          ShukeDay   *day)
{
  g_autofree char *narrow = shuke_text_narrow (text);
  const char *p = narrow;

  /* 11月8日量的128 */
  *day = shuke_measured_day_take (&p, today);
  if (*day != SHUKE_DAY_NONE && *p != '\0')
    return g_strdup (p + strspn (p, " ,:"));
  for (p = narrow; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *said = NULL;
      const char *at;

      if (p == narrow || (strchr (" ,;(", *p) == NULL && !g_str_has_prefix (p, "、")))
        continue;
      at = g_utf8_next_char (p);
      at += strspn (at, " ,;(");
      take (&at, "measured on |measured |on ");
      said = g_strdup (at);
      g_strdelimit (said, ")", ' ');
      g_strchomp (said);
      at = said;
      *day = shuke_measured_day_take (&at, today);
      if (*day == SHUKE_DAY_NONE || *at != '\0')
        *day = read_day (said, today);
      if (*day != SHUKE_DAY_NONE)
        return g_strndup (narrow, (gsize) (p - narrow));
    }
  *day = SHUKE_DAY_NONE;
  return g_strdup (text);
}
