/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file that the owner had to explain is known again by its headings, and read as she had it read. */

#include "scratch-import.h"

#include "shuke-book-mappings.h"
#include "shuke-column-facts.h"
#include "shuke-error.h"
#include "shuke-import-memory.h"

#include <string.h>

typedef ScratchBook Fixture;

static ShukeImportFile *
open_file (Fixture    *fixture,
           const char *name,
           const char *text,
           const char *encoding)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = scratch_path (fixture->folder, name);
  ShukeImportContext context = shuke_import_context_of (fixture->book);
  gsize length;
  g_autofree char *bytes = g_convert (text, -1, encoding, "UTF-8", NULL, &length, &error);
  ShukeImportFile *file;

  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  return file;
}

static void
keep (Fixture          *fixture,
      ShukeImportFile  *found,
      ShukeImportFile  *file,
      ShukeImportMatch  match)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportMemory) memory = shuke_import_memory_new (fixture->book, found, FALSE);

  g_assert_true (shuke_import_memory_keep (memory, file, match, 0, &error));
  g_assert_no_error (error);
}

static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (ShukeImportFile) found = open_file (fixture, "a.csv", "姓名,手机,编码甲,说明乙\n林小雨,13900001111,7,老师\n", "UTF-8");
  g_autoptr (ShukeImportFile) file = open_file (fixture, "a.csv", "姓名,手机,编码甲,说明乙\n林小雨,13900001111,7,老师\n", "UTF-8");
  g_autoptr (ShukeImportFile) next = open_file (fixture, "b.csv", "姓名,手机,编码甲,说明乙\n王芳,13900002222,8,会计\n", "UTF-8");
  g_autoptr (ShukeImportFile) other = open_file (fixture, "c.csv", "姓名,手机,编码甲\n王芳,13900002222,8\n", "UTF-8");
  g_autoptr (ShukeImportFile) recalled = NULL;
  g_autoptr (ShukeImportMemory) memory = NULL;
  g_autoptr (ShukeImportMemory) another = NULL;
  g_autoptr (ShukeImportMemory) after = NULL;
  g_autoptr (GError) error = NULL;
  ShukeField occupation = shuke_column_guess_fact ("职业", SHUKE_FIELD_UNKNOWN);
  ShukeImportMatch match;

  g_assert_cmpint (shuke_import_file_get_field (found, 2), !=, SHUKE_FIELD_CARD_NUMBER);
  /* Nothing was changed: nothing is remembered. */
  keep (fixture, found, file, SHUKE_IMPORT_FILL);
  memory = shuke_import_memory_new (fixture->book, next, FALSE);
  g_assert_null (shuke_import_memory_recall (memory, next, &match));
  g_clear_pointer (&memory, shuke_import_memory_free);

  shuke_import_file_set_field (file, 2, SHUKE_FIELD_CARD_NUMBER);
  shuke_import_file_set_field (file, 3, occupation);
  keep (fixture, found, file, SHUKE_IMPORT_UPDATE);
  memory = shuke_import_memory_new (fixture->book, next, FALSE);
  recalled = shuke_import_memory_recall (memory, next, &match);
  g_assert_nonnull (recalled);
  g_assert_cmpint (match, ==, SHUKE_IMPORT_UPDATE);
  g_assert_cmpint (shuke_import_file_get_field (recalled, 2), ==, SHUKE_FIELD_CARD_NUMBER);
  g_assert_cmpint (shuke_import_file_get_field (recalled, 3), ==, occupation);
  another = shuke_import_memory_new (fixture->book, other, FALSE);
  g_assert_null (shuke_import_memory_recall (another, other, &match));

  /* Begun afresh and left as it is found: forgotten. */
  g_assert_true (shuke_import_memory_keep (memory, next, SHUKE_IMPORT_FILL, 0, &error));
  g_assert_no_error (error);
  after = shuke_import_memory_new (fixture->book, next, FALSE);
  g_assert_null (shuke_import_memory_recall (after, next, &match));
}

/* What came out wrong by itself comes out right the next time: letters, separator, kind of row. */
static void
test_reading (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = scratch_path (fixture->folder, "a.csv");
  ShukeImportContext context = shuke_import_context_of (fixture->book);
  ShukeEncoding encoding = SHUKE_ENCODING_BIG5;
  ShukeImportReading reading = { &encoding, ';', NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportFile) found = open_file (fixture, "a.csv", "姓名;電話,住家\n王芳;0912345678\n", "BIG5");
  g_autoptr (ShukeImportFile) file = shuke_import_file_open (path, &reading, &context, &error);
  g_autoptr (ShukeImportFile) recalled = NULL;
  g_autoptr (ShukeImportMemory) memory = NULL;
  ShukeImportMatch match;

  g_assert_no_error (error);
  shuke_import_file_set_kind (file, SHUKE_IMPORT_FILE_SALES);
  keep (fixture, found, file, SHUKE_IMPORT_SKIP);
  memory = shuke_import_memory_new (fixture->book, found, FALSE);
  recalled = shuke_import_memory_recall (memory, found, &match);
  g_assert_nonnull (recalled);
  g_assert_cmpint (shuke_import_file_get_encoding (recalled), ==, SHUKE_ENCODING_BIG5);
  g_assert_cmpint (shuke_import_file_get_separator (recalled), ==, ';');
  g_assert_cmpint (shuke_import_file_get_kind (recalled), ==, SHUKE_IMPORT_FILE_SALES);
  g_assert_cmpint (match, ==, SHUKE_IMPORT_SKIP);
}

/* It is no action: nothing to undo comes of it. One line for each kind of file, however often it comes. */
static void
test_one_line (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImportMapping) kept = NULL;
  ShukeImportMapping mapping = { .kind = "sales", .headings = "日期\n款号", .on_match = "fill", .columns = "sale_date\nstyle_number",
                                 .separator = '\t', .encoding = "GB18030" };
  gint64 action = shuke_book_get_last_action (fixture->book);

  g_assert_true (shuke_book_keep_mapping (fixture->book, &mapping, &error));
  mapping.on_match = "skip";
  g_assert_true (shuke_book_keep_mapping (fixture->book, &mapping, &error));
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_get_last_action (fixture->book), ==, action);
  kept = shuke_book_dup_mapping (fixture->book, "日期\n款号", &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept->id, ==, 1);
  g_assert_cmpstr (kept->on_match, ==, "skip");
  g_assert_cmpint (kept->separator, ==, '\t');
  g_assert_cmpstr (kept->encoding, ==, "GB18030");
  g_assert_true (shuke_book_forget_mapping (fixture->book, "日期\n款号", &error));
  g_assert_null (shuke_book_dup_mapping (fixture->book, "日期\n款号", &error));
  g_assert_no_error (error);
}

static gint64
take_in (Fixture *fixture)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  static int n;
  g_autofree char *table = g_strdup_printf ("姓名,手机\n王芳,139000022%02d\n", 10 + n++);
  g_auto (ShukeImportReport) report;

  scratch_import (fixture, table, &options, FALSE, &report);
  g_assert_cmpint (report.book.import, !=, 0);
  return report.book.import;
}

/* Taking an import back forgets how its file was read, unless a later one has said it anew. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (ShukeImportFile) found = open_file (fixture, "a.csv", "姓名,手机,编码甲\n林小雨,13900001111,7\n", "UTF-8");
  g_autoptr (ShukeImportFile) file = open_file (fixture, "a.csv", "姓名,手机,编码甲\n林小雨,13900001111,7\n", "UTF-8");
  static const ShukeField said[] = { SHUKE_FIELD_CARD_NUMBER, SHUKE_FIELD_CARD_NUMBER, SHUKE_FIELD_POINTS };
  g_autoptr (GError) error = NULL;
  gint64 imports[G_N_ELEMENTS (said)];

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (ShukeImportMemory) memory = shuke_import_memory_new (fixture->book, found, FALSE);

      shuke_import_file_set_field (file, 2, said[i]);
      imports[i] = take_in (fixture);
      g_assert_true (shuke_import_memory_keep (memory, file, SHUKE_IMPORT_FILL, imports[i], &error));
      g_assert_no_error (error);
    }
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (ShukeImportMapping) kept = NULL;

      g_assert_cmpint (shuke_book_undo_import (fixture->book, imports[i], NULL, &error), !=, 0);
      g_assert_no_error (error);
      kept = shuke_book_dup_mapping (fixture->book, "姓名\n手机\n编码甲", &error);
      g_assert_no_error (error);
      g_assert_true ((kept == NULL) == (i == G_N_ELEMENTS (said) - 1));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("/mappings/columns", test_columns);
  ADD ("/mappings/reading", test_reading);
  ADD ("/mappings/one-line", test_one_line);
  ADD ("/mappings/taken-back", test_taken_back);
  return g_test_run ();
}
