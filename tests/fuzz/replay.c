/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Stands in for libFuzzer where there is only gcc: gives each file of a folder to the target, whole and cut short at
 * each eighth, so that the ends of the readers are met as well. */

#include <glib.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  int count = 0;

  if (argc != 2)
    {
      g_printerr ("usage: %s FOLDER\n", argv[0]);
      return 2;
    }
  folder = g_dir_open (argv[1], 0, &error);
  if (folder == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      if (!g_file_get_contents (path, &data, &size, &error))
        {
          g_printerr ("%s\n", error->message);
          return 1;
        }
      for (gsize i = 0; i <= 8; i++)
        {
          gsize part = size * i / 8;
          g_autofree guint8 *exact = g_memdup2 (data, part);

          LLVMFuzzerTestOneInput (exact, part);
        }
      count++;
    }
  g_print ("%d inputs\n", count);

  return count > 0 ? 0 : 1;
}
