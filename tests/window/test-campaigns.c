/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page Campaigns: from the goods to the people, ticking, drafts that keep themselves, a table that leaves once and only with
 * consent, and the sample shop from which nothing leaves. */

#include <glib/gstdio.h>
#include <string.h>

#include "shuke-book-campaigns.h"
#include "shuke-book-customers.h"
#include "shuke-book-groups.h"
#include "shuke-book-private.h"
#include "shuke-book-visits.h"
#include "shuke-campaign-editor.h"
#include "shuke-campaign-export.h"
#include "shuke-campaign-text.h"
#include "shuke-campaigns-page.h"
#include "shuke-day-text.h"
#include "shuke-goods-card.h"
#include "shuke-settings.h"
#include "shuke-template-view.h"
#include "shuke-window-undo.h"
#include "window-state.h"

static gboolean
is_loaded (gpointer editor)
{
  gboolean loading;

  g_object_get (editor, "loading", &loading, NULL);
  return !loading;
}

static gboolean
is_kept (gpointer editor)
{
  return shuke_campaign_editor_get_id (editor) != 0;
}

/* The n-th entry of the goods. */
static GtkWidget *
find_entry (GtkWidget *root,
            int       *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_ENTRY (child) && (*n)-- == 0)
        return child;
      found = find_entry (child, n);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
type_goods (GtkWidget  *editor,
            int         which,
            const char *text)
{
  GtkWidget *card = window_find (editor, "ShukeGoodsCard");
  GtkWidget *entry = find_entry (card, &which);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static GtkWidget *
open_new (WindowState *state)
{
  GtkWidget *page, *editor;

  g_action_group_activate_action (G_ACTION_GROUP (state->window), "new-campaign", NULL);
  page = shuke_window_get_page (state->window, "campaigns");
  g_assert_true (shuke_campaigns_page_get_editing (SHUKE_CAMPAIGNS_PAGE (page)));
  editor = shuke_campaigns_page_get_editor (SHUKE_CAMPAIGNS_PAGE (page));
  window_wait (is_loaded, editor);
  window_settle (state);
  return editor;
}

static void
check_title (GtkWidget  *editor,
             const char *expected)
{
  g_autofree char *title = NULL;

  g_object_get (editor, "title", &title, NULL);
  g_assert_cmpstr (title, ==, expected);
}

static void
test_sample (void)
{
  WindowState state;
  GtkWidget *editor;
  GtkCheckButton *check;
  GtkWidget *row;
  const ShukeAudience *audience;
  guint ticked;
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GHashTable) handed = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  editor = open_new (&state);
  type_goods (editor, 1, "牛仔裤");
  type_goods (editor, 2, "110 4 120 6 130 4");
  type_goods (editor, 4, "169");
  window_wait (is_kept, editor);
  window_settle (&state);
  audience = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor));
  g_assert_cmpuint (audience->people->len, >, 3);
  g_assert_cmpuint (audience->left->len, >, 0);
  g_assert_cmpuint (shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor))->ready, >, 3);
  window_check_walk (GTK_WIDGET (state.window));
  check_title (editor, "牛仔裤 110–130: just in");
  type_goods (editor, 5, "周末 ");
  check_title (editor, "周末");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (window_find (editor, "ShukeGoodsCard"), &(int) { 5 }))), ==, "周末 ");
  type_goods (editor, 5, "");
  check_title (editor, "牛仔裤 110–130: just in");
  type_goods (editor, 5, "周末的童装");
  window_settle (&state);

  audience = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor));
  ticked = audience->ticked;
  check = GTK_CHECK_BUTTON (window_find (window_find (editor, "people"), "GtkCheckButton"));
  g_assert_true (gtk_check_button_get_active (check));
  gtk_check_button_set_active (check, FALSE);
  window_settle (&state);
  audience = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor));
  g_assert_cmpuint (audience->ticked, ==, ticked - 1);

  /* Nothing leaves the sample shop. */
  path = g_build_filename (state.folder, "table.csv", NULL);
  file = g_file_new_for_path (path);
  shuke_campaign_editor_export_to (SHUKE_CAMPAIGN_EDITOR (editor), file);
  g_assert_false (g_file_query_exists (file, NULL));
  handed = shuke_book_list_handed (state.book, shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), NULL);
  g_assert_cmpuint (g_hash_table_size (handed), ==, 0);

  /* Back to the list, where the draft stands, and in again. */
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "back", NULL);
  window_settle (&state);
  g_assert_false (shuke_campaigns_page_get_editing (SHUKE_CAMPAIGNS_PAGE (shuke_window_get_page (state.window, "campaigns"))));
  row = window_find (shuke_window_get_page (state.window, "campaigns"), "AdwActionRow");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "周末的童装");
  window_check_walk (GTK_WIDGET (state.window));
  window_state_close (&state);
}

static gint64
add_customer (WindowState      *state,
              const char       *name,
              const char       *phone,
              ShukeConsentState consent)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  ShukeDay today = shuke_book_get_today (state->book);
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set_phone (builder, 0, 0, phone, NULL);
  shuke_customer_builder_set_created (builder, today);
  shuke_customer_builder_set_size (builder, 0, 0, "clothes", "XL", today, NULL);
  customer = shuke_customer_builder_build (builder, today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (state->book, customer, &id, &error);
  g_assert_no_error (error);
  if (consent != SHUKE_CONSENT_UNKNOWN)
    shuke_book_add_consent (state->book, id, "marketing", consent, NULL, &error);
  g_assert_no_error (error);
  {
    g_autoptr (ShukeVisit) visit = shuke_visit_new ();

    visit->customer = id;
    visit->day = today - 3;
    shuke_book_save_visit (state->book, visit, NULL, &error);
    g_assert_no_error (error);
  }
  return id;
}

static gboolean
has_two_people (gpointer editor)
{
  const ShukeAudience *audience = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor));

  return audience != NULL && audience->people->len == 2;
}

static gboolean
has_one_left (gpointer editor)
{
  const ShukeDrafts *drafts = shuke_campaign_editor_get_drafts (editor);

  return drafts != NULL && drafts->handed == 1;
}

static guint
count_handed (WindowState *state,
              GtkWidget   *editor)
{
  g_autoptr (GHashTable) handed =
    shuke_book_list_handed (state->book, shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), NULL);

  return g_hash_table_size (handed);
}

static gboolean
has_dialog (gpointer window)
{
  return window_find_above (window) != NULL;
}

/* A table is taken back while it lies there untouched, and only then; the common Undo passes it by. */
static void
check_take_back (WindowState *state,
                 GtkWidget   *editor,
                 GFile       *file)
{
  gint64 campaign = shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor));
  const ShukeDrafts *drafts = shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor));
  gint64 before = shuke_book_get_last_action (state->book);
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeExportedTable) first = NULL;
  g_autoptr (ShukeExportedTable) second = NULL;
  g_autofree char *path = g_file_get_path (file);

  first = shuke_campaign_export (state->book, campaign, drafts, SHUKE_TABLE_NUMBERS_TEXT, file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (first->written, ==, 1);
  g_assert_cmpuint (first->refused, ==, 1);
  g_assert_cmpint (shuke_book_get_last_action (state->book), ==, before);
  g_assert_cmpuint (count_handed (state, editor), ==, 1);
  g_assert_true (shuke_campaign_take_back (state->book, first, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_query_exists (file, NULL));
  g_assert_cmpuint (count_handed (state, editor), ==, 0);

  window_settle (state);
  drafts = shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor));
  second = shuke_campaign_export (state->book, campaign, drafts, SHUKE_TABLE_NUMBERS_TEXT, file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "something else", -1, NULL));
  g_assert_false (shuke_campaign_take_back (state->book, second, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_cmpuint (count_handed (state, editor), ==, 1);
  g_assert_cmpint (shuke_book_undo (state->book, second->action, NULL, &error), !=, 0);
  g_unlink (path);
  window_settle (state);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n += 1;
  return n;
}

static void
remove_folder_cb (ShukeBook  *book,
                  int         subject,
                  gint64      customer,
                  const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

/* A book that cannot be written to at the last moment leaves no table, and a table that loses its place at the last moment no note. */
static void
check_all_or_nothing (WindowState *state,
                      GtkWidget   *editor)
{
  gint64 campaign = shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor));
  const ShukeDrafts *drafts = shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor));
  g_autofree char *folder = g_build_filename (state->folder, "stick", NULL);
  g_autofree char *path = g_build_filename (folder, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ShukeConnection *connection = shuke_book_get_connection (state->book);
  gulong handler;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  /* It is announced, and the table is written beside its name, when the book is to note that it leaves: the last thing before the commit. */
  shuke_connection_script (connection, "CREATE TEMP TRIGGER refuse BEFORE UPDATE ON main.waiting_table BEGIN SELECT RAISE (ABORT, 'at the last moment'); END",
                           &error);
  g_assert_no_error (error);
  g_assert_null (shuke_campaign_export (state->book, campaign, drafts, SHUKE_TABLE_NUMBERS_TEXT, file, &error));
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, "at the last moment"));
  shuke_connection_script (connection, "DROP TRIGGER temp.refuse", NULL);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_cmpuint (count_handed (state, editor), ==, 0);

  handler = g_signal_connect (state->book, "changed", G_CALLBACK (remove_folder_cb), folder);
  drafts = shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor));
  g_assert_null (shuke_campaign_export (state->book, campaign, drafts, SHUKE_TABLE_NUMBERS_TEXT, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_handed (state, editor), ==, 0);
  g_signal_handler_disconnect (state->book, handler);
  window_settle (state);
}

/* A real book: consent withdrawn behind the page's back is honoured, the table holds the rest, once. */
static void
check_table (GFile      *file,
             const char *row)
{
  g_autofree char *text = NULL;
  g_autofree char *line = g_strconcat ("\r\n", row, NULL);

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, line));
}

/* The same list later, for a page that takes digits only; who refused meanwhile is not in it. */
static void
check_again (WindowState *state,
             GtkWidget   *editor,
             gint64       customer,
             GFile       *file)
{
  GtkWidget *card = window_find (editor, "ShukeHandOverCard");
  guint handed = count_handed (state, editor);
  g_autoptr (GSettings) settings = shuke_settings_new ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_settings_get_enum (settings, "table-numbers"), ==, SHUKE_TABLE_NUMBERS_TEXT);
  g_assert_true (gtk_widget_activate_action (card, "hand-over.table-numbers", "s", "plain"));
  window_settle (state);
  g_assert_cmpint (g_settings_get_enum (settings, "table-numbers"), ==, SHUKE_TABLE_NUMBERS_PLAIN);
  shuke_campaign_editor_export_again_to (SHUKE_CAMPAIGN_EDITOR (editor), file);
  check_table (file, "13800000001,王芳,");
  g_settings_reset (settings, "table-numbers");
  window_settle (state);
  shuke_campaign_editor_export_again_to (SHUKE_CAMPAIGN_EDITOR (editor), file);
  check_table (file, "'13800000001,王芳,");
  g_assert_cmpuint (count_handed (state, editor), ==, handed);

  shuke_book_add_consent (state->book, customer, "marketing", SHUKE_CONSENT_NO, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_delete (file, NULL, &error));
  shuke_campaign_editor_export_again_to (SHUKE_CAMPAIGN_EDITOR (editor), file);
  g_assert_false (g_file_query_exists (file, NULL));
}

/* Only who is in a group, until the rule is dropped. */
static void
test_group (void)
{
  WindowState state;
  GtkWidget *editor, *card;
  g_autoptr (GArray) members = NULL;
  guint everybody;

  window_state_open (&state, FALSE, 1280, 800);
  editor = open_new (&state);
  type_goods (editor, 1, "卫衣");
  type_goods (editor, 2, "M 4 L 6 130 4");
  window_wait (is_kept, editor);
  window_settle (&state);
  everybody = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor))->people->len;
  members = shuke_book_list_group_members (state.book, "团购群", NULL);
  g_assert_cmpuint (everybody, >, members->len);
  card = window_find (editor, "ShukeAudienceCard");
  g_assert_true (gtk_widget_activate_action (card, "audience.group", "s", "团购群"));
  window_settle (&state);
  g_assert_cmpuint (shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor))->people->len, <=, members->len);
  g_assert_nonnull (window_find_label (card, "Group 团购群"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (window_find_label (card, "Group 团购群"), GTK_TYPE_BUTTON), "clicked");
  window_settle (&state);
  g_assert_cmpuint (shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor))->people->len, ==, everybody);
  window_state_close (&state);
}

typedef struct {
  GtkWidget *editor;
  guint      most;
  guint      least;
} Audience;

static gboolean
has_people (gpointer data)
{
  const Audience *wanted = data;
  guint n = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (wanted->editor))->people->len;

  return n >= wanted->least && n <= wanted->most;
}

/* Of a group by rule that is found out in a thread; until then it is nobody, and not said to be nobody. */
static void
test_group_by_rule (void)
{
  WindowState state;
  Audience wanted = { NULL, 0, 1 };
  GtkWidget *card;
  g_autoptr (ShukeGroupRule) rule = shuke_group_rule_new ();
  ShukeCondition *condition = shuke_condition_new (SHUKE_RULE_BOUGHT);
  g_autoptr (GError) error = NULL;
  guint everybody;

  window_state_open (&state, FALSE, 1280, 800);
  condition->text = g_strdup ("毛衣");
  condition->to = 0;
  g_ptr_array_add (rule->conditions, condition);
  shuke_book_save_group (state.book, 0, "买过毛衣", rule, NULL, &error);
  g_assert_no_error (error);
  wanted.editor = open_new (&state);
  type_goods (wanted.editor, 1, "卫衣");
  type_goods (wanted.editor, 2, "M 4 L 6 130 4");
  window_wait (is_kept, wanted.editor);
  window_settle (&state);
  everybody = shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (wanted.editor))->people->len;
  wanted.most = everybody - 1;

  card = window_find (wanted.editor, "ShukeAudienceCard");
  g_assert_true (gtk_widget_activate_action (card, "audience.group", "s", "买过毛衣"));
  window_wait (has_people, &wanted);
  window_settle (&state);
  g_assert_false (gtk_widget_get_visible (window_find (card, "progress")));
  g_assert_false (gtk_widget_get_visible (window_find (card, "nobody")));
  g_signal_emit_by_name (gtk_widget_get_ancestor (window_find_label (card, "Group 买过毛衣"), GTK_TYPE_BUTTON), "clicked");
  wanted.least = wanted.most = everybody;
  window_wait (has_people, &wanted);
  /* Closed while one is being looked through. */
  g_assert_true (gtk_widget_activate_action (card, "audience.group", "s", "买过毛衣"));
  window_state_close (&state);
}

static void
test_export (void)
{
  WindowState state;
  GtkWidget *editor;
  gint64 first, second;
  g_autofree char *path = NULL;
  g_autofree char *table = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (ShukeBook) behind = NULL;
  g_autoptr (GError) error = NULL;

  window_state_open (&state, TRUE, 1280, 800);
  first = add_customer (&state, "王芳", "13800000001", SHUKE_CONSENT_YES);
  second = add_customer (&state, "李娜", "13800000002", SHUKE_CONSENT_YES);
  add_customer (&state, "赵敏", "13800000003", SHUKE_CONSENT_UNKNOWN);
  window_settle (&state);
  editor = open_new (&state);
  type_goods (editor, 0, "=连衣裙");
  type_goods (editor, 2, "XL");
  window_wait (is_kept, editor);
  window_wait (has_two_people, editor);
  g_assert_cmpuint (shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor))->ready, ==, 2);

  path = g_build_filename (state.folder, "table.csv", NULL);
  file = g_file_new_for_path (path);
  check_all_or_nothing (&state, editor);
  /* The page may read again at any time while the loop runs: withdrawn and handed over in one go, it does not know of it. */
  window_wait (has_two_people, editor);
  behind = shuke_book_open_for_job (state.book, &error);
  g_assert_no_error (error);
  shuke_book_add_consent (behind, second, "marketing", SHUKE_CONSENT_NO, NULL, &error);
  g_assert_no_error (error);
  shuke_book_close (behind);
  check_take_back (&state, editor, file);
  shuke_campaign_editor_export_to (SHUKE_CAMPAIGN_EDITOR (editor), file);
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  g_assert_true (g_str_has_prefix (table, "\xef\xbb\xbf"));
  g_assert_nonnull (strstr (table, "\r\n'13800000001,王芳,"));
  g_assert_null (strstr (table, "13800000002"));
  g_assert_null (strstr (table, "13800000003"));
  window_wait (has_one_left, editor);
  window_settle (&state);
  {
    g_autofree char *day = shuke_day_text_year (shuke_book_get_today (state.book), shuke_book_get_today (state.book));
    g_autofree char *tag = g_strdup_printf ("In the table of %s", day);

    g_assert_nonnull (window_find_label (editor, tag));
  }

  /* A second table has nobody in it, so there is none. */
  g_unlink (path);
  shuke_campaign_editor_export_to (SHUKE_CAMPAIGN_EDITOR (editor), file);
  g_assert_false (g_file_query_exists (file, NULL));
  check_again (&state, editor, first, file);
  window_settle (&state);
  window_check_walk (GTK_WIDGET (state.window));
  window_state_close (&state);
}

/* Opened at the foot of a long card: its first lines, at least, are seen. */
static gboolean
is_in_sight (gpointer people)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (people, GTK_TYPE_VIEWPORT);
  GtkWidget *first = gtk_widget_get_first_child (people);
  graphene_rect_t place;

  return first != NULL && gtk_widget_get_height (first) > 0 && gtk_widget_compute_bounds (first, viewport, &place) &&
         place.origin.y >= 0 && place.origin.y + place.size.height <= (float) gtk_widget_get_height (viewport);
}

static void
test_left_out (void)
{
  WindowState state;
  GtkWidget *editor, *left, *people;

  window_state_open (&state, FALSE, 1280, 800);
  editor = open_new (&state);
  type_goods (editor, 1, "牛仔裤");
  type_goods (editor, 2, "M 6 L 3");
  window_wait (is_kept, editor);
  window_settle (&state);
  left = window_find (editor, "ShukeLeftOut");
  people = window_find (left, "people");
  g_assert_false (gtk_widget_get_visible (people));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (window_find (left, "button")), TRUE);
  window_wait (is_in_sight, people);
  window_state_close (&state);
}

static gboolean
is_narrow (gpointer window)
{
  gboolean narrow;

  g_object_get (window, "narrow", &narrow, NULL);
  return narrow;
}

/* It comes up from below, and stands when it has come. */
static gboolean
is_above (gpointer foot)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (foot));
  GtkWidget *toast = window_find (window, "AdwToastWidget");
  graphene_rect_t below, above;

  return toast != NULL && gtk_widget_compute_bounds (foot, window, &below) && gtk_widget_compute_bounds (toast, window, &above)
         && above.origin.y + above.size.height <= below.origin.y;
}

/* What is offered for eight seconds hides none of the buttons at the foot. */
static void
check_toast_above (WindowState *state,
                   const char  *foot)
{
  shuke_window_toast_undo (state->window, "Campaign taken out.", state->book, 1);
  window_wait (is_above, window_find (GTK_WIDGET (state->window), foot));
}

static void
test_narrow (void)
{
  WindowState state;
  GtkWidget *editor;

  window_state_open (&state, FALSE, 360, 720);
  window_wait (is_narrow, state.window);
  editor = open_new (&state);
  type_goods (editor, 1, "牛仔裤");
  type_goods (editor, 2, "M 6 L 3");
  window_wait (is_kept, editor);
  window_settle (&state);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (state.window)), ==, 360);
  window_check_walk (GTK_WIDGET (state.window));
  check_toast_above (&state, "ShukeHandOverCard");
  window_state_close (&state);

  window_state_open (&state, FALSE, 360, 720);
  window_wait (is_narrow, state.window);
  check_toast_above (&state, "switcher_bar");
  window_state_close (&state);
}

/* Of something the sample shop sold. */
static char *
dup_style_number (WindowState *state)
{
  for (gint64 customer = 1; customer < 50; customer++)
    {
      g_autoptr (GPtrArray) visits = shuke_book_list_visits (state->book, customer, 0, NULL);

      for (guint i = 0; visits != NULL && i < visits->len; i++)
        {
          const ShukeVisit *visit = g_ptr_array_index (visits, i);

          for (guint j = 0; j < visit->lines->len; j++)
            if (((const ShukeLine *) g_ptr_array_index (visit->lines, j))->style_number != NULL)
              return g_strdup (((const ShukeLine *) g_ptr_array_index (visit->lines, j))->style_number);
        }
    }
  g_assert_not_reached ();
}

static void
check_goods (GtkWidget  *card,
             const char *name,
             const char *expected)
{
  g_autoptr (ShukeGoods) goods = shuke_goods_card_dup_goods (SHUKE_GOODS_CARD (card));
  g_autofree char *sizes = shuke_goods_dup_sizes (goods);

  g_assert_cmpstr (goods->name, ==, name);
  g_assert_cmpstr (sizes, ==, expected);
}

/* Behind the style as well, understood while she types, moved when she leaves, and put back by one press. */
static void
check_split (WindowState *state,
             GtkWidget   *card)
{
  int style = 0, sizes = 2;
  GtkWidget *style_entry = find_entry (card, &style);
  GtkWidget *sizes_entry = find_entry (card, &sizes);
  GtkWidget *back;

  gtk_editable_set_text (GTK_EDITABLE (sizes_entry), "");
  gtk_widget_grab_focus (style_entry);
  gtk_editable_set_text (GTK_EDITABLE (style_entry), "童装羽绒服 120码");
  check_goods (card, "童装羽绒服", "120");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sizes_entry)), ==, "");
  gtk_widget_grab_focus (sizes_entry);
  window_settle (state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (style_entry)), ==, "童装羽绒服");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (sizes_entry)), ==, "120");
  back = gtk_widget_get_next_sibling (sizes_entry);
  g_assert_true (gtk_widget_get_visible (back));
  g_signal_emit_by_name (back, "clicked");
  gtk_widget_grab_focus (sizes_entry);
  window_settle (state);
  g_assert_false (gtk_widget_get_visible (back));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (style_entry)), ==, "童装羽绒服 120码");
  check_goods (card, "童装羽绒服 120码", "");
  gtk_editable_set_text (GTK_EDITABLE (style_entry), "120码");
  check_goods (card, NULL, "120");
}

/* Said in one breath, and a style number: both go where they belong when she moves on. */
static void
test_style (void)
{
  WindowState state;
  GtkWidget *editor;
  int which = 0;
  GtkWidget *card, *entry;
  g_autoptr (ShukeLine) style = NULL;
  g_autofree char *number = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  editor = open_new (&state);
  card = window_find (editor, "ShukeGoodsCard");
  entry = find_entry (card, &which);
  gtk_editable_set_text (GTK_EDITABLE (entry), "130 的卫衣");
  g_signal_emit_by_name (entry, "activate");
  {
    g_autoptr (ShukeGoods) goods = shuke_goods_card_dup_goods (SHUKE_GOODS_CARD (card));
    g_autofree char *sizes = shuke_goods_dup_sizes (goods);

    g_assert_cmpstr (goods->name, ==, "卫衣");
    g_assert_cmpstr (sizes, ==, "130");
  }
  /* What is put in order behind whoever leaves does not open the list of words again. */
  gtk_editable_set_text (GTK_EDITABLE (find_entry (card, &(int) { 2 })), "");
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "130 的卫衣");
  gtk_widget_grab_focus (find_entry (card, &(int) { 2 }));
  window_settle (&state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "卫衣");
  g_assert_false (gtk_widget_get_visible (window_find (entry, "GtkPopover")));
  check_split (&state, card);
  number = dup_style_number (&state);
  style = shuke_book_find_style (state.book, number, NULL);
  g_assert_nonnull (style);
  gtk_editable_set_text (GTK_EDITABLE (entry), number);
  g_signal_emit_by_name (entry, "activate");
  {
    g_autoptr (ShukeGoods) goods = shuke_goods_card_dup_goods (SHUKE_GOODS_CARD (card));

    g_assert_cmpstr (goods->name, ==, style->name);
    g_assert_cmpstr (goods->category, ==, style->category);
    g_assert_cmpint (goods->list_price, ==, style->list_price);
  }
  window_state_close (&state);
}

static void
count_cb (GtkWidget *view,
          gpointer   count)
{
  *(int *) count += 1;
}

/* What is put in comes out again, chips and all. */
static void
test_template_view (void)
{
  static const char *const texts[] = {
    "", "新款到了", "{address form|姐姐}，新到的{item}有{child}穿的{size}。", "{name}{name}", "two\nlines {last|}",
  };
  GtkWidget *view = g_object_ref_sink (g_object_new (SHUKE_TYPE_TEMPLATE_VIEW, NULL));
  int changes = 0;

  g_signal_connect (view, "changed", G_CALLBACK (count_cb), &changes);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;

      shuke_template_view_set_text (SHUKE_TEMPLATE_VIEW (view), texts[i]);
      text = shuke_template_view_dup_text (SHUKE_TEMPLATE_VIEW (view));
      g_assert_cmpstr (text, ==, texts[i]);
    }
  g_assert_cmpint (changes, ==, 0);
  shuke_template_view_set_text (SHUKE_TEMPLATE_VIEW (view), "");
  shuke_template_view_insert (SHUKE_TEMPLATE_VIEW (view), SHUKE_PLACEHOLDER_CHILD);
  g_assert_cmpint (changes, ==, 1);
  {
    g_autofree char *text = shuke_template_view_dup_text (SHUKE_TEMPLATE_VIEW (view));

    g_assert_cmpstr (text, ==, "{child}");
  }
  g_object_unref (view);
}

static gboolean
holds_keyboard (gpointer widget)
{
  return gtk_widget_has_focus (widget);
}

/* Another text comes while the keyboard is on a blank, or in what a blank stands for when nothing is known. */
static void
test_template_view_taken (void)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *view = g_object_new (SHUKE_TYPE_TEMPLATE_VIEW, NULL);
  GtkWidget *popover = NULL;
  WindowState state;

  window_state_open (&state, TRUE, 800, 600);
  gtk_window_set_default_size (GTK_WINDOW (window), 500, 400);
  adw_window_set_content (ADW_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  window_settle (&state);
  for (int open = 0; open <= 1; open++)
    {
      g_autofree char *text = NULL;
      GtkWidget *chip;

      shuke_template_view_set_text (SHUKE_TEMPLATE_VIEW (view), "好的\n{address form|姐姐}，新到的{item}有{child}穿的");
      window_settle (&state);
      chip = window_find (view, "GtkMenuButton");
      if (open)
        {
          gtk_menu_button_popup (GTK_MENU_BUTTON (chip));
          window_settle (&state);
          g_set_weak_pointer (&popover, GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (chip))));
          chip = window_find (popover, "GtkText");
          gtk_widget_grab_focus (chip);
        }
      else
        {
          chip = window_find (chip, "GtkToggleButton");
          gtk_widget_grab_focus (chip);
        }
      window_wait (holds_keyboard, chip);
      shuke_template_view_set_text (SHUKE_TEMPLATE_VIEW (view), "{name}，新款到了\n{size}");
      window_wait (holds_keyboard, view);
      text = shuke_template_view_dup_text (SHUKE_TEMPLATE_VIEW (view));
      g_assert_cmpstr (text, ==, "{name}，新款到了\n{size}");
    }
  /* One that still has the keyboard of all windows would be kept. */
  window_settle (&state);
  g_assert_null (popover);
  gtk_window_destroy (GTK_WINDOW (window));
  window_state_close (&state);
}

/* English words and a Chinese way to refuse have a space between them. */
static void
test_template_refusal (void)
{
  g_autofree char *english = shuke_campaign_template (2, SHUKE_REGION_CN, "小满家", "回T退订");
  g_autofree char *elsewhere = shuke_campaign_template (2, SHUKE_REGION_OTHER, NULL, NULL);

  g_assert_cmpstr (english, ==, "【小满家】{address form}, the {item} in {size} is here. 回T退订");
  g_assert_true (g_str_has_suffix (elsewhere, " is here. Reply STOP to end"));
}

/* The grey line, word by word. */
static void
test_reason (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (20700);
  g_autoptr (ShukeGoods) goods = shuke_goods_new ();
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *span = NULL;
  ShukeHousehold head = { .customer = 1, .name = "王芳", .e164 = "+8613800000001", .consent = SHUKE_CONSENT_YES,
                          .last_visit = 20700 - 24, .last_message = SHUKE_DAY_NONE };
  ShukePerson self = { .id = 1, .role = SHUKE_ROLE_SELF };
  ShukeCurrency currency;

  g_assert_true (shuke_currency_from_code ("CNY", &currency));
  shuke_audience_facts_begin (facts, &head);
  shuke_audience_facts_add_person (facts, &self);
  for (int i = 0; i < 5; i++)
    {
      ShukeFactSale sale = { .category = shuke_audience_facts_word (facts, "jeans"), .size = shuke_audience_facts_word (facts, "XL"),
                             .colour = shuke_audience_facts_word (facts, "navy"), .price = 20000 + 2500 * i, .quantity = 1,
                             .day = 20700 - 24 - i };

      shuke_audience_facts_add_sale (facts, &sale);
    }
  shuke_audience_facts_end (facts);
  goods->category = g_strdup ("jeans");
  shuke_goods_read_sizes (goods, "XL 2XL 3XL");
  shuke_goods_read_colours (goods, "navy");
  audience = shuke_audience_new (facts, goods, rules, NULL);
  g_assert_cmpuint (audience->people->len, ==, 1);
  reason = shuke_campaign_reason (g_ptr_array_index (audience->people, 0), audience, &currency);
  g_assert_cmpstr (reason, ==, "size XL now, bought 5 × jeans, ¥225–275, likes navy, last here 24 days ago");
  span = shuke_campaign_size_span (goods);
  g_assert_cmpstr (span, ==, "XL to 3XL");
}

/* The page goes while its thread reads: at once, and what the thread brings is nobody's. */
static void
test_gone_while_reading (void)
{
  WindowState state;
  gpointer editor;

  window_state_open (&state, FALSE, 1280, 800);
  for (int i = 0; i < 5; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (state.window), "new-campaign", NULL);
      editor = shuke_campaigns_page_get_editor (SHUKE_CAMPAIGNS_PAGE (shuke_window_get_page (state.window, "campaigns")));
      g_object_add_weak_pointer (editor, &editor);
      g_assert_false (is_loaded (editor));
      /* The window keeps what has the keyboard until its next frame. */
      gtk_window_set_focus (GTK_WINDOW (state.window), NULL);
      shuke_window_set_book (state.window, NULL);
      g_assert_null (editor);
      window_settle (&state);
      shuke_window_set_book (state.window, state.book);
      window_settle (&state);
    }
  window_state_close (&state);
}

static gboolean
is_list_shown (gpointer page)
{
  return !shuke_campaigns_page_get_editing (page);
}

static gboolean
is_saved_with_text (gpointer editor)
{
  g_autofree char *subtitle = NULL;

  g_object_get (editor, "subtitle", &subtitle, NULL);
  return g_strcmp0 (subtitle, "Draft, kept") == 0;
}

static guint
count_campaigns (WindowState *state)
{
  g_autoptr (GPtrArray) campaigns = shuke_book_list_campaigns (state->book, NULL);

  return campaigns->len;
}

/* The campaign that is open leaves the book: by undo of its beginning, by being taken out, while its people are worked out, and while
 * she writes on. The page never shows, nor writes to, one that is not there. */
static void
test_gone (void)
{
  WindowState state;
  GtkWidget *page, *editor;
  gint64 first, action;
  guint before;
  g_autoptr (GError) error = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  before = count_campaigns (&state);
  editor = open_new (&state);
  page = shuke_window_get_page (state.window, "campaigns");
  type_goods (editor, 1, "牛仔裤");
  window_wait (is_kept, editor);
  first = shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo",
                                  shuke_window_undo_target (state.book, shuke_book_get_last_action (state.book)));
  window_wait (is_list_shown, page);
  g_assert_cmpint (shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), ==, 0);
  g_assert_cmpuint (count_campaigns (&state), ==, before);
  window_settle (&state);
  g_assert_cmpuint (count_campaigns (&state), ==, before);

  /* Undo of the undo brings it back into the list; taken out while its people are being worked out, it goes again. */
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo",
                                  shuke_window_undo_target (state.book, shuke_book_get_last_action (state.book)));
  g_assert_cmpuint (count_campaigns (&state), ==, before + 1);
  shuke_campaigns_page_open (SHUKE_CAMPAIGNS_PAGE (page), first);
  g_assert_cmpint (shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), ==, first);
  action = shuke_book_delete_campaign (state.book, first, &error);
  g_assert_no_error (error);
  window_wait (is_list_shown, page);
  window_settle (&state);
  g_assert_cmpint (shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), ==, 0);

  /* What she has just written and is not kept yet is not lost with it: it begins the campaign anew. */
  shuke_book_undo (state.book, action, NULL, &error);
  g_assert_no_error (error);
  shuke_campaigns_page_open (SHUKE_CAMPAIGNS_PAGE (page), first);
  window_settle (&state);
  type_goods (editor, 2, "120 3");
  shuke_book_delete_campaign (state.book, first, &error);
  g_assert_no_error (error);
  window_wait (is_saved_with_text, editor);
  g_assert_true (shuke_campaigns_page_get_editing (SHUKE_CAMPAIGNS_PAGE (page)));
  g_assert_cmpint (shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), !=, first);
  {
    g_autoptr (ShukeCampaign) kept =
      shuke_book_get_campaign (state.book, shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), &error);
    g_autofree char *sizes = NULL;

    g_assert_no_error (error);
    sizes = shuke_goods_dup_sizes (kept->goods);
    g_assert_cmpstr (kept->goods->category, ==, "牛仔裤");
    g_assert_cmpstr (sizes, ==, "120×3");
  }
  window_state_close (&state);
}

/* Undo of a change while the page is open shows what was there before. */
static void
test_undo_while_open (void)
{
  WindowState state;
  GtkWidget *editor;
  gint64 id;
  g_autoptr (GError) error = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  editor = open_new (&state);
  type_goods (editor, 1, "牛仔裤");
  window_wait (is_saved_with_text, editor);
  id = shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor));
  type_goods (editor, 1, "连衣裙");
  type_goods (editor, 2, "120 3");
  g_assert_false (is_saved_with_text (editor));
  window_wait (is_saved_with_text, editor);
  shuke_book_undo (state.book, shuke_book_get_last_action (state.book), NULL, &error);
  g_assert_no_error (error);
  check_title (editor, "牛仔裤: just in");
  g_assert_cmpint (shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), ==, id);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (window_find (editor, "ShukeGoodsCard"), &(int) { 2 }))), ==, "");
  window_settle (&state);
  g_assert_true (is_saved_with_text (editor));
  window_state_close (&state);
}

/* Where the signature is missed because the shop has no name yet, it is one click to the name; the text is signed at once. */
static void
test_shop_name (void)
{
  WindowState state;
  GtkWidget *editor, *button, *window;
  g_autoptr (GError) error = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  g_assert_true (shuke_book_set_setting (state.book, "shop_name", NULL, &error));
  g_assert_true (shuke_book_set_setting (state.book, "signature", NULL, &error));
  editor = open_new (&state);
  type_goods (editor, 1, "牛仔裤");
  type_goods (editor, 2, "110 4 120 6 130 4");
  window_wait (is_kept, editor);
  window_settle (&state);
  button = window_find_button (editor, "Name of the _Shop…");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  window_wait (window_is_open, (gpointer) "ShukePreferencesWindow");
  window = window_find_dialog ("ShukePreferencesWindow");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), window_find (window, "name_row")));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (shuke_book_set_setting (state.book, "shop_name", "小满童装", &error));
  window_settle (&state);
  g_assert_null (window_find_button (editor, "Name of the _Shop…"));
  g_assert_null (window_find_label (editor, "It does not begin or end with the shop’s signature"));
  g_assert_cmpuint (shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor))->lint & SHUKE_LINT_SIGNATURE, ==, 0);
  window_state_close (&state);
}

/* Asked for before the people are worked out: it waits for them and is not lost. Its key does the same as its button. */
static void
test_early_key (void)
{
  WindowState state;
  GtkWidget *page, *editor;
  gint64 id = 0;
  g_autoptr (ShukeCampaign) campaign = shuke_campaign_new ();
  g_autoptr (GError) error = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  campaign->goods->category = g_strdup ("牛仔裤");
  shuke_goods_read_sizes (campaign->goods, "110 4 120 6 130 4");
  g_free (campaign->template_text);
  campaign->template_text = g_strdup ("{name}，新到的{item}");
  shuke_book_save_campaign (state.book, campaign, &id, &error);
  g_assert_no_error (error);
  shuke_window_show_page (state.window, "campaigns");
  page = shuke_window_get_page (state.window, "campaigns");
  window_settle (&state);
  shuke_campaigns_page_open (SHUKE_CAMPAIGNS_PAGE (page), id);
  editor = shuke_campaigns_page_get_editor (SHUKE_CAMPAIGNS_PAGE (page));
  g_assert_false (is_loaded (editor));
  g_assert_true (gtk_widget_activate_action (editor, "campaign.export", NULL));
  g_assert_null (window_find_above (GTK_WIDGET (state.window)));
  window_wait (is_loaded, editor);
  g_assert_cmpuint (shuke_campaign_editor_get_drafts (SHUKE_CAMPAIGN_EDITOR (editor))->ready, >, 0);
  window_wait (has_dialog, state.window);
  gtk_window_destroy (GTK_WINDOW (window_find_above (GTK_WIDGET (state.window))));
  window_settle (&state);
  g_assert_null (window_find_above (GTK_WIDGET (state.window)));
  window_type_ahead (&state, (const char *const[]) { "key", "ctrl+e", NULL });
  window_wait (has_dialog, state.window);
  gtk_window_destroy (GTK_WINDOW (window_find_above (GTK_WIDGET (state.window))));
  window_state_close (&state);
}

/* Whoever is interrupted in the middle of a word finds it again, even when the window was closed at once. */
static void
test_kept_at_end (void)
{
  WindowState state;
  GtkWidget *editor;
  g_autoptr (ShukeCampaign) kept = NULL;
  g_autoptr (GError) error = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  editor = open_new (&state);
  type_goods (editor, 1, "连衣");
  window_wait (is_kept, editor);
  type_goods (editor, 1, "连衣裙");
  g_object_ref (state.window);
  gtk_window_destroy (GTK_WINDOW (state.window));
  kept = shuke_book_get_campaign (state.book, shuke_campaign_editor_get_id (SHUKE_CAMPAIGN_EDITOR (editor)), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (kept->goods->category, ==, "连衣裙");
  window_state_close (&state);
  g_object_unref (state.window);
}

typedef struct {
  WindowState *state;
  guint        noted;   /* of how many it is to be known what came back */
} Noted;

static guint
count_noted (WindowState *state,
             guint       *all)
{
  g_autoptr (GHashTable) handed = shuke_book_list_handed (state->book, 1, NULL);
  GHashTableIter iter;
  gpointer value;
  guint n = 0;

  g_hash_table_iter_init (&iter, handed);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n += ((const ShukeHanded *) value)->answer != SHUKE_ANSWER_NOT_NOTED;
  if (all != NULL)
    *all = g_hash_table_size (handed);
  return n;
}

/* The button and the book agree. */
static gboolean
shows_noted (gpointer data)
{
  Noted *noted = data;
  GtkWidget *silent = window_find (GTK_WIDGET (noted->state->window), "silent");
  guint all;

  return silent != NULL && count_noted (noted->state, &all) == noted->noted && gtk_widget_get_visible (silent) == (all > noted->noted + 1);
}

/* Nobody else answered: noted in one tap, for all of whom nothing was noted, and taken back with one. */
static void
test_silent (void)
{
  WindowState state;
  Noted noted = { &state, 0 };
  guint before, all;

  window_state_open (&state, FALSE, 1280, 800);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "open-campaign", g_variant_new_int64 (1));
  before = count_noted (&state, &all);
  g_assert_cmpuint (all, >, before + 1);
  noted.noted = before;
  window_wait (shows_noted, &noted);
  window_settle (&state);
  window_check_walk (GTK_WIDGET (state.window));
  g_signal_emit_by_name (window_find (GTK_WIDGET (state.window), "silent"), "clicked");
  noted.noted = all;
  window_wait (shows_noted, &noted);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  noted.noted = before;
  window_wait (shows_noted, &noted);
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/campaigns/template-refusal", test_template_refusal);
  g_test_add_func ("/campaigns/reason", test_reason);
  g_test_add_func ("/campaigns/template-view", test_template_view);
  g_test_add_func ("/campaigns/template-view-taken", test_template_view_taken);
  g_test_add_func ("/campaigns/sample", test_sample);
  g_test_add_func ("/campaigns/style", test_style);
  g_test_add_func ("/campaigns/group", test_group);
  g_test_add_func ("/campaigns/group-by-rule", test_group_by_rule);
  g_test_add_func ("/campaigns/export", test_export);
  g_test_add_func ("/campaigns/left-out", test_left_out);
  g_test_add_func ("/campaigns/narrow", test_narrow);
  g_test_add_func ("/campaigns/gone-while-reading", test_gone_while_reading);
  g_test_add_func ("/campaigns/gone", test_gone);
  g_test_add_func ("/campaigns/undo-while-open", test_undo_while_open);
  g_test_add_func ("/campaigns/silent", test_silent);
  g_test_add_func ("/campaigns/shop-name", test_shop_name);
  g_test_add_func ("/campaigns/early-key", test_early_key);
  g_test_add_func ("/campaigns/kept-at-end", test_kept_at_end);
  return g_test_run ();
}
