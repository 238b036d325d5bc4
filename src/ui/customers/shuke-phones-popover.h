/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* Her phones in large figures, each a button that copies it and closes the popover, with what speaks against dialling them. @book may be NULL.
 * (transfer floating) */
GtkWidget *shuke_phones_popover_new (ShukeBook *book, const ShukeCustomer *customer, ShukeRegion region);

G_END_DECLS
