/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Nothing that stands in a file is lost: what was not understood, and what had to give way, stands in her note, of who is new and of who is
 * there; once, however often the file is brought. */

#include "scratch-customers.h"
#include "scratch-import.h"

#include "book-dump.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"

typedef ScratchBook Fixture;

/* @why: what the first row that was read in part is said to lack (transfer full); may be NULL. */
static ShukeImportResult
import_saying (Fixture          *fixture,
               const char       *table,
               ShukeImportMatch  match,
               gboolean          rehearsal,
               char            **why)
{
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_auto (ShukeImportReport) report;

  scratch_import (fixture, table, &options, rehearsal, &report);
  if (why != NULL)
    *why = report.partly_rows->len == 0 ? NULL : g_strdup (((ShukeRowReport *) report.partly_rows->pdata[0])->why);
  return report.book;
}

static ShukeImportResult
import (Fixture          *fixture,
        const char       *table,
        ShukeImportMatch  match)
{
  return import_saying (fixture, table, match, FALSE, NULL);
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

  g_assert_cmpint (import (fixture, table, match).action, ==, 0);
  scratch_check_same (fixture, before);
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

/* As fingers write it, it is the card that she has. */
static void
test_card_in_small_letters (Fixture       *fixture,
                            gconstpointer  data)
{
  static const char second[] = HEAD "王芳,13900001111,vip0033,,,\n";

  import (fixture, HEAD "王芳,13900001111,VIP0033,,,\n", SHUKE_IMPORT_FILL);
  check_again (fixture, second, SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", "VIP0033", NULL);
  import (fixture, second, SHUKE_IMPORT_UPDATE);
  check (fixture, "+8613900001111", "vip0033", NULL);
}

/* Whatever is pasted into a cell is kept, and does not hold the import. */
static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const columns[] = { "孩子", "生日", "身高", "孩子生日", "其他电话", "尺码", "建档日期", "会员卡号", "群组" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GString) table = g_string_new (NULL);
      g_autofree char *name = g_strdup_printf ("王芳%u", i);
      g_autofree char *phone = g_strdup_printf ("1390000111%u", i);
      g_autofree char *e164 = g_strdup_printf ("+86%s", phone);
      g_autoptr (GArray) ids = NULL;
      g_autoptr (ShukeCustomer) customer = NULL;

      g_string_append_printf (table, "姓名,手机,%s\n%s,%s,", columns[i], name, phone);
      for (guint k = 0; k < 200000; k++)
        g_string_append (table, "1.");
      g_string_append (table, "终\n");
      g_assert_cmpint (import (fixture, table->str, SHUKE_IMPORT_FILL).added, ==, 1);
      ids = shuke_book_find_by_phone (fixture->book, e164, NULL);
      g_assert_cmpuint (ids->len, ==, 1);
      customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), NULL);
      g_assert_nonnull (customer->note);
      g_assert_nonnull (strstr (customer->note, "1.1.1.终"));
    }
}

/* A remark stands there already only where it does as one of its own: 不喜欢红色 does not say 喜欢红色. */
static void
test_remark_within (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char second[] = HEAD "王芳,13900001111,,,喜欢红色,\n李四,13900002222,,,爱喝茶,\n";

  import (fixture, HEAD "王芳,13900001111,,,不喜欢红色,\n李四,13900002222,,,常来，爱喝茶,\n", SHUKE_IMPORT_FILL);
  g_assert_cmpint (import (fixture, second, SHUKE_IMPORT_FILL).merged, ==, 1);
  check (fixture, "+8613900001111", NULL, "不喜欢红色\n喜欢红色");
  check (fixture, "+8613900002222", NULL, "常来，爱喝茶");
  check_again (fixture, second, SHUKE_IMPORT_FILL);
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
  ShukeImportResult result;

  import (fixture, HEAD "王芳,13900001111,1001,,爱喝茶,\n", SHUKE_IMPORT_FILL);
  before = book_dump (fixture->book);
  result = import (fixture, HEAD "王芳,13900001111,2002,,,很高\n陈洁,13900003333,,,,一般\n", SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", "1001", "爱喝茶\n身高：很高\nCard number: 2002");
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
  scratch_check_same (fixture, before);
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

#define FIGURES "姓名,手机,余额,累计消费,积分\n"

/* What has no place but the note is hers however long she is known, as of the day, and once. */
static void
test_figures (Fixture       *fixture,
              gconstpointer  data)
{
  static const char second[] = FIGURES "王芳,13900001111,300,1200,80\n";
  static const ShukeImportMatch matches[] = { SHUKE_IMPORT_UPDATE, SHUKE_IMPORT_FILL };

  for (gsize i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      g_autofree char *day = shuke_day_to_iso (fixture->today);
      g_autofree char *note = g_strdup_printf ("余额：500\n累计消费：1200\n余额：300 · %s\nPoints: 80 · %s", day, day);
      ShukeImportResult first = import (fixture, FIGURES "王芳,13900001111,500,1200,50\n", matches[i]);
      ShukeImportResult result;

      check (fixture, "+8613900001111", NULL, "余额：500\n累计消费：1200");
      result = import (fixture, second, matches[i]);
      g_assert_cmpint (result.merged, ==, 1);
      check (fixture, "+8613900001111", NULL, note);
      check_again (fixture, second, matches[i]);
      check_again (fixture, FIGURES "王芳,13900001111,500,1200,50\n", matches[i]);
      g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
      check (fixture, "+8613900001111", NULL, "余额：500\n累计消费：1200");
      g_assert_cmpint (shuke_book_undo_import (fixture->book, first.import, NULL, NULL), >, 0);
    }
}

/* Heights, sizes and figures of an old list are of its day: of the row's own, else of the title's. */
static void
test_old_list (Fixture       *fixture,
               gconstpointer  data)
{
  static const char table[] = "2019老客户登记,,,,,,\n姓名,手机,孩子,鞋码,余额,最近来店,身高\n"
                              "王芳,13900001111,浩浩 10岁 145cm,37,300,2019-03-12,162\n李四,13900002222,浩浩 10岁 145cm,38,200,,\n";
  static const struct { const char *phone, *note, *day; int born; } people[] = {
    /* Ten in March is more likely born the year before. */
    { "+8613900001111", "余额：300 · 2019-03-12", "2019-03-12", 2008 },
    { "+8613900002222", "余额：200 · 2019-12-31", "2019-12-31", 2009 },
  };

  import (fixture, table, SHUKE_IMPORT_FILL);
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, people[i].phone, NULL);
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), NULL);
      const ShukePerson *self = customer->persons->pdata[0];
      const ShukePerson *child = customer->persons->pdata[1];
      const ShukeMeasurement *height = child->measurements->pdata[0];
      const ShukeSizeTold *shoes = self->sizes->pdata[0];

      check (fixture, people[i].phone, NULL, people[i].note);
      g_assert_cmpint (child->birth.year, ==, people[i].born);
      g_assert_cmpint (height->day, ==, shuke_day_from_iso (people[i].day));
      g_assert_cmpint (shoes->day, ==, shuke_day_from_iso (people[i].day));
    }
  check_again (fixture, table, SHUKE_IMPORT_FILL);
  check_again (fixture, table, SHUKE_IMPORT_UPDATE);
}

/* Two of one name without a number: each keeps her own when the table is brought again. */
static void
test_figures_of_namesakes (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char table[] = FIGURES "王芳,,500,,\n王芳,,300,,\n";

  g_assert_cmpint (import (fixture, table, SHUKE_IMPORT_FILL).added, ==, 2);
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

/* The note is the file's, as she decided: what else the row says of her stands in it all the same. */
static void
test_figures_decided (Fixture       *fixture,
                      gconstpointer  data)
{
  static const char table[] = "姓名,手机,卡号,备注,余额\n王芳,13900001111,2002,怕冷,300\n";
  g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
  ShukeImportOptions options = { SHUKE_IMPORT_ASK, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, merges };
  g_autofree char *day = shuke_day_to_iso (fixture->today);
  g_autofree char *note = g_strdup_printf ("怕冷\nCard number: 2002\n余额：300 · %s", day);
  g_autoptr (ShukeImportFile) file = NULL;

  import (fixture, HEAD "王芳,13900001111,1001,,爱喝茶,\n", SHUKE_IMPORT_FILL);
  file = scratch_open_file (fixture, "words.csv", table);
  for (int rehearsal = 1; rehearsal >= 0; rehearsal--)
    {
      g_auto (ShukeImportReport) report;

      scratch_import_file (fixture, file, &options, rehearsal, &report);
      if (!rehearsal)
        break;
      g_assert_cmpuint (report.merges->len, ==, 1);
      g_ptr_array_add (merges, g_ptr_array_steal_index (report.merges, 0));
      for (guint i = 0; i < ((ShukeMerge *) merges->pdata[0])->parts->len; i++)
        {
          ShukeMergePart *part = ((ShukeMerge *) merges->pdata[0])->parts->pdata[i];

          part->choice = part->field == SHUKE_MERGE_NOTE ? SHUKE_MERGE_TAKE : SHUKE_MERGE_BOTH;
        }
    }
  check (fixture, "+8613900001111", "1001", note);
}

#define BROUGHT "姓名,手机,介绍人\n"

/* Whom the book knows to have brought her is not replaced; whom the file names is not lost, and it is said. */
static void
test_referrers (Fixture       *fixture,
                gconstpointer  data)
{
  static const char second[] = BROUGHT "王芳,13900001111,赵六\n";
  g_autofree char *why = NULL;
  g_autofree char *rehearsed = NULL;
  g_autofree char *again = NULL;

  import (fixture, BROUGHT "李四,13900002222,\n赵六,13900004444,\n王芳,13900001111,李四\n", SHUKE_IMPORT_FILL);
  check_again (fixture, BROUGHT "王芳,13900001111,李四\n", SHUKE_IMPORT_UPDATE);
  check_again (fixture, BROUGHT "王芳,13900001111,13900002222\n", SHUKE_IMPORT_UPDATE);
  check_again (fixture, BROUGHT "王芳,13900001111,李女士 13900002222\n", SHUKE_IMPORT_UPDATE);
  import_saying (fixture, second, SHUKE_IMPORT_UPDATE, TRUE, &rehearsed);
  g_assert_cmpint (import_saying (fixture, second, SHUKE_IMPORT_UPDATE, FALSE, &why).merged, ==, 1);
  g_assert_cmpstr (why, ==, "李四 has brought her; 赵六 stands in her note");
  g_assert_cmpstr (why, ==, rehearsed);
  check (fixture, "+8613900001111", NULL, "Who brought her: 赵六");
  import_saying (fixture, second, SHUKE_IMPORT_UPDATE, TRUE, &again);
  g_assert_null (again);
  check_again (fixture, second, SHUKE_IMPORT_UPDATE);
}

/* So it is with two rows of one file, and with a name that fits nobody and finds its place taken. */
static void
test_referrers_of_rows (Fixture       *fixture,
                        gconstpointer  data)
{
  static const char table[] = "姓名,手机,介绍人,来源\n李四,13900002222,,\n王芳,13900001111,李四,\n王芳,13900001111,赵六,\n陈洁,13900003333,,抖音\n";
  static const char second[] = BROUGHT "陈洁,13900003333,没人\n";
  static const char twice[] = BROUGHT "陈洁,13900003333,李四\n陈洁,13900003333,13900002222\n";
  g_autoptr (ShukeCustomer) brought = NULL;

  import (fixture, table, SHUKE_IMPORT_FILL);
  check (fixture, "+8613900001111", NULL, "Who brought her: 赵六");
  check_again (fixture, table, SHUKE_IMPORT_FILL);
  g_assert_cmpint (import (fixture, second, SHUKE_IMPORT_FILL).merged, ==, 1);
  check (fixture, "+8613900003333", NULL, "Who brought her: 没人");
  check_again (fixture, second, SHUKE_IMPORT_FILL);
  /* The second row is no news once the first has told who it was, and takes nothing of that back. */
  g_assert_cmpint (import (fixture, twice, SHUKE_IMPORT_FILL).merged, ==, 1);
  brought = shuke_book_get_customer (fixture->book, 3, NULL);
  g_assert_cmpstr (brought->name, ==, "陈洁");
  g_assert_cmpint (brought->referrer, ==, 1);
  check_again (fixture, twice, SHUKE_IMPORT_FILL);
}

/* Accounts come to their place, however often the file is brought; an answer has its day, and an old yes takes no later no back. */
static void
test_accounts (Fixture       *fixture,
               gconstpointer  data)
{
  static const char table[] = "姓名,手机,QQ,LINE,微博,血型,同意接收,同意日期\n"
                              "王芳,13900001111,887766；998877,amy,@wang,A型,是,2024-03-05\n李四,13900002222,,,,,,2024-03-06\n";
  static const char *const accounts[][2] = { { "qq", "887766" }, { "qq", "998877" }, { "line", "amy" }, { "other", "微博 @wang" } };
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeConsent) consent = NULL;
  g_autoptr (GError) error = NULL;

  import (fixture, "姓名,手机,QQ\n王芳,13900001111,887766\n", SHUKE_IMPORT_FILL);
  g_assert_cmpint (import (fixture, table, SHUKE_IMPORT_FILL).merged, ==, 1);
  check (fixture, "+8613900001111", NULL, "血型：A型");
  check (fixture, "+8613900002222", NULL, "同意日期：2024-03-06");
  check_again (fixture, table, SHUKE_IMPORT_FILL);
  check_again (fixture, table, SHUKE_IMPORT_UPDATE);
  customer = shuke_book_get_customer (fixture->book, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (customer->channels->len, ==, G_N_ELEMENTS (accounts));
  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    {
      g_assert_cmpstr (((ShukeChannel *) customer->channels->pdata[i])->kind, ==, accounts[i][0]);
      g_assert_cmpstr (((ShukeChannel *) customer->channels->pdata[i])->value, ==, accounts[i][1]);
    }
  consent = shuke_book_get_consent (fixture->book, 1, "marketing", &error);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (consent->day, ==, shuke_day_new (2024, 3, 5));
}

/* The remarks of all lines of a visit, and what of them was no number, stand in its note; brought again there is nothing new. */
static void
test_sales (Fixture       *fixture,
            gconstpointer  data)
{
  static const char table[] = "日期,姓名,手机,品名,数量,实收,成本,买家备注,商家备注\n"
                              "2026-03-05,王芳,13900001111,毛衣,1,199,,要礼盒,\n"
                              "2026-03-05,李四,13900002222,裤子,1,99,,,\n"
                              "2026-03-05,王芳,13900001111,围巾,两三条,59,面议,要礼盒,送袜子,多出来\n"
                              "2026-03-06,王芳,1390,帽子,1,39,,,\n";
  g_autoptr (ShukeStatement) notes = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  ShukeImportResult result = import (fixture, table, SHUKE_IMPORT_FILL);

  g_assert_cmpint (result.added, ==, 4);
  notes = shuke_book_prepare (fixture->book,
                              "SELECT v.day, v.note FROM visit v JOIN customer c ON c.id = v.customer ORDER BY c.name, v.day, v.id", &error);
  g_assert_no_error (error);
  while (shuke_statement_next (notes, &error))
    g_string_append_printf (all, "%s|", shuke_statement_get_text (notes, 1));
  g_assert_no_error (error);
  g_assert_cmpstr (all->str, ==, "(null)|要礼盒\n送袜子\n数量：两三条\n成本：面议\nColumn 10: 多出来|手机：1390|");
  check_again (fixture, table, SHUKE_IMPORT_FILL);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
}

/* (transfer full): how many lines, what was spent, and the notes of all visits. */
static char *
dup_told (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) told =
    shuke_book_prepare (fixture->book, "SELECT (SELECT count(*) FROM line) || '|' || coalesce ((SELECT sum (quantity * paid_price) FROM line), 0) || '|' ||"
                                       " coalesce ((SELECT group_concat (note, '|') FROM visit), '')", &error);

  g_assert_no_error (error);
  g_assert_true (shuke_statement_next (told, &error));
  return shuke_statement_dup_text (told, 0);
}

/* Two equal ones of a day are two; and what is paid from the card is bought. */
static void
test_put_on_card (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char table[] = "日期,姓名,手机,单据类型,分类,品名,货号,尺码,颜色,实收\n"
                              "2026-03-05,王芳,13900001111,销售,,会员充值,,,,500\n"
                              "2026-03-05,王芳,13900001111,销售,,会员充值,,,,500\n"
                              "2026-03-05,王芳,13900001111,储值,连衣裙,真丝连衣裙,,,,900\n"
                              "2026-03-05,王芳,13900001111,储值,,,A2032,M,红,300\n"
                              "2026-03-05,王芳,13900001111,销售,针织衫,储值会员专享针织衫 白色,,,,599\n"
                              "2026-03-05,王芳,13900001111,销售,储值,A2033,,,,100\n";
  g_autofree char *told = NULL;
  ShukeImportResult result = import (fixture, table, SHUKE_IMPORT_FILL);

  g_assert_cmpint (result.added, ==, 6);
  told = dup_told (fixture);
  g_assert_cmpstr (told, ==, "4|189900|会员充值 ¥500 × 2");
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

/* Of an older book, in which they are lines. */
static void
test_put_on_card_before (Fixture       *fixture,
                         gconstpointer  data)
{
  static const char before[] = "日期,姓名,手机,品名,实收\n"
                               "2026-03-05,王芳,13900001111,卫衣,500\n2026-03-05,王芳,13900001111,卫衣,500\n2026-03-05,王芳,13900001111,毛衣,200\n";
  static const char table[] = "日期,姓名,手机,品名,实收\n"
                              "2026-03-05,王芳,13900001111,会员充值,500\n2026-03-05,王芳,13900001111,会员充值,500\n2026-03-05,王芳,13900001111,毛衣,200\n";
  g_autoptr (GError) error = NULL;

  import (fixture, before, SHUKE_IMPORT_FILL);
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book), "UPDATE word SET text = '会员充值' WHERE text = '卫衣'", &error));
  g_assert_no_error (error);
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

/* What a till writes besides goods: what was put on a card stands with that day and is not spent a second time; bags, postage and vouchers are
 * lines with what was paid, and say nothing of size, colour or kind. With visits in the book before and without. */
static void
test_no_goods (Fixture       *fixture,
               gconstpointer  data)
{
  static const char table[] = "日期,姓名,手机,类型,分类,品名,尺码,颜色,数量,实收\n"
                              "2026-03-05,王芳,13900001111,销售,储值,会员充值,,,1,1000\n"
                              "2026-03-06,王芳,13900001111,销售,卫衣,连帽卫衣,M,灰,1,199\n"
                              "2026-03-06,王芳,13900001111,销售,,购物袋,L,红,2,1\n"
                              "2026-03-06,王芳,13900001111,销售,,运费,,,1,10\n"
                              "2026-03-06,王芳,13900001111,销售,,优惠券,,,1,-20\n"
                              "2026-03-07,王芳,13900001111,充值,,,,,1,500\n"
                              "2026-03-08,王芳,13900001111,退货,卫衣,连帽卫衣,M,灰,1,199\n"
                              "2026-03-08,王芳,13900001111,销售,,充值,,,1,300\n";
  static const char earlier[] = "日期,姓名,手机,品名,数量,实收\n2026-02-01,李四,13900002222,围巾,1,59\n";
  static const char *const figures =
    "SELECT c.visits || '|' || c.pieces || '|' || c.spend || '|' || c.returned_pieces || '|' || coalesce(z.text, '-') || '|' ||"
    " coalesce(f.text, '-') || '|' || coalesce(k.text, '-') FROM customer_summary c LEFT JOIN word z ON z.id = c.size"
    " LEFT JOIN word f ON f.id = c.colour LEFT JOIN word k ON k.id = c.category WHERE c.customer ="
    " (SELECT id FROM customer WHERE name = '王芳')";

  for (int before = 0; before < 2; before++)
    {
      g_autoptr (ShukeStatement) summary = NULL;
      g_autoptr (ShukeStatement) notes = NULL;
      g_autoptr (GString) all = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      ShukeImportResult result;

      if (before == 1)
        import (fixture, earlier, SHUKE_IMPORT_FILL);
      result = import (fixture, table, SHUKE_IMPORT_FILL);
      g_assert_cmpint (result.added, ==, 8);
      for (int afresh = 0; afresh < 2; afresh++)
        {
          g_clear_pointer (&summary, shuke_statement_release);
          summary = shuke_book_prepare (fixture->book, figures, &error);
          g_assert_no_error (error);
          g_assert_true (shuke_statement_next (summary, &error));
          g_assert_cmpstr (shuke_statement_get_text (summary, 0), ==, "3|0|-900|1|M|-|-");
          g_clear_pointer (&summary, shuke_statement_release);
          g_assert_true (shuke_book_update_all_summaries (fixture->book, &error));
        }
      notes = shuke_book_prepare (fixture->book, "SELECT v.note FROM visit v WHERE v.note IS NOT NULL ORDER BY v.day", &error);
      g_assert_no_error (error);
      while (shuke_statement_next (notes, &error))
        g_string_append_printf (all, "%s|", shuke_statement_get_text (notes, 0));
      g_assert_cmpstr (all->str, ==, "会员充值 ¥1000|充值 ¥500|充值 ¥300|");
      g_clear_pointer (&notes, shuke_statement_release);
      g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
      {
        g_autoptr (ShukeStatement) left = shuke_book_prepare (fixture->book, "SELECT count(*) FROM visit", &error);

        g_assert_true (shuke_statement_next (left, &error));
        g_assert_cmpint (shuke_statement_get_int (left, 0), ==, before);
      }
    }
  import (fixture, table, SHUKE_IMPORT_FILL);
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

/* Notes under their days are remarks of those they begin with; what is about nobody in the book, or about one of two, is told as left out. */
static void
test_diary (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const char diary[] = "2026-04-26 20:15\n林芳讲短信不要再发了\n\n2026-05-08 18:01\n周姐那条裤子掉色\n\n2026-05-09 9:30\n王姐问过大衣\n\n"
                              "2026-05-11 9:30\n顺丰小刘5点前来\n\n2026-05-12 9:30\n尹姐 15433881209 只要黑的\n";
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportFile *file;
  g_auto (ShukeImportReport) report;
  g_autoptr (ShukeConsent) consent = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *before = NULL;

  import (fixture, "姓名,手机,备注\n林芳,15433881201,\n周姐 怕起球,15433881202,\n王姐 菜场,15433881203,\n王姐（桂香）,15433881204,\n", SHUKE_IMPORT_FILL);
  file = scratch_open_file (fixture, "小陈记的.txt", diary);
  scratch_import_file (fixture, file, &options, FALSE, &report);
  shuke_import_file_free (file);
  g_assert_cmpint (report.book.merged, ==, 2);
  g_assert_cmpint (report.book.added, ==, 1);
  g_assert_cmpint (report.book.refused, ==, 2);
  check (fixture, "+8615433881201", NULL, "2026-04-26：林芳讲短信不要再发了");
  check (fixture, "+8615433881202", NULL, "2026-05-08：周姐那条裤子掉色");
  check (fixture, "+8615433881203", NULL, NULL);
  check (fixture, "+8615433881209", NULL, "2026-05-12：尹姐 15433881209 只要黑的");
  ids = shuke_book_find_by_phone (fixture->book, "+8615433881201", NULL);
  consent = shuke_book_get_consent (fixture->book, g_array_index (ids, gint64, 0), "marketing", NULL);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
  /* Once more: nothing is new. */
  before = book_dump (fixture->book);
  shuke_import_report_clear (&report);
  file = scratch_open_file (fixture, "小陈记的.txt", diary);
  scratch_import_file (fixture, file, &options, FALSE, &report);
  shuke_import_file_free (file);
  g_assert_cmpint (report.book.action, ==, 0);
  scratch_check_same (fixture, before);
}

/* Who is told by her child, by the end of her number or as a line above calls her, where that can be only one. */
static void
test_diary_beside (Fixture       *fixture,
                   gconstpointer  data G_GNUC_UNUSED)
{
  static const char diary[] = "2026-04-26 20:15\n乐乐妈说裤子短了\n\n2026-05-08 18:01\n尾号1202 问过大衣\n\n2026-05-09 9:30\n果果妈妈来退裙子\n\n"
                              "2026-05-10 9:30\n顺丰的件，尾号1204\n\n2026-05-11 9:30\n尾号1299 想要红的\n\n"
                              "2026-05-12 9:30\n尹姐 15433881209 只要黑的\n\n2026-05-13 9:30\n尹姐那条裤子掉色\n\n"
                              "2026-05-14 9:30\n楼上李姐 要白裤子\n\n2026-05-15 9:30\n方老师改发微信\n";
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportFile *file;
  g_auto (ShukeImportReport) report;

  import (fixture, "姓名,手机,备注,孩子\n林芳,15433881201,,乐乐\n周敏,15433881202,,果果\n王丽,15433881203,,果果\n陈洁,15433881204,,\n"
          "优衣库楼上李姐,15433881205,,\n方老师三中,15433881206,,\n方老师一小,15433881207,,\n", SHUKE_IMPORT_FILL);
  file = scratch_open_file (fixture, "小陈记的.txt", diary);
  scratch_import_file (fixture, file, &options, FALSE, &report);
  shuke_import_file_free (file);
  check (fixture, "+8615433881201", NULL, "2026-04-26：乐乐妈说裤子短了");
  check (fixture, "+8615433881202", NULL, "2026-05-08：尾号1202 问过大衣");
  check (fixture, "+8615433881203", NULL, NULL);
  check (fixture, "+8615433881204", NULL, NULL);
  /* Whom a line above made known. */
  check (fixture, "+8615433881209", NULL, "2026-05-12：尹姐 15433881209 只要黑的\n2026-05-13：尹姐那条裤子掉色");
  /* A part of what she is called tells her, as long as it is a part of no other's. */
  check (fixture, "+8615433881205", NULL, "2026-05-14：楼上李姐 要白裤子");
  check (fixture, "+8615433881206", NULL, NULL);
  g_assert_cmpint (report.book.added, ==, 1);
  g_assert_cmpint (report.book.refused, ==, 4);
}

#define ADD(name, function) g_test_add ("/import-words/" name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)

/* A phone book, a table that we wrote of it, and one in which a form spread the names out or took their blanks, are about the same people. */
static void
test_blanks (Fixture       *fixture,
             gconstpointer  data)
{
  static const char *const tables[] = {
    "姓名,手机,备注\n高敏姐 大客户,15443307716,\n王芳,15400007701,\n常姐 一楼,,怕冷\n",
    "姓名,手机,备注\n高敏姐大客户,15443307716,\n王 芳,15400007701,\n常姐　一楼,,怕冷\n",
    "姓名,手机,备注\n高 敏 姐大客户,15443307716,\n王　芳,15400007701,\n常姐一楼,,怕冷\n",
  };
  ShukeImportResult result = import (fixture,
                                     "BEGIN:VCARD\nVERSION:3.0\nFN:高敏姐 大客户\nTEL:15443307716\nEND:VCARD\n"
                                     "BEGIN:VCARD\nVERSION:3.0\nFN:王　芳\nTEL:15400007701\nEND:VCARD\n"
                                     "BEGIN:VCARD\nVERSION:3.0\nFN:常姐 一楼\nNOTE:怕冷\nEND:VCARD\n",
                                     SHUKE_IMPORT_FILL);

  g_assert_cmpint (result.added, ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      result = import (fixture, tables[i], SHUKE_IMPORT_FILL);
      g_assert_cmpint (result.added, ==, 0);
    }
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 3);
}

/* The till ticked everybody; with an order she asked to be left alone, which holds, also when the till's list is brought again. */
static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  const char *const customers = "姓名,手机,可发短信\n廖佳慧,15483306719,是\n";
  const char *const sales = "订单号,下单时间,商品名称,商品实付金额,收件人姓名,收件人手机,买家备注\n"
                            "37,2026-03-20 22:05:13,卫衣,159.00,廖佳慧,15483306719,不要再给我发活动短信了！！\n"
                            "37,2026-03-20 22:05:13,长裤,99.00,廖佳慧,15483306719,不要再给我发活动短信了！！\n";
  g_autoptr (GArray) ids = NULL;

  import (fixture, customers, SHUKE_IMPORT_FILL);
  import (fixture, sales, SHUKE_IMPORT_FILL);
  import (fixture, customers, SHUKE_IMPORT_FILL);
  import (fixture, sales, SHUKE_IMPORT_FILL);
  ids = shuke_book_find_by_phone (fixture->book, "+8615483306719", NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  {
    g_autoptr (ShukeConsent) consent = shuke_book_get_consent (fixture->book, g_array_index (ids, gint64, 0), "marketing", NULL);
    g_autoptr (ShukeStatement) count = shuke_book_prepare (fixture->book, "SELECT count(*) FROM consent WHERE state = 'no'", NULL);

    g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
    g_assert_true (shuke_statement_next (count, NULL));
    g_assert_cmpint (shuke_statement_get_int (count, 0), ==, 1);
  }
}

static int
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, sql, NULL);

  g_assert_true (shuke_statement_next (statement, NULL));
  return (int) shuke_statement_get_int (statement, 0);
}

/* A number that cannot be read takes nothing from the one beside it, and another one is kept. */
static void
test_two_phones_of_sale (Fixture       *fixture,
                         gconstpointer  data)
{
  ShukeImportResult result;

  import (fixture, HEAD "王芳,13900001111,,,,\n", SHUKE_IMPORT_FILL);
  result = import (fixture, "日期,手机,电话,商品,实付\n2026-01-01,13900001111,3226418x,裙,90\n2026-01-02,13900001111,13900002222,裤,80\n2026-01-03,无,13900001111,衣,70\n",
                   SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 3);
  g_assert_cmpint (result.new_customers, ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM visit WHERE note LIKE '%3226418x' OR note LIKE '%13900002222'"), ==, 2);
}

/* A list that an assistant typed, a customer a line: whoever stands below "no messages" gets none, a line that names nobody is refused, and who is told by
 * the end of a number that the book has is she. */
static void
test_loose (Fixture       *fixture,
            gconstpointer  data)
{
  static const char table[] = "姓名,手机\n郑欣怡,15400000703\n赵敏,15400001703\n";
  static const char list[] = "== 常来的 ==\n王芳 / 15400005001 / 发得\n李静（果果妈），15400005002\n陈红  15400005003  只发微信\n郑欣怡（馒头妈）\t尾号0703\t馒头150\n"
                             "周琳\t尾号0703\n\n不要发消息的（！！）\n周洁  154 0000 5004\n\n还有一个穿绿大衣的，没留电话\n";
  ShukeImportResult result;

  import (fixture, table, SHUKE_IMPORT_FILL);
  result = import (fixture, list, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 5);
  g_assert_cmpint (result.merged, ==, 1);
  check (fixture, "+8615400005003", NULL, "只发微信");
  check (fixture, "+8615400000703", NULL, "尾号0703，馒头150");
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM consent WHERE state = 'no'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM consent c JOIN phone p ON p.customer = c.customer WHERE c.state = 'no' AND p.e164 = '+8615400005004'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM group_member m JOIN customer_group g ON g.id = m.customer_group WHERE g.name = '常来的'"), ==, 5);
  check_again (fixture, list, SHUKE_IMPORT_FILL);
}

/* A figure fell out of a number: with it in its place, and the name, it is that of somebody in the book. */
static void
test_short_phone (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char contacts[] = "姓名,手机\n彭艳嘟嘟妈,15583606425\n王芳,15400005001\n李静,15400005002\n李静,15400005012\n";
  /* Another name; two of that name whom it may be; two figures short. */
  static const char members[] = "卡号,姓名,手机\nK1,彭艳,1558366425\nK2,赵敏,1540000501\nK3,李静,1540000502\nK4,王芳,154000051\n";
  ShukeImportResult result;

  import (fixture, contacts, SHUKE_IMPORT_FILL);
  result = import (fixture, members, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.merged, ==, 1);
  g_assert_cmpint (result.added, ==, 3);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM customer c JOIN phone p ON p.customer = c.id WHERE c.card_number = 'K1' AND p.e164 = '+8615583606425'"), ==, 1);
  /* What she had before is no second number. */
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM phone p JOIN customer c ON c.id = p.customer WHERE c.card_number = 'K1'"), ==, 1);
  check_again (fixture, members, SHUKE_IMPORT_FILL);
}

/* Who is in the book under that name already is told of when the birthday is the same, or one of the two has no number. */
static void
test_likely_namesakes (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char old[] = "姓名,手机,生日\n魏诗雨,18791786543,9-21\n张丽,15400005001,1990-05-20\n刘小芳,15400005003,\n";
  static const char new[] = "姓名,手机,生日\n魏诗雨,18683961761,9-21\n张丽,15400005002,1991-06-20\n刘小芳,,\n王芳,15400005004,9-21\n";
  ShukeImportResult result = import (fixture, old, SHUKE_IMPORT_FILL);

  g_assert_cmpint (result.namesakes, ==, 0);
  result = import (fixture, new, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 4);
  g_assert_cmpint (result.namesakes, ==, 2);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM customer WHERE name = '魏诗雨'"), ==, 2);
}

/* Nobody knows which of two with a number is the one without, and who only sounds like her is not she. What is said of a name once holds for
 * all who have it. */
static void
test_namesakes_of_one_without_number (Fixture       *fixture,
                                      gconstpointer  data)
{
  static const char old[] = "姓名,手机\n陈静,\n王芳,15400005101\n";
  static const char new[] = "姓名,手机\n陈静,15400005102\n陈晶,15400005103\n陈静,15400005104\n王芳,15400005105\n王芳,15400005106\n";
  ShukeImportResult result = import (fixture, old, SHUKE_IMPORT_FILL);

  result = import (fixture, new, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 5);
  g_assert_cmpint (result.namesakes, ==, 2);
}

/* As a till and two lists of one shop tell of the same people: by the number she had before, by a card whose letters are written otherwise, by the child in
 * a bracket; the day below 日期时间, a number or a card in one column, and the age of a child behind it. */
static void
test_one_shop (Fixture       *fixture,
               gconstpointer  data)
{
  static const char contacts[] = "姓名,手机,孩子\n王姐,15400007656,\n尹春燕,15400009502,北北\n谢婷,15400008277,\n";
  static const char members[] = "卡号,姓名,手机,备注\nVIP0008,王海燕,15400005561,换号了，老号15400007656停用\nvip0033,谢婷,15400008277,\n";
  static const char older[] = "顾客,孩子,岁数,身高\n尹春燕（北北妈）,北北,7岁,120\n丁倩,虎虎、跳跳,10岁、5岁半,139、114\n";
  static const char till[] = "小店 销售明细\n单号,日期时间,会员(手机/卡号),货号,品名,码,件,单价,实收,状态\n"
                             "1,2026-01-05 17:38:23,15400007656\t,T27,卫裤,120,2,79,139.04,正常\n1,2026-01-06 17:38:23,VIP0033,T28,毛衣,M,1,109,109,正常\n";
  ShukeImportResult result;

  import (fixture, contacts, SHUKE_IMPORT_FILL);
  result = import (fixture, members, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 0);
  g_assert_cmpint (result.merged, ==, 2);
  check (fixture, "+8615400005561", "VIP0008", "换号了，老号15400007656停用");
  check (fixture, "+8615400007656", "VIP0008", "换号了，老号15400007656停用");
  result = import (fixture, older, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM person WHERE role = 'child' AND name = '北北'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM person WHERE role = 'child' AND name IN ('虎虎', '跳跳') AND birth IS NOT NULL"), ==, 2);
  result = import (fixture, till, SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 2);
  g_assert_cmpint (result.new_customers, ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM line WHERE size IS NOT NULL"), ==, 2);
  g_assert_cmpint (count (fixture, "SELECT sum(quantity) FROM line"), ==, 3);
  /* Whose number it is, the till says; and what it has voided was not bought. */
  result = import (fixture, "日期,买家,买家手机,商品,实付,摘要\n2026-02-01,王海燕姐,15400005561,裙,90,\n2026-02-02,王海燕姐,,裤,80,\n2026-02-03,,15400005561,衣,70,作废 录错重打\n"
                   "2026-02-04,,15400005561,帽,60,打错颜色 是红的\n2026-02-05,,15400005561,鞋,50,打错单了\n",
                   SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.added, ==, 3);
  g_assert_cmpint (result.new_customers, ==, 0);
  /* 出生日期 behind the child is the child's, as hers stands in front. */
  import (fixture, "称呼,联系方式,过生日,宝宝,出生日期,多高\n邓小玲,15400007055,80年七月初七,婷婷 女儿,2012/8/8,1米58\n罗秀,15400007772,1992/11/30,轩轩（男）,2019.8.16,120\n",
          SHUKE_IMPORT_FILL);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM person WHERE role = 'child' AND name = '轩轩' AND birth = '2019-08-16'"), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM person p JOIN measurement m ON m.person = p.id WHERE p.role = 'child' AND p.name = '轩轩'"), ==, 1);
}

/* For the whole file they agreed: not who says what nobody understood, who wants calls alone, or who refused. */
static void
test_agreed (Fixture       *fixture,
             gconstpointer  data)
{
  static const char table[] =
    "姓名,手机,可发信息\n李姐,13900001111,看情况再说\n赵姐,13900002222,\n孙姐,13900003333,\"不要发短信，微信行\"\n周姐,13900004444,不要发短信\n";
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_YES, SHUKE_DAY_NONE, NULL };
  static const ShukeConsentState states[] = { SHUKE_CONSENT_UNKNOWN, SHUKE_CONSENT_YES, SHUKE_CONSENT_YES, SHUKE_CONSENT_NO };
  g_auto (ShukeImportReport) report;
  g_autoptr (ShukeCustomer) third = NULL;

  scratch_import (fixture, table, &options, FALSE, &report);
  g_assert_cmpint (report.book.added, ==, 4);
  /* Told, and whole in her note. */
  g_assert_cmpuint (report.partly_rows->len, ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autoptr (ShukeConsent) consent = shuke_book_get_consent (fixture->book, i + 1, "marketing", NULL);

      g_assert_cmpint (consent->state, ==, states[i]);
    }
  check (fixture, "+8613900001111", NULL, "可发信息：看情况再说");
  third = shuke_book_get_customer (fixture->book, 3, NULL);
  g_assert_cmpstr (third->contact_channel, ==, "wechat,-sms");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("blanks", test_blanks);
  ADD ("cards", test_cards);
  ADD ("card-updated", test_card_updated);
  ADD ("card-in-two-rows", test_card_in_two_rows);
  ADD ("card-in-small-letters", test_card_in_small_letters);
  ADD ("remark-within", test_remark_within);
  ADD ("page", test_page);
  ADD ("two-phones-of-sale", test_two_phones_of_sale);
  ADD ("words", test_words);
  ADD ("undo", test_undo);
  ADD ("figures", test_figures);
  ADD ("old-list", test_old_list);
  ADD ("figures-of-namesakes", test_figures_of_namesakes);
  ADD ("figures-decided", test_figures_decided);
  ADD ("referrers", test_referrers);
  ADD ("referrers-of-rows", test_referrers_of_rows);
  ADD ("namesakes", test_namesakes);
  ADD ("accounts", test_accounts);
  ADD ("sales", test_sales);
  ADD ("refusals", test_refusals);
  ADD ("agreed", test_agreed);
  ADD ("loose", test_loose);
  ADD ("short-phone", test_short_phone);
  ADD ("likely-namesakes", test_likely_namesakes);
  ADD ("namesakes-of-one-without-number", test_namesakes_of_one_without_number);
  ADD ("one-shop", test_one_shop);
  ADD ("no-goods", test_no_goods);
  ADD ("put-on-card", test_put_on_card);
  ADD ("put-on-card-before", test_put_on_card_before);
  ADD ("diary", test_diary);
  ADD ("diary-beside", test_diary_beside);
  return g_test_run ();
}
