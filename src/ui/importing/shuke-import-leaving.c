/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file is read is kept as a line of text, as it was found and as it is now. */

#include "config.h"

#include "shuke-import-leaving.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "shuke-import-layout.h"
#include "shuke-question.h"

#define FOUND "import-found"
#define NOW   "import-now"
#define ASKED "import-asked"
#define WAITING "import-waiting"
#define SEVERAL "import-several"

static void
response_cb (AdwMessageDialog *question,
             const char       *response,
             GtkWindow        *window)
{
  g_object_set_data (G_OBJECT (window), ASKED, NULL);
  if (g_str_equal (response, "leave"))
    gtk_window_destroy (window);
}

static char *
dup_losses (guint    n_out,
            gboolean changed,
            guint    n_waiting)
{
  g_autofree char *out = n_out == 0 ? NULL : g_strdup_printf (ngettext ("%'u row left out", "%'u rows left out", n_out), n_out);

  if (n_waiting > 0)
    return g_strdup_printf (ngettext ("%u more file is waiting and would not be imported either. To leave out only the one that is shown, choose “Skip This One”.",
                                      "%u more files are waiting and would not be imported either. To leave out only the one that is shown, choose “Skip This One”.", n_waiting),
                            n_waiting);
  if (out == NULL && !changed)
    return g_strdup (_("This file would not be imported. What was imported of the files before it stays in the book."));
  if (out == NULL)
    return g_strdup (_("What you said about the columns would be lost. Nothing of the file is in the book yet."));
  if (!changed)
    /* Translators: %s is "46 rows left out". */
    return g_strdup_printf (_("Your choice would be lost: %s. Nothing of the file is in the book yet."), out);
  /* Translators: %s is "46 rows left out". */
  return g_strdup_printf (_("Your choices would be lost: %s, and what the columns are. Nothing of the file is in the book yet."), out);
}

static gboolean
close_request_cb (GtkWindow        *window,
                  ShukeImportTicks *ticks)
{
  const char *now = g_object_get_data (G_OBJECT (window), NOW);
  guint n_out = shuke_import_ticks_get_n_out (ticks);
  guint n_waiting = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (window), WAITING));
  gboolean several = g_object_get_data (G_OBJECT (window), SEVERAL) != NULL;
  gboolean changed = g_strcmp0 (now, g_object_get_data (G_OBJECT (window), FOUND)) != 0;
  g_autofree char *losses = NULL;
  AdwMessageDialog *question;

  if (now == NULL || (n_out == 0 && !changed && n_waiting == 0 && !several))
    return FALSE;
  if (g_object_get_data (G_OBJECT (window), ASKED) != NULL)
    return TRUE;
  losses = dup_losses (n_out, changed, n_waiting);
  question = ADW_MESSAGE_DIALOG (shuke_question_new (window, _("Leave the import?"), losses));
  adw_message_dialog_add_responses (question, "stay", _("_Stay Here"), "leave", _("_Leave"), NULL);
  adw_message_dialog_set_response_appearance (question, "leave", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (question, "stay");
  adw_message_dialog_set_close_response (question, "stay");
  g_signal_connect_object (question, "response", G_CALLBACK (response_cb), window, 0);
  g_object_set_data (G_OBJECT (window), ASKED, question);
  gtk_window_present (GTK_WINDOW (question));
  return TRUE;
}

void
shuke_import_leaving_watch (GtkWindow        *window,
                            ShukeImportTicks *ticks)
{
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), ticks, 0);
}

void
shuke_import_leaving_note (GtkWindow       *window,
                           ShukeImportFile *file)
{
  g_autofree char *layout = file == NULL ? NULL : shuke_import_file_dup_layout (file);
  char *now = file == NULL ? NULL : g_strdup_printf ("%d %u\n%s", (int) shuke_import_file_get_kind (file),
                                                     shuke_import_file_get_n_heading_rows (file), layout);

  g_object_set_data_full (G_OBJECT (window), NOW, now, g_free);
}

void
shuke_import_leaving_wait (GtkWindow *window,
                           guint      n_files,
                           gboolean   several)
{
  g_object_set_data (G_OBJECT (window), SEVERAL, GINT_TO_POINTER (several));
  g_object_set_data (G_OBJECT (window), WAITING, GUINT_TO_POINTER (n_files));
}

void
shuke_import_leaving_begin (GtkWindow *window)
{
  g_object_set_data_full (G_OBJECT (window), FOUND, g_strdup (g_object_get_data (G_OBJECT (window), NOW)), g_free);
}
