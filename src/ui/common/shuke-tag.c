/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-tag.h"

void
shuke_tag_append (GtkBox     *box,
                  const char *text,
                  const char *style)
{
  GtkWidget *tag;

  if (text == NULL)
    return;
  tag = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (tag), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (tag, "tag");
  if (style != NULL)
    gtk_widget_add_css_class (tag, style);
  gtk_box_append (box, tag);
}
