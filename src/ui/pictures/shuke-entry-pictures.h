/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-window.h"

G_BEGIN_DECLS

/* Pictures for an entry of a customer's timeline that is there already: chosen, pasted, or dropped on its row. */

/* Actions on @klass, each for the entry it is given:
 *   entry.pictures (x)   asks for pictures
 *   entry.paste (x)      takes what was copied; Ctrl+V does so for the row that has the focus */
void       shuke_entry_pictures_install  (GtkWidgetClass *klass);
/* @row is the one of @entry: it takes what is dropped on it. @customer is whose entry it is. */
void       shuke_entry_pictures_add_row  (GtkWidget *row, gint64 entry, gint64 customer);
/* A button for the row, with what can be done. */
GtkWidget *shuke_entry_pictures_new_menu (gint64 entry);

G_END_DECLS
