/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing as a person types: an input method that composes, letters that nobody has asked for, a card reader that is faster than the
 * window. Every key comes from the display. */

#include "shuke-book-customers.h"
#include "shuke-customers-page.h"
#include "stand-in-input.h"
#include "window-state.h"

typedef struct {
  WindowState state;
  GtkWidget  *page;
  GtkWidget  *entry;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  window_state_open (&fixture->state, FALSE, 1280, 800);
  fixture->page = window_find (GTK_WIDGET (fixture->state.window), "ShukeCustomersPage");
  fixture->entry = window_find (fixture->page, "entry");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  window_state_close (&fixture->state);
}

static void
type_ahead (Fixture           *fixture,
            const char *const *keys)
{
  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
}

static const char *
typed (Fixture *fixture)
{
  return gtk_editable_get_text (GTK_EDITABLE (fixture->entry));
}

static gint64
open_customer (Fixture *fixture)
{
  return shuke_customers_page_get_customer (SHUKE_CUSTOMERS_PAGE (fixture->page));
}

/* The keyboard is on no text at all. */
static void
focus_button (Fixture *fixture)
{
  g_assert_true (gtk_widget_grab_focus (window_find (GTK_WIDGET (fixture->state.window), "search_button")));
}

/* The first letter of who just starts typing goes to the input method too; what it composes is its own until it is done. */
static void
test_composing (Fixture       *fixture,
                gconstpointer  data)
{
  static const char *const start[] = { "type", "--args", "1", "lin", NULL };
  static const char *const own[] = { "key", "Down", "key", "2", "key", "Up", NULL };
  static const char *const give_up[] = { "key", "Escape", NULL };
  static const char *const pick[] = { "type", "--args", "1", "lin", "key", "1", "key", "Return", NULL };

  focus_button (fixture);
  type_ahead (fixture, start);
  /* Composing, not typed yet: nothing is looked for, and arrows and digits choose among words. */
  g_assert_cmpstr (typed (fixture), ==, "");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)))));
  type_ahead (fixture, own);
  g_assert_cmpstr (typed (fixture), ==, "");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fixture->entry)))));
  type_ahead (fixture, give_up);
  g_assert_cmpstr (typed (fixture), ==, "");
  g_assert_cmpint (open_customer (fixture), ==, 0);

  type_ahead (fixture, pick);
  g_assert_cmpstr (typed (fixture), ==, "林");
  g_assert_cmpint (open_customer (fixture), !=, 0);
}

/* Enter while composing takes the letters as they are and opens nobody; the next one does. */
static void
test_enter_is_its_own (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char *const letters[] = { "type", "--args", "1", "linxiaoyu", "key", "Return", NULL };
  static const char *const again[] = { "key", "Return", NULL };

  focus_button (fixture);
  type_ahead (fixture, letters);
  g_assert_cmpstr (typed (fixture), ==, "linxiaoyu");
  g_assert_cmpint (open_customer (fixture), ==, 0);
  type_ahead (fixture, again);
  g_assert_cmpint (open_customer (fixture), ==, 1);
}

/* A fact that is composed is not saved, and Escape does not leave it. */
static void
test_composing_a_fact (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char *const keys[] = { "key", "F2", "key", "ctrl+a", "type", "--args", "1", "lin", "key", "Return", NULL };
  static const char *const again[] = { "key", "Return", NULL };
  g_autoptr (ShukeCustomer) before = NULL;
  g_autoptr (ShukeCustomer) after = NULL;

  shuke_window_open_customer (fixture->state.window, 1);
  window_settle (&fixture->state);
  type_ahead (fixture, keys);
  before = shuke_book_get_customer (fixture->state.book, 1, NULL);
  g_assert_cmpstr (before->name, ==, "林小雨");
  type_ahead (fixture, again);
  after = shuke_book_get_customer (fixture->state.book, 1, NULL);
  g_assert_cmpstr (after->name, ==, "lin");
  shuke_book_undo (fixture->state.book, shuke_book_get_last_action (fixture->state.book), NULL, NULL);
}

/* Digits and Enter, faster than the window draws, whatever has the keyboard and whatever was looked for before. */
static void
test_card_reader (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, 6, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);
  const char *const scan[] = { "type", "--args", "1", phone->e164 + strlen ("+86"), "key", "Return", NULL };
  GtkWidget *view = window_find (fixture->page, "GtkListView");

  focus_button (fixture);
  type_ahead (fixture, scan);
  g_assert_cmpint (open_customer (fixture), ==, 6);

  /* The next scan takes the place of what stands there. */
  shuke_window_open_customer (fixture->state.window, 33);
  type_ahead (fixture, scan);
  g_assert_cmpint (open_customer (fixture), ==, 6);

  /* From a row of the list. */
  shuke_window_open_customer (fixture->state.window, 33);
  window_settle (&fixture->state);
  g_assert_true (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  type_ahead (fixture, scan);
  g_assert_cmpint (open_customer (fixture), ==, 6);
}

int
main (int    argc,
      char **argv)
{
  stand_in_input_install ();
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/typing/composing", Fixture, NULL, set_up, test_composing, tear_down);
  g_test_add ("/typing/enter-is-its-own", Fixture, NULL, set_up, test_enter_is_its_own, tear_down);
  g_test_add ("/typing/composing-a-fact", Fixture, NULL, set_up, test_composing_a_fact, tear_down);
  g_test_add ("/typing/card-reader", Fixture, NULL, set_up, test_card_reader, tear_down);
  return g_test_run ();
}
