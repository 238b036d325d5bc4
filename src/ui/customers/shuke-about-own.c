/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One more line of a remark is hers alone and is written at once; a field of the shop's own is on every file, so that it is asked for first. */

#include "config.h"

#include "shuke-about-own.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-fact.h"
#include "shuke-question.h"
#include "shuke-text.h"
#include "shuke-window.h"

GtkWidget *
shuke_about_own_ask_field (GtkWidget  *widget,
                           const char *name)
{
  g_autofree char *heading = g_strdup_printf (_("A New Field “%s” for All Customers?"), name);
  GtkWidget *question = shuke_question_new (GTK_WINDOW (gtk_widget_get_root (widget)), heading,
                                            _("Every customer's file can hold it then, and lists and tables have it as one more column. What you know "
                                              "of this customer alone is better written down as a remark."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _("_Cancel"), "add", _("_Add the Field"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_object_set_data_full (G_OBJECT (question), "name", g_strdup (name), g_free);
  gtk_window_present (GTK_WINDOW (question));
  return question;
}

void
shuke_about_own_write (GtkWidget           *widget,
                       ShukeBook           *book,
                       const ShukeCustomer *customer,
                       guint                index,
                       const char          *line)
{
  const ShukePerson *person = g_ptr_array_index (customer->persons, index);
  ShukeWindow *window = shuke_window_get_for (widget);
  g_autofree char *lines = shuke_text_add_lines (index == 0 ? customer->note : person->note, line);
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  if (lines == NULL)
    {
      sentence = g_strdup_printf (_("“%s” is remarked already"), line);
      if (window != NULL)
        shuke_window_toast (window, sentence);
      return;
    }
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (book));
  if (index == 0)
    shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, lines);
  else
    shuke_customer_builder_set_person_note (builder, index, lines);
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (book), &error);
  /* Translators: what was written into the remark on a customer. */
  sentence = g_strdup_printf (_("Written down as a remark: “%s”"), line);
  action = changed != NULL ? shuke_book_save_customer (book, changed, NULL, &error) : 0;
  shuke_window_show_saved (window, sentence, book, action, error);
}
