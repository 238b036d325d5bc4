/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a till's lines is no goods. */

#include "shuke-taste.h"
#include "shuke-ware.h"

static const struct { const char *category, *name; ShukeWare ware; } lines[] = {
  { NULL, "会员充值", SHUKE_WARE_ADVANCE },
  { "储值", "500元", SHUKE_WARE_ADVANCE },
  { "其他", "充值1000送200", SHUKE_WARE_ADVANCE },
  { NULL, "會員儲值 3000", SHUKE_WARE_ADVANCE },
  { "Gift Card", NULL, SHUKE_WARE_ADVANCE },
  { NULL, "购物袋(大)", SHUKE_WARE_EXTRA },
  { "耗材", "大号包装袋 2", SHUKE_WARE_EXTRA },
  { NULL, "顺丰运费", SHUKE_WARE_EXTRA },
  { NULL, "邮费补差", SHUKE_WARE_EXTRA },
  { NULL, "修改費", SHUKE_WARE_EXTRA },
  { NULL, "满200减20优惠券", SHUKE_WARE_EXTRA },
  { NULL, "代金券", SHUKE_WARE_EXTRA },
  { "女装", "连衣裙定金", SHUKE_WARE_EXTRA },
  { "大衣", "羽绒服干洗", SHUKE_WARE_EXTRA },
  { NULL, "订金", SHUKE_WARE_EXTRA },
  { NULL, "Shopping bag", SHUKE_WARE_EXTRA },
  { NULL, "Delivery fee", SHUKE_WARE_EXTRA },
  { "卫衣", NULL, SHUKE_WARE_GOODS },
  { "连衣裙", "法式茶歇", SHUKE_WARE_GOODS },
  { "充值赠品", "纯棉T恤", SHUKE_WARE_GOODS },
  { NULL, "优惠券专享卫衣", SHUKE_WARE_GOODS },
  { "箱包", "斜挎包", SHUKE_WARE_GOODS },
  { NULL, "handbag", SHUKE_WARE_GOODS },
  { NULL, "帆布包", SHUKE_WARE_GOODS },
  { "储值消费", "A2031", SHUKE_WARE_GOODS },
  { NULL, "折扣衬衫", SHUKE_WARE_GOODS },
  { NULL, "A2031", SHUKE_WARE_GOODS },
  { NULL, NULL, SHUKE_WARE_GOODS },
  { NULL, "储值充值", SHUKE_WARE_ADVANCE },
  { NULL, "充值500元", SHUKE_WARE_ADVANCE },
  { "女鞋 其他", "预存款（微信）", SHUKE_WARE_GOODS },
  { NULL, "预存款（微信）", SHUKE_WARE_ADVANCE },
  { NULL, "Member top-up 500", SHUKE_WARE_ADVANCE },
  { NULL, "Gift card $100", SHUKE_WARE_ADVANCE },
  { "储值", NULL, SHUKE_WARE_ADVANCE },
  { "储值", "充值退款", SHUKE_WARE_ADVANCE },
  { "储值", "充500送双倍", SHUKE_WARE_ADVANCE },
  /* Purchases. */
  { "针织衫", "储值会员专享针织衫 白色", SHUKE_WARE_GOODS },
  { NULL, "储值会员专享针织衫 白色", SHUKE_WARE_GOODS },
  { "连衣裙", "国庆充值专场羊毛裙 160/84A", SHUKE_WARE_GOODS },
  { "毛裙", "会员充值", SHUKE_WARE_GOODS },
  { "储值", "A2032", SHUKE_WARE_GOODS },
  { "储值", "法式茶歇", SHUKE_WARE_GOODS },
  { NULL, "预存款抵货款", SHUKE_WARE_GOODS },
  { NULL, "prepaid order silk dress blue", SHUKE_WARE_GOODS },
  { "配饰", "礼品卡包 牛皮", SHUKE_WARE_GOODS },
  { NULL, "礼品卡包 牛皮", SHUKE_WARE_GOODS },
  { NULL, "充值满3000送羊绒围巾（驼色）", SHUKE_WARE_GOODS },
  { NULL, "礼品卡兑换 连衣裙 蓝色", SHUKE_WARE_GOODS },
  { NULL, "礼品卡兑换", SHUKE_WARE_GOODS },
  { NULL, "充值专享", SHUKE_WARE_GOODS },
  { NULL, "定金款 羊毛大衣 驼色 M", SHUKE_WARE_GOODS },
  { NULL, "红包边小西装 黑色", SHUKE_WARE_GOODS },
  { NULL, "包邮运费", SHUKE_WARE_EXTRA },
  { NULL, "羽绒服干洗 1件", SHUKE_WARE_EXTRA },
};

static void
test_lines (void)
{
  g_autoptr (GHashTable) memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_test_message ("%s, %s", lines[i].category, lines[i].name);
      g_assert_cmpint (shuke_ware_tell (lines[i].category, lines[i].name), ==, lines[i].ware);
      for (int again = 0; again < 2; again++)
        g_assert_cmpint (shuke_ware_recall (memory, lines[i].category, lines[i].name), ==, lines[i].ware);
    }
}

/* Three bags and a voucher are no taste, and she wears none of them. */
static void
test_taste (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  g_autoptr (GPtrArray) worn = NULL;
  ShukeDay today = shuke_day_new (2026, 9, 17);
  ShukeTaste *taste;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = shuke_customer_builder_build (builder, today, NULL);
  for (int i = 0; i < 3; i++)
    {
      ShukeVisit *visit = shuke_visit_new ();
      ShukeLine *line = shuke_line_new ();

      visit->day = today - 30 + i;
      line->name = g_strdup ("购物袋");
      line->size = g_strdup ("L");
      line->colour = g_strdup ("红色");
      line->quantity = 1;
      line->paid_price = 50;
      g_ptr_array_add (visit->lines, line);
      g_ptr_array_add (visits, visit);
    }
  taste = shuke_taste_new (customer, visits, 0, today);
  g_assert_cmpint (taste->purchases, ==, 0);
  g_assert_cmpuint (taste->colours->len, ==, 0);
  g_assert_cmpuint (taste->styles->len, ==, 0);
  g_assert_cmpint (taste->price_count, ==, 0);
  shuke_taste_free (taste);
  worn = shuke_taste_worn_sizes (customer, visits, today);
  g_assert_cmpuint (worn->len, ==, 0);
}

/* Typed at the counter it is no line either. */
static void
test_note (void)
{
  static const struct { const char *name; gint64 paid; } typed[] = { { "充值", 50000 }, { "卫衣", 19900 }, { "充值", 20000 } };
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  ShukeCurrency currency;

  g_assert_true (shuke_currency_from_code ("CNY", &currency));
  visit->note = g_strdup ("带了朋友");
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      ShukeLine *line = shuke_line_new ();

      line->category = g_strdup (typed[i].name);
      line->paid_price = typed[i].paid;
      g_ptr_array_add (visit->lines, line);
    }
  shuke_visit_note_advances (visit, &currency);
  g_assert_cmpuint (visit->lines->len, ==, 1);
  g_assert_cmpint (shuke_visit_total (visit), ==, 19900);
  g_assert_cmpstr (visit->note, ==, "带了朋友\n充值 ¥500\n充值 ¥200");
}

/* Equal ones are counted; what stands in the book, or is plainly a piece, stays a line. */
static void
test_note_counted (void)
{
  static const struct { gint64 id; const char *style, *size; } given[] = { { 0, NULL, NULL }, { 0, NULL, NULL }, { 7, NULL, NULL }, { 0, "A2032", "M" } };
  g_autoptr (ShukeVisit) visit = shuke_visit_new ();
  g_autofree char *more = NULL;
  ShukeCurrency currency;

  g_assert_true (shuke_currency_from_code ("CNY", &currency));
  for (gsize i = 0; i < G_N_ELEMENTS (given); i++)
    {
      ShukeLine *line = shuke_line_new ();

      line->id = given[i].id;
      line->style_number = g_strdup (given[i].style);
      line->size = g_strdup (given[i].size);
      line->name = g_strdup ("会员充值");
      line->paid_price = 50000;
      g_ptr_array_add (visit->lines, line);
    }
  shuke_visit_note_advances (visit, &currency);
  g_assert_cmpuint (visit->lines->len, ==, 2);
  g_assert_cmpstr (visit->note, ==, "会员充值 ¥500 × 2");
  g_assert_null (shuke_ware_add_note (visit->note, "会员充值 ¥500"));
  g_assert_null (shuke_ware_add_note (visit->note, "会员充值 ¥500 × 2"));
  more = shuke_ware_add_note (visit->note, "会员充值 ¥5\n会员充值 ¥500 × 3");
  g_assert_cmpstr (more, ==, "会员充值 ¥500 × 3\n会员充值 ¥5");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ware/lines", test_lines);
  g_test_add_func ("/ware/taste", test_taste);
  g_test_add_func ("/ware/note", test_note);
  g_test_add_func ("/ware/note-counted", test_note_counted);
  return g_test_run ();
}
