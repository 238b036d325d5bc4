/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "shuke-book.h"

G_BEGIN_DECLS

/* In her file: the groups she is in, as chips, and a way into others. */
#define SHUKE_TYPE_GROUPS_ROW (shuke_groups_row_get_type ())
G_DECLARE_FINAL_TYPE (ShukeGroupsRow, shuke_groups_row, SHUKE, GROUPS_ROW, AdwPreferencesRow)

GtkWidget *shuke_groups_row_new  (void);
void       shuke_groups_row_show (ShukeGroupsRow *self, ShukeBook *book, gint64 customer);
/* Brings it into sight with the list of groups open. */
void       shuke_groups_row_pop_up (ShukeGroupsRow *self);

G_END_DECLS
