/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-date.h"

G_BEGIN_DECLS

/* A birthday as people type or export it: 1990-5-3, 1990/05/03, 5月3日, 19900503, 900503, 八月初三, 农历八月初三, 1990年闰六月十二,
 * 3 May 1990, May 3, 民國79年5月3日, 1990. Lunar when it says so (农历, 阴历, 闰, 正月, 腊月) or when the day is said the lunar way (初三, 廿二).
 * Two-digit years are the latest that is not after @today. FALSE, with @date not set, when it is none of these, is no real day
 * or reads two ways (3/4/90 is taken as neither). */
gboolean shuke_date_read (const char *text, ShukeDay today, ShukeDate *date);
/* The date in words that shuke_date_read() reads as the same, or as it stands in the book. (transfer full) */
char    *shuke_date_dup_readable (ShukeDate date, ShukeDay today);

/* Of an age on @day, in months, only the year of birth is known. */
ShukeDate shuke_date_of_age (int months, ShukeDay day);

G_END_DECLS
