/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts the program: language first, then the command line, then the window when one is wanted. It constructs;
 * everything else receives. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "shuke-application.h"
#include "shuke-cli.h"
#include "shuke-errors.h"

/* The sentences stand with the window's, so that an error reads the same in both. */
static char *
dup_sentence (ShukeCliDoing  doing,
              const GError  *error)
{
  static const ShukeDoing doings[] = {
    [SHUKE_CLI_OPENING] = SHUKE_DOING_OPEN_BOOK,
    [SHUKE_CLI_READING] = SHUKE_DOING_READ,
    [SHUKE_CLI_BACKING_UP] = SHUKE_DOING_BACKUP,
    [SHUKE_CLI_RESTORING] = SHUKE_DOING_RESTORE,
    [SHUKE_CLI_IMPORTING] = SHUKE_DOING_IMPORT,
    [SHUKE_CLI_EXPORTING] = SHUKE_DOING_EXPORT,
  };

  return shuke_errors_sentence (doings[doing], error);
}

int
main (int    argc,
      char **argv)
{
  const char *localedir = g_getenv ("SHUKE_LOCALEDIR");
  g_autoptr (ShukeClock) clock = shuke_clock_new_default ();
  g_auto (ShukeCliWish) wish = { 0 };
  g_autoptr (ShukeApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (SHUKE_GETTEXT_PACKAGE, localedir != NULL ? localedir : SHUKE_LOCALEDIR);
  bind_textdomain_codeset (SHUKE_GETTEXT_PACKAGE, "UTF-8");
  textdomain (SHUKE_GETTEXT_PACKAGE);

  if (!shuke_cli_run (&argc, argv, clock, dup_sentence, &wish, &status))
    return status;

  application = shuke_application_new (wish.book_path != NULL ? wish.book_path : g_getenv ("SHUKE_BOOK"), wish.mode, wish.sample_size,
                                       clock);
  shuke_application_set_background (application, wish.background);
  /* Somebody is reminding already; asking again would bring up a window. */
  if (wish.background && g_application_register (G_APPLICATION (application), NULL, NULL)
      && g_application_get_is_remote (G_APPLICATION (application)))
    return SHUKE_EXIT_DONE;

  return g_application_run (G_APPLICATION (application), argc, argv);
}
