/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the page @name of @stack. What is seldom needed is no part of the template around it: when it is shown for the first time it is
 * made, from the object of that id in @resource. */
void shuke_late_page_show (GtkStack *stack, const char *name, const char *resource);

G_END_DECLS
