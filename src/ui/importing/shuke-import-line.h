/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-rows.h"
#include "shuke-import-ticks.h"

G_BEGIN_DECLS

/* A row of a file in the list of all of them: a tick, who it is, and what becomes of it. */
#define SHUKE_TYPE_IMPORT_LINE (shuke_import_line_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportLine, shuke_import_line, SHUKE, IMPORT_LINE, GtkBox)

GtkWidget *shuke_import_line_new   (void);
void       shuke_import_line_show  (ShukeImportLine *self, const ShukeCountedRow *row, ShukeImportTicks *ticks, gboolean sales, gboolean narrow);

G_END_DECLS
