/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-day-plan.h"

G_BEGIN_DECLS

/* One thing to do: who, why, how late, what to say. Chosen, it shows its buttons. Actions: due.done (outcome), due.not-reached, due.wrong-number,
 * due.put-off (days), due.let-go, due.message, due.profile, due.prepare, due.reopen. */
#define SHUKE_TYPE_DUE_ROW (shuke_due_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeDueRow, shuke_due_row, SHUKE, DUE_ROW, GtkListBoxRow)

/* Copies what it needs of @item. */
GtkWidget       *shuke_due_row_new        (ShukeBook *book, const ShukeDueItem *item);
void             shuke_due_row_set_chosen (ShukeDueRow *self, gboolean chosen);
const ShukeTodo *shuke_due_row_get_todo   (ShukeDueRow *self);
/* Its key, by which it is found again after the list was read anew. Borrowed. */
const char      *shuke_due_row_get_key    (ShukeDueRow *self);

G_END_DECLS
