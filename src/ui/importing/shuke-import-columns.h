/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-preview.h"

G_BEGIN_DECLS

/* What can be done with a column besides saying what it is: read it in parts, with another one, or as it stands in the file. */

/* A button with what there is to do with @column, by the actions "import.split" (uu), "import.join" (uu) and "import.restore" (u). */
GtkWidget *shuke_import_column_menu_new (ShukeImportFile *file, ShukePreview *preview, guint column);
/* Does what such an action says. FALSE with @error when the file cannot be read. */
gboolean   shuke_import_column_act      (ShukeImportFile *file, const char *action, GVariant *parameter, GError **error);

G_END_DECLS
