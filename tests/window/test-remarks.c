/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The remark of an imported customer in her file: its facts are taken over or put away by the keyboard alone, and undone. */

#include "profile-state.h"
#include "shuke-book-customers.h"
#include "shuke-book-facts.h"
#include "shuke-book-list.h"
#include "shuke-import-run.h"

#include <glib/gstdio.h>

/* The file of somebody who came with a list, with the section open that says what is known of her. The sample shop stays as the tests before
 * have left it: each test has a customer of its own, by her number. */
static GtkWidget *
open_imported (ProfileState *fixture,
               const char   *phone)
{
  ShukeBook *book = fixture->state.book;
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImportContext context = shuke_import_context_of (book);
  g_autofree char *folder = g_dir_make_tmp ("shuke-remarks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "老顾客.csv", NULL);
  g_autofree char *table = g_strdup_printf ("姓名,手机,备注\n方静,%s,只收微信，晚上七点后打，女儿110码\n", phone);
  g_autofree char *number = g_strconcat ("+86", phone, NULL);
  g_autoptr (ShukeImportFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = NULL;
  g_auto (ShukeImportReport) report;
  GtkWidget *about;

  shuke_import_report_init (&report);
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  file = shuke_import_file_open (path, NULL, &context, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_import_run (book, file, &options, FALSE, NULL, NULL, &report, NULL, &error));
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  ids = shuke_book_find_by_phone (book, number, NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  fixture->lin = g_array_index (ids, gint64, 0);
  shuke_window_open_customer (fixture->state.window, fixture->lin);
  window_settle (&fixture->state);
  about = profile_find (fixture, "about");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  return window_find (window_find (about, "ShukeFileRow"), "ShukeRemarkOffers");
}

static char *
dup_focused (ProfileState *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->state.window));

  return focus != NULL ? g_strdup (gtk_widget_get_tooltip_text (focus)) : NULL;
}

static guint
count_offers (ProfileState *fixture)
{
  g_autoptr (ShukeFactFile) file = shuke_book_get_fact_file (fixture->state.book, fixture->lin, 0, NULL);

  return file->offers->len;
}

static void
test_keys (ProfileState  *fixture,
           gconstpointer  data)
{
  GtkWidget *offers = open_imported (fixture, "13966660001");
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  g_assert_nonnull (offers);
  g_assert_true (gtk_widget_get_mapped (offers));
  g_assert_nonnull (window_find_label (offers, "The remark in “老顾客.csv” also says"));
  window_check_walk (GTK_WIDGET (fixture->state.window));

  /* Enter takes the first; the keyboard is on the next. */
  gtk_widget_child_focus (offers, GTK_DIR_TAB_FORWARD);
  first = dup_focused (fixture);
  g_assert_cmpstr (first, ==, "Take into the File");
  profile_press (fixture, "Return");
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpstr (customer->contact_channel, ==, "wechat");
  g_assert_cmpuint (count_offers (fixture), ==, 2);
  second = dup_focused (fixture);
  g_assert_cmpstr (second, ==, "Take into the File");

  /* Tab is at the other button, and Enter puts away. */
  profile_press (fixture, "Tab");
  third = dup_focused (fixture);
  g_assert_cmpstr (third, ==, "Not So");
  profile_press (fixture, "Return");
  g_assert_cmpuint (count_offers (fixture), ==, 1);
  g_clear_pointer (&customer, shuke_customer_unref);
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_null (customer->contact_hours);

  /* The last: nothing is left to say, and the keyboard is on the question. */
  profile_press (fixture, "Return");
  g_assert_cmpuint (count_offers (fixture), ==, 0);
  g_assert_false (gtk_widget_get_visible (offers));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->state.window)), gtk_widget_get_ancestor (offers, ADW_TYPE_PREFERENCES_ROW)));
  profile_undo_last (fixture);
  g_assert_true (gtk_widget_get_visible (offers));
  g_assert_cmpuint (count_offers (fixture), ==, 1);
}

static void
test_all (ProfileState  *fixture,
          gconstpointer  data)
{
  GtkWidget *offers = open_imported (fixture, "13966660002");
  g_autoptr (ShukeCustomer) customer = NULL;

  profile_click (window_find_button (offers, "Take All"));
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (offers));
  customer = shuke_book_get_customer (fixture->state.book, fixture->lin, NULL);
  g_assert_cmpuint (customer->persons->len, ==, 2);
  profile_undo_last (fixture);
  g_assert_true (gtk_widget_get_visible (offers));
  g_assert_cmpuint (count_offers (fixture), ==, 3);

  profile_click (window_find_button (offers, "None of It"));
  window_settle (&fixture->state);
  g_assert_false (gtk_widget_get_visible (offers));
  g_assert_cmpuint (count_offers (fixture), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/remarks/keys", ProfileState, NULL, profile_set_up, test_keys, profile_tear_down);
  g_test_add ("/remarks/all", ProfileState, NULL, profile_set_up, test_all, profile_tear_down);
  return g_test_run ();
}
