/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts the program: language first, then the window. It constructs; everything else receives. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "shuke-application.h"

int
main (int    argc,
      char **argv)
{
  const char *localedir = g_getenv ("SHUKE_LOCALEDIR");
  g_autoptr(ShukeApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (SHUKE_GETTEXT_PACKAGE, localedir != NULL ? localedir : SHUKE_LOCALEDIR);
  bind_textdomain_codeset (SHUKE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (SHUKE_GETTEXT_PACKAGE);

  application = shuke_application_new (g_getenv ("SHUKE_BOOK"), SHUKE_BOOK_OPEN_WRITABLE, NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
