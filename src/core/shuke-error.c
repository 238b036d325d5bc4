/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The error domain that every room shares, and the one place where an errno becomes one of its codes. */

#include "shuke-error.h"

#include <errno.h>

G_DEFINE_QUARK (shuke-error-quark, shuke_error)

ShukeError
shuke_error_from_errno (int reason)
{
  switch (reason)
    {
    case ENOENT:
    case ENOTDIR:
      return SHUKE_ERROR_NOT_FOUND;
    case EACCES:
    case EPERM:
    case EROFS:
      return SHUKE_ERROR_NO_PERMISSION;
    case ENOSPC:
    case EDQUOT:
      return SHUKE_ERROR_NEEDS_SPACE;
    case ELOOP:
      return SHUKE_ERROR_LOOP;
    case EISDIR:
      return SHUKE_ERROR_FOLDER;
    default:
      return SHUKE_ERROR_FAILED;
    }
}

gboolean
shuke_error_set_errno (GError     **error,
                       int          reason,
                       const char  *what)
{
  g_set_error (error, SHUKE_ERROR, shuke_error_from_errno (reason), "%s: %s", what, g_strerror (reason));
  return FALSE;
}
