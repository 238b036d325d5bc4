/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks for tests, made in memory: the parts stand readable in the test, and no file of somebody else is needed. */

#include "pack-workbook.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define DOCUMENT "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n"
#define MAX_SHEETS 8

GBytes *
pack_parts (const PackedPart *parts)
{
  struct archive *archive = archive_write_new ();
  gsize size = 64 * 1024, used = 0;
  char *bytes;

  for (const PackedPart *part = parts; part->name != NULL; part++)
    size += strlen (part->text) + 4096;
  bytes = g_malloc (size);
  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_memory (archive, bytes, size, &used), ==, ARCHIVE_OK);
  for (const PackedPart *part = parts; part->name != NULL; part++)
    {
      struct archive_entry *entry = archive_entry_new ();
      gsize length = strlen (part->text);

      archive_entry_set_pathname (entry, part->name);
      archive_entry_set_size (entry, (la_int64_t) length);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0600);
      g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
      g_assert_cmpint (archive_write_data (archive, part->text, length), ==, (gssize) length);
      archive_entry_free (entry);
    }
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_bytes_new_take (bytes, used);
}

GBytes *
pack_workbook (const PackedPart *sheets,
               const char       *strings,
               const char       *styles,
               const char       *properties)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autoptr (GString) relations = g_string_new (NULL);
  PackedPart parts[MAX_SHEETS + 6] = { { NULL } };
  guint n = 0;

#define KEEP(text) (g_ptr_array_add (texts, (text)), (const char *) texts->pdata[texts->len - 1])
  for (guint i = 0; sheets[i].name != NULL; i++)
    {
      g_assert_cmpuint (i, <, MAX_SHEETS);
      g_string_append_printf (list, "<sheet name=\"%s\" sheetId=\"%u\" r:id=\"rId%u\"/>", sheets[i].name, i + 7, i + 1);
      g_string_append_printf (relations, "<Relationship Id=\"rId%u\" Type=\"" DOCUMENT "/worksheet\" Target=\"worksheets/sheet%u.xml\"/>", i + 1, i + 1);
      parts[n].name = KEEP (g_strdup_printf ("xl/worksheets/sheet%u.xml", i + 1));
      parts[n++].text = KEEP (g_strconcat (HEAD "<worksheet xmlns=\"" MAIN "\"><sheetData>", sheets[i].text, "</sheetData></worksheet>", NULL));
    }
  if (strings != NULL)
    {
      g_string_append (relations, "<Relationship Id=\"rId90\" Type=\"" DOCUMENT "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
      parts[n++] = (PackedPart) { "xl/sharedStrings.xml", KEEP (g_strconcat (HEAD "<sst xmlns=\"" MAIN "\">", strings, "</sst>", NULL)) };
    }
  if (styles != NULL)
    {
      g_string_append (relations, "<Relationship Id=\"rId91\" Type=\"" DOCUMENT "/styles\" Target=\"/xl/styles.xml\"/>");
      parts[n++] = (PackedPart) { "xl/styles.xml", KEEP (g_strconcat (HEAD "<styleSheet xmlns=\"" MAIN "\">", styles, "</styleSheet>", NULL)) };
    }
  parts[n++] = (PackedPart) { "_rels/.rels", HEAD "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"rId1\" Type=\"" DOCUMENT
                              "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>" };
  parts[n++] = (PackedPart) { "xl/workbook.xml", KEEP (g_strconcat (HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" DOCUMENT "\"><workbookPr ",
                                                                   properties == NULL ? "" : properties, "/><sheets>", list->str,
                                                                   "</sheets></workbook>", NULL)) };
  parts[n++] = (PackedPart) { "xl/_rels/workbook.xml.rels", KEEP (g_strconcat (HEAD "<Relationships xmlns=\"" PACKAGE "\">", relations->str,
                                                                              "</Relationships>", NULL)) };
#undef KEEP
  return pack_parts (parts);
}
