/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settings of the shop as typed. */

#include "shuke-shop.h"

static void
test_price (void)
{
  static const struct { const char *currency, *text; gint64 price; const char *back; } table[] = {
    { "CNY", "0.05", 5000, "0.05" }, { "CNY", " 0.045 ", 4500, "0.045" }, { "CNY", "1", 100000, "1.00" }, { "CNY", "０．０５", 5000, "0.05" },
    { "CNY", "0,05", 5000, "0.05" }, { "CNY", "0.04999", 4999, "0.04999" }, { "CNY", "0", 0, "0.00" }, { "TWD", "1.2", 1200, "1.2" },
    { "TWD", "2", 2000, "2" }, { "CNY", "1000", 100000000, "1000.00" },
    { "CNY", "0.049999", -1, NULL }, { "CNY", "-1", -1, NULL }, { "CNY", "", -1, NULL }, { "CNY", "a", -1, NULL }, { "CNY", "1.2.3", -1, NULL },
    { "CNY", "1000.01", -1, NULL }, { "CNY", "99999999999999999999", -1, NULL }, { "CNY", "5 分", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      ShukeCurrency currency;
      gint64 price;
      gboolean read;

      g_assert_true (shuke_currency_from_code (table[i].currency, &currency));
      read = shuke_shop_read_price (table[i].text, &currency, &price);
      if (read != (table[i].price >= 0))
        g_error ("'%s'", table[i].text);
      if (read)
        {
          g_autofree char *back = shuke_shop_price_to_text (price, &currency);

          g_assert_cmpint (price, ==, table[i].price);
          g_assert_cmpstr (back, ==, table[i].back);
        }
    }
}

static void
test_time (void)
{
  static const struct { const char *text; int minute; const char *back; } table[] = {
    { "9", 540, "09:00" }, { "9:30", 570, "09:30" }, { "0930", 570, "09:30" }, { "930", 570, "09:30" }, { "21：00", 1260, "21:00" },
    { "24:00", 1440, "24:00" }, { "0:00", 0, "00:00" }, { " 9.15 ", 555, "09:15" },
    { "", -1, NULL }, { "25", -1, NULL }, { "24:01", -1, NULL }, { "9:60", -1, NULL }, { "9:5", -1, NULL }, { "9:300", -1, NULL }, { "nine", -1, NULL },
    { "9:", -1, NULL }, { "99999", -1, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      int minute;
      gboolean read = shuke_shop_read_time (table[i].text, &minute);

      if (read != (table[i].minute >= 0))
        g_error ("'%s'", table[i].text);
      if (read)
        {
          g_autofree char *back = shuke_shop_time_to_text (minute);

          g_assert_cmpint (minute, ==, table[i].minute);
          g_assert_cmpstr (back, ==, table[i].back);
        }
    }
}

static void
test_signature (void)
{
  static const struct { const char *text, *kept; } table[] = {
    { "小满家", "小满家" }, { " 【小满家】 ", "小满家" }, { "", "" }, { "   ", "" }, { NULL, "" }, { "Ann's", "Ann's" },
    { "家", NULL }, { "【家】", NULL }, { "一二三四五六七八九十一二三四五六", "一二三四五六七八九十一二三四五六" },
    { "一二三四五六七八九十一二三四五六七", NULL }, { "小【满】家", NULL }, { "【】", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *kept = shuke_shop_read_signature (table[i].text);

      g_assert_cmpstr (kept, ==, table[i].kept);
    }
}

/* Every region has a currency that exists and a price that reads back. */
static void
test_defaults (void)
{
  for (int region = SHUKE_REGION_CN; region <= SHUKE_REGION_OTHER; region++)
    {
      const ShukeShopDefaults *it = shuke_shop_get_defaults ((ShukeRegion) region);
      ShukeCurrency currency;

      g_assert_true (shuke_currency_from_code (it->currency, &currency));
      g_assert_cmpstr (it->opt_out, !=, "");
      if (it->sms_price != NULL)
        {
          g_autofree char *text = shuke_shop_price_to_text (g_ascii_strtoll (it->sms_price, NULL, 10), &currency);
          gint64 price;

          g_assert_true (shuke_shop_read_price (text, &currency, &price));
          g_assert_cmpint (price, ==, g_ascii_strtoll (it->sms_price, NULL, 10));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shop/price", test_price);
  g_test_add_func ("/shop/time", test_time);
  g_test_add_func ("/shop/signature", test_signature);
  g_test_add_func ("/shop/defaults", test_defaults);
  return g_test_run ();
}
