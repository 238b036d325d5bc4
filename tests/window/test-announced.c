/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An announced visit, as it is worked with: what the file proposes is in the list of the day before, ticked off, changed, copied, undone; a
 * new one is announced in words. */

#include "profile-state.h"
#include "shuke-book-preparations.h"
#include "shuke-day-list.h"
#include "shuke-due-row.h"
#include "shuke-month.h"
#include "shuke-prepare-list.h"
#include "shuke-prepare-print.h"
#include "shuke-text-row.h"
#include "shuke-visit-window.h"

#define TODAY (shuke_day_new (2026, 9, 17))

static GtkWidget *
open_calendar (WindowState *state)
{
  GtkWidget *list;

  window_state_open (state, FALSE, 1280, 800);
  shuke_window_show_page (state->window, "calendar");
  window_settle (state);
  list = window_find (GTK_WIDGET (state->window), "ShukePrepareList");
  g_assert_nonnull (list);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (window_find (list, "AdwExpanderRow")), TRUE);
  window_settle (state);
  return list;
}

static GtkWidget *
row_of (GtkWidget  *root,
        const char *text)
{
  GtkWidget *label = window_find_label (root, text);

  return label != NULL ? gtk_widget_get_ancestor (label, ADW_TYPE_ACTION_ROW) : NULL;
}

static GtkCheckButton *
check_of (GtkWidget  *root,
          const char *text)
{
  GtkWidget *row = row_of (root, text);

  g_assert_nonnull (row);
  return GTK_CHECK_BUTTON (window_find (row, "GtkCheckButton"));
}

static ShukeVisitPlan *
get_plan (WindowState *state,
          ShukeDay     day,
          const char  *name)
{
  g_autoptr (GPtrArray) plans = shuke_book_list_visit_plans (state->book, day, NULL);

  for (guint i = 0; i < plans->len; i++)
    if (g_strcmp0 (((ShukeVisitPlan *) g_ptr_array_index (plans, i))->name, name) == 0)
      return g_ptr_array_steal_index (plans, i);
  g_error ("no visit of %s", name);
}

static void
undo_last (WindowState *state)
{
  g_action_group_activate_action (G_ACTION_GROUP (state->window), "undo-last", NULL);
  window_settle (state);
}

static void
read_text_cb (GObject      *clipboard,
              GAsyncResult *result,
              gpointer      data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
has_text (gpointer data)
{
  return *(char **) data != NULL;
}

/* What the folded list says of how far it is. */
static void
check_count (GtkWidget  *list,
             const char *count)
{
  g_assert_true (g_str_has_suffix (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (window_find (list, "AdwExpanderRow"))), count));
}

/* 袁梦洁 comes tomorrow. The first tick writes down what her file proposes; undone, it is a proposal again. */
static void
test_tick (void)
{
  WindowState state;
  GtkWidget *list = open_calendar (&state);
  g_autoptr (ShukeVisitPlan) proposed = get_plan (&state, TODAY, "袁梦洁");
  g_autoptr (ShukeVisitPlan) written = NULL;
  g_autoptr (ShukeVisitPlan) again = NULL;
  g_autofree char *text = NULL;
  gint64 ticks[3];
  GtkWidget *copy, *row;

  g_assert_true (proposed->proposed);
  window_check_walk (list);
  check_count (list, " to have ready, none ready yet");
  /* Who comes stands above, once. */
  row = gtk_widget_get_ancestor (GTK_WIDGET (check_of (list, "红茶，不加糖")), ADW_TYPE_ACTION_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "Drink");
  gtk_check_button_set_active (check_of (list, "红茶，不加糖"), TRUE);
  window_settle (&state);
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (window_find (list, "AdwExpanderRow"))), "\n1 of "));
  ticks[0] = shuke_book_get_last_action (state.book);
  written = get_plan (&state, TODAY, "袁梦洁");
  g_assert_false (written->proposed);
  g_assert_cmpuint (written->preparations->len, ==, proposed->preparations->len);
  g_assert_true (gtk_check_button_get_active (check_of (list, "红茶，不加糖")));
  gtk_check_button_set_active (check_of (list, "儿子在学小提琴"), TRUE);
  window_settle (&state);
  ticks[1] = shuke_book_get_last_action (state.book);
  gtk_check_button_set_active (check_of (list, "儿子在学小提琴"), FALSE);
  window_settle (&state);
  ticks[2] = shuke_book_get_last_action (state.book);

  copy = window_find_button (list, "Copy as Text");
  g_assert_nonnull (copy);
  profile_click (copy);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (list), NULL, read_text_cb, &text);
  window_wait (has_text, &text);
  g_assert_nonnull (strstr (text, "☑ Drink: 红茶，不加糖"));
  g_assert_nonnull (strstr (text, "☐ Talk about: 儿子在学小提琴"));

  for (guint i = G_N_ELEMENTS (ticks); i-- > 0;)
    shuke_book_undo (state.book, ticks[i], NULL, NULL);
  window_settle (&state);
  again = get_plan (&state, TODAY, "袁梦洁");
  g_assert_true (again->proposed);
  g_assert_false (gtk_check_button_get_active (check_of (list, "红茶，不加糖")));
  window_state_close (&state);
}

static GtkWidget *
visit_window (WindowState *state)
{
  GtkWidget *window;

  window_settle (state);
  window = window_find_above (GTK_WIDGET (state->window));
  g_assert_true (SHUKE_IS_VISIT_WINDOW (window));
  return window;
}

static GtkWidget *
find_last_button (GtkWidget *root)
{
  GtkWidget *found = GTK_IS_BUTTON (root) && !GTK_IS_TOGGLE_BUTTON (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (root); child != NULL && found == NULL; child = gtk_widget_get_prev_sibling (child))
    found = find_last_button (child);
  return found;
}

/* What does not fit in one line is seen in the next ones, and there is no line break in it. */
static void
check_whole (WindowState  *state,
             ShukeTextRow *row)
{
  GtkTextView *view = GTK_TEXT_VIEW (window_find (GTK_WIDGET (row), "ShukeLineView"));
  g_autofree char *text = NULL;
  GtkTextIter end;
  int one_line, y, height;

  shuke_text_row_set_text (row, "驼色大衣\nM");
  window_settle (state);
  one_line = gtk_widget_get_height (GTK_WIDGET (view));
  shuke_text_row_set_text (row, "New pieces in their sizes: 袁梦洁 M, 豆豆 130, 果果 110, and whatever has come in for the younger one since her last visit in May");
  window_settle (state);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (view)), >, one_line);
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_line_yrange (view, &end, &y, &height);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (view)), >=, y + height);
  shuke_text_row_set_text (row, "驼色大衣\nM");
  text = shuke_text_row_dup_text (row);
  g_assert_cmpstr (text, ==, "驼色大衣 M");
}

/* From the row of the visit: one thing changed, one taken out, one added; all of it one action. */
static void
test_change (void)
{
  WindowState state;
  GtkWidget *list = open_calendar (&state);
  g_autoptr (ShukeVisitPlan) before = get_plan (&state, TODAY, "袁梦洁");
  g_autoptr (ShukeVisitPlan) after = NULL;
  g_autoptr (ShukeVisitPlan) undone = NULL;
  GtkWidget *window, *rows, *row;
  const ShukePreparation *last;

  profile_click (window_find_button (list, "Change…") != NULL ? window_find_button (list, "Change…")
                                                              : window_find_button (list, "Change for 袁梦洁…"));
  window = visit_window (&state);
  window_check_walk (window);
  rows = window_find (window, "rows");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 0));
  check_whole (&state, SHUKE_TEXT_ROW (row));
  shuke_text_row_set_text (SHUKE_TEXT_ROW (row), "驼色大衣 M");
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 1));
  /* The last thing in a row takes it out. */
  profile_click (find_last_button (row));
  g_assert_true (gtk_widget_activate_action (window, "visit.add", "s", "other"));
  window_settle (&state);
  row = gtk_widget_get_last_child (rows);
  g_assert_true (profile_has_focus (row));
  shuke_text_row_set_text (SHUKE_TEXT_ROW (row), "门口留车位");
  g_assert_true (gtk_widget_activate_action (window, "visit.save", NULL));
  window_settle (&state);
  g_assert_null (window_find_above (GTK_WIDGET (state.window)));

  after = get_plan (&state, TODAY, "袁梦洁");
  g_assert_false (after->proposed);
  g_assert_cmpuint (after->preparations->len, ==, before->preparations->len);
  g_assert_cmpstr (((ShukePreparation *) g_ptr_array_index (after->preparations, 0))->text, ==, "驼色大衣 M");
  last = g_ptr_array_index (after->preparations, after->preparations->len - 1);
  g_assert_cmpstr (last->text, ==, "门口留车位");
  g_assert_nonnull (row_of (list, "门口留车位"));
  undo_last (&state);
  undone = get_plan (&state, TODAY, "袁梦洁");
  g_assert_true (undone->proposed);
  window_state_close (&state);
}

/* In words, for whoever is in front; without a day it cannot be kept. */
static void
test_announce (ProfileState  *fixture,
               gconstpointer  data)
{
  ShukeDay saturday = TODAY + 2;
  GtkWidget *window, *words;
  g_autoptr (ShukeVisitPlan) plan = NULL;
  g_autoptr (ShukeVisitPlan) later = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), "announce-visit", NULL);
  window = visit_window (&fixture->state);
  window_check_walk (window);
  words = window_find (window, "words");
  gtk_editable_set_text (GTK_EDITABLE (words), "来试大衣");
  g_assert_false (gtk_widget_activate_action (window, "visit.save", NULL) && window_find_above (GTK_WIDGET (fixture->state.window)) == NULL);
  gtk_editable_set_text (GTK_EDITABLE (words), "周六下午三点来试大衣");
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (window, "Saturday, 19 September, 下午三点"));
  g_assert_nonnull (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "rows")), 0));
  g_assert_true (gtk_widget_activate_action (window, "visit.save", NULL));
  window_settle (&fixture->state);
  plan = get_plan (&fixture->state, saturday, "林小雨");
  g_assert_cmpint (plan->todo->customer, ==, fixture->lin);
  g_assert_cmpint (plan->todo->kind, ==, SHUKE_TODO_APPOINTMENT);
  /* The day is kept beside the words, which would be wrong on Saturday itself. */
  g_assert_cmpstr (plan->todo->text, ==, "下午三点来试大衣");
  g_assert_false (plan->proposed);

  /* Changed later, the hour alone does not make it today. */
  window = GTK_WIDGET (shuke_visit_window_open (fixture->state.window, plan->todo, 0));
  window_settle (&fixture->state);
  words = window_find (window, "words");
  gtk_editable_set_text (GTK_EDITABLE (words), "下午四点来试大衣");
  window_settle (&fixture->state);
  g_assert_nonnull (window_find_label (window, "Saturday, 19 September, 下午四点"));
  g_assert_true (gtk_widget_activate_action (window, "visit.save", NULL));
  window_settle (&fixture->state);
  later = get_plan (&fixture->state, saturday, "林小雨");
  g_assert_cmpstr (later->todo->text, ==, "下午四点来试大衣");
}

/* Onto a page as a printer would get it, and onto several when there is more. */
static int
print_pages (WindowState *state,
             GPtrArray   *plans,
             const char  *name)
{
  g_autofree char *path = g_build_filename (state->folder, name, NULL);
  g_autoptr (GtkPrintOperation) operation = shuke_prepare_print_new (plans, "小满家", TODAY);
  g_autofree char *held = NULL;
  g_autoptr (GError) error = NULL;
  int pages;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &pages, NULL);
  g_assert_true (g_file_get_contents (path, &held, NULL, &error));
  g_assert_true (g_str_has_prefix (held, "%PDF-"));
  return pages;
}

static void
test_print (void)
{
  WindowState state = { 0 };
  GtkWidget *list = open_calendar (&state);
  g_autoptr (GPtrArray) plans = shuke_book_list_visit_plans (state.book, TODAY, NULL);
  const ShukeVisitPlan *plan = plans->pdata[0];

  g_assert_nonnull (window_find_button (list, "Print…"));
  g_ptr_array_add (plan->preparations, shuke_preparation_new (SHUKE_PREPARE_PUT_ASIDE, "驼色羊绒大衣 M，挂在靠里的衣架上，等她来试之前先用蒸汽熨一遍", "小张"));
  g_ptr_array_add (plan->preparations, shuke_preparation_new (SHUKE_PREPARE_OTHER, "备好零钱", "小李"));
  ((ShukePreparation *) plan->preparations->pdata[0])->done_day = TODAY;
  g_assert_cmpint (print_pages (&state, plans, "list.pdf"), ==, 1);
  for (int i = 0; i < 60; i++)
    g_ptr_array_add (plan->preparations, shuke_preparation_new (SHUKE_PREPARE_OTHER, "再看一遍试衣间", "小张"));
  g_assert_cmpint (print_pages (&state, plans, "long.pdf"), >, 1);
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/announced/tick", test_tick);
  g_test_add_func ("/announced/change", test_change);
  g_test_add_func ("/announced/print", test_print);
  g_test_add ("/announced/announce", ProfileState, NULL, profile_set_up, test_announce, profile_tear_down);
  return g_test_run ();
}
