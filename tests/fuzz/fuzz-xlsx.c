/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a workbook. Packed bytes seldom survive being changed, so what does not begin like a package is taken for the parts of one,
 * a line --- between them: a sheet, the shared texts, the styles, the attributes of the workbook. Each cell is UTF-8 ended by NUL, and a second
 * reading of what is sound says the same. */

#include <string.h>

#include "pack-workbook.h"
#include "shuke-xlsx.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static guint
read_sheet (ShukeXlsx  *book,
            GError    **error)
{
  ShukeCell *cells;
  guint n, sum = 0;

  while (shuke_xlsx_next (book, &cells, &n, error))
    {
      g_assert_cmpuint (n, <=, SHUKE_CSV_MAX_COLUMNS);
      sum = sum * 31 + shuke_xlsx_get_row (book);
      for (guint i = 0; i < n; i++)
        {
          ShukeCell whole = shuke_xlsx_get_whole_day (book, i);

          g_assert_cmpuint (strlen (cells[i].text), ==, cells[i].length);
          g_assert_true (g_utf8_validate (cells[i].text, (gssize) cells[i].length, NULL));
          g_assert_cmpuint (strlen (whole.text), ==, whole.length);
          sum = sum * 31 + g_str_hash (cells[i].text);
          if (shuke_xlsx_is_uncomputed (book, i))
            g_assert_cmpuint (cells[i].length, ==, 0);
        }
    }
  return sum;
}

static GBytes *
pack (const guint8 *data,
      gsize         size)
{
  g_autofree char *text = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_auto (GStrv) parts = g_strsplit (text, "\n---\n", 4);
  guint n = g_strv_length (parts);
  PackedPart sheets[] = { { "S", n > 0 ? parts[0] : "" }, { NULL } };

  return pack_workbook (sheets, n > 1 ? parts[1] : NULL, n > 2 ? parts[2] : NULL, n > 3 ? parts[3] : NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = size >= 2 && memcmp (data, "PK", 2) == 0 ? g_bytes_new (data, size) : pack (data, size);
  g_autoptr (ShukeXlsx) book = shuke_xlsx_new_bytes (bytes, NULL);
  guint sum;

  if (book == NULL)
    return 0;
  for (guint i = 0; i < shuke_xlsx_get_n_sheets (book); i++)
    {
      g_autoptr (GError) error = NULL;

      if (!shuke_xlsx_set_sheet (book, i, NULL))
        continue;
      sum = read_sheet (book, &error);
      /* After an error the texts before it may be there, so that the second reading goes further. */
      if (shuke_xlsx_rewind (book, NULL) && error == NULL)
        g_assert_cmpuint (read_sheet (book, &error), ==, sum);
    }
  return 0;
}
