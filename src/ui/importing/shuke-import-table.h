/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-preview.h"

G_BEGIN_DECLS

/* Makes the grid anew. @field_changed is connected to notify::selected of each heading's drop-down, whose data "column" is the
 * column's number. */
void       shuke_import_table_fill      (GtkGrid *table, ShukePreview *preview, ShukeImportFile *file, GtkStringList *field_names,
                                         GCallback field_changed, gpointer data);
GtkWidget *shuke_import_refused_row_new (const ShukeRefusedRow *refused);

G_END_DECLS
