/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files kept true and alive, as a person does it: doubtful facts corrected or left as right, and the questions of the day answered in the
 * day's list. */

#include "profile-state.h"
#include "shuke-ask-row.h"
#include "shuke-book-asks.h"
#include "shuke-book-customers.h"
#include "shuke-book-doubts.h"
#include "shuke-doubts-window.h"
#include "shuke-fact-row.h"
#include "shuke-join-dialog.h"

static void
save_row (WindowState *state,
          GtkWidget   *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (row, "apply");
  window_settle (state);
}

static guint
count_doubtful (WindowState *state)
{
  g_autoptr (GPtrArray) files = shuke_book_list_doubtful (state->book, NULL, NULL);

  return files->len;
}

static guint
count_groups (GtkWidget *window)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (window_find (window, "groups")); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static gboolean
has_looked (gpointer window)
{
  return count_groups (window) > 0 || gtk_widget_get_visible (window_find (window, "empty"));
}

static GtkWidget *
open_doubts (WindowState *state)
{
  GtkWidget *window;

  g_action_group_activate_action (G_ACTION_GROUP (state->window), "doubts", NULL);
  window_settle (state);
  window = window_find_above (GTK_WIDGET (state->window));
  g_assert_true (SHUKE_IS_DOUBTS_WINDOW (window));
  window_wait (has_looked, window);
  return window;
}

static void
undo_last (WindowState *state)
{
  g_action_group_activate_action (G_ACTION_GROUP (state->window), "undo-last", NULL);
  window_settle (state);
}

static void
test_doubts (void)
{
  WindowState state;
  GtkWidget *window, *row;
  guint before;

  window_state_open (&state, FALSE, 1280, 800);
  before = count_doubtful (&state);
  g_assert_cmpuint (before, >, 1);
  window = open_doubts (&state);
  g_assert_cmpuint (count_groups (window), ==, before);
  window_check_walk (window);

  /* What cannot be read is not saved; a good number is, and its file goes from the list until that is undone. */
  row = profile_find_row (window, SHUKE_FACT_PHONE, "回头补");
  g_assert_nonnull (row);
  g_assert_nonnull (window_find_label (row, "Too few digits for a number"));
  save_row (&state, row, "139 0000 1234");
  g_assert_cmpuint (count_groups (window), ==, before - 1);
  g_assert_cmpuint (count_doubtful (&state), ==, before - 1);
  undo_last (&state);
  g_assert_cmpuint (count_groups (window), ==, before);

  /* It is right: nobody doubts it any more, here or on the file. */
  row = profile_find_row (window, SHUKE_FACT_PHONE, "回头补");
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "confirm");
  window_settle (&state);
  g_assert_cmpuint (count_groups (window), ==, before - 1);
  g_assert_cmpuint (count_doubtful (&state), ==, before - 1);
  window_state_close (&state);
}

/* Five with one number and no name in common. */
static void
add_sharers (ShukeBook *book)
{
  for (int i = 0; i < SHUKE_DOUBT_SHARED_PHONES; i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (shuke_book_get_region (book));
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autofree char *name = g_strdup_printf ("Zz%d", i);

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
      shuke_customer_builder_set_phone (builder, 0, 0, "139 0000 4321", NULL);
      customer = shuke_customer_builder_build (builder, shuke_book_get_today (book), NULL);
      g_assert_cmpint (shuke_book_save_customer (book, customer, NULL, NULL), !=, 0);
    }
}

static GtkWidget *
find_joining (GtkWidget *root)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);
  GtkWidget *found = tooltip != NULL && g_str_equal (tooltip, "Same Person As…") && gtk_widget_get_visible (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_joining (child);
  return found;
}

/* Of those who share a number two are one: she joins them there, and a number of four is no longer doubted of anybody. */
static void
test_joining (void)
{
  WindowState state;
  GtkWidget *window, *dialog;

  window_state_open (&state, TRUE, 1280, 800);
  add_sharers (state.book);
  window = open_doubts (&state);
  g_assert_cmpuint (count_groups (window), ==, SHUKE_DOUBT_SHARED_PHONES);
  window_check_walk (window);
  profile_click (find_joining (window));
  window_settle (&state);
  dialog = window_find_above (window);
  g_assert_true (SHUKE_IS_JOIN_DIALOG (dialog));
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (window_find (dialog, "doubles")), 0)));
  window_type_in (dialog, (const char *const[]) { "key", "Return", NULL });
  window_settle (&state);
  window_type_in (dialog, (const char *const[]) { "key", "ctrl+Return", NULL });
  window_settle (&state);
  g_assert_cmpuint (count_groups (window), ==, 0);
  g_assert_true (gtk_widget_get_visible (window_find (window, "empty")));
  undo_last (&state);
  g_assert_cmpuint (count_doubtful (&state), ==, SHUKE_DOUBT_SHARED_PHONES);
  window_state_close (&state);
}

static void
test_no_doubts (void)
{
  WindowState state;
  GtkWidget *window;

  window_state_open (&state, TRUE, 1280, 800);
  window = open_doubts (&state);
  g_assert_true (gtk_widget_get_visible (window_find (window, "empty")));
  window_check_walk (window);
  window_state_close (&state);
}

/* On her own file the button says the same. */
static void
test_doubt_on_file (ProfileState  *fixture,
                    gconstpointer  data)
{
  GtkWidget *about = profile_find (fixture, "about");
  g_autoptr (ShukeDoubtfulFile) doubtful = NULL;
  g_autoptr (ShukeDoubtfulFile) vouched = NULL;
  GtkWidget *row;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (about), TRUE);
  window_settle (&fixture->state);
  row = profile_find_row (about, SHUKE_FACT_BIRTH, NULL);
  save_row (&fixture->state, row, "1990-1-1");
  g_assert_true (shuke_fact_row_is_doubted (SHUKE_FACT_ROW (row)));
  doubtful = shuke_book_get_doubtful (fixture->state.book, fixture->lin, NULL);
  g_assert_nonnull (doubtful);
  g_signal_emit_by_name (row, "confirm");
  window_settle (&fixture->state);
  vouched = shuke_book_get_doubtful (fixture->state.book, fixture->lin, NULL);
  g_assert_null (vouched);
  g_assert_false (shuke_fact_row_is_doubted (SHUKE_FACT_ROW (profile_find_row (about, SHUKE_FACT_BIRTH, NULL))));
}

static GtkWidget *
ask_rows (WindowState *state)
{
  GtkWidget *list = window_find (GTK_WIDGET (state->window), "ShukeAskList");

  g_assert_nonnull (list);
  return gtk_widget_get_last_child (list);
}

static ShukeAskRow *
ask_at (WindowState *state,
        int          index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (ask_rows (state)), index);

  return row != NULL && SHUKE_IS_ASK_ROW (row) ? SHUKE_ASK_ROW (row) : NULL;
}

static int
count_asks (WindowState *state)
{
  int n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (ask_rows (state)); row != NULL; row = gtk_widget_get_next_sibling (row))
    n += SHUKE_IS_ASK_ROW (row);
  return n;
}

static gboolean
has_asks (gpointer state)
{
  return window_find (GTK_WIDGET (((WindowState *) state)->window), "ShukeAskRow") != NULL;
}

static const char *
fitting_answer (ShukeFactKind kind)
{
  switch ((int) kind)
    {
    case SHUKE_FACT_BIRTH:
      return "2019-5-3";
    case SHUKE_FACT_PHONE:
      return "139 0000 1234";
    case SHUKE_FACT_CONTACT_CHANNEL:
      return "微信";
    case SHUKE_FACT_HEIGHT:
      return "118";
    default:
      return "M";
    }
}

static void
test_asks (void)
{
  WindowState state;
  GtkListBoxRow *answer;
  ShukeAsk first, second;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_show_page (state.window, "calendar");
  window_wait (has_asks, &state);
  window_settle (&state);
  g_assert_cmpint (count_asks (&state), ==, SHUKE_ASKS_A_DAY);
  g_assert_false (gtk_widget_get_visible (ask_rows (&state)));
  g_signal_emit_by_name (window_find (window_find (GTK_WIDGET (state.window), "ShukeAskList"), "AdwActionRow"), "activated");
  window_settle (&state);
  window_check_walk (window_find (GTK_WIDGET (state.window), "ShukeAskList"));

  /* Told: typed in place, saved with its source, and no sixth question takes its place. */
  first = *shuke_ask_row_get_ask (ask_at (&state, 0));
  second = *shuke_ask_row_get_ask (ask_at (&state, 1));
  g_signal_emit_by_name (ask_at (&state, 0), "told");
  window_settle (&state);
  answer = gtk_list_box_get_row_at_index (GTK_LIST_BOX (ask_rows (&state)), 1);
  g_assert_true (SHUKE_IS_FACT_ROW (answer));
  g_assert_true (profile_has_focus (GTK_WIDGET (answer)));
  save_row (&state, GTK_WIDGET (answer), fitting_answer (first.question.kind));
  g_assert_cmpint (count_asks (&state), ==, SHUKE_ASKS_A_DAY - 1);
  g_assert_cmpint (shuke_ask_row_get_ask (ask_at (&state, 0))->customer, ==, second.customer);
  undo_last (&state);
  g_assert_cmpint (count_asks (&state), ==, SHUKE_ASKS_A_DAY);
  g_assert_cmpint (shuke_ask_row_get_ask (ask_at (&state, 0))->customer, ==, first.customer);

  /* Nothing typed after all. */
  g_signal_emit_by_name (ask_at (&state, 0), "told");
  window_settle (&state);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (GTK_LIST_BOX (ask_rows (&state)), 1), "cancel");
  window_settle (&state);
  g_assert_nonnull (ask_at (&state, 1));

  /* Not today, and rather not at all. */
  g_signal_emit_by_name (ask_at (&state, 0), "put-off", FALSE);
  window_settle (&state);
  g_assert_cmpint (count_asks (&state), ==, SHUKE_ASKS_A_DAY - 1);
  g_signal_emit_by_name (ask_at (&state, 0), "put-off", TRUE);
  window_settle (&state);
  g_assert_cmpint (count_asks (&state), ==, SHUKE_ASKS_A_DAY - 2);
  {
    g_autoptr (GArray) asked = shuke_book_list_asked_today (state.book, NULL);

    g_assert_cmpuint (asked->len, ==, 2);
  }
  window_state_close (&state);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/alive/doubts", test_doubts);
  g_test_add_func ("/alive/joining", test_joining);
  g_test_add_func ("/alive/no-doubts", test_no_doubts);
  g_test_add ("/alive/doubt-on-file", ProfileState, NULL, profile_set_up, test_doubt_on_file, profile_tear_down);
  g_test_add_func ("/alive/asks", test_asks);
  return g_test_run ();
}
