/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window on a book that is damaged, held by another, or sound: what it says, the backups it offers, and the daily care. */

#include "shuke-backups-window.h"
#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-care.h"
#include "shuke-customer.h"
#include "shuke-error.h"
#include "shuke-put-back.h"
#include "window-state.h"

#include <glib/gstdio.h>

typedef struct {
  char             *folder;
  char             *path;
  ShukeClock       *clock;
  ShukeApplication *application;
} Opening;

static void
add_customers (ShukeBook *book,
               int        from,
               int        to)
{
  for (int i = from; i < to; i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *name = g_strdup_printf ("客人%d", i);

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
      customer = shuke_customer_builder_build (builder, shuke_book_get_today (book), &error);
      g_assert_no_error (error);
      shuke_book_save_customer (book, customer, NULL, &error);
      g_assert_no_error (error);
    }
}

static GtkWidget *
find_put_back (void)
{
  GtkWidget *window = window_find_dialog ("ShukeBackupsWindow");
  GtkWidget *row = window == NULL ? NULL : window_find (window_find (window, "list"), "AdwActionRow");

  return row == NULL ? NULL : window_find (row, "GtkButton");
}

static gboolean
can_put_back (gpointer data)
{
  return find_put_back () != NULL;
}

static gboolean
has_book (gpointer data)
{
  GtkWidget *window = window_find_dialog ("ShukeWindow");

  return window != NULL && shuke_window_get_book (SHUKE_WINDOW (window)) != NULL;
}

static gboolean
has_todays_backup (gpointer data)
{
  Opening *opening = data;

  return shuke_book_has_daily (opening->path, shuke_clock_today (opening->clock));
}

/* Without a book the window offers nothing that would write one. */
static void
check_nothing_offered (void)
{
  static const char *const writing[] = { "new-customer", "new-sale", "quick-note", "import", "undo-last", "new-campaign" };
  GtkWidget *window = window_find_dialog ("ShukeWindow");

  g_assert_null (shuke_window_get_book (SHUKE_WINDOW (window)));
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), writing[i]));
  g_assert_false (gtk_widget_get_sensitive (window_find (GTK_WIDGET (window), "add_button")));
}

static gboolean
is_saved (gpointer row)
{
  return gtk_widget_get_sensitive (row);
}

static void
answer (const char *response,
        const char *phrase)
{
  AdwMessageDialog *dialog;

  window_wait (window_is_open, (gpointer) "AdwMessageDialog");
  dialog = ADW_MESSAGE_DIALOG (window_find_dialog ("AdwMessageDialog"));
  g_test_message ("%s", adw_message_dialog_get_body (dialog));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (dialog), phrase));
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_put_back (gpointer window)
{
  ShukeBook *book = shuke_window_get_book (window);

  return book != NULL && shuke_book_count_customers (book) == 3;
}

/* Out to a stick and back again, with the checks and sentences of the command line. */
static void
check_stick (Opening            *opening,
             ShukeWindow        *window,
             ShukeBackupsWindow *backups)
{
  g_autofree char *stick = g_strconcat (opening->path, ".stick.db", NULL);
  GtkWidget *row = window_find (GTK_WIDGET (backups), "save_row");
  g_autoptr (GError) error = NULL;

  shuke_backups_window_save_to (backups, opening->path);
  answer ("close", "That name belongs to a customer book");
  window_wait (is_saved, row);
  shuke_backups_window_save_to (backups, stick);
  g_assert_false (gtk_widget_get_sensitive (row));
  window_wait (is_saved, row);
  g_assert_true (shuke_book_check_file (stick, &error));
  g_assert_no_error (error);

  add_customers (shuke_window_get_book (window), 3, 5);
  g_assert_cmpint (shuke_book_count_customers (shuke_window_get_book (window)), ==, 5);
  shuke_put_back_check (GTK_WINDOW (backups), opening->path, opening->path);
  answer ("close", "That file is your present book itself.");
  shuke_put_back_check (GTK_WINDOW (backups), opening->path, stick);
  answer ("cancel", "3 customers");
  g_assert_cmpint (shuke_book_count_customers (shuke_window_get_book (window)), ==, 5);
  /* From the first page there is no window of backups between. */
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "bring-book"));
  shuke_put_back_check (GTK_WINDOW (window), opening->path, stick);
  answer ("put-back", "nothing is deleted");
  window_wait (is_put_back, window);
  /* What was open over the book before went with it. */
  g_assert_null (window_find_dialog ("ShukeBackupsWindow"));
  g_unlink (stick);
}

/* While a backup takes the place of the book nobody else opens it: not from the page of a closed book, not by starting Shuke once more, not
 * with a second backup. */
static void
check_restoring (Opening *opening)
{
  static const char *const crossing[] = { "open-again", "sample-shop", "leave-sample" };
  g_autofree char *stick = g_strconcat (opening->path, ".stick.db", NULL);
  g_autofree char *other = g_strconcat (opening->path, ".other.db", NULL);
  g_autoptr (GVariant) backup = g_variant_ref_sink (g_variant_new_string (stick));
  g_autoptr (GVariant) second_backup = g_variant_ref_sink (g_variant_new_string (other));
  GActionGroup *application = G_ACTION_GROUP (opening->application);
  g_autoptr (GError) error = NULL;
  ShukeWindow *window;

  g_assert_true (shuke_book_copy_to (opening->path, stick, NULL, &error));
  add_customers (shuke_application_get_book (opening->application), 3, 4);
  g_assert_true (shuke_book_copy_to (opening->path, other, NULL, &error));

  g_action_group_activate_action (application, "put-back", backup);
  g_action_group_activate_action (application, "put-back", second_backup);
  for (guint i = 0; i < G_N_ELEMENTS (crossing); i++)
    {
      g_assert_false (g_action_group_get_action_enabled (application, crossing[i]));
      g_action_group_activate_action (application, crossing[i], NULL);
      g_assert_null (shuke_window_get_book (SHUKE_WINDOW (window_find_dialog ("ShukeWindow"))));
    }
  gtk_window_destroy (GTK_WINDOW (window_find_dialog ("ShukeWindow")));
  g_application_activate (G_APPLICATION (opening->application));
  window = SHUKE_WINDOW (window_find_dialog ("ShukeWindow"));
  g_assert_null (shuke_window_get_book (window));
  g_assert_null (shuke_application_get_book (opening->application));

  window_wait (is_put_back, window);
  g_assert_null (window_find_dialog ("AdwMessageDialog"));
  g_assert_false (shuke_book_is_read_only (shuke_window_get_book (window)));
  for (guint i = 0; i < G_N_ELEMENTS (crossing); i++)
    g_assert_true (g_action_group_get_action_enabled (application, crossing[i]));
  g_unlink (stick);
  g_unlink (other);
}

static void
test_damaged (Opening       *opening,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  ShukeWindow *window;
  GtkWidget *backups, *heading, *sentence;
  g_autofree char *bytes = NULL;
  g_autofree char *aside_folder = NULL;
  ShukeDay today = shuke_clock_today (opening->clock);
  gsize length;

  {
    g_autoptr (ShukeBook) book = shuke_book_open (opening->path, SHUKE_BOOK_OPEN_WRITABLE, opening->clock, &error);

    g_assert_no_error (error);
    add_customers (book, 0, 3);
    g_assert_true (shuke_book_backup_daily (opening->path, today - 1, NULL, NULL));
    add_customers (book, 3, 4);
    shuke_book_close (book);
  }
  g_assert_true (g_file_get_contents (opening->path, &bytes, &length, NULL));

  /* Written by a newer program: it is not touched. */
  bytes[63]++;
  g_assert_true (g_file_set_contents (opening->path, bytes, (gssize) length, NULL));
  g_application_activate (G_APPLICATION (opening->application));
  window_wait (window_is_open, (gpointer) "AdwMessageDialog");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (window_find_dialog ("AdwMessageDialog"))), "newer"));
  check_nothing_offered ();
  gtk_window_destroy (GTK_WINDOW (window_find_dialog ("AdwMessageDialog")));
  gtk_window_destroy (GTK_WINDOW (window_find_dialog ("ShukeWindow")));
  {
    g_autofree char *now = NULL;
    gsize now_length;

    g_assert_true (g_file_get_contents (opening->path, &now, &now_length, NULL));
    g_assert_cmpmem (now, now_length, bytes, length);
  }
  bytes[63]--;

  g_assert_true (g_file_set_contents (opening->path, bytes, (gssize) (length / 2), NULL));

  g_application_activate (G_APPLICATION (opening->application));
  window_wait (can_put_back, NULL);
  window = SHUKE_WINDOW (window_find_dialog ("ShukeWindow"));
  backups = window_find_dialog ("ShukeBackupsWindow");
  check_nothing_offered ();
  heading = window_find (backups, "heading");
  sentence = window_find (backups, "sentence");
  g_assert_true (gtk_widget_get_visible (heading));
  g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (sentence)), "damaged"));
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (window_find (window_find (backups, "list"), "AdwActionRow"))),
                            "3 customers"));
  window_settle (&(WindowState) { .window = window });
  window_check_walk (backups);

  g_signal_emit_by_name (find_put_back (), "clicked");
  answer ("put-back", "nothing is deleted");
  window_wait (has_book, NULL);
  g_assert_false (shuke_book_is_read_only (shuke_window_get_book (window)));
  g_assert_cmpint (shuke_book_count_customers (shuke_window_get_book (window)), ==, 3);

  /* By and by today's backup is made without being asked for. */
  window_wait (has_todays_backup, opening);

  /* The second opener of the same book. */
  {
    g_autoptr (ShukeBook) second = shuke_book_open (opening->path, SHUKE_BOOK_OPEN_OR_READ, opening->clock, &error);
    GtkWidget *notice = window_find (GTK_WIDGET (window), "notice");

    g_assert_no_error (error);
    shuke_window_set_book (window, second);
    g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (notice)), ==, shuke_care_get_notice (second));
    g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (notice)), "Another Shuke"));
    shuke_window_set_book (window, shuke_application_get_book (opening->application));
    g_assert_null (shuke_care_get_notice (shuke_window_get_book (window)));
  }

  /* The window of backups over a sound book. */
  g_action_group_activate_action (G_ACTION_GROUP (window), "backups", NULL);
  window_wait (can_put_back, NULL);
  backups = window_find_dialog ("ShukeBackupsWindow");
  g_assert_true (gtk_widget_get_visible (window_find (backups, "make_button")));
  window_settle (&(WindowState) { .window = window });
  window_check_walk (backups);
  check_stick (opening, window, SHUKE_BACKUPS_WINDOW (backups));
  check_restoring (opening);
  gtk_window_destroy (GTK_WINDOW (window_find_dialog ("ShukeWindow")));
}

static gboolean
is_told (gpointer error)
{
  return *(GError **) error != NULL;
}

static void
told_cb (ShukeDoing    doing,
         const GError *error,
         gpointer      user_data)
{
  GError **told = user_data;

  *told = g_error_copy (error);
}

/* A backup that fails is told. */
static void
test_backup_fails (Opening       *opening,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told = NULL;
  g_autoptr (ShukeBook) book = shuke_book_open (opening->path, SHUKE_BOOK_OPEN_WRITABLE, opening->clock, &error);
  g_autofree char *folder = shuke_book_dup_backup_folder (opening->path);
  ShukeCare *care;

  g_assert_no_error (error);
  /* Where the folder should be lies a file. */
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  care = shuke_care_new (book, told_cb, &told);
  window_wait (is_told, &told);
  g_assert_true (told->domain == SHUKE_ERROR);
  shuke_care_free (care);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
set_up (Opening       *opening,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  opening->folder = g_dir_make_tmp ("shuke-opening-XXXXXX", &error);
  g_assert_no_error (error);
  opening->path = g_build_filename (opening->folder, "book.db", NULL);
  opening->clock = shuke_clock_new_default ();
  if (data == NULL)
    return;
  opening->application = shuke_application_new (opening->path, SHUKE_BOOK_OPEN_WRITABLE, 0, opening->clock);
  g_assert_true (g_application_register (G_APPLICATION (opening->application), NULL, &error));
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (opening->application));
}

static void
tear_down (Opening       *opening,
           gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_all (opening->folder);
  g_free (opening->folder);
  g_free (opening->path);
  shuke_clock_unref (opening->clock);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/opening/backup-fails", Opening, NULL, set_up, test_backup_fails, tear_down);
  g_test_add ("/opening/damaged", Opening, "window", set_up, test_damaged, tear_down);
  return g_test_run ();
}
