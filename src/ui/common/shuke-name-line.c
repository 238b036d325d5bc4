/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The head of a row that is about somebody. */

#include "shuke-name-line.h"

#include "shuke-wrap-layout.h"

GtkWidget *
shuke_name_line_new (const char *name,
                     const char *tag,
                     const char *style)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *words;

  gtk_widget_set_layout_manager (line, g_object_new (SHUKE_TYPE_WRAP_LAYOUT, "column-spacing", 9, "row-spacing", 3, NULL));
  gtk_widget_add_css_class (label, "row-name");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (line), label);
  if (tag == NULL)
    return line;
  words = gtk_label_new (tag);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (words, "tag");
  if (style != NULL)
    gtk_widget_add_css_class (words, style);
  gtk_box_append (GTK_BOX (line), words);
  return line;
}
