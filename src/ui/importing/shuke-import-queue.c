/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-import-queue.h"

/* One that cannot be read is said so in its turn. */
static gboolean
is_of_sales (const char               *path,
             const ShukeImportContext *context)
{
  ShukeImportFile *file = shuke_import_file_open (path, NULL, context, NULL);
  gboolean sales = file != NULL && shuke_import_file_get_kind (file) == SHUKE_IMPORT_FILE_SALES;

  g_clear_pointer (&file, shuke_import_file_free);
  return sales;
}

char *
shuke_import_queue_pop (GQueue                   *paths,
                        const ShukeImportContext *context)
{
  guint n = g_queue_get_length (paths);

  /* Once round: when all that are left are of sales, the first of them is at the head again. */
  for (guint i = 0; n > 1 && i < n && is_of_sales (g_queue_peek_head (paths), context); i++)
    g_queue_push_tail (paths, g_queue_pop_head (paths));
  return g_queue_pop_head (paths);
}
