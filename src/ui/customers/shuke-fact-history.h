/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book-facts.h"

G_BEGIN_DECLS

/* Where a fact comes from and what it was before, as the book has it now, in a popover. @origin is the line under the fact; @doubt, why
 * it may not be true, may be NULL. */
GtkWidget *shuke_fact_history_new_popover (ShukeBook *book, const ShukeCustomer *customer, const ShukeFact *fact, const char *origin,
                                           const char *doubt);

G_END_DECLS
