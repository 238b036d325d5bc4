/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SHUKE_TYPE_COLUMNS_LAYOUT (shuke_columns_layout_get_type ())
/* Equal columns: as many as the widest child allows in the width there is, at most max-columns. */
G_DECLARE_FINAL_TYPE (ShukeColumnsLayout, shuke_columns_layout, SHUKE, COLUMNS_LAYOUT, GtkLayoutManager)

GtkLayoutManager *shuke_columns_layout_new             (guint max_columns, int column_spacing, int row_spacing);
void              shuke_columns_layout_set_max_columns (ShukeColumnsLayout *self, guint max_columns);

G_END_DECLS
