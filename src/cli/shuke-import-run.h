/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-book-import.h"
#include "shuke-import-file.h"

G_BEGIN_DECLS

/* From an opened file into the book, for the command line and the window's job alike. */

/* A row that was not taken, with its cells as they stood in the file. */
typedef struct {
  guint             row;
  ShukeImportReason reason;
  guint             other_row;   /* REPEATED: the row it repeats; else 0 */
  char            **cells;
} ShukeRefusedRow;

/* Rows beyond these are counted, not kept. */
#define SHUKE_MAX_REFUSED_ROWS 10000

/* 0 to 1, in the thread that runs the import. */
typedef void (*ShukeImportProgress) (double fraction, guint rows, gpointer data);

void               shuke_refused_row_free (ShukeRefusedRow *self);

/* What @file needs to know of the shop. */
ShukeImportContext shuke_import_context_of (ShukeBook *book);

/* Rewinds @file and takes all its rows in, or with @rehearsal only counts what would become of them. @refused (may be NULL) gets
 * ShukeRefusedRow. On an error or when cancelled the book is as it was. */
gboolean           shuke_import_run        (ShukeBook *book, ShukeImportFile *file, const ShukeImportOptions *options,
                                            gboolean rehearsal, ShukeImportProgress progress, gpointer data,
                                            GPtrArray *refused, ShukeImportResult *result,
                                            GCancellable *cancellable, GError **error);

/* Sum of the present row's cells, to know a repeated one. */
guint64            shuke_import_sum_of_row (ShukeImportFile *file);

/* Why a row or a part of it was not taken, for the owner. Translated. (transfer full) */
char              *shuke_import_reason_dup_text (ShukeImportReason reason, guint other_row);

/* The refused rows as a table with the reason behind them, to be mended and brought again. (transfer full) */
GBytes            *shuke_refused_rows_to_csv (GPtrArray *refused, ShukeImportFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeRefusedRow, shuke_refused_row_free)

G_END_DECLS
