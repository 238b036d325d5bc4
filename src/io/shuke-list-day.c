/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ages and heights are of the day they were written down. A list tells that day in its title or in the name of its file, mostly as a year.
 * Pure. */

#include "shuke-list-day.h"

#include "shuke-text.h"
#include "shuke-word-list.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_YEAR 2000

/* 2000元, 2015年起: a number of something, or when it began. */
static gboolean
is_other (const char *behind)
{
  static const char *const words[] = { "位", "个", "個", "人", "名", "元", "块", "塊", "条", "條", "家", "款", "件", "码", "碼", "号", "號", "起", "以来", "以來",
                                       "开业", "開業", "至今", "到现在", "到現在" };

  if (g_str_has_prefix (behind, "年"))
    behind += strlen ("年");
  return shuke_word_list_begin (behind, words, G_N_ELEMENTS (words));
}

/* 3月, .3, -03, 03 behind a year or a month: up to two digits that are no more than @max, and the byte behind them; 0 when none. */
static int
read_smaller (const char  *text,
              int          max,
              const char **end)
{
  const char *p = text;
  gsize n;
  int number;

  if (strchr (".-/_", *p) != NULL && *p != '\0')
    p++;
  else if (g_str_has_prefix (p, "年") || g_str_has_prefix (p, "月"))
    p += strlen ("年");
  else
    return 0;
  n = strspn (p, "0123456789");
  number = n == 1 || n == 2 ? atoi (p) : 0;
  if (number < 1 || number > max)
    return 0;
  *end = p + n;
  return number;
}

/* The digits at @at are @n. */
static ShukeDate
read_at (const char *at,
         gsize       n)
{
  ShukeDate date = SHUKE_DATE_NONE;
  g_autofree char *head = g_strndup (at, 4);
  const char *p = at + n;
  const char *end;
  int month, day;

  if (n != 4 && n != 6 && n != 8 && n != 12 && n != 14)
    return date;
  date.year = (gint16) atoi (head);
  if (n == 4)
    {
      month = read_smaller (p, 12, &end);
      day = month != 0 ? read_smaller (end, 31, &end) : 0;
    }
  else
    {
      month = (at[4] - '0') * 10 + at[5] - '0';
      day = n == 6 ? 0 : (at[6] - '0') * 10 + at[7] - '0';
      if (month < 1 || month > 12 || (n > 6 && day < 1))
        return SHUKE_DATE_NONE;
    }
  date.month = (guint8) month;
  date.day = (guint8) day;
  if (day != 0 && !shuke_date_is_valid (date))
    date.day = 0;
  if (n == 4 && month == 0 && is_other (p))
    return SHUKE_DATE_NONE;
  return date;
}

/* 19.8, 19年3月, 19-12: nothing but a short year and its month. */
static ShukeDate
read_short (const char *text)
{
  const char *end;
  int month;

  if (strspn (text, "0123456789") != 2)
    return SHUKE_DATE_NONE;
  month = read_smaller (text + 2, 12, &end);
  if (month == 0)
    return SHUKE_DATE_NONE;
  end += g_str_has_prefix (end, "月") ? strlen ("月") : 0;
  return *end != '\0' || atoi (text) <= 12 ? SHUKE_DATE_NONE : (ShukeDate) { .year = (gint16) (2000 + atoi (text)), .month = (guint8) month };
}

/* NONE of a year that is none: 2874.3 is an amount. */
static ShukeDay
first_day (ShukeDate date)
{
  return shuke_day_new (date.year, MAX (date.month, 1), MAX (date.day, 1));
}

static gboolean
has_come (ShukeDate date,
          ShukeDay  today)
{
  ShukeDay first = first_day (date);

  return first != SHUKE_DAY_NONE && first <= today;
}

ShukeDate
shuke_list_day_read (const char *text,
                     ShukeDay    today)
{
  g_autofree char *narrow = shuke_text_narrow (text);
  ShukeDate found = SHUKE_DATE_NONE;

  if (narrow == NULL)
    return found;
  found = read_short (narrow);
  if (shuke_date_is_set (found))
    return has_come (found, today) ? found : SHUKE_DATE_NONE;
  for (const char *p = narrow; *p != '\0';)
    {
      gsize n = strspn (p, "0123456789");
      ShukeDate date;

      if (n == 0)
        {
          p++;
          continue;
        }
      /* A2019B is a number of its own, 1.2019 an amount. */
      date = (p > narrow && (g_ascii_isalpha (p[-1]) || p[-1] == '.')) || g_ascii_isalpha (p[n]) ? SHUKE_DATE_NONE : read_at (p, n);
      if (date.year >= FIRST_YEAR && has_come (date, today) && (found.year == 0 || first_day (date) > first_day (found)))
        found = date;
      p += n;
    }
  return found;
}

ShukeDate
shuke_list_day_read_heading (const char *heading,
                             ShukeDay    today)
{
  g_autofree char *narrow = shuke_text_narrow (heading);
  ShukeDate found = narrow == NULL ? SHUKE_DATE_NONE : shuke_list_day_read (heading, today);

  for (const char *p = narrow; p != NULL && *p != '\0' && !shuke_date_is_set (found);)
    {
      gsize n = strspn (p, "0123456789");
      gsize whole = strspn (p, "0123456789./-年月");
      g_autofree char *piece = n == 2 ? g_strndup (p, whole) : NULL;

      if (piece != NULL && (p == narrow || strchr (".-/", p[-1]) == NULL))
        found = read_short (piece);
      if (shuke_date_is_set (found) && !has_come (found, today))
        found = SHUKE_DATE_NONE;
      p += n > 0 ? MAX (n, whole) : 1;
    }
  return found;
}

/* A number of one to @most digits; 0 when there is none. */
static int
take_number (const char **text,
             gsize        most)
{
  gsize n = strspn (*text, "0123456789");
  int number = n > 0 && n <= most ? atoi (*text) : 0;

  *text += n;
  return number;
}

static gboolean
take_mark (const char        **text,
           const char *const  *marks,
           gsize               n_marks)
{
  const char *behind = shuke_word_list_skip (*text, marks, n_marks);

  if (behind == NULL)
    return FALSE;
  *text = behind;
  return TRUE;
}

/* 18:22, 下午6:22:05. */
static gboolean
is_hour (const char *text)
{
  static const char *const parts[] = { "上午", "下午", "晚上", "早上", "中午", "凌晨", "傍晚", "AM", "PM" };
  int n = 0;

  take_mark (&text, parts, G_N_ELEMENTS (parts));
  text += strspn (text, " ");
  for (; n < 3; n++)
    {
      gsize digits = strspn (text, "0123456789");

      if (digits == 0 || digits > 2)
        return FALSE;
      text += digits;
      if (*text != ':')
        break;
      text++;
    }
  return n > 0 && n < 3 && *text == '\0';
}

/* @timed: the hour must be told, too. */
static gboolean
read_day_line (const char *text,
               gboolean    timed,
               ShukeDay    today,
               ShukeDay   *day)
{
  static const char *const years[] = { "-", "/", ".", "年" };
  static const char *const months[] = { "-", "/", ".", "月" };
  static const char *const ends[] = { "日", "号", "號" };
  const char *first = text;
  gsize n = strspn (text, "0123456789");
  int year = 0, month, number, this_year, this_month, this_day;

  if (n == 4 || (n == 2 && g_str_has_prefix (text + n, "年")))
    {
      year = take_number (&text, 4);
      year += n == 2 ? 2000 : 0;
      if (!take_mark (&text, years, G_N_ELEMENTS (years)))
        return FALSE;
    }
  month = take_number (&text, 2);
  if (month < 1 || month > 12 || !take_mark (&text, months, G_N_ELEMENTS (months)))
    return FALSE;
  number = take_number (&text, 2);
  if (number < 1 || number > 31)
    return FALSE;
  take_mark (&text, ends, G_N_ELEMENTS (ends));
  /* 11.3 is an amount as well. */
  if (year == 0 && *text == '\0' && strchr (first, '.') != NULL)
    return FALSE;
  n = strspn (text, " ,T");
  if (*text == '\0' ? timed : n == 0 || !is_hour (text + n))
    return FALSE;
  shuke_day_get (today, &this_year, &this_month, &this_day);
  *day = shuke_day_new (year != 0 ? year : this_year, month, number);
  if (year == 0 && *day != SHUKE_DAY_NONE && *day > today)
    *day = shuke_day_new (this_year - 1, month, number);
  if (*day != SHUKE_DAY_NONE && *day > today)
    *day = SHUKE_DAY_NONE;
  return TRUE;
}

gboolean
shuke_list_day_read_line (const char *line,
                          ShukeDay    today,
                          ShukeDay   *day)
{
  g_autofree char *narrow = shuke_text_narrow (line);
  const char *behind;

  *day = SHUKE_DAY_NONE;
  if (narrow == NULL)
    return FALSE;
  g_strstrip (narrow);
  if (read_day_line (narrow, FALSE, today, day))
    return TRUE;
  /* Who wrote it stands in front; with a name alone the day may be her birthday. */
  behind = strchr (narrow, ' ');
  return behind != NULL && strcspn (narrow, "0123456789") > (gsize) (behind - narrow) &&
         read_day_line (behind + strspn (behind, " "), TRUE, today, day);
}

ShukeDay
shuke_list_day_end (ShukeDate date,
                    ShukeDay  today)
{
  int month = date.month != 0 ? date.month : 12;

  if (date.year == 0)
    return SHUKE_DAY_NONE;
  return MIN (shuke_day_new (date.year, month, date.day != 0 ? date.day : shuke_day_month_length (date.year, month)), today);
}
