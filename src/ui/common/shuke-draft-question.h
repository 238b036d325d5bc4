/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* What she wrote in a dialog is not thrown away by a slip of the finger, whichever way the dialog is closed. */

/* For a dialog's close_request, while it holds something that is not saved: asks, and says whether the dialog stays for the answer.
 * @save: the dialog's action that saves and closes it, or NULL where it cannot. */
gboolean shuke_draft_question_ask  (GtkWindow *dialog, const char *heading, const char *save);
/* Nothing is left to lose: the next closing asks no more. */
void     shuke_draft_question_done (GtkWindow *dialog);
/* For a dialog that goes on with what was kept for @customer: gives her back, or 0 when she is in the bin meanwhile, which is said as
 * soon as the dialog is there. */
gint64   shuke_draft_question_check_whose (GtkWindow *dialog, ShukeBook *book, gint64 customer);

G_END_DECLS
