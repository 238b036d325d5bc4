/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of slips, as it is worked with: one line and Enter, a tick, the filters, the shop's own kinds; and where else a slip shows. */

#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-slips.h"
#include "shuke-customer-entry.h"
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

static GtkListBoxRow *
row_at (GtkWidget *window,
        int        index)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (window, "rows")), index);
}

static int
count_rows (GtkWidget *window)
{
  int n = 0;

  while (row_at (window, n) != NULL)
    n++;
  return n;
}

static int
count_slips (WindowState *state,
             const char  *kind,
             const char  *slip_state)
{
  ShukeSlipFilter filter = { kind, slip_state, FALSE };

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
    ShukeSlipFilter repairs = { "repair", NULL, TRUE };
    g_autoptr (GPtrArray) slips = shuke_book_list_slips (state.book, &repairs, 0, NULL);
    gboolean hers = FALSE;

    for (guint i = 0; i < slips->len; i++)
      hers |= ((ShukeEntry *) g_ptr_array_index (slips, i))->customer == 5;
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

/* What was typed and not kept is there again. */
static void
test_line_stays (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  type_line (&state, window, "alter hem");
  gtk_window_close (GTK_WINDOW (window));
  window_settle (&state);
  window = open_slips (&state);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (window, "line"))), ==, "alter hem");
  type_line (&state, window, "");
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
  gtk_widget_grab_focus (GTK_WIDGET (row_at (window, 0)));
  window_type_in (window, (const char *const[]) { "key", "ctrl+d", NULL });
  window_settle (&state);
  g_assert_cmpint (count_slips (&state, "repair", "open"), ==, open - 1);
  g_assert_cmpint (count_slips (&state, "repair", "ready"), ==, ready + 1);
  g_assert_cmpint (count_rows (window), ==, open - 1);
  focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_assert_nonnull (focus);
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
  g_assert_true (gtk_widget_get_visible (window_find (window, "empty")));
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

/* Enter on a row opens her file. */
static void
test_opens_customer (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, FALSE, 1280, 800);
  window = open_slips (&state);
  choose (&state, window, "kind_chips", "complaint");
  g_signal_emit_by_name (window_find (window, "rows"), "row-activated", row_at (window, 0));
  window_settle (&state);
  g_assert_null (window_find_above (GTK_WIDGET (state.window)));
  g_assert_cmpint (shuke_window_get_customer (state.window), ==, 17);
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slips/new", test_new);
  g_test_add_func ("/slips/missing", test_missing);
  g_test_add_func ("/slips/line-stays", test_line_stays);
  g_test_add_func ("/slips/tick", test_tick);
  g_test_add_func ("/slips/filters", test_filters);
  g_test_add_func ("/slips/own-kind", test_own_kind);
  g_test_add_func ("/slips/opens-customer", test_opens_customer);
  return g_test_run ();
}
