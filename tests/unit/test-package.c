/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packages that a workbook never is: with a password, with more members than any program writes, with a member that would not end. */

#include "shuke-package.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "pack-workbook.h"
#include "shuke-error.h"
#include "shuke-import-file.h"
#include "shuke-source.h"
#include "shuke-xlsx.h"

#define BLOCK (1024 * 1024)

/* As the writer of a package with a password marks each member (APPNOTE 4.4.4, bit 0), here and in the list at its end. */
static GBytes *
mark_encrypted (GBytes *bytes)
{
  gsize length;
  char *data = g_bytes_unref_to_data (bytes, &length);
  guint n = 0;

  for (gsize i = 0; i + 9 < length; i++)
    if (memcmp (data + i, "PK\x03\x04", 4) == 0 || memcmp (data + i, "PK\x01\x02", 4) == 0)
      {
        data[i + (data[i + 2] == 3 ? 6 : 8)] |= 1;
        n++;
      }
  g_assert_cmpuint (n, >, 1);
  return g_bytes_new_take (data, length);
}

static char *
write_file (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  char *path;
  int fd = g_file_open_tmp ("shuke-XXXXXX.xlsx", &path, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), &error));
  return path;
}

static void
test_locked (void)
{
  static const PackedPart sheets[] = { { "S", "<row><c><v>1</v></c></row>" }, { NULL } };
  ShukeImportContext context = { SHUKE_REGION_CN, { "CNY", 2 }, shuke_day_new (2026, 11, 22) };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = mark_encrypted (pack_workbook (sheets, NULL, NULL, NULL));
  g_autoptr (ShukePackage) package = shuke_package_new_bytes (bytes, &error);
  g_autofree char *path = write_file (bytes);

  /* Its list can be read, its members cannot. */
  g_assert_no_error (error);
  g_assert_true (shuke_package_has (package, "XL\\Workbook.xml"));
  g_assert_null (shuke_package_open (package, "xl/workbook.xml", &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_null (shuke_xlsx_new_bytes (bytes, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_null (shuke_import_file_open (path, NULL, &context, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_LOCKED);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static GBytes *
pack_names (guint n)
{
  g_autofree PackedPart *parts = g_new0 (PackedPart, n + 1);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("m%u", i));
      parts[i] = (PackedPart) { names->pdata[i], "" };
    }
  return pack_parts (parts);
}

static void
test_names (void)
{
  g_autoptr (GBytes) fine = pack_names (SHUKE_PACKAGE_MAX_NAMES);
  g_autoptr (GBytes) many = pack_names (SHUKE_PACKAGE_MAX_NAMES + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukePackage) package = shuke_package_new_bytes (fine, &error);

  g_assert_no_error (error);
  g_assert_true (shuke_package_has (package, "m9999"));
  g_assert_null (shuke_package_new_bytes (many, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
}

/* A file larger than any workbook is not looked into. */
static void
test_size (void)
{
  static const PackedPart parts[] = { { "m", "x" }, { NULL } };
  g_autoptr (GBytes) bytes = pack_parts (parts);
  g_autofree char *path = write_file (bytes);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, (off_t) SHUKE_SOURCE_MAX_SIZE + 1), ==, 0);
  g_assert_null (shuke_package_new_path (path, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* @n_blocks of zeros as the one member "m". */
static GBytes *
pack_zeros (guint n_blocks)
{
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();
  g_autofree char *block = g_malloc0 (BLOCK);
  gsize size = 8 * BLOCK, used = 0;
  char *bytes = g_malloc (size);

  g_assert_cmpint (archive_write_set_format_zip (archive), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_set_options (archive, "zip:compression=deflate,zip:compression-level=1"), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_open_memory (archive, bytes, size, &used), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "m");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  for (guint i = 0; i < n_blocks; i++)
    g_assert_cmpint (archive_write_data (archive, block, BLOCK), ==, BLOCK);
  archive_entry_free (entry);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_bytes_new_take (bytes, used);
}

static void
test_member (void)
{
  guint limit = (guint) (SHUKE_PACKAGE_MAX_MEMBER / BLOCK);
  g_autoptr (GBytes) bytes = pack_zeros (limit + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukePackage) package = shuke_package_new_bytes (bytes, &error);
  g_autoptr (ShukeMember) member = NULL;
  const char *data;
  gsize length;
  guint64 done = 0;

  g_assert_no_error (error);
  member = shuke_package_open (package, "m", &error);
  g_assert_no_error (error);
  while (shuke_member_next (member, &data, &length, &error))
    {
      done += length;
      g_assert_cmpuint (done, ==, shuke_member_get_done (member));
    }
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE);
  g_assert_cmpuint (done, <=, SHUKE_PACKAGE_MAX_MEMBER);
  g_assert_cmpuint (done, >, SHUKE_PACKAGE_MAX_MEMBER - BLOCK);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/package/locked", test_locked);
  g_test_add_func ("/package/names", test_names);
  g_test_add_func ("/package/size", test_size);
  g_test_add_func ("/package/member", test_member);
  return g_test_run ();
}
