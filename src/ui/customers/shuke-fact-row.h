/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-fact-state.h"

G_BEGIN_DECLS

/* One fact that is typed over in place. What she has typed and not saved is hers: nothing that happens in the book takes it away.
 * "save" asks for the text to be saved; whoever answers says with shuke_fact_row_set_edited() whether it was. The first
 * Escape brings back what the book has, the next says "cancel". A row for something that is not in the book yet says "skip" for Enter
 * while it is empty, and "left-empty" when the keyboard is elsewhere.
 * "confirm" says that what stands there is still right. */
#define SHUKE_TYPE_FACT_ROW (shuke_fact_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFactRow, shuke_fact_row, SHUKE, FACT_ROW, AdwEntryRow)

/* @person is the id of whose fact it is, 0 for the customer's own. */
GtkWidget       *shuke_fact_row_new        (ShukeBook *book, const char *title, const ShukeFact *fact, gint64 person);
const ShukeFact *shuke_fact_row_get_fact   (ShukeFactRow *self);
gint64           shuke_fact_row_get_person (ShukeFactRow *self);
/* Whoever was new is in the book. */
void             shuke_fact_row_set_person (ShukeFactRow *self, gint64 person);
/* Whether what it asks for is not in the book yet. */
gboolean         shuke_fact_row_is_added   (ShukeFactRow *self);
/* The fact as it is in the book now; without text and id when it is no longer there. */
void             shuke_fact_row_show       (ShukeFactRow *self, const ShukeFact *fact);
/* What is known about the fact, as it stands in @customer: where it comes from and what it was on click; a button that says that it is
 * still right once it ages. @failed_call as in ShukeFactFile; @doubt, why it can hardly be true, may be NULL. */
void             shuke_fact_row_show_state (ShukeFactRow *self, const ShukeCustomer *customer, ShukeDay failed_call, const char *doubt);
/* Whether a doubt was shown: "confirm" then says that it is right all the same. */
gboolean         shuke_fact_row_is_doubted (ShukeFactRow *self);
/* Whether something is typed that the book does not have. */
gboolean         shuke_fact_row_get_edited (ShukeFactRow *self);
void             shuke_fact_row_set_edited (ShukeFactRow *self, gboolean edited);
/* Whether the typed text can be read as that fact; the row says so when it cannot. */
gboolean         shuke_fact_row_check      (ShukeFactRow *self);

G_END_DECLS
