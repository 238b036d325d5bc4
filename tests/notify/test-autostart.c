/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file in the owner's autostart folder: what a desktop reads in it, and that it goes again. */

#include "config.h"

#include <glib/gstdio.h>

#include "shuke-autostart.h"

static void
test_file (void)
{
  static const char *const programs[] = { "/usr/bin/shuke", "/opt/my shop/100%/sh\"uke$" };
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("shuke-autostart-XXXXXX", &error);
  g_autofree char *inner = g_build_filename (folder, "autostart", NULL);
  g_autofree char *path = g_build_filename (inner, SHUKE_APP_ID ".desktop", NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      g_autoptr (GKeyFile) file = g_key_file_new ();
      g_autofree char *exec = NULL;
      g_auto (GStrv) words = NULL;
      g_autoptr (GString) program = NULL;

      g_assert_true (shuke_autostart_write_file (folder, programs[i], TRUE, &error));
      g_assert_no_error (error);
      g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, &error));
      exec = g_key_file_get_string (file, "Desktop Entry", "Exec", &error);
      g_assert_no_error (error);
      g_assert_true (g_shell_parse_argv (exec, NULL, &words, &error));
      g_assert_cmpuint (g_strv_length (words), ==, 2);
      program = g_string_new (words[0]);
      g_string_replace (program, "%%", "%", 0);
      g_assert_cmpstr (program->str, ==, programs[i]);
      g_assert_cmpstr (words[1], ==, "--background");
    }
  g_assert_true (shuke_autostart_write_file (folder, programs[0], FALSE, &error));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (shuke_autostart_write_file (folder, programs[0], FALSE, &error));
  g_rmdir (inner);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/autostart/file", test_file);
  return g_test_run ();
}
