/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "shuke-book-list.h"

G_BEGIN_DECLS

/* The filters that the book has something for, as buttons to press in. Signals "changed" (): others are chosen now; "found" (): it is
 * known for whom they hold. */
#define SHUKE_TYPE_FILTER_CHIPS (shuke_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (ShukeFilterChips, shuke_filter_chips, SHUKE, FILTER_CHIPS, GtkBox)

/* Asks @book again which filters there are; what is chosen stays chosen. */
void       shuke_filter_chips_load       (ShukeFilterChips *self, ShukeBook *book);
gboolean   shuke_filter_chips_is_empty   (ShukeFilterChips *self);
/* Presses in @filter and no other, whether or not there is a chip for it. */
void       shuke_filter_chips_choose     (ShukeFilterChips *self, ShukeBook *book, const ShukeFilter *filter);
/* (transfer none) (element-type ShukeFilter) */
GPtrArray *shuke_filter_chips_get_chosen (ShukeFilterChips *self);
/* Whom all of them hold for, as a set of gint64 keys: nobody when it cannot be read. Looked up once, until others are chosen or the book
 * changes. A group by rule means a look through the whole book, in a thread: until "found" it is NULL, or after a change of the book
 * who it was before. (transfer none) */
GHashTable *shuke_filter_chips_find      (ShukeFilterChips *self, ShukeBook *book);
/* Those of @ids (element-type gint64) who are in that set: all when nothing is chosen, nobody while it is not known. (transfer full) */
GArray    *shuke_filter_chips_keep       (ShukeFilterChips *self, ShukeBook *book, GArray *ids);
/* Waits for that, for whoever has to have the right ones in hand; TRUE when they were not known. */
gboolean   shuke_filter_chips_find_now   (ShukeFilterChips *self, ShukeBook *book);
/* The group that is chosen, and nothing else; NULL when it is not just that. (transfer none) */
const char *shuke_filter_chips_get_group (ShukeFilterChips *self);

G_END_DECLS
