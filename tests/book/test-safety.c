/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What may meet a book from outside: other files in its place, damage, folders and disks that cannot be written. A failed
 * open leaves every byte as it was. */

#include "safety-state.h"

#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"
#include "shuke-log-table.h"
#include "shuke-search.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define NOBODY 65534
/* What stands in every test as the book to spoil: made once. */
static char  *sound;
static gsize  sound_length;
static guint  page_size;

static void
assert_same_bytes (const char *path,
                   const char *bytes,
                   gsize       length)
{
  gsize now_length;
  g_autofree char *now = safety_read (path, &now_length);

  g_assert_cmpmem (now, now_length, bytes, length);
}

/* Others' files */

static char *
dup_foreign (gsize *length)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "foreign.db");
  sqlite3 *db = NULL;
  char *bytes;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "CREATE TABLE bill (id); INSERT INTO bill VALUES (1)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  bytes = safety_read (path, length);
  scratch_remove (g_steal_pointer (&folder));
  return bytes;
}

static void
put_be32 (char  *bytes,
          gint32 value)
{
  for (int i = 0; i < 4; i++)
    bytes[i] = (char) ((guint32) value >> (24 - 8 * i));
}

static void
test_other_files (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  gsize foreign_length;
  g_autofree char *foreign = dup_foreign (&foreign_length);
  g_autofree char *newer = g_memdup2 (sound, sound_length);
  g_autofree char *negative = g_memdup2 (sound, sound_length);
  g_autofree char *strange = g_memdup2 (sound, sound_length);
  g_autofree char *journal = g_memdup2 (sound, sound_length);
  g_autofree char *wide = g_memdup2 (sound, sound_length);
  g_autofree char *old = g_memdup2 (sound, sound_length);
  static const char text[] = "name,phone\nLin,13900001111\n";
  g_autofree char *long_text = g_strnfill (5000, 'x');
  static const char nothing[1];

  put_be32 (newer + 60, shuke_book_schema.n_steps + 1);
  put_be32 (negative + 60, -1);
  put_be32 (old + 60, 0);
  put_be32 (strange + 68, 0x12345678);
  journal[18] = 3;
  put_be32 (wide + 56, 3);
  {
    const struct { const char *what; const char *bytes; gsize length; int code; } table[] = {
      { "newer", newer, sound_length, SHUKE_ERROR_NEWER },
      { "version below zero", negative, sound_length, SHUKE_ERROR_DAMAGED },
      { "version lost", old, sound_length, SHUKE_ERROR_DAMAGED },
      { "another's id", strange, sound_length, SHUKE_ERROR_NOT_A_BOOK },
      { "journal of the future", journal, sound_length, SHUKE_ERROR_DAMAGED },
      { "other letters", wide, sound_length, SHUKE_ERROR_DAMAGED },
      { "another program's database", foreign, foreign_length, SHUKE_ERROR_NOT_A_BOOK },
      { "short text", text, sizeof text - 1, SHUKE_ERROR_NOT_A_BOOK },
      { "long text", long_text, 5000, SHUKE_ERROR_NOT_A_BOOK },
      { "only its first words", sound, 16, SHUKE_ERROR_DAMAGED },
      { "NUL bytes", nothing, 1, SHUKE_ERROR_NOT_A_BOOK },
    };

    for (guint i = 0; i < G_N_ELEMENTS (table); i++)
      for (ShukeBookOpenMode mode = SHUKE_BOOK_OPEN_WRITABLE; mode <= SHUKE_BOOK_OPEN_READ_ONLY; mode++)
        {
          g_autofree char *wal = g_strconcat (path, "-wal", NULL);
          g_autofree char *shm = g_strconcat (path, "-shm", NULL);

          g_test_message ("%s, mode %d", table[i].what, mode);
          safety_write (path, table[i].bytes, table[i].length);
          g_assert_cmpint (safety_open_and_read (path, mode), ==, table[i].code);
          g_assert_false (shuke_book_check_file (path, NULL));
          assert_same_bytes (path, table[i].bytes, table[i].length);
          g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
          g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
        }
  }
  g_unlink (path);
  g_assert_cmpint (safety_open_and_read (path, SHUKE_BOOK_OPEN_READ_ONLY), ==, SHUKE_ERROR_NO_BOOK);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (safety_open_and_read (folder, SHUKE_BOOK_OPEN_WRITABLE), ==, SHUKE_ERROR_NOT_A_BOOK);

  /* An empty file is a book that nobody began; a first start that was cut short begins again. */
  safety_write (path, "", 0);
  g_assert_cmpint (safety_open_and_read (path, SHUKE_BOOK_OPEN_WRITABLE), ==, SAFETY_OPENED);
  {
    sqlite3 *db = NULL;

    g_unlink (path);
    g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
    g_assert_cmpint (sqlite3_exec (db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL), ==, SQLITE_OK);
    sqlite3_close (db);
    g_assert_cmpint (safety_open_and_read (path, SHUKE_BOOK_OPEN_WRITABLE), ==, SAFETY_OPENED);
  }
  scratch_remove (g_steal_pointer (&folder));
}

/* A log beside a file that is not ours is not played into it. */
static void
test_log_left_alone (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *wal = scratch_path (folder, "book.db-wal");
  g_autofree char *shm = scratch_path (folder, "book.db-shm");
  g_autofree char *copy = scratch_path (folder, "copy.db");
  g_autofree char *copy_wal = scratch_path (folder, "copy.db-wal");
  g_autofree char *bytes = NULL;
  g_autofree char *wal_bytes = NULL;
  gsize length, wal_length;
  sqlite3 *db = NULL;

  safety_write (copy, sound, sound_length);
  g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA journal_mode = WAL; PRAGMA user_version = 1000", NULL, NULL, NULL), ==, SQLITE_OK);
  bytes = safety_read (copy, &length);
  wal_bytes = safety_read (copy_wal, &wal_length);
  sqlite3_close (db);
  g_assert_cmpuint (wal_length, >, 0);
  safety_write (path, bytes, length);
  safety_write (wal, wal_bytes, wal_length);
  g_assert_cmpint (safety_open_and_read (path, SHUKE_BOOK_OPEN_WRITABLE), ==, SHUKE_ERROR_NEWER);
  assert_same_bytes (path, bytes, length);
  assert_same_bytes (wal, wal_bytes, wal_length);
  g_assert_false (g_file_test (shm, G_FILE_TEST_EXISTS));
  scratch_remove (g_steal_pointer (&folder));
}

/* Damage */

/* Of the number in the header of an SQLite file that says which version the book is of. */
#define LAST_BYTE_OF_VERSION 63

static void
assert_harmless (const char *path,
                 const char *bytes,
                 gsize       length,
                 gboolean    must_show)
{
  g_autoptr (GError) error = NULL;
  int code;
  gboolean good;

  safety_write (path, bytes, length);
  code = safety_open_and_read (path, SHUKE_BOOK_OPEN_WRITABLE);
  if (code != SAFETY_OPENED)
    {
      g_assert_true (code == SHUKE_ERROR_DAMAGED || code == SHUKE_ERROR_NOT_A_BOOK || code == SHUKE_ERROR_NEWER);
      assert_same_bytes (path, bytes, length);
    }
  good = shuke_book_check_file (path, &error);
  g_assert_cmpint (good, ==, error == NULL);
  /* A number of an older version looks as sound as any: that the steps from there do not fit shows when they are taken. */
  if (code != SAFETY_OPENED && !(length > LAST_BYTE_OF_VERSION && bytes[LAST_BYTE_OF_VERSION] < sound[LAST_BYTE_OF_VERSION]))
    g_assert_false (good);
  if (must_show)
    g_assert_true (code == SHUKE_ERROR_DAMAGED || g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED));
}

static void
test_cut_short (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  guint step = g_getenv ("SHUKE_LONG") != NULL ? 1 : 7;

  for (gsize length = page_size; length < sound_length; length += page_size * step)
    {
      g_test_message ("cut at %" G_GSIZE_FORMAT, length);
      safety_write (path, sound, length);
      g_assert_cmpint (safety_open_and_read (path, SHUKE_BOOK_OPEN_WRITABLE), ==, SHUKE_ERROR_DAMAGED);
      assert_same_bytes (path, sound, length);
      assert_harmless (path, sound, length - 100, TRUE);
    }
  scratch_remove (g_steal_pointer (&folder));
}

static void
test_mutants (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);
  guint n = g_getenv ("SHUKE_LONG") != NULL ? 1000 : 200;
  guint pages = (guint) (sound_length / page_size);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *bytes = g_memdup2 (sound, sound_length);
      gsize at = (gsize) g_rand_int_range (rand, 0, (gint32) sound_length);
      gboolean must_show = FALSE;

      switch (i % 4)
        {
        case 0:
          bytes[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
          break;
        case 1:
          at = (gsize) g_rand_int_range (rand, 0, 100);
          bytes[at] ^= (char) (1 << g_rand_int_range (rand, 0, 8));
          break;
        case 2:
          at = (gsize) g_rand_int_range (rand, 1, (gint32) pages) * page_size;
          memset (bytes + at, 0, page_size);
          must_show = TRUE;
          break;
        default:
          for (int j = 0; j < 40; j++)
            bytes[(at + (gsize) j) % sound_length] = (char) g_rand_int (rand);
        }
      g_test_message ("mutant %u: kind %u at %" G_GSIZE_FORMAT, i, i % 4, at);
      assert_harmless (path, bytes, sound_length, must_show);
    }
  scratch_remove (g_steal_pointer (&folder));
}

/* Folders and files that may not be written */

typedef struct {
  const char *path;
  int         code;      /* expected; SAFETY_OPENED = for reading */
  int         customers;
} Reader;

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
finds_notes (ShukeBook *book,
             int        customers)
{
  g_autoptr (ShukeSearch) search = shuke_search_new (book);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) hits = NULL;

  shuke_search_find_notes (search, "每周三", 1000, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  hits = shuke_search_find_notes_finish (search, result, NULL);
  return hits != NULL && (int) hits->len == customers;
}

/* What reads from a thread of its own sees the same book: everybody's note, and a job's count. */
static gboolean
threads_see (ShukeBook *book,
             int        customers)
{
  g_autoptr (ShukeBook) job = shuke_book_open_for_reading_job (book, NULL);

  return job != NULL && shuke_book_count_customers (job) == customers && finds_notes (book, customers);
}

static gboolean
finds_names (ShukeBook *book,
             int        customers)
{
  g_autoptr (ShukeSearch) search = shuke_search_new (book);
  g_autoptr (GArray) hits = NULL;
  guint counts[SHUKE_N_MATCHES];

  shuke_search_load (search);
  while (!shuke_search_is_ready (search))
    g_main_context_iteration (NULL, TRUE);
  hits = shuke_search_find (search, "客人", counts);
  return (int) hits->len == customers;
}

static int
read_as_nobody (gpointer data)
{
  Reader *reader = data;
  g_autofree char *folder = g_path_get_dirname (reader->path);
  g_autofree char *probe = g_build_filename (folder, "probe", NULL);
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = NULL;

  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return 90;
  /* First the proof that the precondition holds. */
  if (open (probe, O_WRONLY | O_CREAT, 0600) >= 0)
    return 91;
  book = shuke_book_open (reader->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  if (book == NULL)
    return error->code == reader->code ? 0 : 50 + error->code;
  if (reader->code != SAFETY_OPENED)
    return 92;
  if (!shuke_book_is_read_only (book) || shuke_book_get_read_only_reason (book) != SHUKE_ERROR_NO_PERMISSION)
    return 93;
  if (shuke_book_count_customers (book) != reader->customers)
    return 94;
  if (!threads_see (book, reader->customers))
    return 96;
  if (safety_save (book, 5, &error) != 0 || !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY))
    return 95;
  shuke_book_close (book);
  return 0;
}

static void
give_to_nobody (const char *path,
                guint       mode)
{
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (path, (int) mode), ==, 0);
}

static void
test_read_only_folder (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *shelf = scratch_path (folder, "shelf");
  g_autofree char *path = scratch_path (shelf, "book.db");
  g_autofree char *lock = scratch_path (shelf, "book.db.lock");
  g_autofree char *wal = scratch_path (shelf, "book.db-wal");
  g_autofree char *open_path = scratch_path (folder, "open.db");
  g_autofree char *open_wal = scratch_path (folder, "open.db-wal");
  g_autoptr (GError) error = NULL;
  Reader reader = { path, SAFETY_OPENED, 0 };

  g_assert_cmpint (g_mkdir (shelf, 0755), ==, 0);
  safety_write (path, sound, sound_length);
  give_to_nobody (path, 0600);
  give_to_nobody (shelf, 0555);
  {
    g_autoptr (ShukeBook) book = NULL;

    safety_write (open_path, sound, sound_length);
    book = safety_open (open_path, SHUKE_BOOK_OPEN_WRITABLE);
    reader.customers = shuke_book_count_customers (book);
    g_assert_cmpint (safety_in_child (read_as_nobody, &reader), ==, 0);
    assert_same_bytes (path, sound, sound_length);

    /* With the lock file of the days when it could be written. */
    g_chmod (shelf, 0755);
    safety_write (lock, "", 0);
    give_to_nobody (lock, 0600);
    give_to_nobody (shelf, 0555);
    g_assert_cmpint (safety_in_child (read_as_nobody, &reader), ==, 0);

    /* The newest customer is in the log only. */
    safety_save (book, 500, &error);
    g_assert_no_error (error);
    g_chmod (shelf, 0755);
    for (int i = 0; i < 2; i++)
      {
        gsize length;
        g_autofree char *bytes = safety_read (i == 0 ? open_path : open_wal, &length);

        g_assert_cmpuint (length, >, 0);
        safety_write (i == 0 ? path : wal, bytes, length);
        give_to_nobody (i == 0 ? path : wal, 0600);
      }
    give_to_nobody (shelf, 0555);
    reader.customers += 1;
    g_assert_cmpint (safety_in_child (read_as_nobody, &reader), ==, 0);
  }

  /* The file only, in a folder that may be written by nobody else than root. */
  g_chmod (shelf, 0755);
  g_unlink (wal);
  g_unlink (lock);
  safety_write (path, sound, sound_length);
  give_to_nobody (path, 0000);
  give_to_nobody (shelf, 0555);
  reader.code = SHUKE_ERROR_NO_PERMISSION;
  g_assert_cmpint (safety_in_child (read_as_nobody, &reader), ==, 0);

  /* No book, and none can be made. */
  g_chmod (shelf, 0755);
  g_unlink (path);
  give_to_nobody (shelf, 0555);
  g_assert_cmpint (safety_in_child (read_as_nobody, &reader), ==, 0);
  g_chmod (shelf, 0755);
  safety_write (path, "", 0);
  give_to_nobody (path, 0444);
  give_to_nobody (shelf, 0555);
  g_assert_cmpint (safety_in_child (read_as_nobody, &reader), ==, 0);
  scratch_remove (g_steal_pointer (&folder));
}

/* A full disk */

/* Saves until it no longer goes; the code of that failure. */
static int
save_until_full (ShukeBook *book,
                 int       *saved)
{
  for (int i = 0; i < 20000; i++)
    {
      g_autoptr (GError) error = NULL;

      if (safety_save (book, i, &error) == 0)
        return error->code;
      *saved += 1;
    }
  return SAFETY_OPENED;
}

static int
live_on_full_disk (gpointer data)
{
  const char *folder = data;
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *stone = scratch_path (folder, "stone");
  g_autofree char *target = scratch_path (folder, "copy.db");
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (ShukeBook) book = NULL;
  g_autoptr (ShukeBook) job = NULL;
  g_autoptr (GError) error = NULL;
  int count, saved = 0;

  if (!safety_small_disk (folder))
    return SAFETY_NO_MOUNTS;
  safety_make_book (path, 10);
  safety_fill_disk (stone);

  /* Nothing free: it opens, reads, and refuses to write with the right word. */
  book = shuke_book_open (path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  if (book == NULL)
    return 10 + error->code;
  if (!shuke_book_is_cramped (book))
    return 30;
  count = shuke_book_count_customers (book);
  if (count != 10)
    return 31;
  if (!finds_names (book, 10) || !finds_notes (book, 10))
    return 44;
  if (safety_save (book, 100, &error) != 0 || !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    return 32;
  g_clear_error (&error);
  if (shuke_book_count_customers (book) != 10)
    return 33;
  job = shuke_book_open_for_job (book, &error);
  if (job != NULL || !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    return 34;
  g_clear_error (&error);

  /* Space again: the same open book saves. */
  g_unlink (stone);
  if (safety_save (book, 101, &error) == 0)
    return 35;
  shuke_book_close (book);
  g_clear_object (&book);

  /* Filling up while it is open. */
  book = shuke_book_open (path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  if (book == NULL || shuke_book_is_cramped (book))
    return 36;
  safety_fill_disk (stone);
  if (save_until_full (book, &saved) != SHUKE_ERROR_NEEDS_SPACE)
    return 37;
  if (shuke_book_count_customers (book) != 11 + saved)
    return 38;
  /* A backup that finds no room leaves nothing behind. */
  if (shuke_book_backup_daily (path, shuke_clock_today (clock), NULL, &error) ||
      !g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    return 39;
  g_clear_error (&error);
  {
    g_autoptr (GPtrArray) backups = shuke_book_list_backups (path);

    if (backups->len != 0)
      return 40;
  }
  g_unlink (stone);
  if (safety_save (book, 102, &error) == 0)
    return 41;
  if (!shuke_book_backup_daily (path, shuke_clock_today (clock), NULL, &error))
    return 42;
  shuke_book_close (book);
  return shuke_book_check_file (path, NULL) ? 0 : 43;
}

/* Where no disk can be mounted: no file may grow beyond what the book has. */
static int
live_within_limit (gpointer data)
{
  const char *folder = data;
  g_autofree char *path = scratch_path (folder, "book.db");
  struct rlimit limit = { 2 << 20, 2 << 20 };
  g_autoptr (ShukeBook) book = NULL;
  int saved = 0;

  safety_make_book (path, 10);
  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    return 60;
  book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);
  /* The system calls this a file too large, and SQLite that an error of the disk: any refusal will do. */
  if (save_until_full (book, &saved) == SAFETY_OPENED)
    return 61;
  if (shuke_book_count_customers (book) != 10 + saved)
    return 62;
  shuke_book_close (book);
  return shuke_book_check_file (path, NULL) ? 0 : 63;
}

static void
test_full_disk (void)
{
  g_autofree char *folder = scratch_new ();
  int status = safety_in_child (live_on_full_disk, folder);

  if (status == SAFETY_NO_MOUNTS)
    g_test_message ("no disk can be mounted here: only the limit of file sizes speaks");
  else
    g_assert_cmpint (status, ==, 0);
  g_assert_cmpint (safety_in_child (live_within_limit, folder), ==, 0);
  scratch_remove (g_steal_pointer (&folder));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autofree char *cache = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = scratch_new ();
  path = scratch_path (folder, "book.db");
  /* The child that is nobody keeps its copies here. */
  cache = scratch_path (folder, "cache");
  g_assert_cmpint (g_mkdir (cache, 0777), ==, 0);
  g_assert_cmpint (g_chmod (cache, 0777), ==, 0);
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  safety_make_book (path, 60);
  sound = safety_read (path, &sound_length);
  page_size = (guint) (guchar) sound[16] << 8 | (guchar) sound[17];

  g_test_add_func ("/safety/other-files", test_other_files);
  g_test_add_func ("/safety/log-left-alone", test_log_left_alone);
  g_test_add_func ("/safety/cut-short", test_cut_short);
  g_test_add_func ("/safety/mutants", test_mutants);
  g_test_add_func ("/safety/read-only-folder", test_read_only_folder);
  g_test_add_func ("/safety/full-disk", test_full_disk);
  status = g_test_run ();
  g_free (sound);
  scratch_remove (g_steal_pointer (&folder));
  return status;
}
