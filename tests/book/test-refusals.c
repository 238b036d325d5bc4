/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sentence and an untouched book: whatever is wrong with a file, the disk or the book, the program's command line says one line
 * in the owner's language, writes nothing into its output and leaves the book as it was. The window's half is in tests/window.
 * usage: book-refusals PROGRAM */

#include "safety-state.h"

#include "shuke-log-table.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static const char *program;
static const char *const languages[] = { "en_US.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8" };

typedef struct {
  char *folder;
  char *path;
  char *bytes;     /* of the book */
  gsize length;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "book.db");
  safety_make_book (fixture->path, 3);
  fixture->bytes = safety_read (fixture->path, &fixture->length);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_remove (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->bytes);
}

/* Runs the program on the book, in one language; it has to end with @expected. What it wrote on its error output comes back. */
static char *
run (Fixture              *fixture,
     const char           *deed,
     const char           *file,
     const char           *language,
     GSpawnChildSetupFunc  prepare,
     int                   expected)
{
  const char *words[] = { program, "--book", fixture->path, deed, file, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  char *errors = NULL;
  int status;

  environment = g_environ_setenv (environment, "LC_ALL", language, TRUE);
  environment = g_environ_unsetenv (environment, "LANGUAGE");
  environment = g_environ_setenv (environment, "XDG_DATA_HOME", fixture->folder, TRUE);
  environment = g_environ_setenv (environment, "XDG_CACHE_HOME", fixture->folder, TRUE);
  g_spawn_sync (fixture->folder, (char **) words, environment, G_SPAWN_DEFAULT, prepare, fixture, &output, &errors, &status, &error);
  g_assert_no_error (error);
  g_test_message ("%s %s → %s", deed, file != NULL ? file : "", errors);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, expected);
  if (expected != 0)
    g_assert_cmpstr (output, ==, "");
  return errors;
}

/* One line in each language, the English one with @phrase in it and none of them English by accident. */
static void
check_said (Fixture              *fixture,
            const char           *deed,
            const char           *file,
            const char           *phrase,
            GSpawnChildSetupFunc  prepare)
{
  g_autofree char *english = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *said = run (fixture, deed, file, languages[i], prepare, 1);

      g_assert_cmpuint (strlen (said), >, 10);
      g_assert_true (strchr (said, '\n') == said + strlen (said) - 1);
      if (i == 0)
        {
          if (strstr (said, phrase) == NULL)
            g_error ("“%s” is not in: %s", phrase, said);
          english = g_steal_pointer (&said);
        }
      else
        g_assert_cmpstr (said, !=, english);
    }
}

/* Nor has anything been left beside it. */
static void
assert_untouched (Fixture *fixture)
{
  static const char *const beside[] = { "-shm", "-journal" };
  gsize length;
  g_autofree char *now = safety_read (fixture->path, &length);

  g_assert_cmpmem (now, length, fixture->bytes, fixture->length);
  for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
    {
      g_autofree char *name = g_strconcat (fixture->path, beside[i], NULL);

      g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
    }
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text,
            gsize       length)
{
  char *path = scratch_path (fixture->folder, name);

  g_assert_true (g_file_set_contents (path, text, (gssize) length, NULL));
  return path;
}

/* Files that are no table. */
static void
test_files (Fixture       *fixture,
            gconstpointer  data)
{
  GString *cell = g_string_new ("Name,Phone\nA,");
  GString *columns = g_string_new ("Name");
  g_autofree char *big = NULL;
  g_autofree char *wide = NULL;
  g_autofree char *nuls = NULL;
  g_autofree char *empty = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *old = NULL;
  g_autofree char *locked = NULL;
  g_autofree char *folder = scratch_path (fixture->folder, "folder.csv");
  g_autofree char *missing = scratch_path (fixture->folder, "missing.csv");
  g_autofree char *many = g_malloc0 (4096);
  /* A package with nothing but the empty member "mimetype" in it: no workbook, like .ods, .numbers and .zip. */
  static const char package[] =
    "PK\003\004\024\000\000\000\000\000\000\000!\000\000\000\000\000\000\000\000\000\000\000\000\000\010\000\000\000mimetype"
    "PK\001\002\024\000\024\000\000\000\000\000\000\000!\000\000\000\000\000\000\000\000\000\000\000\000\000\010\000\000\000\000\000\000\000\000\000\000\000\200\001\000\000\000\000mimetype"
    "PK\005\006\000\000\000\000\001\000\001\000\066\000\000\000&\000\000\000\000\000";
  static const struct { const char *name; const char *bytes; gsize length; } others[] = {
    { "list.ods", package, sizeof package - 1 },
    { "list.numbers", package, sizeof package - 1 },
    { "list.zip", package, sizeof package - 1 },
    { "list.pdf", "%PDF-1.4\n", 9 },
    { "photo.csv", "\xff\xd8\xff\xe0....", 8 },
    { "till.xls", "<html><table><tr><td>1</td></tr></table></html>", 47 },
  };

  for (int i = 0; i < 10 << 20; i++)
    g_string_append_c (cell, 'x');
  for (int i = 0; i < 1000000; i++)
    g_string_append (columns, ",x");
  big = write_file (fixture, "big.csv", cell->str, cell->len);
  wide = write_file (fixture, "wide.csv", columns->str, columns->len);
  nuls = write_file (fixture, "nuls.csv", many, 4096);
  empty = write_file (fixture, "empty.csv", "", 0);
  sheet = write_file (fixture, "sheet.xlsx", "PK\003\004 and so on", 15);
  /* The old format, whose directory is the sector behind the head; with a password Excel hides the new one in it. */
  memcpy (many, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  many[30] = 9;
  old = write_file (fixture, "old.xls", many, 4096);
  for (const char *name = "EncryptedPackage", *p = name; *p != '\0'; p++)
    many[512 + 2 * (p - name)] = *p;
  locked = write_file (fixture, "locked.xlsx", many, 4096);
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_string_free (cell, TRUE);
  g_string_free (columns, TRUE);
  check_said (fixture, "--import", big, "larger than a customer list can be", NULL);
  check_said (fixture, "--import", wide, "larger than a customer list can be", NULL);
  check_said (fixture, "--import", nuls, "is no table", NULL);
  check_said (fixture, "--import", empty, "nothing in the file", NULL);
  check_said (fixture, "--import", sheet, "The file is damaged or is no table.", NULL);
  check_said (fixture, "--import", old, "Please open it in Excel, WPS, LibreOffice or Numbers, choose Save As", NULL);
  /* By what is in it, whatever its name says. */
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *other = write_file (fixture, others[i].name, others[i].bytes, others[i].length);

      check_said (fixture, "--import", other, "Please open it in Excel, WPS, LibreOffice or Numbers, choose Save As", NULL);
    }
  check_said (fixture, "--import", locked, "protected by a password", NULL);
  check_said (fixture, "--import", folder, "That is a folder, not a file.", NULL);
  check_said (fixture, "--export", folder, "That is a folder, not a file.", NULL);
  check_said (fixture, "--backup", folder, "That is a folder, not a file.", NULL);
  check_said (fixture, "--import", missing, "There is no file of that name.", NULL);
  assert_untouched (fixture);
}

/* As nobody, who owns the folder and the book, but not all that lies there. */
static void
become_nobody (gpointer data)
{
  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    _exit (99);
}

static void
give (const char *path,
      int         mode)
{
  if (geteuid () == 0)
    g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  g_assert_cmpint (g_chmod (path, mode), ==, 0);
}

static void
test_no_permission (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *table = write_file (fixture, "table.csv", "Name\nA\n", 7);
  g_autofree char *locked = scratch_path (fixture->folder, "locked");
  g_autofree char *inside = scratch_path (locked, "out.csv");
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  g_assert_cmpint (g_mkdir (locked, 0755), ==, 0);
  give (locked, 0555);
  give (table, 0000);
  give (lock, 0600);
  give (fixture->path, 0600);
  give (fixture->folder, 0755);
  check_said (fixture, "--import", table, "does not allow", become_nobody);
  check_said (fixture, "--export", inside, "does not allow", become_nobody);
  check_said (fixture, "--backup", inside, "does not allow", become_nobody);
  assert_untouched (fixture);

  /* The book where nothing can be written: it can be read, and nothing else. */
  give (table, 0644);
  give (fixture->folder, 0555);
  check_said (fixture, "--import", table, "it can be read, not changed", become_nobody);
  give (fixture->path, 0000);
  check_said (fixture, "--today", NULL, "does not allow", become_nobody);
  give (fixture->path, 0600);
  give (fixture->folder, 0755);
  assert_untouched (fixture);
}

/* What the book itself may be. */
static void
test_books (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const deeds[] = { "--today", "--import", "--export", "--backup", "--check" };
  g_autofree char *table = write_file (fixture, "table.csv", "Name\nA\n", 7);
  g_autofree char *out = scratch_path (fixture->folder, "out.csv");
  g_autofree char *newer = g_memdup2 (fixture->bytes, fixture->length);
  g_autofree char *damaged = g_memdup2 (fixture->bytes, fixture->length);
  g_autofree char *book = g_steal_pointer (&fixture->bytes);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  gsize length = fixture->length;
  const struct { const char *bytes; gsize length; const char *phrase; } books[] = {
    { newer, length, "newer Shuke" },
    { damaged, length / 2, "damaged" },
    { "something else", 14, "not a customer book" },
  };

  newer[63] = (char) (shuke_book_schema.n_steps + 1);
  for (guint i = 0; i < G_N_ELEMENTS (books); i++)
    {
      fixture->bytes = g_memdup2 (books[i].bytes, books[i].length);
      fixture->length = books[i].length;
      safety_write (fixture->path, books[i].bytes, books[i].length);
      for (guint k = 0; k < G_N_ELEMENTS (deeds); k++)
        {
          gboolean takes_file = k == 1 || k == 2 || k == 3;

          /* A copy of a newer book is a good copy. */
          if (i == 0 && g_str_equal (deeds[k], "--backup"))
            {
              g_free (run (fixture, deeds[k], out, "en_US.UTF-8", NULL, 0));
              assert_untouched (fixture);
              g_assert_cmpint (g_unlink (out), ==, 0);
              continue;
            }
          check_said (fixture, deeds[k], k == 1 ? table : takes_file ? out : NULL, books[i].phrase, NULL);
          g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
          assert_untouched (fixture);
          g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
        }
      g_clear_pointer (&fixture->bytes, g_free);
    }
  fixture->bytes = g_steal_pointer (&book);
  fixture->length = length;
}

/* A book of the version before: it is brought up to date where it can be, and said why not where it cannot. */
static void
test_older (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const deeds[] = { "--today", "--export", "--import" };
  g_autofree char *table = write_file (fixture, "table.csv", "Name\nA\n", 7);
  g_autofree char *out = scratch_path (fixture->folder, "out.csv");
  g_autofree char *shelf = scratch_path (fixture->folder, "shelf");
  g_autofree char *path = scratch_path (shelf, "book.db");
  const char *const files[] = { NULL, out, table };
  Fixture there = { fixture->folder, path, fixture->bytes, fixture->length };

  fixture->bytes[63] = (char) (shuke_book_schema.n_steps - 1);
  safety_write (fixture->path, fixture->bytes, fixture->length);
  for (guint i = 0; i < 2; i++)
    check_said (fixture, deeds[i], files[i], "Please start Shuke once", NULL);
  assert_untouched (fixture);

  g_assert_cmpint (g_mkdir (shelf, 0755), ==, 0);
  safety_write (path, fixture->bytes, fixture->length);
  give (table, 0644);
  give (fixture->folder, 0755);
  give (path, 0644);
  give (shelf, 0555);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    check_said (&there, deeds[i], files[i], "such as your home folder", become_nobody);
  g_free (run (&there, "--check", NULL, "en_US.UTF-8", become_nobody, 0));
  assert_untouched (&there);
  give (shelf, 0755);
}

/* Looking leaves nothing beside a book. */
static void
test_looking (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const deeds[] = { "--today", "--check", "--export", "--backup" };
  g_autofree char *out = scratch_path (fixture->folder, "out.csv");
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_free (run (fixture, deeds[i], i >= 2 ? out : NULL, "en_US.UTF-8", NULL, 0));
      assert_untouched (fixture);
      g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
      g_unlink (out);
    }
}

/* Nothing is begun by looking. */
static void
test_no_book (Fixture       *fixture,
              gconstpointer  data)
{
  static const char *const deeds[] = { "--today", "--export", "--backup", "--check" };
  static const char *const names[] = { "none.db", "no-folder/none.db", "book.db/none.db", "empty.db" };
  g_autofree char *empty = write_file (fixture, "empty.db", "", 0);
  g_autofree char *out = scratch_path (fixture->folder, "out.csv");
  g_autofree char *own = g_steal_pointer (&fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint k = 0; k < G_N_ELEMENTS (deeds); k++)
      {
        fixture->path = scratch_path (fixture->folder, names[i]);
        check_said (fixture, deeds[k], k == 1 || k == 2 ? out : NULL, "There is no customer book there yet.", NULL);
        g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS) == g_str_equal (names[i], "empty.db"));
        g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
        g_clear_pointer (&fixture->path, g_free);
      }
  fixture->path = g_steal_pointer (&own);
  assert_untouched (fixture);
}

static void
test_loops (Fixture       *fixture,
            gconstpointer  data)
{
  static const char said[] = "a link that leads back to itself";
  static const char *const deeds[] = { "--today", "--export", "--import", "--backup", "--check", "--restore" };
  g_autofree char *loop = scratch_path (fixture->folder, "loop.csv");
  g_autofree char *table = write_file (fixture, "table.csv", "Name\nA\n", 7);
  g_autofree char *out = scratch_path (fixture->folder, "out.csv");
  g_autofree char *copy = write_file (fixture, "copy.db", fixture->bytes, fixture->length);
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);
  const char *const files[] = { NULL, out, table, out, NULL, copy };
  g_autofree char *own = NULL;

  g_assert_cmpint (symlink (loop, loop), ==, 0);
  check_said (fixture, "--import", loop, said, NULL);
  check_said (fixture, "--restore", loop, said, NULL);
  check_said (fixture, "--backup", loop, said, NULL);
  check_said (fixture, "--export", loop, said, NULL);
  own = g_steal_pointer (&fixture->path);
  fixture->path = g_strdup (loop);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    check_said (fixture, deeds[i], files[i], said, NULL);
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&own);
  g_unlink (lock);
  g_assert_cmpint (symlink (lock, lock), ==, 0);
  check_said (fixture, "--import", table, said, NULL);
  check_said (fixture, "--restore", copy, said, NULL);
  assert_untouched (fixture);
}

/* A book is not put back onto itself, whatever it is called. */
static void
test_itself (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *soft = scratch_path (fixture->folder, "soft.db");
  g_autofree char *hard = scratch_path (fixture->folder, "hard.db");

  g_assert_cmpint (symlink (fixture->path, soft), ==, 0);
  g_assert_cmpint (link (fixture->path, hard), ==, 0);
  check_said (fixture, "--restore", fixture->path, "That file is your present book itself.", NULL);
  check_said (fixture, "--restore", soft, "That file is your present book itself.", NULL);
  check_said (fixture, "--restore", hard, "That file is your present book itself.", NULL);
  assert_untouched (fixture);
}

/* Where nothing may be written a book can be checked, with the sales that are only in its log as well. */
static void
test_check_reading_only (Fixture       *fixture,
                         gconstpointer  data)
{
  g_autofree char *folder = scratch_path (fixture->folder, "stick");
  g_autofree char *path = scratch_path (folder, "book.db");
  g_autofree char *cache = scratch_path (fixture->folder, "shuke");
  Fixture stick = { fixture->folder, path, fixture->bytes, fixture->length };

  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (g_mkdir (cache, 0755), ==, 0);
  give (cache, 0755);
  give (fixture->folder, 0755);
  safety_write (path, fixture->bytes, fixture->length);
  give (path, 0444);
  give (folder, 0555);
  g_free (run (&stick, "--check", NULL, "en_US.UTF-8", become_nobody, 0));
  assert_untouched (&stick);

  give (folder, 0755);
  g_unlink (path);
  {
    g_autofree char *wal = g_strconcat (path, "-wal", NULL);
    g_autofree char *own_wal = g_strconcat (fixture->path, "-wal", NULL);
    g_autoptr (ShukeBook) book = safety_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE);
    g_autoptr (GError) error = NULL;
    g_autofree char *bytes = NULL;
    g_autofree char *log = NULL;
    gsize length, log_length;

    safety_save (book, 90, &error);
    g_assert_no_error (error);
    bytes = safety_read (fixture->path, &length);
    log = safety_read (own_wal, &log_length);
    g_assert_cmpuint (log_length, >, 0);
    safety_write (path, bytes, length);
    safety_write (wal, log, log_length);
    give (path, 0444);
    give (wal, 0444);
    give (folder, 0555);
    g_free (run (&stick, "--check", NULL, "en_US.UTF-8", become_nobody, 0));
    /* Half a page of it spoilt: that log would be read no further, so it is the book's own page that is spoilt here. */
    memset (bytes + 4096 * 3, 0, 4096);
    give (folder, 0755);
    g_unlink (path);
    safety_write (path, bytes, length);
    give (path, 0444);
    give (folder, 0555);
    check_said (&stick, "--check", NULL, "damaged", become_nobody);
  }
  give (folder, 0755);
}

static void
test_second (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *table = write_file (fixture, "table.csv", "Name\nA\n", 7);
  g_autofree char *copy = write_file (fixture, "copy.db", fixture->bytes, fixture->length);
  g_autoptr (ShukeBook) first = safety_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE);

  check_said (fixture, "--import", table, "Another Shuke has the book open", NULL);
  check_said (fixture, "--restore", copy, "Another Shuke has the book open", NULL);
  shuke_book_close (first);
  assert_untouched (fixture);
}

/* No file may grow: where no small disk can be had, that is how a full one feels. */
static void
let_nothing_grow (gpointer data)
{
  struct rlimit limit = { 4096, 4096 };

  signal (SIGXFSZ, SIG_IGN);
  if (setrlimit (RLIMIT_FSIZE, &limit) != 0)
    _exit (99);
}

static int
live_on_full_disk (gpointer data)
{
  Fixture *fixture = data;
  g_autofree char *disk = scratch_path (fixture->folder, "disk");
  g_autofree char *book = scratch_path (disk, "book.db");
  g_autofree char *stone = scratch_path (disk, "stone");
  g_autofree char *out = scratch_path (disk, "out.csv");
  g_autofree char *table = scratch_path (fixture->folder, "table.csv");
  g_autofree char *copy = scratch_path (fixture->folder, "copy.db");
  g_autofree char *elsewhere = scratch_path (fixture->folder, "elsewhere.csv");
  g_autofree char *said = NULL;
  Fixture there = { fixture->folder, book, fixture->bytes, fixture->length };

  if (g_mkdir (disk, 0755) != 0 || !safety_small_disk (disk))
    return SAFETY_NO_MOUNTS;
  safety_write (book, fixture->bytes, fixture->length);
  safety_fill_disk (stone);
  check_said (&there, "--import", table, "The disk is full", NULL);
  check_said (&there, "--export", out, "The disk is full", NULL);
  check_said (&there, "--backup", out, "The disk is full", NULL);
  assert_untouched (&there);
  /* Without a byte free it can still be read, and carried to another disk. */
  g_free (run (&there, "--today", NULL, "en_US.UTF-8", NULL, 0));
  g_free (run (&there, "--backup", copy, "en_US.UTF-8", NULL, 0));
  said = run (&there, "--export", elsewhere, "en_US.UTF-8", NULL, 0);
  g_assert_cmpstr (said, ==, "");
  assert_untouched (&there);
  return g_file_test (out, G_FILE_TEST_EXISTS) ? 1 : 0;
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *table = write_file (fixture, "table.csv", "Name\nA\n", 7);
  g_autofree char *out = scratch_path (fixture->folder, "out.db");
  g_autofree char *said = NULL;
  int status = safety_in_child (live_on_full_disk, fixture);

  if (status == SAFETY_NO_MOUNTS)
    g_test_message ("no disk can be mounted here: only the limit of file sizes speaks");
  else
    g_assert_cmpint (status, ==, 0);
  said = run (fixture, "--backup", out, "en_US.UTF-8", let_nothing_grow, 1);
  g_assert_false (g_file_test (out, G_FILE_TEST_EXISTS));
  assert_untouched (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc < 2)
    {
      g_printerr ("usage: %s PROGRAM\n", argv[0]);
      return 2;
    }
  program = argv[1];
#define ADD(path, function) g_test_add ("/refusals/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("files", test_files);
  ADD ("no-permission", test_no_permission);
  ADD ("books", test_books);
  ADD ("older", test_older);
  ADD ("looking", test_looking);
  ADD ("no-book", test_no_book);
  ADD ("loops", test_loops);
  ADD ("itself", test_itself);
  ADD ("check-reading-only", test_check_reading_only);
  ADD ("second", test_second);
  ADD ("full-disk", test_full_disk);
  return g_test_run ();
}
