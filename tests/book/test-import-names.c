/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is who on one number: what one is called and who one is are one person, two names are two, and numbers that are nobody's tell nothing. */

#include "book-dump.h"
#include "scratch-customers.h"
#include "scratch-import.h"

#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"

#include <string.h>

typedef ScratchBook Fixture;

static ShukeImportReport
import_as (Fixture                  *fixture,
           const char               *table,
           gboolean                  rehearsal,
           const ShukeImportOptions *options)
{
  ShukeImportReport report;

  scratch_import (fixture, table, options, rehearsal, &report);
  return report;
}

static ShukeImportReport
import_with (Fixture          *fixture,
             const char       *table,
             gboolean          rehearsal,
             ShukeImportMatch  match,
             GPtrArray        *merges)
{
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, merges };

  return import_as (fixture, table, rehearsal, &options);
}

static ShukeImportReport
import (Fixture    *fixture,
        const char *table,
        gboolean    rehearsal)
{
  return import_with (fixture, table, rehearsal, SHUKE_IMPORT_FILL, NULL);
}

/* A rehearsal foretells what comes. */
static void
check_import (Fixture    *fixture,
              const char *table,
              int         added,
              int         merged,
              int         doubles)
{
  for (int rehearsal = 1; rehearsal >= 0; rehearsal--)
    {
      g_auto (ShukeImportReport) report = import (fixture, table, rehearsal);

      g_assert_cmpint (report.book.added, ==, added);
      g_assert_cmpint (report.book.merged, ==, merged);
      g_assert_cmpint (report.book.doubles, ==, doubles);
    }
}

/* What is in the book already changes nothing. */
static void
check_nothing_new (Fixture    *fixture,
                   const char *table)
{
  g_auto (ShukeImportReport) report = import (fixture, table, FALSE);

  g_assert_cmpint (report.book.added, ==, 0);
  g_assert_cmpint (report.book.action, ==, 0);
}

static void
check_names (Fixture    *fixture,
             gint64      id,
             const char *name,
             const char *nickname,
             const char *address_form)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, id, NULL);

  g_assert_cmpstr (customer->name, ==, name);
  g_assert_cmpstr (customer->nickname, ==, nickname);
  g_assert_cmpstr (customer->address_form, ==, address_form);
}

/* What stands behind a name in a telephone is her size or a remark; as she stood there she is still found, and her telephone brought again is no news. */
static void
test_tails (Fixture       *fixture,
            gconstpointer  data G_GNUC_UNUSED)
{
  static const char table[] = "姓名,手机,备注\n严小萍 XXL,15433881201,大码\n饶小红 L 黑白灰,15433881202,\n宋姐 五金店,15433881203,\n";
  static const struct { const char *phone, *name, *nickname, *size, *note; } rows[] = {
    { "+8615433881201", "严小萍", "严小萍 XXL", "XXL", "大码" }, { "+8615433881202", "饶小红", "饶小红 L 黑白灰", "L", "黑白灰" },
    { "+8615433881203", "宋姐 五金店", NULL, NULL, NULL },
  };

  check_import (fixture, table, 3, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, rows[i].phone, NULL);
      g_autoptr (ShukeCustomer) customer = NULL;
      const ShukePerson *self;

      g_assert_cmpuint (ids->len, ==, 1);
      customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), NULL);
      self = shuke_customer_get_self (customer);
      check_names (fixture, customer->id, rows[i].name, rows[i].nickname, NULL);
      g_assert_cmpstr (customer->note, ==, rows[i].note);
      g_assert_cmpuint (self->sizes->len, ==, rows[i].size != NULL ? 1 : 0);
      if (rows[i].size != NULL)
        g_assert_cmpstr (((const ShukeSizeTold *) g_ptr_array_index (self->sizes, 0))->size, ==, rows[i].size);
    }
  check_nothing_new (fixture, table);
}

static const char called[] =
  "姓名,手机\nAA王姐（朵朵妈妈）,13900001111\n李姐（二楼）,13900002222\n赵姐,13900003333\n豆豆妈妈,13900004444\n小廖,13900005555\n";

/* Her full name comes with the next file: she is she, found by it from now on, and stays what she is called; the way back is whole. */
static void
test_called (Fixture       *fixture,
             gconstpointer  data)
{
  static const char full[] =
    "姓名,手机\n王丽娟,13900001111\n李秀云,13900002222\n赵敏,13900003333\n马小梅,13900004444\n廖爱华,13900005555\n";
  g_auto (ShukeImportReport) report;

  check_import (fixture, called, 5, 0, 0);
  {
    g_auto (ShukeImportReport) rehearsal = import (fixture, full, TRUE);

    g_assert_cmpint (rehearsal.book.merged, ==, 5);
  }
  report = import (fixture, full, FALSE);
  g_assert_cmpint (report.book.added, ==, 0);
  g_assert_cmpint (report.book.merged, ==, 5);
  check_names (fixture, 1, "王丽娟", "王姐（朵朵妈妈）", NULL);
  check_names (fixture, 2, "李秀云", "李姐（二楼）", NULL);
  check_names (fixture, 3, "赵敏", NULL, "赵姐");
  /* Who knows whether it is not the father. */
  check_names (fixture, 4, "豆豆妈妈", NULL, NULL);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE id = 4 AND note LIKE '%马小梅'"), ==, 1);
  check_names (fixture, 5, "廖爱华", "小廖", NULL);
  /* Both files again: nothing is new. */
  check_nothing_new (fixture, called);
  check_nothing_new (fixture, full);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, report.book.import, NULL, NULL), >, 0);
  check_names (fixture, 1, "王姐（朵朵妈妈）", NULL, NULL);
  check_names (fixture, 3, "赵姐", NULL, NULL);
}

/* The row has her child, or says that it is of a woman. */
static void
test_called_by_child (Fixture       *fixture,
                      gconstpointer  data)
{
  check_import (fixture, "姓名,手机\n豆豆妈妈,13900004444\n果果妈,13900005555\n朵朵妈妈,13900006666\n", 3, 0, 0);
  check_import (fixture, "姓名,手机,性别,孩子姓名\n马小梅,13900004444,,豆豆\n陈洁,13900005555,女,\n张三,13900006666,男,\n", 0, 3, 0);
  check_names (fixture, 1, "马小梅", "豆豆妈妈", NULL);
  check_names (fixture, 2, "陈洁", "果果妈", NULL);
  check_names (fixture, 3, "朵朵妈妈", NULL, NULL);
}

static const char telephone[] = "姓名,手机\n陈婶,13900001111\n睿睿妈妈,13900002222\n米粉店老板娘（大码）,13900003333\n豆豆妈妈,13900004444\n";
static const char members[] =
  "姓名,手机,称呼,孩子姓名,性别\n陈红梅,13900001111,陈姐,,女\n李敏,13900002222,李女士,睿睿,\n吴玉兰,13900003333,,,\n张三,13900004444,,,\n";

/* Where the members' file says how she is called, what the telephone calls her is her nickname. The way back is whole. */
static void
test_called_beside (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (ShukeImportReport) report;

  check_import (fixture, telephone, 4, 0, 0);
  report = import (fixture, members, FALSE);
  g_assert_cmpint (report.book.merged, ==, 4);
  check_names (fixture, 1, "陈红梅", "陈婶", "陈姐");
  check_names (fixture, 2, "李敏", "睿睿妈妈", "李女士");
  check_names (fixture, 3, "吴玉兰", "米粉店老板娘（大码）", NULL);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE id = 1 AND note LIKE '%陈婶%'"), ==, 0);
  check_nothing_new (fixture, telephone);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, report.book.import, NULL, NULL), >, 0);
  check_names (fixture, 1, "陈婶", NULL, NULL);
  check_names (fixture, 2, "睿睿妈妈", NULL, NULL);
}

/* And so it is when the telephone comes behind the table. */
static void
test_called_behind (Fixture       *fixture,
                    gconstpointer  data)
{
  g_auto (ShukeImportReport) report;

  check_import (fixture, members, 4, 0, 0);
  report = import (fixture, telephone, FALSE);
  g_assert_cmpint (report.book.added, ==, 0);
  g_assert_cmpint (report.book.merged, ==, 4);
  check_names (fixture, 1, "陈红梅", "陈婶", "陈姐");
  check_names (fixture, 2, "李敏", "睿睿妈妈", "李女士");
  check_names (fixture, 3, "吴玉兰", "米粉店老板娘（大码）", NULL);
  /* Who knows whether he is not the father. */
  check_names (fixture, 4, "张三", NULL, NULL);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE id = 4 AND note LIKE '%豆豆妈妈'"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM person WHERE search_key LIKE '%chen%shen%'"), ==, 1);
  check_nothing_new (fixture, telephone);
  check_nothing_new (fixture, members);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, report.book.import, NULL, NULL), >, 0);
  check_names (fixture, 1, "陈红梅", NULL, "陈姐");
  check_names (fixture, 3, "吴玉兰", NULL, NULL);
}

/* Who is asked is offered the same, and decides: the old name is not lost either way. */
static void
test_decided (Fixture       *fixture,
              gconstpointer  data)
{
  static const char full[] = "姓名,手机,备注\n王丽娟,13900001111,怕冷\n赵敏,13900003333,\n";
  g_auto (ShukeImportReport) asked, done;

  check_import (fixture, called, 5, 0, 0);
  asked = import_with (fixture, full, TRUE, SHUKE_IMPORT_ASK, NULL);
  g_assert_cmpuint (asked.merges->len, ==, 2);
  for (guint i = 0; i < asked.merges->len; i++)
    {
      ShukeMerge *merge = asked.merges->pdata[i];
      ShukeMergePart *part = merge->parts->pdata[0];

      g_assert_cmpint (part->field, ==, SHUKE_MERGE_NAME);
      g_assert_cmpint (part->choice, ==, SHUKE_MERGE_TAKE);
      g_assert_false (merge->another);
      if (i == 1)
        part->choice = SHUKE_MERGE_KEEP;
    }
  done = import_with (fixture, full, FALSE, SHUKE_IMPORT_ASK, asked.merges);
  check_names (fixture, 1, "王丽娟", "王姐（朵朵妈妈）", NULL);
  check_names (fixture, 3, "赵姐", NULL, NULL);
}

/* Her child's name is no other person; another surname is. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  static const char child[] = "姓名,手机,孩子姓名\n王丽娟,13900001111,朵朵\n孙晓婷,13900002222,柚子\n";

  check_import (fixture, child, 2, 0, 0);
  check_import (fixture, "姓名,手机,卡号\n朵朵妈妈,13900001111,9\n", 0, 1, 0);
  check_names (fixture, 1, "王丽娟", "朵朵妈妈", NULL);
  /* Mother and daughter, sisters, and whoever has the number now. */
  check_import (fixture, "姓名,手机\n李姐,13900001111\n孙玉兰,13900002222\n孙晓静,13900002222\n", 3, 0, 0);
  check_import (fixture, "姓名,手机\n张敏,13900005555\n张敏,13900006666\n", 2, 0, 0);
}

/* A number that fills the field joins nobody, and is nobody's; it is kept in words. */
static void
test_filler (Fixture       *fixture,
             gconstpointer  data)
{
  static const char table[] = "姓名,手机,备注\n常姐,13400000000,\n小吴（美容院）,13400000000,\n贾阿姨,138 0013 8000,\n常姐,13800138000,怕冷\n";
  g_autoptr (ShukeCustomer) customer = NULL;

  check_import (fixture, table, 4, 0, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM phone"), ==, 0);
  customer = shuke_book_get_customer (fixture->book, 1, NULL);
  g_assert_cmpstr (customer->note, ==, "手机：13400000000");
  check_nothing_new (fixture, table);
}

/* A number of three people whose names have nothing in common tells nobody from another, though each of them is found by her name. */
static void
test_shared (Fixture       *fixture,
             gconstpointer  data)
{
  static const char table[] = "姓名,手机\n常姐,13900001111\n小吴,13900001111\n贾阿姨,13900001111\n";

  check_import (fixture, table, 3, 0, 0);
  check_nothing_new (fixture, table);
  check_import (fixture, "姓名,手机\n常小敏,13900001111\n豆豆妈妈,13900001111\n", 2, 0, 0);
}

/* One way of the dot, and no full-width letters, whatever wrote them. */
static void
test_written (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const dots[] = { "・", "．", ".", "•", "·" };

  check_import (fixture, "姓名,手机\n阿依古丽•买买提,13900001111\nＡｍｙ陈,13900002222\n王　芳,13900003333\n", 3, 0, 0);
  check_names (fixture, 1, "阿依古丽·买买提", NULL, NULL);
  check_names (fixture, 2, "Amy陈", NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (dots); i++)
    {
      g_autofree char *table = g_strdup_printf ("姓名,手机\n阿依古丽%s买买提,13900001111\namy 陈小姐,13900002222\n王 芳（公园路）,13900003333\n", dots[i]);

      check_nothing_new (fixture, table);
    }
}

/* A number that a platform lends for a parcel is not hers: she is found by her name. */
static void
test_lent (Fixture       *fixture,
           gconstpointer  data)
{
  g_auto (ShukeImportReport) report;

  check_import (fixture, "姓名,手机\n王丽娟,13900001111\n陈思涵,13900002222\n", 2, 0, 0);
  report = import (fixture, "日期,姓名,手机,商品名称,实收\n2026-01-02,王丽娟,13499990001-3342,大衣,300\n2026-01-03,陈思涵,13499990001 转7719,裙子,200\n"
                            "2026-01-04,陈思涵,13499990001转7719,裤子,100\n", FALSE);
  g_assert_cmpint (report.book.new_customers, ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM visit WHERE customer = 1"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM visit WHERE customer = 2"), ==, 2);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM phone"), ==, 2);
  /* Nor in a list of people. */
  check_import (fixture, "姓名,手机\n顾倩倩,13499990001转8103\n秦静,13499990001-7156\n", 2, 0, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM phone"), ==, 2);
}

/* A till hides the middle of a number: of two of one name its end tells who she is. */
static void
test_starred (Fixture       *fixture,
              gconstpointer  data)
{
  g_auto (ShukeImportReport) report;

  check_import (fixture, "姓名,手机\n陈红梅,18291235856\n陈红梅,18291235857\n", 2, 0, 0);
  report = import (fixture, "日期,姓名,手机,商品名称,实收\n2026-01-02,陈红梅,182****5857,大衣,300\n2026-01-03,陈红梅,182****9999,裙子,200\n", FALSE);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM visit WHERE customer = 2"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM visit"), ==, 1);
  g_assert_cmpint (report.book.new_customers, ==, 0);
}

/* Sales of people who have nothing but a name: left out, counted; or, as the owner wants it, each becomes one customer. Nobody comes twice, no
 * line is doubled, and a passer-by is nobody. */
static void
test_strangers (Fixture       *fixture,
                gconstpointer  data)
{
  static const char sales[] =
    "日期,姓名,商品名称,实收\n2026-01-02,王丽娟,大衣,300\n2026-01-03,王丽娟,裙子,200\n2026-01-03,A陈思涵,裙子,200\n2026-01-04,陈思涵,帽子,50\n"
    "2026-01-04,散客,帽子,50\n2026-01-05,赵敏,帽子,50\n";
  static const struct { gboolean by_name; int added, skipped, refused, people, strangers, lines; } steps[] = {
    { FALSE, 1, 0, 5, 0, 2, 4 },
    { TRUE, 4, 1, 1, 2, 2, 4 },
    { TRUE, 0, 5, 1, 0, 0, 0 },
    { FALSE, 0, 5, 1, 0, 0, 0 },
  };

  check_import (fixture, "姓名,手机\n赵敏,13900003333\n", 1, 0, 0);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (int rehearsal = 1; rehearsal >= 0; rehearsal--)
      {
        ShukeImportOptions options = { .match = SHUKE_IMPORT_FILL, .consent_day = SHUKE_DAY_NONE, .by_name = steps[i].by_name };
        g_auto (ShukeImportReport) report = import_as (fixture, sales, rehearsal, &options);

        g_test_message ("step %u, rehearsal %d", i, rehearsal);
        g_assert_cmpint (report.book.added, ==, steps[i].added);
        g_assert_cmpint (report.book.skipped, ==, steps[i].skipped);
        g_assert_cmpint (report.book.refused, ==, steps[i].refused);
        g_assert_cmpint (report.book.new_customers, ==, steps[i].people);
        g_assert_cmpint (report.book.strangers, ==, steps[i].strangers);
        g_assert_cmpint (report.book.stranger_lines, ==, steps[i].lines);
      }
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 3);
  check_names (fixture, 2, "王丽娟", NULL, NULL);
  check_names (fixture, 3, "陈思涵", NULL, NULL);
}

/* A row of sales brings a number nobody had, and with it somebody whom the next rows only name: before and while it comes they are hers. Of two
 * of one name it is neither; nor can it be told of one who is new beside one who was there. */
static void
test_foretold (Fixture       *fixture,
               gconstpointer  data)
{
  static const char sales[] =
    "日期,姓名,手机,商品名称,实收\n2026-01-01,夏霞,,大衣,300\n2026-01-02,夏霞,13900001111,大衣,300\n2026-01-03,夏霞,,裙子,200\n2026-01-04,夏 霞,,帽子,50\n"
    "2026-01-05,张敏,13900002222,大衣,300\n2026-01-05,张敏,13900003333,大衣,300\n2026-01-06,张敏,,帽子,50\n"
    "2026-01-07,赵敏,13900005555,帽子,50\n2026-01-08,赵敏,,帽子,50\n";

  check_import (fixture, "姓名,手机\n赵敏,13900004444\n", 1, 0, 0);
  for (int rehearsal = 1; rehearsal >= 0; rehearsal--)
    {
      g_auto (ShukeImportReport) report = import (fixture, sales, rehearsal);

      g_test_message ("rehearsal %d", rehearsal);
      g_assert_cmpint (report.book.added, ==, 6);
      g_assert_cmpint (report.book.skipped, ==, 0);
      g_assert_cmpint (report.book.refused, ==, 3);
      g_assert_cmpint (report.book.new_customers, ==, 4);
      g_assert_cmpint (report.book.stranger_lines, ==, 1);
    }
  /* The history says it as well. */
  {
    g_autoptr (GPtrArray) imports = shuke_book_list_imports (fixture->book, NULL);
    const ShukeImportInfo *info = g_ptr_array_index (imports, 0);

    g_assert_cmpint (info->added, ==, 6);
    g_assert_cmpint (info->refused, ==, 3);
  }
}

/* Who is found by what she is called is found by it after an import as after her file was saved, and one that is taken back leaves the
 * others as they were. */
static void
test_found_by (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const tables[] = {
    "姓名,手机,昵称,孩子姓名,孩子：小名\n王丽娟,13900001111,晓晓,朵朵,毛毛\n孙晓婷,13900002222,,柚子,\n",
    /* What was missing comes later, and of one whose name was not known, her name. */
    "姓名,手机,昵称,孩子姓名,孩子：小名\n孙晓婷,13900002222,小熊猫,柚子,豆豆\n赵敏,13900003333,敏敏,,\n",
  };
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_auto (ShukeImportReport) first = import (fixture, tables[0], FALSE);
  g_auto (ShukeImportReport) second;

  before = book_dump (fixture->book);
  g_assert_nonnull (strstr (before, "search_key='xiaoxiao"));
  g_assert_nonnull (strstr (before, "maomao"));
  g_assert_nonnull (strstr (before, "maomao"));
  book_check_computed (fixture->book, before, 0, 1);
  second = import (fixture, tables[1], FALSE);
  g_assert_cmpint (second.book.merged, ==, 1);
  after = book_dump (fixture->book);
  g_assert_nonnull (strstr (after, "search_key='xiaoxiongmao"));
  g_assert_nonnull (strstr (after, "doudou"));
  book_check_computed (fixture->book, after, 0, 2);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, second.book.import, NULL, NULL), >, 0);
  scratch_check_same (fixture, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/import-names/" name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("called", test_called);
  ADD ("strangers", test_strangers);
  ADD ("called-by-child", test_called_by_child);
  ADD ("called-beside", test_called_beside);
  ADD ("called-behind", test_called_behind);
  ADD ("foretold", test_foretold);
  ADD ("decided", test_decided);
  ADD ("others", test_others);
  ADD ("found-by", test_found_by);
  ADD ("filler", test_filler);
  ADD ("shared", test_shared);
  ADD ("written", test_written);
  ADD ("lent", test_lent);
  ADD ("starred", test_starred);
  ADD ("tails", test_tails);
  return g_test_run ();
}
