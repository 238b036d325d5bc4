/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Open addressing with linear probing; key and value lie side by side. Nothing is ever taken out. */

#include "shuke-id-map.h"

#define FIRST_BITS 10

typedef struct {
  guint64 key;      /* 0 = free */
  guint64 value;
} Slot;

struct _ShukeIdMap {
  Slot  *slots;     /* (owned) */
  guint  bits;      /* there are 2^bits of them */
  gsize  used;
};

/* Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): 2^64 divided by the golden ratio. */
static gsize
place_of (const ShukeIdMap *self,
          guint64           key)
{
  return (gsize) ((key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> (64 - self->bits));
}

static Slot *
find (const ShukeIdMap *self,
      guint64           key)
{
  gsize mask = ((gsize) 1 << self->bits) - 1;
  gsize at = place_of (self, key);

  while (self->slots[at].key != 0 && self->slots[at].key != key)
    at = (at + 1) & mask;
  return &self->slots[at];
}

static void
grow (ShukeIdMap *self)
{
  g_autofree Slot *old = self->slots;
  gsize n = (gsize) 1 << self->bits;

  self->bits++;
  self->slots = g_new0 (Slot, (gsize) 1 << self->bits);
  for (gsize i = 0; i < n; i++)
    if (old[i].key != 0)
      *find (self, old[i].key) = old[i];
}

ShukeIdMap *
shuke_id_map_new (void)
{
  ShukeIdMap *self = g_new0 (ShukeIdMap, 1);

  self->bits = FIRST_BITS;
  self->slots = g_new0 (Slot, (gsize) 1 << self->bits);
  return self;
}

void
shuke_id_map_free (ShukeIdMap *self)
{
  if (self == NULL)
    return;
  g_free (self->slots);
  g_free (self);
}

void
shuke_id_map_insert (ShukeIdMap *self,
                     guint64     key,
                     guint64     value)
{
  Slot *slot;

  g_return_if_fail (key != 0 && value != 0);
  slot = find (self, key);
  if (slot->key == 0)
    {
      /* Two thirds full: beyond that the ways get long. */
      if ((self->used + 1) * 3 > ((gsize) 1 << self->bits) * 2)
        {
          grow (self);
          slot = find (self, key);
        }
      self->used++;
    }
  *slot = (Slot) { key, value };
}

guint64
shuke_id_map_lookup (const ShukeIdMap *self,
                     guint64           key)
{
  return find (self, key)->value;
}
