/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of the days that a shop lives by: lunar and solar festivals, and the 24 solar terms. The names are
 * message ids; nothing is translated here, because this room knows no language. */

#include "shuke-lunar.h"

#include <glib/gi18n.h>

#define TERM_QINGMING         6
#define TERM_WINTER_SOLSTICE 23

typedef struct {
  guint8      month;
  guint8      day;
  const char *name;
} Fixed;

typedef struct {
  guint8      month;
  guint8      sunday;   /* which Sunday of the month */
  const char *name;
} Movable;

static const Fixed lunar_festivals[] = {
  { 1, 1, N_("Spring Festival") },
  { 1, 15, N_("Lantern Festival") },
  { 5, 5, N_("Dragon Boat Festival") },
  { 7, 7, N_("Qixi") },
  { 8, 15, N_("Mid-Autumn") },
  { 9, 9, N_("Double Ninth") },
  { 12, 8, N_("Laba") },
};

static const Fixed solar_festivals[] = {
  { 1, 1, N_("New Year’s Day") },
  { 2, 14, N_("Valentine’s Day") },
  { 3, 8, N_("Women’s Day") },
  { 5, 1, N_("Labour Day") },
  { 6, 1, N_("Children’s Day") },
  { 9, 10, N_("Teachers’ Day") },
  { 10, 1, N_("National Day") },
  { 11, 11, N_("Singles’ Day") },
  { 12, 25, N_("Christmas") },
};

static const Movable sundays[] = {
  { 5, 2, N_("Mother’s Day") },
  { 6, 3, N_("Father’s Day") },
};

static const char *const terms[24] = {
  N_("Lesser Cold"), N_("Greater Cold"), N_("Start of Spring"), N_("Rain Water"), N_("Awakening of Insects"),
  N_("Spring Equinox"), N_("Qingming"), N_("Grain Rain"), N_("Start of Summer"), N_("Grain Buds"),
  N_("Grain in Ear"), N_("Summer Solstice"), N_("Lesser Heat"), N_("Greater Heat"), N_("Start of Autumn"),
  N_("End of Heat"), N_("White Dew"), N_("Autumn Equinox"), N_("Cold Dew"), N_("Frost’s Descent"),
  N_("Start of Winter"), N_("Lesser Snow"), N_("Greater Snow"), N_("Winter Solstice"),
};

static const char *
find_fixed (const Fixed *list,
            guint        n,
            int          month,
            int          day)
{
  for (guint i = 0; i < n; i++)
    if (list[i].month == month && list[i].day == day)
      return list[i].name;
  return NULL;
}

static const char *
lunar_festival (ShukeDay day)
{
  ShukeLunar lunar;

  /* The eve is the 29th or the 30th: whatever day comes before New Year. */
  if (shuke_lunar_from_day (day + 1, &lunar) && lunar.month == 1 && lunar.day == 1 && !lunar.leap)
    return N_("New Year’s Eve (lunar)");
  /* Festivals are not kept again in a leap month. */
  if (!shuke_lunar_from_day (day, &lunar) || lunar.leap)
    return NULL;
  return find_fixed (lunar_festivals, G_N_ELEMENTS (lunar_festivals), lunar.month, lunar.day);
}

static const char *
sunday_festival (ShukeDay day,
                 int      month,
                 int      day_of_month)
{
  if (shuke_day_weekday (day) != 7)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sundays); i++)
    if (sundays[i].month == month && sundays[i].sunday == (day_of_month + 6) / 7)
      return sundays[i].name;
  return NULL;
}

/* -1 when no term begins on that day. */
static int
term_of_day (ShukeDay day,
             int      year,
             int      month)
{
  for (int term = month * 2 - 2; term < month * 2; term++)
    if (shuke_solar_term_day (year, term) == day)
      return term;
  return -1;
}

const char *
shuke_almanac_name (ShukeDay          day,
                    ShukeAlmanacKind *kind)
{
  const char *name;
  int year, month, day_of_month, term;

  if (kind != NULL)
    *kind = SHUKE_ALMANAC_NONE;
  if (day == SHUKE_DAY_NONE)
    return NULL;

  shuke_day_get (day, &year, &month, &day_of_month);
  term = term_of_day (day, year, month);
  name = lunar_festival (day);
  if (name == NULL)
    name = find_fixed (solar_festivals, G_N_ELEMENTS (solar_festivals), month, day_of_month);
  if (name == NULL)
    name = sunday_festival (day, month, day_of_month);
  if (name == NULL && (term == TERM_QINGMING || term == TERM_WINTER_SOLSTICE))
    name = terms[term];
  if (name != NULL)
    {
      if (kind != NULL)
        *kind = SHUKE_ALMANAC_FESTIVAL;
      return name;
    }
  if (term < 0)
    return NULL;
  if (kind != NULL)
    *kind = SHUKE_ALMANAC_SOLAR_TERM;
  return terms[term];
}
