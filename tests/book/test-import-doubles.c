/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of one file that are about one person, or may be: what is joined without a word and how it is counted, what is asked, and that
 * nothing of what differs is lost. */

#include "scratch-customers.h"
#include "scratch-import.h"

#include "book-dump.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-import-preview.h"

typedef ScratchBook Fixture;

#define HEAD "姓名,手机,卡号,等级,生日,性别,备注\n"

/* A rehearsal fills @merges; otherwise they hold what was decided. */
static ShukeImportResult
import (Fixture          *fixture,
        const char       *table,
        ShukeImportMatch  match,
        gboolean          rehearsal,
        GPtrArray        *merges)
{
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, rehearsal ? NULL : merges };
  g_auto (ShukeImportReport) report;

  scratch_import (fixture, table, &options, rehearsal, &report);
  for (guint i = 0; rehearsal && i < report.merges->len; i++)
    g_ptr_array_add (merges, report.merges->pdata[i]);
  if (rehearsal)
    g_ptr_array_set_free_func (report.merges, NULL);
  return report.book;
}

static GPtrArray *
ask (Fixture          *fixture,
     const char       *table,
     ShukeImportMatch  match)
{
  GPtrArray *merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);

  import (fixture, table, match, TRUE, merges);
  return merges;
}

static void
check_counts (ShukeImportResult result,
              int               added,
              int               merged,
              int               doubles)
{
  g_assert_cmpint (result.added, ==, added);
  g_assert_cmpint (result.merged, ==, merged);
  g_assert_cmpint (result.doubles, ==, doubles);
}

static void
check_customer (Fixture    *fixture,
                gint64      id,
                const char *name,
                const char *tier,
                const char *note)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, id, NULL);

  g_assert_cmpstr (customer->name, ==, name);
  g_assert_cmpstr (customer->tier, ==, tier);
  g_assert_cmpstr (customer->note, ==, note);
}

static const char sure[] =
  HEAD "王芳,13900001111,,金卡,1990-05-03,女,爱喝茶\n李四,13900002222,,,,,\n王芳,13900001111,,银卡,1990-05-04,男,怕冷\n";

/* One phone and one name: joined, counted as what it is in rehearsal and import, and what differs stands in the note. */
static void
test_sure (Fixture       *fixture,
           gconstpointer  data)
{
  static const ShukeImportMatch matches[] = { SHUKE_IMPORT_FILL, SHUKE_IMPORT_SKIP, SHUKE_IMPORT_ASK };

  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
      g_autofree char *before = book_dump (fixture->book);
      ShukeImportResult result;

      check_counts (import (fixture, sure, matches[i], TRUE, merges), 2, 0, 1);
      g_assert_cmpuint (merges->len, ==, 0);
      result = import (fixture, sure, matches[i], FALSE, merges);
      check_counts (result, 2, 0, 1);
      g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 2);
      {
        g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, "+8613900001111", NULL);

        check_customer (fixture, g_array_index (ids, gint64, 0), "王芳", "金卡",
                        "爱喝茶\n怕冷\nTier: 银卡\nSex: Male\nBirthday: 1990-05-04");
      }
      g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
      scratch_check_same (fixture, before);
    }
}

/* The file wins, its last row too: what it takes the place of is kept. */
static void
test_updated (Fixture       *fixture,
              gconstpointer  data)
{
  check_counts (import (fixture, sure, SHUKE_IMPORT_UPDATE, FALSE, NULL), 2, 0, 1);
  check_customer (fixture, 1, "王芳", "银卡", "爱喝茶\n怕冷\nTier: 金卡\nSex: Female\nBirthday: 1990-05-03");
}

/* Two rows about one customer of the book are one customer. */
static void
test_known (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = NULL;

  import (fixture, HEAD "王芳,13900001111,,,,,\n", SHUKE_IMPORT_FILL, FALSE, NULL);
  merges = ask (fixture, sure, SHUKE_IMPORT_FILL);
  g_assert_cmpuint (merges->len, ==, 0);
  check_counts (import (fixture, sure, SHUKE_IMPORT_FILL, FALSE, NULL), 1, 1, 1);
}

static const char doubtful[] = HEAD "王芳,13900001111,,金卡,,,\n王女士,13900001111,,,,,怕冷\n";

/* One phone, and a name that may be hers: asked whatever is done with those of the book, both rows side by side. */
static void
test_asked (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = ask (fixture, doubtful, SHUKE_IMPORT_FILL);
  ShukeMerge *merge;
  ShukeImportResult result;

  g_assert_cmpuint (merges->len, ==, 1);
  merge = merges->pdata[0];
  g_assert_cmpuint (merge->row, ==, 3);
  g_assert_cmpuint (merge->held_row, ==, 2);
  g_assert_cmpint (merge->customer, ==, 0);
  g_assert_cmpstr (merge->held_title, ==, "王芳");
  g_assert_cmpstr (merge->given_title, ==, "王女士");
  g_assert_cmpstr (merge->shared, ==, "the same phone: 13900001111");
  g_assert_false (merge->another);
  g_assert_cmpuint (merge->parts->len, ==, 2);
  g_assert_cmpint (((ShukeMergePart *) merge->parts->pdata[0])->field, ==, SHUKE_MERGE_NAME);

  /* Decided: it is she, and that is her name. */
  ((ShukeMergePart *) merge->parts->pdata[0])->choice = SHUKE_MERGE_TAKE;
  result = import (fixture, doubtful, SHUKE_IMPORT_FILL, FALSE, merges);
  check_counts (result, 1, 0, 1);
  check_customer (fixture, 1, "王女士", "金卡", "怕冷");
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);

  /* Decided: it is somebody else. */
  merge->another = TRUE;
  check_counts (import (fixture, doubtful, SHUKE_IMPORT_UPDATE, FALSE, merges), 2, 0, 0);
}

/* Not asked, as by the command line: joined as with the book, and the other name is not lost. */
static void
test_not_asked (Fixture       *fixture,
                gconstpointer  data)
{
  check_counts (import (fixture, doubtful, SHUKE_IMPORT_FILL, FALSE, NULL), 1, 0, 1);
  check_customer (fixture, 1, "王芳", "金卡", "怕冷\nName: 王女士");
}

/* Two who have nothing but a card in common stay two, unless she says that they are one. */
static void
test_one_card (Fixture       *fixture,
               gconstpointer  data)
{
  static const char table[] = HEAD "王芳,13900001111,1001,,,,\n陈强,13900002222,1001,,,,\n";
  g_autoptr (GPtrArray) merges = ask (fixture, table, SHUKE_IMPORT_ASK);
  ShukeImportResult result;

  g_assert_cmpuint (merges->len, ==, 1);
  g_assert_true (((ShukeMerge *) merges->pdata[0])->another);
  g_assert_cmpstr (((ShukeMerge *) merges->pdata[0])->shared, ==, "the same card: 1001");
  result = import (fixture, table, SHUKE_IMPORT_ASK, FALSE, merges);
  check_counts (result, 2, 0, 0);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
  result = import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL);
  check_counts (result, 2, 0, 0);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
  ((ShukeMerge *) merges->pdata[0])->another = FALSE;
  check_counts (import (fixture, table, SHUKE_IMPORT_ASK, FALSE, merges), 1, 0, 1);
}

/* However many rows are about one customer: what they say of her is written, and logged, once; a note that grew by a line each time would
 * cost the square of them. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  enum { ROWS = 400 };
  g_autoptr (GString) table = g_string_new (HEAD);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *before = NULL;
  gint64 logged;

  for (int i = 0; i < ROWS; i++)
    {
      g_string_append_printf (table, ",13900001111,,第%d级,,,说过第%d句话\n", i, i);
      g_string_append_printf (note, i == 0 ? "说过第0句话" : "\n说过第%d句话\nTier: 第%d级", i, i);
    }
  check_counts (import (fixture, table->str, SHUKE_IMPORT_FILL, FALSE, NULL), 1, 0, ROWS - 1);
  check_customer (fixture, 1, NULL, "第0级", note->str);
  logged = scratch_count (fixture->book, "SELECT count(*) FROM change WHERE tbl = 'customer'");
  g_assert_cmpint (logged, <=, 1);
  before = book_dump (fixture->book);
  g_assert_cmpint (import (fixture, table->str, SHUKE_IMPORT_FILL, FALSE, NULL).action, ==, 0);
  scratch_check_same (fixture, before);
}

/* What is told of her children and whatever she has one of: the second stands in the note, or the first when the file wins. */
static void
test_seconds (Fixture       *fixture,
              gconstpointer  data)
{
  static const char table[] =
    "姓名,手机,孩子姓名,孩子生日,孩子性别,婚姻,怎么联系她,积分\n"
    "王芳,13900001111,果果,2019-03-01,女,已婚,微信,100\n"
    "王芳,13900001111,果果,2020-03-01,男,离异,电话,120\n"
    "李四,13900002222,果果,2019-03-01,女,已婚,微信,100\n"
    "李四,13900002222,果果,2019-03-01,女,已婚,微信,100\n"
    "李四,13900002222,果果,2019-03-01,女,,微信,100\n";

  import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL);
  check_customer (fixture, 1, "王芳", NULL,
                  "果果 Birthday: 2020-03-01\n果果 Sex: Male\nFamily status: Divorced\nHow she wants to be reached: Only by phone\nPoints: 120");
  check_customer (fixture, 2, "李四", NULL, NULL);
  g_assert_cmpint (import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL).action, ==, 0);
}

/* Two rows of a file are not the book's either when they are about somebody whom it knows. */
static void
test_seconds_of_known (Fixture       *fixture,
                       gconstpointer  data)
{
  import (fixture, HEAD "王芳,13900001111,,,,,\n", SHUKE_IMPORT_FILL, FALSE, NULL);
  import (fixture, HEAD "王芳,13900001111,,金卡,1990-05-03,,\n王芳,13900001111,,银卡,1990-05-04,,\n", SHUKE_IMPORT_FILL, FALSE, NULL);
  check_customer (fixture, 1, "王芳", "金卡", "Tier: 银卡\nBirthday: 1990-05-04");
}

/* Whoever wrote 王芳1 and 王芳10 on one phone told two people apart. */
static void
test_numbered (Fixture       *fixture,
               gconstpointer  data)
{
  static const char table[] = HEAD "王芳1,13900001111,,,,,\n王芳10,13900001111,,,,,\n王芳1,13900001111,,,,,怕冷\n";
  g_autoptr (GPtrArray) merges = ask (fixture, table, SHUKE_IMPORT_FILL);

  g_assert_cmpuint (merges->len, ==, 0);
  check_counts (import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL), 2, 0, 1);
  check_customer (fixture, 1, "王芳1", NULL, "怕冷");
  g_assert_cmpint (import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL).action, ==, 0);
}

/* A name alone is nobody's, within a file as in the book. */
static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  static const char table[] = HEAD "王芳,,,,,,\n王芳,,,金卡,,,\n";
  g_autoptr (GPtrArray) merges = ask (fixture, table, SHUKE_IMPORT_ASK);

  g_assert_cmpuint (merges->len, ==, 0);
  check_counts (import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL), 2, 0, 0);
}

/* The preview says of which row it is. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, NULL };
  g_autoptr (ShukeImportFile) file = scratch_open_file (fixture, "doubles.csv", sure);
  g_autoptr (ShukePreview) preview = shuke_preview_new (fixture->book, file, &options, 8, NULL);
  const ShukePreviewRow *row;

  g_assert_cmpuint (preview->rows->len, ==, 3);
  row = preview->rows->pdata[2];
  g_assert_cmpint (row->outcome, ==, SHUKE_IMPORT_JOINED);
  g_assert_cmpuint (row->other_row, ==, 2);
}

/* A list without numbers: one name and a child of one name are one customer, unless there are two of them or a number says otherwise. */
static void
test_by_child (Fixture       *fixture,
               gconstpointer  data)
{
  static const char book[] = "姓名,手机,孩子\n陈红梅,13911112222,航航\n李四,13911113333,果果、小宝\n王芳,13911114444,乐乐\n王芳,13911115555,乐乐\n";

  check_counts (import (fixture, book, SHUKE_IMPORT_FILL, FALSE, NULL), 4, 0, 0);
  check_counts (import (fixture, "姓名,孩子,备注\n陈红梅 航航奶奶,航航,怕吵\n李 四,小宝,周末来\n", SHUKE_IMPORT_FILL, FALSE, NULL), 0, 2, 0);
  /* Two of them, another child, a mother who is only called by her child, and a number of her own. */
  check_counts (import (fixture, "姓名,孩子,手机\n王芳,乐乐,\n李四,豆豆,\n航航妈,航航,\n陈红梅,航航,13911116666\n", SHUKE_IMPORT_FILL, FALSE, NULL), 4, 0, 0);
}

static ShukeConsentState
consent_of (Fixture *fixture,
            gint64   customer)
{
  g_autoptr (ShukeConsent) consent = shuke_book_get_consent (fixture->book, customer, "marketing", NULL);

  g_assert_nonnull (consent);
  return consent->state;
}

/* Her refusal outlives what a till goes on writing, and stands also when who is in the book is let be. */
static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  check_counts (import (fixture, "姓名,手机,备注\n王芳,13911112222,\n李四,13911113333,\n", SHUKE_IMPORT_FILL, FALSE, NULL), 2, 0, 0);
  check_counts (import (fixture, "姓名,手机,备注\n王芳,13911112222,别发短信\n李四,13911113333,怕吵\n", SHUKE_IMPORT_SKIP, FALSE, NULL), 0, 1, 0);
  g_assert_cmpint (consent_of (fixture, 1), ==, SHUKE_CONSENT_NO);
  check_counts (import (fixture, "姓名,手机,备注\n王芳,13911112222,别发短信\n", SHUKE_IMPORT_SKIP, FALSE, NULL), 0, 0, 0);
  import (fixture, "姓名,手机,接收短信\n王芳,13911112222,是\n李四,13911113333,是\n", SHUKE_IMPORT_UPDATE, FALSE, NULL);
  g_assert_cmpint (consent_of (fixture, 1), ==, SHUKE_CONSENT_NO);
  g_assert_cmpint (consent_of (fixture, 2), ==, SHUKE_CONSENT_YES);
}

/* The clock was ahead for a day when she said yes: her refusal is newer all the same. */
static void
test_refusal_of_an_earlier_day (Fixture       *fixture,
                                gconstpointer  data)
{
  shuke_clock_set (fixture->clock, fixture->today + 200, 600);
  import (fixture, "姓名,手机,接收短信\n王芳,13911112222,是\n李四,13911113333,是\n赵六,13911114444,是\n", SHUKE_IMPORT_FILL, FALSE, NULL);
  shuke_clock_set (fixture->clock, fixture->today, 600);
  import (fixture, "姓名,手机,接收短信,备注\n王芳,13911112222,否,\n李四,13911113333,,别发短信\n", SHUKE_IMPORT_UPDATE, FALSE, NULL);
  import (fixture, "姓名,手机,接收短信\n赵六,13911114444,否\n", SHUKE_IMPORT_SKIP, FALSE, NULL);
  for (gint64 id = 1; id <= 3; id++)
    g_assert_cmpint (consent_of (fixture, id), ==, SHUKE_CONSENT_NO);
}

/* Who was deleted is not filled behind the owner's back, though nothing but her name is known. */
static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  static const char table[] = "姓名,等级\n钱一,\n";

  check_counts (import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL), 1, 0, 0);
  g_assert_true (shuke_book_delete_customer (fixture->book, 1, NULL) != 0);
  check_counts (import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL), 1, 0, 0);
}

/* A mother and a daughter whose names have something in common. */
static void
test_born_apart (Fixture       *fixture,
                 gconstpointer  data)
{
  check_counts (import (fixture, "姓名,手机,生日\n王丽,13911112222,1990-01-01\n王丽娟,13911112222,1965-05-05\n", SHUKE_IMPORT_FILL, FALSE, NULL), 2, 0, 0);
  check_counts (import (fixture, "姓名,手机,生日\n王丽丽,13911112222,2018-05-05\n", SHUKE_IMPORT_FILL, FALSE, NULL), 1, 0, 0);
}

/* Three rows on two numbers, and a card that is another one's: nothing of the first remark goes. */
static void
test_card_between (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = NULL;

  import (fixture, "姓名,手机,会员卡号,备注\n李四,13911110014,K014,一号\n李四,13911110015,K015,二号\n李四,13911110014,K015,三号\n", SHUKE_IMPORT_FILL, FALSE, NULL);
  customer = shuke_book_get_customer (fixture->book, 1, NULL);
  g_assert_nonnull (strstr (customer->note, "一号"));
  g_assert_nonnull (strstr (customer->note, "三号"));
}

/* What the last list replaced had come from one that is gone by then: neither comes back. */
static void
test_taken_back_below (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char *const tables[] = { "姓名,手机,等级\n王芳,13911112222,银\n", "姓名,手机,等级\n王芳,13911112222,金\n", "姓名,手机,等级\n王芳,13911112222,钻\n" };
  ShukeImportResult results[G_N_ELEMENTS (tables)];

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    results[i] = import (fixture, tables[i], SHUKE_IMPORT_UPDATE, FALSE, NULL);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, results[1].import, NULL, NULL), !=, 0);
  check_customer (fixture, 1, "王芳", "钻", NULL);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, results[2].import, NULL, NULL), !=, 0);
  check_customer (fixture, 1, "王芳", "银", NULL);
}

/* What a birthday leaves open is blank: the year of an age, a day without a year. Whichever list comes first, it is told whole. */
static void
test_birth_completed (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char *const tables[] = {
    "姓名,手机,生日,孩子,孩子生日\n沈琼,13900001111,--04-15,石榴,2014\n李四,13900002222,1980-04-15,豆豆,2019-05\n王芳,13900003333,,一一,2014\n",
    "姓名,手机,生日,孩子,孩子生日\n沈琼,13900001111,1981-04-15,石榴,2013-10-20\n李四,13900002222,1981-04-15,豆豆,2019-05-06\n王芳,13900003333,,一一,2011-10-20\n",
  };
  static const char *const told[][2] = { { "1981-04-15", "2013-10-20" }, { "1980-04-15", "2019-05-06" }, { "", "2014" } };

  for (guint way = 0; way < 2; way++)
    {
      import (fixture, tables[way], SHUKE_IMPORT_FILL, FALSE, NULL);
      import (fixture, tables[1 - way], way == 0 ? SHUKE_IMPORT_FILL : SHUKE_IMPORT_UPDATE, FALSE, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (told); i++)
        {
          g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, (gint64) i + 1, NULL);
          g_autofree char *hers = shuke_date_to_text (((ShukePerson *) customer->persons->pdata[0])->birth);
          g_autofree char *childs = shuke_date_to_text (((ShukePerson *) customer->persons->pdata[1])->birth);

          g_assert_cmpuint (customer->persons->len, ==, 2);
          g_assert_cmpstr (hers, ==, told[i][0]);
          g_assert_cmpstr (childs, ==, told[i][1]);
        }
      scratch_book_tear_down (fixture, data);
      scratch_book_set_up (fixture, data);
    }
}

#define ADD(name, function) g_test_add ("/import-doubles/" name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sure", test_sure);
  ADD ("updated", test_updated);
  ADD ("known", test_known);
  ADD ("asked", test_asked);
  ADD ("not-asked", test_not_asked);
  ADD ("one-card", test_one_card);
  ADD ("namesakes", test_namesakes);
  ADD ("seconds", test_seconds);
  ADD ("seconds-of-known", test_seconds_of_known);
  ADD ("numbered", test_numbered);
  ADD ("by-child", test_by_child);
  ADD ("refusal", test_refusal);
  ADD ("refusal-of-an-earlier-day", test_refusal_of_an_earlier_day);
  ADD ("deleted", test_deleted);
  ADD ("born-apart", test_born_apart);
  ADD ("card-between", test_card_between);
  ADD ("taken-back-below", test_taken_back_below);
  ADD ("many", test_many);
  ADD ("preview", test_preview);
  ADD ("birth-completed", test_birth_completed);
  return g_test_run ();
}
