/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the cells that hold more than one thing, or one thing in many spellings: phones, children, heights, ages, answers. A part that
 * is not understood is said so; nothing is guessed into the book. */

#include "shuke-cell-reader.h"

#include "shuke-date-reader.h"
#include "shuke-text.h"

#include <stdlib.h>
#include <string.h>

/* Day 0 of Excel's calendar, with its 29 February 1900 that never was, seen from 1970. */
#define EXCEL_EPOCH (-25569)

static gboolean
starts_with (const char *text,
             const char *word)
{
  return strncmp (text, word, strlen (word)) == 0;
}

/* Length of a mark that parts one person or number from the next at @text, 0 if there is none. */
static gsize
parting_length (const char *text)
{
  static const char *const marks[] = { "/", ",", ";", "|", "\n", "\r", "、", "，", "；", "／", "｜" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (starts_with (text, marks[i]))
      return strlen (marks[i]);
  return 0;
}

/* Cuts the next part off *@rest; FALSE at the end. */
static gboolean
next_part (char **rest,
           char **part)
{
  char *p;

  if (*rest == NULL)
    return FALSE;
  *part = *rest;
  for (p = *rest; *p != '\0'; p++)
    {
      gsize length = parting_length (p);

      if (length > 0)
        {
          *p = '\0';
          *rest = p + length;
          return TRUE;
        }
    }
  *rest = NULL;
  return TRUE;
}

static char *
strip (char *text)
{
  gsize length;

  while (*text == ' ' || *text == '\t' || starts_with (text, "　") || starts_with (text, "\302\240"))
    text += *text == ' ' || *text == '\t' ? 1 : starts_with (text, "　") ? 3 : 2;
  length = strlen (text);
  while (length > 0 && (text[length - 1] == ' ' || text[length - 1] == '\t'))
    text[--length] = '\0';
  return text;
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += g_ascii_isdigit (*text);
  return n;
}

static gboolean
add_phone (const char        *text,
           ShukeRegion        region,
           ShukeImportPhone  *phones,
           guint              max,
           guint             *n)
{
  ShukePhone phone;

  if (!shuke_phone_parse (text, region, &phone))
    return FALSE;
  for (guint i = 0; i < *n; i++)
    if (strcmp (phones[i].phone.e164, phone.e164) == 0)
      return TRUE;
  if (*n == max)
    return FALSE;
  phones[*n].raw = text;
  phones[*n].phone = phone;
  (*n)++;
  return TRUE;
}

/* "13900001111 13900002222": spaces part numbers only where each piece is one. */
static gboolean
add_phones_by_space (char              *text,
                     ShukeRegion        region,
                     ShukeImportPhone  *phones,
                     guint              max,
                     guint             *n)
{
  char *space = strchr (text, ' ');
  ShukePhone phone;

  if (space == NULL)
    return FALSE;
  *space = '\0';
  if (shuke_phone_parse (text, region, &phone) &&
      (add_phone (strip (space + 1), region, phones, max, n) || add_phones_by_space (strip (space + 1), region, phones, max, n)))
    return add_phone (text, region, phones, max, n);
  *space = ' ';
  return FALSE;
}

guint
shuke_cell_read_phones (char              *text,
                        ShukeRegion        region,
                        ShukeImportPhone  *phones,
                        guint              max,
                        gboolean          *all)
{
  char *rest = text;
  char *part;
  guint n = 0;

  *all = TRUE;
  while (next_part (&rest, &part))
    {
      part = strip (part);
      if (*part == '\0' || add_phone (part, region, phones, max, &n) || add_phones_by_space (part, region, phones, max, &n))
        continue;
      *all = FALSE;
      if (count_digits (part) >= 5 && n < max)
        {
          memset (&phones[n], 0, sizeof phones[n]);
          phones[n++].raw = part;
        }
    }
  return n;
}

/* Words that say who the child is, and often the sex with it. Longer ones first. */
static const struct {
  const char *word;
  ShukeSex    sex;
  gboolean    relation;
} child_words[] = {
  { "外甥女", SHUKE_SEX_FEMALE, TRUE }, { "外孙女", SHUKE_SEX_FEMALE, TRUE }, { "外孫女", SHUKE_SEX_FEMALE, TRUE },
  { "小女儿", SHUKE_SEX_FEMALE, TRUE }, { "大女儿", SHUKE_SEX_FEMALE, TRUE }, { "小儿子", SHUKE_SEX_MALE, TRUE },
  { "大儿子", SHUKE_SEX_MALE, TRUE }, { "男孩子", SHUKE_SEX_MALE, FALSE }, { "女孩子", SHUKE_SEX_FEMALE, FALSE },
  { "女儿", SHUKE_SEX_FEMALE, TRUE }, { "女兒", SHUKE_SEX_FEMALE, TRUE }, { "儿子", SHUKE_SEX_MALE, TRUE },
  { "兒子", SHUKE_SEX_MALE, TRUE }, { "孙女", SHUKE_SEX_FEMALE, TRUE }, { "孫女", SHUKE_SEX_FEMALE, TRUE },
  { "孙子", SHUKE_SEX_MALE, TRUE }, { "孫子", SHUKE_SEX_MALE, TRUE }, { "外孙", SHUKE_SEX_MALE, TRUE },
  { "外孫", SHUKE_SEX_MALE, TRUE }, { "外甥", SHUKE_SEX_MALE, TRUE }, { "侄女", SHUKE_SEX_FEMALE, TRUE },
  { "侄子", SHUKE_SEX_MALE, TRUE }, { "老大", SHUKE_SEX_UNKNOWN, TRUE }, { "老二", SHUKE_SEX_UNKNOWN, TRUE },
  { "大宝", SHUKE_SEX_UNKNOWN, TRUE }, { "二宝", SHUKE_SEX_UNKNOWN, TRUE }, { "男孩", SHUKE_SEX_MALE, FALSE },
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

static ShukeDate
birth_of_age (int      months,
              ShukeDay today)
{
  ShukeDate date = SHUKE_DATE_NONE;
  int year, month, day;

  shuke_day_get (today, &year, &month, &day);
  date.year = (gint16) ((year * 12 + month - 1 - months) / 12);
  return date;
}

/* "8岁半", "5歲", "18个月", "20年", "2020年3月", "104cm", "130": the number at @at and what stands behind it. Returns the bytes used. */
static gsize
take_number (char             *at,
             ShukeDay          today,
             ShukeImportChild *child,
             gboolean         *is_size)
{
  char *end;
  long number = strtol (at, &end, 10);
  int year, month, day;

  shuke_day_get (today, &year, &month, &day);
  if (starts_with (end, "岁") || starts_with (end, "歲") || starts_with (end, "周岁"))
    {
      if (number < 0 || number > 120)
        return 0;
      child->birth = birth_of_age ((int) number * 12, today);
      end += starts_with (end, "周岁") ? 6 : 3;
      return (gsize) (end - at) + (starts_with (end, "半") ? 3 : 0);
    }
  if (starts_with (end, "个月") || starts_with (end, "個月"))
    {
      if (number < 0 || number > 60)
        return 0;
      child->birth = birth_of_age ((int) number, today);
      end += 6;
      return (gsize) (end - at) + (starts_with (end, "大") ? 3 : 0);
    }
  if (starts_with (end, "cm") || starts_with (end, "CM") || starts_with (end, "厘米") || starts_with (end, "公分"))
    {
      if (number < 30 || number > 210)
        return 0;
      child->height = (gint32) number * 10;
      return (gsize) (end - at) + (starts_with (end, "cm") || starts_with (end, "CM") ? 2 : 6);
    }
  if (starts_with (end, "码") || starts_with (end, "碼"))
    end += 3;
  else if (starts_with (end, "年") && g_ascii_isdigit (*at))
    {
      if (number < 100)
        number += number > year % 100 ? 1900 : 2000;
      if (number < 1900 || number > year)
        return 0;
      child->birth.year = (gint16) number;
      end += 3;
      if (starts_with (end, "生"))
        end += 3;
      return (gsize) (end - at);
    }
  else if (number >= 1950 && number <= year && end - at == 4)
    {
      child->birth.year = (gint16) number;
      return 4;
    }
  /* Garment sizes of children are heights: 52 to 175. */
  if (number < 50 || number > 175)
    return 0;
  *is_size = TRUE;
  return (gsize) (end - at);
}

/* One child; @part is used up. FALSE when something in it was not understood. */
static gboolean
read_child (char             *part,
            ShukeDay          today,
            ShukeImportChild *child)
{
  gboolean understood = TRUE;
  char *name;

  memset (child, 0, sizeof *child);
  for (char *p = part; *p != '\0'; p++)
    if (starts_with (p, "（") || starts_with (p, "）") || starts_with (p, "：") || starts_with (p, "　"))
      blank (p, 3);
    else if (strchr ("()[]:\t", *p) != NULL)
      *p = ' ';
  take_words (part, child);
  if (strstr (part, "身高") != NULL)
    blank (strstr (part, "身高"), strlen ("身高"));

  /* A whole date first, then single numbers. */
  for (char *p = part; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) && (p == part || !g_ascii_isdigit (p[-1])))
      {
        gsize span = strspn (p, "0123456789-./");
        g_autofree char *date_text = g_strndup (p, span);
        ShukeDate date;

        if (span >= 8 && shuke_date_read (date_text, today, &date))
          {
            child->birth = date;
            blank (p, span);
          }
      }
  for (char *p = part; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      {
        gboolean is_size = FALSE;
        gsize length = take_number (p, today, child, &is_size);

        if (length == 0)
          {
            understood = FALSE;
            length = strspn (p, "0123456789");
            blank (p, length);
            continue;
          }
        if (is_size)
          {
            g_autofree char *digits = g_strndup (p, strspn (p, "0123456789"));

            /* Only 50 to 175 come here, so the set of these strings is small and may live on. */
            child->size = g_intern_string (digits);
          }
        blank (p, length);
      }
  name = strip (part);
  while (starts_with (name, "叫"))
    name = strip (name + 3);
  if (*name != '\0')
    child->name = name;
  return understood;
}

guint
shuke_cell_read_children (char             *text,
                          ShukeDay          today,
                          ShukeImportChild *children,
                          guint             max,
                          gboolean         *all)
{
  char *rest = text;
  char *part;
  guint n = 0;

  *all = TRUE;
  while (next_part (&rest, &part))
    {
      part = strip (part);
      if (*part == '\0' || strcmp (part, "无") == 0 || strcmp (part, "無") == 0 || strcmp (part, "-") == 0)
        continue;
      if (n == max)
        {
          *all = FALSE;
          break;
        }
      if (!read_child (part, today, &children[n]))
        *all = FALSE;
      if (children[n].name != NULL || children[n].relation != NULL || children[n].sex != SHUKE_SEX_UNKNOWN ||
          children[n].size != NULL || children[n].height != 0 || shuke_date_is_set (children[n].birth))
        n++;
    }
  return n;
}

ShukeSex
shuke_cell_read_sex (const char *text)
{
  static const char *const female[] = { "女", "女士", "女性", "小姐", "f", "female", "0女", "woman", "ms", "mrs" };
  static const char *const male[] = { "男", "先生", "男性", "m", "male", "man", "mr" };

  if (text == NULL)
    return SHUKE_SEX_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (female); i++)
    if (g_ascii_strcasecmp (text, female[i]) == 0)
      return SHUKE_SEX_FEMALE;
  for (guint i = 0; i < G_N_ELEMENTS (male); i++)
    if (g_ascii_strcasecmp (text, male[i]) == 0)
      return SHUKE_SEX_MALE;
  return SHUKE_SEX_UNKNOWN;
}

ShukeConsentState
shuke_cell_read_consent (const char *text)
{
  static const char *const no[] = {
    "否", "不", "不同意", "不愿意", "不願意", "拒绝", "拒絕", "拒收", "退订", "退訂", "已退订", "不接收", "n", "no", "0", "false",
    "未同意", "不可以", "opt-out", "unsubscribed", "×", "x",
  };
  static const char *const yes[] = {
    "是", "同意", "愿意", "願意", "接收", "可以", "已同意", "y", "yes", "1", "true", "√", "✓", "opt-in", "subscribed", "ok",
  };

  if (text == NULL)
    return SHUKE_CONSENT_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    if (g_ascii_strcasecmp (text, no[i]) == 0)
      return SHUKE_CONSENT_NO;
  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    if (g_ascii_strcasecmp (text, yes[i]) == 0)
      return SHUKE_CONSENT_YES;
  return SHUKE_CONSENT_UNKNOWN;
}

gint32
shuke_cell_read_height (const char *text)
{
  char *end;
  double number = g_ascii_strtod (text, &end);
  gint32 height;

  if (end == text)
    return 0;
  if (starts_with (end, "米"))
    {
      /* 1米4 is 1.4 m, 1米04 and 1米40 are said in centimetres. */
      gsize digits = strspn (end + 3, "0123456789");

      number += g_ascii_strtod (end + 3, NULL) / (digits >= 2 ? 100 : 10);
    }
  if (!(number > 0 && number < 1000))
    return 0;
  height = (gint32) (number < 3 ? number * 1000 + 0.5 : number * 10 + 0.5);
  return height >= 300 && height <= 2500 ? height : 0;
}

gboolean
shuke_cell_read_birth (const char *text,
                       ShukeDay    today,
                       ShukeDate  *date)
{
  char *end;
  double number;

  *date = SHUKE_DATE_NONE;
  if (shuke_date_read (text, today, date))
    return TRUE;
  number = g_ascii_strtod (text, &end);
  if (end == text || number < 0)
    return FALSE;
  end = strip (end);
  if ((starts_with (end, "岁") || starts_with (end, "歲") || starts_with (end, "周岁")) && number <= 120)
    *date = birth_of_age ((int) (number * 12), today);
  else if ((starts_with (end, "个月") || starts_with (end, "個月")) && number <= 60)
    *date = birth_of_age ((int) number, today);
  return shuke_date_is_set (*date);
}

/* Up to three numbers of a day at the head of @text; the byte behind them. */
static const char *
read_day_numbers (const char *text,
                  int         numbers[3],
                  int        *n)
{
  const char *p = text;

  *n = 0;
  while (*n < 3 && g_ascii_isdigit (*p))
    {
      char *end;

      numbers[(*n)++] = (int) strtol (p, &end, 10);
      p = end;
      if (*n < 3 && (*p == '-' || *p == '/' || *p == '.'))
        p++;
      else if (starts_with (p, "年") || starts_with (p, "月") || starts_with (p, "日"))
        p += 3;
      else
        break;
    }
  return p;
}

gboolean
shuke_cell_read_day (const char *text,
                     ShukeDay    today,
                     ShukeDay   *day,
                     int        *minute)
{
  int numbers[3];
  int n, hour, minutes, year;
  const char *rest = read_day_numbers (text, numbers, &n);

  *day = SHUKE_DAY_NONE;
  *minute = -1;
  if (n == 3)
    *day = shuke_day_new (numbers[0] < 100 ? numbers[0] + 2000 : numbers[0], numbers[1], numbers[2]);
  else if (n == 1 && numbers[0] >= 18000101 && numbers[0] <= 21991231)
    *day = shuke_day_new (numbers[0] / 10000, numbers[0] / 100 % 100, numbers[0] % 100);
  else if (n == 1 && numbers[0] > 20000 && numbers[0] < 80000 && (*rest == '\0' || *rest == '.'))
    *day = numbers[0] + EXCEL_EPOCH;
  else if (n == 2 && numbers[0] <= 12)
    {
      /* Without a year: the latest one that is not to come. */
      shuke_day_get (today, &year, NULL, NULL);
      *day = shuke_day_new (year, numbers[0], numbers[1]);
      if (*day != SHUKE_DAY_NONE && *day > today)
        *day = shuke_day_new (year - 1, numbers[0], numbers[1]);
    }
  if (*day == SHUKE_DAY_NONE)
    return FALSE;
  while (*rest == ' ' || *rest == 'T')
    rest++;
  if (g_ascii_isdigit (*rest))
    {
      char *end;

      hour = (int) strtol (rest, &end, 10);
      if (*end == ':' && g_ascii_isdigit (end[1]))
        {
          minutes = (int) strtol (end + 1, NULL, 10);
          if (hour < 24 && minutes < 60)
            *minute = hour * 60 + minutes;
        }
    }
  return TRUE;
}
