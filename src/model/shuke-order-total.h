/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A line of an order of which only the sum of the whole is known. */
typedef struct {
  gint64 list_price;   /* per piece, minor units; -1 = not said */
  gint32 quantity;     /* negative = brought back; not 0 */
} ShukeOrderLine;

/* What of @total, in minor units, falls on each of the @n lines: by what the pieces cost on their tags when all tags are known, otherwise by
 * pieces, so that the shares come to @total to the cent. What does not divide goes to those who are cut by most (largest remainder, as seats
 * are given by Hamilton's method), of equals to the first. What came back within an order that sold something has no share of it. */
void shuke_order_total_divide (gint64 total, const ShukeOrderLine *lines, guint n, gint64 *shares);

G_END_DECLS
