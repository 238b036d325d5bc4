/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells lines of a till that are no goods by their words. A purchase that is taken for money put on a card is lost for ever, and the other
 * way round it is seen and mended: so only what is called nothing but a top-up is one, and what is in no list is goods, since a shop's
 * names for its goods have no end. Whatever is called as a garment is called is goods as well (充值送的T恤, 红包边小西装 黑色), unless a
 * service or a payment stands behind it (羽绒服干洗, 连衣裙定金). */

#include "shuke-ware.h"

#include <string.h>

#include "shuke-garment.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

/* A word made of these, with at least one of the first, and of figures is a top-up. Each stands before those it begins with. */
static const char *const advances[] = {
  "充值", "储值", "儲值", "预存", "預存", "充卡", "购物卡", "購物卡", "礼品卡", "禮品卡", "预付卡", "預付卡",
  "top-up", "top up", "topup", "recharge", "gift card", "stored value", "store credit", "prepaid",
};

static const char *const beside_advances[] = {
  "会员", "會員", "顾客", "顧客", "客户", "客戶", "账户", "賬戶", "帐户", "帳戶", "余额", "餘額", "本金", "金额", "金額", "现金", "現金", "微信", "支付宝", "支付寶",
  "银联", "銀聯", "办理", "辦理", "活动", "活動", "赠送", "贈送", "门店", "門店", "线上", "線上", "其他", "其它", "金卡", "银卡", "銀卡", "钻卡", "鑽卡", "卡",
  "退款", "退卡", "退", "双倍", "雙倍", "充", "款", "金", "送", "赠", "贈", "满", "滿", "得", "到", "元", "块", "塊", "人民币", "人民幣", "港币", "港幣", "新台币", "新臺幣", "首", "次", "续", "續", "新", "补", "補",
  "¥", "￥", "$", "€", "£", "+", "-", "*", "/", "(", ")", "（", "）", "【", "】", "[", "]", "：", ":", "，", ",", "、", "。", "_", "—", "－", "＋", "×",
  "members", "member", "vip", "customer", "account", "balance", "amount", "cash", "card", "refund", "bonus", "free", "rmb", "cny", "usd", "hkd", "twd",
};

static const char *const extras[] = {
  "购物袋", "購物袋", "包装袋", "包裝袋", "手提纸袋", "手提紙袋", "纸袋", "紙袋", "塑料袋", "塑膠袋", "胶袋", "膠袋", "礼品袋", "禮品袋", "包装盒", "包裝盒",
  "优惠券", "優惠券", "优惠卷", "代金券", "代金卷", "抵用券", "抵扣券", "折价券", "折價券", "现金券", "現金券", "购物券", "購物券", "禮券", "满减券", "滿減券",
  "红包", "紅包", "定金", "订金", "訂金", "押金", "尾款", "补差", "補差", "差价", "差價", "抹零", "运费", "運費", "邮费", "郵費", "干洗", "乾洗", "改裤脚", "改褲腳",
  "shopping bag", "carrier bag", "paper bag", "plastic bag", "gift bag", "gift wrap", "voucher", "coupon", "deposit", "postage", "shipping",
  "delivery", "dry cleaning", "rounding",
};

/* What a whole category of pieces is called besides. */
static const char *const departments[] = { "女装", "女裝", "男装", "男裝", "童装", "童裝", "服装", "服裝", "服饰", "服飾", "配饰", "配飾", "鞋包", "箱包" };

/* As part of a word these are as often something else: 包邮, top up. */
static const char *const unclear[] = { "包", "top", "tank", "cap", "tie" };

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

/* UNSAID: figures and words like 元 only. NAMED: there is something in it that a top-up is not called. */
static ShukeWare
read_advance (const char *text)
{
  ShukeWare said = SHUKE_WARE_UNSAID;

  while (*text != '\0')
    {
      const char *behind = shuke_word_list_skip (text, advances, G_N_ELEMENTS (advances));

      if (behind != NULL)
        said = SHUKE_WARE_ADVANCE;
      else if (g_ascii_isdigit (*text) || g_ascii_isspace (*text) || *text == '.')
        behind = text + 1;
      else
        behind = shuke_word_list_skip (text, beside_advances, G_N_ELEMENTS (beside_advances));
      if (behind == NULL)
        return SHUKE_WARE_NAMED;
      text = behind;
    }
  return said;
}

/* Where the last word for something that is paid and not worn ends; NULL when there is none. */
static const char *
find_extra_end (const char *text)
{
  const char *end = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (extras); i++)
    for (const char *at = strstr (text, extras[i]); at != NULL; at = strstr (at + 1, extras[i]))
      end = MAX (end, at + strlen (extras[i]));
  return end;
}

/* The last of them has nothing of a garment behind it: 优惠券专享T恤 is a T-shirt. */
static gboolean
ends_as_garment (const char *text)
{
  static const char *const no_garments[] = { "礼包", "禮包", "红包", "紅包", " bag" };

  return !shuke_word_list_end (text, -1, no_garments, G_N_ELEMENTS (no_garments)) && shuke_garment_is_named (text);
}

ShukeWare
shuke_ware_of_word (const char *word)
{
  g_autofree char *text = word == NULL ? NULL : dup_bare (word);
  const char *extra_end;

  if (text == NULL || *text == '\0')
    return SHUKE_WARE_UNSAID;
  if (ends_as_garment (text))
    return SHUKE_WARE_GOODS;
  extra_end = find_extra_end (text);
  if (extra_end != NULL)
    return shuke_garment_is_within (extra_end, unclear, G_N_ELEMENTS (unclear)) ? SHUKE_WARE_GOODS : SHUKE_WARE_EXTRA;
  for (gsize i = 0; i < G_N_ELEMENTS (extra_ends); i++)
    if (g_str_has_suffix (text, extra_ends[i]) && !g_str_has_suffix (text, "消费") && !g_str_has_suffix (text, "消費"))
      return SHUKE_WARE_EXTRA;
  if (shuke_word_list_stand_in (text, -1, departments, G_N_ELEMENTS (departments)) || shuke_garment_is_within (text, unclear, G_N_ELEMENTS (unclear)))
    return SHUKE_WARE_GOODS;
  return read_advance (text);
}

ShukeWare
shuke_ware_join (ShukeWare category,
                 ShukeWare name)
{
  switch (name)
    {
    case SHUKE_WARE_ADVANCE:
      return category == SHUKE_WARE_GOODS ? SHUKE_WARE_GOODS : SHUKE_WARE_ADVANCE;
    case SHUKE_WARE_NAMED:
      return category == SHUKE_WARE_EXTRA ? SHUKE_WARE_EXTRA : SHUKE_WARE_GOODS;
    case SHUKE_WARE_UNSAID:
      return category == SHUKE_WARE_UNSAID || category == SHUKE_WARE_NAMED ? SHUKE_WARE_GOODS : category;
    case SHUKE_WARE_GOODS:
    case SHUKE_WARE_EXTRA:
    default:
      return name;
    }
}

ShukeWare
shuke_ware_tell (const char *category,
                 const char *name)
{
  return shuke_ware_join (shuke_ware_of_word (category), shuke_ware_of_word (name));
}

gboolean
shuke_ware_is_piece (const char *style_number,
                     const char *size,
                     const char *colour)
{
  return style_number != NULL && (size != NULL || colour != NULL);
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

#define TIMES " × "

char *
shuke_ware_dup_nth (const char *words,
                    guint       n)
{
  return n > 1 ? g_strdup_printf ("%s" TIMES "%u", words, n) : g_strdup (words);
}

/* How many times @line tells of the @length bytes at @words: 0 when of something else. */
static guint
count_in_line (const char *line,
               const char *words,
               gsize       length)
{
  guint64 n;

  if (strncmp (line, words, length) != 0)
    return 0;
  if (line[length] == '\0')
    return 1;
  return g_str_has_prefix (line + length, TIMES) && g_ascii_string_to_unsigned (line + length + strlen (TIMES), 10, 2, G_MAXINT, &n, NULL) ? (guint) n : 0;
}

guint
shuke_ware_count_noted (const char *note,
                        const char *words)
{
  g_auto (GStrv) held = g_strsplit (note != NULL ? note : "", "\n", -1);
  guint most = 0;

  for (guint i = 0; held[i] != NULL; i++)
    most = MAX (most, count_in_line (held[i], words, strlen (words)));
  return most;
}

/* Puts @line in the place of the one in @held that tells of fewer of the same. TRUE when one line of @held tells of it now. */
static gboolean
replace_fewer (GStrv       held,
               const char *line,
               gboolean   *changed)
{
  const char *times = g_strrstr (line, TIMES);
  gsize length = times == NULL || count_in_line (line, line, (gsize) (times - line)) == 0 ? strlen (line) : (gsize) (times - line);
  guint n = count_in_line (line, line, length);

  for (guint i = 0; held[i] != NULL && length > 0; i++)
    {
      guint there = count_in_line (held[i], line, length);

      if (there == 0)
        continue;
      if (there < n)
        {
          g_free (held[i]);
          held[i] = g_strdup (line);
          *changed = TRUE;
        }
      return TRUE;
    }
  return FALSE;
}

char *
shuke_ware_add_note (const char *held,
                     const char *lines)
{
  g_auto (GStrv) old = g_strsplit (held != NULL ? held : "", "\n", -1);
  g_auto (GStrv) told = g_strsplit (lines != NULL ? lines : "", "\n", -1);
  g_autoptr (GString) added = g_string_new (NULL);
  g_autofree char *kept = NULL;
  gboolean changed = FALSE;
  char *all;

  for (guint i = 0; told[i] != NULL; i++)
    if (!replace_fewer (old, told[i], &changed))
      g_string_append_printf (added, "%s%s", added->len > 0 ? "\n" : "", told[i]);
  kept = g_strjoinv ("\n", old);
  all = shuke_text_add_lines (kept, added->str);
  return all == NULL && changed ? g_steal_pointer (&kept) : all;
}
