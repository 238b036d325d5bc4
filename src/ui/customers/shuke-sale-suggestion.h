/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-customer.h"
#include "shuke-money.h"
#include "shuke-visit.h"

G_BEGIN_DECLS

/* A row of the list below the entry of a sale. @customer (nullable) is she who is buying. @price_said: the price was typed; otherwise
 * it is the last one known, and called so. */
GtkWidget *shuke_sale_suggestion_new (const ShukeLine *line, const ShukeCustomer *customer, const ShukeCurrency *currency,
                                      gboolean price_said);

G_END_DECLS
