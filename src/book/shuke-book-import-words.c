/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a row has no place in her file stands in her note, line by line: words that were not understood, the card number that had to
 * give way to another, who else is said to have brought her, and figures as of the day of the import. What is in there already is not
 * brought again. */

#include "shuke-import-private.h"

#include "shuke-text.h"

#include <string.h>

enum { READ_CARD, READ_NOTE, READ_POINTS, SET_NOTE, SET_MIND };

/* A note on its way, and what must be minded: whoever has a thousand rows would have it written a thousand times, each time longer, and logged
 * as often. */
typedef struct {
  gint64    customer;
  char     *text;      /* (nullable) */
  char     *mind;      /* (nullable) */
  gboolean  changed;   /* since it was written */
  gboolean  mind_taken;   /* what she has to mind is another thing now and has to be seen again */
} Note;

/* Held at a time, so that a long file does not hold the book. */
#define MAX_NOTES 20000

static const char *const sql[] = {
  [READ_CARD] = "SELECT card_number FROM customer WHERE id = :id",
  [READ_NOTE] = "SELECT note, mind FROM customer WHERE id = :id",
  [READ_POINTS] = "SELECT count(*), sum(points) FROM points_entry WHERE customer = :id",
  [SET_NOTE] = "UPDATE customer SET note = :note WHERE id = :id AND note IS NOT :note",
  [SET_MIND] =
    "UPDATE customer SET mind = :mind, mind_seen_day = CASE WHEN :taken THEN NULL ELSE mind_seen_day END"
    " WHERE id = :id AND mind IS NOT :mind",
};

static void
note_free (gpointer data)
{
  Note *self = data;

  g_free (self->text);
  g_free (self->mind);
  g_free (self);
}

void
shuke_importer_clear_notes (ShukeImporter *self)
{
  g_clear_pointer (&self->changed_notes, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_hash_table_unref);
}

/* Hers, read when it was not looked at before; NULL on error. */
static Note *
get_note (ShukeImporter  *self,
          gint64          customer,
          GError        **error)
{
  g_autoptr (ShukeStatement) read = NULL;
  gboolean found;
  Note *note;

  if (self->notes == NULL)
    {
      self->changed_notes = g_ptr_array_new ();
      self->notes = g_hash_table_new_full (NULL, NULL, NULL, note_free);
    }
  note = g_hash_table_lookup (self->notes, (gpointer) (gsize) customer);
  if (note != NULL)
    return note;
  if (g_hash_table_size (self->notes) == MAX_NOTES)
    {
      if (!shuke_importer_write_notes (self, error))
        return NULL;
      g_hash_table_remove_all (self->notes);
    }
  read = shuke_book_prepare (self->book, sql[READ_NOTE], error);
  if (read == NULL)
    return NULL;
  shuke_statement_int (read, ":id", customer);
  if (!shuke_statement_find (read, &found, error))
    return NULL;
  note = g_new0 (Note, 1);
  note->customer = customer;
  note->text = found ? g_strdup (shuke_statement_get_text (read, 0)) : NULL;
  note->mind = found ? g_strdup (shuke_statement_get_text (read, 1)) : NULL;
  g_hash_table_insert (self->notes, (gpointer) (gsize) customer, note);
  return note;
}

gboolean
shuke_importer_get_note (ShukeImporter  *self,
                         gint64          customer,
                         const char    **text,
                         GError        **error)
{
  const Note *note = get_note (self, customer, error);

  *text = note == NULL ? NULL : note->text;
  return note != NULL;
}

static void
mark_changed (ShukeImporter *self,
              Note          *note)
{
  if (!note->changed)
    g_ptr_array_add (self->changed_notes, note);
  note->changed = TRUE;
  self->n_note_changes++;
}

/* Takes @text. */
static void
change (ShukeImporter *self,
        Note          *note,
        char          *text)
{
  g_free (note->text);
  note->text = text;
  mark_changed (self, note);
}

/* Takes @mind. */
static void
change_mind (ShukeImporter *self,
             Note          *note,
             char          *mind)
{
  g_free (note->mind);
  note->mind = mind;
  mark_changed (self, note);
}

gboolean
shuke_importer_set_note (ShukeImporter  *self,
                         gint64          customer,
                         const char     *text,
                         GError        **error)
{
  Note *note = get_note (self, customer, error);

  if (note != NULL && g_strcmp0 (note->text, text) != 0)
    change (self, note, g_strdup (text));
  return note != NULL;
}

gboolean
shuke_importer_add_mind (ShukeImporter  *self,
                         gint64          customer,
                         const char     *mind,
                         GError        **error)
{
  Note *note;

  if (mind == NULL)
    return TRUE;
  note = get_note (self, customer, error);
  if (note == NULL)
    return FALSE;
  if (note->mind == NULL)
    change_mind (self, note, g_strdup (mind));
  else if (!shuke_text_has_clause (note->mind, mind))
    change_mind (self, note, g_strconcat (note->mind, "\n", mind, NULL));
  return TRUE;
}

gboolean
shuke_importer_take_mind (ShukeImporter  *self,
                          gint64          customer,
                          const char     *mind,
                          GError        **error)
{
  Note *note;

  if (mind == NULL)
    return TRUE;
  note = get_note (self, customer, error);
  if (note == NULL)
    return FALSE;
  if (g_strcmp0 (note->mind, mind) != 0)
    {
      note->mind_taken = TRUE;
      change_mind (self, note, g_strdup (mind));
    }
  return TRUE;
}

gboolean
shuke_importer_write_notes (ShukeImporter  *self,
                            GError        **error)
{
  g_autoptr (ShukeStatement) set = NULL;
  g_autoptr (ShukeStatement) set_mind = NULL;

  if (self->changed_notes == NULL || self->changed_notes->len == 0)
    return TRUE;
  set = shuke_book_prepare (self->book, sql[SET_NOTE], error);
  set_mind = set == NULL ? NULL : shuke_book_prepare (self->book, sql[SET_MIND], error);
  if (set_mind == NULL)
    return FALSE;
  for (guint i = 0; i < self->changed_notes->len; i++)
    {
      Note *note = g_ptr_array_index (self->changed_notes, i);

      shuke_statement_int (set, ":id", note->customer);
      shuke_statement_text (set, ":note", note->text);
      shuke_statement_int (set_mind, ":id", note->customer);
      shuke_statement_text (set_mind, ":mind", note->mind);
      shuke_statement_int (set_mind, ":taken", note->mind_taken);
      if (!shuke_statement_run (set, error) || !shuke_statement_run (set_mind, error))
        return FALSE;
      note->changed = note->mind_taken = FALSE;
    }
  g_ptr_array_set_size (self->changed_notes, 0);
  return TRUE;
}

char *
shuke_importer_dup_note (const ShukeImportCustomer *row)
{
  g_autofree char *all = shuke_text_add_lines (row->note, row->words);
  const char *note = all != NULL ? all : row->note;

  if (row->figures != NULL && row->figures_day != SHUKE_DAY_NONE)
    {
      g_autofree char *dated = shuke_merge_dup_figures (note, row->figures, row->figures_day);
      char *with = shuke_text_add_lines (note, dated);

      return with != NULL ? with : g_strdup (note);
    }
  return note != NULL && row->figures != NULL ? g_strconcat (note, "\n", row->figures, NULL) : g_strdup (note != NULL ? note : row->figures);
}

void
shuke_import_add_lines (char       **lines,
                        const char  *more)
{
  char *all = shuke_text_add_lines (*lines, more);

  if (all == NULL)
    return;
  g_free (*lines);
  *lines = all;
}

gboolean
shuke_importer_find_words (ShukeImporter              *self,
                           gint64                      customer,
                           const ShukeImportCustomer  *row,
                           char                      **words,
                           GError                    **error)
{
  g_autoptr (ShukeStatement) held = NULL;
  g_autofree char *line = NULL;
  g_autofree char *referrer = NULL;
  g_autofree char *differences = NULL;
  const char *card;
  gboolean found;

  *words = NULL;
  if (row->card_number != NULL)
    {
      held = shuke_book_prepare (self->book, sql[READ_CARD], error);
      if (held == NULL)
        return FALSE;
      shuke_statement_int (held, ":id", customer);
      if (!shuke_statement_find (held, &found, error))
        return FALSE;
      card = found ? shuke_statement_get_text (held, 0) : NULL;
      if (card != NULL && !shuke_importer_equal_cards (card, row->card_number))
        line = shuke_merge_dup_card_line (self->options.match == SHUKE_IMPORT_FILL ? row->card_number : card);
    }
  if (!shuke_importer_find_differences (self, customer, row, &differences, error))
    return FALSE;
  if (row->referrer != NULL && self->matched.brought_by != NULL)
    referrer = shuke_merge_dup_referrer_line (row->referrer);
  *words = g_strdup (row->words);
  shuke_import_add_lines (words, line);
  shuke_import_add_lines (words, referrer);
  shuke_import_add_lines (words, differences);
  return TRUE;
}

/* Her points are counted in the book once that has begun: what a file counts is one more figure. */
static gboolean
find_figures (ShukeImporter              *self,
              gint64                      customer,
              const ShukeImportCustomer  *row,
              char                      **figures,
              GError                    **error)
{
  g_autoptr (ShukeStatement) read = NULL;
  gboolean found;

  *figures = g_strdup (row->figures);
  if (row->points == SHUKE_IMPORT_NO_POINTS)
    return TRUE;
  read = shuke_book_prepare (self->book, sql[READ_POINTS], error);
  if (read == NULL)
    return FALSE;
  shuke_statement_int (read, ":id", customer);
  if (!shuke_statement_find (read, &found, error))
    return FALSE;
  if (found && shuke_statement_get_int (read, 0) > 0 && shuke_statement_get_int (read, 1) != row->points)
    {
      g_autofree char *line = shuke_merge_dup_points_line (row->points);

      shuke_import_add_lines (figures, line);
    }
  return TRUE;
}

gboolean
shuke_importer_keep_words (ShukeImporter              *self,
                           gint64                      customer,
                           const char                 *words,
                           const ShukeImportCustomer  *row,
                           GError                    **error)
{
  g_autofree char *with_words = NULL;
  g_autofree char *figures = NULL;
  g_autofree char *missing = NULL;
  /* Those of one file are of one day. */
  ShukeDay day = customer >= self->first_id[SHUKE_IMPORT_TABLE_CUSTOMER] ? SHUKE_DAY_NONE : self->today;
  char *all;
  Note *note;

  if (row != NULL && row->figures_day != SHUKE_DAY_NONE)
    day = row->figures_day;
  if (row != NULL && !find_figures (self, customer, row, &figures, error))
    return FALSE;
  if (words == NULL && figures == NULL && (row == NULL || row->note == NULL))
    return TRUE;
  note = get_note (self, customer, error);
  if (note == NULL)
    return FALSE;
  if (row != NULL && row->note != NULL && !shuke_text_has_clause (note->text, row->note))
    change (self, note, note->text == NULL ? g_strdup (row->note) : g_strconcat (note->text, "\n", row->note, NULL));
  with_words = shuke_text_add_lines (note->text, words);
  if (with_words != NULL)
    change (self, note, g_steal_pointer (&with_words));
  missing = shuke_merge_dup_figures (note->text, figures, day);
  all = shuke_text_add_lines (note->text, missing);
  if (all != NULL)
    change (self, note, all);
  return TRUE;
}
