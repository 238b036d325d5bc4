/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A till that is asked twice writes a receipt twice, all of its lines and once more all of them in the same order. Two equal shirts are two lines
 * as well, so a receipt counts once only where a block of lines that are not all the same comes again whole. Nearly no table has any: rows are
 * only compared with the first of their receipt, and the table is read once more when one of them is the same. */

#include "shuke-import-file-private.h"

#include <string.h>

/* Less is a piece and another one like it. */
#define SHORTEST_BLOCK 2

typedef struct {
  GString *number;
  GArray  *hashes;   /* (element-type guint64): of its lines */
  GArray  *rows;     /* (element-type guint): where they stand */
} Receipt;

/* FNV-1a of 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/, the cells parted by a byte that stands in no text. */
static guint64
hash_row (ShukeImportFile *self)
{
  guint64 hash = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (guint i = 0; i < self->n_cells; i++)
    {
      for (gsize k = 0; k < self->cells[i].length; k++)
        hash = (hash ^ (guchar) self->cells[i].text[k]) * G_GUINT64_CONSTANT (0x100000001b3);
      hash = (hash ^ 0xff) * G_GUINT64_CONSTANT (0x100000001b3);
    }
  return hash;
}

/* FALSE when the present row has no number of a receipt. *@same: it is @number, which becomes the row's otherwise. */
static gboolean
read_number (ShukeImportFile *self,
             GString         *number,
             gboolean        *same)
{
  const ShukeCell *cell = self->receipt_column < self->n_cells ? &self->cells[self->receipt_column] : NULL;

  if (cell == NULL || cell->length == 0)
    {
      g_string_truncate (number, 0);
      return FALSE;
    }
  *same = number->len == cell->length && memcmp (number->str, cell->text, cell->length) == 0;
  if (!*same)
    {
      g_string_truncate (number, 0);
      g_string_append_len (number, cell->text, (gssize) cell->length);
    }
  return TRUE;
}

/* The lines of the block of which the receipt is nothing but repetitions; 0 when it is not. */
static guint
find_block (const GArray *hashes)
{
  const guint64 *lines = (const guint64 *) (gpointer) hashes->data;

  for (guint length = SHORTEST_BLOCK; length * 2 <= hashes->len; length++)
    {
      gboolean repeated = hashes->len % length == 0, varied = FALSE;

      for (guint i = 1; i < hashes->len && repeated; i++)
        {
          repeated = i < length || lines[i] == lines[i - length];
          varied |= lines[i] != lines[0];
        }
      if (repeated && varied)
        return length;
    }
  return 0;
}

static void
end_receipt (ShukeImportFile *self,
             Receipt         *receipt)
{
  guint block = find_block (receipt->hashes);

  for (guint i = block; block > 0 && i < receipt->rows->len; i++)
    g_array_append_val (self->repeats, g_array_index (receipt->rows, guint, i));
  g_array_set_size (receipt->hashes, 0);
  g_array_set_size (receipt->rows, 0);
}

static gboolean
find_repeats (ShukeImportFile  *self,
              GError          **error)
{
  g_autoptr (GString) number = g_string_new (NULL);
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  Receipt receipt = { number, hashes, rows };
  GError *local = NULL;

  self->repeats = g_array_new (FALSE, FALSE, sizeof (guint));
  while (shuke_import_file_next_row (self, &local))
    {
      gboolean same = FALSE;
      gboolean told = read_number (self, receipt.number, &same);
      guint64 hash;
      guint row = shuke_import_file_get_row (self);

      if (!same)
        end_receipt (self, &receipt);
      if (!told)
        continue;
      hash = hash_row (self);
      g_array_append_val (receipt.hashes, hash);
      g_array_append_val (receipt.rows, row);
    }
  end_receipt (self, &receipt);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, local);
  return FALSE;
}

/* Reads the whole table and comes back to the present row, which goes on as if nothing had been. */
static gboolean
look_through (ShukeImportFile  *self,
              GError          **error)
{
  guint row = shuke_import_file_get_row (self);
  ShukeImportSale above = self->above;
  int tells_course = self->tells_course;
  gboolean there = shuke_import_file_rewind (self, error) && find_repeats (self, error) && shuke_import_file_rewind (self, error);

  while (there && shuke_import_file_get_row (self) != row)
    there = shuke_import_file_next_row (self, error);
  self->above = above;
  self->tells_course = tells_course;
  self->knows_orders = TRUE;
  return there;
}

void
shuke_import_file_forget_receipts (ShukeImportFile *self,
                                   guint            column)
{
  g_clear_pointer (&self->repeats, g_array_unref);
  if (self->receipt == NULL)
    self->receipt = g_string_new (NULL);
  g_string_truncate (self->receipt, 0);
  self->receipt_column = column;
  self->n_of_receipt = 0;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return (first > second) - (first < second);
}

gboolean
shuke_import_file_is_receipt_again (ShukeImportFile  *self,
                                    gboolean         *again,
                                    GError          **error)
{
  gboolean same = FALSE;
  guint row = shuke_import_file_get_row (self);

  *again = FALSE;
  if (self->repeats == NULL)
    {
      if (!read_number (self, self->receipt, &same))
        return TRUE;
      self->n_of_receipt = same ? self->n_of_receipt + 1 : 1;
      if (!same)
        self->first_of_receipt = hash_row (self);
      if (self->n_of_receipt <= SHORTEST_BLOCK || hash_row (self) != self->first_of_receipt)
        return TRUE;
      if (!look_through (self, error))
        return FALSE;
    }
  *again = self->repeats->len > 0 && g_array_binary_search (self->repeats, &row, compare_rows, NULL);
  return TRUE;
}
