/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "shuke-column-guess.h"
#include "shuke-encoding.h"
#include "shuke-import.h"
#include "shuke-money.h"

G_BEGIN_DECLS

/* A file on its way in: opened, its columns recognised, then read row by row as what it says. May be read again from the start,
 * with other columns or another encoding: that is the preview. Not for two threads at a time. */
typedef struct _ShukeImportFile ShukeImportFile;

typedef enum {
  SHUKE_IMPORT_FILE_CUSTOMERS,
  SHUKE_IMPORT_FILE_SALES,
  SHUKE_IMPORT_FILE_CARDS,
} ShukeImportFileKind;

/* What the shop's own settings say of the file's contents. */
typedef struct {
  ShukeRegion   region;
  ShukeCurrency currency;
  ShukeDay      today;
} ShukeImportContext;

/* A part of a row that was left out because it was not understood; the row itself is kept. */
typedef struct {
  guint             column;    /* from 0; G_MAXUINT for a visiting card */
  ShukeImportReason reason;
} ShukeImportIssue;

#define SHUKE_IMPORT_MAX_ISSUES 16

/* What the owner knows better than we; all zero: find out. */
typedef struct {
  const ShukeEncoding *encoding;    /* (nullable) */
  char                 separator;
  const char          *sheet;       /* (nullable): of a workbook; SHUKE_ERROR_NO_SHEET when there is none of that name */
  const guint         *n_heading_rows; /* (nullable): the row that names the columns, as shuke_import_file_get_n_heading_rows() */
} ShukeImportReading;

/* @reading NULL: find everything out. Of a workbook the fullest sheet is read, but one of customers before one of sales. */
ShukeImportFile     *shuke_import_file_open          (const char *path, const ShukeImportReading *reading,
                                                      const ShukeImportContext *context, GError **error);
void                 shuke_import_file_free          (ShukeImportFile *self);

ShukeImportFileKind  shuke_import_file_get_kind      (ShukeImportFile *self);
/* The owner knows better; not for cards. */
void                 shuke_import_file_set_kind      (ShukeImportFile *self, ShukeImportFileKind kind);
ShukeEncoding        shuke_import_file_get_encoding  (ShukeImportFile *self);
char                 shuke_import_file_get_separator (ShukeImportFile *self);
/* 0 for anything but a workbook. */
guint                shuke_import_file_get_n_sheets  (ShukeImportFile *self);
const char          *shuke_import_file_get_sheet_name (ShukeImportFile *self, guint sheet);
gboolean             shuke_import_file_shows_sheet   (ShukeImportFile *self, guint sheet);   /* see shuke_xlsx_shows_sheet() */
guint                shuke_import_file_get_sheet     (ShukeImportFile *self);
const char          *shuke_import_file_get_path      (ShukeImportFile *self);
/* As shuke_file_dup_stamp() gave it when the file was opened. */
const char          *shuke_import_file_get_stamp     (ShukeImportFile *self);

/* Columns of a table; 0 for cards. A heading may be empty. */
guint                shuke_import_file_get_n_columns (ShukeImportFile *self);
const char          *shuke_import_file_get_heading   (ShukeImportFile *self, guint column);
ShukeField           shuke_import_file_get_field     (ShukeImportFile *self, guint column);
void                 shuke_import_file_set_field     (ShukeImportFile *self, guint column, ShukeField field);
/* The row that names the columns, from 1, with the titles above it; 0 when there is none. */
guint                shuke_import_file_get_n_heading_rows (ShukeImportFile *self);
/* That row as a spreadsheet counts, which counts those too on which nothing stands. */
guint                shuke_import_file_get_heading_number (ShukeImportFile *self);
/* How many rows they are when nothing is said of it; and whether something was. */
guint                shuke_import_file_get_n_found_heading_rows (ShukeImportFile *self);
gboolean             shuke_import_file_is_heading_chosen (ShukeImportFile *self);

/* When the list was written, as its title or the name of its file says; not set when they do not, or it is of this very month or year. */
ShukeDate            shuke_import_file_get_listed    (ShukeImportFile *self);

/* NUL bytes in a table of text, which were left out. */
guint64              shuke_import_file_get_n_nul     (ShukeImportFile *self);
/* Lines of one in UTF-8 that were in GB18030, and were read as such. */
guint64              shuke_import_file_get_n_other_lines (ShukeImportFile *self);
/* 0 to 1, of what has been read since the last rewind. */
double               shuke_import_file_get_progress  (ShukeImportFile *self);
gboolean             shuke_import_file_rewind        (ShukeImportFile *self, GError **error);

/* Next row of customers (or cards), or of sales. FALSE at the end, or with @error. When *@reason is not NONE the row cannot be
 * taken at all. Text in @row is the file's and holds until the next call. */
gboolean             shuke_import_file_next_customer (ShukeImportFile *self, ShukeImportCustomer *row,
                                                      ShukeImportReason *reason, GError **error);
gboolean             shuke_import_file_next_sale     (ShukeImportFile *self, ShukeImportSale *row,
                                                      ShukeImportReason *reason, GError **error);
/* It keeps what must be minded in a column of its own; its remarks are then only remarks, as in a table that we wrote. */
gboolean             shuke_import_file_has_mind      (ShukeImportFile *self);

/* Of the row last read. The raw text of a cell is "" beyond the row's end. */
guint                shuke_import_file_get_n_issues  (ShukeImportFile *self);
const ShukeImportIssue *shuke_import_file_get_issue  (ShukeImportFile *self, guint index);
const char          *shuke_import_file_get_cell      (ShukeImportFile *self, guint column);
/* The present row is a line of an order that has one sum, of which it has its part. */
gboolean             shuke_import_file_is_divided    (ShukeImportFile *self);
/* The present card brings a picture, read or not. */
gboolean             shuke_import_file_has_portrait  (ShukeImportFile *self);
/* The picture of the present card as the book takes it, NULL without one; takes its time. Makes an issue of one that cannot be read.
 * (transfer none): until the next row. */
const ShukePicture  *shuke_import_file_unpack_portrait (ShukeImportFile *self, GCancellable *cancellable);

/* A cell with such an issue is kept in her note, in its own words. */
gboolean             shuke_import_reason_keeps_words (ShukeImportReason reason);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportFile, shuke_import_file_free)

G_END_DECLS
