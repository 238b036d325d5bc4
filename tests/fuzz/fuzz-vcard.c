/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as visiting cards: all texts are UTF-8, all dates are days, and a card that is written and read again
 * is written the same. */

#include <string.h>

#include "shuke-vcard.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
check_text (const char *text)
{
  if (text != NULL)
    g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
check_items (const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      const ShukeCardItem *item = g_ptr_array_index (items, i);

      check_text (item->value);
      check_text (item->label);
      if (shuke_date_is_set (item->date) && !item->date.lunar)
        g_assert_true (shuke_date_is_valid (item->date));
    }
}

static void
check_card (const ShukeCard *card)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (ShukeCardFile) again = NULL;
  const char *const texts[] = {
    card->name, card->family_name, card->given_name, card->middle_name, card->prefix, card->suffix, card->nickname,
    card->organisation, card->title, card->birthday_text, card->note, card->wechat, card->uid,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_text (texts[i]);
  check_items (card->phones);
  check_items (card->emails);
  check_items (card->addresses);
  check_items (card->urls);
  check_items (card->relations);
  check_items (card->events);
  if (shuke_date_is_set (card->birthday))
    g_assert_true (shuke_date_is_valid (card->birthday));
  g_assert_true ((card->photo != NULL) == (card->photo_type != NULL));

  shuke_vcard_append (text, card);
  g_assert_true (g_utf8_validate (text->str, text->len, NULL));
  bytes = g_bytes_new (text->str, text->len);
  again = shuke_vcard_read (bytes, NULL, NULL);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->cards->len, ==, 1);
  {
    const ShukeCard *back = g_ptr_array_index (again->cards, 0);

    g_assert_cmpuint (back->phones->len, <=, card->phones->len);
    g_assert_cmpuint (back->emails->len, ==, card->emails->len);
    g_assert_true (shuke_date_equal (back->birthday, card->birthday) || card->birthday.day == 0);
  }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (ShukeCardFile) file = shuke_vcard_read (bytes, NULL, NULL);

  if (file == NULL)
    return 0;
  for (guint i = 0; i < file->cards->len; i++)
    check_card (g_ptr_array_index (file->cards, i));
  return 0;
}
