/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An import that asked about each customer it knows: the questions of its rehearsal, and the book after the answers. */

#include "scratch-customers.h"

#include "book-dump.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"

typedef ScratchBook Fixture;

/* She is in the book as the first row says. */
static void
fill_first (ShukeImportCustomer *row)
{
  shuke_import_customer_clear (row);
  row->row = 2;
  row->name = "王芳";
  row->tier = "金卡";
  row->note = "爱喝茶";
  row->mind = "羊毛过敏";
  row->wechat = "fang";
  row->address = "人民路12号";
  row->size = "L";
  row->birth = (ShukeDate) { 1990, 5, 3, 0, 0 };
  row->n_phones = 2;
  row->phones[0].raw = "13900001111";
  row->phones[1].raw = "13900002222";
  row->n_children = 1;
  row->children[0].name = "果果";
  row->children[0].birth = (ShukeDate) { 2020, 3, 1, 0, 0 };
}

/* The second file knows better, or is about her sister. */
static void
fill_second (ShukeImportCustomer *row)
{
  shuke_import_customer_clear (row);
  row->row = 5;
  row->name = "王女士";
  row->tier = "银卡";
  row->nickname = "芳芳";
  row->note = "爱喝咖啡";
  row->mind = "花生过敏";
  row->wechat = "fang2";
  row->address = "解放路3号";
  row->size = "XL";
  row->birth = (ShukeDate) { 1991, 5, 3, 0, 0 };
  row->n_phones = 2;
  row->phones[0].raw = "13900001111";
  row->phones[1].raw = "13900003333";
  row->n_children = 1;
  row->children[0].name = "果果";
  row->children[0].birth = (ShukeDate) { 2021, 3, 1, 0, 0 };
}

static void
read_phones (ShukeImportCustomer *row)
{
  for (guint i = 0; i < row->n_phones; i++)
    g_assert_true (shuke_phone_parse (row->phones[i].raw, SHUKE_REGION_CN, &row->phones[i].phone));
}

/* With @merges for what was decided; a rehearsal fills them. */
static ShukeImportResult
import_row (Fixture   *fixture,
            void     (*fill) (ShukeImportCustomer *row),
            gboolean   rehearsal,
            GPtrArray *merges)
{
  ShukeImportOptions options = { SHUKE_IMPORT_ASK, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, rehearsal ? NULL : merges };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, rehearsal, &error);
  ShukeImportCustomer row;
  ShukeImportResult result;
  ShukeImportReason reason;
  ShukeMerge *merge;
  gint64 customer;

  g_assert_no_error (error);
  fill (&row);
  read_phones (&row);
  shuke_importer_add_customer (importer, &row, &reason, &customer, &error);
  g_assert_no_error (error);
  if (rehearsal)
    {
      g_assert_true (shuke_importer_compare (importer, &row, customer, &merge, &error));
      g_assert_no_error (error);
      if (merge != NULL)
        g_ptr_array_add (merges, merge);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result;
}

static GPtrArray *
ask (Fixture *fixture)
{
  GPtrArray *merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);

  import_row (fixture, fill_second, TRUE, merges);
  g_assert_cmpuint (merges->len, ==, 1);
  return merges;
}

static void
answer (GPtrArray        *merges,
        ShukeMergeChoice  choice)
{
  ShukeMerge *merge = merges->pdata[0];

  for (guint i = 0; i < merge->parts->len; i++)
    {
      ShukeMergePart *part = merge->parts->pdata[i];

      if (choice != SHUKE_MERGE_BOTH || part->both)
        part->choice = choice;
    }
}

static void
take_back (Fixture    *fixture,
           gint64      import,
           const char *before)
{
  g_autoptr (GError) error = NULL;
  int kept = -1;

  g_assert_cmpint (shuke_book_undo_import (fixture->book, import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 0);
  scratch_check_same (fixture, before);
  book_check_computed (fixture->book, before, 0, 0);
}

static const char *
newest_size (const ShukeCustomer *customer)
{
  return ((const ShukeSizeTold *) shuke_customer_get_self (customer)->sizes->pdata[0])->size;
}

static const ShukePerson *
child (const ShukeCustomer *customer)
{
  return customer->persons->pdata[1];
}

/* Everything kept: not even a line in the history. */
static void
test_keep (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = NULL;
  g_autofree char *before = NULL;
  ShukeImportResult result;

  import_row (fixture, fill_first, FALSE, NULL);
  merges = ask (fixture);
  before = book_dump (fixture->book);
  answer (merges, SHUKE_MERGE_KEEP);
  result = import_row (fixture, fill_second, FALSE, merges);
  g_assert_cmpint (result.action, ==, 0);
  g_assert_cmpint (result.skipped, ==, 1);
  scratch_check_same (fixture, before);
}

static void
test_take (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *before = NULL;
  ShukeImportResult result;

  import_row (fixture, fill_first, FALSE, NULL);
  g_assert_cmpint (shuke_book_acknowledge_mind (fixture->book, 1, NULL), >, 0);
  merges = ask (fixture);
  before = book_dump (fixture->book);
  answer (merges, SHUKE_MERGE_TAKE);
  result = import_row (fixture, fill_second, FALSE, merges);
  g_assert_cmpint (result.merged, ==, 1);
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 1);
  customer = shuke_book_get_customer (fixture->book, 1, NULL);
  g_assert_cmpstr (customer->name, ==, "王女士");
  g_assert_cmpstr (customer->nickname, ==, "芳芳");
  g_assert_cmpstr (customer->tier, ==, "银卡");
  g_assert_cmpstr (customer->note, ==, "爱喝咖啡");
  g_assert_cmpstr (customer->mind, ==, "花生过敏");
  g_assert_cmpint (customer->mind_seen_day, ==, SHUKE_DAY_NONE);
  g_assert_cmpuint (customer->phones->len, ==, 2);
  g_assert_cmpstr (((ShukeCustomerPhone *) customer->phones->pdata[0])->raw, ==, "13900001111");
  g_assert_cmpstr (((ShukeCustomerPhone *) customer->phones->pdata[1])->raw, ==, "13900003333");
  g_assert_cmpuint (customer->channels->len, ==, 1);
  g_assert_cmpstr (((ShukeChannel *) customer->channels->pdata[0])->value, ==, "fang2");
  g_assert_cmpuint (customer->addresses->len, ==, 1);
  g_assert_cmpstr (((ShukeAddress *) customer->addresses->pdata[0])->text, ==, "解放路3号");
  g_assert_cmpstr (newest_size (customer), ==, "XL");
  g_assert_cmpint (shuke_customer_get_self (customer)->birth.year, ==, 1991);
  g_assert_cmpuint (customer->persons->len, ==, 2);
  g_assert_cmpint (child (customer)->birth.year, ==, 2021);
  take_back (fixture, result.import, before);
}

static void
test_both (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *before = NULL;
  ShukeImportResult result;

  import_row (fixture, fill_first, FALSE, NULL);
  merges = ask (fixture);
  before = book_dump (fixture->book);
  answer (merges, SHUKE_MERGE_BOTH);
  result = import_row (fixture, fill_second, FALSE, merges);
  customer = shuke_book_get_customer (fixture->book, 1, NULL);
  g_assert_cmpstr (customer->name, ==, "王芳");
  g_assert_cmpstr (customer->nickname, ==, "芳芳");
  g_assert_cmpstr (customer->tier, ==, "金卡");
  g_assert_cmpstr (customer->note, ==, "爱喝茶\n爱喝咖啡");
  g_assert_cmpuint (customer->phones->len, ==, 3);
  g_assert_cmpuint (customer->channels->len, ==, 2);
  g_assert_cmpuint (customer->addresses->len, ==, 2);
  g_assert_cmpuint (customer->persons->len, ==, 2);
  g_assert_cmpint (child (customer)->birth.year, ==, 2020);
  take_back (fixture, result.import, before);
}

static void
test_another (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GArray) shared = NULL;
  g_autofree char *before = NULL;
  ShukeImportResult result;

  import_row (fixture, fill_first, FALSE, NULL);
  merges = ask (fixture);
  before = book_dump (fixture->book);
  ((ShukeMerge *) merges->pdata[0])->another = TRUE;
  result = import_row (fixture, fill_second, FALSE, merges);
  g_assert_cmpint (result.added, ==, 1);
  g_assert_cmpint (result.merged, ==, 0);
  shared = shuke_book_find_by_phone (fixture->book, "+8613900001111", NULL);
  g_assert_cmpuint (shared->len, ==, 2);
  customer = shuke_book_get_customer (fixture->book, 1, NULL);
  g_assert_cmpstr (customer->tier, ==, "金卡");
  take_back (fixture, result.import, before);
}

/* She was changed between question and answer, or the row matches another one by now: blanks are filled, nothing is overwritten. */
static void
test_meanwhile (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;

  import_row (fixture, fill_first, FALSE, NULL);
  merges = ask (fixture);
  answer (merges, SHUKE_MERGE_TAKE);
  ((ShukeMerge *) merges->pdata[0])->customer = 99;
  import_row (fixture, fill_second, FALSE, merges);
  customer = shuke_book_get_customer (fixture->book, 1, NULL);
  g_assert_cmpstr (customer->tier, ==, "金卡");
  g_assert_cmpstr (customer->nickname, ==, "芳芳");
}

/* The same file again has no question left. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) merges = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);

  import_row (fixture, fill_first, FALSE, NULL);
  import_row (fixture, fill_first, TRUE, merges);
  g_assert_cmpuint (merges->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/import-asked/" name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("keep", test_keep);
  ADD ("take", test_take);
  ADD ("both", test_both);
  ADD ("another", test_another);
  ADD ("meanwhile", test_meanwhile);
  ADD ("again", test_again);
  return g_test_run ();
}
