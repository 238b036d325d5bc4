/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* The Chinese lunisolar calendar, by table: lunar years 1900 to 2099. */
#define SHUKE_LUNAR_FIRST_YEAR 1900
#define SHUKE_LUNAR_LAST_YEAR  2099

typedef struct {
  gint16   year;   /* the Gregorian year in which that lunar year begins */
  guint8   month;  /* 1 to 12 */
  guint8   day;    /* 1 to 30 */
  gboolean leap;   /* the leap month that follows the ordinary month of that number */
} ShukeLunar;

/* FALSE outside the table's range; @lunar is then zeroed. */
gboolean shuke_lunar_from_day     (ShukeDay day, ShukeLunar *lunar);
/* SHUKE_DAY_NONE when there is no such lunar day. */
ShukeDay shuke_lunar_to_day       (int year, int month, gboolean leap, int day);
/* 29 or 30; 0 when there is no such month. */
int      shuke_lunar_month_length (int year, int month, gboolean leap);
/* 0 when the year has no leap month. */
int      shuke_lunar_leap_month   (int year);

/* Chinese words, Simplified; @traditional gives 閏六月, 臘月 and so on. (transfer full) */
char *shuke_lunar_day_name   (int day);                                        /* 初七, 廿三 */
char *shuke_lunar_month_name (int month, gboolean leap, gboolean traditional); /* 八月, 闰六月, 腊月 */
char *shuke_lunar_year_name  (int year);                                       /* 丙午 */

/* Solar terms and festivals of one day, for the calendar and for reading dates in notes. */
typedef enum {
  SHUKE_ALMANAC_NONE,
  SHUKE_ALMANAC_SOLAR_TERM,
  SHUKE_ALMANAC_FESTIVAL,
} ShukeAlmanacKind;

/* English name as a translatable message id ("Mid-Autumn", "White Dew"), static; NULL when the day
 * has none. A festival wins over a solar term. Callers translate it with g_dgettext. */
const char *shuke_almanac_name (ShukeDay day, ShukeAlmanacKind *kind);
/* Day of the named solar term (0 = 小寒 … 23 = 冬至) in that Gregorian year, 1900 to 2099. */
ShukeDay    shuke_solar_term_day (int year, int term);

G_END_DECLS
