/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What somebody has for clothes, said of a month, a quarter, half a year or a year: 每季预算两千, 一个月买衣服花一千左右. The same of one month, in
 * whole units of the currency; 0 when no span is said, or anything besides. */
gint64   shuke_clothes_budget_read (const char *text);
/* 两千, 1500, 2千, 3万 at the head of *@text, which is moved behind it with the word for the money. */
gboolean shuke_clothes_budget_take_amount (const char **text, gint64 *amount);

G_END_DECLS
