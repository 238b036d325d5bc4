/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reminder service, the real libnotify and a recording desktop on a private bus. The clock is moved by hand; what arrives is waited
 * for, never slept for. */

#include "config.h"

#include <glib/gstdio.h>

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-book-private.h"
#include "shuke-notifier-libnotify.h"
#include "shuke-reminder-service.h"
#include "shuke-stand-in-desktop.h"

static const char *const gnome[] = { "actions", "body", "body-markup", "persistence", NULL };
static const char *const plain[] = { "body", NULL };

typedef struct {
  GTestDBus            *bus;
  ShukeStandInDesktop  *desktop;
  char                 *folder;
  char                 *path;
  ShukeClock           *clock;
  ShukeBook            *book;
  ShukeNotifier        *notifier;
  ShukeReminderService *service;
  ShukeDay              today;
  gint64                opened;      /* -1 = nothing was asked for */
  gint64                acted;
} Fixture;

static void
open_cb (ShukeReminderService *service,
         gint64                customer,
         Fixture              *fixture)
{
  fixture->opened = customer;
}

static void
acted_cb (ShukeReminderService *service,
          gint64                action,
          const char           *sentence,
          Fixture              *fixture)
{
  fixture->acted = action;
}

static void
pressed_cb (char       **pressed,
            const char  *id,
            const char  *action)
{
  g_free (*pressed);
  *pressed = g_strconcat (id, " ", action, NULL);
}

static void
start_service (Fixture *fixture)
{
  fixture->notifier = shuke_notifier_libnotify_new ();
  fixture->service = shuke_reminder_service_new (fixture->book, fixture->notifier, NULL);
  fixture->opened = -1;
  fixture->acted = 0;
  g_signal_connect (fixture->service, "open", G_CALLBACK (open_cb), fixture);
  g_signal_connect (fixture->service, "acted", G_CALLBACK (acted_cb), fixture);
}

static guint
count_notifier_threads (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (tasks);
  while ((name = g_dir_read_name (tasks)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc/self/task", name, "comm", NULL);
      g_autofree char *comm = NULL;

      /* It may end between the two. */
      if (g_file_get_contents (path, &comm, NULL, NULL))
        n += g_str_equal (comm, "shuke-notify\n");
    }
  return n;
}

/* Its notifier does not wait for ever for a thread to which the desktop, which is us, still owes an answer. While one is left, the bus
 * is in use, and the test has not ended. */
static void
wait_for_threads (void)
{
  while (count_notifier_threads () > 0)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static void
stop_service (Fixture *fixture)
{
  g_assert_finalize_object (fixture->service);
  g_assert_finalize_object (fixture->notifier);
  wait_for_threads ();
}

static void
open_book (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->book = shuke_book_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE, fixture->clock, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  const char *const *capabilities = data;
  g_autoptr (GError) error = NULL;

  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
  if (capabilities != NULL)
    fixture->desktop = shuke_stand_in_desktop_new (g_test_dbus_get_bus_address (fixture->bus), capabilities);
  fixture->folder = g_dir_make_tmp ("shuke-reminders-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "book.db", NULL);
  fixture->today = shuke_day_new (2026, 9, 17);
  fixture->clock = shuke_clock_new_manual (fixture->today, 8 * 60);
  open_book (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (fixture->service != NULL)
    stop_service (fixture);
  g_assert_finalize_object (fixture->book);
  shuke_clock_unref (fixture->clock);
  g_clear_pointer (&fixture->desktop, shuke_stand_in_desktop_free);
  g_test_dbus_down (fixture->bus);
  g_object_unref (fixture->bus);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static gint64
add_customer (Fixture    *fixture,
              const char *name,
              const char *birth)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  ShukeDate date = SHUKE_DATE_NONE;
  gint64 id;

  g_assert_true (shuke_date_from_text (birth, &date));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set_created (builder, fixture->today);
  shuke_customer_builder_set_person_birth (builder, 0, date);
  customer = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, customer, &id, &error);
  g_assert_no_error (error);
  return id;
}

static gint64
add_call (Fixture    *fixture,
          gint64      customer,
          ShukeDay    day,
          const char *text)
{
  g_autoptr (ShukeTodo) todo = shuke_todo_new ();
  g_autoptr (GError) error = NULL;

  todo->kind = SHUKE_TODO_CALLBACK;
  todo->customer = customer;
  todo->due_day = day;
  todo->text = g_strdup (text);
  shuke_book_save_todo (fixture->book, todo, &todo->id, &error);
  g_assert_no_error (error);
  return todo->id;
}

static void
spend (Fixture *fixture,
       gint64   customer,
       int      amount)
{
  g_autofree char *script = g_strdup_printf ("INSERT OR REPLACE INTO customer_summary (customer, spend) VALUES (%d, %d)",
                                             (int) customer, amount);

  g_assert_true (shuke_connection_script (shuke_book_get_connection (fixture->book), script, NULL));
}

/* Moves the clock and lets the service look. */
static void
look_at (Fixture *fixture,
         int      days,
         int      minute)
{
  shuke_clock_set (fixture->clock, fixture->today + days, minute);
  shuke_reminder_service_check (fixture->service);
}

/* What the service handed to libnotify has arrived once something sent after it has. */
static void
settle (Fixture *fixture)
{
  guint before = shuke_stand_in_desktop_get (fixture->desktop)->len;

  shuke_notifier_show (fixture->notifier, "marker", "marker", NULL, NULL, 0);
  shuke_stand_in_desktop_wait (fixture->desktop, before + 1);
  while (!g_str_equal (((ShukeStandInNotice *) g_ptr_array_index (shuke_stand_in_desktop_get (fixture->desktop),
                                                                  shuke_stand_in_desktop_get (fixture->desktop)->len - 1))->title,
                       "marker"))
    g_main_context_iteration (NULL, TRUE);
  g_ptr_array_remove_index (shuke_stand_in_desktop_get (fixture->desktop), shuke_stand_in_desktop_get (fixture->desktop)->len - 1);
}

static ShukeStandInNotice *
notice_at (Fixture *fixture,
           guint    index)
{
  GPtrArray *notices = shuke_stand_in_desktop_get (fixture->desktop);

  g_assert_cmpuint (notices->len, >, index);
  return g_ptr_array_index (notices, index);
}

static guint
count_notices (Fixture *fixture)
{
  settle (fixture);
  return shuke_stand_in_desktop_get (fixture->desktop)->len;
}

static void
test_morning (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 li = add_customer (fixture, "李静", "1990-09-17");
  ShukeStandInNotice *notice;

  add_call (fixture, li, fixture->today - 2, "SECRET <b>note</b>");
  add_call (fixture, li, fixture->today, "SECRET");
  start_service (fixture);

  /* Before the shop opens nobody is disturbed. */
  look_at (fixture, 0, 8 * 60);
  look_at (fixture, 0, 9 * 60 - 1);
  g_assert_cmpuint (count_notices (fixture), ==, 0);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  notice = notice_at (fixture, 0);
  g_assert_cmpstr (notice->title, ==, "Today: 1 birthday, 2 callbacks");
  g_assert_cmpstr (notice->body, ==, "1 is late, but not too late.");
  g_assert_cmpstr (notice->desktop_entry, ==, SHUKE_APP_ID);
  g_assert_cmpuint (g_strv_length (notice->actions), ==, 8);
  g_assert_cmpstr (notice->actions[0], ==, "open");
  g_assert_cmpstr (notice->actions[2], ==, "done");
  g_assert_cmpstr (notice->actions[4], ==, "tomorrow");

  /* Once is enough: an hour later, after a restart, and when the clock is set back. */
  look_at (fixture, 0, 10 * 60);
  look_at (fixture, 0, 9 * 60 + 30);
  g_assert_cmpuint (count_notices (fixture), ==, 1);
  stop_service (fixture);
  g_assert_finalize_object (fixture->book);
  open_book (fixture);
  start_service (fixture);
  look_at (fixture, 0, 11 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 1);

  /* The next day has its own. */
  look_at (fixture, 1, 0);
  g_assert_cmpuint (count_notices (fixture), ==, 1);
  look_at (fixture, 1, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 2);
  g_assert_cmpstr (notice_at (fixture, 1)->title, ==, "Today: 2 callbacks, 1 belated wish");
  g_assert_cmpstr (notice_at (fixture, 1)->body, ==, "3 are late, but not too late.");
}

/* Asleep or switched off for nine days: one list, not nine. */
static void
test_away (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "1990-09-20");

  for (int i = 0; i < 9; i++)
    add_call (fixture, id, fixture->today + i, "call");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  g_assert_cmpstr (notice_at (fixture, 0)->title, ==, "Today: 1 callback");
  look_at (fixture, 9, 10 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 2);
  g_assert_cmpuint (count_notices (fixture), ==, 2);
  /* The birthday of six days ago has passed; the calls have not. */
  g_assert_cmpstr (notice_at (fixture, 1)->title, ==, "Today: 9 callbacks");
}

static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");
  g_autofree char *key = NULL;
  g_autoptr (GPtrArray) todos = NULL;

  add_call (fixture, id, fixture->today, "one");
  add_call (fixture, id, fixture->today, "two");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);

  shuke_stand_in_desktop_press (fixture->desktop, 0, "open");
  while (fixture->opened < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->opened, ==, 0);

  shuke_stand_in_desktop_press (fixture->desktop, 0, "done");
  while (fixture->acted == 0)
    g_main_context_iteration (NULL, TRUE);
  todos = shuke_book_list_customer_todos (fixture->book, id, NULL);
  g_assert_cmpuint (todos->len, ==, 0);
  shuke_stand_in_desktop_wait (fixture->desktop, 2);
  g_assert_cmpstr (notice_at (fixture, 1)->title, ==, "2 things are done.");
  g_assert_cmpstr (notice_at (fixture, 1)->actions[0], ==, "undo");

  shuke_stand_in_desktop_press (fixture->desktop, 1, "undo");
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_ptr_array_unref (todos);
      todos = shuke_book_list_customer_todos (fixture->book, id, NULL);
    }
  while (todos->len < 2);
}

static void
test_tomorrow (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");
  g_autoptr (GPtrArray) todos = NULL;

  add_call (fixture, id, fixture->today, "one");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  shuke_stand_in_desktop_press (fixture->desktop, 0, "tomorrow");
  while (fixture->acted == 0)
    g_main_context_iteration (NULL, TRUE);
  todos = shuke_book_list_customer_todos (fixture->book, id, NULL);
  g_assert_cmpint (((ShukeTodo *) todos->pdata[0])->show_day, ==, fixture->today + 1);
  /* Tomorrow it is due, not late. */
  look_at (fixture, 1, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 3);
  g_assert_cmpstr (notice_at (fixture, 2)->title, ==, "Today: 1 callback");
  g_assert_cmpstr (notice_at (fixture, 2)->body, ==, "");
}

/* Her best customers are told by name, the birthday with the age, and two of them at most. */
static void
test_singles (Fixture       *fixture,
              gconstpointer  data)
{
  for (int i = 1; i <= 8; i++)
    {
      g_autofree char *name = g_strdup_printf ("C%d & <b>", i);
      gint64 id = add_customer (fixture, name, i > 4 ? "1990-09-17" : "");

      spend (fixture, id, i * 100);
    }
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 3);
  g_assert_cmpuint (count_notices (fixture), ==, 3);
  g_assert_cmpstr (notice_at (fixture, 0)->title, ==, "Today: 4 birthdays");
  g_assert_cmpstr (notice_at (fixture, 1)->title, ==, "C8 & <b>");
  g_assert_cmpstr (notice_at (fixture, 1)->body, ==, "36 today");
  g_assert_cmpstr (notice_at (fixture, 2)->title, ==, "C7 & <b>");

  shuke_stand_in_desktop_press (fixture->desktop, 1, "default");
  while (fixture->opened < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fixture->opened, ==, 8);
}

/* A clock that was ahead, or is set back, brings no second summary, and takes no single one away from the days that follow. */
static void
set_hours (Fixture    *fixture,
           gint64      id,
           const char *hours)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomer) before = shuke_book_get_customer (fixture->book, id, &error);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (before, SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) after = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_HOURS, hours);
  after = shuke_customer_builder_build (builder, fixture->today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->book, after, NULL, &error);
  g_assert_no_error (error);
}

/* In her hours, once; several in one notice, whose buttons are about them all. */
static void
test_call_hours (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 li = add_customer (fixture, "李静", "");
  gint64 wang = add_customer (fixture, "王芳", "");
  g_autoptr (GPtrArray) todos = NULL;

  set_hours (fixture, li, "20:00-24:00");
  set_hours (fixture, wang, "18:00-19:00");
  add_call (fixture, li, fixture->today, "one");
  add_call (fixture, wang, fixture->today, "two");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  look_at (fixture, 0, 17 * 60 + 59);
  settle (fixture);
  g_assert_cmpuint (count_notices (fixture), ==, 0);
  look_at (fixture, 0, 18 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  g_assert_cmpstr (notice_at (fixture, 0)->title, ==, "王芳");
  g_assert_cmpstr (notice_at (fixture, 0)->body, ==, "Callback");
  look_at (fixture, 0, 19 * 60);
  settle (fixture);
  g_assert_cmpuint (count_notices (fixture), ==, 1);
  for (int i = 0; i < 2; i++)
    {
      gint64 id = add_customer (fixture, i == 0 ? "赵敏" : "周敏", "");

      set_hours (fixture, id, "20:00-24:00");
      add_call (fixture, id, fixture->today, "more");
    }
  look_at (fixture, 0, 20 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 2);
  g_assert_cmpstr (notice_at (fixture, 1)->title, ==, "Now is the hour for 3 calls");
  g_assert_cmpstr (notice_at (fixture, 1)->body, ==, "李静, 赵敏, 周敏");
  look_at (fixture, 0, 20 * 60 + 1);
  settle (fixture);
  g_assert_cmpuint (count_notices (fixture), ==, 2);

  shuke_stand_in_desktop_press (fixture->desktop, 1, "tomorrow");
  while (fixture->acted == 0)
    g_main_context_iteration (NULL, TRUE);
  todos = shuke_book_list_customer_todos (fixture->book, li, NULL);
  g_assert_cmpint (((ShukeTodo *) todos->pdata[0])->show_day, ==, fixture->today + 1);
  g_clear_pointer (&todos, g_ptr_array_unref);
  /* It did not speak of her. */
  todos = shuke_book_list_customer_todos (fixture->book, wang, NULL);
  g_assert_cmpint (((ShukeTodo *) todos->pdata[0])->show_day, ==, SHUKE_DAY_NONE);
}

static void
test_clock_set_back (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "1990-09-18");

  spend (fixture, id, 100);
  add_call (fixture, id, fixture->today - 1, "call");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 1);

  /* A year and more ahead, the birthday is told alone there. */
  look_at (fixture, 366, 9 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 2);
  look_at (fixture, 0, 10 * 60);
  stop_service (fixture);
  start_service (fixture);
  look_at (fixture, 0, 11 * 60);
  look_at (fixture, -40, 11 * 60);
  look_at (fixture, 0, 12 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 2);

  look_at (fixture, 1, 9 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 4);
  g_assert_cmpstr (notice_at (fixture, 2)->title, ==, "Today: 1 birthday, 1 callback");
  g_assert_cmpstr (notice_at (fixture, 3)->title, ==, "李静");
}

/* A promise that is late for months is told alone once, whatever else happens in the book. */
static void
test_late_for_months (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");
  g_autoptr (ShukeTodo) todo = shuke_todo_new ();
  g_autoptr (GError) error = NULL;

  spend (fixture, id, 100);
  todo->kind = SHUKE_TODO_PROMISE;
  todo->customer = id;
  todo->due_day = fixture->today - 60;
  shuke_book_save_todo (fixture->book, todo, NULL, &error);
  g_assert_no_error (error);
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 1);
  for (int i = 0; i < 3; i++)
    {
      add_call (fixture, id, fixture->today + 9, "call");
      look_at (fixture, 0, 10 * 60 + i);
    }
  look_at (fixture, 1, 9 * 60);
  look_at (fixture, 2, 9 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 1);
}

/* What was done in the window leaves the desktop. */
static void
test_withdrawn (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");
  g_autoptr (GPtrArray) todos = NULL;

  add_call (fixture, id, fixture->today, "one");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  todos = shuke_book_list_customer_todos (fixture->book, id, NULL);
  ((ShukeTodo *) todos->pdata[0])->state = SHUKE_TODO_DONE;
  shuke_book_save_todo (fixture->book, todos->pdata[0], NULL, NULL);
  while (!notice_at (fixture, 0)->closed)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_dismissed (Fixture       *fixture,
                gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");

  add_call (fixture, id, fixture->today, "one");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  shuke_stand_in_desktop_dismiss (fixture->desktop, 0);
  look_at (fixture, 0, 12 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 1);
  g_assert_cmpint (fixture->opened, ==, -1);
}

/* A desktop without buttons and markup gets neither. */
static void
test_plain_desktop (Fixture       *fixture,
                    gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");

  add_call (fixture, id, fixture->today - 1, "one");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  g_assert_cmpuint (g_strv_length (notice_at (fixture, 0)->actions), ==, 0);
}

static void
test_no_desktop (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "");
  g_autoptr (GHashTable) deliveries = NULL;
  int singles;

  add_call (fixture, id, fixture->today, "one");
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  look_at (fixture, 1, 9 * 60);
  stop_service (fixture);
  fixture->service = NULL;
  deliveries = shuke_book_list_deliveries (fixture->book, &singles, NULL);
  g_assert_cmpuint (g_hash_table_size (deliveries), ==, 2);
}

static gboolean
moment_over_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* The desktop answers an earlier notifier only when a later one is there already: that one shows what it has, and hears its buttons. */
static void
test_late_thread (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (ShukeNotifier) later = NULL;
  ShukeNoticeAction action = { "open", "Open" };
  g_autofree char *pressed = NULL;
  gboolean over = FALSE;

  fixture->notifier = shuke_notifier_libnotify_new ();
  shuke_stand_in_desktop_hold (fixture->desktop);
  shuke_notifier_show (fixture->notifier, "first", "first", NULL, NULL, 0);
  shuke_stand_in_desktop_wait (fixture->desktop, 1);
  g_assert_finalize_object (fixture->notifier);
  g_assert_cmpuint (count_notifier_threads (), ==, 1);

  later = shuke_notifier_libnotify_new ();
  g_signal_connect_swapped (later, "activated", G_CALLBACK (pressed_cb), &pressed);
  shuke_notifier_show (later, "second", "second", NULL, &action, 1);
  /* Time for it to get in beside the earlier one, if it could. */
  g_timeout_add (300, moment_over_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  shuke_stand_in_desktop_release (fixture->desktop);
  shuke_stand_in_desktop_wait (fixture->desktop, 2);
  while (count_notifier_threads () > 1)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpstr (notice_at (fixture, 1)->title, ==, "second");
  shuke_stand_in_desktop_press (fixture->desktop, 1, "open");
  while (pressed == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (pressed, ==, "second open");
  g_assert_finalize_object (g_steal_pointer (&later));
  wait_for_threads ();
}

/* Closed days and the sample shop are silent. */
static void
test_silence (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 id = add_customer (fixture, "李静", "1990-09-17");

  add_call (fixture, id, fixture->today, "one");
  shuke_book_set_setting (fixture->book, "closed_days", "4", NULL);
  start_service (fixture);
  look_at (fixture, 0, 9 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 0);
  look_at (fixture, 1, 22 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 0);

  stop_service (fixture);
  shuke_book_set_setting (fixture->book, "sample", "1", NULL);
  start_service (fixture);
  look_at (fixture, 1, 12 * 60);
  g_assert_cmpuint (count_notices (fixture), ==, 0);
}

static void
test_interval (Fixture       *fixture,
               gconstpointer  data)
{
  start_service (fixture);
  for (int minute = 0; minute < 24 * 60; minute += 7)
    {
      shuke_clock_set (fixture->clock, fixture->today, minute);
      g_assert_cmpuint (shuke_reminder_service_get_interval (fixture->service), >, 0);
      g_assert_cmpuint (shuke_reminder_service_get_interval (fixture->service), <=, 60);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, capabilities, function) g_test_add (path, Fixture, capabilities, set_up, function, tear_down)
  ADD ("/reminders/morning", gnome, test_morning);
  ADD ("/reminders/away", gnome, test_away);
  ADD ("/reminders/buttons", gnome, test_buttons);
  ADD ("/reminders/tomorrow", gnome, test_tomorrow);
  ADD ("/reminders/singles", gnome, test_singles);
  ADD ("/reminders/call-hours", gnome, test_call_hours);
  ADD ("/reminders/clock-set-back", gnome, test_clock_set_back);
  ADD ("/reminders/late-for-months", gnome, test_late_for_months);
  ADD ("/reminders/withdrawn", gnome, test_withdrawn);
  ADD ("/reminders/dismissed", gnome, test_dismissed);
  ADD ("/reminders/plain-desktop", plain, test_plain_desktop);
  ADD ("/reminders/no-desktop", NULL, test_no_desktop);
  ADD ("/reminders/late-thread", gnome, test_late_thread);
  ADD ("/reminders/silence", gnome, test_silence);
  ADD ("/reminders/interval", NULL, test_interval);
  return g_test_run ();
}
