/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first rows of a table as they stand, titles and headings with the rest. */

#include "shuke-import-first-rows.h"

#include "shuke-import-file-private.h"
#include "shuke-text.h"

/* Characters of a row that are shown; enough to know it by. */
#define MAX_WORDS 60

void
shuke_first_row_free (ShukeFirstRow *self)
{
  g_free (self->words);
  g_free (self->headings);
  g_free (self);
}

static ShukeFirstRow *
first_row_new (ShukeImportFile *file,
               guint            n)
{
  ShukeFirstRow *self = g_new0 (ShukeFirstRow, 1);
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) headings = g_string_new (NULL);

  self->n = n;
  self->number = shuke_import_file_get_row (file);
  for (guint i = 0; i < file->n_cells; i++)
    {
      g_autofree char *text = shuke_text_clean (file->cells[i].text);

      g_string_append_printf (headings, "%s%s", i > 0 ? "\n" : "", text == NULL ? "" : text);
      if (text != NULL && g_utf8_strlen (words->str, -1) < MAX_WORDS)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", text);
    }
  self->words = g_utf8_strlen (words->str, -1) <= MAX_WORDS ? g_strdup (words->str) : g_utf8_substring (words->str, 0, MAX_WORDS);
  self->headings = g_string_free (g_steal_pointer (&headings), FALSE);
  return self;
}

GPtrArray *
shuke_import_file_list_first_rows (ShukeImportFile *file,
                                   guint            n_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_first_row_free);
  guint above = file->n_heading_rows;

  if (file->cards != NULL)
    return rows;
  file->n_heading_rows = 0;
  /* What cannot be read is told by who reads the rows. */
  if (shuke_import_file_rewind (file, NULL))
    for (guint i = 0; i < n_rows && shuke_import_file_read_cells (file, NULL); i++)
      g_ptr_array_add (rows, first_row_new (file, i + 1));
  file->n_heading_rows = above;
  shuke_import_file_rewind (file, NULL);
  return rows;
}

gboolean
shuke_import_file_find_widest (ShukeImportFile  *file,
                               guint             n_rows,
                               guint            *widest,
                               GError          **error)
{
  GError *local = NULL;

  *widest = 0;
  if (!shuke_import_file_rewind (file, error))
    return FALSE;
  for (guint i = 0; i < n_rows && shuke_import_file_read_cells (file, &local); i++)
    *widest = MAX (*widest, file->n_cells);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}
