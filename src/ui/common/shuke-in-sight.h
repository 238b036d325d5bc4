/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @widget the keyboard and scrolls to it, and again whenever what it stands in grows or shrinks while it has the keyboard. */
void shuke_in_sight_focus (GtkWidget *widget);
/* Scrolls once to @widget, which is growing just now; the keyboard stays where it is. */
void shuke_in_sight_show  (GtkWidget *widget);
/* While @widget has the keyboard, @tail, which stands below it, is scrolled into sight as far as @widget itself stays there; again
 * whenever what they stand in grows or shrinks. Both have to go together, as parts of one template do. */
void shuke_in_sight_show_below (GtkWidget *widget, GtkWidget *tail);

/* Opens the popover of @button once the button can be seen, unless the keyboard has gone elsewhere by then. */
void shuke_in_sight_pop_up (GtkMenuButton *button);

G_END_DECLS
