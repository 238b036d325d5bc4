/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The importer against a real book: who is matched with whom, what is counted, and taking it back. */

#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"
#include "book-dump.h"
#include "book-state.h"

typedef ScratchBook Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  scratch_book_open (fixture, shuke_day_new (2026, 11, 22), SHUKE_BOOK_OPEN_WRITABLE);
}

typedef struct {
  const char *name;
  const char *phone;
  const char *card;
  const char *birth;
  const char *child;
  const char *note;
} FileRow;

static ShukeImportOutcome
add (ShukeImporter *importer,
     const FileRow     *it)
{
  g_autoptr (GError) error = NULL;
  ShukeImportCustomer row;
  ShukeImportReason reason;
  ShukeImportOutcome outcome;

  shuke_import_customer_clear (&row);
  row.name = it->name;
  row.card_number = it->card;
  row.note = it->note;
  if (it->birth != NULL)
    g_assert_true (shuke_date_from_text (it->birth, &row.birth));
  if (it->phone != NULL)
    {
      row.n_phones = 1;
      row.phones[0].raw = it->phone;
      g_assert_true (shuke_phone_parse (it->phone, SHUKE_REGION_CN, &row.phones[0].phone));
    }
  if (it->child != NULL)
    {
      row.n_children = 1;
      row.children[0].name = it->child;
      row.children[0].birth.year = 2020;
      row.children[0].size = "120";
    }
  outcome = shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
  g_assert_no_error (error);
  return outcome;
}

static ShukeImportResult
import_rows (Fixture          *fixture,
             const FileRow        *rows,
             guint             n_rows,
             ShukeImportMatch  match)
{
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = { match, SHUKE_CONSENT_YES, shuke_day_new (2026, 1, 5), (char *) "in the shop" };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (guint i = 0; i < n_rows; i++)
    add (importer, &rows[i]);
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result;
}

static gint64
only_owner (Fixture    *fixture,
            const char *e164)
{
  g_autoptr (GArray) ids = shuke_book_find_by_phone (fixture->book, e164, NULL);

  g_assert_cmpuint (ids->len, ==, 1);
  return g_array_index (ids, gint64, 0);
}

static const FileRow first_file[] = {
  { "林小雨", "13900001111", "K1", "1990-05-03", "果果", NULL },
  { "王芳", "13900002222", NULL, NULL, NULL, NULL },
  { "李小明", "13900002222", NULL, NULL, NULL, NULL },       /* the same phone, another person */
  { "王女士", "13900002222", NULL, NULL, NULL, "爱喝茶" },    /* only a form of address: one of the two */
  { "王芳", NULL, NULL, NULL, NULL, NULL },                  /* a name alone is nobody's */
  { NULL, NULL, NULL, NULL, NULL, "no one" },
};

static void
test_matching (Fixture       *fixture,
               gconstpointer  data)
{
  static const FileRow second_file[] = {
    { "林小雨", NULL, NULL, "1990-05-03", NULL, "羊毛过敏" },
    { NULL, "139 0000 1111", NULL, NULL, "小宝", NULL },
    { "新人", NULL, "K1", NULL, NULL, NULL },
  };
  ShukeImportResult result = import_rows (fixture, first_file, G_N_ELEMENTS (first_file), SHUKE_IMPORT_FILL);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GArray) shared = NULL;
  g_autoptr (ShukeConsent) consent = NULL;
  gint64 id;

  g_assert_cmpint (result.added, ==, 4);
  g_assert_cmpint (result.merged, ==, 0);
  g_assert_cmpint (result.doubles, ==, 1);
  g_assert_cmpint (result.refused, ==, 1);
  shared = shuke_book_find_by_phone (fixture->book, "+8613900002222", NULL);
  g_assert_cmpuint (shared->len, ==, 2);

  result = import_rows (fixture, second_file, G_N_ELEMENTS (second_file), SHUKE_IMPORT_FILL);
  /* A known card with another name beside it is not hers. */
  g_assert_cmpint (result.added, ==, 1);
  /* Two rows about one customer. */
  g_assert_cmpint (result.merged, ==, 1);
  g_assert_cmpint (result.doubles, ==, 1);
  g_assert_cmpint (result.skipped, ==, 0);
  id = only_owner (fixture, "+8613900001111");
  customer = shuke_book_get_customer (fixture->book, id, NULL);
  g_assert_cmpstr (customer->name, ==, "林小雨");
  g_assert_cmpstr (customer->note, ==, "羊毛过敏");
  g_assert_cmpuint (customer->persons->len, ==, 3);
  consent = shuke_book_get_consent (fixture->book, id, "marketing", NULL);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_YES);
  g_assert_cmpint (consent->day, ==, shuke_day_new (2026, 1, 5));
}

/* An old table says yes of somebody who has refused since: without a day behind her refusal that is no consent, however it is read. */
static void
test_refusal_holds (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  gint64 id;

  import_rows (fixture, first_file, G_N_ELEMENTS (first_file), SHUKE_IMPORT_FILL);
  id = only_owner (fixture, "+8613900001111");
  g_assert_cmpint (shuke_book_add_consent (fixture->book, id, "marketing", SHUKE_CONSENT_NO, "phone", &error), >, 0);
  for (int i = 0; i < 3; i++)
    {
      ShukeImportMatch match = i == 0 ? SHUKE_IMPORT_FILL : SHUKE_IMPORT_UPDATE;
      ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
      g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "old.csv", &options, FALSE, &error);
      g_autoptr (ShukeConsent) consent = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;
      ShukeImportResult result;

      g_assert_no_error (error);
      shuke_import_customer_clear (&row);
      row.row = 2;
      row.n_phones = 1;
      row.phones[0].raw = "13900001111";
      g_assert_true (shuke_phone_parse (row.phones[0].raw, SHUKE_REGION_CN, &row.phones[0].phone));
      row.consent = SHUKE_CONSENT_YES;
      if (i == 2)
        row.consent_day = shuke_book_get_today (fixture->book) + 1;
      shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
      consent = shuke_book_get_consent (fixture->book, id, "marketing", NULL);
      g_assert_cmpint (consent->state, ==, i < 2 ? SHUKE_CONSENT_NO : SHUKE_CONSENT_YES);
    }
}

/* Who was known by her numbers only takes the first name that a file brings for one of them; the next name on any of them is somebody
 * else, in a rehearsal as well. */
static void
test_nameless (Fixture       *fixture,
               gconstpointer  data)
{
  static const FileRow numbers[] = {
    { NULL, "13900002222", "K1", NULL, NULL, NULL },
    { NULL, "13900003333", "K1", NULL, NULL, NULL },
  };
  static const FileRow people[] = {
    { "王芳", "13900002222", NULL, NULL, NULL, NULL },
    { "陈静", "13900003333", NULL, NULL, NULL, NULL },
    { "王女士", "13900003333", NULL, NULL, NULL, "爱喝茶" },
  };
  static const ShukeImportOutcome outcomes[] = { SHUKE_IMPORT_MERGED, SHUKE_IMPORT_ADDED, SHUKE_IMPORT_MERGED };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_YES, shuke_day_new (2026, 1, 5), NULL };
  g_autoptr (ShukeImporter) rehearsal = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;

  import_rows (fixture, numbers, G_N_ELEMENTS (numbers), SHUKE_IMPORT_FILL);
  rehearsal = shuke_importer_new (fixture->book, "customers", "a.csv", &options, TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_assert_cmpint (add (rehearsal, &people[i]), ==, outcomes[i]);
  g_assert_cmpint (import_rows (fixture, people, G_N_ELEMENTS (people), SHUKE_IMPORT_FILL).added, ==, 1);
  customer = shuke_book_get_customer (fixture->book, only_owner (fixture, "+8613900002222"), NULL);
  g_assert_cmpstr (customer->name, ==, "王芳");
  g_assert_cmpstr (customer->note, ==, "爱喝茶");
}

static char *
describe (Fixture *fixture)
{
  g_autoptr (GHashTable) state = state_new ();

  for (gint64 id = 1; id <= 16; id++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, id, NULL);

      if (customer != NULL)
        state_flatten (state, customer);
    }
  return state_describe (state);
}

/* The same file once more changes nothing, whatever is done with those who are there, and leaves no line in the history. Siblings on one
 * phone stay two, and who has only a name is not doubled. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  static const ShukeImportMatch matches[] = { SHUKE_IMPORT_FILL, SHUKE_IMPORT_UPDATE, SHUKE_IMPORT_SKIP };
  g_autofree char *before = NULL;
  gint64 last;

  import_rows (fixture, first_file, G_N_ELEMENTS (first_file), SHUKE_IMPORT_FILL);
  last = shuke_book_get_last_action (fixture->book);
  before = describe (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    {
      ShukeImportResult result = import_rows (fixture, first_file, G_N_ELEMENTS (first_file), matches[i]);
      g_autofree char *after = describe (fixture);

      g_assert_cmpint (result.added, ==, 0);
      g_assert_cmpint (result.merged, ==, 0);
      g_assert_cmpint (result.skipped, ==, 5);
      g_assert_cmpint (result.action, ==, 0);
      g_assert_cmpint (shuke_book_get_last_action (fixture->book), ==, last);
      g_assert_cmpstr (after, ==, before);
    }
}

/* The day she became a customer: the earlier one is kept, unless the file is to win. */
static void
test_since (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { ShukeImportMatch match; int year; int expected; } steps[] = {
    { SHUKE_IMPORT_FILL, 2020, 2020 },     /* new */
    { SHUKE_IMPORT_FILL, 2022, 2020 },
    { SHUKE_IMPORT_FILL, 2019, 2019 },
    { SHUKE_IMPORT_SKIP, 2018, 2019 },
    { SHUKE_IMPORT_UPDATE, 2021, 2021 },
    { SHUKE_IMPORT_UPDATE, 0, 2021 },      /* the file does not say */
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GError) error = NULL;
      ShukeImportOptions options = { steps[i].match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
      g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, &error);
      g_autoptr (ShukeCustomer) customer = NULL;
      ShukeImportCustomer row;
      ShukeImportReason reason;

      g_assert_no_error (error);
      shuke_import_customer_clear (&row);
      row.name = "林小雨";
      row.card_number = "K1";
      if (steps[i].year != 0)
        row.created_day = shuke_day_new (steps[i].year, 3, 5);
      shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
      g_assert_true (shuke_importer_finish (importer, NULL, NULL, &error));
      g_assert_no_error (error);
      customer = shuke_book_get_customer (fixture->book, 1, NULL);
      g_assert_cmpint (customer->created_day, ==, shuke_day_new (steps[i].expected, 3, 5));
    }
}

static void
add_sale (ShukeImporter *importer,
          const char    *phone,
          ShukeDay       day,
          gint64         paid)
{
  g_autoptr (GError) error = NULL;
  ShukeImportSale row;
  ShukeImportReason reason;

  shuke_import_sale_clear (&row);
  row.day = day;
  row.category = "牛仔裤";
  row.size = "120";
  row.style_number = "T3021";
  row.paid_price = paid;
  g_assert_true (shuke_phone_parse (phone, SHUKE_REGION_CN, &row.phone));
  shuke_importer_add_sale (importer, &row, &reason, &error);
  g_assert_no_error (error);
}

static ShukeImportResult
import_sales (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "sales", "s.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  add_sale (importer, "13900001111", shuke_day_new (2026, 9, 10), 23900);
  add_sale (importer, "13900001111", shuke_day_new (2026, 9, 10), 23900);
  add_sale (importer, "13900001111", shuke_day_new (2026, 10, 10), 6900);
  add_sale (importer, "13900009999", shuke_day_new (2026, 10, 10), 100);
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result;
}

static void
test_sales_twice (Fixture       *fixture,
                  gconstpointer  data)
{
  ShukeImportResult result;
  ShukeSummary summary;
  gint64 id;

  import_rows (fixture, first_file, 1, SHUKE_IMPORT_FILL);
  result = import_sales (fixture);
  g_assert_cmpint (result.added, ==, 4);
  g_assert_cmpint (result.new_customers, ==, 1);
  result = import_sales (fixture);
  g_assert_cmpint (result.added, ==, 0);
  g_assert_cmpint (result.skipped, ==, 4);

  id = only_owner (fixture, "+8613900001111");
  g_assert_true (shuke_book_get_summary (fixture->book, id, &summary, NULL));
  g_assert_cmpint (summary.visits, ==, 2);
  g_assert_cmpint (summary.spend, ==, 23900 * 2 + 6900);
}

/* A phone number in the column of amounts, times a card number's worth of pieces: refused, before the sums run over. */
static void
test_too_much (Fixture       *fixture,
               gconstpointer  data)
{
  const gint64 most = G_GINT64_CONSTANT (10000000000000);
  const struct { gint64 paid; gint32 quantity; ShukeImportOutcome outcome; } cases[] = {
    { most, 1, SHUKE_IMPORT_ADDED },
    { most, -1, SHUKE_IMPORT_ADDED },
    { most, 2, SHUKE_IMPORT_REFUSED },
    { most / 9999 + 1, -9999, SHUKE_IMPORT_REFUSED },
    { G_MAXINT64, G_MAXINT32, SHUKE_IMPORT_REFUSED },
  };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "sales", "s.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeImportSale row;
      ShukeImportReason reason;

      shuke_import_sale_clear (&row);
      row.day = fixture->today;
      row.card_number = "88001";
      row.customer_name = "王芳";
      row.category = "牛仔裤";
      row.paid_price = cases[i].paid;
      row.quantity = cases[i].quantity;
      g_assert_cmpint (shuke_importer_add_sale (importer, &row, &reason, &error), ==, cases[i].outcome);
      g_assert_no_error (error);
      g_assert_cmpint (reason, ==, cases[i].outcome == SHUKE_IMPORT_ADDED ? SHUKE_IMPORT_REASON_NONE : SHUKE_IMPORT_REASON_AMOUNT);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result.refused, ==, 3);
}

/* Her phone in the book was spoilt, a sale brings the real one: two files, since a name proves nothing, but it is said. */
static void
test_namesakes (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct { const char *name; int namesakes; } cases[] = { { "郭思思", 1 }, { "郭思", 0 } };
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "郭思思");
  customer = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, customer, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "sales", "s.csv", &options, FALSE, &error);
      g_autofree char *phone = g_strdup_printf ("1390000333%u", i);
      ShukeImportSale row;
      ShukeImportReason reason;
      ShukeImportResult result;

      g_assert_no_error (error);
      shuke_import_sale_clear (&row);
      row.day = fixture->today;
      row.category = "牛仔裤";
      row.paid_price = 100;
      row.customer_name = cases[i].name;
      g_assert_true (shuke_phone_parse (phone, SHUKE_REGION_CN, &row.phone));
      shuke_importer_add_sale (importer, &row, &reason, &error);
      g_assert_no_error (error);
      g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmpint (result.new_customers, ==, 1);
      g_assert_cmpint (result.namesakes, ==, cases[i].namesakes);
      g_assert_cmpint (result.first_namesakes[0] != 0, ==, cases[i].namesakes != 0);
      g_assert_cmpint (result.first_namesakes[1], ==, 0);
    }
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 3);
}

/* A whole file of them: all are counted, as many as a question can name are told, in the order of the file. */
static void
test_many_namesakes (Fixture       *fixture,
                     gconstpointer  data)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  FileRow known[SHUKE_IMPORT_NAMED_NAMESAKES + 2] = { { NULL } };
  g_autoptr (ShukeImporter) importer = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  ShukeImportResult result;

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      known[i].name = g_strdup_printf ("郭%u", i);
      g_ptr_array_add (names, (gpointer) known[i].name);
    }
  import_rows (fixture, known, G_N_ELEMENTS (known), SHUKE_IMPORT_FILL);
  importer = shuke_importer_new (fixture->book, "sales", "s.csv", &options, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      g_autofree char *phone = g_strdup_printf ("1390000333%u", i);
      ShukeImportSale row;
      ShukeImportReason reason;

      shuke_import_sale_clear (&row);
      row.day = fixture->today;
      row.customer_name = known[i].name;
      g_assert_true (shuke_phone_parse (phone, SHUKE_REGION_CN, &row.phone));
      shuke_importer_add_sale (importer, &row, &reason, &error);
      g_assert_no_error (error);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (result.namesakes, ==, G_N_ELEMENTS (known));
  for (guint i = 0; i < SHUKE_IMPORT_NAMED_NAMESAKES; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, result.first_namesakes[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (customer->name, ==, known[i].name);
    }
}

/* A table of people that says of each of @n phones, counted from 13900000000, when she was here last; NONE = not. Returns the import's id. */
static gint64
import_last_visits (Fixture        *fixture,
                    const ShukeDay *days,
                    guint           n)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "m.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *phone = g_strdup_printf ("1390000000%u", i);
      ShukeImportCustomer row;
      ShukeImportReason reason;

      shuke_import_customer_clear (&row);
      row.n_phones = 1;
      row.phones[0].raw = phone;
      g_assert_true (shuke_phone_parse (phone, SHUKE_REGION_CN, &row.phones[0].phone));
      row.last_day = days[i];
      row.last_words = "最近到店";
      shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result.import;
}

/* One piece for each of @n phones on its day. */
static gint64
import_sold (Fixture        *fixture,
             const ShukeDay *days,
             guint           n,
             gint64          paid)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "sales", "s.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *phone = g_strdup_printf ("1390000000%u", i);
      ShukeImportSale row;
      ShukeImportReason reason;

      if (days[i] == SHUKE_DAY_NONE)
        continue;
      shuke_import_sale_clear (&row);
      row.day = days[i];
      row.paid_price = paid;
      row.category = "卫衣";
      row.colour = "米白";
      row.size = "M";
      g_assert_true (shuke_phone_parse (phone, SHUKE_REGION_CN, &row.phone));
      shuke_importer_add_sale (importer, &row, &reason, &error);
      g_assert_no_error (error);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result.import;
}

static void
check_computed (Fixture *fixture,
                guint32  seed,
                int      step)
{
  g_autofree char *held = book_dump (fixture->book);

  book_check_computed (fixture->book, held, seed, step);
}

static void
check_last (Fixture    *fixture,
            const char *e164,
            ShukeDay    last_day,
            int         visits,
            int         pieces)
{
  ShukeSummary summary = { .last_day = SHUKE_DAY_NONE };

  shuke_book_get_summary (fixture->book, only_owner (fixture, e164), &summary, NULL);
  g_assert_cmpint (summary.last_day, ==, last_day);
  g_assert_cmpint (summary.visits, ==, visits);
  g_assert_cmpint (summary.pieces, ==, pieces);
}

/* She was here on the day the table names, unless the book knows of a later one. */
static void
test_last_visit (Fixture       *fixture,
                 gconstpointer  data)
{
  ShukeDay today = fixture->today;
  const ShukeDay sold[] = { today - 30, today - 30, SHUKE_DAY_NONE };
  const ShukeDay said[] = { today - 40, today - 20, today - 10 };
  const ShukeDay sold_later[] = { SHUKE_DAY_NONE, SHUKE_DAY_NONE, today - 10 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  gint64 import;
  int kept = 0;

  import_sold (fixture, sold, G_N_ELEMENTS (sold), 100);
  import = import_last_visits (fixture, said, G_N_ELEMENTS (said));
  check_last (fixture, "+8613900000000", today - 30, 1, 1);
  check_last (fixture, "+8613900000001", today - 20, 2, 1);
  check_last (fixture, "+8613900000002", today - 10, 1, 0);
  check_computed (fixture, 0, 0);
  visits = shuke_book_list_visits (fixture->book, only_owner (fixture, "+8613900000002"), 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_cmpstr (((const ShukeVisit *) g_ptr_array_index (visits, 0))->note, ==, "最近到店");

  /* The same table next month says nothing new; what was sold on the day is the same visit. */
  import_last_visits (fixture, said, G_N_ELEMENTS (said));
  check_last (fixture, "+8613900000002", today - 10, 1, 0);
  import_sold (fixture, sold_later, G_N_ELEMENTS (sold_later), 100);
  check_last (fixture, "+8613900000002", today - 10, 1, 1);

  /* Taken back, the visit that goes takes the day along; the one on which something was sold stays, and she with it. */
  g_assert_cmpint (shuke_book_undo_import (fixture->book, import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 1);
  check_last (fixture, "+8613900000001", today - 30, 1, 1);
  check_last (fixture, "+8613900000002", today - 10, 1, 1);
  check_computed (fixture, 0, 1);
}

/* Whoever was edited since stays as a whole, with the day the file says she was here; nobody else stays for it. */
static void
test_last_visit_kept (Fixture       *fixture,
                      gconstpointer  data)
{
  const ShukeDay said[] = { fixture->today, fixture->today - 400 };
  g_autoptr (GError) error = NULL;
  gint64 import = import_last_visits (fixture, said, G_N_ELEMENTS (said));
  gint64 edited = only_owner (fixture, "+8613900000001");
  g_autoptr (ShukeCustomer) old = shuke_book_get_customer (fixture->book, edited, &error);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GArray) gone = NULL;
  int kept = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "金卡");
  customer = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_cmpint (shuke_book_save_customer (fixture->book, customer, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 1);
  gone = shuke_book_find_by_phone (fixture->book, "+8613900000000", &error);
  g_assert_cmpuint (gone->len, ==, 0);
  check_last (fixture, "+8613900000001", fixture->today - 400, 1, 0);
  check_computed (fixture, 0, 0);
}

/* The first file of a new shop, and taken back: the book is empty again. */
static void
test_last_visit_first (Fixture       *fixture,
                       gconstpointer  data)
{
  const ShukeDay said[] = { fixture->today, fixture->today - 400 };
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GError) error = NULL;
  gint64 import = import_last_visits (fixture, said, G_N_ELEMENTS (said));
  int kept = 0;

  check_last (fixture, "+8613900000000", fixture->today, 1, 0);
  check_last (fixture, "+8613900000001", fixture->today - 400, 1, 0);
  check_computed (fixture, 0, 0);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 0);
  scratch_check_same (fixture, before);
}

/* Tables of people, tables of sales and taking them back, in any order: the summaries are what would be made afresh. */
static void
test_last_visit_histories (Fixture       *fixture,
                           gconstpointer  data)
{
  guint histories = scratch_n_histories (12);

  for (guint i = 0; i < histories; i++)
    {
      guint32 seed = scratch_seed (i);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GArray) imports = g_array_new (FALSE, FALSE, sizeof (gint64));

      book_forget (fixture->book);
      for (int step = 0; step < 8; step++)
        {
          ShukeDay days[4];
          gint64 import = 0;
          int what = g_rand_int_range (rand, 0, 5);

          for (guint k = 0; k < G_N_ELEMENTS (days); k++)
            days[k] = g_rand_int_range (rand, 0, 3) == 0 ? SHUKE_DAY_NONE : fixture->today - 300 * g_rand_int_range (rand, 0, 5);
          if (what < 2)
            import = import_last_visits (fixture, days, G_N_ELEMENTS (days));
          else if (what < 4)
            import = import_sold (fixture, days, G_N_ELEMENTS (days), g_rand_int_range (rand, 1, 3) * 100);
          else if (imports->len > 0)
            shuke_book_undo_import (fixture->book, g_array_index (imports, gint64, g_rand_int_range (rand, 0, (int) imports->len)), NULL, NULL);
          if (import != 0)
            g_array_append_val (imports, import);
          check_computed (fixture, seed, step);
        }
    }
}

#define MANY_DAYS 700

/* Two customers who came on each of many days, more rows than are written at once; what was paid says which day it was. */
static ShukeImportResult
import_many_sales (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "sales", "m.csv", &options, FALSE, &error);
  ShukeImportResult result;

  g_assert_no_error (error);
  for (int i = 0; i < MANY_DAYS; i++)
    {
      add_sale (importer, "13900001111", fixture->today - i, 100 + i);
      add_sale (importer, "13900002222", fixture->today - i, 5000 + i);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return result;
}

/* Each line stands in the visit it was written for, also where an undone import has left a gap in the ids. */
static void
test_many_sales (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  ShukeImportResult result = import_many_sales (fixture);

  for (int round = 0; round < 2; round++)
    {
      g_autoptr (GPtrArray) visits = shuke_book_list_visits (fixture->book, only_owner (fixture, "+8613900002222"), 0, &error);
      int kept;

      g_assert_no_error (error);
      g_assert_cmpint (result.added, ==, 2 * MANY_DAYS);
      g_assert_cmpuint (visits->len, ==, MANY_DAYS);
      for (guint i = 0; i < visits->len; i++)
        {
          const ShukeVisit *visit = g_ptr_array_index (visits, i);

          g_assert_cmpuint (visit->lines->len, ==, 1);
          g_assert_cmpint (((const ShukeLine *) g_ptr_array_index (visit->lines, 0))->paid_price, ==, 5000 + fixture->today - visit->day);
        }
      if (round == 1)
        break;
      g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, &kept, &error), >, 0);
      g_assert_no_error (error);
      result = import_many_sales (fixture);
    }
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) gone = NULL;
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  ShukeImportResult customers = import_rows (fixture, first_file, G_N_ELEMENTS (first_file), SHUKE_IMPORT_FILL);
  ShukeImportResult sales = import_sales (fixture);
  gint64 edited = only_owner (fixture, "+8613900001111");
  ShukeSummary summary;
  int kept = 0;

  g_assert_cmpint (shuke_book_add_consent (fixture->book, edited, "marketing", SHUKE_CONSENT_NO, "phone", &error), >, 0);
  g_assert_no_error (error);

  g_assert_cmpint (shuke_book_undo_import (fixture->book, sales.import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 0);
  shuke_book_get_summary (fixture->book, edited, &summary, NULL);
  g_assert_cmpint (summary.visits, ==, 0);
  gone = shuke_book_find_by_phone (fixture->book, "+8613900009999", NULL);
  g_assert_cmpuint (gone->len, ==, 0);

  g_assert_cmpint (shuke_book_undo_import (fixture->book, customers.import, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 1);
  customer = shuke_book_get_customer (fixture->book, edited, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (customer->phones->len, ==, 1);
  g_assert_cmpuint (customer->persons->len, ==, 2);
  g_clear_pointer (&gone, g_array_unref);
  gone = shuke_book_find_by_phone (fixture->book, "+8613900002222", NULL);
  g_assert_cmpuint (gone->len, ==, 0);

  imports = shuke_book_list_imports (fixture->book, NULL);
  g_assert_cmpuint (imports->len, ==, 2);
  g_assert_cmpint (shuke_book_undo_import (fixture->book, customers.import, &kept, &error), ==, 0);
  g_assert_nonnull (error);
}

/* Whatever was hung on somebody since keeps her, also what hangs on her people. */
static void
test_undo_keeps (Fixture       *fixture,
                 gconstpointer  data)
{
  enum { SIZE, FACT, ASKED, NOTHING };

  for (int since = SIZE; since <= NOTHING; since++)
    {
      g_autoptr (GError) error = NULL;
      ShukeImportResult result = import_rows (fixture, first_file, 1, SHUKE_IMPORT_FILL);
      gint64 id = only_owner (fixture, "+8613900001111");
      g_autoptr (ShukeCustomer) old = shuke_book_get_customer (fixture->book, id, &error);
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GArray) left = NULL;
      int kept = -1;

      if (since == SIZE)
        shuke_customer_builder_set_size (builder, 1, 0, "clothes", "130", fixture->today, NULL);
      if (since == FACT)
        shuke_customer_builder_set_fact (builder, 0, 0, "drink", "红茶");
      customer = shuke_customer_builder_build (builder, fixture->today, &error);
      if (since == ASKED)
        shuke_book_add_asked (fixture->book, id, 0, SHUKE_FACT_ADDRESS, TRUE, &error);
      else
        shuke_book_save_customer (fixture->book, customer, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_undo_import (fixture->book, result.import, &kept, &error), >, 0);
      g_assert_cmpint (kept, ==, since == NOTHING ? 0 : 1);
      left = shuke_book_find_by_phone (fixture->book, "+8613900001111", &error);
      g_assert_cmpuint (left->len, ==, since == NOTHING ? 0 : 1);
      if (since != NOTHING)
        g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book), "DELETE FROM customer", &error));
      g_assert_no_error (error);
    }
}

/* Whoever stands in another file too stays with it, though it told nothing new of her, and goes with the last of them; whatever was done
 * with those who are there. */
static void
test_undo_met (Fixture       *fixture,
               gconstpointer  data)
{
  static const ShukeImportMatch matches[] = { SHUKE_IMPORT_FILL, SHUKE_IMPORT_UPDATE, SHUKE_IMPORT_SKIP };
  static const FileRow second_file[] = { { "林小雨", "13900001111", NULL, NULL, NULL, NULL }, { "新来的", "13900005555", NULL, NULL, NULL, NULL } };
  g_autofree char *empty = book_dump (fixture->book);

  for (guint i = 0; i < G_N_ELEMENTS (matches); i++)
    for (guint n_second = 1; n_second <= 2; n_second++)
      for (gboolean first_first = FALSE; first_first <= TRUE; first_first++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GArray) left = NULL;
          ShukeImportResult first = import_rows (fixture, first_file, 2, SHUKE_IMPORT_FILL);
          ShukeImportResult second = import_rows (fixture, second_file, n_second, matches[i]);
          int kept = -1;

          g_assert_cmpint (second.skipped, ==, 1);
          g_assert_cmpint (second.import, >, first.import);
          g_assert_cmpint (second.action != 0, ==, n_second == 2);
          shuke_book_undo_import (fixture->book, first_first ? first.import : second.import, &kept, &error);
          g_assert_no_error (error);
          g_assert_cmpint (kept, ==, first_first ? 1 : 0);
          only_owner (fixture, "+8613900001111");
          left = shuke_book_find_by_phone (fixture->book, "+8613900002222", &error);
          g_assert_cmpuint (left->len, ==, first_first ? 0 : 1);
          shuke_book_undo_import (fixture->book, first_first ? second.import : first.import, &kept, &error);
          g_assert_no_error (error);
          g_assert_cmpint (kept, ==, 0);
          scratch_check_same (fixture, empty);
        }
}

static gint64
edit_note (Fixture    *fixture,
           const char *e164,
           const char *note)
{
  g_autoptr (ShukeCustomer) old = shuke_book_get_customer (fixture->book, only_owner (fixture, e164), NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, note);
  customer = shuke_customer_builder_build (builder, fixture->today, NULL);
  g_assert_cmpint (shuke_book_save_customer (fixture->book, customer, NULL, NULL), !=, 0);
  return old->id;
}

/* What was done with somebody is not forgotten with the log of it: taken back after months, an import leaves her. */
static void
test_undo_late (Fixture       *fixture,
                gconstpointer  data)
{
  static const FileRow rows[] = {
    { "林小雨", "13900001111", NULL, NULL, NULL, NULL }, { "王芳", "13900002222", NULL, NULL, NULL, NULL },
    { "李小明", "13900003333", NULL, NULL, NULL, NULL }, { "周同", "13900004444", NULL, NULL, NULL, NULL },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  ShukeImportResult result = import_rows (fixture, rows, G_N_ELEMENTS (rows), SHUKE_IMPORT_FILL);
  int kept = -1;

  edit_note (fixture, "+8613900001111", "怕热");
  entry->kind = g_strdup ("note");
  entry->day = fixture->today;
  entry->customer = only_owner (fixture, "+8613900002222");
  entry->text = g_strdup ("女儿考上了大学");
  g_assert_cmpint (shuke_book_save_entry (fixture->book, entry, NULL, NULL, &error), !=, 0);
  for (int days = 20; days <= 80; days += 20)
    {
      shuke_clock_set (fixture->clock, fixture->today + days, 600);
      if (days == 20)
        edit_note (fixture, "+8613900003333", "爱喝茶");
      g_assert_true (shuke_book_tidy (fixture->book, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM change WHERE tbl = 'entry' OR (tbl = 'customer' AND old IS NOT NULL)"), ==, 0);
  shuke_book_undo_import (fixture->book, result.import, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 3);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE note IS NOT NULL"), ==, 2);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM entry"), ==, 1);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 3);
}

/* Nor is what was done with a row that it brought to somebody who was there before. */
static void
test_undo_late_parts (Fixture       *fixture,
                      gconstpointer  data)
{
  static const FileRow first[] = { { "林小雨", "13900001111", "K1", NULL, NULL, NULL }, { "王芳", "13900005555", "K2", NULL, NULL, NULL } };
  static const FileRow second[] = { { "林小雨", "13900002222", "K1", NULL, NULL, NULL }, { "王芳", "13900006666", "K2", NULL, NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) kept = NULL;
  g_autoptr (ShukeCustomer) old = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  ShukeImportResult result;
  gint64 id;

  import_rows (fixture, first, G_N_ELEMENTS (first), SHUKE_IMPORT_FILL);
  result = import_rows (fixture, second, G_N_ELEMENTS (second), SHUKE_IMPORT_FILL);
  g_assert_cmpint (result.merged, ==, 2);
  id = only_owner (fixture, "+8613900002222");
  old = shuke_book_get_customer (fixture->book, id, NULL);
  builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
  shuke_customer_builder_set_phone (builder, 1, ((ShukeCustomerPhone *) old->phones->pdata[1])->id, "13900003333", NULL);
  changed = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_customer (fixture->book, changed, NULL, NULL), !=, 0);
  for (int days = 20; days <= 80; days += 20)
    {
      shuke_clock_set (fixture->clock, fixture->today + days, 600);
      g_assert_true (shuke_book_tidy (fixture->book, &error));
      g_assert_no_error (error);
    }
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM change WHERE tbl = 'phone'"), ==, 0);
  shuke_book_take_back_import (fixture->book, result.import, NULL, NULL, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (only_owner (fixture, "+8613900003333"), ==, id);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM phone"), ==, 3);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (g_array_index (kept, ShukeKept, 0).customer, ==, id);
  g_assert_false (g_array_index (kept, ShukeKept, 0).whole);
  g_assert_cmpint (g_array_index (kept, ShukeKept, 0).what, ==, SHUKE_KEPT_REACHED);
}

/* A file that tells of a refusal is taken back: all it told goes, save that. Nobody is written to again because a file was the wrong one. */
static void
test_undo_refusal (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char *const phones[] = { "13900001111", "13900002222", "13900004444" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) kept = NULL;
  g_autoptr (GArray) told = NULL;
  g_autoptr (GArray) nobody = NULL;
  g_autoptr (ShukeConsent) consent = NULL;
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportResult first = import_rows (fixture, first_file, 3, SHUKE_IMPORT_FILL);
  gint64 lin = only_owner (fixture, "+8613900001111");
  ShukeImportResult second;
  int gone;

  {
    g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "no.csv", &options, FALSE, &error);

    g_assert_no_error (error);
    for (guint i = 0; i < G_N_ELEMENTS (phones); i++)
      {
        ShukeImportCustomer row;
        ShukeImportReason reason;

        shuke_import_customer_clear (&row);
        row.row = 2 + i;
        row.name = i == 0 ? "林小雨" : i == 1 ? "王芳" : "陈静";
        row.wechat = i == 0 ? "linxiaoyu" : NULL;
        row.n_phones = 1;
        row.phones[0].raw = phones[i];
        g_assert_true (shuke_phone_parse (row.phones[0].raw, SHUKE_REGION_CN, &row.phones[0].phone));
        row.consent = i == 1 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO;
        shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
        g_assert_no_error (error);
      }
    g_assert_true (shuke_importer_finish (importer, &second, NULL, &error));
  }
  g_assert_true (shuke_book_rehearse_take_back (fixture->book, second.import, &gone, &told, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (gone, ==, 1);
  shuke_book_take_back_import (fixture->book, second.import, NULL, NULL, &kept, NULL, &error);
  g_assert_no_error (error);
  nobody = shuke_book_find_by_phone (fixture->book, "+8613900004444", NULL);
  g_assert_cmpuint (nobody->len, ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM channel"), ==, 0);
  consent = shuke_book_get_consent (fixture->book, lin, "marketing", NULL);
  g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM consent WHERE state = 'no'"), ==, 1);
  /* It is said, before and after. */
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (g_array_index (told, ShukeKept, 0).what, ==, SHUKE_KEPT_REFUSAL);
  g_assert_cmpint (g_array_index (kept, ShukeKept, 0).customer, ==, lin);
  g_assert_cmpint (g_array_index (kept, ShukeKept, 0).what, ==, SHUKE_KEPT_REFUSAL);
  g_assert_false (g_array_index (kept, ShukeKept, 0).whole);
  /* Where the file was the wrong one they go together, and come back as one. */
  {
    gint64 lifted, said;
    int n;

    g_assert_true (shuke_book_count_refusals_left (fixture->book, first.import, &n, &error));
    g_assert_cmpint (n, ==, 0);
    g_assert_true (shuke_book_count_refusals_left (fixture->book, second.import, &n, &error));
    g_assert_cmpint (n, ==, 1);
    lifted = shuke_book_lift_refusals (fixture->book, second.import, &error);
    g_assert_no_error (error);
    g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM consent WHERE state = 'no'"), ==, 0);
    g_assert_cmpint (shuke_book_lift_refusals (fixture->book, second.import, &error), ==, 0);
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
    g_clear_error (&error);
    g_assert_cmpint (shuke_book_undo (fixture->book, lifted, NULL, &error), !=, 0);
    g_assert_no_error (error);
    g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM consent WHERE state = 'no'"), ==, 1);
    /* Nor is what she said to the shop touched. */
    said = shuke_book_add_consent (fixture->book, lin, "marketing", SHUKE_CONSENT_NO, "phone", &error);
    g_assert_no_error (error);
    lifted = shuke_book_lift_refusals (fixture->book, second.import, &error);
    g_assert_cmpint (lifted, >, 0);
    g_clear_pointer (&consent, shuke_consent_free);
    consent = shuke_book_get_consent (fixture->book, lin, "marketing", NULL);
    g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
    g_assert_cmpint (shuke_book_undo (fixture->book, lifted, NULL, &error), !=, 0);
    g_assert_cmpint (shuke_book_undo (fixture->book, said, NULL, &error), !=, 0);
  }
  /* It keeps nobody in the book whom the other file alone had brought. */
  g_clear_pointer (&kept, g_array_unref);
  shuke_book_take_back_import (fixture->book, first.import, NULL, NULL, &kept, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (kept->len, ==, 0);
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM consent"), ==, 0);
}

#define MANY 4000

typedef struct {
  GCancellable *cancellable;
  double        stop_at;
  double        last;
} Undoing;

static void
undoing_cb (double   fraction,
            gpointer data)
{
  Undoing *it = data;

  g_assert_cmpfloat (fraction, >=, it->last);
  it->last = fraction;
  if (fraction > it->stop_at)
    g_cancellable_cancel (it->cancellable);
}

/* Stopped on the way the book is as it was, and so are its log and its imports; not stopped, it is told until all is done. */
static void
test_undo_stopped (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *empty = book_dump (fixture->book);
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_YES, shuke_day_new (2026, 1, 5), (char *) "in the shop" };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, &error);
  ShukeImportResult result;

  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("客人%u", i);
      g_autofree char *phone = g_strdup_printf ("139%08u", i);

      add (importer, &(FileRow) { name, phone, NULL, NULL, NULL, NULL });
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  full = book_dump (fixture->book);
  for (double at = -1; at < 1; at += 0.4)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GPtrArray) imports = NULL;
      Undoing it = { cancellable, at, 0 };

      g_assert_cmpint (shuke_book_take_back_import (fixture->book, result.import, undoing_cb, &it, NULL, cancellable, &error), ==, 0);
      g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED);
      g_clear_error (&error);
      scratch_check_same (fixture, full);
      imports = shuke_book_list_imports (fixture->book, NULL);
      g_assert_false (((const ShukeImportInfo *) imports->pdata[0])->undone);
    }
  {
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    Undoing it = { cancellable, 2, 0 };

    g_assert_cmpint (shuke_book_take_back_import (fixture->book, result.import, undoing_cb, &it, NULL, cancellable, &error), !=, 0);
    g_assert_no_error (error);
    g_assert_cmpfloat (it.last, >, 0.99);
  }
  scratch_check_same (fixture, empty);
}

/* It is told beforehand who goes and who stays, and nothing is done by telling. */
static void
test_undo_rehearsed (Fixture       *fixture,
                     gconstpointer  data)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, NULL);
  g_autoptr (GArray) kept = NULL;
  g_autoptr (GArray) really = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  ShukeImportResult result;
  int gone;

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("客人%u", i);
      g_autofree char *phone = g_strdup_printf ("139%08u", i);

      add (importer, &(FileRow) { name, phone, NULL, NULL, NULL, NULL });
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_cmpint (shuke_book_add_consent (fixture->book, 2, "marketing", SHUKE_CONSENT_NO, "店里", &error), >, 0);
  before = book_dump (fixture->book);
  g_assert_true (shuke_book_rehearse_take_back (fixture->book, result.import, &gone, &kept, NULL, &error));
  g_assert_no_error (error);
  scratch_check_same (fixture, before);
  g_assert_cmpint (gone, ==, 2);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (shuke_book_take_back_import (fixture->book, result.import, NULL, NULL, &really, NULL, &error), >, 0);
  g_assert_cmpuint (really->len, ==, 1);
  g_assert_cmpint (g_array_index (really, ShukeKept, 0).customer, ==, g_array_index (kept, ShukeKept, 0).customer);
  g_assert_cmpint (shuke_book_count_customers (fixture->book), ==, 1);
  g_assert_false (shuke_book_rehearse_take_back (fixture->book, result.import, &gone, &kept, NULL, &error));
}

static void
test_rollback (Fixture       *fixture,
               gconstpointer  data)
{
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, NULL);
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GArray) nobody = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (first_file); i++)
    add (importer, &first_file[i]);
  g_clear_pointer (&importer, shuke_importer_free);
  imports = shuke_book_list_imports (fixture->book, NULL);
  g_assert_cmpuint (imports->len, ==, 0);
  nobody = shuke_book_find_by_phone (fixture->book, "+8613900001111", NULL);
  g_assert_cmpuint (nobody->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, scratch_book_tear_down)
  ADD ("/import/matching", test_matching);
  ADD ("/import/refusal-holds", test_refusal_holds);
  ADD ("/import/nameless", test_nameless);
  ADD ("/import/again", test_again);
  ADD ("/import/since", test_since);
  ADD ("/import/sales-twice", test_sales_twice);
  ADD ("/import/too-much", test_too_much);
  ADD ("/import/namesakes", test_namesakes);
  ADD ("/import/many-namesakes", test_many_namesakes);
  ADD ("/import/last-visit", test_last_visit);
  ADD ("/import/last-visit-first", test_last_visit_first);
  ADD ("/import/last-visit-kept", test_last_visit_kept);
  ADD ("/import/last-visit-histories", test_last_visit_histories);
  ADD ("/import/many-sales", test_many_sales);
  ADD ("/import/undo", test_undo);
  ADD ("/import/undo-keeps", test_undo_keeps);
  ADD ("/import/undo-met", test_undo_met);
  ADD ("/import/undo-late", test_undo_late);
  ADD ("/import/undo-late-parts", test_undo_late_parts);
  ADD ("/import/undo-refusal", test_undo_refusal);
  ADD ("/import/undo-stopped", test_undo_stopped);
  ADD ("/import/undo-rehearsed", test_undo_rehearsed);
  ADD ("/import/rollback", test_rollback);
  return g_test_run ();
}
