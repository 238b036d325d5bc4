/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The model behind the list of slips: ids in an array, the items that somebody shows in a cache. A shop of ten years has many thousands of
 * them, of which a dozen are on the screen. */

#include "shuke-slip-list.h"

#include "shuke-book-customers.h"
#include "shuke-ids.h"

/* More than GtkListView keeps alive at a time, so that scrolling back finds its items again. */
#define CACHE_SIZE 512

struct _ShukeSlipItem {
  GObject        parent_instance;

  ShukeBook     *book;
  gint64         id;
  gboolean       read;
  ShukeEntry    *slip;
  ShukeCustomer *customer;
};

enum { CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ShukeSlipItem, shuke_slip_item, G_TYPE_OBJECT)

struct _ShukeSlipList {
  GObject     parent_instance;

  ShukeBook  *book;
  ShukeIds    ids;
  GHashTable *items;      /* id → item, at most CACHE_SIZE */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ShukeSlipList, shuke_slip_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* --- Item -------------------------------------------------------------------------------------------------------------- */

static void
forget (ShukeSlipItem *self)
{
  g_clear_pointer (&self->slip, shuke_entry_free);
  g_clear_pointer (&self->customer, shuke_customer_unref);
  self->read = FALSE;
}

static void
read_once (ShukeSlipItem *self)
{
  if (self->read)
    return;
  self->read = TRUE;
  self->slip = shuke_book_get_slip (self->book, self->id, NULL);
  if (self->slip != NULL && self->slip->customer != 0)
    self->customer = shuke_book_get_customer (self->book, self->slip->customer, NULL);
}

static void
shuke_slip_item_finalize (GObject *object)
{
  ShukeSlipItem *self = SHUKE_SLIP_ITEM (object);

  forget (self);
  g_object_unref (self->book);
  G_OBJECT_CLASS (shuke_slip_item_parent_class)->finalize (object);
}

static void
shuke_slip_item_class_init (ShukeSlipItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_slip_item_finalize;
  signals[CHANGED] = g_signal_new ("changed", SHUKE_TYPE_SLIP_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
shuke_slip_item_init (ShukeSlipItem *self)
{
}

static ShukeSlipItem *
item_new (ShukeBook *book,
          gint64     id)
{
  ShukeSlipItem *self = g_object_new (SHUKE_TYPE_SLIP_ITEM, NULL);

  self->book = g_object_ref (book);
  self->id = id;
  return self;
}

/* --- List -------------------------------------------------------------------------------------------------------------- */

static GType
shuke_slip_list_get_item_type (GListModel *model)
{
  return SHUKE_TYPE_SLIP_ITEM;
}

static guint
shuke_slip_list_get_n_items (GListModel *model)
{
  return SHUKE_SLIP_LIST (model)->ids.n;
}

static gpointer
shuke_slip_list_get_item (GListModel *model,
                          guint       position)
{
  ShukeSlipList *self = SHUKE_SLIP_LIST (model);
  gint64 id = shuke_slip_list_get_id (self, position);
  ShukeSlipItem *item;

  if (id == 0)
    return NULL;
  item = g_hash_table_lookup (self->items, &id);
  if (item != NULL)
    return g_object_ref (item);
  if (g_hash_table_size (self->items) >= CACHE_SIZE)
    g_hash_table_remove_all (self->items);
  item = item_new (self->book, id);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), g_object_ref (item));
  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = shuke_slip_list_get_item_type;
  iface->get_n_items = shuke_slip_list_get_n_items;
  iface->get_item = shuke_slip_list_get_item;
}

static void
shuke_slip_list_finalize (GObject *object)
{
  ShukeSlipList *self = SHUKE_SLIP_LIST (object);

  shuke_ids_clear (&self->ids);
  g_hash_table_unref (self->items);
  g_object_unref (self->book);
  G_OBJECT_CLASS (shuke_slip_list_parent_class)->finalize (object);
}

static void
shuke_slip_list_class_init (ShukeSlipListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = shuke_slip_list_finalize;
}

static void
shuke_slip_list_init (ShukeSlipList *self)
{
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
}

/* A row that shows one of them reads it again. That may ask for other items: those that are told are held. */
static void
tell_items (ShukeSlipList *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_ptr_array_add (items, g_object_ref (item));
  for (guint i = 0; i < items->len; i++)
    {
      forget (g_ptr_array_index (items, i));
      g_signal_emit (g_ptr_array_index (items, i), signals[CHANGED], 0);
    }
}

/* --- Public functions -------------------------------------------------------------------------------------------------- */

gint64
shuke_slip_item_get_id (ShukeSlipItem *self)
{
  g_return_val_if_fail (SHUKE_IS_SLIP_ITEM (self), 0);

  return self->id;
}

ShukeBook *
shuke_slip_item_get_book (ShukeSlipItem *self)
{
  g_return_val_if_fail (SHUKE_IS_SLIP_ITEM (self), NULL);

  return self->book;
}

const ShukeEntry *
shuke_slip_item_get_slip (ShukeSlipItem *self)
{
  g_return_val_if_fail (SHUKE_IS_SLIP_ITEM (self), NULL);

  read_once (self);
  return self->slip;
}

const ShukeCustomer *
shuke_slip_item_get_customer (ShukeSlipItem *self)
{
  g_return_val_if_fail (SHUKE_IS_SLIP_ITEM (self), NULL);

  read_once (self);
  return self->customer;
}

ShukeSlipList *
shuke_slip_list_new (ShukeBook *book)
{
  ShukeSlipList *self = g_object_new (SHUKE_TYPE_SLIP_LIST, NULL);

  self->book = g_object_ref (book);
  return self;
}

void
shuke_slip_list_fill (ShukeSlipList         *self,
                      const ShukeSlipFilter *filter)
{
  g_autoptr (GArray) ids = NULL;
  guint head = 0, tail = 0, shorter, removed, added;

  g_return_if_fail (SHUKE_IS_SLIP_LIST (self));

  ids = shuke_book_list_slips (self->book, filter, NULL);
  if (ids == NULL)
    ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  shorter = MIN (ids->len, self->ids.n);
  while (head < shorter && g_array_index (ids, gint64, head) == shuke_ids_get (&self->ids, head))
    head++;
  while (tail < shorter - head && g_array_index (ids, gint64, ids->len - 1 - tail) == shuke_ids_get (&self->ids, self->ids.n - 1 - tail))
    tail++;
  removed = self->ids.n - head - tail;
  added = ids->len - head - tail;
  shuke_ids_set (&self->ids, (const gint64 *) (const void *) ids->data, ids->len);
  tell_items (self);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, removed, added);
}

gint64
shuke_slip_list_get_id (ShukeSlipList *self,
                        guint          position)
{
  g_return_val_if_fail (SHUKE_IS_SLIP_LIST (self), 0);

  return position < self->ids.n ? shuke_ids_get (&self->ids, position) : 0;
}
