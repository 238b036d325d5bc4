/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-contact.h"
#include "shuke-customer.h"
#include "shuke-entry.h"

G_BEGIN_DECLS

/* What came of a call or a message, in one tap. */

/* Buttons for a call that was just made; each activates @action with the outcome's word. */
GtkWidget *shuke_outcome_row_new_for_call    (const char *action);
/* Below a call or message of the timeline, with what came of it pressed; a tap writes it into the book. NULL for anything else. */
GtkWidget *shuke_outcome_row_new_for         (ShukeBook *book, const ShukeEntry *entry);
/* The same of a campaign's message. */
GtkWidget *shuke_outcome_row_new_for_message (ShukeBook *book, gint64 customer, gint64 message, ShukeAnswer answer);
/* Writes a call of today and says so above @widget's window. @customer may be NULL. */
void       shuke_outcome_row_note_call       (GtkWidget *widget, ShukeBook *book, const ShukeCustomer *customer, const char *outcome);

G_END_DECLS
