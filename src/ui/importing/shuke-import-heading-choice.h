/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-import-file.h"

G_BEGIN_DECLS

/* Which row of a table names its columns: the first answer is that none does, the n-th after it is the n-th row, with its first words. */
void shuke_import_heading_choice_set_up (GtkDropDown *choice);
void shuke_import_heading_choice_show   (GtkDropDown *choice, ShukeImportFile *file);

G_END_DECLS
