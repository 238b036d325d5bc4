/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the lists of people have in common. */

#include "config.h"

#include "shuke-people-row.h"

#include "shuke-avatar.h"
#include "shuke-follow-portrait.h"
#include "shuke-name-line.h"
#include "shuke-popovers.h"
#include "shuke-wrap-layout.h"

#define CUSTOMER_KEY "shuke-customer"
#define AVATAR_KEY   "shuke-avatar"

GtkWidget *
shuke_people_words_new (const char *text,
                        const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

GtkWidget *
shuke_people_button_new (const char *icon,
                         const char *name)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

GtkWidget *
shuke_people_row_new (const char *name,
                      const char *tag,
                      const char *style,
                      const char *line,
                      GtkWidget  *suffix)
{
  g_autofree char *spoken = g_strdup_printf ("%s%s%s%s%s", name, tag != NULL ? ", " : "", tag != NULL ? tag : "",
                                             line != NULL ? ", " : "", line != NULL ? line : "");
  GtkWidget *row = gtk_list_box_row_new ();
  /* No box: that would ask the words how wide they have to be for their height, and give them too much. */
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *avatar = adw_avatar_new (32, NULL, TRUE);

  shuke_avatar_show (ADW_AVATAR (avatar), name);
  g_object_set_data (G_OBJECT (row), AVATAR_KEY, avatar);
  gtk_widget_set_valign (avatar, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), shuke_name_line_new (name, tag, style));
  if (line != NULL)
    gtk_box_append (GTK_BOX (column), shuke_people_words_new (line, "second-line"));
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_attach (GTK_GRID (grid), avatar, 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), column, 1, 0, 1, 1);
  if (suffix != NULL)
    gtk_grid_attach (GTK_GRID (grid), suffix, 2, 0, 1, 1);
  gtk_widget_add_css_class (grid, "promise-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), grid);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

void
shuke_people_row_set_customer (GtkWidget *row,
                               gint64     customer)
{
  AdwAvatar *avatar = g_object_get_data (G_OBJECT (row), AVATAR_KEY);

  if (avatar != NULL)
    shuke_follow_portrait (avatar, customer);
  g_object_set_data_full (G_OBJECT (row), CUSTOMER_KEY, g_memdup2 (&customer, sizeof customer), g_free);
}

gint64
shuke_people_row_get_customer (GtkWidget *row)
{
  const gint64 *customer = row != NULL ? g_object_get_data (G_OBJECT (row), CUSTOMER_KEY) : NULL;

  return customer != NULL ? *customer : 0;
}

GtkWidget *
shuke_people_chip_new (const char *title)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), label);
  gtk_widget_add_css_class (chip, "chip");
  return chip;
}

GtkWidget *
shuke_people_chips_new (const char *name)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_set_layout_manager (box, g_object_new (SHUKE_TYPE_WRAP_LAYOUT, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return box;
}

GtkWidget *
shuke_people_dialog_new (GtkWindow  *parent,
                         const char *title,
                         GtkWidget  *content)
{
  GtkWidget *dialog = g_object_new (ADW_TYPE_WINDOW, "transient-for", parent, "modal", TRUE, "title", title, "default-width", 420,
                                    "width-request", 320, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_widget_add_css_class (bar, "flat");
  gtk_widget_set_margin_start (content, 18);
  gtk_widget_set_margin_end (content, 18);
  gtk_widget_set_margin_bottom (content, 18);
  gtk_box_append (GTK_BOX (column), bar);
  gtk_box_append (GTK_BOX (column), content);
  adw_window_set_content (ADW_WINDOW (dialog), column);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (dialog, keys);
  return dialog;
}

void
shuke_people_clear (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    {
      shuke_popovers_close (GTK_WIDGET (row));
      gtk_list_box_remove (list, GTK_WIDGET (row));
    }
}
