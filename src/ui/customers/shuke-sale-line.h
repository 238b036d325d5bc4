/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-customer.h"
#include "shuke-money.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* One piece of a sale, bought or brought back, every part of it typed over in place. Signals: changed (), removed (). */
#define SHUKE_TYPE_SALE_LINE (shuke_sale_line_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSaleLine, shuke_sale_line, SHUKE, SALE_LINE, GtkListBoxRow)

/* The columns of a wide dialog, kept by whoever holds the lines. */
#define SHUKE_SALE_N_COLUMNS 9

/* Takes a copy of @line. @customer may be NULL. How many there are of a recorded line can be corrected. */
GtkWidget *shuke_sale_line_new      (const ShukeLine *line, const ShukeCustomer *customer, const ShukeCurrency *currency,
                                     GtkSizeGroup *const columns[SHUKE_SALE_N_COLUMNS]);
/* What stands above the columns. */
GtkWidget *shuke_sale_line_new_headings (GtkSizeGroup *const columns[SHUKE_SALE_N_COLUMNS]);
/* What is typed now, with the id of the line it began as; NULL when a price or a number cannot be read or is missing. (transfer full) */
ShukeLine *shuke_sale_line_dup_line (ShukeSaleLine *self);
/* The same with prices of -1, and the number it began with, where they cannot be read yet. (transfer full) */
ShukeLine *shuke_sale_line_dup_typed (ShukeSaleLine *self);
/* Whether it is a piece bought now for the price on its tag; and makes it so many percent less. */
gboolean   shuke_sale_line_is_full_price (ShukeSaleLine *self);
void       shuke_sale_line_reduce        (ShukeSaleLine *self, int percent);
/* Puts the cursor where something is missing. */
void       shuke_sale_line_focus    (ShukeSaleLine *self);
/* In two rows; once, before it is shown. */
void       shuke_sale_line_set_narrow (ShukeSaleLine *self, gboolean narrow);
/* Of what is brought back: so many pieces are with her. */
void       shuke_sale_line_set_most (ShukeSaleLine *self, int most);
/* Of what was bought: so many pieces came back, so that it cannot be taken out, nor be fewer. */
void       shuke_sale_line_set_came_back (ShukeSaleLine *self, int pieces);
/* Somebody else is buying: it becomes hers. FALSE when it cannot, because it takes back what the first one bought. */
gboolean   shuke_sale_line_set_customer (ShukeSaleLine *self, const ShukeCustomer *customer);

G_END_DECLS
