/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typing as a person types: an input method that composes, letters that nobody has asked for, a card reader that is faster than the
 * window. Every key comes from the display. */

#include "shuke-book-customers.h"
#include "shuke-book-visits.h"
#include "shuke-customer-entry.h"
#include "shuke-customers-page.h"
#include "shuke-note-window.h"
#include "shuke-sale-dialog.h"
#include "shuke-scanner.h"
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

/* Characters as a reader or a hand types them, @gap milliseconds from one to the next, then Enter. Each gets into the text after the
 * scanner had it, as it does in life. */
static gboolean
scan_at (GtkWindow  *window,
         const char *number,
         guint32     gap)
{
  static guint32 now = 1000;
  gboolean used;

  now += 1000;
  for (const char *c = number; *c != '\0'; c++, now += gap)
    {
      GtkWidget *focus = gtk_window_get_focus (window);
      char letter[2] = { *c, '\0' };

      g_assert_false (shuke_scanner_key (window, gdk_unicode_to_keyval ((guint32) *c), 0, now));
      if (GTK_IS_TEXT_VIEW (focus))
        {
          GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));

          gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
          gtk_text_buffer_insert_at_cursor (buffer, letter, -1);
        }
      else
        {
          int at;

          gtk_editable_delete_selection (GTK_EDITABLE (focus));
          at = gtk_editable_get_position (GTK_EDITABLE (focus));
          gtk_editable_insert_text (GTK_EDITABLE (focus), letter, -1, &at);
          gtk_editable_set_position (GTK_EDITABLE (focus), at);
        }
    }
  used = shuke_scanner_key (window, GDK_KEY_Return, 0, now);
  return used;
}

static const char *
number_of (Fixture *fixture,
           gint64   id)
{
  static char number[32];
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, id, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);

  g_strlcpy (number, phone->e164 + strlen ("+86"), sizeof number);
  return number;
}

/* A scan while her name is being written: the name stays as far as it was written, and she who was scanned is opened. */
static void
test_scan_into_a_fact (Fixture       *fixture,
                       gconstpointer  data)
{
  static const char *const rename[] = { "key", "F2", NULL };
  GtkWindow *window = GTK_WINDOW (fixture->state.window);
  GtkEditable *text;

  shuke_window_open_customer (fixture->state.window, 1);
  window_settle (&fixture->state);
  type_ahead (fixture, rename);
  text = GTK_EDITABLE (gtk_window_get_focus (window));
  g_assert_true (GTK_IS_TEXT (text));
  gtk_editable_set_text (text, "林小");
  gtk_editable_set_position (text, -1);

  /* As slow as a hand, too short, unknown, or with something else before it: typing. */
  g_assert_false (scan_at (window, number_of (fixture, 6), 40));
  g_assert_true (g_str_has_suffix (gtk_editable_get_text (text), number_of (fixture, 6)));
  gtk_editable_set_text (text, "林小");
  gtk_editable_set_position (text, -1);
  g_assert_false (scan_at (window, "139", 5));
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "林小139");
  g_assert_false (scan_at (window, "00000000000000", 5));
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "林小13900000000000000");
  g_assert_cmpint (open_customer (fixture), ==, 1);

  gtk_editable_set_text (text, "林小雨");
  gtk_editable_select_region (text, 1, 2);
  g_assert_true (scan_at (window, number_of (fixture, 6), 39));
  g_assert_cmpint (open_customer (fixture), ==, 6);
  {
    g_autoptr (ShukeCustomer) left = shuke_book_get_customer (fixture->state.book, 1, NULL);

    g_assert_cmpstr (left->name, ==, "林小雨");
  }
}

/* Into a note it says whom the note is about, and what was selected is there again. */
static void
test_scan_into_a_note (Fixture       *fixture,
                       gconstpointer  data)
{
  ShukeNoteWindow *note = shuke_note_window_open (fixture->state.window, GTK_WINDOW (fixture->state.window), 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_find (GTK_WIDGET (note), "text")));
  GtkWidget *field = window_find (GTK_WIDGET (note), "ShukeCustomerEntry");
  GtkTextIter from, to;
  g_autofree char *text = NULL;

  window_settle (&fixture->state);
  gtk_widget_grab_focus (window_find (GTK_WIDGET (note), "text"));
  gtk_text_buffer_set_text (buffer, "裙子要改短", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, 2);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, 4);
  gtk_text_buffer_select_range (buffer, &from, &to);
  g_assert_true (scan_at (GTK_WINDOW (note), number_of (fixture, 6), 8));
  gtk_text_buffer_get_bounds (buffer, &from, &to);
  text = gtk_text_buffer_get_text (buffer, &from, &to, TRUE);
  g_assert_cmpstr (text, ==, "裙子要改短");
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (field)), ==, 6);
  gtk_window_destroy (GTK_WINDOW (note));
}

/* Of something the sample shop sold. */
static char *
dup_style_number (Fixture *fixture)
{
  for (gint64 customer = 1; customer < 50; customer++)
    {
      g_autoptr (GPtrArray) visits = shuke_book_list_visits (fixture->state.book, customer, 0, NULL);

      for (guint i = 0; visits != NULL && i < visits->len; i++)
        {
          const ShukeVisit *visit = g_ptr_array_index (visits, i);

          for (guint j = 0; j < visit->lines->len; j++)
            if (((const ShukeLine *) g_ptr_array_index (visit->lines, j))->style_number != NULL)
              return g_strdup (((const ShukeLine *) g_ptr_array_index (visit->lines, j))->style_number);
        }
    }
  g_assert_not_reached ();
}

/* A piece is scanned while the remark of the sale is being written: it is added, and the remark stays. */
static void
test_scan_into_a_sale (Fixture       *fixture,
                       gconstpointer  data)
{
  ShukeSaleDialog *sale = shuke_sale_dialog_new (fixture->state.window, 1, 0);
  g_autofree char *number = dup_style_number (fixture);
  GtkWidget *lines = window_find (GTK_WIDGET (sale), "lines");
  GtkWidget *note = window_find (GTK_WIDGET (sale), "note");

  gtk_window_present (GTK_WINDOW (sale));
  window_settle (&fixture->state);
  gtk_widget_grab_focus (note);
  gtk_editable_set_text (GTK_EDITABLE (note), "领子");
  gtk_editable_set_position (GTK_EDITABLE (note), -1);
  g_assert_false (scan_at (GTK_WINDOW (sale), number, 80));
  g_assert_null (gtk_widget_get_first_child (lines));
  gtk_editable_set_text (GTK_EDITABLE (note), "领子");
  gtk_editable_set_position (GTK_EDITABLE (note), -1);
  g_assert_true (scan_at (GTK_WINDOW (sale), number, 8));
  g_assert_nonnull (gtk_widget_get_first_child (lines));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (note)), ==, "领子");
  gtk_window_destroy (GTK_WINDOW (sale));
}

/* While an input method composes, digits and Enter are its own, however fast they come. */
static void
test_scan_while_composing (Fixture       *fixture,
                           gconstpointer  data)
{
  static const char *const keys[] = { "key", "F2", "key", "ctrl+a", "type", "--args", "1", "lin", NULL };

  shuke_window_open_customer (fixture->state.window, 1);
  window_settle (&fixture->state);
  type_ahead (fixture, keys);
  g_assert_false (scan_at (GTK_WINDOW (fixture->state.window), number_of (fixture, 6), 5));
  g_assert_cmpint (open_customer (fixture), ==, 1);
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
  g_test_add ("/typing/scan-into-a-fact", Fixture, NULL, set_up, test_scan_into_a_fact, tear_down);
  g_test_add ("/typing/scan-into-a-note", Fixture, NULL, set_up, test_scan_into_a_note, tear_down);
  g_test_add ("/typing/scan-into-a-sale", Fixture, NULL, set_up, test_scan_into_a_sale, tear_down);
  g_test_add ("/typing/scan-while-composing", Fixture, NULL, set_up, test_scan_while_composing, tear_down);
  return g_test_run ();
}
