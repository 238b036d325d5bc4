/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A day that reads as two is shown both ways, in words, so that nobody has to know what an order of dates is. */

#include "config.h"

#include "shuke-import-questions.h"

#include <glib/gi18n.h>

#include "shuke-day-text.h"
#include "shuke-question.h"
#include "shuke-whole-answers.h"

struct _ShukeImportQuestions {
  GtkBox      parent_instance;

  GtkListBox *list;
  char       *key;       /* which questions stand in it */
};

G_DEFINE_FINAL_TYPE (ShukeImportQuestions, shuke_import_questions, GTK_TYPE_BOX)

enum { ANSWERED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* "3 April 2024, day first" */
static char *
dup_answer (const char     *text,
            ShukeDateOrder  order,
            ShukeDay        today)
{
  g_autofree char *arranged = shuke_date_order_arrange (text, order);
  g_autofree char *day = shuke_day_text_year (shuke_day_from_iso (arranged), today);

  if (order == SHUKE_DATE_ORDER_DMY)
    /* Translators: a day as it is understood, then how: "3 April 2024, day first". */
    return g_strdup_printf (_("%s, day first"), day);
  /* Translators: a day as it is understood, then how: "4 March 2024, month first". */
  return g_strdup_printf (_("%s, month first"), day);
}

static char *
dup_title (const char *text)
{
  /* Translators: a day as it stands in a file, as 03/04/2024. */
  return g_strdup_printf (_("Which day is %s?"), text);
}

static char *
dup_place (ShukeImportFile *file,
           guint            column)
{
  const char *heading = shuke_import_file_get_heading (file, column);

  return *heading == '\0' ? g_strdup_printf (_("Nothing in column %u tells; it is asked once"), column + 1)
                          /* Translators: the name of a column of a file. */
                          : g_strdup_printf (_("Nothing in the column “%s” tells; it is asked once"), heading);
}

static GtkWidget *
row_new (ShukeImportFile *file,
         guint            column,
         ShukeDay         today)
{
  const char *text = shuke_import_file_get_open_day (file, column);
  g_autoptr (GtkStringList) answers = gtk_string_list_new (NULL);
  g_autofree char *title = dup_title (text);
  g_autofree char *place = dup_place (file, column);
  g_autofree char *day_first = dup_answer (text, SHUKE_DATE_ORDER_DMY, today);
  g_autofree char *month_first = dup_answer (text, SHUKE_DATE_ORDER_MDY, today);
  GtkWidget *row = adw_combo_row_new ();

  /* In the order of ShukeDateOrder. */
  gtk_string_list_append (answers, _("Please choose"));
  gtk_string_list_append (answers, day_first);
  gtk_string_list_append (answers, month_first);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (answers));
  shuke_whole_answers (ADW_COMBO_ROW (row));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), shuke_import_file_get_date_order (file, column));
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_object_set_data_full (G_OBJECT (row), "place", g_strdup (place), g_free);
  return row;
}

/* Which questions there are; an answer does not change them. */
static char *
dup_key (ShukeImportFile *file)
{
  GString *key = g_string_new (shuke_import_file_get_path (file));

  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    if (shuke_import_file_get_open_day (file, i) != NULL)
      g_string_append_printf (key, "\n%u %s", i, shuke_import_file_get_heading (file, i));
  return g_string_free (key, FALSE);
}

static guint
column_of (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, "column"));
}

static void
selected_cb (AdwComboRow          *row,
             GParamSpec           *pspec,
             ShukeImportQuestions *self)
{
  g_signal_emit (self, signals[ANSWERED], 0, column_of (row), adw_combo_row_get_selected (row));
}

static void
response_cb (AdwMessageDialog     *dialog,
             const char           *response,
             ShukeImportQuestions *self)
{
  ShukeDateOrder order;

  if (!shuke_date_order_from_id (response, &order))
    return;
  g_signal_emit (self, signals[ANSWERED], 0, column_of (dialog), order);
  gtk_widget_activate_action (GTK_WIDGET (self), "import.run", NULL);
}

static void
shuke_import_questions_finalize (GObject *object)
{
  ShukeImportQuestions *self = SHUKE_IMPORT_QUESTIONS (object);

  g_free (self->key);
  G_OBJECT_CLASS (shuke_import_questions_parent_class)->finalize (object);
}

static void
shuke_import_questions_class_init (ShukeImportQuestionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_import_questions_finalize;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                    G_TYPE_UINT, G_TYPE_UINT);
}

static void
shuke_import_questions_init (ShukeImportQuestions *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_hexpand (GTK_WIDGET (self->list), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days that can be read in two ways"), -1);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

void
shuke_import_questions_show (ShukeImportQuestions *self,
                             ShukeImportFile      *file,
                             ShukeDay              today,
                             gboolean              narrow)
{
  g_autofree char *key = dup_key (file);
  GtkWidget *child;

  /* Whoever has just answered stays where she is. */
  if (g_strcmp0 (key, self->key) != 0)
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
        gtk_list_box_remove (self->list, child);
      for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
        if (shuke_import_file_get_open_day (file, i) != NULL)
          {
            child = row_new (file, i, today);
            gtk_list_box_append (self->list, child);
            g_signal_connect (child, "notify::selected", G_CALLBACK (selected_cb), self);
          }
      g_free (self->key);
      self->key = g_steal_pointer (&key);
    }
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      ShukeDateOrder order = shuke_import_file_get_date_order (file, column_of (child));

      if (adw_combo_row_get_selected (ADW_COMBO_ROW (child)) != (guint) order)
        adw_combo_row_set_selected (ADW_COMBO_ROW (child), order);
      adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (child), narrow);
      if (!narrow)
        adw_action_row_set_subtitle (ADW_ACTION_ROW (child), g_object_get_data (G_OBJECT (child), "place"));
    }
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->list)) != NULL);
}

static GtkWidget *
dialog_new (GtkWindow       *parent,
            ShukeImportFile *file,
            guint            column,
            ShukeDay         today)
{
  const char *text = shuke_import_file_get_open_day (file, column);
  g_autofree char *title = dup_title (text);
  g_autofree char *place = dup_place (file, column);
  g_autofree char *day_first = dup_answer (text, SHUKE_DATE_ORDER_DMY, today);
  g_autofree char *month_first = dup_answer (text, SHUKE_DATE_ORDER_MDY, today);
  GtkWidget *question = shuke_question_new (parent, title, place);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "back", _("_Back"), "mdy", month_first, "dmy", day_first, NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "back");
  g_object_set_data (G_OBJECT (question), "column", GUINT_TO_POINTER (column));
  return question;
}

gboolean
shuke_import_questions_ask (ShukeImportQuestions *self,
                            ShukeImportFile      *file,
                            ShukeDay              today)
{
  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    if (shuke_import_file_get_open_day (file, i) != NULL && shuke_import_file_get_date_order (file, i) == SHUKE_DATE_ORDER_UNKNOWN)
      {
        GtkWidget *question = dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), file, i, today);

        g_signal_connect_object (question, "response", G_CALLBACK (response_cb), self, 0);
        gtk_window_present (GTK_WINDOW (question));
        return TRUE;
      }
  return FALSE;
}
