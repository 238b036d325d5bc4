/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* Words that were written on @today about something on a day to come, once that day is kept beside them. Pure. */

/* Whether they name a day; an hour alone, 下午三点, names none. */
gboolean  shuke_note_names_day       (const char *text, ShukeDay today);
/* The hour or part of the day in her own words: "下午三点" of "明天下午三点来试大衣", "at 3" of "Saturday at 3". NULL when there is
 * none. (transfer full) */
char     *shuke_note_dup_hour        (const char *text, ShukeDay today);
/* The same of the day that shuke_note_find_day() found at byte @start, with what is said behind it: "下午三点前"; @end goes on to where that
 * ends. (transfer full) */
char     *shuke_note_dup_hour_behind (const char *text, ShukeDay today, gsize start, gsize *end);
/* Without the words that count from @today and mean @day (明天, 周五, "on Saturday"), which would be wrong a day later; the hour stays.
 * NULL when nothing is left. (transfer full) */
char     *shuke_note_dup_without_day (const char *text, ShukeDay today, ShukeDay day);
/* Without the words that say that it was promised, where it begins with them: 我答应她改腰不收钱 is 改腰不收钱. (transfer full) */
char     *shuke_note_dup_promised   (const char *text);

G_END_DECLS
