/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two customers of a book joined into one: everything that hangs on the one that goes, by the schema, is with the other afterwards, and undo
 * gives all of it back. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-facts.h"
#include "shuke-book-import.h"
#include "shuke-book-join.h"
#include "shuke-book-private.h"
#include "shuke-book-referrals.h"
#include "shuke-book-visits.h"
#include "shuke-error.h"

typedef ScratchBook Fixture;

/* Every column that names a customer or a person, with a row for it of the customer who goes, 2, whose own person is 12 and whose child is 13;
 * the one who stays is 1, hers are 10 and 11. A column that is not here fails the test. */
static const struct {
  const char *column;
  const char *row;
  const char *after;    /* one column of one row, that this row has to be */
} rows[] = {
  { "customer.referrer", "UPDATE customer SET referrer = 2 WHERE id = 3", "SELECT referrer = 1 FROM customer WHERE id = 3" },
  { "person.customer", NULL, "SELECT customer = 1 FROM person WHERE id = 13" },
  { "phone.customer", "INSERT INTO phone (id, customer, raw, e164) VALUES (50, 2, '13900002222', '+8613900002222')",
    "SELECT customer = 1 FROM phone WHERE id = 50" },
  { "phone.person", "INSERT INTO phone (id, customer, raw, person) VALUES (51, 3, '8000', 12)", "SELECT person = 10 FROM phone WHERE id = 51" },
  { "channel.customer", "INSERT INTO channel (id, customer, kind, value) VALUES (50, 2, 'wechat', 'qian')",
    "SELECT customer = 1 FROM channel WHERE id = 50" },
  { "address.customer", "INSERT INTO address (id, customer, text) VALUES (50, 2, '人民路12号')", "SELECT customer = 1 FROM address WHERE id = 50" },
  { "size_told.person", "INSERT INTO size_told (id, person, size, day) VALUES (50, 12, 'M', 20000)",
    "SELECT person = 10 FROM size_told WHERE id = 50" },
  { "measurement.person", "INSERT INTO measurement (id, person, kind, value, day) VALUES (50, 13, 'height', 1180, 20000)",
    "SELECT person = 13 FROM measurement WHERE id = 50" },
  { "fact_source.customer", "INSERT INTO fact_source (id, customer, subject, field, source, day) VALUES (50, 2, 'row:50', 'phone', '会员卡', 20000)",
    "SELECT count(*) = 1 FROM fact_source WHERE customer = 1 AND subject = 'row:50' AND field = 'phone' AND source = '会员卡'" },
  { "custom_value.customer", "INSERT INTO custom_value (id, customer, field, value) VALUES (50, 2, 1, '羽毛球')",
    "SELECT customer = 1 FROM custom_value WHERE id = 50" },
  { "group_member.customer", "INSERT INTO group_member (id, customer_group, customer) VALUES (50, 1, 2)",
    "SELECT customer = 1 FROM group_member WHERE id = 50" },
  { "consent.customer", "INSERT INTO consent (id, customer, purpose, state, day) VALUES (50, 2, 'marketing', 'yes', 20000)",
    "SELECT customer = 1 FROM consent WHERE id = 50" },
  { "entry.customer", "INSERT INTO entry (id, customer, kind, day, text) VALUES (50, 2, 'note', 20000, '记一下')",
    "SELECT customer = 1 FROM entry WHERE id = 50" },
  { "entry.person", "INSERT INTO entry (id, customer, person, kind, day) VALUES (51, 2, 12, 'repair', 20000)",
    "SELECT person = 10 AND customer = 1 FROM entry WHERE id = 51" },
  { "entry.about", "INSERT INTO entry (id, customer, kind, day, about) VALUES (52, 3, 'thanks', 20000, 2)",
    "SELECT about = 1 FROM entry WHERE id = 52" },
  { "visit.customer", "INSERT INTO visit (id, customer, day) VALUES (50, 2, 20000)", "SELECT customer = 1 FROM visit WHERE id = 50" },
  { "line.person", "INSERT INTO line (id, visit, person, quantity, paid_price) VALUES (50, 50, 12, 1, 19900)",
    "SELECT person = 10 AND visit = 50 FROM line WHERE id = 50" },
  { "points_entry.customer", "INSERT INTO points_entry (id, customer, day, points, kind) VALUES (50, 2, 20000, 300, 'opening')",
    "SELECT sum(points) = 500 FROM points_entry WHERE customer = 1" },
  { "todo.customer", "INSERT INTO todo (id, customer, kind, text, due_day, created_day) VALUES (50, 2, 'callback', '问问裙子', 20720, 20000)",
    "SELECT customer = 1 FROM todo WHERE id = 50" },
  { "todo.person", "INSERT INTO todo (id, key, customer, person, kind, due_day, state, created_day)"
    " VALUES (51, 'birthday:12:20500', 2, 12, 'birthday', 20500, 'done', 20000)",
    "SELECT person = 10 AND key = 'birthday:10:20500' FROM todo WHERE id = 51" },
  { "message.customer", "INSERT INTO message (id, campaign, customer, e164, text, parts, way, at, day)"
    " VALUES (50, 1, 2, '+8613900002222', '新款', 1, 'copied', 0, 20000)", "SELECT customer = 1 FROM message WHERE id = 50" },
  { "photo.customer", "INSERT INTO photo (id, customer, person, kind, type, content) VALUES (50, 2, 12, 'portrait', 'image/png', 1)",
    "SELECT customer = 1 AND person = 10 FROM photo WHERE id = 50" },
  { "photo.person", "INSERT INTO photo (id, customer, person, kind, type, content) VALUES (51, 2, 13, 'portrait', 'image/png', 1)",
    "SELECT customer = 1 AND person = 13 FROM photo WHERE id = 51" },
  { "customer_summary.customer", NULL, "SELECT spend = 19900 AND pieces = 1 FROM customer_summary WHERE customer = 1" },
  { "person_summary.person", NULL, "SELECT pieces = 1 FROM person_summary WHERE person = 10" },
  { "draft.customer", "INSERT INTO draft (id, kind, customer, text) VALUES (50, 'note', 2, '半句')", "SELECT customer = 1 FROM draft WHERE id = 50" },
  { "fact.person", "INSERT INTO fact (id, person, kind, value) VALUES (50, 12, 'interest', '插花')", "SELECT person = 10 FROM fact WHERE id = 50" },
  { "question.person", "INSERT INTO question (id, person, kind, day) VALUES (50, 12, 'birth', 20000)",
    "SELECT person = 10 FROM question WHERE id = 50" },
  { "life_event.person", "INSERT INTO life_event (id, person, kind, date, date_key) VALUES (50, 12, 'wedding', '2015-10-01', 1001)",
    "SELECT person = 10 FROM life_event WHERE id = 50" },
  { "membership.organisation", "INSERT INTO membership (id, organisation, person) VALUES (50, 2, 14)",
    "SELECT organisation = 1 FROM membership WHERE id = 50" },
  { "membership.person", "INSERT INTO membership (id, organisation, person) VALUES (51, 3, 12)", "SELECT person = 10 FROM membership WHERE id = 51" },
  { "standing_term.customer", "INSERT INTO standing_term (id, customer, kind, percent) VALUES (50, 2, 'discount', 10)",
    "SELECT customer = 1 FROM standing_term WHERE id = 50" },
  { "expectation.customer", "INSERT INTO expectation (id, customer, value, expected, day) VALUES (50, 2, 'price', 4, 20000)",
    "SELECT customer = 1 FROM expectation WHERE id = 50" },
  { "attachment.customer", "INSERT INTO attachment (id, customer, name, type, day, size, content) VALUES (50, 2, '合同.pdf', 'application/pdf', 20000, 3, 1)",
    "SELECT customer = 1 FROM attachment WHERE id = 50" },
};

/* Under an action, as the log wants it. */
static void
run_script (Fixture    *fixture,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  ShukeConnection *connection = shuke_book_get_connection (fixture->book);

  g_assert_true (shuke_connection_script (connection, text, &error));
  g_assert_no_error (error);
}

static void
fill (Fixture *fixture)
{
  run_script (fixture,
              "BEGIN; INSERT INTO action (at, kind) VALUES (0, 'test');"
              "INSERT INTO customer (id, name, created_day) VALUES (1, '吴倩', 20000), (2, '李梓萌的妈妈', 19000), (3, '阳光幼儿园', 20000);"
              "INSERT INTO person (id, customer, role) VALUES (10, 1, 'self'), (12, 2, 'self'), (14, 3, 'self');"
              "INSERT INTO person (id, customer, role, name) VALUES (11, 1, 'child', '果果'), (13, 2, 'child', '豆豆');"
              "INSERT INTO custom_field (id, name, kind) VALUES (1, '运动', 'text');"
              "INSERT INTO customer_group (id, name) VALUES (1, '妈妈班');"
              "INSERT INTO campaign (id, name, created_day) VALUES (1, '秋装', 20000);"
              "INSERT INTO points_entry (customer, day, points, kind) VALUES (1, 20000, 200, 'opening');"
              "INSERT INTO content (id, bytes) VALUES (1, x'010203');");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].row != NULL)
      run_script (fixture, rows[i].row);
  run_script (fixture, "COMMIT");
  g_assert_true (shuke_book_update_all_summaries (fixture->book, NULL));
  for (gint64 id = 1; id <= 3; id++)
    g_assert_true (shuke_book_refresh_customer_keys (fixture->book, id, NULL));
}

static gint64
join (Fixture *fixture,
      gint64   kept,
      gint64   joined)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeJoin) self = shuke_book_compare_customers (fixture->book, kept, joined, &error);
  gint64 action;

  g_assert_no_error (error);
  action = shuke_book_join_customers (fixture->book, self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action, !=, 0);
  return action;
}

static gboolean
is_known (const char *column)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_str_equal (rows[i].column, column))
      return TRUE;
  return FALSE;
}

/* No table with a customer or a person in it is forgotten. */
static void
test_schema (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeStatement) columns =
    shuke_book_prepare (fixture->book,
                        "SELECT t.name || '.' || f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f"
                        " WHERE t.type = 'table' AND f.\"table\" IN ('customer', 'person') ORDER BY 1", &error);
  guint n = 0;

  g_assert_no_error (error);
  while (shuke_statement_next (columns, &error))
    {
      if (!is_known (shuke_statement_get_text (columns, 0)))
        g_error ("%s names a customer or a person: a joined one's rows have to be moved", shuke_statement_get_text (columns, 0));
      n++;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
}

static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *joined = NULL;
  gint64 action, undo;

  fill (fixture);
  before = book_dump (fixture->book);
  action = join (fixture, 1, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (scratch_count (fixture->book, rows[i].after) != 1)
      g_error ("%s is not where it belongs", rows[i].column);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer WHERE id = 2"), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM person WHERE id = 12"), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT created_day FROM customer WHERE id = 1"), ==, 19000);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM action WHERE kind = 'customer-join' AND customer = 1"), ==, 1);
  joined = book_dump (fixture->book);
  book_check_computed (fixture->book, joined, 0, 0);
  scratch_undo_to (fixture, action, before);
  /* And once more to and fro. */
  undo = shuke_book_find_redoable (fixture->book, NULL);
  g_assert_cmpint (undo, !=, 0);
  scratch_undo (fixture, undo);
  scratch_check_same (fixture, joined);
  scratch_undo_to (fixture, action, before);
}

/* What both have is there once, and comes back with undo: the number, the group, the child, what is known of them. */
static void
test_both (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *before = NULL;
  gint64 action;

  fill (fixture);
  run_script (fixture,
              "BEGIN; INSERT INTO phone (id, customer, raw, e164) VALUES (60, 1, '139 0000 2222', '+8613900002222');"
              "INSERT INTO group_member (customer_group, customer) VALUES (1, 1);"
              "INSERT INTO fact (id, person, kind, value) VALUES (60, 10, 'interest', '插花');"
              "INSERT INTO custom_value (customer, field, value) VALUES (1, 1, '游泳');"
              "INSERT INTO expectation (customer, value, expected, day) VALUES (1, 'price', 2, 20000);"
              "INSERT INTO size_told (person, size, day) VALUES (10, 'M', 20000);"
              "INSERT INTO membership (organisation, person, post) VALUES (3, 10, '家委');"
              "INSERT INTO photo (customer, person, kind, type, content) VALUES (1, 10, 'portrait', 'image/png', 1);"
              "INSERT INTO todo (key, customer, person, kind, due_day, state, created_day)"
              " VALUES ('birthday:10:20500', 1, 10, 'birthday', 20500, 'done', 20000);"
              "UPDATE person SET name = '豆豆', birth = '2019-03-01' WHERE id = 11; UPDATE person SET birth = '2020-03-01', sex = 'male' WHERE id = 13;"
              "UPDATE customer SET card_number = 'K1' WHERE id = 1; UPDATE customer SET card_number = 'K2', tier = '金卡' WHERE id = 2;"
              "INSERT INTO fact_source (customer, subject, field, source, day) VALUES (1, 'self', 'card_number', '她说', 20000),"
              " (2, 'self', 'card_number', '会员卡', 20000), (2, 'self', 'tier', '会员卡', 20000), (2, 'row:50', 'interest', '聊天', 20000),"
              " (2, 'person:13', 'sex', '聊天', 20000), (2, 'person:13', 'birth', '聊天', 20000); COMMIT");
  for (gint64 id = 1; id <= 3; id++)
    g_assert_true (shuke_book_refresh_customer_keys (fixture->book, id, NULL));
  before = book_dump (fixture->book);
  action = join (fixture, 1, 2);
#define COUNT(text, n) g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM " text), ==, n)
  COUNT ("phone WHERE customer = 1", 1);
  COUNT ("group_member WHERE customer = 1", 1);
  COUNT ("fact WHERE person = 10", 1);
  COUNT ("custom_value WHERE customer = 1 AND value = '游泳'", 1);
  COUNT ("expectation WHERE customer = 1 AND expected = 2", 1);
  COUNT ("size_told WHERE person = 10", 1);
  COUNT ("membership WHERE person = 10", 1);
  COUNT ("todo WHERE person = 10 AND kind = 'birthday'", 2);
  COUNT ("person WHERE customer = 1", 2);
  COUNT ("person WHERE id = 11 AND sex = 'male' AND birth = '2019-03-01' AND note LIKE '%2020%'", 1);
  COUNT ("measurement WHERE person = 11", 1);
  COUNT ("customer WHERE id = 1 AND card_number = 'K1' AND tier = '金卡' AND nickname = '李梓萌的妈妈'", 1);
  COUNT ("customer WHERE id = 1 AND note LIKE '%K2%' AND note LIKE '%羽毛球%'", 1);
  /* The other face. */
  COUNT ("photo WHERE person = 10 AND kind = 'portrait'", 1);
  COUNT ("photo JOIN entry ON entry.id = photo.entry WHERE photo.kind = 'note' AND entry.customer = 1", 1);
  COUNT ("photo WHERE person = 11 AND customer = 1", 1);
  COUNT ("fact_source WHERE customer = 1 AND field = 'card_number' AND source = '她说'", 1);
  COUNT ("fact_source WHERE customer = 1 AND field = 'tier' AND source = '会员卡'", 1);
  COUNT ("fact_source WHERE customer = 1 AND subject = 'person:11' AND field = 'sex'", 1);
  COUNT ("fact_source", 3);
  scratch_undo_to (fixture, action, before);
}

/* The other's name, card and own field, each with what is known of it. */
static void
test_taken (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeJoin) self = NULL;
  g_autofree char *before = NULL;
  gint64 action;

  fill (fixture);
  run_script (fixture,
              "BEGIN; INSERT INTO custom_value (customer, field, value) VALUES (1, 1, '游泳');"
              "UPDATE customer SET card_number = 'K1' WHERE id = 1; UPDATE customer SET card_number = 'K2' WHERE id = 2;"
              "INSERT INTO fact_source (customer, subject, field, source, day) VALUES (1, 'self', 'card_number', '她说', 20000),"
              " (2, 'self', 'card_number', '会员卡', 20000), (1, 'self', 'custom:1', '她说', 20000), (2, 'self', 'custom:1', '聊天', 20000); COMMIT");
  before = book_dump (fixture->book);
  self = shuke_book_compare_customers (fixture->book, 1, 2, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < self->parts->len; i++)
    ((ShukeJoinPart *) self->parts->pdata[i])->take = TRUE;
  action = shuke_book_join_customers (fixture->book, self, &error);
  g_assert_no_error (error);
  COUNT ("customer WHERE id = 1 AND card_number = 'K2' AND name = '李梓萌的妈妈' AND nickname = '吴倩'", 1);
  COUNT ("customer WHERE id = 1 AND note LIKE '%K1%' AND note LIKE '%游泳%'", 1);
  COUNT ("custom_value WHERE customer = 1 AND value = '羽毛球'", 1);
  COUNT ("custom_value", 1);
  COUNT ("fact_source WHERE customer = 1 AND field = 'card_number' AND source = '会员卡'", 1);
  COUNT ("fact_source WHERE customer = 1 AND field = 'custom:1' AND source = '聊天'", 1);
  COUNT ("fact_source", 3);
  scratch_undo_to (fixture, action, before);
}

/* No is no, whoever of the two said it and when. */
static void
test_refusal (Fixture       *fixture,
              gconstpointer  data)
{
  for (int refusing = 0; refusing < 2; refusing++)
    {
      gint64 wu = scratch_add_customer (fixture, "吴倩");
      gint64 mother = scratch_add_customer (fixture, "李梓萌的妈妈");
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeConsent) consent = NULL;
      g_autofree char *before = NULL;
      gint64 action;

      shuke_book_add_consent (fixture->book, refusing == 0 ? wu : mother, "marketing", SHUKE_CONSENT_NO, "电话里说", &error);
      g_assert_no_error (error);
      shuke_book_add_consent (fixture->book, refusing == 0 ? mother : wu, "marketing", SHUKE_CONSENT_YES, "表格", &error);
      g_assert_no_error (error);
      before = book_dump (fixture->book);
      action = join (fixture, wu, mother);
      consent = shuke_book_get_consent (fixture->book, wu, "marketing", &error);
      g_assert_no_error (error);
      g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_NO);
      g_assert_cmpstr (consent->source, ==, "电话里说");
      scratch_undo_to (fixture, action, before);
    }
}

/* Who brought whom: nobody brings herself, in one step or in two. */
static void
test_referrals (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 wu = scratch_add_customer (fixture, "吴倩");
  gint64 mother = scratch_add_customer (fixture, "李梓萌的妈妈");
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) one = NULL;
  g_autoptr (ShukeCustomer) other = NULL;
  g_autofree char *before = NULL;
  gint64 action;

  shuke_book_set_referrer (fixture->book, wu, mother, NULL, &error);
  g_assert_no_error (error);
  before = book_dump (fixture->book);
  action = join (fixture, wu, mother);
  one = scratch_get_customer (fixture, wu);
  g_assert_cmpint (one->referrer, ==, 0);
  COUNT ("todo", 0);
  scratch_undo_to (fixture, action, before);
  g_clear_pointer (&before, g_free);
  g_clear_pointer (&one, shuke_customer_unref);

  /* 李梓萌的妈妈 brought 林小雨, who brought 吴倩. */
  shuke_book_set_referrer (fixture->book, wu, lin, NULL, &error);
  shuke_book_set_referrer (fixture->book, lin, mother, NULL, &error);
  g_assert_no_error (error);
  before = book_dump (fixture->book);
  action = join (fixture, wu, mother);
  one = scratch_get_customer (fixture, wu);
  other = scratch_get_customer (fixture, lin);
  g_assert_cmpint (one->referrer, ==, 0);
  g_assert_cmpint (other->referrer, ==, wu);
  scratch_undo_to (fixture, action, before);
  g_clear_pointer (&one, shuke_customer_unref);

  /* Whichever of the two files is kept. */
  action = join (fixture, mother, wu);
  one = scratch_get_customer (fixture, mother);
  g_assert_cmpint (one->referrer, ==, 0);
  scratch_undo_to (fixture, action, before);
}

/* Who brought her stays known when she is in the bin, and nobody is to be thanked anew. */
static void
test_referrer_in_bin (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 wu = scratch_add_customer (fixture, "吴倩");
  gint64 mother = scratch_add_customer (fixture, "李梓萌的妈妈");
  gint64 lin = scratch_add_customer (fixture, "林小雨");
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) joined = NULL;
  g_autofree char *before = NULL;
  gint64 action;

  shuke_book_set_referrer (fixture->book, mother, lin, NULL, &error);
  g_assert_no_error (error);
  run_script (fixture, "BEGIN; DELETE FROM todo; COMMIT");
  shuke_book_delete_customer (fixture->book, lin, &error);
  g_assert_no_error (error);
  before = book_dump (fixture->book);
  action = join (fixture, wu, mother);
  joined = scratch_get_customer (fixture, wu);
  g_assert_cmpint (joined->referrer, ==, lin);
  COUNT ("todo", 0);
  scratch_undo_to (fixture, action, before);
}

/* Nothing is done when a file is gone, in the bin, of another kind, or was changed while she decided. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeJoin) self = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  g_autoptr (ShukeCustomer) mother = NULL;
  gint64 wu = scratch_add_customer (fixture, "吴倩");
  gint64 other = scratch_add_customer (fixture, "李梓萌的妈妈");
  g_autofree char *before = NULL;

  g_assert_null (shuke_book_compare_customers (fixture->book, wu, 987654, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  self = shuke_book_compare_customers (fixture->book, wu, other, &error);
  g_assert_no_error (error);
  mother = scratch_get_customer (fixture, other);
  builder = shuke_customer_builder_new_from (mother, SHUKE_REGION_CN);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_TIER, "金卡");
  scratch_save_customer (fixture, builder, NULL);
  before = book_dump (fixture->book);
  g_assert_cmpint (shuke_book_join_customers (fixture->book, self, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  {
    g_autofree char *after = book_dump (fixture->book);

    g_assert_cmpstr (after, ==, before);
  }
  shuke_book_delete_customer (fixture->book, other, &error);
  g_assert_no_error (error);
  g_assert_null (shuke_book_compare_customers (fixture->book, wu, other, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

#define NO_STRANGERS \
  COUNT ("line JOIN visit ON visit.id = line.visit JOIN person ON person.id = line.person WHERE person.customer <> visit.customer", 0); \
  COUNT ("entry JOIN person ON person.id = entry.person WHERE person.customer <> entry.customer", 0); \
  COUNT ("todo JOIN person ON person.id = todo.person WHERE person.customer <> todo.customer", 0); \
  COUNT ("photo JOIN person ON person.id = photo.person WHERE person.customer <> photo.customer", 0)

/* What was done since for a child that came along, and nobody else, goes back with her; so does what was only half written. */
static void
test_undo_later (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *later = NULL;
  gint64 action;

  fill (fixture);
  action = join (fixture, 1, 2);
  run_script (fixture, "BEGIN; INSERT INTO action (at, kind) VALUES (0, 'test'); INSERT INTO visit (id, customer, day) VALUES (70, 1, 20500);"
                       "INSERT INTO line (id, visit, person, quantity, paid_price) VALUES (70, 70, 13, 1, 9900);"
                       "INSERT INTO entry (id, customer, person, kind, day) VALUES (70, 1, 13, 'repair', 20500);"
                       "INSERT INTO todo (id, customer, entry, kind, due_day, created_day) VALUES (70, 1, 70, 'repair', 20510, 20500);"
                       "UPDATE person SET sex = 'male' WHERE id = 13; UPDATE photo SET day = 20500 WHERE id = 51;"
                       "INSERT INTO photo (id, customer, person, kind, type, content) VALUES (70, 1, 13, 'note', 'image/png', 1);"
                       "INSERT INTO fact_source (id, customer, subject, field, source, day) VALUES (70, 1, 'person:13', 'sex', '聊天', 20500);"
                       "INSERT INTO entry (id, customer, kind, day, text) VALUES (71, 1, 'note', 20500, '新的'); COMMIT");
  g_assert_true (shuke_book_update_all_summaries (fixture->book, NULL));
  later = book_dump (fixture->book);
  action = scratch_undo (fixture, action);
  NO_STRANGERS;
  COUNT ("person WHERE id = 13 AND customer = 2", 1);
  COUNT ("visit WHERE id IN (50, 70) AND customer = 2", 2);
  COUNT ("entry WHERE id = 70 AND customer = 2", 1);
  COUNT ("todo WHERE id = 70 AND customer = 2", 1);
  COUNT ("fact_source WHERE customer = 2 AND subject = 'person:13' AND field = 'sex'", 1);
  COUNT ("fact_source WHERE customer = 1", 0);
  COUNT ("draft WHERE id = 50 AND customer = 2", 1);
  COUNT ("entry WHERE id = 71 AND customer = 1", 1);
  COUNT ("customer_summary WHERE customer = 2 AND spend = 29800", 1);
  COUNT ("customer_summary WHERE customer = 1", 0);
  scratch_undo (fixture, action);
  scratch_check_same (fixture, later);
  COUNT ("draft WHERE id = 50 AND customer = 1", 1);
}

/* A refusal while the two were one is of both: nobody knows which of them it was. What was said before, and lifted again, is not. */
static void
test_undo_refused (Fixture       *fixture,
                   gconstpointer  data)
{
  for (int lifted = 0; lifted < 2; lifted++)
    {
      gint64 wu = scratch_add_customer (fixture, "吴倩");
      gint64 mother = scratch_add_customer (fixture, "李梓萌的妈妈");
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeConsent) consent = NULL;
      g_autoptr (ShukeConsent) own = NULL;
      g_autofree char *later = NULL;
      gint64 action;

      shuke_book_add_consent (fixture->book, mother, "marketing", SHUKE_CONSENT_YES, "表格", &error);
      g_assert_no_error (error);
      action = join (fixture, wu, mother);
      shuke_book_add_consent (fixture->book, wu, "marketing", SHUKE_CONSENT_NO, "电话里说", &error);
      if (lifted == 1)
        shuke_book_add_consent (fixture->book, wu, "marketing", SHUKE_CONSENT_YES, "又要了", &error);
      g_assert_no_error (error);
      later = book_dump (fixture->book);
      action = scratch_undo (fixture, action);
      consent = shuke_book_get_consent (fixture->book, mother, "marketing", &error);
      g_assert_no_error (error);
      g_assert_cmpint (consent->state, ==, lifted == 1 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO);
      g_assert_cmpstr (consent->source, ==, lifted == 1 ? "表格" : "电话里说");
      own = shuke_book_get_consent (fixture->book, wu, "marketing", &error);
      g_assert_cmpint (own->state, ==, lifted == 1 ? SHUKE_CONSENT_YES : SHUKE_CONSENT_NO);
      scratch_undo (fixture, action);
      scratch_check_same (fixture, later);
    }
}

/* Who was kept was joined with a third one since: only the later one first, and then all is as it was. */
static void
test_undo_chain (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 first = scratch_add_customer (fixture, "李娜");
  gint64 second = scratch_add_customer (fixture, "李小娜");
  gint64 third = scratch_add_customer (fixture, "娜娜");
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 earlier, later;

  earlier = join (fixture, second, third);
  between = book_dump (fixture->book);
  later = join (fixture, first, second);
  after = book_dump (fixture->book);
  g_assert_cmpint (shuke_book_undo (fixture->book, earlier, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_JOINED_SINCE);
  scratch_check_same (fixture, after);
  scratch_undo_to (fixture, later, between);
  scratch_undo_to (fixture, earlier, before);
}

/* Something was bought since for people of both: the child and all of her purchases and slips stay where that is, and are named. */
static void
test_undo_together (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) stayed = NULL;
  guint visits;
  gint64 action;
  int kept = 0;

  fill (fixture);
  run_script (fixture, "BEGIN; INSERT INTO visit (id, customer, day) VALUES (60, 2, 20100);"
                       "INSERT INTO line (id, visit, person, quantity, paid_price) VALUES (60, 60, 13, 1, 9900);"
                       "INSERT INTO entry (id, customer, person, kind, day) VALUES (60, 2, 13, 'repair', 20100); COMMIT");
  action = join (fixture, 1, 2);
  run_script (fixture, "BEGIN; INSERT INTO action (at, kind) VALUES (0, 'test');"
                       "INSERT INTO visit (id, customer, day) VALUES (70, 1, 20500), (71, 1, 20501);"
                       "INSERT INTO line (id, visit, person, quantity, paid_price) VALUES (70, 70, 13, 1, 9900), (71, 70, 10, 1, 9900),"
                       " (72, 71, 13, 1, 100); COMMIT");
  scratch_undo_some (fixture, action, &kept);
  g_assert_cmpint (kept, ==, 2);
  NO_STRANGERS;
  COUNT ("person WHERE id = 13 AND customer = 1", 1);
  COUNT ("customer WHERE id = 2", 1);
  COUNT ("visit WHERE id = 50 AND customer = 2", 1);
  COUNT ("visit WHERE id IN (60, 70, 71) AND customer = 1", 3);
  COUNT ("entry WHERE id = 60 AND customer = 1", 1);
  COUNT ("size_told WHERE id = 50 AND person = 12", 1);
  stayed = shuke_book_list_stayed (fixture->book, action, &visits, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (stayed->len, ==, 1);
  g_assert_cmpint (g_array_index (stayed, gint64, 0), ==, 13);
  g_assert_cmpuint (visits, ==, 1);
}

/* A file that brought one of the two is taken back: what both brought stays, also when the log has forgotten the joining. */
static void
test_import (Fixture       *fixture,
             gconstpointer  data)
{
  for (int which = 0; which < 6; which++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) imports = NULL;
      g_autoptr (GArray) kept = NULL;
      g_autofree char *joined = NULL;
      gboolean joined_came = which % 2 == 0;
      gboolean forgotten = which / 2 == 1;
      gboolean twice = which / 2 == 2;
      ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
      ShukeImporter *importer;
      ShukeImportCustomer row;
      ShukeImportResult result;
      ShukeImportReason reason;
      gint64 hand, brought, stays, goes;

      book_forget (fixture->book);
      hand = scratch_add_customer (fixture, "吴倩");
      importer = shuke_importer_new (fixture->book, "customers", "a.csv", &options, FALSE, &error);
      g_assert_no_error (error);
      shuke_import_customer_clear (&row);
      row.row = 1;
      row.name = "李梓萌的妈妈";
      row.size = "M";
      row.children[0].name = "果果";
      row.children[0].size = "110";
      row.n_children = 1;
      shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
      g_assert_no_error (error);
      g_clear_pointer (&importer, shuke_importer_free);
      brought = scratch_count (fixture->book, "SELECT max(id) FROM customer");
      g_assert_cmpint (brought, !=, hand);
      stays = joined_came ? hand : brought;
      goes = joined_came ? brought : hand;
      join (fixture, stays, goes);
      if (twice)
        {
          gint64 third = scratch_add_customer (fixture, "吴小倩");

          join (fixture, third, stays);
        }
      if (forgotten)
        {
          g_assert_true (shuke_book_remember_used (fixture->book, &error));
          g_assert_no_error (error);
          run_script (fixture, "DELETE FROM change; DELETE FROM action");
        }
      joined = book_dump (fixture->book);
      g_assert_cmpint (shuke_book_take_back_import (fixture->book, result.import, NULL, NULL, &kept, NULL, &error), !=, 0);
      g_assert_no_error (error);
      scratch_check_same (fixture, joined);
      /* The other one is no more. */
      g_assert_cmpuint (kept->len, ==, 1);
      g_assert_cmpint (g_array_index (kept, ShukeKept, 0).customer, ==, scratch_count (fixture->book, "SELECT max(id) FROM customer WHERE id IN"
                                                                                       " (SELECT customer FROM person WHERE name = '果果')"));
    }
}

static void
check_doubles (Fixture      *fixture,
               gint64        customer,
               const gint64 *wanted,
               guint         n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) found = shuke_book_find_doubles (fixture->book, customer, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (g_array_index (found, gint64, i), ==, wanted[i]);
}

/* Who has her number or her card is offered first. */
static void
test_doubles (Fixture       *fixture,
              gconstpointer  data)
{
  static const gint64 wanted[] = { 2, 3 };

  fill (fixture);
  run_script (fixture, "BEGIN; INSERT INTO phone (customer, raw, e164) VALUES (1, '139 0000 2222', '+8613900002222');"
                       "UPDATE customer SET card_number = 'K' WHERE id IN (1, 3); COMMIT");
  check_doubles (fixture, 1, wanted, G_N_ELEMENTS (wanted));
}

/* After lists from several places: a number given up that a remark tells of, a name, and a card without a number that names her; but not who
 * brought whom, nor whom a firm is. */
static void
test_perhaps (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 old = scratch_add_customer (fixture, "魏诗雨");
  gint64 new = scratch_add_customer (fixture, "魏诗雨");
  gint64 moved = scratch_add_customer (fixture, "沈琼");
  gint64 dead = scratch_add_customer (fixture, "石榴妈");
  gint64 named = scratch_add_customer (fixture, "赵娜");
  gint64 card = scratch_add_customer (fixture, "赵娜果果妈");
  gint64 other = scratch_add_customer (fixture, "杨红霞");
  gint64 brought = scratch_add_customer (fixture, "朱姐航航妈");
  g_autofree char *script = g_strdup_printf (
    "BEGIN; INSERT INTO phone (customer, raw, e164) VALUES (%d, '18791786543', '+8618791786543'), (%d, '18683961761', '+8618683961761'),"
    " (%d, '15028918184', '+8615028918184'), (%d, '13012175187', '+8613012175187'), (%d, '13612345678', '+8613612345678'),"
    " (%d, '13712345679', '+8613712345679');"
    " UPDATE customer SET note = '以前 130-1217-5187' WHERE id = %d; UPDATE customer SET note = '杨红霞介绍的' WHERE id = %d; COMMIT",
    (int) old, (int) new, (int) moved, (int) dead, (int) named, (int) other, (int) moved, (int) brought);

  run_script (fixture, script);
  check_doubles (fixture, old, &new, 1);
  check_doubles (fixture, new, &old, 1);
  check_doubles (fixture, moved, &dead, 1);
  check_doubles (fixture, dead, &moved, 1);
  check_doubles (fixture, named, &card, 1);
  check_doubles (fixture, card, &named, 1);
  check_doubles (fixture, brought, NULL, 0);
  check_doubles (fixture, other, NULL, 0);
}

static const char *
pick (GRand      *rand,
      const char *first,
      const char *second)
{
  const char *words[] = { first, second, NULL };

  return words[g_rand_int_range (rand, 0, 3)];
}

/* The few things that two files may share, contradict each other in, or not have. */
static gint64
save_random (Fixture             *fixture,
             GRand               *rand,
             const ShukeCustomer *from)
{
  g_autoptr (ShukeCustomerBuilder) builder = from != NULL ? shuke_customer_builder_new_from (from, SHUKE_REGION_CN)
                                                          : shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  ShukeFactOrigin origin = { pick (rand, "她说", "会员卡"), NULL, 0 };
  guint child;
  gint64 action;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, pick (rand, "张㛃", "张洁") ?: "吴倩");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, pick (rand, "小张", "洁洁"));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, pick (rand, "K1", "K2"));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, pick (rand, "羊毛过敏", "别打电话"));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, pick (rand, "爱喝茶", "余额：300"));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, pick (rand, "wechat", "-sms"));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_STAGE, pick (rand, "wants", "knows"));
  shuke_customer_builder_set_next_day (builder, g_rand_boolean (rand) ? fixture->today + 7 : SHUKE_DAY_NONE);
  shuke_customer_builder_set_phone (builder, 0, 0, pick (rand, "13800008026", "139 0000 8027"), pick (rand, "手机", "家"));
  shuke_customer_builder_set_person_birth (builder, 0, scratch_date (pick (rand, "1990-05-03", "--05-03") ?: "L1990-05-03"));
  shuke_customer_builder_set_fact (builder, 0, 0, "occupation", pick (rand, "老师", "护士"));
  shuke_customer_builder_set_fact (builder, 0, 0, "interest", pick (rand, "插花", "跑步"));
  shuke_customer_builder_set_event (builder, 0, 0, "wedding", scratch_date (pick (rand, "2015-10-01", "2016") ?: ""), TRUE, NULL);
  shuke_customer_builder_set_term (builder, 0, "discount", pick (rand, "10", "12"));
  shuke_customer_builder_set_expectation (builder, 0, "price", pick (rand, "4/3", "5"));
  shuke_customer_builder_set_size (builder, 0, 0, "clothes", pick (rand, "M", "L"), fixture->today, NULL);
  if (g_rand_boolean (rand))
    {
      child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
      shuke_customer_builder_set_person_name (builder, child, pick (rand, "李梓萌", "果果"));
      shuke_customer_builder_set_person_relation (builder, child, pick (rand, "女儿", "儿子") ?: "外甥女");
      shuke_customer_builder_set_person_birth (builder, child, scratch_date (pick (rand, "2019-03-01", "2020-03-01") ?: ""));
      shuke_customer_builder_set_measurement (builder, child, 0, "height", g_rand_boolean (rand) ? 1180 : 1200, fixture->today, NULL);
      shuke_customer_builder_set_fact (builder, child, 0, "school", pick (rand, "市一小", "阳光幼儿园"));
    }
  customer = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  action = shuke_book_save_facts (fixture->book, customer, &origin, NULL, &error);
  g_assert_no_error (error);
  return action;
}

static gint64
join_random (Fixture *fixture,
             GRand   *rand)
{
  g_autoptr (GError) error = NULL;
  gint64 kept = scratch_pick (fixture->book, "SELECT id FROM customer ORDER BY id", rand);
  gint64 goes = scratch_pick (fixture->book, "SELECT id FROM customer ORDER BY id", rand);
  g_autoptr (ShukeJoin) self = kept == goes ? NULL : shuke_book_compare_customers (fixture->book, kept, goes, &error);
  gint64 action;

  g_assert_no_error (error);
  if (self == NULL)
    return 0;
  for (guint i = 0; i < self->parts->len; i++)
    ((ShukeJoinPart *) self->parts->pdata[i])->take = g_rand_boolean (rand);
  action = shuke_book_join_customers (fixture->book, self, &error);
  g_assert_no_error (error);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM fact_source s WHERE subject LIKE 'person:%' AND NOT EXISTS (SELECT 1 FROM"
                                                 " person p WHERE p.id = CAST (substr (s.subject, 8) AS INTEGER) AND p.customer = s.customer)"), ==, 0);
  return action;
}

/* Whatever the two say: joined, typed on, joined once more, and all of it taken back step by step, each time to the byte. */
static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  guint histories = scratch_n_histories (60);

  for (guint history = 0; history < histories; history++)
    {
      guint32 seed = scratch_seed (history);
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));

      for (int i = 0; i < 4; i++)
        save_random (fixture, rand, NULL);
      for (int step = 0; step < 5; step++)
        {
          char *before = book_dump (fixture->book);
          g_autoptr (ShukeCustomer) customer = NULL;
          gint64 action = 0;

          if (g_rand_int_range (rand, 0, 3) > 0)
            action = join_random (fixture, rand);
          if (action == 0)
            {
              customer = scratch_get_customer (fixture, scratch_pick (fixture->book, "SELECT id FROM customer ORDER BY id", rand));
              action = save_random (fixture, rand, customer);
            }
          g_ptr_array_add (dumps, before);
          g_array_append_val (actions, action);
        }
      for (guint i = actions->len; i > 0; i--)
        scratch_undo_to (fixture, g_array_index (actions, gint64, i - 1), g_ptr_array_index (dumps, i - 1));
      book_forget (fixture->book);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, scratch_book_set_up, function, scratch_book_tear_down)
  ADD ("/join/schema", test_schema);
  ADD ("/join/everything", test_everything);
  ADD ("/join/both", test_both);
  ADD ("/join/taken", test_taken);
  ADD ("/join/refusal", test_refusal);
  ADD ("/join/referrals", test_referrals);
  ADD ("/join/referrer-in-bin", test_referrer_in_bin);
  ADD ("/join/refused", test_refused);
  ADD ("/join/undo-later", test_undo_later);
  ADD ("/join/undo-refused", test_undo_refused);
  ADD ("/join/undo-chain", test_undo_chain);
  ADD ("/join/undo-together", test_undo_together);
  ADD ("/join/import", test_import);
  ADD ("/join/doubles", test_doubles);
  ADD ("/join/perhaps", test_perhaps);
  ADD ("/join/histories", test_histories);
  return g_test_run ();
}
