/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files are chosen here alone, so that no name of one is left where every program shows it: a table of customers, a picture of one of them
 * and a copy of the book are nobody else's. GTK's own switch for that (gtk-recent-files-enabled) empties the whole list, also of what other
 * programs have put there (tried with 4.8), so our own entries are taken out again as soon as they are in it. */

#include "config.h"

#include "shuke-chooser.h"

/* Whatever another program lists as well is that program's. */
static gboolean
is_ours_alone (GtkRecentInfo *info)
{
  g_auto (GStrv) programs = gtk_recent_info_get_applications (info, NULL);

  return programs != NULL && g_strv_length (programs) == 1 && g_strcmp0 (programs[0], g_get_application_name ()) == 0;
}

static void
changed_cb (GtkRecentManager *manager)
{
  GList *items = gtk_recent_manager_get_items (manager);

  for (GList *item = items; item != NULL; item = item->next)
    if (is_ours_alone (item->data))
      gtk_recent_manager_remove_item (manager, gtk_recent_info_get_uri (item->data), NULL);
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

GtkFileChooserNative *
shuke_chooser_new (const char           *title,
                   GtkWindow            *parent,
                   GtkFileChooserAction  action,
                   const char           *accept,
                   const char           *cancel)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();

  if (g_signal_handler_find (manager, G_SIGNAL_MATCH_FUNC, 0, 0, NULL, (gpointer) changed_cb, NULL) == 0)
    {
      g_signal_connect (manager, "changed", G_CALLBACK (changed_cb), NULL);
      /* What was left when the program ended in the very moment. */
      changed_cb (manager);
    }
  return gtk_file_chooser_native_new (title, parent, action, accept, cancel);
}
