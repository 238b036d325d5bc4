/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Asks whom and as what, then writes in a job that can be stopped; a stopped one leaves the older file. What is written is the business
 * of shuke-export.h. */

#include "config.h"

#include "shuke-export-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-chooser.h"
#include "shuke-customers-page.h"
#include "shuke-export.h"
#include "shuke-settings-actions.h"
#include "shuke-xlsx-writer.h"

#define PROGRESS_INTERVAL 100   /* ms */
#define WIDTH             520

typedef struct {
  ShukeBook       *book;   /* (owned): the main thread's */
  char            *path;
  GArray          *ids;    /* (nullable): everybody */
  int              done;   /* both atomic */
  int              total;
} Job;

struct _ShukeExportWindow {
  AdwWindow       parent_instance;

  GtkWidget      *header;
  GtkWidget      *choices;
  GtkStack       *stack;
  GtkWidget      *export_button;
  GtkWidget      *whom_group;
  GtkCheckButton *shown_check;
  GtkCheckButton *open_check;
  GtkCheckButton *workbook_check;
  GtkCheckButton *cards_check;
  AdwActionRow   *workbook_row;
  AdwActionRow   *all_row;
  AdwActionRow   *shown_row;
  AdwActionRow   *open_row;
  GtkProgressBar *progress_bar;
  GtkLabel       *progress_label;

  ShukeWindow    *parent;           /* (weak): we are transient for it; it may go while the job runs */
  ShukeBook      *book;
  GArray         *selection;        /* (element-type gint64) (nullable): everybody is listed */
  GArray         *opened;           /* (element-type gint64) (nullable): the one whose file is open */
  char           *opened_name;
  GCancellable   *cancellable;      /* (owned) (nullable): of the job under way */
  Job            *job;              /* (unowned) (nullable): belongs to its task */
  guint           progress_source;
};

G_DEFINE_FINAL_TYPE (ShukeExportWindow, shuke_export_window, ADW_TYPE_WINDOW)

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->book);
  g_free (job->path);
  g_clear_pointer (&job->ids, g_array_unref);
  g_free (job);
}

static void
progress_cb (guint    done,
             guint    total,
             gpointer data)
{
  Job *job = data;

  g_atomic_int_set (&job->total, (int) total);
  g_atomic_int_set (&job->done, (int) done);
}

static void
run_cb (GTask        *task,
        gpointer      source,
        gpointer      data,
        GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  g_autoptr (ShukeBook) book = shuke_book_open_for_reading_job (job->book, &error);
  int written = -1;

  if (book != NULL)
    written = shuke_export_run (book, job->path, job->ids, progress_cb, job, cancellable, &error);
  if (written < 0)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, written);
}

static gboolean
progress_tick_cb (gpointer data)
{
  ShukeExportWindow *self = data;
  int done, total;
  g_autofree char *text = NULL;

  if (self->job == NULL)
    {
      self->progress_source = 0;
      return G_SOURCE_REMOVE;
    }
  done = g_atomic_int_get (&self->job->done);
  total = g_atomic_int_get (&self->job->total);
  if (total > 0)
    {
      text = g_strdup_printf (_("%d of %d"), done, total);
      gtk_progress_bar_set_fraction (self->progress_bar, (double) done / total);
      gtk_label_set_label (self->progress_label, text);
    }
  return G_SOURCE_CONTINUE;
}

static void
finish (ShukeExportWindow *self,
        const char        *path,
        int                written,
        const GError      *error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *sentence = NULL;

  gtk_window_close (GTK_WINDOW (self));
  if (self->parent == NULL)
    return;
  if (written < 0)
    {
      shuke_window_show_error (self->parent, SHUKE_DOING_EXPORT, error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("%1$'d customer is in %2$s", "%1$'d customers are in %2$s", (gulong) written), written, name);
  shuke_window_toast (self->parent, sentence);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (ShukeExportWindow) self = data;
  g_autoptr (GError) error = NULL;
  gssize written = g_task_propagate_int (G_TASK (result), &error);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_object (&self->cancellable);
  finish (self, self->job->path, error != NULL ? -1 : (int) written, error);
  self->job = NULL;
}

static ShukeExportKind
chosen_kind (ShukeExportWindow *self)
{
  if (gtk_check_button_get_active (self->workbook_check))
    return SHUKE_EXPORT_WORKBOOK;
  return gtk_check_button_get_active (self->cards_check) ? SHUKE_EXPORT_CARDS : SHUKE_EXPORT_TABLE;
}

/* NULL: everybody. */
static GArray *
chosen_ids (ShukeExportWindow *self)
{
  if (self->opened != NULL && gtk_check_button_get_active (self->open_check))
    return self->opened;
  return gtk_check_button_get_active (self->shown_check) ? self->selection : NULL;
}

static void
write_to (ShukeExportWindow *self,
          const char        *path)
{
  GArray *ids = chosen_ids (self);
  GTask *task;

  if (self->job != NULL)
    return;
  /* On a full disk the book has no second opening; what is on another disk can be written all the same. */
  if (shuke_book_is_cramped (self->book))
    {
      g_autoptr (GError) error = NULL;
      int written = shuke_export_run (self->book, path, ids, NULL, NULL, NULL, &error);

      finish (self, path, written, error);
      return;
    }
  self->job = g_new0 (Job, 1);
  self->job->book = g_object_ref (self->book);
  self->job->path = g_strdup (path);
  self->job->ids = ids != NULL ? g_array_ref (ids) : NULL;
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "running");
  gtk_widget_set_visible (self->export_button, FALSE);
  self->progress_source = g_timeout_add (PROGRESS_INTERVAL, progress_tick_cb, self);
  task = g_task_new (NULL, self->cancellable, written_cb, g_object_ref (self));
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, self->job, job_free);
  g_task_run_in_thread (task, run_cb);
  g_object_unref (task);
}

/* A name without any ending gets that of what was chosen, as long as nothing is there: about that file nobody was asked. */
static char *
dup_with_ending (ShukeExportWindow *self,
                 const char        *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *whole = g_strconcat (path, shuke_export_kind_get_ending (chosen_kind (self)), NULL);

  return g_strdup (strchr (base, '.') == NULL && !g_file_test (whole, G_FILE_TEST_EXISTS) ? whole : path);
}

static void
chosen_cb (GtkNativeDialog   *chooser,
           int                response,
           ShukeExportWindow *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autofree char *path = g_file_get_path (file);
      g_autofree char *whole = path != NULL ? dup_with_ending (self, path) : NULL;

      if (whole != NULL)
        write_to (self, whole);
    }
  g_object_unref (chooser);
}

static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeExportWindow *self = SHUKE_EXPORT_WINDOW (widget);
  g_autofree char *today = shuke_day_to_iso (shuke_clock_today (shuke_book_get_clock (self->book)));
  g_autofree char *file = NULL;
  gboolean is_one = self->opened != NULL && chosen_ids (self) == self->opened;
  GtkFileChooserNative *chooser = shuke_chooser_new (_("Export Customers"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                     NULL, NULL);

  /* Translators: the name of a file; the day follows. */
  file = g_strdup_printf ("%s-%s%s", is_one ? self->opened_name : _("customers"), today,
                          shuke_export_kind_get_ending (chosen_kind (self)));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* For tests and scripts: the path as if it were chosen. */
static void
to_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  ShukeExportWindow *self = SHUKE_EXPORT_WINDOW (widget);
  g_autofree char *whole = dup_with_ending (self, g_variant_get_string (parameter, NULL));

  write_to (self, whole);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeExportWindow *self = SHUKE_EXPORT_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Closed from outside while it writes: stopped first; the job closes the window. */
static gboolean
shuke_export_window_close_request (GtkWindow *window)
{
  ShukeExportWindow *self = SHUKE_EXPORT_WINDOW (window);

  if (self->cancellable != NULL)
    {
      g_cancellable_cancel (self->cancellable);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (shuke_export_window_parent_class)->close_request (window);
}

/* Taken down with the window behind it: as good as stopped. */
static void
shuke_export_window_unmap (GtkWidget *widget)
{
  ShukeExportWindow *self = SHUKE_EXPORT_WINDOW (widget);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  GTK_WIDGET_CLASS (shuke_export_window_parent_class)->unmap (widget);
}

static void
shuke_export_window_dispose (GObject *object)
{
  ShukeExportWindow *self = SHUKE_EXPORT_WINDOW (object);

  g_clear_handle_id (&self->progress_source, g_source_remove);
  g_clear_pointer (&self->selection, g_array_unref);
  g_clear_pointer (&self->opened, g_array_unref);
  g_clear_pointer (&self->opened_name, g_free);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_weak_pointer (&self->parent);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_export_window_parent_class)->dispose (object);
}

static void
shuke_export_window_class_init (ShukeExportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_export_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = shuke_export_window_close_request;
  widget_class->unmap = shuke_export_window_unmap;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/settings/shuke-export-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, header);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, whom_group);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, shown_check);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, open_check);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, open_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, cards_check);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, workbook_check);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, workbook_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, all_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, shown_row);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, ShukeExportWindow, progress_label);
  gtk_widget_class_install_action (widget_class, "export.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "export.to", "s", to_action);
  gtk_widget_class_install_action (widget_class, "export.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "export.cancel", NULL);
}

static void
shuke_export_window_init (ShukeExportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* As tall as the sentences are in this language, and no taller. */
static int
height_of (GtkWidget *part,
           int        width)
{
  int natural;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static void
offer_shown (ShukeExportWindow  *self,
             ShukeCustomersPage *page)
{
  g_autofree char *shown = NULL;
  int n;

  self->selection = page != NULL ? shuke_customers_page_dup_selection (page) : NULL;
  /* A search that finds nobody, or a group that is empty, is nothing to export. */
  if (self->selection != NULL && self->selection->len == 0)
    g_clear_pointer (&self->selection, g_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self->shown_row), self->selection != NULL);
  if (self->selection == NULL)
    return;
  n = (int) self->selection->len;
  shown = g_strdup_printf (ngettext ("%'d customer", "%'d customers", (gulong) n), n);
  adw_action_row_set_subtitle (self->shown_row, shown);
  gtk_check_button_set_active (self->shown_check, TRUE);
}

/* Her file alone: for herself, who asks what is kept of her, or for another shop. */
static void
offer_open (ShukeExportWindow  *self,
            ShukeCustomersPage *page)
{
  gint64 id = page != NULL ? shuke_customers_page_get_customer (page) : 0;
  g_autoptr (ShukeCustomer) customer = id != 0 ? shuke_book_get_customer (self->book, id, NULL) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->open_row), customer != NULL);
  if (customer == NULL)
    return;
  /* Translators: the name of the customer whose file is open. */
  title = g_strdup_printf (_("Only %s"), shuke_customer_get_title (customer));
  self->opened_name = g_strdelimit (g_strdup (shuke_customer_get_title (customer)), "/", '-');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->open_row), title);
  self->opened = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->opened, id);
}

void
shuke_export_window_open (ShukeWindow *parent)
{
  ShukeExportWindow *self = g_object_new (SHUKE_TYPE_EXPORT_WINDOW, NULL);
  GtkWidget *page = shuke_window_get_page (parent, "customers");
  ShukeCustomersPage *customers = page != NULL ? SHUKE_CUSTOMERS_PAGE (page) : NULL;
  g_autofree char *all = NULL;
  /* On a small screen no wider than the window behind it, so that it is tall enough for words that take more lines. */
  int width = MIN (WIDTH, MAX (gtk_widget_get_width (GTK_WIDGET (parent)), 360));
  int n;

  g_set_weak_pointer (&self->parent, parent);
  self->book = g_object_ref (shuke_window_get_book (parent));
  n = shuke_book_count_customers (self->book);
  all = g_strdup_printf (ngettext ("%'d customer", "%'d customers", (gulong) n), n);
  adw_action_row_set_subtitle (self->all_row, all);
  offer_shown (self, customers);
  offer_open (self, customers);
  gtk_widget_set_visible (self->whom_group, self->selection != NULL || self->opened != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->workbook_row), shuke_xlsx_writer_is_there ());
  gtk_window_set_default_size (GTK_WINDOW (self), width, height_of (self->header, width) + height_of (self->choices, width));
  shuke_settings_present (GTK_WINDOW (self), parent);
}
