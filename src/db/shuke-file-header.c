/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looks at a book's header without SQLite. Only reads. What SQLite itself would only notice after it began to write (another
 * journal format, impossible sizes) counts as damage here. */

#include "shuke-file-header.h"

#include "shuke-error.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEADER_SIZE 100

static const char magic[] = "SQLite format 3";

static gint32
read_be32 (const guint8 *bytes)
{
  return (gint32) ((guint32) bytes[0] << 24 | (guint32) bytes[1] << 16 | (guint32) bytes[2] << 8 | bytes[3]);
}

/* Fields with few possible values, by the file format's section 1.3: page size, journal versions, the three payload fractions,
 * schema format, text encoding. A file whose first page was never written has zeros in the last two. */
static gboolean
is_possible (const guint8 *bytes)
{
  guint page_size = (guint) bytes[16] << 8 | bytes[17];
  gint32 format = read_be32 (bytes + 44);
  gint32 encoding = read_be32 (bytes + 56);

  return (page_size == 1 || (page_size >= 512 && (page_size & (page_size - 1)) == 0)) &&
         (bytes[18] == 1 || bytes[18] == 2) && bytes[19] == bytes[18] &&
         bytes[21] == 64 && bytes[22] == 32 && bytes[23] == 32 &&
         format >= 0 && format <= 4 && encoding >= 0 && encoding <= 3;
}

gboolean
shuke_file_header_read (const char       *path,
                        ShukeFileHeader  *header,
                        GError          **error)
{
  guint8 bytes[HEADER_SIZE];
  struct stat status;
  gssize n = -1;
  int fd;

  memset (header, 0, sizeof *header);
  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
    return TRUE;
  if (fd < 0)
    {
      g_set_error (error, SHUKE_ERROR, errno == ELOOP ? SHUKE_ERROR_LOOP : SHUKE_ERROR_NO_PERMISSION, "open: %s",
                   g_strerror (errno));
      return FALSE;
    }
  header->exists = TRUE;
  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    n = read (fd, bytes, sizeof bytes);
  close (fd);
  if (n == 0)
    {
      header->empty = TRUE;
      return TRUE;
    }
  if (n < 0 || memcmp (bytes, magic, MIN ((gsize) n, sizeof magic)) != 0)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_NOT_A_BOOK, "the file does not begin like a book");
      return FALSE;
    }
  if (n < HEADER_SIZE || !is_possible (bytes))
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the file's first lines make no sense");
      return FALSE;
    }
  header->utf8 = read_be32 (bytes + 56) <= 1;
  header->n_pages = read_be32 (bytes + 28);
  header->user_version = read_be32 (bytes + 60);
  header->application_id = read_be32 (bytes + 68);
  return TRUE;
}
