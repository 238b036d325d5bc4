/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions about customers whom a file and the book both know, from the choice to the book. */

#include "window-state.h"

#include <adwaita.h>

#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-import-window.h"

static gboolean
shows_page (gpointer name)
{
  GtkWidget *window = window_find_dialog ("ShukeImportWindow");
  GtkWidget *stack = window == NULL ? NULL : window_find (window, "stack");

  return stack != NULL && g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), name) == 0;
}

/* All rows are counted, and the button says so. */
static gboolean
may_run (gpointer data)
{
  GtkWidget *button = window_find (window_find_dialog ("ShukeImportWindow"), "import_button");

  return gtk_widget_is_sensitive (button) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), data) == 0;
}

/* @n customers with a tier and a phone, or with @again what another shop says of them. */
static char *
write_members (WindowState *state,
               guint        n,
               gboolean     again)
{
  g_autoptr (GString) rows = g_string_new ("姓名,手机,会员等级,微信,备注,同意短信\n");
  char *path;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (rows, again ? "王芳%u,13901%06u,银卡,wangfang%u,爱喝咖啡%u,是\n" : "王芳%u,13901%06u,金卡,,爱喝茶%u,是\n",
                            i, i, i, i);
  path = g_build_filename (state->folder, again ? "again.csv" : "members.csv", NULL);
  g_assert_true (g_file_set_contents (path, rows->str, (gssize) rows->len, NULL));
  return path;
}

typedef struct {
  ShukeBook *book;
  int        n;
} Wanted;

static gboolean
has_as_many (gpointer data)
{
  const Wanted *wanted = data;

  return shuke_book_count_customers (wanted->book) == wanted->n && window_find_dialog ("ShukeImportWindow") == NULL;
}

/* Imports @n customers, opens the other file about them, and asks. */
static GtkWidget *
open_questions (WindowState *state,
                guint        n,
                int          width,
                const char  *import,
                const char  *compare)
{
  Wanted wanted = { state->book, (int) n };
  g_autofree char *first = write_members (state, n, FALSE);
  g_autofree char *second = write_members (state, n, TRUE);
  const char *paths[] = { first, NULL };
  GtkWidget *window;

  shuke_import_window_open (state->window, paths);
  window_wait (may_run, (gpointer) import);
  g_assert_true (gtk_widget_activate_action (window_find_dialog ("ShukeImportWindow"), "import.run", NULL));
  window_wait (has_as_many, &wanted);
  paths[0] = second;
  shuke_import_window_open (state->window, paths);
  window = window_find_dialog ("ShukeImportWindow");
  gtk_window_set_default_size (GTK_WINDOW (window), width, 720);
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (window, "match_row")), 3);
  window_wait (may_run, (gpointer) compare);
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (shows_page, (gpointer) "ask");
  window_settle (state);
  return window;
}

/* One customer, by keys, each of which goes on to the next question; what was decided outlives a look back at the preview. */
static void
test_asked (void)
{
  static const char *const keys[] = { "key", "Down", "2", "1", "2", NULL };
  WindowState state;
  GtkWidget *window, *list;
  g_autoptr (ShukeCustomer) customer = NULL;
  Wanted wanted;

  window_state_open (&state, TRUE, 1280, 800);
  wanted = (Wanted) { state.book, 1 };
  window = open_questions (&state, 1, 1120, "_Import 1 Customer", "First _Compare 1 Customer");
  list = window_find (window, "questions");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 4);
  window_check_walk (window);
  window_type_in (window, keys);
  window_settle (&state);
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (shows_page, (gpointer) "preview");
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (shows_page, (gpointer) "ask");
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (has_as_many, &wanted);
  customer = shuke_book_get_customer (state.book, 1, NULL);
  g_assert_cmpstr (customer->tier, ==, "银卡");
  g_assert_cmpuint (customer->channels->len, ==, 0);
  g_assert_cmpstr (customer->note, ==, "爱喝咖啡0");
  window_state_close (&state);
}

static GtkWidget *
find_row_button (GtkWidget  *list,
                 const char *name,
                 guint       nth)
{
  for (GtkWidget *item = gtk_widget_get_first_child (list); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *button = window_find (item, name);

      if (button != NULL && gtk_widget_get_mapped (button) && nth-- == 0)
        return button;
    }
  return NULL;
}

/* Four hundred in a narrow window: only what is in sight has widgets, one press answers for all, and one of them is somebody else. */
static void
test_asked_many (void)
{
  enum { MANY = 400 };
  WindowState state;
  GtkWidget *window, *list, *child;
  guint rows = 0;
  Wanted wanted;

  window_state_open (&state, TRUE, 360, 720);
  wanted = (Wanted) { state.book, MANY + 1 };
  window = open_questions (&state, MANY, 360, "_Import 400 Customers", "_Compare");
  g_assert_cmpint (gtk_widget_get_width (window), <=, 360);
  window_check_walk (window);
  list = window_find (window, "questions");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, MANY * 4);
  for (child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    rows++;
  g_assert_cmpuint (rows, <, MANY);
  /* Tier from the file, for her and for all. */
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_row_button (list, "given", 0)), TRUE);
  g_signal_emit_by_name (find_row_button (list, "all", 0), "clicked");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_row_button (list, "another", 0)), TRUE);
  g_assert_false (gtk_widget_is_sensitive (find_row_button (list, "given", 0)));
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (has_as_many, &wanted);
  for (gint64 id = 1; id <= MANY; id += MANY / 2 - 1)
    {
      g_autoptr (ShukeCustomer) customer = shuke_book_get_customer (state.book, id, NULL);

      g_assert_cmpstr (customer->tier, ==, id == 1 ? "金卡" : "银卡");
    }
  window_state_close (&state);
}

static void
check_sides (GtkWidget *window)
{
  g_assert_nonnull (window_find_label (window, "Rows 2 and 3 · in the file 王女士 · the same phone: 13900001111"));
  g_assert_nonnull (window_find_label (window, "In the earlier row"));
  g_assert_nonnull (window_find_label (window, "In this row"));
  g_assert_null (window_find_label (window, "In the book"));
}

/* Two rows of one file that may be one person are asked about into an empty book too; two that surely are only counted. */
static void
test_doubles (void)
{
  static const char table[] = "姓名,手机,等级,同意短信\n王芳,13900001111,金卡,是\n王女士,13900001111,银卡,是\n李四,13900002222,,是\n"
                              "李四,13900002222,金卡,是\n";
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *list;
  Wanted wanted;

  window_state_open (&state, TRUE, 1280, 800);
  wanted = (Wanted) { state.book, 3 };
  path = g_build_filename (state.folder, "doubles.csv", NULL);
  g_assert_true (g_file_set_contents (path, table, -1, NULL));
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window = window_find_dialog ("ShukeImportWindow");
  /* Before all rows are looked at nobody knows what is to be asked. */
  g_assert_false (gtk_widget_is_sensitive (window_find (window, "import_button")));
  window_wait (may_run, (gpointer) "First _Compare 1 Customer");
  g_assert_nonnull (window_find_label (window, "4 rows, the first line names the columns · 2 rows are about somebody of an earlier row"));
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (shows_page, (gpointer) "ask");
  window_settle (&state);
  window_check_walk (window);
  check_sides (window);
  list = window_find (window, "questions");
  /* The button follows what is decided. */
  g_assert_true (may_run ((gpointer) "_Import 2 Customers"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_row_button (list, "another", 0)), TRUE);
  g_assert_true (may_run ((gpointer) "_Import 3 Customers"));
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (has_as_many, &wanted);
  window_state_close (&state);
}

static gboolean
is_list_open (gpointer data)
{
  GtkWidget *window = window_find_dialog ("AdwWindow");

  return window != NULL && g_strcmp0 (gtk_widget_get_name (window), "kept") == 0;
}

/* An import is taken back, and what was done since is listed by whom and what. */
static void
test_kept (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  g_autoptr (GPtrArray) imports = NULL;
  Wanted wanted;
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  wanted = (Wanted) { state.book, 2 };
  path = write_members (&state, 2, FALSE);
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (may_run, (gpointer) "_Import 2 Customers");
  g_assert_true (gtk_widget_activate_action (window_find_dialog ("ShukeImportWindow"), "import.run", NULL));
  window_wait (has_as_many, &wanted);
  g_assert_cmpint (shuke_book_add_consent (state.book, 2, "marketing", SHUKE_CONSENT_NO, "店里", NULL), >, 0);
  imports = shuke_book_list_imports (state.book, NULL);
  g_assert_cmpuint (imports->len, ==, 1);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-import",
                                  g_variant_new_int64 (((const ShukeImportInfo *) imports->pdata[0])->id));
  window_wait (is_list_open, NULL);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 1);
  window = window_find_dialog ("AdwWindow");
  window_settle (&state);
  window_check_walk (window);
  g_assert_nonnull (window_find_label (window, "王芳1"));
  g_assert_nonnull (window_find_label (window, "Her whole file stays. Since then: phone, address or consent"));
  /* Her file comes before the list, which stays: it is shown once. */
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (state.window));
  {
    GtkWidget *row = gtk_widget_get_ancestor (window_find_label (window, "王芳1"), GTK_TYPE_LIST_BOX_ROW);

    g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  }
  window_settle (&state);
  g_assert_true (is_list_open (NULL));
  g_assert_null (gtk_window_get_transient_for (GTK_WINDOW (window)));
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (window)));
  g_assert_nonnull (window_find_label (GTK_WIDGET (state.window), "王芳1"));
  /* And goes with the window it came from. */
  window_state_close (&state);
  g_assert_false (is_list_open (NULL));
}

static gboolean
is_undoing (gpointer data)
{
  GtkWidget *dialog = window_find_dialog ("AdwMessageDialog");

  return dialog != NULL && gtk_widget_get_mapped (dialog);
}

static gboolean
may_undo (gpointer data)
{
  return g_action_group_get_action_enabled (data, "undo-import");
}

/* While it takes longer than a moment there is a way to stop it, and then the book is as it was. Something else writes meanwhile, so that it
 * has to wait. */
static void
test_stopped (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[] = { NULL, NULL };
  g_autoptr (GPtrArray) imports = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (ShukeConnection) busy = NULL;
  Wanted wanted;
  GtkWidget *dialog;

  window_state_open (&state, TRUE, 1280, 800);
  wanted = (Wanted) { state.book, 2 };
  path = write_members (&state, 2, FALSE);
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (may_run, (gpointer) "_Import 2 Customers");
  g_assert_true (gtk_widget_activate_action (window_find_dialog ("ShukeImportWindow"), "import.run", NULL));
  window_wait (has_as_many, &wanted);
  imports = shuke_book_list_imports (state.book, NULL);
  busy = shuke_connection_open (shuke_book_get_path (state.book), SHUKE_CONNECTION_READ_WRITE, NULL);
  g_assert_true (shuke_connection_begin (busy, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-import",
                                  g_variant_new_int64 (((const ShukeImportInfo *) imports->pdata[0])->id));
  window_wait (is_undoing, NULL);
  dialog = window_find_dialog ("AdwMessageDialog");
  window_settle (&state);
  window_check_walk (dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "stop");
  shuke_connection_rollback (busy);
  window_wait (may_undo, state.window);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 2);
  after = shuke_book_list_imports (state.book, NULL);
  g_assert_false (((const ShukeImportInfo *) after->pdata[0])->undone);
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-asked/one", test_asked);
  g_test_add_func ("/import-asked/many", test_asked_many);
  g_test_add_func ("/import-asked/doubles", test_doubles);
  g_test_add_func ("/import-asked/kept", test_kept);
  g_test_add_func ("/import-asked/stopped", test_stopped);
  return g_test_run ();
}
