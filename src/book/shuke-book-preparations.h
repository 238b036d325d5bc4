/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-preparation.h"

G_BEGIN_DECLS

/* What is made ready for announced visits. */

/* Open visits of @day and of the day after, those that are late among today's, each with what is written down for it or else what her
 * file proposes; those for which there is nothing are left out, and what goes
 * beyond thirty. (transfer full) (element-type ShukeVisitPlan) */
GPtrArray      *shuke_book_list_visit_plans    (ShukeBook *self, ShukeDay day, GError **error);
/* Of one visit, which may not be in the book yet. (transfer full) */
ShukeVisitPlan *shuke_book_get_visit_plan      (ShukeBook *self, const ShukeTodo *todo, GError **error);
/* Writes the visit, new or changed, and what is made ready for it in place of what was: those with an id stay, those that are
 * missing go. Returns the action's id. */
gint64          shuke_book_save_visit_plan     (ShukeBook *self, const ShukeTodo *todo, const GPtrArray *preparations, GError **error);
/* Ready, or not after all. Returns the action's id. */
gint64          shuke_book_set_prepared        (ShukeBook *self, gint64 customer, gint64 preparation, gboolean done, GError **error);

G_END_DECLS
