/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-column-split.h"
#include "shuke-date-order.h"
#include "shuke-import-file.h"

G_BEGIN_DECLS

/* Which columns are read: those of the table as they stand, or one of them in parts, or several as one. What a column is
 * (shuke_import_file_set_field()) goes by these. After each change the file has to be rewound; on an error, which is one of reading, nothing
 * has changed. */

#define SHUKE_COLUMN_MAX_SOURCES 8

/* All of it as text, for saved mappings and for another thread: a line for each column, as "birthday 3+4+5", "name 0 phone 1/2",
 * "sale_date 2 dmy". (transfer full) */
char           *shuke_import_file_dup_layout       (ShukeImportFile *self);
/* FALSE without @error when it is none, or one of another table. */
gboolean        shuke_import_file_set_layout       (ShukeImportFile *self, const char *layout, GError **error);

gboolean        shuke_import_file_split            (ShukeImportFile *self, guint column, ShukeColumnSplit how, GError **error);
/* @other goes, and stands behind what is in @column. */
gboolean        shuke_import_file_join             (ShukeImportFile *self, guint column, guint other, GError **error);
/* Back to the columns of the table of which @column is made. */
gboolean        shuke_import_file_restore          (ShukeImportFile *self, guint column, GError **error);
/* It is a part, or made of several. */
gboolean        shuke_import_file_is_made          (ShukeImportFile *self, guint column);
/* Which part, from 1; 0 when it is none. */
guint           shuke_import_file_get_part         (ShukeImportFile *self, guint column);
/* It can take another one to it. */
gboolean        shuke_import_file_can_join         (ShukeImportFile *self, guint column);
/* The first cell that comes apart, "张三 · 13800138000", when most cells do; otherwise NULL. (transfer full) */
char           *shuke_import_file_dup_split_example (ShukeImportFile *self, guint column, ShukeColumnSplit how);

/* The columns as the table has them; of the row last read, and whether one of them holds phones or card numbers. */
guint           shuke_import_file_get_n_sources    (ShukeImportFile *self);
const char     *shuke_import_file_get_source_heading (ShukeImportFile *self, guint source);
const char     *shuke_import_file_get_source_cell  (ShukeImportFile *self, guint source);
gboolean        shuke_import_file_is_number_text   (ShukeImportFile *self, guint source);

/* Its days are read in this order where one alone does not tell: found in the column, or said. */
ShukeDateOrder  shuke_import_file_get_date_order   (ShukeImportFile *self, guint column);
void            shuke_import_file_set_date_order   (ShukeImportFile *self, guint column, ShukeDateOrder order);
/* A cell of a column of days that reads as two, of which nothing in the column tells which is meant; NULL when there is none. */
const char     *shuke_import_file_get_open_day     (ShukeImportFile *self, guint column);
/* @text as it is understood in this column: days that are written the other way round come as 2024-04-03. (transfer full) */
char           *shuke_import_file_dup_arranged     (ShukeImportFile *self, guint column, const char *text);

G_END_DECLS
