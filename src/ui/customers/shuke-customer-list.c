/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model behind the list: ids in an array, a few hundred items in a cache. It never asks the book for more than the row
 * that is about to be shown. */

#include "shuke-customer-list.h"

#include "shuke-ids.h"

/* More than GtkListView keeps alive at a time, so that scrolling back finds its items again. */
#define CACHE_SIZE 512

struct _ShukeCustomerList {
  GObject parent_instance;

  ShukeBook                *book;
  ShukeIds                  ids;
  GHashTable               *items;      /* id → item, at most CACHE_SIZE */
  GPtrArray                *section;    /* heading first, or empty */
  ShukeCustomerItemExplain  explain;
  gpointer                  explain_data;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ShukeCustomerList, shuke_customer_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
shuke_customer_list_get_item_type (GListModel *model)
{
  return SHUKE_TYPE_CUSTOMER_ITEM;
}

static guint
shuke_customer_list_get_n_items (GListModel *model)
{
  ShukeCustomerList *self = SHUKE_CUSTOMER_LIST (model);

  return self->ids.n + self->section->len;
}

static gpointer
shuke_customer_list_get_item (GListModel *model,
                              guint       position)
{
  ShukeCustomerList *self = SHUKE_CUSTOMER_LIST (model);
  ShukeCustomerItem *item;
  gint64 id;

  if (position >= self->ids.n)
    {
      position -= self->ids.n;
      return position < self->section->len ? g_object_ref (g_ptr_array_index (self->section, position)) : NULL;
    }

  id = shuke_ids_get (&self->ids, position);
  item = g_hash_table_lookup (self->items, &id);
  if (item != NULL)
    return g_object_ref (item);

  if (g_hash_table_size (self->items) >= CACHE_SIZE)
    g_hash_table_remove_all (self->items);
  item = shuke_customer_item_new (self->book, id);
  if (self->explain != NULL)
    shuke_customer_item_set_explain (item, self->explain, self->explain_data);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), g_object_ref (item));

  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = shuke_customer_list_get_item_type;
  iface->get_n_items = shuke_customer_list_get_n_items;
  iface->get_item = shuke_customer_list_get_item;
}

static void
shuke_customer_list_finalize (GObject *object)
{
  ShukeCustomerList *self = SHUKE_CUSTOMER_LIST (object);

  shuke_ids_clear (&self->ids);
  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->section);
  g_clear_object (&self->book);
  G_OBJECT_CLASS (shuke_customer_list_parent_class)->finalize (object);
}

static void
shuke_customer_list_class_init (ShukeCustomerListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_customer_list_finalize;
}

static void
shuke_customer_list_init (ShukeCustomerList *self)
{
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  self->section = g_ptr_array_new_with_free_func (g_object_unref);
}

ShukeCustomerList *
shuke_customer_list_new (ShukeBook *book)
{
  ShukeCustomerList *self = g_object_new (SHUKE_TYPE_CUSTOMER_LIST, NULL);

  self->book = g_object_ref (book);

  return self;
}

void
shuke_customer_list_set_ids (ShukeCustomerList        *self,
                             const GArray             *ids,
                             ShukeCustomerItemExplain  explain,
                             gpointer                  user_data)
{
  gboolean anew;
  guint head = 0, tail = 0, removed, added, n_section;

  g_return_if_fail (SHUKE_IS_CUSTOMER_LIST (self));

  anew = explain != NULL || self->explain != NULL;
  n_section = self->section->len;
  if (!anew && n_section == 0)
    {
      guint shorter = MIN (ids->len, self->ids.n);

      while (head < shorter && g_array_index (ids, gint64, head) == shuke_ids_get (&self->ids, head))
        head++;
      while (tail < shorter - head
             && g_array_index (ids, gint64, ids->len - 1 - tail) == shuke_ids_get (&self->ids, self->ids.n - 1 - tail))
        tail++;
    }
  removed = self->ids.n - head - tail + n_section;
  added = ids->len - head - tail;

  self->explain = explain;
  self->explain_data = user_data;
  if (anew)
    g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->section, 0);
  shuke_ids_set (&self->ids, (const gint64 *) (const void *) ids->data, ids->len);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
}

void
shuke_customer_list_set_section (ShukeCustomerList *self,
                                 const char        *heading,
                                 GPtrArray         *items)
{
  guint removed, added;

  g_return_if_fail (SHUKE_IS_CUSTOMER_LIST (self));

  removed = self->section->len;
  g_ptr_array_set_size (self->section, 0);
  if (items == NULL || items->len > 0)
    g_ptr_array_add (self->section, shuke_customer_item_new_heading (heading));
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (self->section, g_object_ref (g_ptr_array_index (items, i)));
  added = self->section->len;
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), self->ids.n, removed, added);
}

guint
shuke_customer_list_get_n_ids (ShukeCustomerList *self)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_LIST (self), 0);

  return self->ids.n;
}

gint64
shuke_customer_list_get_id (ShukeCustomerList *self,
                            guint              position)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_LIST (self), 0);

  return position < self->ids.n ? shuke_ids_get (&self->ids, position) : 0;
}

guint
shuke_customer_list_find (ShukeCustomerList *self,
                          gint64             id)
{
  g_return_val_if_fail (SHUKE_IS_CUSTOMER_LIST (self), G_MAXUINT);

  for (guint i = 0; i < self->ids.n; i++)
    if (shuke_ids_get (&self->ids, i) == id)
      return i;

  return G_MAXUINT;
}

void
shuke_customer_list_refresh (ShukeCustomerList *self,
                             gint64             id)
{
  GHashTableIter iter;
  gpointer item;

  g_return_if_fail (SHUKE_IS_CUSTOMER_LIST (self));

  if (id != 0)
    {
      item = g_hash_table_lookup (self->items, &id);
      if (item != NULL)
        shuke_customer_item_refresh (item);
      return;
    }

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    shuke_customer_item_refresh (item);
}
