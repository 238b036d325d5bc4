/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-book-import.h"
#include "shuke-import-file.h"
#include "shuke-import-rows.h"

G_BEGIN_DECLS

/* From an opened file into the book, for the command line and the window's job alike. */

/* A row that was not taken, or not all of it, with its cells as they stood in the file (of a card: its name and phones). */
typedef struct {
  guint  row;
  char  *why;     /* translated */
  char **cells;
} ShukeRowReport;

/* Rows beyond these are counted, not kept. */
#define SHUKE_MAX_ROW_REPORTS 10000

/* 0 to 1, in the thread that runs the import. */
typedef void (*ShukeImportProgress) (double fraction, guint rows, gpointer data);

void               shuke_row_report_free   (ShukeRowReport *self);

/* What a file needs to know of the shop. */
ShukeImportContext shuke_import_context_of (ShukeBook *book);

typedef struct {
  ShukeImportResult  book;
  gboolean           workbook;        /* the file is one */
  int                left_out;        /* rows the owner left out */
  int                partly;          /* of those taken: a part was left blank */
  int                divided;         /* lines with a part of the sum of their order */
  int                nuls;            /* bytes of a table of text that were left out */
  int                other_lines;     /* of a table of text: in another encoding than most */
  int                uncomputed;      /* cells with a formula without its result */
  ShukeField         uncomputed_field; /* of the first of them, */
  guint              uncomputed_row;   /* and its row */
  GPtrArray         *refused_rows;    /* (element-type ShukeRowReport) */
  GPtrArray         *partly_rows;     /* (element-type ShukeRowReport) */
  ShukeImportRows   *rows;            /* (nullable): all rows, gathered when it was made before the run */
  GPtrArray         *merges;          /* (element-type ShukeMerge): of a rehearsal, what is to be decided: with ASK of those in
                                        * the book, in any case of rows of the file that may be one person */
} ShukeImportReport;

void               shuke_import_report_init  (ShukeImportReport *self);
void               shuke_import_report_clear (ShukeImportReport *self);

/* Rewinds @file and takes all its rows in, or with @rehearsal only counts what would become of them. @report is initialised and
 * empty. On an error or when cancelled the book is as it was. */
gboolean           shuke_import_run        (ShukeBook *book, ShukeImportFile *file, const ShukeImportOptions *options,
                                            gboolean rehearsal, ShukeImportProgress progress, gpointer data,
                                            ShukeImportReport *report, GCancellable *cancellable, GError **error);

/* What failed beside the file, reading or writing the book, says of a damage whose it is; FALSE, always, to be returned. */
gboolean           shuke_import_blame_book (GError **error);

/* Why a row or a part of it was not taken, for the owner. Translated. (transfer full) */
char              *shuke_import_reason_dup_text (ShukeImportReason reason, guint other_row);

/* What is most likely wrong with a table of which no row at all was taken; NULL when some were, or it is no table, or the next sentence
 * says it. Translated. (transfer full) */
char              *shuke_import_dup_nothing_taken (const ShukeImportReport *report, ShukeImportFileKind kind);

/* What is wrong with the file as a whole: which cell has a formula without its result, broken places, and what to do; NULL when nothing
 * is. Translated. (transfer full) */
char              *shuke_import_dup_warning (const ShukeImportReport *report);

/* "3 rows are not taken". Translated. (transfer full) */
char              *shuke_import_dup_refused (int n);

/* "1 new customer has the name of one you had", of @n > 0. Translated. (transfer full) */
char              *shuke_import_dup_namesakes   (int n);

/* "2 customers: who brought them is only noted, …", of @n > 0. Translated. (transfer full) */
char              *shuke_import_dup_referrers   (int n);

/* "30 lines of 12 people who are not in the book", of some. Translated. (transfer full) */
char              *shuke_import_dup_strangers   (const ShukeImportResult *result);

/* "2 rows are about somebody of an earlier row", of @n > 0. Translated. (transfer full) */
char              *shuke_import_dup_doubles     (int n);

/* The rows as a table with the reason behind them, to be mended and brought again. (transfer full) */
GBytes            *shuke_row_reports_to_csv (GPtrArray *rows, ShukeImportFile *file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeRowReport, shuke_row_report_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ShukeImportReport, shuke_import_report_clear)

G_END_DECLS
