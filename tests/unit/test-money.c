/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-money.h"

static ShukeCurrency
currency (const char *code)
{
  ShukeCurrency result;

  g_assert_true (shuke_currency_from_code (code, &result));
  return result;
}

static void
test_parse (void)
{
  static const struct { const char *text, *code; gboolean read; gint64 amount; } cases[] = {
    { "320", "CNY", TRUE, 32000 }, { "19.9", "CNY", TRUE, 1990 }, { "19.90", "CNY", TRUE, 1990 },
    { "¥1,299.00", "CNY", TRUE, 129900 }, { "￥1,299", "CNY", TRUE, 129900 }, { "299元", "CNY", TRUE, 29900 },
    { "RMB 299", "CNY", TRUE, 29900 }, { "299 cny", "CNY", TRUE, 29900 }, { "299块", "CNY", TRUE, 29900 },
    { "１２９", "CNY", TRUE, 12900 }, { "１，２９９．５０", "CNY", TRUE, 129950 }, { "'129", "CNY", TRUE, 12900 },
    { "-12.50", "CNY", TRUE, -1250 }, { "(12.50)", "CNY", TRUE, -1250 }, { "(¥12.50)", "CNY", TRUE, -1250 },
    { "¥-12.5", "CNY", TRUE, -1250 }, { "-¥12.5", "CNY", TRUE, -1250 }, { "−12.5", "CNY", TRUE, -1250 },
    { "12.50-", "CNY", TRUE, -1250 }, { "+12", "CNY", TRUE, 1200 }, { ".5", "CNY", TRUE, 50 }, { "5.", "CNY", TRUE, 500 },
    { " 1 299 ", "CNY", TRUE, 129900 }, { "0", "CNY", TRUE, 0 }, { "-0", "CNY", TRUE, 0 },
    { "1.2万", "CNY", TRUE, 1200000 }, { "1.23456789万元", "CNY", TRUE, 1234568 },
    { "0.005", "CNY", TRUE, 1 }, { "-0.005", "CNY", TRUE, -1 }, { "0.00499", "CNY", TRUE, 0 }, { "0.995", "CNY", TRUE, 100 },
    { "NT$ 320", "TWD", TRUE, 320 }, { "$1,280", "TWD", TRUE, 1280 }, { "1280元", "TWD", TRUE, 1280 },
    { "99.5", "TWD", TRUE, 100 }, { "99.49", "TWD", TRUE, 99 }, { "HK$99.90", "HKD", TRUE, 9990 }, { "MOP$5", "MOP", TRUE, 500 },
    { "US$5", "USD", TRUE, 500 }, { "€5", "EUR", TRUE, 500 }, { "CHF 5", "CHF", TRUE, 500 },
    { "100000000000", "CNY", TRUE, G_GINT64_CONSTANT (10000000000000) },
    { "100000000000.01", "CNY", FALSE, 0 }, { "99999999999999999999", "CNY", FALSE, 0 },
    { "10000000000万", "CNY", FALSE, 0 },
    { "US$5", "CNY", FALSE, 0 }, { "$5", "CNY", FALSE, 0 }, { "¥5", "TWD", FALSE, 0 }, { "¥5", "CHF", FALSE, 0 },
    { "1,29", "CNY", FALSE, 0 }, { "1,2990", "CNY", FALSE, 0 }, { ",299", "CNY", FALSE, 0 }, { "1,299,", "CNY", FALSE, 0 },
    { "1.299,00", "CNY", FALSE, 0 }, { "1.2.3", "CNY", FALSE, 0 }, { "--5", "CNY", FALSE, 0 }, { "(-5)", "CNY", FALSE, 0 },
    { "-5-", "CNY", FALSE, 0 }, { "1e3", "CNY", FALSE, 0 }, { "5%", "CNY", FALSE, 0 }, { "约5", "CNY", FALSE, 0 },
    { "", "CNY", FALSE, 0 }, { "  ", "CNY", FALSE, 0 }, { ".", "CNY", FALSE, 0 }, { "-", "CNY", FALSE, 0 },
    { "()", "CNY", FALSE, 0 }, { "元", "CNY", FALSE, 0 }, { "无", "CNY", FALSE, 0 },
  };
  ShukeCurrency cny = currency ("CNY");
  gint64 amount;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCurrency own = currency (cases[i].code);

      g_test_message ("%s as %s", cases[i].text, cases[i].code);
      g_assert_cmpint (shuke_money_parse (cases[i].text, &own, &amount), ==, cases[i].read);
      g_assert_cmpint (amount, ==, cases[i].amount);
    }
  g_assert_false (shuke_money_parse (NULL, &cny, &amount));
}

static void
test_symbol (void)
{
  static const char *const cases[][2] = { { "CNY", "¥" }, { "TWD", "NT$" }, { "HKD", "HK$" }, { "CHF", "CHF" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCurrency own = currency (cases[i][0]);

      g_assert_cmpstr (shuke_currency_get_symbol (&own), ==, cases[i][1]);
    }
}

static void
test_show (void)
{
  static const struct { gint64 amount; const char *code, *shown, *text; } cases[] = {
    { 32000, "CNY", "¥320", "320" }, { 1990, "CNY", "¥19.90", "19.90" }, { 5, "CNY", "¥0.05", "0.05" },
    { -1990, "CNY", "−¥19.90", "-19.90" }, { 0, "CNY", "¥0", "0" }, { 320, "TWD", "NT$320", "320" },
    { 9990, "HKD", "HK$99.90", "99.90" }, { 500, "CHF", "CHF\u00a05", "5" },
    { G_MININT64, "CNY", "−¥92233720368547758.08", "-92233720368547758.08" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCurrency own = currency (cases[i].code);
      g_autofree char *shown = shuke_money_format (cases[i].amount, &own);
      g_autofree char *text = shuke_money_to_text (cases[i].amount, &own);
      gint64 back;

      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (text, ==, cases[i].text);
      if (cases[i].amount == G_MININT64)
        continue;
      g_assert_true (shuke_money_parse (text, &own, &back));
      g_assert_cmpint (back, ==, cases[i].amount);
      g_assert_true (shuke_money_parse (shown, &own, &back));
      g_assert_cmpint (back, ==, cases[i].amount);
    }
}

static void
test_currency (void)
{
  static const char *const bad[] = { "", "CN", "CNYY", "C1Y", "人" };
  ShukeCurrency own;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (shuke_currency_from_code (bad[i], &own));
  g_assert_false (shuke_currency_from_code (NULL, &own));
  own = currency ("cny");
  g_assert_cmpstr (own.code, ==, "CNY");
  g_assert_cmpint (own.digits, ==, 2);
  g_assert_cmpint (currency ("TWD").digits, ==, 0);
  g_assert_cmpint (currency ("JPY").digits, ==, 0);
}

static void
test_reduce (void)
{
  static const struct { gint64 price; int percent; const char *code; gint64 left; } cases[] = {
    { 23900, 10, "CNY", 21500 }, { 23900, 12, "CNY", 21000 }, { 20000, 10, "CNY", 18000 }, { 1990, 10, "CNY", 1791 },
    { 1995, 10, "CNY", 1796 }, { 299, 15, "TWD", 254 }, { 500, 10, "JPY", 450 }, { 23900, 0, "CNY", 23900 },
    { 23900, 100, "CNY", 0 }, { 0, 10, "CNY", 0 }, { 1000000000000, 1, "CNY", 990000000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCurrency own = currency (cases[i].code);

      g_assert_cmpint (shuke_money_reduce (cases[i].price, cases[i].percent, &own), ==, cases[i].left);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/parse", test_parse);
  g_test_add_func ("/money/show", test_show);
  g_test_add_func ("/money/reduce", test_reduce);
  g_test_add_func ("/money/symbol", test_symbol);
  g_test_add_func ("/money/currency", test_currency);
  return g_test_run ();
}
