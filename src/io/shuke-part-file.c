/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files on their way out. A killed program cannot tidy up, and what it leaves holds names and numbers; so such files are held by a lock
 * that ends with the program, and whichever export comes to the folder next removes those that nobody holds. */

#include "config.h"

#include "shuke-part-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX ".shuke-export-"
#define NAME PREFIX "XXXXXX"

static gboolean
is_part_name (const char *name)
{
  return g_str_has_prefix (name, PREFIX) && strlen (name) == strlen (NAME);
}

/* Where a folder knows no locks nothing is removed. */
static void
remove_left (const char *path)
{
  int descriptor = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat info;

  if (descriptor < 0)
    return;
  if (fstat (descriptor, &info) == 0 && S_ISREG (info.st_mode) && info.st_uid == geteuid () && flock (descriptor, LOCK_EX | LOCK_NB) == 0)
    g_unlink (path);
  close (descriptor);
}

static void
sweep (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_part_name (name))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        remove_left (path);
      }
}

int
shuke_part_file_open (const char  *target,
                      char       **path)
{
  g_autofree char *folder = g_path_get_dirname (target);

  sweep (folder);
  for (;;)
    {
      g_autofree char *name = g_build_filename (folder, NAME, NULL);
      int descriptor = g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600);
      struct stat info;

      if (descriptor < 0)
        return -1;
      /* Another export may have found it before it was held: that has it for a moment only, and takes its name away. */
      if (flock (descriptor, LOCK_EX) == 0 && fstat (descriptor, &info) == 0 && info.st_nlink == 0)
        {
          close (descriptor);
          continue;
        }
      *path = g_steal_pointer (&name);
      return descriptor;
    }
}
