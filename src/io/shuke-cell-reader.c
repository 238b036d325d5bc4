/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the cells that hold more than one thing, or one thing in many spellings: phones, heights, ages, answers. A part that
 * is not understood is said so; nothing is guessed into the book. */

#include "shuke-cell-reader-private.h"

#include "shuke-date-reader.h"
#include "shuke-height.h"
#include "shuke-text.h"
#include "shuke-word-list.h"

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

gsize
shuke_cell_parting_length (const char *text)
{
  static const char *const marks[] = { "/", ",", ";", "|", "\n", "\r", ":::", "、", "，", "；", "／", "｜" };

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
      gsize length = shuke_cell_parting_length (p);

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

char *
shuke_cell_strip (char *text)
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

/* A word beside a number that says no more than that it is one. */
static gboolean
is_word_for_phone (const char *word)
{
  static const char *const words[] = { "手机", "手機", "手机号", "手機號", "手机号码", "手機號碼", "电话", "電話", "电话号码", "號碼", "号码", "号", "號",
                                       "座机", "市话", "tel", "phone", "mobile", "mob", "cell", "telephone", "no" };

  return (g_ascii_isalpha (*word) && word[1] == '\0') || shuke_word_list_has_folded (word, words, G_N_ELEMENTS (words));
}

/* 138…（妈妈）, "mum: 138…": the words beside the number. What is too long for a label stays in the cell as written. */
static void
read_label (const char       *text,
            ShukeImportPhone *phone)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_auto (GStrv) split = NULL;
  gsize n = 0;

  /* Those of an extension are no label. */
  if (*phone->phone.extension != '\0')
    return;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        g_string_append_unichar (words, c);
      else
        g_string_append_c (words, ' ');
    }
  split = g_strsplit (words->str, " ", -1);
  for (guint i = 0; split[i] != NULL; i++)
    {
      gsize length = strlen (split[i]);

      if (length == 0 || is_word_for_phone (split[i]))
        continue;
      if (n + length + 2 > sizeof phone->label)
        {
          *phone->label = '\0';
          return;
        }
      if (n > 0)
        phone->label[n++] = ' ';
      memcpy (phone->label + n, split[i], length + 1);
      n += length;
    }
}

static gboolean
add_phone (const char        *text,
           ShukeRegion        region,
           ShukeImportPhone  *phones,
           guint              max,
           guint             *n)
{
  ShukePhone phone;

  if (!shuke_phone_parse (text, region, &phone) || shuke_phone_is_filler (&phone))
    return FALSE;
  for (guint i = 0; i < *n; i++)
    if (strcmp (phones[i].phone.e164, phone.e164) == 0 && strcmp (phones[i].phone.extension, phone.extension) == 0)
      return TRUE;
  if (*n == max)
    return FALSE;
  phones[*n].raw = text;
  phones[*n].phone = phone;
  *phones[*n].label = '\0';
  if (text[strspn (text, "0123456789+-. ")] != '\0')
    read_label (text, &phones[*n]);
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
      (add_phone (shuke_cell_strip (space + 1), region, phones, max, n) || add_phones_by_space (shuke_cell_strip (space + 1), region, phones, max, n)))
    return add_phone (text, region, phones, max, n);
  *space = ' ';
  return FALSE;
}

gboolean
shuke_cell_is_nothing (const char *text)
{
  static const char *const words[] = {
    "-", "--", "---", "/", "\\", "*", "null", "(null)", "\\N", "nil", "n/a", "na", "nan", "undefined", "0/0/00", "0000-00-00",
    "0000-00-00 00:00:00",
  };
  static const char *const han[] = { "无", "無", "暂无", "暫無", "空", "—", "——", "－" };

  /* A million rows ask this of each cell: most are let go at their first bytes. */
  switch (*text)
    {
    case '-': case '/': case '\\': case '*': case 'n': case 'N': case 'u': case 'U': case '(':
      return shuke_word_list_has_folded (text, words, G_N_ELEMENTS (words));
    case '0':
      return (text[1] == '0' || text[1] == '/') && shuke_word_list_has_folded (text, words, G_N_ELEMENTS (words));
    default:
      break;
    }
  for (guint i = 0; (guchar) *text >= 0x80 && i < G_N_ELEMENTS (han); i++)
    if (text[0] == han[i][0] && text[1] == han[i][1] && strcmp (text, han[i]) == 0)
      return TRUE;
  return FALSE;
}

gboolean
shuke_cell_is_error (const char *text)
{
  static const char *const words[] = {
    "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
  };

  return *text == '#' && (shuke_word_list_has_folded (text, words, G_N_ELEMENTS (words)) || strspn (text, "#") == MAX (strlen (text), 3));
}

gboolean
shuke_cell_is_unsaid (const char *text)
{
  static const char *const words[] = {
    "保密", "未知", "不详", "不詳", "未填", "未填写", "未指定", "未设置", "未填寫", "不清楚", "不知道", "其他", "其它", "没问过", "没问", "未问", "未询问",
    "還沒問過", "未詢問", "待定", "待问", "待确认", "unknown", "other", "unspecified", "not asked", "pending", "?", "？", "0", "9",
  };

  return shuke_word_list_has_folded (text, words, G_N_ELEMENTS (words));
}

/* A star, unlike a dash, hides a name: **芳. */
static guint
count_marks (const char *text,
             const char *end,
             gboolean    backwards)
{
  static const char *const marks[] = { "-", "—", "–", "─", "━", "－", "=", "＝", "═", "~", "～", "_", "＿", "*", "＊", "★", "☆", "#", "•", "·" };
  const char *p = backwards ? end : text;
  guint n = 0;

  while (backwards ? p > text : p < end)
    {
      const char *mark = backwards ? g_utf8_prev_char (p) : p;
      gboolean is_mark = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (marks) && !is_mark; i++)
        is_mark = starts_with (mark, marks[i]);
      if (!is_mark)
        break;
      n++;
      p = backwards ? mark : g_utf8_next_char (p);
    }
  return n;
}

gboolean
shuke_cell_is_rule (const char *text)
{
  const char *end = text + strlen (text);
  guint at_least = *text == '*' || starts_with (text, "＊") || *text == '#' ? 3 : 2;

  return count_marks (text, end, FALSE) >= at_least && count_marks (text, end, TRUE) >= at_least;
}

/* What may stand behind the word: 合计：, 共 128 条, 总计(元). */
static gboolean
is_end_of_total (const char *text)
{
  static const char *const words[] = { "条", "條", "位", "人", "行", "笔", "筆", "名", "个", "個", "张", "張", "件", "元", "记录", "記錄",
                                       "数据", "資料", "数", "数量", "金额", "会员", "會員", "顾客", "顧客", "客户", "客戶", "页", "頁", "rows",
                                       "records", "customers", "members" };

  while (*text != '\0')
    {
      gsize length = strspn (text, "0123456789.,: \t()/-");

      for (guint i = 0; i < G_N_ELEMENTS (words) && length == 0; i++)
        if (starts_with (text, words[i]))
          length = strlen (words[i]);
      if (length == 0 && (starts_with (text, "：") || starts_with (text, "（") || starts_with (text, "）") || starts_with (text, "，") || starts_with (text, "。")))
        length = 3;
      if (length == 0)
        return FALSE;
      text += length;
    }
  return TRUE;
}

/* 9月, 2026年10月, 本月, 当日 in front of 小计. */
static const char *
skip_period (const char *text)
{
  static const char *const periods[] = { "年", "月", "日", "号", "號", "季度", "本月", "当月", "當月", "当日", "當日", "本日", "今日", "全年", "上半年", "下半年", "份" };
  const char *p = text, *before;

  do
    {
      before = p;
      p += strspn (p, "0123456789");
      for (gsize i = 0; i < G_N_ELEMENTS (periods); i++)
        if (g_str_has_prefix (p, periods[i]))
          {
            p += strlen (periods[i]);
            break;
          }
    }
  while (p != before);
  return p;
}

gboolean
shuke_cell_is_total (const char *text)
{
  static const char *const words[] = { "合计", "合計", "总计", "總計", "小计", "小計", "总共", "總共", "共计", "共計", "本页合计", "累计",
                                       "grand total", "sub total", "subtotal", "total", "totals", "合 计", "总 计", "小 计", "共有", "一共", "全部", "共" };
  static const char *const doubtful[] = { "共有", "一共", "全部", "共" };
  static const char *const beginnings[] = { "以上共", "以上合计", "以上合計", "审核人：", "審核人：", "制表人", "製表人", "制表：", "打印时间", "列印時間", "导出时间", "匯出時間", "导出人", "打印人",
                                            "制表时间", "制表日期", "printed on", "exported on", "generated on", "printed at" };
  g_autofree char *folded = g_ascii_strdown (text, -1);
  const char *period;

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (starts_with (folded, beginnings[i]))
      return TRUE;
  period = skip_period (folded);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (starts_with (period, words[i]))
      /* 共 alone could be somebody, and 全部 anything; with a number it counts. */
      return is_end_of_total (period + strlen (words[i])) &&
             (!shuke_word_list_has (words[i], doubtful, G_N_ELEMENTS (doubtful)) || strpbrk (folded, "0123456789") != NULL);
  return FALSE;
}

gboolean
shuke_cell_lost_digits (const char *text)
{
  const char *p = text;

  if (!g_ascii_isdigit (*p))
    return FALSE;
  while (g_ascii_isdigit (*p) || *p == '.')
    p++;
  /* A card may be called 12E5; a spreadsheet writes the sign. */
  if ((*p != 'E' && *p != 'e') || p[1] != '+' || !g_ascii_isdigit (p[2]))
    return FALSE;
  return strspn (p + 2, "0123456789") == strlen (p + 2);
}

gboolean
shuke_cell_read_count (const char *text,
                       gint64     *count)
{
  static const char *const units[] = { "分", "点", "點", "个", "個", "件", "条", "條", "双", "雙", "套", "只", "隻", "枚", "盒", "包",
                                       "pts", "pt", "points", "pcs", "pc", "pieces", "x" };
  char digits[16];
  gsize n = 0;
  gboolean negative = *text == '-';
  const char *p = text + (*text == '-' || *text == '+' ? 1 : 0);
  int number, length = 0;

  if (!g_ascii_isdigit (*p))
    {
      length = shuke_text_read_number (p, &number);
      if (length == 0)
        return FALSE;
      n = (gsize) g_snprintf (digits, sizeof digits, "%d", number);
      p += length;
    }
  /* A comma parts thousands: 1,280. */
  for (; g_ascii_isdigit (*p) || (*p == ',' && strspn (p + 1, "0123456789") == 3); p++)
    if (*p != ',')
      {
        if (n + 1 == sizeof digits)
          return FALSE;
        digits[n++] = *p;
      }
  digits[n] = '\0';
  /* Tills write 1280.00; half a point is nothing that is kept. */
  if (*p == '.' && g_ascii_isdigit (p[1]))
    p += 1 + strspn (p + 1, "0123456789");
  while (*p == ' ')
    p++;
  if (*p != '\0' && !shuke_word_list_has_folded (p, units, G_N_ELEMENTS (units)))
    return FALSE;
  *count = g_ascii_strtoll (digits, NULL, 10) * (negative ? -1 : 1);
  return TRUE;
}

ShukeImportReason
shuke_cell_why_no_phone (const char  *text,
                         ShukeRegion  region)
{
  ShukePhone phone;

  if (shuke_phone_is_lent (text, region))
    return SHUKE_IMPORT_REASON_LENT;
  return shuke_phone_parse (text, region, &phone) && shuke_phone_is_filler (&phone) ? SHUKE_IMPORT_REASON_FILLER : SHUKE_IMPORT_REASON_PHONE;
}

void
shuke_cell_read_short_phone (const char *text,
                             char        digits[11])
{
  guint n = 0;

  for (; *text != '\0' && n <= 10; text++)
    {
      if (g_ascii_isdigit (*text) && n < 10)
        digits[n] = *text;
      if (g_ascii_isdigit (*text))
        n++;
      else if (*text != ' ' && *text != '-')
        n = G_MAXUINT / 2;
    }
  digits[n == 10 && *digits == '1' ? 10 : 0] = '\0';
}

void
shuke_cell_read_phone_tail (const char *note,
                            char        tail[5])
{
  static const char *const words[] = { "尾号", "尾號", "后四位", "後四位", "末四位", "后四码", "後四碼", "末四碼" };
  /* In front of it nothing else of its clause: 银行卡尾号, 妹妹尾号 are no ends of hers. */
  static const char *const before[] = { "手机", "手機", "电话", "電話", "号码", "號碼" };
  static const char *const clauses[] = { "，", "。", "；", "、", "（", ",", ";", "/", "(", " ", "\n", "\t" };
  static const char *const between[] = { " ", ":", "：", "是", "为", "為" };

  *tail = '\0';
  for (gsize i = 0; note != NULL && i < G_N_ELEMENTS (words); i++)
    for (const char *at = note; (at = strstr (at, words[i])) != NULL;)
      {
        gboolean skipped = TRUE;
        const char *begin = at;

        for (gsize k = 0; k < G_N_ELEMENTS (before) && begin == at; k++)
          if ((gsize) (at - note) >= strlen (before[k]) && strncmp (at - strlen (before[k]), before[k], strlen (before[k])) == 0)
            begin = at - strlen (before[k]);
        at += strlen (words[i]);
        if (begin > note && !shuke_word_list_end (note, begin - note, clauses, G_N_ELEMENTS (clauses)))
          continue;
        while (skipped)
          {
            skipped = FALSE;
            for (gsize k = 0; k < G_N_ELEMENTS (between) && !skipped; k++)
              if (g_str_has_prefix (at, between[k]))
                {
                  at += strlen (between[k]);
                  skipped = TRUE;
                }
          }
        if (strspn (at, "0123456789") != 4)
          continue;
        if (*tail != '\0' && strncmp (tail, at, 4) != 0)
          {
            *tail = '\0';
            return;
          }
        memcpy (tail, at, 4);
        tail[4] = '\0';
      }
}

gboolean
shuke_cell_read_starred_phone (const char *text,
                               char        tail[5])
{
  gsize head = strspn (text, "0123456789");
  gsize stars = strspn (text + head, "*");
  const char *end = text + head + stars;

  *tail = '\0';
  if (head < 2 || stars < 3 || strspn (end, "0123456789") != 4 || end[4] != '\0')
    return FALSE;
  memcpy (tail, end, 5);
  return TRUE;
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
      part = shuke_cell_strip (part);
      if (shuke_cell_why_no_phone (part, region) != SHUKE_IMPORT_REASON_PHONE)
        {
          *all = FALSE;
          continue;
        }
      if (*part == '\0' || add_phone (part, region, phones, max, &n) || add_phones_by_space (part, region, phones, max, &n))
        continue;
      /* A short number without area code may well be somebody's landline and is kept as typed; what begins like a mobile and is too
       * short, or was 1.38E+10 in the file, has lost digits and would reach a stranger or nobody. */
      if (*part != '1' && count_digits (part) >= 5 && n < max)
        {
          memset (&phones[n], 0, sizeof phones[n]);
          phones[n++].raw = part;
        }
      else
        *all = FALSE;
    }
  return n;
}

ShukeSex
shuke_cell_read_sex (const char *text)
{
  /* 1 and 2 are the codes of GB/T 2261.1, which WeChat and member systems export. */
  static const char *const female[] = {
    "女", "女士", "女性", "小姐", "太太", "女孩", "女宝", "女生", "女儿", "f", "female", "0女", "2", "woman", "girl", "ms", "mrs", "miss",
  };
  static const char *const male[] = {
    "男", "先生", "男性", "男孩", "男宝", "男生", "儿子", "m", "male", "1", "man", "boy", "mr",
  };

  if (shuke_word_list_has_folded (text, female, G_N_ELEMENTS (female)))
    return SHUKE_SEX_FEMALE;
  return shuke_word_list_has_folded (text, male, G_N_ELEMENTS (male)) ? SHUKE_SEX_MALE : SHUKE_SEX_UNKNOWN;
}

ShukeConsentState
shuke_cell_read_consent (const char *text)
{
  static const char *const no[] = {
    "否", "不", "不同意", "不愿意", "不願意", "拒绝", "拒絕", "拒收", "退订", "退訂", "已退订", "不接收", "n", "no", "0", "false",
    "未同意", "不可以", "不用", "不要", "别发", "勿扰", "已拒绝", "已拒收", "已退訂", "opt-out", "opted out", "unsubscribed",
    "not subscribed", "×", "✗", "x", "f", "不行", "不好", "不能", "不发", "莫发", "要不得",
    "不發", "別發", "不要发", "不要發", "不用发", "不用發", "不想收", "拉黑", "已拉黑", "拉黑我了", "把我拉黑了",
  };
  static const char *const yes[] = {
    "是", "同意", "愿意", "願意", "接收", "可以", "已同意", "可", "接受", "已订阅", "已訂閱", "y", "yes", "1",
    "true", "t", "√", "✓", "✔", "opt-in", "opted in", "subscribed", "ok",
    "好", "好的", "行", "行的", "中", "要得", "发得", "能", "没问题",
  };

  if (shuke_word_list_has_folded (text, no, G_N_ELEMENTS (no)))
    return SHUKE_CONSENT_NO;
  return shuke_word_list_has_folded (text, yes, G_N_ELEMENTS (yes)) ? SHUKE_CONSENT_YES : SHUKE_CONSENT_UNKNOWN;
}

gint32
shuke_cell_read_height (const char *text)
{
  g_autofree char *narrow = shuke_text_narrow (text);

  return narrow == NULL ? 0 : shuke_height_read_all (narrow);
}

/* 32214, or 32214.0: a spreadsheet's number of 12 March 1988. Five digits may also be 080312 that lost its 0; where both could be
 * meant, neither is taken. */
static gboolean
read_day_number (const char *text,
                 ShukeDay    today,
                 ShukeDate  *date)
{
  char *end;
  guint64 number = g_ascii_strtoull (text, &end, 10);
  ShukeDay day = (ShukeDay) number + EXCEL_EPOCH;
  int year, month, of_month;

  if (end - text != 5 || (*end != '\0' && strcmp (end, ".0") != 0) || day > today ||
      shuke_day_new (2000 + (int) number / 10000, (int) number / 100 % 100, (int) number % 100) != SHUKE_DAY_NONE)
    return FALSE;
  shuke_day_get (day, &year, &month, &of_month);
  *date = (ShukeDate) { .year = (gint16) year, .month = (guint8) month, .day = (guint8) of_month };
  return year >= 1900;
}

gboolean
shuke_cell_read_birth (const char *text,
                       ShukeDay    today,
                       ShukeDay    written,
                       ShukeDate  *date)
{
  char *end;
  double number;

  *date = SHUKE_DATE_NONE;
  if (shuke_date_read (text, today, date))
    return TRUE;
  if (read_day_number (text, today, date))
    return TRUE;
  number = g_ascii_strtod (text, &end);
  if (end == text || number < 0)
    return FALSE;
  end = shuke_cell_strip (end);
  if ((starts_with (end, "岁") || starts_with (end, "歲") || starts_with (end, "周岁")) && number <= 120)
    *date = shuke_date_of_age ((int) number * 12 + 6, written);
  else if ((starts_with (end, "个月") || starts_with (end, "個月")) && number <= 60)
    *date = shuke_date_of_age ((int) number, written);
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

/* The time of day at the head of @text: 10:42, 下午 4:54, 4:54:10 PM, 16时54分; the byte behind it, or NULL when none stands there. */
static const char *
read_time_of_day (const char *text,
                  int        *minute)
{
  static const struct {
    const char *word;
    gboolean    late;
  } halves[] = { { "上午", FALSE }, { "早上", FALSE }, { "凌晨", FALSE }, { "中午", FALSE }, { "下午", TRUE }, { "傍晚", TRUE }, { "晚上", TRUE } };
  gboolean late = FALSE;
  const char *p = text + strspn (text, " T");
  int hour, minutes = 0;
  char *end;

  for (gsize i = 0; i < G_N_ELEMENTS (halves); i++)
    if (starts_with (p, halves[i].word))
      {
        late = halves[i].late;
        p += strlen (halves[i].word);
        p += strspn (p, " ");
        break;
      }
  if (!g_ascii_isdigit (*p))
    return NULL;
  hour = (int) strtol (p, &end, 10);
  if (*end == ':' && g_ascii_isdigit (end[1]))
    end++;
  else if (starts_with (end, "时") || starts_with (end, "時") || starts_with (end, "点") || starts_with (end, "點"))
    end += 3;
  else
    return NULL;
  if (g_ascii_isdigit (*end))
    minutes = (int) strtol (end, &end, 10);
  if (starts_with (end, "分"))
    end += 3;
  if (*end == ':')
    end += 1 + strspn (end + 1, "0123456789.");
  if (*end != '\0' && g_ascii_strncasecmp (end + strspn (end, " "), "pm", 2) == 0)
    {
      late = TRUE;
      end += strspn (end, " ") + 2;
    }
  else if (*end != '\0' && g_ascii_strncasecmp (end + strspn (end, " "), "am", 2) == 0)
    {
      hour = hour == 12 ? 0 : hour;
      end += strspn (end, " ") + 2;
    }
  if (late && hour < 12)
    hour += 12;
  if (hour > 23 || minutes > 59)
    return NULL;
  *minute = hour * 60 + minutes;
  return end;
}

gboolean
shuke_cell_is_time_of_day (const char *text)
{
  int minute;
  const char *end = read_time_of_day (text, &minute);

  return end != NULL && end[strspn (end, " ")] == '\0';
}

gboolean
shuke_cell_says_more_than_day (const char *text)
{
  int numbers[3];
  int n, minute;
  const char *rest = read_day_numbers (text, numbers, &n);
  const char *end;

  while (n > 0 && (end = read_time_of_day (rest, &minute)) != NULL)
    rest = end;
  while (g_str_has_prefix (rest, "号") || g_str_has_prefix (rest, "號"))
    rest += 3;
  /* The weekday follows from the day. */
  if (strstr (rest, "周") != NULL || strstr (rest, "週") != NULL || strstr (rest, "星期") != NULL)
    return FALSE;
  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    if (g_unichar_isalpha (g_utf8_get_char (rest)))
      return n > 0;
  return FALSE;
}

gboolean
shuke_cell_read_day (const char *text,
                     ShukeDay    today,
                     ShukeDay   *day,
                     int        *minute)
{
  int numbers[3];
  int n, time, year;
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
  /* A day that a spreadsheet kept as midnight may have its hour behind it, in a column of its own. */
  while ((rest = read_time_of_day (rest, &time)) != NULL)
    {
      *minute = time;
      if (time != 0)
        break;
    }
  return TRUE;
}
