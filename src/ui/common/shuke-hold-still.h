/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* To be called before what @scroller shows is read anew: the row that has the keyboard, or else the one in the middle of the view, stays
 * where it is seen, whatever grows or shrinks above it. Who scrolls meanwhile is followed. */
void shuke_hold_still (GtkScrolledWindow *scroller);

G_END_DECLS
