/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Members of a zip as streams, through libarchive. Sizes that the file states are never believed: what comes out is counted.
 * Must never write to disk and never follow a name out of the package. */

#include "shuke-package.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "shuke-archive.h"
#include "shuke-error.h"
#include "shuke-source.h"

#define BLOCK (64 * 1024)

struct _ShukePackage {
  const ShukeArchive *library;
  char               *path;    /* (nullable) */
  GBytes             *bytes;   /* (nullable) */
  GHashTable         *names;   /* (element-type char*) folded */
};

struct _ShukeMember {
  const ShukeArchive *library;
  struct archive     *archive;
  int                 fd;      /* -1 when reading from memory */
  guint64             done;
  guint64             size;
};

static char *
fold (const char *name)
{
  char *folded = g_ascii_strdown (name, -1);

  g_strdelimit (folded, "\\", '/');
  while (*folded == '/')
    memmove (folded, folded + 1, strlen (folded));
  return folded;
}

static ShukeMember *
member_new (const ShukeArchive *library)
{
  ShukeMember *member = g_new0 (ShukeMember, 1);

  member->library = library;
  member->fd = -1;
  return member;
}

static void
set_archive_error (ShukeMember  *member,
                   GError      **error)
{
  int reason = member->library->archive_errno (member->archive);

  if (reason == ENOMEM)
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "the package needs too much memory");
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "the package cannot be unpacked");
}

/* The package from its beginning; FALSE when it is none. */
static gboolean
start (ShukePackage  *self,
       ShukeMember   *member,
       GError       **error)
{
  const ShukeArchive *library = self->library;
  guint64 size;
  int status;

  member->archive = library->archive_read_new ();
  /* By its list of members: one that was cut off while copying has none, and is not half read. */
  library->archive_read_support_format_zip_seekable (member->archive);
  if (self->bytes != NULL)
    status = library->archive_read_open_memory (member->archive, g_bytes_get_data (self->bytes, NULL), g_bytes_get_size (self->bytes));
  else
    {
      member->fd = shuke_file_open (self->path, SHUKE_SOURCE_MAX_SIZE, &size, error);
      if (member->fd < 0)
        return FALSE;
      status = library->archive_read_open_fd (member->archive, member->fd, BLOCK);
    }
  if (status == ARCHIVE_OK)
    return TRUE;
  set_archive_error (member, error);
  return FALSE;
}

/* The next member's folded name, NULL at the end or with @error. */
static char *
next_name (ShukeMember           *member,
           struct archive_entry **entry,
           GError               **error)
{
  int status;

  do
    {
      status = member->library->archive_read_next_header (member->archive, entry);
      if (status == ARCHIVE_EOF)
        return NULL;
      /* A warning is about a name in letters that this computer does not know: none of ours. */
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        {
          set_archive_error (member, error);
          return NULL;
        }
    }
  while (member->library->archive_entry_pathname (*entry) == NULL);
  return fold (member->library->archive_entry_pathname (*entry));
}

static ShukePackage *
list_names (ShukePackage  *self,
            GError       **error)
{
  g_autoptr (ShukePackage) owned = self;
  g_autoptr (ShukeMember) member = NULL;
  struct archive_entry *entry;
  GError *local = NULL;
  char *name;

  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->library = shuke_module_load (SHUKE_ARCHIVE_MODULE, error);
  if (self->library == NULL)
    return NULL;
  member = member_new (self->library);
  if (!start (self, member, error))
    return NULL;
  while ((name = next_name (member, &entry, &local)) != NULL)
    {
      g_hash_table_add (self->names, name);
      if (g_hash_table_size (self->names) > SHUKE_PACKAGE_MAX_NAMES)
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "too many members in the package");
          return NULL;
        }
    }
  if (local != NULL)
    {
      g_propagate_error (error, local);
      return NULL;
    }
  return g_steal_pointer (&owned);
}

ShukePackage *
shuke_package_new_path (const char  *path,
                        GError     **error)
{
  ShukePackage *self = g_new0 (ShukePackage, 1);

  self->path = g_strdup (path);
  return list_names (self, error);
}

ShukePackage *
shuke_package_new_bytes (GBytes  *bytes,
                         GError **error)
{
  ShukePackage *self = g_new0 (ShukePackage, 1);

  self->bytes = g_bytes_ref (bytes);
  return list_names (self, error);
}

void
shuke_package_free (ShukePackage *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

gboolean
shuke_package_has (ShukePackage *self,
                   const char   *name)
{
  g_autofree char *folded = fold (name);

  return g_hash_table_contains (self->names, folded);
}

/* The directory of a compound file ([MS-CFB] 2.2 and 2.6) has the names of its streams in UTF-16. */
gboolean
shuke_package_is_locked_office (const char *path)
{
  static const char name[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";
  guint8 head[64];
  g_autofree char *directory = g_malloc (4 * 4096);
  gboolean locked = FALSE;
  guint64 size;
  int fd = shuke_file_open (path, SHUKE_SOURCE_MAX_SIZE, &size, NULL);

  if (fd < 0)
    return FALSE;
  if (pread (fd, head, sizeof head, 0) == sizeof head)
    {
      guint shift = head[30] == 12 ? 12 : 9;
      guint64 sector = head[48] | (guint) head[49] << 8 | (guint) head[50] << 16 | (guint64) head[51] << 24;
      gssize n = pread (fd, directory, 4 * 4096, (off_t) ((sector + 1) << shift));

      locked = n > 0 && memmem (directory, (gsize) n, name, sizeof name) != NULL;
    }
  close (fd);
  return locked;
}

ShukeMember *
shuke_package_open (ShukePackage  *self,
                    const char    *name,
                    GError       **error)
{
  g_autoptr (ShukeMember) member = member_new (self->library);
  g_autofree char *wanted = fold (name);
  struct archive_entry *entry;
  GError *local = NULL;
  char *found;

  if (!start (self, member, error))
    return NULL;
  while ((found = next_name (member, &entry, &local)) != NULL)
    {
      gboolean same = g_str_equal (found, wanted);

      g_free (found);
      if (!same)
        continue;
      if (member->library->archive_entry_is_encrypted (entry))
        {
          g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_LOCKED, "the package needs a password");
          return NULL;
        }
      if (member->library->archive_entry_size_is_set (entry))
        member->size = MAX (member->library->archive_entry_size (entry), 0);
      return g_steal_pointer (&member);
    }
  if (local != NULL)
    g_propagate_error (error, local);
  else
    g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_DAMAGED, "a member of the package is missing");
  return NULL;
}

gboolean
shuke_member_next (ShukeMember  *self,
                   const char  **data,
                   gsize        *length,
                   GError      **error)
{
  const void *block;
  la_int64_t offset;
  int status;

  do
    status = self->library->archive_read_data_block (self->archive, &block, length, &offset);
  while (status == ARCHIVE_OK && *length == 0);
  if (status == ARCHIVE_EOF)
    return FALSE;
  /* Here a warning is a wrong check sum. */
  if (status != ARCHIVE_OK)
    {
      set_archive_error (self, error);
      return FALSE;
    }
  self->done += *length;
  if (self->done > SHUKE_PACKAGE_MAX_MEMBER)
    {
      g_set_error_literal (error, SHUKE_ERROR, SHUKE_ERROR_TOO_LARGE, "a member of the package is over 512 MiB");
      return FALSE;
    }
  *data = block;
  return TRUE;
}

guint64
shuke_member_get_done (ShukeMember *self)
{
  return self->done;
}

guint64
shuke_member_get_size (ShukeMember *self)
{
  return self->size;
}

void
shuke_member_free (ShukeMember *self)
{
  if (self == NULL)
    return;
  /* Bears NULL. */
  self->library->archive_read_free (self->archive);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}
