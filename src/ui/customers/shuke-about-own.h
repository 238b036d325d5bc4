/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-customer.h"

G_BEGIN_DECLS

/* What she knows of a customer and the catalogue has no name for. */

/* Asks above the window of @widget whether every customer is to have a field @name; the answer is "add" or "cancel". */
GtkWidget *shuke_about_own_ask_field (GtkWidget *widget, const char *name);
/* @line below what is remarked already about the person at @index. */
void       shuke_about_own_write     (GtkWidget *widget, ShukeBook *book, const ShukeCustomer *customer, guint index, const char *line);

G_END_DECLS
