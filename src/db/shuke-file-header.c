/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a book's header without SQLite. Only reads. */

#include "shuke-file-header.h"

#include "shuke-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100

static gint32
read_be32 (const guint8 *bytes)
{
  return (gint32) ((guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3]);
}

gboolean
shuke_file_header_read (const char       *path,
                        ShukeFileHeader  *header,
                        GError          **error)
{
  guint8 bytes[HEADER_SIZE];
  struct stat status;
  gssize n;
  int fd;

  memset (header, 0, sizeof *header);
  fd = open (path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 && errno == ENOENT)
    return TRUE;
  if (fd < 0)
    {
      g_set_error (error, SHUKE_ERROR, SHUKE_ERROR_NO_PERMISSION, "open: %s", g_strerror (errno));
      return FALSE;
    }
  header->exists = TRUE;
  n = fstat (fd, &status) == 0 && S_ISREG (status.st_mode) ? read (fd, bytes, sizeof bytes) : -1;
  close (fd);
  if (n == 0)
    {
      header->empty = TRUE;
      return TRUE;
    }
  if (n != HEADER_SIZE || memcmp (bytes, "SQLite format 3", 16) != 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, n == HEADER_SIZE ? SHUKE_ERROR_NOT_A_BOOK : SHUKE_ERROR_DAMAGED,
                           "the file does not begin like a book");
      if (n < 0 && error != NULL && *error != NULL)
        (*error)->code = SHUKE_ERROR_NOT_A_BOOK;
      return FALSE;
    }
  header->user_version = read_be32 (bytes + 60);
  header->application_id = read_be32 (bytes + 68);
  return TRUE;
}
