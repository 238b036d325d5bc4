/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus of the header and the list. */

#include "shuke-menus.h"

static void
popup_cb (GtkMenuButton *button,
          gpointer       menu)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (menu));
}

void
shuke_menus_set_lazily (GtkMenuButton *button,
                        GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, popup_cb, g_object_ref (menu), g_object_unref);
}
