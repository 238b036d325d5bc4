/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A list model over what an import counted. Holds places only, so that a hundred thousand rows are as quick as ten. */

#include "config.h"

#include "shuke-import-row-model.h"

#include <string.h>

struct _ShukeImportRowItem {
  GObject parent_instance;

  guint   index;
};

G_DEFINE_FINAL_TYPE (ShukeImportRowItem, shuke_import_row_item, G_TYPE_OBJECT)

static void
shuke_import_row_item_class_init (ShukeImportRowItemClass *klass)
{
}

static void
shuke_import_row_item_init (ShukeImportRowItem *self)
{
}

guint
shuke_import_row_item_get_index (ShukeImportRowItem *self)
{
  return self->index;
}

struct _ShukeImportRowModel {
  GObject parent_instance;

  guint   n;
  GArray *found;   /* (owned) (nullable) (element-type guint): NULL = all */
};

static GType
get_item_type (GListModel *model)
{
  return SHUKE_TYPE_IMPORT_ROW_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  ShukeImportRowModel *self = SHUKE_IMPORT_ROW_MODEL (model);

  return self->found != NULL ? self->found->len : self->n;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  ShukeImportRowItem *item;

  if (position >= get_n_items (model))
    return NULL;
  item = g_object_new (SHUKE_TYPE_IMPORT_ROW_ITEM, NULL);
  item->index = shuke_import_row_model_get_index (SHUKE_IMPORT_ROW_MODEL (model), position);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ShukeImportRowModel, shuke_import_row_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
shuke_import_row_model_finalize (GObject *object)
{
  g_clear_pointer (&SHUKE_IMPORT_ROW_MODEL (object)->found, g_array_unref);
  G_OBJECT_CLASS (shuke_import_row_model_parent_class)->finalize (object);
}

static void
shuke_import_row_model_class_init (ShukeImportRowModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_import_row_model_finalize;
}

static void
shuke_import_row_model_init (ShukeImportRowModel *self)
{
}

ShukeImportRowModel *
shuke_import_row_model_new (void)
{
  return g_object_new (SHUKE_TYPE_IMPORT_ROW_MODEL, NULL);
}

static gboolean
stays_out (ShukeImportRows  *rows,
           guint             index,
           ShukeImportTicks *ticks)
{
  ShukeCountedRow row = shuke_import_rows_get (rows, index);

  return shuke_import_ticks_is_out (ticks, row.row) || row.outcome == SHUKE_IMPORT_REFUSED || row.outcome == SHUKE_IMPORT_SKIPPED;
}

static GArray *
find (ShukeImportRows  *rows,
      guint             n,
      const char       *words,
      ShukeImportTicks *ticks,
      gboolean          perhaps,
      gboolean          partly)
{
  gboolean all = words == NULL || *words == '\0';
  GArray *found;

  if (all && ticks == NULL && !perhaps && !partly)
    return NULL;
  found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < n; i++)
    if ((all || shuke_import_rows_says (rows, i, words)) && (ticks == NULL || stays_out (rows, i, ticks)) &&
        (!perhaps || shuke_import_rows_get (rows, i).perhaps_no_customer) &&
        (!partly || shuke_import_rows_get (rows, i).not_understood != NULL))
      g_array_append_val (found, i);
  return found;
}

static gboolean
are_equal (GArray *a,
           GArray *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (guint)) == 0);
}

/* @found becomes the model's. */
static void
show (ShukeImportRowModel *self,
      guint                n,
      GArray              *found)
{
  guint n_before = get_n_items (G_LIST_MODEL (self));
  g_autoptr (GArray) before = self->found;
  gboolean same = n == self->n && are_equal (before, found);

  self->found = found;
  self->n = n;
  if (!same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, get_n_items (G_LIST_MODEL (self)));
}

void
shuke_import_row_model_set (ShukeImportRowModel *self,
                            ShukeImportRows     *rows,
                            const char          *words,
                            ShukeImportTicks    *ticks,
                            gboolean             perhaps,
                            gboolean             partly)
{
  guint n = rows == NULL ? 0 : shuke_import_rows_get_n (rows);

  show (self, n, find (rows, n, words, ticks, perhaps, partly));
}

void
shuke_import_row_model_set_n (ShukeImportRowModel *self,
                              guint                n)
{
  show (self, n, NULL);
}

guint
shuke_import_row_model_get_index (ShukeImportRowModel *self,
                                  guint                position)
{
  return self->found == NULL ? position : g_array_index (self->found, guint, position);
}
