/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The calendar as it is worked with: month and keys, the day's list, what is done and undone, the strip as a filter, small windows. */

#include "shuke-book-customers.h"
#include "shuke-book-day.h"
#include "shuke-book-entries.h"
#include "shuke-calendar-page.h"
#include "shuke-day-cell.h"
#include "shuke-day-list.h"
#include "shuke-due-row.h"
#include "shuke-month.h"
#include "shuke-window-undo.h"
#include "window-state.h"

#define TODAY (shuke_day_new (2026, 9, 17))

typedef struct {
  WindowState state;
  GtkWidget  *page;
  ShukeMonth *month;
  GtkWidget  *rows;
} Fixture;

static void
open_page (Fixture *fixture,
           int      width,
           int      height)
{
  window_state_open (&fixture->state, FALSE, width, height);
  shuke_window_show_page (fixture->state.window, "calendar");
  window_settle (&fixture->state);
  fixture->page = window_find (GTK_WIDGET (fixture->state.window), "ShukeCalendarPage");
  fixture->month = SHUKE_MONTH (window_find (fixture->page, "month"));
  fixture->rows = window_find (window_find (fixture->page, "day_list"), "rows");
}

static ShukeDueRow *
row_at (Fixture *fixture,
        int      index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (fixture->rows), index);

  return row != NULL && SHUKE_IS_DUE_ROW (row) ? SHUKE_DUE_ROW (row) : NULL;
}

static int
count_rows (Fixture *fixture)
{
  int n = 0;

  while (row_at (fixture, n) != NULL)
    n++;
  return n;
}

static int
count_open (Fixture *fixture,
            ShukeDay day)
{
  g_autoptr (GPtrArray) plan = shuke_book_plan_days (fixture->state.book, day, day, NULL);
  g_autoptr (GPtrArray) list = shuke_book_plan_list (fixture->state.book, plan, day);
  int n = 0;

  for (guint i = 0; i < list->len; i++)
    n += ((ShukeDueItem *) g_ptr_array_index (list, i))->state != SHUKE_DUE_DONE;
  return n;
}

static void
test_today (void)
{
  Fixture fixture;

  open_page (&fixture, 1280, 800);
  g_assert_cmpint (shuke_month_get_selected (fixture.month), ==, TODAY);
  g_assert_cmpint (count_rows (&fixture), >, 2);
  g_assert_cmpint (count_rows (&fixture), ==, MIN (60, count_open (&fixture, TODAY)));
  window_check_walk (fixture.page);
  window_state_close (&fixture.state);
}

static gboolean
offers_undo (gpointer window)
{
  return window_find_button (window, "Undo") != NULL;
}

static gboolean
says_undone (gpointer window)
{
  return window_find_label_beginning (window, "Undone: ") != NULL && !offers_undo (window);
}

static void
test_done_and_undo (void)
{
  Fixture fixture;
  g_autofree char *key = NULL;
  gint64 done;
  int before;

  open_page (&fixture, 1280, 800);
  before = count_rows (&fixture);
  key = g_strdup (shuke_due_row_get_key (row_at (&fixture, 0)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row_at (&fixture, 0)), "due.done", "s", "happy"));
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, before - 1);
  g_assert_cmpstr (shuke_due_row_get_key (row_at (&fixture, 0)), !=, key);
  window_wait (offers_undo, fixture.state.window);
  done = shuke_book_get_last_action (fixture.state.book);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "undo-last", NULL);
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, before);
  g_assert_cmpstr (shuke_due_row_get_key (row_at (&fixture, 0)), ==, key);
  /* The toast of what is undone goes; from one that was quicker, or stands in another window, nothing is changed and nothing is wrong. */
  window_wait (says_undone, fixture.state.window);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "undo",
                                  shuke_window_undo_target (fixture.state.book, done));
  window_settle (&fixture.state);
  g_assert_null (window_find_above (GTK_WIDGET (fixture.state.window)));
  g_assert_cmpint (shuke_book_get_last_action (fixture.state.book), ==, done + 1);
  g_assert_cmpint (count_rows (&fixture), ==, before);

  /* Put off: gone from today, there on its day, and back again. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row_at (&fixture, 0)), "due.put-off", "i", 7));
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, before - 1);
  shuke_month_select (fixture.month, TODAY + 7);
  window_settle (&fixture.state);
  {
    gboolean found = FALSE;

    for (int i = 0; row_at (&fixture, i) != NULL; i++)
      found |= g_str_equal (shuke_due_row_get_key (row_at (&fixture, i)), key);
    g_assert_true (found);
  }
  g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "undo-last", NULL);
  shuke_calendar_page_show_today (SHUKE_CALENDAR_PAGE (fixture.page));
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, before);

  /* A wrong number leaves it where it is: she still has to be reached. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row_at (&fixture, 0)), "due.wrong-number", NULL));
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, before);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "undo-last", NULL);
  window_settle (&fixture.state);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row_at (&fixture, 0)), "due.not-reached", NULL));
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, before - 1);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "undo-last", NULL);
  window_settle (&fixture.state);
  window_state_close (&fixture.state);
}

/* Who wants WeChat and no calls is not noted as one who did not pick up. */
static void
test_no_calls (void)
{
  static const char *const ways[] = { NULL, "wechat" };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      Fixture fixture;
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (ShukeCustomer) changed = NULL;
      g_autoptr (ShukeCustomerBuilder) builder = NULL;
      g_autoptr (GError) error = NULL;
      GtkWidget *row;

      open_page (&fixture, 1280, 800);
      customer = shuke_book_get_customer (fixture.state.book, shuke_due_row_get_todo (row_at (&fixture, 0))->customer, &error);
      g_assert_no_error (error);
      builder = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, ways[i]);
      changed = shuke_customer_builder_build (builder, TODAY, &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_save_customer (fixture.state.book, changed, NULL, &error), !=, 0);
      window_settle (&fixture.state);
      for (int at = 0; row_at (&fixture, at) != NULL; at++)
        {
          row = GTK_WIDGET (row_at (&fixture, at));
          if (shuke_due_row_get_todo (SHUKE_DUE_ROW (row))->customer != customer->id)
            continue;
          shuke_due_row_set_chosen (SHUKE_DUE_ROW (row), TRUE);
          g_assert_true ((window_find_button (row, "No Answer") == NULL) == (ways[i] != NULL));
          g_assert_true ((window_find_button (row, "Wrong Number") == NULL) == (ways[i] != NULL));
        }
      window_state_close (&fixture.state);
    }
}

static void
press (Fixture *fixture,
       guint    key)
{
  GtkWidget *month = GTK_WIDGET (fixture->month);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (month);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  window_settle (&fixture->state);
}

static ShukeDay
focused_day (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->state.window));

  return SHUKE_IS_DAY_CELL (focus) ? shuke_day_cell_get_day (SHUKE_DAY_CELL (focus)) : SHUKE_DAY_NONE;
}

static void
test_keys (void)
{
  static const struct { guint key; int year, month, day; } steps[] = {
    { GDK_KEY_Right, 2026, 9, 18 },
    { GDK_KEY_Down, 2026, 9, 25 },
    { GDK_KEY_Left, 2026, 9, 24 },
    { GDK_KEY_Down, 2026, 10, 1 },
    { GDK_KEY_Page_Down, 2026, 11, 1 },
    { GDK_KEY_Up, 2026, 10, 25 },
    { GDK_KEY_Page_Up, 2026, 9, 25 },
    { GDK_KEY_t, 2026, 9, 17 },
    { GDK_KEY_Page_Up, 2026, 8, 17 },
    { GDK_KEY_T, 2026, 9, 17 },
  };
  Fixture fixture;

  open_page (&fixture, 1280, 800);
  shuke_month_focus (fixture.month);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      GtkWidget *focus;

      press (&fixture, steps[i].key);
      g_assert_cmpint (shuke_month_get_selected (fixture.month), ==, shuke_day_new (steps[i].year, steps[i].month, steps[i].day));
      focus = gtk_window_get_focus (GTK_WINDOW (fixture.state.window));
      g_assert_true (SHUKE_IS_DAY_CELL (focus));
      g_assert_cmpint (shuke_day_cell_get_day (SHUKE_DAY_CELL (focus)), ==, shuke_month_get_selected (fixture.month));
    }
  /* One step leaves the month, and the step back comes to the chosen day. */
  gtk_widget_child_focus (GTK_WIDGET (fixture.state.window), GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (focused_day (&fixture), ==, SHUKE_DAY_NONE);
  gtk_widget_child_focus (GTK_WIDGET (fixture.state.window), GTK_DIR_TAB_BACKWARD);
  g_assert_cmpint (focused_day (&fixture), ==, shuke_month_get_selected (fixture.month));
  window_state_close (&fixture.state);
}

/* Every month of some years, so that four, five and six weeks occur. */
static void
test_months (void)
{
  Fixture fixture;

  open_page (&fixture, 1280, 800);
  for (int i = 0; i < 30; i++)
    {
      ShukeDay first, last, month_first, month_last;

      shuke_month_turn (fixture.month, 1);
      shuke_month_get_range (fixture.month, &first, &last);
      shuke_month_get_month (fixture.month, &month_first, &month_last);
      g_assert_cmpint ((last - first + 1) % 7, ==, 0);
      g_assert_cmpint (first, <=, month_first);
      g_assert_cmpint (month_first - first, <, 7);
      g_assert_cmpint (last, >=, month_last);
      g_assert_cmpint (last - month_last, <, 7);
      g_assert_cmpint (shuke_day_weekday (first), ==, shuke_day_weekday (shuke_day_new (2026, 9, 17) - (TODAY - first) % 7));
    }
  window_settle (&fixture.state);
  window_state_close (&fixture.state);
}

static GtkWidget *
find_toggle (GtkWidget *strip)
{
  for (GtkWidget *child = gtk_widget_get_first_child (strip); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child) && gtk_widget_get_visible (child))
      return child;
  return NULL;
}

static void
test_filter (void)
{
  Fixture fixture;
  GtkWidget *birthdays;
  int all, some = 0;

  open_page (&fixture, 1280, 800);
  all = count_rows (&fixture);
  birthdays = find_toggle (window_find (fixture.page, "strip"));
  g_assert_nonnull (birthdays);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (birthdays), TRUE);
  window_settle (&fixture.state);
  for (some = 0; row_at (&fixture, some) != NULL; some++)
    g_assert_cmpint (shuke_due_row_get_todo (row_at (&fixture, some))->kind, ==, SHUKE_TODO_BIRTHDAY);
  g_assert_cmpint (some, >, 0);
  g_assert_cmpint (some, <, all);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (birthdays), FALSE);
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, all);
  window_state_close (&fixture.state);
}

static int
strip_count (GtkWidget *toggle)
{
  GtkWidget *count = gtk_widget_get_last_child (gtk_button_get_child (GTK_BUTTON (toggle)));

  return atoi (gtk_label_get_label (GTK_LABEL (count)));
}

/* A birthday in a week counts, one in eight days or two days past does not. */
static void
test_strip (void)
{
  static const struct { int ahead; int counts; } people[] = { { -2, 0 }, { 0, 1 }, { 7, 1 }, { 8, 0 } };
  Fixture fixture;
  GtkWidget *birthdays;
  int before;

  open_page (&fixture, 1280, 800);
  birthdays = find_toggle (window_find (fixture.page, "strip"));
  g_assert_nonnull (window_find_label (birthdays, "Birthday"));
  before = strip_count (birthdays);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GError) error = NULL;
      ShukeDate birth = { .year = 1990 };
      int month, day;

      shuke_day_get (TODAY + people[i].ahead, NULL, &month, &day);
      birth.month = (guint8) month;
      birth.day = (guint8) day;
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
      shuke_customer_builder_set_person_birth (builder, 0, birth);
      customer = shuke_customer_builder_build (builder, TODAY, &error);
      g_assert_no_error (error);
      g_assert_cmpint (shuke_book_save_customer (fixture.state.book, customer, NULL, &error), >, 0);
      window_settle (&fixture.state);
      g_test_message ("%d days ahead", people[i].ahead);
      g_assert_cmpint (strip_count (birthdays), ==, before + people[i].counts);
      before += people[i].counts;
    }
  window_state_close (&fixture.state);
}

static void
tap (Fixture  *fixture,
     ShukeDay  day)
{
  GtkWidget *grid = window_find (GTK_WIDGET (fixture->month), "grid");
  GtkWidget *cell = gtk_widget_get_first_child (grid);
  g_autoptr (GListModel) controllers = NULL;

  while (cell != NULL && shuke_day_cell_get_day (SHUKE_DAY_CELL (cell)) != day)
    cell = gtk_widget_get_next_sibling (cell);
  g_assert_nonnull (cell);
  controllers = gtk_widget_observe_controllers (cell);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        g_signal_emit_by_name (controller, "released", 1, 5.0, 5.0);
    }
}

static gboolean
is_list_in_sight (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *list = window_find (fixture->page, "day_list");
  graphene_rect_t title;

  return gtk_widget_compute_bounds (window_find (list, "title"), fixture->page, &title)
         && title.origin.y >= 0 && title.origin.y + title.size.height + 60 <= gtk_widget_get_height (fixture->page);
}

/* Where the list lies below the month, a tap on a day scrolls to it, and the arrows go on from that day. Enter goes into the list. */
static void
test_opened (void)
{
  GtkAdjustment *scroll;
  Fixture fixture;

  open_page (&fixture, 360, 640);
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window_find (fixture.page, "scroller")));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 0);
  g_assert_false (is_list_in_sight (&fixture));
  tap (&fixture, TODAY + 2);
  window_wait (is_list_in_sight, &fixture);
  g_assert_cmpint (focused_day (&fixture), ==, TODAY + 2);
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), >, 0);

  press (&fixture, GDK_KEY_Left);
  press (&fixture, GDK_KEY_Left);
  g_assert_cmpint (focused_day (&fixture), ==, TODAY);
  gtk_adjustment_set_value (scroll, 0);
  press (&fixture, GDK_KEY_Return);
  window_wait (is_list_in_sight, &fixture);
  g_assert_true (SHUKE_IS_DUE_ROW (gtk_window_get_focus (GTK_WINDOW (fixture.state.window))));

  /* The chosen day again: she scrolled back to the month. */
  gtk_adjustment_set_value (scroll, 0);
  tap (&fixture, TODAY);
  window_wait (is_list_in_sight, &fixture);
  window_state_close (&fixture.state);
}

/* Two hundred characters, in Chinese and as one word: the chosen row shows them whole, the others begin them, no window grows wider. */
static void
test_long_text (void)
{
  g_autofree char *word = g_strnfill (200, 'x');
  g_autoptr (GString) chinese = g_string_new (NULL);
  const char *texts[2];
  Fixture fixture;

  while (chinese->len < 600)
    g_string_append (chinese, "改裤子");
  texts[0] = word;
  texts[1] = chinese->str;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 144 * 1024, NULL);
  open_page (&fixture, 360, 720);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (ShukeTodo) todo = shuke_todo_new ();
      g_autoptr (GError) error = NULL;
      GtkWidget *whole, *promises;
      int needed;

      todo->kind = SHUKE_TODO_PROMISE;
      todo->customer = 5;
      todo->text = g_strdup (texts[i]);
      todo->due_day = TODAY + 40;
      g_assert_cmpint (shuke_book_save_todo (fixture.state.book, todo, NULL, &error), >, 0);
      shuke_month_select (fixture.month, TODAY + 40);
      window_settle (&fixture.state);
      whole = window_find_label (fixture.rows, texts[0]);
      g_assert_nonnull (whole);
      g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (whole)), ==, -1);
      if (i == 1)
        g_assert_cmpint (gtk_label_get_lines (GTK_LABEL (window_find_label (fixture.rows, texts[1]))), ==, 3);
      gtk_widget_measure (fixture.page, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      g_assert_cmpint (needed, <=, 360);

      g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "promises", NULL);
      window_settle (&fixture.state);
      promises = window_find_above (GTK_WIDGET (fixture.state.window));
      gtk_widget_measure (promises, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      g_assert_cmpint (needed, <=, 360);
      g_assert_true (gtk_label_get_ellipsize (GTK_LABEL (window_find_label (promises, texts[i]))) == PANGO_ELLIPSIZE_END);
      gtk_window_close (GTK_WINDOW (promises));
      window_settle (&fixture.state);
    }
  window_state_close (&fixture.state);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
test_narrow (void)
{
  static const int dpi[] = { 96, 120, 144 };

  for (guint i = 0; i < G_N_ELEMENTS (dpi); i++)
    {
      Fixture fixture;
      int needed;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", dpi[i] * 1024, NULL);
      open_page (&fixture, 360, 720);
      gtk_widget_measure (fixture.page, GTK_ORIENTATION_HORIZONTAL, -1, &needed, NULL, NULL, NULL);
      g_assert_cmpint (needed, <=, 360);
      window_check_walk (fixture.page);
      window_state_close (&fixture.state);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

/* From wide to narrow and back in one window. */
static void
test_resize (void)
{
  static const int widths[] = { 1280, 700, 360, 900, 1280 };
  Fixture fixture;

  open_page (&fixture, 1280, 800);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (fixture.state.window), widths[i], 800);
      window_settle (&fixture.state);
      window_settle (&fixture.state);
      g_assert_cmpint (gtk_widget_get_width (fixture.page), <=, widths[i]);
    }
  window_state_close (&fixture.state);
}

/* A thousand due on one day come in portions, and the list is there at once. */
static void
test_many (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) todos = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_todo_free);
  g_autoptr (GError) error = NULL;

  open_page (&fixture, 1280, 800);
  for (int i = 0; i < 1000; i++)
    {
      ShukeTodo *todo = shuke_todo_new ();

      todo->kind = SHUKE_TODO_CALLBACK;
      todo->customer = 1 + i % 100;
      todo->due_day = TODAY + 30;
      todo->text = g_strdup_printf ("call %d", i);
      g_ptr_array_add (todos, todo);
    }
  shuke_book_save_todos (fixture.state.book, todos, &error);
  g_assert_no_error (error);
  shuke_month_select (fixture.month, TODAY + 30);
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), ==, 60);
  g_action_group_activate_action (G_ACTION_GROUP (fixture.state.window), "undo-last", NULL);
  window_settle (&fixture.state);
  g_assert_cmpint (count_rows (&fixture), <, 60);
  window_state_close (&fixture.state);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/today", test_today);
  g_test_add_func ("/calendar/done-and-undo", test_done_and_undo);
  g_test_add_func ("/calendar/no-calls", test_no_calls);
  g_test_add_func ("/calendar/keys", test_keys);
  g_test_add_func ("/calendar/months", test_months);
  g_test_add_func ("/calendar/filter", test_filter);
  g_test_add_func ("/calendar/strip", test_strip);
  g_test_add_func ("/calendar/opened", test_opened);
  g_test_add_func ("/calendar/long-text", test_long_text);
  g_test_add_func ("/calendar/narrow", test_narrow);
  g_test_add_func ("/calendar/resize", test_resize);
  g_test_add_func ("/calendar/many", test_many);
  return g_test_run ();
}
