/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Visits in a real book: round trips, refusals, completion; and the property that after any history of saving,
 * correcting, deleting and undoing the summaries are what plain SQL reads from the lines. */

#include "scratch-book.h"

#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

#define TODAY shuke_day_new (2026, 9, 17)

typedef ScratchBook Fixture;

/* Three households: 1 (persons 1 self, 2 child, 3 gift), 2 (4 self, 5 child), 3 (6 self). */
static const char households[] =
  "BEGIN;"
  "INSERT INTO action (at, kind) VALUES (0, 'test');"
  "INSERT INTO customer (id, name, created_day) VALUES (1, '曾小雨', 1), (2, '王芳', 1), (3, NULL, 1);"
  "INSERT INTO person (id, customer, role) VALUES (1, 1, 'self'), (2, 1, 'child'), (3, 1, 'gift'), (4, 2, 'self'),"
  " (5, 2, 'child'), (6, 3, 'self');"
  "COMMIT;";

static const gint64 household_of[] = { 0, 1, 1, 1, 2, 2, 3 };

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  scratch_book_open (fixture, TODAY, SHUKE_BOOK_OPEN_WRITABLE);
  shuke_connection_script (shuke_book_get_connection (fixture->book), households, &error);
  g_assert_no_error (error);
}

static ShukeLine *
add_line (ShukeVisit *visit,
          gint64      person,
          const char *category,
          const char *size,
          const char *colour,
          int         quantity,
          gint64      paid)
{
  ShukeLine *line = shuke_line_new ();

  line->person = person;
  line->category = g_strdup (category);
  line->size = g_strdup (size);
  line->colour = g_strdup (colour);
  line->quantity = quantity;
  line->paid_price = paid;
  g_ptr_array_add (visit->lines, line);
  return line;
}

static ShukeVisit *
make_visit (gint64   customer,
            ShukeDay day)
{
  ShukeVisit *visit = shuke_visit_new ();

  visit->customer = customer;
  visit->day = day;
  return visit;
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) visit = make_visit (1, TODAY - 3);
  g_autoptr (ShukeVisit) back = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  g_auto (GStrv) staff = NULL;
  ShukeSummary summary;
  ShukeLine *line = add_line (visit, 2, "卫衣", "130", "雾粉", 2, 12900);
  gint64 id = 0;

  line->style_number = g_strdup (" W2031 ");
  line->name = g_strdup ("连帽卫衣");
  line->list_price = 15900;
  line->cost = 7000;
  add_line (visit, 0, "袜子", NULL, NULL, 1, 0);
  visit->minute = 615;
  visit->staff = g_strdup ("小林");
  visit->payment = g_strdup ("wechat");
  visit->note = g_strdup ("  试了两件 ");

  g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, &id, &error), >, 0);
  g_assert_no_error (error);
  back = shuke_book_get_visit (fixture->book, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (back->customer, ==, 1);
  g_assert_cmpint (back->day, ==, TODAY - 3);
  g_assert_cmpint (back->minute, ==, 615);
  g_assert_cmpstr (back->staff, ==, "小林");
  g_assert_cmpstr (back->payment, ==, "wechat");
  g_assert_cmpstr (back->note, ==, "试了两件");
  g_assert_cmpuint (back->lines->len, ==, 2);
  line = g_ptr_array_index (back->lines, 0);
  g_assert_cmpint (line->person, ==, 2);
  g_assert_cmpstr (line->style_number, ==, "W2031");
  g_assert_cmpstr (line->category, ==, "卫衣");
  g_assert_cmpstr (line->name, ==, "连帽卫衣");
  g_assert_cmpstr (line->size, ==, "130");
  g_assert_cmpstr (line->colour, ==, "雾粉");
  g_assert_cmpint (line->quantity, ==, 2);
  g_assert_cmpint (line->list_price, ==, 15900);
  g_assert_cmpint (line->paid_price, ==, 12900);
  g_assert_cmpint (line->cost, ==, 7000);
  line = g_ptr_array_index (back->lines, 1);
  g_assert_cmpint (line->person, ==, 0);
  g_assert_null (line->size);
  g_assert_cmpint (line->list_price, ==, -1);
  g_assert_cmpint (line->cost, ==, -1);
  g_assert_cmpint (shuke_visit_total (back), ==, 25800);

  visits = shuke_book_list_visits (fixture->book, 1, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (visits->len, ==, 1);
  g_assert_true (shuke_book_get_summary (fixture->book, 1, &summary, &error));
  g_assert_cmpint (summary.visits, ==, 1);
  g_assert_cmpint (summary.pieces, ==, 3);
  g_assert_cmpint (summary.spend, ==, 25800);
  g_assert_cmpint (summary.last_day, ==, TODAY - 3);
  g_assert_true (shuke_book_get_summary (fixture->book, 3, &summary, &error));
  g_assert_cmpint (summary.visits, ==, 0);
  g_assert_cmpint (summary.last_day, ==, SHUKE_DAY_NONE);
  staff = shuke_book_dup_staff (fixture->book, &error);
  g_assert_cmpuint (g_strv_length (staff), ==, 1);
  g_assert_cmpstr (staff[0], ==, "小林");
  g_assert_null (shuke_book_get_visit (fixture->book, 999, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

static void
test_order_and_limit (Fixture       *fixture,
                      gconstpointer  data)
{
  static const int ages[] = { 5, 1, 9, 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  gint64 ids[4];

  for (gsize i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autoptr (ShukeVisit) visit = make_visit (1, TODAY - ages[i]);

      g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, &ids[i], &error), >, 0);
    }
  visits = shuke_book_list_visits (fixture->book, 1, 3, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (visits->len, ==, 3);
  g_assert_cmpint (((ShukeVisit *) visits->pdata[0])->id, ==, ids[3]);
  g_assert_cmpint (((ShukeVisit *) visits->pdata[1])->id, ==, ids[1]);
  g_assert_cmpint (((ShukeVisit *) visits->pdata[2])->id, ==, ids[0]);
}

static void
refused (Fixture    *fixture,
         ShukeVisit *visit,
         int         code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) visits = NULL;
  gint64 before = shuke_book_get_last_action (fixture->book);

  g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, code);
  g_assert_cmpint (shuke_book_get_last_action (fixture->book), ==, before);
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) sold = make_visit (1, TODAY);
  g_autoptr (ShukeVisit) other = make_visit (2, TODAY);
  gint64 id;
  ShukeLine *line;

  add_line (sold, 1, "牛仔裤", "27", NULL, 2, 19900);
  g_assert_cmpint (shuke_book_save_visit (fixture->book, sold, &id, &error), >, 0);

  {
    g_autoptr (ShukeVisit) visit = make_visit (1, TODAY + 1);
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    visit->day = SHUKE_DAY_NONE;
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    visit->day = TODAY;
    line = add_line (visit, 1, NULL, NULL, NULL, 0, 100);
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    line->quantity = 1;
    line->paid_price = -1;
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    line->quantity = G_MAXINT;
    line->paid_price = G_GINT64_CONSTANT (10000000000000);
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    line->quantity = G_MININT;
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    line->quantity = 1;
    line->paid_price = 100;
    line->person = 4;
    refused (fixture, visit, SHUKE_ERROR_INVALID);
    line->person = 1;
    visit->customer = 77;
    refused (fixture, visit, SHUKE_ERROR_NOT_FOUND);
    visit->customer = 1;
    visit->id = 999;
    refused (fixture, visit, SHUKE_ERROR_NOT_FOUND);
  }

  /* Another customer cannot bring it back, nor can more come back than was bought. */
  line = add_line (other, 4, "牛仔裤", "27", NULL, -1, 19900);
  line->returned = 1;
  refused (fixture, other, SHUKE_ERROR_INVALID);
  other->customer = 1;
  line->person = 1;
  line->quantity = -3;
  refused (fixture, other, SHUKE_ERROR_INVALID);
  line->quantity = 1;
  refused (fixture, other, SHUKE_ERROR_INVALID);
  line->quantity = -2;
  g_assert_cmpint (shuke_book_save_visit (fixture->book, other, NULL, &error), >, 0);
  g_assert_no_error (error);
  line->quantity = -1;
  refused (fixture, other, SHUKE_ERROR_INVALID);

  /* A line of one visit cannot be smuggled into another. */
  {
    g_autoptr (ShukeVisit) visit = make_visit (1, TODAY);
    gint64 fresh;

    g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, &fresh, &error), >, 0);
    visit->id = fresh;
    line = add_line (visit, 1, NULL, NULL, NULL, 1, 100);
    line->id = 1;
    refused (fixture, visit, SHUKE_ERROR_INVALID);
  }
}

static int
count_actions (Fixture *fixture)
{
  g_autoptr (ShukeStatement) count = shuke_book_prepare (fixture->book, "SELECT count(*) FROM action", NULL);

  g_assert_true (shuke_statement_next (count, NULL));
  return (int) shuke_statement_get_int (count, 0);
}

static void
read_again (Fixture     *fixture,
            gint64       id,
            ShukeVisit **visit)
{
  g_clear_pointer (visit, shuke_visit_free);
  *visit = shuke_book_get_visit (fixture->book, id, NULL);
}

static void check_summaries (ShukeBook *book, guint32 seed, int step);

/* Three jeans were bought and two came back: the purchase can be corrected down to two and not be voided; what is corrected of the piece
 * is corrected of what came back, except for what was said otherwise there. */
static void
test_correct_returned (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) sold = make_visit (1, TODAY - 5);
  g_autoptr (ShukeVisit) back = make_visit (1, TODAY - 1);
  g_autoptr (ShukeVisit) visit = NULL;
  g_autoptr (ShukeVisit) returned = NULL;
  ShukeLine *line;
  gint64 sale, gift, correction;
  int actions, kept;

  add_line (sold, 1, "牛仔裤", "27", "深蓝", 3, 19900);
  add_line (sold, 1, "袜子", NULL, NULL, 1, 900);
  g_assert_cmpint (shuke_book_save_visit (fixture->book, sold, &sale, &error), >, 0);
  line = add_line (back, 1, "牛仔裤", "27", "浅蓝", -2, 15000);
  line->returned = 1;
  g_assert_cmpint (shuke_book_save_visit (fixture->book, back, &gift, &error), >, 0);

  visit = shuke_book_get_visit (fixture->book, sale, &error);
  line = g_ptr_array_index (visit->lines, 0);
  line->quantity = 1;
  refused (fixture, visit, SHUKE_ERROR_RETURNED);
  visit->customer = 2;
  line->person = 4;
  ((ShukeLine *) g_ptr_array_index (visit->lines, 1))->person = 0;
  line->quantity = 3;
  refused (fixture, visit, SHUKE_ERROR_RETURNED);
  visit->customer = 1;
  line->person = 1;
  g_ptr_array_remove_index (visit->lines, 0);
  refused (fixture, visit, SHUKE_ERROR_RETURNED);
  g_assert_cmpint (shuke_book_delete_visit (fixture->book, sale, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_RETURNED);
  g_clear_error (&error);
  check_summaries (fixture->book, 0, 0);

  /* Neither of the two can be moved past the other. */
  read_again (fixture, sale, &visit);
  visit->day = back->day + 1;
  refused (fixture, visit, SHUKE_ERROR_BACK_EARLY);
  read_again (fixture, gift, &visit);
  visit->day = sold->day - 1;
  refused (fixture, visit, SHUKE_ERROR_BACK_EARLY);

  read_again (fixture, sale, &visit);
  line = g_ptr_array_index (visit->lines, 0);
  line->quantity = 2;
  line->person = 2;
  g_free (line->category);
  line->category = g_strdup ("阔腿裤");
  g_free (line->colour);
  line->colour = g_strdup ("黑");
  line->paid_price = 17900;
  g_ptr_array_remove_index (visit->lines, 1);
  add_line (visit, 1, "帽子", NULL, "红", 1, 5900);
  visit->day = TODAY - 6;
  actions = count_actions (fixture);
  correction = shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_cmpint (correction, >, 0);
  g_assert_cmpint (count_actions (fixture), ==, actions + 1);
  check_summaries (fixture->book, 0, 1);
  returned = shuke_book_get_visit (fixture->book, gift, &error);
  line = g_ptr_array_index (returned->lines, 0);
  g_assert_cmpint (line->person, ==, 2);
  g_assert_cmpstr (line->category, ==, "阔腿裤");
  g_assert_cmpstr (line->size, ==, "27");
  g_assert_cmpstr (line->colour, ==, "浅蓝");
  g_assert_cmpint (line->paid_price, ==, 15000);
  g_assert_cmpint (line->returned, ==, 1);

  /* From the log, though the sale was corrected once more since. */
  read_again (fixture, sale, &visit);
  visit->note = g_strdup ("领口要改");
  g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), >, 0);
  g_assert_cmpint (shuke_book_undo (fixture->book, correction, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 0);
  check_summaries (fixture->book, 0, 2);
  read_again (fixture, sale, &visit);
  g_assert_cmpstr (visit->note, ==, "领口要改");
  g_assert_cmpint (visit->day, ==, TODAY - 5);
  g_assert_cmpuint (visit->lines->len, ==, 2);
  line = g_ptr_array_index (visit->lines, 0);
  g_assert_cmpint (line->quantity, ==, 3);
  g_assert_cmpstr (line->category, ==, "牛仔裤");
  g_assert_cmpstr (((ShukeLine *) g_ptr_array_index (visit->lines, 1))->category, ==, "袜子");
}

/* What came back since is never left in the air by an undo: neither of the sale itself, nor of the correction that made room for it, nor
 * of the voiding of another return of the same pieces. */
static void
test_undo_under_returns (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) sold = make_visit (1, TODAY - 5);
  g_autoptr (ShukeVisit) visit = NULL;
  ShukeLine *line;
  gint64 sale, first, action, voided;
  int kept;

  add_line (sold, 1, "牛仔裤", "27", "深蓝", 1, 19900);
  add_line (sold, 1, "袜子", NULL, NULL, 1, 900);
  action = shuke_book_save_visit (fixture->book, sold, &sale, &error);
  visit = shuke_book_get_visit (fixture->book, sale, &error);
  ((ShukeLine *) g_ptr_array_index (visit->lines, 0))->quantity = 2;
  voided = shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_cmpint (voided, >, 0);
  {
    g_autoptr (ShukeVisit) back = make_visit (1, TODAY);

    line = add_line (back, 1, "牛仔裤", "27", "深蓝", -2, 19900);
    line->returned = 1;
    g_assert_cmpint (shuke_book_save_visit (fixture->book, back, &first, &error), >, 0);
  }
  g_assert_cmpint (shuke_book_undo (fixture->book, voided, &kept, &error), >, 0);
  g_assert_cmpint (kept, ==, 1);
  check_summaries (fixture->book, 0, 0);
  g_assert_cmpint (shuke_book_undo (fixture->book, action, &kept, &error), >, 0);
  g_assert_cmpint (kept, ==, 2);   /* the jeans, and the visit they stand on */
  check_summaries (fixture->book, 0, 1);
  read_again (fixture, sale, &visit);
  g_assert_cmpuint (visit->lines->len, ==, 1);

  voided = shuke_book_delete_visit (fixture->book, first, &error);
  g_assert_cmpint (voided, >, 0);
  {
    g_autoptr (ShukeVisit) back = make_visit (1, TODAY);

    line = add_line (back, 1, "牛仔裤", "27", "深蓝", -1, 19900);
    line->returned = 1;
    g_assert_cmpint (shuke_book_save_visit (fixture->book, back, NULL, &error), >, 0);
  }
  g_assert_cmpint (shuke_book_undo (fixture->book, voided, &kept, &error), >, 0);
  g_assert_cmpint (kept, ==, 1);
  check_summaries (fixture->book, 0, 2);
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const colours[] = { "藏青", "雾粉", "米白", "雾粉", "藏青", "雾粉" };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeLine) style = NULL;
  g_auto (GStrv) words = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autoptr (ShukeVisit) visit = make_visit (1, TODAY - 6 + (int) i);
      ShukeLine *line = add_line (visit, 1, "连衣裙", "M", colours[i], 1, 29900);

      line->style_number = g_strdup ("D101");
      line->list_price = 29900 + (int) i;
      if (i == 3)   /* read before, so that it is kept up by the later ones */
        g_strfreev (shuke_book_dup_words (fixture->book, SHUKE_WORDS_COLOUR, 0, &error));
      g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), >, 0);
    }
  words = shuke_book_dup_words (fixture->book, SHUKE_WORDS_COLOUR, 2, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (words), ==, 2);
  g_assert_cmpstr (words[0], ==, "雾粉");
  g_assert_cmpstr (words[1], ==, "藏青");
  g_strfreev (words);
  shuke_book_emit_changed (fixture->book, SHUKE_BOOK_SUBJECT_EVERYTHING, 0);
  words = shuke_book_dup_words (fixture->book, SHUKE_WORDS_COLOUR, 0, &error);
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  g_assert_cmpstr (words[0], ==, "雾粉");
  g_assert_cmpstr (words[2], ==, "米白");

  style = shuke_book_find_style (fixture->book, " D101", &error);
  g_assert_nonnull (style);
  g_assert_cmpstr (style->category, ==, "连衣裙");
  g_assert_cmpstr (style->colour, ==, "雾粉");
  g_assert_cmpint (style->list_price, ==, 29905);
  g_assert_cmpint (style->paid_price, ==, 29905);
  g_assert_null (shuke_book_find_style (fixture->book, "nothing", &error));
  g_assert_null (shuke_book_find_style (fixture->book, " ", &error));
  g_assert_no_error (error);
}

/* By its name, newest first, whoever took it; what came back is no price. */
static void
test_find_piece (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct { int quantity; gint64 list, paid; } sold[] = { { 1, 15900, 12900 }, { 1, -1, 9900 }, { -1, 15900, 15900 } };
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeLine) piece = NULL;
  g_autoptr (ShukeLine) style = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (sold); i++)
    {
      g_autoptr (ShukeVisit) visit = make_visit (1, TODAY);
      ShukeLine *line = add_line (visit, 1, "卫衣", "M", NULL, sold[i].quantity, sold[i].paid);

      line->name = g_strdup ("连帽卫衣");
      line->list_price = sold[i].list;
      if (i == 1)
        line->style_number = g_strdup ("W7");
      g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), >, 0);
      g_assert_no_error (error);
    }
  piece = shuke_book_find_piece (fixture->book, "连帽卫衣", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (piece->category, ==, "卫衣");
  g_assert_cmpint (piece->list_price, ==, -1);
  g_assert_cmpint (piece->paid_price, ==, 9900);
  g_assert_null (shuke_book_find_piece (fixture->book, "卫衣", &error));
  g_assert_null (shuke_book_find_piece (fixture->book, "没卖过的", &error));
  g_assert_no_error (error);
  /* A style without a tag has no price of its own: it is not free. */
  style = shuke_book_find_style (fixture->book, "W7", &error);
  g_assert_cmpint (style->paid_price, ==, -1);
}

/* Neither for somebody who is in the bin nor for somebody whose entry was undone, and nothing is written. */
static void
test_gone (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) visit = make_visit (1, TODAY);
  ShukeSummary summary;

  add_line (visit, 0, "袜子", NULL, NULL, 1, 3000);
  g_assert_cmpint (shuke_book_delete_customer (fixture->book, 1, &error), >, 0);
  g_assert_no_error (error);
  refused (fixture, visit, SHUKE_ERROR_NOT_FOUND);
  g_assert_cmpint (shuke_book_restore_customer (fixture->book, 1, &error), >, 0);
  shuke_book_get_summary (fixture->book, 1, &summary, &error);
  g_assert_no_error (error);
  g_assert_cmpint (summary.visits, ==, 0);
  visit->customer = 999;
  refused (fixture, visit, SHUKE_ERROR_NOT_FOUND);
}

/* The only shoes in these histories are called so, the only waist is 27. */
#define CLOTHES "b.size IS NOT NULL AND coalesce((SELECT text FROM word WHERE id = b.category), '') <> '女鞋' AND b.size NOT IN (SELECT id FROM word WHERE text = '27')"

/* What plain SQL reads from the lines; the same columns as the summary tables, in the same order. */
static const char plain_customers[] =
  "SELECT v.customer || '|' || count(DISTINCT CASE WHEN l.id IS NULL OR l.quantity > 0 THEN v.day END) || '|' || coalesce(sum(l.quantity), 0) || '|' "
  "|| coalesce(sum(l.quantity * l.paid_price), 0) || '|' || sum(CASE WHEN l.quantity < 0 THEN -l.quantity ELSE 0 END) || '|' "
  "|| coalesce(min(CASE WHEN l.id IS NULL OR l.quantity > 0 THEN v.day END), '-') || '|' || coalesce(max(v.day), '-') || '|' "
  "|| coalesce((SELECT b.size FROM visit a JOIN line b ON b.visit = a.id LEFT JOIN person q ON q.id = b.person AND q.customer = a.customer WHERE a.customer = v.customer"
  "   AND " CLOTHES " AND b.quantity > 0 AND q.role IS NOT 'gift' ORDER BY a.day DESC, a.id DESC, b.id DESC LIMIT 1), '-') || '|' "
  "|| coalesce((SELECT b.colour FROM visit a JOIN line b ON b.visit = a.id LEFT JOIN person q ON q.id = b.person AND q.customer = a.customer WHERE a.customer = v.customer"
  "   AND b.colour IS NOT NULL AND q.role IS NOT 'gift'"
  "   AND a.day >= (SELECT max(c.day) FROM visit c JOIN line d ON d.visit = c.id WHERE c.customer = v.customer AND d.quantity > 0) - 730"
  "   GROUP BY b.colour HAVING sum(b.quantity) > 0 ORDER BY sum(b.quantity) DESC, max(a.day) DESC, b.colour LIMIT 1), '-') || '|' "
  "|| coalesce((SELECT b.category FROM visit a JOIN line b ON b.visit = a.id LEFT JOIN person q ON q.id = b.person AND q.customer = a.customer WHERE a.customer = v.customer"
  "   AND b.category IS NOT NULL AND q.role IS NOT 'gift'"
  "   AND a.day >= (SELECT max(c.day) FROM visit c JOIN line d ON d.visit = c.id WHERE c.customer = v.customer AND d.quantity > 0) - 730"
  "   GROUP BY b.category HAVING sum(b.quantity) > 0 ORDER BY sum(b.quantity) DESC, max(a.day) DESC, b.category LIMIT 1), '-') "
  "FROM visit v LEFT JOIN line l ON l.visit = v.id GROUP BY v.customer ORDER BY v.customer";
static const char plain_persons[] =
  "SELECT p.id || '|' || sum(l.quantity) || '|' || coalesce(max(CASE WHEN l.quantity > 0 THEN v.day END), '-') || '|' "
  "|| coalesce((SELECT b.size FROM visit a JOIN line b ON b.visit = a.id WHERE b.person = p.id AND a.customer = p.customer"
  "   AND " CLOTHES " AND b.quantity > 0 ORDER BY a.day DESC, a.id DESC, b.id DESC LIMIT 1), '-') || '|' "
  "|| coalesce((SELECT a.day FROM visit a JOIN line b ON b.visit = a.id WHERE b.person = p.id AND a.customer = p.customer"
  "   AND " CLOTHES " AND b.quantity > 0 ORDER BY a.day DESC LIMIT 1), '-') "
  "FROM person p JOIN visit v ON v.customer = p.customer JOIN line l ON l.visit = v.id AND l.person = p.id GROUP BY p.id ORDER BY p.id";
static const char kept_customers[] =
  "SELECT customer || '|' || visits || '|' || pieces || '|' || spend || '|' || returned_pieces || '|' || coalesce(first_day, '-') || '|' "
  "|| coalesce(last_day, '-') || '|' || coalesce(size, '-') || '|' || coalesce(colour, '-') || '|' || coalesce(category, '-') "
  "FROM customer_summary ORDER BY customer";
static const char kept_persons[] =
  "SELECT person || '|' || pieces || '|' || coalesce(last_day, '-') || '|' || coalesce(size, '-') || '|' || coalesce(size_day, '-') "
  "FROM person_summary ORDER BY person";

static char *
read_rows (ShukeBook  *book,
           const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (book, text, &error);
  GString *rows = g_string_new (NULL);

  g_assert_no_error (error);
  while (shuke_statement_next (statement, &error))
    g_string_append_printf (rows, "%s\n", shuke_statement_get_text (statement, 0));
  g_assert_no_error (error);
  return g_string_free (rows, FALSE);
}

/* Pieces that came back without having been bought, more of them than were bought, or from somebody else. */
static const char loose_returns[] =
  "SELECT 'line ' || r.id || ' of ' || coalesce(r.returned, 'nothing') FROM line r JOIN visit w ON w.id = r.visit "
  "LEFT JOIN line b ON b.id = r.returned LEFT JOIN visit v ON v.id = b.visit WHERE r.quantity < 0 "
  "AND (b.id IS NULL OR b.quantity < (SELECT -sum(quantity) FROM line WHERE returned = b.id) OR v.customer <> w.customer)";

/* @seed and @step go into the complaint: a history that was not kept cannot be mended. */
static void
check_summaries (ShukeBook *book,
                 guint32    seed,
                 int        step)
{
  g_autofree char *customers = read_rows (book, plain_customers);
  g_autofree char *persons = read_rows (book, plain_persons);
  g_autofree char *held_customers = read_rows (book, kept_customers);
  g_autofree char *held_persons = read_rows (book, kept_persons);
  g_autofree char *loose = read_rows (book, loose_returns);

  if (*loose != '\0')
    g_error ("SHUKE_SEED=%u, step %d: these returns are wrong:\n%s", seed, step, loose);
  if (g_strcmp0 (held_customers, customers) != 0 || g_strcmp0 (held_persons, persons) != 0)
    g_error ("SHUKE_SEED=%u, step %d: the summaries hold\n%s%sbut the lines say\n%s%s", seed, step, held_customers, held_persons,
             customers, persons);
}

/* A visit whose day and buyer were corrected together, then given to a third one: undoing the first correction puts back the day
 * alone, and the summary that follows is that of the third. */
static void
test_undo_under_another (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) sold = make_visit (1, TODAY - 600);
  g_autoptr (ShukeVisit) visit = NULL;
  ShukeSummary summary;
  gint64 id, corrected, undone;
  int kept = 0;

  add_line (sold, 0, "卫衣", "M", "雾粉", 1, 12900);
  g_assert_cmpint (shuke_book_save_visit (fixture->book, sold, &id, &error), >, 0);
  visit = shuke_book_get_visit (fixture->book, id, &error);
  g_assert_no_error (error);
  visit->customer = 2;
  visit->day = TODAY;
  corrected = shuke_book_save_visit (fixture->book, visit, NULL, &error);
  g_assert_cmpint (corrected, >, 0);
  visit->customer = 3;
  g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), >, 0);

  undone = shuke_book_undo (fixture->book, corrected, &kept, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 1);
  g_assert_true (shuke_book_get_summary (fixture->book, 3, &summary, &error));
  g_assert_cmpint (summary.last_day, ==, TODAY - 600);
  check_summaries (fixture->book, 0, 0);
  g_assert_cmpint (shuke_book_undo (fixture->book, undone, &kept, &error), >, 0);
  g_assert_true (shuke_book_get_summary (fixture->book, 3, &summary, &error));
  g_assert_cmpint (summary.last_day, ==, TODAY);
  check_summaries (fixture->book, 0, 1);
}

/* Whose things were bought as presents says nothing about the buyer's own taste, from the moment it is known. */
static void
test_role_changes (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) visit = make_visit (1, TODAY);
  gint64 action = 0;

  add_line (visit, 2, "卫衣", "120", "雾粉", 1, 12900);
  g_assert_cmpint (shuke_book_save_visit (fixture->book, visit, NULL, &error), >, 0);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->book, 1, &error);
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) changed = NULL;

      shuke_customer_builder_set_person_role (builder, 1, i == 0 ? SHUKE_ROLE_GIFT : SHUKE_ROLE_OTHER);
      changed = shuke_customer_builder_build (builder, TODAY, &error);
      g_assert_no_error (error);
      action = shuke_book_save_customer (fixture->book, changed, NULL, &error);
      g_assert_cmpint (action, >, 0);
      check_summaries (fixture->book, 0, i);
    }
  g_assert_cmpint (shuke_book_undo (fixture->book, action, NULL, &error), >, 0);
  check_summaries (fixture->book, 0, 2);
}

static void
add_random_lines (ShukeVisit *visit,
                  GRand      *rand)
{
  static const char *const sizes[] = { "120", "27", "M", NULL };
  static const char *const colours[] = { "雾粉", "米白", "藏青", NULL };
  static const char *const categories[] = { "卫衣", "女鞋", "连衣裙", NULL };
  int n = g_rand_int_range (rand, 0, 4);

  for (int i = 0; i < n; i++)
    {
      gint64 person = g_rand_int_range (rand, 0, 7);

      add_line (visit, household_of[person] == visit->customer ? person : 0, categories[g_rand_int_range (rand, 0, 4)],
                sizes[g_rand_int_range (rand, 0, 4)], colours[g_rand_int_range (rand, 0, 4)],
                g_rand_int_range (rand, 1, 3), 100 * g_rand_int_range (rand, 0, 500));
    }
}

/* How many there were, and one other thing about it. */
static void
change_piece (const ShukeVisit *visit,
              ShukeLine        *line,
              GRand            *rand)
{
  gint64 person = g_rand_int_range (rand, 0, 7);

  line->quantity = line->quantity > 0 ? g_rand_int_range (rand, 1, 4) : -g_rand_int_range (rand, 1, 3);
  if (g_rand_boolean (rand))
    {
      g_free (line->colour);
      line->colour = g_strdup (g_rand_boolean (rand) ? "藏青" : "米白");
    }
  else
    line->person = household_of[person] == visit->customer ? person : 0;
}

static ShukeVisit *
pick_visit (ShukeBook *book,
            GRand     *rand)
{
  g_autoptr (GPtrArray) visits = shuke_book_list_visits (book, g_rand_int_range (rand, 1, 4), 0, NULL);

  if (visits->len == 0)
    return NULL;
  return g_ptr_array_steal_index (visits, g_rand_int_range (rand, 0, visits->len));
}

/* A random step; returns its action, 0 when the book refused it or there was nothing to do. */
static gint64
random_step (ShukeBook *book,
             GRand     *rand,
             GArray    *actions)
{
  ShukeDay today = shuke_book_get_today (book);
  int what = g_rand_int_range (rand, 0, 10);
  g_autoptr (ShukeVisit) visit = NULL;

  if (what < 3)
    {
      visit = make_visit (g_rand_int_range (rand, 1, 4), today - g_rand_int_range (rand, 0, 4) * 300);
      add_random_lines (visit, rand);
      return shuke_book_save_visit (book, visit, NULL, NULL);
    }
  if (what < 5)
    return actions->len == 0 ? 0 : shuke_book_undo (book, g_array_index (actions, gint64, g_rand_int_range (rand, 0, actions->len)), NULL, NULL);

  visit = pick_visit (book, rand);
  if (visit == NULL)
    return 0;
  if (what == 5)
    return shuke_book_delete_visit (book, visit->id, NULL);
  if (what < 8)
    {
      /* Corrected: another day, another customer, and sometimes a line less, a line changed, lines more. */
      visit->day = today - g_rand_int_range (rand, 0, 4) * 300;
      if (g_rand_boolean (rand))
        {
          visit->customer = g_rand_int_range (rand, 1, 4);
          for (guint i = 0; i < visit->lines->len; i++)
            ((ShukeLine *) visit->lines->pdata[i])->person = 0;
        }
      if (g_rand_boolean (rand))
        return shuke_book_save_visit (book, visit, NULL, NULL);
      if (visit->lines->len > 0 && g_rand_boolean (rand))
        g_ptr_array_remove_index (visit->lines, g_rand_int_range (rand, 0, visit->lines->len));
      if (visit->lines->len > 0 && g_rand_boolean (rand))
        ((ShukeLine *) visit->lines->pdata[0])->paid_price += 100;
      if (visit->lines->len > 0 && g_rand_boolean (rand))
        change_piece (visit, g_ptr_array_index (visit->lines, g_rand_int_range (rand, 0, visit->lines->len)), rand);
      add_random_lines (visit, rand);
      return shuke_book_save_visit (book, visit, NULL, NULL);
    }
  else
    {
      g_autoptr (ShukeVisit) back = make_visit (visit->customer, today - g_rand_int_range (rand, 0, 400));

      for (guint i = 0; i < visit->lines->len; i++)
        {
          ShukeLine *line = shuke_line_copy (visit->lines->pdata[i]);

          line->returned = line->id;
          line->id = 0;
          line->quantity = -1;
          g_ptr_array_add (back->lines, line);
        }
      return shuke_book_save_visit (book, back, NULL, NULL);
    }
}

/* Days go by between the steps, midnight and the length of what counts as taste among them. Returns how many steps did something. */
static int
run_history (Fixture *fixture,
             guint32  seed,
             gboolean at_each_step)
{
  static const int gaps[] = { 0, 0, 0, 1, 1, 30, 200, 730 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));
  ShukeDay today = TODAY;
  int done = 0;

  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book),
                                          "DELETE FROM visit; DELETE FROM action WHERE id > 1;"
                                          "DELETE FROM customer_summary; DELETE FROM person_summary;", NULL));
  for (int step = 0; step < 16; step++)
    {
      gint64 action;

      today += gaps[g_rand_int_range (rand, 0, G_N_ELEMENTS (gaps))];
      shuke_clock_set (fixture->clock, today, g_rand_int_range (rand, 0, 4) * 479);
      action = random_step (fixture->book, rand, actions);
      if (action != 0)
        g_array_append_val (actions, action);
      done += action != 0;
      if (at_each_step || step % 4 == 3)
        check_summaries (fixture->book, seed, step);
    }
  g_assert_true (shuke_book_update_all_summaries (fixture->book, NULL));
  check_summaries (fixture->book, seed, 16);
  return done;
}

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  /* Seeds that once found something: an undone correction of a visit that somebody else has now, and of one from which a return was taken. */
  static const guint32 found[] = { 1997, 442312477 };
  guint histories = scratch_n_histories (300);
  int done = 0;

  for (guint i = 0; i < G_N_ELEMENTS (found); i++)
    run_history (fixture, found[i], TRUE);
  for (guint i = 0; i < histories; i++)
    done += run_history (fixture, scratch_seed (i), i < 60);
  /* A history in which every step is refused would prove nothing. */
  g_assert_cmpint (done, >, (int) histories * 8);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/visits/round-trip", Fixture, NULL, set_up, test_round_trip, scratch_book_tear_down);
  g_test_add ("/visits/order", Fixture, NULL, set_up, test_order_and_limit, scratch_book_tear_down);
  g_test_add ("/visits/refusals", Fixture, NULL, set_up, test_refusals, scratch_book_tear_down);
  g_test_add ("/visits/correct-returned", Fixture, NULL, set_up, test_correct_returned, scratch_book_tear_down);
  g_test_add ("/visits/undo-under-returns", Fixture, NULL, set_up, test_undo_under_returns, scratch_book_tear_down);
  g_test_add ("/visits/words", Fixture, NULL, set_up, test_words, scratch_book_tear_down);
  g_test_add ("/visits/find-piece", Fixture, NULL, set_up, test_find_piece, scratch_book_tear_down);
  g_test_add ("/visits/gone", Fixture, NULL, set_up, test_gone, scratch_book_tear_down);
  g_test_add ("/visits/undo-under-another", Fixture, NULL, set_up, test_undo_under_another, scratch_book_tear_down);
  g_test_add ("/visits/role-changes", Fixture, NULL, set_up, test_role_changes, scratch_book_tear_down);
  g_test_add ("/visits/histories", Fixture, NULL, set_up, test_histories, scratch_book_tear_down);
  return g_test_run ();
}
