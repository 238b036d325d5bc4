/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What GtkListView wants to hold of a question; what is decided stands in the model's record. */

#include "shuke-merge-item.h"

struct _ShukeMergeItem {
  GObject parent_instance;

  GPtrArray      *merges;   /* (owned) */
  ShukeMerge     *merge;    /* (unowned) */
  ShukeMergePart *part;     /* (unowned) (nullable) */
};

enum { DECIDED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeMergeItem, shuke_merge_item, G_TYPE_OBJECT)

static void
shuke_merge_item_finalize (GObject *object)
{
  g_clear_pointer (&SHUKE_MERGE_ITEM (object)->merges, g_ptr_array_unref);
  G_OBJECT_CLASS (shuke_merge_item_parent_class)->finalize (object);
}

static void
shuke_merge_item_class_init (ShukeMergeItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_merge_item_finalize;
  signals[DECIDED] = g_signal_new ("decided", SHUKE_TYPE_MERGE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_merge_item_init (ShukeMergeItem *self)
{
}

ShukeMergeItem *
shuke_merge_item_new (GPtrArray      *merges,
                      ShukeMerge     *merge,
                      ShukeMergePart *part)
{
  ShukeMergeItem *self = g_object_new (SHUKE_TYPE_MERGE_ITEM, NULL);

  self->merges = g_ptr_array_ref (merges);
  self->merge = merge;
  self->part = part;
  return self;
}

ShukeMerge *
shuke_merge_item_get_merge (ShukeMergeItem *self)
{
  return self->merge;
}

ShukeMergePart *
shuke_merge_item_get_part (ShukeMergeItem *self)
{
  return self->part;
}

void
shuke_merge_item_say_decided (ShukeMergeItem *self)
{
  g_signal_emit (self, signals[DECIDED], 0);
}
