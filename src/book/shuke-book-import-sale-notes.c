/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Remarks of sales rows: those of all lines of a visit stand in its note, each once. The first comes with the visit; the others wait until
 * all rows are there, since a visit's lines need not follow each other. What was put on a card is a remark too and no line: she was here and
 * paid, but what she buys with it is a purchase of its own, and she would have spent it twice. */

#include "shuke-import-private.h"

#include "shuke-text.h"
#include "shuke-ware.h"

enum { READ_NOTE, SET_NOTE, COUNT_ADVANCE_LINES };

static const char *const sql[] = {
  [READ_NOTE] = "SELECT note FROM visit WHERE id = :id",
  [SET_NOTE] = "UPDATE visit SET note = :note WHERE id = :id",
  /* Before such a thing was known it was a line like any other. */
  [COUNT_ADVANCE_LINES] =
    "SELECT count(*) FROM line l LEFT JOIN word n ON n.id = l.name LEFT JOIN word c ON c.id = l.category"
    " WHERE l.visit = :visit AND l.id < :first_new AND l.quantity * l.paid_price = :paid"
    " AND (coalesce (n.text, c.text) = :word OR (coalesce (n.text, c.text) IS NULL AND l.style IS NULL))",
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

/* How many equal ones of this visit stand in the book as lines; -1 on error. */
static int
count_lines (ShukeImporter          *self,
             gint64                  visit,
             const ShukeImportSale  *row,
             GError                **error)
{
  g_autoptr (ShukeStatement) count = NULL;
  gboolean found;

  if (visit >= self->first_id[SHUKE_IMPORT_TABLE_VISIT])
    return 0;
  count = shuke_book_prepare (self->book, sql[COUNT_ADVANCE_LINES], error);
  if (count == NULL)
    return -1;
  shuke_statement_int (count, ":visit", visit);
  shuke_statement_int (count, ":first_new", self->first_id[SHUKE_IMPORT_TABLE_LINE]);
  shuke_statement_int (count, ":paid", row->paid_price * row->quantity);
  shuke_statement_text (count, ":word", row->item_name != NULL ? row->item_name : row->category);
  if (!shuke_statement_find (count, &found, error))
    return -1;
  return found ? (int) shuke_statement_get_int (count, 0) : 0;
}

gboolean
shuke_importer_count_advance (ShukeImporter          *self,
                              gint64                  visit,
                              const ShukeImportSale  *row,
                              char                  **note,
                              GError                **error)
{
  g_autofree char *words = dup_advance (self, row);
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT "+%s", visit, words);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->repeats, key)) + 1;
  int lines = count_lines (self, visit, row, error);

  if (lines < 0)
    return FALSE;
  g_hash_table_insert (self->repeats, g_string_chunk_insert_const (self->text, key), GUINT_TO_POINTER (n));
  if ((guint) lines >= n)
    g_clear_pointer (note, g_free);
  else if (n - (guint) lines > 1)
    {
      g_autofree char *counted = shuke_ware_dup_nth (words, n - (guint) lines);
      char *more = shuke_ware_add_note (*note, counted);

      if (more != NULL)
        {
          g_free (*note);
          *note = more;
        }
    }
  return TRUE;
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
  more = shuke_ware_add_note (found ? shuke_statement_get_text (read, 0) : NULL, note);
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
  more = shuke_ware_add_note (g_hash_table_lookup (self->sale_notes, key), note);
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
      note = shuke_ware_add_note (found ? shuke_statement_get_text (read, 0) : NULL, lines);
      if (note == NULL)
        continue;
      shuke_statement_int (set, ":id", (gint64) (gssize) visit);
      shuke_statement_text (set, ":note", note);
      if (!shuke_statement_run (set, error))
        return FALSE;
    }
  return TRUE;
}
