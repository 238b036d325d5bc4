/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came of calls and messages, said in one tap where they stand: below the numbers, and in the timeline. */

#include "profile-state.h"
#include "shuke-book-contact.h"
#include "shuke-book-entries.h"

static GtkWidget *
find_chip (GtkWidget  *root,
           const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (root) && gtk_widget_has_css_class (root, "chip") && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0
                       ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_chip (child, label);
  return found;
}

static GtkWidget *
open_timeline (ProfileState *fixture)
{
  GtkWidget *timeline = profile_find (fixture, "timeline");

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (timeline), TRUE);
  window_settle (&fixture->state);
  return timeline;
}

static const char *
subtitle_of (GtkWidget *timeline)
{
  return adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (timeline));
}

/* A number is dialled in the other hand, and what came of it is tapped where the number stands. */
static void
test_call (ProfileState  *fixture,
           gconstpointer  data)
{
  GtkWidget *button = profile_find (fixture, "call_button");
  GtkWidget *timeline;
  GtkWidget *popover;
  g_autoptr (GPtrArray) entries = NULL;
  ShukeCallState state;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  window_settle (&fixture->state);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  window_check_walk (popover);
  profile_click (find_chip (popover, "Wrong Number"));
  window_settle (&fixture->state);
  g_assert_true (shuke_book_get_call_state (fixture->state.book, fixture->lin, &state, NULL));
  g_assert_true (state.wrong);
  entries = shuke_book_list_entries (fixture->state.book, fixture->lin, 1, NULL);
  g_assert_cmpstr (((ShukeEntry *) entries->pdata[0])->outcome, ==, "wrong-number");

  /* It was the right one after all. */
  timeline = open_timeline (fixture);
  window_check_walk (timeline);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (timeline, "Wrong Number"))));
  profile_click (find_chip (timeline, "Reached"));
  window_settle (&fixture->state);
  g_assert_true (shuke_book_get_call_state (fixture->state.book, fixture->lin, &state, NULL));
  g_assert_cmpint (state.day, ==, SHUKE_DAY_NONE);
  timeline = open_timeline (fixture);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_chip (timeline, "Reached"))));
  profile_undo_last (fixture);
  window_settle (&fixture->state);
  g_assert_true (shuke_book_get_call_state (fixture->state.book, fixture->lin, &state, NULL));
  g_assert_true (state.wrong);
}

static void
add_message (ProfileState *fixture,
             ShukeDay      day,
             const char   *outcome)
{
  g_autoptr (ShukeEntry) entry = shuke_entry_new ();
  g_autoptr (GError) error = NULL;

  entry->customer = fixture->lin;
  entry->kind = g_strdup ("message");
  entry->day = day;
  entry->text = g_strdup ("新款到了");
  entry->outcome = g_strdup (outcome);
  shuke_book_save_entry (fixture->state.book, entry, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The third message without an answer brings the proposal, and an answer takes it away. */
static void
test_silence (ProfileState  *fixture,
              gconstpointer  data)
{
  ShukeDay today = shuke_book_get_today (fixture->state.book);
  GtkWidget *timeline;

  add_message (fixture, today - 2, "none");
  add_message (fixture, today - 1, "none");
  add_message (fixture, today, NULL);
  window_settle (&fixture->state);
  timeline = open_timeline (fixture);
  g_assert_null (strstr (subtitle_of (timeline), "without an answer"));
  profile_click (find_chip (timeline, "No Answer"));
  window_settle (&fixture->state);
  timeline = open_timeline (fixture);
  g_assert_nonnull (strstr (subtitle_of (timeline), "3 messages without an answer"));
  g_assert_nonnull (strstr (subtitle_of (timeline), "call"));
  window_check_walk (timeline);
  profile_click (find_chip (timeline, "Warm"));
  window_settle (&fixture->state);
  g_assert_null (strstr (subtitle_of (open_timeline (fixture)), "without an answer"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/contact/call", ProfileState, NULL, profile_set_up, test_call, profile_tear_down);
  g_test_add ("/contact/silence", ProfileState, NULL, profile_set_up, test_silence, profile_tear_down);
  return g_test_run ();
}
