/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "shuke-merge.h"

G_BEGIN_DECLS

/* A line of the questions about known customers: the head of one of them, or one of her parts. */
#define SHUKE_TYPE_MERGE_ITEM (shuke_merge_item_get_type ())
G_DECLARE_FINAL_TYPE (ShukeMergeItem, shuke_merge_item, SHUKE, MERGE_ITEM, GObject)

/* @merges keeps @merge and @part alive. @part NULL: the head. */
ShukeMergeItem *shuke_merge_item_new         (GPtrArray *merges, ShukeMerge *merge, ShukeMergePart *part);
ShukeMerge     *shuke_merge_item_get_merge   (ShukeMergeItem *self);
ShukeMergePart *shuke_merge_item_get_part    (ShukeMergeItem *self);
/* What was decided is another thing now: emits "decided". */
void            shuke_merge_item_say_decided (ShukeMergeItem *self);

G_END_DECLS
