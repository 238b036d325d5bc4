/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A visiting card between a file and the book: a plain record that its owner may fill and change. */

#include "shuke-card.h"

#include <string.h>

static void
item_free (ShukeCardItem *item)
{
  g_free (item->value);
  g_free (item->label);
  g_free (item->group);
  g_free (item);
}

GPtrArray *
shuke_card_items_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
}

ShukeCard *
shuke_card_new (void)
{
  ShukeCard *self = g_new0 (ShukeCard, 1);

  self->phones = shuke_card_items_new ();
  self->emails = shuke_card_items_new ();
  self->addresses = shuke_card_items_new ();
  self->urls = shuke_card_items_new ();
  self->accounts = shuke_card_items_new ();
  self->relations = shuke_card_items_new ();
  self->events = shuke_card_items_new ();
  self->categories = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
shuke_card_free (ShukeCard *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->family_name);
  g_free (self->given_name);
  g_free (self->middle_name);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->nickname);
  g_free (self->organisation);
  g_free (self->title);
  g_free (self->role);
  g_ptr_array_unref (self->phones);
  g_ptr_array_unref (self->emails);
  g_ptr_array_unref (self->addresses);
  g_ptr_array_unref (self->urls);
  g_ptr_array_unref (self->accounts);
  g_ptr_array_unref (self->relations);
  g_ptr_array_unref (self->events);
  g_ptr_array_unref (self->categories);
  g_free (self->birthday_text);
  g_free (self->note);
  g_free (self->wechat);
  g_free (self->qq);
  g_free (self->card_number);
  g_free (self->refusal);
  g_free (self->uid);
  g_clear_pointer (&self->photo, g_bytes_unref);
  g_free (self);
}

ShukeCardItem *
shuke_card_add (GPtrArray  *items,
                const char *value,
                const char *label)
{
  ShukeCardItem *item = g_new0 (ShukeCardItem, 1);

  item->value = g_strdup (value);
  item->label = g_strdup (label);
  g_ptr_array_add (items, item);
  return item;
}

const char *
shuke_picture_type (const guint8 *data,
                    gsize         length)
{
  if (length > 3 && memcmp (data, "\xFF\xD8\xFF", 3) == 0)
    return "image/jpeg";
  if (length > 8 && memcmp (data, "\x89PNG\r\n\x1A\n", 8) == 0)
    return "image/png";
  if (length > 6 && memcmp (data, "GIF8", 4) == 0)
    return "image/gif";
  if (length > 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return "image/webp";
  return NULL;
}
