/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-greeting.h"

G_BEGIN_DECLS

/* Who is buying: her card, or the field in which she is looked for. Signal: chosen (gint64 customer). */
#define SHUKE_TYPE_SALE_BUYER (shuke_sale_buyer_get_type ())
G_DECLARE_FINAL_TYPE (ShukeSaleBuyer, shuke_sale_buyer, SHUKE, SALE_BUYER, GtkBox)

/* Once, before anything else. */
void shuke_sale_buyer_set_book  (ShukeSaleBuyer *self, ShukeBook *book);
void shuke_sale_buyer_show      (ShukeSaleBuyer *self, const ShukeGreeting *greeting);
/* Asks for somebody else, with the cursor in the field. */
void shuke_sale_buyer_ask       (ShukeSaleBuyer *self);
/* FALSE while only she can be meant: a recorded sale is hers, and so is what is brought back. */
void shuke_sale_buyer_set_open  (ShukeSaleBuyer *self, gboolean open);

G_END_DECLS
