/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way down through the dialogs above a window. They keep plain pointers to it and a reference to its book, so none of them may
 * hold a reference to the window: GTK takes a window's dialogs along only when it is disposed of, which that would put off. */

#include "config.h"

#include "shuke-above.h"

static GtkWindow *
find_above (GtkWindow *window)
{
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (all, i);

      if (gtk_window_get_transient_for (one) == window && gtk_widget_get_mapped (GTK_WIDGET (one)))
        return one;   /* lives as long as it is in the list */
    }
  return NULL;
}

gboolean
shuke_above_close (GtkWindow *window)
{
  GtkWindow *above;

  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  while ((above = find_above (window)) != NULL)
    {
      if (!shuke_above_close (above))
        return FALSE;
      gtk_window_close (above);
      if (find_above (window) == above)
        return FALSE;
    }
  return TRUE;
}

void
shuke_above_take_down (GtkWindow *window)
{
  GtkWindow *above;

  g_return_if_fail (GTK_IS_WINDOW (window));

  while ((above = find_above (window)) != NULL)
    {
      shuke_above_take_down (above);
      /* These belong to somebody who shows them again, or unmakes them himself. */
      if (gtk_window_get_hide_on_close (above) || GTK_IS_FILE_CHOOSER (above))
        gtk_widget_hide (GTK_WIDGET (above));
      else
        gtk_window_destroy (above);
    }
}
