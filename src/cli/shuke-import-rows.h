/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-row.h"

G_BEGIN_DECLS

/* All rows of a file as an import counted them, in the order of the file: for a list in which each can be left out. Kept small, since there
 * may be a million. Filled by one thread, then only read, by any. */
typedef struct _ShukeImportRows ShukeImportRows;

typedef struct {
  guint              row;         /* as the file counts, ascending */
  const char        *title;       /* (nullable): who or what it is about */
  const char        *line;        /* "" or more about it, in words */
  ShukeImportOutcome outcome;
  ShukeImportReason  reason;
  guint              other_row;   /* REPEATED: the row it repeats; else 0 */
  const char        *note;        /* "" or the beginning of what is remarked */
  gboolean           perhaps_no_customer; /* see shuke_is_perhaps_no_customer() */
  const char        *not_understood;      /* (nullable): of a row that is read in part, what was not, in words */
} ShukeCountedRow;

ShukeImportRows *shuke_import_rows_new   (void);
ShukeImportRows *shuke_import_rows_ref   (ShukeImportRows *self);
void             shuke_import_rows_unref (ShukeImportRows *self);
/* @book says how phones and sums are written. */
void             shuke_import_rows_add   (ShukeImportRows *self, ShukeBook *book, const ShukeImportRow *row, ShukeImportOutcome outcome,
                                          guint other_row);
/* A part of the row added last was not understood, with the words for it. */
void             shuke_import_rows_set_not_understood (ShukeImportRows *self, const char *words);
guint            shuke_import_rows_get_n (ShukeImportRows *self);
guint            shuke_import_rows_get_n_perhaps (ShukeImportRows *self);
guint            shuke_import_rows_get_n_partly  (ShukeImportRows *self);
/* The text is the list's. */
ShukeCountedRow  shuke_import_rows_get   (ShukeImportRows *self, guint index);
/* Sets @index to the row of that number in the file; FALSE when there is none. */
gboolean         shuke_import_rows_find  (ShukeImportRows *self, guint row, guint *index);
/* Whether the row says @words anywhere; spaces and the case of Latin letters do not count, so that a phone is found however it is typed. */
gboolean         shuke_import_rows_says  (ShukeImportRows *self, guint index, const char *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportRows, shuke_import_rows_unref)

G_END_DECLS
