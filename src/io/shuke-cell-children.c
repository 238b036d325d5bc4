/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a cell of children: who they are, how old, how tall, what they wear. What is not understood is said so; nothing is guessed into
 * the book. */

#include "shuke-cell-reader-private.h"

#include "shuke-date-reader.h"
#include "shuke-height.h"
#include "shuke-text.h"
#include "shuke-words.h"

#include <stdlib.h>
#include <string.h>

#define SMALLEST_SIZE 50
#define LARGEST_SIZE  175
/* Nobody stands between 110 and 140. */
#define WIDEST_PAIR   20
#define TALLEST_CHILD 2100
#define LONGEST_DATE  20   /* figures and marks */
/* Of the small ones the length within, in cm, is the size. */
#define SMALLEST_SHOE 10
#define LARGEST_SHOE  48

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
  { "大宝", SHUKE_SEX_UNKNOWN, TRUE }, { "二宝", SHUKE_SEX_UNKNOWN, TRUE }, { "大寶", SHUKE_SEX_UNKNOWN, TRUE }, { "二寶", SHUKE_SEX_UNKNOWN, TRUE }, { "男孩", SHUKE_SEX_MALE, FALSE },
  { "女孩", SHUKE_SEX_FEMALE, FALSE }, { "男宝", SHUKE_SEX_MALE, FALSE }, { "女宝", SHUKE_SEX_FEMALE, FALSE },
  { "daughter", SHUKE_SEX_FEMALE, TRUE }, { "son", SHUKE_SEX_MALE, TRUE }, { "girl", SHUKE_SEX_FEMALE, FALSE },
  { "boy", SHUKE_SEX_MALE, FALSE }, { "男", SHUKE_SEX_MALE, FALSE }, { "女", SHUKE_SEX_FEMALE, FALSE },
};

/* Takes @word out of @text (a NUL-ended piece of its own) by blanking it. */
static void
blank (char  *at,
       gsize  length)
{
  memset (at, ' ', length);
}

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
      blank (at, length);
      return;
    }
}

/* A year beside a day: not one that the day has already another of, nor one without that day, as 29 February or the 30th of a short lunar
 * month. */
static gboolean
take_year (ShukeImportChild *child,
           int               year)
{
  ShukeDate date = child->birth;

  if (date.month != 0 && date.year != 0)
    return date.year == year;
  date.year = (gint16) year;
  if (!shuke_date_is_valid (date))
    return FALSE;
  child->birth = date;
  return TRUE;
}

/* 110/120, 110-120: between two sizes. The bytes of both, 0 when it is none. */
static gsize
pair_length (const char *text)
{
  char *middle, *end;
  guint64 first = g_ascii_strtoull (text, &middle, 10), second;

  if (middle == text || *middle == '\0' || strchr ("/-~", *middle) == NULL || !g_ascii_isdigit (middle[1]))
    return 0;
  second = g_ascii_strtoull (middle + 1, &end, 10);
  return first >= SMALLEST_SIZE && second > first && second <= MIN (first + WIDEST_PAIR, LARGEST_SIZE)
           && (*end == '\0' || strchr ("/-~.", *end) == NULL)
           ? (gsize) (end - text) : 0;
}

/* "8岁半", "5歲", "18个月", "20年", "2020", "2020年3月", "104cm", "130": the number at @at and what stands behind it. Returns the bytes used. */
static gsize
take_number (char             *at,
             ShukeDay          today,
             ShukeDay          written,
             ShukeImportChild *child,
             gboolean         *is_size)
{
  char *end;
  long number = strtol (at, &end, 10);
  int year, month, day;

  shuke_day_get (today, &year, &month, &day);
  if (g_str_has_prefix (end, "岁") || g_str_has_prefix (end, "歲") || g_str_has_prefix (end, "周岁"))
    {
      if (number < 0 || number > 120)
        return 0;
      child->birth = shuke_date_of_age ((int) number * 12 + 6, written);
      end += g_str_has_prefix (end, "周岁") ? 6 : 3;
      return (gsize) (end - at) + (g_str_has_prefix (end, "半") ? 3 : 0);
    }
  if (g_str_has_prefix (end, "个月") || g_str_has_prefix (end, "個月"))
    {
      if (number < 0 || number > 60)
        return 0;
      child->birth = shuke_date_of_age ((int) number, written);
      end += 6;
      return (gsize) (end - at) + (g_str_has_prefix (end, "大") ? 3 : 0);
    }
  if (g_str_has_prefix (end, "cm") || g_str_has_prefix (end, "CM") || g_str_has_prefix (end, "厘米") || g_str_has_prefix (end, "公分"))
    {
      if (number < 30 || number > 210)
        return 0;
      child->height = (gint32) number * 10;
      return (gsize) (end - at) + (g_str_has_prefix (end, "cm") || g_str_has_prefix (end, "CM") ? 2 : 6);
    }
  /* What somebody weighs is no size. */
  if (g_str_has_prefix (end, "斤") || g_str_has_prefix (end, "公斤") || g_ascii_strncasecmp (end, "kg", 2) == 0)
    return 0;
  if (g_str_has_prefix (end, "码") || g_str_has_prefix (end, "碼"))
    end += 3;
  else if (g_str_has_prefix (end, "年") && g_ascii_isdigit (*at))
    {
      if (number < 100)
        number += number > year % 100 ? 1900 : 2000;
      if (number < 1900 || number > year || !take_year (child, (int) number))
        return 0;
      end += 3;
      if (g_str_has_prefix (end, "生"))
        end += 3;
      return (gsize) (end - at);
    }
  else if (number >= 1950 && number <= year && end - at == 4)
    return take_year (child, (int) number) ? (g_str_has_prefix (end, "生") ? 7 : 4) : 0;
  /* Garment sizes of children are heights: 52 to 175. */
  if (number < SMALLEST_SIZE || number > LARGEST_SIZE)
    return 0;
  *is_size = TRUE;
  if (pair_length (at) == 0)
    return (gsize) (end - at);
  end = at + pair_length (at);
  return (gsize) (end - at) + (g_str_has_prefix (end, "码") || g_str_has_prefix (end, "碼") ? strlen ("码") : 0);
}

/* 身高110, 穿 120: what the number is stands before it. */
static void
take_labels (char             *part,
             ShukeImportChild *child)
{
  static const char *const labels[] = { "身高", "尺码", "尺碼", "穿" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      char *at = strstr (part, labels[i]);
      const char *end;
      char *number;
      gint32 height;

      if (at == NULL)
        continue;
      number = at + strlen (labels[i]);
      number += strspn (number, " ");
      height = i == 0 ? shuke_height_read (number, &end) : 0;
      if (height == 0 && !g_ascii_isdigit (*number))
        continue;
      blank (at, strlen (labels[i]));
      if (height == 0)
        continue;
      child->height = height;
      blank (number, (gsize) (end - number));
    }
}

static gboolean
says_metres (const char *text,
             const char *end)
{
  if (g_strstr_len (text, end - text, "米") != NULL)
    return TRUE;
  for (const char *p = text; p < end; p++)
    if (*p == 'm' || *p == 'M')
      return g_ascii_isdigit (p[-1]) || p[-1] == ' ';
  return FALSE;
}

/* 1米1, 一米一, 1.1m: a height by its unit. 一米 alone may be a name. */
static void
take_metres (char             *part,
             ShukeImportChild *child)
{
  gboolean in_number = FALSE;

  for (char *p = part; *p != '\0' && child->height == 0; p = g_utf8_next_char (p))
    {
      int number;
      int length = shuke_text_read_number (p, &number);
      const char *end;
      gint32 height = length > 0 && !in_number ? shuke_height_read (p, &end) : 0;

      in_number = length > 0 || *p == '.';
      if (height == 0 || height > TALLEST_CHILD || g_strstr_len (p, end - p, "厘米") != NULL)
        continue;
      if (g_ascii_isdigit (*p) ? !says_metres (p, end) : g_strstr_len (p, end - p - (gssize) strlen ("米"), "米") == NULL)
        continue;
      child->height = height;
      blank (p, (gsize) (end - p));
    }
}

/* 腊月初八, 农历 八月初三, 2019年3月5日生, 18年3月: a day that is written with 月, or a month with its year; also right behind the name.
 * A month alone may be a name: 五月. */
static void
take_han_date (char             *part,
               ShukeDay          today,
               ShukeImportChild *child)
{
  static const char *const lunar_words[] = { "农历", "農曆", "阴历", "陰曆" };
  gboolean lunar = FALSE;

  if (strstr (part, "月") == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (lunar_words); i++)
    {
      char *at = strstr (part, lunar_words[i]);

      if (at == NULL)
        continue;
      lunar = TRUE;
      blank (at, strlen (lunar_words[i]));
    }
  for (char *p = part; *p != '\0';)
    {
      gsize length = strcspn (p, " ");
      g_autofree char *word = g_strndup (p, length);
      gsize before = g_str_has_prefix (word, "生日") || g_str_has_prefix (word, "出生") ? 6 : 0;
      gsize name = 0;
      ShukeDate date = SHUKE_DATE_NONE;

      if (g_str_has_suffix (word, "生"))
        word[length - 3] = '\0';
      if (before == 0 && strstr (word, "月") != NULL && strchr ("0123456789", *word) == NULL && strcspn (word, "0123456789") < strlen (word) &&
          !shuke_date_read (word, today, &date))
        before = name = strcspn (word, "0123456789");
      if (length > before && strstr (word, "月") != NULL && shuke_date_read (word + before, today, &date) && (date.day != 0 || date.year != 0))
        {
          date.lunar |= lunar;
          if (shuke_date_is_valid (date))
            {
              child->birth = date;
              blank (p + name, length - name);
            }
        }
      p += length + strspn (p + length, " ");
    }
}

/* 上初二, 幼儿园中班, 小学三年级, 读高一: blanked and returned (interned: there are few), or NULL. */
static const char *
take_school_class (char *part)
{
  static const char *const classes[] = {
    "幼儿园托班", "幼儿园小班", "幼儿园中班", "幼儿园大班", "幼兒園小班", "幼兒園中班", "幼兒園大班", "托班", "小班", "中班", "大班",
    "一年级", "二年级", "三年级", "四年级", "五年级", "六年级", "一年級", "二年級", "三年級", "四年級", "五年級", "六年級",
    "初一", "初二", "初三", "高一", "高二", "高三", "大一", "大二", "大三", "大四", "幼儿园", "幼兒園", "小学", "小學", "初中", "國中", "高中", "大学", "大學",
  };
  static const char *const before[] = { "在上", "上", "读", "讀", "念", "小学", "小學", "在" };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      char *at = strstr (part, classes[i]);
      char *begin = at;
      gsize length = strlen (classes[i]);

      if (at == NULL)
        continue;
      for (gsize k = 0; k < 2 * G_N_ELEMENTS (before); k++)
        {
          const char *word = before[k % G_N_ELEMENTS (before)];

          if ((gsize) (begin - part) >= strlen (word) && g_str_has_prefix (begin - strlen (word), word))
            begin -= strlen (word);
        }
      /* 初一 in the middle of a word may be a day or a name. */
      if ((begin == at && at > part && at[-1] != ' ') ||
          (at[length] != '\0' && !g_ascii_isprint (at[length]) && !g_str_has_prefix (at + length, "了")))
        continue;
      blank (begin, (gsize) (at - begin) + length);
      return classes[i];
    }
  return NULL;
}

/* What is said in passing and is no name: 165了, 5岁多. */
static void
drop_particles (char *part)
{
  static const char *const particles[] = { "大了", "了", "多", "左右", "啦", "呢", "的", "码数", "生" };

  for (gsize i = 0; i < G_N_ELEMENTS (particles); i++)
    {
      char *at = strstr (part, particles[i]);
      gsize length = strlen (particles[i]);

      if (at != NULL && (at == part || at[-1] == ' ') && (at[length] == '\0' || at[length] == ' '))
        blank (at, length);
    }
}

/* 鞋13, 鞋码27, 鞋 27码: never part of her clothes. */
static void
take_shoes (char             *part,
            ShukeImportChild *child)
{
  static const char *const labels[] = { "鞋子", "鞋码", "鞋碼", "鞋号", "鞋號", "鞋" };
  static const char *const units[] = { "码", "碼", "号", "號", "cm" };

  for (gsize i = 0; i < G_N_ELEMENTS (labels) && child->shoe_size == NULL; i++)
    for (char *at = strstr (part, labels[i]); at != NULL && child->shoe_size == NULL; at = strstr (at + 1, labels[i]))
      {
        char *number = at + strlen (labels[i]) + strspn (at + strlen (labels[i]), " ");
        gsize length = strspn (number, "0123456789");
        g_autofree char *size = NULL;
        char *end;

        if (length != 2 || atoi (number) < SMALLEST_SHOE || atoi (number) > LARGEST_SHOE)
          continue;
        length += g_str_has_prefix (number + length, ".5") ? 2 : 0;
        end = number + length;
        if (g_ascii_isdigit (*end) || *end == '.')
          continue;
        size = g_strndup (number, length);
        /* Few, as the sizes below. */
        child->shoe_size = g_intern_string (size);
        for (gsize k = 0; k < G_N_ELEMENTS (units); k++)
          if (g_str_has_prefix (end, units[k]))
            {
              end += strlen (units[k]);
              break;
            }
        blank (at, (gsize) (end - at));
      }
}

/* 甜甜 刚出生. */
static void
take_newborn (char             *part,
              ShukeDay          written,
              ShukeImportChild *child)
{
  static const char *const words[] = { "刚出生", "剛出生", "刚生", "剛生", "新生儿", "新生兒" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *at = strstr (part, words[i]);

      if (at == NULL)
        continue;
      child->birth = shuke_date_of_age (0, written);
      blank (at, strlen (words[i]));
      return;
    }
}

/* A number with the unit behind it, which is no part of a name even where the number makes no sense. */
static gsize
measure_length (const char *at)
{
  static const char *const units[] = { "年生", "年", "岁", "歲", "周岁", "个月", "個月", "cm", "CM", "厘米", "公分", "码", "碼", "斤", "公斤", "kg", "KG" };
  gsize digits = strspn (at, "0123456789");

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (at + digits, units[i]))
      return digits + strlen (units[i]);
  return digits;
}

/* Nobody is called XL. */
static gboolean
is_letter_size (const char *name)
{
  static const char *const sizes[] = { "XS", "S", "M", "L", "XL", "XXL", "XXXL", "2XL", "3XL" };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_ascii_strcasecmp (name, sizes[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Brackets and colons part words. */
static void
blank_marks (char *part)
{
  for (char *p = part; *p != '\0'; p++)
    if (g_str_has_prefix (p, "（") || g_str_has_prefix (p, "）") || g_str_has_prefix (p, "：") || g_str_has_prefix (p, "　"))
      blank (p, 3);
    else if (strchr ("()[]:\t", *p) != NULL)
      *p = ' ';
}

/* Of figures and what parts those of a day; 0 when there are more than a day has: a cell may be nothing else. */
static gsize
date_length (const char *text)
{
  gsize span = 0;

  while (span <= LONGEST_DATE && text[span] != '\0' && strchr ("0123456789-./", text[span]) != NULL)
    span++;
  return span <= LONGEST_DATE ? span : 0;
}

static void
take_whole_date (char             *part,
                 ShukeDay          today,
                 ShukeImportChild *child)
{
  for (char *p = part; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (p == part || !g_ascii_isdigit (p[-1])))
      {
        gsize span = date_length (p);
        g_autofree char *date_text = g_strndup (p, span);
        ShukeDate date;

        if (span >= 8 && shuke_date_read (date_text, today, &date))
          {
            child->birth = date;
            blank (p, span);
          }
      }
}

/* FALSE when one of them says nothing that is understood. */
static gboolean
take_numbers (char             *part,
              ShukeDay          today,
              ShukeDay          written,
              ShukeImportChild *child)
{
  gboolean understood = TRUE;

  for (char *p = part; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      {
        gboolean is_size = FALSE;
        gsize length = take_number (p, today, written, child, &is_size);

        if (length == 0)
          {
            understood = FALSE;
            blank (p, measure_length (p));
            continue;
          }
        if (is_size)
          {
            gsize pair = pair_length (p);
            g_autofree char *digits = g_strndup (p, pair != 0 ? pair : strspn (p, "0123456789"));

            /* Only 50 to 175 come here, so the set of these strings is small and may live on. */
            child->size = g_intern_string (digits);
          }
        blank (p, length);
      }
  return understood;
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
  if (shuke_words_stand_in (name, -1, nobody, G_N_ELEMENTS (nobody)))
    {
      memset (child, 0, sizeof *child);
      return FALSE;
    }
  if (shuke_words_stand_in (name, -1, remarks, G_N_ELEMENTS (remarks)))
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
  take_shoes (part, child);
  take_newborn (part, written, child);
  child->school_class = take_school_class (part);
  take_han_date (part, today, child);
  take_labels (part, child);
  take_metres (part, child);
  /* Before its numbers are taken singly. */
  take_whole_date (part, today, child);
  understood = take_numbers (part, today, written, child);
  drop_particles (part);
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

  if (*text != ' ' || text == begin || !shuke_words_begin (text + strspn (text, " "), next, G_N_ELEMENTS (next)))
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
      if (strspn (number, "0123456789/") >= 8 || pair_length (number) > (gsize) (text - number))
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
      (more->shoe_size != NULL && child->shoe_size != NULL) || (more->height != 0 && child->height != 0) || (more->school_class != NULL && child->school_class != NULL) || (shuke_date_is_set (more->birth) && shuke_date_is_set (child->birth)) ||
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
      blank (at, strlen (words[i].word));
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
        blank (at, (gsize) (end - at));
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

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* She has none, and why. */
static gboolean
is_childless (const char *text)
{
  static const char *const words[] = { "未婚", "单身", "單身", "未育", "未婚未育", "已婚未育", "没结婚", "沒結婚", "没生", "沒生", "还没生", "還沒生" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (text, words[i]) == 0)
      return TRUE;
  return FALSE;
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
