/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-customer.h"

G_BEGIN_DECLS

/* Her phones in large figures, each a button that copies it and closes the popover. (transfer floating) */
GtkWidget *shuke_phones_popover_new (const ShukeCustomer *customer, ShukeRegion region);

G_END_DECLS
