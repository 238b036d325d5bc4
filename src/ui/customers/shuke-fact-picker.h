/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"
#include "shuke-fact.h"

G_BEGIN_DECLS

/* Adding to the file by typing the name of what is to be added: a fact of the catalogue, a field of the shop's own, someone of the family.
 * It chooses and writes nothing. Signals, after which it has closed:
 *   fact-chosen (const ShukeFact *fact)   – without text
 *   role-chosen (ShukeRole role)
 *   field-wanted (const char *name)       – a field of the shop's own that there is not yet */
#define SHUKE_TYPE_FACT_PICKER (shuke_fact_picker_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFactPicker, shuke_fact_picker, SHUKE, FACT_PICKER, GtkPopover)

/* @person is an index; 0 is the customer herself, whose family can be added to as well. */
GtkWidget *shuke_fact_picker_new (ShukeBook *book, const ShukeCustomer *customer, guint person);

G_END_DECLS
