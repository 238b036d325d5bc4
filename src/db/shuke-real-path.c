/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One name for a file, however it was called. */

#include "shuke-real-path.h"

#include <gio/gio.h>
#include <stdlib.h>

/* As many as the system itself follows (SYMLOOP_MAX of Linux). */
#define MAX_LINKS 40

char *
shuke_real_path_dup (const char *path)
{
  char *real = g_canonicalize_filename (path, NULL);
  char *found = realpath (real, NULL);
  char *target;

  /* A link may be there before its book is: on a new computer, before a backup is put back. */
  for (int i = 0; found == NULL && i < MAX_LINKS && (target = g_file_read_link (real, NULL)) != NULL; i++)
    {
      g_autofree char *link = real;
      g_autofree char *folder = g_path_get_dirname (link);

      real = g_canonicalize_filename (target, folder);
      g_free (target);
    }
  if (found == NULL)
    return real;
  g_free (real);
  real = g_strdup (found);
  free (found);
  return real;
}
