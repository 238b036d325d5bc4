/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-column-facts.h"
#include "shuke-csv.h"
#include "shuke-import-file.h"
#include "shuke-vcard.h"
#include "shuke-xlsx.h"

G_BEGIN_DECLS

/* Shared by the files that read an import's rows: session, customers, sales, cards. */

struct _ShukeImportFile {
  char               *path;
  ShukeImportContext  context;
  ShukeImportFileKind kind;
  ShukeEncoding       encoding;
  char                separator;
  gboolean            has_heading;
  guint               n_heading_rows;   /* it, and titles above it */

  GPtrArray          *headings;      /* (element-type char*) */
  GArray             *fields;        /* (element-type ShukeField) */
  GArray             *per_piece;     /* (element-type gboolean): an amount of this column is for one piece */

  ShukeCsvReader     *reader;        /* (owned) (nullable): a table of text */
  ShukeXlsx          *workbook;      /* (owned) (nullable): a sheet */
  ShukeCell          *cells;         /* the present row, the reader's */
  guint               n_cells;

  ShukeCardFile      *cards;         /* (owned) (nullable) */
  guint               next_card;
  guint               next_issue;    /* of the cards' problems: those of the cards that are still to come */
  guint               next_problem;  /* cards that say nobody come at the end, as refused rows */

  GPtrArray          *scratch;       /* texts of the present row that had to be made; freed at the next */
  ShukeImportIssue    issues[SHUKE_IMPORT_MAX_ISSUES];
  guint               n_issues;

  char                day_text[24];  /* of the sale before, and what it says: those of one day follow each other */
  ShukeDay            day;
  int                 minute;

  ShukeImportSale     rest;          /* second half of a row whose sum does not divide by its pieces */
  gboolean            has_rest;
};

/* Present cell, cleaned; NULL when blank. The lines of a note stay lines. */
const char *shuke_import_file_text      (ShukeImportFile *self, guint column);
/* The same of a column that is read: NULL too when it says that there is nothing, or is an error of the spreadsheet; full-width
 * digits are ordinary ones. */
const char *shuke_import_file_value     (ShukeImportFile *self, guint column);
/* The present row is the sum below the table. */
gboolean    shuke_import_file_is_total  (ShukeImportFile *self);
/* A copy that may be written to, held until the next row. */
char       *shuke_import_file_scratch   (ShukeImportFile *self, const char *text);
const char *shuke_import_file_keep      (ShukeImportFile *self, char *text);   /* (transfer full) of @text */
void        shuke_import_file_add_issue (ShukeImportFile *self, guint column, ShukeImportReason reason);
gboolean    shuke_import_file_has_issue (ShukeImportFile *self, ShukeImportReason reason);
/* What of @note belongs on the mind line too joins @row's; the note stays whole. */
void        shuke_import_file_mind_note (ShukeImportFile *self, const char *note, ShukeImportCustomer *row);
gboolean    shuke_import_file_next_row  (ShukeImportFile *self, GError **error);
/* Its number as a spreadsheet counts. */
guint       shuke_import_file_get_row   (ShukeImportFile *self);
gboolean    shuke_import_file_next_card (ShukeImportFile *self, ShukeImportCustomer *row, ShukeImportReason *reason);

G_END_DECLS
