/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-date.h"

G_BEGIN_DECLS

/* When a list was written, by its title or the name of its file: "2019老客户登记", "会员 2019.3", "2019年3月5日", "导出_20190305". As precisely as
 * it says; of several the latest. A short year only where nothing else stands: "19.8", "19年3月". Not set when it says none, counts
 * something (2000元), tells a beginning (2015年起) or is after @today. */
ShukeDate shuke_list_day_read (const char *text, ShukeDay today);
/* When what stands in a column was measured, by its heading: "身高cm(26.3)", "2026年3月身高". A year may be short there. */
ShukeDate shuke_list_day_read_heading (const char *heading, ShukeDay today);
/* Whether @line is only a day, as one stands above what somebody wrote on it: "11-03", "11月3日", "2026/11/3 18:22", "小陈 11-03 18:22". @day is the newest
 * such day that is not after @today, NONE when there is none. */
gboolean  shuke_list_day_read_line (const char *line, ShukeDay today, ShukeDay *day);
/* The last day that @date may be, and that is not after @today. NONE when @date is not set. */
ShukeDay  shuke_list_day_end  (ShukeDate date, ShukeDay today);

G_END_DECLS
