/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When the festivals fall that a note may name. Only what the note reader needs; the names that the calendar shows
 * are in shuke-lunar.h. */

#include "shuke-note-reader-private.h"

#include "shuke-lunar.h"

typedef enum {
  SOLAR,    /* month, day */
  LUNAR,    /* lunar month, day */
  NTH,      /* month, weekday, which of them */
  EVE,      /* last day of the lunar year */
  EASTER,
} Rule;

/* The days off that people mean by the name: from so many days before the day itself to so many after. National Day
 * is taken as 1 to 7 October and Spring Festival as New Year's Eve to the seventh, whatever a year's holiday notice
 * says, because a note is written before the notice. */
typedef struct {
  Rule rule;
  int  month;
  int  day;
  int  nth;
  int  before;
  int  after;
} Festival;

static const Festival festivals[SHUKE_NOTE_N_FESTIVALS] = {
  [SHUKE_NOTE_FESTIVAL_NEW_YEAR]        = { SOLAR, 1, 1, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_VALENTINE]       = { SOLAR, 2, 14, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_WOMEN]           = { SOLAR, 3, 8, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_WHITE_DAY]       = { SOLAR, 3, 14, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_LABOUR]          = { SOLAR, 5, 1, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_YOUTH]           = { SOLAR, 5, 4, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_MAY_20]          = { SOLAR, 5, 20, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_CHILDREN]        = { SOLAR, 6, 1, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_JUNE_18]         = { SOLAR, 6, 18, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_FATHER_TW]       = { SOLAR, 8, 8, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_TEACHERS]        = { SOLAR, 9, 10, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_NATIONAL]        = { SOLAR, 10, 1, 0, 0, 6 },
  [SHUKE_NOTE_FESTIVAL_DOUBLE_TEN]      = { SOLAR, 10, 10, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_HALLOWEEN]       = { SOLAR, 10, 31, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_DOUBLE_11]       = { SOLAR, 11, 11, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_DOUBLE_12]       = { SOLAR, 12, 12, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_CHRISTMAS_EVE]   = { SOLAR, 12, 24, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_CHRISTMAS]       = { SOLAR, 12, 25, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_YEAR_END]        = { SOLAR, 12, 31, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_MOTHER]          = { NTH, 5, 7, 2, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_FATHER]          = { NTH, 6, 7, 3, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_THANKSGIVING]    = { NTH, 11, 4, 4, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_EASTER]          = { EASTER, 0, 0, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_SPRING]          = { LUNAR, 1, 1, 0, 1, 6 },
  [SHUKE_NOTE_FESTIVAL_EVE]             = { EVE, 0, 0, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_LANTERN]         = { LUNAR, 1, 15, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_DRAGON_HEAD]     = { LUNAR, 2, 2, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_DRAGON_BOAT]     = { LUNAR, 5, 5, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_QIXI]            = { LUNAR, 7, 7, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_GHOST]           = { LUNAR, 7, 15, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_MID_AUTUMN]      = { LUNAR, 8, 15, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_DOUBLE_NINTH]    = { LUNAR, 9, 9, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_LABA]            = { LUNAR, 12, 8, 0, 0, 0 },
  [SHUKE_NOTE_FESTIVAL_LITTLE_NEW_YEAR] = { LUNAR, 12, 23, 0, 0, 0 },
};

/* The holidays that 节前 and 节后 can mean. */
static const ShukeNoteFestival holidays[] = {
  SHUKE_NOTE_FESTIVAL_NEW_YEAR,
  SHUKE_NOTE_FESTIVAL_SPRING,
  SHUKE_NOTE_FESTIVAL_TERM + 6,   /* Qingming */
  SHUKE_NOTE_FESTIVAL_LABOUR,
  SHUKE_NOTE_FESTIVAL_DRAGON_BOAT,
  SHUKE_NOTE_FESTIVAL_MID_AUTUMN,
  SHUKE_NOTE_FESTIVAL_NATIONAL,
};

/* Sunday after the first full moon of spring, Gregorian calendar: the anonymous algorithm of 1876 as given in
 * J. Meeus, Astronomical Algorithms, chapter 8. */
static ShukeDay
easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, g = (8 * b + 13) / 25;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 19 * l) / 433;
  int month = (h + l - 7 * m + 90) / 25;

  return shuke_day_new (year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}

static ShukeDay
nth_weekday (int year,
             int month,
             int weekday,
             int nth)
{
  ShukeDay first = shuke_day_new (year, month, 1);

  if (first == SHUKE_DAY_NONE)
    return SHUKE_DAY_NONE;

  return first + (weekday - shuke_day_weekday (first) + 7) % 7 + 7 * (nth - 1);
}

static ShukeDay
festival_day (const Festival *festival,
              int             year)
{
  ShukeDay day;

  switch (festival->rule)
    {
    case SOLAR:
      return shuke_day_new (year, festival->month, festival->day);
    case LUNAR:
      return shuke_lunar_to_day (year, festival->month, FALSE, festival->day);
    case NTH:
      return nth_weekday (year, festival->month, festival->day, festival->nth);
    case EVE:
      day = shuke_lunar_to_day (year, 1, FALSE, 1);
      return day == SHUKE_DAY_NONE ? SHUKE_DAY_NONE : day - 1;
    case EASTER:
      return easter (year);
    default:
      g_return_val_if_reached (SHUKE_DAY_NONE);
    }
}

static gboolean
next_holiday (ShukeDay               today,
              ShukeNoteFestivalDays *days)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      ShukeNoteFestivalDays one;

      if (shuke_note_festival_next (holidays[i], today, &one) && (!found || one.main < days->main))
        {
          *days = one;
          found = TRUE;
        }
    }

  return found;
}

gboolean
shuke_note_festival_next (ShukeNoteFestival      festival,
                          ShukeDay               today,
                          ShukeNoteFestivalDays *days)
{
  int year, month, day;

  if (festival == SHUKE_NOTE_FESTIVAL_NEXT_HOLIDAY)
    return next_holiday (today, days);

  shuke_day_get (today, &year, &month, &day);
  for (int y = year - 1; y <= year + 1; y++)
    {
      int before = 0, after = 0;

      if (festival < SHUKE_NOTE_N_FESTIVALS)
        {
          days->main = festival_day (&festivals[festival], y);
          before = festivals[festival].before;
          after = festivals[festival].after;
        }
      else
        {
          days->main = shuke_solar_term_day (y, festival - SHUKE_NOTE_FESTIVAL_TERM);
        }
      if (days->main == SHUKE_DAY_NONE || days->main + after < today)
        continue;
      days->first = days->main - before;
      days->last = days->main + after;
      return TRUE;
    }

  return FALSE;
}
