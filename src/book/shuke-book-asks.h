/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-ask.h"
#include "shuke-book-facts.h"

G_BEGIN_DECLS

/* The questions of today, as far as they come from the book. */

/* The customers of whom something was asked today, answered or not, each time once. (transfer full) (element-type gint64) */
GArray  *shuke_book_list_asked_today (ShukeBook *self, GError **error);
/* Who spent most, the most first. (transfer full) (element-type gint64) */
GArray  *shuke_book_list_best        (ShukeBook *self, int limit, GError **error);
/* What she is asked next; FALSE when nothing is, or when she is gone. @vital as for shuke_book_get_fact_file(). */
gboolean shuke_book_find_question    (ShukeBook *self, gint64 customer, gint64 vital, ShukeQuestion *question);
/* As shuke_book_save_facts(), and counts as a question of today. */
gint64   shuke_book_save_answer      (ShukeBook *self, const ShukeCustomer *customer, const ShukeFactOrigin *origin, GError **error);

G_END_DECLS
