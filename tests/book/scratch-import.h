/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "scratch-book.h"

#include "shuke-import-run.h"

G_BEGIN_DECLS

/* A file of that name with that text in it. (transfer full) */
ShukeImportFile *scratch_open_file   (ScratchBook *self, const char *name, const char *text);
/* Into the book, or a rehearsal of it. @report is made here; to be cleared by the caller. */
void             scratch_import_file (ScratchBook *self, ShukeImportFile *file, const ShukeImportOptions *options, gboolean rehearsal,
                                      ShukeImportReport *report);
/* The same with @table as the file 顾客.csv. */
void             scratch_import      (ScratchBook *self, const char *table, const ShukeImportOptions *options, gboolean rehearsal,
                                      ShukeImportReport *report);

G_END_DECLS
