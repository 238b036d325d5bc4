/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window on a book that can only be read, because another Shuke has it or because nothing can be written where it lies, and the
 * window without a book: it says so, and everything that would write is off, in every room. */

#include "shuke-book-campaigns.h"
#include "shuke-book-customers.h"
#include "shuke-book-entries.h"
#include "shuke-book-list.h"
#include "shuke-book-visits.h"
#include "shuke-campaign-editor.h"
#include "shuke-campaigns-page.h"
#include "shuke-care.h"
#include "shuke-error.h"
#include "shuke-inbox-window.h"
#include "shuke-preferences-window.h"
#include "shuke-promises-window.h"
#include "shuke-slips-window.h"
#include "window-state.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define NOBODY 65534

/* Actions that write, of the window and of the rooms. */
static const char *const writing[] = {
  "win.import", "win.import-files", "win.new-campaign", "win.new-customer", "win.new-sale", "win.quick-note", "win.take-back-table", "win.undo",
  "win.undo-import", "win.undo-last", "profile.sale", "profile.edit", "profile.delete", "profile.restore", "due.done", "due.put-off",
  "due.not-reached", "due.let-go", "due.reopen", "day.done", "day.let-go-all", "campaign.copy", "campaign.export", "bin.restore",
  "history.take-back", NULL,
};

typedef struct {
  WindowState  window;
  char        *folder;
  char        *path;
  ShukeBook   *writer;     /* holds the book in one of the states */
  ShukeBook   *book;
  gint64       customer;
  gint64       campaign;
} Reading;

static gint64
save_customer (ShukeBook *book,
               ShukeDay   today)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "羊毛过敏");
  shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
  customer = shuke_customer_builder_build (builder, today, &error);
  g_assert_no_error (error);
  shuke_book_save_customer (book, customer, &id, &error);
  g_assert_no_error (error);
  return id;
}

/* Something in every room. */
static void
fill_book (Reading *it,
           ShukeDay today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autoptr (ShukeEntry) slip = shuke_entry_new ();
  g_autoptr (ShukeTodo) promise = shuke_todo_new ();
  g_autoptr (ShukeCampaign) campaign = shuke_campaign_new ();
  ShukeLine *line = shuke_line_new ();

  it->customer = save_customer (it->writer, today);
  visit->customer = it->customer;
  visit->day = today - 5;
  line->category = g_strdup ("牛仔裤");
  line->size = g_strdup ("M");
  line->quantity = 1;
  line->paid_price = 19900;
  g_ptr_array_add (visit->lines, line);
  shuke_book_save_visit (it->writer, visit, NULL, &error);
  g_assert_no_error (error);
  slip->kind = g_strdup ("note");
  slip->day = today;
  slip->text = g_strdup ("有人要蓝色外套");
  shuke_book_save_entry (it->writer, slip, NULL, NULL, &error);
  g_assert_no_error (error);
  promise->customer = it->customer;
  promise->kind = SHUKE_TODO_PROMISE;
  promise->due_day = today;
  promise->text = g_strdup ("改裤脚");
  shuke_book_save_todo (it->writer, promise, NULL, &error);
  g_assert_no_error (error);
  campaign->created_day = today;
  campaign->goods->category = g_strdup ("牛仔裤");
  shuke_goods_read_sizes (campaign->goods, "M 6");
  shuke_book_save_campaign (it->writer, campaign, &it->campaign, &error);
  g_assert_no_error (error);
}

/* As nobody real the process may not write there, whoever it is in effect. */
static ShukeBook *
open_where_nothing_can_be_written (Reading     *it,
                                   ShukeClock  *clock,
                                   GError     **error)
{
  ShukeBook *book;

  g_assert_cmpint (g_chmod (it->folder, geteuid () == 0 ? 0755 : 0555), ==, 0);
  if (geteuid () == 0)
    g_assert_cmpint (setreuid (NOBODY, (uid_t) -1), ==, 0);
  g_assert_cmpint (g_access (it->folder, W_OK), !=, 0);
  book = shuke_book_open (it->path, SHUKE_BOOK_OPEN_OR_READ, clock, error);
  if (geteuid () == 0)
    g_assert_cmpint (setreuid (0, (uid_t) -1), ==, 0);
  return book;
}

static void
set_up (Reading       *it,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  ShukeClock *clock;

  window_state_open (&it->window, TRUE, 1280, 800);
  clock = shuke_book_get_clock (it->window.book);
  it->folder = g_dir_make_tmp ("shuke-reading-XXXXXX", &error);
  g_assert_no_error (error);
  it->path = g_build_filename (it->folder, "book.db", NULL);
  it->writer = shuke_book_open (it->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  g_assert_no_error (error);
  fill_book (it, shuke_clock_today (clock));
  if (GPOINTER_TO_INT (data) == SHUKE_ERROR_IN_USE)
    it->book = shuke_book_open (it->path, SHUKE_BOOK_OPEN_OR_READ, clock, &error);
  else
    {
      shuke_book_close (it->writer);
      it->book = open_where_nothing_can_be_written (it, clock, &error);
    }
  g_assert_no_error (error);
  g_assert_true (shuke_book_is_read_only (it->book));
  g_assert_cmpint (shuke_book_get_read_only_reason (it->book), ==, GPOINTER_TO_INT (data));
}

static void
tear_down (Reading       *it,
           gconstpointer  data)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", ".lock" };

  window_state_close (&it->window);
  shuke_book_close (it->book);
  g_clear_object (&it->book);
  shuke_book_close (it->writer);
  g_clear_object (&it->writer);
  g_chmod (it->folder, 0755);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (it->path, suffixes[i], NULL);

      g_remove (path);
    }
  g_assert_cmpint (g_rmdir (it->folder), ==, 0);
  g_free (it->path);
  g_free (it->folder);
}

/* How many controls below @root would write; none of them may be within reach. A split button is asked for at the button in it, for its
 * arrow stays within reach. */
static int
check_off (GtkWidget *root)
{
  int n = 0;

  if (GTK_IS_ACTIONABLE (root) && !ADW_IS_SPLIT_BUTTON (root) && gtk_actionable_get_action_name (GTK_ACTIONABLE (root)) != NULL &&
      g_strv_contains (writing, gtk_actionable_get_action_name (GTK_ACTIONABLE (root))))
    {
      if (gtk_widget_is_sensitive (root) && gtk_widget_get_mapped (root))
        g_error ("%s can be pressed", gtk_actionable_get_action_name (GTK_ACTIONABLE (root)));
      n++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    n += check_off (child);
  return n;
}

static void
check_window_actions (ShukeWindow *window,
                      gboolean     enabled)
{
  for (guint i = 0; writing[i] != NULL; i++)
    if (g_str_has_prefix (writing[i], "win."))
      g_assert_cmpint (g_action_group_get_action_enabled (G_ACTION_GROUP (window), writing[i] + strlen ("win.")), ==, enabled);
  g_assert_cmpint (gtk_widget_get_sensitive (window_find (GTK_WIDGET (window), "add_button")), ==, enabled);
}

static gboolean
is_loaded (gpointer editor)
{
  gboolean loading;

  g_object_get (editor, "loading", &loading, NULL);
  return !loading;
}

/* The first button of the first row. */
static GtkWidget *
find_button (GtkWidget *root)
{
  GtkWidget *rows = window_find (root, "rows");
  GtkWidget *button = rows == NULL ? NULL : window_find (rows, "GtkButton");

  g_assert_nonnull (button);
  return button;
}

static void
test_rooms (Reading       *it,
            gconstpointer  data)
{
  ShukeWindow *window = it->window.window;
  GtkWidget *profile, *page, *editor;
  GtkWindow *other;

  check_window_actions (window, TRUE);
  shuke_window_set_book (window, it->book);
  check_window_actions (window, FALSE);
  g_assert_nonnull (shuke_care_get_notice (it->book));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (window_find (GTK_WIDGET (window), "notice"))), ==, shuke_care_get_notice (it->book));

  g_action_group_activate_action (G_ACTION_GROUP (window), "open-customer", g_variant_new_int64 (it->customer));
  window_settle (&it->window);
  profile = window_find (GTK_WIDGET (window), "ShukeProfile");
  g_assert_nonnull (profile);
  g_assert_cmpint (check_off (GTK_WIDGET (window)), >, 2);
  g_assert_false (gtk_widget_get_visible (window_find (profile, "mind_button")));
  g_assert_false (gtk_widget_get_sensitive (window_find (profile, "consent_button")));
  g_action_group_activate_action (G_ACTION_GROUP (window), "new-customer", NULL);
  gtk_widget_activate_action (profile, "profile.delete", NULL);
  window_settle (&it->window);
  g_assert_null (window_find_dialog ("ShukeCustomerDialog"));
  g_assert_cmpint (shuke_book_count_customers (it->book), ==, 1);

  shuke_window_show_page (window, "calendar");
  window_settle (&it->window);
  g_assert_nonnull (window_find (GTK_WIDGET (window), "ShukeDueRow"));
  g_assert_cmpint (check_off (shuke_window_get_page (window, "calendar")), >, 0);

  /* Her people are worked out all the same. */
  shuke_window_show_page (window, "campaigns");
  page = shuke_window_get_page (window, "campaigns");
  shuke_campaigns_page_open (SHUKE_CAMPAIGNS_PAGE (page), it->campaign);
  editor = shuke_campaigns_page_get_editor (SHUKE_CAMPAIGNS_PAGE (page));
  window_wait (is_loaded, editor);
  window_settle (&it->window);
  g_assert_nonnull (shuke_campaign_editor_get_audience (SHUKE_CAMPAIGN_EDITOR (editor)));
  g_assert_false (gtk_widget_is_sensitive (window_find (editor, "ShukeGoodsCard")));
  g_assert_false (gtk_widget_is_sensitive (window_find (editor, "ShukeMessageCard")));
  g_assert_false (gtk_widget_is_sensitive (window_find (editor, "chips")));
  g_assert_cmpint (check_off (editor), ==, 2);

  other = GTK_WINDOW (shuke_inbox_window_open (window));
  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (other))));
  g_assert_false (gtk_widget_is_sensitive (window_find (GTK_WIDGET (other), "ShukeCustomerEntry")));
  gtk_window_destroy (other);
  other = GTK_WINDOW (shuke_promises_window_open (window));
  g_assert_false (gtk_widget_is_sensitive (find_button (GTK_WIDGET (other))));
  gtk_window_destroy (other);
  other = GTK_WINDOW (shuke_slips_window_open (window));
  g_assert_false (gtk_widget_is_sensitive (window_find (GTK_WIDGET (other), "line")));
  gtk_window_destroy (other);
  shuke_preferences_window_open (window);
  other = GTK_WINDOW (window_find_dialog ("ShukePreferencesWindow"));
  g_assert_false (gtk_widget_is_sensitive (window_find (GTK_WIDGET (other), "shop_page")));
  gtk_window_destroy (other);

  /* The other one closes it: all of it is on again. */
  shuke_window_set_book (window, it->window.book);
  check_window_actions (window, TRUE);
  shuke_window_set_book (window, NULL);
  check_window_actions (window, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/reading/in-use", Reading, GINT_TO_POINTER (SHUKE_ERROR_IN_USE), set_up, test_rooms, tear_down);
  g_test_add ("/reading/no-permission", Reading, GINT_TO_POINTER (SHUKE_ERROR_NO_PERMISSION), set_up, test_rooms, tear_down);
  return g_test_run ();
}
