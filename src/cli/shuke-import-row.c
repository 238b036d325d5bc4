/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import and its preview do alike with each row. */

#include "config.h"

#include "shuke-import-row.h"

gboolean
shuke_import_row_next (ShukeImportRow   *self,
                       ShukeImportFile  *file,
                       GError          **error)
{
  if (self->kind == SHUKE_IMPORT_FILE_SALES)
    return shuke_import_file_next_sale (file, &self->sale, &self->reason, error);
  if (!shuke_import_file_next_customer (file, &self->customer, &self->reason, error))
    return FALSE;
  self->picture = shuke_import_file_has_portrait (file);
  return TRUE;
}

ShukeImportOutcome
shuke_import_row_add (ShukeImportRow  *self,
                      ShukeImporter   *importer,
                      GError         **error)
{
  ShukeImportOutcome outcome;

  if (self->kind == SHUKE_IMPORT_FILE_SALES)
    outcome = shuke_importer_add_sale (importer, &self->sale, &self->reason, error);
  else
    outcome = shuke_importer_add_customer (importer, &self->customer, &self->reason, NULL, error);
  self->matched = shuke_importer_get_matched (importer);
  return outcome;
}

guint
shuke_import_row_get_number (const ShukeImportRow *self)
{
  return self->kind == SHUKE_IMPORT_FILE_SALES ? self->sale.row : self->customer.row;
}

const char *
shuke_import_row_get_title (const ShukeImportRow *self)
{
  if (self->kind == SHUKE_IMPORT_FILE_SALES)
    return self->sale.customer_name != NULL ? self->sale.customer_name : self->sale.card_number;
  return self->customer.name != NULL ? self->customer.name : self->customer.nickname != NULL ? self->customer.nickname : self->customer.card_number;
}

/* 64-bit FNV-1a of all cells (Fowler, Noll and Vo): two different rows of one file with one sum are not to be expected. */
static guint64
sum_of_cells (ShukeImportFile *file)
{
  guint64 sum = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < shuke_import_file_get_n_columns (file); i++)
    for (const char *p = shuke_import_file_get_cell (file, i);; p++)
      {
        sum = (sum ^ (guchar) *p) * G_GUINT64_CONSTANT (0x100000001b3);
        if (*p == '\0')
          break;
      }
  return sum;
}

guint
shuke_import_row_find_repeated (ShukeImportRow  *self,
                                ShukeImportFile *file,
                                GHashTable      *seen)
{
  gpointer sum;
  guint before;

  if (self->kind != SHUKE_IMPORT_FILE_CUSTOMERS || self->reason != SHUKE_IMPORT_REASON_NONE)
    return 0;
  sum = (gpointer) (gsize) sum_of_cells (file);
  before = GPOINTER_TO_UINT (g_hash_table_lookup (seen, sum));
  if (before == 0)
    g_hash_table_insert (seen, sum, GUINT_TO_POINTER (self->customer.row));
  else
    self->reason = SHUKE_IMPORT_REASON_REPEATED;
  return before;
}
