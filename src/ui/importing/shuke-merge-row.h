/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-merge-item.h"

G_BEGIN_DECLS

/* Shows one item at a time. What is chosen goes into its record; asks for "merge.all" and "merge.decided" of the page around it. */
#define SHUKE_TYPE_MERGE_ROW (shuke_merge_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMergeRow, shuke_merge_row, SHUKE, MERGE_ROW, GtkBox)

GtkWidget      *shuke_merge_row_new      (void);
/* NULL: none. */
void            shuke_merge_row_set_item (ShukeMergeRow *self, ShukeMergeItem *item, guint position);
/* As a press on the button of it; FALSE when it is not offered. */
gboolean        shuke_merge_row_choose   (ShukeMergeRow *self, ShukeMergeChoice choice);
/* What is chosen in a part, for all of its kind. */
void            shuke_merge_row_choose_all (ShukeMergeRow *self);
/* Of a head or a part: whether the row of the file is about somebody else. */
void            shuke_merge_row_toggle_another (ShukeMergeRow *self);

G_END_DECLS
