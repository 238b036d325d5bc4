/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* Who served her and how she paid: the row of choices below the pieces of a sale. */

#define SHUKE_N_PAYMENTS 4

/* Of the shop's assistants, @wish (nullable) chosen; with @may_have_left also when she is no longer one of them. Hidden while there are
 * none. */
void        shuke_sale_staff_fill   (GtkDropDown *staff, ShukeBook *book, const char *wish, gboolean may_have_left);
/* NULL for nobody in particular. (transfer full) */
char       *shuke_sale_staff_dup    (GtkDropDown *staff);
/* WeChat, Alipay, cash, card; @payment (nullable) is pressed. */
void        shuke_sale_payment_fill (GtkToggleButton *const buttons[SHUKE_N_PAYMENTS], const char *payment);
/* The word in the book; NULL when none is pressed. */
const char *shuke_sale_payment_get  (GtkToggleButton *const buttons[SHUKE_N_PAYMENTS]);

/* What the owner reads for the word in the book (nullable), which may be one of the shop's own. */
const char *shuke_sale_payment_word (const char *payment);

G_END_DECLS
