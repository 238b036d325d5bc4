/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* The questions of today, a handful at most, each answered in place. Never a notice outside the window: who is not here cannot be asked. */
#define SHUKE_TYPE_ASK_LIST (shuke_ask_list_get_type ())
G_DECLARE_FINAL_TYPE (ShukeAskList, shuke_ask_list, SHUKE, ASK_LIST, GtkBox)

GtkWidget *shuke_ask_list_new  (void);
/* @list is today's (element-type ShukeDueItem); NULL shows nothing. The questions are looked up one by one when nothing else is to be
 * done; until then it shows what it showed. */
void       shuke_ask_list_show (ShukeAskList *self, ShukeBook *book, const GPtrArray *list);

G_END_DECLS
