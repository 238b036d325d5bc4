/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-cells.h"

G_BEGIN_DECLS

/* Makes both grids anew: @table with the columns of the file, which may be wider than the window, and beside it @results, which stays in
 * view. */
void       shuke_import_table_fill       (GtkGrid *table, GtkGrid *results, ShukePreview *preview, const ShukeImportChoices *choices);
void       shuke_import_table_clear      (GtkGrid *table, GtkGrid *results);
/* The drop-down of a column; NULL when it is not shown. */
GtkWidget *shuke_import_table_get_choice (GtkGrid *table, guint column);

G_END_DECLS
