/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite results as SHUKE_ERROR. SQLite's own message may quote a statement but never a bound
 * value, so it may stand in a log. */

#include "shuke-sqlite-error.h"

#include "shuke-error.h"

#include <errno.h>
#include <sqlite3.h>

static gboolean
is_full (struct sqlite3 *db)
{
  int code = db == NULL ? 0 : sqlite3_system_errno (db);

  return code == ENOSPC || code == EDQUOT;
}

static ShukeError
code_of (struct sqlite3 *db,
         int             result)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return SHUKE_ERROR_NEEDS_SPACE;
    case SQLITE_IOERR:
      /* A -shm that cannot be made on a full disk is reported as an I/O error. */
      if (is_full (db))
        return SHUKE_ERROR_NEEDS_SPACE;
      return SHUKE_ERROR_FAILED;
    case SQLITE_CORRUPT:
      return SHUKE_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return SHUKE_ERROR_NOT_A_BOOK;
    case SQLITE_READONLY:
      return SHUKE_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return SHUKE_ERROR_IN_USE;
    case SQLITE_CANTOPEN:
      if (is_full (db))
        return SHUKE_ERROR_NEEDS_SPACE;
      return SHUKE_ERROR_NO_PERMISSION;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return SHUKE_ERROR_NO_PERMISSION;
    case SQLITE_INTERRUPT:
    case SQLITE_ABORT:
      return SHUKE_ERROR_CANCELLED;
    case SQLITE_CONSTRAINT:
      return SHUKE_ERROR_CONFLICT;
    case SQLITE_TOOBIG:
      return SHUKE_ERROR_TOO_LARGE;
    default:
      return SHUKE_ERROR_FAILED;
    }
}

void
shuke_sqlite_error_set (GError         **error,
                        struct sqlite3  *db,
                        int              result)
{
  g_set_error (error, SHUKE_ERROR, code_of (db, result), "SQLite: %s (%d)",
               db == NULL ? sqlite3_errstr (result) : sqlite3_errmsg (db), result);
}
