/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table in GBK from the file to the book and out again, in the window. */

#include "import-state.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-column-guess.h"
#include "shuke-error.h"
#include "shuke-errors.h"
#include "pack-workbook.h"
#include "shuke-column-split.h"
#include "shuke-date-order.h"
#include "shuke-import-window.h"

static const char table[] =
  "姓名,手机,生日,孩子\n"
  "林小雨,13900001111,农历3.12,果果(女)20年\n"
  "陈佳怡妈妈,139-0000-2207,90/5/3,佳怡 130\n"
  "张桂英,1380000,腊月廿三,\n"
  "林小雨,13900001111,农历3.12,果果(女)20年\n";

static gboolean
has_customers (gpointer data)
{
  return shuke_book_count_customers (data) == 3;
}

#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

static gboolean
is_sales (gpointer data)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (data)) == 1;
}

static gboolean
says_another_sheet (gpointer data)
{
  const char *text = gtk_label_get_label (GTK_LABEL (data));

  return strstr (text, "another sheet") != NULL && strstr (text, "encoding") == NULL;
}

/* A workbook asks which sheet, and not how it is written. */
static void
test_workbook (void)
{
  static const PackedPart sheets[] = {
    { "销售", "<row>" CELL ("日期") CELL ("手机") CELL ("款号") CELL ("实收") "</row><row><c s=\"1\"><v>46275</v></c><c><v>13900001111</v></c>"
              CELL ("A1") "<c><v>199.5</v></c></row>" },
    { "会员", "<row>" CELL ("本店会员") "</row><row>" CELL ("姓名") CELL ("手机") CELL ("生日") "</row>"
              "<row>" CELL ("林小雨") "<c><v>13900001111</v></c><c s=\"1\"><v>33003</v></c></row>"
              "<row>" CELL ("陈佳怡") "<c><v>1.3900002207E10</v></c></row><row>" CELL ("张桂英") "<c><v>13900003333</v></c><c><f>A1</f></c></row>" },
    { "空", "<row>" CELL ("手机") CELL ("备注") "</row><row><c/>" CELL ("没有号码") "</row>" },
    { NULL },
  };
  WindowState state;
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, "<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>", NULL);
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *choice;

  window_state_open (&state, TRUE, 1280, 800);
  path = g_build_filename (state.folder, "members.xlsx", NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  window_settle (&state);
  window_check_walk (window);
  choice = window_find (window, "sheet_choice");
  g_assert_true (gtk_widget_get_visible (window_find (window, "sheet_box")));
  g_assert_false (gtk_widget_get_visible (window_find (window, "encoding_box")));
  g_assert_false (gtk_widget_get_visible (window_find (window, "separator_box")));
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (choice)), ==, 1);

  /* A formula without its result is told by its place. */
  g_assert_true (gtk_widget_get_visible (window_find (window, "warning")));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (window, "warning"))), "column Birthday, row 5"));

  /* A sheet that says nobody: how a workbook is written is in no doubt. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 2);
  window_wait (says_another_sheet, window_find (window, "nothing_label"));
  g_assert_false (gtk_widget_get_visible (window_find (window, "warning")));

  /* To the other one and back again. */
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 0);
  window_wait (is_sales, window_find (window, "kind_choice"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 1);
  window_wait (import_is_counted, NULL);
  /* In sight without a turn of the wheel. */
  {
    GtkWidget *question = window_find (window, "consent_row");
    graphene_rect_t place;

    g_assert_true (gtk_widget_compute_bounds (question, window, &place));
    g_assert_cmpfloat (place.origin.y + place.size.height, <, gtk_widget_get_height (window));
  }
  import_run (window, "back");
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 0);
  import_run (window, "agreed");
  window_wait (has_customers, state.book);
  {
    g_autoptr (ShukeConsent) consent = shuke_book_get_consent (state.book, 1, "marketing", NULL);

    g_assert_cmpint (consent->state, ==, SHUKE_CONSENT_YES);
  }
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
}

static gboolean
is_empty (gpointer data)
{
  return shuke_book_count_customers (data) == 0;
}

/* More rows than the preview shows, one of them about a woman of another row: both are said. */
/* A wheel over the table moves the page it stands in. */
static void
check_wheel (GtkWidget *window)
{
  GtkWidget *inner = gtk_widget_get_ancestor (window_find (window, "table"), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *outer = gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (outer));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (inner);
  gboolean moved = FALSE;

  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment) + 20);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (controller) && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE &&
          gtk_event_controller_scroll_get_flags (GTK_EVENT_CONTROLLER_SCROLL (controller)) == GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES)
        g_signal_emit_by_name (controller, "scroll", 0.0, 1.0, &moved);
    }
  g_assert_true (moved);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 20);
}

static void
test_counts (void)
{
  WindowState state;
  g_autoptr (GString) rows = g_string_new ("姓名,手机,微信\n");
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window;

  for (int i = 0; i < 20; i++)
    g_string_append_printf (rows, "林小雨,139000011%02d,\n", i);
  g_string_append (rows, "林小雨,13900001100,xiaoyu\n");
  window_state_open (&state, TRUE, 1280, 800);
  path = import_write (&state, "many.csv", rows->str, "UTF-8");
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (window, "rows_label"))), "21"));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (window, "rows_label"))), "12"));
  g_assert_nonnull (strstr (gtk_button_get_label (GTK_BUTTON (window_find (window, "import_button"))), "20"));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (window_find (window, "rows_label"))), "1 row is about somebody of an earlier row"));
  window_settle (&state);
  check_wheel (window);
  gtk_window_close (GTK_WINDOW (window));
  window_wait (import_is_gone, NULL);
  g_unlink (path);
  window_state_close (&state);
}

static gboolean
says_not_taken (gpointer window)
{
  return window_find_label (window, "3 new customers · 1 not taken") != NULL;
}

static void
test_gbk_and_back (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  ShukeImportWindow *window;
  gint64 action;

  window_state_open (&state, TRUE, 1280, 800);
  path = import_write (&state, "old.csv", table, "GB18030");
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = import_find_window ();
  window_settle (&state);
  window_check_walk (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_visible (window_find (GTK_WIDGET (window), "refused_box")));
  g_assert_true (gtk_widget_get_visible (window_find (GTK_WIDGET (window), "partly_box")));

  import_run (GTK_WIDGET (window), "not-asked");
  window_wait (has_customers, state.book);
  window_wait (import_is_gone, NULL);
  /* Who is new, and that a row was not taken. */
  window_wait (says_not_taken, state.window);
  action = shuke_book_get_last_action (state.book);
  g_assert_cmpint (action, >, 0);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  /* In the job, whichever way it was asked for: nothing of it is done here, and a second press is none. */
  g_assert_true (has_customers (state.book));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (state.window), "win.undo", "(xx)", shuke_book_get_opening (state.book), action));
  window_wait (is_empty, state.book);
  window_settle (&state);
  g_assert_cmpint (shuke_book_get_last_action (state.book), ==, 0);
  g_assert_null (window_find_dialog ("AdwMessageDialog"));
  g_unlink (path);
  window_state_close (&state);
}

static gboolean
offers_strangers (gpointer data)
{
  ShukeImportWindow *window = import_find_window ();
  GtkWidget *list = window == NULL ? NULL : window_find (GTK_WIDGET (window), "strangers_list");

  return list != NULL && gtk_widget_get_visible (list);
}

/* Who is in no book and has only a name: left out unless the owner wants her, asked once for all of them. */
static void
test_strangers (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *row;

  window_state_open (&state, TRUE, 1280, 800);
  path = import_write (&state, "sales.csv", "日期,姓名,商品名称,实收\n2026-01-02,王丽娟,大衣,300\n2026-01-03,王丽娟,裙子,200\n2026-01-03,陈思涵,裙子,200\n",
                      "UTF-8");
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (offers_strangers, NULL);
  window = GTK_WIDGET (import_find_window ());
  row = window_find (window, "strangers_row");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "3 lines of 2 people who are not in the book");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_false (import_may_run (window));
  window_settle (&state);
  window_check_walk (window);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  window_wait (import_may_run, window);
  g_assert_true (gtk_widget_get_visible (row));
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (import_is_gone, NULL);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 2);
  g_unlink (path);
  window_state_close (&state);
}

/* The end of what was understood is not cut. */
static void
test_long_value (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *value, *day;

  window_state_open (&state, TRUE, 1280, 800);
  path = import_write (&state, "cards.csv", "姓名,手机,生日,孩子,尺码\n王芳,13900001111,1988-03-12,果果 女 5岁,120\n", "UTF-8");
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  window_settle (&state);
  value = window_find_label (window, "果果 · girl · born in 2021 · wears 120");
  g_assert_nonnull (value);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (value))));
  day = window_find_label (window, "12 March 1988");
  g_assert_nonnull (day);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (day))), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));
  g_unlink (path);
  window_state_close (&state);
}

static gboolean
is_in_slips (gpointer data)
{
  GtkWidget *slips = window_find (data, "slips");

  return gtk_widget_get_visible (slips) && gtk_widget_get_first_child (slips) != NULL && gtk_widget_get_width (data) < 550 &&
         gtk_widget_get_width (gtk_widget_get_first_child (slips)) > 0;
}

/* In a narrow window a card for each row, nothing cut. */
static void
test_narrow (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  ShukeImportWindow *window;

  window_state_open (&state, TRUE, 360, 720);
  path = import_write (&state, "old.csv", table, "GB18030");
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window = import_find_window ();
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  window_wait (import_is_counted, NULL);
  window_wait (is_in_slips, window);
  window_settle (&state);
  window_check_walk (GTK_WIDGET (window));
  g_assert_false (gtk_widget_get_visible (window_find (GTK_WIDGET (window), "table_card")));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 360);
  /* The Tab key goes on from the header into what stands below it. */
  g_assert_true (gtk_widget_grab_focus (window_find (GTK_WIDGET (window), "import_button")));
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), window_find (GTK_WIDGET (window), "encoding_choice")) ||
                 gtk_window_get_focus (GTK_WINDOW (window)) == window_find (GTK_WIDGET (window), "encoding_choice"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "import.cancel", NULL));
  window_wait (import_is_gone, NULL);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 0);
  g_unlink (path);
  window_state_close (&state);
}

/* A text that goes over its line stays in its card, whatever stands below it. */
static void
test_large_text (void)
{
  static const char card[] = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:林小雨\r\nTEL:15400001111\r\nNOTE:羊毛过敏\r\nEND:VCARD\r\n";
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *label;
  graphene_rect_t place;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * 3 / 2, NULL);
  window_state_open (&state, TRUE, 360, 720);
  path = g_build_filename (state.folder, "contacts.vcf", NULL);
  g_assert_true (g_file_set_contents (path, card, -1, NULL));
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window = GTK_WIDGET (import_find_window ());
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 720);
  window_wait (import_is_counted, NULL);
  window_wait (is_in_slips, window);
  window_settle (&state);
  label = window_find_label (window_find (window, "slips"), "Keep in mind: 羊毛过敏");
  g_assert_true (gtk_widget_compute_bounds (label, window, &place));
  g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (window) - 18);
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static char *
dup_big_cell (gsize *length)
{
  GString *text = g_string_new ("Name,Phone\nA,");

  for (int i = 0; i < 10 << 20; i++)
    g_string_append_c (text, 'x');
  *length = text->len;
  return g_string_free (text, FALSE);
}

static char *
dup_many_columns (gsize *length)
{
  GString *text = g_string_new ("Name");

  for (int i = 0; i < 1000000; i++)
    g_string_append (text, ",x");
  *length = text->len;
  return g_string_free (text, FALSE);
}

static char *
dup_nuls (gsize *length)
{
  *length = 4096;
  return g_malloc0 (*length);
}

static char *
dup_nothing (gsize *length)
{
  *length = 0;
  return g_strdup ("");
}

/* Whatever is wrong with the file, its page says the sentence for it, and the book is as it was. */
static void
test_problems (void)
{
  static const struct { const char *name; char *(*make) (gsize *length); ShukeError code; } files[] = {
    { "empty.csv", dup_nothing, SHUKE_ERROR_INVALID },
    { "big.csv", dup_big_cell, SHUKE_ERROR_TOO_LARGE },
    { "wide.csv", dup_many_columns, SHUKE_ERROR_TOO_LARGE },
    { "nuls.csv", dup_nuls, SHUKE_ERROR_DAMAGED },
    { "missing.csv", NULL, SHUKE_ERROR_NOT_FOUND },
    { ".", NULL, SHUKE_ERROR_FOLDER },
  };
  WindowState state;

  window_state_open (&state, TRUE, 360, 720);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (state.folder, files[i].name, NULL);
      g_autoptr (GError) error = g_error_new_literal (SHUKE_ERROR, (int) files[i].code, "");
      g_autofree char *sentence = shuke_errors_sentence (SHUKE_DOING_IMPORT, error);
      g_autofree char *title = g_strdup_printf ("“%s” could not be imported", files[i].name);
      const char *paths[] = { path, NULL };
      GtkWidget *page;

      if (files[i].make != NULL)
        {
          gsize length;
          g_autofree char *bytes = files[i].make (&length);

          g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
        }
      shuke_import_window_open (state.window, paths);
      window_wait (import_shows_page, (gpointer) "problem");
      page = window_find (GTK_WIDGET (import_find_window ()), "problem_page");
      g_assert_cmpstr (adw_status_page_get_description (ADW_STATUS_PAGE (page)), ==, sentence);
      g_assert_cmpstr (adw_status_page_get_title (ADW_STATUS_PAGE (page)), ==, title);
      g_assert_false (gtk_widget_get_visible (window_find (page, "next_button")));
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (import_find_window ()), "import.cancel", NULL));
      window_wait (import_is_gone, NULL);
      g_assert_cmpint (shuke_book_count_customers (state.book), ==, 0);
      if (files[i].make != NULL)
        g_assert_cmpint (g_unlink (path), ==, 0);
    }
  window_state_close (&state);
}

/* What column @number is, as she can choose it. */
static GtkWidget *
find_choice (GtkWidget *root,
             guint      number)
{
  if (GTK_IS_DROP_DOWN (root) && GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), "column")) == number)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_choice (child, number);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
get_choice (guint number)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (find_choice (window_find (GTK_WIDGET (import_find_window ()), "table"), number)));
}

static gboolean
has_one (gpointer data)
{
  return shuke_book_count_customers (data) == 1;
}

/* What a column is, is looked for by typing over the opened list. */
static void
test_field_search (void)
{
  WindowState state;
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *choice, *search;

  window_state_open (&state, TRUE, 1280, 800);
  path = import_write (&state, "old.csv", table, "GB18030");
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  window_settle (&state);
  choice = find_choice (window_find (window, "table"), 1);
  search = window_find (choice, "GtkSearchEntry");
  g_assert_true (GTK_IS_POPOVER (gtk_search_entry_get_key_capture_widget (GTK_SEARCH_ENTRY (search))));
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
}

/* Explained once, a file with the same headings is read like that without being asked, says so, and can be looked at afresh. */
static void
test_remembered (void)
{
  WindowState state;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window;
  guint found;

  window_state_open (&state, TRUE, 1280, 800);
  first = import_write (&state, "may.csv", "姓名,手机,编码甲\n林小雨,13900001111,7\n", "UTF-8");
  second = import_write (&state, "june.csv", "姓名,手机,编码甲\n王芳,13900002222,8\n", "UTF-8");
  paths[0] = first;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  g_assert_false (gtk_widget_get_visible (window_find (window, "memory_bar")));
  found = get_choice (2);
  g_assert_cmpuint (found, !=, SHUKE_FIELD_CARD_NUMBER);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_choice (window_find (window, "table"), 2)), SHUKE_FIELD_CARD_NUMBER);
  window_wait (import_is_counted, NULL);
  import_run (window, "not-asked");
  window_wait (has_one, state.book);
  window_wait (import_is_gone, NULL);

  paths[0] = second;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  window_settle (&state);
  window_check_walk (window);
  g_assert_true (gtk_widget_get_visible (window_find (window, "memory_bar")));
  g_assert_cmpuint (get_choice (2), ==, SHUKE_FIELD_CARD_NUMBER);
  g_assert_true (gtk_widget_activate_action (window, "import.afresh", NULL));
  g_assert_false (gtk_widget_get_visible (window_find (window, "memory_bar")));
  g_assert_cmpuint (get_choice (2), ==, found);
  window_wait (import_is_counted, NULL);
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
}

/* Which of two days is meant is asked once for the column, and not again of the next file of the kind. */
static void
test_order (void)
{
  WindowState state;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window, *list, *question;
  const ShukePerson *self;

  window_state_open (&state, TRUE, 1280, 800);
  first = import_write (&state, "may.csv", "姓名,手机,生日\n林小雨,13900001111,03/04/1990\n", "UTF-8");
  second = import_write (&state, "june.csv", "姓名,手机,生日\n王芳,13900002222,05/06/1991\n", "UTF-8");
  paths[0] = first;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  list = gtk_widget_get_first_child (window_find (window, "day_questions"));
  window_settle (&state);
  window_check_walk (window);
  g_assert_true (gtk_widget_get_visible (list));
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (question)), "03/04/1990"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "back");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_null (window_find_dialog ("AdwMessageDialog"));

  adw_combo_row_set_selected (ADW_COMBO_ROW (gtk_widget_get_first_child (list)), SHUKE_DATE_ORDER_DMY);
  window_wait (import_is_counted, NULL);
  import_run (window, "not-asked");
  window_wait (has_one, state.book);
  window_wait (import_is_gone, NULL);
  customer = shuke_book_get_customer (state.book, 1, NULL);
  self = g_ptr_array_index (customer->persons, 0);
  g_assert_cmpint (self->birth.month, ==, 4);
  g_assert_cmpint (self->birth.day, ==, 3);

  paths[0] = second;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  list = gtk_widget_get_first_child (window_find (window, "day_questions"));
  g_assert_true (gtk_widget_get_visible (window_find (window, "memory_bar")));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (gtk_widget_get_first_child (list))), ==, SHUKE_DATE_ORDER_DMY);
  g_assert_true (gtk_widget_activate_action (window, "import.afresh", NULL));
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (gtk_widget_get_first_child (list))), ==, SHUKE_DATE_ORDER_UNKNOWN);
  g_assert_true (gtk_widget_activate_action (window, "import.cancel", NULL));
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
}

static gboolean
has_three (gpointer data)
{
  return shuke_book_count_customers (data) == 3;
}

static gboolean
has_column (gpointer number)
{
  return find_choice (window_find (GTK_WIDGET (import_find_window ()), "table"), GPOINTER_TO_UINT (number)) != NULL;
}

static gboolean
has_no_column (gpointer number)
{
  return !has_column (number);
}

/* A column is read in parts, two others as one, and next month's file is read like that. */
static void
test_parts (void)
{
  WindowState state;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window;
  const ShukePerson *self;

  window_state_open (&state, TRUE, 1280, 800);
  first = import_write (&state, "may.csv", "姓名,资料,城市,街道\n林小雨,女/1990-3-12/13900001111,杭州,文三路\n陈佳怡,女/1991-5-6/13900002222,杭州,文一路\n",
                       "UTF-8");
  second = import_write (&state, "june.csv", "姓名,资料,城市,街道\n王芳,女/1988-1-2/13900003333,杭州,文二路\n", "UTF-8");
  paths[0] = first;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  g_assert_true (has_column (GUINT_TO_POINTER (5)));
  g_assert_true (gtk_widget_activate_action (window, "import.restore", "u", 3));
  window_wait (has_no_column, GUINT_TO_POINTER (5));
  g_assert_true (gtk_widget_activate_action (window, "import.split", "(uu)", 1, SHUKE_SPLIT_SLASH));
  window_wait (has_column, GUINT_TO_POINTER (5));
  g_assert_cmpuint (get_choice (1), ==, SHUKE_FIELD_SEX);
  g_assert_cmpuint (get_choice (2), ==, SHUKE_FIELD_BIRTHDAY);
  g_assert_cmpuint (get_choice (3), ==, SHUKE_FIELD_PHONE);
  g_assert_true (gtk_widget_activate_action (window, "import.join", "(uu)", 4, 5));
  window_wait (has_no_column, GUINT_TO_POINTER (5));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_choice (window_find (window, "table"), 4)), SHUKE_FIELD_ADDRESS);
  window_settle (&state);
  window_check_walk (window);
  /* Back, and once more. */
  g_assert_true (gtk_widget_activate_action (window, "import.restore", "u", 2));
  window_wait (has_no_column, GUINT_TO_POINTER (3));
  g_assert_true (gtk_widget_activate_action (window, "import.split", "(uu)", 1, SHUKE_SPLIT_SLASH));
  window_wait (has_column, GUINT_TO_POINTER (4));
  window_wait (import_is_counted, NULL);
  import_run (window, "not-asked");
  window_wait (import_is_gone, NULL);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 2);
  customer = shuke_book_get_customer (state.book, 1, NULL);
  self = g_ptr_array_index (customer->persons, 0);
  g_assert_cmpint (self->birth.year, ==, 1990);
  g_assert_cmpuint (customer->phones->len, ==, 1);
  g_assert_cmpuint (customer->addresses->len, ==, 1);
  g_assert_cmpstr (((const ShukeAddress *) g_ptr_array_index (customer->addresses, 0))->text, ==, "杭州文三路");

  paths[0] = second;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  g_assert_true (gtk_widget_get_visible (window_find (window, "memory_bar")));
  g_assert_true (has_column (GUINT_TO_POINTER (4)));
  import_run (window, "not-asked");
  window_wait (has_three, state.book);
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
}

static gboolean
says_nothing (gpointer words)
{
  GtkWidget *label = window_find (GTK_WIDGET (import_find_window ()), "nothing_label");

  return gtk_widget_get_mapped (label) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), words);
}

/* A file of which nothing can come says why and what to do. */
static void
check_nothing (WindowState *state,
               const char  *text,
               const char  *words)
{
  g_autofree char *path = import_write (state, "nothing.csv", text, "UTF-8");
  const char *paths[] = { path, NULL };
  GtkWidget *window;

  shuke_import_window_open (state->window, paths);
  window_wait (says_nothing, (gpointer) words);
  window = GTK_WIDGET (import_find_window ());
  window_settle (state);
  window_check_walk (window);
  g_assert_false (gtk_widget_is_sensitive (window_find (window, "import_button")));
}

static void
leave_nothing (void)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (import_find_window ()), "import.cancel", NULL));
  window_wait (import_is_gone, NULL);
}

/* Of which something can come: nothing is said. */
static void
take (WindowState *state,
      const char  *text)
{
  g_autofree char *path = import_write (state, "taken.csv", text, "UTF-8");
  const char *paths[] = { path, NULL };

  shuke_import_window_open (state->window, paths);
  window_wait (import_is_counted, NULL);
  g_assert_false (gtk_widget_get_visible (window_find (GTK_WIDGET (import_find_window ()), "nothing_label")));
  import_run (GTK_WIDGET (import_find_window ()), strstr (text, "款号") == NULL ? "not-asked" : NULL);
  window_wait (import_is_gone, NULL);
}

static void
test_nothing (void)
{
  static const struct { const char *text, *words; } files[] = {
    { "手机,备注\n,没有号码\n,还是没有\n", "No row has a name, a card or a phone number." },
    { "日期,会员卡号,款号,实收\n2026-03-01,8899,A1,90\n2026-03-02,8899,A2,90\n", "Nobody who bought here is in the book. Import the list" },
    { "日期,姓名,款号,实收\n2026-03-01,周敏,A1,90\n", "Nobody who bought here is in the book. Import the list of your customers first, or" },
  };
  WindowState state;

  window_state_open (&state, TRUE, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      check_nothing (&state, files[i].text, files[i].words);
      leave_nothing ();
    }
  take (&state, "姓名,手机\n林小雨,13900001111\n");
  take (&state, "日期,手机,款号,实收\n2026-03-01,13900001111,A1,90\n");
  check_nothing (&state, "日期,手机,款号,实收\n2026-03-01,13900001111,A1,90\n", "All these lines are in the book already.");
  leave_nothing ();
  check_nothing (&state, "日期,手机,款号,实收\n2026-03-01,13900001111,A1,90\n2026-03-09,,A1,90\n", "Nothing in the file is new.");
  leave_nothing ();
  /* Who is left as she is. */
  {
    g_autofree char *path = import_write (&state, "known.csv", "姓名,手机\n林小雨,13900001111\n", "UTF-8");
    const char *paths[] = { path, NULL };

    shuke_import_window_open (state.window, paths);
    adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (GTK_WIDGET (import_find_window ()), "match_row")), 2);
    window_wait (says_nothing, (gpointer) "Everyone here is in the book already and stays");
    leave_nothing ();
  }
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/gbk-and-back", test_gbk_and_back);
  g_test_add_func ("/import/strangers", test_strangers);
  g_test_add_func ("/import/long-value", test_long_value);
  g_test_add_func ("/import/workbook", test_workbook);
  g_test_add_func ("/import/narrow", test_narrow);
  g_test_add_func ("/import/large-text", test_large_text);
  g_test_add_func ("/import/problems", test_problems);
  g_test_add_func ("/import/remembered", test_remembered);
  g_test_add_func ("/import/order", test_order);
  g_test_add_func ("/import/field-search", test_field_search);
  g_test_add_func ("/import/parts", test_parts);
  g_test_add_func ("/import/counts", test_counts);
  g_test_add_func ("/import/nothing", test_nothing);
  return g_test_run ();
}
