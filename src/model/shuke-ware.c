/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells lines of a till that are no goods by their words. Whatever is called as a garment is called is one (充值送的T恤), unless a service
 * or a payment stands behind it (羽绒服干洗, 连衣裙定金); and what is in no list is goods, since a shop's names for its goods have no end. */

#include "shuke-ware.h"

#include <string.h>

#include "shuke-garment.h"

/* Anywhere in the word. */
static const char *const advances[] = {
  "充值", "储值", "儲值", "预存", "預存", "充卡", "购物卡", "購物卡", "礼品卡", "禮品卡", "预付卡", "預付卡",
  "top-up", "top up", "topup", "gift card", "stored value", "store credit", "prepaid",
};

static const char *const extras[] = {
  "购物袋", "購物袋", "包装袋", "包裝袋", "手提纸袋", "手提紙袋", "纸袋", "紙袋", "塑料袋", "塑膠袋", "胶袋", "膠袋", "礼品袋", "禮品袋", "包装盒", "包裝盒",
  "优惠券", "優惠券", "优惠卷", "代金券", "代金卷", "抵用券", "抵扣券", "折价券", "折價券", "现金券", "現金券", "购物券", "購物券", "禮券", "满减券", "滿減券",
  "红包", "紅包", "定金", "订金", "訂金", "押金", "尾款", "补差", "補差", "差价", "差價", "抹零", "运费", "運費", "邮费", "郵費", "干洗", "乾洗", "改裤脚", "改褲腳",
  "shopping bag", "carrier bag", "paper bag", "plastic bag", "gift bag", "gift wrap", "voucher", "coupon", "deposit", "postage", "shipping",
  "delivery", "dry cleaning", "rounding",
};

/* Paid from what is on the card: 储值消费. */
static const char *const spent[] = { "消费", "消費", "支付", "付款", "抵扣", "扣款" };

/* At its end. */
static const char *const extra_ends[] = { "费", "費", "整单优惠", "整單優惠", "满减", "滿減", "立减", "立減", " fee", " charge" };

/* What is behind the last letter of a word says how much or how large: 充值500元, 购物袋(大). */
static char *
dup_bare (const char *word)
{
  char *lower = g_utf8_strdown (word, -1);
  gsize length;

  for (length = strlen (lower); length > 0 && (g_ascii_isdigit (lower[length - 1]) || g_ascii_isspace (lower[length - 1]) || lower[length - 1] == '.');)
    lower[--length] = '\0';
  return lower;
}

static gboolean
has_one_of (const char        *text,
            const char *const *words,
            gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The last of them has nothing of a garment behind it: 优惠券专享T恤 is a T-shirt. */
static gboolean
ends_as_garment (const char *text)
{
  static const char *const no_garments[] = { "礼包", "禮包", "红包", "紅包", " bag" };

  for (gsize i = 0; i < G_N_ELEMENTS (no_garments); i++)
    if (g_str_has_suffix (text, no_garments[i]))
      return FALSE;
  return shuke_garment_is_named (text);
}

ShukeWare
shuke_ware_of_word (const char *word)
{
  g_autofree char *text = word == NULL ? NULL : dup_bare (word);

  if (text == NULL || *text == '\0')
    return SHUKE_WARE_UNSAID;
  if (ends_as_garment (text))
    return SHUKE_WARE_GOODS;
  if (has_one_of (text, advances, G_N_ELEMENTS (advances)))
    return has_one_of (text, spent, G_N_ELEMENTS (spent)) ? SHUKE_WARE_UNSAID : SHUKE_WARE_ADVANCE;
  if (has_one_of (text, extras, G_N_ELEMENTS (extras)))
    return SHUKE_WARE_EXTRA;
  for (gsize i = 0; i < G_N_ELEMENTS (extra_ends); i++)
    if (g_str_has_suffix (text, extra_ends[i]))
      return SHUKE_WARE_EXTRA;
  return SHUKE_WARE_UNSAID;
}

ShukeWare
shuke_ware_join (ShukeWare category,
                 ShukeWare name)
{
  ShukeWare said = name != SHUKE_WARE_UNSAID ? name : category;

  return said != SHUKE_WARE_UNSAID ? said : SHUKE_WARE_GOODS;
}

ShukeWare
shuke_ware_tell (const char *category,
                 const char *name)
{
  ShukeWare of_name = shuke_ware_of_word (name);

  return shuke_ware_join (of_name == SHUKE_WARE_UNSAID ? shuke_ware_of_word (category) : SHUKE_WARE_UNSAID, of_name);
}

static ShukeWare
recall_word (GHashTable *memory,
             const char *word)
{
  gpointer known;

  if (word == NULL)
    return SHUKE_WARE_UNSAID;
  if (!g_hash_table_lookup_extended (memory, word, NULL, &known))
    {
      known = GUINT_TO_POINTER (shuke_ware_of_word (word));
      g_hash_table_insert (memory, g_strdup (word), known);
    }
  return (ShukeWare) GPOINTER_TO_UINT (known);
}

ShukeWare
shuke_ware_recall (GHashTable *memory,
                   const char *category,
                   const char *name)
{
  return shuke_ware_join (recall_word (memory, category), recall_word (memory, name));
}

char *
shuke_ware_dup_advance (const char          *word,
                        gint64               amount,
                        const ShukeCurrency *currency)
{
  g_autofree char *figures = shuke_money_to_text (ABS (amount), currency);

  return g_strconcat (word != NULL ? word : "", word != NULL ? " " : "", amount < 0 ? "−" : "", shuke_currency_get_symbol (currency), figures, NULL);
}
