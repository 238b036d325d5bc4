/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Leaving somebody out of a file: ticks in the preview, and the list of all rows with its search. */

#include "window-state.h"

#include <adwaita.h>
#include <string.h>

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-import-window.h"

static gboolean
may_run (gpointer data)
{
  GtkWidget *window = window_find_dialog ("ShukeImportWindow");
  GtkWidget *button = window == NULL ? NULL : window_find (window, "import_button");

  return button != NULL && gtk_widget_get_visible (button) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), data) == 0;
}

static GtkWidget *
open_file (WindowState *state,
           const char  *text,
           int          width,
           const char  *button)
{
  g_autofree char *path = g_build_filename (state->folder, "phone.csv", NULL);
  const char *paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  shuke_import_window_open (state->window, paths);
  gtk_window_set_default_size (GTK_WINDOW (window_find_dialog ("ShukeImportWindow")), width, 720);
  window_wait (may_run, (gpointer) button);
  window_settle (state);
  return window_find_dialog ("ShukeImportWindow");
}

static gboolean
is_gone (gpointer data)
{
  return window_find_dialog ("ShukeImportWindow") == NULL;
}

static gboolean
shows_page (gpointer name)
{
  GtkWidget *stack = window_find (window_find_dialog ("ShukeImportWindow"), "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), name) == 0;
}

/* They have been counted. */
static gboolean
has_rows (gpointer window)
{
  return gtk_widget_is_sensitive (window_find (window, "rows_button"));
}

static GtkWidget *
open_rows (WindowState *state,
           GtkWidget   *window)
{
  window_wait (has_rows, window);
  g_assert_true (gtk_widget_activate_action (window, "import.rows", NULL));
  window_wait (shows_page, (gpointer) "rows");
  window_settle (state);
  return window_find (window_find (window, "stack"), "ShukeImportRowsPage");
}

/* What has to be asked is known when all rows were counted. */
static gboolean
is_counted (gpointer window)
{
  return gtk_widget_is_sensitive (window_find (window, "import_button"));
}

static void
finish (WindowState *state,
        GtkWidget   *window)
{
  GtkWidget *question;

  window_wait (is_counted, window);
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "not-asked");
  gtk_window_destroy (GTK_WINDOW (question));
  window_wait (is_gone, NULL);
}

static guint
count_rows (GtkWidget *page)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (window_find (page, "list")))));
}

static gboolean
has_found (gpointer data)
{
  GtkWidget *page = window_find (window_find_dialog ("ShukeImportWindow"), "ShukeImportRowsPage");

  return count_rows (page) == GPOINTER_TO_UINT (data);
}

static gboolean
is_there (WindowState *state,
          const char  *e164)
{
  g_autoptr (GArray) ids = shuke_book_find_by_phone (state->book, e164, NULL);

  return ids->len > 0;
}

#define CONTACTS \
  "姓名,手机\n王芳,13900000001\n修水管的,13900000002\n快递小李,13900000003\n陈佳怡,13900000004\n快递老张,13900000005\n" \
  "外卖,13900000006\n李静,13900000007\n"

/* By keys: the second row with Space, then both carriers by a search. */
static void
test_keys (void)
{
  static const char *const second[] = { "key", "Down", "space", NULL };
  WindowState state;
  GtkWidget *window, *page;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, CONTACTS, 1120, "_Import 7 Customers");
  window_check_walk (window);
  page = open_rows (&state, window);
  window_check_walk (window);
  g_assert_cmpuint (count_rows (page), ==, 7);
  window_type_in (window, second);
  window_wait (may_run, (gpointer) "_Import 6 Customers");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (page, "counts"))), "1 row left out"));

  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "快递");
  window_wait (has_found, GUINT_TO_POINTER (2));
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  window_wait (may_run, (gpointer) "_Import 4 Customers");
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "没有这个人");
  window_wait (has_found, GUINT_TO_POINTER (0));
  window_settle (&state);
  window_check_walk (window);
  g_assert_true (gtk_widget_get_visible (window_find (page, "nothing")));

  /* Back at the preview, which says so too, with what is left out under its count. */
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (shows_page, (gpointer) "preview");
  window_settle (&state);
  window_check_walk (window);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (window, "left_out_tag"))), ==, "left out 3");
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (window, "rows_label"))), "7 rows"));
  finish (&state, window);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 4);
  g_assert_false (is_there (&state, "+8613900000002"));
  g_assert_false (is_there (&state, "+8613900000003"));
  g_assert_false (is_there (&state, "+8613900000005"));
  g_assert_true (is_there (&state, "+8613900000006"));
  window_state_close (&state);
}

/* The tick of a row of @window's preview. */
static GtkWidget *
find_tick (GtkWidget *root,
           guint      row)
{
  if (GTK_IS_CHECK_BUTTON (root) && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), "row")) == row)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tick (child, row);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* In the preview itself. Who was only like one that is left out is taken in her place; all left out, nothing can be imported. */
static void
test_preview (void)
{
  WindowState state;
  GtkWidget *window, *page;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, "姓名,手机\n王芳,13900000001\n王芳,13900000001\n李静,13900000002\n", 1120, "_Import 2 Customers");
  g_assert_false (gtk_widget_get_sensitive (find_tick (window, 3)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_tick (window, 3))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_tick (window, 4)), FALSE);
  window_wait (may_run, (gpointer) "_Import 1 Customer");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_tick (window, 2)), FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_tick (window, 4)), TRUE);
  window_wait (may_run, (gpointer) "_Import 2 Customers");
  g_assert_true (gtk_widget_get_sensitive (find_tick (window, 3)));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_tick (window, 3))));

  page = open_rows (&state, window);
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  window_wait (may_run, (gpointer) "Nothing to _Import");
  g_assert_false (gtk_widget_is_sensitive (window_find (window, "import_button")));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (window, "left_out_tag"))), ==, "left out 3");
  window_settle (&state);
  window_check_walk (window);
  g_assert_true (gtk_widget_activate_action (page, "rows.all", NULL));
  window_wait (may_run, (gpointer) "_Import 2 Customers");

  /* Another file of the same numbers is another file. */
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  g_assert_true (gtk_widget_activate_action (window, "import.afresh", NULL));
  window_wait (may_run, (gpointer) "_Import 2 Customers");
  finish (&state, window);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 2);
  window_state_close (&state);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* Many in a narrow window: only what is in sight has widgets, and the place in the list stays when they are counted again. */
static void
test_many (void)
{
  static const char *const last[] = { "key", "End", "space", NULL };
  g_autoptr (GString) text = g_string_new ("姓名,手机\n");
  WindowState state;
  GtkWidget *window, *page, *list, *scroller;
  double place;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (text, "%s%d,1390000%04d\n", i % 10 == 0 ? "快递" : "王芳", i, i);
  window_state_open (&state, TRUE, 360, 720);
  window = open_file (&state, text->str, 360, "_Import");
  page = open_rows (&state, window);
  window_check_walk (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  list = window_find (page, "list");
  scroller = window_find (page, "scroller");
  g_assert_cmpuint (count_rows (page), ==, 2000);
  g_assert_cmpuint (count_children (list), <, 300);
  window_type_in (window, last);
  window_settle (&state);
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (page, "counts"))), "1 row left out"));
  place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_assert_cmpfloat (place, >, 1000);
  window_wait (may_run, (gpointer) "_Import");
  window_settle (&state);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller))), ==, place);
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "快递");
  window_wait (has_found, GUINT_TO_POINTER (200));
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (page, "counts"))), "201 rows left out"));
  finish (&state, window);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 1799);
  window_state_close (&state);
}

static guint
count_list_rows (GtkWidget *window)
{
  return count_children (window_find (window, "refused_list"));
}

static GtkWidget *
open_refused (WindowState *state,
              int          n)
{
  g_autoptr (GString) text = g_string_new ("姓名,手机,备注\n王芳,13900000001,\n");

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, ",,不知道是谁%d\n", i);
  return open_file (state, text->str, 1120, "_Import 1 Customer");
}

/* Seven rows that are not taken are seven in the list; of forty the first are, and all in a window of their own. */
static void
test_refused (void)
{
  WindowState state;
  GtkWidget *window, *reports;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_refused (&state, 7);
  g_assert_cmpuint (count_list_rows (window), ==, 7);
  window_check_walk (window);
  gtk_window_close (GTK_WINDOW (window));
  window_wait (is_gone, NULL);

  window = open_refused (&state, 40);
  g_assert_cmpuint (count_list_rows (window), ==, 6);
  g_assert_nonnull (window_find_button (window, "All 40 Rows…"));
  g_assert_true (gtk_widget_activate_action (window_find (window, "findings"), "import.all-reports", "s", "refused"));
  reports = window_find_dialog ("AdwWindow");
  g_assert_nonnull (reports);
  window_settle (&state);
  window_check_walk (reports);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (window_find (reports, "GtkListView"))))), ==, 40);
  gtk_window_close (GTK_WINDOW (window));
  window_wait (is_gone, NULL);
  g_assert_null (window_find_dialog ("AdwWindow"));
  window_state_close (&state);
}

static guint
count_visible_reasons (GtkWidget *page)
{
  GtkWidget *list = window_find (page, "list");
  guint n = 0;

  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *why = window_find (item, "why");

      n += why != NULL && gtk_widget_get_mapped (why);
    }
  return n;
}

/* What does not come into the book, alone and with its reason: a row about nobody, one that was left out. */
static void
test_only_out (void)
{
  WindowState state;
  GtkWidget *window, *page, *only_out, *question;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, "姓名,手机,备注\n王芳,13900000001,\n,,空的\n李静,13900000003,\n陈洁,13900000004,\n", 1120, "_Import 3 Customers");
  page = open_rows (&state, window);
  only_out = window_find (page, "only_out");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (only_out), TRUE);
  window_wait (has_found, GUINT_TO_POINTER (1));
  window_settle (&state);
  g_assert_cmpuint (count_visible_reasons (page), ==, 1);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (page, "counts"))), ==, "1 row found");
  window_check_walk (window);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (only_out), FALSE);
  window_wait (has_found, GUINT_TO_POINTER (4));
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "李静");
  window_wait (has_found, GUINT_TO_POINTER (1));
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  window_wait (may_run, (gpointer) "_Import 2 Customers");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (only_out), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "");
  window_wait (has_found, GUINT_TO_POINTER (2));
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "王芳");
  window_wait (has_found, GUINT_TO_POINTER (0));
  window_settle (&state);
  g_assert_true (gtk_widget_get_visible (window_find (page, "nothing")));
  g_assert_nonnull (window_find_label (page, "No such row stays out of the book"));
  gtk_window_close (GTK_WINDOW (window));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "1 row left out"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "leave");
  gtk_window_destroy (GTK_WINDOW (question));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

/* Rows that are read in part, alone and each with what was not understood of it. */
static void
test_only_partly (void)
{
  WindowState state;
  GtkWidget *window, *page, *partly;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, "姓名,手机,生日\n王芳,13900000001,1990-03-02\n李静,13900000003,2月30日\n陈洁,13900000004,\n", 1120,
                      "_Import 3 Customers");
  page = open_rows (&state, window);
  partly = window_find (page, "partly");
  g_assert_true (gtk_widget_get_visible (partly));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (partly)), ==, "Read in Part (1)");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (partly), TRUE);
  window_wait (has_found, GUINT_TO_POINTER (1));
  window_settle (&state);
  g_assert_nonnull (window_find_label (page, "李静"));
  g_assert_cmpuint (count_visible_reasons (page), ==, 1);
  g_assert_nonnull (window_find_label_beginning (page, "Birthday: "));
  window_check_walk (window);
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  window_wait (may_run, (gpointer) "_Import 2 Customers");
  g_assert_true (gtk_widget_activate_action (page, "rows.all", NULL));
  window_wait (may_run, (gpointer) "_Import 3 Customers");
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

/* The answers are whole where they are chosen from, in a narrow window too: the order of a day stands at their end. */
static void
test_answers (void)
{
  WindowState state;
  GtkWidget *window, *row;

  window_state_open (&state, TRUE, 360, 720);
  window = open_file (&state, "姓名,手机,生日\n王芳,13900000001,03/04/1990\n", 360, "_Import");
  row = gtk_widget_get_first_child (gtk_widget_get_first_child (window_find (window, "day_questions")));
  g_assert_true (ADW_IS_COMBO_ROW (row));
  adw_action_row_activate (ADW_ACTION_ROW (row));
  window_settle (&state);
  g_assert_nonnull (window_find_label (row, "3 April 1990, day first"));
  g_assert_true (gtk_widget_get_mapped (window_find_label (row, "3 April 1990, day first")));
  window_check_walk (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  gtk_popover_popdown (GTK_POPOVER (window_find (row, "GtkPopover")));
  window_settle (&state);
  gtk_window_close (GTK_WINDOW (window));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

/* Who is perhaps no customer is shown alone and can be unticked, which is taken back in one step, as is what Tick All throws away. */
static void
test_perhaps (void)
{
  static const char *const undo[] = { "key", "ctrl+z", NULL };
  WindowState state;
  GtkWidget *window, *page, *perhaps;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, CONTACTS "王姐物业,13900000008\n", 1120, "_Import 8 Customers");
  page = open_rows (&state, window);
  perhaps = window_find (page, "perhaps");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (perhaps)), ==, "Perhaps No Customers (4)");
  g_assert_false (gtk_widget_get_visible (window_find (page, "undo")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (perhaps), TRUE);
  window_wait (has_found, GUINT_TO_POINTER (4));
  window_settle (&state);
  window_check_walk (window);
  g_assert_true (gtk_widget_get_visible (window_find (page, "untick_these")));
  g_assert_true (gtk_widget_activate_action (page, "rows.none", NULL));
  window_wait (may_run, (gpointer) "_Import 4 Customers");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (perhaps), FALSE);
  window_wait (has_found, GUINT_TO_POINTER (8));
  g_assert_true (gtk_widget_activate_action (page, "rows.all", NULL));
  window_wait (may_run, (gpointer) "_Import 8 Customers");
  window_settle (&state);
  gtk_widget_child_focus (window_find (page, "list"), GTK_DIR_TAB_FORWARD);
  window_type_in (window, undo);
  window_wait (may_run, (gpointer) "_Import 4 Customers");
  g_assert_true (gtk_widget_activate_action (page, "rows.undo", NULL));
  window_wait (may_run, (gpointer) "_Import 8 Customers");
  g_assert_false (gtk_widget_get_visible (window_find (page, "undo")));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

/* They are told of in the preview, and unticked there in one press; the list shows them alone. */
static void
test_perhaps_told (void)
{
  WindowState state;
  GtkWidget *window, *box, *button, *page;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, CONTACTS "王姐物业,13900000008\n", 1120, "_Import 8 Customers");
  window_wait (has_rows, window);
  box = window_find (window, "perhaps_box");
  button = window_find (box, "perhaps_button");
  g_assert_true (gtk_widget_get_visible (box));
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (window_find (box, "perhaps_label"))), "4 rows are perhaps no customers: "));
  window_check_walk (window);
  g_signal_emit_by_name (button, "clicked");
  window_wait (may_run, (gpointer) "_Import 4 Customers");
  window_settle (&state);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (window_find (box, "perhaps_label"))), "4 rows that are perhaps no customers stay out: "));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Tick _These Again");
  g_signal_emit_by_name (button, "clicked");
  window_wait (may_run, (gpointer) "_Import 8 Customers");
  window_wait (has_rows, window);
  window_settle (&state);
  g_assert_true (gtk_widget_activate_action (window, "import.perhaps", NULL));
  window_wait (shows_page, (gpointer) "rows");
  window_wait (has_found, GUINT_TO_POINTER (4));
  page = window_find (window_find (window, "stack"), "ShukeImportRowsPage");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (window_find (page, "perhaps"))));
  /* All of them, when all are asked for. */
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (shows_page, (gpointer) "preview");
  g_assert_true (gtk_widget_activate_action (window, "import.rows", NULL));
  window_wait (has_found, GUINT_TO_POINTER (8));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

/* What is remarked stands in the list, and is found there. */
static void
test_notes (void)
{
  WindowState state;
  GtkWidget *window, *page;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, "姓名,手机,备注\n老杨,13900000001,水电\n李静,13900000003,爱穿蓝色\n", 1120, "_Import 2 Customers");
  page = open_rows (&state, window);
  g_assert_nonnull (window_find_label (page, "爱穿蓝色"));
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "search")), "水电");
  window_wait (has_found, GUINT_TO_POINTER (1));
  window_settle (&state);
  g_assert_nonnull (window_find_label (page, "perhaps no customer"));
  gtk_window_close (GTK_WINDOW (window));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

static gboolean
says_changed (gpointer data)
{
  return window_find_dialog ("AdwMessageDialog") != NULL;
}

/* The till writes its list again while the page is open: nobody is taken in who was never shown. */
static void
test_written_meanwhile (void)
{
  WindowState state;
  GtkWidget *window, *dialog;
  g_autofree char *path = NULL;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_file (&state, "姓名,手机\n赵一,13900000001\n赵二,13900000002\n", 1120, "_Import 2 Customers");
  window_wait (is_counted, window);
  path = g_build_filename (state.folder, "phone.csv", NULL);
  g_assert_true (g_file_set_contents (path, "姓名,手机\n钱一,13900000011\n钱二,13900000012\n钱三,13900000013\n", -1, NULL));
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  dialog = window_find_dialog ("AdwMessageDialog");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "not-asked");
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_wait (says_changed, NULL);
  dialog = window_find_dialog ("AdwMessageDialog");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_false (is_there (&state, "+8613900000001") || is_there (&state, "+8613900000011"));
  window_wait (may_run, (gpointer) "_Import 3 Customers");
  finish (&state, window);
  g_assert_true (is_there (&state, "+8613900000013"));
  g_assert_false (is_there (&state, "+8613900000001"));
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-rows/keys", test_keys);
  g_test_add_func ("/import-rows/preview", test_preview);
  g_test_add_func ("/import-rows/many", test_many);
  g_test_add_func ("/import-rows/refused", test_refused);
  g_test_add_func ("/import-rows/only-out", test_only_out);
  g_test_add_func ("/import-rows/only-partly", test_only_partly);
  g_test_add_func ("/import-rows/answers", test_answers);
  g_test_add_func ("/import-rows/perhaps", test_perhaps);
  g_test_add_func ("/import-rows/perhaps-told", test_perhaps_told);
  g_test_add_func ("/import-rows/notes", test_notes);
  g_test_add_func ("/import-rows/written-meanwhile", test_written_meanwhile);
  return g_test_run ();
}
