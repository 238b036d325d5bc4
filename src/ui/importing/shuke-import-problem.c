/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Only tells; what could not be done has left the book as it was. */

#include "config.h"

#include "shuke-import-problem.h"

#include <glib/gi18n.h>

#include "shuke-errors.h"
#include "shuke-import-window.h"
#include "shuke-question.h"

struct _ShukeImportProblem {
  AdwBin         parent_instance;

  AdwStatusPage *problem_page;
  GtkWidget     *next_button;
  GtkWidget     *another_button;
};

G_DEFINE_FINAL_TYPE (ShukeImportProblem, shuke_import_problem, ADW_TYPE_BIN)

/* Her choice of a file goes on without this window. */
static void
choose_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  ShukeWindow *parent = SHUKE_WINDOW (gtk_window_get_transient_for (window));

  gtk_window_close (window);
  shuke_import_choose_files (parent);
}

static void
shuke_import_problem_class_init (ShukeImportProblemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/shuke/Shuke/importing/shuke-import-problem.ui");
  gtk_widget_class_bind_template_child (widget_class, ShukeImportProblem, problem_page);
  gtk_widget_class_bind_template_child (widget_class, ShukeImportProblem, next_button);
  gtk_widget_class_bind_template_child (widget_class, ShukeImportProblem, another_button);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_action);
}

static void
shuke_import_problem_init (ShukeImportProblem *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Also while another page is shown the window is as wide as this one must be. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->next_button))), TRUE);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->another_button))), TRUE);
}

void
shuke_import_problem_show (ShukeImportProblem *self,
                           const char         *path,
                           const GError       *error,
                           gboolean            has_next)
{
  g_autofree char *sentence = shuke_errors_sentence (SHUKE_DOING_IMPORT, error);
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: the name of a file. */
  g_autofree char *title = g_strdup_printf (_("“%s” could not be imported"), name);

  adw_status_page_set_title (self->problem_page, title);
  adw_status_page_set_description (self->problem_page, sentence);
  gtk_widget_set_visible (self->next_button, has_next);
}

void
shuke_import_say_changed (GtkWindow *parent)
{
  GtkWidget *dialog = shuke_question_new (parent, _("The file was changed meanwhile"),
                                          _("Nothing of it was imported. It was read again: please look at who is in it now, then go on."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
