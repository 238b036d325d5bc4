/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-join.h"

G_BEGIN_DECLS

/* Two customers of the book are one: what @joined says beside @kept; NOT_FOUND when one of them is gone or in the bin, INVALID for a firm and
 * a person. (transfer full) */
ShukeJoin *shuke_book_compare_customers (ShukeBook *self, gint64 kept, gint64 joined, GError **error);
/* As decided: all that hangs on the one that goes hangs on the other afterwards, and its file is gone. CONFLICT when either file says
 * something else by now than what was decided about. Returns the action's id. */
gint64     shuke_book_join_customers    (ShukeBook *self, const ShukeJoin *join, GError **error);
/* Once the joining @action was undone: who of the people that had come along stays nevertheless, since something was bought for them together
 * with people of the other file, and how many of the purchases do. (transfer full) (element-type gint64) */
GArray    *shuke_book_list_stayed       (ShukeBook *self, gint64 action, guint *visits, GError **error);
/* Customers, not in the bin, who are perhaps @customer, the likeliest first, at most ten: with a number or a card of hers, with a remark in which a
 * number of the other stands, of her name, or, one of the two having no number, with the other's name in name or remark. (transfer full) (element-type gint64) */
GArray    *shuke_book_find_doubles      (ShukeBook *self, gint64 customer, GError **error);

G_END_DECLS
