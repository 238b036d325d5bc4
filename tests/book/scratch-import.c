/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables on their way into a scratch book. */

#include "scratch-import.h"

ShukeImportFile *
scratch_open_file (ScratchBook *self,
                   const char  *name,
                   const char  *text)
{
  ShukeImportContext context = shuke_import_context_of (self->book);
  g_autofree char *path = scratch_path (self->folder, name);
  g_autoptr (GError) error = NULL;
  ShukeImportFile *file;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  return file;
}

void
scratch_import_file (ScratchBook              *self,
                     ShukeImportFile          *file,
                     const ShukeImportOptions *options,
                     gboolean                  rehearsal,
                     ShukeImportReport        *report)
{
  g_autoptr (GError) error = NULL;

  shuke_import_report_init (report);
  g_assert_true (shuke_import_run (self->book, file, options, rehearsal, NULL, NULL, report, NULL, &error));
  g_assert_no_error (error);
}

void
scratch_import (ScratchBook              *self,
                const char               *table,
                const ShukeImportOptions *options,
                gboolean                  rehearsal,
                ShukeImportReport        *report)
{
  g_autoptr (ShukeImportFile) file = scratch_open_file (self, "顾客.csv", table);

  scratch_import_file (self, file, options, rehearsal, report);
}
