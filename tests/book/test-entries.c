/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Timeline, inbox, to-dos and birthdays against a real book. Customers are written here row by row, so that this test does not
 * depend on the store that is tested elsewhere. */

#include "scratch-book.h"

#include "shuke-book-entries.h"
#include "shuke-book-private.h"
#include "shuke-date.h"
#include "shuke-error.h"

typedef struct {
  ScratchBook scratch;
  ShukeBook  *book;
  ShukeDay    today;
  int         todo_signals;
  int         inbox_signals;
} Fixture;

static void
changed_cb (ShukeBook *book,
            int        subject,
            gint64     customer,
            Fixture   *fixture)
{
  fixture->todo_signals += subject == SHUKE_BOOK_SUBJECT_TODO;
  fixture->inbox_signals += subject == SHUKE_BOOK_SUBJECT_INBOX;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  scratch_book_set_up (&fixture->scratch, NULL);
  fixture->book = fixture->scratch.book;
  fixture->today = fixture->scratch.today;
  g_signal_connect (fixture->book, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_book_close (&fixture->scratch);
}

static void
run_script (Fixture    *fixture,
            const char *script)
{
  g_autoptr (GError) error = NULL;

  shuke_book_begin_action (fixture->book, "test", 0, &error);
  g_assert_no_error (error);
  shuke_connection_script (shuke_book_get_connection (fixture->book), script, &error);
  g_assert_no_error (error);
  shuke_book_end_action (fixture->book, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, &error);
  g_assert_no_error (error);
}

/* Customer @id, and herself as person @id × 10. */
static void
add_customer (Fixture    *fixture,
              gint64      id,
              const char *birth)
{
  g_autofree char *script = NULL;
  ShukeDate date = SHUKE_DATE_NONE;

  g_assert_true (shuke_date_from_text (birth, &date));
  script = g_strdup_printf ("INSERT INTO customer (id, created_day) VALUES (%d, 20000);"
                            "INSERT INTO person (id, customer, role, birth, birth_key) VALUES (%d, %d, 'self', '%s', %d);",
                            (int) id, (int) id * 10, (int) id, birth, shuke_date_key (date));
  run_script (fixture, script);
}

static ShukeTodo *
make_todo (ShukeTodoKind kind,
           gint64        customer,
           ShukeDay      due_day,
           const char   *text)
{
  ShukeTodo *todo = shuke_todo_new ();

  todo->kind = kind;
  todo->customer = customer;
  todo->due_day = due_day;
  todo->text = g_strdup (text);
  return todo;
}

static gint64
save_todo (Fixture   *fixture,
           ShukeTodo *todo)
{
  g_autoptr (GError) error = NULL;
  gint64 action = shuke_book_save_todo (fixture->book, todo, &todo->id, &error);

  g_assert_no_error (error);
  g_assert_cmpint (action, >, 0);
  return action;
}

static char *
texts_of (GPtrArray *todos)
{
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_nonnull (todos);
  for (guint i = 0; i < todos->len; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? " " : "", ((ShukeTodo *) g_ptr_array_index (todos, i))->text);
  g_ptr_array_unref (todos);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
test_note_finds_customer (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GPtrArray) inbox = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GPtrArray) hers = NULL;
  gint64 action;
  int kept;

  add_customer (fixture, 1, "");
  entry->kind = g_strdup ("note");
  entry->day = fixture->today;
  entry->minute = 600;
  entry->text = g_strdup ("call about the coat");
  entry->staff = g_strdup ("Mei");
  g_ptr_array_add (todos, make_todo (SHUKE_TODO_CALLBACK, 0, fixture->today + 3, "coat"));
  fixture->inbox_signals = fixture->todo_signals = 0;

  g_assert_cmpint (shuke_book_save_entry (fixture->book, entry, todos, &entry->id, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_count_inbox (fixture->book), ==, 1);
  g_assert_cmpint (fixture->inbox_signals, ==, 1);
  g_assert_cmpint (fixture->todo_signals, ==, 1);
  inbox = shuke_book_list_inbox (fixture->book, &error);
  g_assert_cmpuint (inbox->len, ==, 1);
  g_assert_cmpstr (((ShukeEntry *) inbox->pdata[0])->staff, ==, "Mei");
  g_assert_cmpint (((ShukeEntry *) inbox->pdata[0])->minute, ==, 600);

  /* Given its customer, its reminder goes with it; undo takes both back. */
  entry->customer = 1;
  action = shuke_book_save_entry (fixture->book, entry, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_count_inbox (fixture->book), ==, 0);
  hers = shuke_book_list_customer_todos (fixture->book, 1, &error);
  g_assert_cmpuint (hers->len, ==, 1);
  g_assert_cmpint (((ShukeTodo *) hers->pdata[0])->entry, ==, entry->id);
  entries = shuke_book_list_entries (fixture->book, 1, 0, &error);
  g_assert_cmpuint (entries->len, ==, 1);

  g_assert_cmpint (shuke_book_undo (fixture->book, action, &kept, &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpint (kept, ==, 0);
  g_assert_cmpint (shuke_book_count_inbox (fixture->book), ==, 1);
  g_clear_pointer (&hers, g_ptr_array_unref);
  hers = shuke_book_list_customer_todos (fixture->book, 1, &error);
  g_assert_cmpuint (hers->len, ==, 0);
}

static void
test_delete_entry (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  gint64 action;

  add_customer (fixture, 1, "");
  entry->kind = g_strdup ("note");
  entry->day = fixture->today;
  entry->customer = 1;
  g_ptr_array_add (todos, make_todo (SHUKE_TODO_PROMISE, 1, fixture->today + 1, "hem"));
  g_ptr_array_add (todos, make_todo (SHUKE_TODO_DATE, 1, fixture->today + 2, "exam"));
  g_assert_cmpint (shuke_book_save_entry (fixture->book, entry, todos, &entry->id, &error), >, 0);
  before = texts_of (shuke_book_list_customer_todos (fixture->book, 1, NULL));
  g_assert_cmpstr (before, ==, "hem exam");

  action = shuke_book_delete_entry (fixture->book, entry->id, &error);
  g_assert_no_error (error);
  after = texts_of (shuke_book_list_customer_todos (fixture->book, 1, NULL));
  g_assert_cmpstr (after, ==, "");
  shuke_book_undo (fixture->book, action, NULL, &error);
  g_assert_no_error (error);
  again = texts_of (shuke_book_list_customer_todos (fixture->book, 1, NULL));
  g_assert_cmpstr (again, ==, "hem exam");

  g_assert_cmpint (shuke_book_delete_entry (fixture->book, 999, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct {
    ShukeTodoKind  kind;
    int            due;       /* days from today; 999 = no day was said */
    int            show;      /* 0 = not put off */
    ShukeTodoState state;
    int            done;
    const char    *text;
  } rows[] = {
    { SHUKE_TODO_CALLBACK, 0, 0, SHUKE_TODO_OPEN, 0, "today" },
    { SHUKE_TODO_CALLBACK, -40, 0, SHUKE_TODO_OPEN, 0, "forgotten" },
    { SHUKE_TODO_PROMISE, -2, 0, SHUKE_TODO_OPEN, 0, "broken" },
    { SHUKE_TODO_PROMISE, 999, 0, SHUKE_TODO_OPEN, 0, "someday" },
    { SHUKE_TODO_PROMISE, 5, 0, SHUKE_TODO_OPEN, 0, "later" },
    { SHUKE_TODO_CALLBACK, -5, 4, SHUKE_TODO_OPEN, 0, "put-off" },
    { SHUKE_TODO_CALLBACK, -9, 0, SHUKE_TODO_DONE, 0, "done-today" },
    { SHUKE_TODO_CALLBACK, -9, 0, SHUKE_TODO_DONE, -8, "done-then" },
    { SHUKE_TODO_DATE, 0, 0, SHUKE_TODO_CLOSED, -1, "let-go" },
    { SHUKE_TODO_FOLLOW_UP, 7, 0, SHUKE_TODO_OPEN, 0, "meant" },
    { SHUKE_TODO_PICK_UP, -1, 0, SHUKE_TODO_OPEN, 0, "not-fetched" },
    { SHUKE_TODO_PICK_UP, -3, 6, SHUKE_TODO_OPEN, 0, "fetched-later" },
    { SHUKE_TODO_PICK_UP, 1, 0, SHUKE_TODO_DONE, -9, "fetched" },
    { SHUKE_TODO_APPOINTMENT, 1, 0, SHUKE_TODO_OPEN, 0, "she-comes" },
  };
  g_autofree char *today = NULL;
  g_autofree char *promises = NULL;
  g_autofree char *hers = NULL;

  add_customer (fixture, 1, "");
  add_customer (fixture, 2, "");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeTodo) todo = make_todo (rows[i].kind, 1, SHUKE_DAY_NONE, rows[i].text);

      if (rows[i].due != 999)
        todo->due_day = fixture->today + rows[i].due;
      if (rows[i].show != 0)
        todo->show_day = fixture->today + rows[i].show;
      todo->state = rows[i].state;
      if (todo->state != SHUKE_TODO_OPEN)
        todo->done_day = fixture->today + rows[i].done;
      save_todo (fixture, todo);
    }
  {
    g_autoptr (ShukeTodo) binned = make_todo (SHUKE_TODO_PROMISE, 2, fixture->today, "in-the-bin");

    save_todo (fixture, binned);
    run_script (fixture, "UPDATE customer SET deleted_at = 1 WHERE id = 2");
  }

  today = texts_of (shuke_book_list_todos (fixture->book, fixture->today, fixture->today, NULL));
  g_assert_cmpstr (today, ==, "forgotten done-today broken not-fetched today let-go");
  promises = texts_of (shuke_book_list_promises (fixture->book, NULL));
  g_assert_cmpstr (promises, ==, "broken not-fetched later fetched-later meant someday");
  hers = texts_of (shuke_book_list_customer_todos (fixture->book, 1, NULL));
  g_assert_cmpstr (hers, ==, "forgotten broken not-fetched today she-comes put-off later fetched-later meant someday");
}

/* A computed to-do is kept once, however often it is saved, and undo gives back what was there. */
static void
test_computed_once (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) todos = NULL;
  g_autoptr (GError) error = NULL;
  gint64 ids[3], last = 0;

  add_customer (fixture, 1, "");
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (ShukeTodo) todo = make_todo (SHUKE_TODO_BIRTHDAY, 1, fixture->today, NULL);

      todo->key = g_strdup ("birthday:10:20713");
      todo->person = 10;
      todo->state = i == 2 ? SHUKE_TODO_DONE : SHUKE_TODO_OPEN;
      todo->outcome = g_strdup (i == 2 ? "happy" : NULL);
      last = save_todo (fixture, todo);
      ids[i] = todo->id;
    }
  g_assert_cmpint (ids[0], ==, ids[1]);
  g_assert_cmpint (ids[0], ==, ids[2]);
  todos = shuke_book_list_todos (fixture->book, fixture->today, fixture->today, &error);
  g_assert_cmpuint (todos->len, ==, 1);
  g_assert_cmpint (((ShukeTodo *) todos->pdata[0])->done_day, ==, fixture->today);
  shuke_book_undo (fixture->book, last, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&todos, g_ptr_array_unref);
  todos = shuke_book_list_todos (fixture->book, fixture->today, fixture->today, &error);
  g_assert_cmpuint (todos->len, ==, 1);
  g_assert_cmpint (((ShukeTodo *) todos->pdata[0])->state, ==, SHUKE_TODO_OPEN);
  g_assert_null (((ShukeTodo *) todos->pdata[0])->outcome);
}

static void
test_many_at_once (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  gint64 action;

  add_customer (fixture, 1, "");
  for (int i = 0; i < 3; i++)
    {
      ShukeTodo *todo = make_todo (SHUKE_TODO_CALLBACK, 1, fixture->today, "call");

      save_todo (fixture, todo);
      todo->show_day = fixture->today + 1;
      g_ptr_array_add (todos, todo);
    }
  action = shuke_book_save_todos (fixture->book, todos, &error);
  g_assert_no_error (error);
  after = texts_of (shuke_book_list_todos (fixture->book, fixture->today + 1, fixture->today + 1, NULL));
  g_assert_cmpstr (after, ==, "call call call");
  shuke_book_undo (fixture->book, action, NULL, &error);
  g_assert_no_error (error);
  undone = texts_of (shuke_book_list_todos (fixture->book, fixture->today, fixture->today, NULL));
  g_assert_cmpstr (undone, ==, "call call call");

  /* One that is gone spoils all: nothing is half done. */
  ((ShukeTodo *) todos->pdata[2])->id = 4711;
  ((ShukeTodo *) todos->pdata[0])->state = SHUKE_TODO_DONE;
  g_assert_cmpint (shuke_book_save_todos (fixture->book, todos, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
  g_clear_pointer (&undone, g_free);
  undone = texts_of (shuke_book_list_customer_todos (fixture->book, 1, NULL));
  g_assert_cmpstr (undone, ==, "call call call");
}

static void
test_wrong_household (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (ShukeTodo) todo = make_todo (SHUKE_TODO_DATE, 1, fixture->today, "x");
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GError) error = NULL;

  add_customer (fixture, 1, "");
  add_customer (fixture, 2, "");
  todo->person = 20;
  g_assert_cmpint (shuke_book_save_todo (fixture->book, todo, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  entry->kind = g_strdup ("note");
  entry->day = fixture->today;
  entry->customer = 1;
  entry->person = 20;
  g_assert_cmpint (shuke_book_save_entry (fixture->book, entry, NULL, NULL, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
}

/* Days worked out by hand from the calendar tables of 2026 to 2028. */
static void
test_birthdays (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct {
    const char *birth;
    const char *from;
    const char *to;
    const char *days;
  } rows[] = {
    { "1990-09-17", "2026-09-17", "2026-09-17", "2026-09-17" },
    { "--09-17", "2026-09-16", "2026-09-18", "2026-09-17" },
    { "1990-09", "2026-09-01", "2026-09-30", "" },
    { "1990-09-17", "2026-09-18", "2027-09-16", "" },
    { "2030-09-17", "2026-09-01", "2026-09-30", "" },
    { "2000-02-29", "2027-02-01", "2028-03-05", "2027-02-28 2028-02-29" },
    { "2000-02-28", "2027-02-01", "2028-03-05", "2027-02-28 2028-02-28" },
    /* 2026-09-17 is the seventh day of the eighth month. */
    { "L1990-08-07", "2026-09-10", "2026-09-30", "2026-09-17" },
    { "L--08-07", "2026-09-10", "2026-09-30", "2026-09-17" },
    /* 2028 has a leap fifth month, from 23 June. */
    { "L1990-05*-10", "2027-06-01", "2027-07-31", "2027-06-14" },
    { "L1990-05*-10", "2028-05-01", "2028-07-31", "2028-07-02" },
    { "L1990-05-10", "2028-05-01", "2028-07-31", "2028-06-02" },
    /* The twelfth month of lunar 2026 has 29 days and ends on 5 February 2027. */
    { "L1980-12-30", "2027-01-25", "2027-02-10", "2027-02-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) days = g_string_new (NULL);
      g_autoptr (GArray) hits = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *birth = g_strdup_printf ("UPDATE customer SET deleted_at = 5 WHERE id = %u", i);

      run_script (fixture, birth);
      add_customer (fixture, i + 1, rows[i].birth);
      hits = shuke_book_list_birthdays (fixture->book, shuke_day_from_iso (rows[i].from), shuke_day_from_iso (rows[i].to),
                                        &error);
      g_assert_no_error (error);
      for (guint k = 0; k < hits->len; k++)
        {
          ShukeBirthdayHit *hit = &g_array_index (hits, ShukeBirthdayHit, k);
          g_autofree char *iso = shuke_day_to_iso (hit->day);

          g_assert_cmpint (hit->customer, ==, i + 1);
          g_assert_cmpint (hit->person, ==, (i + 1) * 10);
          g_string_append_printf (days, "%s%s", k > 0 ? " " : "", iso);
        }
      g_test_message ("%s: %s", rows[i].birth, days->str);
      g_assert_cmpstr (days->str, ==, rows[i].days);
    }
}

/* Each date of both calendars that can be written down is found on exactly the days on which shuke_date_next() celebrates it. */
static void
test_birthdays_all (Fixture       *fixture,
                    gconstpointer  data)
{
  ShukeDay from = shuke_day_new (2028, 1, 20), to = from + 400;
  g_autoptr (GArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  ShukeDate dates[3 * 12 * 31];
  int n = 0, expected = 0;

  shuke_book_begin_action (fixture->book, "test", 0, &error);
  shuke_connection_script (shuke_book_get_connection (fixture->book), "INSERT INTO customer (id, created_day) VALUES (1, 1)", NULL);
  for (int form = 0; form < 3; form++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= 31; day++)
        {
          ShukeDate date = { .month = (guint8) month, .day = (guint8) day, .lunar = form > 0, .leap = form == 2 };
          g_autofree char *text = NULL;
          g_autofree char *script = NULL;

          if (!shuke_date_is_valid (date))
            continue;
          dates[n++] = date;
          text = shuke_date_to_text (date);
          script = g_strdup_printf ("INSERT INTO person (id, customer, role, birth, birth_key) VALUES (%d, 1, 'child', '%s', %d)",
                                    n, text, shuke_date_key (date));
          shuke_connection_script (shuke_book_get_connection (fixture->book), script, &error);
          g_assert_no_error (error);
        }
  shuke_book_end_action (fixture->book, SHUKE_BOOK_SUBJECT_EVERYTHING, 0, &error);
  g_assert_no_error (error);

  hits = shuke_book_list_birthdays (fixture->book, from, to, &error);
  for (guint i = 0; i < hits->len; i++)
    {
      ShukeBirthdayHit *hit = &g_array_index (hits, ShukeBirthdayHit, i);

      g_assert_true (g_hash_table_add (found, GINT_TO_POINTER ((int) hit->person * 1000 + hit->day - from)));
    }
  for (int i = 0; i < n; i++)
    for (ShukeDay day = shuke_date_next (dates[i], from); day != SHUKE_DAY_NONE && day <= to; day = shuke_date_next (dates[i], day + 1))
      {
        expected++;
        g_assert_true (g_hash_table_contains (found, GINT_TO_POINTER ((i + 1) * 1000 + day - from)));
      }
  g_assert_cmpuint (hits->len, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/entries/note-finds-customer", test_note_finds_customer);
  ADD ("/entries/delete", test_delete_entry);
  ADD ("/entries/lists", test_lists);
  ADD ("/entries/computed-once", test_computed_once);
  ADD ("/entries/many-at-once", test_many_at_once);
  ADD ("/entries/wrong-household", test_wrong_household);
  ADD ("/entries/birthdays", test_birthdays);
  ADD ("/entries/birthdays-all", test_birthdays_all);
  return g_test_run ();
}
