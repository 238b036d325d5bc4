/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book-facts.h"

G_BEGIN_DECLS

/* How complete a file is, what its imported remark tells beyond it, and the one question that is best asked next, with what came of it:
 * "answer" (with a ShukeQuestion) wants the row of that fact; that she was not asked today or would rather not say is written down here, and
 * the window's toast takes it back. */
#define SHUKE_TYPE_FILE_ROW (shuke_file_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFileRow, shuke_file_row, SHUKE, FILE_ROW, AdwPreferencesRow)

GtkWidget *shuke_file_row_new  (ShukeBook *book);
void       shuke_file_row_show (ShukeFileRow *self, const ShukeFactFile *file);

G_END_DECLS
