/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Several files or sheets, one after another: which of them comes, and what of the answers for one stands for the next. */

#include "import-state.h"

#include <adwaita.h>
#include <string.h>

#include "pack-workbook.h"
#include "shuke-book-customers.h"
#include "shuke-book-list.h"

#define CELL(text) "<c t=\"inlineStr\"><is><t>" text "</t></is></c>"

static gboolean
shows_file (gpointer name)
{
  return g_str_has_prefix (gtk_label_get_label (GTK_LABEL (window_find (GTK_WIDGET (import_find_window ()), "file_label"))), name) && import_is_counted (NULL);
}

static gboolean
has_three (gpointer data)
{
  return shuke_book_count_customers (data) == 3;
}

static gboolean
shows_second (gpointer data)
{
  ShukeImportWindow *window = import_find_window ();

  return window != NULL && import_shows_page ((gpointer) "preview") && import_is_counted (NULL) &&
         gtk_drop_down_get_selected (GTK_DROP_DOWN (window_find (GTK_WIDGET (window), "sheet_choice"))) == 2;
}

static gboolean
says_both (gpointer window)
{
  return window_find_label (window, "2 files · 3 new customers") != NULL;
}

/* Several were dropped on the window and the first cannot be read: the others still come. */
static void
test_next_file (void)
{
  WindowState state;
  g_autofree char *missing = NULL;
  g_autofree char *there = NULL;
  const char *paths[3] = { NULL };
  GtkWidget *button, *question;

  window_state_open (&state, TRUE, 1280, 800);
  missing = g_build_filename (state.folder, "missing.csv", NULL);
  there = import_write (&state, "there.csv", "姓名,手机\n林小雨,13900001111\n", "UTF-8");
  paths[0] = missing;
  paths[1] = there;
  shuke_import_window_open (state.window, paths);
  window_wait (import_shows_page, (gpointer) "problem");
  button = window_find (GTK_WIDGET (import_find_window ()), "next_button");
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  window_wait (import_is_counted, NULL);
  window_check_walk (GTK_WIDGET (import_find_window ()));
  /* It is the last of them, and was not taken. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (import_find_window ()), "import.cancel", NULL));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "leave");
  gtk_window_destroy (GTK_WINDOW (question));
  window_wait (import_is_gone, NULL);
  window_state_close (&state);
}

static void
check_consent (WindowState             *state,
               const ShukeConsentState *expected,
               guint                    n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (ShukeConsent) consent = shuke_book_get_consent (state->book, i + 1, "marketing", NULL);

      g_assert_cmpint (consent->state, ==, expected[i]);
    }
}

static gboolean
says_as_before (GtkWidget *row)
{
  return g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "As for the file before");
}

/* Nobody who was not asked is written to: the row says so from the beginning, and whoever refused in a remark has refused. The yes of the first
 * file stands ready for the second, which says so, and is not taken as its answer when it is changed. */
static void
test_consent (void)
{
  static const ShukeConsentState expected[] = { SHUKE_CONSENT_YES, SHUKE_CONSENT_NO, SHUKE_CONSENT_UNKNOWN };
  WindowState state;
  GtkWidget *window, *row;

  window_state_open (&state, TRUE, 1280, 800);
  window = import_open_two (&state, "姓名,手机,备注\n林小雨,13900001111,\n王芳,13900002222,拒收短信\n", "姓名,手机\n李静,13900003333\n");
  row = window_find (window, "consent_row");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 2);
  g_assert_nonnull (window_find_label (window, "one.csv · file 1 of 2"));
  import_run (window, NULL);
  window_wait (shows_file, (gpointer) "two.csv");
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 2);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 2);
  g_assert_true (says_as_before (row));
  window_settle (&state);
  window_check_walk (window);
  /* What came of the first is told with the other one's, not over it. */
  g_assert_nonnull (window_find_label (window, "two.csv · file 2 of 2"));
  g_assert_null (window_find_label (GTK_WIDGET (state.window), "2 new customers"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 0);
  g_assert_false (says_as_before (row));
  import_run (window, "back");
  /* Answered on the page, that they were not asked, it is not asked again. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
  import_run (window, NULL);
  window_wait (has_three, state.book);
  window_wait (import_is_gone, NULL);
  window_wait (says_both, state.window);
  check_consent (&state, expected, G_N_ELEMENTS (expected));
  window_state_close (&state);
}

/* What was said of the first file is not asked again with the next one: it stands there, to be changed, and counts. */
static void
test_answer_kept (void)
{
  static const struct { const char *answer; guint selected; ShukeConsentState state; } answers[] = {
    { "not-asked", 1, SHUKE_CONSENT_UNKNOWN }, { "agreed", 2, SHUKE_CONSENT_YES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      const ShukeConsentState expected[] = { answers[i].state, answers[i].state, answers[i].state };
      WindowState state;
      GtkWidget *window, *row;

      window_state_open (&state, TRUE, 1280, 800);
      window = import_open_two (&state, "姓名,手机\n林小雨,13900001111\n王芳,13900002222\n", "姓名,手机\n李静,13900003333\n");
      row = window_find (window, "consent_row");
      import_run (window, answers[i].answer);
      window_wait (shows_file, (gpointer) "two.csv");
      g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, answers[i].selected);
      g_assert_true (says_as_before (row));
      import_run (window, NULL);
      window_wait (has_three, state.book);
      window_wait (import_is_gone, NULL);
      check_consent (&state, expected, G_N_ELEMENTS (expected));
      window_state_close (&state);
    }
}

/* A file that tells by itself who agreed is not answered by the one before. */
static void
test_answer_of_file (void)
{
  static const ShukeConsentState expected[] = { SHUKE_CONSENT_YES, SHUKE_CONSENT_UNKNOWN, SHUKE_CONSENT_YES };
  WindowState state;
  GtkWidget *window, *row;

  window_state_open (&state, TRUE, 1280, 800);
  window = import_open_two (&state, "姓名,手机\n林小雨,13900001111\n", "姓名,手机,同意短信\n李静,13900003333,\n王芳,13900002222,是\n");
  row = window_find (window, "consent_row");
  import_run (window, "agreed");
  window_wait (shows_file, (gpointer) "two.csv");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (row)), ==, 0);
  g_assert_false (says_as_before (row));
  import_run (window, NULL);
  window_wait (has_three, state.book);
  window_wait (import_is_gone, NULL);
  check_consent (&state, expected, G_N_ELEMENTS (expected));
  window_state_close (&state);
}

/* All sheets, one after another; one on which nothing stands is passed over, and a hidden one is not offered. */
static void
test_all_sheets (void)
{
  static const PackedPart sheets[] = {
    { "一店", "<row>" CELL ("姓名") CELL ("手机") "</row><row>" CELL ("林小雨") CELL ("13900001111") "</row><row>" CELL ("陈佳怡")
              CELL ("13900002222") "</row>" },
    { "空", "" },
    { "二店", "<row>" CELL ("姓名") CELL ("手机") "</row><row>" CELL ("王芳") CELL ("13900003333") "</row>" },
    { "_字典\" state=\"veryHidden", "<row>" CELL ("姓名") CELL ("手机") "</row><row>" CELL ("无人") CELL ("13900004444") "</row>" },
    { NULL },
  };
  WindowState state;
  g_autoptr (GBytes) bytes = pack_workbook (sheets, NULL, "<cellXfs><xf/></cellXfs>", NULL);
  g_autofree char *path = NULL;
  const char *paths[2] = { NULL };
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  path = g_build_filename (state.folder, "shops.xlsx", NULL);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
  paths[0] = path;
  shuke_import_window_open (state.window, paths);
  window_wait (import_is_counted, NULL);
  window = GTK_WIDGET (import_find_window ());
  gtk_check_button_set_active (GTK_CHECK_BUTTON (window_find (window, "all_sheets")), TRUE);
  import_run (window, "not-asked");
  window_wait (shows_second, NULL);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 2);
  window_wait (import_may_run, window);
  g_assert_true (gtk_widget_activate_action (window, "import.run", NULL));
  window_wait (has_three, state.book);
  window_wait (import_is_gone, NULL);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 3);
  /* The history says which sheet. */
  {
    g_autoptr (GPtrArray) imports = shuke_book_list_imports (state.book, NULL);

    g_assert_cmpuint (imports->len, ==, 2);
    g_assert_cmpstr (((ShukeImportInfo *) g_ptr_array_index (imports, 1))->file_name, ==, "shops.xlsx · 一店");
    g_assert_cmpstr (((ShukeImportInfo *) g_ptr_array_index (imports, 0))->file_name, ==, "shops.xlsx · 二店");
  }
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-files/next", test_next_file);
  g_test_add_func ("/import-files/consent", test_consent);
  g_test_add_func ("/import-files/answer-kept", test_answer_kept);
  g_test_add_func ("/import-files/answer-of-file", test_answer_of_file);
  g_test_add_func ("/import-files/all-sheets", test_all_sheets);
  return g_test_run ();
}
