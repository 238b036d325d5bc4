/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of slips, as it is worked with: one line and Enter, a tick, the filters, the shop's own kinds; and where else a slip shows. */

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-book-slips.h"
#include "shuke-customer-entry.h"
#include "shuke-slip-dialog.h"
#include "shuke-slip-row.h"
#include "shuke-slips-window.h"
#include "window-state.h"

#define TODAY (shuke_day_new (2026, 9, 17))

static GtkWidget *
open_slips (WindowState *state)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (state->window), "slips", NULL);
  window_settle (state);
  window = window_find_above (GTK_WIDGET (state->window));
  g_assert_true (SHUKE_IS_SLIPS_WINDOW (window));
  return window;
}

static void
type_line (WindowState *state,
           GtkWidget   *window,
           const char  *line)
{
  gtk_editable_set_text (GTK_EDITABLE (window_find (window, "line")), line);
  window_settle (state);
}

/* As Enter does. */
static void
keep_line (WindowState *state,
           GtkWidget   *window)
{
  g_signal_emit_by_name (window_find (window, "line"), "activate");
  window_settle (state);
}

static GListModel *
get_list (GtkWidget *window)
{
  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (window_find (window, "rows"))));
}

/* What the list holds, shown or not. */
static int
count_rows (GtkWidget *window)
{
  return (int) g_list_model_get_n_items (get_list (window));
}

static ShukeSlipItem *
item_at (GtkWidget *window,
         int        index)
{
  return g_list_model_get_item (get_list (window), (guint) index);
}

/* The widget that shows the slip at @index and can have the cursor. */
static GtkWidget *
row_at (GtkWidget *window,
        int        index)
{
  g_autoptr (ShukeSlipItem) item = item_at (window, index);

  for (GtkWidget *cell = gtk_widget_get_first_child (window_find (window, "rows")); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    if (shuke_slip_row_get_item (SHUKE_SLIP_ROW (gtk_widget_get_first_child (cell))) == item)
      return cell;
  return NULL;
}

static GtkWidget *
open_row (WindowState *state,
          GtkWidget   *window,
          int          index)
{
  GtkWidget *dialog;

  g_signal_emit_by_name (window_find (window, "rows"), "activate", (guint) index);
  window_settle (state);
  dialog = window_find_above (window);
  g_assert_true (SHUKE_IS_SLIP_DIALOG (dialog));
  return dialog;
}

static int
count_slips (WindowState *state,
             const char  *kind,
             const char  *slip_state)
{
  ShukeSlipFilter filter = { .kind = kind, .state = slip_state };

  return shuke_book_count_slips (state->book, &filter);
}

static GtkWidget *
find_chip (GtkWidget  *window,
           const char *box,
           const char *word)
{
  for (GtkWidget *chip = gtk_widget_get_first_child (window_find (window, box)); chip != NULL; chip = gtk_widget_get_next_sibling (chip))
    if (g_strcmp0 (g_object_get_data (G_OBJECT (chip), "word"), word) == 0)
      return chip;
  return NULL;
}

static void
choose (WindowState *state,
        GtkWidget   *window,
        const char  *box,
        const char  *word)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_chip (window, box, word)), TRUE);
  window_settle (state);
}

/* Typed, seen, kept; then on the timeline, among the promises, and taken back. */
static void
test_new (void)
{
  WindowState state;
  GtkWidget *window;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GArray) undone = NULL;
  g_autoptr (GPtrArray) timeline = NULL;
  g_autoptr (GPtrArray) todos = NULL;
  const ShukeTodo *todo;
  int before;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  window_check_walk (window);
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (GTK_WINDOW (window))));
  before = count_slips (&state, "repair", NULL);
  type_line (&state, window, "alter hem Ann Lee 13900001234 Friday");
  g_assert_nonnull (window_find_label (window, "Alteration"));
  g_assert_nonnull (window_find_label (window, "hem"));
  g_assert_nonnull (window_find_label (window, "New customer Ann Lee"));
  g_assert_nonnull (window_find_label (window, "139 0000 1234"));
  window_check_walk (window);
  keep_line (&state, window);
  g_assert_cmpint (count_slips (&state, "repair", NULL), ==, before + 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (window, "line"))), ==, "");
  ids = shuke_book_find_by_phone (state.book, "+8613900001234", NULL);
  g_assert_cmpuint (ids->len, ==, 1);
  timeline = shuke_book_list_timeline (state.book, g_array_index (ids, gint64, 0), 0, NULL);
  g_assert_cmpuint (timeline->len, ==, 1);
  todos = shuke_book_list_customer_todos (state.book, g_array_index (ids, gint64, 0), NULL);
  g_assert_cmpuint (todos->len, ==, 1);
  todo = g_ptr_array_index (todos, 0);
  g_assert_cmpint (todo->kind, ==, SHUKE_TODO_PROMISE);
  g_assert_cmpint (todo->due_day, ==, TODAY + 1);
  /* The number is known now. */
  type_line (&state, window, "ask raincoat 13900001234");
  g_assert_nonnull (window_find_label (window, "Ann Lee"));
  g_assert_null (window_find_label (window, "New customer"));
  type_line (&state, window, "");
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_settle (&state);
  undone = shuke_book_find_by_phone (state.book, "+8613900001234", NULL);
  g_assert_cmpuint (undone->len, ==, 0);
  g_assert_cmpint (count_slips (&state, "repair", NULL), ==, before);
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

/* A line that lacks something is not kept, and says what; a chosen kind counts for it; without a phone she is named by hand. */
static void
test_missing (void)
{
  WindowState state;
  GtkWidget *window, *field;
  int before;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  before = count_slips (&state, NULL, NULL);
  type_line (&state, window, "hem of the coat");
  keep_line (&state, window);
  g_assert_cmpint (count_slips (&state, NULL, NULL), ==, before);
  type_line (&state, window, "alter");
  keep_line (&state, window);
  g_assert_cmpint (count_slips (&state, NULL, NULL), ==, before);
  g_assert_nonnull (window_find_label (window, "What is it about?"));

  type_line (&state, window, "hem of the coat");
  choose (&state, window, "kind_chips", "repair");
  field = window_find (window, "ShukeCustomerEntry");
  g_assert_true (gtk_widget_get_mapped (field));
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (field), 5);
  window_settle (&state);
  window_check_walk (window);
  keep_line (&state, window);
  g_assert_cmpint (count_slips (&state, NULL, NULL), ==, before + 1);
  {
    ShukeSlipFilter repairs = { .kind = "repair" };
    g_autoptr (GArray) slips = shuke_book_list_slips (state.book, &repairs, NULL);
    gboolean hers = FALSE;

    for (guint i = 0; i < slips->len; i++)
      {
        g_autoptr (ShukeEntry) slip = shuke_book_get_slip (state.book, g_array_index (slips, gint64, i), NULL);

        hers |= slip->customer == 5;
      }
    g_assert_true (hers);
  }
  /* Whom the last one was for is not whom the next one is for. */
  type_line (&state, window, "button");
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (field)), ==, 0);
  keep_line (&state, window);
  g_assert_cmpint (count_slips (&state, NULL, NULL), ==, before + 2);
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

static gboolean
is_chosen (gpointer field)
{
  return shuke_customer_entry_get_customer (field) != 0;
}

/* One of ours who is named without a number stands there before Enter, and her name is no part of the text. Who was taken away stays away. */
static void
test_named (void)
{
  WindowState state;
  GtkWidget *window, *field;
  ShukeSlipFilter repairs = { .kind = "repair", .text = "zip of the parka" };
  int end = (int) g_utf8_strlen ("alter zip of the 小雨姐 parka Friday", -1);
  g_autoptr (GArray) slips = NULL;
  g_autoptr (ShukeEntry) slip = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  type_line (&state, window, "alter zip of the 小雨姐 parka Friday");
  field = window_find (window, "ShukeCustomerEntry");
  window_wait (is_chosen, field);
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (field)), ==, 1);
  g_assert_nonnull (window_find_label (window_find (window, "preview"), "zip of the parka"));
  shuke_customer_entry_set_customer (SHUKE_CUSTOMER_ENTRY (field), 0);
  g_assert_nonnull (window_find_label (window_find (window, "preview"), "zip of the 小雨姐 parka"));
  gtk_editable_insert_text (GTK_EDITABLE (window_find (window, "line")), " now", -1, &end);
  window_settle (&state);
  g_assert_false (is_chosen (field));
  type_line (&state, window, "");
  type_line (&state, window, "alter zip of the parka 小雨姐 Saturday");
  g_assert_true (is_chosen (field));
  keep_line (&state, window);
  slips = shuke_book_list_slips (state.book, &repairs, NULL);
  g_assert_cmpuint (slips->len, ==, 1);
  slip = shuke_book_get_slip (state.book, g_array_index (slips, gint64, 0), NULL);
  g_assert_cmpint (slip->customer, ==, 1);
  g_assert_cmpstr (slip->text, ==, "zip of the parka");
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

/* What was typed and not kept is there again, and lies in the book meanwhile; what is kept is no draft any more. */
static void
test_line_stays (void)
{
  WindowState state;
  GtkWidget *window;
  gint64 nobody = 0;
  g_autofree char *draft = NULL;
  g_autofree char *left = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  type_line (&state, window, "alter hem");
  gtk_window_close (GTK_WINDOW (window));
  window_settle (&state);
  draft = shuke_book_dup_draft (state.book, SHUKE_DRAFT_SLIP, &nobody, NULL, NULL);
  g_assert_cmpstr (draft, ==, "alter hem");
  window = open_slips (&state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (window, "line"))), ==, "alter hem");
  keep_line (&state, window);
  left = shuke_book_dup_draft (state.book, SHUKE_DRAFT_SLIP, &nobody, NULL, NULL);
  g_assert_null (left);
  gtk_window_close (GTK_WINDOW (window));
  window_settle (&state);
  window = open_slips (&state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (window, "line"))), ==, "");
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

/* With the keyboard alone: Ctrl+D moves it on, and the cursor stays in the list. */
static void
test_tick (void)
{
  WindowState state;
  GtkWidget *window, *focus;
  int open, ready;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  choose (&state, window, "kind_chips", "repair");
  choose (&state, window, "state_chips", "open");
  open = count_slips (&state, "repair", "open");
  ready = count_slips (&state, "repair", "ready");
  g_assert_cmpint (open, >, 0);
  g_assert_cmpint (count_rows (window), ==, open);
  gtk_widget_grab_focus (row_at (window, 0));
  window_type_in (window, (const char *const[]) { "key", "ctrl+d", NULL });
  window_settle (&state);
  g_assert_cmpint (count_slips (&state, "repair", "open"), ==, open - 1);
  g_assert_cmpint (count_slips (&state, "repair", "ready"), ==, ready + 1);
  g_assert_cmpint (count_rows (window), ==, open - 1);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_true (open > 1 ? focus == row_at (window, 0) : GTK_IS_TEXT (focus));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_settle (&state);
  g_assert_cmpint (count_rows (window), ==, open);
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

static void
test_filters (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  choose (&state, window, "state_chips", "done");
  g_assert_cmpint (count_rows (window), ==, count_slips (&state, NULL, "done"));
  g_assert_cmpint (count_rows (window), >, 0);
  choose (&state, window, "kind_chips", "delivery");
  g_assert_nonnull (find_chip (window, "state_chips", "out"));
  choose (&state, window, "state_chips", "out");
  g_assert_cmpint (count_rows (window), ==, count_slips (&state, "delivery", "out"));
  choose (&state, window, "state_chips", "done");
  g_assert_cmpint (count_rows (window), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (window_find (window, "stack"))), ==, "empty");
  choose (&state, window, "kind_chips", NULL);
  g_assert_false (gtk_widget_get_visible (window_find (window, "people")));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_last_child (window_find (window, "state_chips"))), TRUE);
  window_settle (&state);
  g_assert_true (gtk_widget_get_visible (window_find (window, "people")));
  g_assert_nonnull (window_find_label (window, "Age"));
  window_check_walk (window);
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

/* There is nothing to filter before the first one. */
static void
test_first (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_slips (&state);
  g_assert_true (gtk_widget_get_visible (window_find (window, "kind_chips")));
  g_assert_false (gtk_widget_get_visible (window_find (window, "state_chips")));
  g_assert_false (gtk_widget_get_visible (window_find (window, "search_row")));
  type_line (&state, window, "alter hem 13900001234 Friday");
  keep_line (&state, window);
  g_assert_cmpint (count_rows (window), ==, 1);
  g_assert_true (gtk_widget_get_visible (window_find (window, "state_chips")));
  g_assert_true (gtk_widget_get_visible (window_find (window, "search_row")));
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

static void
test_own_kind (void)
{
  WindowState state;
  GtkWidget *window, *button, *popover, *entry;
  g_autoptr (GPtrArray) kinds = NULL;
  const ShukeSlipKind *kind;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  button = window_find (window, "kinds_button");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&state);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  entry = window_find (popover, "GtkEntry");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Storage 10");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&state);
  kinds = shuke_book_list_slip_kinds (state.book, FALSE, NULL);
  kind = g_ptr_array_index (kinds, kinds->len - 1);
  g_assert_cmpstr (kind->name, ==, "Storage");
  g_assert_cmpint (kind->due_days, ==, 10);
  g_assert_nonnull (find_chip (window, "kind_chips", kind->word));
  /* In its own list it can be renamed, and is no longer offered. */
  entry = window_find (popover, "GtkEntry");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Storage 10");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Cloakroom");
  g_signal_emit_by_name (entry, "activate");
  window_settle (&state);
  g_signal_emit_by_name (window_find (popover, "GtkButton"), "clicked");
  window_settle (&state);
  g_assert_null (find_chip (window, "kind_chips", kind->word));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  window_settle (&state);
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

/* By words and by days; what is looked for may be finished. */
static void
test_find (void)
{
  WindowState state;
  GtkWidget *window, *words;
  int all;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  all = count_rows (window);
  words = window_find (window, "words");
  gtk_editable_set_text (GTK_EDITABLE (words), "raincoat");
  g_signal_emit_by_name (words, "search-changed");
  window_settle (&state);
  g_assert_cmpint (count_rows (window), ==, 1);
  {
    g_autoptr (ShukeSlipItem) item = item_at (window, 0);

    g_assert_cmpstr (shuke_slip_item_get_slip (item)->state, ==, "done");
  }
  /* Escape takes the words away, and only then the window. */
  g_signal_emit_by_name (words, "stop-search");
  g_signal_emit_by_name (words, "search-changed");
  window_settle (&state);
  g_assert_cmpint (count_rows (window), ==, all);
  gtk_widget_activate_action (window_find (window, "rows"), "slips.when", "s", "due-week");
  window_settle (&state);
  g_assert_cmpint (count_rows (window), >, 0);
  g_assert_cmpint (count_rows (window), <, all);
  for (int i = 0; i < count_rows (window); i++)
    {
      g_autoptr (ShukeSlipItem) item = item_at (window, i);
      ShukeDay due = shuke_slip_item_get_slip (item)->due_day;

      g_assert_true (due >= TODAY && due <= TODAY + 7);
    }
  gtk_widget_activate_action (window_find (window, "rows"), "slips.when", "s", "last-month");
  window_settle (&state);
  for (int i = 0; i < count_rows (window); i++)
    {
      g_autoptr (ShukeSlipItem) item = item_at (window, i);
      ShukeDay day = shuke_slip_item_get_slip (item)->day;

      g_assert_true (day >= shuke_day_new (2026, 8, 1) && day < shuke_day_new (2026, 9, 1));
    }
  window_check_walk (window);
  g_signal_emit_by_name (words, "stop-search");
  window_settle (&state);
  g_assert_null (window_find_above (GTK_WIDGET (state.window)));
  window_state_close (&state);
}

/* Thousands of them: all are in the list, a screenful is built, and the last one can be reached. */
static void
test_many (void)
{
  WindowState state;
  GtkWidget *window;
  int built = 0, before;

  window_state_open (&state, FALSE, 1280, 800);
  before = count_slips (&state, NULL, NULL);
  for (int i = 0; i < 400; i++)
    {
      g_autoptr (ShukeSlip) slip = shuke_slip_new ();
      g_autoptr (GError) error = NULL;

      slip->kind = g_strdup ("enquiry");
      slip->text = g_strdup_printf ("number %d", i);
      slip->due_day = TODAY + 100 + i;
      shuke_book_save_slip (state.book, slip, 5, "Enquiry", 0, NULL, NULL, &error);
      g_assert_no_error (error);
    }
  window = open_slips (&state);
  choose (&state, window, "kind_chips", "enquiry");
  choose (&state, window, "state_chips", "open");
  g_assert_cmpint (count_slips (&state, NULL, NULL), ==, before + 400);
  g_assert_cmpint (count_rows (window), >=, 400);
  for (GtkWidget *cell = gtk_widget_get_first_child (window_find (window, "rows")); cell != NULL; cell = gtk_widget_get_next_sibling (cell))
    built++;
  g_assert_cmpint (built, <, 300);
  gtk_widget_activate_action (window_find (window, "rows"), "list.scroll-to-item", "u", (guint) count_rows (window) - 1);
  window_settle (&state);
  g_assert_nonnull (row_at (window, count_rows (window) - 1));
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

static GtkWidget *
find_day (GtkWidget  *root,
          const char *number,
          gboolean    other_month)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (root, "day-number") && gtk_widget_has_css_class (root, "other-month") == other_month &&
      g_str_equal (gtk_label_get_label (GTK_LABEL (root)), number))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_day (child, number, other_month);
  return found;
}

/* The day is on the slip, the calendar gone, and the keyboard where it came from; another month closes nothing. */
static void
press_day (WindowState *state,
           GtkWidget   *dialog)
{
  GtkWidget *calendar = window_find (dialog, "calendar");
  GtkWidget *popover = gtk_widget_get_ancestor (calendar, GTK_TYPE_POPOVER);
  GtkWidget *button = gtk_widget_get_parent (popover);
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, 11, 5, 12, 0, 0);
  g_autofree char *words = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (state);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  window_settle (state);
  window_press_in_popover (find_day (calendar, "31", TRUE));
  window_settle (state);
  g_assert_true (gtk_widget_get_visible (popover));
  gtk_calendar_select_day (GTK_CALENDAR (calendar), day);
  window_settle (state);
  window_press_in_popover (find_day (calendar, "18", FALSE));
  window_settle (state);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (dialog)), button));
  words = g_strdup (adw_action_row_get_subtitle (ADW_ACTION_ROW (window_find (dialog, "day_row"))));
  g_assert_nonnull (strstr (words, "18 November"));
}

/* What is wrong on a slip is put right; nothing changed is nothing written. */
static void
test_change (void)
{
  WindowState state;
  GtkWidget *window, *dialog;
  g_autofree char *before = NULL;
  gint64 id;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  choose (&state, window, "kind_chips", "repair");
  choose (&state, window, "state_chips", "open");
  {
    g_autoptr (ShukeSlipItem) item = item_at (window, 0);

    id = shuke_slip_item_get_id (item);
    before = g_strdup (shuke_slip_item_get_slip (item)->text);
  }
  dialog = open_row (&state, window, 0);
  window_check_walk (dialog);
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (window_find (dialog, "text_row")), NULL, NULL));
  press_day (&state, dialog);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "text_row")), "hem, 5 cm");
  adw_combo_row_set_selected (ADW_COMBO_ROW (window_find (dialog, "state_row")), 1);
  gtk_widget_activate_action (dialog, "slip.save", NULL);
  window_settle (&state);
  g_assert_null (window_find_above (window));
  {
    g_autoptr (ShukeEntry) slip = shuke_book_get_slip (state.book, id, NULL);

    g_assert_cmpstr (slip->text, ==, "hem, 5 cm");
    g_assert_cmpstr (slip->state, ==, "ready");
  }
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_settle (&state);
  {
    g_autoptr (ShukeEntry) slip = shuke_book_get_slip (state.book, id, NULL);

    g_assert_cmpstr (slip->text, ==, before);
    g_assert_cmpstr (slip->state, ==, "open");
  }
  /* Closed with something changed, it asks. */
  dialog = open_row (&state, window, 0);
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "text_row")), "");
  gtk_window_close (GTK_WINDOW (dialog));
  window_settle (&state);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (window_find_above (dialog)));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (window_find_above (dialog)), "discard");
  window_settle (&state);
  g_assert_null (window_find_above (window));
  /* Thrown away, and back. */
  dialog = open_row (&state, window, 0);
  gtk_widget_activate_action (dialog, "slip.throw-away", NULL);
  window_settle (&state);
  g_assert_null (shuke_book_get_slip (state.book, id, NULL));
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "undo-last", NULL);
  window_settle (&state);
  {
    g_autoptr (ShukeEntry) slip = shuke_book_get_slip (state.book, id, NULL);

    g_assert_nonnull (slip);
  }
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

/* From a slip to her file. */
static void
test_opens_customer (void)
{
  WindowState state;
  GtkWidget *window, *dialog;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  choose (&state, window, "kind_chips", "complaint");
  dialog = open_row (&state, window, 0);
  gtk_widget_activate_action (dialog, "slip.open-file", NULL);
  window_settle (&state);
  g_assert_null (window_find_above (GTK_WIDGET (state.window)));
  g_assert_cmpint (shuke_window_get_customer (state.window), ==, 17);
  window_state_close (&state);
}

/* Begun from a file, what names nobody is for her whose file it is; from the list of lists it is for nobody. */
static void
test_from_file (void)
{
  WindowState state;
  GtkWidget *window;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_open_customer (state.window, 3);
  window_settle (&state);
  before = shuke_book_list_timeline (state.book, 3, 0, NULL);
  window = open_slips (&state);
  type_line (&state, window, "alter hem Friday");
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (window_find (window, "ShukeCustomerEntry"))), ==, 0);
  type_line (&state, window, "");
  gtk_window_close (GTK_WINDOW (window));
  window_settle (&state);
  g_action_group_activate_action (G_ACTION_GROUP (state.window), "new-slip", NULL);
  window_settle (&state);
  window = window_find_above (GTK_WIDGET (state.window));
  type_line (&state, window, "alter hem Friday");
  g_assert_cmpint (shuke_customer_entry_get_customer (SHUKE_CUSTOMER_ENTRY (window_find (window, "ShukeCustomerEntry"))), ==, 3);
  window_check_walk (window);
  keep_line (&state, window);
  after = shuke_book_list_timeline (state.book, 3, 0, NULL);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  gtk_window_close (GTK_WINDOW (window));
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slips/new", test_new);
  g_test_add_func ("/slips/first", test_first);
  g_test_add_func ("/slips/missing", test_missing);
  g_test_add_func ("/slips/named", test_named);
  g_test_add_func ("/slips/line-stays", test_line_stays);
  g_test_add_func ("/slips/tick", test_tick);
  g_test_add_func ("/slips/filters", test_filters);
  g_test_add_func ("/slips/find", test_find);
  g_test_add_func ("/slips/many", test_many);
  g_test_add_func ("/slips/change", test_change);
  g_test_add_func ("/slips/own-kind", test_own_kind);
  g_test_add_func ("/slips/opens-customer", test_opens_customer);
  g_test_add_func ("/slips/from-file", test_from_file);
  return g_test_run ();
}
