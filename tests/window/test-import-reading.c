/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a file is read, where the owner knows better than the program. */

#include "window-state.h"

#include <adwaita.h>
#include <string.h>

#include "pack-workbook.h"
#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-column-guess.h"
#include "shuke-import-window.h"

static GtkWidget *
find_import_window (void)
{
  return window_find_dialog ("ShukeImportWindow");
}

static gboolean
is_gone (gpointer data)
{
  return find_import_window () == NULL;
}

static gboolean
says_rows (gpointer words)
{
  return find_import_window () != NULL && strstr (gtk_label_get_label (GTK_LABEL (window_find (find_import_window (), "rows_label"))), words) != NULL;
}

static gboolean
shows_button (gpointer label)
{
  GtkWidget *window = find_import_window ();
  GtkWidget *button = window == NULL ? NULL : window_find (window, "import_button");

  return button != NULL && gtk_widget_is_sensitive (button) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

static GtkWidget *
open_table (WindowState *state,
            const char  *name,
            const char  *text,
            const char  *rows)
{
  g_autofree char *path = g_build_filename (state->folder, name, NULL);
  const char *paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  shuke_import_window_open (state->window, paths);
  window_wait (says_rows, (gpointer) rows);
  window_settle (state);
  return find_import_window ();
}

static void
run_import (GtkWidget *window)
{
  GtkWidget *question;

  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "not-asked");
  gtk_window_destroy (GTK_WINDOW (question));
  window_wait (is_gone, NULL);
}

/* What she said is lost, of which she is told. */
static void
leave (GtkWidget *window)
{
  GtkWidget *question;

  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "leave");
  gtk_window_destroy (GTK_WINDOW (question));
  window_wait (is_gone, NULL);
}

static GtkDropDown *
find_heading_choice (GtkWidget *window)
{
  return GTK_DROP_DOWN (window_find (window, "heading_choice"));
}

/* The choice of a column of the preview, by its number. */
static GtkDropDown *
find_column_choice (GtkWidget *root,
                    guint      column)
{
  if (GTK_IS_DROP_DOWN (root) && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), "column")) == column)
    return GTK_DROP_DOWN (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkDropDown *found = find_column_choice (child, column);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
choose_field (GtkWidget  *window,
              guint       column,
              ShukeField  field)
{
  gtk_drop_down_set_selected (find_column_choice (window_find (window, "table"), column), field);
}

static gboolean
offers_some (gpointer data)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (data))));

  return n > 0 && n < SHUKE_N_FIELDS / 2;
}

/* A column is found by a word inside its name: 日期 finds 销售日期. */
static void
check_found_inside (GtkWidget *window)
{
  GtkWidget *choice = GTK_WIDGET (find_column_choice (window_find (window, "table"), 0));
  const char *label = shuke_field_get_label (SHUKE_FIELD_SALE_DATE);
  const char *inside = strrchr (label, ' ');

  g_assert_nonnull (inside);
  gtk_editable_set_text (GTK_EDITABLE (window_find (choice, "GtkSearchEntry")), inside + 1);
  window_wait (offers_some, window_find (choice, "GtkListView"));
  gtk_editable_set_text (GTK_EDITABLE (window_find (choice, "GtkSearchEntry")), "");
}

/* The program takes the wrong row for the one that names the columns; she says which it is, and the next such file is read like that. */
static void
test_heading (void)
{
  static const char text[] = "姓名,手机,备注\n怎么叫,哪个号,别的\n林小雨,13900001111,爱笑\n";
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_table (&state, "may.csv", text, "2 rows, the first line");
  window_check_walk (window);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_heading_choice (window)), ==, 1);
  gtk_drop_down_set_selected (find_heading_choice (window), 2);
  window_wait (says_rows, (gpointer) "1 row, line 2");
  check_found_inside (window);
  choose_field (window, 0, SHUKE_FIELD_NAME);
  window_settle (&state);
  choose_field (window, 1, SHUKE_FIELD_PHONE);
  window_wait (shows_button, (gpointer) "_Import 1 Customer");
  run_import (window);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 1);

  window = open_table (&state, "june.csv", "姓名,手机,备注\n怎么叫,哪个号,别的\n王芳,13900002222,\n", "1 row, line 2");
  g_assert_true (gtk_widget_get_visible (window_find (window, "memory_bar")));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_heading_choice (window)), ==, 2);
  g_assert_true (gtk_widget_activate_action (window, "import.afresh", NULL));
  window_wait (shows_button, (gpointer) "_Import 2 Customers");
  g_assert_cmpuint (gtk_drop_down_get_selected (find_heading_choice (window)), ==, 1);
  /* None names them: all three are about somebody, or say so. */
  gtk_drop_down_set_selected (find_heading_choice (window), 0);
  window_wait (says_rows, (gpointer) "3 rows, without names");
  leave (window);
  window_state_close (&state);
}

/* Where nothing looks like a heading the row is known again by itself, wherever it stands. */
static void
test_no_heading (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_table (&state, "may.csv", "甲店\n怎么叫,哪个号\n林小雨,13900001111\n王芳,13900002222\n", "4 rows, without names");
  gtk_drop_down_set_selected (find_heading_choice (window), 2);
  window_wait (says_rows, (gpointer) "2 rows, line 2");
  choose_field (window, 0, SHUKE_FIELD_NAME);
  window_settle (&state);
  choose_field (window, 1, SHUKE_FIELD_PHONE);
  window_wait (shows_button, (gpointer) "_Import 2 Customers");
  run_import (window);

  window = open_table (&state, "june.csv", "甲店\n六月\n怎么叫,哪个号\n陈佳怡,13900003333\n", "1 row, line 3");
  window_wait (shows_button, (gpointer) "_Import 1 Customer");
  g_assert_true (gtk_widget_get_visible (window_find (window, "memory_bar")));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_heading_choice (window)), ==, 3);
  run_import (window);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 3);
  window_state_close (&state);
}

#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define SALE(phone) "<row>" CELL ("2026-05-01") CELL (phone) CELL ("A1") CELL ("199") "</row>"

/* Sales are the fuller sheet; the customers whose they are come first, and whoever takes the sales first is told. */
static void
test_customers_first (void)
{
  static const PackedPart sheets[] = {
    { "销售明细", "<row>" CELL ("日期") CELL ("手机") CELL ("款号") CELL ("实收") "</row>" SALE ("13900001111") SALE ("13900002222")
                  SALE ("13900001111") SALE ("13900001111") },
    { "会员资料", "<row>" CELL ("姓名") CELL ("手机") "</row><row>" CELL ("林小雨") CELL ("13900001111") "</row>" },
    { NULL },
  };
  WindowState state;
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, "<cellXfs><xf/></cellXfs>", NULL);
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  path = g_build_filename (state.folder, "export.xlsx", NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (shows_button, (gpointer) "_Import 1 Customer");
  window = find_import_window ();
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (window_find (window, "sheet_choice"))), ==, 1);
  g_assert_false (gtk_widget_get_visible (window_find (window, "nobody_yet")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (window_find (window, "sheet_choice")), 0);
  window_wait (says_rows, (gpointer) "4 rows");
  g_assert_true (gtk_widget_get_visible (window_find (window, "nobody_yet")));
  window_settle (&state);
  window_check_walk (window);
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

static gboolean
is_asked (gpointer data)
{
  return window_find_dialog ("AdwMessageDialog") != NULL;
}

/* Of several files the sales come last, whatever they are called: their customers are in the others. Each can be skipped; whoever leaves the first
 * hears that the other would go with it. */
static void
test_sales_last (void)
{
  WindowState state;
  g_autofree char *sales = NULL;
  g_autofree char *customers = NULL;
  const char *paths[3] = { NULL };
  GtkWidget *window, *question;

  window_state_open (&state, TRUE, 1280, 800);
  paths[0] = sales = g_build_filename (state.folder, "a-sales.csv", NULL);
  paths[1] = customers = g_build_filename (state.folder, "b-customers.csv", NULL);
  g_assert_true (g_file_set_contents (sales, "日期,手机,款号,实收\n2026-03-01,13900001111,A1,90\n2026-03-02,13900001111,A1,90\n", -1, NULL));
  g_assert_true (g_file_set_contents (customers, "姓名,手机\n林小雨,13900001111\n", -1, NULL));
  shuke_import_window_open (state.window, paths);
  window_wait (says_rows, (gpointer) "1 row");
  window_settle (&state);
  window = find_import_window ();
  g_assert_true (gtk_widget_get_visible (window_find (window, "skip_button")));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_asked, NULL);
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "1 more file is waiting"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "stay");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_true (gtk_widget_activate (window_find (window, "skip_button")));
  window_wait (says_rows, (gpointer) "2 rows");
  window_settle (&state);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 0);
  /* The last of them does not go without a word either. */
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_asked, NULL);
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "This file would not be imported"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "leave");
  gtk_window_destroy (GTK_WINDOW (question));
  window_wait (is_gone, NULL);
  window_state_close (&state);
}

static GtkAdjustment *
get_across (GtkWidget *window)
{
  return gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (window_find (window, "table"), GTK_TYPE_SCROLLED_WINDOW)));
}

static gboolean
can_go (gpointer adjustment)
{
  return gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) >= 300;
}

static gboolean
is_there (gpointer adjustment)
{
  return ABS (gtk_adjustment_get_value (adjustment) - 300) < 1;
}

/* Whoever said what a column at the right is finds the table where she left it, and another file at its beginning. */
static void
test_place (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_table (&state, "wide.csv", "姓名,手机,甲一,甲二,甲三,甲四,甲五,甲六,甲七,甲八,甲九,甲十\n林小雨,13900001111,一,二,三,四,五,六,七,八,九,十\n",
                       "1 row, the first line");
  window_wait (can_go, get_across (window));
  gtk_adjustment_set_value (get_across (window), 300);
  choose_field (window, 8, SHUKE_FIELD_NOTE);
  window_settle (&state);
  window_wait (is_there, get_across (window));
  leave (window);
  window_state_close (&state);
}

/* Escape in front of an open menu closes the menu; what she said and would lose is asked about, and Escape again stays. */
static void
test_escape (void)
{
  static const char *const escape[] = { "key", "Escape", NULL };
  WindowState state;
  GtkWidget *window, *question;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_table (&state, "may.csv", "姓名,手机,编码甲\n林小雨,13900001111,7\n", "1 row, the first line");
  /* Nothing was said: it just goes. */
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (is_gone, NULL);

  window = open_table (&state, "june.csv", "姓名,手机,编码甲\n林小雨,13900001111,7\n", "1 row, the first line");
  choose_field (window, 2, SHUKE_FIELD_CARD_NUMBER);
  window_settle (&state);
  window_wait (shows_button, (gpointer) "_Import 1 Customer");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (window_find (GTK_WIDGET (find_heading_choice (window)), "GtkToggleButton")), TRUE);
  window_settle (&state);
  g_assert_true (gtk_widget_get_mapped (window_find (GTK_WIDGET (find_heading_choice (window)), "GtkPopover")));
  /* However it comes there: the keyboard may be elsewhere. */
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_settle (&state);
  g_assert_false (gtk_widget_get_mapped (window_find (GTK_WIDGET (find_heading_choice (window)), "GtkPopover")));
  g_assert_null (window_find_dialog ("AdwMessageDialog"));
  g_assert_true (find_import_window () == window);

  window_type_in (window, escape);
  window_wait (is_asked, NULL);
  question = window_find_dialog ("AdwMessageDialog");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "stay");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_true (find_import_window () == window);
  leave (window);
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-reading/heading", test_heading);
  g_test_add_func ("/import-reading/no-heading", test_no_heading);
  g_test_add_func ("/import-reading/customers-first", test_customers_first);
  g_test_add_func ("/import-reading/sales-last", test_sales_last);
  g_test_add_func ("/import-reading/place", test_place);
  g_test_add_func ("/import-reading/escape", test_escape);
  return g_test_run ();
}
