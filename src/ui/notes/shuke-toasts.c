/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo from a window that stands before the main one, whose toasts are then out of sight. */

#include "config.h"

#include "shuke-toasts.h"

#include <glib/gi18n.h>

#include "shuke-toast.h"
#include "shuke-window-undo.h"

static void
undo_cb (AdwToast *toast,
         gpointer  data)
{
  GVariant *target = g_object_get_data (G_OBJECT (toast), "shuke-target");

  g_action_group_activate_action (G_ACTION_GROUP (data), "undo", target);
}

void
shuke_toasts_undo (AdwToastOverlay *toasts,
                   const char      *sentence,
                   ShukeWindow     *window,
                   ShukeBook       *book,
                   gint64           action)
{
  AdwToast *toast = shuke_toast_new (sentence);
  GVariant *target = g_variant_ref_sink (shuke_window_undo_target (book, action));

  adw_toast_set_button_label (toast, _("Undo"));
  g_object_set_data_full (G_OBJECT (toast), "shuke-target", target, (GDestroyNotify) g_variant_unref);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (undo_cb), window, 0);
  shuke_toast_show (toasts, toast);
}
