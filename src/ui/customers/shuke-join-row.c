/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the button does is the profile's: it stands in its actions. */

#include "config.h"

#include "shuke-join-row.h"

#include <glib/gi18n.h>

#define BUTTON "shuke-join-button"

GtkWidget *
shuke_join_row_new (void)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: opens the search for the other file of the same person. */
  GtkWidget *button = gtk_button_new_with_label (_("Same Person As…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "profile.join");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("In the book twice?"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Two files about one person become one"));
  g_object_set_data (G_OBJECT (row), BUTTON, button);
  return row;
}

gboolean
shuke_join_row_is (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), BUTTON) != NULL;
}
