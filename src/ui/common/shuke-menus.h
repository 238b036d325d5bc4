/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu is made when it is first opened: a popover of ten entries costs as much as fifty rows of the list, and the
 * first frame would wait for it. Takes a reference to @menu. */
void shuke_menus_set_lazily (GtkMenuButton *button,
                             GMenuModel    *menu);

G_END_DECLS
