/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Amounts in minor units, read from cells and shown to the owner. No floating point: what is typed comes back to
 * the cent. An amount that is marked with another currency is refused rather than taken for the book's own. */

#include "shuke-money.h"

#include <locale.h>
#include <string.h>

#define LIMIT G_GINT64_CONSTANT (10000000000000)

typedef struct {
  const char *code;
  int         digits;
  const char *symbol;
  const char *marks;    /* what may stand before or behind an amount, besides code and symbol */
} Known;

/* Minor digits by ISO 4217, but Taiwan's dollar, which shops write without. */
static const Known known[] = {
  { "CNY", 2, "¥", "CN¥ ￥ RMB 人民币 人民幣 元 圆 块 塊 块钱 元整" },
  { "TWD", 0, "NT$", "NT $ 新台幣 新臺幣 元 圓 塊 元整" },
  { "HKD", 2, "HK$", "HK $ 港币 港幣 港元 元 蚊" },
  { "MOP", 2, "MOP$", "$ 澳门元 澳門元 澳門幣 元" },
  { "USD", 2, "$", "US$ 美元" },
  { "EUR", 2, "€", "欧元 歐元" },
  { "GBP", 2, "£", "" },
  { "JPY", 0, "¥", "JP¥ ￥ 円 日元" },
  { "KRW", 0, "₩", "￦ 원" },
  { "VND", 0, "₫", "đ" },
  { "SGD", 2, "S$", "$" },
  { "MYR", 2, "RM", "" },
  { "THB", 2, "฿", "" },
  { "AUD", 2, "A$", "$" },
  { "CAD", 2, "C$", "$" },
};

static const Known *
find_known (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp (code, known[i].code) == 0)
      return &known[i];
  return NULL;
}

static gint64
power_of_ten (int digits)
{
  gint64 result = 1;

  while (digits-- > 0)
    result *= 10;
  return result;
}

gboolean
shuke_currency_from_code (const char    *code,
                          ShukeCurrency *currency)
{
  const Known *entry;

  memset (currency, 0, sizeof *currency);
  if (code == NULL || strlen (code) != 3
      || !g_ascii_isalpha (code[0]) || !g_ascii_isalpha (code[1]) || !g_ascii_isalpha (code[2]))
    return FALSE;
  for (int i = 0; i < 3; i++)
    currency->code[i] = g_ascii_toupper (code[i]);
  entry = find_known (code);
  currency->digits = entry != NULL ? entry->digits : 2;
  return TRUE;
}

const char *
shuke_currency_get_symbol (const ShukeCurrency *currency)
{
  const Known *entry = find_known (currency->code);

  return entry != NULL ? entry->symbol : currency->code;
}

char *
shuke_money_format (gint64               amount,
                    const ShukeCurrency *currency)
{
  const Known *entry = find_known (currency->code);
  gint64 scale = power_of_ten (currency->digits);
  guint64 value = amount < 0 ? -(guint64) amount : (guint64) amount;
  guint64 minor = value % (guint64) scale;
  g_autofree char *major = g_strdup_printf ("%'" G_GUINT64_FORMAT, value / (guint64) scale);
  const char *sign = amount < 0 ? "−" : "";
  const char *symbol = shuke_currency_get_symbol (currency);
  const char *gap = entry != NULL ? "" : "\302\240";

  if (minor == 0)
    return g_strconcat (sign, symbol, gap, major, NULL);
  return g_strdup_printf ("%s%s%s%s%s%0*" G_GUINT64_FORMAT, sign, symbol, gap, major, localeconv ()->decimal_point,
                          currency->digits, minor);
}

char *
shuke_money_to_text (gint64               amount,
                     const ShukeCurrency *currency)
{
  guint64 scale = (guint64) power_of_ten (currency->digits);
  guint64 value = amount < 0 ? -(guint64) amount : (guint64) amount;
  const char *sign = amount < 0 ? "-" : "";

  if (value % scale == 0)
    return g_strdup_printf ("%s%" G_GUINT64_FORMAT, sign, value / scale);
  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%0*" G_GUINT64_FORMAT, sign, value / scale, currency->digits,
                          value % scale);
}

/* Only ASCII and full-width forms become one byte; everything else is kept. FALSE when it is too long to be an
 * amount. */
static gboolean
narrow_into (const char *text,
             char       *buffer,
             gsize       size)
{
  gsize n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      int length;

      if (n + 6 >= size)
        return FALSE;
      if (g_unichar_isspace (c) || c == 0x200b || c == 0xfeff)
        continue;
      if (c >= 0xff01 && c <= 0xff5e)
        c = c - 0xff01 + '!';
      else if (c == 0x2212)
        c = '-';
      length = g_unichar_to_utf8 (c, buffer + n);
      n += (gsize) length;
    }
  buffer[n] = '\0';
  return n > 0;
}

static gboolean
is_mark (const char          *text,
         gsize                length,
         const ShukeCurrency *currency)
{
  const Known *entry = find_known (currency->code);
  const char *word;

  if (length == 0 || (length == 3 && g_ascii_strncasecmp (text, currency->code, 3) == 0))
    return TRUE;
  if (entry == NULL)
    return FALSE;
  if (length == strlen (entry->symbol) && g_ascii_strncasecmp (text, entry->symbol, length) == 0)
    return TRUE;
  for (word = entry->marks; *word != '\0'; word += strspn (word, " "))
    {
      gsize n = strcspn (word, " ");

      if (n == length && g_ascii_strncasecmp (text, word, n) == 0)
        return TRUE;
      word += n;
    }
  return FALSE;
}

/* "1,299.00" to minor units, rounded half away from zero. Moves @text on; FALSE when no number stands there or
 * it is too large. */
static gboolean
read_amount (const char **text,
             int          digits,
             gint64      *amount)
{
  const char *p = *text;
  gint64 value = 0;
  gint64 scale = power_of_ten (digits);
  int count = 0;
  int group = -1;   /* digits since the last comma; -1 before the first */
  gboolean round_up;

  for (; g_ascii_isdigit (*p) || *p == ','; p++)
    {
      if (*p == ',')
        {
          if (group == -1 ? count < 1 || count > 3 : group != 3)
            return FALSE;
          group = 0;
          continue;
        }
      value = value * 10 + (*p - '0');
      if (value > LIMIT / scale)
        return FALSE;
      count++;
      group += group >= 0;
    }
  if (group != -1 && group != 3)
    return FALSE;

  value *= scale;
  if (*p == '.')
    {
      p++;
      for (; g_ascii_isdigit (*p) && scale > 1; p++, count++)
        {
          scale /= 10;
          value += (*p - '0') * scale;
        }
      round_up = *p >= '5' && *p <= '9';
      for (; g_ascii_isdigit (*p); p++)
        count++;
      value += round_up;
    }
  if (count == 0 || value > LIMIT)
    return FALSE;
  *amount = value;
  *text = p;
  return TRUE;
}

/* 199, 187.00: what a till writes has nothing that would have to be looked at more closely. */
static gboolean
read_plain (const char          *text,
            const ShukeCurrency *currency,
            gint64              *amount)
{
  const char *end = text;

  return read_amount (&end, currency->digits, amount) && *end == '\0' && end - text < 32;
}

gboolean
shuke_money_parse (const char          *text,
                   const ShukeCurrency *currency,
                   gint64              *amount)
{
  char buffer[80];
  char *p = buffer;
  const char *end;
  gsize length, mark;
  gint64 value;
  gboolean negative = FALSE;

  *amount = 0;
  if (text == NULL)
    return FALSE;
  if (read_plain (text, currency, &value))
    {
      *amount = value;
      return TRUE;
    }
  if (!narrow_into (text, buffer, sizeof buffer))
    return FALSE;

  if (*p == '\'')
    p++;
  length = strlen (p);
  if (length > 2 && p[0] == '(' && p[length - 1] == ')')
    {
      negative = TRUE;
      p[length - 1] = '\0';
      p++;
    }
  else if (length > 1 && p[length - 1] == '-')
    {
      negative = TRUE;
      p[length - 1] = '\0';
    }
  /* The sign stands before or behind the mark: -¥12, ¥-12. */
  for (int i = 0; i < 2; i++)
    {
      if (*p == '-' || *p == '+')
        {
          if (*p == '-' && negative)
            return FALSE;
          negative |= *p == '-';
          p++;
          if (*p == '-' || *p == '+')
            return FALSE;
        }
      if (i == 0)
        {
          mark = strcspn (p, "0123456789.+-");
          if (!is_mark (p, mark, currency))
            return FALSE;
          p += mark;
        }
    }

  end = p;
  if (!read_amount (&end, currency->digits, &value))
    return FALSE;
  if (g_str_has_prefix (end, "万") || g_str_has_prefix (end, "萬"))
    {
      /* 1.23万: read again with four more digits, so that nothing is rounded too early. */
      end = p;
      if (!read_amount (&end, currency->digits + 4, &value))
        return FALSE;
      end += strlen ("万");
    }
  if (!is_mark (end, strlen (end), currency))
    return FALSE;
  *amount = negative ? -value : value;
  return TRUE;
}

gint64
shuke_money_reduce (gint64               price,
                    int                  percent,
                    const ShukeCurrency *currency)
{
  gint64 whole = 1, rest;

  g_return_val_if_fail (price >= 0 && percent >= 0 && percent <= 100, price);

  for (int i = 0; i < currency->digits; i++)
    whole *= 10;
  if (price % whole != 0)
    whole = 1;
  rest = price / whole * (100 - percent);
  return (rest + 50) / 100 * whole;
}
