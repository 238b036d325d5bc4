/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"
#include "shuke-fact.h"

G_BEGIN_DECLS

/* The heading of one of the family, or the row from which something is added to the customer herself.
 * Signals: add-fact (const ShukeFact *fact, without text), add-field (const char *name, of a field there is not yet), add-person (int
 * role), remove (). What they ask for is done by whoever listens. */
#define SHUKE_TYPE_PERSON_ROW (shuke_person_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukePersonRow, shuke_person_row, SHUKE, PERSON_ROW, AdwActionRow)

/* Somebody of whom nothing is in the book yet. */
#define SHUKE_PERSON_NEW ((gint64) -1)

/* @person is the id, 0 for the customer herself. */
GtkWidget *shuke_person_row_new        (ShukeBook *book, gint64 person);
gint64     shuke_person_row_get_person (ShukePersonRow *self);
/* One who was new is in the book now. */
void       shuke_person_row_set_person (ShukePersonRow *self, gint64 person);
/* @index of the person in @customer. */
void       shuke_person_row_show       (ShukePersonRow *self, const ShukeCustomer *customer, guint index);
void       shuke_person_row_show_new   (ShukePersonRow *self, ShukeRole role);
/* The keyboard goes back to where things are added. */
/* Opens the list of what can be added. */
void            shuke_person_row_pop_up     (ShukePersonRow *self);
void       shuke_person_row_focus_add  (ShukePersonRow *self);

G_END_DECLS
