/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book-members.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* Her phones, and of a firm those of the contact persons among its @memberships (nullable), in large figures, each a button that copies it and closes the popover, with what speaks against dialling them. @book may be NULL.
 * (transfer floating) */
GtkWidget *shuke_phones_popover_new (ShukeBook *book, const ShukeCustomer *customer, const GPtrArray *memberships,
                                     ShukeRegion region);
/* Whether there is any number in it. */
gboolean   shuke_phones_popover_has_any (const ShukeCustomer *customer, const GPtrArray *memberships);

G_END_DECLS
