/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of backups. Files are looked into by a thread; nothing is ever put back without a question that says what
 * becomes of the present book. */

#include "shuke-backups-window.h"

#include <glib/gi18n.h>

#include "shuke-book-safety.h"
#include "shuke-chooser.h"
#include "shuke-put-back.h"
#include "shuke-question.h"
#include "shuke-toast.h"
#include "shuke-words.h"

/* With a damaged book each is checked whole, which takes its time. */
#define GOOD_ONES_ENOUGH 5

struct _ShukeBackupsWindow {
  AdwWindow parent_instance;

  char         *book_path;
  gboolean      damaged;        /* the book could not be opened */
  GCancellable *cancellable;

  AdwToastOverlay *toasts;
  GtkWidget       *make_button;
  GtkLabel        *heading;
  GtkLabel        *sentence;
  GtkListBox      *list;
  GtkWidget       *empty;
  GtkWidget       *save_row;
};

G_DEFINE_FINAL_TYPE (ShukeBackupsWindow, shuke_backups_window, ADW_TYPE_WINDOW)

typedef struct {
  char    *path;
  char    *target;      /* (nullable): of a copy */
  gboolean only_good;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_free (job->target);
  g_free (job);
}

static Job *
job_new (ShukeBackupsWindow *self)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (self->book_path);
  job->only_good = self->damaged;

  return job;
}

static char *
dup_contents (const ShukeBackupInfo *info)
{
  if (info->customers < 0)
    return g_strdup (_("cannot be read"));

  return shuke_put_back_dup_contents (info->customers, info->visits);
}

static void
put_back_clicked_cb (GtkButton          *button,
                     ShukeBackupsWindow *self)
{
  const char *path = g_object_get_data (G_OBJECT (button), "shuke-backup");
  const char *when = g_object_get_data (G_OBJECT (button), "shuke-when");
  g_autofree char *heading = g_strdup_printf (_("Put back the backup of %s?"), when);

  shuke_put_back_ask (GTK_WINDOW (self), path, heading,
                      _("What was entered since then will not be in your book. "
                        "The present book is kept beside it under another name, nothing is deleted."));
}

static GtkWidget *
make_row (ShukeBackupsWindow    *self,
          const ShukeBackupInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Put Back…"));
  g_autofree char *when = shuke_words_moment (info->made_at);
  g_autofree char *contents = dup_contents (info);
  g_autofree char *label = g_strdup_printf (_("Put back the backup of %s"), when);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), contents);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, info->customers >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "shuke-backup", g_strdup (info->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "shuke-when", g_steal_pointer (&when), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (put_back_clicked_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

static void
list_work (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Job *job = task_data;
  GPtrArray *backups = shuke_book_list_backups (job->path);
  guint good = 0;

  for (guint i = 0; job->only_good && i < backups->len && !g_cancellable_is_cancelled (cancellable);)
    {
      ShukeBackupInfo *info = g_ptr_array_index (backups, i);

      if (good < GOOD_ONES_ENOUGH && info->customers >= 0 && shuke_book_check_file (info->path, NULL))
        {
          good++;
          i++;
        }
      else
        g_ptr_array_remove_index (backups, i);
    }
  g_task_return_pointer (task, backups, (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ShukeBackupsWindow) self = user_data;
  g_autoptr(GPtrArray) backups = g_task_propagate_pointer (G_TASK (result), NULL);
  GtkWidget *row;

  if (backups == NULL)
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (backups, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), backups->len > 0);
  gtk_widget_set_visible (self->empty, backups->len == 0);
}

static void
read_list (ShukeBackupsWindow *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, listed_cb, g_object_ref (self));

  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, list_work);
}

static void
make_work (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (shuke_book_backup_by_hand (job->path, g_get_real_time () / G_USEC_PER_SEC, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
show_failure (ShukeBackupsWindow *self,
              const GError       *error)
{
  g_autofree char *sentence = shuke_errors_sentence (SHUKE_DOING_BACKUP, error);
  GtkWidget *dialog = shuke_question_new (GTK_WINDOW (self), shuke_errors_heading (SHUKE_DOING_BACKUP), sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(ShukeBackupsWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean made = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  gtk_widget_set_sensitive (self->make_button, TRUE);
  if (made)
    {
      shuke_toast_show (self->toasts, shuke_toast_new (_("The backup is made and checked.")));
      read_list (self);
    }
  else
    show_failure (self, error);
}

static void
make_clicked_cb (ShukeBackupsWindow *self)
{
  g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, made_cb, g_object_ref (self));

  gtk_widget_set_sensitive (self->make_button, FALSE);
  g_task_set_task_data (task, job_new (self), job_free);
  g_task_run_in_thread (task, make_work);
}

static void
copy_work (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;

  if (shuke_book_copy_to (job->path, job->target, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(ShukeBackupsWindow) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean copied = g_task_propagate_boolean (G_TASK (result), &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  gtk_widget_set_sensitive (self->save_row, TRUE);
  if (copied)
    shuke_toast_show (self->toasts, shuke_toast_new (_("The copy is saved and checked.")));
  else
    show_failure (self, error);
}

void
shuke_backups_window_save_to (ShukeBackupsWindow *self,
                              const char         *target)
{
  g_autoptr(GTask) task = g_task_new (NULL, self->cancellable, copied_cb, g_object_ref (self));
  Job *job = job_new (self);

  job->target = g_strdup (target);
  gtk_widget_set_sensitive (self->save_row, FALSE);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, copy_work);
}

static void
save_response_cb (GtkNativeDialog    *chooser,
                  int                 response,
                  ShukeBackupsWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      if (file != NULL && g_file_peek_path (file) != NULL)
        shuke_backups_window_save_to (self, g_file_peek_path (file));
    }
  g_object_unref (chooser);
}

static void
save_activated_cb (ShukeBackupsWindow *self)
{
  GtkFileChooserNative *chooser = shuke_chooser_new (_("Save a Copy"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                     _("_Save"), _("_Cancel"));
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");
  /* Translators: the name of a file; %s is the day, as in 2026-03-01. */
  g_autofree char *name = g_strdup_printf (_("shuke-%s.db"), day);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_response_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
put_back_activated_cb (ShukeBackupsWindow *self)
{
  shuke_put_back_choose (GTK_WINDOW (self), self->book_path);
}

/* However it goes: closed, or taken down with the window behind it. */
static void
shuke_backups_window_unmap (GtkWidget *widget)
{
  g_cancellable_cancel (SHUKE_BACKUPS_WINDOW (widget)->cancellable);
  GTK_WIDGET_CLASS (shuke_backups_window_parent_class)->unmap (widget);
}

static void
shuke_backups_window_finalize (GObject *object)
{
  ShukeBackupsWindow *self = SHUKE_BACKUPS_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_free (self->book_path);
  G_OBJECT_CLASS (shuke_backups_window_parent_class)->finalize (object);
}

static void
shuke_backups_window_class_init (ShukeBackupsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = shuke_backups_window_finalize;
  widget_class->unmap = shuke_backups_window_unmap;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/safety/shuke-backups-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, make_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, sentence);
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, ShukeBackupsWindow, save_row);
  gtk_widget_class_bind_template_callback (widget_class, make_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_back_activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
shuke_backups_window_init (ShukeBackupsWindow *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
shuke_backups_window_present (GtkWindow    *parent,
                              const char   *book_path,
                              const GError *error)
{
  ShukeBackupsWindow *self;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (book_path != NULL);

  self = g_object_new (SHUKE_TYPE_BACKUPS_WINDOW, "transient-for", parent, NULL);
  self->book_path = g_strdup (book_path);
  self->damaged = error != NULL;
  if (error != NULL)
    {
      g_autofree char *sentence = shuke_errors_sentence (SHUKE_DOING_OPEN_BOOK, error);

      gtk_label_set_label (self->heading, shuke_errors_heading (SHUKE_DOING_OPEN_BOOK));
      gtk_widget_set_visible (GTK_WIDGET (self->heading), TRUE);
      gtk_label_set_label (self->sentence, sentence);
      gtk_widget_set_visible (self->make_button, FALSE);
      gtk_widget_set_visible (self->save_row, FALSE);
    }
  read_list (self);
  gtk_window_present (GTK_WINDOW (self));
}

static void
bring_book_activated (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  ShukeBook *book = shuke_window_get_book (user_data);

  if (book != NULL && !shuke_book_is_sample (book))
    shuke_put_back_choose (GTK_WINDOW (user_data), shuke_book_get_path (book));
}

static void
backups_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  ShukeWindow *window = user_data;
  ShukeBook *book = shuke_window_get_book (window);

  if (book == NULL)
    return;
  if (shuke_book_is_sample (book))
    shuke_window_toast (window, _("The sample shop is made anew each day: it has no backups."));
  else
    shuke_backups_window_present (GTK_WINDOW (window), shuke_book_get_path (book), NULL);
}

void
shuke_backups_window_add_actions (ShukeWindow *window)
{
  static const GActionEntry entries[] = {
    { "backups", backups_activated },
    { "bring-book", bring_book_activated },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (window), entries, G_N_ELEMENTS (entries), window);
}
