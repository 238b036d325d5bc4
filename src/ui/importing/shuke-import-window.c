/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window in which a file is looked at before it is taken in. Reading the first rows happens here at once; counting all rows, taking
 * them in and taking them out again are jobs, which can be stopped and leave the book as it was. */

#include "config.h"

#include "shuke-import-window.h"

#include <glib/gi18n.h>

#include "shuke-book-list.h"
#include "shuke-error.h"
#include "shuke-import-cells.h"
#include "shuke-import-columns.h"
#include "shuke-import-consent.h"
#include "shuke-import-findings.h"
#include "shuke-import-leaving.h"
#include "shuke-import-memory-bar.h"
#include "shuke-import-preview-box.h"
#include "shuke-import-problem.h"
#include "shuke-import-queue.h"
#include "shuke-import-questions.h"
#include "shuke-import-reading.h"
#include "shuke-import-rows-page.h"
#include "shuke-import-running.h"
#include "shuke-menus.h"
#include "shuke-merge-page.h"
#include "shuke-merge-words.h"
#include "shuke-narrow.h"
#include "shuke-popovers.h"
#include "shuke-whole-answers.h"
#include "shuke-wrap-layout.h"

#define PREVIEW_ROWS      12
#define NARROW_WIDTH      550   /* below it one card a row */
#define COUNT_DELAY       250   /* ms of rest after a change before all rows are counted again */

struct _ShukeImportWindow {
  AdwWindow             parent_instance;

  AdwWindowTitle       *window_title;
  GtkButton            *cancel_button;
  GtkButton            *import_button;
  GtkStack             *stack;
  GtkLabel             *file_label;
  GtkLabel             *rows_label;
  ShukeImportReadingBox *reading;
  GtkWidget            *nobody_yet, *memory_bar;
  ShukeImportQuestions *day_questions;
  ShukeImportPreviewBox *preview_box;
  ShukeImportFindings  *findings;
  GtkWidget            *options_list;
  AdwComboRow          *match_row;
  ShukeImportConsentBox *consent;
  ShukeImportRunning   *running;
  ShukeImportProblem   *problem;
  GtkWidget            *merge_page;    /* (nullable): made when something is asked */
  GtkWidget            *rows_page;     /* (nullable): made when all rows are looked at */

  ShukeWindow          *parent;        /* (weak): we are transient for it; it may go while the job runs */
  ShukeBook            *book;
  char                 *path;          /* of the file at hand, also when it cannot be read */
  char                 *sheet;         /* (nullable): of it, after the first that was taken in */
  ShukeImportQueue     *queue;         /* (owned): the files still to come */
  ShukeImportFile      *file;          /* (owned) (nullable) */
  ShukeImportMemory    *memory;        /* (owned) (nullable): how files like it are read */
  ShukePreview         *preview;       /* (owned) (nullable): what is shown */
  ShukeImportTicks     *ticks;         /* (owned): who of the file is left out */
  GCancellable         *cancellable;   /* (owned) (nullable): of the job that is under way */
  ShukeImportJob       *job;           /* (unowned) (nullable): belongs to its task */
  GTask                *counted;       /* (owned) (nullable): the last count; its data says how many rows there are */
  guint                 count_source;
  guint                 preview_idle;
  guint                 focus_column;  /* whose choice was made anew with the rows, and has the keyboard again; G_MAXUINT: none */
  ShukeNarrow           width;
  gboolean              nothing_new;   /* all rows have been counted, and none would be taken */
  gboolean              settling;      /* the controls are being set, not used */
};

G_DEFINE_FINAL_TYPE (ShukeImportWindow, shuke_import_window, ADW_TYPE_WINDOW)

static void start_count (ShukeImportWindow *self);
static void open_next   (ShukeImportWindow *self);

static ShukeImportOptions
read_options (ShukeImportWindow *self)
{
  ShukeImportOptions options = { .match = (ShukeImportMatch) MIN (adw_combo_row_get_selected (self->match_row), SHUKE_IMPORT_ASK) };

  shuke_import_consent_box_read (self->consent, &options);
  shuke_import_findings_read (self->findings, &options);
  return options;
}

static gboolean
shows_page (ShukeImportWindow *self,
            const char        *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), page) == 0;
}

/* What has to be decided before; NULL when nothing has, or is not known yet. */
static GPtrArray *
get_merges (ShukeImportWindow *self)
{
  ShukeImportJob *job = self->counted == NULL ? NULL : g_task_get_task_data (self->counted);

  return job == NULL || job->report.merges->len == 0 ? NULL : job->report.merges;
}

static void
update_actions (ShukeImportWindow *self)
{
  gboolean aside = shows_page (self, "ask") || shows_page (self, "rows");
  gboolean looking = shows_page (self, "preview") || aside;
  /* Rows about people may have to be asked about, whatever is done with those who are there. */
  gboolean waiting = (self->count_source != 0 || self->job != NULL) && shuke_import_file_get_kind (self->file) != SHUKE_IMPORT_FILE_SALES;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.run",
                                 looking && self->file != NULL && !self->nothing_new && !waiting && shuke_import_consent_box_is_fine (self->consent));
  gtk_button_set_label (self->cancel_button, aside ? _("_Back") : _("_Cancel"));
  gtk_widget_set_visible (GTK_WIDGET (self->import_button), looking);
}

static void
show_counts (ShukeImportWindow *self,
             ShukeImportJob    *job)
{
  gboolean sales = job->kind == SHUKE_IMPORT_FILE_SALES;
  int taken = job->report.book.added + job->report.book.merged;
  g_autofree char *label = NULL;
  g_autofree char *rows = NULL;

  self->nothing_new = taken == 0;
  label = !shows_page (self, "ask") && get_merges (self) != NULL ? shuke_merges_dup_button (get_merges (self), self->width.narrow)
                                                                   : shuke_import_dup_button_label (&job->report, sales, self->width.narrow);
  gtk_button_set_label (self->import_button, label);
  rows = shuke_import_dup_counted_text (self->file, &job->report, self->preview);
  gtk_label_set_label (self->rows_label, rows);
  update_actions (self);
}

static void
show_problem (ShukeImportWindow *self,
              const GError      *error)
{
  shuke_import_leaving_note (GTK_WINDOW (self), NULL);
  shuke_import_problem_show (self->problem, self->path, error, !shuke_import_queue_is_empty (self->queue));
  gtk_stack_set_visible_child_name (self->stack, "problem");
  update_actions (self);
}

static void
show_page (ShukeImportWindow *self,
           const char        *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
  if (self->counted != NULL)
    show_counts (self, g_task_get_task_data (self->counted));
  update_actions (self);
}

/* In the preview and in the list of all of them. */
static void
show_counted_rows (ShukeImportWindow *self)
{
  ShukeImportJob *job = self->counted == NULL ? NULL : g_task_get_task_data (self->counted);

  shuke_import_preview_box_show_counts (self->preview_box, job);
  if (self->rows_page != NULL)
    shuke_import_rows_page_set_rows (SHUKE_IMPORT_ROWS_PAGE (self->rows_page), job == NULL ? NULL : job->report.rows,
                                     job != NULL && job->kind == SHUKE_IMPORT_FILE_SALES);
}

static void show_failure (ShukeImportWindow *self, const GError *error);

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (ShukeImportWindow) self = SHUKE_IMPORT_WINDOW (data);
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&self->cancellable);
  self->job = NULL;
  if (!done)
    {
      show_failure (self, error);
      return;
    }
  shuke_merges_recall (((ShukeImportJob *) g_task_get_task_data (G_TASK (result)))->report.merges, get_merges (self));
  g_set_object (&self->counted, G_TASK (result));
  shuke_import_findings_show (self->findings, self->counted);
  show_counted_rows (self);
  show_counts (self, g_task_get_task_data (G_TASK (result)));
}

static void
stop_job (ShukeImportWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->job = NULL;
  if (self->running != NULL)
    shuke_import_running_watch (self->running, NULL);
  g_clear_handle_id (&self->count_source, g_source_remove);
}

static gboolean
count_cb (gpointer data)
{
  ShukeImportWindow *self = data;
  ShukeImportOptions options = read_options (self);
  g_autoptr (GHashTable) left_out = shuke_import_ticks_dup_left_out (self->ticks);
  g_autoptr (GTask) task = NULL;

  self->count_source = 0;
  options.left_out = left_out;
  self->cancellable = g_cancellable_new ();
  self->job = shuke_import_job_new (self->book, self->file, &options, TRUE);
  task = shuke_import_job_start (self->job, NULL, self->cancellable, counted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
start_count (ShukeImportWindow *self)
{
  stop_job (self);
  self->nothing_new = FALSE;
  self->count_source = g_timeout_add (COUNT_DELAY, count_cb, self);
  update_actions (self);
}

/* In the form that fits the window. */
static void
show_rows (ShukeImportWindow *self)
{
  g_autofree char *name = self->width.narrow ? shuke_import_queue_dup_title (self->queue, self->path) : g_filename_display_basename (self->path);

  /* At large text there is no room for it between two buttons; which of several files it is stands below. */
  gtk_label_set_label (self->file_label, name);
  gtk_widget_set_visible (GTK_WIDGET (self->window_title), !self->width.narrow);
  adw_combo_row_set_use_subtitle (self->match_row, self->width.narrow);
  if (!self->width.narrow)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->match_row), _("Known by phone, then card, then name and birthday"));
  shuke_import_consent_box_set_narrow (self->consent, self->width.narrow);
  shuke_import_findings_set_narrow (self->findings, self->width.narrow);
  shuke_import_questions_show (self->day_questions, self->file, shuke_book_get_today (self->book), self->width.narrow);
  shuke_import_preview_box_show (self->preview_box, self->preview, self->file, self->width.narrow);
  if (self->rows_page != NULL)
    shuke_import_rows_page_set_narrow (SHUKE_IMPORT_ROWS_PAGE (self->rows_page), self->width.narrow);
}

static void
show_preview (ShukeImportWindow *self)
{
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = read_options (self);

  shuke_import_preview_box_forget (self->preview_box);
  g_clear_pointer (&self->preview, shuke_preview_free);
  self->preview = shuke_preview_new (self->book, self->file, &options, PREVIEW_ROWS, &error);
  if (self->preview == NULL)
    {
      show_problem (self, error);
      return;
    }
  shuke_import_leaving_note (GTK_WINDOW (self), self->file);
  show_rows (self);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  update_actions (self);
  start_count (self);
}

static void
settle_controls (ShukeImportWindow *self)
{
  g_autofree char *title = shuke_import_queue_dup_title (self->queue, self->path);
  ShukeImportFileKind kind = shuke_import_file_get_kind (self->file);

  self->settling = TRUE;
  adw_window_title_set_title (self->window_title, kind == SHUKE_IMPORT_FILE_SALES ? _("Import Sales") : _("Import Customers"));
  adw_window_title_set_subtitle (self->window_title, title);
  gtk_label_set_label (self->rows_label, "");
  shuke_import_reading_box_show (self->reading, self->file, shuke_import_queue_has_several (self->queue));
  gtk_widget_set_visible (self->nobody_yet, kind == SHUKE_IMPORT_FILE_SALES && shuke_book_count_customers (self->book) == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->consent), kind != SHUKE_IMPORT_FILE_SALES);
  gtk_widget_set_visible (self->options_list, kind != SHUKE_IMPORT_FILE_SALES);
  self->settling = FALSE;
}

/* The one at self->path. */
static void
open_file (ShukeImportWindow        *self,
           const ShukeImportReading *reading)
{
  g_autoptr (GError) error = NULL;
  ShukeImportContext context = shuke_import_context_of (self->book);
  ShukeImportFile *file = shuke_import_file_open (self->path, reading, &context, &error);

  stop_job (self);
  g_clear_object (&self->counted);
  /* They were of another file, or its rows are counted in another way. */
  shuke_import_ticks_forget (self->ticks);
  shuke_import_findings_show (self->findings, NULL);
  show_counted_rows (self);
  if (file == NULL)
    {
      show_problem (self, error);
      return;
    }
  g_clear_pointer (&self->file, shuke_import_file_free);
  self->file = file;
  settle_controls (self);
  show_preview (self);
  if (!shuke_import_file_is_heading_chosen (file))
    shuke_import_leaving_begin (GTK_WINDOW (self));
}

/* The one at self->path, or a sheet of it, as it is found by itself, or as the owner had one like it read. */
static void
open_anew (ShukeImportWindow *self,
           const char        *sheet,
           gboolean           as_last_time)
{
  ShukeImportReading reading = { .sheet = sheet };
  ShukeImportMatch match;

  g_clear_pointer (&self->file, shuke_import_file_free);
  open_file (self, &reading);
  gtk_widget_set_visible (self->memory_bar, FALSE);
  g_clear_pointer (&self->memory, shuke_import_memory_free);
  if (self->file == NULL)
    return;
  self->memory = shuke_import_memory_new (self->book, self->file, sheet != NULL);
  if (!as_last_time || !shuke_import_memory_bar_recall (self->memory_bar, self->memory, &self->file, &match))
    return;
  self->settling = TRUE;
  adw_combo_row_set_selected (self->match_row, match);
  self->settling = FALSE;
  settle_controls (self);
  show_preview (self);
  shuke_import_leaving_begin (GTK_WINDOW (self));
}

/* When a till or another program wrote the file while this page was open, nobody is taken in who was never shown. */
static void
show_failure (ShukeImportWindow *self,
              const GError      *error)
{
  ShukeImportReading reading;
  g_autofree char *layout = NULL;

  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED))
    return;
  if (!g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT) || self->file == NULL)
    {
      show_problem (self, error);
      return;
    }
  layout = shuke_import_file_dup_layout (self->file);
  reading = shuke_import_reading_box_get (self->reading);
  shuke_import_consent_box_begin (self->consent);
  open_file (self, &reading);
  if (self->file == NULL)
    return;
  if (shuke_import_file_set_layout (self->file, layout, NULL))
    show_preview (self);
  shuke_import_say_changed (GTK_WINDOW (self));
}

static void
afresh_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);

  adw_combo_row_set_selected (self->match_row, SHUKE_IMPORT_FILL);
  open_anew (self, self->sheet, FALSE);
}

static void
open_next (ShukeImportWindow *self)
{
  ShukeImportContext context = shuke_import_context_of (self->book);
  g_autofree char *path = shuke_import_queue_pop (self->queue, &context);

  if (path == NULL)
    {
      shuke_import_queue_say (self->queue, self->parent, self->book);
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  g_free (self->path);
  self->path = g_steal_pointer (&path);
  g_clear_pointer (&self->sheet, g_free);
  shuke_import_findings_begin (self->findings);
  shuke_import_leaving_wait (GTK_WINDOW (self), shuke_import_queue_get_n_waiting (self->queue), shuke_import_queue_has_several (self->queue));
  open_anew (self, NULL, TRUE);
  shuke_import_consent_box_go_on (self->consent, self->file);
}

/* The next sheet, if all are wanted, or the next file. */
static void
go_on (ShukeImportWindow *self)
{
  ShukeImportContext context = shuke_import_context_of (self->book);
  g_autofree char *sheet = shuke_import_reading_box_dup_next_sheet (self->reading, self->file, &context);

  g_clear_pointer (&self->file, shuke_import_file_free);
  shuke_import_leaving_note (GTK_WINDOW (self), NULL);
  if (sheet == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      open_next (self);
      return;
    }
  g_free (self->sheet);
  self->sheet = g_steal_pointer (&sheet);
  /* What was answered for one sheet is not the answer for last year's list. */
  adw_combo_row_set_selected (self->match_row, SHUKE_IMPORT_FILL);
  open_anew (self, self->sheet, TRUE);
}

static gboolean
preview_idle_cb (gpointer data)
{
  ShukeImportWindow *self = data;

  self->preview_idle = 0;
  if (self->file == NULL)
    return G_SOURCE_REMOVE;
  show_preview (self);
  shuke_import_preview_box_focus (self->preview_box, self->focus_column);
  self->focus_column = G_MAXUINT;
  return G_SOURCE_REMOVE;
}

/* What says so goes with the rows: they are made anew once it has closed. */
static void
show_preview_soon (ShukeImportWindow *self)
{
  if (self->preview_idle == 0)
    self->preview_idle = g_idle_add (preview_idle_cb, self);
}

static void
field_chosen_cb (ShukeImportWindow *self,
                 guint              column,
                 guint              field)
{
  if (self->file == NULL)
    return;
  shuke_import_file_set_field (self->file, column, (ShukeField) field);
  self->focus_column = column;
  show_preview_soon (self);
}

static void
column_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (self->file == NULL)
    return;
  if (!shuke_import_column_act (self->file, name, parameter, &error))
    show_problem (self, error);
  else
    show_preview_soon (self);
}

static void
answered_cb (ShukeImportWindow *self,
             guint              column,
             guint              order)
{
  if (self->file == NULL || shuke_import_file_get_date_order (self->file, column) == order)
    return;
  shuke_import_file_set_date_order (self->file, column, (ShukeDateOrder) order);
  show_preview (self);
}

static void
reading_changed_cb (ShukeImportWindow *self)
{
  ShukeImportReading reading = shuke_import_reading_box_get (self->reading);

  if (self->file != NULL)
    open_file (self, &reading);
}

static void
kind_changed_cb (ShukeImportWindow *self)
{
  if (self->file == NULL)
    return;
  shuke_import_file_set_kind (self->file, shuke_import_reading_box_get_kind (self->reading));
  settle_controls (self);
  show_preview (self);
}

static void
options_changed_cb (ShukeImportWindow *self)
{
  update_actions (self);
  if (self->file != NULL && !self->settling)
    start_count (self);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (ShukeImportWindow) self = SHUKE_IMPORT_WINDOW (data);
  ShukeImportJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean done = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->running != NULL)
    shuke_import_running_watch (self->running, NULL);
  g_clear_object (&self->cancellable);
  self->job = NULL;
  /* What came too late to be stopped is in the book, whoever is still there to be told. */
  if (done && job->report.book.action != 0)
    shuke_book_job_done (self->book, job->report.book.action);
  if (self->parent == NULL)
    return;
  if (!done)
    {
      if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED))
        show_page (self, "preview");
      show_failure (self, error);
      return;
    }
  /* The import is done; that its ways are not kept is no reason to speak of a failure. */
  if (self->memory != NULL && self->file != NULL)
    shuke_import_memory_keep (self->memory, self->file, job->options.match, job->report.book.import, NULL);
  shuke_import_queue_add_result (self->queue, &job->report, job->kind == SHUKE_IMPORT_FILE_SALES);
  go_on (self);
}

static void
run (ShukeImportWindow *self)
{
  ShukeImportOptions options = read_options (self);
  g_autoptr (GHashTable) left_out = shuke_import_ticks_dup_left_out (self->ticks);
  g_autoptr (GTask) task = NULL;

  if (self->file == NULL)
    return;
  stop_job (self);
  options.merges = get_merges (self);
  options.left_out = left_out;
  self->cancellable = g_cancellable_new ();
  self->job = shuke_import_job_new (self->book, self->file, &options, FALSE);
  shuke_import_running_watch (self->running, self->job);
  gtk_stack_set_visible_child_name (self->stack, "running");
  update_actions (self);
  task = shuke_import_job_start (self->job, NULL, self->cancellable, taken_cb, g_object_ref (self));
}

/* Who is somebody else is one more. */
static void
decided_cb (ShukeImportWindow *self)
{
  show_page (self, "ask");
}

static void
rows_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);

  if (self->counted == NULL || !shows_page (self, "preview"))
    return;
  if (self->rows_page == NULL)
    self->rows_page = shuke_import_rows_page_add (self->stack, "rows", self->ticks, self->width.narrow);
  show_counted_rows (self);
  show_page (self, "rows");
  shuke_import_rows_page_begin (SHUKE_IMPORT_ROWS_PAGE (self->rows_page), g_str_equal (name, "import.perhaps"));
}

/* Made when first something is asked. */
static void
show_questions (ShukeImportWindow *self)
{
  if (self->merge_page == NULL)
    {
      self->merge_page = shuke_merge_page_new ();
      gtk_stack_add_named (self->stack, self->merge_page, "ask");
      g_signal_connect_object (self->merge_page, "decided", G_CALLBACK (decided_cb), self, G_CONNECT_SWAPPED);
    }
  shuke_merge_page_set_merges (SHUKE_MERGE_PAGE (self->merge_page), get_merges (self));
  show_page (self, "ask");
  shuke_merge_page_focus (SHUKE_MERGE_PAGE (self->merge_page));
}

static void
run_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);

  if (shuke_import_questions_ask (self->day_questions, self->file, shuke_book_get_today (self->book)))
    return;
  if (!shows_page (self, "ask") && get_merges (self) != NULL)
    show_questions (self);
  else if (!shuke_import_consent_box_ask (self->consent, self->file))
    run (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);

  /* An open menu is closed and nothing else, wherever the keyboard is. */
  if (shuke_popovers_close (widget))
    return;
  /* While it runs Cancel stops the import; the window goes with the next press. */
  if (shows_page (self, "running") && self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  else if (shows_page (self, "ask") || shows_page (self, "rows"))
    show_page (self, "preview");
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
next_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);

  if (self->file == NULL)
    open_next (self);
  else
    go_on (self);
}

void
shuke_import_window_open (ShukeWindow       *parent,
                          const char *const *paths)
{
  ShukeImportWindow *self;

  g_return_if_fail (paths != NULL);
  if (paths[0] == NULL || shuke_window_get_book (parent) == NULL)
    return;
  self = g_object_new (SHUKE_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);
  g_set_weak_pointer (&self->parent, parent);
  self->book = g_object_ref (shuke_window_get_book (parent));
  shuke_import_consent_box_set_clock (self->consent, shuke_book_get_clock (self->book));
  self->queue = shuke_import_queue_new (paths);
  open_next (self);
  gtk_window_present (GTK_WINDOW (self));
}

static gboolean
narrow_changed_cb (gpointer data)
{
  ShukeImportWindow *self = data;

  if (self->preview != NULL && self->file != NULL)
    show_rows (self);
  if (self->counted != NULL && self->file != NULL)
    show_counts (self, g_task_get_task_data (self->counted));
  return G_SOURCE_REMOVE;
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  GTK_WIDGET_CLASS (shuke_import_window_parent_class)->size_allocate (widget, width, height, baseline);
  shuke_narrow_note (&SHUKE_IMPORT_WINDOW (widget)->width, width < NARROW_WIDTH, narrow_changed_cb, widget);
}

/* However it goes: nothing of it runs on out of sight. */
static void
unmap (GtkWidget *widget)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (widget);

  stop_job (self);
  shuke_import_queue_clear (self->queue);
  shuke_import_queue_say (self->queue, self->parent, self->book);
  GTK_WIDGET_CLASS (shuke_import_window_parent_class)->unmap (widget);
}

static void
shuke_import_window_dispose (GObject *object)
{
  ShukeImportWindow *self = SHUKE_IMPORT_WINDOW (object);

  stop_job (self);
  g_clear_handle_id (&self->width.source, g_source_remove);
  g_clear_handle_id (&self->preview_idle, g_source_remove);
  g_clear_pointer (&self->preview, shuke_preview_free);
  g_clear_pointer (&self->memory, shuke_import_memory_free);
  g_clear_pointer (&self->queue, shuke_import_queue_free);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->sheet, g_free);
  g_clear_pointer (&self->file, shuke_import_file_free);
  g_clear_object (&self->counted);
  g_clear_object (&self->ticks);
  g_clear_object (&self->book);
  g_clear_weak_pointer (&self->parent);
  G_OBJECT_CLASS (shuke_import_window_parent_class)->dispose (object);
}

static void
shuke_import_window_class_init (ShukeImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_import_window_dispose;
  widget_class->unmap = unmap;
  widget_class->size_allocate = size_allocate;
  g_type_ensure (SHUKE_TYPE_IMPORT_CONSENT_BOX);
  g_type_ensure (SHUKE_TYPE_IMPORT_FINDINGS);
  g_type_ensure (SHUKE_TYPE_IMPORT_PREVIEW_BOX);
  g_type_ensure (SHUKE_TYPE_IMPORT_PROBLEM);
  g_type_ensure (SHUKE_TYPE_IMPORT_QUESTIONS);
  g_type_ensure (SHUKE_TYPE_IMPORT_READING_BOX);
  g_type_ensure (SHUKE_TYPE_IMPORT_RUNNING);
  g_type_ensure (SHUKE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-window.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportWindow, child)
  BIND (window_title);
  BIND (cancel_button);
  BIND (import_button);
  BIND (stack);
  BIND (file_label);
  BIND (rows_label);
  BIND (reading);
  BIND (nobody_yet);
  BIND (memory_bar);
  BIND (day_questions);
  BIND (preview_box);
  BIND (findings);
  BIND (options_list);
  BIND (match_row);
  BIND (consent);
  BIND (running);
  BIND (problem);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "consent_answered_cb", G_CALLBACK (run));
  gtk_widget_class_bind_template_callback (widget_class, field_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, options_changed_cb);
  gtk_widget_class_install_action (widget_class, "import.run", NULL, run_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "import.afresh", NULL, afresh_action);
  gtk_widget_class_install_action (widget_class, "import.split", "(uu)", column_action);
  gtk_widget_class_install_action (widget_class, "import.join", "(uu)", column_action);
  gtk_widget_class_install_action (widget_class, "import.restore", "u", column_action);
  gtk_widget_class_install_action (widget_class, "import.rows", NULL, rows_action);
  gtk_widget_class_install_action (widget_class, "import.perhaps", NULL, rows_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "import.rows", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "import.run", NULL);
}

static void
shuke_import_window_init (ShukeImportWindow *self)
{
  self->settling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_menus_hush_tooltips (GTK_WIDGET (self));
  shuke_whole_answers (self->match_row);
  self->focus_column = G_MAXUINT;
  self->ticks = shuke_import_ticks_new ();
  shuke_import_preview_box_set_ticks (self->preview_box, self->ticks);
  shuke_import_leaving_watch (GTK_WINDOW (self), self->ticks);
  g_signal_connect_object (self->ticks, "changed", G_CALLBACK (options_changed_cb), self, G_CONNECT_SWAPPED);
  self->settling = FALSE;
}
