/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Children in reading order at their own widths, a new row when the next one does not fit: for chips,
 * tags and swatches. Properties column-spacing and row-spacing, in pixels, both 6. */
#define SHUKE_TYPE_WRAP_LAYOUT (shuke_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (ShukeWrapLayout, shuke_wrap_layout, SHUKE, WRAP_LAYOUT, GtkLayoutManager)

GtkLayoutManager *shuke_wrap_layout_new (int column_spacing,
                                         int row_spacing);
/* @child never begins a row alone: what stands before it comes along. */
void              shuke_wrap_layout_keep_with_previous (GtkWidget *child);
/* @child has the whole width of a row in which nothing else stands, and its own width beside others. */
void              shuke_wrap_layout_fill_row_alone     (GtkWidget *child);

G_END_DECLS
