/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes workbooks of parts, as spreadsheets do. */
typedef struct {
  const char *name;
  const char *text;
} PackedPart;

/* A zip of @parts, up to one without a name. (transfer full) */
GBytes *pack_parts    (const PackedPart *parts);
/* A workbook with sheets of these names and contents, up to one without a name; @strings, @styles and @properties (attributes of workbookPr) may be
 * NULL. A sheet is only what stands within <sheetData>. (transfer full) */
GBytes *pack_workbook (const PackedPart *sheets, const char *strings, const char *styles, const char *properties);

G_END_DECLS
