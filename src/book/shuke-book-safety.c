/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What keeps the book from being lost: a backup a day and before every frightening act, their thinning, the check
 * of a file, restore with the present book put aside, and the yearly tidying of log and bin. */

#include "shuke-book-safety.h"

#include "shuke-backup.h"
#include "shuke-book-private.h"
#include "shuke-error.h"
#include "shuke-file-header.h"
#include "shuke-lock.h"
#include "shuke-log-table.h"
#include "shuke-real-path.h"
#include "shuke-target.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define DAILY_PREFIX   "book-"
#define BY_HAND        "by-hand"
#define KEPT_PER_REASON 3
#define DAY_SECONDS    86400

enum {
  CHECK_PEOPLE,
  COUNT_ROWS,
  FORGET_ACTIONS,
  EMPTY_BIN,
  FORGET_EMPTYING,
  IS_CLOCK_BELIEVED,
};

static const char *const sql[] = {
  /* The whole book is checked with the copy of each day; before an act its copy has to be quick, and people are what it is for. */
  [CHECK_PEOPLE] = "PRAGMA quick_check (customer)",
  [COUNT_ROWS] = "SELECT (SELECT count(*) FROM customer WHERE deleted_at IS NULL), (SELECT count(*) FROM visit)",
  [FORGET_ACTIONS] =
    "DELETE FROM action WHERE kind NOT IN ('import', 'merge')"
    " AND (at < :month_ago OR id <= (SELECT id FROM action ORDER BY id DESC LIMIT 1 OFFSET 2000))"
    " OR at < :year_ago",
  [EMPTY_BIN] = "DELETE FROM customer WHERE deleted_at IS NOT NULL AND deleted_at < :month_ago",
  /* The log of the emptying itself would keep what was thrown away. */
  [FORGET_EMPTYING] = "DELETE FROM change WHERE action = (SELECT max(id) FROM action) AND :month_ago IS NOT NULL",
  [IS_CLOCK_BELIEVED] = "SELECT EXISTS (SELECT 1 FROM action WHERE at BETWEEN :month_ago AND :week_ago)",
};

void
shuke_backup_info_free (ShukeBackupInfo *info)
{
  if (info == NULL)
    return;
  g_free (info->path);
  g_free (info);
}

char *
shuke_book_dup_backup_folder (const char *book_path)
{
  g_autofree char *real = shuke_real_path_dup (book_path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autofree char *name = g_path_get_basename (real);
  g_autofree char *own = g_strconcat (name, ".backups", NULL);

  /* Two books in one folder never mix theirs. */
  return g_build_filename (folder, strcmp (name, "book.db") == 0 ? "backups" : own, NULL);
}

static char *
daily_path (const char *folder,
            ShukeDay    day)
{
  g_autofree char *iso = shuke_day_to_iso (day);
  g_autofree char *name = g_strconcat (DAILY_PREFIX, iso, ".db", NULL);

  return g_build_filename (folder, name, NULL);
}

/* "book-2026-11-22.db" */
static ShukeDay
day_of_name (const char *name)
{
  g_autofree char *iso = NULL;

  if (!g_str_has_prefix (name, DAILY_PREFIX) || !g_str_has_suffix (name, ".db"))
    return SHUKE_DAY_NONE;
  iso = g_strndup (name + strlen (DAILY_PREFIX), strlen (name) - strlen (DAILY_PREFIX) - strlen (".db"));
  return shuke_day_from_iso (iso);
}

static int
compare_days_newest_first (gconstpointer a,
                           gconstpointer b)
{
  ShukeDay left = *(const ShukeDay *) a;
  ShukeDay right = *(const ShukeDay *) b;

  return (left < right) - (left > right);
}

static void
thin_out (const char *folder,
          ShukeDay    today)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (ShukeDay));
  g_autoptr (GArray) gone = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      ShukeDay day = day_of_name (name);

      if (day != SHUKE_DAY_NONE)
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days_newest_first);
  gone = shuke_backup_thin (days, today);
  for (guint i = 0; i < gone->len; i++)
    {
      g_autofree char *path = daily_path (folder, g_array_index (gone, ShukeDay, i));

      g_unlink (path);
    }
}

gboolean
shuke_book_has_daily (const char *book_path,
                      ShukeDay    day)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (book_path);
  g_autofree char *target = daily_path (folder, day);

  return g_file_test (target, G_FILE_TEST_EXISTS);
}

gboolean
shuke_book_backup_daily (const char    *book_path,
                         ShukeDay       today,
                         GCancellable  *cancellable,
                         GError       **error)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (book_path);
  g_autofree char *target = daily_path (folder, today);

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!shuke_backup_make (book_path, target, cancellable, error))
    return FALSE;
  thin_out (folder, today);
  return TRUE;
}

static int
compare_times_newest_first (gconstpointer a,
                            gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left < right) - (left > right);
}

/* "before-import-1795870000.db" */
static gboolean
time_of_name (const char *name,
              const char *prefix,
              gint64     *time)
{
  g_autofree char *digits = NULL;

  if (!g_str_has_prefix (name, prefix) || !g_str_has_suffix (name, ".db"))
    return FALSE;
  digits = g_strndup (name + strlen (prefix), strlen (name) - strlen (prefix) - strlen (".db"));
  return g_ascii_string_to_signed (digits, 10, G_MININT64, G_MAXINT64, time, NULL);
}

static char *
path_before (const char *book_path,
             const char *reason,
             gint64      now)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (book_path);
  g_autofree char *name = g_strdup_printf ("%s-%" G_GINT64_FORMAT ".db", reason, now);

  return g_build_filename (folder, name, NULL);
}

static void
keep_newest (const char *book_path,
             const char *reason,
             gint64      now)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (book_path);
  g_autofree char *prefix = g_strconcat (reason, "-", NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  int kept = 0, kept_ahead = 0;
  gint64 time;
  const char *found;

  while (dir != NULL && (found = g_dir_read_name (dir)) != NULL)
    if (time_of_name (found, prefix, &time))
      g_array_append_val (times, time);
  g_array_sort (times, compare_times_newest_first);
  for (guint i = 0; i < times->len; i++)
    {
      g_autofree char *old = NULL;
      g_autofree char *path = NULL;
      int *count;

      time = g_array_index (times, gint64, i);
      /* Copies from a day when the clock was ahead push out none of the present: the one just made least of all. */
      count = time > now ? &kept_ahead : &kept;
      if ((*count)++ < KEPT_PER_REASON)
        continue;
      old = g_strdup_printf ("%s%" G_GINT64_FORMAT ".db", prefix, time);
      path = g_build_filename (folder, old, NULL);
      g_unlink (path);
    }
}

gboolean
shuke_book_backup_before (const char    *book_path,
                          const char    *reason,
                          gint64         now,
                          GCancellable  *cancellable,
                          GError       **error)
{
  g_autofree char *target = path_before (book_path, reason, now);

  if (!shuke_backup_make_checked (book_path, target, sql[CHECK_PEOPLE], cancellable, error))
    return FALSE;
  keep_newest (book_path, reason, now);
  return TRUE;
}

static void
read_counts (ShukeBackupInfo *info)
{
  g_autoptr (ShukeConnection) connection = shuke_connection_open (info->path, SHUKE_CONNECTION_IMMUTABLE, NULL);
  g_autoptr (ShukeStatement) statement = NULL;

  info->customers = info->visits = -1;
  if (connection != NULL)
    statement = shuke_connection_prepare (connection, sql[COUNT_ROWS], NULL);
  if (statement != NULL && shuke_statement_next (statement, NULL))
    {
      info->customers = (int) shuke_statement_get_int (statement, 0);
      info->visits = (int) shuke_statement_get_int (statement, 1);
    }
}

ShukeBackupInfo *
shuke_book_look_into (const char *path)
{
  ShukeBackupInfo *info = g_new0 (ShukeBackupInfo, 1);
  g_autofree char *name = g_path_get_basename (path);
  GStatBuf status;

  info->path = g_strdup (path);
  info->day = day_of_name (name);
  if (g_stat (path, &status) == 0)
    info->made_at = status.st_mtime;
  read_counts (info);
  return info;
}

static int
compare_backups (gconstpointer a,
                 gconstpointer b)
{
  const ShukeBackupInfo *left = *(ShukeBackupInfo *const *) a;
  const ShukeBackupInfo *right = *(ShukeBackupInfo *const *) b;

  return (left->made_at < right->made_at) - (left->made_at > right->made_at);
}

GPtrArray *
shuke_book_list_backups (const char *book_path)
{
  g_autofree char *folder = shuke_book_dup_backup_folder (book_path);
  GPtrArray *backups = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_backup_info_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".db"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_ptr_array_add (backups, shuke_book_look_into (path));
      }
  g_ptr_array_sort (backups, compare_backups);
  return backups;
}

gboolean
shuke_book_may_write_to (ShukeBook   *self,
                         const char  *target,
                         GError     **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  /* A place that is no path of this computer holds no book either. */
  return target == NULL || shuke_target_check (target, shuke_book_get_path (self), SHUKE_TARGET_DOCUMENT, error);
}

gboolean
shuke_book_check_file (const char  *path,
                       GError     **error)
{
  return shuke_backup_verify (path, SHUKE_BOOK_APPLICATION_ID, shuke_book_schema.n_steps, error);
}

gboolean
shuke_book_check (ShukeBook  *self,
                  GError    **error)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), FALSE);

  return shuke_backup_verify_open (shuke_book_get_connection (self), SHUKE_BOOK_APPLICATION_ID, shuke_book_schema.n_steps, error);
}

gboolean
shuke_book_was_emptied (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  GStatBuf status;

  /* All of a young book may still be in there. */
  if (g_stat (path, &status) != 0 || status.st_size > 0 || (g_stat (wal, &status) == 0 && status.st_size > 0))
    return FALSE;
  backups = shuke_book_list_backups (path);
  return backups->len > 0;
}

gboolean
shuke_book_find_file (const char  *path,
                      GError     **error)
{
  ShukeFileHeader header;

  if (!shuke_file_header_read (path, &header, error))
    return FALSE;
  if (header.exists && !header.empty)
    return TRUE;
  if (shuke_book_was_emptied (path))
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_EMPTIED, "a book without a byte");
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NO_BOOK, "no book there");
  return FALSE;
}

/* A newer book is as good a book. */
static gboolean
is_whole_book (const char  *path,
               GError     **error)
{
  return shuke_backup_verify (path, SHUKE_BOOK_APPLICATION_ID, G_MAXINT, error);
}

gboolean
shuke_book_copy_to (const char    *book_path,
                    const char    *target,
                    GCancellable  *cancellable,
                    GError       **error)
{
  if (!shuke_book_find_file (book_path, error))
    return FALSE;
  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FOLDER, "the target is a folder");
      return FALSE;
    }
  return shuke_backup_make_proved (book_path, target, is_whole_book, cancellable, error);
}

gboolean
shuke_book_backup_by_hand (const char    *book_path,
                           gint64         now,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autofree char *target = path_before (book_path, BY_HAND, now);

  if (!shuke_backup_make_proved (book_path, target, is_whole_book, cancellable, error))
    return FALSE;
  keep_newest (book_path, BY_HAND, now);
  return TRUE;
}

/* By device and inode, so that links and other spellings of the name do not matter. */
static gboolean
are_same_file (const char *one,
               const char *other)
{
  GStatBuf left, right;

  return g_stat (one, &left) == 0 && g_stat (other, &right) == 0 && left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

gboolean
shuke_book_may_restore (const char  *backup,
                        const char  *book_path,
                        GError     **error)
{
  if (!are_same_file (backup, book_path))
    return shuke_book_check_file (backup, error);
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_ITSELF, "the book cannot be put back onto itself");
  return FALSE;
}

gboolean
shuke_book_restore (const char  *backup,
                    const char  *book_path,
                    gint64       now,
                    char       **aside,
                    GError     **error)
{
  g_autofree char *real = shuke_real_path_dup (book_path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autofree char *stamp = NULL;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (now);
  g_autoptr (ShukeLock) lock = NULL;
  GStatBuf status;

  if (g_stat (book_path, &status) != 0 && errno == ELOOP)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_LOOP, "the book's links lead round in a circle");
      return FALSE;
    }
  g_mkdir_with_parents (folder, 0700);
  /* Before the copy is looked through, which takes a while: nobody begins to write meanwhile. */
  lock = shuke_lock_acquire (real, error);
  if (lock == NULL || !shuke_book_may_restore (backup, real, error))
    return FALSE;
  stamp = g_date_time_format (time, "%Y-%m-%d-%H%M");
  return shuke_backup_restore (backup, real, stamp, aside, error);
}

static gboolean
run_with_times (ShukeBook   *self,
                const char  *text,
                gint64       now,
                gboolean     year,
                GError     **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, text, error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":month_ago", now - 30 * DAY_SECONDS);
  if (year)
    shuke_statement_int (statement, ":year_ago", now - 366 * DAY_SECONDS);
  return shuke_statement_run (statement, error);
}

/* A computer whose clock is suddenly months ahead must not empty the bin. Its time is believed when the book was written in within the last
 * month, and not only this week: after a leap, or a long holiday, tidying waits until a week has been lived through, as each tidying is
 * an action itself. */
static gboolean
is_clock_believed (ShukeBook  *self,
                   gint64      now,
                   gboolean   *believed,
                   GError    **error)
{
  g_autoptr (ShukeStatement) statement = shuke_book_prepare (self, sql[IS_CLOCK_BELIEVED], error);

  if (statement == NULL)
    return FALSE;
  shuke_statement_int (statement, ":month_ago", now - 30 * DAY_SECONDS);
  shuke_statement_int (statement, ":week_ago", now - 7 * DAY_SECONDS);
  if (!shuke_statement_next (statement, error))
    return FALSE;
  *believed = shuke_statement_get_int (statement, 0) != 0;
  return TRUE;
}

gboolean
shuke_book_tidy (ShukeBook  *self,
                 GError    **error)
{
  gint64 now = shuke_clock_unix (shuke_book_get_clock (self));
  gboolean believed = FALSE;

  if (shuke_book_begin_action (self, "tidy", 0, error) == 0)
    return FALSE;
  shuke_book_mark_unasked (self);
  if (!is_clock_believed (self, now, &believed, error) ||
      (believed && (!run_with_times (self, sql[EMPTY_BIN], now, FALSE, error) ||
                    !run_with_times (self, sql[FORGET_EMPTYING], now, FALSE, error) ||
                    !shuke_book_remember_used (self, error) ||
                    !run_with_times (self, sql[FORGET_ACTIONS], now, TRUE, error))) ||
      !shuke_book_drop_unnamed_content (self, error))
    {
      shuke_book_abort_action (self);
      return FALSE;
    }
  if (!shuke_book_end_action (self, SHUKE_BOOK_SUBJECT_SETTING, 0, error))
    return FALSE;

  shuke_connection_forget_pages (shuke_book_get_connection (self));
  return TRUE;
}
