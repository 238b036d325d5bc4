/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the owner writes out must never land on what she keeps. Looks only, and does not open a book that may be open: closing a
 * descriptor of it would drop every lock that this process has on them (fcntl). */

#include "shuke-target.h"

#include "shuke-error.h"
#include "shuke-file-header.h"
#include "shuke-lock.h"
#include "shuke-real-path.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* What stands beside a book, and the book itself. */
static const char *const companions[] = { "", "-wal", "-shm", "-journal", ".lock" };

static gboolean
refuse (GError     **error,
        ShukeError   code,
        const char  *what)
{
  g_set_error_literal (error, SHUKE_ERROR, (int) code, what);
  return FALSE;
}

/* By device and inode, so that links and other spellings of the name do not matter. */
static gboolean
belongs_to (const struct stat *target,
            const char        *book_path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *name = g_strconcat (book_path, companions[i], NULL);
      struct stat own;

      if (stat (name, &own) == 0 && own.st_dev == target->st_dev && own.st_ino == target->st_ino)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_database (const char *path)
{
  ShukeFileHeader header;
  g_autoptr (GError) error = NULL;

  if (!shuke_file_header_read (path, &header, &error))
    return g_error_matches (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED);
  return header.exists && !header.empty;
}

/* Open in another Shuke, or with sales in a log that would be played into whatever stands there next. */
static gboolean
is_in_use (const char      *path,
           ShukeTargetKind  kind)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  struct stat info;

  return shuke_lock_is_held (path) || (kind != SHUKE_TARGET_PART && stat (wal, &info) == 0 && info.st_size > 0);
}

/* A name that SQLite or Shuke would take for a part of the book beside it, whether that file is there already or not. */
static gboolean
is_companion_name (const char *target)
{
  for (gsize i = 1; i < G_N_ELEMENTS (companions); i++)
    if (g_str_has_suffix (target, companions[i]))
      {
        g_autofree char *book = g_strndup (target, strlen (target) - strlen (companions[i]));
        struct stat info;

        return stat (book, &info) == 0 && S_ISREG (info.st_mode) &&
               (is_in_use (book, SHUKE_TARGET_BACKUP) || is_database (book));
      }
  return FALSE;
}

gboolean
shuke_target_check (const char       *target,
                    const char       *book_path,
                    ShukeTargetKind   kind,
                    GError          **error)
{
  g_autofree char *real = NULL;
  struct stat info;

  g_return_val_if_fail (target != NULL, FALSE);

  if (stat (target, &info) != 0 && errno == ELOOP)
    return refuse (error, SHUKE_ERROR_LOOP, "the target's links lead round in a circle");
  if (stat (target, &info) != 0)
    return !is_companion_name (target) || refuse (error, SHUKE_ERROR_TAKEN, "the target is a name beside a book");
  if (!S_ISREG (info.st_mode))
    return refuse (error, SHUKE_ERROR_TAKEN, "the target is no ordinary file");
  if (book_path != NULL && belongs_to (&info, book_path))
    return refuse (error, SHUKE_ERROR_TAKEN, "the target is the book");
  real = shuke_real_path_dup (target);
  if (is_in_use (real, kind))
    return refuse (error, SHUKE_ERROR_TAKEN, "the target is a book in use");
  if (is_companion_name (target))
    return refuse (error, SHUKE_ERROR_TAKEN, "the target stands beside a book");
  if (kind == SHUKE_TARGET_DOCUMENT && is_database (target))
    return refuse (error, SHUKE_ERROR_TAKEN, "the target is a database");
  return TRUE;
}
