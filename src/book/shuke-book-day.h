/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-day-plan.h"

G_BEGIN_DECLS

/* What the plan of the day needs from the book, gathered. */

/* Everything listed under @from … @to (at most 390 days), each under its day. (element-type ShukeDueItem) */
GPtrArray *shuke_book_plan_days   (ShukeBook *self, ShukeDay from, ShukeDay to, GError **error);
/* Those of @plan under @day, in the order of what matters. Items are borrowed from @plan. */
GPtrArray *shuke_book_plan_list   (ShukeBook *self, const GPtrArray *plan, ShukeDay day);
/* What she has spent; 0 when nothing. */
gint64     shuke_book_get_standing (ShukeBook *self, gint64 customer);
/* What the least of the best fifth of the buyers has spent; 0 when nobody bought. */
gint64     shuke_book_get_vital_standing (ShukeBook *self);
guint      shuke_book_get_closed_days (ShukeBook *self);
/* Hours in which the shop may speak, minutes of the day; 9:00 to 21:00 when not set. */
void       shuke_book_get_hours   (ShukeBook *self, int *opens, int *closes);

/* TRUE when it is new: written and safe before anything is shown. FALSE when it was shown before, or with @error. Not an action. */
gboolean   shuke_book_add_delivery (ShukeBook *self, const char *key, ShukeDay due_day, GError **error);
/* Deliveries of the last 40 days as ShukeDayOutside wants them; how many single ones were shown today in @singles_today. */
GHashTable *shuke_book_list_deliveries (ShukeBook *self, int *singles_today, GError **error);

G_END_DECLS
