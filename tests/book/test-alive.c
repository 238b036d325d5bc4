/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps files true and alive, in a real book: doubtful facts found and vouched for, the questions of a day counted. */

#include "scratch-customers.h"

#include "shuke-book-asks.h"
#include "shuke-book-customers.h"
#include "shuke-book-doubts.h"
#include "shuke-book-greeting.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

static void
retype_fact (Fixture         *fixture,
             gint64           id,
             const ShukeFact *fact,
             const char      *text)
{
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, id);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (shuke_fact_apply (builder, customer, fact, text, fixture->today, &error));
  changed = shuke_customer_builder_build (builder, fixture->today, &error);
  shuke_book_save_facts (fixture->book, changed, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
type_fact (Fixture       *fixture,
           gint64         id,
           ShukeFactKind  kind,
           guint          person,
           const char    *text)
{
  ShukeFact fact = { .kind = kind, .person = person, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

  retype_fact (fixture, id, &fact, text);
}

/* With what is known of it. */
static ShukeFact *
get_fact (Fixture       *fixture,
          gint64         id,
          ShukeFactKind  kind,
          guint          person)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeFactFile) file = shuke_book_get_fact_file (fixture->book, id, 0, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < file->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (file->facts, i);

      if (fact->kind == kind && fact->person == person)
        return shuke_fact_copy (fact);
    }
  return NULL;
}

static void
add_visit (Fixture *fixture,
           gint64   customer,
           gint64   price)
{
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (GError) error = NULL;
  ShukeLine *line = shuke_line_new ();

  visit->customer = customer;
  visit->day = fixture->today - 5;
  line->name = g_strdup ("衬衫");
  line->size = g_strdup ("M");
  line->quantity = 1;
  line->paid_price = price;
  g_ptr_array_add (visit->lines, line);
  shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_doubtful (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = shuke_book_list_doubtful (fixture->book, NULL, &error);

  g_assert_no_error (error);
  return files;
}

#define FILE_AT(files, i) ((const ShukeDoubtfulFile *) g_ptr_array_index (files, i))

/* Looking through the book finds what each file says of itself; what is vouched for is silent, and spoken of again when it is undone or
 * when another text takes its place. */
static void
test_doubtful (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 odd = scratch_add_mother (fixture), child = scratch_add_mother (fixture), good = scratch_add_mother (fixture), binned = scratch_add_mother (fixture);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) fewer = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (ShukeFactFile) own = NULL;
  g_autoptr (ShukeFact) height = NULL;
  g_autoptr (ShukeFact) again = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gint64 action;

  type_fact (fixture, odd, SHUKE_FACT_PHONE, 0, "1");
  type_fact (fixture, odd, SHUKE_FACT_BIRTH, 0, "1990-01-01");
  type_fact (fixture, child, SHUKE_FACT_BIRTH, 0, "1990-05-03");
  type_fact (fixture, child, SHUKE_FACT_BIRTH, 1, "2001-05-03");
  type_fact (fixture, child, SHUKE_FACT_HEIGHT, 1, "60");
  type_fact (fixture, good, SHUKE_FACT_BIRTH, 0, "1990-05-03");
  type_fact (fixture, good, SHUKE_FACT_BIRTH, 1, "2018-05-03");
  type_fact (fixture, good, SHUKE_FACT_PHONE, 0, "13900008027");
  type_fact (fixture, good, SHUKE_FACT_SIZE, 0, "M");
  type_fact (fixture, good, SHUKE_FACT_SIZE, 1, "110");
  type_fact (fixture, binned, SHUKE_FACT_PHONE, 0, "2");
  shuke_book_delete_customer (fixture->book, binned, &error);
  g_assert_no_error (error);
  add_visit (fixture, child, 20000);

  files = list_doubtful (fixture);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpint (FILE_AT (files, 0)->customer->id, ==, child);
  g_assert_cmpuint (FILE_AT (files, 0)->doubts->len, ==, 2);
  g_assert_cmpint (FILE_AT (files, 1)->customer->id, ==, odd);
  g_assert_cmpuint (FILE_AT (files, 1)->doubts->len, ==, 2);

  height = get_fact (fixture, child, SHUKE_FACT_HEIGHT, 1);
  action = shuke_book_vouch_for_fact (fixture->book, child, height, &error);
  g_assert_no_error (error);
  fewer = list_doubtful (fixture);
  g_assert_cmpuint (FILE_AT (fewer, 0)->doubts->len, ==, 1);
  g_assert_cmpint (g_array_index (FILE_AT (fewer, 0)->doubts, ShukeDoubt, 0).kind, ==, SHUKE_DOUBT_AGE_OF_CHILD);
  own = shuke_book_get_fact_file (fixture->book, child, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (own->doubts->len, ==, 1);
  scratch_undo (fixture, action);
  back = list_doubtful (fixture);
  g_assert_cmpuint (FILE_AT (back, 0)->doubts->len, ==, 2);

  g_assert_cmpint (shuke_book_vouch_for_fact (fixture->book, child, height, &error), !=, 0);
  retype_fact (fixture, child, height, "61");
  again = get_fact (fixture, child, SHUKE_FACT_HEIGHT, 1);
  g_assert_cmpstr (again->text, ==, "61");
  g_assert_cmpint (again->confirmed_day, ==, SHUKE_DAY_NONE);
  g_assert_cmpint (shuke_book_vouch_for_fact (fixture->book, child, height, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_null (shuke_book_list_doubtful (fixture->book, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A child's size on its mother is found, until it is vouched for. */
static void
test_child_size (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 mother = scratch_add_mother (fixture);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (ShukeFact) size = NULL;
  g_autoptr (GError) error = NULL;

  type_fact (fixture, mother, SHUKE_FACT_SIZE, 0, "110");
  files = list_doubtful (fixture);
  g_assert_cmpuint (files->len, ==, 1);
  g_assert_cmpuint (FILE_AT (files, 0)->doubts->len, ==, 1);
  g_assert_cmpint (g_array_index (FILE_AT (files, 0)->doubts, ShukeDoubt, 0).kind, ==, SHUKE_DOUBT_CHILD_SIZE);
  size = get_fact (fixture, mother, SHUKE_FACT_SIZE, 0);
  g_assert_cmpint (shuke_book_vouch_for_fact (fixture->book, mother, size, &error), !=, 0);
  g_assert_no_error (error);
  none = list_doubtful (fixture);
  g_assert_cmpuint (none->len, ==, 0);
}

static guint
count_asked (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) asked = shuke_book_list_asked_today (fixture->book, &error);

  g_assert_no_error (error);
  return asked->len;
}

/* An answer is a question of the day as much as one that was put off; undone it is none. */
static void
test_asked_today (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 lin = scratch_add_mother (fixture), poor = scratch_add_mother (fixture);
  g_autoptr (ShukeCustomer) customer = scratch_get_customer (fixture, lin);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (GArray) best = NULL;
  g_autoptr (ShukeFact) birth = NULL;
  g_autoptr (GError) error = NULL;
  ShukeFactOrigin origin = { .source = "她说的" };
  ShukeFact fact = { .kind = SHUKE_FACT_BIRTH, .day = SHUKE_DAY_NONE };
  ShukeQuestion question;
  gint64 answer, put_off;

  add_visit (fixture, lin, 20000);
  add_visit (fixture, poor, 100);
  best = shuke_book_list_best (fixture->book, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (best->len, ==, 1);
  g_assert_cmpint (g_array_index (best, gint64, 0), ==, lin);
  g_assert_true (shuke_book_find_question (fixture->book, lin, 20000, &question));
  g_assert_cmpint (question.kind, ==, SHUKE_FACT_BIRTH);
  g_assert_false (shuke_book_find_question (fixture->book, 4711, 20000, &question));

  g_assert_cmpuint (count_asked (fixture), ==, 0);
  g_assert_true (shuke_fact_apply (builder, customer, &fact, "1990-05-03", fixture->today, &error));
  changed = shuke_customer_builder_build (builder, fixture->today, &error);
  answer = shuke_book_save_answer (fixture->book, changed, &origin, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_asked (fixture), ==, 1);
  birth = get_fact (fixture, lin, SHUKE_FACT_BIRTH, 0);
  g_assert_cmpstr (birth->source, ==, "她说的");
  put_off = shuke_book_add_asked (fixture->book, poor, 0, SHUKE_FACT_BIRTH, TRUE, &error);
  g_assert_cmpuint (count_asked (fixture), ==, 2);
  scratch_undo (fixture, put_off);
  scratch_undo (fixture, answer);
  g_assert_cmpuint (count_asked (fixture), ==, 0);
}

/* What stands behind the figures of the card: the ledger of her points, and who told what she likes to talk about. */
static void
test_evidence (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 lin = scratch_add_mother (fixture);
  g_autofree char *rows =
    g_strdup_printf ("INSERT INTO points_entry (customer, day, points, kind, reason) VALUES (%d, 1, 100, 'opening', NULL),"
                     " (%d, 3, -30, 'redeem', '换了一条丝巾'), (%d, 2, 12, 'earn', NULL)", (int) lin, (int) lin, (int) lin);
  g_autoptr (GPtrArray) points = NULL;
  g_autoptr (ShukeGreeting) greeting = NULL;
  g_autoptr (GError) error = NULL;
  const ShukePointsEntry *newest;
  guint topics = 0;

  type_fact (fixture, lin, SHUKE_FACT_TOPIC, 0, "画画");
  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book), rows, &error));
  points = shuke_book_list_points (fixture->book, lin, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (points->len, ==, 2);
  newest = g_ptr_array_index (points, 0);
  g_assert_cmpint (newest->points, ==, -30);
  g_assert_cmpstr (newest->kind, ==, "redeem");
  g_assert_cmpstr (newest->reason, ==, "换了一条丝巾");
  g_assert_cmpint (shuke_book_get_points (fixture->book, lin), ==, 82);

  greeting = shuke_book_get_greeting (fixture->book, lin, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < greeting->facts->len; i++)
    {
      const ShukeFact *fact = g_ptr_array_index (greeting->facts, i);

      if (fact->kind == SHUKE_FACT_TOPIC)
        {
          g_assert_cmpint (fact->day, ==, fixture->today);
          topics++;
        }
    }
  g_assert_cmpuint (topics, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/alive/" path, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("doubtful", test_doubtful);
  ADD ("child-size", test_child_size);
  ADD ("asked-today", test_asked_today);
  ADD ("evidence", test_evidence);
  return g_test_run ();
}
