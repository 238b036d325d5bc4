/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "shuke-book-campaigns.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The table with @leavings. (transfer full) */
typedef GBytes *(*ShukeMakeTable) (const GPtrArray *leavings, gpointer data);

/* shuke_book_hand_over() into @file, which may be there already. Either the messages are noted and the table has its name, or neither;
 * what a power cut parts is brought together by shuke_book_finish_tables(). @lost: they are noted, there is no table, and the book refused
 * to undo it, too; the action is returned all the same. */
gint64   shuke_book_hand_over_table (ShukeBook *self, gint64 campaign, GPtrArray *leavings, GFile *file, ShukeMakeTable make, gpointer data,
                                     gboolean *lost, GError **error);
/* A table of what is noted already. */
gboolean shuke_book_write_table     (ShukeBook *self, GFile *file, GBytes *bytes, GError **error);

/* For the start: gives a name to the table whose messages are noted, and throws away the one whose messages are not. It never goes over a
 * file that was written since. Where the folder is not there, as on a stick that is not plugged in, it is tried again for a month. */
void     shuke_book_finish_tables   (ShukeBook *self);

G_END_DECLS
