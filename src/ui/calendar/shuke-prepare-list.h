/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* What has to be ready for who comes on a day or the day after: one line that opens, by assistant, to be ticked off. */
#define SHUKE_TYPE_PREPARE_LIST (shuke_prepare_list_get_type ())
G_DECLARE_FINAL_TYPE (ShukePrepareList, shuke_prepare_list, SHUKE, PREPARE_LIST, GtkBox)

GtkWidget *shuke_prepare_list_new  (void);
/* @visits (element-type ShukeVisitPlan), which it keeps. */
void       shuke_prepare_list_show (ShukePrepareList *self, ShukeBook *book, GPtrArray *visits);

G_END_DECLS
