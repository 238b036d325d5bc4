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

struct _ShukeLock {
  int fd;
};

ShukeLock *
shuke_lock_acquire (const char  *path,
                    GError     **error)
{
  struct flock claim = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  ShukeLock *self;
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      shuke_error_set_errno (error, errno, "lock file");
      return NULL;
    }
  if (fcntl (fd, F_OFD_SETLK, &claim) != 0)
    {
      int code = errno;

      /* POSIX has two answers for a lock that is held. Any other is a disk without locks, where SQLite could not
       * write either: another folder is wanted, not another Shuke closed. */
      g_set_error (error, SHUKE_ERROR, code == EAGAIN || code == EACCES ? SHUKE_ERROR_IN_USE : SHUKE_ERROR_NO_PERMISSION,
                   "lock: %s", g_strerror (code));
      close (fd);
      return NULL;
    }
  self = g_new0 (ShukeLock, 1);
  self->fd = fd;
  return self;
}

void
shuke_lock_release (ShukeLock *self)
{
  if (self == NULL)
    return;
  close (self->fd);
  g_free (self);
}

gboolean
shuke_lock_is_held (const char *path)
{
  struct flock claim = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  gboolean held;

  if (fd < 0)
    return FALSE;
  held = fcntl (fd, F_OFD_GETLK, &claim) == 0 && claim.l_type != F_UNLCK;
  close (fd);
  return held;
}
