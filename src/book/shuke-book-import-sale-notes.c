/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remarks of sales rows: those of all lines of a visit stand in its note, each once. The first comes with the visit; the others wait until
 * all rows are there, since a visit's lines need not follow each other. */

#include "shuke-import-private.h"

#include "shuke-text.h"

enum { READ_NOTE, SET_NOTE };

static const char *const sql[] = {
  [READ_NOTE] = "SELECT note FROM visit WHERE id = :id",
  [SET_NOTE] = "UPDATE visit SET note = :note WHERE id = :id",
};

char *
shuke_importer_dup_sale_note (const ShukeImportSale *row)
{
  char *all = shuke_text_add_lines (row->note, row->words);

  return all != NULL ? all : g_strdup (row->note);
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
