/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-file.h"
#include "shuke-import-ticks.h"

G_BEGIN_DECLS

/* Asks before a window goes in which the owner left somebody out or said what a column is. */
void shuke_import_leaving_watch (GtkWindow *window, ShukeImportTicks *ticks);
/* How @file is read now; NULL: there is nothing to be lost. */
void shuke_import_leaving_note  (GtkWindow *window, ShukeImportFile *file);
/* What was noted last is how it was found, not what she said. */
void shuke_import_leaving_begin (GtkWindow *window);
/* How many other files are still to come: who leaves one leaves them all. With @several it is one of those that were chosen together: who leaves the
 * last of them might think it taken. */
void shuke_import_leaving_wait  (GtkWindow *window, guint n_files, gboolean several);

G_END_DECLS
