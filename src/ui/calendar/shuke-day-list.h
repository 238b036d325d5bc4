/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-day-plan.h"

G_BEGIN_DECLS

/* The list of one day, in the order of what matters; what is done folded at its end. */
#define SHUKE_TYPE_DAY_LIST (shuke_day_list_get_type ())
G_DECLARE_FINAL_TYPE (ShukeDayList, shuke_day_list, SHUKE, DAY_LIST, GtkWidget)

/* @list (element-type ShukeDueItem) is in order and may be let go afterwards. The chosen row stays chosen when it is still there. */
void shuke_day_list_show      (ShukeDayList *self, ShukeBook *book, ShukeDay day, ShukeDay today, GPtrArray *list);
/* Above it what to ask those on today's @list, and the best; NULL for another day. */
void shuke_day_list_show_asks (ShukeDayList *self, const GPtrArray *list);
/* In a narrow window the list is as long as it is and does not scroll by itself. */
void shuke_day_list_set_whole (ShukeDayList *self, gboolean whole);
/* Gives the keyboard to the row that is chosen, if there is one. */
void shuke_day_list_focus     (ShukeDayList *self);

G_END_DECLS
