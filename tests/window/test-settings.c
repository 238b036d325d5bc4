/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preferences, export, privacy, bin and imports: each opens by its action, is named and uncut, and does what it says. */

#include "shuke-book-custom-fields.h"
#include "shuke-book-customers.h"
#include "shuke-book-import.h"
#include "shuke-book-list.h"
#include "shuke-field-row.h"
#include "shuke-xlsx-writer.h"
#include "shuke-xlsx.h"
#include "window-state.h"

#include <glib/gstdio.h>
#include <string.h>

/* The window of that type, opened by the window's action of that name. */
static GtkWidget *
open_window (WindowState *state,
             const char  *action,
             const char  *type)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (state->window), action, NULL);
  window_settle (state);
  window = window_find_dialog (type);
  if (window == NULL)
    g_error ("%s did not open", type);
  return window;
}

static void
type_into (GtkWidget  *root,
           const char *row,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (window_find (root, row)), text);
}

static void
check_setting (WindowState *state,
               const char  *key,
               const char  *value)
{
  g_autofree char *kept = shuke_book_dup_setting (state->book, key);

  g_assert_cmpstr (kept, ==, value);
}

static void
test_every_window (void)
{
  static const struct { const char *action, *type; } windows[] = {
    { "preferences", "ShukePreferencesWindow" }, { "export", "ShukeExportWindow" }, { "privacy", "ShukePrivacyWindow" },
    { "bin", "ShukeBinWindow" }, { "import-history", "ShukeHistoryWindow" }, { "fields", "ShukeFieldsWindow" },
  };
  WindowState state;
  gint64 deleted;
  int kept;

  window_state_open (&state, FALSE, 1280, 800);
  deleted = shuke_book_delete_customer (state.book, 1, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      GtkWidget *window = open_window (&state, windows[i].action, windows[i].type);

      window_check_walk (window);
      gtk_window_close (GTK_WINDOW (window));
      window_settle (&state);
    }
  /* The sample shop is kept for the next test. */
  g_assert_cmpint (shuke_book_undo (state.book, deleted, &kept, NULL), !=, 0);
  window_state_close (&state);
}

static void
test_preferences (void)
{
  WindowState state;
  GtkWidget *preferences, *row;

  window_state_open (&state, TRUE, 1280, 800);
  preferences = open_window (&state, "preferences", "ShukePreferencesWindow");
  type_into (preferences, "name_row", " 小满家 ");
  type_into (preferences, "signature_row", "【小满家】");
  type_into (preferences, "opens_row", "9:30");
  type_into (preferences, "price_row", "0.045");
  type_into (preferences, "opt_out_row", "拒收请回复R");

  /* What makes no sense is marked at once and never kept. */
  row = window_find (preferences, "closes_row");
  type_into (preferences, "closes_row", "25:00");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  type_into (preferences, "closes_row", "21");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  type_into (preferences, "closes_row", "x");
  gtk_window_close (GTK_WINDOW (preferences));
  window_settle (&state);
  check_setting (&state, "shop_name", "小满家");
  check_setting (&state, "signature", "小满家");
  check_setting (&state, "opens", "570");
  check_setting (&state, "closes", NULL);
  check_setting (&state, "sms_price", "4500");
  check_setting (&state, "opt_out", "拒收请回复R");
  window_state_close (&state);
}

/* Another region brings its currency and its phrase, but not over what she chose; one undo takes all back. */
static void
test_region (void)
{
  WindowState state;
  GtkWidget *preferences;
  int kept;

  window_state_open (&state, TRUE, 1280, 800);
  preferences = open_window (&state, "preferences", "ShukePreferencesWindow");
  g_assert_nonnull (window_find_label (window_find (preferences, "price_row"), "¥"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (preferences, "region_row")), SHUKE_REGION_TW);
  check_setting (&state, "region", "TW");
  g_assert_nonnull (window_find_label (window_find (preferences, "price_row"), "NT$"));
  check_setting (&state, "currency", "TWD");
  check_setting (&state, "opt_out", "不想再收到請回覆 N");
  g_assert_cmpstr (shuke_book_get_currency (state.book)->code, ==, "TWD");
  shuke_book_undo (state.book, shuke_book_get_last_action (state.book), &kept, NULL);
  check_setting (&state, "region", NULL);
  check_setting (&state, "currency", NULL);
  g_assert_cmpint (adw_combo_row_get_selected (ADW_COMBO_ROW (window_find (preferences, "region_row"))), ==, SHUKE_REGION_CN);

  g_assert_true (shuke_book_set_setting (state.book, "opt_out", "回T退订", NULL));
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (preferences, "region_row")), SHUKE_REGION_HK);
  check_setting (&state, "opt_out", "回T退订");
  check_setting (&state, "currency", "HKD");
  gtk_window_close (GTK_WINDOW (preferences));
  window_state_close (&state);
}

/* Where sales are kept in a currency it stays. */
static void
test_sold (void)
{
  WindowState state;
  GtkWidget *preferences, *days, *sunday;

  window_state_open (&state, FALSE, 1280, 800);
  preferences = open_window (&state, "preferences", "ShukePreferencesWindow");
  g_assert_false (gtk_widget_get_sensitive (window_find (preferences, "currency_row")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (preferences, "region_row")), SHUKE_REGION_TW);
  g_assert_cmpstr (shuke_book_get_currency (state.book)->code, ==, "CNY");
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (preferences, "region_row")), SHUKE_REGION_CN);

  days = window_find (preferences, "closed_days");
  sunday = gtk_widget_get_last_child (days);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (days)), TRUE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sunday), TRUE);
  check_setting (&state, "closed_days", "1,7");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (days)), FALSE);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (sunday), FALSE);
  check_setting (&state, "closed_days", "");
  gtk_window_close (GTK_WINDOW (preferences));
  window_state_close (&state);
}

static void
test_bin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  WindowState state;
  GtkWidget *bin, *stack;
  gint64 id;

  window_state_open (&state, TRUE, 1280, 800);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "<b>林小雨 & 36");
  shuke_customer_builder_set_phone (builder, 0, 0, "139 0000 1111", NULL);
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 9, 17), &error);
  g_assert_cmpint (shuke_book_save_customer (state.book, customer, &id, &error), !=, 0);
  g_assert_no_error (error);
  bin = open_window (&state, "bin", "ShukeBinWindow");
  stack = window_find (bin, "stack");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  shuke_book_delete_customer (state.book, id, NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "list");
  window_settle (&state);
  window_check_walk (bin);
  gtk_widget_activate_action (bin, "bin.restore", "x", id);
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
  gtk_window_close (GTK_WINDOW (bin));
  window_state_close (&state);
}

static GtkWidget *
field_row (GtkWidget  *window,
           const char *name)
{
  GtkWidget *label = window_find_label (window, name);

  return label != NULL ? gtk_widget_get_ancestor (label, SHUKE_TYPE_FIELD_ROW) : NULL;
}

static GtkWidget *
titled (GtkWidget  *row,
        const char *title)
{
  return gtk_widget_get_ancestor (window_find_label (row, title), ADW_TYPE_ENTRY_ROW);
}

static const ShukeCustomField *
kept_field (GPtrArray  *fields,
            const char *name)
{
  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (((ShukeCustomField *) g_ptr_array_index (fields, i))->name, name))
      return g_ptr_array_index (fields, i);
  return NULL;
}

/* The shop's own fields: one is made by its name, changed in its row, put in order, and taken out of the offer. */
static void
test_fields (void)
{
  WindowState state;
  GtkWidget *window, *row, *button;
  g_autoptr (GPtrArray) fields = NULL;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_window (&state, "fields", "ShukeFieldsWindow");
  window_check_walk (window);
  for (guint i = 0; i < 2; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (window_find (window, "added")), i == 0 ? "停车位" : "会员日");
      g_signal_emit_by_name (window_find (window, "added"), "apply");
      window_settle (&state);
    }
  row = field_row (window, "会员日");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  window_check_walk (window);

  /* A choice is saved once there is something to choose. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (row, "AdwComboRow")), 3);
  fields = shuke_book_list_custom_fields (state.book, NULL);
  g_assert_cmpstr (kept_field (fields, "会员日")->kind, ==, "text");
  g_clear_pointer (&fields, g_ptr_array_unref);
  row = field_row (window, "会员日");
  gtk_editable_set_text (GTK_EDITABLE (titled (row, "What there is to choose, with commas between")), "周一、周三，周五");
  g_signal_emit_by_name (titled (row, "What there is to choose, with commas between"), "apply");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (window_find (row, "GtkSpinButton")), 6);
  gtk_editable_set_text (GTK_EDITABLE (titled (row, "Name")), "停车位");
  g_signal_emit_by_name (titled (row, "Name"), "apply");
  g_assert_true (gtk_widget_has_css_class (titled (row, "Name"), "error"));
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "会员日");
  gtk_editable_set_text (GTK_EDITABLE (titled (row, "Name")), "会员日期");
  g_signal_emit_by_name (titled (row, "Name"), "apply");
  gtk_switch_set_active (GTK_SWITCH (window_find (gtk_widget_get_ancestor (window_find_label (row, "Offer It"), ADW_TYPE_ACTION_ROW), "GtkSwitch")),
                         FALSE);
  window_settle (&state);
  fields = shuke_book_list_custom_fields (state.book, NULL);
  g_assert_cmpstr (kept_field (fields, "会员日期")->kind, ==, "choice");
  g_assert_cmpstr (kept_field (fields, "会员日期")->choices, ==, "周一\n周三\n周五");
  g_assert_cmpint (kept_field (fields, "会员日期")->stale_days, ==, 182);
  g_assert_true (kept_field (fields, "会员日期")->retired);
  g_assert_cmpstr (((ShukeCustomField *) fields->pdata[0])->name, ==, "停车位");
  g_clear_pointer (&fields, g_ptr_array_unref);
  window_check_walk (window);

  button = gtk_widget_get_ancestor (window_find_label (field_row (window, "会员日期"), "Move Up"), GTK_TYPE_BUTTON);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  window_settle (&state);
  row = field_row (window, "会员日期");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), row));
  fields = shuke_book_list_custom_fields (state.book, NULL);
  g_assert_cmpstr (((ShukeCustomField *) fields->pdata[0])->name, ==, "会员日期");
  g_clear_pointer (&fields, g_ptr_array_unref);
  g_signal_emit_by_name (field_row (window, "停车位"), "delete");
  window_settle (&state);
  g_assert_null (field_row (window, "停车位"));
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static gboolean
is_refused (gpointer data)
{
  return window_find_dialog ("AdwMessageDialog") != NULL;
}

static void
test_export (void)
{
  WindowState state;
  GtkWidget *export;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  path = g_build_filename (state.folder, "list.csv", NULL);
  export = open_window (&state, "export", "ShukeExportWindow");
  g_assert_false (gtk_widget_get_visible (window_find (export, "whom_group")));
  gtk_widget_activate_action (export, "export.to", "s", path);
  window_wait (is_there, path);
  window_settle (&state);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
  rows = g_strsplit (text, "\r\n", -1);
  g_assert_cmpint ((int) g_strv_length (rows), ==, shuke_book_count_customers (state.book) + 2);
  window_state_close (&state);
}

/* A name without an ending gets that of what was chosen; another one's is refused with a sentence. */
static void
test_export_ending (void)
{
  WindowState state;
  GtkWidget *export, *dialog;
  g_autofree char *bare = NULL;
  g_autofree char *cards = NULL;
  g_autofree char *other = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  bare = g_build_filename (state.folder, "顾客", NULL);
  cards = g_strconcat (bare, ".vcf", NULL);
  other = g_build_filename (state.folder, "list.pdf", NULL);
  export = open_window (&state, "export", "ShukeExportWindow");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (window_find (export, "cards_check")), TRUE);
  gtk_widget_activate_action (export, "export.to", "s", bare);
  window_wait (is_there, cards);
  window_settle (&state);
  g_assert_false (g_file_test (bare, G_FILE_TEST_EXISTS));

  export = open_window (&state, "export", "ShukeExportWindow");
  gtk_widget_activate_action (export, "export.to", "s", other);
  window_wait (is_refused, NULL);
  dialog = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "Shuke cannot write that kind of file."));
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  gtk_window_destroy (GTK_WINDOW (dialog));
  window_state_close (&state);
}

/* The file that is open, alone; beside it those in the list, once not all are. */
static void
test_export_one (void)
{
  WindowState state;
  GtkWidget *export;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_auto (GStrv) rows = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  path = g_build_filename (state.folder, "one.csv", NULL);
  customer = shuke_book_get_customer (state.book, 3, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "open-customer", g_variant_new_int64 (3));
  window_settle (&state);
  export = open_window (&state, "export", "ShukeExportWindow");
  g_assert_true (gtk_widget_get_visible (window_find (export, "whom_group")));
  g_assert_false (gtk_widget_get_visible (window_find (export, "shown_row")));
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (window_find (export, "open_row"))),
                            shuke_customer_get_title (customer)));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (window_find (export, "open_check"))));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (window_find (export, "open_check")), TRUE);
  gtk_widget_activate_action (export, "export.to", "s", path);
  window_wait (is_there, path);
  window_settle (&state);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  rows = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 3);
  g_assert_nonnull (strstr (rows[1], customer->name));
  window_state_close (&state);
}

/* Those of the list are proposed when it is not everybody, and not when a search has found nobody. */
static void
test_export_nobody (void)
{
  WindowState state;
  GtkWidget *page, *export;

  window_state_open (&state, FALSE, 1280, 800);
  page = window_find (GTK_WIDGET (state.window), "ShukeCustomersPage");
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "entry")), "wang");
  window_settle (&state);
  export = open_window (&state, "export", "ShukeExportWindow");
  g_assert_true (gtk_widget_get_visible (window_find (export, "shown_row")));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (window_find (export, "shown_check"))));
  gtk_window_close (GTK_WINDOW (export));
  gtk_editable_set_text (GTK_EDITABLE (window_find (page, "entry")), "qqqqqqqq");
  window_settle (&state);
  export = open_window (&state, "export", "ShukeExportWindow");
  g_assert_false (gtk_widget_get_visible (window_find (export, "shown_row")));
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (window_find (export, "all_check"))));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (page, "count"))), ==, "Nobody by name or number");
  gtk_window_close (GTK_WINDOW (export));
  window_state_close (&state);
}

/* The same as a workbook, which names all its columns. */
static void
test_export_workbook (void)
{
  WindowState state;
  GtkWidget *export;
  g_autofree char *path = NULL;
  g_autoptr (ShukeXlsx) book = NULL;
  g_autoptr (GError) error = NULL;
  ShukeCell *cells;
  guint n, n_rows = 0;

  window_state_open (&state, FALSE, 1280, 800);
  path = g_build_filename (state.folder, "list.xlsx", NULL);
  export = open_window (&state, "export", "ShukeExportWindow");
  g_assert_cmpint (gtk_widget_get_visible (window_find (export, "workbook_row")), ==, shuke_xlsx_writer_is_there ());
  if (!shuke_xlsx_writer_is_there ())
    {
      gtk_window_close (GTK_WINDOW (export));
      window_state_close (&state);
      return;
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (window_find (export, "workbook_check")), TRUE);
  gtk_widget_activate_action (export, "export.to", "s", path);
  window_wait (is_there, path);
  window_settle (&state);
  book = shuke_xlsx_new_path (path, &error);
  g_assert_no_error (error);
  while (shuke_xlsx_next (book, &cells, &n, &error))
    {
      if (n_rows++ > 0)
        continue;
      for (guint i = 0; i < n; i++)
        g_assert_cmpuint (cells[i].length, >, 0);
    }
  g_assert_no_error (error);
  g_assert_cmpint ((int) n_rows, ==, shuke_book_count_customers (state.book) + 1);
  window_state_close (&state);
}

static gboolean
is_listed (gpointer list)
{
  return gtk_widget_get_first_child (list) != NULL;
}

static gboolean
may_take_back (gpointer question)
{
  return adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (question), "take-back");
}

/* Before an import is taken back it is said who goes and who stays; and of what there was none nothing is said. */
static void
test_history (void)
{
  WindowState state;
  GtkWidget *history, *question;
  g_autoptr (GError) error = NULL;
  ShukeImportOptions options = { SHUKE_IMPORT_FILL, SHUKE_CONSENT_UNKNOWN, SHUKE_DAY_NONE, NULL };
  ShukeImporter *importer;
  ShukeImportResult result;
  ShukeImportCustomer row;
  ShukeImportReason reason;

  window_state_open (&state, TRUE, 1280, 800);
  importer = shuke_importer_new (state.book, "customers", "<b>会员 & 表.csv", &options, FALSE, &error);
  g_assert_no_error (error);
  shuke_import_customer_clear (&row);
  row.name = "林小雨";
  row.n_phones = 1;
  row.phones[0].raw = "13900001111";
  g_assert_true (shuke_phone_parse (row.phones[0].raw, SHUKE_REGION_CN, &row.phones[0].phone));
  g_assert_cmpint (shuke_importer_add_customer (importer, &row, &reason, NULL, &error), ==, SHUKE_IMPORT_ADDED);
  shuke_importer_count_refused (importer, 1);
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  shuke_importer_free (importer);
  history = open_window (&state, "import-history", "ShukeHistoryWindow");
  g_assert_true (is_listed (window_find (history, "list")));
  window_check_walk (history);
  g_assert_true (gtk_widget_activate_action (history, "history.take-back", "x", result.import));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  window_wait (may_take_back, question);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), ==,
                   "1 new · 1 not taken. 1 customer whom it brought leaves the book. Nobody of it was used since. This cannot be undone, but a "
                   "backup of the book is made before.");
  window_settle (&state);
  window_check_walk (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "cancel");
  gtk_window_destroy (GTK_WINDOW (question));
  g_assert_cmpint (shuke_book_count_customers (state.book), ==, 1);

  /* Nor does it say that nothing stays when a refusal does. */
  importer = shuke_importer_new (state.book, "customers", "退订.csv", &options, FALSE, &error);
  row.consent = SHUKE_CONSENT_NO;
  shuke_importer_add_customer (importer, &row, &reason, NULL, &error);
  g_assert_true (shuke_importer_finish (importer, &result, NULL, &error));
  shuke_importer_free (importer);
  window_settle (&state);
  g_assert_true (gtk_widget_activate_action (history, "history.take-back", "x", result.import));
  question = window_find_dialog ("AdwMessageDialog");
  window_wait (may_take_back, question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)),
                            "Nobody of it was used since. It told of 1 customer that she wants no messages: that stays."));
  gtk_window_destroy (GTK_WINDOW (question));

  /* Taken back, what it left can be lifted together, and that be undone. */
  shuke_book_job_done (state.book, shuke_book_undo_import (state.book, result.import, NULL, &error));
  g_assert_no_error (error);
  window_settle (&state);
  g_assert_nonnull (window_find_button (history, "Lift 1 Refusal…"));
  g_assert_true (gtk_widget_activate_action (history, "history.lift", "x", result.import));
  question = window_find_dialog ("AdwMessageDialog");
  g_assert_nonnull (question);
  window_settle (&state);
  window_check_walk (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "lift");
  gtk_window_destroy (GTK_WINDOW (question));
  window_settle (&state);
  g_assert_null (window_find_button (history, "Lift 1 Refusal…"));
  g_assert_nonnull (window_find_label (history, "Refusals of that file lifted"));
  window_check_walk (history);
  gtk_window_close (GTK_WINDOW (history));
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settings/every-window", test_every_window);
  g_test_add_func ("/settings/preferences", test_preferences);
  g_test_add_func ("/settings/region", test_region);
  g_test_add_func ("/settings/sold", test_sold);
  g_test_add_func ("/settings/bin", test_bin);
  g_test_add_func ("/settings/fields", test_fields);
  g_test_add_func ("/settings/export", test_export);
  g_test_add_func ("/settings/export-ending", test_export_ending);
  g_test_add_func ("/settings/export-one", test_export_one);
  g_test_add_func ("/settings/export-nobody", test_export_nobody);
  g_test_add_func ("/settings/export-workbook", test_export_workbook);
  g_test_add_func ("/settings/history", test_history);
  return g_test_run ();
}
