/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-import.h"
#include "shuke-import-file.h"

G_BEGIN_DECLS

/* One row of a table of people, a file of cards or a table of sales, on its way from the file to the importer. */
typedef struct {
  ShukeImportFileKind kind;     /* set before the first is read */
  ShukeImportReason   reason;   /* why it is not taken; NONE = it may be */
  gboolean            picture;  /* a card brings one */
  ShukeImportMatched  matched;  /* whom it is about, after shuke_import_row_add() */
  union {
    ShukeImportCustomer customer;
    ShukeImportSale     sale;
  };
} ShukeImportRow;

/* FALSE at the end, and with @error. */
gboolean           shuke_import_row_next          (ShukeImportRow *self, ShukeImportFile *file, GError **error);
ShukeImportOutcome shuke_import_row_add           (ShukeImportRow *self, ShukeImporter *importer, GError **error);
/* As the file counts. */
guint              shuke_import_row_get_number    (const ShukeImportRow *self);
/* Whom it is about, as it calls her; else her card. (nullable) */
const char        *shuke_import_row_get_title     (const ShukeImportRow *self);
/* The row before it that says the same about a person, 0 for none; otherwise it is refused. @seen: made by g_hash_table_new (NULL, NULL),
 * one for all rows of the file. Two equal sales may be two pieces, and cards differ in their ids. */
guint              shuke_import_row_find_repeated (ShukeImportRow *self, ShukeImportFile *file, GHashTable *seen);

G_END_DECLS
