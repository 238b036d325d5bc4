/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-file.h"

G_BEGIN_DECLS

/* How far down the row that names the columns may be said to stand. */
#define SHUKE_MAX_FIRST_ROWS 20

/* One of the first rows of a table as it stands there, for who says herself which of them names the columns. */
typedef struct {
  guint  n;          /* for ShukeImportReading, if it is this one */
  guint  number;     /* as a spreadsheet counts */
  char  *words;      /* its first cells that say something, in one line; "" for none */
  char  *headings;   /* all its cells, one a line, as they would be the headings */
} ShukeFirstRow;

void       shuke_first_row_free              (ShukeFirstRow *self);
/* At most @n_rows of a table that is as it was opened; none of visiting cards. @file is at its first row again. (transfer full)
 * (element-type ShukeFirstRow) */
GPtrArray *shuke_import_file_list_first_rows (ShukeImportFile *file, guint n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeFirstRow, shuke_first_row_free)

G_END_DECLS
