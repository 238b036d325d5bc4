/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-ask.h"

G_BEGIN_DECLS

/* One question of the day: whom, why her, the words, and what came of it. Says "told" when the answer is to be typed, "put-off" (gboolean
 * refused) when there is none. */
#define SHUKE_TYPE_ASK_ROW (shuke_ask_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeAskRow, shuke_ask_row, SHUKE, ASK_ROW, GtkListBoxRow)

GtkWidget      *shuke_ask_row_new        (const ShukeAsk *ask, const ShukeCustomer *customer, gboolean writable);
const ShukeAsk *shuke_ask_row_get_ask    (ShukeAskRow *self);
/* While the answer is being typed below it, its buttons are away. */
void            shuke_ask_row_set_typing (ShukeAskRow *self, gboolean typing);

G_END_DECLS
