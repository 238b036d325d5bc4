/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The line of an entry row, taken out of the row and put back with room behind it. The style of both is .fact-row. */

#include "shuke-room-below.h"

#include "shuke-wrap-layout.h"

GtkWidget *
shuke_room_below_new (AdwEntryRow *row)
{
  GtkWidget *header = g_object_ref (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_layout_manager (box, shuke_wrap_layout_new (0, 0));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_hexpand (header, TRUE);
  gtk_widget_set_hexpand (room, FALSE);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), room);
  /* What stands at its end then stands at the edge, as in the rows where it fits beside the text. */
  shuke_wrap_layout_fill_row_alone (room);
  /* As wide as its text; without the second the entry never asks for more than a stock one, and its text is cut. */
  gtk_editable_set_max_width_chars (GTK_EDITABLE (row), 500);
  gtk_text_set_propagate_text_width (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (row))), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (row), "fact-row");
  g_object_unref (header);
  return room;
}
