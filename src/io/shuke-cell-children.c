/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a cell of children: where one ends and the next begins, who they are and what they are called. What is not understood is said so;
 * nothing is guessed into the book. */

#include "shuke-cell-reader-private.h"

#include "shuke-cell-child-figures.h"
#include "shuke-word-list.h"

#include <string.h>

/* Words that say who the child is, and often the sex with it. Longer ones first. */
static const struct {
  const char *word;
  ShukeSex    sex;
  gboolean    relation;
} child_words[] = {
  { "外甥女", SHUKE_SEX_FEMALE, TRUE }, { "外孙女", SHUKE_SEX_FEMALE, TRUE }, { "外孫女", SHUKE_SEX_FEMALE, TRUE },
  { "小女儿", SHUKE_SEX_FEMALE, TRUE }, { "大女儿", SHUKE_SEX_FEMALE, TRUE }, { "小儿子", SHUKE_SEX_MALE, TRUE },
  { "大儿子", SHUKE_SEX_MALE, TRUE }, { "男孩子", SHUKE_SEX_MALE, FALSE }, { "女孩子", SHUKE_SEX_FEMALE, FALSE },
  { "小闺女", SHUKE_SEX_FEMALE, TRUE }, { "大闺女", SHUKE_SEX_FEMALE, TRUE }, { "闺女", SHUKE_SEX_FEMALE, TRUE },
  { "女儿", SHUKE_SEX_FEMALE, TRUE }, { "女兒", SHUKE_SEX_FEMALE, TRUE }, { "儿子", SHUKE_SEX_MALE, TRUE },
  { "兒子", SHUKE_SEX_MALE, TRUE }, { "孙女", SHUKE_SEX_FEMALE, TRUE }, { "孫女", SHUKE_SEX_FEMALE, TRUE },
  { "孙子", SHUKE_SEX_MALE, TRUE }, { "孫子", SHUKE_SEX_MALE, TRUE }, { "外孙", SHUKE_SEX_MALE, TRUE },
  { "外孫", SHUKE_SEX_MALE, TRUE }, { "外甥", SHUKE_SEX_MALE, TRUE }, { "侄女", SHUKE_SEX_FEMALE, TRUE },
  { "侄子", SHUKE_SEX_MALE, TRUE }, { "老大", SHUKE_SEX_UNKNOWN, TRUE }, { "老二", SHUKE_SEX_UNKNOWN, TRUE },
  { "老三", SHUKE_SEX_UNKNOWN, TRUE }, { "三宝", SHUKE_SEX_UNKNOWN, TRUE }, { "三寶", SHUKE_SEX_UNKNOWN, TRUE },
  { "大宝", SHUKE_SEX_UNKNOWN, TRUE }, { "二宝", SHUKE_SEX_UNKNOWN, TRUE }, { "大寶", SHUKE_SEX_UNKNOWN, TRUE }, { "二寶", SHUKE_SEX_UNKNOWN, TRUE },
  { "男孩", SHUKE_SEX_MALE, FALSE },
  { "女孩", SHUKE_SEX_FEMALE, FALSE }, { "男宝", SHUKE_SEX_MALE, FALSE }, { "女宝", SHUKE_SEX_FEMALE, FALSE },
  { "daughter", SHUKE_SEX_FEMALE, TRUE }, { "son", SHUKE_SEX_MALE, TRUE }, { "girl", SHUKE_SEX_FEMALE, FALSE },
  { "boy", SHUKE_SEX_MALE, FALSE }, { "男", SHUKE_SEX_MALE, FALSE }, { "女", SHUKE_SEX_FEMALE, FALSE },
};

static void
take_words (char             *text,
            ShukeImportChild *child)
{
  for (guint i = 0; i < G_N_ELEMENTS (child_words); i++)
    {
      const char *word = child_words[i].word;
      char *at = strstr (text, word);
      gsize length = strlen (word);
      gboolean whole;

      if (at == NULL)
        continue;
      /* A single 男 or 女, or an English word, counts only by itself: 陈亚男 is a name. */
      whole = (at == text || strchr (" (:;\t", at[-1]) != NULL) &&
              (at[length] == '\0' || strchr (" ):;,\t", at[length]) != NULL || g_ascii_isdigit (at[length]));
      if ((length == 3 || g_ascii_isalpha (*word)) && !whole)
        continue;
      if (child->sex == SHUKE_SEX_UNKNOWN)
        child->sex = child_words[i].sex;
      if (child_words[i].relation && child->relation == NULL)
        child->relation = word;
      shuke_cell_blank (at, length);
      return;
    }
}

/* Nobody is called XL. */
static gboolean
is_letter_size (const char *name)
{
  static const char *const sizes[] = { "XS", "S", "M", "L", "XL", "XXL", "XXXL", "2XL", "3XL" };

  return shuke_word_list_has_folded (name, sizes, G_N_ELEMENTS (sizes));
}

/* Brackets and colons part words. */
static void
blank_marks (char *part)
{
  for (char *p = part; *p != '\0'; p++)
    if (g_str_has_prefix (p, "（") || g_str_has_prefix (p, "）") || g_str_has_prefix (p, "：") || g_str_has_prefix (p, "　"))
      shuke_cell_blank (p, 3);
    else if (strchr ("()[]:\t", *p) != NULL)
      *p = ' ';
}

/* What is left of @part is what the child is called. FALSE when it says something else, or more. */
static gboolean
take_name (char             *part,
           ShukeImportChild *child)
{
  static const char *const nobody[] = { "已故", "去世", "过世", "過世", "夭折", "流产", "流產", "怀孕", "懷孕", "怀着", "预产", "預產", "备孕", "備孕" };
  /* What stands beside 女儿 and is no name: 对羊毛过敏, 两个. */
  static const char *const remarks[] = { "过敏", "過敏", "不吃", "不穿", "不要", "喜欢", "喜歡", "两个", "兩個", "三个", "三個", "双胞胎", "雙胞胎", "龙凤胎" };
  char *name = shuke_cell_strip (part);
  char *more;

  while (g_str_has_prefix (name, "叫"))
    name = shuke_cell_strip (name + 3);
  /* 囡囡 120 130斤的是她自己: what stands behind what was read says something else. */
  more = (guchar) *name >= 0x80 ? strstr (name, "  ") : NULL;
  if (more != NULL)
    *more = '\0';
  if (is_letter_size (name))
    return FALSE;
  /* Nobody is asked again for the size of a child that is dead or not born. */
  if (shuke_word_list_stand_in (name, -1, nobody, G_N_ELEMENTS (nobody)))
    {
      memset (child, 0, sizeof *child);
      return FALSE;
    }
  if (shuke_word_list_stand_in (name, -1, remarks, G_N_ELEMENTS (remarks)))
    return FALSE;
  if (*name != '\0')
    child->name = name;
  return more == NULL;
}

/* One child; @part is used up. FALSE when something in it was not understood. */
static gboolean
read_child (char             *part,
            ShukeDay          today,
            ShukeDay          written,
            ShukeImportChild *child)
{
  gboolean understood;

  memset (child, 0, sizeof *child);
  blank_marks (part);
  take_words (part, child);
  /* 大宝男140. */
  if (child->relation != NULL && child->sex == SHUKE_SEX_UNKNOWN)
    take_words (part, child);
  understood = shuke_cell_take_childs_figures (part, today, written, child);
  return take_name (part, child) && understood;
}

/* The blank in 大宝阳阳 二宝年年: another child is told behind it. In 女儿 二宝 the second word is what she is called. */
static gboolean
begins_next_child (const char *begin,
                   const char *text)
{
  static const char *const next[] = { "二宝", "二寶", "老二", "三宝", "三寶", "老三" };
  g_autofree char *before = NULL;
  ShukeImportChild child = { 0 };

  if (*text != ' ' || text == begin || !shuke_word_list_begin (text + strspn (text, " "), next, G_N_ELEMENTS (next)))
    return FALSE;
  before = g_strndup (begin, (gsize) (text - begin));
  take_words (before, &child);
  return *shuke_cell_strip (before) != '\0' || (child.relation != NULL && child.sex == SHUKE_SEX_UNKNOWN);
}

/* Bytes of a mark at @text that may part one child from the next, 0 if there is none. Commas, strokes and whatever stands in brackets
 * part the facts of one child as often as children: @soft. */
static gsize
child_mark_length (const char *begin,
                   const char *text,
                   gboolean    in_brackets,
                   gboolean   *soft)
{
  static const char *const joins[] = { "和", "及", "&", "+" };
  gsize length = shuke_cell_parting_length (text);

  if (length == 0 && !in_brackets && begins_next_child (begin, text))
    length = 1;
  *soft = in_brackets || *text == ',' || *text == '/' || g_str_has_prefix (text, "，") || g_str_has_prefix (text, "／");
  /* 2015/02/08 is a day. */
  if (*text == '/' && text > begin && g_ascii_isdigit (text[-1]) && g_ascii_isdigit (text[1]))
    {
      const char *number = text;

      while (number > begin && strchr ("0123456789/", number[-1]) != NULL)
        number--;
      if (strspn (number, "0123456789/") >= 8 || shuke_cell_pair_length (number) > (gsize) (text - number))
        return 0;
    }
  for (guint i = 0; i < G_N_ELEMENTS (joins) && length == 0 && !in_brackets; i++)
    /* 豆豆和妞妞 are two, 陈和平 is one: a name of a child has two characters. */
    if (g_str_has_prefix (text, joins[i]) && g_utf8_strlen (begin, text - begin) >= 2 && g_utf8_strlen (text + strlen (joins[i]), -1) >= 2)
      length = strlen (joins[i]);
  return length;
}

static gboolean
next_child_part (char     **rest,
                 int       *depth,
                 char     **part,
                 gboolean  *soft)
{
  if (*rest == NULL)
    return FALSE;
  *part = *rest;
  for (char *p = *rest; *p != '\0'; p++)
    {
      gsize length = child_mark_length (*part, p, *depth > 0, soft);

      if (length > 0)
        {
          *p = '\0';
          *rest = p + length;
          return TRUE;
        }
      if (*p == '(' || *p == '[' || g_str_has_prefix (p, "（"))
        (*depth)++;
      else if (*depth > 0 && (*p == ')' || *p == ']' || g_str_has_prefix (p, "）")))
        (*depth)--;
    }
  *rest = NULL;
  return TRUE;
}

static gboolean
is_child_empty (const ShukeImportChild *child)
{
  return child->name == NULL && child->relation == NULL && child->sex == SHUKE_SEX_UNKNOWN && child->size == NULL && child->height == 0 &&
         child->shoe_size == NULL && child->school_class == NULL && !shuke_date_is_set (child->birth);
}

/* 多多，男，2015-02-08，100cm: one child, as long as each part tells something new and none brings another name. A name follows only
 * what says nothing but who it is: 女儿，小雨. */
static gboolean
add_to_child (ShukeImportChild       *child,
              const ShukeImportChild *more)
{
  gboolean told = child->name != NULL || child->size != NULL || child->shoe_size != NULL || child->height != 0 || shuke_date_is_set (child->birth);

  if ((more->name != NULL && told) || (more->relation != NULL && child->relation != NULL) || (more->size != NULL && child->size != NULL) ||
      (more->shoe_size != NULL && child->shoe_size != NULL) || (more->height != 0 && child->height != 0) ||
      (more->school_class != NULL && child->school_class != NULL) ||
      (shuke_date_is_set (more->birth) && shuke_date_is_set (child->birth)) ||
      (more->sex != SHUKE_SEX_UNKNOWN && child->sex != SHUKE_SEX_UNKNOWN && more->sex != child->sex))
    return FALSE;
  child->name = more->name != NULL ? more->name : child->name;
  child->relation = more->relation != NULL ? more->relation : child->relation;
  child->size = more->size != NULL ? more->size : child->size;
  child->shoe_size = more->shoe_size != NULL ? more->shoe_size : child->shoe_size;
  child->height = more->height != 0 ? more->height : child->height;
  child->school_class = more->school_class != NULL ? more->school_class : child->school_class;
  child->birth = shuke_date_is_set (more->birth) ? more->birth : child->birth;
  child->sex = more->sex != SHUKE_SEX_UNKNOWN ? more->sex : child->sex;
  return TRUE;
}

/* 龙凤胎 3岁半, 双胞胎女儿: two of whom the same is said. */
static gboolean
take_twins (char     *part,
            ShukeSex  sexes[2])
{
  static const struct {
    const char *word;
    gboolean    both;
  } words[] = { { "龙凤胎", TRUE }, { "龍鳳胎", TRUE }, { "双胞胎", FALSE }, { "雙胞胎", FALSE }, { "twins", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *at = strstr (part, words[i].word);

      if (at == NULL)
        continue;
      sexes[0] = words[i].both ? SHUKE_SEX_MALE : SHUKE_SEX_UNKNOWN;
      sexes[1] = words[i].both ? SHUKE_SEX_FEMALE : SHUKE_SEX_UNKNOWN;
      shuke_cell_blank (at, strlen (words[i].word));
      return TRUE;
    }
  return FALSE;
}

/* 大宝、二宝（都是儿子）: of whoever stands before it. */
static ShukeSex
take_common_sex (char *text)
{
  char *at = strstr (text, "都是");
  char *word = at == NULL ? NULL : at + strlen ("都是");

  for (gsize i = 0; at != NULL && at > text && i < G_N_ELEMENTS (child_words); i++)
    if (child_words[i].sex != SHUKE_SEX_UNKNOWN && g_str_has_prefix (word, child_words[i].word))
      {
        char *end = word + strlen (child_words[i].word);

        if (*end == ')' || g_str_has_prefix (end, "）"))
          end += *end == ')' ? 1 : strlen ("）");
        if (at[-1] == '(' || (at - text > 3 && g_str_has_prefix (at - 3, "（")))
          at -= at[-1] == '(' ? 1 : strlen ("（");
        shuke_cell_blank (at, (gsize) (end - at));
        return child_words[i].sex;
      }
  return SHUKE_SEX_UNKNOWN;
}

gboolean
shuke_cell_is_no_child (const char *text)
{
  static const char *const words[] = {
    "-", "–", "—", "——", "/", "无", "無", "没", "沒", "没有", "沒有", "暂无", "暫無", "暂没有", "暫沒有", "没孩子", "沒孩子", "没有孩子", "沒有孩子", "无孩子",
    "無孩子", "没小孩", "沒小孩", "还没", "還沒", "还没有", "還沒有", "none", "no",
  };

  return shuke_word_list_has_folded (text, words, G_N_ELEMENTS (words));
}

/* She has none, and why. */
static gboolean
is_childless (const char *text)
{
  static const char *const words[] = { "未婚", "单身", "單身", "未育", "未婚未育", "已婚未育", "没结婚", "沒結婚", "没生", "沒生", "还没生", "還沒生" };

  return shuke_word_list_has (text, words, G_N_ELEMENTS (words));
}

guint
shuke_cell_read_children (char             *text,
                          ShukeDay          today,
                          ShukeDay          written,
                          ShukeImportChild *children,
                          guint             max,
                          gboolean         *all)
{
  char *rest = text;
  char *part;
  guint n = 0;
  int depth = 0;
  gboolean soft = FALSE, soft_before = FALSE, twins_before = FALSE;
  ShukeSex common = take_common_sex (text);

  *all = TRUE;
  for (; next_child_part (&rest, &depth, &part, &soft); soft_before = soft)
    {
      ShukeSex sexes[2] = { SHUKE_SEX_UNKNOWN, SHUKE_SEX_UNKNOWN };
      ShukeImportChild child;
      gboolean twins;

      part = shuke_cell_strip (part);
      if (*part == '\0' || shuke_cell_is_no_child (part) || is_childless (part))
        continue;
      twins = take_twins (part, sexes);
      if (!read_child (part, today, written, &child))
        *all = FALSE;
      if (twins && child.name == NULL && n + 2 <= max)
        {
          twins_before = TRUE;
          for (guint i = 0; i < 2; i++)
            {
              children[n] = child;
              children[n++].sex = child.sex != SHUKE_SEX_UNKNOWN ? child.sex : sexes[i];
            }
          continue;
        }
      if (is_child_empty (&child))
        continue;
      if (soft_before && n > 0 && add_to_child (&children[n - 1], &child))
        {
          if (twins_before)
            add_to_child (&children[n - 2], &child);
          continue;
        }
      if (n == max)
        {
          *all = FALSE;
          break;
        }
      children[n++] = child;
      twins_before = FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (children[i].sex == SHUKE_SEX_UNKNOWN)
      children[i].sex = common;
  return n;
}
