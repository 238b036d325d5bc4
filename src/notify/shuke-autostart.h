/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Starts the program without a window when the desktop starts, or no longer. Inside Flatpak the portal is asked, which may ask the owner;
 * elsewhere a file in her own autostart folder is written or removed. Does not block. */
void     shuke_autostart_request    (gboolean enabled);
/* The file in @config_folder, for outside Flatpak. FALSE with a GIO error. */
gboolean shuke_autostart_write_file (const char *config_folder, const char *program, gboolean enabled, GError **error);

G_END_DECLS
