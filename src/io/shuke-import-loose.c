/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-import-file-private.h"

#include "shuke-loose-list.h"

gboolean
shuke_import_file_take_loose (ShukeImportFile  *self,
                              GError          **error)
{
  static const ShukeField fields[SHUKE_N_LOOSE_CELLS] = {
    [SHUKE_LOOSE_NAME] = SHUKE_FIELD_NAME,
    [SHUKE_LOOSE_PHONE] = SHUKE_FIELD_PHONE,
    [SHUKE_LOOSE_NOTE] = SHUKE_FIELD_NOTE,
    [SHUKE_LOOSE_GROUP] = SHUKE_FIELD_GROUP,
  };

  shuke_csv_reader_take_as_list (self->reader);
  self->separator = SHUKE_CSV_LOOSE;
  if (!shuke_import_file_rewind (self, error))
    return FALSE;
  shuke_import_file_read_title (self, self->path);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_ptr_array_add (self->source_headings, g_strdup (""));
      g_array_append_val (self->fields, fields[i]);
    }
  shuke_import_file_put_plain (self);
  return shuke_import_file_look (self, error);
}
