/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-rows.h"
#include "shuke-import-ticks.h"

G_BEGIN_DECLS

/* All rows of a file, so that the owner can leave somebody out: a tick for each, a search, and all or none of what is found. */
#define SHUKE_TYPE_IMPORT_ROWS_PAGE (shuke_import_rows_page_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportRowsPage, shuke_import_rows_page, SHUKE, IMPORT_ROWS_PAGE, GtkBox)

/* A new one in @stack. (transfer none) */
GtkWidget *shuke_import_rows_page_add        (GtkStack *stack, const char *name, ShukeImportTicks *ticks, gboolean narrow);
/* @rows: as they were counted last; the place in the list stays when they are the same ones. NULL: none yet. */
void       shuke_import_rows_page_set_rows   (ShukeImportRowsPage *self, ShukeImportRows *rows, gboolean sales);
void       shuke_import_rows_page_set_narrow (ShukeImportRowsPage *self, gboolean narrow);
/* With the search empty; @perhaps: those who are perhaps no customers alone. */
void       shuke_import_rows_page_begin      (ShukeImportRowsPage *self, gboolean perhaps);

G_END_DECLS
