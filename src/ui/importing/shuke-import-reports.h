/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-run.h"

G_BEGIN_DECLS

/* A list of rows that are not taken, or not all of them, with the reason of each, in a window above @parent. @keeper keeps @rows. */
void       shuke_import_reports_show (GtkWindow *parent, const char *title, GPtrArray *rows, const char *css_class, gpointer keeper);
/* One of them: its number, what stands there, why. */
GtkWidget *shuke_import_report_new   (const ShukeRowReport *report, const char *css_class);

G_END_DECLS
