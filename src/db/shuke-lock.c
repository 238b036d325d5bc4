/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Look and claim are one step in the kernel: two starts at the same instant cannot both win. An open
 * file description lock is used, because an ordinary one is lost when any descriptor of the file is closed. */

#include "shuke-lock.h"

#include "shuke-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The byte behind SQLite's own locks, on a page that it never reads or writes: https://sqlite.org/fileformat2.html#the_lock_byte_page */
#define FILE_CLAIM (0x40000000 + 512)

struct _ShukeLock {
  char *book_path;
  int   beside;
  int   file;     /* -1: not there yet, or nobody may write it */
};

static char *
dup_beside (const char *book_path)
{
  return g_strconcat (book_path, ".lock", NULL);
}

/* The other lock's errno; 0 when it is ours now. */
static int
claim (int   fd,
       off_t start)
{
  struct flock wish = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = 1 };

  return fcntl (fd, F_OFD_SETLK, &wish) == 0 ? 0 : errno;
}

static gboolean
is_claimed (const char *path,
            off_t       start)
{
  struct flock wish = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = start, .l_len = 1 };
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean held;

  if (fd < 0)
    return FALSE;
  held = fcntl (fd, F_OFD_GETLK, &wish) == 0 && wish.l_type != F_UNLCK;
  close (fd);
  return held;
}

/* The errno of a claim that failed; 0 also when there is no file or nobody may write it: then nobody does. */
static int
take_file (ShukeLock *self)
{
  int code;

  self->file = open (self->book_path, O_RDWR | O_CLOEXEC | O_NONBLOCK);
  if (self->file < 0)
    return 0;
  code = claim (self->file, FILE_CLAIM);
  if (code != 0)
    {
      close (self->file);
      self->file = -1;
    }
  return code;
}

ShukeLock *
shuke_lock_acquire (const char  *book_path,
                    GError     **error)
{
  g_autoptr (ShukeLock) self = g_new0 (ShukeLock, 1);
  g_autofree char *beside = dup_beside (book_path);
  int code;

  self->book_path = g_strdup (book_path);
  self->file = -1;
  self->beside = open (beside, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (self->beside < 0)
    {
      shuke_error_set_errno (error, errno, "lock file");
      return NULL;
    }
  code = claim (self->beside, 0);
  if (code == 0)
    code = take_file (self);
  if (code == 0)
    return g_steal_pointer (&self);
  /* POSIX has two answers for a lock that is held. Any other is a disk without locks, where SQLite could not
   * write either: another folder is wanted, not another Shuke closed. */
  g_set_error (error, SHUKE_ERROR, code == EAGAIN || code == EACCES ? SHUKE_ERROR_IN_USE : SHUKE_ERROR_NO_PERMISSION,
               "lock: %s", g_strerror (code));
  return NULL;
}

void
shuke_lock_take_file (ShukeLock *self)
{
  if (self->file < 0)
    take_file (self);
}

void
shuke_lock_release (ShukeLock *self)
{
  if (self == NULL)
    return;
  /* The file's first: whoever sees that one held under this name sees the other held as well. */
  if (self->file >= 0)
    close (self->file);
  if (self->beside >= 0)
    close (self->beside);
  g_free (self->book_path);
  g_free (self);
}

static gboolean
is_held_here (const char *book_path)
{
  g_autofree char *beside = dup_beside (book_path);

  return is_claimed (beside, 0);
}

gboolean
shuke_lock_is_held (const char *book_path)
{
  return is_held_here (book_path) || is_claimed (book_path, FILE_CLAIM);
}

gboolean
shuke_lock_is_held_under_other_name (const char *book_path)
{
  /* Asked again in the end: it may have been taken under this name meanwhile. */
  return !is_held_here (book_path) && is_claimed (book_path, FILE_CLAIM) && !is_held_here (book_path);
}
