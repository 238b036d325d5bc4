/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a clause of a remark tells of her ways: how she wants to be reached, what she likes and does not, who fetches for her. */

#include "shuke-remark-private.h"

#include "shuke-colour.h"
#include "shuke-contact.h"
#include "shuke-text.h"
#include "shuke-words.h"

#include <string.h>

#define LONGEST_THING 8

gboolean
shuke_remark_read_wish (ShukeRemarkReader *self,
                        const char        *clause)
{
  static const char *const rules[] = { "只", "仅", "僅", "别", "別", "不", "勿", "拒", "最好", "only", "no ", "don't", "never", "prefers" };
  static const char *const bounds[] = { "后", "後", "前", "点", "點", "到", "-", "方便", "有空", "after", "before", "between" };
  static const char *const calls[] = { "打", "电话", "電話", "联系", "聯絡", "聯繫", "接", "call", "phone", "contact", "ring" };
  const ShukeRemarkWhom herself = { 0 };
  g_autofree char *small = g_ascii_strdown (clause, -1);
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  gboolean ruled = shuke_words_stand_in (small, -1, rules, G_N_ELEMENTS (rules));
  gboolean bounded = shuke_words_stand_in (small, -1, calls, G_N_ELEMENTS (calls)) &&
                     (ruled || shuke_words_stand_in (small, -1, bounds, G_N_ELEMENTS (bounds)));

  if ((!ruled && !bounded) || !shuke_contact_wish_read (small, &channel, &hours))
    return FALSE;
  if (channel != NULL && ruled)
    shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_CHANNEL, channel);
  if (hours != NULL && bounded)
    shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_HOURS, hours);
  return TRUE;
}

/* 素色, navy. */
static gboolean
is_colour (const char *thing)
{
  static const char *const none[] = { "特色", "景色", "角色", "出色", "脸色", "臉色", "花色", "货色", "貨色", "气色", "氣色" };
  g_autofree char *small = g_ascii_strdown (thing, -1);

  if (g_str_has_suffix (thing, "色"))
    return !shuke_words_stand_in (thing, -1, none, G_N_ELEMENTS (none));
  return shuke_colour_is_word (small);
}

static gboolean
is_garment (const char *thing)
{
  static const char *const ends[] = {
    "款", "风", "風", "风格", "風格", "裙", "裤", "褲", "衫", "衣", "装", "裝", "毛衣", "外套", "棉麻", "高领", "高領", "紧身", "緊身", "宽松",
    "寬鬆", "修身", "简约", "簡約", "甜美", "休闲", "休閒", "蕾丝", "蕾絲", "格子", "条纹", "條紋", "碎花", "卡通", "蝴蝶结", "蝴蝶結", "亮片",
    "帽子", "连帽", "連帽", "拉链", "拉鏈", "收腰", "荷叶边", "荷葉邊",
  };

  return shuke_words_end (thing, -1, ends, G_N_ELEMENTS (ends));
}

static gboolean
is_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!shuke_text_is_han (g_utf8_get_char (p)))
      return FALSE;
  return *text != '\0';
}

gboolean
shuke_remark_read_taste (ShukeRemarkReader     *self,
                         const ShukeRemarkWhom *whom,
                         const char            *text)
{
  const char *p = text;
  gboolean eats, dislikes, likes;
  g_autofree char *thing = NULL;
  glong letters;

  while (shuke_remark_take (&p, "很|最|特别|特別|比较|比較|一直|都|really|also"))
    shuke_remark_skip_blank (&p);
  eats = shuke_remark_take (&p, "不吃|不能吃|does not eat|doesn't eat|no longer eats");
  dislikes = !eats && shuke_remark_take (&p, "不喜欢|不喜歡|讨厌|討厭|不穿|不爱穿|不愛穿|dislikes|hates");
  if (!eats && !dislikes && shuke_remark_take (&p, "不要"))
    {
      static const char *const once[] = { "这", "這", "那", "了", "次", "件", "条", "條", "再", "先" };

      /* 不要带帽子的 is said of all that are so; 不要裙子 is said of one. */
      if (!g_str_has_suffix (p, "的") || shuke_words_stand_in (p, -1, once, G_N_ELEMENTS (once)))
        return FALSE;
      dislikes = TRUE;
    }
  likes = !eats && !dislikes && shuke_remark_take (&p, "喜欢穿|喜歡穿|喜欢|喜歡|偏爱|偏愛|爱穿|愛穿|likes|loves|prefers");
  shuke_remark_skip_blank (&p);
  if (!eats && !dislikes && !likes)
    return FALSE;
  thing = g_strchomp (g_strdup (p));
  if (g_str_has_suffix (thing, "的"))
    thing[strlen (thing) - strlen ("的")] = '\0';
  letters = g_utf8_strlen (thing, -1);
  if (letters == 0 || (is_han (thing) ? letters > LONGEST_THING : letters > 2 * LONGEST_THING || strpbrk (thing, "0123456789:/") != NULL))
    return FALSE;
  if (eats && is_han (thing))
    shuke_remark_add (self, whom, SHUKE_FACT_DISLIKE, thing);
  else if (!eats && is_colour (thing))
    shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_COLOUR_LIKED, thing);
  else if (!eats && is_garment (thing))
    shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_STYLE_LIKED, thing);
  return self->found->len > 0;
}

gboolean
shuke_remark_read_collecting (ShukeRemarkReader *self,
                              const char        *clause)
{
  static const char often[] = "一般|都是|都|通常|经常|經常|平时|平時|每次|常常|常|总是|總是|会|會|帮她|幫她|帮忙|幫忙|帮|幫|过|過|usually|always|often";
  const ShukeRemarkWhom herself = { 0 };
  const char *p = clause;
  gsize length;

  while (shuke_remark_take (&p, often))
    shuke_remark_skip_blank (&p);
  length = shuke_remark_relative_length (p);
  if (length == 0)
    return FALSE;
  p += length;
  shuke_remark_skip_blank (&p);
  while (shuke_remark_take (&p, often))
    shuke_remark_skip_blank (&p);
  if (!shuke_remark_take (&p, "来取货|來取貨|来取|來取|来拿|來拿|代取|代拿|代领|代領|取货|取貨|拿货|拿貨|来提货|來提貨|picks up|picks it up|collects|comes for it") || *p != '\0')
    return FALSE;
  shuke_remark_add (self, &herself, SHUKE_FACT_TERM_DELIVERY, clause);
  return TRUE;
}
