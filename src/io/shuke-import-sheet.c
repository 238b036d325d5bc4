/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opens a file, and of a workbook the sheet that comes first. */

#include "shuke-import-file-private.h"

/* It is a list of people: their names stand in it, and what they are known again by. */
static gboolean
lists_customers (ShukeImportFile *self)
{
  gboolean named = FALSE, known = FALSE;

  for (guint i = 0; i < self->fields->len; i++)
    {
      ShukeField field = g_array_index (self->fields, ShukeField, i);

      named |= field == SHUKE_FIELD_NAME;
      known |= field == SHUKE_FIELD_PHONE || field == SHUKE_FIELD_CARD_NUMBER;
    }
  return self->kind == SHUKE_IMPORT_FILE_CUSTOMERS && self->has_heading && named && known;
}

/* Sales mostly fill more cells than the customers whose they are; these have to be in the book first. NULL when @sales has no such sheet. */
static ShukeImportFile *
open_customers (ShukeImportFile          *sales,
                const ShukeImportReading *reading,
                const ShukeImportContext *context)
{
  ShukeImportReading other = *reading;

  for (guint i = 0; i < shuke_import_file_get_n_sheets (sales); i++)
    {
      g_autoptr (ShukeImportFile) file = NULL;

      if (i == shuke_import_file_get_sheet (sales) || !shuke_import_file_shows_sheet (sales, i))
        continue;
      other.sheet = shuke_import_file_get_sheet_name (sales, i);
      file = shuke_import_file_open_sheet (sales->path, &other, context, NULL);
      if (file != NULL && lists_customers (file))
        return g_steal_pointer (&file);
    }
  return NULL;
}

ShukeImportFile *
shuke_import_file_open (const char                *path,
                        const ShukeImportReading  *reading,
                        const ShukeImportContext  *context,
                        GError                   **error)
{
  static const ShukeImportReading find_out = { NULL };
  ShukeImportFile *self, *customers;

  if (reading == NULL)
    reading = &find_out;
  self = shuke_import_file_open_sheet (path, reading, context, error);
  if (self == NULL || self->kind != SHUKE_IMPORT_FILE_SALES || reading->sheet != NULL || shuke_import_file_get_n_sheets (self) < 2)
    return self;
  customers = open_customers (self, reading, context);
  if (customers == NULL)
    return self;
  shuke_import_file_free (self);
  return customers;
}
