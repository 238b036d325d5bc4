/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the button does is the profile's: it stands in its actions. */

#include "config.h"

#include "shuke-delete-row.h"

#include <glib/gi18n.h>

#define BUTTON "shuke-button"

GtkWidget *
shuke_delete_row_new (const ShukeCustomer *customer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_object_set_data (G_OBJECT (row), BUTTON, button);
  shuke_delete_row_show (row, customer);
  return row;
}

void
shuke_delete_row_show (GtkWidget           *row,
                       const ShukeCustomer *customer)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), BUTTON);
  gboolean in_bin = customer->deleted_at != 0;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), in_bin ? _("Take her out of the bin") : _("Delete this customer"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), in_bin ? "" : _("She stays in the bin for 30 days"));
  gtk_button_set_label (GTK_BUTTON (button), in_bin ? _("Bring Back") : _("Delete"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), in_bin ? "profile.restore" : "profile.delete");
}

gboolean
shuke_delete_row_is (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), BUTTON) != NULL;
}
