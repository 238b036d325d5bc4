/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A card number is one customer's: a row of another name does not go to her, nor does its number to whoever the row is about; it stands in
 * that one's note, and is said. */

#include "scratch-customers.h"
#include "scratch-import.h"

#include "book-dump.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"

typedef ScratchBook Fixture;

#define HEAD "姓名,手机,卡号,等级,生日\n"
#define SALES "日期,会员姓名,手机,卡号,品名,实收\n"

/* What the first row that was refused or read in part is said to lack goes to @why (transfer full); what is to be decided to @asked, or was,
 * into the book. */
static ShukeImportResult
import (Fixture          *fixture,
        const char       *table,
        ShukeImportMatch  match,
        gboolean          rehearsal,
        GPtrArray        *asked,
        char            **why)
{
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, rehearsal ? NULL : asked };
  g_auto (ShukeImportReport) report;

  scratch_import (fixture, table, &options, rehearsal, &report);
  while (rehearsal && asked != NULL && report.merges->len > 0)
    g_ptr_array_add (asked, g_ptr_array_steal_index (report.merges, 0));
  if (why != NULL)
    {
      GPtrArray *rows = report.refused_rows->len > 0 ? report.refused_rows : report.partly_rows;

      *why = rows->len == 0 ? NULL : g_strdup (((ShukeRowReport *) rows->pdata[0])->why);
    }
  return report.book;
}

static void
check (Fixture    *fixture,
       const char *name,
       const char *card,
       const char *note)
{
  g_autoptr (GArray) ids = shuke_book_find_by_name (fixture->book, name, NULL);
  g_autoptr (ShukeCustomer) customer = NULL;

  g_assert_cmpuint (ids->len, ==, 1);
  customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), NULL);
  g_assert_cmpstr (customer->card_number, ==, card);
  g_assert_cmpstr (customer->note, ==, note);
}

static void
check_again (Fixture          *fixture,
             const char       *table,
             ShukeImportMatch  match)
{
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *why = NULL;

  g_assert_cmpint (import (fixture, table, match, FALSE, NULL, &why).action, ==, 0);
  g_assert_null (why);
  scratch_check_same (fixture, before);
}

/* With a phone of her own or without, whatever is done with those who are there. */
static void
test_another_name (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const tables[] = { HEAD "王五,,1001,金卡,\n", HEAD "王五,13900005555,1001,金卡,\n" };
  static const ShukeImportMatch matches[] = { SHUKE_IMPORT_FILL, SHUKE_IMPORT_UPDATE, SHUKE_IMPORT_SKIP };

  for (gsize i = 0; i < G_N_ELEMENTS (tables) * G_N_ELEMENTS (matches); i++)
    {
      const char *table = tables[i % G_N_ELEMENTS (tables)];
      ShukeImportMatch match = matches[i / G_N_ELEMENTS (tables)];
      g_autofree char *why = NULL;
      g_autofree char *rehearsed = NULL;

      book_forget (fixture->book);
      import (fixture, HEAD "李四,13900004444,1001,,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
      g_assert_cmpint (import (fixture, table, match, TRUE, NULL, &rehearsed).added, ==, 1);
      g_assert_cmpint (import (fixture, table, match, FALSE, NULL, &why).added, ==, 1);
      g_assert_cmpstr (why, ==, "Card 1001 is that of 李四; it stands in the note of 王五");
      g_assert_cmpstr (rehearsed, ==, why);
      check (fixture, "王五", NULL, "Card number: 1001");
      check (fixture, "李四", "1001", NULL);
      check_again (fixture, table, match);
    }
}

/* Another writing of the name is no other name. */
static void
test_same_name (Fixture       *fixture,
                gconstpointer  data)
{
  import (fixture, HEAD "李四,13900004444,1001,,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  g_assert_cmpint (import (fixture, HEAD "李女士,,1001,金卡,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL).merged, ==, 1);
  check (fixture, "李四", "1001", NULL);
}

/* Asked, she may say that it is she all the same. */
static void
test_asked (Fixture       *fixture,
            gconstpointer  data)
{
  static const char table[] = HEAD "王五,,1001,金卡,\n";
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_merge_free);
  ShukeImportResult result;
  ShukeMerge *merge;

  import (fixture, HEAD "李四,13900004444,1001,,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  import (fixture, table, SHUKE_IMPORT_ASK, TRUE, asked, NULL);
  g_assert_cmpuint (asked->len, ==, 1);
  merge = asked->pdata[0];
  g_assert_cmpint (merge->customer, ==, 1);
  g_assert_true (merge->another);
  result = import (fixture, table, SHUKE_IMPORT_ASK, FALSE, asked, NULL);
  g_assert_cmpint (result.added, ==, 1);
  check (fixture, "李四", "1001", NULL);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, NULL, NULL), >, 0);
  merge->another = FALSE;
  g_assert_cmpint (import (fixture, table, SHUKE_IMPORT_ASK, FALSE, asked, NULL).merged, ==, 1);
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 1);
}

/* By her phone it is she, but the card is not hers; nor is it when an earlier row has brought it. */
static void
test_by_phone (Fixture       *fixture,
               gconstpointer  data)
{
  static const char second[] = HEAD "王五,13900005555,1001,,\n";
  static const char rows[] = HEAD "陈洁,13900006666,,,\n陈洁,13900006666,2002,,\n赵六,13900007777,2002,,\n孙七,13900008888,3003,,\n钱八,,3003,,\n";
  g_autofree char *why = NULL;

  import (fixture, HEAD "李四,13900004444,1001,,\n王五,13900005555,,,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  g_assert_cmpint (import (fixture, second, SHUKE_IMPORT_UPDATE, FALSE, NULL, &why).merged, ==, 1);
  g_assert_cmpstr (why, ==, "Card 1001 is that of 李四; it stands in the note of 王五");
  check (fixture, "王五", NULL, "Card number: 1001");
  check_again (fixture, second, SHUKE_IMPORT_UPDATE);
  import (fixture, rows, SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  check (fixture, "陈洁", "2002", NULL);
  check (fixture, "赵六", NULL, "Card number: 2002");
  check (fixture, "孙七", "3003", NULL);
  check (fixture, "钱八", NULL, "Card number: 3003");
  check_again (fixture, rows, SHUKE_IMPORT_FILL);
}

/* A book of before has two on one card: each is known by her name. */
static void
test_two_holders (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char table[] = HEAD "李四,,1001,金卡,\n王五,,1001,银卡,\n";
  ShukeConnection *connection = NULL;

  import (fixture, HEAD "李四,13900004444,1001,金卡,\n王五,13900005555,,银卡,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  connection = shuke_book_get_connection (fixture->book);
  g_assert_true (shuke_connection_script (connection, "UPDATE customer SET card_number = '1001' WHERE id = 2", NULL));
  check_again (fixture, table, SHUKE_IMPORT_FILL);
}

static void
test_sales (Fixture       *fixture,
            gconstpointer  data)
{
  static const char table[] = SALES "2026-03-01,王五,,1001,外套,300\n2026-03-01,李四,,1001,外套,200\n2026-03-01,,,1001,外套,100\n";
  g_autofree char *why = NULL;
  ShukeImportResult result;

  import (fixture, HEAD "李四,13900004444,1001,,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  result = import (fixture, table, SHUKE_IMPORT_FILL, FALSE, NULL, &why);
  g_assert_cmpint (result.added, ==, 2);
  g_assert_cmpint (result.refused, ==, 1);
  g_assert_cmpint (result.new_customers, ==, 0);
  g_assert_cmpstr (why, ==, "Card 1001 is that of 李四, not of 王五");
}

#define ADD(name, function) g_test_add ("/import-cards/" name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)

/* A till has one column for whoever that is: each cell is a phone, a card or a name, whatever the column was taken for. */
static void
test_whoever (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const headings[] = {
    "会员卡号/手机", "手机/卡号", "会员", "会员号/手机号", "顾客(手机或卡号)", "客户手机号或会员号", "卡号", "手机", "顾客", "Phone / card no",
  };
  static const char rows[] = "2026-01-02,0045,裙,90\n2026-01-02,15216808099,裙,91\n2026-01-03,童玲,裙,92\n2026-01-03,45,裙,93\n"
                             "2026-01-03,0999,裙,94\n2026-01-04,18672328020,裙,95\n2026-01-05,,裙,96\n";

  import (fixture, "姓名,手机,卡号\n童玲,15216808099,0045\n傅珺,18672328020,\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *table = g_strdup_printf ("日期,%s,品名,实收\n%s", headings[i], rows);
      g_autofree char *why = NULL;
      ShukeImportResult result = import (fixture, table, SHUKE_IMPORT_FILL, TRUE, NULL, &why);

      g_test_message ("%s", headings[i]);
      g_assert_cmpint (result.added, ==, 5);
      g_assert_cmpint (result.new_customers, ==, 0);
      g_assert_cmpint (result.refused, ==, 2);
      g_assert_cmpstr (why, ==, "This card is nobody's in the book");
    }
}

static void
check_bought (Fixture    *fixture,
              const char *name,
              gint64      spend)
{
  g_autoptr (GArray) ids = shuke_book_find_by_name (fixture->book, name, NULL);
  ShukeSummary summary;

  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_true (shuke_book_get_summary (fixture->book, g_array_index (ids, gint64, 0), &summary, NULL));
  g_assert_cmpint (summary.spend, ==, spend);
}

/* A spreadsheet takes the zeros before a card away: she is found as long as she alone can be meant. */
static void
test_lost_zeros (Fixture       *fixture,
                 gconstpointer  data)
{
  ShukeImportResult result;

  import (fixture, "姓名,卡号\n傅珺,26\n康丽,0027\n李四,28\n王五,0028\n赵六,29\n钱七,0029\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  result = import (fixture, "日期,会员卡号/手机,品名,实收\n2026-01-02,0026,裙,90\n2026-01-02,27,裙,91\n2026-01-03,0028,裙,92\n2026-01-03,029,裙,93\n",
                   SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  g_assert_cmpint (result.added, ==, 3);
  g_assert_cmpint (result.refused, ==, 1);
  check_bought (fixture, "傅珺", 9000);
  check_bought (fixture, "康丽", 9100);
  check_bought (fixture, "王五", 9200);
}

/* Said before a file makes customers of half a town: most of its buyers are in no book. */
static void
test_unknown_buyers (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char head[] = "日期,会员卡号/手机,品名,实收\n2026-01-02,0045,裙,90\n2026-01-02,散客,裙,91\n2026-01-02,,裙,91\n2026-01-03,李四,裙,92\n";
  static const struct { const char *rows; gboolean said; } cases[] = {
    { "2026-01-04,18672328021,裙,93\n2026-01-05,18672328021,裙,94\n2026-01-06,18672328020,裙,95\n", TRUE },
    { "2026-01-04,18672328020,裙,93\n2026-01-05,傅珺,裙,94\n2026-01-06,18672328020,裙,95\n", FALSE },
    { "2026-01-04,18672328021,裙,93\n", FALSE },
  };

  import (fixture, "姓名,手机\n傅珺,18672328020\n", SHUKE_IMPORT_FILL, FALSE, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
      g_autofree char *table = g_strconcat (head, cases[i].rows, NULL);
      g_autofree char *warning = NULL;
      g_auto (ShukeImportReport) report;

      scratch_import (fixture, table, &options, TRUE, &report);
      warning = shuke_import_dup_warning (&report);
      g_assert_cmpint (warning != NULL, ==, cases[i].said);
      g_assert_true (warning == NULL || g_str_has_prefix (warning, "Of 5 lines most are of people who are not in the book (4)."));
    }
}

/* A number that nobody has is somebody new, once, and without a card that is only her number again; nobody is called by figures, even where all
 * who have only a name are entered. */
static void
test_only_figures (Fixture       *fixture,
                   gconstpointer  data)
{
  ShukeImportOptions options = { .by_name = TRUE };
  g_auto (ShukeImportReport) report;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;

  scratch_import (fixture, "日期,会员,卡号,品名,实收\n2026-01-02,0045,,裙,90\n2026-01-02,,18672328020,裙,91\n2026-01-03,18672328020,,裙,92\n2026-01-04,17712345,,裙,93\n",
                  &options, FALSE, &report);
  g_assert_cmpint (report.book.added, ==, 2);
  g_assert_cmpint (report.book.new_customers, ==, 1);
  g_assert_cmpint (report.book.refused, ==, 2);
  ids = shuke_book_find_by_phone (fixture->book, "+8618672328020", NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  customer = shuke_book_get_customer (fixture->book, g_array_index (ids, gint64, 0), NULL);
  g_assert_null (customer->name);
  g_assert_null (customer->card_number);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("another-name", test_another_name);
  ADD ("same-name", test_same_name);
  ADD ("asked", test_asked);
  ADD ("by-phone", test_by_phone);
  ADD ("two-holders", test_two_holders);
  ADD ("sales", test_sales);
  ADD ("whoever", test_whoever);
  ADD ("lost-zeros", test_lost_zeros);
  ADD ("unknown-buyers", test_unknown_buyers);
  ADD ("only-figures", test_only_figures);
  return g_test_run ();
}
