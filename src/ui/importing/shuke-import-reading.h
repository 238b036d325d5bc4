/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-file.h"

G_BEGIN_DECLS

/* How a file is read: its letters and separator, or its sheet, and what a row of it is. Shows what was found out, and tells by "changed"
 * that the file has to be opened again, by "kind-changed" that only its rows are something else. Of visiting cards there is nothing to choose. */
#define SHUKE_TYPE_IMPORT_READING_BOX (shuke_import_reading_box_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportReadingBox, shuke_import_reading_box, SHUKE, IMPORT_READING_BOX, GtkBox)

/* @several: it is one of several files, of which each can be skipped. */
void                shuke_import_reading_box_show     (ShukeImportReadingBox *self, ShukeImportFile *file, gboolean several);
/* With all sheets wanted, the next one that can be read, after @file, which was taken in; NULL when there is none. (transfer full) */
char               *shuke_import_reading_box_dup_next_sheet (ShukeImportReadingBox *self, ShukeImportFile *file, const ShukeImportContext *context);
/* What is chosen now; its texts are the box's. */
ShukeImportReading  shuke_import_reading_box_get      (ShukeImportReadingBox *self);
ShukeImportFileKind shuke_import_reading_box_get_kind (ShukeImportReadingBox *self);

G_END_DECLS
