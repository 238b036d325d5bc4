/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Backup, verification and restore of a whole book file. Uses SQLite's online backup, so that a copy made while the
 * window writes is one moment's state, its write-ahead log included. */

#include "shuke-backup.h"

#include "shuke-connection.h"
#include "shuke-error.h"
#include "shuke-file-header.h"
#include "shuke-guard.h"
#include "shuke-lock.h"
#include "shuke-real-path.h"
#include "shuke-sqlite-error.h"
#include "shuke-target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGES_A_STEP 4096
#define BYTES_A_STEP (1024 * 1024)
#define TRIES_WHEN_BUSY 3   /* each waits for the busy timeout */

static const char whole_check[] = "PRAGMA quick_check (1)";

/* A rename survives a power loss only once the file and its folder are synced. */
static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  int code = 0;

  if (fd < 0)
    return shuke_error_set_errno (error, errno, "open to sync");
  if (fsync (fd) != 0 && errno != EINVAL)
    code = errno;
  close (fd);
  return code == 0 || shuke_error_set_errno (error, code, "sync");
}

static gboolean
rename_durably (const char  *from,
                const char  *to,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (to);

  if (g_rename (from, to) != 0)
    return shuke_error_set_errno (error, errno, "rename");
  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

static gboolean
copy_pages (sqlite3       *from,
            sqlite3       *to,
            GCancellable  *cancellable,
            GError       **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (to, "main", from, "main");
  int rc = SQLITE_OK;
  int busy = 0;

  if (backup == NULL)
    {
      shuke_sqlite_error_set (error, to, sqlite3_errcode (to));
      return FALSE;
    }
  while (rc == SQLITE_OK || ((rc & 0xff) == SQLITE_BUSY && busy < TRIES_WHEN_BUSY))
    {
      if (g_cancellable_is_cancelled (cancellable))
        break;
      rc = sqlite3_backup_step (backup, PAGES_A_STEP);
      busy += (rc & 0xff) == SQLITE_BUSY;
    }
  sqlite3_backup_finish (backup);
  if (rc == SQLITE_DONE)
    return TRUE;
  if (g_cancellable_is_cancelled (cancellable))
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_CANCELLED, "backup stopped");
  else
    shuke_sqlite_error_set (error, to, rc);
  return FALSE;
}

void
shuke_backup_remove (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

static gboolean
has_content (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size > 0;
}

/* Begins to read: one moment's state, as the read transaction spans all steps, so that nobody's commit makes the copy begin again. */
static int
read_source (const char  *path,
             gboolean     alone,
             sqlite3    **db)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s%s", escaped, alone ? "?immutable=1" : "");
  int rc = sqlite3_open_v2 (uri, db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE, NULL);

  if (rc != SQLITE_OK)
    return rc;
  sqlite3_busy_timeout (*db, 5000);
  return sqlite3_exec (*db, "BEGIN; SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL);
}

/* In a folder that may not be written, or on a disk without a byte free, SQLite cannot make the -shm of a WAL file; without a log the
 * file alone is all. */
static int
open_source (const char  *path,
             sqlite3    **db)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  int rc = read_source (path, FALSE, db);
  int kind = rc & 0xff;

  if ((kind == SQLITE_CANTOPEN || kind == SQLITE_IOERR || kind == SQLITE_FULL || kind == SQLITE_READONLY) && !has_content (wal))
    {
      sqlite3_close (*db);
      *db = NULL;
      rc = read_source (path, TRUE, db);
    }
  return rc;
}

/* SQLite's own hand reads the file: to open and close it here would drop every lock this process has on it (fcntl). */
static gboolean
copy_bytes (sqlite3       *from,
            int            to,
            GCancellable  *cancellable)
{
  g_autofree char *buffer = g_malloc (BYTES_A_STEP);
  sqlite3_file *file = NULL;
  sqlite3_int64 size;

  if (sqlite3_file_control (from, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == NULL ||
      file->pMethods == NULL || file->pMethods->xFileSize (file, &size) != SQLITE_OK)
    return FALSE;
  for (sqlite3_int64 at = 0; at < size; at += BYTES_A_STEP)
    {
      int n = (int) MIN (size - at, BYTES_A_STEP);

      if (g_cancellable_is_cancelled (cancellable) || file->pMethods->xRead (file, buffer, n, at) != SQLITE_OK ||
          write (to, buffer, (gsize) n) != n)
        return FALSE;
    }
  return TRUE;
}

/* While a reader (@from, in its transaction) stands at a book whose log is empty nobody writes into the file itself: it may be copied
 * as it is, at a fifth of the cost of page by page. FALSE when it has to be done page by page after all. */
static gboolean
copy_whole_file (sqlite3       *from,
                 const char    *source,
                 const char    *target,
                 GCancellable  *cancellable)
{
  g_autofree char *wal = g_strconcat (source, "-wal", NULL);
  GStatBuf info;
  gboolean copied = FALSE;
  int to;

  if (g_stat (wal, &info) == 0 ? info.st_size == 0 : errno == ENOENT)
    {
      to = open (target, O_WRONLY | O_TRUNC | O_CLOEXEC);
      copied = to >= 0 && copy_bytes (from, to, cancellable);
      if (to >= 0)
        copied = close (to) == 0 && copied;
    }
  return copied;
}

static gboolean
copy_book (const char    *source,
           const char    *target,
           GCancellable  *cancellable,
           GError       **error)
{
  gboolean at_rest = shuke_guard_is_at_rest (source);
  sqlite3 *from = NULL;
  sqlite3 *to = NULL;
  gboolean done = FALSE;
  int rc = open_source (source, &from);

  if (rc != SQLITE_OK)
    shuke_sqlite_error_set (error, from, rc);
  else
    {
      done = copy_whole_file (from, source, target, cancellable);
      if (!done && truncate (target, 0) != 0)
        rc = SQLITE_IOERR_TRUNCATE;
      else
        rc = sqlite3_open_v2 (target, &to, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, NULL);
      if (rc != SQLITE_OK)
        shuke_sqlite_error_set (error, to, rc);
      else if (!done)
        done = copy_pages (from, to, cancellable, error);
    }
  /* The copy stands alone: out of WAL mode it is one file, readable from a read-only stick. */
  if (done && sqlite3_exec (to, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL) != SQLITE_OK)
    {
      shuke_sqlite_error_set (error, to, sqlite3_errcode (to));
      done = FALSE;
    }
  sqlite3_close (to);
  sqlite3_close (from);
  if (at_rest)
    shuke_guard_sweep (source);
  return done;
}

static gboolean
may_be_read (const char  *path,
             GError     **error)
{
  if (!shuke_lock_is_held_under_other_name (path))
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE, "the book is in use under another name");
  return FALSE;
}

/* Reads as the opening of a book does: where SQLite cannot make a -shm, a file without a log is read by itself. */
static ShukeConnection *
open_to_verify (const char  *path,
                GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (ShukeConnection) connection = NULL;
  g_autoptr (GError) local = NULL;

  connection = shuke_connection_open (path, SHUKE_CONNECTION_READ_ONLY, &local);
  if (connection != NULL)
    {
      g_autoptr (ShukeStatement) first = shuke_connection_prepare (connection, "SELECT count(*) FROM sqlite_schema", &local);

      if (first != NULL)
        shuke_statement_next (first, &local);
    }
  if (local == NULL)
    return g_steal_pointer (&connection);
  if (!has_content (wal) && (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION) ||
                             g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE) ||
                             g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY)))
    return shuke_connection_open (path, SHUKE_CONNECTION_IMMUTABLE, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
shuke_backup_verify (const char  *path,
                     gint32       application_id,
                     int          newest_version,
                     GError     **error)
{
  g_autofree char *real = shuke_real_path_dup (path);
  g_autoptr (ShukeConnection) connection = NULL;
  ShukeFileHeader header;
  gboolean at_rest, sound;

  if (!shuke_file_header_read (real, &header, error))
    return FALSE;
  if (!header.exists)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no such file");
      return FALSE;
    }
  if (!may_be_read (real, error))
    return FALSE;
  at_rest = shuke_guard_is_at_rest (real);
  connection = open_to_verify (real, error);
  sound = connection != NULL && shuke_backup_verify_open (connection, application_id, newest_version, error);
  g_clear_pointer (&connection, shuke_connection_close);
  if (at_rest)
    shuke_guard_sweep (real);
  return sound;
}

gboolean
shuke_backup_verify_open (ShukeConnection  *connection,
                          gint32            application_id,
                          int               newest_version,
                          GError          **error)
{
  g_autoptr (ShukeStatement) version = NULL;
  g_autoptr (ShukeStatement) id = NULL;
  g_autoptr (ShukeStatement) check = NULL;
  g_autoptr (ShukeStatement) keys = NULL;
  GError *local = NULL;

  if ((id = shuke_connection_prepare (connection, "PRAGMA application_id", error)) == NULL ||
      (version = shuke_connection_prepare (connection, "PRAGMA user_version", error)) == NULL ||
      (check = shuke_connection_prepare (connection, whole_check, error)) == NULL ||
      (keys = shuke_connection_prepare (connection, "PRAGMA foreign_key_check", error)) == NULL)
    return FALSE;
  if (!shuke_statement_next (id, &local) || shuke_statement_get_int (id, 0) != application_id)
    {
      if (local != NULL)
        g_propagate_error (error, local);
      else
        g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_A_BOOK, "not a book");
      return FALSE;
    }
  if (!shuke_statement_next (version, error))
    return FALSE;
  if (shuke_statement_get_int (version, 0) > newest_version)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NEWER, "made by a newer version");
      return FALSE;
    }
  /* No book of ours was ever of such a version, and opening refuses it too. */
  if (shuke_statement_get_int (version, 0) < 1)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a version that no book has");
      return FALSE;
    }
  if (!shuke_statement_next (check, &local) || g_strcmp0 (shuke_statement_get_text (check, 0), "ok") != 0 ||
      shuke_statement_next (keys, &local) || local != NULL)
    {
      /* The check may also not have come to its end: no memory, no disk. That says nothing about the file. */
      if (local != NULL && !g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_DAMAGED))
        {
          g_propagate_error (error, local);
          return FALSE;
        }
      g_clear_error (&local);
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the check found damage");
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_sound (const char  *path,
          const char  *check,
          GError     **error)
{
  sqlite3 *db = NULL;
  sqlite3_stmt *stmt = NULL;
  gboolean sound = FALSE;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK &&
      sqlite3_prepare_v2 (db, check, -1, &stmt, NULL) == SQLITE_OK &&
      sqlite3_step (stmt) == SQLITE_ROW)
    sound = g_strcmp0 ((const char *) sqlite3_column_text (stmt, 0), "ok") == 0;
  sqlite3_finalize (stmt);
  sqlite3_close (db);
  if (!sound)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the copy is not sound");
  return sound;
}

/* A whole and synced copy under @temporary, which is no book's name. Either @proof holds for the book and the copy, or the copy passes
 * @check. */
static gboolean
make_part (const char        *book_path,
           const char        *temporary,
           const char        *check,
           ShukeBackupProof   proof,
           GCancellable      *cancellable,
           GError           **error)
{
  g_autofree char *folder = g_path_get_dirname (temporary);
  int fd;

  /* What an interrupted copy left under the temporary name is removed, so that may not be the book either. */
  if (!shuke_target_check (temporary, book_path, SHUKE_TARGET_PART, error))
    return FALSE;
  if (!may_be_read (book_path, error) || (proof != NULL && !proof (book_path, error)))
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return shuke_error_set_errno (error, errno, "backup folder");
  shuke_backup_remove (temporary);
  fd = open (temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    return shuke_error_set_errno (error, errno, "backup file");
  close (fd);
  if (copy_book (book_path, temporary, cancellable, error) &&
      (proof != NULL ? proof (temporary, error) : is_sound (temporary, check, error)) &&
      sync_path (temporary, O_RDWR, error))
    return TRUE;
  shuke_backup_remove (temporary);
  return FALSE;
}

static gboolean
find_book (const char  *book_path,
           GError     **error)
{
  if (g_file_test (book_path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_FOUND, "no book there");
  return FALSE;
}

static gboolean
make (const char        *path,
      const char        *target,
      const char        *check,
      ShukeBackupProof   proof,
      GCancellable      *cancellable,
      GError           **error)
{
  g_autofree char *book_path = shuke_real_path_dup (path);
  g_autofree char *temporary = g_strconcat (target, ".part", NULL);

  if (!find_book (book_path, error) || !shuke_target_check (target, book_path, SHUKE_TARGET_BACKUP, error) ||
      !make_part (book_path, temporary, check, proof, cancellable, error))
    return FALSE;
  if (rename_durably (temporary, target, error))
    return TRUE;
  shuke_backup_remove (temporary);
  return FALSE;
}

gboolean
shuke_backup_make (const char    *book_path,
                   const char    *target,
                   GCancellable  *cancellable,
                   GError       **error)
{
  return make (book_path, target, whole_check, NULL, cancellable, error);
}

gboolean
shuke_backup_make_checked (const char    *book_path,
                           const char    *target,
                           const char    *check,
                           GCancellable  *cancellable,
                           GError       **error)
{
  return make (book_path, target, check, NULL, cancellable, error);
}

gboolean
shuke_backup_make_proved (const char        *book_path,
                          const char        *target,
                          ShukeBackupProof   proof,
                          GCancellable      *cancellable,
                          GError           **error)
{
  return make (book_path, target, NULL, proof, cancellable, error);
}

/* The sales that are still in the log become part of the file, so that the file alone is the whole book. Best effort: a damaged book
 * keeps its log. */
static void
fold_in_log (const char *book_path,
             const char *wal)
{
  sqlite3 *db = NULL;

  if (!has_content (wal) || !is_sound (book_path, whole_check, NULL))
    return;
  if (sqlite3_open_v2 (book_path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK)
    {
      sqlite3_exec (db, "PRAGMA synchronous = FULL", NULL, NULL, NULL);
      sqlite3_wal_checkpoint_v2 (db, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
    }
  sqlite3_close (db);
}

/* A second name for the same bytes, or a copy where the file system knows no second names. Nothing when there is no such file. */
static gboolean
keep_under (const char  *path,
            const char  *new_path,
            GError     **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (new_path);
  g_autoptr (GError) local = NULL;

  if (link (path, new_path) == 0 || errno == ENOENT)
    return TRUE;
  if (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &local))
    return sync_path (new_path, O_RDWR, error);
  g_unlink (new_path);
  g_set_error (error, SHUKE_ERROR,
               g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? SHUKE_ERROR_NEEDS_SPACE : SHUKE_ERROR_NO_PERMISSION,
               "put the present book aside: %s", local->message);
  return FALSE;
}

/* Never onto an earlier one: two restores within a minute keep both. (transfer full) */
static char *
dup_aside_path (const char *book_path,
                const char *stamp)
{
  g_autofree char *old = g_strdup_printf ("%s.before-%s", book_path, stamp);

  for (int i = 1; g_file_test (old, G_FILE_TEST_EXISTS); i++)
    {
      g_free (old);
      old = g_strdup_printf ("%s.before-%s-%d", book_path, stamp, i);
    }
  return g_steal_pointer (&old);
}

static char *
dup_restore_part (const char *book_path)
{
  return g_strconcat (book_path, ".restore.part", NULL);
}

void
shuke_backup_clear_restore (const char *book_path)
{
  g_autofree char *part = dup_restore_part (book_path);
  g_autofree char *lock = g_strconcat (part, ".lock", NULL);
  struct stat info;

  /* Beside what was once opened as a book lies its lock, and ours is a plain file under one name only. */
  if (lstat (part, &info) == 0 && S_ISREG (info.st_mode) && info.st_nlink == 1 && info.st_uid == geteuid () &&
      !g_file_test (lock, G_FILE_TEST_EXISTS) && shuke_target_check (part, book_path, SHUKE_TARGET_PART, NULL))
    shuke_backup_remove (part);
}

/* However it is cut short, a whole book stands under the book's name: the present one until the last rename, which puts the
 * other in its place in one step. */
gboolean
shuke_backup_restore (const char  *backup,
                      const char  *book_path,
                      const char  *stamp,
                      char       **aside,
                      GError     **error)
{
  g_autofree char *backup_path = shuke_real_path_dup (backup);
  g_autofree char *temporary = dup_restore_part (book_path);
  g_autofree char *old = dup_aside_path (book_path, stamp);
  g_autofree char *old_wal = g_strconcat (old, "-wal", NULL);
  g_autofree char *wal = g_strconcat (book_path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (book_path, "-shm", NULL);
  gboolean present = g_file_test (book_path, G_FILE_TEST_EXISTS);

  if (aside != NULL)
    *aside = NULL;
  if (!find_book (backup_path, error) || !make_part (backup_path, temporary, whole_check, NULL, NULL, error))
    return FALSE;
  fold_in_log (book_path, wal);
  if (!keep_under (book_path, old, error) || (has_content (wal) && !keep_under (wal, old_wal, error)))
    {
      g_unlink (old);
      g_unlink (temporary);
      return FALSE;
    }
  /* With a log beside the restored file SQLite would play the old book into the new one. */
  g_unlink (wal);
  g_unlink (shm);
  if (!rename_durably (temporary, book_path, error))
    {
      if (!g_file_test (wal, G_FILE_TEST_EXISTS))
        g_rename (old_wal, wal);
      g_unlink (old);
      g_unlink (temporary);
      return FALSE;
    }
  if (aside != NULL && present)
    *aside = g_steal_pointer (&old);
  return TRUE;
}

GArray *
shuke_backup_thin (GArray   *days,
                   ShukeDay  today)
{
  GArray *gone = g_array_new (FALSE, FALSE, sizeof (ShukeDay));
  int kept_ahead = 0, kept_days = 0, kept_weeks = 0, kept_months = 0;
  int last_week = G_MININT, last_month = G_MININT;

  for (guint i = 0; i < days->len; i++)
    {
      ShukeDay day = g_array_index (days, ShukeDay, i);
      int week = (day - shuke_day_weekday (day) + 1) / 7;
      int year, month, of_month, month_number;
      gboolean keep = FALSE;

      if (day > today)
        {
          if (kept_ahead++ >= 7)
            g_array_append_val (gone, day);
          continue;
        }
      shuke_day_get (day, &year, &month, &of_month);
      month_number = year * 12 + month;
      if (kept_days < 7)
        {
          kept_days++;
          keep = TRUE;
        }
      else if (week != last_week && kept_weeks < 4)
        {
          kept_weeks++;
          keep = TRUE;
        }
      else if (month_number != last_month && kept_months < 12)
        {
          kept_months++;
          keep = TRUE;
        }
      if (keep)
        {
          last_week = week;
          last_month = month_number;
        }
      else
        g_array_append_val (gone, day);
    }
  return gone;
}
