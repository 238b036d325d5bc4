/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lists below the preview. Of many rows of a kind they show a few and a way to all of them; a table of them can be saved, to be mended and
 * brought again. */

#include "config.h"

#include "shuke-import-findings.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-book-safety.h"
#include "shuke-chooser.h"
#include "shuke-import-job.h"
#include "shuke-import-reports.h"
#include "shuke-whole-answers.h"
#include "shuke-window.h"

/* Up to so many are shown at once; of more only the first few. */
#define MOST_REPORTS 10
#define FIRST_REPORTS 5

struct _ShukeImportFindings {
  GtkBox         parent_instance;

  GtkLabel      *warning;
  GtkWidget     *strangers_list;
  AdwComboRow   *strangers_row;
  GtkWidget     *refused_box;
  GtkOrientable *refused_head;
  GtkLabel      *refused_title;
  GtkListBox    *refused_list;
  GtkWidget     *partly_box;
  GtkOrientable *partly_head;
  GtkLabel      *partly_title;
  GtkListBox    *partly_list;

  GTask         *counted;   /* (owned) (nullable): its data holds the rows */
};

enum { STRANGERS_LEAVE_OUT, STRANGERS_ENTER };

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeImportFindings, shuke_import_findings, GTK_TYPE_BOX)

static void
clear_box (GtkListBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_list_box_remove (box, child);
}

static void
add_row (GtkListBox *list,
         GtkWidget  *child)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (list, row);
}

static void
show_reports (GtkWidget  *box,
              GtkLabel   *title,
              GtkListBox *list,
              GPtrArray  *rows,
              const char *words,
              const char *css_class)
{
  guint shown = rows->len > MOST_REPORTS ? FIRST_REPORTS : rows->len;

  clear_box (list);
  gtk_widget_set_visible (box, rows->len > 0);
  gtk_label_set_label (title, words);
  for (guint i = 0; i < shown; i++)
    add_row (list, shuke_import_report_new (g_ptr_array_index (rows, i), css_class));
  if (rows->len > shown)
    {
      g_autofree char *label = g_strdup_printf (ngettext ("The %'u Row…", "All %'u Rows…", rows->len), rows->len);
      GtkWidget *all = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (all, "flat");
      gtk_widget_set_name (all, css_class);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "import.all-reports");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (all), "s", css_class);
      add_row (list, all);
    }
}

static void
strangers_changed_cb (ShukeImportFindings *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
show_strangers (ShukeImportFindings     *self,
                const ShukeImportResult *result)
{
  g_autofree char *title = shuke_import_dup_strangers (result);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->strangers_row), title);
  gtk_widget_set_visible (self->strangers_list, result->strangers > 0);
  return result->strangers > 0;
}

static void
all_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  ShukeImportFindings *self = SHUKE_IMPORT_FINDINGS (widget);
  const char *css_class = g_variant_get_string (parameter, NULL);
  gboolean partly = g_str_equal (css_class, "mind");
  ShukeImportJob *job = self->counted == NULL ? NULL : g_task_get_task_data (self->counted);

  if (job != NULL)
    shuke_import_reports_show (GTK_WINDOW (gtk_widget_get_root (widget)), gtk_label_get_label (partly ? self->partly_title : self->refused_title),
                               partly ? job->report.partly_rows : job->report.refused_rows, partly ? "mind" : "refused", self->counted);
}

static void
save_response_cb (GtkNativeDialog     *chooser,
                  int                  response,
                  ShukeImportFindings *self)
{
  if (response == GTK_RESPONSE_ACCEPT && self->counted != NULL)
    {
      ShukeImportJob *job = g_task_get_task_data (self->counted);
      GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
      gboolean partly = g_object_get_data (G_OBJECT (chooser), "partly") != NULL;
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      g_autoptr (GBytes) bytes = shuke_row_reports_to_csv (partly ? job->report.partly_rows : job->report.refused_rows, job->file);
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);

      if (!shuke_book_may_write_to (job->book, g_file_peek_path (file), &error) ||
          !g_file_replace_contents (file, data, length, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
        shuke_window_show_error (SHUKE_WINDOW (gtk_window_get_transient_for (window)), SHUKE_DOING_EXPORT, error);
    }
  g_object_unref (chooser);
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gboolean partly = g_strcmp0 (name, "import.save-partly") == 0;
  GtkFileChooserNative *chooser = shuke_chooser_new (partly ? _("Save the Rows That Were Read in Part")
                                                            : _("Save the Rows That Are Not Taken"),
                                                     GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_SAVE,
                                                     NULL, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), partly ? _("read-in-part.csv") : _("not-taken.csv"));
  g_object_set_data (G_OBJECT (chooser), "partly", GINT_TO_POINTER (partly));
  g_signal_connect_object (chooser, "response", G_CALLBACK (save_response_cb), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
shuke_import_findings_dispose (GObject *object)
{
  g_clear_object (&SHUKE_IMPORT_FINDINGS (object)->counted);
  G_OBJECT_CLASS (shuke_import_findings_parent_class)->dispose (object);
}

static void
shuke_import_findings_class_init (ShukeImportFindingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = shuke_import_findings_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-findings.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, ShukeImportFindings, child)
  BIND (warning);
  BIND (strangers_list);
  BIND (strangers_row);
  BIND (refused_box);
  BIND (refused_head);
  BIND (refused_title);
  BIND (refused_list);
  BIND (partly_box);
  BIND (partly_head);
  BIND (partly_title);
  BIND (partly_list);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, strangers_changed_cb);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "import.all-reports", "s", all_action);
  gtk_widget_class_install_action (widget_class, "import.save-refused", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "import.save-partly", NULL, save_action);
}

static void
shuke_import_findings_init (ShukeImportFindings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  shuke_whole_answers (self->strangers_row);
}

void
shuke_import_findings_begin (ShukeImportFindings *self)
{
  adw_combo_row_set_selected (self->strangers_row, STRANGERS_LEAVE_OUT);
}

void
shuke_import_findings_read (ShukeImportFindings *self,
                            ShukeImportOptions  *options)
{
  options->by_name = adw_combo_row_get_selected (self->strangers_row) == STRANGERS_ENTER;
}

void
shuke_import_findings_show (ShukeImportFindings *self,
                            GTask               *counted)
{
  ShukeImportJob *job = counted == NULL ? NULL : g_task_get_task_data (counted);
  g_autofree char *warning = NULL;
  g_autofree char *refused = NULL;
  g_autofree char *partly = NULL;
  gboolean strangers;

  g_set_object (&self->counted, counted);
  if (job == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  warning = shuke_import_dup_warning (&job->report);
  refused = shuke_import_dup_refused (job->report.book.refused);
  partly = g_strdup_printf (ngettext ("%'d row is taken, and a part of it not understood", "%'d rows are taken, and a part of them not understood",
                                      (gulong) job->report.partly), job->report.partly);
  gtk_label_set_label (self->warning, warning == NULL ? "" : warning);
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
  strangers = show_strangers (self, &job->report.book);
  show_reports (self->refused_box, self->refused_title, self->refused_list, job->report.refused_rows, refused, "refused");
  show_reports (self->partly_box, self->partly_title, self->partly_list, job->report.partly_rows, partly, "mind");
  gtk_widget_set_visible (GTK_WIDGET (self), warning != NULL || strangers || job->report.refused_rows->len + job->report.partly_rows->len > 0);
}

void
shuke_import_findings_set_narrow (ShukeImportFindings *self,
                                  gboolean             narrow)
{
  GtkOrientation orientation = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  adw_combo_row_set_use_subtitle (self->strangers_row, narrow);
  if (!narrow)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->strangers_row), _("The file has no phone and no card of them, only a name"));
  gtk_orientable_set_orientation (self->refused_head, orientation);
  gtk_orientable_set_orientation (self->partly_head, orientation);
}
