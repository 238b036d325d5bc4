/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-customer.h"

G_BEGIN_DECLS

/* The last row of About: deletes the customer, or brings her back out of the bin. */
GtkWidget *shuke_delete_row_new  (const ShukeCustomer *customer);
void       shuke_delete_row_show (GtkWidget *row, const ShukeCustomer *customer);
gboolean   shuke_delete_row_is   (GtkWidget *row);

G_END_DECLS
