/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Civil days as plain integers. The conversion is Howard Hinnant's "days from civil" (public domain,
 * http://howardhinnant.github.io/date_algorithms.html): years begin in March, so that the leap day comes last. */

#include "shuke-day.h"

int
shuke_day_month_length (int year,
                        int month)
{
  static const guint8 lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  if (month < 1 || month > 12)
    return 0;
  if (month == 2 && (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)))
    return 29;
  return lengths[month - 1];
}

ShukeDay
shuke_day_new (int year,
               int month,
               int day)
{
  int era, year_of_era, day_of_year, day_of_era;

  if (year < SHUKE_DAY_FIRST_YEAR || year > SHUKE_DAY_LAST_YEAR || day < 1 || day > shuke_day_month_length (year, month))
    return SHUKE_DAY_NONE;

  year -= month <= 2;
  era = year / 400;
  year_of_era = year - era * 400;
  day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

void
shuke_day_get (ShukeDay  self,
               int      *year,
               int      *month,
               int      *day)
{
  int shifted = self + 719468;
  int era, day_of_era, year_of_era, day_of_year, month_from_march;
  int m;

  g_return_if_fail (self != SHUKE_DAY_NONE);

  era = shifted / 146097;
  day_of_era = shifted - era * 146097;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (5 * day_of_year + 2) / 153;
  m = month_from_march + (month_from_march < 10 ? 3 : -9);
  if (day != NULL)
    *day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  if (month != NULL)
    *month = m;
  if (year != NULL)
    *year = year_of_era + era * 400 + (m <= 2);
}

int
shuke_day_weekday (ShukeDay self)
{
  /* 1970-01-01 was a Thursday. */
  return ((self % 7) + 7 + 3) % 7 + 1;
}

ShukeDay
shuke_day_add_months (ShukeDay self,
                      int      months)
{
  int year, month, day;

  g_return_val_if_fail (self != SHUKE_DAY_NONE, SHUKE_DAY_NONE);
  shuke_day_get (self, &year, &month, &day);
  months += year * 12 + month - 1;
  year = months / 12;
  month = months % 12 + 1;
  return shuke_day_new (year, month, MIN (day, shuke_day_month_length (year, month)));
}

char *
shuke_day_to_iso (ShukeDay self)
{
  int year, month, day;

  if (self == SHUKE_DAY_NONE)
    return NULL;
  shuke_day_get (self, &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

ShukeDay
shuke_day_from_iso (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";
  int digits[8];
  int n = 0;

  if (text == NULL)
    return SHUKE_DAY_NONE;
  for (int i = 0; pattern[i] != '\0'; i++)
    {
      if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
        return SHUKE_DAY_NONE;
      if (pattern[i] == 'd')
        digits[n++] = text[i] - '0';
    }
  if (text[sizeof pattern - 1] != '\0')
    return SHUKE_DAY_NONE;
  return shuke_day_new (digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3],
                        digits[4] * 10 + digits[5], digits[6] * 10 + digits[7]);
}
