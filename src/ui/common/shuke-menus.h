/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The menu is made when it is first opened: a popover of ten entries costs as much as fifty rows of the list, and the
 * first frame would wait for it. Takes a reference to @menu. */
void shuke_menus_set_lazily (GtkMenuButton *button,
                             GMenuModel    *menu);
/* No tooltip of a menu button, split button or drop-down at or below @root is shown while its menu is open, which it would cover. */
void shuke_menus_hush_tooltips (GtkWidget *root);

G_END_DECLS
