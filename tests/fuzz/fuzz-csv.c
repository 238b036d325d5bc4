/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a table: each cell is UTF-8 ended by NUL, and what the writer makes of a row is read back the same. The
 * first byte chooses the separator. */

#include <string.h>

#include "shuke-csv.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_round_trip (const ShukeCell *cells,
                  guint            n_cells)
{
  g_autoptr (ShukeCsvWriter) writer = shuke_csv_writer_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ShukeCsvReader) reader = NULL;
  ShukeCell *back;
  guint n_back;

  for (guint i = 0; i < n_cells; i++)
    {
      if (i % 2 == 0)
        shuke_csv_writer_add (writer, cells[i].text);
      else
        shuke_csv_writer_add_number_text (writer, cells[i].text);
    }
  shuke_csv_writer_end_row (writer);
  bytes = shuke_csv_writer_take_bytes (writer);
  reader = shuke_csv_reader_new (shuke_source_new_bytes (bytes, NULL, NULL), ',', NULL);
  if (!shuke_csv_reader_next (reader, &back, &n_back, NULL))
    {
      g_assert_cmpuint (n_cells, ==, 1);
      g_assert_cmpuint (cells[0].length, ==, 0);
      return;
    }
  g_assert_cmpuint (n_back, ==, n_cells);
  for (guint i = 0; i < n_cells; i++)
    g_assert_cmpstr (back[i].text, ==, cells[i].text);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char separators[] = { 0, ',', ';', '\t', '|', SHUKE_CSV_LOOSE };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ShukeCsvReader) reader = NULL;
  ShukeSource *source;
  ShukeCell *cells;
  guint n_cells, last = 0;

  if (size < 1)
    return 0;
  bytes = g_bytes_new (data + 1, size - 1);
  source = shuke_source_new_bytes (bytes, NULL, NULL);
  if (source == NULL)
    return 0;
  reader = shuke_csv_reader_new (source, separators[data[0] % G_N_ELEMENTS (separators)], NULL);
  if (reader == NULL)
    return 0;
  while (shuke_csv_reader_next (reader, &cells, &n_cells, NULL))
    {
      g_assert_cmpuint (shuke_csv_reader_get_row (reader), >, last);
      last = shuke_csv_reader_get_row (reader);
      g_assert_cmpuint (n_cells, >, 0);
      for (guint i = 0; i < n_cells; i++)
        {
          g_assert_cmpuint (strlen (cells[i].text), ==, cells[i].length);
          g_assert_true (g_utf8_validate (cells[i].text, cells[i].length, NULL));
        }
      check_round_trip (cells, n_cells);
    }
  return 0;
}
