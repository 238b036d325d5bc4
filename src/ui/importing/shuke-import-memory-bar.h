/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "shuke-import-memory.h"

G_BEGIN_DECLS

/* Has *@file read as one like it was read last time, and says so in the label at the head of @bar. FALSE when none is remembered: then nothing changes. @match: how
 * customers who are known were met. */
gboolean shuke_import_memory_bar_recall (GtkWidget *bar, ShukeImportMemory *memory, ShukeImportFile **file, ShukeImportMatch *match);

G_END_DECLS
