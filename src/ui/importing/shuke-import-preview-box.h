/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-job.h"
#include "shuke-import-preview.h"
#include "shuke-import-ticks.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The first rows of a file as they were understood, as a table or in a narrow window as slips, and above them how many there are of each
 * kind. Emits "field-chosen (column, field)" when the owner says what a column is. */
#define SHUKE_TYPE_IMPORT_PREVIEW_BOX (shuke_import_preview_box_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportPreviewBox, shuke_import_preview_box, SHUKE, IMPORT_PREVIEW_BOX, GtkBox)

void shuke_import_preview_box_set_ticks   (ShukeImportPreviewBox *self, ShukeImportTicks *ticks);
/* @preview is the caller's and lives until the next call, or shuke_import_preview_box_forget(). */
void shuke_import_preview_box_show        (ShukeImportPreviewBox *self, ShukePreview *preview, ShukeImportFile *file, gboolean narrow);
void shuke_import_preview_box_forget      (ShukeImportPreviewBox *self);
/* What became of all rows when they were counted; NULL: not counted yet. */
void shuke_import_preview_box_show_counts (ShukeImportPreviewBox *self, const ShukeImportJob *job);
/* The keyboard goes to the choice of @column, which was made anew with the rows. */
void shuke_import_preview_box_focus       (ShukeImportPreviewBox *self, guint column);

G_END_DECLS
