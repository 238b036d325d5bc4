/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-import-run.h"

G_BEGIN_DECLS

/* What is remembered of how files with the same headings were read: recalled when such a file is opened, kept after an import in which the
 * owner changed something, which row names the columns with the rest. A file without headings, and visiting cards, are not remembered. */
typedef struct _ShukeImportMemory ShukeImportMemory;

/* @file was just opened with nothing said of it, but for its sheet with @of_sheet. */
ShukeImportMemory *shuke_import_memory_new      (ShukeBook *book, ShukeImportFile *file, gboolean of_sheet);
void               shuke_import_memory_free     (ShukeImportMemory *self);
/* The file @found anew, read as last time, and how known customers were met; NULL when it is not known, or cannot be read like that any
 * more. (transfer full) */
ShukeImportFile   *shuke_import_memory_recall   (ShukeImportMemory *self, ShukeImportFile *found, ShukeImportMatch *match);
/* One line about a file that is known again. Translated. (transfer full) */
char              *shuke_import_memory_dup_text (ShukeImportMemory *self);
/* It was taken in, read as @file is set: kept where it differs from what would have been found by itself, otherwise forgotten. When
 * @import, 0 for none, is taken back, what it said anew goes with it. */
gboolean           shuke_import_memory_keep     (ShukeImportMemory *self, ShukeImportFile *file, ShukeImportMatch match, gint64 import,
                                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeImportMemory, shuke_import_memory_free)

G_END_DECLS
