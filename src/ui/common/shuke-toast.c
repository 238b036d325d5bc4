/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Toasts whose sentence is never cut, and one way to show them.
 *
 * None is ever of high priority: the overlay puts the one before it back in its queue, and ends the program when that one's turn comes
 * while it is still fading out, as it does when Escape is quick (libadwaita 1.2). */

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
  int room, natural;

  if (root == NULL)
    return;
  room = gtk_widget_get_width (GTK_WIDGET (root)) - EDGES - shuke_style_scale_width (GTK_WIDGET (label), UNDO);
  gtk_label_set_max_width_chars (label, MAX (LEAST, room / shuke_style_scale_width (GTK_WIDGET (label), CHARACTER)));
  /* One width, so that the toast cannot be told two heights for it (libadwaita 1.7 takes the lesser for the greater). */
  gtk_widget_measure (GTK_WIDGET (label), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (label), MIN (natural, MAX (room, 1)), -1);
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

/* Both are borrowed, and let go of when they are dismissed. */
typedef struct {
  AdwToast *shown;
  AdwToast *waiting;
} Toasts;

static void
dismissed_cb (AdwToast        *toast,
              AdwToastOverlay *overlay)
{
  Toasts *toasts = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");

  if (toast == toasts->shown)
    toasts->shown = g_steal_pointer (&toasts->waiting);
  else if (toast == toasts->waiting)
    toasts->waiting = NULL;
}

void
shuke_toast_show (AdwToastOverlay *overlay,
                  AdwToast        *toast)
{
  Toasts *toasts;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (ADW_IS_TOAST (toast));

  toasts = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");
  if (toasts == NULL)
    {
      toasts = g_new0 (Toasts, 1);
      g_object_set_data_full (G_OBJECT (overlay), "shuke-toasts", toasts, g_free);
    }
  if (toasts->waiting != NULL)
    adw_toast_dismiss (toasts->waiting);
  if (toasts->shown != NULL && adw_toast_get_button_label (toast) != NULL)
    adw_toast_dismiss (toasts->shown);
  if (toasts->shown == NULL)
    toasts->shown = toast;
  else
    toasts->waiting = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}

void
shuke_toast_drop_all (AdwToastOverlay *overlay)
{
  Toasts *toasts;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));

  toasts = g_object_get_data (G_OBJECT (overlay), "shuke-toasts");
  while (toasts != NULL && toasts->shown != NULL)
    adw_toast_dismiss (toasts->waiting != NULL ? toasts->waiting : toasts->shown);
}
