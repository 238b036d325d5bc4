/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups: made, checked, thinned over more than a year of days, put back; and that tidying forgets what it should and nothing else. */

#include "safety-state.h"

#include "shuke-backup.h"
#include "shuke-book-customers.h"
#include "shuke-book-list.h"
#include "shuke-book-private.h"
#include "shuke-book-safety.h"
#include "shuke-day.h"
#include "shuke-error.h"
#include "shuke-log-table.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define NOW 1795312800   /* 2026-11-22 */

typedef struct {
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = scratch_new ();
  fixture->path = scratch_path (fixture->folder, "book.db");
  safety_make_book (fixture->path, 5);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  scratch_remove (fixture->folder);
  g_free (fixture->path);
}

static int
count_in (const char *path)
{
  g_autoptr (ShukeBook) book = safety_open (path, SHUKE_BOOK_OPEN_READ_ONLY);

  return shuke_book_count_customers (book);
}

static void
test_make (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *target = scratch_path (fixture->folder, "deep/down/copy.db");
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autofree char *part_wal = g_strconcat (part, "-wal", NULL);
  g_autofree char *copy_folder = g_path_get_dirname (target);
  g_autoptr (ShukeBook) book = safety_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) stopped = g_cancellable_new ();
  g_autofree char *bytes = NULL;
  gsize length;
  GStatBuf status;

  /* Beside an open window, with the newest customer in the log only; and twice, onto the older one. */
  safety_save (book, 50, &error);
  g_assert_no_error (error);
  shuke_backup_make (fixture->path, target, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_in (target), ==, 6);
  safety_save (book, 51, &error);
  /* What an earlier one left behind when it was cut short. */
  safety_write (part, "half", 4);
  safety_write (part_wal, "half", 4);
  shuke_backup_make (fixture->path, target, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_in (target), ==, 7);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  bytes = safety_read (target, &length);
  g_assert_cmpint (bytes[18], ==, 1);   /* one file, no log beside it */
  g_assert_true (shuke_book_check_file (target, &error));

  /* Stopped: the older one stays as it was. */
  g_cancellable_cancel (stopped);
  g_assert_false (shuke_backup_make (fixture->path, target, stopped, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_cmpint (count_in (target), ==, 7);

  g_assert_false (shuke_backup_make (part, target, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND);
}

/* A copy of a damaged book is not a backup. */
static void
test_damaged_source (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *target = scratch_path (fixture->folder, "copy.db");
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  bytes = safety_read (fixture->path, &length);
  memset (bytes + 4096 * 3, 0, 4096);
  safety_write (fixture->path, bytes, length);
  safety_write (target, "older", 5);
  g_assert_false (shuke_backup_make (fixture->path, target, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED);
  g_free (bytes);
  bytes = safety_read (target, &length);
  g_assert_cmpmem (bytes, length, "older", 5);
}

/* What a look at the pages alone does not see is refused when the owner carries the book away, as it would be at a restore. */
static void
test_copy_is_whole (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *target = scratch_path (fixture->folder, "stick.db");
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;
  gsize length;

  g_assert_true (shuke_book_copy_to (fixture->path, target, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (shuke_book_check_file (target, &error));
  g_assert_cmpint (count_in (target), ==, 5);
  g_unlink (target);

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  sqlite3_db_config (db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA foreign_keys = OFF; INSERT INTO phone (customer, raw) VALUES (987654, '13800000000')",
                                 NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  safety_write (target, "older", 5);
  g_assert_false (shuke_book_backup_by_hand (fixture->path, NOW, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_false (shuke_book_copy_to (fixture->path, target, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  bytes = safety_read (target, &length);
  g_assert_cmpmem (bytes, length, "older", 5);
}

static GHashTable *
list_days (const char *folder)
{
  GHashTable *days = g_hash_table_new (NULL, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *iso = NULL;

      g_assert_true (g_str_has_prefix (name, "book-") && strlen (name) == strlen ("book-2026-11-22.db"));
      iso = g_strndup (name + strlen ("book-"), strlen ("2026-11-22"));
      g_hash_table_add (days, GINT_TO_POINTER (shuke_day_from_iso (iso)));
    }
  return days;
}

static gboolean
has_day (GHashTable *days,
         ShukeDay    from,
         ShukeDay    to)
{
  for (ShukeDay day = from; day <= to; day++)
    if (g_hash_table_contains (days, GINT_TO_POINTER (day)))
      return TRUE;
  return FALSE;
}

/* A month of days with real files. */
static void
test_month (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (fixture->path);
  ShukeDay first = shuke_day_new (2026, 9, 25);
  ShukeDay last = first + 36;
  g_autoptr (GHashTable) days = NULL;

  for (ShukeDay day = first; day <= last; day++)
    {
      g_autoptr (GError) error = NULL;

      shuke_book_backup_daily (fixture->path, day, NULL, &error);
      g_assert_no_error (error);
    }
  days = list_days (folder);
  for (ShukeDay day = last - 6; day <= last; day++)
    g_assert_true (has_day (days, day, day));
  g_assert_true (has_day (days, last - 13, last - 7));
  g_assert_true (has_day (days, last - 20, last - 14));
  g_assert_true (has_day (days, last - 27, last - 21));
  g_assert_true (has_day (days, shuke_day_new (2026, 9, 25), shuke_day_new (2026, 9, 30)));
  g_assert_cmpuint (g_hash_table_size (days), <=, 7 + 4 + 2);
}

/* Three years of days without files: at any time there is one for every promise. */
static void
test_thinning (void)
{
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ShukeDay));
  ShukeDay first = shuke_day_new (2024, 1, 1);

  for (ShukeDay today = first; today < first + 1100; today++)
    {
      g_autoptr (GArray) gone = NULL;
      g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);

      /* The shop is closed on Sundays, and for two weeks in winter. */
      if (shuke_day_weekday (today) == 7 || (today - first) % 365 < 14)
        continue;
      g_array_prepend_val (days, today);
      gone = shuke_backup_thin (days, today);
      for (guint i = 0; i < gone->len; i++)
        for (guint k = 0; k < days->len; k++)
          if (g_array_index (days, ShukeDay, k) == g_array_index (gone, ShukeDay, i))
            {
              g_array_remove_index (days, k);
              break;
            }
      g_assert_cmpuint (days->len, <=, 7 + 4 + 12);
      for (guint k = 0; k < days->len; k++)
        g_hash_table_add (kept, GINT_TO_POINTER (g_array_index (days, ShukeDay, k)));
      g_assert_true (has_day (kept, today, today));
      if (today > first + 60 && (today - first) % 365 > 60)
        for (int week = 1; week <= 4; week++)
          g_assert_true (has_day (kept, today - 7 * week - 7, today - 7 * week + 1));
      if (today > first + 430)
        for (int month = 2; month <= 12; month++)
          if (!has_day (kept, today - 31 * month - 31, today - 31 * month + 31))
            g_error ("day %d: none from about %d months before", today, month);
    }
}

/* However the clock jumps: the copy of today stays, copies dated ahead push out none, and their number has an end. */
static void
test_jumping_clock (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  ShukeDay first = shuke_day_new (2026, 1, 1);

  for (int history = 0; history < 300; history++)
    {
      g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ShukeDay));
      ShukeDay today = first;

      for (int step = 0; step < 60; step++)
        {
          g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
          g_autoptr (GArray) gone = NULL;
          guint n = 0, of_past = 0, ahead = 0, past = 0;

          today += g_rand_int_range (random, 0, 8) == 0 ? g_rand_int_range (random, -400, 400) : 1;
          while (n < days->len && g_array_index (days, ShukeDay, n) > today)
            n++;
          if (n == days->len || g_array_index (days, ShukeDay, n) != today)
            g_array_insert_val (days, n, today);
          past = days->len - n;
          gone = shuke_backup_thin (days, today);
          for (guint i = 0; i < gone->len; i++)
            for (guint k = 0; k < days->len; k++)
              if (g_array_index (days, ShukeDay, k) == g_array_index (gone, ShukeDay, i))
                {
                  g_array_remove_index (days, k);
                  break;
                }
          for (guint k = 0; k < days->len; k++)
            {
              g_hash_table_add (kept, GINT_TO_POINTER (g_array_index (days, ShukeDay, k)));
              if (g_array_index (days, ShukeDay, k) > today)
                ahead++;
              else
                of_past++;
            }
          g_assert_true (has_day (kept, today, today));
          g_assert_cmpuint (of_past, >=, MIN (past, 7));
          g_assert_cmpuint (of_past, <=, 7 + 4 + 12);
          g_assert_cmpuint (ahead, <=, 7);
        }
    }
}

/* The clock was a year ahead when three copies were made: the next ones stay all the same. */
static void
test_before_with_the_clock_ahead (Fixture       *fixture,
                                  gconstpointer  data)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (fixture->path);
  g_autoptr (GPtrArray) backups = NULL;

  for (int i = 0; i < 10; i++)
    {
      gint64 now = NOW + i + (i < 5 ? 365 * 86400 : 0);
      g_autofree char *name = g_strdup_printf ("before-import-%" G_GINT64_FORMAT ".db", now);
      g_autofree char *made = scratch_path (folder, name);
      g_autoptr (GError) error = NULL;

      shuke_book_backup_before (fixture->path, "before-import", now, NULL, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
    }
  backups = shuke_book_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3 + 3);
}

static void
test_before (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *folder = shuke_book_dup_backup_folder (fixture->path);
  g_autofree char *rubbish = scratch_path (folder, "book-2026-11-01.db");
  g_autofree char *other = scratch_path (fixture->folder, "other.db");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 5; i++)
    {
      shuke_book_backup_before (fixture->path, "before-import", NOW + i, NULL, &error);
      g_assert_no_error (error);
    }
  backups = shuke_book_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 3);
  for (guint i = 0; i < backups->len; i++)
    {
      ShukeBackupInfo *info = g_ptr_array_index (backups, i);

      g_assert_cmpint (info->customers, ==, 5);
      g_assert_cmpint (info->visits, ==, 5);
      g_assert_cmpint (info->day, ==, SHUKE_DAY_NONE);
    }
  safety_write (rubbish, "rubbish", 7);
  g_clear_pointer (&backups, g_ptr_array_unref);
  backups = shuke_book_list_backups (fixture->path);
  g_assert_cmpuint (backups->len, ==, 4);
  /* Another book in the same folder has its own. */
  g_clear_pointer (&backups, g_ptr_array_unref);
  safety_make_book (other, 1);
  backups = shuke_book_list_backups (other);
  g_assert_cmpuint (backups->len, ==, 0);
}

static void
test_restore (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (fixture->path);
  g_autofree char *backup = scratch_path (folder, "book-2026-11-22.db");
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *present = NULL;
  g_autofree char *present_wal = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  gsize length, wal_length;

  shuke_book_backup_daily (fixture->path, shuke_day_new (2026, 11, 22), NULL, &error);
  g_assert_no_error (error);
  {
    g_autoptr (ShukeBook) book = safety_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE);

    safety_save (book, 60, &error);
    g_assert_no_error (error);
    present = safety_read (fixture->path, &length);
    present_wal = safety_read (wal, &wal_length);
    g_assert_cmpuint (wal_length, >, 0);
  }
  /* As after a power cut: the newest customer is in the log only. */
  safety_write (fixture->path, present, length);
  safety_write (wal, present_wal, wal_length);
  shuke_book_restore (backup, fixture->path, NOW, &aside, &error);
  g_assert_no_error (error);
  g_assert_nonnull (aside);
  g_assert_cmpint (count_in (fixture->path), ==, 5);
  g_assert_cmpint (count_in (aside), ==, 6);
  /* Within the same minute, and the other way. */
  shuke_book_restore (aside, fixture->path, NOW, &second, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (second, !=, aside);
  g_assert_cmpint (count_in (fixture->path), ==, 6);
  g_assert_cmpint (count_in (second), ==, 5);

  /* The damaged book is kept whole, log included. */
  g_clear_pointer (&aside, g_free);
  g_free (present);
  present = safety_read (fixture->path, &length);
  memset (present + 4096 * 2, 0x5a, 4096);
  safety_write (fixture->path, present, length);
  safety_write (wal, present_wal, wal_length);
  shuke_book_restore (backup, fixture->path, NOW, &aside, &error);
  g_assert_no_error (error);
  {
    gsize kept_length, kept_wal_length;
    g_autofree char *aside_wal = g_strconcat (aside, "-wal", NULL);
    g_autofree char *kept = safety_read (aside, &kept_length);
    g_autofree char *kept_wal = safety_read (aside_wal, &kept_wal_length);

    g_assert_cmpmem (kept, kept_length, present, length);
    g_assert_cmpmem (kept_wal, kept_wal_length, present_wal, wal_length);
  }
  g_assert_cmpint (count_in (fixture->path), ==, 5);

  /* On a new computer there is nothing to put aside. */
  g_clear_pointer (&aside, g_free);
  g_unlink (fixture->path);
  shuke_book_restore (backup, fixture->path, NOW, &aside, &error);
  g_assert_no_error (error);
  g_assert_null (aside);
  g_assert_cmpint (count_in (fixture->path), ==, 5);
}

static void
open_once (Fixture *fixture)
{
  g_autoptr (ShukeBook) book = safety_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE);

  g_assert_false (shuke_book_is_read_only (book));
}

/* What a restore left that was killed goes with the next start, its log included; what only has that name stays: a book somebody keeps
 * there, another name of a file. Who only reads clears nothing. */
static void
test_restore_leftover (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *part = g_strconcat (fixture->path, ".restore.part", NULL);
  g_autofree char *journal = g_strconcat (part, "-journal", NULL);
  g_autofree char *lock = g_strconcat (part, ".lock", NULL);
  g_autofree char *other = scratch_path (fixture->folder, "other.db");
  g_autofree char *beside = g_strconcat (fixture->path, ".restore", NULL);

  safety_write (part, "half", 4);
  safety_write (journal, "half", 4);
  safety_write (beside, "hers", 4);
  g_assert_cmpint (count_in (fixture->path), ==, 5);
  g_assert_true (g_file_test (part, G_FILE_TEST_EXISTS));
  open_once (fixture);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (beside, G_FILE_TEST_EXISTS));

  safety_write (part, "a book", 6);
  safety_write (lock, "", 0);
  open_once (fixture);
  g_assert_true (g_file_test (part, G_FILE_TEST_EXISTS));
  g_unlink (lock);
  g_assert_cmpint (link (part, other), ==, 0);
  open_once (fixture);
  g_assert_true (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* A book that is kept elsewhere, on a synchronised disk, and linked to: the copy goes where the book is. */
static void
test_restore_through_link (Fixture       *fixture,
                           gconstpointer  data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere", NULL);
  g_autofree char *real = scratch_path (elsewhere, "kept.db");
  g_autofree char *middle = scratch_path (elsewhere, "middle.db");
  g_autofree char *backup = scratch_path (fixture->folder, "copy.db");
  g_autofree char *aside = NULL;
  g_autofree char *read = NULL;
  g_autoptr (ShukeBook) open = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (shuke_book_copy_to (fixture->path, backup, NULL, &error));
  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (g_rename (fixture->path, real), ==, 0);
  g_assert_cmpint (symlink ("kept.db", middle), ==, 0);
  g_assert_cmpint (symlink (middle, fixture->path), ==, 0);
  open = safety_open (real, SHUKE_BOOK_OPEN_WRITABLE);
  safety_save (open, 60, &error);
  g_assert_no_error (error);
  g_assert_false (shuke_book_restore (backup, fixture->path, NOW, &aside, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE);
  g_clear_error (&error);
  g_clear_object (&open);

  g_assert_true (shuke_book_restore (backup, fixture->path, NOW, &aside, &error));
  g_assert_no_error (error);
  read = g_file_read_link (fixture->path, NULL);
  g_assert_cmpstr (read, ==, middle);
  g_assert_true (g_str_has_prefix (aside, real));
  g_assert_cmpint (count_in (real), ==, 5);
  g_assert_cmpint (count_in (aside), ==, 6);

  /* On a new computer the link may be there before the book. */
  g_clear_pointer (&aside, g_free);
  g_assert_cmpint (g_unlink (real), ==, 0);
  g_assert_true (shuke_book_restore (backup, fixture->path, NOW, &aside, &error));
  g_assert_no_error (error);
  g_assert_null (aside);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (count_in (real), ==, 5);
}

static void
test_restore_refused (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *archive = scratch_path (fixture->folder, "archive.db");
  gsize length;
  g_autofree char *bytes = safety_read (fixture->path, &length);
  g_autofree char *damaged = g_memdup2 (bytes, length);
  g_autofree char *newer = g_memdup2 (bytes, length);
  g_autofree char *foreign = g_memdup2 (bytes, length);
  g_autofree char *none = g_memdup2 (bytes, length);
  g_autofree char *negative = g_memdup2 (bytes, length);

  memset (damaged + 4096 * 3, 0, 4096);
  newer[63] = (char) (shuke_book_schema.n_steps + 1);
  foreign[68] = 0;
  memset (none + 60, 0, 4);
  memset (negative + 60, 0xff, 4);
  {
    const struct { const char *bytes; gsize length; int code; } table[] = {
      { damaged, length, SHUKE_ERROR_DAMAGED },
      { bytes, length / 2, SHUKE_ERROR_DAMAGED },
      { newer, length, SHUKE_ERROR_NEWER },
      { foreign, length, SHUKE_ERROR_NOT_A_BOOK },
      { none, length, SHUKE_ERROR_DAMAGED },
      { negative, length, SHUKE_ERROR_DAMAGED },
      { "text", 4, SHUKE_ERROR_NOT_A_BOOK },
      { "", 0, SHUKE_ERROR_NOT_A_BOOK },
      { NULL, 0, SHUKE_ERROR_NOT_FOUND },
    };

    for (guint i = 0; i < G_N_ELEMENTS (table); i++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *aside = NULL;
        g_autofree char *now = NULL;
        gsize now_length;

        g_test_message ("case %u", i);
        g_unlink (archive);
        if (table[i].bytes != NULL)
          safety_write (archive, table[i].bytes, table[i].length);
        g_assert_false (shuke_book_restore (archive, fixture->path, NOW, &aside, &error));
        g_assert_error (error, SHUKE_ERROR, table[i].code);
        g_assert_null (aside);
        now = safety_read (fixture->path, &now_length);
        g_assert_cmpmem (now, now_length, bytes, length);
      }
  }
}

/* The program's own tidying is nothing that Undo takes back. */
static void
test_tidy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (ShukeClock) clock = safety_clock ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeBook) book = shuke_book_open (fixture->path, SHUKE_BOOK_OPEN_WRITABLE, clock, &error);
  g_autoptr (GArray) bin = NULL;
  gint64 last;

  g_assert_no_error (error);
  shuke_book_delete_customer (book, 1, &error);
  g_assert_no_error (error);
  last = shuke_book_get_last_action (book);
  g_assert_true (shuke_book_tidy (book, &error));
  g_assert_no_error (error);
  g_assert_cmpint (shuke_book_get_last_action (book), ==, last);
  bin = shuke_book_list_bin (book, NULL);
  g_assert_cmpuint (bin->len, ==, 1);
  g_clear_pointer (&bin, g_array_unref);

  /* A leap of the clock is not believed before a week has been lived through. */
  shuke_clock_set (clock, shuke_clock_today (clock) + 400, 600);
  for (int day = 0; day < 7; day++)
    {
      g_assert_true (shuke_book_tidy (book, &error));
      g_assert_no_error (error);
      bin = shuke_book_list_bin (book, NULL);
      g_assert_cmpuint (bin->len, ==, 1);
      g_clear_pointer (&bin, g_array_unref);
      shuke_clock_set (clock, shuke_clock_today (clock) + 1, 600);
    }
  g_assert_true (shuke_book_tidy (book, &error));
  g_assert_no_error (error);
  bin = shuke_book_list_bin (book, NULL);
  g_assert_cmpuint (bin->len, ==, 0);
  g_assert_cmpint (shuke_book_count_customers (book), ==, 4);
  /* Nothing of her is left in the log. */
  {
    g_autoptr (ShukeStatement) statement =
      shuke_book_prepare (book, "SELECT count(*) FROM change WHERE coalesce(old, '') || coalesce(new, '') LIKE '%客人1\"%'", &error);

    g_assert_no_error (error);
    g_assert_true (shuke_statement_next (statement, &error));
    g_assert_cmpint (shuke_statement_get_int (statement, 0), ==, 0);
  }
  g_assert_true (shuke_book_check_file (fixture->path, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/backups/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("make", test_make);
  ADD ("damaged-source", test_damaged_source);
  ADD ("copy-is-whole", test_copy_is_whole);
  ADD ("month", test_month);
  ADD ("before", test_before);
  ADD ("restore", test_restore);
  ADD ("restore-leftover", test_restore_leftover);
  ADD ("restore-through-link", test_restore_through_link);
  ADD ("restore-refused", test_restore_refused);
  ADD ("tidy", test_tidy);
  ADD ("before-with-the-clock-ahead", test_before_with_the_clock_ahead);
  g_test_add_func ("/backups/jumping-clock", test_jumping_clock);
  g_test_add_func ("/backups/thinning", test_thinning);
  return g_test_run ();
}
