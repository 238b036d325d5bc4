/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-date.h"

G_BEGIN_DECLS

/* Days in the owner's language. All (transfer full). */

/* "17 September", as the language writes it. */
char         *shuke_day_text           (ShukeDay day);
/* "17 Sep", for a cell. */
char         *shuke_day_text_short     (ShukeDay day);
/* "Thursday, 17 September". */
char         *shuke_day_text_long      (ShukeDay day);
/* "Thursday". */
char         *shuke_day_text_weekday   (ShukeDay day);
/* "September 2026", the heading of a month. */
char         *shuke_day_text_month_year (ShukeDay day);
/* "八月初七" for Chinese readers, "8/7" for others; NULL outside the calendar's table. */
char         *shuke_day_text_lunar     (ShukeDay day);
/* The short form for a cell: "初七", the month's name on its first day. */
char         *shuke_day_text_lunar_short (ShukeDay day);
/* "丙午年 七月至八月": the lunar year and months of a Gregorian month, for Chinese readers; NULL for others. */
char         *shuke_day_text_lunar_span (ShukeDay first, ShukeDay last);
/* "17 September", with the year when it is not @today's. */
char         *shuke_day_text_year      (ShukeDay day, ShukeDay today);
/* "March", with the year when it is not @today's. */
char         *shuke_day_text_month     (ShukeDay day, ShukeDay today);
/* "today", "12 days ago", "3 months ago". */
char         *shuke_day_text_ago       (ShukeDay day, ShukeDay today);
/* A birthday: "3 May 1990", "3 May", "lunar 8/3" (八月初三 for Chinese readers); NULL when it is not set. */
char         *shuke_date_text          (ShukeDate date);
/* The same where it was read from a file or stands beside another: what it is is said, 农历八月初三, "born in 2021". (transfer full) */
char         *shuke_date_text_named    (ShukeDate date);

G_END_DECLS
