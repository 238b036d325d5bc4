/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-import-memory-bar.h"

gboolean
shuke_import_memory_bar_recall (GtkWidget         *bar,
                                ShukeImportMemory *memory,
                                ShukeImportFile  **file,
                                ShukeImportMatch  *match)
{
  ShukeImportFile *recalled = shuke_import_memory_recall (memory, *file, match);
  g_autofree char *sentence = NULL;

  if (recalled == NULL)
    return FALSE;
  shuke_import_file_free (*file);
  *file = recalled;
  sentence = shuke_import_memory_dup_text (memory);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (bar)), sentence);
  gtk_widget_set_visible (bar, TRUE);
  return TRUE;
}
