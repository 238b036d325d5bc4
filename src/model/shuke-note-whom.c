/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose note it is, by the words it begins with. Somebody who is only mentioned is not meant, and a guess that is wrong is worse than
 * none: two who share the name, a name that may be the beginning of a longer one, a friend of hers, all give nobody. */

#include "shuke-note-whom.h"

#include <string.h>

#include "shuke-pinyin.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

/* May stand before her name: what is to be done is done for her. */
static const char *const leads[] = {
  "打电话给", "打電話給", "发微信给", "發微信給", "回访", "回訪", "提醒", "通知", "告诉", "告訴", "给", "給", "帮", "幫", "替", "约", "約",
};

static const char *const titles[] = {
  "老师", "老師", "太太", "小姐", "女士", "阿姨", "先生", "妈妈", "媽媽", "爸爸", "奶奶", "外婆", "大姐", "姐姐", "妹妹",
  "姐", "妹", "哥", "嫂", "姨", "太", "妈", "媽", "婶", "嬸",
};

/* Behind her name, these speak of somebody else, or of several. */
static const char *const others[] = {
  "介绍", "介紹", "推荐", "推薦", "带来", "帶來", "带她", "帶她", "带过来", "帶過來", "和", "跟", "与", "與", "及", "同", "、", "&", "+", "/",
  "的朋友", "的同事", "的妹", "的姐", "的闺", "的閨", "的邻", "的鄰", "的同学", "的同學", "的亲", "的親", "的妈", "的媽", "的婆", "的嫂", "的老",
  "朋友", "同事", "闺蜜", "閨蜜", "邻居", "鄰居", "'", "’", "and ", "or ", "sent ", "referred ", "introduced ", "recommended ",
};

/* Behind a name of two characters nothing else may follow without a space: 白雪公主裙 is no note about 白雪. */
static const char *const begins[] = {
  "周", "週", "今", "明天", "后天", "後天", "昨", "下周", "下週", "下午", "上午", "晚上", "星期", "礼拜", "禮拜", "来", "來", "要", "说", "說",
  "想", "问", "問", "买", "買", "拿", "退", "换", "換", "订", "訂", "约", "約", "打来", "打來", "没", "沒", "已", "电话", "電話", "微信",
  "的小孩", "的孩子", "的女儿", "的女兒", "的儿子", "的兒子", "的宝宝", "的寶寶", "孩子", "女儿", "女兒", "儿子", "兒子", "宝宝", "寶寶", "生日", "家",
  "搬", "讲", "講", "生的", "生了", "双胞胎", "雙胞胎", "怀孕", "懷孕", "穿", "腰", "瘦", "胖", "上次", "现在", "現在", "嫌", "欠",
  "牛仔裤", "牛仔褲", "裤子", "褲子", "裙子", "外套", "衣服", "大衣", "毛衣", "鞋子", "充了", "充值", "换号", "換號",
};

#define MAX_FORM 6    /* characters of a form of address */
#define MIN_FORM 3
#define MAX_WORDS 3   /* of a name in letters */

/* Bytes of the first @n Chinese characters; 0 when there are not so many. */
static gsize
han_bytes (const char *text,
           int         n)
{
  const char *p = text;

  for (int i = 0; i < n; i++, p = g_utf8_next_char (p))
    if (!shuke_text_is_han (g_utf8_get_char (p)))
      return 0;
  return (gsize) (p - text);
}

static gboolean
names_another (const char *rest)
{
  g_autofree char *lower = NULL;

  while (*rest == ' ' || g_utf8_get_char (rest) == 0x3000)
    rest = g_utf8_next_char (rest);
  lower = g_ascii_strdown (rest, -1);
  return shuke_word_list_begin (lower, others, G_N_ELEMENTS (others));
}

/* Whether a name may end before @rest. @loose: Chinese text may go on. */
static gboolean
may_end (const char *rest,
         gboolean    loose)
{
  const char *behind_title = shuke_word_list_skip (rest, titles, G_N_ELEMENTS (titles));

  if (names_another (rest) || (behind_title != NULL && names_another (behind_title)))
    return FALSE;
  return loose || !shuke_text_is_han (g_utf8_get_char (rest)) || behind_title != NULL || shuke_word_list_begin (rest, begins, G_N_ELEMENTS (begins));
}

static gsize
title_bytes (const char *text,
             gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      gsize bytes = strlen (titles[i]);

      if (bytes < length && memcmp (text + length - bytes, titles[i], bytes) == 0)
        return bytes;
    }
  return 0;
}

static void
add (GPtrArray  *texts,
     const char *note,
     gsize       bytes)
{
  g_autofree char *text = g_strndup (note, bytes);

  if (!g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
    g_ptr_array_add (texts, g_steal_pointer (&text));
}

static void
add_chinese (GPtrArray  *texts,
             const char *note,
             gboolean    short_forms)
{
  int surname = shuke_pinyin_surname_length (note);

  for (int n = MAX_FORM; n >= 2; n--)
    {
      gsize bytes = han_bytes (note, n);
      gsize title = title_bytes (note, bytes);
      int given = n - surname;

      if (bytes == 0)
        continue;
      /* 王姐 may be any of them. */
      if (title > 0 && g_utf8_strlen (note, (gssize) (bytes - title)) <= surname)
        {
          if (short_forms && !names_another (note + bytes))
            add (texts, note, bytes);
          continue;
        }
      if (n >= MIN_FORM && title > 0 && may_end (note + bytes, FALSE))
        add (texts, note, bytes);
      if (surname > 0 && given >= 1 && given <= 2 && may_end (note + bytes, given == 2))
        add (texts, note, bytes);
    }
}

static void
add_latin (GPtrArray  *texts,
           const char *note)
{
  gsize ends[MAX_WORDS + 1] = { 0 };
  int words = 0;
  gsize at = 0;

  while (words < MAX_WORDS && g_ascii_isalpha (note[at]))
    {
      while (g_ascii_isalpha (note[at]) || note[at] == '-' || (note[at] == '.' && g_ascii_isalpha (note[at + 1])))
        at++;
      ends[words++] = at;
      if (note[at] != ' ')
        break;
      at++;
    }
  for (; words >= 2; words--)
    if (!names_another (note + ends[words - 1]))
      add (texts, note, ends[words - 1]);
}

GPtrArray *
shuke_note_list_names (const char *note,
                       gboolean    short_forms)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  const char *behind;

  while (*note != '\0' && !g_unichar_isalnum (g_utf8_get_char (note)))
    note = g_utf8_next_char (note);
  add_latin (texts, note);
  add_chinese (texts, note, short_forms);
  behind = shuke_word_list_skip (note, leads, G_N_ELEMENTS (leads));
  if (texts->len > 0 && behind != NULL)
    add_chinese (texts, behind, short_forms);
  else if (behind != NULL)
    {
      note = behind;
      while (*note == ' ')
        note++;
      add_chinese (texts, note, short_forms);
    }
  return texts;
}

static gboolean
is_called (const char *fact,
           const char *text)
{
  g_autofree char *a = fact != NULL ? shuke_pinyin_fold (fact) : NULL;
  g_autofree char *b = shuke_pinyin_fold (text);

  return g_strcmp0 (a, b) == 0;
}

static gboolean
bears (const ShukeCustomer *customer,
       const char          *text)
{
  return is_called (customer->name, text) || is_called (customer->address_form, text) || is_called (customer->nickname, text);
}

static gboolean
is_of_family (const ShukeCustomer *customer,
              const char          *text)
{
  for (guint i = 0; i < customer->persons->len; i++)
    {
      const ShukePerson *person = g_ptr_array_index (customer->persons, i);

      if (is_called (person->name, text) || is_called (person->nickname, text))
        return TRUE;
    }
  return bears (customer, text);
}

ShukeCustomer *
shuke_note_find_whom (const char          *note,
                      const ShukeCustomer *open,
                      ShukeNoteLookUp      look_up,
                      gpointer             data,
                      char               **named)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (named != NULL)
    *named = NULL;
  if (!g_utf8_validate (note, -1, NULL))
    return NULL;
  texts = shuke_note_list_names (note, FALSE);
  for (guint i = 0; i < texts->len; i++)
    {
      const char *text = g_ptr_array_index (texts, i);
      g_autoptr (GPtrArray) customers = NULL;
      const ShukeCustomer *one = NULL;

      if (open != NULL && is_of_family (open, text))
        return NULL;
      customers = look_up (text, data);
      if (customers == NULL)
        return NULL;
      for (guint j = 0; j < customers->len; j++)
        {
          const ShukeCustomer *customer = g_ptr_array_index (customers, j);

          if (customer->deleted_at != 0 || !bears (customer, text))
            continue;
          if (one != NULL)
            return NULL;
          one = customer;
        }
      if (one == NULL)
        continue;
      if (named != NULL)
        *named = g_strdup (text);
      return shuke_customer_ref (one);
    }
  return NULL;
}
