/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who brought whom in a real book: thanks that are owed and given, rings refused, what it earned against SQL, and all of it taken back. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-import.h"
#include "shuke-book-private.h"
#include "shuke-book-referrals.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static void
sell (Fixture *fixture,
      gint64   customer,
      gint64   price)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (GError) error = NULL;
  ShukeLine *line = shuke_line_new ();

  visit->customer = customer;
  visit->day = fixture->today;
  line->category = g_strdup ("毛衣");
  line->quantity = 1;
  line->paid_price = price;
  g_ptr_array_add (visit->lines, line);
  shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_no_error (error);
}

static gint64
set_referrer (Fixture *fixture,
              gint64   customer,
              gint64   referrer)
{
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_set_referrer (fixture->book, customer, referrer, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (action, >, 0);
  return action;
}

static void
assert_refused (Fixture   *fixture,
                gint64     customer,
                gint64     referrer,
                ShukeError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = book_dump (fixture->book);

  g_assert_cmpint (shuke_book_set_referrer (fixture->book, customer, referrer, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, (int) code);
  scratch_check_same (fixture, before);
}

/* To-dos that are open for her. */
static guint
count_owed (Fixture *fixture,
            gint64   customer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) todos = shuke_book_list_customer_todos (fixture->book, customer, &error);

  g_assert_no_error (error);
  return todos->len;
}

static void
test_thanks (Fixture       *fixture,
             gconstpointer  data)
{
  gint64 wang = scratch_add_customer (fixture, "王芳"), li = scratch_add_customer (fixture, "李娜"), zhao = scratch_add_customer (fixture, "赵倩");
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *owed = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) brought = NULL;
  const ShukeBrought *one;
  gint64 bond, thanks;

  g_assert_cmpint (shuke_book_add_thanks (fixture->book, li, NULL, -1, "thanks", &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);

  bond = set_referrer (fixture, li, wang);
  todos = shuke_book_list_customer_todos (fixture->book, wang, &error);
  g_assert_cmpuint (todos->len, ==, 1);
  g_assert_cmpint (((ShukeTodo *) g_ptr_array_index (todos, 0))->due_day, ==, fixture->today);
  g_assert_nonnull (strstr (((ShukeTodo *) g_ptr_array_index (todos, 0))->text, "李娜"));
  owed = book_dump (fixture->book);

  thanks = shuke_book_add_thanks (fixture->book, li, " 一条 丝巾 ", 3900, "for bringing 李娜", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_owed (fixture, wang), ==, 0);
  entries = shuke_book_list_entries (fixture->book, wang, 0, &error);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((ShukeEntry *) g_ptr_array_index (entries, 0))->kind, ==, "thanks");
  brought = shuke_book_list_brought (fixture->book, wang, &error);
  g_assert_cmpuint (brought->len, ==, 1);
  one = g_ptr_array_index (brought, 0);
  g_assert_cmpint (one->customer, ==, li);
  g_assert_cmpint (one->thanked, ==, fixture->today);
  g_assert_cmpstr (one->gift, ==, "一条 丝巾");
  g_assert_cmpint (one->cost, ==, 3900);

  scratch_undo (fixture, thanks);
  scratch_check_same (fixture, owed);

  /* Somebody else brought her: then that one is owed, and the first no longer. */
  bond = set_referrer (fixture, li, zhao);
  g_assert_cmpuint (count_owed (fixture, wang), ==, 0);
  g_assert_cmpuint (count_owed (fixture, zhao), ==, 1);
  scratch_undo (fixture, bond);
  scratch_check_same (fixture, owed);
  set_referrer (fixture, li, 0);
  g_assert_cmpuint (count_owed (fixture, wang), ==, 0);
  scratch_check_same (fixture, before);

  /* Thanked once is thanked: taken out and set again it is not owed twice. */
  set_referrer (fixture, li, wang);
  shuke_book_add_thanks (fixture->book, li, NULL, -1, "for bringing 李娜", &error);
  g_assert_no_error (error);
  set_referrer (fixture, li, 0);
  set_referrer (fixture, li, wang);
  g_assert_cmpuint (count_owed (fixture, wang), ==, 0);
}

static void
test_rings (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 a = scratch_add_customer (fixture, "甲"), b = scratch_add_customer (fixture, "乙"), c = scratch_add_customer (fixture, "丙");
  g_autoptr (GError) error = NULL;

  set_referrer (fixture, b, a);
  set_referrer (fixture, c, b);
  assert_refused (fixture, a, a, SHUKE_ERROR_LOOP);
  assert_refused (fixture, a, b, SHUKE_ERROR_LOOP);
  assert_refused (fixture, a, c, SHUKE_ERROR_LOOP);
  assert_refused (fixture, a, 999, SHUKE_ERROR_NOT_FOUND);
  shuke_book_delete_customer (fixture->book, a, &error);
  g_assert_no_error (error);
  assert_refused (fixture, c, a, SHUKE_ERROR_NOT_FOUND);
}

/* Undo in another order can leave a ring: whatever reads it comes to an end. */
static void
test_ring_by_undo (Fixture       *fixture,
                   gconstpointer  data)
{
  gint64 a = scratch_add_customer (fixture, "甲"), b = scratch_add_customer (fixture, "乙");
  gint64 first = set_referrer (fixture, b, a), undone, kept;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) brought = NULL;
  g_autoptr (GArray) sums = NULL;
  int n;

  undone = shuke_book_undo (fixture->book, first, &n, &error);
  g_assert_no_error (error);
  set_referrer (fixture, a, b);
  kept = shuke_book_undo (fixture->book, undone, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept, >, 0);
  brought = shuke_book_list_brought (fixture->book, a, &error);
  g_assert_cmpuint (brought->len, ==, 1);
  sums = shuke_book_list_bringers (fixture->book, &error);
  g_assert_cmpuint (sums->len, ==, 2);
  set_referrer (fixture, a, 0);
}

/* The list of all against the same asked of SQL for each, over random bonds. */
static void
test_earned (Fixture       *fixture,
             gconstpointer  data)
{
  static const char oracle[] =
    "WITH RECURSIVE below (id, depth) AS (SELECT id, 1 FROM customer WHERE referrer = :customer"
    " UNION ALL SELECT c.id, b.depth + 1 FROM below b JOIN customer c ON c.referrer = b.id)"
    " SELECT coalesce (sum (depth = 1), 0), coalesce (sum (CASE WHEN depth = 1 THEN l.quantity * l.paid_price END), 0),"
    " coalesce (sum (CASE WHEN depth > 1 THEN l.quantity * l.paid_price END), 0)"
    " FROM below LEFT JOIN visit v ON v.customer = below.id LEFT JOIN line l ON l.visit = v.id";
  g_autoptr (GRand) rand = g_rand_new_with_seed (scratch_seed (0));
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) sums = NULL;
  gint64 ids[24];
  gint64 before = G_MAXINT64;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      ids[i] = scratch_add_customer (fixture, "客人");
      sell (fixture, ids[i], g_rand_int_range (rand, 100, 100000));
      if (i > 0 && g_rand_int_range (rand, 0, 4) > 0)
        set_referrer (fixture, ids[i], ids[g_rand_int_range (rand, 0, (gint32) i)]);
    }
  sums = shuke_book_list_bringers (fixture->book, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sums->len, >, 2);
  for (guint i = 0; i < sums->len; i++)
    {
      const ShukeReferralSum *sum = &g_array_index (sums, ShukeReferralSum, i);
      g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, oracle, &error);
      g_autoptr (GPtrArray) brought = shuke_book_list_brought (fixture->book, sum->customer, &error);

      shuke_statement_int (statement, ":customer", sum->customer);
      g_assert_true (shuke_statement_next (statement, NULL));
      g_assert_cmpint (sum->brought, ==, shuke_statement_get_int (statement, 0));
      g_assert_cmpint (sum->earned, ==, shuke_statement_get_int (statement, 1));
      g_assert_cmpint (sum->earned_in_turn, ==, shuke_statement_get_int (statement, 2));
      g_assert_cmpint (sum->brought, ==, shuke_book_count_brought (fixture->book, sum->customer));
      g_assert_cmpuint (brought->len, ==, (guint) (sum->brought + sum->in_turn));
      g_assert_cmpint (sum->earned, <=, before);
      before = sum->earned;
    }
}

typedef struct {
  const char *name;
  const char *phone;
  const char *source;
  const char *referrer;
  int         ago;        /* she became a customer so many days ago; -1 = not said */
} FileRow;

static ShukeImportResult
bring (Fixture          *fixture,
       const FileRow    *rows,
       guint             n,
       ShukeImportMatch  match)
{
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      ShukeImportCustomer row;
      ShukeImportReason reason;

      shuke_import_customer_clear (&row);
      row.row = i + 2;
      row.name = rows[i].name;
      row.source = rows[i].source;
      row.referrer = rows[i].referrer;
      row.created_day = rows[i].ago < 0 ? SHUKE_DAY_NONE : fixture->today - rows[i].ago;
      row.n_phones = 1;
      row.phones[0].raw = rows[i].phone;
      g_assert_true (shuke_phone_parse (rows[i].phone, SHUKE_REGION_CN, &row.phones[0].phone));
      shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result;
}

/* Who stands in a row, further down or in the book, by name, number or both; nobody who is not there, not one of two, not herself, no ring.
 * What could not be told is said as how she came. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  static const FileRow rows[] = {
    { "林一", "13900000001", "朋友介绍", "赵六", -1 },             /* further down */
    { "林二", "13900000002", NULL, "139 0000 0001", 3 },
    { "林三", "13900000003", "小红书", "林小姐 (139-0000-0002)", 400 },
    { "林四", "13900000004", "小红书", "没见过", 3 },
    { "林五", "13900000005", NULL, "林五", 3 },
    { "钱七", "13900000007", NULL, "孙八", 3 },
    { "孙八", "13900000008", NULL, "钱七", 3 },                   /* a ring */
    { "赵六", "13900000006", NULL, "老客", 3 },                   /* in the book */
    { "周同", "13900000009", NULL, NULL, -1 },
    { "周同", "13900000010", NULL, NULL, -1 },
    { "林九", "13900000011", NULL, "周同", 3 },                   /* two of that name */
    { "林十", "13900000012", NULL, "李梅 13900000001", 3 },       /* another name under that number */
    { "手写", "13900000013", NULL, "赵六", -1 },                  /* entered by hand, today */
  };
  static const struct { const char *name; const char *source; const char *referrer; gboolean owed; } expected[] = {
    { "林一", "朋友介绍", "赵六", FALSE }, { "林二", NULL, "林一", TRUE }, { "林三", "小红书", "林二", FALSE },
    { "林四", "小红书 没见过", NULL, FALSE }, { "林五", "林五", NULL, FALSE }, { "钱七", NULL, "孙八", TRUE }, { "孙八", "钱七", NULL, FALSE },
    { "赵六", NULL, "老客", TRUE }, { "周同", NULL, NULL, FALSE }, { "林九", "周同", NULL, FALSE }, { "林十", "李梅 13900000001", NULL, FALSE },
    { "手写", NULL, "赵六", TRUE },
  };
  g_autofree char *before = NULL;
  g_autofree char *held = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  ShukeImportResult first, second;
  int kept = -1;

  scratch_add_customer (fixture, "老客");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "手写");
  shuke_customer_builder_set_phone (builder, 0, 0, "13900000013", NULL);
  scratch_save_customer (fixture, builder, NULL);
  before = book_dump (fixture->book);
  first = bring (fixture, rows, G_N_ELEMENTS (rows), SHUKE_IMPORT_FILL);
  g_assert_cmpint (first.added, ==, G_N_ELEMENTS (rows) - 1);
  g_assert_cmpint (first.merged, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GArray) ids = shuke_book_find_by_name (fixture->book, expected[i].name, &error);
      g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, g_array_index (ids, gint64, 0));
      g_autoptr (ShukeCustomer) referrer = customer->referrer == 0 ? NULL : scratch_get_customer (fixture, customer->referrer);
      g_autofree char *key = g_strdup_printf ("thanks:%" G_GINT64_FORMAT, customer->id);
      g_autoptr (ShukeStatement) todo = shuke_book_prepare (fixture->book, "SELECT 1 FROM todo WHERE key = :key AND customer = :customer", NULL);
      gboolean owed;

      g_assert_cmpstr (customer->source, ==, expected[i].source);
      g_assert_cmpstr (referrer == NULL ? NULL : referrer->name, ==, expected[i].referrer);
      shuke_statement_text (todo, ":key", key);
      shuke_statement_int (todo, ":customer", customer->referrer);
      g_assert_true (shuke_statement_find (todo, &owed, NULL));
      g_assert_cmpint (owed, ==, expected[i].owed);
    }
  held = book_dump (fixture->book);
  second = bring (fixture, rows, G_N_ELEMENTS (rows), SHUKE_IMPORT_FILL);
  scratch_check_same (fixture, held);
  g_assert_cmpint (second.action, ==, 0);
  g_assert_cmpint (second.skipped, ==, G_N_ELEMENTS (rows));

  shuke_book_undo_import (fixture->book, second.import, &kept, &error);
  g_assert_no_error (error);
  shuke_book_undo_import (fixture->book, first.import, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 0);
  scratch_check_same (fixture, before);
}

/* Thanks that were said stay though the file is taken back that named whom they were for. */
static void
test_import_thanked (Fixture       *fixture,
                     gconstpointer  data)
{
  static const FileRow rows[] = { { "新客", "13900000001", NULL, "老客", 3 }, { "新人", "13900000002", NULL, "老客", 3 } };
  gint64 old = scratch_add_customer (fixture, "老客");
  ShukeImportResult result = bring (fixture, rows, G_N_ELEMENTS (rows), SHUKE_IMPORT_FILL);
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GError) error = NULL;
  ShukeTodo *todo;
  int kept = -1;

  todos = shuke_book_list_customer_todos (fixture->book, old, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (todos->len, ==, 2);
  todo = g_ptr_array_index (todos, 0);
  todo->state = SHUKE_TODO_DONE;
  todo->done_day = fixture->today;
  g_assert_cmpint (shuke_book_save_todo (fixture->book, todo, &todo->id, &error), !=, 0);
  g_assert_no_error (error);
  shuke_book_undo_import (fixture->book, result.import, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM todo WHERE state = 'done'"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM todo"), ==, 1);
  g_assert_cmpint (kept, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/referrals/thanks", Fixture, NULL, scratch_book_set_up, test_thanks, scratch_book_tear_down);
  g_test_add ("/referrals/rings", Fixture, NULL, scratch_book_set_up, test_rings, scratch_book_tear_down);
  g_test_add ("/referrals/ring-by-undo", Fixture, NULL, scratch_book_set_up, test_ring_by_undo, scratch_book_tear_down);
  g_test_add ("/referrals/earned", Fixture, NULL, scratch_book_set_up, test_earned, scratch_book_tear_down);
  g_test_add ("/referrals/import", Fixture, NULL, scratch_book_set_up, test_import, scratch_book_tear_down);
  g_test_add ("/referrals/import-thanked", Fixture, NULL, scratch_book_set_up, test_import_thanked, scratch_book_tear_down);
  return g_test_run ();
}
