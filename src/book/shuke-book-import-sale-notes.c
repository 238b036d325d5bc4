/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remarks of sales rows: those of all lines of a visit stand in its note, each once. The first comes with the visit; the others wait until
 * all rows are there, since a visit's lines need not follow each other. What was put on a card is a remark too and no line: she was here and
 * paid, but what she buys with it is a purchase of its own, and she would have spent it twice. */

#include "shuke-import-private.h"

#include "shuke-text.h"
#include "shuke-ware.h"

enum { READ_NOTE, SET_NOTE };

static const char *const sql[] = {
  [READ_NOTE] = "SELECT note FROM visit WHERE id = :id",
  [SET_NOTE] = "UPDATE visit SET note = :note WHERE id = :id",
};

/* (transfer full) */
static char *
dup_advance (ShukeImporter         *self,
             const ShukeImportSale *row)
{
  return shuke_ware_dup_advance (row->item_name != NULL ? row->item_name : row->category, row->paid_price * row->quantity,
                                 shuke_book_get_currency (self->book));
}

char *
shuke_importer_dup_sale_note (ShukeImporter         *self,
                              const ShukeImportSale *row)
{
  g_autofree char *advance = row->advance ? dup_advance (self, row) : NULL;
  char *all = shuke_text_add_lines (row->note, row->words);
  char *more;

  if (all == NULL)
    all = g_strdup (row->note);
  more = advance == NULL ? NULL : shuke_text_add_lines (all, advance);
  if (more == NULL)
    return all;
  g_free (all);
  return more;
}

gboolean
shuke_importer_has_sale_note (ShukeImporter  *self,
                              gint64          visit,
                              const char     *note,
                              gboolean       *has,
                              GError        **error)
{
  g_autoptr (ShukeStatement) read = NULL;
  g_autofree char *more = NULL;
  gboolean found;

  *has = FALSE;
  if (visit >= self->first_id[SHUKE_IMPORT_TABLE_VISIT])
    return TRUE;
  read = shuke_book_prepare (self->book, sql[READ_NOTE], error);
  if (read == NULL)
    return FALSE;
  shuke_statement_int (read, ":id", visit);
  if (!shuke_statement_find (read, &found, error))
    return FALSE;
  more = shuke_text_add_lines (found ? shuke_statement_get_text (read, 0) : NULL, note);
  *has = more == NULL;
  return TRUE;
}

void
shuke_importer_take_sale_note (ShukeImporter *self,
                               gint64         visit,
                               const char    *note)
{
  gpointer key = (gpointer) (gsize) visit;
  char *more;

  if (note == NULL || self->rehearsal || g_strcmp0 (self->last_note, note) == 0)
    return;
  g_free (self->last_note);
  self->last_note = g_strdup (note);
  more = shuke_text_add_lines (g_hash_table_lookup (self->sale_notes, key), note);
  if (more != NULL)
    g_hash_table_insert (self->sale_notes, key, more);
}

gboolean
shuke_importer_write_sale_notes (ShukeImporter  *self,
                                 GError        **error)
{
  GHashTableIter iter;
  gpointer visit, lines;

  g_hash_table_iter_init (&iter, self->sale_notes);
  while (g_hash_table_iter_next (&iter, &visit, &lines))
    {
      g_autoptr (ShukeStatement) read = shuke_book_prepare (self->book, sql[READ_NOTE], error);
      g_autoptr (ShukeStatement) set = shuke_book_prepare (self->book, sql[SET_NOTE], error);
      g_autofree char *note = NULL;
      gboolean found;

      if (read == NULL || set == NULL)
        return FALSE;
      shuke_statement_int (read, ":id", (gint64) (gssize) visit);
      if (!shuke_statement_find (read, &found, error))
        return FALSE;
      note = shuke_text_add_lines (found ? shuke_statement_get_text (read, 0) : NULL, lines);
      if (note == NULL)
        continue;
      shuke_statement_int (set, ":id", (gint64) (gssize) visit);
      shuke_statement_text (set, ":note", note);
      if (!shuke_statement_run (set, error))
        return FALSE;
    }
  return TRUE;
}
