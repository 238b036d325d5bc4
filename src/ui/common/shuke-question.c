/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Questions and failures in front of a window. */

#include "config.h"

#include "shuke-question.h"

/* The dialog is no longer on the list of windows when it tells its answer, but lives on until all have heard it: a parent that is
 * closed meanwhile does not take it along, and it would look for that parent when it goes. */
static void
let_go_of_parent_cb (GtkWindow *question)
{
  gtk_window_set_transient_for (question, NULL);
}

GtkWidget *
shuke_question_new (GtkWindow  *parent,
                    const char *heading,
                    const char *body)
{
  GtkWidget *question = adw_message_dialog_new (parent, heading, body);

  /* The first to hear it. */
  g_signal_connect (question, "response", G_CALLBACK (let_go_of_parent_cb), NULL);
  return question;
}
