/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* A birthday or anniversary as people know it: solar or lunar, perhaps without year, perhaps only
 * year and month, perhaps only a year. A plain value, copied by assignment; all zero = not known. */
typedef struct {
  gint16  year;        /* 0 = not known; for a lunar date the lunar year */
  guint8  month;       /* 0 = not known */
  guint8  day;         /* 0 = not known */
  guint8  lunar;       /* 1 = Chinese calendar */
  guint8  leap;        /* 1 = born in a leap month */
} ShukeDate;

#define SHUKE_DATE_NONE ((ShukeDate) { 0 })

gboolean  shuke_date_is_set (ShukeDate self);
/* A real day of its calendar; without a year 29 February and a lunar 30th are fine. */
gboolean  shuke_date_is_valid (ShukeDate self);
gboolean  shuke_date_equal (ShukeDate a, ShukeDate b);
/* @more is the same day and says what @self leaves open: its year, or the day in the year. */
gboolean  shuke_date_is_completed_by (ShukeDate self, ShukeDate more);

/* The form in the book and in our own exports: "1990-05-03", "--05-03", "1990-05", "1990";
 * lunar ones begin with L, a leap month ends with *: "L1990-06*-12". Empty when not set. (transfer full) */
char     *shuke_date_to_text (ShukeDate self);
/* Only that form; the empty text gives a date that is not set. */
gboolean  shuke_date_from_text (const char *text, ShukeDate *date);

/* First day on or after @from on which it is celebrated, or SHUKE_DAY_NONE when day or month is not known. Never
 * before the day of birth. Computed from the original date each time: 29 February falls on the 28th in common
 * years, a leap month on the ordinary month of that number in years without it, a lunar 30th on the 29th of a
 * short month. */
ShukeDay  shuke_date_next (ShukeDate self, ShukeDay from);
/* The day of birth itself; SHUKE_DAY_NONE unless year, month and day are known. */
ShukeDay  shuke_date_to_day (ShukeDate self);
/* Completed years on @day, by the calendar of the date; -1 when it cannot be told.
 * With year and month the age that is certain to be reached is given; with only a year the likelier one, the year being halved on 1 July. */
int       shuke_date_age (ShukeDate self, ShukeDay day);
/* Whether that age was made of a year alone, as it is of "5 years old" told without a birthday: it may be a year off, so it is said with
 * "about". */
gboolean  shuke_date_age_is_rough (ShukeDate self);

/* Key under which a birthday is found for a given day: month * 100 + day, plus 10000 for lunar dates;
 * 0 when month or day is not known. Leap months share the key of the ordinary month. */
int       shuke_date_key (ShukeDate self);
/* The keys under which what is celebrated on @day may stand; shuke_date_next() is the judge, these only find the candidates.
 * Returns their number, at most 4. */
int       shuke_date_keys_on (ShukeDay day, int keys[4]);

G_END_DECLS
