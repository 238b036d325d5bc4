/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"

G_BEGIN_DECLS

/* How the owner had a file read that was not understood by itself, so that the next of its kind is read like that without being asked. Two
 * files are of one kind when they have the same headings. The program remembers it for itself: it is no action. */
typedef struct {
  gint64      id;
  const char *kind;        /* "customers" or "sales" */
  const char *headings;    /* as the file gives them when nothing is said of it, one a line */
  const char *encoding;    /* (nullable) */
  char        separator;   /* 0 = a workbook has none */
  const char *sheet;       /* (nullable) */
  const char *on_match;    /* "fill", "update", "skip" */
  const char *columns;     /* which columns are read, and as what: a line for each */
  ShukeDay    used_day;
} ShukeImportMapping;

/* Owns its texts. (transfer full) NULL when there is none, or on @error. */
ShukeImportMapping *shuke_book_dup_mapping    (ShukeBook *self, const char *headings, GError **error);
void                shuke_import_mapping_free (ShukeImportMapping *self);
/* In place of what was kept for the same headings; of today. */
gboolean            shuke_book_keep_mapping   (ShukeBook *self, const ShukeImportMapping *mapping, GError **error);
/* What was kept for @headings came with @import, and goes when that is taken back, unless a later one has said it anew. */
gboolean            shuke_book_bind_mapping   (ShukeBook *self, const char *headings, gint64 import, GError **error);
gboolean            shuke_book_forget_mapping (ShukeBook *self, const char *headings, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportMapping, shuke_import_mapping_free)

G_END_DECLS
