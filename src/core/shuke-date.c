/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Birthdays and anniversaries as people know them. Every coming one is computed from the original date, never
 * from the last one, so that 29 February and a lunar 30th come back in the years that have them. */

#include "shuke-date.h"

#include <string.h>

#include "shuke-lunar.h"

/* On which day of the given year of its own calendar it is celebrated. */
static ShukeDay
day_in_year (ShukeDate self,
             int       year)
{
  gboolean leap;
  int length;

  if (!self.lunar)
    {
      length = shuke_day_month_length (year, self.month);
      return shuke_day_new (year, self.month, MIN (self.day, length));
    }
  leap = self.leap && shuke_lunar_leap_month (year) == self.month;
  length = shuke_lunar_month_length (year, self.month, leap);
  return shuke_lunar_to_day (year, self.month, leap, MIN (self.day, length));
}

/* The year of the date's calendar in which @day lies; 0 outside the lunar table. */
static int
year_of_day (ShukeDate self,
             ShukeDay  day)
{
  ShukeLunar lunar;
  int year;

  if (self.lunar)
    return shuke_lunar_from_day (day, &lunar) ? lunar.year : 0;
  shuke_day_get (day, &year, NULL, NULL);
  return year;
}

/* The latest day that is still possible, for what is known only in part. */
static ShukeDate
completed_late (ShukeDate self)
{
  if (self.month == 0)
    self.month = 12;
  if (self.day == 0)
    self.day = self.lunar ? 30 : 31;
  return self;
}

gboolean
shuke_date_is_set (ShukeDate self)
{
  return self.year != 0 || self.month != 0;
}

gboolean
shuke_date_is_valid (ShukeDate self)
{
  int length;

  if (!shuke_date_is_set (self) || self.month > 12 || (self.day != 0 && self.month == 0)
      || (self.leap && (!self.lunar || self.month == 0)))
    return FALSE;
  if (self.year == 0)
    return self.day <= (self.lunar ? 30 : shuke_day_month_length (2000, self.month));
  if (self.lunar ? (self.year < SHUKE_LUNAR_FIRST_YEAR || self.year > SHUKE_LUNAR_LAST_YEAR)
                 : (self.year < SHUKE_DAY_FIRST_YEAR || self.year > SHUKE_DAY_LAST_YEAR))
    return FALSE;
  if (self.month == 0)
    return TRUE;
  length = self.lunar ? shuke_lunar_month_length (self.year, self.month, self.leap)
                      : shuke_day_month_length (self.year, self.month);
  return length > 0 && self.day <= length;
}

gboolean
shuke_date_equal (ShukeDate a,
                  ShukeDate b)
{
  return a.year == b.year && a.month == b.month && a.day == b.day && !a.lunar == !b.lunar && !a.leap == !b.leap;
}

gboolean
shuke_date_is_completed_by (ShukeDate self,
                            ShukeDate more)
{
  if (!shuke_date_is_set (self) || shuke_date_equal (self, more))
    return FALSE;
  if (self.month == 0)
    return more.month != 0 && more.year == self.year;
  return (self.year == 0 || self.year == more.year) && self.month == more.month && self.lunar == more.lunar && self.leap == more.leap &&
         (self.day == 0 || self.day == more.day);
}

/* @number, not negative, with zeros up to @width; the end of it. A long import writes each birthday thrice, and printf() is slow. */
static char *
put_number (char *at,
            int   number,
            int   width)
{
  char digits[12];
  int n = 0;

  for (; number > 0 || n < width; number /= 10)
    digits[n++] = (char) ('0' + number % 10);
  while (n > 0)
    *at++ = digits[--n];
  return at;
}

char *
shuke_date_to_text (ShukeDate self)
{
  char text[32];
  char *at = text;

  if (!shuke_date_is_set (self))
    return g_strdup ("");
  if (self.lunar)
    *at++ = 'L';
  if (self.year > 0)
    at = put_number (at, self.year, 4);
  else
    *at++ = '-';
  if (self.month != 0)
    {
      *at++ = '-';
      at = put_number (at, self.month, 2);
      if (self.leap)
        *at++ = '*';
    }
  if (self.month != 0 && self.day != 0)
    {
      *at++ = '-';
      at = put_number (at, self.day, 2);
    }
  return g_strndup (text, (gsize) (at - text));
}

/* Exactly @count digits; moves @text on. -1 when they are not there. */
static int
take_digits (const char **text,
             int          count)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit ((*text)[i]))
        return -1;
      value = value * 10 + (*text)[i] - '0';
    }
  *text += count;
  return value;
}

gboolean
shuke_date_from_text (const char *text,
                      ShukeDate  *date)
{
  ShukeDate result = SHUKE_DATE_NONE;
  int value;

  *date = result;
  if (text == NULL)
    return FALSE;
  if (*text == '\0')
    return TRUE;
  if (*text == 'L')
    {
      result.lunar = 1;
      text++;
    }
  if (*text == '-')
    text++;
  else
    {
      value = take_digits (&text, 4);
      if (value <= 0)
        return FALSE;
      result.year = (gint16) value;
    }
  if (*text == '-')
    {
      text++;
      value = take_digits (&text, 2);
      if (value <= 0)
        return FALSE;
      result.month = (guint8) value;
      if (*text == '*')
        {
          result.leap = 1;
          text++;
        }
      if (*text == '-')
        {
          text++;
          value = take_digits (&text, 2);
          if (value <= 0)
            return FALSE;
          result.day = (guint8) value;
        }
    }
  if (*text != '\0' || !shuke_date_is_valid (result))
    return FALSE;
  *date = result;
  return TRUE;
}

ShukeDay
shuke_date_next (ShukeDate self,
                 ShukeDay  from)
{
  ShukeDay birth;
  int year;

  if (self.month == 0 || self.day == 0 || from == SHUKE_DAY_NONE)
    return SHUKE_DAY_NONE;
  birth = shuke_date_to_day (self);
  if (birth != SHUKE_DAY_NONE && birth > from)
    return birth;
  year = year_of_day (self, from);
  if (year == 0)
    return SHUKE_DAY_NONE;
  for (int i = 0; i < 2; i++)
    {
      ShukeDay day = day_in_year (self, year + i);

      if (day != SHUKE_DAY_NONE && day >= from)
        return day;
    }
  return SHUKE_DAY_NONE;
}

ShukeDay
shuke_date_to_day (ShukeDate self)
{
  if (self.year == 0 || self.month == 0 || self.day == 0)
    return SHUKE_DAY_NONE;
  if (self.lunar)
    return shuke_lunar_to_day (self.year, self.month, self.leap, self.day);
  return shuke_day_new (self.year, self.month, self.day);
}

int
shuke_date_age (ShukeDate self,
                ShukeDay  day)
{
  ShukeDay celebrated;
  int year, age;

  if (self.year == 0 || day == SHUKE_DAY_NONE)
    return -1;
  year = year_of_day (self, day);
  if (year == 0)
    return -1;
  /* Of a year alone the middle of it: as many are older as are younger. */
  celebrated = self.month == 0 ? shuke_day_new (year, 7, 1) : day_in_year (completed_late (self), year);
  if (celebrated == SHUKE_DAY_NONE)
    return -1;
  age = year - self.year - (day < celebrated ? 1 : 0);
  return MAX (age, -1);
}

gboolean
shuke_date_age_is_rough (ShukeDate self)
{
  return self.year != 0 && self.month == 0;
}

int
shuke_date_key (ShukeDate self)
{
  if (self.month == 0 || self.day == 0)
    return 0;
  return self.month * 100 + self.day + (self.lunar ? 10000 : 0);
}

int
shuke_date_keys_on (ShukeDay day,
                    int      keys[4])
{
  ShukeLunar lunar;
  int year, month, day_of_month, n = 0;

  shuke_day_get (day, &year, &month, &day_of_month);
  keys[n++] = month * 100 + day_of_month;
  if (month == 2 && day_of_month == 28 && shuke_day_month_length (year, 2) == 28)
    keys[n++] = 229;
  if (!shuke_lunar_from_day (day, &lunar))
    return n;
  keys[n++] = 10000 + lunar.month * 100 + lunar.day;
  if (lunar.day == 29 && shuke_lunar_month_length (lunar.year, lunar.month, lunar.leap) == 29)
    keys[n++] = 10000 + lunar.month * 100 + 30;
  return n;
}
