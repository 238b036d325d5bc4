/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of a page: they work whichever widget of the window has the focus, as long as the page is the one that is shown. They stand in
 * shuke-shortcuts.c too. */

#include "config.h"

#include "shuke-page-keys.h"

static gboolean
pressed_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   action)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_activate_action (widget, action, NULL);
}

void
shuke_page_keys_add (GtkWidget  *widget,
                     const char *trigger,
                     const char *action)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  keys = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                                          gtk_callback_action_new (pressed_cb, g_strdup (action), g_free)));
  gtk_widget_add_controller (widget, keys);
}
