/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The frame: pages on demand, the narrow form, counter mode, the choices of an empty book, toasts with undo. */

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-book-sample.h"
#include "shuke-customers-page.h"
#include "shuke-window-undo.h"
#include "window-state.h"

static GtkWidget *
peek_page (WindowState *state,
           const char  *type)
{
  return window_find (GTK_WIDGET (state->window), type);
}

static void
test_pages_on_demand (void)
{
  WindowState state;

  window_state_open (&state, FALSE, 1280, 800);
  g_assert_nonnull (peek_page (&state, "ShukeCustomersPage"));
  g_assert_null (peek_page (&state, "ShukeCalendarPage"));
  g_assert_null (peek_page (&state, "ShukeCampaignsPage"));
  g_assert_null (peek_page (&state, "ShukeProfile"));
  window_check_walk (GTK_WIDGET (state.window));

  g_action_group_activate_action (G_ACTION_GROUP (state.window), "page", g_variant_new_string ("calendar"));
  window_settle (&state);
  g_assert_nonnull (peek_page (&state, "ShukeCalendarPage"));
  g_assert_null (peek_page (&state, "ShukeCampaignsPage"));

  /* An unknown page is no page. */
  shuke_window_show_page (state.window, "nowhere");
  g_assert_null (shuke_window_get_page (state.window, "nowhere"));
  window_state_close (&state);
}

static void
test_actions (void)
{
  static const char *const names[] = { "page", "search", "back", "open-customer", "undo", "undo-last", "counter-mode",
                                       "show-help-overlay" };
  WindowState state;

  window_state_open (&state, FALSE, 1280, 800);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (g_action_group_has_action (G_ACTION_GROUP (state.window), names[i]));
  {
    g_auto (GStrv) keys = gtk_application_get_accels_for_action (GTK_APPLICATION (state.application), "win.counter-mode");

    g_assert_cmpstr (keys[0], ==, "F8");
  }
  /* No key leads to an action that the window does not have. */
  {
    g_auto (GStrv) keyed = gtk_application_list_action_descriptions (GTK_APPLICATION (state.application));

    for (gsize i = 0; keyed[i] != NULL; i++)
      if (g_str_has_prefix (keyed[i], "win."))
        {
          g_auto (GStrv) parts = g_strsplit (keyed[i] + strlen ("win."), "::", 2);

          g_assert_true (g_action_group_has_action (G_ACTION_GROUP (state.window), parts[0]));
        }
  }
  window_state_close (&state);
}

static void
collect_keys (GtkWidget  *root,
              GHashTable *keys)
{
  if (g_strcmp0 (G_OBJECT_TYPE_NAME (root), "GtkShortcutLabel") == 0)
    {
      g_autofree char *accelerator = NULL;

      g_object_get (root, "accelerator", &accelerator, NULL);
      g_assert_cmpstr (accelerator, !=, "");
      g_test_message ("%s", accelerator);
      g_assert_true (g_hash_table_add (keys, g_steal_pointer (&accelerator)));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_keys (child, keys);
}

/* Each line has a key, and each key one line; on a small screen it is no wider than the window. */
static void
test_shortcuts (void)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  WindowState state;
  GtkWidget *help;
  int least;

  window_state_open (&state, FALSE, 360, 720);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "show-help-overlay", NULL);
  window_settle (&state);
  help = window_find_above (GTK_WIDGET (state.window));
  g_assert_nonnull (help);
  window_check_walk (help);
  collect_keys (help, keys);
  g_assert_cmpuint (g_hash_table_size (keys), >, 30);
  gtk_widget_measure (help, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 360);
  gtk_window_close (GTK_WINDOW (help));
  window_state_close (&state);
}

static gboolean
is_narrow (gpointer window)
{
  gboolean narrow;

  g_object_get (window, "narrow", &narrow, NULL);
  return narrow;
}

static void
test_narrow (void)
{
  WindowState state;
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  GtkWidget *back, *bar;
  gint64 id;

  window_state_open (&state, FALSE, 360, 720);
  window_wait (is_narrow, state.window);
  window_settle (&state);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (state.window)), ==, 360);
  back = window_find (GTK_WIDGET (state.window), "back_button");
  bar = window_find (GTK_WIDGET (state.window), "switcher_bar");
  g_assert_false (gtk_widget_get_visible (back));
  g_assert_true (gtk_widget_get_mapped (bar));
  window_check_walk (GTK_WIDGET (state.window));

  {
    g_autoptr (GArray) ids = shuke_book_list_ids (state.book, SHUKE_ORDER_NAME, 1, NULL);
    ShukeListRow row;

    id = g_array_index (ids, gint64, 0);
    g_assert_true (shuke_book_get_list_row (state.book, id, &row, NULL));
    name = g_strdup (row.title);
    shuke_list_row_clear (&row);
  }
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "open-customer", g_variant_new_int64 (id));
  window_settle (&state);
  g_assert_true (gtk_widget_get_visible (back));
  g_assert_false (gtk_widget_get_mapped (bar));
  g_object_get (state.window, "shown-title", &title, NULL);
  g_assert_cmpstr (title, ==, name);

  g_action_group_activate_action (G_ACTION_GROUP (state.window), "back", NULL);
  window_settle (&state);
  g_assert_false (gtk_widget_get_visible (back));
  window_state_close (&state);
}

static void
test_counter_mode (void)
{
  WindowState state;
  gboolean hides_remark;
  GtkWidget *list, *add;

  window_state_open (&state, FALSE, 1280, 800);
  list = window_find (GTK_WIDGET (state.window), "GtkListView");
  add = window_find (GTK_WIDGET (state.window), "add_button");
  shuke_window_show_page (state.window, "calendar");
  shuke_window_open_customer (state.window, 1);
  shuke_window_show_page (state.window, "calendar");
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "counter-mode", NULL);
  window_settle (&state);
  g_assert_true (shuke_window_get_counter_mode (state.window));
  g_assert_false (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_mapped (add));
  g_assert_true (gtk_widget_get_mapped (window_find (GTK_WIDGET (state.window), "ShukeProfile")));
  g_object_get (window_find (GTK_WIDGET (state.window), "ShukeRemarkLine"), "counter-mode", &hides_remark, NULL);
  g_assert_true (hides_remark);

  /* What was looked for before shows nobody's name either. */
  gtk_editable_set_text (GTK_EDITABLE (window_find (GTK_WIDGET (state.window), "entry")), "lin");
  shuke_window_open_customer (state.window, 2);
  window_settle (&state);
  g_assert_false (gtk_widget_get_mapped (list));

  /* The next customer can still be looked for. */
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "search", NULL);
  window_settle (&state);
  g_assert_true (gtk_widget_get_mapped (window_find (GTK_WIDGET (state.window), "entry")));

  g_action_group_activate_action (G_ACTION_GROUP (state.window), "counter-mode", NULL);
  window_settle (&state);
  g_assert_true (gtk_widget_get_mapped (list));
  g_object_get (window_find (GTK_WIDGET (state.window), "ShukeRemarkLine"), "counter-mode", &hides_remark, NULL);
  g_assert_false (hides_remark);
  window_state_close (&state);
}

static void
test_first_run (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  WindowState state;

  window_state_open (&state, TRUE, 1280, 800);
  g_assert_nonnull (peek_page (&state, "ShukeFirstRun"));
  g_assert_true (gtk_widget_get_mapped (peek_page (&state, "ShukeFirstRun")));
  g_assert_null (peek_page (&state, "ShukeCustomersPage"));
  window_check_walk (GTK_WIDGET (state.window));

  /* The first customer, from wherever she comes, ends it. */
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 9, 17), &error);
  g_assert_no_error (error);
  shuke_book_save_customer (state.book, customer, NULL, &error);
  g_assert_no_error (error);
  window_settle (&state);
  g_assert_false (gtk_widget_get_mapped (peek_page (&state, "ShukeFirstRun")));
  g_assert_nonnull (peek_page (&state, "ShukeCustomersPage"));

  /* A book that is empty again, after an import was taken back, asks again. */
  g_assert_cmpint (shuke_book_undo (state.book, shuke_book_get_last_action (state.book), NULL, &error), !=, 0);
  g_assert_no_error (error);
  shuke_book_job_done (state.book, 0);
  window_settle (&state);
  g_assert_true (gtk_widget_get_mapped (peek_page (&state, "ShukeFirstRun")));
  window_state_close (&state);
}

static void
test_undo (void)
{
  g_autoptr (GError) error = NULL;
  WindowState state;
  gint64 action;
  int before;

  window_state_open (&state, FALSE, 1280, 800);
  before = shuke_book_count_customers (state.book);
  action = shuke_book_delete_customer (state.book, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, before - 1);
  shuke_window_toast_undo (state.window, "<b>林小雨</b> & 34", state.book, action);
  window_settle (&state);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo", shuke_window_undo_target (state.book, action));
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, before);

  /* A second time it is an error in words, not a crash. */
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo", shuke_window_undo_target (state.book, action));
  window_settle (&state);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, before);
  window_state_close (&state);
}

static gboolean
stands_above_feet (gpointer window)
{
  GtkWidget *toast = window_find (window, "AdwToastWidget");
  GtkWidget *bar = window_find (window, "AdwViewSwitcherBar");
  graphene_rect_t shown, foot;

  return toast != NULL && gtk_widget_get_height (bar) > 0 && gtk_widget_compute_bounds (toast, window, &shown) &&
         gtk_widget_compute_bounds (bar, window, &foot) && shown.origin.y + shown.size.height <= foot.origin.y;
}

/* Also one that is said before the window is there covers no buttons. */
static void
test_toast_of_start (void)
{
  WindowState state;
  ShukeWindow *second;

  window_state_open (&state, FALSE, 360, 720);
  second = shuke_window_new (GTK_APPLICATION (state.application), NULL);
  gtk_window_set_default_size (GTK_WINDOW (second), 360, 720);
  gtk_window_present (GTK_WINDOW (second));
  window_settle (&state);
  g_object_set (second, "book", state.book, NULL);
  shuke_window_toast (second, "one of the start");
  window_wait (stands_above_feet, second);
  gtk_window_destroy (GTK_WINDOW (second));
  window_state_close (&state);
}

static gboolean
is_said (gpointer toasts)
{
  return window_find_label (toasts, "three") != NULL;
}

static gboolean
is_second (gpointer toasts)
{
  return window_find_label (toasts, "two") != NULL;
}

static gboolean
is_silent (gpointer toasts)
{
  return window_find_label (toasts, "three") == NULL && window_find_label (toasts, "four") == NULL;
}

/* Escape sends the toast away that stands there, as quick as it may come after another. What only says something waits for one that
 * can be undone, and nothing is said that has been overtaken. */
static void
test_toasts (void)
{
  static const char *const escape[] = { "key", "Escape", NULL };
  WindowState state;
  GtkWidget *toasts;

  window_state_open (&state, FALSE, 1280, 800);
  toasts = window_find (GTK_WIDGET (state.window), "AdwToastOverlay");
  shuke_window_show_page (state.window, "calendar");
  window_settle (&state);
  shuke_window_toast_undo (state.window, "one", state.book, 1);
  window_settle (&state);
  shuke_window_toast_undo (state.window, "two", state.book, 1);
  window_wait (is_second, toasts);
  shuke_window_toast (state.window, "overtaken");
  shuke_window_toast (state.window, "three");
  g_assert_null (window_find_label (toasts, "three"));
  window_type_ahead (&state, escape);
  window_wait (is_said, toasts);
  g_assert_null (window_find_label (toasts, "overtaken"));
  shuke_window_toast_undo (state.window, "four", state.book, 1);
  window_type_ahead (&state, escape);
  window_wait (is_silent, toasts);
  window_state_close (&state);
}

static GtkWidget *
find_toast (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwToastWidget"))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toast (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
shows_no_toast (gpointer data)
{
  return find_toast (data) == NULL;
}

/* The sample shop and the owner's book count their actions alike: what one of them offers to take back is never taken out of the other. */
static void
test_undo_of_its_book (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) other = NULL;
  g_autoptr (GVariant) target = NULL;
  WindowState state;
  gint64 action;
  int customers;

  window_state_open (&state, FALSE, 1280, 800);
  other = shuke_book_open_sample (20, shuke_book_get_clock (state.book), &error);
  g_assert_no_error (error);
  action = shuke_book_delete_customer (state.book, 1, &error);
  g_assert_no_error (error);
  customers = shuke_book_count_customers (state.book);
  target = g_variant_ref_sink (shuke_window_undo_target (other, action));

  /* Two of them, so that one waits behind the other. */
  shuke_window_set_book (state.window, other);
  shuke_window_toast_undo (state.window, "one", other, action);
  shuke_window_toast (state.window, "two");
  window_settle (&state);
  g_assert_nonnull (find_toast (GTK_WIDGET (state.window)));
  shuke_window_set_book (state.window, state.book);
  window_wait (shows_no_toast, state.window);

  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo", target);
  window_settle (&state);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, customers);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo", shuke_window_undo_target (state.book, action));
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, customers + 1);
  window_state_close (&state);
}

/* A window that is closed is let go of, with every page in it: the program may stay and open others. */
static void
test_gone_when_closed (void)
{
  WindowState state;
  gpointer window = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_show_page (state.window, "calendar");
  shuke_window_show_page (state.window, "campaigns");
  window_settle (&state);
  g_set_weak_pointer (&window, state.window);
  window_state_close (&state);
  g_assert_null (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shell/pages-on-demand", test_pages_on_demand);
  g_test_add_func ("/shell/actions", test_actions);
  g_test_add_func ("/shell/shortcuts", test_shortcuts);
  g_test_add_func ("/shell/narrow", test_narrow);
  g_test_add_func ("/shell/counter-mode", test_counter_mode);
  g_test_add_func ("/shell/gone-when-closed", test_gone_when_closed);
  g_test_add_func ("/shell/first-run", test_first_run);
  g_test_add_func ("/shell/undo", test_undo);
  g_test_add_func ("/shell/toasts", test_toasts);
  g_test_add_func ("/shell/toast-of-start", test_toast_of_start);
  g_test_add_func ("/shell/undo-of-its-book", test_undo_of_its_book);
  return g_test_run ();
}
