/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a clause of a remark tells of her ways: how she wants to be reached, what she likes and does not, who fetches for her. */

#include "shuke-remark-private.h"

#include "shuke-colour.h"
#include "shuke-contact.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <string.h>

#define LONGEST_THING 8
#define LONGEST_PIECE 16

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
  gboolean ruled = shuke_word_list_stand_in (small, -1, rules, G_N_ELEMENTS (rules));
  gboolean bounded = shuke_word_list_stand_in (small, -1, calls, G_N_ELEMENTS (calls)) &&
                     (ruled || shuke_word_list_stand_in (small, -1, bounds, G_N_ELEMENTS (bounds)));

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
    return !shuke_word_list_stand_in (thing, -1, none, G_N_ELEMENTS (none));
  return shuke_colour_is_word (small);
}

static gboolean
is_garment (const char *thing)
{
  static const char *const ends[] = {
    "款", "风", "風", "风格", "風格", "裙", "裤", "褲", "衫", "衣", "装", "裝", "毛衣", "外套", "棉麻", "高领", "高領", "紧身", "緊身", "宽松",
    "寬鬆", "修身", "简约", "簡約", "甜美", "休闲", "休閒", "蕾丝", "蕾絲", "格子", "条纹", "條紋", "碎花", "卡通", "蝴蝶结", "蝴蝶結", "亮片",
    "帽子", "连帽", "連帽", "拉链", "拉鏈", "收腰", "松紧腰", "鬆緊腰", "高腰", "低腰", "荷叶边", "荷葉邊",
  };

  return shuke_word_list_end (thing, -1, ends, G_N_ELEMENTS (ends));
}

static gboolean
is_motif (const char *thing)
{
  static const char *const motifs[] = {
    "恐龙", "恐龍", "公主", "奥特曼", "奧特曼", "汽车", "汽車", "小汽车", "飞机", "飛機", "火车", "火車", "兔子", "小兔子", "小熊", "小猫", "小貓", "小狗", "独角兽", "獨角獸", "蝴蝶", "草莓", "爱心",
    "愛心", "星星", "艾莎", "冰雪奇缘", "冰雪奇緣", "米老鼠", "米奇", "小猪佩奇", "小豬佩奇", "汪汪队", "汪汪隊", "库洛米", "玉桂狗", "太空", "宇航员", "太空人",
  };

  return shuke_word_list_has (thing, motifs, G_N_ELEMENTS (motifs));
}

static gboolean
is_han (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!shuke_text_is_han (g_utf8_get_char (p)))
      return FALSE;
  return *text != '\0';
}

/* 枣红的不要再给她看, 蕾丝的不要, 化纤起静电的她不穿: what it is stands first. 羊毛的不能贴肉 is kept in its own words. */
static gboolean
read_fronted (ShukeRemarkReader     *self,
              const ShukeRemarkWhom *whom,
              const char            *text)
{
  static const char *const ends[] = {
    "不要再给她看", "不要再給她看", "不要给她看", "不要給她看", "别给她看", "別給她看", "不要再给她拿", "不要再给她", "她不穿", "她不要", "她不喜欢", "她不喜歡", "不穿", "不要", "不喜欢", "不喜歡",
  };
  static const char *const bare[] = { "不能贴肉", "不能貼肉", "不能贴身", "不能貼身", "不能贴身穿", "不能貼身穿" };
  g_autofree char *thing = NULL;
  gsize length = 0, fabric;

  for (gsize i = 0; i < G_N_ELEMENTS (bare); i++)
    if (g_str_has_suffix (text, bare[i]) && (fabric = shuke_remark_fabric_length (text)) > 0 && fabric < strlen (text))
      {
        const ShukeRemarkWhom herself = { 0 };

        shuke_remark_add (self, &herself, SHUKE_FACT_MIND, self->words);
        return self->found->len > 0;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      length = MAX (length, strlen (ends[i]));
  if (length == 0 || length >= strlen (text))
    return FALSE;
  thing = g_strchomp (g_strndup (text, strlen (text) - length));
  /* Without 的 it may be the one that was shown: 裙子不要. */
  if (!g_str_has_suffix (thing, "的"))
    return FALSE;
  thing[strlen (thing) - strlen ("的")] = '\0';
  fabric = shuke_remark_fabric_length (thing);
  if (fabric > 0)
    thing[fabric] = '\0';
  else if (g_utf8_strlen (thing, -1) > LONGEST_THING || (!is_colour (thing) && !is_garment (thing)))
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_DISLIKE, thing);
  return self->found->len > 0;
}

gboolean
shuke_remark_read_taste (ShukeRemarkReader     *self,
                         const ShukeRemarkWhom *whom,
                         const char            *text)
{
  const char *p = text;
  gboolean eats, dislikes, likes, wants = FALSE, today = FALSE;
  g_autofree char *thing = NULL;
  glong letters;

  if (self->told && read_fronted (self, whom, text))
    return TRUE;
  /* 裤子只穿松紧腰的. */
  if (self->told && shuke_remark_match (p, "裤子只穿|褲子只穿|裙子只穿|衣服只穿|上衣只穿") > 0)
    shuke_remark_take (&p, "裤子|褲子|裙子|衣服|上衣");
  while (shuke_remark_take (&p, "很|最|特别|特別|比较|比較|一直|都|就|really|also") || (self->told && (today |= shuke_remark_match (p, "现在|現在|如今") > 0) &&
                                                                                shuke_remark_take (&p, "现在|現在|如今")))
    shuke_remark_skip_blank (&p);
  eats = shuke_remark_take (&p, "不吃|不能吃|does not eat|doesn't eat|no longer eats");
  dislikes = !eats && shuke_remark_take (&p, "不喜欢|不喜歡|讨厌|討厭|不穿|不爱穿|不愛穿|dislikes|hates");
  if (!eats && !dislikes && shuke_remark_take (&p, "不要"))
    {
      static const char *const once[] = { "这", "這", "那", "了", "次", "件", "条", "條", "再", "先" };

      /* 不要带帽子的 is said of all that are so; 不要裙子 is said of one. */
      if (!g_str_has_suffix (p, "的") || shuke_word_list_stand_in (p, -1, once, G_N_ELEMENTS (once)))
        return FALSE;
      dislikes = TRUE;
    }
  likes = !eats && !dislikes && shuke_remark_take (&p, "喜欢穿|喜歡穿|喜欢|喜歡|偏爱|偏愛|爱穿|愛穿|只穿|likes|loves|prefers");
  /* 现在要雾霾蓝: only of a colour is that a taste. */
  if (!likes && today && !eats && !dislikes)
    likes = wants = shuke_remark_take (&p, "只要|要");
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
  else if (!eats && !wants && is_garment (thing))
    shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_STYLE_LIKED, thing);
  /* 就喜欢恐龙: what is on a child's clothes. */
  else if (self->told && likes && !wants && whom->said && shuke_remark_is_child (self, whom) && is_han (thing) && is_motif (thing))
    shuke_remark_add (self, whom, SHUKE_FACT_STYLE_LIKED, thing);
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

gboolean
shuke_remark_read_seeking (ShukeRemarkReader     *self,
                           const ShukeRemarkWhom *whom,
                           const char            *text)
{
  static const char *const pieces[] = {
    "衣", "裙", "裤", "褲", "衫", "服", "装", "裝", "袄", "襖", "外套", "西装", "西裝", "马甲", "馬甲", "背心", "旗袍", "披肩", "围巾", "圍巾", "鞋", "靴", "靴子", "鞋子", "裤子", "褲子", "裙子", "帽子", "帽", "包", "包包", "卫衣", "衛衣",
  };
  static const char waits[] = "一直在等|在等|一直想要|想要|一直想找|想找|一直在找|在找|想买|想買|还想要|還想要|也要|要找|等着要|等著要";
  const char *p = text;
  g_autofree char *thing = NULL;

  if (shuke_remark_take (&p, "她|客人"))
    shuke_remark_skip_blank (&p);
  if (!shuke_remark_take (&p, waits) || !shuke_remark_take (&p, "一|两|兩|几|幾|1|2") || !shuke_remark_take (&p, "件|条|條|双|雙|套|顶|頂|个|個|只|隻"))
    return FALSE;
  thing = g_strchomp (g_strdup (p));
  if (g_utf8_strlen (thing, -1) > LONGEST_PIECE || !shuke_word_list_end (thing, -1, pieces, G_N_ELEMENTS (pieces)))
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_SEEKING, thing);
  return self->found->len > 0;
}
