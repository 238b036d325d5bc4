/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An import on its way out of the book. Most are gone before anybody could read a word about it; of a large one it is said how far it is,
 * and it can be stopped, which leaves the book as it was. */

#include "config.h"

#include "shuke-import-undoing.h"

#include <glib/gi18n.h>

#include "shuke-error.h"
#include "shuke-import-job.h"
#include "shuke-import-kept.h"
#include "shuke-question.h"

/* ms: until it is worth a word, and between two looks at how far it is. */
#define PATIENCE 400
#define INTERVAL 100

typedef struct {
  ShukeWindow    *window;
  GCancellable   *cancellable;
  GtkWidget      *dialog;      /* (nullable): cleared when it goes */
  GtkProgressBar *bar;         /* (unowned): the dialog's */
  guint           source;
  gint64          import;
  int             permille;    /* written in the job's thread */
} Undoing;

static void
undoing_free (Undoing *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->window);
  g_free (self);
}

static gboolean
tick_cb (gpointer data)
{
  Undoing *self = data;
  int permille = g_atomic_int_get (&self->permille);

  if (self->dialog == NULL)
    return G_SOURCE_CONTINUE;
  /* While its backup is made nothing can be counted. */
  if (permille > 0)
    gtk_progress_bar_set_fraction (self->bar, permille / 1000.0);
  else
    gtk_progress_bar_pulse (self->bar);
  return G_SOURCE_CONTINUE;
}

static void
stop_cb (AdwMessageDialog *dialog,
         const char       *response,
         GCancellable     *cancellable)
{
  g_cancellable_cancel (cancellable);
}

static gboolean
show_cb (gpointer data)
{
  Undoing *self = data;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  GtkWindow *above = application != NULL ? gtk_application_get_active_window (application) : NULL;

  self->dialog = shuke_question_new (above != NULL ? above : GTK_WINDOW (self->window), _("Taking the Import Back…"),
                                     _("If you stop it, the book stays as it was."));
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How far it is"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self->dialog), GTK_WIDGET (self->bar));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (self->dialog), "stop", _("_Stop"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (self->dialog), "stop");
  g_signal_connect_object (self->dialog, "response", G_CALLBACK (stop_cb), self->cancellable, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
  self->source = g_timeout_add (INTERVAL, tick_cb, self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_of_sales (ShukeBook *book,
             gint64     import)
{
  g_autoptr (GPtrArray) imports = shuke_book_list_imports (book, NULL);

  for (guint i = 0; imports != NULL && i < imports->len; i++)
    {
      const ShukeImportInfo *info = g_ptr_array_index (imports, i);

      if (info->id == import)
        return g_str_equal (info->kind, "sales");
    }
  return FALSE;
}

static void
say_result (ShukeWindow *window,
            ShukeBook   *book,
            gint64       import,
            GArray      *kept)
{
  guint used = shuke_import_kept_count_used (kept);
  g_autofree char *sentence =
    kept->len == 0 ? g_strdup (_("The import was taken back"))
    : used == 0    ? g_strdup (_("The import was taken back; who wants no messages is kept"))
                   : g_strdup_printf (ngettext ("The import was taken back; %d that was used since is kept",
                                                "The import was taken back; %d that were used since are kept", used), (int) used);

  shuke_window_toast (window, sentence);
  if (kept->len > 0 && book != NULL)
    shuke_import_kept_show (window, kept, is_of_sales (book, import));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Undoing *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) kept = g_task_propagate_pointer (G_TASK (result), &error);
  ShukeBook *book = shuke_window_get_book (self->window);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->window), "undo-import");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), book != NULL && !shuke_book_is_read_only (book));
  if (self->dialog != NULL)
    {
      GtkWidget *dialog = self->dialog;

      g_object_remove_weak_pointer (G_OBJECT (dialog), (gpointer *) &self->dialog);
      self->dialog = NULL;
      gtk_window_destroy (GTK_WINDOW (dialog));
    }
  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED))
    shuke_window_toast (self->window, _("Stopped; nothing was taken out of the book"));
  else if (error != NULL)
    shuke_window_show_error (self->window, SHUKE_DOING_UNDO, error);
  else
    {
      if (book != NULL)
        shuke_book_job_done (book, 0);
      say_result (self->window, book, self->import, kept);
    }
  undoing_free (self);
}

void
shuke_import_undoing_start (ShukeWindow *window,
                            gint64       import)
{
  ShukeBook *book = shuke_window_get_book (window);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (window), "undo-import");
  Undoing *self;

  if (book == NULL)
    return;
  /* A second press while it is at work is none. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), FALSE);
  self = g_new0 (Undoing, 1);
  self->window = g_object_ref (window);
  self->import = import;
  self->cancellable = g_cancellable_new ();
  self->source = g_timeout_add (PATIENCE, show_cb, self);
  shuke_import_undo_start (book, import, &self->permille, self->cancellable, undone_cb, self);
}
