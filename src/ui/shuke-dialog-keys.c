/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of the application do not reach a dialog, which is no window of it; so each gets those that hold everywhere as it appears.
 * They find their window when they are pressed: a dialog holds no reference to it. Never one that a text uses itself, like Ctrl+Z. They stand in shuke-application.c and shuke-shortcuts.c too. */

#include "config.h"

#include "shuke-dialog-keys.h"

static gboolean
note_cb (GtkWidget *dialog,
         GVariant  *arguments,
         gpointer   data)
{
  ShukeWindow *window = shuke_window_get_for (dialog);

  if (GTK_IS_APPLICATION_WINDOW (dialog) || window == NULL)
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (window), "quick-note", NULL);
  return GDK_EVENT_STOP;
}

static gboolean
close_cb (GtkWidget *dialog,
          GVariant  *arguments,
          gpointer   data)
{
  if (GTK_IS_APPLICATION_WINDOW (dialog))
    return GDK_EVENT_PROPAGATE;
  gtk_window_close (GTK_WINDOW (dialog));
  return GDK_EVENT_STOP;
}

static gboolean
quit_cb (GtkWidget *dialog,
         GVariant  *arguments,
         gpointer   data)
{
  ShukeWindow *window = shuke_window_get_for (dialog);
  GtkApplication *application = window != NULL ? gtk_window_get_application (GTK_WINDOW (window)) : NULL;

  if (GTK_IS_APPLICATION_WINDOW (dialog) || application == NULL)
    return GDK_EVENT_PROPAGATE;
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  return GDK_EVENT_STOP;
}

static const struct {
  const char     *trigger;
  GtkShortcutFunc pressed;
} keys_everywhere[] = {
  { "<Control>j", note_cb },
  { "<Control>w", close_cb },
  { "<Control>q", quit_cb },
};

static void
windows_changed_cb (GListModel  *all,
                    guint        position,
                    guint        removed,
                    guint        added,
                    ShukeWindow *window)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) one = g_list_model_get_item (all, i);
      GtkEventController *keys;

      if (GTK_IS_APPLICATION_WINDOW (one))
        continue;
      keys = gtk_shortcut_controller_new ();
      for (gsize k = 0; k < G_N_ELEMENTS (keys_everywhere); k++)
        gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                              gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys_everywhere[k].trigger),
                                                                gtk_callback_action_new (keys_everywhere[k].pressed, NULL, NULL)));
      gtk_widget_add_controller (one, keys);
    }
}

void
shuke_dialog_keys_add (ShukeWindow *window)
{
  g_signal_connect_object (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_changed_cb), window, 0);
}
