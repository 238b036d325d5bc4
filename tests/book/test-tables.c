/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A campaign's table on its way to a file, cut off by a kill between any two of its steps: the next start leaves it under its name when its
 * messages are noted, and nowhere when they are not. */

#include "safety-state.h"
#include "scratch-customers.h"

#include "shuke-book-customers.h"
#include "shuke-book-private.h"
#include "shuke-book-tables.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <utime.h>

#define KILLED (128 + SIGKILL)

typedef enum {
  CUT_NOWHERE,
  CUT_BEFORE_IT_IS_WRITTEN,
  CUT_BEFORE_ITS_NAME,
} Cut;

typedef struct {
  const char *path;     /* of the book */
  const char *table;
  Cut         cut;
} Export;

static GBytes *
make_table (const GPtrArray *leavings,
            gpointer         data)
{
  const Export *export = data;
  const ShukeLeaving *first = g_ptr_array_index (leavings, 0);

  if (export->cut == CUT_BEFORE_IT_IS_WRITTEN)
    kill (getpid (), SIGKILL);
  return g_bytes_new (first->text, strlen (first->text));
}

/* What the book tells once the messages are noted, and before the table has its name. */
static void
changed_cb (ShukeBook *book,
            int        subject,
            gint64     customer,
            Export    *export)
{
  if (subject == SHUKE_BOOK_SUBJECT_CAMPAIGN && export->cut == CUT_BEFORE_ITS_NAME)
    kill (getpid (), SIGKILL);
}

static gint64
add_campaign (ShukeBook *book)
{
  g_autoptr (ShukeCampaign) campaign = shuke_campaign_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  shuke_book_save_campaign (book, campaign, &id, &error);
  g_assert_no_error (error);
  return id;
}

static int
export_table (gpointer data)
{
  Export *export = data;
  g_autoptr (ShukeBook) book = safety_open (export->path, SHUKE_BOOK_OPEN_WRITABLE);
  g_autoptr (GPtrArray) leavings = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_leaving_free);
  g_autoptr (GFile) file = g_file_new_for_path (export->table);
  g_autoptr (GError) error = NULL;
  gint64 campaign = add_campaign (book);
  gboolean lost;

  shuke_book_add_consent (book, 1, "marketing", SHUKE_CONSENT_YES, NULL, &error);
  g_assert_no_error (error);
  g_ptr_array_add (leavings, shuke_leaving_new (1, "+8613900000001", "新货到了"));
  g_signal_connect (book, "changed", G_CALLBACK (changed_cb), export);
  if (shuke_book_hand_over_table (book, campaign, leavings, file, make_table, export, &lost, &error) == 0 || lost)
    return 1;
  shuke_book_close (book);
  return 0;
}

/* Files that begin as a table does that waits. */
static guint
count_waiting (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, "shuke-");
  return n;
}

static void
test_cut (void)
{
  static const struct { Cut cut; int status; gboolean noted; guint waiting; } cases[] = {
    { CUT_NOWHERE, 0, TRUE, 0 },
    { CUT_BEFORE_IT_IS_WRITTEN, KILLED, FALSE, 0 },
    { CUT_BEFORE_ITS_NAME, KILLED, TRUE, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = scratch_new ();
      g_autofree char *path = scratch_path (folder, "book.db");
      g_autofree char *table = scratch_path (folder, "秋装.csv");
      g_autofree char *text = NULL;
      g_autoptr (ShukeBook) book = NULL;
      Export export = { path, table, cases[i].cut };
      gsize length;

      safety_make_book (path, 2);
      g_test_message ("cut %d", (int) cases[i].cut);
      g_assert_cmpint (safety_in_child (export_table, &export), ==, cases[i].status);
      g_assert_cmpuint (count_waiting (folder), ==, cases[i].waiting);

      book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
      shuke_book_finish_tables (book);
      g_assert_cmpint (scratch_count (book, "SELECT count(*) FROM message"), ==, cases[i].noted);
      g_assert_cmpint (scratch_count (book, "SELECT count(*) FROM waiting_table"), ==, 0);
      g_assert_cmpuint (count_waiting (folder), ==, 0);
      g_assert_cmpint (g_file_test (table, G_FILE_TEST_EXISTS), ==, cases[i].noted);
      if (cases[i].noted)
        {
          text = safety_read (table, &length);
          g_assert_cmpstr (text, ==, "新货到了");
        }
      shuke_book_close (book);
      scratch_remove (g_steal_pointer (&folder));
    }
}

static void
wait_for_name (ShukeBook  *book,
               const char *beside,
               const char *target,
               gboolean    noted,
               ShukeDay    day)
{
  g_autofree char *beside_uri = g_filename_to_uri (beside, NULL, NULL);
  g_autofree char *target_uri = g_filename_to_uri (target, NULL, NULL);
  g_autoptr (ShukeStatement) statement =
    shuke_book_prepare (book, "INSERT INTO waiting_table (beside, target, noted, day) VALUES (:beside, :target, :noted, :day)", NULL);

  shuke_statement_text (statement, ":beside", beside_uri);
  shuke_statement_text (statement, ":target", target_uri);
  shuke_statement_int (statement, ":noted", noted);
  shuke_statement_day (statement, ":day", day);
  g_assert_true (shuke_statement_run (statement, NULL));
}

static void
write_at (const char *path,
          const char *text,
          time_t      when)
{
  struct utimbuf times = { when, when };

  safety_write (path, text, strlen (text));
  g_assert_cmpint (utime (path, &times), ==, 0);
}

/* What else a start may find. @there and @older: of the file that has the name already; @found: what has the name afterwards. */
static void
test_found (void)
{
  static const struct { gboolean noted, written, there, older, folder; int days; const char *found; guint waiting; int kept; } cases[] = {
    { TRUE, TRUE, FALSE, FALSE, TRUE, 0, "table", 0, 0 },
    { TRUE, TRUE, TRUE, TRUE, TRUE, 0, "table", 0, 0 },
    { TRUE, TRUE, TRUE, FALSE, TRUE, 0, "hers", 1, 0 },      /* she has put something else there since */
    { FALSE, TRUE, TRUE, TRUE, TRUE, 0, "hers", 0, 0 },      /* nobody has these messages */
    { TRUE, FALSE, TRUE, TRUE, TRUE, 0, "hers", 0, 0 },      /* it had its name, and the book only had not heard of it */
    { TRUE, FALSE, FALSE, FALSE, FALSE, 0, NULL, 0, 1 },     /* on a stick that is not plugged in */
    { TRUE, FALSE, FALSE, FALSE, FALSE, 31, NULL, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folder = scratch_new ();
      g_autofree char *path = scratch_path (folder, "book.db");
      g_autofree char *stick = scratch_path (folder, "stick");
      g_autofree char *beside = scratch_path (stick, "shuke-00000001.csv");
      g_autofree char *target = scratch_path (stick, "table.csv");
      g_autofree char *text = NULL;
      g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);

      g_test_message ("case %d", (int) i);
      if (cases[i].folder)
        g_assert_cmpint (g_mkdir (stick, 0700), ==, 0);
      if (cases[i].written)
        write_at (beside, "table", 1000);
      if (cases[i].there)
        write_at (target, "hers", cases[i].older ? 999 : 1001);
      wait_for_name (book, beside, target, cases[i].noted, shuke_book_get_today (book) - cases[i].days);
      shuke_book_finish_tables (book);
      if (g_file_test (target, G_FILE_TEST_EXISTS))
        text = safety_read (target, &(gsize) { 0 });
      g_assert_cmpstr (text, ==, cases[i].found);
      g_assert_cmpuint (cases[i].folder ? count_waiting (stick) : 0, ==, cases[i].waiting);
      g_assert_cmpint (scratch_count (book, "SELECT count(*) FROM waiting_table"), ==, cases[i].kept);
      shuke_book_close (book);
      scratch_remove (g_steal_pointer (&folder));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tables/cut", test_cut);
  g_test_add_func ("/tables/found", test_found);
  return g_test_run ();
}
