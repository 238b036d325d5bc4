/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The evidence behind a figure: a heading and one line for each fact, ready to be read in passing. */

#include "config.h"

#include "shuke-evidence.h"

#include <glib/gi18n.h>

static GtkWidget *
append_label (GtkWidget  *box,
              const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

GtkWidget *
shuke_evidence_new (const char        *heading,
                    const char *const *lines)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = append_label (box, heading);

  gtk_widget_add_css_class (label, "row-name");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      label = append_label (box, lines[i]);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
    }
  if (lines[0] == NULL)
    gtk_widget_add_css_class (append_label (box, _("Nothing else is known about it yet.")), "dim-label");
  gtk_widget_set_margin_start (box, 9);
  gtk_widget_set_margin_end (box, 9);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}
