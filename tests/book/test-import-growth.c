/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One customer of thousands of rows, as a till has her to whom all sales without a name are booked: each row costs about what the first one
 * did, and so does what the log keeps of it. */

#include "scratch-customers.h"

#include "shuke-book-import.h"
#include "shuke-book-private.h"

#include <time.h>

typedef ScratchBook Fixture;

typedef void (*FillRow) (ShukeImportCustomer *row, char *text);

static void
fill_mind (ShukeImportCustomer *row,
           char                *text)
{
  row->mind = text;
}

static void
fill_note (ShukeImportCustomer *row,
           char                *text)
{
  row->note = text;
}

static void
fill_words (ShukeImportCustomer *row,
            char                *text)
{
  row->words = text;
}

static void
fill_child (ShukeImportCustomer *row,
            char                *text)
{
  row->n_children = 1;
  row->children[0].name = text;
}

/* Processor seconds that @n rows about one customer take, or a rehearsal of them in which she is shown what differs. */
static double
import_as (Fixture          *fixture,
           FillRow           fill,
           int               n,
           ShukeImportMatch  match)
{
  gboolean asked = match == SHUKE_IMPORT_ASK;
  ShukeImportOptions options = { match, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL, NULL };
  g_autofree ShukeImportCustomer *row = g_new0 (ShukeImportCustomer, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeImporter) importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, asked, &error);
  ShukeImportResult result;
  clock_t begin = clock ();

  g_assert_no_error (error);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *text = g_strdup_printf ("第%d条说的话，大概这样长", i);
      ShukeImportReason reason;
      ShukeMerge *merge = NULL;
      gint64 customer;

      shuke_import_customer_clear (row);
      row->row = (guint) i + 2;
      row->name = "王芳";
      row->n_phones = 1;
      row->phones[0].raw = "13900000001";
      g_assert_true (shuke_phone_parse (row->phones[0].raw, SHUKE_REGION_CN, &row->phones[0].phone));
      fill (row, text);
      g_assert_cmpint (shuke_importer_add_customer (importer, row, &reason, &customer, &error), !=, SHUKE_IMPORT_FAILED);
      g_assert_no_error (error);
      if (asked)
        g_assert_true (shuke_importer_compare (importer, row, customer, &merge, NULL));
      shuke_merge_free (merge);
    }
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  g_assert_no_error (error);
  return (double) (clock () - begin) / CLOCKS_PER_SEC;
}

static double
import (Fixture *fixture,
        FillRow  fill,
        int      n)
{
  return import_as (fixture, fill, n, SHUKE_IMPORT_FILL);
}

/* What she has to mind and her note are written once, and not at each row with all that came before. */
static void
test_log (Fixture       *fixture,
          gconstpointer  data)
{
  gint64 said, logged;

  import (fixture, data, 400);
  said = scratch_count (fixture->book, "SELECT coalesce (length (mind), 0) + coalesce (length (note), 0) FROM customer");
  logged = scratch_count (fixture->book, "SELECT coalesce (sum (coalesce (length (old), 0) + coalesce (length (new), 0)), 0) FROM change");
  g_assert_cmpint (said, >=, 400 * 12);
  g_assert_cmpint (logged, <=, 3 * said);
}

static void
start_anew (Fixture *fixture)
{
  scratch_book_tear_down (fixture, NULL);
  scratch_book_set_up (fixture, NULL);
}

/* Four times as many rows take about four times as long; sixteen times, when each goes through all that came before. What else the machine does
 * only adds, so it is enough that this holds in one of three rounds. */
static void
test_time (Fixture       *fixture,
           gconstpointer  data)
{
  gboolean holds = FALSE;

  for (int round = 0; round < 3 && !holds; round++)
    {
      double few, few_asked, many, many_asked;

      start_anew (fixture);
      few = import (fixture, data, 500);
      few_asked = import_as (fixture, data, 500, SHUKE_IMPORT_ASK);
      start_anew (fixture);
      many = import (fixture, data, 2000);
      many_asked = import_as (fixture, data, 2000, SHUKE_IMPORT_ASK);
      g_test_message ("%.3f s, four times as many %.3f s; asked %.3f s and %.3f s", few, many, few_asked, many_asked);
      holds = many < 12 * few && many_asked < 12 * few_asked;
    }
  g_assert_true (holds);
}

static void
fill_husband (ShukeImportCustomer *row,
              char                *text)
{
  row->n_others = 1;
  row->others[0].role = SHUKE_ROLE_PARTNER;
  row->others[0].name = "张强";
  row->n_facts = 1;
  row->facts[0] = (ShukeImportFact) { SHUKE_FACT_PERSON_NOTE, SHUKE_IMPORT_FIRST_OTHER, text };
}

/* What two rows say of one of the others of her family. */
static void
test_others (Fixture       *fixture,
             gconstpointer  data)
{
  import (fixture, fill_husband, 2);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM person WHERE name = '张强' AND note IS NOT NULL"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  scratch_relieve_sqlite ();
#define ADD(name, fill, function) \
  g_test_add ("/import-growth/" name, Fixture, fill, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("mind", fill_mind, test_log);
  ADD ("note", fill_note, test_log);
  ADD ("words", fill_words, test_log);
  ADD ("child", fill_child, test_time);
  ADD ("mind-time", fill_mind, test_time);
  ADD ("others", NULL, test_others);
  return g_test_run ();
}
