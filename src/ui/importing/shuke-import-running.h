/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-job.h"

G_BEGIN_DECLS

/* How far an import has come. */
#define SHUKE_TYPE_IMPORT_RUNNING (shuke_import_running_get_type ())
G_DECLARE_FINAL_TYPE (ShukeImportRunning, shuke_import_running, SHUKE, IMPORT_RUNNING, GtkBox)

/* Looks at @job until it is told of another; NULL, before the job goes, for none. */
void shuke_import_running_watch (ShukeImportRunning *self, ShukeImportJob *job);

G_END_DECLS
