/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as what is pinned to the cells of a sheet: each row of it has text that holds or none, and the sheet is read to its end. */

#include <string.h>

#include "pack-workbook.h"
#include "shuke-xlsx.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static GBytes *
pack (const char *comments)
{
  const PackedPart parts[] = {
    { "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>姓名</t></is></c></row><row r=\"2\"><c><v>1</v></c></row>"
                                  "<row r=\"9\"><c><v>2</v></c></row></sheetData></worksheet>" },
    { "xl/worksheets/_rels/sheet1.xml.rels", "<Relationships><Relationship Id=\"c\" Type=\"x/comments\" Target=\"../comments1.xml\"/></Relationships>" },
    { "xl/comments1.xml", comments },
    { "_rels/.rels", "<Relationships><Relationship Id=\"w\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" },
    { "xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>" },
    { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
    { NULL, NULL },
  };

  return pack_parts (parts);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *comments = size == 0 ? g_strdup ("") : g_strndup ((const char *) data, size);
  g_autoptr (GBytes) bytes = pack (comments);
  g_autoptr (ShukeXlsx) book = shuke_xlsx_new_bytes (bytes, NULL);
  g_autoptr (GError) error = NULL;
  ShukeCell *cells;
  guint n, rows = 0;

  g_assert_nonnull (book);
  /* What is wrong in them costs no row. */
  g_assert_true (shuke_xlsx_set_sheet (book, 0, &error));
  while (shuke_xlsx_next (book, &cells, &n, &error))
    {
      const char *comment = shuke_xlsx_get_comment (book);

      rows++;
      if (comment != NULL)
        g_assert_true (*comment != '\0' && g_utf8_validate (comment, -1, NULL));
    }
  g_assert_no_error (error);
  g_assert_cmpuint (rows, ==, 3);
  return 0;
}
