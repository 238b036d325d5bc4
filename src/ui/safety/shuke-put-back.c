/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way of a backup into the place of the book, up to her answer. Nothing is put back without a question that says what becomes of
 * the present book; a file is looked into by a thread before it is asked about. */

#include "config.h"

#include "shuke-put-back.h"

#include <glib/gi18n.h>

#include "shuke-book-safety.h"
#include "shuke-chooser.h"
#include "shuke-error.h"
#include "shuke-errors.h"
#include "shuke-question.h"

typedef struct {
  char            *book_path;
  char            *backup;
  ShukeBackupInfo *info;
} Check;

static void
check_free (gpointer data)
{
  Check *self = data;

  g_free (self->book_path);
  g_free (self->backup);
  g_clear_pointer (&self->info, shuke_backup_info_free);
  g_free (self);
}

char *
shuke_put_back_dup_contents (int customers,
                             int visits)
{
  g_autofree char *people = g_strdup_printf (ngettext ("%'d customer", "%'d customers", (gulong) customers), customers);
  g_autofree char *purchases = g_strdup_printf (ngettext ("%'d purchase", "%'d purchases", (gulong) visits), visits);

  return g_strdup_printf ("%s · %s", people, purchases);
}

static gboolean
put_back_cb (gpointer path)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "put-back", g_variant_new_string (path));
  return G_SOURCE_REMOVE;
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response)
{
  const char *path = g_object_get_data (G_OBJECT (dialog), "shuke-backup");

  if (!g_str_equal (response, "put-back"))
    return;
  /* When the question is through with its own signals: all that is above the window goes. */
  g_idle_add_full (G_PRIORITY_DEFAULT, put_back_cb, g_strdup (path), g_free);
}

void
shuke_put_back_ask (GtkWindow  *parent,
                    const char *backup,
                    const char *heading,
                    const char *body)
{
  GtkWidget *dialog = shuke_question_new (parent, heading, body);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "put-back", _("_Put Back"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "put-back", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "shuke-backup", g_strdup (backup), g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), NULL);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
check_work (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Check *check = task_data;
  GError *error = NULL;

  if (shuke_book_may_restore (check->backup, check->book_path, &error))
    {
      check->info = shuke_book_look_into (check->backup);
      g_task_return_boolean (task, TRUE);
    }
  else
    g_task_return_error (task, error);
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  GtkWindow *parent = GTK_WINDOW (source);
  Check *check = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_autofree char *sentence = shuke_errors_sentence (SHUKE_DOING_RESTORE, error);
      GtkWidget *dialog;

      if (!gtk_widget_get_mapped (GTK_WIDGET (parent)))
        return;
      dialog = shuke_question_new (parent, shuke_errors_heading (SHUKE_DOING_RESTORE), sentence);
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
      gtk_window_present (GTK_WINDOW (dialog));
    }
  else if (gtk_widget_get_mapped (GTK_WIDGET (parent)))
    {
      g_autofree char *name = g_filename_display_basename (check->backup);
      /* Translators: %s is the name of a file. */
      g_autofree char *heading = g_strdup_printf (_("Make “%s” your book?"), name);
      g_autofree char *contents = shuke_put_back_dup_contents (MAX (check->info->customers, 0), MAX (check->info->visits, 0));
      /* Translators: %s is what is in it: 600 customers · 3,000 purchases. */
      g_autofree char *body = g_strdup_printf (_("In it: %s. What is only in the present book will not be in your book any more; "
                                                 "the present book is kept beside it under another name, nothing is deleted."), contents);

      shuke_put_back_ask (parent, check->backup, heading, body);
    }
}

void
shuke_put_back_check (GtkWindow  *parent,
                      const char *book_path,
                      const char *backup)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, checked_cb, NULL);
  Check *check = g_new0 (Check, 1);

  check->book_path = g_strdup (book_path);
  check->backup = g_strdup (backup);
  g_task_set_task_data (task, check, check_free);
  g_task_run_in_thread (task, check_work);
}

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     GtkWindow       *parent)
{
  const char *book_path = g_object_get_data (G_OBJECT (chooser), "shuke-book");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      if (file != NULL && g_file_peek_path (file) != NULL)
        shuke_put_back_check (parent, book_path, g_file_peek_path (file));
    }
  g_object_unref (chooser);
}

void
shuke_put_back_choose (GtkWindow  *parent,
                       const char *book_path)
{
  GtkFileChooserNative *chooser = shuke_chooser_new (_("Put Back From a File"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                     _("_Open"), _("_Cancel"));
  g_autoptr (GtkFileFilter) books = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (books, _("Customer books"));
  gtk_file_filter_add_suffix (books, "db");
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), books);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (chooser), "shuke-book", g_strdup (book_path), g_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chooser_response_cb), parent, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}
