/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and closing the book. Its settings, the stores of each subject and the change log are files of their own; all of them go through
 * the one connection held here. */

#include "shuke-book-private.h"

#include "shuke-backup.h"
#include "shuke-book-safety.h"
#include "shuke-error.h"
#include "shuke-file-header.h"
#include "shuke-guard.h"
#include "shuke-lock.h"
#include "shuke-log-table.h"
#include "shuke-real-path.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Of a book that is read from a copy in the cache. */
#define COPY_NAME "book.db"

struct _ShukeBook {
  GObject          parent_instance;

  char            *path;
  int              opening;      /* which one of this program's */
  ShukeClock      *clock;        /* (owned) */
  ShukeLock       *lock;         /* (owned) (nullable): not held when reading only */
  ShukeConnection *connection;   /* (owned) (nullable): NULL once closed */
  GStatBuf         place;        /* of its file when it was opened; no inode: not looked at */
  ShukeGuard      *guard;        /* (owned) (nullable): not for a job, which works under the first one's */
  gboolean         at_rest;      /* found so: what reading puts beside it is taken away again */
  gboolean         read_only;
  gboolean         sample;
  gboolean         cramped;
  gboolean         damaged;      /* found so while it is open */
  int              reason;       /* ShukeError, -1 when the book may be written */
  char            *copy;         /* (owned) (nullable): folder of the copy that is read in the book's place, gone once closed */
  ShukeConnectionMode reading;   /* how a read-only one is open */
  ShukeRegion      region;
  ShukeCurrency    currency;
};

G_DEFINE_FINAL_TYPE (ShukeBook, shuke_book, G_TYPE_OBJECT)

enum { CHANGED, DAMAGED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* Nothing leaves a sample shop, and what is paid is written in the shop's currency: what cannot be read is not guessed. FALSE leaves it
 * as it was. */
static gboolean
read_shop (ShukeBook  *self,
           GError    **error)
{
  g_autofree char *region = NULL;
  g_autofree char *currency = NULL;
  g_autofree char *sample = NULL;

  if (!shuke_book_get_setting (self, "region", &region, error) || !shuke_book_get_setting (self, "currency", &currency, error) ||
      !shuke_book_get_setting (self, "sample", &sample, error))
    return FALSE;
  self->region = shuke_region_from_code (region == NULL ? "CN" : region);
  if (!shuke_currency_from_code (currency == NULL ? "CNY" : currency, &self->currency))
    shuke_currency_from_code ("CNY", &self->currency);
  self->sample = self->sample || sample != NULL;
  return TRUE;
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  ShukeError code;
  int reason;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  reason = errno;
  code = shuke_error_from_errno (reason);
  /* A file in the way, a name that the disk does not take: nothing is gone, another folder is wanted. */
  if (code == SHUKE_ERROR_NOT_FOUND || code == SHUKE_ERROR_FAILED)
    code = SHUKE_ERROR_NO_PERMISSION;
  g_set_error (error, SHUKE_ERROR, code, "the book's folder cannot be made: %s", g_strerror (reason));
  return FALSE;
}

/* A book whose first hours ended in a power cut: all of it, the id too, is still in the -wal, or nothing of it was written yet. The
 * migrator reads on. */
static gboolean
is_young (ShukeBook             *self,
          const ShukeFileHeader *header)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  GStatBuf status;

  return header->application_id == 0 && header->user_version == 0 &&
         (header->n_pages <= 1 || (g_stat (wal, &status) == 0 && status.st_size > 0));
}

/* Nothing but the header is read before it is known that the file is ours and not newer. */
static gboolean
look_at_header (ShukeBook        *self,
                ShukeFileHeader  *header,
                GError          **error)
{
  if (!shuke_file_header_read (self->path, header, error))
    return FALSE;
  if (header->empty && shuke_book_was_emptied (self->path))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_EMPTIED, "a book without a byte");
      return FALSE;
    }
  if (!header->exists || header->empty || header->application_id == SHUKE_BOOK_APPLICATION_ID
      || is_young (self, header))
    {
      if (header->application_id == SHUKE_BOOK_APPLICATION_ID && (header->user_version < 0 || !header->utf8))
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a header that no book has");
          return FALSE;
        }
      if (header->user_version <= shuke_book_schema.n_steps)
        return TRUE;
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_NEWER, "book version %d", header->user_version);
      return FALSE;
    }
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_A_BOOK, "a database of another program");
  return FALSE;
}

static gboolean
copy_file (GFile   *from,
           GFile   *to,
           GError **error)
{
  g_autoptr (GError) local = NULL;

  if (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &local))
    return TRUE;
  g_set_error (error, SHUKE_ERROR,
               g_error_matches (local, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? SHUKE_ERROR_NEEDS_SPACE : SHUKE_ERROR_NO_PERMISSION,
               "no copy to read can be made: %s", local->message);
  return FALSE;
}

/* A read-only folder or a disk without a byte free: SQLite cannot make its -shm there. Without a -wal the file alone is the whole book;
 * with one, both are copied to the cache and read there, or the newest sales would be missing. */
static gboolean
open_without_index (ShukeBook  *self,
                    GError    **error)
{
  g_autofree char *wal = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *template = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *copy_wal = NULL;
  g_autoptr (GFile) from = g_file_new_for_path (self->path);
  g_autoptr (GFile) from_wal = g_file_new_for_path (wal);
  g_autoptr (GFile) to = NULL;
  g_autoptr (GFile) to_wal = NULL;
  GStatBuf status;

  if (g_stat (wal, &status) != 0 || status.st_size == 0)
    {
      self->reading = SHUKE_CONNECTION_IMMUTABLE;
      self->connection = shuke_connection_open (self->path, self->reading, error);
      return self->connection != NULL;
    }
  template = g_build_filename (g_get_user_cache_dir (), "shuke", "reading-XXXXXX", NULL);
  {
    g_autofree char *parent = g_path_get_dirname (template);

    g_mkdir_with_parents (parent, 0700);
  }
  if (g_mkdtemp_full (template, 0700) == NULL)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION, "cache folder: %s", g_strerror (errno));
      return FALSE;
    }
  self->copy = g_steal_pointer (&template);
  copy = g_build_filename (self->copy, COPY_NAME, NULL);
  copy_wal = g_strconcat (copy, "-wal", NULL);
  to = g_file_new_for_path (copy);
  to_wal = g_file_new_for_path (copy_wal);
  if (!copy_file (from, to, error) || !copy_file (from_wal, to_wal, error))
    return FALSE;
  self->connection = shuke_connection_open (copy, SHUKE_CONNECTION_READ_ONLY, error);
  return self->connection != NULL;
}

/* SQLite makes two files beside the book: the file alone is not enough. */
static gboolean
is_writable (ShukeBook *self)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  return g_access (folder, W_OK) == 0 && (g_access (self->path, F_OK) != 0 || g_access (self->path, W_OK) == 0);
}

static gboolean
open_to_read (ShukeBook  *self,
              ShukeError  reason,
              GError    **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autoptr (GError) local = NULL;
  gboolean alone = g_access (folder, W_OK) != 0;
  int version;

  if (shuke_lock_is_held_under_other_name (self->path))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_IN_USE, "the book is in use under another name");
      return FALSE;
    }
  self->read_only = TRUE;
  self->reason = (int) reason;
  self->reading = SHUKE_CONNECTION_READ_ONLY;
  if (!alone)
    {
      self->connection = shuke_connection_open (self->path, self->reading, &local);
      if (self->connection != NULL)
        shuke_migrator_read_version (self->connection, &shuke_book_schema, &version, &local);
      /* Beside a writer the file alone is never to be trusted. */
      alone = reason != SHUKE_ERROR_IN_USE && g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE);
    }
  if (alone)
    {
      g_clear_error (&local);
      g_clear_pointer (&self->connection, shuke_connection_close);
      if (open_without_index (self, &local))
        shuke_migrator_read_version (self->connection, &shuke_book_schema, &version, &local);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (version == shuke_book_schema.n_steps)
    return TRUE;
  /* The one that has it open is as old as the book. */
  g_set_error_literal (error, SHUKE_ERROR, reason == SHUKE_ERROR_IN_USE ? SHUKE_ERROR_IN_USE : is_writable (self) ? SHUKE_ERROR_OLDER
                                                                                                              : SHUKE_ERROR_OLDER_FIXED,
                       "an older book has to be brought up to date first");
  return FALSE;
}

static gboolean
back_up_before_migration (ShukeBook              *self,
                          const ShukeFileHeader  *header,
                          GError                **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;

  if (!header->exists || header->empty || is_young (self, header))
    return TRUE;
  folder = shuke_book_dup_backup_folder (self->path);
  name = g_strdup_printf ("before-version-%d.db", shuke_book_schema.n_steps);
  target = g_build_filename (folder, name, NULL);
  return shuke_backup_make (self->path, target, NULL, error);
}

/* Reads before it writes: what is not ours, newer or damaged is closed again as it was. */
static gboolean
connect_to_write (ShukeBook              *self,
                  ShukeConnectionMode     mode,
                  const ShukeFileHeader  *header,
                  GError                **error)
{
  int version;

  g_clear_pointer (&self->connection, shuke_connection_close);
  self->connection = shuke_connection_open (self->path, mode, error);
  return self->connection != NULL &&
         shuke_migrator_read_version (self->connection, &shuke_book_schema, &version, error) &&
         (version == shuke_book_schema.n_steps || back_up_before_migration (self, header, error)) &&
         shuke_connection_start_writing (self->connection, error);
}

static gboolean
open_to_write (ShukeBook              *self,
               const ShukeFileHeader  *header,
               GError                **error)
{
  g_autoptr (GError) local = NULL;

  if (!connect_to_write (self, SHUKE_CONNECTION_READ_WRITE, header, &local) &&
      g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE))
    {
      g_clear_error (&local);
      self->cramped = TRUE;
      connect_to_write (self, SHUKE_CONNECTION_EXCLUSIVE, header, &local);
    }
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  g_chmod (self->path, 0600);
  if (self->lock != NULL)
    shuke_lock_take_file (self->lock);
  return shuke_migrator_migrate (self->connection, &shuke_book_schema, error);
}

static gboolean
open_file (ShukeBook          *self,
           ShukeBookOpenMode   mode,
           GError            **error)
{
  g_autoptr (GError) local = NULL;
  ShukeFileHeader header;

  if (!look_at_header (self, &header, error))
    return FALSE;
  if (mode == SHUKE_BOOK_OPEN_READ_ONLY)
    {
      if (header.exists && !header.empty)
        return open_to_read (self, SHUKE_ERROR_READ_ONLY, error);
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NO_BOOK, "no book there");
      return FALSE;
    }
  if (!make_folder (self->path, error))
    return FALSE;
  self->lock = shuke_lock_acquire (self->path, &local);
  if (self->lock != NULL)
    shuke_backup_clear_restore (self->path);
  if (self->lock != NULL && is_writable (self))
    return open_to_write (self, &header, error);
  if (header.exists && !header.empty &&
      (self->lock != NULL || g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION)))
    return open_to_read (self, SHUKE_ERROR_NO_PERMISSION, error);
  if (mode == SHUKE_BOOK_OPEN_OR_READ && header.exists && !header.empty &&
      g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_IN_USE))
    return open_to_read (self, SHUKE_ERROR_IN_USE, error);
  /* The lock file needs no bytes of its own once it is there; on a full disk that never had one, go without. */
  if (g_error_matches (local, SHUKE_ERROR, SHUKE_ERROR_NEEDS_SPACE) && header.exists)
    return open_to_write (self, &header, error);
  if (local == NULL)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION, "the book may not be written");
  else
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* SQLite calls a file whose first page is spoilt no database; when that page bears our id it is a spoilt book. */
static void
name_damage (ShukeBook  *self,
             GError     *error)
{
  ShukeFileHeader header;

  if (g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_NOT_A_BOOK) && shuke_file_header_read (self->path, &header, NULL) &&
      header.application_id == SHUKE_BOOK_APPLICATION_ID)
    error->code = SHUKE_ERROR_DAMAGED;
}

void
shuke_book_set_guarded (ShukeBook *self,
                        gboolean   guarded)
{
  shuke_guard_release (self->guard);
  g_clear_pointer (&self->guard, shuke_guard_free);
  /* Without a -shm there is nothing to guard, and the way in to a full disk has none. */
  if (guarded && !self->cramped)
    self->guard = shuke_guard_new (self->path);
}

static gboolean
emit_damaged_cb (gpointer self)
{
  g_signal_emit (self, signals[DAMAGED], 0);
  return G_SOURCE_REMOVE;
}

/* From within a read, in the middle of anything: the signal waits until that is done. */
static void
damage_told (gpointer data)
{
  ShukeBook *self = data;

  self->damaged = TRUE;
  g_idle_add_full (G_PRIORITY_DEFAULT, emit_damaged_cb, g_object_ref (self), g_object_unref);
}

ShukeBook *
shuke_book_open (const char         *path,
                 ShukeBookOpenMode   mode,
                 ShukeClock         *clock,
                 GError            **error)
{
  g_autoptr (ShukeBook) self = g_object_new (SHUKE_TYPE_BOOK, NULL);
  g_autoptr (GError) local = NULL;

  g_return_val_if_fail (path != NULL && clock != NULL, NULL);
  self->path = shuke_real_path_dup (path);
  self->clock = shuke_clock_ref (clock);
  self->reason = -1;
  self->sample = mode == SHUKE_BOOK_OPEN_SCRATCH;
  self->at_rest = shuke_guard_is_at_rest (self->path);
  if (!open_file (self, mode, &local) || !read_shop (self, &local))
    {
      name_damage (self, local);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  shuke_book_set_guarded (self, TRUE);
  if (g_stat (self->path, &self->place) != 0)
    self->place.st_ino = 0;
  shuke_connection_tell_damage (self->connection, damage_told, self);
  return g_steal_pointer (&self);
}

/* In the job's thread: reads only what is written while a book is opened and stands until it is freed. */
static ShukeBook *
new_for_job (ShukeBook *self)
{
  ShukeBook *job = g_object_new (SHUKE_TYPE_BOOK, NULL);

  job->path = g_strdup (self->path);
  job->clock = shuke_clock_ref (self->clock);
  job->reason = self->reason;
  job->read_only = self->read_only;
  job->sample = self->sample;
  job->place = self->place;
  return job;
}

gboolean
shuke_book_check_place (ShukeBook  *self,
                        GError    **error)
{
  GStatBuf now;

  if (self->damaged)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the book was found damaged while open");
      return FALSE;
    }
  if (self->place.st_ino == 0 ||
      (g_stat (self->path, &now) == 0 && now.st_ino == self->place.st_ino && now.st_dev == self->place.st_dev))
    return TRUE;
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_MOVED, "the book's file is not where it was");
  return FALSE;
}

gboolean
shuke_book_check_writable (ShukeBook  *self,
                           GError    **error)
{
  if (!self->read_only)
    return shuke_book_check_place (self, error);
  g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_READ_ONLY, "the book is open for reading only");
  return FALSE;
}

ShukeBook *
shuke_book_open_for_job (ShukeBook  *self,
                         GError    **error)
{
  g_autoptr (ShukeBook) job = NULL;

  if (self->read_only || self->cramped)
    {
      g_set_error_literal (error, SHUKE_ERROR, self->cramped ? SHUKE_ERROR_NEEDS_SPACE : SHUKE_ERROR_READ_ONLY,
                           "the book cannot be written by a job");
      return NULL;
    }
  if (!shuke_book_check_place (self, error))
    return NULL;
  job = new_for_job (self);
  job->connection = shuke_connection_open (job->path, SHUKE_CONNECTION_READ_WRITE, error);
  if (job->connection == NULL || !shuke_connection_start_writing (job->connection, error) || !read_shop (job, error))
    return NULL;
  return g_steal_pointer (&job);
}

ShukeBook *
shuke_book_open_for_reading_job (ShukeBook  *self,
                                 GError    **error)
{
  g_autoptr (ShukeBook) job = NULL;
  g_autofree char *path = NULL;
  ShukeConnectionMode mode;

  if (!self->read_only)
    return shuke_book_open_for_job (self, error);
  job = new_for_job (self);
  path = shuke_book_dup_reading_path (self, &mode);
  job->connection = shuke_connection_open (path, mode, error);
  if (job->connection == NULL || !read_shop (job, error))
    return NULL;
  return g_steal_pointer (&job);
}

char *
shuke_book_dup_usual_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "shuke", "book.db", NULL);
}

void
shuke_book_close (ShukeBook *self)
{
  g_return_if_fail (SHUKE_IS_BOOK (self));
  shuke_guard_release (self->guard);
  g_clear_pointer (&self->connection, shuke_connection_close);
  g_clear_pointer (&self->guard, shuke_guard_free);
  if (self->at_rest)
    shuke_guard_sweep (self->path);
  self->at_rest = FALSE;
  g_clear_pointer (&self->lock, shuke_lock_release);
  if (self->copy != NULL)
    {
      static const char *const names[] = { COPY_NAME, COPY_NAME "-wal", COPY_NAME "-shm" };

      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        {
          g_autofree char *path = g_build_filename (self->copy, names[i], NULL);

          g_unlink (path);
        }
      g_rmdir (self->copy);
    }
}

static void
shuke_book_finalize (GObject *object)
{
  ShukeBook *self = SHUKE_BOOK (object);

  shuke_book_close (self);
  g_clear_pointer (&self->clock, shuke_clock_unref);
  g_free (self->path);
  g_free (self->copy);
  G_OBJECT_CLASS (shuke_book_parent_class)->finalize (object);
}

static void
shuke_book_class_init (ShukeBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_book_finalize;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
  signals[DAMAGED] = g_signal_new ("damaged", SHUKE_TYPE_BOOK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_book_init (ShukeBook *self)
{
  static int openings;   /* counted in the job thread too */

  self->opening = g_atomic_int_add (&openings, 1) + 1;
}

gint64
shuke_book_get_opening (ShukeBook *self)
{
  g_return_val_if_fail (SHUKE_IS_BOOK (self), 0);

  return self->opening;
}

const char *
shuke_book_get_path (ShukeBook *self)
{
  return self->path;
}

ShukeClock *
shuke_book_get_clock (ShukeBook *self)
{
  return self->clock;
}

ShukeDay
shuke_book_get_today (ShukeBook *self)
{
  return shuke_clock_today (self->clock);
}

gboolean
shuke_book_is_read_only (ShukeBook *self)
{
  return self->read_only;
}

int
shuke_book_get_read_only_reason (ShukeBook *self)
{
  return self->reason;
}

gboolean
shuke_book_is_cramped (ShukeBook *self)
{
  return self->cramped;
}

gboolean
shuke_book_is_sample (ShukeBook *self)
{
  return self->sample;
}

ShukeRegion
shuke_book_get_region (ShukeBook *self)
{
  return self->region;
}

const ShukeCurrency *
shuke_book_get_currency (ShukeBook *self)
{
  return &self->currency;
}

char *
shuke_book_dup_reading_path (ShukeBook           *self,
                             ShukeConnectionMode *mode)
{
  *mode = self->read_only ? self->reading : SHUKE_CONNECTION_READ_ONLY;
  return self->copy != NULL ? g_build_filename (self->copy, COPY_NAME, NULL) : g_strdup (self->path);
}

ShukeConnection *
shuke_book_get_connection (ShukeBook *self)
{
  return self->connection;
}

ShukeStatement *
shuke_book_prepare (ShukeBook   *self,
                    const char  *text,
                    GError     **error)
{
  if (self->connection == NULL)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_FAILED, "the book is closed");
      return NULL;
    }
  return shuke_connection_prepare (self->connection, text, error);
}

void
shuke_book_emit_changed (ShukeBook        *self,
                         ShukeBookSubject  subject,
                         gint64            customer)
{
  if (subject == SHUKE_BOOK_SUBJECT_SETTING || subject == SHUKE_BOOK_SUBJECT_EVERYTHING)
    read_shop (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0, (int) subject, customer);
}
