/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Out of the book again: a copy where she says, or one to look at in another program. Nothing that comes out is ever run. */

#include "config.h"

#include "shuke-save-copy.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "shuke-book-photos.h"
#include "shuke-chooser.h"
#include "shuke-error.h"
#include "shuke-picture-file.h"
#include "shuke-question.h"

#define LOOKED_AT "shuke-looked-at"

gboolean
shuke_save_copy_to (ShukeWindow *window,
                    GFile       *file,
                    gint64       content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = shuke_book_get_content (shuke_window_get_book (window), content, &error);

  if (bytes != NULL
      && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                  NULL, &error))
    return TRUE;
  shuke_window_show_error (window, SHUKE_DOING_EXPORT, error);
  return FALSE;
}

typedef struct {
  ShukeWindow *window;
  gint64       content;
} Copy;

static void
chosen_cb (GtkNativeDialog *chooser,
           int              response,
           Copy            *copy)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)) : NULL;

  if (file != NULL && shuke_window_get_book (copy->window) != NULL && shuke_save_copy_to (copy->window, file, copy->content))
    shuke_window_toast (copy->window, _("A copy is saved"));
  g_object_unref (copy->window);
  g_free (copy);
  g_object_unref (chooser);
}

void
shuke_save_copy_ask (ShukeWindow *window,
                     GtkWidget   *widget,
                     const char  *name,
                     gint64       content)
{
  GtkFileChooserNative *chooser = shuke_chooser_new (_("Save a Copy"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                                     GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);
  Copy *copy = g_new0 (Copy, 1);

  copy->window = g_object_ref (window);
  copy->content = content;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (chosen_cb), copy);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
remove_folder (gpointer path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
  g_free (path);
}

/* The folders of what was looked at; they go with the program. */
static GPtrArray *
get_folders (void)
{
  GApplication *application = g_application_get_default ();
  GPtrArray *folders = application != NULL ? g_object_get_data (G_OBJECT (application), LOOKED_AT) : NULL;

  if (folders == NULL && application != NULL)
    {
      folders = g_ptr_array_new_with_free_func (remove_folder);
      g_object_set_data_full (G_OBJECT (application), LOOKED_AT, folders, (GDestroyNotify) g_ptr_array_unref);
    }
  return folders;
}

/* In memory where there is such a folder, and only for this user. */
static char *
write_for_looking (const char  *name,
                   GBytes      *bytes,
                   GError     **error)
{
  GPtrArray *folders = get_folders ();
  g_autofree char *clean = shuke_attachment_dup_name (name);
  g_autofree char *pattern = g_build_filename (g_get_user_runtime_dir (), "shuke-XXXXXX", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_mkdir_with_parents (g_get_user_runtime_dir (), 0700);
  folder = g_strdup (g_mkdtemp (pattern) != NULL ? pattern : NULL);
  if (folder == NULL)
    folder = g_dir_make_tmp ("shuke-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, clean, NULL);
  if (folders != NULL)
    g_ptr_array_add (folders, g_strdup (folder));
  return g_file_set_contents_full (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), G_FILE_SET_CONTENTS_CONSISTENT,
                                   0400, error) ? g_steal_pointer (&path) : NULL;
}

static void
shown_cb (GObject      *window,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (window), result, &error) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    shuke_window_toast (SHUKE_WINDOW (window), _("No program on this computer shows such files. Save a copy instead."));
}

void
shuke_save_copy_open (ShukeWindow *window,
                      const char  *name,
                      gint64       content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = shuke_book_get_content (shuke_window_get_book (window), content, &error);
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;

  if (bytes != NULL && !shuke_paper_may_open (name, bytes))
    {
      GtkWidget *dialog = shuke_question_new (GTK_WINDOW (window), _("Shuke Does Not Open This Kind of File"),
                                              _("It may be a program or a script, which Shuke never starts. It can be saved as a copy."));

      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
      return;
    }
  path = bytes != NULL ? write_for_looking (name, bytes, &error) : NULL;
  uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;
  if (uri == NULL)
    {
      shuke_window_show_error (window, SHUKE_DOING_READ, error);
      return;
    }
  gtk_show_uri_full (GTK_WINDOW (window), uri, GDK_CURRENT_TIME, NULL, shown_cb, NULL);
}
