/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-import-cells.h"

G_BEGIN_DECLS

/* The narrow form of the preview. Makes @slips anew, one card a row, and @columns, the list of what each column is; both in turn for what
 * the table shows at once. */
void shuke_import_slips_fill (GtkBox *slips, AdwExpanderRow *columns, ShukePreview *preview, const ShukeImportChoices *choices);
/* Empties them. */
void shuke_import_slips_clear (GtkBox *slips, AdwExpanderRow *columns);

G_END_DECLS
