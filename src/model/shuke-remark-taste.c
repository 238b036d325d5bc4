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

/* 晚上八点半以后: the hours of calling, right behind how she is reached or where she is said to be free then. A weekday may be one on which she comes. */
static gboolean
tells_hour (const ShukeRemarkReader *self,
            const char              *clause)
{
  static const char *const bounds[] = { "以后", "以後", "之后", "之後", "后", "後", "以前", "之前", "前", "之间", "之間", "到" };
  static const char *const free[] = { "有空", "方便", "可以", "联系", "聯絡", "聯繫", "打" };
  static const char *const days[] = { "周", "週", "星期", "礼拜", "禮拜" };
  const ShukeRemarkOffer *last = self->n_last > 0 ? g_ptr_array_index (self->offers, self->offers->len - 1) : NULL;
  gboolean behind = self->calls || (last != NULL && last->kind == SHUKE_FACT_CONTACT_CHANNEL);

  return shuke_word_list_stand_in (clause, -1, bounds, G_N_ELEMENTS (bounds)) &&
         (behind || (shuke_word_list_stand_in (clause, -1, free, G_N_ELEMENTS (free)) && !shuke_word_list_stand_in (clause, -1, days, G_N_ELEMENTS (days))));
}

gboolean
shuke_remark_read_wish (ShukeRemarkReader *self,
                        const char        *clause)
{
  static const char *const rules[] = { "只", "仅", "僅", "别", "別", "不", "勿", "拒", "最好", "only", "no ", "don't", "never", "prefers" };
  static const char *const bounds[] = { "后", "後", "前", "点", "點", "到", "-", "方便", "有空", "after", "before", "between" };
  static const char *const asked[] = { "找她", "联系", "聯絡", "聯繫", "就行", "就好", "就可以", "问她", "問她", "先发", "先發" };
  static const char *const calls[] = { "打", "电话", "電話", "联系", "聯絡", "聯繫", "接", "call", "phone", "contact", "ring" };
  const ShukeRemarkWhom herself = { 0 };
  g_autofree char *small = g_ascii_strdown (clause, -1);
  g_autofree char *channel = NULL;
  g_autofree char *hours = NULL;
  gboolean ruled = shuke_word_list_stand_in (small, -1, rules, G_N_ELEMENTS (rules));
  gboolean bounded = shuke_word_list_stand_in (small, -1, calls, G_N_ELEMENTS (calls)) &&
                     (ruled || shuke_word_list_stand_in (small, -1, bounds, G_N_ELEMENTS (bounds)));

  /* 找她发微信, 微信问她就行: how, if not by a call, which may be something to be done. 四点半以后, behind it or where she is said to have time. */
  if (self->told && !ruled && !bounded && shuke_word_list_stand_in (small, -1, asked, G_N_ELEMENTS (asked)) &&
      shuke_contact_wish_read (small, &channel, &hours))
    {
      guint ways = shuke_contact_ways_of (channel);

      self->calls = channel == NULL || (ways & SHUKE_WAY_PHONE) != 0;
      if (!self->calls)
        shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_CHANNEL, channel);
      if (hours != NULL && channel != NULL)
        shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_HOURS, hours);
      return self->calls ? shuke_word_list_stand_in (small, -1, calls, G_N_ELEMENTS (calls)) && strstr (small, "找她") != NULL : TRUE;
    }
  if (self->told && !ruled && !bounded && tells_hour (self, small) && shuke_contact_wish_read (small, &channel, &hours) && channel == NULL)
    {
      shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_HOURS, hours);
      return TRUE;
    }
  if ((!ruled && !bounded) || !shuke_contact_wish_read (small, &channel, &hours))
    return FALSE;
  if (channel != NULL && ruled)
    shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_CHANNEL, channel);
  if (hours != NULL && bounded)
    shuke_remark_add (self, &herself, SHUKE_FACT_CONTACT_HOURS, hours);
  return TRUE;
}

gboolean
shuke_remark_is_grown_up (const char *text)
{
  static const char *const words[] = {
    "旗袍", "羊绒", "羊絨", "大衣", "风衣", "風衣", "西装", "西裝", "真丝", "真絲", "半身裙", "半裙", "包臀", "鱼尾", "魚尾", "高跟", "披肩", "收腰", "显瘦", "顯瘦", "遮胯", "遮肚", "A字", "a字", "香云纱", "香雲紗", "桑蚕丝", "桑蠶絲",
    "皮草", "貂", "文胸", "打底裤袜", "职业装", "職業裝", "通勤", "孕妇", "孕婦",
  };

  return shuke_word_list_stand_in (text, -1, words, G_N_ELEMENTS (words));
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
    "寬鬆", "修身", "显瘦", "顯瘦", "遮胯", "遮肚子", "运动", "運動", "韩版", "韓版", "民族", "裙子", "裤子", "褲子", "毛领", "毛領", "立领", "立領", "简约", "簡約", "甜美", "休闲", "休閒", "蕾丝", "蕾絲", "格子", "条纹", "條紋", "碎花", "卡通", "蝴蝶结", "蝴蝶結", "亮片",
    "帽子", "连帽", "連帽", "拉链", "拉鏈", "收腰", "松紧腰", "鬆緊腰", "松紧", "鬆緊", "高腰", "低腰", "荷叶边", "荷葉邊",
  };

  return shuke_word_list_end (thing, -1, ends, G_N_ELEMENTS (ends));
}

static gboolean
is_motif (const char *thing)
{
  static const char *const motifs[] = {
    "恐龙", "恐龍", "公主", "奥特曼", "奧特曼", "汽车", "汽車", "小汽车", "飞机", "飛機", "火车", "火車", "兔子", "小兔子", "小熊", "小猫", "小貓", "小狗", "独角兽", "獨角獸", "蝴蝶", "草莓", "爱心",
    "愛心", "星星", "佩奇", "挖掘机", "挖掘機", "工程车", "工程車", "蜘蛛侠", "蜘蛛俠", "美人鱼", "美人魚", "小马宝莉", "小馬寶莉", "皮卡丘", "超人", "消防车", "消防車", "赛车", "賽車", "艾莎", "冰雪奇缘", "冰雪奇緣", "米老鼠", "米奇", "小猪佩奇", "小豬佩奇", "汪汪队", "汪汪隊", "库洛米", "玉桂狗", "太空", "宇航员", "太空人",
  };

  return shuke_word_list_has (thing, motifs, G_N_ELEMENTS (motifs));
}

/* What somebody likes to do. */
static gboolean
is_pastime (const char *thing)
{
  static const char *const pastimes[] = {
    "篮球", "籃球", "足球", "羽毛球", "乒乓球", "跳舞", "广场舞", "廣場舞", "画画", "畫畫", "钢琴", "鋼琴", "弹琴", "彈琴", "古筝", "古箏", "唱歌", "瑜伽", "跑步", "爬山", "游泳", "书法", "書法", "摄影", "攝影",
    "钓鱼", "釣魚", "养花", "養花", "旅游", "旅遊", "旅行", "太极", "太極", "打麻将", "打麻將", "打牌", "打篮球", "打籃球", "踢足球", "打羽毛球", "打乒乓球", "看书", "看書", "追剧", "追劇", "烘焙", "围棋", "圍棋", "下棋", "轮滑",
    "輪滑", "骑车", "騎車", "拼乐高", "乐高", "樂高", "跆拳道", "芭蕾",
  };

  return shuke_word_list_has (thing, pastimes, G_N_ELEMENTS (pastimes));
}

/* 土黄, 大红, 军绿: by what it ends with. */
static gboolean
is_shade (const char *thing)
{
  static const char *const shades[] = { "红", "紅", "黄", "黃", "绿", "綠", "蓝", "藍", "紫", "灰", "黑", "白", "粉", "棕", "驼", "駝", "卡其", "咖", "杏" };
  glong letters = g_utf8_strlen (thing, -1);

  return letters >= 2 && letters <= 3 && !g_str_has_prefix (thing, "小") && shuke_word_list_end (thing, -1, shades, G_N_ELEMENTS (shades));
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

/* 土黄和军绿. */
static gboolean
are_colours (const char *text)
{
  g_autoptr (GString) marked = g_string_new (text);
  g_auto (GStrv) things = NULL;

  g_string_replace (marked, "和", "、", 0);
  g_string_replace (marked, "跟", "、", 0);
  things = g_strsplit (marked->str, "、", -1);
  for (guint i = 0; things[i] != NULL; i++)
    {
      const char *rest = things[i];
      const char *mark;

      while ((mark = strstr (rest, "色")) != NULL && mark[strlen ("色")] != '\0')
        rest = mark + strlen ("色");
      if (!is_colour (rest) && !is_shade (rest))
        return FALSE;
    }
  return TRUE;
}

/* What is liked or not: a colour, a cut, what is on a child's clothes. */
static gboolean
add_thing (ShukeRemarkReader     *self,
           const ShukeRemarkWhom *whom,
           const char            *thing,
           gboolean               dislikes,
           gboolean               wants)
{
  guint n = self->found->len;

  if (is_colour (thing) || (self->told && is_shade (thing)))
    shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_COLOUR_LIKED, thing);
  else if (self->told && !wants && !dislikes && is_pastime (thing))
    shuke_remark_add (self, whom, SHUKE_FACT_INTEREST, thing);
  else if (!wants && is_garment (thing))
    shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_STYLE_LIKED, thing);
  /* 就喜欢恐龙 */
  else if (self->told && !wants && whom->said && shuke_remark_is_child (self, whom) && is_han (thing) && is_motif (thing))
    shuke_remark_add (self, whom, dislikes ? SHUKE_FACT_DISLIKE : SHUKE_FACT_STYLE_LIKED, thing);
  return self->found->len > n;
}

/* The first of the colours of 黑色灰色, 黑白灰; all of them when they are said as one word. (transfer full) */
static char *
dup_first_colour (const char *text)
{
  const char *mark = strstr (text, "色");

  return mark != NULL && mark[strlen ("色")] != '\0' ? g_strndup (text, (gsize) (mark - text) + strlen ("色")) : NULL;
}

/* 粉色和公主裙, 黑色灰色: each of them, or none where one is not known. */
static gboolean
add_things (ShukeRemarkReader     *self,
            const ShukeRemarkWhom *whom,
            const char            *text,
            gboolean               dislikes,
            gboolean               wants)
{
  g_autoptr (GString) marked = g_string_new (text);
  g_auto (GStrv) things = NULL;
  static const char *const joints[] = { "和", "跟", "还有", "還有", "或者" };

  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    g_string_replace (marked, joints[i], "、", 0);
  things = g_strsplit (marked->str, "、", -1);
  for (guint i = 0; things[i] != NULL; i++)
    {
      const char *rest = g_strstrip (things[i]);
      g_autofree char *first = NULL;
      glong letters;

      if (g_str_has_suffix (things[i], "的"))
        things[i][strlen (things[i]) - strlen ("的")] = '\0';
      while ((first = dup_first_colour (rest)) != NULL && (is_colour (rest + strlen (first)) || is_shade (rest + strlen (first))) && add_thing (self, whom, first, dislikes, wants))
        {
          rest += strlen (first);
          g_clear_pointer (&first, g_free);
        }
      letters = g_utf8_strlen (rest, -1);
      if (letters == 0 || (is_han (rest) ? letters > LONGEST_THING : letters > 2 * LONGEST_THING || strpbrk (rest, "0123456789:/") != NULL) ||
          !add_thing (self, whom, rest, dislikes, wants))
        {
          g_ptr_array_set_size (self->found, 0);
          return FALSE;
        }
    }
  return self->found->len > 0;
}

/* 米色卡其都行, 酒红可以: which colours may be shown to her. */
static gboolean
read_allowed (ShukeRemarkReader     *self,
              const ShukeRemarkWhom *whom,
              const char            *text)
{
  static const char *const ends[] = { "都行", "也行", "都可以", "也可以", "可以", "都喜欢", "都喜歡" };
  const ShukeRemarkOffer *last = self->follows && self->offers->len > 0 ? g_ptr_array_index (self->offers, self->offers->len - 1) : NULL;
  g_autofree char *thing = NULL;
  gsize length = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      length = MAX (length, strlen (ends[i]));
  if (length == 0 || length >= strlen (text))
    return FALSE;
  /* 不要太艳的，酒红可以; alone it is an answer about one piece. */
  if (g_str_has_suffix (text, "可以") && !g_str_has_suffix (text, "都可以") && !g_str_has_suffix (text, "也可以") &&
      (last == NULL || shuke_fact_kind_get_info (last->kind)->group != SHUKE_FACT_GROUP_TASTE))
    return FALSE;
  thing = g_strndup (text, strlen (text) - length);
  return are_colours (thing) && add_things (self, whom, thing, FALSE, TRUE);
}

gboolean
shuke_remark_read_taste (ShukeRemarkReader     *self,
                         const ShukeRemarkWhom *whom,
                         const char            *text)
{
  const char *p = text;
  const char *pastime;
  gboolean eats, dislikes, likes, wants = FALSE, today = FALSE;
  g_autofree char *thing = NULL;
  glong letters;

  if (self->told && (read_fronted (self, whom, text) || read_allowed (self, whom, text)))
    return TRUE;
  /* 爱画画 */
  if (self->told && (pastime = p, shuke_remark_take (&pastime, "最爱|最愛|很爱|很愛|爱|愛")) && is_pastime (pastime))
    {
      shuke_remark_add (self, whom, SHUKE_FACT_INTEREST, pastime);
      return self->found->len > 0;
    }
  /* 裤子要松紧腰 */
  if (self->told && shuke_remark_match (p, "裤子要|褲子要|裙子要|衣服要|上衣要") > 0)
    {
      const char *cut = strstr (p, "要") + strlen ("要");

      if (is_garment (cut) || (g_str_has_suffix (cut, "的") && strlen (cut) > strlen ("的") && !g_ascii_isdigit (*cut)))
        return add_things (self, whom, cut, FALSE, FALSE);
    }
  /* 裤子只穿松紧腰的. */
  if (self->told && shuke_remark_match (p, "裤子只穿|褲子只穿|裙子只穿|衣服只穿|上衣只穿") > 0)
    shuke_remark_take (&p, "裤子|褲子|裙子|衣服|上衣");
  while (shuke_remark_take (&p, "很|最|特别|特別|比较|比較|一直|都|就|really|also") || (self->told && (today |= shuke_remark_match (p, "现在|現在|如今") > 0) &&
                                                                                shuke_remark_take (&p, "现在|現在|如今")))
    shuke_remark_skip_blank (&p);
  eats = shuke_remark_take (&p, "不吃|不能吃|does not eat|doesn't eat|no longer eats");
  dislikes = !eats && shuke_remark_take (&p, "不喜欢穿|不喜歡穿|不喜欢|不喜歡|讨厌|討厭|不穿|不爱穿|不愛穿|不肯穿|不爱|不愛|dislikes|hates");
  if (!eats && !dislikes && shuke_remark_take (&p, "不要"))
    {
      static const char *const once[] = { "买", "買", "拿", "寄", "送", "发", "發", "打", "这", "這", "那", "了", "次", "件", "条", "條", "再", "先" };

      /* 不要带帽子的, 不要太短的裙子 are said of all that are so; 不要裙子 is said of one. */
      if (!(g_str_has_suffix (p, "的") || (self->told && (strstr (p, "的") != NULL || are_colours (p)))) || shuke_word_list_stand_in (p, -1, once, G_N_ELEMENTS (once)))
        return FALSE;
      dislikes = TRUE;
    }
  likes = !eats && !dislikes && shuke_remark_take (&p, "只喜欢穿|只喜歡穿|只喜欢|只喜歡|喜欢穿|喜歡穿|喜欢|喜歡|偏爱|偏愛|爱穿|愛穿|只穿|likes|loves|prefers");
  /* 现在要雾霾蓝: only of a colour is that a taste. */
  if (!likes && today && !eats && !dislikes)
    likes = wants = shuke_remark_take (&p, "只要|要");
  shuke_remark_skip_blank (&p);
  if (!eats && !dislikes && !likes)
    return FALSE;
  thing = g_strchomp (g_strdup (p));
  if (g_str_has_suffix (thing, "的"))
    thing[strlen (thing) - strlen ("的")] = '\0';
  if (self->told && !eats)
    return add_things (self, whom, thing, dislikes, wants);
  letters = g_utf8_strlen (thing, -1);
  if (letters == 0 || (is_han (thing) ? letters > LONGEST_THING : letters > 2 * LONGEST_THING || strpbrk (thing, "0123456789:/") != NULL))
    return FALSE;
  if (eats && is_han (thing))
    shuke_remark_add (self, whom, SHUKE_FACT_DISLIKE, thing);
  else if (!eats)
    add_thing (self, whom, thing, dislikes, wants);
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

/* 圣诞节前要一件格子外套: when it is wanted has a reminder of its own. */
static void
skip_deadline (const char **text)
{
  static const char *const marks[] = { "前要", "前想", "号要", "號要", "天要" };
  const char *at = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (marks) && at == NULL; i++)
    at = strstr (*text, marks[i]);
  if (at != NULL && at > *text && g_utf8_strlen (*text, at - *text) <= 8 && strstr (*text, "给") == NULL)
    *text = g_utf8_next_char (at);
}

gboolean
shuke_remark_read_seeking (ShukeRemarkReader     *self,
                           const ShukeRemarkWhom *whom,
                           const char            *text)
{
  static const char *const pieces[] = {
    "衣", "裙", "裤", "褲", "衫", "服", "装", "裝", "袄", "襖", "外套", "西装", "西裝", "马甲", "馬甲", "背心", "旗袍", "礼服", "禮服", "打底", "背带", "披肩", "围巾", "圍巾", "鞋", "靴", "靴子", "鞋子", "裤子", "褲子", "裙子", "帽子", "帽", "包", "包包", "卫衣", "衛衣",
  };
  static const char waits[] = "一直在等|在等|一直想要|想要|一直想找|想找|一直在找|在找|想买|想買|还想要|還想要|还想买|還想買|也要|还要|還要|要买|要買|要找|要配|先要|要|等着要|等著要";
  static const char heads[] = "她说|她說|说|說|冬天|夏天|春天|秋天|过年|過年|平时|今天|这次|這次|现在|現在|她|客人| ";
  const char *p = text;
  g_autofree char *thing = NULL;
  char *tail;
  gssize last = -1;

  while (shuke_remark_take (&p, heads))
    ;
  skip_deadline (&p);
  if (!shuke_remark_take (&p, waits) || !shuke_remark_take (&p, "一|两|兩|几|幾|1|2|3|三") || !shuke_remark_take (&p, "件|条|條|双|雙|套|顶|頂|个|個|只|隻"))
    return FALSE;
  thing = g_strchomp (g_strdup (p));
  /* 舞蹈鞋32码: the size belongs to the piece. */
  tail = thing + strcspn (thing, "0123456789");
  if (*tail != '\0' && tail > thing && tail[strspn (tail, "0123456789")] != '\0' &&
      shuke_remark_match (tail + strspn (tail, "0123456789"), "码|碼|号|號|的") == strlen (tail + strspn (tail, "0123456789")))
    last = tail - thing;
  if (g_utf8_strlen (thing, -1) > LONGEST_PIECE || g_str_has_suffix (thing, "包装") || g_str_has_suffix (thing, "包裝") || !shuke_word_list_end (thing, last, pieces, G_N_ELEMENTS (pieces)))
    return FALSE;
  shuke_remark_add (self, whom, SHUKE_FACT_SEEKING, thing);
  return self->found->len > 0;
}
