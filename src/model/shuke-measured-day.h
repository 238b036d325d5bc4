/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-day.h"

G_BEGIN_DECLS

/* On which day somebody was measured, as it is told on @today: 上周量的, 11月8号量的, 这个月8号量了. What lies ahead was last year. At the head of
 * *@text, which then stands behind it. SHUKE_DAY_NONE when none is told there. */
ShukeDay shuke_measured_day_take  (const char **text, ShukeDay today);
/* "128，11月8日量", "118 on 3 May": what stands before it, and the day; SHUKE_DAY_NONE and all of @text when none is told. (transfer full) */
char    *shuke_measured_day_split (const char *text, ShukeDay today, ShukeDay *day);

G_END_DECLS
