/* SPDX-License-Identifier: GPL-3.0-or-later */

/* They agreed to be written to, and nobody had noted it: one dated event for each, in one action. Who refused is never among them. */

#include "config.h"

#include "shuke-agreed-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-campaign-text.h"
#include "shuke-question.h"
#include "shuke-window.h"
#include "shuke-words.h"

#define NAMED 5   /* as many names as a question has room for */

typedef struct {
  ShukeWindow *window;     /* (weak) */
  GArray      *customers;  /* (element-type gint64) */
  GtkWidget   *dialog;     /* (unowned): it owns us */
  GtkEditable *day_row;
  GtkEditable *source_row;
} Agreed;

static void
agreed_free (gpointer data)
{
  Agreed *agreed = data;

  g_clear_weak_pointer (&agreed->window);
  g_array_unref (agreed->customers);
  g_free (agreed);
}

static char *
dup_source (Agreed *agreed)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (agreed->source_row)));
}

/* Both have to be said: what agrees with the law is a consent that can be shown. */
static void
typed_cb (Agreed *agreed)
{
  ShukeDay day = shuke_day_from_iso (gtk_editable_get_text (agreed->day_row));
  g_autofree char *source = dup_source (agreed);
  gboolean fine = agreed->window != NULL && day != SHUKE_DAY_NONE &&
                  day <= shuke_clock_today (shuke_book_get_clock (shuke_window_get_book (agreed->window)));

  if (fine)
    gtk_widget_remove_css_class (GTK_WIDGET (agreed->day_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (agreed->day_row), "error");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (agreed->dialog), "agreed", fine && *source != '\0');
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *answer,
             Agreed           *agreed)
{
  ShukeBook *book = agreed->window == NULL ? NULL : shuke_window_get_book (agreed->window);
  g_autofree char *source = dup_source (agreed);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;
  int added;

  if (book == NULL || !g_str_equal (answer, "agreed"))
    return;
  action = shuke_book_add_consents (book, agreed->customers, shuke_day_from_iso (gtk_editable_get_text (agreed->day_row)), source,
                                    &added, &error);
  if (action == 0)
    {
      shuke_window_show_error (agreed->window, SHUKE_DOING_SAVE, error);
      return;
    }
  sentence = g_strdup_printf (ngettext ("Noted: %d customer agreed to be written to", "Noted: %d customers agreed to be written to",
                                        (gulong) added), added);
  shuke_window_toast_undo (agreed->window, sentence, book, action);
}

static char *
dup_body (const ShukeAudience *audience)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *who = NULL;

  for (guint i = 0; i < audience->left->len && names->len < NAMED; i++)
    {
      const ShukeAudiencePerson *person = g_ptr_array_index (audience->left, i);

      if (person->left == SHUKE_LEFT_NO_CONSENT)
        g_ptr_array_add (names, shuke_campaign_person_title (person->household));
    }
  who = shuke_words_names (names, audience->counts[SHUKE_LEFT_NO_CONSENT]);
  /* Translators: %s are names. */
  return g_strdup_printf (_("%s: noted on the page of each, with its date. Whoever refused before is not among them."), who);
}

static GtkEditable *
add_row (Agreed     *agreed,
         GtkWidget  *list,
         const char *title,
         const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (typed_cb), agreed);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_EDITABLE (row);
}

void
shuke_agreed_dialog_open (GtkWidget           *widget,
                          const ShukeAudience *audience)
{
  ShukeWindow *window = SHUKE_WINDOW (gtk_widget_get_root (widget));
  guint n = audience->counts[SHUKE_LEFT_NO_CONSENT];
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Did %u Customer Agree to Be Written To?", "Did %u Customers Agree to Be Written To?", n), n);
  g_autofree char *body = dup_body (audience);
  g_autofree char *today = shuke_day_to_iso (shuke_clock_today (shuke_book_get_clock (shuke_window_get_book (window))));
  GtkWidget *dialog = shuke_question_new (GTK_WINDOW (window), heading, body);
  GtkWidget *list = gtk_list_box_new ();
  Agreed *agreed = g_new0 (Agreed, 1);

  g_set_weak_pointer (&agreed->window, window);
  agreed->customers = g_array_new (FALSE, FALSE, sizeof (gint64));
  agreed->dialog = dialog;
  for (guint i = 0; i < audience->left->len; i++)
    {
      const ShukeAudiencePerson *person = g_ptr_array_index (audience->left, i);

      if (person->left == SHUKE_LEFT_NO_CONSENT)
        g_array_append_val (agreed->customers, person->household->customer);
    }
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "agreed", _("_They Agreed"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "agreed", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How they agreed"), -1);
  agreed->day_row = add_row (agreed, list, _("Since which day (2025-03-08)"), today);
  agreed->source_row = add_row (agreed, list, _("How they said it (membership form, by word of mouth)"), "");
  typed_cb (agreed);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  g_object_set_data_full (G_OBJECT (dialog), "agreed", agreed, agreed_free);
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), agreed);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (agreed->source_row));
}
