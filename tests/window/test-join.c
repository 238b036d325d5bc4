/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody who is in the book twice: found from her file, looked at side by side, joined and parted again, with the keyboard alone. */

#include <adwaita.h>

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-join.h"
#include "shuke-book-visits.h"
#include "shuke-customer-entry.h"
#include "shuke-join-dialog.h"
#include "shuke-people-row.h"
#include "shuke-window-undo.h"

/* 林小雨 under another name, with her number and a card of her own. */
static gint64
add_double (ProfileState *fixture)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (shuke_book_get_region (fixture->state.book));
  g_autoptr (ShukeCustomer) lin = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "Zzyzx");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "K77");
  shuke_customer_builder_set_phone (builder, 0, 0, ((ShukeCustomerPhone *) g_ptr_array_index (lin->phones, 0))->raw, NULL);
  customer = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (fixture->state.book, customer, &id, &error);
  g_assert_no_error (error);
  window_settle (&fixture->state);
  return id;
}

static gboolean
is_there (ProfileState *fixture,
          gint64        id)
{
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (fixture->state.book, id, NULL);

  return customer != NULL;
}

static gboolean
has_hits (gpointer dialog)
{
  GtkWidget *field = window_find (dialog, "ShukeCustomerEntry");
  GtkWidget *list = field == NULL ? NULL : window_find (field, "GtkListBox");

  return list != NULL && gtk_widget_get_visible (list) && gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0) != NULL;
}

static const char *
lin_phone (ProfileState *fixture)
{
  static char *formatted;
  g_autoptr (ShukeCustomer) lin = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);

  g_free (formatted);
  formatted = shuke_phone_format (((ShukeCustomerPhone *) g_ptr_array_index (lin->phones, 0))->e164, shuke_book_get_region (fixture->state.book));
  return formatted;
}

/* As it is typed. */
static const char *
lin_digits (ProfileState *fixture)
{
  static char digits[32];
  const char *phone = lin_phone (fixture);
  guint n = 0;

  for (; *phone != '\0' && n + 1 < sizeof digits; phone++)
    if (g_ascii_isdigit (*phone))
      digits[n++] = *phone;
  digits[n] = '\0';
  return digits;
}

static GtkWidget *
open_dialog (ProfileState *fixture)
{
  GtkWidget *about = profile_find (fixture, "about");
  GtkWidget *dialog;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  profile_click (window_find_button (about, "Same Person As…"));
  window_settle (&fixture->state);
  dialog = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_true (SHUKE_IS_JOIN_DIALOG (dialog));
  return dialog;
}

/* Typed, Enter, looked at, Ctrl+Enter. */
static void
test_keys (ProfileState  *fixture,
           gconstpointer  data)
{
  gint64 twice = add_double (fixture);
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (ShukeCustomer) joined = NULL;
  g_autoptr (ShukeCustomer) again = NULL;

  window_check_walk (dialog);
  g_assert_nonnull (window_find_label (dialog, "Perhaps the same person"));
  g_assert_nonnull (window_find_label (dialog, "Zzyzx"));
  window_type_in (dialog, (const char *const[]) { "type", "zzyz", NULL });
  window_wait (has_hits, dialog);
  /* Of several with one name it is seen which is which. */
  g_assert_nonnull (window_find_label (window_find (window_find (dialog, "ShukeCustomerEntry"), "GtkListBox"), lin_phone (fixture)));
  window_type_in (dialog, (const char *const[]) { "key", "Down", NULL });
  window_settle (&fixture->state);
  window_type_in (dialog, (const char *const[]) { "key", "Return", NULL });
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (dialog, "K77"));
  /* One step back is the way to another one, and no button that joins them. */
  window_type_in (dialog, (const char *const[]) { "key", "shift+Tab", NULL });
  window_settle (&fixture->state);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), window_find (dialog, "ShukeCustomerEntry")));
  g_assert_true (gtk_widget_get_visible (window_find (dialog, "parts")));
  window_check_walk (dialog);
  window_type_in (dialog, (const char *const[]) { "key", "ctrl+Return", NULL });
  window_settle (&fixture->state);
  g_assert_null (window_find_above (GTK_WIDGET (fixture->state.window)));
  g_assert_false (is_there (fixture, twice));
  joined = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpstr (joined->name, ==, "林小雨");
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_true (is_there (fixture, twice));
  again = shuke_book_get_customer (fixture->state.book, twice, NULL);
  g_assert_cmpstr (again->name, ==, "Zzyzx");
}

static gboolean
shows (GtkWidget *hits,
       gint64     customer)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (hits), i)) != NULL; i++)
    if (*(gint64 *) g_object_get_data (G_OBJECT (row), "shuke-customer") == customer)
      return TRUE;
  return FALSE;
}

/* Whose file is open is nobody else. */
static void
test_herself (ProfileState  *fixture,
              gconstpointer  data)
{
  gint64 twice = add_double (fixture);
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *hits = window_find (window_find (dialog, "ShukeCustomerEntry"), "GtkListBox");

  /* Both have that number. */
  window_type_in (dialog, (const char *const[]) { "type", lin_digits (fixture), NULL });
  window_wait (has_hits, dialog);
  window_settle (&fixture->state);
  g_assert_true (shows (hits, twice));
  g_assert_false (shows (hits, fixture->lin));
  gtk_window_close (GTK_WINDOW (dialog));
  window_settle (&fixture->state);
}

/* The other's name holds when it is pressed; the one before stays what she is called. Chosen from those with her number. */
static void
test_chosen (ProfileState  *fixture,
             gconstpointer  data)
{
  gint64 twice = add_double (fixture);
  GtkWidget *dialog = open_dialog (fixture);
  GtkWidget *doubles = window_find (dialog, "doubles");
  GtkListBoxRow *last = NULL;
  GtkWidget *part;
  g_autoptr (ShukeCustomer) joined = NULL;

  /* The tests share the book, in which there are others who perhaps are she. */
  for (int i = 0; gtk_list_box_get_row_at_index (GTK_LIST_BOX (doubles), i) != NULL; i++)
    if (shuke_people_row_get_customer (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (doubles), i))) == twice)
      last = gtk_list_box_get_row_at_index (GTK_LIST_BOX (doubles), i);
  g_assert_nonnull (last);
  gtk_widget_grab_focus (GTK_WIDGET (last));
  window_type_in (dialog, (const char *const[]) { "key", "Return", NULL });
  window_settle (&fixture->state);
  part = window_find (window_find (dialog, "parts"), "ShukeJoinPartRow");
  g_assert_nonnull (window_find_label (part, "Zzyzx"));
  gtk_widget_grab_focus (window_find (part, "given"));
  window_type_in (dialog, (const char *const[]) { "key", "space", NULL });
  window_settle (&fixture->state);
  gtk_widget_activate_action (dialog, "join.join", NULL);
  window_settle (&fixture->state);
  g_assert_false (is_there (fixture, twice));
  joined = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpstr (joined->name, ==, "Zzyzx");
  profile_undo_last (fixture);
  window_settle (&fixture->state);
}

/* Whoever changes a file meanwhile is not overlooked: nothing is joined, and the comparison shows it. */
static void
test_changed (ProfileState  *fixture,
              gconstpointer  data)
{
  gint64 twice = add_double (fixture);
  GtkWidget *dialog = open_dialog (fixture);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = NULL;

  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (window_find (dialog, "ShukeCustomerEntry")), twice);
  window_settle (&fixture->state);
  customer = shuke_book_get_customer (fixture->state.book, twice, NULL);
  builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (fixture->state.book));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, "Zz");
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (fixture->state.book), NULL);
  g_assert_cmpint (shuke_book_save_customer (fixture->state.book, changed, NULL, NULL), !=, 0);
  gtk_widget_activate_action (dialog, "join.join", NULL);
  window_settle (&fixture->state);
  g_assert_true (is_there (fixture, twice));
  g_assert_nonnull (window_find_label (dialog, "Zz"));
}

/* Something was bought since for both: what stays, and with whom, is said in front of the window. */
static void
test_stays (ProfileState  *fixture,
            gconstpointer  data)
{
  ShukeBook *book = fixture->state.book;
  gint64 twice = add_double (fixture);
  g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (book, twice, NULL);
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new_from (customer, shuke_book_get_region (book));
  g_autoptr (ShukeCustomer) changed = NULL;
  g_autoptr (ShukeCustomer) joined = NULL;
  g_autoptr (ShukeJoin) join = NULL;
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  GtkWidget *question;
  gint64 action;

  shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), "Zed");
  changed = shuke_customer_builder_build (builder, shuke_book_get_today (book), NULL);
  g_assert_cmpint (shuke_book_save_customer (book, changed, NULL, NULL), !=, 0);
  join = shuke_book_compare_customers (book, fixture->lin, twice, NULL);
  action = shuke_book_join_customers (book, join, NULL);
  g_assert_cmpint (action, !=, 0);
  joined = shuke_book_get_customer (book, fixture->lin, NULL);
  visit->customer = fixture->lin;
  visit->day = shuke_book_get_today (book);
  for (guint i = 0; i < joined->persons->len; i++)
    {
      ShukeLine *line = shuke_line_new ();

      line->person = ((const ShukePerson *) g_ptr_array_index (joined->persons, i))->id;
      line->quantity = 1;
      line->paid_price = 100;
      g_ptr_array_add (visit->lines, line);
    }
  g_assert_cmpint (shuke_book_save_visit (book, visit, NULL, NULL), !=, 0);
  window_settle (&fixture->state);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), "undo", shuke_window_undo_target (book, action));
  window_settle (&fixture->state);
  question = window_find_above (GTK_WIDGET (fixture->state.window));
  g_assert_true (ADW_IS_MESSAGE_DIALOG (question));
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), ==,
                   "Something was bought or brought back since that concerns both. Therefore these stay with 林小雨:\nZed");
  window_check_walk (question);
  gtk_window_close (GTK_WINDOW (question));
  window_settle (&fixture->state);
  g_assert_true (is_there (fixture, twice));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/join/keys", ProfileState, NULL, profile_set_up, test_keys, profile_tear_down);
  g_test_add ("/join/herself", ProfileState, NULL, profile_set_up, test_herself, profile_tear_down);
  g_test_add ("/join/chosen", ProfileState, NULL, profile_set_up, test_chosen, profile_tear_down);
  g_test_add ("/join/changed", ProfileState, NULL, profile_set_up, test_changed, profile_tear_down);
  g_test_add ("/join/stays", ProfileState, NULL, profile_set_up, test_stays, profile_tear_down);
  return g_test_run ();
}
