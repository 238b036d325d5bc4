/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One book, two processes: one of them writes, the other reads or is refused, and neither spoils what the other has open. */

#include "safety-state.h"

#include "shuke-book-list.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

typedef struct {
  const char *path;
  int         start;    /* read end: closes when both may go */
  int         answer;   /* write end */
  int         wait_us;
} Racer;

/* Tells how its open went and holds the book until the other has told. */
static int
race (gpointer data)
{
  Racer *racer = data;
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = NULL;
  char go = 0;
  guint8 answer;

  if (read (racer->start, &go, 1) != 1)
    return 9;
  g_usleep ((gulong) racer->wait_us);
  book = shuke_book_open (racer->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  if (book != NULL && safety_save (book, racer->wait_us % 10000, NULL) == 0)
    return 8;
  answer = book != NULL ? 1 : g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE) ? 2 : 3;
  if (write (racer->answer, &answer, 1) != 1 || read (racer->start, &go, 1) != 1)
    return 7;
  if (book != NULL)
    shuke_book_close (book);
  return 0;
}

static void
test_two_starts (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  int rounds = g_getenv ("SHUKE_LONG") != NULL ? 100 : 12;

  for (int i = 0; i < rounds; i++)
    {
      int start[2][2], answers[2];
      pid_t children[2];
      guint8 told[2];

      g_assert_cmpint (pipe (answers), ==, 0);
      fflush (NULL);
      for (int k = 0; k < 2; k++)
        {
          Racer racer;

          g_assert_cmpint (pipe (start[k]), ==, 0);
          racer = (Racer) { path, start[k][0], answers[1], k == 0 ? 0 : i * 500 % 50000 };
          children[k] = fork ();
          if (children[k] == 0)
            _exit (race (&racer));
        }
      for (int k = 0; k < 2; k++)
        g_assert_cmpint (write (start[k][1], "g", 1), ==, 1);
      for (int k = 0; k < 2; k++)
        g_assert_cmpint (read (answers[0], &told[k], 1), ==, 1);
      g_assert_cmpint (told[0] + told[1], ==, 3);
      g_assert_cmpint (told[0], !=, told[1]);
      for (int k = 0; k < 2; k++)
        g_assert_cmpint (write (start[k][1], "g", 1), ==, 1);
      for (int k = 0; k < 2; k++)
        {
          int status;

          g_assert_cmpint (waitpid (children[k], &status, 0), ==, children[k]);
          g_assert_cmpint (status, ==, 0);
          close (start[k][0]);
          close (start[k][1]);
        }
      close (answers[0]);
      close (answers[1]);
    }
  {
    g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);

    g_assert_cmpint (shuke_book_count_customers (book), ==, rounds);
  }
  g_assert_true (shuke_book_check_file (path, NULL));
  scratch_remove (g_steal_pointer (&folder));
}

typedef struct {
  const char *path;
  int         go;       /* read from */
  int         answer;   /* written to */
} Owner;

/* Looks into every file of the book, as a dialog for choosing files does to tell their kinds. */
static void
look_at_files (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);
      char bytes[16];
      int fd = open (file, O_RDONLY | O_CLOEXEC);

      g_assert_cmpint (fd, >=, 0);
      g_assert_cmpint (read (fd, bytes, sizeof bytes), >=, 0);
      close (fd);
    }
}

static int
own_and_look (gpointer data)
{
  Owner *owner = data;
  g_autoptr (ShukeBook) book = safety_open (owner->path, SHUKE_BOOK_OPEN_WRITABLE);
  guint8 go;

  if (safety_save (book, 1, NULL) == 0)
    return 50;
  look_at_files (owner->path);
  if (write (owner->answer, "a", 1) != 1 || read (owner->go, &go, 1) != 1)
    return 51;
  if (safety_save (book, 2, NULL) == 0 || shuke_book_count_customers (book) != 62)
    return 52;
  shuke_book_close (book);
  return 0;
}

/* What a process that opens the file asks before it takes it for its own. */
static gboolean
is_in_use (const char *path,
           const char *ending,
           off_t       start,
           off_t       length)
{
  g_autofree char *file = g_strconcat (path, ending, NULL);
  struct flock claim = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = length };
  int fd = open (file, O_RDWR | O_CLOEXEC);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (fcntl (fd, F_GETLK, &claim), ==, 0);
  close (fd);
  return claim.l_type != F_UNLCK;
}

/* Whoever reads beside a window leaves the window's files alone, also after the window looked into them itself. Without a sign of use
 * on them a reader would cut the -shm off below the window, which ends it if it writes just then. */
static void
test_reader_beside_looker (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  int go[2], answer[2], status;
  guint8 told;
  pid_t child;
  Owner owner;

  safety_make_book (path, 60);
  g_assert_cmpint (pipe (go), ==, 0);
  g_assert_cmpint (pipe (answer), ==, 0);
  owner = (Owner) { path, go[0], answer[1] };
  fflush (NULL);
  child = fork ();
  if (child == 0)
    {
      /* Otherwise it would wait for itself when this test fails. */
      close (go[1]);
      _exit (own_and_look (&owner));
    }
  g_assert_cmpint (read (answer[0], &told, 1), ==, 1);
  g_assert_true (is_in_use (path, "", 0x40000002, 510));
  g_assert_true (is_in_use (path, "-shm", 128, 1));
  g_assert_cmpint (safety_open_and_read (path, SHUKE_BOOK_OPEN_READ_ONLY), ==, SAFETY_OPENED);
  g_assert_cmpint (write (go[1], "g", 1), ==, 1);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (shuke_book_check_file (path, NULL));
  for (int i = 0; i < 2; i++)
    {
      close (go[i]);
      close (answer[i]);
    }
  scratch_remove (g_steal_pointer (&folder));
}

static void
test_second_reads (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *copy = scratch_path (folder, "copy.db");
  g_autoptr (ShukeBook) first = NULL;
  g_autoptr (ShukeBook) second = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  safety_make_book (path, 60);
  first = safety_open (path, SHUKE_BOOK_OPEN_OR_READ);
  g_assert_false (shuke_book_is_read_only (first));
  second = safety_open (path, SHUKE_BOOK_OPEN_OR_READ);
  g_assert_true (shuke_book_is_read_only (second));
  g_assert_cmpint (shuke_book_get_read_only_reason (second), ==, SHUKE_ERROR_IN_USE);
  g_assert_cmpint (safety_save (second, 77, &error), ==, 0);
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY);
  g_clear_error (&error);
  /* What the first one saves is there for the other. */
  safety_save (first, 78, &error);
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_count_customers (second), ==, shuke_book_count_customers (first));
  safety_make_book (copy, 60);
  g_assert_false (shuke_book_restore (copy, path, 0, &aside, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE);
  g_clear_error (&error);
  /* The lock comes first: to look through a big copy takes long enough for somebody else to begin. */
  safety_write (copy, "no book", 7);
  g_assert_false (shuke_book_restore (copy, path, 0, &aside, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE);
  scratch_remove (g_steal_pointer (&folder));
}

/* Names */

/* Open under @first, a book is in use under @second as well. @sees_log: SQLite's log lies beside both. */
static void
meet_under (const char *first,
            const char *second,
            gboolean    sees_log,
            const char *copy,
            const char *target)
{
  g_autoptr (ShukeBook) owner = safety_open (first, SHUKE_BOOK_OPEN_WRITABLE);
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (ShukeBook) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;
  int customers;

  g_test_message ("%s, then %s", first, second);
  g_assert_cmpint (safety_save (owner, 7, NULL), !=, 0);
  customers = shuke_book_count_customers (owner);
  g_assert_cmpint (safety_open_and_read (second, SHUKE_BOOK_OPEN_WRITABLE), ==, SHUKE_ERROR_IN_USE);
  g_assert_false (shuke_book_restore (copy, second, 0, &aside, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE);
  g_clear_error (&error);

  /* Who reads sees the newest customer, or nothing. */
  for (ShukeBookOpenMode mode = SHUKE_BOOK_OPEN_OR_READ; mode <= SHUKE_BOOK_OPEN_READ_ONLY; mode++)
    {
      other = shuke_book_open (second, mode, clock, &error);
      if (sees_log)
        {
          g_assert_no_error (error);
          g_assert_true (shuke_book_is_read_only (other));
          g_assert_cmpint (shuke_book_count_customers (other), ==, customers);
        }
      else
        g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE);
      g_clear_object (&other);
      g_clear_error (&error);
    }
  g_assert_true (shuke_book_check_file (second, &error) == sees_log);
  g_assert_true (error == NULL || error->code == SHUKE_ERROR_IN_USE);
  g_clear_error (&error);
  g_assert_true (shuke_book_copy_to (second, target, NULL, &error) == sees_log);
  g_assert_true (error == NULL || error->code == SHUKE_ERROR_IN_USE);
  if (sees_log)
    {
      other = safety_open (target, SHUKE_BOOK_OPEN_READ_ONLY);
      g_assert_cmpint (shuke_book_count_customers (other), ==, customers);
    }
  else
    g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
meet_both_ways (const char *folder,
                const char *path,
                const char *name,
                gboolean    sees_log)
{
  g_autofree char *other = scratch_path (folder, name);
  g_autofree char *copy = scratch_path (folder, "copy.db");
  g_autofree char *target = scratch_path (folder, "target.db");

  meet_under (path, other, sees_log, copy, target);
  g_unlink (target);
  meet_under (other, path, sees_log, copy, target);
  g_unlink (target);
}

/* Whatever it is called, it is one book: links, other names of the same file, a link that was there before the book. */
static void
test_names (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *shelf = scratch_path (folder, "shelf");
  g_autofree char *far = scratch_path (folder, "far");
  g_autofree char *path = scratch_path (shelf, "book.db");
  g_autofree char *copy = scratch_path (folder, "copy.db");
  g_autofree char *young = scratch_path (shelf, "young.db");
  static const struct { const char *name; const char *target; } links[] = {
    { "soft.db", "shelf/book.db" },
    { "far/soft.db", "../soft.db" },
    { "way", "shelf" },
    { "young.db", "shelf/young.db" },
  };
  static const char *const hard[] = { "hard.db", "shelf/hard.db" };

  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (far, 0700), ==, 0);
  safety_make_book (path, 5);
  safety_make_book (copy, 2);
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *link_path = scratch_path (folder, links[i].name);

      g_assert_cmpint (symlink (links[i].target, link_path), ==, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (hard); i++)
    {
      g_autofree char *link_path = scratch_path (folder, hard[i]);

      g_assert_cmpint (link (path, link_path), ==, 0);
    }
  meet_both_ways (folder, path, "soft.db", TRUE);
  meet_both_ways (folder, path, "far/soft.db", TRUE);
  meet_both_ways (folder, path, "way/book.db", TRUE);
  meet_both_ways (folder, path, "shelf/../far/../shelf/book.db", TRUE);
  meet_both_ways (folder, path, "hard.db", FALSE);
  meet_both_ways (folder, path, "shelf/hard.db", FALSE);
  meet_both_ways (folder, young, "young.db", TRUE);
  g_assert_true (shuke_book_check_file (path, NULL));
  scratch_remove (g_steal_pointer (&folder));
}

/* Of a book that was begun just now, too. */
static void
test_names_of_a_new_book (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *hard = scratch_path (folder, "hard.db");
  g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_WRITABLE);

  g_assert_cmpint (link (path, hard), ==, 0);
  g_assert_cmpint (safety_open_and_read (hard, SHUKE_BOOK_OPEN_WRITABLE), ==, SHUKE_ERROR_IN_USE);
  scratch_remove (g_steal_pointer (&folder));
}

static int
meet_through_mounts (gpointer data)
{
  const char *folder = data;
  g_autofree char *shelf = scratch_path (folder, "shelf");
  g_autofree char *path = scratch_path (shelf, "book.db");
  g_autofree char *copy = scratch_path (folder, "copy.db");
  g_autofree char *seen = scratch_path (folder, "seen");
  g_autofree char *file = scratch_path (folder, "file.db");

  if (!safety_own_mounts ())
    return SAFETY_NO_MOUNTS;
  g_assert_cmpint (g_mkdir (shelf, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (seen, 0700), ==, 0);
  safety_make_book (path, 5);
  safety_make_book (copy, 2);
  safety_write (file, "", 0);
  g_assert_cmpint (mount (shelf, seen, NULL, MS_BIND, NULL), ==, 0);
  g_assert_cmpint (mount (path, file, NULL, MS_BIND, NULL), ==, 0);
  meet_both_ways (folder, path, "seen/book.db", TRUE);
  meet_both_ways (folder, path, "file.db", FALSE);
  return 0;
}

static void
test_mounts (void)
{
  g_autofree char *folder = scratch_new ();
  int status = safety_in_child (meet_through_mounts, folder);

  if (status == SAFETY_NO_MOUNTS)
    g_test_message ("nothing can be mounted here");
  else
    g_assert_cmpint (status, ==, 0);
  scratch_remove (g_steal_pointer (&folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lock/two-starts", test_two_starts);
  g_test_add_func ("/lock/second-reads", test_second_reads);
  g_test_add_func ("/lock/names", test_names);
  g_test_add_func ("/lock/names-of-a-new-book", test_names_of_a_new_book);
  g_test_add_func ("/lock/mounts", test_mounts);
  g_test_add_func ("/lock/reader-beside-looker", test_reader_beside_looker);
  return g_test_run ();
}
