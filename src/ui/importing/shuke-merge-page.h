/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Everybody whom the file knows and the book too, where they differ, one below the other: what holds is decided here before anything is
 * written. */
#define SHUKE_TYPE_MERGE_PAGE (shuke_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMergePage, shuke_merge_page, SHUKE, MERGE_PAGE, GtkBox)

GtkWidget *shuke_merge_page_new        (void);
/* (element-type ShukeMerge): the answers go into them. NULL: none. */
void       shuke_merge_page_set_merges (ShukeMergePage *self, GPtrArray *merges);
void       shuke_merge_page_focus      (ShukeMergePage *self);

G_END_DECLS
