/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The one question about a text that is not saved. */

#include "config.h"

#include "shuke-draft-question.h"

#include <glib/gi18n.h>

#include "shuke-book-customers.h"
#include "shuke-question.h"

#define DONE "shuke-draft-done"
#define SAVE "shuke-draft-save"
#define GONE "shuke-draft-gone"

static gboolean
save_cb (gpointer dialog)
{
  gtk_widget_activate_action (dialog, g_object_get_data (dialog, SAVE), NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
discard_cb (gpointer dialog)
{
  shuke_draft_question_done (dialog);
  gtk_window_close (dialog);
  return G_SOURCE_REMOVE;
}

/* The dialog goes when the question above it is through with its own signals. */
static void
answered_cb (GtkWindow  *dialog,
             const char *response)
{
  if (g_str_equal (response, "save"))
    g_idle_add_full (G_PRIORITY_DEFAULT, save_cb, g_object_ref (dialog), g_object_unref);
  else if (g_str_equal (response, "discard"))
    g_idle_add_full (G_PRIORITY_DEFAULT, discard_cb, g_object_ref (dialog), g_object_unref);
}

static void
mapped_cb (GtkWindow *dialog)
{
  g_autofree char *heading = g_object_steal_data (G_OBJECT (dialog), GONE);
  GtkWidget *question;

  if (heading == NULL)
    return;
  question = shuke_question_new (dialog, heading,
                                 _("What you typed is still there: bring it back from the bin first, or choose somebody else."));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (question));
}

gboolean
shuke_draft_question_ask (GtkWindow  *dialog,
                          const char *heading,
                          const char *save)
{
  GtkWidget *question;

  g_return_val_if_fail (GTK_IS_WINDOW (dialog), FALSE);

  if (g_object_get_data (G_OBJECT (dialog), DONE) != NULL)
    return FALSE;
  question = shuke_question_new (dialog, heading, _("It is not saved yet."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "back", _("_Go On Writing"), "discard", _("_Throw Away"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "back");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "back");
  if (save != NULL)
    {
      g_object_set_data_full (G_OBJECT (dialog), SAVE, g_strdup (save), g_free);
      adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (question), "save", _("_Save"));
      adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "save", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (question), "save");
    }
  g_signal_connect_object (question, "response", G_CALLBACK (answered_cb), dialog, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (question));
  return TRUE;
}

void
shuke_draft_question_done (GtkWindow *dialog)
{
  g_return_if_fail (GTK_IS_WINDOW (dialog));

  g_object_set_data (G_OBJECT (dialog), DONE, GINT_TO_POINTER (TRUE));
}

gint64
shuke_draft_question_check_whose (GtkWindow *dialog,
                                  ShukeBook *book,
                                  gint64     customer)
{
  g_autoptr (ShukeCustomer) whose = customer != 0 ? shuke_book_get_customer (book, customer, NULL) : NULL;
  const char *title;

  g_return_val_if_fail (GTK_IS_WINDOW (dialog), customer);

  if (whose == NULL || whose->deleted_at == 0)
    return customer;
  title = shuke_customer_get_title (whose);
  g_object_set_data_full (G_OBJECT (dialog), GONE, g_strdup_printf (_("%s is in the bin"), title != NULL ? title : _("The customer")), g_free);
  g_signal_connect (dialog, "map", G_CALLBACK (mapped_cb), NULL);
  return 0;
}
