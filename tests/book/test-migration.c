/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way from each stored book of a released version to a next version (tests/book/schema): everything is still there, the old file
 * lies beside as a backup, and a step that fails, loses something or is cut short anywhere leaves the book as it was. This program is
 * linked with a book whose schema has that step behind all released ones. */

#include "fault-vfs.h"
#include "safety-state.h"

#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"
#include "shuke-log-table.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mman.h>

/* The version of tests/book/schema. */
#define NEXT_VERSION 6

/* A stored book as a file, and how to read out all it holds; made once. */
typedef struct {
  int        version;
  char      *bytes;
  gsize      length;
  GPtrArray *readers;   /* (element-type utf8) one statement a table, in the columns of its version */
  char      *content;
} Stored;

static Stored books[] = { { .version = 1 }, { .version = 3 }, { .version = 4 }, { .version = 5 } };

static sqlite3 *
open_plainly (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
run (sqlite3    *db,
     const char *script)
{
  char *message = NULL;

  sqlite3_exec (db, script, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static int
append_row (void  *text,
            int    n,
            char **values,
            char **names)
{
  g_string_append_printf (text, "%s\n", values[0]);
  return 0;
}

static char *
read_rows (sqlite3    *db,
           const char *statement)
{
  GString *rows = g_string_new (NULL);

  g_assert_cmpint (sqlite3_exec (db, statement, append_row, rows, NULL), ==, SQLITE_OK);
  return g_string_free (rows, FALSE);
}

static int
read_version (const char *path)
{
  sqlite3 *db = open_plainly (path);
  g_autofree char *version = read_rows (db, "SELECT user_version FROM pragma_user_version");

  sqlite3_close (db);
  return (int) g_ascii_strtoll (version, NULL, 10);
}

/* Version 4 moved the bytes of pictures and papers into a table of their own: there they have to be the same. */
static char *
follow_bytes (const char *statement)
{
  static const char *const tables[] = { "photo", "attachment" };
  GString *followed = g_string_new (statement);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *from = g_strdup_printf (" FROM %s ", tables[i]);
      g_autofree char *bytes = g_strdup_printf ("quote ((SELECT bytes FROM content WHERE id = %s.content))", tables[i]);

      if (strstr (statement, from) != NULL)
        g_assert_cmpuint (g_string_replace (followed, "quote (bytes)", bytes, 0), ==, 1);
    }
  return g_string_free (followed, FALSE);
}

static char *
read_content (const Stored *stored,
              const char   *path)
{
  gboolean moved = stored->version < 4 && read_version (path) >= 4;
  sqlite3 *db = open_plainly (path);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < stored->readers->len; i++)
    {
      const char *statement = stored->readers->pdata[i];
      g_autofree char *followed = moved ? follow_bytes (statement) : g_strdup (statement);
      g_autofree char *rows = read_rows (db, followed);

      g_string_append (all, rows);
    }
  sqlite3_close (db);
  return g_string_free (all, FALSE);
}

/* Summaries are made anew from the lines, by the rules of the new version. */
static void
make_readers (Stored     *stored,
              const char *path)
{
  sqlite3 *db = open_plainly (path);
  g_autofree char *list =
    read_rows (db, "SELECT 'SELECT ''' || t.name || ' ''' || group_concat (' || quote (' || c.name || ')', ' || '' ''') ||"
                   " ' FROM ' || t.name || ' ORDER BY 1' FROM sqlite_schema t JOIN pragma_table_info (t.name) c"
                   " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE '%_summary' GROUP BY t.name");
  g_auto (GStrv) statements = g_strsplit (list, "\n", -1);

  stored->readers = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; statements[i] != NULL && *statements[i] != '\0'; i++)
    g_ptr_array_add (stored->readers, g_strdup (statements[i]));
  g_assert_cmpuint (stored->readers->len, >, 25);
  sqlite3_close (db);
}

static void
make_stored_book (Stored *stored)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *name = g_strdup_printf ("book-version-%d.sql", stored->version);
  g_autofree char *fixture = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  gsize length;
  g_autofree char *script = safety_read (fixture, &length);
  sqlite3 *db = open_plainly (path);

  run (db, "PRAGMA journal_mode = WAL");
  run (db, script);
  sqlite3_close (db);
  g_assert_cmpint (read_version (path), ==, stored->version);
  make_readers (stored, path);
  stored->content = read_content (stored, path);
  stored->bytes = safety_read (path, &stored->length);
  scratch_remove (g_steal_pointer (&folder));
}

static void
assert_content (const Stored *stored,
                const char   *path)
{
  g_autofree char *now = read_content (stored, path);

  g_assert_cmpstr (now, ==, stored->content);
}

static char *
backup_of (const char *path)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (path);
  g_autofree char *name = g_strdup_printf ("before-version-%d.db", NEXT_VERSION);

  return scratch_path (folder, name);
}

static void
assert_backup (const Stored *stored,
               const char   *path)
{
  g_autofree char *backup = backup_of (path);

  g_assert_cmpint (read_version (backup), ==, stored->version);
  assert_content (stored, backup);
}

static void
test_next_version (gconstpointer data)
{
  const Stored *stored = data;
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (ShukeStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action;

  safety_write (path, stored->bytes, stored->length);
  book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
  g_assert_cmpint (shuke_book_schema.n_steps, ==, NEXT_VERSION);
  g_assert_cmpint (read_version (path), ==, NEXT_VERSION);
  assert_content (stored, path);
  assert_backup (stored, path);

  /* Log and undo know the new column. */
  action = shuke_book_begin_action (book, "test", 2, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_connection_script (shuke_book_get_connection (book), "UPDATE customer SET drink = 'cocoa' WHERE id = 2", &error));
  g_assert_true (shuke_book_end_action (book, SHUKE_BOOK_SUBJECT_CUSTOMER, 2, &error));
  g_assert_cmpint (shuke_book_undo (book, action, NULL, &error), !=, 0);
  g_assert_no_error (error);
  statement = shuke_book_prepare (book, "SELECT drink FROM customer WHERE id = 2", &error);
  g_assert_true (shuke_statement_next (statement, &error));
  g_assert_cmpstr (shuke_statement_get_text (statement, 0), ==, "tea");
  g_clear_pointer (&statement, shuke_statement_release);
  shuke_book_close (book);
  g_assert_true (shuke_book_check_file (path, &error));
  g_assert_no_error (error);
  scratch_remove (g_steal_pointer (&folder));
}

/* To be read only, an older book stays as old as it is. */
static void
test_reading_only (gconstpointer data)
{
  const Stored *stored = data;
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *now = NULL;
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  gsize length;

  safety_write (path, stored->bytes, stored->length);
  g_assert_null (shuke_book_open (path, SHUKE_BOOK_OPEN_READ_ONLY, clock, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_OLDER);
  now = safety_read (path, &length);
  g_assert_cmpmem (now, length, stored->bytes, stored->length);
  scratch_remove (g_steal_pointer (&folder));
}

/* From the first version, behind which most steps lie. */
static void
test_bad_step (gconstpointer data)
{
  const Stored *stored = &books[0];
  const char *const *good = shuke_book_schema.steps;
  g_autofree char *last = g_strconcat (good[NEXT_VERSION - 1], "\n;", data, NULL);
  const char *const steps[NEXT_VERSION] = { good[0], good[1], good[2], good[3], good[4], last };
  ShukeSchema schema = shuke_book_schema;
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *now = NULL;
  g_autoptr (ShukeConnection) connection = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  schema.steps = steps;
  safety_write (path, stored->bytes, stored->length);
  connection = shuke_connection_open (path, SHUKE_CONNECTION_READ_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (shuke_connection_start_writing (connection, &error));
  g_assert_false (shuke_migrator_migrate (connection, &schema, &error));
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_true (error->domain == SHUKE_ERROR);
  /* The owner is told it was a loss, not that something went wrong. */
  g_assert_true (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_WOULD_LOSE) ==
                 (strstr (data, "nonsense") == NULL && strstr (data, "visit = 999") == NULL));
  g_clear_pointer (&connection, shuke_connection_close);
  now = safety_read (path, &length);
  g_assert_cmpmem (now, length, stored->bytes, stored->length);
  scratch_remove (g_steal_pointer (&folder));
}

/* Seen by parent and child. */
typedef struct {
  int  calls;
  char step[FAULT_STEP_LENGTH];
} Told;

typedef struct {
  Fault       fault;
  int         at;
  const char *path;
  Told       *told;
} Run;

enum { DONE, REFUSED, WRONG };

static int
migrate (gpointer data)
{
  Run *it = data;
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = NULL;

  fault_vfs_tell_step (it->told->step);
  fault_vfs_arm (it->fault, it->at);
  book = shuke_book_open (it->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  it->told->calls = fault_vfs_count ();
  if (book == NULL)
    return error->domain == SHUKE_ERROR ? REFUSED : WRONG;
  shuke_book_close (book);
  return DONE;
}

static void
test_cut_short (gconstpointer data)
{
  const Stored *stored = data;
  Told *told = mmap (NULL, sizeof (Told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  gboolean all = g_getenv ("SHUKE_LONG") != NULL;
  int total = G_MAXINT, old = 0, new = 0;

  for (Fault fault = FAULT_NONE; fault <= FAULT_BROKEN; fault++)
    for (int at = 1; at <= total; at += all ? 1 : MAX (1, total / (fault == FAULT_KILL ? 60 : 8)))
      {
        g_autofree char *folder = scratch_new ();
        g_autofree char *path = scratch_path (folder, "book.db");
        g_autofree char *shm = scratch_path (folder, "book.db-shm");
        Run it = { fault, at, path, told };
        int status, version;

        safety_write (path, stored->bytes, stored->length);
        status = safety_in_child (migrate, &it);
        g_test_message ("fault %d at %d, %s: status %d", fault, at, told->step, status);
        if (fault == FAULT_NONE)
          total = told->calls;
        else if (fault == FAULT_POWER || fault == FAULT_POWER_TORN)
          g_unlink (shm);
        if (fault == FAULT_KILL || fault == FAULT_POWER || fault == FAULT_POWER_TORN)
          g_assert_cmpint (status, ==, 128 + SIGKILL);
        else
          g_assert_cmpint (status, !=, WRONG);
        version = read_version (path);
        g_assert_true (version == stored->version || version == NEXT_VERSION);
        assert_content (stored, path);
        old += version == stored->version;
        new += version == NEXT_VERSION;
        if (version == NEXT_VERSION)
          assert_backup (stored, path);
        if (status == DONE)
          g_assert_cmpint (version, ==, NEXT_VERSION);
        {
          g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);

          g_assert_cmpint (read_version (path), ==, NEXT_VERSION);
          shuke_book_close (book);
        }
        assert_content (stored, path);
        assert_backup (stored, path);
        scratch_remove (g_steal_pointer (&folder));
        if (fault == FAULT_NONE)
          break;
      }
  g_assert_cmpint (total, >, 10);
  g_assert_cmpint (old, >, 0);
  g_assert_cmpint (new, >, 0);
  munmap (told, sizeof (Told));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  fault_vfs_install ();
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_autofree char *next = g_strdup_printf ("/migration/next-version/%d", books[i].version);
      g_autofree char *reading = g_strdup_printf ("/migration/reading-only/%d", books[i].version);
      g_autofree char *cut = g_strdup_printf ("/migration/cut-short/%d", books[i].version);

      make_stored_book (&books[i]);
      g_test_add_data_func (next, &books[i], test_next_version);
      g_test_add_data_func (reading, &books[i], test_reading_only);
      /* The way from the newest is the one that most books still have before them; the others are walked at every step once per issue. */
      if (i + 1 == G_N_ELEMENTS (books) || g_getenv ("SHUKE_LONG") != NULL)
        g_test_add_data_func (cut, &books[i], test_cut_short);
    }
  g_test_add_data_func ("/migration/loses-a-line", "DELETE FROM line WHERE id = 1", test_bad_step);
  g_test_add_data_func ("/migration/loses-a-note", "DELETE FROM entry WHERE customer IS NULL", test_bad_step);
  g_test_add_data_func ("/migration/changes-money", "UPDATE line SET paid_price = paid_price + 1 WHERE id = 1", test_bad_step);
  g_test_add_data_func ("/migration/adds-a-customer", "INSERT INTO customer (created_day) VALUES (1)", test_bad_step);
  g_test_add_data_func ("/migration/no-such-table", "UPDATE nonsense SET id = 1", test_bad_step);
  g_test_add_data_func ("/migration/half-done", "ALTER TABLE customer ADD COLUMN shoe TEXT; UPDATE nonsense SET id = 1", test_bad_step);
  g_test_add_data_func ("/migration/breaks-a-reference",
                        "PRAGMA defer_foreign_keys = ON; UPDATE line SET visit = 999 WHERE id = 1", test_bad_step);
  status = g_test_run ();
  for (gsize i = 0; i < G_N_ELEMENTS (books); i++)
    {
      g_free (books[i].bytes);
      g_free (books[i].content);
      g_ptr_array_unref (books[i].readers);
    }
  return status;
}
