/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-customer.h"
#include "shuke-money.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* One piece of a sale, every part of it typed over in place. Signals: changed (), removed (). Property "narrow": in two rows. */
#define SHUKE_TYPE_SALE_LINE (shuke_sale_line_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSaleLine, shuke_sale_line, SHUKE, SALE_LINE, GtkListBoxRow)

/* Takes a copy of @line. @customer may be NULL. */
GtkWidget *shuke_sale_line_new      (const ShukeLine *line, const ShukeCustomer *customer, const ShukeCurrency *currency,
                                     GtkSizeGroup *const columns[6]);
/* What is typed now, with the id of the line it began as; NULL when a price cannot be read or is missing. (transfer full) */
ShukeLine *shuke_sale_line_dup_line (ShukeSaleLine *self);
/* Puts the cursor where something is missing. */
void       shuke_sale_line_focus    (ShukeSaleLine *self);
void       shuke_sale_line_set_narrow (ShukeSaleLine *self, gboolean narrow);

G_END_DECLS
