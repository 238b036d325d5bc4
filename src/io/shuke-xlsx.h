/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-csv.h"

G_BEGIN_DECLS

/* A workbook (.xlsx, .xlsm) as the rows of one of its sheets, just like those of a table of text: what a cell shows, not what is behind
 * it. Dates come as 2026-09-10, with a time as 2026-09-10 10:42, without a year as 9月10日; phones have all their digits; errors come as
 * #N/A; formulas give their last result. Macros, links to other files and embedded things are never looked at. Not for two threads at a time. */
typedef struct _ShukeXlsx ShukeXlsx;

#define SHUKE_XLSX_MAX_SHEETS 256

/* Fails with SHUKE_ERROR_UNSUPPORTED for another kind of packed file, SHUKE_ERROR_LOCKED, SHUKE_ERROR_DAMAGED, SHUKE_ERROR_TOO_LARGE.
 * The fullest sheet is the present one. */
ShukeXlsx  *shuke_xlsx_new_path       (const char *path, GError **error);
ShukeXlsx  *shuke_xlsx_new_bytes      (GBytes *bytes, GError **error);
void        shuke_xlsx_free           (ShukeXlsx *self);

/* At least one. */
guint       shuke_xlsx_get_n_sheets   (ShukeXlsx *self);
const char *shuke_xlsx_get_sheet_name (ShukeXlsx *self, guint sheet);
/* It is not hidden, and something stands in it: who opens the workbook sees it. */
gboolean    shuke_xlsx_shows_sheet    (ShukeXlsx *self, guint sheet);
guint       shuke_xlsx_get_sheet      (ShukeXlsx *self);
/* To its first row. */
gboolean    shuke_xlsx_set_sheet      (ShukeXlsx *self, guint sheet, GError **error);

/* As those of ShukeCsvReader. Rows in which neither a value nor a formula stands are passed over, but counted. */
gboolean    shuke_xlsx_rewind         (ShukeXlsx *self, GError **error);
gboolean    shuke_xlsx_next           (ShukeXlsx *self, ShukeCell **cells, guint *n_cells, GError **error);
guint       shuke_xlsx_get_row        (ShukeXlsx *self);
/* 0 to 1 */
double      shuke_xlsx_get_progress   (ShukeXlsx *self);
/* What is pinned to the cells of the present row (a comment, a note), a line each; NULL when nothing is. */
const char *shuke_xlsx_get_comment    (ShukeXlsx *self);
/* The cell of the present row; a day that is shown without its year comes with it. */
ShukeCell   shuke_xlsx_get_whole_day  (ShukeXlsx *self, guint column);
/* The cell of the present row is a formula whose result nobody has stored; it shows nothing. */
gboolean    shuke_xlsx_is_uncomputed  (ShukeXlsx *self, guint column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeXlsx, shuke_xlsx_free)

G_END_DECLS
