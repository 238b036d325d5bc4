/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-csv.h"
#include "shuke-xlsx-format.h"
#include "shuke-xml.h"

G_BEGIN_DECLS

/* The parts of a workbook; put together in shuke-xlsx.c. */

/* The texts that all sheets share, read only as far as they are asked for, so that the first rows of a large file are there at once. */
typedef struct _ShukeXlsxStrings ShukeXlsxStrings;

/* Of all of them together, in memory. */
#define SHUKE_XLSX_MAX_STRINGS (192 * 1024 * 1024)

/* @name NULL: there are none. @package must outlive it. */
ShukeXlsxStrings *shuke_xlsx_strings_new  (ShukePackage *package, const char *name);
void              shuke_xlsx_strings_free (ShukeXlsxStrings *self);
/* NULL with an error when the file has no such text. Holds until the next call. */
const char       *shuke_xlsx_strings_get  (ShukeXlsxStrings *self, guint index, gsize *length, GError **error);
/* _x000D_ and the like, which stand for one character each. Works in place, gives the new length back. */
gsize             shuke_xlsx_unescape     (char *text, gsize length);

/* The rows of one sheet. */
typedef struct _ShukeXlsxSheet ShukeXlsxSheet;

/* Excel's own. */
#define SHUKE_XLSX_MAX_ROWS 1048576
/* Of text that a sheet says in all: a few strings can be said very often. */
#define SHUKE_XLSX_MAX_TEXT (G_GUINT64_CONSTANT (512) * 1024 * 1024)
/* Of that in texts of a page each. */
#define SHUKE_XLSX_MAX_LONG_TEXT (G_GUINT64_CONSTANT (32) * 1024 * 1024)

/* @strings and @formats (element-type ShukeXlsxFormat) are borrowed. (transfer full) of @member */
ShukeXlsxSheet   *shuke_xlsx_sheet_new    (ShukeMember *member, ShukeXlsxStrings *strings, GArray *formats, gboolean from_1904);
void              shuke_xlsx_sheet_free   (ShukeXlsxSheet *self);
gboolean          shuke_xlsx_sheet_next   (ShukeXlsxSheet *self, ShukeCell **cells, guint *n_cells, GError **error);
guint             shuke_xlsx_sheet_get_row (ShukeXlsxSheet *self);
double            shuke_xlsx_sheet_get_progress (ShukeXlsxSheet *self);
/* Of the present row: the same day with its year, when the cell shows a day without one; else the cell. */
ShukeCell         shuke_xlsx_sheet_get_whole_day (ShukeXlsxSheet *self, guint column);
gboolean          shuke_xlsx_sheet_is_uncomputed (ShukeXlsxSheet *self, guint column);
/* How many cells say something in the first MiB. (transfer full) of @member */
guint             shuke_xlsx_sheet_count  (ShukeMember *member, GError **error);

/* What is pinned to the cells of one sheet. */
typedef struct _ShukeXlsxComments ShukeXlsxComments;

/* As much of it as can be read. (transfer full) of @member */
ShukeXlsxComments *shuke_xlsx_comments_new  (ShukeMember *member);
void               shuke_xlsx_comments_free (ShukeXlsxComments *self);
/* Of all cells of a row, a line each; NULL when there is none. */
const char        *shuke_xlsx_comments_get  (ShukeXlsxComments *self, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeXlsxStrings, shuke_xlsx_strings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeXlsxSheet, shuke_xlsx_sheet_free)

G_END_DECLS
