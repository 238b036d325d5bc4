/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Slips in a real book: for whom one is, what the file learns and from where, states and to-dos hand in hand, lists, counts, own kinds;
 * and whatever is done at random can be taken back whole. */

#include "book-dump.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-book-facts.h"
#include "shuke-book-private.h"
#include "shuke-book-slips.h"
#include "shuke-error.h"
#include "shuke-slip-reader.h"

typedef ScratchBook Fixture;

static gint64
write_line (Fixture    *fixture,
            const char *line,
            gint64     *id,
            gint64     *whose)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) kinds = shuke_book_list_slip_kinds (fixture->book, FALSE, &error);
  g_autoptr (ShukeSlip) slip = shuke_slip_read (line, kinds, NULL, SHUKE_REGION_CN, fixture->today);
  const ShukeSlipKind *kind = shuke_slip_kinds_find (kinds, slip->kind);
  gint64 action;

  g_assert_no_error (error);
  g_assert_nonnull (kind);
  action = shuke_book_save_slip (fixture->book, slip, 0, kind->name, 0, id, whose, &error);
  g_assert_no_error (error);
  g_assert_cmpint (action, >, 0);
  return action;
}

static gint64
add_customer (Fixture    *fixture,
              const char *name,
              const char *phone,
              const char *card)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, card);
  if (phone != NULL)
    shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  scratch_save_customer (fixture, builder, &id);
  return id;
}

static char *
ask (Fixture    *fixture,
     const char *text)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (fixture->book, text, NULL);

  return shuke_statement_next (statement, NULL) ? shuke_statement_dup_text (statement, 0) : NULL;
}

static void
assert_text (Fixture    *fixture,
             const char *question,
             const char *expected)
{
  g_autofree char *found = ask (fixture, question);

  g_assert_cmpstr (found, ==, expected);
}

static void
set_state (Fixture    *fixture,
           gint64      id,
           const char *state)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (shuke_book_set_slip_state (fixture->book, id, state, &error), >, 0);
  g_assert_no_error (error);
}

static void
test_new_customer (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  gint64 id = 0, whose = 0;
  gint64 actions = scratch_count (fixture->book, "SELECT count(*) FROM action");
  gint64 action = write_line (fixture, "送 连衣裙 林小雨 13900001234 人民路12号 生日1990-05-03 明天", &id, &whose);

  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM action"), ==, actions + 1);
  customer = shuke_book_get_customer (fixture->book, whose, NULL);
  g_assert_cmpstr (customer->name, ==, "林小雨");
  g_assert_cmpstr (customer->source, ==, "Delivery");
  g_assert_cmpuint (customer->phones->len, ==, 1);
  g_assert_cmpuint (customer->addresses->len, ==, 1);
  g_assert_cmpint (shuke_customer_get_self (customer)->birth.year, ==, 1990);
  sources = shuke_book_list_fact_sources (fixture->book, whose, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const ShukeFactSource *source = g_ptr_array_index (sources, i);

      g_assert_cmpint (source->entry, ==, id);
      g_assert_cmpstr (source->source, ==, "Delivery");
    }
  /* Name, phone, address, birthday. */
  g_assert_cmpuint (sources->len, >=, 4);
  promises = shuke_book_list_promises (fixture->book, NULL);
  g_assert_cmpuint (promises->len, ==, 1);
  g_assert_cmpint (((ShukeTodo *) g_ptr_array_index (promises, 0))->due_day, ==, fixture->today + 1);
  g_assert_cmpstr (((ShukeTodo *) g_ptr_array_index (promises, 0))->text, ==, "Delivery: 连衣裙 · 人民路12号");
  timeline = shuke_book_list_timeline (fixture->book, whose, 0, NULL);
  g_assert_cmpuint (timeline->len, ==, 1);
  g_assert_cmpstr (((ShukeEntry *) g_ptr_array_index (timeline, 0))->kind, ==, "delivery");

  scratch_undo (fixture, action);
  scratch_check_same (fixture, before);
}

/* What is known is left alone, what is not is learned, and what contradicts stands in the text. */
static void
test_completes (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 known = add_customer (fixture, "王芳", "13900001234", NULL);
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  gint64 id = 0, whose = 0;
  gint64 action = write_line (fixture, "抽奖 刘强 +86 139 0000 1234 卡8001 生日5月3日", &id, &whose);

  g_assert_cmpint (whose, ==, known);
  customer = shuke_book_get_customer (fixture->book, known, NULL);
  g_assert_cmpstr (customer->name, ==, "王芳");
  g_assert_cmpstr (customer->card_number, ==, "8001");
  g_assert_null (customer->source);
  g_assert_cmpuint (customer->phones->len, ==, 1);
  g_assert_cmpint (shuke_customer_get_self (customer)->birth.month, ==, 5);
  assert_text (fixture, "SELECT text FROM entry", "刘强");
  sources = shuke_book_list_fact_sources (fixture->book, known, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const ShukeFactSource *source = g_ptr_array_index (sources, i);

      g_test_message ("%s", source->field);
      g_assert_cmpint (source->entry, ==, g_str_equal (source->field, "phone") ? 0 : id);
    }
  scratch_undo (fixture, action);
  scratch_check_same (fixture, before);
  /* Nothing to learn: no fact is touched. */
  write_line (fixture, "修 裤脚 13900001234", &id, &whose);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM fact_source WHERE entry IS NOT NULL"), ==, 0);
}

static void
test_whom (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 one = add_customer (fixture, "王芳", "13900001234", "8001");
  gint64 two = add_customer (fixture, "李娜", "13900001234", NULL);
  gint64 gone = add_customer (fixture, "陈静", "13700005678", NULL);
  g_autoptr (GError) error = NULL;
  gint64 id = 0, whose = -1;

  /* A shared number: the name says which; without it nobody is guessed. */
  write_line (fixture, "修 裤脚 李娜 13900001234", &id, &whose);
  g_assert_cmpint (whose, ==, two);
  write_line (fixture, "修 裤脚 13900001234", &id, &whose);
  g_assert_cmpint (whose, ==, 0);
  assert_text (fixture, "SELECT text FROM entry ORDER BY id DESC LIMIT 1", "裤脚 · 13900001234");
  g_assert_cmpint (shuke_book_count_inbox (fixture->book), ==, 1);
  write_line (fixture, "修 裤脚 卡8001", &id, &whose);
  g_assert_cmpint (whose, ==, one);
  /* Neither a name alone nor an unknown card is anybody. */
  write_line (fixture, "修 裤脚 姓名王芳", &id, &whose);
  g_assert_cmpint (whose, ==, 0);
  write_line (fixture, "修 裤脚 卡9009", &id, &whose);
  g_assert_cmpint (whose, ==, 0);
  assert_text (fixture, "SELECT text FROM entry ORDER BY id DESC LIMIT 1", "裤脚 · 9009");
  /* The phone before the card. */
  write_line (fixture, "修 裤脚 李娜 13900001234 卡8001", &id, &whose);
  g_assert_cmpint (whose, ==, two);
  /* Who is in the bin does not come back by a slip. */
  shuke_book_delete_customer (fixture->book, gone, &error);
  g_assert_no_error (error);
  write_line (fixture, "修 裤脚 13700005678", &id, &whose);
  g_assert_cmpint (whose, !=, gone);
  g_assert_cmpint (whose, >, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM customer"), ==, 4);
}

static void
test_inbox (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 known = add_customer (fixture, "王芳", NULL, NULL);
  g_autoptr (GPtrArray) inbox = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GError) error = NULL;
  ShukeEntry *entry;

  write_line (fixture, "修 裤脚 周五", NULL, NULL);
  inbox = shuke_book_list_inbox (fixture->book, NULL);
  entry = g_ptr_array_index (inbox, 0);
  entry->customer = known;
  shuke_book_save_entry (fixture->book, entry, NULL, NULL, &error);
  g_assert_no_error (error);
  promises = shuke_book_list_promises (fixture->book, NULL);
  g_assert_cmpuint (promises->len, ==, 1);
  g_assert_cmpint (((ShukeTodo *) g_ptr_array_index (promises, 0))->customer, ==, known);
  assert_text (fixture, "SELECT state FROM entry", "open");
}

/* By the slip and by its to-do, forwards and back. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GError) error = NULL;
  ShukeTodo *todo;
  gint64 id = 0, action;

  write_line (fixture, "修 裤脚 13900001234", &id, NULL);
  promises = shuke_book_list_promises (fixture->book, NULL);
  todo = g_ptr_array_index (promises, 0);
  /* Ready is kept: what she does not fetch is no broken promise. */
  set_state (fixture, id, "ready");
  assert_text (fixture, "SELECT state FROM todo WHERE kind = 'promise'", "done");
  set_state (fixture, id, "done");
  assert_text (fixture, "SELECT state FROM todo WHERE kind = 'promise'", "done");
  set_state (fixture, id, "open");
  assert_text (fixture, "SELECT state FROM todo WHERE kind = 'promise'", "open");
  assert_text (fixture, "SELECT done_day FROM todo WHERE kind = 'promise'", NULL);

  todo->state = SHUKE_TODO_DONE;
  action = shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, "SELECT state FROM entry", "ready");
  scratch_undo (fixture, action);
  assert_text (fixture, "SELECT state FROM entry", "open");
  shuke_book_save_todos (fixture->book, promises, &error);
  g_assert_no_error (error);
  assert_text (fixture, "SELECT state FROM entry", "ready");
  todo->state = SHUKE_TODO_OPEN;
  shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, "SELECT state FROM entry", "open");
  /* Let go is not kept. */
  todo->state = SHUKE_TODO_CLOSED;
  shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, "SELECT state FROM entry", "open");

  g_assert_cmpint (shuke_book_set_slip_state (fixture->book, id, "out", &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_set_slip_state (fixture->book, id + 1, "done", &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

#define CALL "SELECT state || ' ' || (due_day - (SELECT day FROM entry)) || ' ' || text FROM todo WHERE kind = 'callback'"

/* She is called once a piece is ready, whichever way that was said; called or fetched, that is over, and ready again it is owed again. */
static void
test_call (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GError) error = NULL;
  ShukeTodo *call;
  gint64 id = 0, action;

  write_line (fixture, "修 裤脚 13900001234", &id, NULL);
  promises = shuke_book_list_promises (fixture->book, NULL);
  assert_text (fixture, CALL, NULL);
  action = shuke_book_set_slip_state (fixture->book, id, "ready", &error);
  g_assert_no_error (error);
  assert_text (fixture, CALL, "open 0 Ready to fetch: 裤脚");
  scratch_undo (fixture, action);
  assert_text (fixture, CALL, NULL);
  /* By ticking the promise. */
  ((ShukeTodo *) g_ptr_array_index (promises, 0))->state = SHUKE_TODO_DONE;
  shuke_book_save_todo (fixture->book, g_ptr_array_index (promises, 0), NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, CALL, "open 0 Ready to fetch: 裤脚");
  todos = shuke_book_list_todos (fixture->book, fixture->today, fixture->today, NULL);
  call = NULL;
  for (guint i = 0; i < todos->len; i++)
    if (((ShukeTodo *) g_ptr_array_index (todos, i))->kind == SHUKE_TODO_CALLBACK)
      call = g_ptr_array_index (todos, i);
  g_assert_nonnull (call);
  call->state = SHUKE_TODO_DONE;
  shuke_book_save_todo (fixture->book, call, NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, "SELECT state FROM entry", "ready");
  /* Called, then fetched: nothing is left. */
  set_state (fixture, id, "done");
  assert_text (fixture, CALL, "done 0 Ready to fetch: 裤脚");
  /* Not right after all: altered again, ready again. */
  set_state (fixture, id, "open");
  set_state (fixture, id, "ready");
  assert_text (fixture, CALL, "open 0 Ready to fetch: 裤脚");
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM todo"), ==, 2);
  /* Fetched without a call. */
  set_state (fixture, id, "done");
  assert_text (fixture, CALL, "closed 0 Ready to fetch: 裤脚");
}

/* Put off in the list of the day, the slip is due that day as well; taken back, neither is. */
static void
test_put_off (Fixture       *fixture,
              gconstpointer  data)
{
#define DUE "SELECT (e.due_day - e.day) || ' ' || (t.due_day - e.day) FROM entry e JOIN todo t ON t.entry = e.id WHERE t.kind <> 'callback'"
  g_autoptr (GPtrArray) promises = NULL;
  g_autoptr (GError) error = NULL;
  ShukeTodo *todo;
  gint64 id = 0, action;

  write_line (fixture, "修 裤脚 13900001234 明天", &id, NULL);
  promises = shuke_book_list_promises (fixture->book, NULL);
  todo = g_ptr_array_index (promises, 0);
  todo->show_day = fixture->today + 7;
  action = shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, DUE, "7 7");
  scratch_undo (fixture, action);
  assert_text (fixture, DUE, "1 1");
  shuke_book_save_todos (fixture->book, promises, &error);
  g_assert_no_error (error);
  assert_text (fixture, DUE, "7 7");
  /* Shown earlier is not promised earlier. */
  todo->due_day = fixture->today + 7;
  todo->show_day = fixture->today + 2;
  shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  assert_text (fixture, DUE, "7 7");
  /* When she is called is no promise. */
  set_state (fixture, id, "ready");
  g_clear_pointer (&promises, g_ptr_array_unref);
  promises = shuke_book_list_todos (fixture->book, fixture->today, fixture->today, NULL);
  for (guint i = 0; i < promises->len; i++)
    {
      todo = g_ptr_array_index (promises, i);
      if (todo->kind != SHUKE_TODO_CALLBACK)
        continue;
      todo->show_day = fixture->today + 20;
      shuke_book_save_todo (fixture->book, todo, NULL, &error);
      g_assert_no_error (error);
    }
  assert_text (fixture, DUE, "7 7");
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM todo WHERE show_day IS NOT NULL"), ==, 2);
}

static gint64
change (Fixture          *fixture,
        const ShukeEntry *slip)
{
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  g_autoptr (GError) error = NULL;
  gint64 action = -1;

  g_assert_true (shuke_book_change_slip (fixture->book, slip, shuke_slip_kinds_find (kinds, slip->kind)->name, &action, &error));
  g_assert_no_error (error);
  return action;
}

/* Text, day, kind and whose it is, each with what hangs on it, and back. */
static void
test_change (Fixture       *fixture,
             gconstpointer  data)
{
#define OWED "SELECT kind || ' ' || text || ' ' || state FROM todo WHERE kind <> 'callback'"
  gint64 other = add_customer (fixture, "王芳", "13700005678", NULL);
  gint64 id = 0, whose = 0, actions[5];
  g_autoptr (ShukeEntry) slip = NULL;
  g_autoptr (GError) error = NULL;
  char *dumps[5];
  gint64 n;

  write_line (fixture, "修 裤脚 13900001234 明天", &id, &whose);
  set_state (fixture, id, "ready");
  slip = shuke_book_get_slip (fixture->book, id, &error);
  g_assert_no_error (error);
  n = scratch_count (fixture->book, "SELECT count(*) FROM action");
  g_assert_cmpint (change (fixture, slip), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM action"), ==, n);

  dumps[0] = book_dump (fixture->book);
  g_free (slip->text);
  slip->text = g_strdup (" 裤脚 放长 ");
  actions[0] = change (fixture, slip);
  assert_text (fixture, OWED, "promise Alteration: 裤脚 放长 done");
  assert_text (fixture, CALL, "open 0 Ready to fetch: 裤脚 放长");

  dumps[1] = book_dump (fixture->book);
  slip->due_day = fixture->today + 9;
  actions[1] = change (fixture, slip);
  assert_text (fixture, "SELECT due_day - (SELECT day FROM entry) FROM todo WHERE kind = 'promise'", "9");
  assert_text (fixture, "SELECT due_day - day FROM entry", "9");

  /* Whose it is, with all that is owed. */
  dumps[2] = book_dump (fixture->book);
  slip->customer = other;
  actions[2] = change (fixture, slip);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM todo WHERE customer = (SELECT customer FROM entry)"), ==, 2);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT customer FROM entry"), ==, other);

  /* Another kind: kept stays kept, and nobody has to be called any more. */
  dumps[3] = book_dump (fixture->book);
  g_free (slip->kind);
  slip->kind = g_strdup ("complaint");
  actions[3] = change (fixture, slip);
  assert_text (fixture, OWED, "complaint Complaint: 裤脚 放长 done");
  assert_text (fixture, "SELECT kind || ' ' || state FROM entry", "complaint done");
  assert_text (fixture, "SELECT state FROM todo WHERE kind = 'callback'", "closed");

  /* One of which nothing is owed. */
  dumps[4] = book_dump (fixture->book);
  g_free (slip->kind);
  slip->kind = g_strdup ("draw");
  slip->due_day = SHUKE_DAY_NONE;
  actions[4] = change (fixture, slip);
  assert_text (fixture, OWED, NULL);
  /* Finished all the while; what is owed again once it is opened again comes back with a kind that owes something. */
  {
    gint64 first, second;

    g_free (slip->kind);
    slip->kind = g_strdup ("repair");
    slip->due_day = fixture->today + 4;
    first = change (fixture, slip);
    assert_text (fixture, OWED, "promise Alteration: 裤脚 放长 done");
    second = shuke_book_set_slip_state (fixture->book, id, "open", &error);
    g_assert_no_error (error);
    assert_text (fixture, OWED, "promise Alteration: 裤脚 放长 open");
    g_assert_cmpint (shuke_book_undo (fixture->book, second, NULL, &error), !=, 0);
    g_assert_cmpint (shuke_book_undo (fixture->book, first, NULL, &error), !=, 0);
    g_assert_no_error (error);
    assert_text (fixture, OWED, NULL);
  }
  for (int i = 4; i >= 0; i--)
    {
      g_autofree char *after = NULL;

      scratch_undo (fixture, actions[i]);
      after = book_dump (fixture->book);
      g_assert_cmpstr (after, ==, dumps[i]);
      g_free (dumps[i]);
    }
  {
    gint64 action = 0;

    g_free (slip->kind);
    slip->kind = g_strdup ("repair");
    g_clear_pointer (&slip->text, g_free);
    g_assert_false (shuke_book_change_slip (fixture->book, slip, "x", &action, &error));
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
    g_clear_error (&error);
    slip->id = id + 1;
    g_assert_false (shuke_book_change_slip (fixture->book, slip, "x", &action, &error));
    g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  }
}

/* A card of a draw: the child comes into the file, with the card as its source, and is not made twice. */
static void
test_child (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  const ShukePerson *child;
  gint64 id = 0, second = 0, whose = 0, again = 0, action, other;
  int of_child = 0;

  action = write_line (fixture, "抽奖 林小雨 13900001234 生日5月3日 人民路12号 女儿 朵朵 2019-05-03", &id, &whose);
  customer = shuke_book_get_customer (fixture->book, whose, NULL);
  g_assert_cmpuint (customer->persons->len, ==, 2);
  child = g_ptr_array_index (customer->persons, 1);
  g_assert_cmpint (child->role, ==, SHUKE_ROLE_CHILD);
  g_assert_cmpstr (child->name, ==, "朵朵");
  g_assert_cmpint (child->birth.year, ==, 2019);
  g_assert_cmpint (child->sex, ==, SHUKE_SEX_FEMALE);
  assert_text (fixture, "SELECT text FROM entry", "人民路12号");
  sources = shuke_book_list_fact_sources (fixture->book, whose, NULL);
  for (guint i = 0; i < sources->len; i++)
    {
      const ShukeFactSource *source = g_ptr_array_index (sources, i);

      g_assert_cmpint (source->entry, ==, id);
      of_child += g_str_has_prefix (source->subject, "person:");
    }
  g_assert_cmpint (of_child, >=, 2);
  /* The same child, and what contradicts. */
  other = write_line (fixture, "问卷 林小雨 13900001234 女儿 朵朵 2018-05-03", &second, &again);
  g_assert_cmpint (again, ==, whose);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM person"), ==, 2);
  assert_text (fixture, "SELECT birth FROM person WHERE role = 'child'", "2019-05-03");
  assert_text (fixture, "SELECT text FROM entry ORDER BY id DESC LIMIT 1", "朵朵 · 2018-05-03");
  scratch_undo (fixture, other);
  scratch_undo (fixture, action);
  scratch_check_same (fixture, before);
}

/* Which child of the file a slip means, when it does not say so by name and birthday both. */
static void
test_which_child (Fixture       *fixture,
                  gconstpointer  data)
{
  static const struct { const char *nickname; ShukeSex sex; const char *line; gboolean same; } cases[] = {
    { NULL, SHUKE_SEX_UNKNOWN, "抽奖 林小雨 13900001234 女儿 朵朵", TRUE },
    { NULL, SHUKE_SEX_FEMALE, "抽奖 林小雨 13900001234 女儿 5岁", TRUE },
    { NULL, SHUKE_SEX_MALE, "抽奖 林小雨 13900001234 女儿 5岁", FALSE },
    { "豆豆", SHUKE_SEX_MALE, "抽奖 林小雨 13900001234 孩子 5岁", TRUE },
    { "豆豆", SHUKE_SEX_UNKNOWN, "抽奖 林小雨 13900001234 女儿 豆豆", TRUE },
    { "豆豆", SHUKE_SEX_UNKNOWN, "抽奖 林小雨 13900001234 女儿 朵朵", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) after = NULL;
      g_autoptr (GError) error = NULL;
      guint child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
      gint64 id = 0, whose = 0;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_phone (builder, 0, 0, "13900001234", NULL);
      shuke_customer_builder_set_person_nickname (builder, child, cases[i].nickname);
      shuke_customer_builder_set_person_sex (builder, child, cases[i].sex);
      scratch_save_customer (fixture, builder, &id);
      write_line (fixture, cases[i].line, NULL, &whose);
      after = scratch_get_customer (fixture, id);
      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (whose, ==, id);
      g_assert_cmpuint (after->persons->len, ==, cases[i].same ? 2 : 3);
      shuke_book_delete_customer (fixture->book, id, &error);
      g_assert_no_error (error);
    }
}

/* What is kept of a line while it is typed goes in one with the slip. */
static void
test_draft (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (ShukeSlip) slip = shuke_slip_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  gint64 customer = 0, draft;

  draft = shuke_book_keep_draft (fixture->book, SHUKE_DRAFT_SLIP, 0, 0, "修 裤", &error);
  g_assert_no_error (error);
  kept = shuke_book_dup_draft (fixture->book, SHUKE_DRAFT_SLIP, &customer, NULL, &error);
  g_assert_cmpstr (kept, ==, "修 裤");
  slip->kind = g_strdup ("repair");
  slip->text = g_strdup ("裤脚");
  g_assert_cmpint (shuke_book_save_slip (fixture->book, slip, 0, "Alteration", draft, NULL, NULL, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM draft"), ==, 0);
}

/* What each is about, without the address behind it. */
static char *
texts (Fixture         *fixture,
       ShukeSlipFilter  filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) slips = shuke_book_list_slips (fixture->book, &filter, &error);
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < slips->len; i++)
    {
      g_autoptr (ShukeEntry) slip = shuke_book_get_slip (fixture->book, g_array_index (slips, gint64, i), &error);

      g_assert_no_error (error);
      g_string_append_printf (all, "%s%.1s", i > 0 ? " " : "", slip->text);
    }
  g_assert_cmpint (shuke_book_count_slips (fixture->book, &filter), ==, (int) slips->len);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  const ShukeSlipDays today = { FALSE, fixture->today, fixture->today };
  const ShukeSlipDays before = { FALSE, fixture->today - 30, fixture->today - 1 };
  const ShukeSlipDays soon = { TRUE, fixture->today, fixture->today + 3 };
  const struct { ShukeSlipFilter filter; const char *texts; } cases[] = {
    { { NULL }, "a c b d f e" },
    { { .unfinished = TRUE }, "a c b d" },
    { { .state = "done" }, "f e" },
    { { .kind = "repair" }, "c b e" },
    { { .kind = "repair", .state = "ready" }, "b" },
    { { .kind = "repair", .unfinished = TRUE }, "c b" },
    { { .kind = "contract", .unfinished = TRUE }, "d" },
    { { .kind = "draw", .unfinished = TRUE }, "" },
    /* By what it says, her name, its readings, her number. */
    { { .text = "C" }, "c" },
    { { .text = "人民路" }, "a" },
    { { .text = "小雨" }, "a c d" },
    { { .text = "lxy" }, "a c d" },
    { { .text = "1235" }, "b" },
    { { .text = "1235", .kind = "contract" }, "" },
    /* As it is read out and as an input method writes it. */
    { { .text = "139 0000 1235" }, "b" },
    { { .text = "139-0000-1235" }, "b" },
    { { .text = "１３９００００１２３５" }, "b" },
    { { .text = "+86 139 0000 1235" }, "b" },
    { { .text = "0000 1235" }, "b" },
    { { .text = "ＬＸＹ" }, "a c d" },
    { { .text = "lin xiao yu" }, "a c d" },
    { { .text = "林 小雨" }, "a c d" },
    { { .text = "１２号" }, "a" },
    { { .text = "-" }, "" },
    { { .text = "%" }, "" },
    /* By days: what is ready is owed no more, though it lies there until its day. */
    { { .days = &today }, "a c b d f e" },
    { { .days = &before }, "" },
    { { .days = &soon }, "a c" },
  };
  g_autoptr (ShukePeopleGroups) groups = NULL;
  ShukeSlipFilter all = { 0 };
  ShukeSlipFilter repairs = { .kind = "repair" };
  g_autoptr (GError) error = NULL;
  gint64 ids[6], whose = 0;
  g_autoptr (ShukeEntry) wish = shuke_entry_new ();

  write_line (fixture, "送 a 林小雨 13900001234 人民路12号 明天 生日1990-05-03", &ids[0], &whose);
  write_line (fixture, "修 b 13900001235 9月21日", &ids[1], NULL);
  write_line (fixture, "修 c 13900001234 9月20日", &ids[2], NULL);
  write_line (fixture, "合同 d 13900001234", &ids[3], NULL);
  write_line (fixture, "修 e", &ids[4], NULL);
  write_line (fixture, "问 f", &ids[5], NULL);
  set_state (fixture, ids[1], "ready");
  set_state (fixture, ids[4], "done");
  set_state (fixture, ids[5], "done");
  /* Has a state and is no slip. */
  wish->kind = g_strdup ("wish");
  wish->state = g_strdup ("open");
  wish->day = fixture->today;
  shuke_book_save_entry (fixture->book, wish, NULL, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = texts (fixture, cases[i].filter);

      g_test_message ("case %u", (guint) i);
      g_assert_cmpstr (found, ==, cases[i].texts);
    }
  groups = shuke_book_get_slip_people (fixture->book, &all, &error);
  g_assert_no_error (error);
  g_assert_cmpint (groups->people, ==, 2);
  g_assert_cmpint (groups->ages[2], ==, 1);
  g_assert_cmpint (groups->no_age, ==, 1);
  g_assert_cmpuint (groups->places->len, ==, 1);
  g_assert_cmpstr (((ShukePeoplePlace *) g_ptr_array_index (groups->places, 0))->name, ==, "人民路");
  g_clear_pointer (&groups, shuke_people_groups_free);
  /* Who is in the bin is in no list and no count. */
  shuke_book_delete_customer (fixture->book, whose, &error);
  g_assert_no_error (error);
  groups = shuke_book_get_slip_people (fixture->book, &repairs, &error);
  g_assert_no_error (error);
  g_assert_cmpint (groups->people, ==, 1);
  {
    g_autofree char *left = texts (fixture, all);

    g_assert_cmpstr (left, ==, "b f e");
  }
}

/* Every kind of the catalogue, an own one included, is found again by the store's list of them. */
static void
test_every_kind (Fixture       *fixture,
                 gconstpointer  data)
{
  ShukeSlipKind own = { .name = (char *) "寄存", .due_days = 10 };
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (shuke_book_save_slip_kind (fixture->book, &own, &own.id, &error), >, 0);
  g_assert_no_error (error);
  kinds = shuke_book_list_slip_kinds (fixture->book, FALSE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < kinds->len; i++)
    {
      const ShukeSlipKind *kind = g_ptr_array_index (kinds, i);
      g_autoptr (ShukeSlip) slip = shuke_slip_new ();
      ShukeSlipFilter filter = { .kind = kind->word, .state = SHUKE_SLIP_FIRST_STATE, .unfinished = TRUE };
      const ShukeSlipDays days = { TRUE, fixture->today, fixture->today };
      ShukeSlipFilter owed = { .kind = kind->word, .days = &days };
      gint64 id;

      slip->kind = g_strdup (kind->word);
      slip->text = g_strdup ("x");
      slip->due_day = fixture->today;
      g_assert_cmpint (shuke_book_save_slip (fixture->book, slip, 0, kind->name, 0, &id, NULL, &error), >, 0);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_count_slips (fixture->book, &filter), ==, 1);
      for (const char *const *state = shuke_slip_states (kind->word); *state != NULL; state++)
        {
          set_state (fixture, id, *state);
          g_assert_cmpint (shuke_book_count_slips (fixture->book, &owed), ==, shuke_slip_is_kept (kind->word, *state) ? 0 : 1);
        }
    }
}

static void
test_own_kinds (Fixture       *fixture,
                gconstpointer  data)
{
  ShukeSlipKind own = { .name = (char *) " 寄存 ", .due_days = 10 };
  ShukeSlipKind again = { .name = (char *) "寄存", .due_days = -1 };
  ShukeSlipKind built_in = { .name = (char *) "DELIVERY", .due_days = -1 };
  ShukeSlipKind blank = { .name = (char *) " ", .due_days = -1 };
  g_autofree char *before = book_dump (fixture->book);
  g_autoptr (GPtrArray) kinds = NULL;
  g_autoptr (GError) error = NULL;
  const ShukeSlipKind *kind;
  gint64 actions[4];
  gint64 id = 0;

  actions[0] = shuke_book_save_slip_kind (fixture->book, &own, &own.id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_save_slip_kind (fixture->book, &again, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_save_slip_kind (fixture->book, &built_in, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_cmpint (shuke_book_save_slip_kind (fixture->book, &blank, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);

  actions[1] = write_line (fixture, "寄存 两个袋子 13900001234", &id, NULL);
  assert_text (fixture, "SELECT kind || ' ' || (due_day - day) FROM entry", "own:1 10");
  /* Another name, no longer offered: what was written stays what it is. */
  own.name = (char *) "存包";
  own.retired = TRUE;
  actions[2] = shuke_book_save_slip_kind (fixture->book, &own, NULL, &error);
  g_assert_no_error (error);
  kinds = shuke_book_list_slip_kinds (fixture->book, FALSE, NULL);
  g_assert_null (shuke_slip_kinds_find (kinds, "own:1"));
  g_ptr_array_unref (kinds);
  kinds = shuke_book_list_slip_kinds (fixture->book, TRUE, NULL);
  kind = shuke_slip_kinds_find (kinds, "own:1");
  g_assert_cmpstr (kind->name, ==, "存包");
  g_assert_true (kind->retired);
  g_assert_cmpint (kind->used, ==, 1);
  actions[3] = shuke_book_set_slip_state (fixture->book, id, "done", &error);
  g_assert_no_error (error);
  for (int i = 3; i >= 0; i--)
    scratch_undo (fixture, actions[i]);
  scratch_check_same (fixture, before);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = book_dump (fixture->book);
  g_autofree char *after = NULL;
  g_autoptr (ShukeSlip) slip = shuke_slip_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (shuke_book_save_slip (fixture->book, slip, 0, "x", 0, NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  slip->kind = g_strdup ("note");
  g_assert_cmpint (shuke_book_save_slip (fixture->book, slip, 0, "x", 0, NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  g_free (slip->kind);
  slip->kind = g_strdup ("repair");
  g_assert_cmpint (shuke_book_save_slip (fixture->book, slip, 99, "x", 0, NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  /* She cannot have been born after today. */
  slip->phone = g_strdup ("13900001234");
  slip->birth.year = 2100;
  g_assert_cmpint (shuke_book_save_slip (fixture->book, slip, 0, "x", 0, NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  scratch_check_same (fixture, before);
}

/* --- Histories --------------------------------------------------------------------------------------------------------- */

static gint64
play_slip (Fixture *fixture,
           GRand   *dice)
{
  static const char *const lines[] = {
    "修 裤脚 13900001234", "送 大衣 林小雨 13900001235 人民路1号", "抽奖 王芳 13900001234 生日5月3日", "留 裙子", "投诉 掉色 13900001236 卡8001",
    "问卷 李娜 13900001235 卡8001 阳光花园2栋", "合同 校服 13900001237 12月1日", "问 卫衣 卡8001",
  };

  return write_line (fixture, lines[g_rand_int_range (dice, 0, (int) G_N_ELEMENTS (lines))], NULL, NULL);
}

static gint64
play_state (Fixture *fixture,
            GRand   *dice)
{
  ShukeSlipFilter all = { 0 };
  g_autoptr (GArray) slips = shuke_book_list_slips (fixture->book, &all, NULL);
  g_autoptr (ShukeEntry) slip = NULL;
  const char *const *states;

  if (slips->len == 0)
    return 0;
  slip = shuke_book_get_slip (fixture->book, g_array_index (slips, gint64, g_rand_int_range (dice, 0, (int) slips->len)), NULL);
  states = shuke_slip_states (slip->kind);
  return shuke_book_set_slip_state (fixture->book, slip->id, states[g_rand_int_range (dice, 0, (int) g_strv_length ((char **) states))], NULL);
}

static gint64
play_todo (Fixture *fixture,
           GRand   *dice)
{
  g_autoptr (GPtrArray) todos = shuke_book_list_todos (fixture->book, fixture->today - 10, fixture->today + 200, NULL);
  ShukeTodo *todo;

  if (todos->len == 0)
    return 0;
  todo = g_ptr_array_index (todos, g_rand_int_range (dice, 0, (int) todos->len));
  if (todo->kind == SHUKE_TODO_CALLBACK)
    todo->state = SHUKE_TODO_DONE;
  else if (g_rand_int_range (dice, 0, 3) == 0 && todo->state == SHUKE_TODO_OPEN)
    todo->show_day = fixture->today + g_rand_int_range (dice, 1, 8);
  else
    todo->state = g_rand_boolean (dice) ? SHUKE_TODO_DONE : SHUKE_TODO_OPEN;
  return shuke_book_save_todo (fixture->book, todo, NULL, NULL);
}

static gint64
play_change (Fixture *fixture,
             GRand   *dice)
{
  g_autoptr (GPtrArray) kinds = shuke_slip_kinds ();
  ShukeSlipFilter all = { 0 };
  g_autoptr (GArray) slips = shuke_book_list_slips (fixture->book, &all, NULL);
  g_autoptr (ShukeEntry) slip = NULL;
  const ShukeSlipKind *kind;
  gint64 action = 0;

  if (slips->len == 0)
    return 0;
  slip = shuke_book_get_slip (fixture->book, g_array_index (slips, gint64, g_rand_int_range (dice, 0, (int) slips->len)), NULL);
  kind = g_ptr_array_index (kinds, g_rand_int_range (dice, 0, (int) kinds->len));
  if (g_rand_boolean (dice))
    {
      g_free (slip->kind);
      slip->kind = g_strdup (kind->word);
    }
  else if (g_rand_boolean (dice))
    slip->due_day = fixture->today + g_rand_int_range (dice, 0, 20);
  else
    {
      g_free (slip->text);
      slip->text = g_strdup_printf ("%d", g_rand_int_range (dice, 0, 100));
    }
  kind = shuke_slip_kinds_find (kinds, slip->kind);
  /* One without words does not become one that needs them. */
  return shuke_book_change_slip (fixture->book, slip, kind->name, &action, NULL) ? action : 0;
}

/* The one thing that must always hold: a slip is kept exactly when nothing of it is owed. */
static void
check_hand_in_hand (Fixture *fixture,
                    guint32  seed)
{
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (fixture->book, "SELECT e.kind, e.state, t.state FROM entry e JOIN todo t ON t.entry = e.id WHERE t.kind <> 'callback'", NULL);

  while (shuke_statement_next (statement, NULL))
    {
      gboolean kept = shuke_slip_is_kept (shuke_statement_get_text (statement, 0), shuke_statement_get_text (statement, 1));

      if (kept != (g_strcmp0 (shuke_statement_get_text (statement, 2), "done") == 0))
        g_error ("SHUKE_SEED=%u: a %s is %s and its to-do %s", seed, shuke_statement_get_text (statement, 0),
                 shuke_statement_get_text (statement, 1), shuke_statement_get_text (statement, 2));
    }
  /* Both say the same day, and nobody is called for what is not ready, nor twice. */
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM entry e JOIN todo t ON t.entry = e.id AND t.kind <> 'callback' WHERE e.due_day IS NOT t.due_day"), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM entry e JOIN todo t ON t.entry = e.id AND t.kind = 'callback' AND t.state = 'open' "
                                   "WHERE e.kind <> 'repair' OR e.state <> 'ready'"), ==, 0);
  g_assert_cmpint (scratch_count (fixture->book, "SELECT count(*) FROM (SELECT 1 FROM todo WHERE kind = 'callback' GROUP BY entry HAVING count(*) > 1)"), ==, 0);
}

static void
test_histories (Fixture       *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < scratch_n_histories (30); i++)
    {
      guint32 seed = scratch_seed (i);
      g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GArray) actions = g_array_new (FALSE, FALSE, sizeof (gint64));

      book_forget (fixture->book);
      for (int step = 0; step < 14; step++)
        {
          char *before = book_dump (fixture->book);
          static gint64 (*const plays[]) (Fixture *, GRand *) = { play_slip, play_slip, play_state, play_todo, play_change };
          gint64 action = plays[g_rand_int_range (dice, 0, (int) G_N_ELEMENTS (plays))] (fixture, dice);

          if (action == 0)
            {
              g_free (before);
              continue;
            }
          g_array_append_val (actions, action);
          g_ptr_array_add (dumps, before);
          check_hand_in_hand (fixture, seed);
        }
      for (guint k = actions->len; k > 0; k--)
        {
          g_autofree char *after = NULL;

          scratch_undo (fixture, g_array_index (actions, gint64, k - 1));
          after = book_dump (fixture->book);
          if (!g_str_equal (after, g_ptr_array_index (dumps, k - 1)))
            {
              g_autofree char *difference = book_dump_difference (g_ptr_array_index (dumps, k - 1), after);

              g_error ("SHUKE_SEED=%u, undo %u:\n%s", seed, k, difference);
            }
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/slips/" name, Fixture, NULL, scratch_book_set_up, test, scratch_book_tear_down)
  ADD ("new-customer", test_new_customer);
  ADD ("completes", test_completes);
  ADD ("whom", test_whom);
  ADD ("inbox", test_inbox);
  ADD ("states", test_states);
  ADD ("call", test_call);
  ADD ("put-off", test_put_off);
  ADD ("change", test_change);
  ADD ("child", test_child);
  ADD ("which-child", test_which_child);
  ADD ("draft", test_draft);
  ADD ("lists", test_lists);
  ADD ("every-kind", test_every_kind);
  ADD ("own-kinds", test_own_kinds);
  ADD ("refused", test_refused);
  ADD ("histories", test_histories);
#undef ADD
  return g_test_run ();
}
