/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures told of one child: how old it is, how tall, what it wears, which class it is in. Each is blanked where it stood, so that what
 * is left over is what the child is called. */

#include "shuke-cell-child-figures.h"

#include "shuke-date-reader.h"
#include "shuke-height.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

#include <stdio.h>
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
  if (shuke_cell_pair_length (at) == 0)
    return (gsize) (end - at);
  end = at + shuke_cell_pair_length (at);
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
      shuke_cell_blank (at, strlen (labels[i]));
      if (height == 0)
        continue;
      child->height = height;
      shuke_cell_blank (number, (gsize) (end - number));
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
      shuke_cell_blank (p, (gsize) (end - p));
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
      shuke_cell_blank (at, strlen (lunar_words[i]));
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
              shuke_cell_blank (p + name, length - name);
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
      shuke_cell_blank (begin, (gsize) (at - begin) + length);
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
        shuke_cell_blank (at, length);
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
        shuke_cell_blank (at, (gsize) (end - at));
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
      shuke_cell_blank (at, strlen (words[i]));
      return;
    }
}

/* A number with the unit behind it, which is no part of a name even where the number makes no sense. */
static gsize
measure_length (const char *at)
{
  static const char *const units[] = { "年生", "年", "岁", "歲", "周岁", "个月", "個月", "cm", "CM", "厘米", "公分", "码", "碼", "斤", "公斤", "kg", "KG" };
  const char *end = at + strspn (at, "0123456789");
  const char *behind = shuke_word_list_skip (end, units, G_N_ELEMENTS (units));

  return (gsize) ((behind != NULL ? behind : end) - at);
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

/* 2018.9, 2020/11: 110/120 is a pair of sizes. */
static gboolean
is_year_and_month (const char *text,
                   ShukeDay    today)
{
  int year = 0, month = 0, used = 0, this_year;

  shuke_day_get (today, &this_year, NULL, NULL);
  return sscanf (text, "%4d%*1[./-]%2d%n", &year, &month, &used) == 2 && text[used] == '\0' && year >= 1950 && year <= this_year && month >= 1 && month <= 12;
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

        if ((span >= 8 || is_year_and_month (date_text, today)) && shuke_date_read (date_text, today, &date))
          {
            child->birth = date;
            shuke_cell_blank (p, span);
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
            shuke_cell_blank (p, measure_length (p));
            continue;
          }
        if (is_size)
          {
            gsize pair = shuke_cell_pair_length (p);
            g_autofree char *digits = g_strndup (p, pair != 0 ? pair : strspn (p, "0123456789"));

            /* Only 50 to 175 come here, so the set of these strings is small and may live on. */
            child->size = g_intern_string (digits);
          }
        shuke_cell_blank (p, length);
      }
  return understood;
}

void
shuke_cell_blank (char  *at,
                  gsize  length)
{
  memset (at, ' ', length);
}

gsize
shuke_cell_pair_length (const char *text)
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

gboolean
shuke_cell_take_childs_figures (char             *part,
                                ShukeDay          today,
                                ShukeDay          written,
                                ShukeImportChild *child)
{
  gboolean understood;

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
  return understood;
}
