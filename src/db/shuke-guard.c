/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two read locks of open file descriptions, on the bytes that SQLite itself keeps locked while a book in WAL mode is open. */

#include "shuke-guard.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Shared lock on a database: https://sqlite.org/fileformat2.html#the_lock_byte_page and SHARED_FIRST, SHARED_SIZE in os.h. */
#define SHARED_FIRST 0x40000002
#define SHARED_SIZE  510
/* "The index is in use": UNIX_SHM_DMS in os_unix.c, behind the eight locks of https://sqlite.org/walformat.html. */
#define SHM_IN_USE   128

struct _ShukeGuard {
  int book;
  int index;
};

/* @fd may be -1: what is not there needs no lock. */
static void
set_lock (int   fd,
          short type,
          off_t start,
          off_t length)
{
  struct flock claim = { .l_type = type, .l_whence = SEEK_SET, .l_start = start, .l_len = length };

  if (fd >= 0)
    (void) fcntl (fd, F_OFD_SETLK, &claim);
}

static void
set_locks (ShukeGuard *self,
           short       type)
{
  set_lock (self->book, type, SHARED_FIRST, SHARED_SIZE);
  set_lock (self->index, type, SHM_IN_USE, 1);
}

ShukeGuard *
shuke_guard_new (const char *path)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  ShukeGuard *self = g_new0 (ShukeGuard, 1);

  self->book = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  self->index = open (index, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  set_locks (self, F_RDLCK);
  return self;
}

void
shuke_guard_release (ShukeGuard *self)
{
  if (self != NULL)
    set_locks (self, F_UNLCK);
}

void
shuke_guard_free (ShukeGuard *self)
{
  if (self == NULL)
    return;
  if (self->book >= 0)
    close (self->book);
  if (self->index >= 0)
    close (self->index);
  g_free (self);
}

gboolean
shuke_guard_is_at_rest (const char *path)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);

  return g_access (index, F_OK) != 0;
}

/* As SQLite does it itself when the last one who wrote goes: under the lock that nobody gets while a connection is open, and that keeps
 * a new one waiting. */
void
shuke_guard_sweep (const char *path)
{
  struct flock claim = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = SHARED_FIRST, .l_len = SHARED_SIZE };
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;
  int book;

  if (shuke_guard_is_at_rest (path))
    return;
  book = open (path, O_RDWR | O_CLOEXEC | O_NONBLOCK);
  if (book >= 0 && fcntl (book, F_OFD_SETLK, &claim) == 0)
    {
      if (g_stat (log, &status) == 0 && status.st_size == 0)
        g_unlink (log);
      g_unlink (index);
    }
  if (book >= 0)
    close (book);
}
