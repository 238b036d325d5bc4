/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a typed text means as a fact of its type, and how the fact is shown so that the same text comes back. */

#include "config.h"

#include "shuke-fact.h"

#include <glib/gi18n.h>
#include <string.h>

#include "shuke-clothes-budget.h"
#include "shuke-contact.h"
#include "shuke-date-reader.h"
#include "shuke-expectation.h"
#include "shuke-height.h"
#include "shuke-life-event.h"
#include "shuke-measured-day.h"
#include "shuke-term-days.h"
#include "shuke-text.h"

/* Any currency with cents: what goes into the book is a number of whole units and does not depend on it. */
static const ShukeCurrency cents = { "CNY", 2 };

static char *
fold (const char *text)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *narrow = clean != NULL ? shuke_text_narrow (clean) : NULL;

  return narrow != NULL ? g_ascii_strdown (narrow, -1) : g_strdup ("");
}

/* A number at the head of @text, and one of @units (with | between them; an empty one allows none) behind it. */
static gboolean
read_measure (const char *text,
              const char *units,
              double     *value)
{
  g_autofree char *folded = fold (text);
  g_autofree char *number = NULL;   /* alone: with what stands behind it strtod() might read 1e5 or 0x10 */
  g_auto (GStrv) words = g_strsplit (units, "|", -1);
  char *end;

  if (!g_ascii_isdigit (*folded))
    return FALSE;
  number = g_strndup (folded, strspn (folded, ".0123456789"));
  *value = g_ascii_strtod (number, &end);
  end = folded + (end - number);
  while (*end == ' ')
    end++;
  if (*units == '\0')
    return *end == '\0';
  return g_strv_contains ((const char *const *) words, end);
}

gint32
shuke_fact_read_height (const char *text)
{
  g_autofree char *folded = fold (text);

  return shuke_height_read_all (folded);
}

/* In tenths at most, without a nought behind the point. */
static char *
number_text (double value)
{
  gint64 tenths = (gint64) (value * 10 + 0.5);

  if (tenths % 10 == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, tenths / 10);
  return g_strdup_printf ("%" G_GINT64_FORMAT ".%" G_GINT64_FORMAT, tenths / 10, tenths % 10);
}

static char *
read_length (ShukeFactKind  kind,
             const char    *text)
{
  gint32 height = kind == SHUKE_FACT_HEIGHT ? shuke_fact_read_height (text) : 0;
  double value;

  if (kind == SHUKE_FACT_HEIGHT)
    return height != 0 ? number_text (height / 10.0) : NULL;
  if (read_measure (text, "尺", &value))
    value *= 100 / 3.0;
  else if (read_measure (text, "mm|毫米", &value))
    value /= 10;
  else if (!read_measure (text, "|cm|厘米|公分", &value))
    return NULL;
  return value >= (kind == SHUKE_FACT_FOOT ? 5 : 20) && value <= (kind == SHUKE_FACT_FOOT ? 40 : 250) ? number_text (value) : NULL;
}

static char *
read_mass (const char *text)
{
  double value;

  if (read_measure (text, "斤|市斤", &value))
    value /= 2;
  else if (!read_measure (text, "|kg|公斤|千克", &value))
    return NULL;
  return value >= 0.5 && value <= 400 ? number_text (value) : NULL;
}

/* "15", "15%", "两成", "一成半". */
static char *
read_percent (const char *text)
{
  g_autofree char *folded = fold (text);
  double value;
  int number, length;

  if (read_measure (text, "|%|percent", &value))
    return value <= 100 ? number_text (value) : NULL;
  length = shuke_text_read_number (folded, &number);
  if (length == 0 || number > 10 || !g_str_has_prefix (folded + length, "成"))
    return NULL;
  if (g_str_equal (folded + length, "成"))
    return number_text (number * 10);
  return g_str_equal (folded + length, "成半") && number < 10 ? number_text (number * 10 + 5) : NULL;
}

/* "10", "10% off", and as Chinese say what is left: 九折, 8.8折, 八五折. Ten tenths, 十折, are all of it and no discount. */
static char *
read_discount (const char *text)
{
  g_autofree char *folded = fold (text);
  double value;
  int left, length;

  if (read_measure (text, "折", &value))
    value = value <= 10 ? 100 - value * 10 : 100 - value;
  else if (!read_measure (text, "|%|% off|percent|percent off|off", &value))
    {
      length = shuke_text_read_number (folded, &left);
      if (length == 0 || !g_str_equal (folded + length, "折"))
        return NULL;
      value = 100 - (left <= 10 ? left * 10 : left);
    }
  return value >= 0.5 && value <= 100 ? number_text ((int) (value + 0.5)) : NULL;
}

static char *
read_number (const char *text)
{
  g_autofree char *folded = fold (text);
  char *end;
  double value;

  /* What else strtod() knows, 0x1f and 1e5, is a word here. */
  if (!g_ascii_isdigit (folded[*folded == '-']) || folded[strspn (folded, "-.0123456789")] != '\0')
    return NULL;
  value = g_ascii_strtod (folded, &end);
  if (*end != '\0' || value > 1e12 || value < -1e12)
    return NULL;
  return g_strdup (folded);
}

/* "800", "¥1,200", and in words as one says it: 一千二, 八百块. */
static char *
read_money (const char *text)
{
  g_autofree char *folded = fold (text);
  gint64 amount;
  int number;
  int length = shuke_text_read_number (folded, &number);

  if (length > 0 && !g_ascii_isdigit (*folded) &&
      g_strv_contains ((const char *const[]) { "", "元", "块", "块钱", "塊", "塊錢", NULL }, folded + length))
    return g_strdup_printf ("%d", number);
  return shuke_money_parse (text, &cents, &amount) && amount >= 0 ? shuke_money_to_text (amount, &cents) : NULL;
}

/* What is said of a quarter or a year is kept of a month. */
static char *
read_budget (const char *text)
{
  char *money = read_money (text);
  gint64 month = money == NULL ? shuke_clothes_budget_read (text) : 0;

  return month > 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, month) : money;
}

static const struct { const char *words; int days; } rhythms[] = {
  { "半个月|半月|半個月|fortnight|fortnightly|2 weeks|two weeks", 15 },
  { "半年|half a year", 182 },
  { "天|日|day|days", 1 },
  { "周|星期|个星期|礼拜|个礼拜|週|個星期|禮拜|個禮拜|week|weeks|weekly", 7 },
  { "月|个月|個月|month|months|monthly", 30 },
  { "季|季度|个季度|個季度|quarter|quarters|quarterly", 91 },
  { "年|year|years|yearly", 365 },
};

/* What may stand before and behind the span of a rhythm and says no more than that it is one: at most once in it. */
static const char *const rhythm_heads[] = {
  "不超过", "不超過", "最多", "至多", "每隔", "每", "not more than ", "no more than ", "not more often than ", "no more often than ", "at most ",
  "every ", "once every ", "once in ", "once a ", "once ", "a ", "per ", "one ", "隔",
};
static const char *const rhythm_tails[] = {
  "一次", "1次", "联系", "聯絡", "最多", "不超过", "不超過", "至多", " at most", " once", "以上", " or more",
};

/* How often in the span: 每月两次, "twice a month"; the word is taken out. */
static int
take_times (char *text)
{
  static const struct { const char *word; int times; } words[] = {
    { "twice a ", 2 }, { "twice ", 2 }, { "three times a ", 3 }, { "两次", 2 }, { "兩次", 2 }, { "2次", 2 }, { "二次", 2 }, { "三次", 3 }, { "3次", 3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *at = strstr (text, words[i].word);

      if (at == NULL)
        continue;
      memmove (at, at + strlen (words[i].word), strlen (at + strlen (words[i].word)) + 1);
      return words[i].times;
    }
  return 1;
}

static char *
trim_rhythm (char *text)
{
  gboolean found = TRUE;

  while (found)
    {
      found = FALSE;
      for (gsize i = 0; i < G_N_ELEMENTS (rhythm_heads) && !found; i++)
        if (g_str_has_prefix (text, rhythm_heads[i]))
          {
            text = g_strstrip (text + strlen (rhythm_heads[i]));
            found = TRUE;
          }
      for (gsize i = 0; i < G_N_ELEMENTS (rhythm_tails) && !found; i++)
        if (g_str_has_suffix (text, rhythm_tails[i]))
          {
            text[strlen (text) - strlen (rhythm_tails[i])] = '\0';
            g_strstrip (text);
            found = TRUE;
          }
    }
  return text;
}

/* "14", "14天", "每两周", "两周一次", "每月最多两次", "every 2 weeks", "not more than once a month": days from one time to the next. */
static char *
read_days (const char *text)
{
  g_autofree char *folded = fold (text);
  int times = take_times (folded);
  char *at = trim_rhythm (folded);
  int number = 1;
  int length = shuke_text_read_number (at, &number);

  if (length == 0)
    number = 1;
  at = g_strstrip (at + length);
  if (*at == '\0' && length > 0 && times == 1)
    return number >= 1 && number <= 3650 ? g_strdup_printf ("%d", number) : NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (rhythms); i++)
    {
      g_auto (GStrv) words = g_strsplit (rhythms[i].words, "|", -1);
      gint64 days = (gint64) number * rhythms[i].days / times;

      if (g_strv_contains ((const char *const *) words, at) && days >= 1 && days <= 3650)
        return g_strdup_printf ("%d", (int) days);
    }
  return NULL;
}

/* "30", "30天内", "月结30天", "within 30 days", 月结. */
static char *
read_within (const char *text)
{
  static const char *const heads[] = { "within ", "in ", "月结", "月結", "账期", "帳期" };
  static const char *const tails[] = { "之内", "以内", "内", "之內", "以內", "內", "付款", "付清" };
  g_autofree char *folded = fold (text);
  char *at = folded;

  if (g_str_equal (folded, "月结") || g_str_equal (folded, "月結"))
    return g_strdup ("30");
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (at, heads[i]))
      at += strlen (heads[i]);
  at += strspn (at, " ");
  for (gsize i = G_N_ELEMENTS (tails); i > 0; i--)
    if (g_str_has_suffix (at, tails[i - 1]))
      at[strlen (at) - strlen (tails[i - 1])] = '\0';
  return read_days (at);
}

/* Where a way is said as well, the hours alone would lose it: 只打电话、早上9点以后 is a wish of two fields. */
static char *
read_hours (const char *text)
{
  ShukeContactHours hours;
  g_autofree char *channel = NULL;
  g_autofree char *when = NULL;

  if (shuke_contact_wish_read (text, &channel, &when) && channel != NULL && when != NULL)
    return NULL;
  return shuke_contact_hours_read (text, &hours) ? shuke_contact_hours_to_text (&hours) : NULL;
}

static char *
read_ways (const char *text)
{
  return shuke_contact_said_to_text (text);
}

static char *
read_day (const char *text,
          ShukeDay    today)
{
  g_autofree char *clean = shuke_text_clean (text);
  ShukeDay day = shuke_day_from_iso (clean);
  ShukeDate date;

  if (day == SHUKE_DAY_NONE && clean != NULL && shuke_date_read (clean, today, &date))
    day = date.year != 0 ? shuke_date_to_day (date) : shuke_date_next (date, today);
  return shuke_day_to_iso (day);
}

static char *
read_date (const char *text,
           ShukeDay    today)
{
  ShukeDate date;

  return shuke_date_read (text, today, &date) ? shuke_date_to_text (date) : NULL;
}

/* One of the lines of @choices, however it is typed. */
static char *
read_custom_choice (const char *choices,
                    const char *text)
{
  g_auto (GStrv) lines = g_strsplit (choices != NULL ? choices : "", "\n", -1);
  g_autofree char *folded = fold (text);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = fold (lines[i]);

      if (*line != '\0' && g_str_equal (line, folded))
        return g_strdup (lines[i]);
    }
  return NULL;
}

static char *
read_custom (const ShukeFact *fact,
             const char      *text,
             ShukeDay         today)
{
  if (g_strcmp0 (fact->custom_kind, "number") == 0)
    return read_number (text);
  if (g_strcmp0 (fact->custom_kind, "date") == 0)
    return read_date (text, today);
  if (g_strcmp0 (fact->custom_kind, "choice") == 0)
    return read_custom_choice (fact->choices, text);
  return shuke_text_clean (text);
}

static char *
read_choice (const ShukeFactChoice *choices,
             const char            *text)
{
  const ShukeFactChoice *choice = shuke_fact_choice_read (choices, text);

  return choice != NULL ? g_strdup (choice->word) : NULL;
}

/* How somebody is built is said in many words, 肚子上有肉, and all of them help who picks a dress. */
static char *
read_build (const ShukeFactChoice *choices,
            const char            *text)
{
  char *word = read_choice (choices, text);

  return word != NULL ? word : g_strdup (text);
}

static char *
read_clean (const ShukeFact *fact,
            const char      *clean,
            ShukeDay         today)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);
  gint64 id;

  if (fact->kind == SHUKE_FACT_CUSTOM)
    return read_custom (fact, clean, today);
  switch (info->type)
    {
    case SHUKE_FACT_NUMBER:
      return read_number (clean);
    case SHUKE_FACT_PERCENT:
      return read_percent (clean);
    case SHUKE_FACT_DISCOUNT:
      return read_discount (clean);
    case SHUKE_FACT_WITHIN:
      return read_within (clean);
    case SHUKE_FACT_EXPECTATION:
      return shuke_expectation_read (clean);
    case SHUKE_FACT_MONEY:
      return fact->kind == SHUKE_FACT_BUDGET ? read_budget (clean) : read_money (clean);
    case SHUKE_FACT_LENGTH:
      return read_length (fact->kind, clean);
    case SHUKE_FACT_MASS:
      return read_mass (clean);
    case SHUKE_FACT_DATE:
      return read_date (clean, today);
    case SHUKE_FACT_DAY:
      return read_day (clean, today);
    case SHUKE_FACT_DAYS:
      return read_days (clean);
    case SHUKE_FACT_HOURS:
      return read_hours (clean);
    case SHUKE_FACT_WAYS:
      return read_ways (clean);
    case SHUKE_FACT_CHOICE:
      return fact->kind == SHUKE_FACT_BUILD ? read_build (info->choices, clean) : read_choice (info->choices, clean);
    case SHUKE_FACT_CUSTOMER:
      return g_ascii_string_to_signed (clean, 10, 1, G_MAXINT64, &id, NULL) ? g_strdup (clean) : NULL;
    case SHUKE_FACT_EVENT:
      return shuke_life_event_read (info->column, clean, today);
    case SHUKE_FACT_TEXT:
    case SHUKE_FACT_LINES:
    default:
      return g_strdup (clean);
    }
}

char *
shuke_fact_read (const ShukeFact *fact,
                 const char      *text,
                 ShukeDay         today)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *agreed = NULL;
  g_autofree char *read = NULL;
  ShukeTermDays days;
  ShukeDay measured;

  if (clean == NULL)
    return NULL;
  if (shuke_fact_kind_get_info (fact->kind)->place == SHUKE_FACT_IN_MEASUREMENTS)
    {
      g_autofree char *figure = shuke_measured_day_split (clean, today, &measured);

      return read_clean (fact, figure, today);
    }
  if (shuke_fact_kind_get_info (fact->kind)->place != SHUKE_FACT_IN_TERMS)
    return read_clean (fact, clean, today);
  agreed = shuke_term_take_days (clean, today, &days);
  read = read_clean (fact, agreed, today);
  return shuke_term_join (read, &days);
}

gboolean
shuke_fact_read_reason (const ShukeFact  *fact,
                        const char       *text,
                        ShukeDay          today,
                        char            **day,
                        char            **reason)
{
  g_autofree char *clean = shuke_text_clean (text);

  if (fact->kind != SHUKE_FACT_NEXT_DAY || clean == NULL)
    return FALSE;
  for (const char *end = clean + strlen (clean); end > clean; end = g_utf8_prev_char (end))
    {
      g_autofree char *head = g_strndup (clean, (gsize) (end - clean));
      g_autofree char *read = NULL;

      /* 10月1 of 10月18 is another day. */
      if (g_ascii_isdigit (end[-1]) && g_ascii_isdigit (*end))
        continue;
      read = read_day (head, today);
      if (read == NULL)
        continue;
      while (*end != '\0' && (strchr (" ,;:.", *end) != NULL || g_str_has_prefix (end, "，") || g_str_has_prefix (end, "、") || g_str_has_prefix (end, "：")))
        end = g_utf8_next_char (end);
      if (*end == '\0')
        return FALSE;
      if (day != NULL)
        *day = g_steal_pointer (&read);
      if (reason != NULL)
        *reason = g_strdup (end);
      return TRUE;
    }
  return FALSE;
}

gboolean
shuke_fact_check (const ShukeFact *fact,
                  const char      *text,
                  ShukeDay         today)
{
  g_autofree char *clean = shuke_text_clean (text);
  g_autofree char *read = clean != NULL ? shuke_fact_read (fact, clean, today) : NULL;

  return clean == NULL || read != NULL || shuke_fact_read_wish (fact, clean, NULL, NULL, NULL) ||
         shuke_fact_read_reason (fact, clean, today, NULL, NULL);
}

gboolean
shuke_fact_read_wish (const ShukeFact  *fact,
                      const char       *text,
                      char            **channel,
                      char            **hours,
                      char            **rest)
{
  g_autofree char *how = NULL;
  g_autofree char *when = NULL;
  g_autofree char *left = NULL;

  if ((fact->kind != SHUKE_FACT_CONTACT_CHANNEL && fact->kind != SHUKE_FACT_CONTACT_HOURS) ||
      !shuke_contact_wish_read_told (text, &how, &when, &left))
    return FALSE;
  if (rest != NULL)
    *rest = g_steal_pointer (&left);
  if (channel != NULL)
    *channel = g_steal_pointer (&how);
  if (hours != NULL)
    *hours = g_steal_pointer (&when);
  return TRUE;
}

static char *
show_date (const char *text,
           ShukeDay    today)
{
  ShukeDate date;

  return shuke_date_from_text (text, &date) ? shuke_date_dup_readable (date, today) : g_strdup (text);
}

static char *
show_choice (const ShukeFactChoice *choices,
             const char            *text)
{
  for (const ShukeFactChoice *choice = choices; choice->word != NULL; choice++)
    if (g_str_equal (choice->word, text))
      return g_strdup (shuke_fact_choice_name (choice));
  return g_strdup (text);
}

static char *
show_days (const char *text)
{
  int days = (int) g_ascii_strtoll (text, NULL, 10);

  /* Translators: a rhythm, "every 14 days"; the program has to be able to read it again: 每14天. */
  return g_strdup_printf (ngettext ("every %d day", "every %d days", (gulong) days), days);
}

/* What an older book holds may not be understood; then it is shown as it was written. */
static char *
show_hours (const char *text)
{
  ShukeContactHours hours;

  return shuke_contact_hours_read (text, &hours) ? shuke_contact_hours_dup_words (&hours) : g_strdup (text);
}

static char *
show_ways (const char *text)
{
  char *words = shuke_contact_said_dup_words (text);

  return words != NULL ? words : g_strdup (text);
}

static char *
show_within (const char *text)
{
  int days = (int) g_ascii_strtoll (text, NULL, 10);

  /* Translators: until when she pays, "within 30 days"; the program has to be able to read it again: 30天内. */
  return g_strdup_printf (ngettext ("within %d day", "within %d days", (gulong) days), days);
}

static char *
show_discount (const char *text)
{
  int off = (int) g_ascii_strtoll (text, NULL, 10);
  /* Translators: "off" makes of 12 the number 12, for "12% off"; "left" makes it 8.8, for 8.8折. */
  gboolean says_left = g_str_equal (C_("discount", "off"), "left");
  g_autofree char *number = number_text (says_left ? (100 - off) / 10.0 : off);

  /* Translators: what she always gets; the number is made by the message "off". */
  return g_strdup_printf (C_("discount", "%s%% off"), number);
}

static char *
show_money (const char          *text,
            const ShukeCurrency *currency)
{
  gint64 amount;

  return currency != NULL && shuke_money_parse (text, currency, &amount) ? shuke_money_format (amount, currency) : g_strdup (text);
}

static char *dup_shown (const ShukeFact *fact, const ShukeCurrency *currency, ShukeDay today);

/* What is agreed, and when it holds. */
static char *
show_term (const ShukeFact     *fact,
           const ShukeCurrency *currency,
           ShukeDay             today)
{
  ShukeTermDays days;
  g_autofree char *agreed = shuke_term_split (fact->text, &days);
  ShukeFact alone = { .kind = fact->kind, .text = agreed };
  g_autofree char *shown = dup_shown (&alone, currency, today);
  g_autofree char *when = shuke_term_dup_days (&days);

  return when != NULL ? g_strconcat (shown, C_("reasons", ", "), when, NULL) : g_steal_pointer (&shown);
}

char *
shuke_fact_dup_shown (const ShukeFact     *fact,
                      const ShukeCurrency *currency,
                      ShukeDay             today)
{
  if (fact->text != NULL && shuke_fact_kind_get_info (fact->kind)->place == SHUKE_FACT_IN_TERMS)
    return show_term (fact, currency, today);
  return dup_shown (fact, currency, today);
}

static char *
dup_shown (const ShukeFact     *fact,
           const ShukeCurrency *currency,
           ShukeDay             today)
{
  const ShukeFactInfo *info = shuke_fact_kind_get_info (fact->kind);

  if (fact->text == NULL)
    return g_strdup ("");
  if (fact->kind == SHUKE_FACT_CUSTOM)
    return g_strcmp0 (fact->custom_kind, "date") == 0 ? show_date (fact->text, today) : g_strdup (fact->text);
  switch (info->type)
    {
    case SHUKE_FACT_MONEY:
      return show_money (fact->text, currency);
    case SHUKE_FACT_DATE:
      return show_date (fact->text, today);
    case SHUKE_FACT_DAYS:
      return show_days (fact->text);
    case SHUKE_FACT_HOURS:
      return show_hours (fact->text);
    case SHUKE_FACT_WAYS:
      return show_ways (fact->text);
    case SHUKE_FACT_CHOICE:
      return show_choice (info->choices, fact->text);
    case SHUKE_FACT_DISCOUNT:
      return show_discount (fact->text);
    case SHUKE_FACT_WITHIN:
      return show_within (fact->text);
    case SHUKE_FACT_EXPECTATION:
      return shuke_expectation_dup_shown (fact->text);
    case SHUKE_FACT_PERCENT:
      return g_strconcat (fact->text, "%", NULL);
    case SHUKE_FACT_EVENT:
      return shuke_life_event_dup_shown (fact->text, today);
    case SHUKE_FACT_TEXT:
    case SHUKE_FACT_LINES:
    case SHUKE_FACT_NUMBER:
    case SHUKE_FACT_LENGTH:
    case SHUKE_FACT_MASS:
    case SHUKE_FACT_DAY:
    case SHUKE_FACT_CUSTOMER:
    default:
      return g_strdup (fact->text);
    }
}
