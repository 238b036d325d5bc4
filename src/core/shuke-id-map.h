/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers to numbers, for tables of a million that are asked at every row of a file: one cache line a question. */
typedef struct _ShukeIdMap ShukeIdMap;

ShukeIdMap *shuke_id_map_new    (void);
void        shuke_id_map_free   (ShukeIdMap *self);

/* Neither @key nor @value may be 0. Replaces what was held under @key. */
void        shuke_id_map_insert (ShukeIdMap *self, guint64 key, guint64 value);
guint64     shuke_id_map_lookup (const ShukeIdMap *self, guint64 key);   /* 0: nothing held */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ShukeIdMap, shuke_id_map_free)

G_END_DECLS
