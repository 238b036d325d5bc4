/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing and quitting by the keyboard, from wherever it is: a dialog that holds something asks, one that holds nothing goes, and what
 * was thrown away or saved is not asked about twice. */

#include <adwaita.h>

#include "shuke-book-customers.h"
#include "shuke-book-drafts.h"
#include "shuke-book-entries.h"
#include "shuke-book-list.h"
#include "shuke-book-sample.h"
#include "window-state.h"

typedef struct {
  WindowState state;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  window_state_open (&fixture->state, FALSE, 1280, 800);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  window_state_close (&fixture->state);
}

static GtkWidget *
open_by (Fixture    *fixture,
         const char *action,
         const char *type)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->state.window), action, NULL);
  window_wait (window_is_open, (gpointer) type);
  window_settle (&fixture->state);
  return window_find_dialog (type);
}

static void
answer (Fixture    *fixture,
        const char *response)
{
  GtkWidget *question = window_find_dialog ("AdwMessageDialog");

  g_assert_nonnull (question);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  /* The button that was pressed closes it; here none was. */
  question = window_find_dialog ("AdwMessageDialog");
  if (question != NULL)
    gtk_window_destroy (GTK_WINDOW (question));
  window_wait (window_is_closed, (gpointer) "AdwMessageDialog");
}

/* Runs what @window itself has bound to @key; FALSE when there is nothing. */
static gboolean
press (GtkWidget  *window,
       const char *key)
{
  g_autoptr (GtkShortcutTrigger) wanted = gtk_shortcut_trigger_parse_string (key);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (window);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) one = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (one) && j < g_list_model_get_n_items (G_LIST_MODEL (one)); j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (one), j);

          if (gtk_shortcut_trigger_equal (gtk_shortcut_get_trigger (shortcut), wanted))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, window, NULL);
        }
    }
  return FALSE;
}

/* Nothing typed: nothing to ask about. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct { const char *action; const char *type; } dialogs[] = {
    { "quick-note", "ShukeNoteWindow" }, { "new-sale", "ShukeSaleDialog" }, { "new-customer", "ShukeCustomerDialog" },
    { "preferences", "ShukePreferencesWindow" }, { "promises", "ShukePromisesWindow" }, { "slips", "ShukeSlipsWindow" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      GtkWidget *dialog = open_by (fixture, dialogs[i].action, dialogs[i].type);

      g_assert_true (press (dialog, "<Control>w"));
      window_wait (window_is_closed, (gpointer) dialogs[i].type);
      g_assert_null (window_find_dialog ("AdwMessageDialog"));
    }
}

static void
test_customer (Fixture       *fixture,
               gconstpointer  data)
{
  int before = shuke_book_count_customers (fixture->state.book);
  GtkWidget *dialog = open_by (fixture, "new-customer", "ShukeCustomerDialog");

  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "name")), "新来的");
  g_assert_true (press (dialog, "<Control>w"));
  answer (fixture, "back");
  g_assert_true (window_is_open ((gpointer) "ShukeCustomerDialog"));
  gtk_window_close (GTK_WINDOW (dialog));
  answer (fixture, "discard");
  window_wait (window_is_closed, (gpointer) "ShukeCustomerDialog");
  g_assert_cmpint (shuke_book_count_customers (fixture->state.book), ==, before);

  dialog = open_by (fixture, "new-customer", "ShukeCustomerDialog");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "name")), "新来的");
  g_assert_true (press (dialog, "<Control>w"));
  answer (fixture, "save");
  window_wait (window_is_closed, (gpointer) "ShukeCustomerDialog");
  g_assert_null (window_find_dialog ("AdwMessageDialog"));
  g_assert_cmpint (shuke_book_count_customers (fixture->state.book), ==, before + 1);
}

static void
test_sale (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog;

  shuke_window_open_customer (fixture->state.window, 1);
  window_settle (&fixture->state);
  dialog = open_by (fixture, "new-sale", "ShukeSaleDialog");
  gtk_editable_set_text (GTK_EDITABLE (window_find (dialog, "entry")), "卫衣 M 219");
  g_assert_true (press (dialog, "<Control>w"));
  answer (fixture, "back");
  g_assert_true (window_is_open ((gpointer) "ShukeSaleDialog"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (window_find (dialog, "entry"))), ==, "卫衣 M 219");
  g_assert_true (press (dialog, "<Control>w"));
  answer (fixture, "discard");
  window_wait (window_is_closed, (gpointer) "ShukeSaleDialog");
}

/* Quitting goes through the dialogs: what is written keeps the program. */
static void
test_quit (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *dialog = open_by (fixture, "quick-note", "ShukeNoteWindow");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (window_find (dialog, "text")));

  gtk_text_buffer_set_text (buffer, "答应今天下午打电话", -1);
  g_assert_true (press (dialog, "<Control>q"));
  answer (fixture, "back");
  g_assert_true (window_is_open ((gpointer) "ShukeNoteWindow"));
  g_assert_true (window_is_open ((gpointer) "ShukeWindow"));
  /* Closed by the frame around the window likewise. */
  gtk_window_close (GTK_WINDOW (fixture->state.window));
  g_assert_true (window_is_open ((gpointer) "ShukeWindow"));
  answer (fixture, "discard");
  window_wait (window_is_closed, (gpointer) "ShukeNoteWindow");
  g_assert_true (window_is_open ((gpointer) "ShukeWindow"));
}

static void
type_into (GtkWidget *dialog)
{
  GtkWidget *shop = window_find (dialog, "name_row");
  GtkWidget *text = window_find (dialog, "text");

  if (shop != NULL)
    gtk_editable_set_text (GTK_EDITABLE (shop), "林记");
  if (text != NULL && GTK_IS_TEXT_VIEW (text))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)), "答应今天下午打电话", -1);
}

/* A window that is taken down without asking, or is given another book, takes its dialogs along; and when it is taken down, none of
 * them holds it back. What was typed there a moment ago is in the book that it was typed for. */
static void
test_taken_along (gconstpointer data)
{
  static const struct { const char *action, *type; } dialogs[] = {
    { "preferences", "ShukePreferencesWindow" }, { "quick-note", "ShukeNoteWindow" }, { "inbox", "ShukeInboxWindow" },
    { "promises", "ShukePromisesWindow" }, { "new-sale", "ShukeSaleDialog" }, { "new-customer", "ShukeCustomerDialog" },
    { "export", "ShukeExportWindow" }, { "privacy", "ShukePrivacyWindow" }, { "bin", "ShukeBinWindow" },
    { "import-history", "ShukeHistoryWindow" }, { "backups", "ShukeBackupsWindow" }, { "slips", "ShukeSlipsWindow" },
  };
  gboolean another_book = data != NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_autoptr (ShukeBook) other = shuke_book_open_sample (20, clock, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      Fixture fixture;
      gint64 customer = 0;
      g_autofree char *shop = NULL;
      g_autofree char *note = NULL;

      g_test_message ("%s", dialogs[i].action);
      window_state_open (&fixture.state, TRUE, 1280, 800);
      type_into (open_by (&fixture, dialogs[i].action, dialogs[i].type));
      if (another_book)
        shuke_window_set_book (fixture.state.window, other);
      else
        {
          g_object_add_weak_pointer (G_OBJECT (fixture.state.window), (gpointer *) &fixture.state.window);
          gtk_window_destroy (GTK_WINDOW (fixture.state.window));
          g_assert_null (fixture.state.window);
        }
      g_assert_true (window_is_closed ((gpointer) dialogs[i].type));
      g_assert_true (window_is_closed ((gpointer) "AdwMessageDialog"));
      shop = shuke_book_dup_setting (fixture.state.book, "shop_name");
      note = shuke_book_dup_draft (fixture.state.book, SHUKE_DRAFT_NOTE, &customer, NULL, NULL);
      g_assert_cmpstr (shop, ==, g_str_equal (dialogs[i].action, "preferences") ? "林记" : NULL);
      g_assert_cmpstr (note, ==, g_str_equal (dialogs[i].action, "quick-note") ? "答应今天下午打电话" : NULL);
      window_state_close (&fixture.state);
    }
  shuke_book_close (other);
}

/* A name that is being changed on the card is saved, too, though saving tells pages that are on their way out. */
static void
test_fact (gconstpointer data)
{
  gboolean another_book = data != NULL;
  g_autoptr (ShukeCustomer) before = NULL;
  g_autoptr (ShukeCustomer) after = NULL;
  WindowState state;
  GtkWidget *text;

  window_state_open (&state, FALSE, 1280, 800);
  shuke_window_open_customer (state.window, 1);
  window_settle (&state);
  before = shuke_book_get_customer (state.book, 1, NULL);
  gtk_widget_activate_action (window_find (GTK_WIDGET (state.window), "ShukeProfile"), "profile.edit", NULL);
  window_settle (&state);
  text = gtk_window_get_focus (GTK_WINDOW (state.window));
  g_assert_true (GTK_IS_TEXT (text));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, before->name);
  gtk_editable_set_text (GTK_EDITABLE (text), "林大雨");
  if (another_book)
    shuke_window_set_book (state.window, NULL);
  else
    {
      gtk_window_destroy (GTK_WINDOW (state.window));
      state.window = NULL;
    }
  after = shuke_book_get_customer (state.book, 1, NULL);
  g_assert_cmpstr (after->name, ==, "林大雨");
  /* The sample is one for all tests of this program. */
  shuke_book_undo (state.book, shuke_book_get_last_action (state.book), NULL, NULL);
  window_state_close (&state);
}

/* Another book comes in only when nothing above is about the one before: what is being written is asked about. */
static void
test_sample_shop (Fixture       *fixture,
                  gconstpointer  data)
{
  GActionGroup *application = G_ACTION_GROUP (fixture->state.application);
  GtkWidget *dialog = open_by (fixture, "quick-note", "ShukeNoteWindow");

  type_into (dialog);
  g_action_group_activate_action (application, "sample-shop", NULL);
  answer (fixture, "back");
  g_assert_true (window_is_open ((gpointer) "ShukeNoteWindow"));
  g_assert_true (shuke_window_get_book (fixture->state.window) == fixture->state.book);
  g_action_group_activate_action (application, "sample-shop", NULL);
  answer (fixture, "discard");
  window_wait (window_is_closed, (gpointer) "ShukeNoteWindow");
  open_by (fixture, "promises", "ShukePromisesWindow");
  g_action_group_activate_action (application, "sample-shop", NULL);
  g_assert_true (window_is_closed ((gpointer) "ShukePromisesWindow"));
  g_assert_true (shuke_window_get_book (fixture->state.window) != fixture->state.book);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/closing/empty", Fixture, NULL, set_up, test_empty, tear_down);
  g_test_add ("/closing/customer", Fixture, NULL, set_up, test_customer, tear_down);
  g_test_add ("/closing/sale", Fixture, NULL, set_up, test_sale, tear_down);
  g_test_add ("/closing/quit", Fixture, NULL, set_up, test_quit, tear_down);
  g_test_add ("/closing/sample-shop", Fixture, NULL, set_up, test_sample_shop, tear_down);
  g_test_add_data_func ("/closing/fact-taken-down", NULL, test_fact);
  g_test_add_data_func ("/closing/fact-another-book", "another", test_fact);
  g_test_add_data_func ("/closing/taken-down", NULL, test_taken_along);
  g_test_add_data_func ("/closing/another-book", "another", test_taken_along);
  return g_test_run ();
}
