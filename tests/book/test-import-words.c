/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing that stands in a file is lost: what was not understood, and what had to give way, stands in her note, of who is new and of who is
 * there; once, however often the file is brought. */

#include "scratch-book.h"

#include "book-dump.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-import-run.h"

typedef ScratchBook Fixture;

static ShukeImportResult
import (Fixture          *fixture,
        const char       *table,
        ShukeImportMatch  match)
{
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportContext context = shuke_import_context_of (fixture->book);
  g_autofree char *path = scratch_path (fixture->folder, "words.csv");
  g_autoptr (ShukeImportFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (ShukeImportReport) report;

  shuke_import_report_init (&report);
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_import_run (fixture->book, file, &options, FALSE, NULL, NULL, &report, NULL, &error));
  g_assert_no_error (error);
  return report.book;
}

static void
check (Fixture    *fixture,
       const char *phone,
       const char *card,
       const char *note)
{
  g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, phone, NULL);
  g_autoptr (ShukeCustomer) customer = NULL;

  g_assert_cmpuint (ids->len, ==, 1);
  customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), NULL);
  g_assert_cmpstr (customer->card_number, ==, card);
  g_assert_cmpstr (customer->note, ==, note);
}

/* Once more: nothing is new. */
static void
check_again (Fixture          *fixture,
             const char       *table,
             ShukeImportMatch  match)
{
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *after = NULL;

  g_assert_cmpint (import (fixture, table, match).action, ==, 0);
  after = book_dump (fixture->book);
  g_assert_cmpstr (after, ==, before);
}

#define HEAD "姓名,手机,卡号,会员卡号,备注,身高\n"

/* In one row, and of somebody whom the book knows under another number. */
static void
test_cards (Fixture       *fixture,
            gconstpointer  data)
{
  static const char first[] = HEAD "王芳,13900001111,1001,2002,爱喝茶,\n李四,13900002222,1003,,,\n";
  static const char second[] = HEAD "李四,13900002222,3003,,,\n";

  import (fixture, first, SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", "1001", "爱喝茶\n会员卡号：2002");
  check (fixture, "+8613900002222", "1003", NULL);
  check_again (fixture, first, SHUKE_IMPORT_FILL);
  g_assert_cmpint (import (fixture, second, SHUKE_IMPORT_FILL).merged, ==, 1);
  check (fixture, "+8613900002222", "1003", "Card number: 3003");
  check_again (fixture, second, SHUKE_IMPORT_FILL);
}

/* The file wins: the number that was there stands in the note. */
static void
test_card_updated (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char second[] = HEAD "王芳,13900001111,3003,,,\n";

  import (fixture, HEAD "王芳,13900001111,1001,,,\n", SHUKE_IMPORT_FILL);
  import (fixture, second, SHUKE_IMPORT_UPDATE);
  check (fixture, "+8613900001111", "3003", "Card number: 1001");
  check_again (fixture, second, SHUKE_IMPORT_UPDATE);
}

static void
test_card_in_two_rows (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char table[] = HEAD "王芳,13900001111,1001,,,\n王芳,13900001111,1002,,,\n";

  import (fixture, table, SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", "1001", "Card number: 1002");
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

/* What is not understood reaches who is new, who is there with a note or without, and whoever has it already gets only the rest. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  static const char second[] = HEAD "王芳,13900001111,,,爱喝茶,很高\n李四,13900002222/1390000,,,,\n陈洁,13900003333,,,,一般\n";
  ShukeImportResult result;

  import (fixture, HEAD "王芳,13900001111,,,爱喝茶,\n李四,13900002222,,,,\n", SHUKE_IMPORT_FILL);
  result = import (fixture, second, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.merged, ==, 2);
  check (fixture, "+8613900001111", NULL, "爱喝茶\n身高：很高");
  check (fixture, "+8613900002222", NULL, "手机：13900002222/1390000");
  check (fixture, "+8613900003333", NULL, "身高：一般");
  check_again (fixture, second, SHUKE_IMPORT_FILL);
  check_again (fixture, second, SHUKE_IMPORT_UPDATE);
  import (fixture, HEAD "王芳,13900001111,一千零一,,,很高\n", SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", "一千零一", "爱喝茶\n身高：很高");
}

/* Taken back, they are gone from the note again. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  ShukeImportResult result;

  import (fixture, HEAD "王芳,13900001111,1001,,爱喝茶,\n", SHUKE_IMPORT_FILL);
  before = book_dump (fixture->book);
  result = import (fixture, HEAD "王芳,13900001111,2002,,,很高\n陈洁,13900003333,,,,一般\n", SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", "1001", "爱喝茶\n身高：很高\nCard number: 2002");
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
  after = book_dump (fixture->book);
  g_assert_cmpstr (after, ==, before);
}

/* Two of one name whose numbers have lost digits stay two, and each is known again by her words. */
static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  static const char table[] = HEAD "王芳,1390000,,,,\n王芳,1390001,,,,\n";

  g_assert_cmpint (import (fixture, table, SHUKE_IMPORT_FILL).added, ==, 2);
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

#define ADD(name, function) g_test_add ("/import-words/" name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("cards", test_cards);
  ADD ("card-updated", test_card_updated);
  ADD ("card-in-two-rows", test_card_in_two_rows);
  ADD ("words", test_words);
  ADD ("undo", test_undo);
  ADD ("namesakes", test_namesakes);
  return g_test_run ();
}
