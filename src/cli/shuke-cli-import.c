/* SPDX-License-Identifier: GPL-3.0-or-later */

/* --import: the same road as the window's, without questions. Rows are named by number, never by what stands in them. */

#include "config.h"

#include "shuke-cli-import.h"

#include <glib/gi18n.h>

#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-import-run.h"

#define SHOWN_REFUSALS 20

static void
print_result (const ShukeImportResult *result,
              GPtrArray               *refused,
              ShukeImportFileKind      kind)
{
  if (kind == SHUKE_IMPORT_FILE_SALES)
    g_print (ngettext ("%d line added, %d there already, %d refused\n", "%d lines added, %d there already, %d refused\n",
                       (gulong) result->added),
             result->added, result->skipped, result->refused);
  else
    g_print (ngettext ("%d customer added, %d merged, %d left as they are, %d refused\n",
                       "%d customers added, %d merged, %d left as they are, %d refused\n", (gulong) result->added),
             result->added, result->merged, result->skipped, result->refused);
  for (guint i = 0; i < refused->len && i < SHOWN_REFUSALS; i++)
    {
      const ShukeRefusedRow *row = g_ptr_array_index (refused, i);
      g_autofree char *reason = shuke_import_reason_dup_text (row->reason, row->other_row);

      g_print (_("Row %u: %s\n"), row->row, reason);
    }
}

static gboolean
import_file (ShukeBook   *book,
             const char  *path,
             gboolean    *safe,
             GError     **error)
{
  ShukeImportContext context = shuke_import_context_of (book);
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImportFile) file = shuke_import_file_open (path, NULL, 0, &context, error);
  g_autoptr (GPtrArray) refused = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_refused_row_free);
  ShukeImportResult result;

  if (file == NULL ||
      (!*safe && !shuke_book_backup_before (shuke_book_get_path (book), "before-import",
                                            shuke_clock_unix (shuke_book_get_clock (book)), NULL, error)))
    return FALSE;
  *safe = TRUE;
  if (!shuke_import_run (book, file, &options, FALSE, NULL, NULL, refused, &result, NULL, error))
    return FALSE;
  print_result (&result, refused, shuke_import_file_get_kind (file));
  return TRUE;
}

gboolean
shuke_cli_import (ShukeBook  *book,
                  char      **paths,
                  GError    **error)
{
  gboolean safe = shuke_book_count_customers (book) == 0;

  for (guint i = 0; paths[i] != NULL; i++)
    if (!import_file (book, paths[i], &safe, error))
      return FALSE;
  return TRUE;
}
