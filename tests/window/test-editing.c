/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts that are typed over in place: taken back by a key, given up, saved on leaving; and where the keyboard goes meanwhile. */

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-fact-picker.h"
#include "shuke-fact-row.h"
#include "shuke-person-row.h"

static gboolean
is_asked (GtkWidget     *about,
          ShukeFactKind  kind)
{
  GtkRoot *root = gtk_widget_get_root (about);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_ROW) : NULL;

  return row != NULL && shuke_fact_row_is_added (SHUKE_FACT_ROW (row)) && shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->kind == kind;
}

static gboolean
says_undone (gpointer window)
{
  return window_find_label_beginning (window, "Undone: ") != NULL && window_find_button (window, "Undo") == NULL;
}

static gboolean
says_nothing_to_undo (gpointer window)
{
  return window_find_label (window, "There is nothing to undo.") != NULL;
}

static gboolean
says_nothing_to_redo (gpointer window)
{
  return window_find_label (window, "There is nothing to do again.") != NULL;
}

static void
type_fact (ProfileState  *fixture,
           ShukeFactKind  kind,
           const char    *text)
{
  const char *const keys[] = { "key", "ctrl+a", "type", "--args", "1", text, "key", "Return", NULL };

  gtk_widget_grab_focus (profile_find_row (profile_find (fixture, "about"), kind, NULL));
  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
}

/* Step by step back to the first, and forward to the last; who does something else meanwhile leaves what was taken back. */
static void
test_undo_by_steps (ProfileState  *fixture,
                    gconstpointer  data)
{
  static const char *const phones[] = { "13900000007", "13900000008", "13900000009" };
  GtkWidget *row;
  g_autofree char *first = NULL;

  profile_press (fixture, "F2");
  row = profile_find_row (profile_find (fixture, "about"), SHUKE_FACT_PHONE, NULL);
  gtk_widget_grab_focus (row);
  first = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
  type_fact (fixture, SHUKE_FACT_PHONE, phones[0]);
  type_fact (fixture, SHUKE_FACT_PHONE, phones[1]);
  g_assert_cmpstr (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->text, ==, phones[1]);

  profile_press (fixture, "ctrl+z");
  g_assert_cmpstr (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->text, ==, phones[0]);
  profile_press (fixture, "ctrl+z");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, first);
  profile_press (fixture, "ctrl+z");
  window_wait (says_nothing_to_undo, fixture->state.window);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, first);

  profile_press (fixture, "ctrl+shift+z");
  g_assert_cmpstr (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->text, ==, phones[0]);
  profile_press (fixture, "ctrl+shift+z");
  g_assert_cmpstr (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->text, ==, phones[1]);
  profile_press (fixture, "ctrl+shift+z");
  window_wait (says_nothing_to_redo, fixture->state.window);

  profile_press (fixture, "ctrl+z");
  g_assert_cmpstr (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->text, ==, phones[0]);
  type_fact (fixture, SHUKE_FACT_PHONE, phones[2]);
  profile_press (fixture, "ctrl+shift+z");
  g_assert_cmpstr (shuke_fact_row_get_fact (SHUKE_FACT_ROW (row))->text, ==, phones[2]);
  profile_press (fixture, "ctrl+z");
  profile_press (fixture, "ctrl+z");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, first);
}

/* What is saved is undone in the book and nowhere else: the row shows what the book has, each time, and holds nothing to be saved. */
static void
test_undo_by_key (ProfileState  *fixture,
                  gconstpointer  data)
{
  static const struct { ShukeFactKind kind; const char *text; } edits[] = {
    { SHUKE_FACT_PHONE, "13900000007" }, { SHUKE_FACT_BIRTH, "lunar 8-3" },
  };

  profile_press (fixture, "F2");
  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      const char *const keys[] = { "key", "ctrl+a", "type", "--args", "1", edits[i].text, "key", "Return", NULL };
      GtkWidget *row = profile_find_row (profile_find (fixture, "about"), edits[i].kind, NULL);
      g_autofree char *old = NULL;
      g_autofree char *new = NULL;
      gint64 before = shuke_book_get_last_action (fixture->state.book), saved;

      gtk_widget_grab_focus (row);
      old = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
      g_assert_cmpstr (old, !=, "");
      window_type_ahead (&fixture->state, keys);
      window_settle (&fixture->state);
      saved = shuke_book_get_last_action (fixture->state.book);
      g_assert_cmpint (saved, !=, before);
      new = g_strdup (gtk_editable_get_text (GTK_EDITABLE (row)));
      g_assert_cmpstr (new, !=, old);
      for (int times = 1; times <= 3; times++)
        {
          profile_press (fixture, times % 2 == 1 ? "ctrl+z" : "ctrl+shift+z");
          g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, saved + times);
          g_assert_true (profile_find_row (profile_find (fixture, "about"), edits[i].kind, NULL) == row);
          g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, times % 2 == 1 ? old : new);
          g_assert_false (shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)));
        }
      window_wait (says_undone, fixture->state.window);
      shuke_window_open_customer (fixture->state.window, 33);
      window_settle (&fixture->state);
      g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, saved + 3);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      profile_press (fixture, "F2");
    }
}

/* A number is read in groups and typed without: together where the keyboard is, so that what is copied is the number, and apart again after it.
 * Looking at it changes nothing. */
static void
test_phone_in_groups (ProfileState  *fixture,
                      gconstpointer  data)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  const ShukeCustomerPhone *phone = g_ptr_array_index (customer->phones, 0);
  g_autofree char *shown = shuke_phone_dup_shown (phone->raw, SHUKE_REGION_CN);
  gint64 before = shuke_book_get_last_action (fixture->state.book);
  GtkWidget *row;

  profile_press (fixture, "F2");
  row = profile_find_row (profile_find (fixture, "about"), SHUKE_FACT_PHONE, NULL);
  g_assert_cmpstr (shown, !=, phone->raw);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, shown);
  gtk_widget_grab_focus (row);
  window_settle (&fixture->state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, phone->raw);
  g_assert_false (shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)));
  profile_press (fixture, "Tab");
  window_settle (&fixture->state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, shown);
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, before);
}

/* A day of the sale by the keyboard: the calendar is gone with Enter, and the keyboard is on its button. The day that was chosen already counts
 * as picked. */
static void
test_sale_day (ProfileState  *fixture,
               gconstpointer  data)
{
  static const char *const enter[] = { "key", "Return", NULL };
  static const char *const left[] = { "key", "Left", "key", "Return", NULL };
  static const char *const given_up[] = { "key", "Up", "key", "Escape", NULL };
  g_autoptr (GDateTime) left_at = NULL;
  GtkWidget *dialog, *button, *popover, *calendar;

  gtk_widget_activate_action (GTK_WIDGET (fixture->state.window), "win.new-sale", NULL);
  window_settle (&fixture->state);
  dialog = window_find_dialog ("ShukeSaleDialog");
  button = window_find (dialog, "day_button");
  calendar = window_find (dialog, "calendar");
  popover = gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER);
  for (int i = 0; i < 2; i++)
    {
      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      window_settle (&fixture->state);
      gtk_widget_grab_focus (calendar);
      window_type_in (dialog, i == 0 ? enter : left);
      window_settle (&fixture->state);
      g_assert_false (gtk_widget_get_visible (popover));
      g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), button));
      g_assert_nonnull (strstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), i == 0 ? "17" : "16"));
    }
  /* An arrow picks nothing. */
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&fixture->state);
  gtk_widget_grab_focus (calendar);
  window_type_in (dialog, given_up);
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_nonnull (strstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), "16"));
  left_at = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  g_assert_cmpint (g_date_time_get_day_of_month (left_at), ==, 16);
  gtk_window_close (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
}

static gboolean
names_what_is_saved (gpointer window)
{
  return window_find_label (window, "Name of 林小雨 is saved") != NULL;
}

/* Escape gives back what the book has, and then leaves; going away saves what was typed, and says what and whose it is. */
static void
test_give_up (ProfileState  *fixture,
              gconstpointer  data)
{
  static const char *const keys[] = { "key", "F2", "key", "ctrl+a", "type", "--args", "1", "ZZZ", NULL };
  gint64 last = shuke_book_get_last_action (fixture->state.book);
  GtkWidget *row;

  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
  row = profile_find_row (profile_find (fixture, "about"), SHUKE_FACT_NAME, "ZZZ");
  g_assert_nonnull (row);
  profile_press (fixture, "Escape");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "林小雨");
  g_assert_false (shuke_fact_row_get_edited (SHUKE_FACT_ROW (row)));
  g_assert_true (profile_has_focus (row));
  profile_press (fixture, "Escape");
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (profile_find (fixture, "about"))));
  g_assert_true (profile_has_focus (profile_find (fixture, "about")));
  g_assert_false (profile_has_focus (row));
  shuke_window_open_customer (fixture->state.window, 33);
  window_settle (&fixture->state);
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), ==, last);

  shuke_window_open_customer (fixture->state.window, fixture->lin);
  window_settle (&fixture->state);
  window_type_ahead (&fixture->state, keys);
  window_settle (&fixture->state);
  shuke_window_open_customer (fixture->state.window, 33);
  g_assert_cmpint (shuke_book_get_last_action (fixture->state.book), !=, last);
  window_wait (names_what_is_saved, fixture->state.window);
  profile_undo_last (fixture);
}

static gboolean
is_asked_in_sight (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_ROW) : NULL;
  GtkWidget *scrolled = row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  graphene_rect_t place;

  return scrolled != NULL && gtk_widget_get_height (row) > 0 && gtk_widget_compute_bounds (row, scrolled, &place)
         && place.origin.y >= 0 && place.origin.y + place.size.height <= gtk_widget_get_height (scrolled);
}

/* Each field that is asked for is in sight when it is typed into, in a wide window and in the narrowest. */
static void
test_child_in_sight (ProfileState  *fixture,
                     gconstpointer  data)
{
  static const int sizes[][2] = { { 1280, 800 }, { 360, 640 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkWidget *about;

      window_state_close (&fixture->state);
      window_state_open (&fixture->state, FALSE, sizes[i][0], sizes[i][1]);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      about = profile_find (fixture, "about");
      profile_press (fixture, "F2");
      g_signal_emit_by_name (window_find (about, "ShukePersonRow"), "add-person", SHUKE_ROLE_CHILD);
      window_settle (&fixture->state);
      g_assert_true (is_asked (about, SHUKE_FACT_PERSON_NAME));
      window_wait (is_asked_in_sight, about);
      profile_write_on (fixture, "Mei");
      g_assert_true (is_asked (about, SHUKE_FACT_BIRTH));
      window_wait (is_asked_in_sight, about);
      profile_write_on (fixture, "2020-5-3");
      g_assert_true (is_asked (about, SHUKE_FACT_SIZE));
      window_wait (is_asked_in_sight, about);
    }
}

/* The name is in sight for F2 wherever she has scrolled to, whether the file is open already or not and the keyboard in it. */
static void
test_name_in_sight (ProfileState  *fixture,
                    gconstpointer  data)
{
  static const int sizes[][2] = { { 1280, 800 }, { 360, 640 } };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      GtkAdjustment *adjustment;

      window_state_close (&fixture->state);
      window_state_open (&fixture->state, FALSE, sizes[i][0], sizes[i][1]);
      shuke_window_open_customer (fixture->state.window, fixture->lin);
      window_settle (&fixture->state);
      adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (profile_find (fixture, "scroller")));
      for (int times = 0; times < 3; times++)
        {
          g_test_message ("%d px, pressed the %d. time", sizes[i][0], times + 1);
          gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
          window_settle (&fixture->state);
          profile_press (fixture, "F2");
          window_wait (is_asked_in_sight, profile_find (fixture, "about"));
          g_assert_cmpint (shuke_fact_row_get_fact (SHUKE_FACT_ROW (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)),
                                                                                              SHUKE_TYPE_FACT_ROW)))->kind, ==, SHUKE_FACT_NAME);
          /* Once more with the file open and the keyboard in another place of it. */
          if (times == 1)
            gtk_widget_child_focus (profile_find (fixture, "about"), GTK_DIR_TAB_BACKWARD);
        }
    }
}

/* A child by the Tab key alone: name, birthday, size; and from what is added to it the next step is what is known, not its removal. */
static void
test_child_by_tab (ProfileState  *fixture,
                   gconstpointer  data)
{
  static const char *const name[] = { "type", "--args", "1", "Mei", "key", "Tab", NULL };
  static const char *const birth[] = { "type", "--args", "1", "2020-5-3", "key", "Tab", NULL };
  static const char *const size[] = { "type", "--args", "1", "130", "key", "Tab", NULL };
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *heading;
  GtkWidget *focus;

  profile_press (fixture, "F2");
  g_signal_emit_by_name (window_find (about, "ShukePersonRow"), "add-person", SHUKE_ROLE_CHILD);
  window_settle (&fixture->state);
  window_type_ahead (&fixture->state, name);
  window_settle (&fixture->state);
  g_assert_true (is_asked (about, SHUKE_FACT_BIRTH));
  window_type_ahead (&fixture->state, birth);
  window_settle (&fixture->state);
  g_assert_true (is_asked (about, SHUKE_FACT_SIZE));
  window_type_ahead (&fixture->state, size);
  window_settle (&fixture->state);
  g_assert_nonnull (profile_find_row (about, SHUKE_FACT_SIZE, "130"));

  focus = gtk_window_get_focus (GTK_WINDOW (fixture->state.window));
  heading = gtk_widget_get_ancestor (focus, SHUKE_TYPE_PERSON_ROW);
  g_assert_nonnull (heading);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (heading)), ==, "Mei");
  profile_press (fixture, "Tab");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->state.window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_ROW));
  profile_press (fixture, "shift+Tab");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->state.window));
  g_assert_true (gtk_widget_get_ancestor (focus, SHUKE_TYPE_PERSON_ROW) == heading);
}

static double
place_of (ProfileState *fixture,
          GtkWidget    *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (row, profile_find (fixture, "scroller"), &bounds));
  return bounds.origin.y;
}

/* The card above loses what must be minded, and gets it back; the row that was typed into stays under the mouse. */
static void
test_stays_in_place (ProfileState  *fixture,
                     gconstpointer  data)
{
  GtkWidget *card = profile_find (fixture, "card");
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (profile_find (fixture, "scroller")));
  GtkWidget *row;
  double place;
  int height;

  profile_press (fixture, "F2");
  row = profile_find_row (profile_find (fixture, "about"), SHUKE_FACT_PHONE, NULL);
  gtk_widget_grab_focus (row);
  window_settle (&fixture->state);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + place_of (fixture, row) - 300);
  window_settle (&fixture->state);
  place = place_of (fixture, row);
  height = gtk_widget_get_height (card);
  g_assert_cmpfloat_with_epsilon (place, 300, 1);

  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, NULL);
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), NULL);
  g_assert_cmpint (shuke_book_save_customer (fixture->state.book, changed, NULL, NULL), !=, 0);
  window_settle (&fixture->state);
  g_assert_cmpint (gtk_widget_get_height (card), !=, height);
  g_assert_cmpfloat_with_epsilon (place_of (fixture, row), place, 1);
  profile_undo_last (fixture);
  g_assert_cmpint (gtk_widget_get_height (card), ==, height);
  g_assert_cmpfloat_with_epsilon (place_of (fixture, row), place, 1);
}

/* Whoever is found, the keyboard is on the sale. */
static void
test_found (ProfileState  *fixture,
            gconstpointer  data)
{
  static const char *const names[] = { "linxiaoyu", "zhang", "chen" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *const keys[] = { "key", "ctrl+f", "key", "ctrl+a", "type", "--args", "1", names[i], "key", "Return", NULL };

      window_type_ahead (&fixture->state, keys);
      window_settle (&fixture->state);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->state.window)) == profile_find (fixture, "sale_button"));
    }
}

/* No tooltip stands in front of a menu that is open. */
static void
test_no_tooltip (ProfileState  *fixture,
                 gconstpointer  data)
{
  GtkWidget *buttons[] = {
    window_find (GTK_WIDGET (fixture->state.window), "add_button"),
    profile_find (fixture, "consent_button"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_assert_true (gtk_widget_get_has_tooltip (buttons[i]));
      gtk_menu_button_popup (GTK_MENU_BUTTON (buttons[i]));
      window_settle (&fixture->state);
      g_assert_false (gtk_widget_get_has_tooltip (buttons[i]));
      gtk_menu_button_popdown (GTK_MENU_BUTTON (buttons[i]));
      window_settle (&fixture->state);
      g_assert_true (gtk_widget_get_has_tooltip (buttons[i]));
    }
}

/* What can be added is one key away, wherever in the file the keyboard is. */
static void
test_add_by_key (ProfileState  *fixture,
                 gconstpointer  data)
{
  GtkWidget *focus;

  profile_press (fixture, "shift+F2");
  window_settle (&fixture->state);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->state.window));
  g_assert_nonnull (focus);
  g_assert_nonnull (gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_PICKER));
  profile_press (fixture, "Escape");
  window_settle (&fixture->state);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->state.window));
  g_assert_true (focus == NULL || gtk_widget_get_ancestor (focus, SHUKE_TYPE_FACT_PICKER) == NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/editing/undo-by-key", ProfileState, NULL, profile_set_up, test_undo_by_key, profile_tear_down);
  g_test_add ("/editing/undo-by-steps", ProfileState, NULL, profile_set_up, test_undo_by_steps, profile_tear_down);
  g_test_add ("/editing/give-up", ProfileState, NULL, profile_set_up, test_give_up, profile_tear_down);
  g_test_add ("/editing/child-in-sight", ProfileState, NULL, profile_set_up, test_child_in_sight, profile_tear_down);
  g_test_add ("/editing/name-in-sight", ProfileState, NULL, profile_set_up, test_name_in_sight, profile_tear_down);
  g_test_add ("/editing/child-by-tab", ProfileState, NULL, profile_set_up, test_child_by_tab, profile_tear_down);
  g_test_add ("/editing/stays-in-place", ProfileState, NULL, profile_set_up, test_stays_in_place, profile_tear_down);
  g_test_add ("/editing/found", ProfileState, NULL, profile_set_up, test_found, profile_tear_down);
  g_test_add ("/editing/add-by-key", ProfileState, NULL, profile_set_up, test_add_by_key, profile_tear_down);
  g_test_add ("/editing/phone-in-groups", ProfileState, NULL, profile_set_up, test_phone_in_groups, profile_tear_down);
  g_test_add ("/editing/sale-day", ProfileState, NULL, profile_set_up, test_sale_day, profile_tear_down);
  g_test_add ("/editing/no-tooltip", ProfileState, NULL, profile_set_up, test_no_tooltip, profile_tear_down);
  return g_test_run ();
}
