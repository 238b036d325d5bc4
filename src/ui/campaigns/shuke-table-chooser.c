/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a campaign's table goes. Writes nothing itself. */

#include "config.h"

#include "shuke-table-chooser.h"

#include <glib/gi18n.h>

#include "shuke-campaign-text.h"
#include "shuke-chooser.h"
#include "shuke-question.h"

typedef struct {
  GWeakRef          widget;
  char             *file_name;
  ShukeTableChosen  chosen;
} Wish;

static Wish *
wish_new (GtkWidget           *widget,
          const ShukeCampaign *campaign,
          ShukeTableChosen     chosen)
{
  Wish *self = g_new0 (Wish, 1);
  g_autofree char *title = shuke_campaign_title (campaign);

  g_weak_ref_init (&self->widget, widget);
  g_strdelimit (title, "/\\:", ' ');
  self->file_name = g_strdup_printf ("%s.csv", title);
  self->chosen = chosen;
  return self;
}

static void
wish_free (Wish *self)
{
  g_weak_ref_clear (&self->widget);
  g_free (self->file_name);
  g_free (self);
}

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     Wish            *wish)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&wish->widget);

  if (response == GTK_RESPONSE_ACCEPT && widget != NULL)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

      wish->chosen (file, widget);
    }
  wish_free (wish);
  g_object_unref (chooser);
}

static void
show_chooser (Wish *wish)
{
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&wish->widget);
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GtkFileChooserNative *chooser;

  if (root == NULL)
    {
      wish_free (wish);
      return;
    }
  chooser = shuke_chooser_new (_("Export Table"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"), _("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), wish->file_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), wish);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *response,
             Wish             *wish)
{
  if (g_str_equal (response, "export"))
    show_chooser (wish);
  else
    wish_free (wish);
}

void
shuke_table_chooser_run (GtkWidget           *widget,
                         const ShukeCampaign *campaign,
                         ShukeTableChosen     chosen)
{
  show_chooser (wish_new (widget, campaign, chosen));
}

void
shuke_table_chooser_ask_again (GtkWidget           *widget,
                               const ShukeCampaign *campaign,
                               ShukeTableChosen     chosen)
{
  GtkWidget *dialog = shuke_question_new (GTK_WINDOW (gtk_widget_get_root (widget)), _("Export the Same Table Again?"),
                                          _("For a table that was lost, or that the operator’s page did not take. "
                                            "If it is on its way already, everyone in it would get the message twice. "
                                            "Who has refused since then is left out."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "export", _("_Export…"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered_cb), wish_new (widget, campaign, chosen));
  gtk_window_present (GTK_WINDOW (dialog));
}
