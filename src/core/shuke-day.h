/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A civil day of the Gregorian calendar, counted from 1970-01-01 (day 0), without time or zone.
 * In the book it stands as the same integer. */
typedef gint32 ShukeDay;

#define SHUKE_DAY_NONE G_MININT32

#define SHUKE_DAY_FIRST_YEAR 1800
#define SHUKE_DAY_LAST_YEAR  2199

/* SHUKE_DAY_NONE when there is no such day (31 June, 29 February 2027, month 0). */
ShukeDay shuke_day_new        (int year, int month, int day);
void     shuke_day_get        (ShukeDay self, int *year, int *month, int *day);
/* Monday is 1, Sunday is 7. */
int      shuke_day_weekday    (ShukeDay self);
/* Same day of the month that many months on, cut to the month's length. */
ShukeDay shuke_day_add_months (ShukeDay self, int months);
int      shuke_day_month_length (int year, int month);
/* "2026-09-17"; NULL for SHUKE_DAY_NONE. (transfer full) */
char    *shuke_day_to_iso     (ShukeDay self);
/* Exactly YYYY-MM-DD, otherwise SHUKE_DAY_NONE. */
ShukeDay shuke_day_from_iso   (const char *text);

G_END_DECLS
