/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of one file that may be one person, side by side. They are mostly few, and which they are is known at the end of a rehearsal only: so
 * the file is read a second time instead of keeping all its rows. */

#include "config.h"

#include "shuke-import-doubles.h"

#include "shuke-merge.h"

#include <string.h>

/* A row outlives the reader's next one: its texts are held beside it. */
typedef struct {
  ShukeImportCustomer  row;
  GStringChunk        *text;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *self = data;

  /* Not read yet. */
  if (self == NULL)
    return;
  g_string_chunk_free (self->text);
  g_free (self);
}

static Kept *
keep (const ShukeImportCustomer *row)
{
  Kept *self = g_new (Kept, 1);
  ShukeImportCustomer *it = &self->row;
  const char **texts[] = {
    &it->name, &it->reading, &it->nickname, &it->address_form, &it->card_number, &it->tier, &it->source, &it->referrer, &it->staff, &it->mind,
    &it->note, &it->figures, &it->words, &it->address, &it->wechat, &it->email, &it->qq, &it->url, &it->size, &it->top_size, &it->bottom_size,
    &it->shoe_size, &it->last_words,
  };

  *it = *row;
  it->n_facts = it->n_groups = 0;
  it->portrait = NULL;
  self->text = g_string_chunk_new (512);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (*texts[i] != NULL)
      *texts[i] = g_string_chunk_insert (self->text, *texts[i]);
  for (guint i = 0; i < it->n_phones; i++)
    it->phones[i].raw = g_string_chunk_insert (self->text, it->phones[i].raw);
  for (guint i = 0; i < it->n_children; i++)
    {
      const char **words[] = { &it->children[i].name, &it->children[i].relation, &it->children[i].size, &it->children[i].shoe_size, &it->children[i].school_class };

      for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
        if (*words[k] != NULL)
          *words[k] = g_string_chunk_insert (self->text, *words[k]);
    }
  return self;
}

gboolean
shuke_import_ask_of_doubles (ShukeBook        *book,
                             ShukeImportFile  *file,
                             GArray           *doubles,
                             GPtrArray        *merges,
                             GError          **error)
{
  g_autoptr (GHashTable) held = g_hash_table_new_full (NULL, NULL, NULL, kept_free);   /* number of a row → it, once it was read */
  g_autofree ShukeImportCustomer *row = g_new0 (ShukeImportCustomer, 1);
  ShukeImportReason reason;
  GError *local = NULL;
  guint next = 0;

  if (doubles->len == 0)
    return TRUE;
  for (guint i = 0; i < doubles->len; i++)
    g_hash_table_insert (held, GUINT_TO_POINTER (g_array_index (doubles, ShukeImportDouble, i).held_row), NULL);
  if (!shuke_import_file_rewind (file, error))
    return FALSE;
  /* They are in the order of the file. */
  while (next < doubles->len && shuke_import_file_next_customer (file, row, &reason, &local))
    {
      const ShukeImportDouble *it = &g_array_index (doubles, ShukeImportDouble, next);

      if (reason != SHUKE_IMPORT_REASON_NONE)
        continue;
      if (row->row == it->row)
        {
          const Kept *other = g_hash_table_lookup (held, GUINT_TO_POINTER (it->held_row));
          ShukeMerge *merge = other == NULL ? NULL : shuke_merge_new_of_rows (&other->row, row, shuke_book_get_region (book),
                                                                              shuke_book_get_today (book));

          next++;
          if (merge == NULL)
            continue;
          merge->another = merge->apart = it->apart;
          g_ptr_array_add (merges, merge);
        }
      if (g_hash_table_contains (held, GUINT_TO_POINTER (row->row)))
        g_hash_table_insert (held, GUINT_TO_POINTER (row->row), keep (row));
    }
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}
