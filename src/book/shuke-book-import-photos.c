/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures that come with visiting cards. */

#include "shuke-import-private.h"

enum {
  FIND_WITHOUT,
};

static const char *const sql[] = {
  [FIND_WITHOUT] =
    "SELECT p.id FROM person p WHERE p.customer = :customer AND p.role = 'self'"
    " AND NOT EXISTS (SELECT 1 FROM photo WHERE person = p.id AND kind = 'portrait') LIMIT 1",
};

gboolean
shuke_importer_take_portrait (ShukeImporter              *self,
                              gint64                      customer,
                              const ShukeImportCustomer  *row,
                              GError                    **error)
{
  g_autoptr (ShukeStatement) person = NULL;
  gboolean found;

  if (self->rehearsal || row->portrait == NULL)
    return TRUE;
  /* Somebody new is still on her way. */
  if (!shuke_importer_write_rows (self, error))
    return FALSE;
  person = shuke_book_prepare (self->book, sql[FIND_WITHOUT], error);
  if (person == NULL)
    return FALSE;
  shuke_statement_int (person, ":customer", customer);
  if (!shuke_statement_find (person, &found, error))
    return FALSE;
  if (!found)
    return TRUE;
  if (!shuke_book_write_portrait (self->book, customer, shuke_statement_get_int (person, 0), row->portrait, error))
    return FALSE;
  /* The table numbers its rows as the import does: the range has to know. */
  g_warn_if_fail (shuke_importer_new_id (self, SHUKE_IMPORT_TABLE_PHOTO) == shuke_connection_last_id (shuke_book_get_connection (self->book)));
  return TRUE;
}
