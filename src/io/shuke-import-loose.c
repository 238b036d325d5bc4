/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-import-file-private.h"

#include "shuke-list-day.h"
#include "shuke-loose-list.h"

void
shuke_import_file_find_told (ShukeImportFile     *self,
                             ShukeImportCustomer *row)
{
  const char *day = NULL;
  const char *told = self->reader == NULL ? NULL : shuke_csv_reader_get_told (self->reader, &day);

  if (told == NULL || !shuke_list_day_read_line (day, self->context.today, &row->told_day) || row->told_day == SHUKE_DAY_NONE)
    return;
  row->told = shuke_import_file_scratch (self, told);
  row->written_day = self->written = self->measured = row->told_day;
}

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
