/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Menus of the header and the list, and what must not stand in front of one that is open. */

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

/* The button inside a menu button or a drop-down, which knows whether its menu is open (GtkMenuButton:active came with 4.10). */
static GtkWidget *
find_toggle (GtkWidget *menu)
{
  for (GtkWidget *child = gtk_widget_get_first_child (menu); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child))
      return child;
  return NULL;
}

void
shuke_menus_hush_tooltips (GtkWidget *root)
{
  GtkWidget *toggle;

  g_return_if_fail (GTK_IS_WIDGET (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      shuke_menus_hush_tooltips (child);
  toggle = GTK_IS_MENU_BUTTON (root) || GTK_IS_DROP_DOWN (root) ? find_toggle (root) : NULL;
  if (toggle == NULL)
    return;
  g_object_bind_property (toggle, "active", root, "has-tooltip", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  if (ADW_IS_SPLIT_BUTTON (gtk_widget_get_parent (root)))
    g_object_bind_property (toggle, "active", gtk_widget_get_parent (root), "has-tooltip",
                            G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
}
