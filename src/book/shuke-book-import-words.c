/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a row has no place in her file stands in her note, line by line: words that were not understood, and the card number that had to
 * give way to another. What is in there already is not brought again. */

#include "shuke-import-private.h"

#include "shuke-text.h"

#include <string.h>

enum { READ_CARD, READ_NOTE, SET_NOTE };

static const char *const sql[] = {
  [READ_CARD] = "SELECT card_number FROM customer WHERE id = :id",
  [READ_NOTE] = "SELECT note FROM customer WHERE id = :id",
  [SET_NOTE] = "UPDATE customer SET note = :note WHERE id = :id",
};

char *
shuke_importer_dup_note (const ShukeImportCustomer *row)
{
  g_autofree char *all = shuke_text_add_lines (row->note, row->words);
  const char *note = all != NULL ? all : row->note;

  return note != NULL && row->figures != NULL ? g_strconcat (note, "\n", row->figures, NULL) : g_strdup (note != NULL ? note : row->figures);
}

gboolean
shuke_importer_find_words (ShukeImporter              *self,
                           gint64                      customer,
                           const ShukeImportCustomer  *row,
                           char                      **words,
                           GError                    **error)
{
  g_autoptr (ShukeStatement) statement = NULL;
  g_autofree char *line = NULL;
  const char *held;
  gboolean found;

  *words = NULL;
  if (row->card_number != NULL)
    {
      statement = shuke_book_prepare (self->book, sql[READ_CARD], error);
      if (statement == NULL)
        return FALSE;
      shuke_statement_int (statement, ":id", customer);
      if (!shuke_statement_find (statement, &found, error))
        return FALSE;
      held = found ? shuke_statement_get_text (statement, 0) : NULL;
      if (held != NULL && strcmp (held, row->card_number) != 0)
        line = shuke_merge_dup_card_line (self->options.match == SHUKE_IMPORT_FILL ? row->card_number : held);
    }
  *words = shuke_text_add_lines (row->words, line);
  if (*words == NULL)
    *words = g_strdup (row->words);
  return TRUE;
}

gboolean
shuke_importer_keep_words (ShukeImporter  *self,
                           gint64          customer,
                           const char     *words,
                           GError        **error)
{
  g_autoptr (ShukeStatement) read = NULL;
  g_autoptr (ShukeStatement) set = NULL;
  g_autofree char *note = NULL;
  gboolean found;

  if (words == NULL)
    return TRUE;
  read = shuke_book_prepare (self->book, sql[READ_NOTE], error);
  if (read == NULL)
    return FALSE;
  shuke_statement_int (read, ":id", customer);
  if (!shuke_statement_find (read, &found, error))
    return FALSE;
  note = shuke_text_add_lines (found ? shuke_statement_get_text (read, 0) : NULL, words);
  if (note == NULL)
    return TRUE;
  set = shuke_book_prepare (self->book, sql[SET_NOTE], error);
  if (set == NULL)
    return FALSE;
  shuke_statement_int (set, ":id", customer);
  shuke_statement_text (set, ":note", note);
  return shuke_statement_run (set, error);
}
