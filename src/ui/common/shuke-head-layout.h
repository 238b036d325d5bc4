/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A head above a list: two children, a GtkScrolledWindow and what stands below it. The head is as high as what is in it as long as the list
 * keeps its least height, and scrolls for itself where it does not. (GtkScrolledWindow asks for the height of one long line, whatever its
 * width will be.) */
#define SHUKE_TYPE_HEAD_LAYOUT (shuke_head_layout_get_type ())
G_DECLARE_FINAL_TYPE (ShukeHeadLayout, shuke_head_layout, SHUKE, HEAD_LAYOUT, GtkLayoutManager)

G_END_DECLS
