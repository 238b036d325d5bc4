/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The owner agreed that the program may start with the desktop: written down where the desktop looks, in her own folder. Nothing is ever
 * installed for everybody, and nothing here runs unless she agreed. */

#include "config.h"

#include "shuke-autostart.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "shuke-error.h"

static void
portal_answered_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (answer == NULL)
    g_debug ("the portal was not asked: %s", error->message);
}

/* org.freedesktop.portal.Background, version 1. */
static void
ask_portal (gboolean enabled)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  GVariantBuilder options;
  const char *const command[] = { "shuke", "--background", NULL };

  if (bus == NULL)
    return;
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "reason", g_variant_new_string (_("To remind you of birthdays and calls with the window closed")));
  g_variant_builder_add (&options, "{sv}", "autostart", g_variant_new_boolean (enabled));
  g_variant_builder_add (&options, "{sv}", "commandline", g_variant_new_strv (command, -1));
  g_dbus_connection_call (bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                          "org.freedesktop.portal.Background", "RequestBackground",
                          g_variant_new ("(sa{sv})", "", &options), G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                          portal_answered_cb, NULL);
}

/* The Exec key of a desktop file: quoted, with its reserved characters escaped twice (Desktop Entry Specification 1.5). */
static char *
quote_exec (const char *program)
{
  g_autoptr (GString) quoted = g_string_new ("\"");

  for (const char *c = program; *c != '\0'; c++)
    if (*c == '\\')
      g_string_append (quoted, "\\\\\\\\");
    else if (*c == '%')
      g_string_append (quoted, "%%");
    else
      {
        if (*c == '"' || *c == '`' || *c == '$')
          g_string_append (quoted, "\\\\");
        g_string_append_c (quoted, *c);
      }
  g_string_append_c (quoted, '"');
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}

gboolean
shuke_autostart_write_file (const char  *config_folder,
                            const char  *program,
                            gboolean     enabled,
                            GError     **error)
{
  g_autofree char *folder = g_build_filename (config_folder, "autostart", NULL);
  g_autofree char *path = g_build_filename (folder, SHUKE_APP_ID ".desktop", NULL);
  g_autofree char *exec = NULL;
  g_autofree char *text = NULL;

  if (!enabled)
    {
      if (g_remove (path) == 0 || errno == ENOENT)
        return TRUE;
      return shuke_error_set_errno (error, errno, "autostart entry");
    }
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return shuke_error_set_errno (error, errno, "autostart folder");
  exec = quote_exec (program);
  text = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=%s\nIcon=%s\nExec=%s --background\n"
                          "X-GNOME-Autostart-enabled=true\nNoDisplay=true\n",
                          _("Shuke"), SHUKE_APP_ID, exec);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

void
shuke_autostart_request (gboolean enabled)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *program = NULL;

  if (g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    {
      ask_portal (enabled);
      return;
    }
  program = g_find_program_in_path ("shuke");
  if (program == NULL)
    program = g_file_read_link ("/proc/self/exe", NULL);
  if (program != NULL && !shuke_autostart_write_file (g_get_user_config_dir (), program, enabled, &error))
    g_debug ("the desktop was not told: %s", error->message);
}
