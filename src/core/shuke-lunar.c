/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The Chinese calendar by table. ICU and libical are wrong on real dates (New Year 2027 among them), so nothing
 * here may be replaced by them. The table's source stands in shuke-lunar-table.inc; it was checked against
 * months computed from the positions of sun and moon (tests/fixtures/lunar-new-year.csv). */

#include "shuke-lunar.h"

#include <string.h>

#include "shuke-lunar-table.inc"

G_STATIC_ASSERT (G_N_ELEMENTS (lunar_years) == SHUKE_LUNAR_LAST_YEAR - SHUKE_LUNAR_FIRST_YEAR + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (term_years) == G_N_ELEMENTS (lunar_years));

static gboolean
in_table (int year)
{
  return year >= SHUKE_LUNAR_FIRST_YEAR && year <= SHUKE_LUNAR_LAST_YEAR;
}

static guint32
year_word (int year)
{
  return lunar_years[year - SHUKE_LUNAR_FIRST_YEAR];
}

static ShukeDay
new_year (int year)
{
  return shuke_day_new (year, 1, 1) + (ShukeDay) (year_word (year) >> 17);
}

/* Months are stored in order of occurrence, the leap month after its ordinary one. */
static int
length_at (guint32 word,
           int     index)
{
  return 29 + (int) ((word >> index) & 1);
}

static int
leap_of (guint32 word)
{
  return (word >> 13) & 0xf;
}

/* -1 when that year has no such month. */
static int
month_index (guint32  word,
             int      month,
             gboolean leap)
{
  int leap_month = leap_of (word);

  if (month < 1 || month > 12 || (leap && leap_month != month))
    return -1;
  return month - 1 + (leap || (leap_month != 0 && month > leap_month) ? 1 : 0);
}

gboolean
shuke_lunar_from_day (ShukeDay    day,
                      ShukeLunar *lunar)
{
  int year, index, offset, leap_month, months;
  guint32 word;

  memset (lunar, 0, sizeof *lunar);
  if (day == SHUKE_DAY_NONE || day < new_year (SHUKE_LUNAR_FIRST_YEAR)
      || day >= shuke_day_new (SHUKE_LUNAR_LAST_YEAR + 2, 1, 1))
    return FALSE;

  shuke_day_get (day, &year, NULL, NULL);
  year = MIN (year, SHUKE_LUNAR_LAST_YEAR);
  if (day < new_year (year))
    year--;
  word = year_word (year);
  leap_month = leap_of (word);
  months = leap_month != 0 ? 13 : 12;
  offset = day - new_year (year);
  for (index = 0; index < months && offset >= length_at (word, index); index++)
    offset -= length_at (word, index);
  if (index == months)
    return FALSE;

  lunar->year = (gint16) year;
  lunar->leap = leap_month != 0 && index == leap_month;
  lunar->month = (guint8) (index + (leap_month == 0 || index < leap_month ? 1 : 0));
  lunar->day = (guint8) (offset + 1);
  return TRUE;
}

ShukeDay
shuke_lunar_to_day (int      year,
                    int      month,
                    gboolean leap,
                    int      day)
{
  ShukeDay result;
  guint32 word;
  int index;

  if (!in_table (year))
    return SHUKE_DAY_NONE;
  word = year_word (year);
  index = month_index (word, month, leap);
  if (index < 0 || day < 1 || day > length_at (word, index))
    return SHUKE_DAY_NONE;
  result = new_year (year) + day - 1;
  while (index-- > 0)
    result += length_at (word, index);
  return result;
}

int
shuke_lunar_month_length (int      year,
                          int      month,
                          gboolean leap)
{
  int index;

  if (!in_table (year))
    return 0;
  index = month_index (year_word (year), month, leap);
  return index < 0 ? 0 : length_at (year_word (year), index);
}

int
shuke_lunar_leap_month (int year)
{
  return in_table (year) ? leap_of (year_word (year)) : 0;
}

char *
shuke_lunar_day_name (int day)
{
  static const char *const tens[] = { "初", "十", "廿", "三" };
  static const char *const digits[] = { "十", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  g_return_val_if_fail (day >= 1 && day <= 30, NULL);
  /* The round ones are 初十, 二十, 三十: not by the rule of their neighbours. */
  if (day == 10)
    return g_strdup ("初十");
  if (day == 20)
    return g_strdup ("二十");
  return g_strconcat (tens[day / 10], digits[day % 10], NULL);
}

char *
shuke_lunar_month_name (int      month,
                        gboolean leap,
                        gboolean traditional)
{
  static const char *const names[] = {
    "正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月",
  };

  g_return_val_if_fail (month >= 1 && month <= 12, NULL);
  return g_strconcat (!leap ? "" : traditional ? "閏" : "闰",
                      month == 12 ? (traditional ? "臘月" : "腊月") : names[month - 1], NULL);
}

char *
shuke_lunar_year_name (int year)
{
  static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸" };
  static const char *const branches[] = { "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥" };

  g_return_val_if_fail (year > 4, NULL);
  /* The year 4 was the first of a cycle of sixty. */
  return g_strconcat (stems[(year - 4) % 10], branches[(year - 4) % 12], NULL);
}

ShukeDay
shuke_solar_term_day (int year,
                      int term)
{
  if (!in_table (year) || term < 0 || term > 23)
    return SHUKE_DAY_NONE;
  return shuke_day_new (year, term / 2 + 1,
                        term_base[term] + (int) ((term_years[year - SHUKE_LUNAR_FIRST_YEAR] >> (2 * term)) & 3));
}
