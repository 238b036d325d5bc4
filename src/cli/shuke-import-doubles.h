/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book.h"
#include "shuke-import-file.h"

G_BEGIN_DECLS

/* Two rows of one file that may be one person. */
typedef struct {
  guint    row;
  guint    held_row;   /* the earlier one */
  gboolean apart;      /* more likely they are two */
} ShukeImportDouble;

/* Adds to @merges what is to be decided of each of @doubles (element-type ShukeImportDouble), both rows side by side; rewinds @file and
 * reads it once more when there are any. */
gboolean shuke_import_ask_of_doubles (ShukeBook *book, ShukeImportFile *file, GArray *doubles, GPtrArray *merges, GError **error);

G_END_DECLS
