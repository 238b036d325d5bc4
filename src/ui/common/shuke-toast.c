/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Toasts whose sentence is never cut. */

#include "config.h"

#include "shuke-toast.h"

#include "shuke-style.h"

/* A toast is as high as its sentence is in the width that it would like; so it must like no more than there is beside the
 * edges, "Undo" and the cross. In pixels of unscaled text, the first of them the same at every size of text. */
#define EDGES      132
#define UNDO       50
#define CHARACTER  8
#define LEAST      12     /* characters */

static void
root_changed_cb (GtkLabel *label)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (label));
  int room;

  if (root == NULL)
    return;
  room = gtk_widget_get_width (GTK_WIDGET (root)) - EDGES - shuke_style_scale_width (GTK_WIDGET (label), UNDO);
  gtk_label_set_max_width_chars (label, MAX (LEAST, room / shuke_style_scale_width (GTK_WIDGET (label), CHARACTER)));
}

AdwToast *
shuke_toast_new (const char *sentence)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  g_signal_connect (label, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  adw_toast_set_custom_title (toast, label);
  return toast;
}
