/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A line to type under its title, as AdwEntryRow is one, but that is seen whole: it goes on in the next line where the row is too narrow.
 * "changed" is emitted when it is typed in. */
#define SHUKE_TYPE_TEXT_ROW (shuke_text_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeTextRow, shuke_text_row, SHUKE, TEXT_ROW, AdwPreferencesRow)

GtkWidget *shuke_text_row_new      (const char *title, const char *text);
/* (transfer full) */
char      *shuke_text_row_dup_text (ShukeTextRow *self);
void       shuke_text_row_set_text (ShukeTextRow *self, const char *text);
/* Behind the text, and below it where both do not fit. */
void       shuke_text_row_append   (ShukeTextRow *self, GtkWidget *child);

G_END_DECLS
