/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways into an import: the menu, a file dropped on the window, paths by name; and the way out of one. */

#include "config.h"

#include "shuke-import-window.h"

#include <glib/gi18n.h>

#include "shuke-import-job.h"

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (ShukeWindow) window = SHUKE_WINDOW (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  gssize kept = g_task_propagate_int (G_TASK (result), &error);
  ShukeBook *book = shuke_window_get_book (window);

  if (error != NULL)
    {
      shuke_window_show_error (window, SHUKE_DOING_UNDO, error);
      return;
    }
  if (book != NULL)
    shuke_book_job_done (book, 0);
  sentence = kept == 0 ? g_strdup (_("The import was taken back"))
                       : g_strdup_printf (ngettext ("The import was taken back; %d that was used since is kept",
                                                    "The import was taken back; %d that were used since are kept", (gulong) kept),
                                          (int) kept);
  shuke_window_toast (window, sentence);
}

static void
undo_import_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  ShukeWindow *window = data;
  ShukeBook *book = shuke_window_get_book (window);

  if (book != NULL)
    shuke_import_undo_start (book, g_variant_get_int64 (parameter), NULL, undone_cb, g_object_ref (window));
}

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           ShukeWindow     *window)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        {
          g_autoptr (GFile) file = g_list_model_get_item (files, i);
          char *path = g_file_get_path (file);

          if (path != NULL)
            g_ptr_array_add (paths, path);
        }
      g_ptr_array_add (paths, NULL);
      shuke_import_window_open (window, (const char *const *) paths->pdata);
    }
  g_object_unref (chooser);
}

void
shuke_import_choose_files (ShukeWindow *window)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Choose a Table or Contacts"), GTK_WINDOW (window),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  GtkFileFilter *filter = gtk_file_filter_new ();
  GtkFileFilter *all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Tables and contacts (Excel, CSV, vCard)"));
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "xlsm");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "tsv");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_filter_add_suffix (filter, "vcf");
  gtk_file_filter_add_suffix (filter, "vcard");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  g_object_unref (filter);
  g_object_unref (all);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), window, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
import_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  shuke_import_choose_files (SHUKE_WINDOW (data));
}

/* For the file manager, tests and scripts: paths as they are. */
static void
import_paths_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  g_autofree const char **paths = g_variant_get_strv (parameter, NULL);

  shuke_import_window_open (SHUKE_WINDOW (data), paths);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  GSList *files = g_value_get_boxed (value);
  gboolean wanted = g_action_group_get_action_enabled (G_ACTION_GROUP (data), "import-files");
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (GSList *l = files; wanted && l != NULL; l = l->next)
    {
      char *path = g_file_get_path (l->data);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  g_ptr_array_add (paths, NULL);
  if (paths->len <= 1)
    return FALSE;
  shuke_import_window_open (SHUKE_WINDOW (data), (const char *const *) paths->pdata);
  return TRUE;
}

void
shuke_import_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { .name = "import", .activate = import_cb },
    { .name = "import-files", .activate = import_paths_cb, .parameter_type = "as" },
    { .name = "undo-import", .activate = undo_import_cb, .parameter_type = "x" },
  };
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}
