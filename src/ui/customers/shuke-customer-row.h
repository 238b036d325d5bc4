/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-customer-item.h"

G_BEGIN_DECLS

/* One row of the list. Property "item". */
#define SHUKE_TYPE_CUSTOMER_ROW (shuke_customer_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeCustomerRow, shuke_customer_row, SHUKE, CUSTOMER_ROW, GtkWidget)

void shuke_customer_row_set_item (ShukeCustomerRow *self, ShukeCustomerItem *item);

G_END_DECLS
