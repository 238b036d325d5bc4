/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Birthdays as people type them and as tills, phones and sheets export them. Rather nothing than a
 * guess: a birthday that is wrong by a month is worse than one that is asked for again. */

#include "shuke-date-reader.h"

#include <string.h>

#include "shuke-day-text.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

/* What was said about the calendar beside the date itself. */
typedef enum {
  SAID_NOTHING,
  SAID_SOLAR,
  SAID_LUNAR,
} Said;

typedef struct {
  const char *word;
  Said        said;
} SaidWord;

static const SaidWord calendar_words[] = {
  { "农历", SAID_LUNAR }, { "農曆", SAID_LUNAR }, { "農历", SAID_LUNAR }, { "阴历", SAID_LUNAR }, { "陰曆", SAID_LUNAR },
  { "旧历", SAID_LUNAR }, { "舊曆", SAID_LUNAR }, { "(农)", SAID_LUNAR }, { "(農)", SAID_LUNAR }, { "(阴)", SAID_LUNAR },
  { "lunar", SAID_LUNAR }, { "公历", SAID_SOLAR }, { "國曆", SAID_SOLAR }, { "国历", SAID_SOLAR }, { "公曆", SAID_SOLAR },
  { "阳历", SAID_SOLAR }, { "陽曆", SAID_SOLAR }, { "新历", SAID_SOLAR }, { "新曆", SAID_SOLAR }, { "西历", SAID_SOLAR },
  { "西曆", SAID_SOLAR }, { "西元", SAID_SOLAR }, { "公元", SAID_SOLAR }, { "(公)", SAID_SOLAR }, { "(阳)", SAID_SOLAR },
  { "solar", SAID_SOLAR },
};

/* 84 农6.19, 阴6.19, 88.7.3农: in short, beside a figure or alone; not within a word. */
static const char *const short_lunar[] = { "农", "農", "阴", "陰" };

/* Words that say only that it is a birthday. */
static const char *const idle_words[] = { "生日", "出生", "birthday", "born", "()", "[]", "生" };

static const struct { const char *name; int month; } english_months[] = {
  { "january", 1 }, { "february", 2 }, { "march", 3 }, { "april", 4 }, { "may", 5 }, { "june", 6 }, { "july", 7 },
  { "august", 8 }, { "september", 9 }, { "october", 10 }, { "november", 11 }, { "december", 12 }, { "sept", 9 },
};

static const char *const han_digits[][2] = {
  { "〇", "0" }, { "零", "0" }, { "○", "0" }, { "一", "1" }, { "二", "2" }, { "三", "3" }, { "四", "4" }, { "五", "5" },
  { "六", "6" }, { "七", "7" }, { "八", "8" }, { "九", "9" },
};

/* Days that a birthday is told by. New Year's Eve is the last of its month: a thirtieth comes back as the 29th in the years that have none. */
static const struct { const char *name; gboolean lunar; guint8 month, day; } feasts[] = {
  { "春节", TRUE, 1, 1 }, { "春節", TRUE, 1, 1 }, { "大年初一", TRUE, 1, 1 }, { "元宵", TRUE, 1, 15 }, { "端午", TRUE, 5, 5 }, { "七夕", TRUE, 7, 7 },
  { "中秋", TRUE, 8, 15 }, { "重阳", TRUE, 9, 9 }, { "重陽", TRUE, 9, 9 }, { "腊八", TRUE, 12, 8 }, { "臘八", TRUE, 12, 8 },
  { "除夕", TRUE, 12, 30 }, { "大年三十", TRUE, 12, 30 }, { "年三十", TRUE, 12, 30 }, { "大年夜", TRUE, 12, 30 }, { "元旦", FALSE, 1, 1 }, { "情人节", FALSE, 2, 14 }, { "情人節", FALSE, 2, 14 }, { "妇女节", FALSE, 3, 8 }, { "婦女節", FALSE, 3, 8 },
  { "劳动节", FALSE, 5, 1 }, { "勞動節", FALSE, 5, 1 }, { "儿童节", FALSE, 6, 1 }, { "兒童節", FALSE, 6, 1 }, { "教师节", FALSE, 9, 10 },
  { "國慶", FALSE, 10, 1 }, { "国庆", FALSE, 10, 1 }, { "圣诞", FALSE, 12, 25 }, { "聖誕", FALSE, 12, 25 },
};

static gboolean
cut_word (GString    *text,
          const char *word)
{
  char *place = strstr (text->str, word);

  if (place == NULL)
    return FALSE;
  g_string_erase (text, place - text->str, strlen (word));
  return TRUE;
}

/* 三月十二, 闰六月初一. */
static gboolean
is_lunar_month (const char *text)
{
  static const char *const months[] = { "正", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊", "臘", "闰", "閏" };

  return shuke_word_list_begin (text, months, G_N_ELEMENTS (months)) && strstr (text, "月") != NULL;
}

/* TRUE when one stood there; it is taken out, and what parts the year from it is what parts the month from the day: 84 农6.19 is 84.6.19. */
static gboolean
cut_short_lunar (GString *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (short_lunar); i++)
    {
      char *at = strstr (text->str, short_lunar[i]);
      char *behind = at == NULL ? NULL : at + strlen (short_lunar[i]);
      char *begin = at;
      char mark[2] = "";

      if (at == NULL)
        continue;
      behind += strspn (behind, " ");
      while (begin > text->str && strchr (" .-/", begin[-1]) != NULL)
        begin--;
      if (begin - text->str > (gssize) strlen ("年") && g_str_has_prefix (begin - strlen ("年"), "年") && strpbrk (behind, ".-/") != NULL)
        begin -= strlen ("年");
      /* 农民 is no calendar. */
      if ((begin > text->str && !g_ascii_isdigit (begin[-1])) || (*behind != '\0' && !g_ascii_isdigit (*behind) && !is_lunar_month (behind)))
        continue;
      if (begin > text->str && *behind != '\0')
        *mark = behind[strspn (behind, "0123456789")];
      if (*mark != '\0' && strchr (".-/", *mark) == NULL)
        return FALSE;
      at = g_strdup (behind);
      g_string_truncate (text, (gsize) (begin - text->str));
      g_string_append (text, mark);
      g_string_append (text, at);
      g_free (at);
      return TRUE;
    }
  return FALSE;
}

static gboolean
skip (const char **text,
      const char  *word)
{
  if (!g_str_has_prefix (*text, word))
    return FALSE;
  *text += strlen (word);
  return TRUE;
}

static void
skip_space (const char **text)
{
  while (**text == ' ')
    (*text)++;
}

/* Digits, Chinese or Arabic; the number of Arabic digits goes to @n_digits, 0 for a Chinese number. */
static gboolean
read_number (const char **text,
             int         *number,
             int         *n_digits)
{
  int length = 0;

  skip_space (text);
  *number = 0;
  while (g_ascii_isdigit ((*text)[length]) && length < 9)
    *number = *number * 10 + (*text)[length++] - '0';
  *n_digits = length;
  if (length == 0)
    length = shuke_text_read_number (*text, number);
  *text += length;
  return length > 0 && !g_ascii_isdigit (**text);
}

/* 一九九〇, as far as 年. */
static gboolean
read_han_year (const char **text,
               int         *year)
{
  const char *place = *text;
  int n = 0;

  for (*year = 0; n < 4; n++)
    {
      gsize i;

      for (i = 0; i < G_N_ELEMENTS (han_digits); i++)
        if (g_str_has_prefix (place, han_digits[i][0]))
          break;
      if (i == G_N_ELEMENTS (han_digits))
        break;
      *year = *year * 10 + *han_digits[i][1] - '0';
      place += strlen (han_digits[i][0]);
    }
  if ((n != 2 && n != 4) || !g_str_has_prefix (place, "年"))
    return FALSE;
  *text = place;
  return TRUE;
}

/* @year has two digits: of the two centuries the one whose date is not after today. */
static int
full_year (int      year,
           int      month,
           int      day,
           ShukeDay today)
{
  int this_year, this_month, this_day;

  if (year >= 100)
    return year;
  shuke_day_get (today, &this_year, &this_month, &this_day);
  year += this_year / 100 * 100;
  if (year > this_year || (year == this_year && (month > this_month || (month == this_month && day > this_day))))
    year -= 100;
  return year;
}

static gboolean
finish (int        year,
        int        month,
        int        day,
        gboolean   lunar,
        gboolean   leap,
        ShukeDate *date)
{
  if (year < 0 || year > G_MAXINT16 || month < 0 || month > 12 || day < 0 || day > 31)
    return FALSE;
  *date = (ShukeDate) {
    .year = (gint16) year, .month = (guint8) month, .day = (guint8) day, .lunar = lunar, .leap = leap,
  };
  if (shuke_date_is_set (*date) && shuke_date_is_valid (*date))
    return TRUE;
  *date = SHUKE_DATE_NONE;
  return FALSE;
}

/* [民国][year 年][闰] month 月 [day [日]] */
static gboolean
read_chinese (const char *text,
              Said        said,
              ShukeDay    today,
              ShukeDate  *date)
{
  static const struct { const char *word; int month; } named_months[] = {
    { "正月", 1 }, { "冬月", 11 }, { "腊月", 12 }, { "臘月", 12 },
  };
  gboolean republic, leap, month_in_han = FALSE, lunar_day = FALSE;
  int year = 0, month = 0, day = 0, n_digits;
  const char *place;

  republic = skip (&text, "民国") || skip (&text, "民國");
  place = text;
  if (!read_han_year (&place, &year))
    {
      if (!read_number (&place, &year, &n_digits))
        {
          place = text;
          year = 0;
        }
    }
  if (place != text && skip (&place, "年"))
    text = place;
  else
    year = 0;
  if (republic && year > 0)
    year += 1911;

  skip_space (&text);
  leap = skip (&text, "闰") || skip (&text, "閏");
  for (gsize i = 0; i < G_N_ELEMENTS (named_months) && month == 0; i++)
    if (skip (&text, named_months[i].word))
      {
        month = named_months[i].month;
        lunar_day = TRUE;
      }
  if (month == 0 && *text != '\0')
    {
      if (!read_number (&text, &month, &n_digits) || month == 0)
        return FALSE;
      month_in_han = n_digits == 0;
      skip_space (&text);
      if (!skip (&text, "月"))
        return FALSE;
    }
  skip (&text, "份");
  skip_space (&text);
  if (*text != '\0')
    {
      gboolean first_ten = skip (&text, "初");
      gboolean twenties = g_str_has_prefix (text, "廿") || g_str_has_prefix (text, "卅");

      if (month == 0 || !read_number (&text, &day, &n_digits) || day == 0 || (first_ten && day > 10))
        return FALSE;
      if (first_ten || twenties)
        lunar_day = TRUE;
      else if (!skip (&text, "日") && !skip (&text, "号") && !skip (&text, "號"))
        /* 八月十五 without 日 is how a day of the lunar calendar is said; 8月15 is not. */
        lunar_day |= month_in_han && n_digits == 0;
      skip_space (&text);
    }
  if (*text != '\0' || (year == 0 && month == 0))
    return FALSE;
  if (said == SAID_SOLAR && (leap || (lunar_day && day <= 10 && day > 0)))
    return FALSE;
  if (year != 0 && !republic)
    year = full_year (year, month, day, today);
  return finish (year, month, day, said == SAID_LUNAR || leap || (lunar_day && said != SAID_SOLAR), leap, date);
}

/* "19900503", "900503", "1990", "0503" */
static gboolean
read_digits (int        number,
             int        n_digits,
             gboolean   lunar,
             ShukeDay   today,
             ShukeDate *date)
{
  ShukeDate other;

  switch (n_digits)
    {
    case 8:
      return finish (number / 10000, number / 100 % 100, number % 100, lunar, FALSE, date) && date->year != 0;
    case 6:
      {
        int month = number / 100 % 100, day = number % 100;
        gboolean short_year = month > 0 && day > 0 &&
                              finish (full_year (number / 10000, month, day, today), month, day, lunar, FALSE, date);
        gboolean no_day = number / 100 >= 1900 && number / 100 < 2100 && day > 0 &&
                          finish (number / 100, day, 0, lunar, FALSE, &other);

        if (short_year == no_day)
          {
            *date = SHUKE_DATE_NONE;
            return FALSE;
          }
        if (no_day)
          *date = other;
        return TRUE;
      }
    case 4:
      if (number >= 1900 && number < 2100)
        return finish (number, 0, 0, lunar, FALSE, date);
      return number % 100 > 0 && number / 100 > 0 && finish (0, number / 100, number % 100, lunar, FALSE, date);
    default:
      return FALSE;
    }
}

/* Numbers between - / . or spaces: year first, or last when it has four digits; two numbers are month and day. */
static gboolean
read_numbers (const char *text,
              gboolean    lunar,
              ShukeDay    today,
              ShukeDate  *date)
{
  int numbers[3], digits[3];
  gboolean leap = FALSE;
  char separator = '\0';
  int n = 0;

  while (g_str_has_prefix (text, "-"))
    text++;
  while (n < 3)
    {
      if (n > 0 && (skip (&text, "闰") || skip (&text, "閏")))
        leap = lunar = TRUE;
      if (!g_ascii_isdigit (*text) || !read_number (&text, &numbers[n], &digits[n]))
        return FALSE;
      n++;
      if (*text == '\0' || n == 3)
        break;
      if (strchr ("-/. ", *text) == NULL || (separator != '\0' && *text != separator))
        return FALSE;
      separator = *text++;
      skip_space (&text);
    }
  /* A time of day after it, as spreadsheets write it. */
  if (*text != '\0' && *text != 't' && *text != ' ')
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (strchr ("0123456789:. tz+ampm", *c) == NULL)
      return FALSE;

  if (n == 1)
    return read_digits (numbers[0], digits[0], lunar, today, date);
  for (int i = 0; i < n; i++)
    if (digits[i] != 4 && digits[i] > 2)
      return FALSE;
  if (n == 2)
    {
      if (digits[0] == 4)
        return numbers[1] > 0 && finish (numbers[0], numbers[1], 0, lunar, leap, date);
      if (digits[1] == 4)
        return numbers[0] > 0 && finish (numbers[1], numbers[0], 0, lunar, leap, date);
      if (numbers[0] > 12 && numbers[1] <= 12)
        return finish (0, numbers[1], numbers[0], lunar, leap, date) && date->month != 0;
      return numbers[0] > 0 && numbers[1] > 0 && finish (0, numbers[0], numbers[1], lunar, leap, date);
    }
  if (numbers[1] == 0 || digits[1] == 4)
    return FALSE;
  if (digits[0] == 4)
    return numbers[0] > 0 && numbers[2] > 0 && finish (numbers[0], numbers[1], numbers[2], lunar, leap, date);
  if (digits[2] == 4)
    {
      if (numbers[0] == 0 || (numbers[0] <= 12 && numbers[1] <= 12 && numbers[0] != numbers[1]))
        return FALSE;
      if (numbers[0] > 12)
        return finish (numbers[2], numbers[1], numbers[0], lunar, leap, date);
      return finish (numbers[2], numbers[0], numbers[1], lunar, leap, date);
    }
  /* 90-5-3 is a year first; a slash and a last number that could be the year is anybody's guess. */
  if (numbers[2] == 0 || numbers[2] > 31 || (numbers[0] <= 31 && separator == '/'))
    return FALSE;
  return finish (full_year (numbers[0], numbers[1], numbers[2], today), numbers[1], numbers[2], lunar, leap, date);
}

/* "3 May 1990", "May 3rd, 1990", "May 1990", "3 may" */
static gboolean
read_english (const char *text,
              gboolean    lunar,
              ShukeDay    today,
              ShukeDate  *date)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.-/", -1);
  int year = 0, month = 0, day = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *end;
      int number;

      if (*words[i] == '\0' || g_str_equal (words[i], "of"))
        continue;
      if (g_ascii_isalpha (*words[i]))
        {
          gsize length = strlen (words[i]);

          if (month != 0 || length < 3)
            return FALSE;
          for (gsize j = 0; j < G_N_ELEMENTS (english_months); j++)
            if (length == 3 ? strncmp (english_months[j].name, words[i], 3) == 0
                            : g_str_equal (english_months[j].name, words[i]))
              {
                month = english_months[j].month;
                break;
              }
          if (month == 0)
            return FALSE;
          continue;
        }
      if (!g_ascii_isdigit (*words[i]) || strlen (words[i]) > 4)
        return FALSE;
      number = (int) g_ascii_strtoull (words[i], &end, 10);
      if (end - words[i] == 4 && *end == '\0' && year == 0)
        year = number;
      else if (end - words[i] <= 2 && number > 0 && day == 0 &&
               (*end == '\0' || g_str_equal (end, "st") || g_str_equal (end, "nd") || g_str_equal (end, "rd") || g_str_equal (end, "th")))
        day = number;
      else
        return FALSE;
    }
  return month != 0 && finish (year, month, day, lunar, FALSE, date);
}

/* "1990 年 5 月 3 日" is 1990年5月3日. */
static void
close_up (GString *text)
{
  for (gsize i = 1; i + 1 < text->len; i++)
    if (text->str[i] == ' ' && ((text->str[i - 1] & 0x80) != 0 || (text->str[i + 1] & 0x80) != 0))
      g_string_erase (text, (gssize) i--, 1);
}

/* 重阳节, 端午: the whole of @text. */
static gboolean
read_feast (const char *text,
            Said        said,
            ShukeDate  *date)
{
  static const char *const ends[] = { "节", "節", "当天", "當天", "那天", "那一天" };

  for (gsize i = 0; i < G_N_ELEMENTS (feasts); i++)
    {
      const char *behind = g_str_has_prefix (text, feasts[i].name) ? text + strlen (feasts[i].name) : NULL;
      const char *next = behind;

      while (next != NULL && (next = shuke_word_list_skip (behind, ends, G_N_ELEMENTS (ends))) != NULL)
        behind = next;
      if (behind == NULL || *behind != '\0')
        continue;
      if (said == (feasts[i].lunar ? SAID_SOLAR : SAID_LUNAR))
        return FALSE;
      *date = (ShukeDate) { .month = feasts[i].month, .day = feasts[i].day, .lunar = feasts[i].lunar };
      return TRUE;
    }
  return FALSE;
}

gboolean
shuke_date_read (const char *text,
                 ShukeDay    today,
                 ShukeDate  *date)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = NULL;
  g_autofree char *lower = NULL;
  g_autoptr (GString) rest = NULL;
  Said said = SAID_NOTHING;
  const char *start;

  *date = SHUKE_DATE_NONE;
  if (clean == NULL || strlen (clean) > 100)
    return FALSE;
  if (shuke_date_from_text (clean, date))
    return shuke_date_is_set (*date);
  narrow = shuke_text_narrow (clean);
  lower = g_ascii_strdown (narrow, -1);
  rest = g_string_new (lower);
  close_up (rest);
  for (gsize i = 0; i < G_N_ELEMENTS (calendar_words); i++)
    if (cut_word (rest, calendar_words[i].word))
      {
        if (said != SAID_NOTHING && said != calendar_words[i].said)
          return FALSE;
        said = calendar_words[i].said;
      }
  /* 1971农历五月初五. */
  if (said != SAID_NOTHING && strspn (rest->str, "0123456789") == 4 && rest->len > 4 && (guchar) rest->str[4] >= 0x80 &&
      !g_str_has_prefix (rest->str + 4, "年"))
    g_string_insert (rest, 4, "年");
  if (said != SAID_SOLAR && cut_short_lunar (rest))
    said = SAID_LUNAR;
  for (gsize i = 0; i < G_N_ELEMENTS (idle_words); i++)
    cut_word (rest, idle_words[i]);
  while (rest->len > 0 && strchr (":,'\" ", rest->str[rest->len - 1]) != NULL)
    g_string_truncate (rest, rest->len - 1);
  start = rest->str;
  while (*start != '\0' && strchr (":,'\" ", *start) != NULL)
    start++;
  if (skip (&start, ":") || *start == '\0')
    return FALSE;

  if (read_feast (start, said, date) || read_numbers (start, said == SAID_LUNAR, today, date))
    return TRUE;
  *date = SHUKE_DATE_NONE;
  if (read_chinese (start, said, today, date))
    return TRUE;
  *date = SHUKE_DATE_NONE;
  if (read_english (start, said == SAID_LUNAR, today, date))
    return TRUE;
  *date = SHUKE_DATE_NONE;
  return FALSE;
}

char *
shuke_date_dup_readable (ShukeDate date,
                         ShukeDay  today)
{
  g_autofree char *words = shuke_date_text (date);
  ShukeDate back;

  if (words != NULL && shuke_date_read (words, today, &back) && shuke_date_equal (date, back))
    return g_steal_pointer (&words);
  return shuke_date_to_text (date);
}

ShukeDate
shuke_date_of_age (int      months,
                   ShukeDay day)
{
  ShukeDate date = SHUKE_DATE_NONE;
  int year, month;

  shuke_day_get (day, &year, &month, NULL);
  date.year = (gint16) ((year * 12 + month - 1 - months) / 12);
  return date;
}
