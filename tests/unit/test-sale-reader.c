/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A sale's line typed as a shop says it: the first suggestion, as "style|name|category|size|colour|list|paid|person|quantity". */

#include "shuke-sale-reader.h"

static const char *const names[] = { "圆领卫衣", "打底裤", "吊带裤", "A 字半裙", NULL };
static const char *const categories[] = { "卫衣", "裤子", "女鞋", NULL };
static const char *const sizes[] = { "100", "120", "M", "37", NULL };
static const char *const colours[] = { "豆绿", "藏青", NULL };

static ShukeLine *
find_style (const char *number,
            gpointer    data)
{
  ShukeLine *line;

  if (!g_str_equal (number, "T3021"))
    return NULL;
  line = shuke_line_new ();
  line->style_number = g_strdup (number);
  line->name = g_strdup ("圆领卫衣");
  line->category = g_strdup ("卫衣");
  line->size = g_strdup ("90");
  line->colour = g_strdup ("豆绿");
  line->list_price = 23900;
  line->paid_price = 21900;
  return line;
}

/* What the shop sold last by that name; a scarf has no tag. */
static ShukeLine *
find_piece (const char *name,
            gpointer    data)
{
  gboolean skirt = g_str_equal (name, "A 字半裙");
  ShukeLine *line;

  if (!skirt && !g_str_equal (name, "吊带裤"))
    return NULL;
  line = shuke_line_new ();
  line->category = g_strdup ("裙裤");
  line->list_price = skirt ? 29900 : -1;
  line->paid_price = 25900;
  return line;
}

/* A price that is not said is the last one known: on the tag if that is known, otherwise what was paid. */
static void
test_known_price (void)
{
  static const struct { const char *typed; gint64 list, paid; gboolean says; } cases[] = {
    { "A 字半裙", 29900, 29900, FALSE },
    { "A 字半裙 M", 29900, 29900, FALSE },
    { "A 字半裙 199", 29900, 19900, TRUE },
    { "A 字半裙 329", 32900, 32900, TRUE },
    { "吊带裤", -1, 25900, FALSE },
    { "吊带裤 -99", -1, 9900, TRUE },
    { "打底裤", -1, -1, FALSE },
    { "卫衣", -1, -1, FALSE },         /* a category is no piece */
    { "T3021", 23900, 21900, FALSE },
  };
  ShukeSaleWords words = { .names = names, .categories = categories, .sizes = sizes, .colours = colours,
                           .find_style = find_style, .find_piece = find_piece };

  g_assert_true (shuke_currency_from_code ("CNY", &words.currency));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = shuke_sale_suggest (&words, cases[i].typed, 6);
      const ShukeLine *first = g_ptr_array_index (lines, 0);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (first->list_price, ==, cases[i].list);
      g_assert_cmpint (first->paid_price, ==, cases[i].paid);
      g_assert_cmpint (shuke_sale_says_price (&words, cases[i].typed), ==, cases[i].says);
    }
}

static void
test_suggest (void)
{
  static const struct { const char *typed, *first; guint n; } cases[] = {
    { "", NULL, 0 },
    { "  ", NULL, 0 },
    { "卫衣 120 豆绿 239 219", "-|-|卫衣|120|豆绿|23900|21900|2|1", 1 },
    { "圆领卫衣", "-|圆领卫衣|-|M|-|-1|-1|1|1", 1 },
    { "打底裤 果果", "L7|打底裤|裤子|120|黑|7900|6900|2|1", 1 },
    { "ddk", "L7|打底裤|裤子|120|黑|7900|6900|2|1", 0 },
    { "dadi 59", "L7|打底裤|裤子|120|黑|7900|5900|2|1", 0 },
    { "T3021", "T3021|圆领卫衣|卫衣|M|豆绿|23900|21900|1|1", 0 },
    { "T3021 120", "T3021|圆领卫衣|卫衣|120|豆绿|23900|21900|2|1", 0 },
    { "T3021 L 199", "T3021|圆领卫衣|卫衣|L|豆绿|23900|19900|1|1", 0 },
    { "女鞋 299", "-|-|女鞋|37|-|-1|29900|1|1", 0 },
    { "围巾 红 ¥99 x2", "-|围巾|-|-|红|-1|9900|1|2", 1 },
    { "袜子 3件 30", "-|袜子|-|M|-|-1|3000|1|3", 1 },
    { "退 围巾 红 99", "-|围巾|-|-|红|-1|9900|1|-1", 1 },
    { "围巾 红 -99", "-|围巾|-|-|红|-1|9900|1|-1", 1 },
    { "return 袜子 ¥30 x2", "-|袜子|-|M|-|-1|3000|1|-2", 1 },
    { "退打底裤", "L7|打底裤|裤子|110|黑|7900|6900|2|-1", 1 },
    { "退货 打底裤 59", "L7|打底裤|裤子|110|黑|7900|5900|2|-1", 1 },
    { "白色羽绒服 110 368", "-|羽绒服|-|110|白色|-1|36800|1|1", 1 },
    { "羽绒服藏青色 M 368", "-|羽绒服|-|M|藏青|-1|36800|1|1", 1 },     /* the shop says 藏青 */
    { "圆领卫衣豆绿", "-|圆领卫衣|-|M|豆绿|-1|-1|1|1", 1 },
    { "退白色打底裤", "L7|打底裤|裤子|120|白色|7900|6900|2|-1", 1 },
    { "卫衣白 120", "-|-|卫衣|120|白|-1|-1|2|1", 1 },
    { "帽子 红 37 x2", "-|帽子|-|-|红|-1|3700|1|2", 1 },             /* 37 is a size of shoes here */
    { "帽子 37 49", "-|帽子|-|37|-|-1|4900|1|1", 1 },
    { "裤子 140 99", "-|-|裤子|120|黑|14000|9900|2|1", 1 },            /* tag and till: 140 is no size of this shop */
    { "毛衣 130 红 88", "-|毛衣|-|130|红|-1|8800|1|1", 1 },           /* a colour between them: a size, and what is paid */
    { "毛衣 红 130 88", "-|毛衣|-|M|红|13000|8800|1|1", 1 },          /* side by side: tag and till */
    { "毛衣 129 红 88", "-|毛衣|-|M|红|12900|8800|1|1", 1 },          /* no size ends in 9 */
    { "帽子 130 红 88", "-|帽子|-|-|红|13000|8800|1|1", 1 },          /* nor has a cap one */
    { "外套 129 159", "-|外套|-|M|-|15900|12900|1|1", 1 },            /* no size ends in 9 */
    { "红楼 M 368", "-|红楼|-|M|-|-1|36800|1|1", 1 },
    { "dark green dress M 219", "-|dress|-|M|dark green|-1|21900|1|1", 1 },
    { "sweater M green 219", "-|sweater|-|M|green|-1|21900|1|1", 1 },
    { "Black Swan dress M 219", "-|Black Swan dress|-|M|-|-1|21900|1|1", 1 },
    { "T3021 dark green", "T3021|圆领卫衣|卫衣|M|dark green|23900|21900|1|1", 0 },
    { "外套 x9a 399", "-|外套 x9a|-|M|-|-1|39900|1|1", 1 },           /* no nine pieces */
    { "X9001 外套 399", "X9001|外套|-|M|-|-1|39900|1|1", 1 },
  };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  g_autoptr (GPtrArray) worn = g_ptr_array_new ();
  ShukeWornSize hers = { .person = 1, .size = (char *) "M", .parsed = shuke_size_parse ("M", SHUKE_SIZE_FOR_CLOTHES) };
  ShukeWornSize shoes = { .person = 1, .size = (char *) "37", .parsed = shuke_size_parse ("37", SHUKE_SIZE_FOR_SHOES) };
  ShukeWornSize child = { .person = 2, .size = (char *) "120", .parsed = shuke_size_parse ("120", SHUKE_SIZE_FOR_CLOTHES) };
  ShukeSaleWords words = { .visits = visits, .worn = worn, .names = names, .categories = categories, .sizes = sizes,
                           .colours = colours, .find_style = find_style };
  ShukeVisit *visit = shuke_visit_new ();
  ShukeLine *line = shuke_line_new ();
  guint guo;

  g_assert_true (shuke_currency_from_code ("CNY", &words.currency));
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_person_id (builder, 0, 1);
  guo = shuke_customer_builder_add_person (builder, 2, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_nickname (builder, guo, "果果");
  words.customer = customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 9, 17), NULL);
  g_ptr_array_add (worn, &hers);
  g_ptr_array_add (worn, &shoes);
  g_ptr_array_add (worn, &child);
  line->id = 31;
  line->style_number = g_strdup ("L7");
  line->name = g_strdup ("打底裤");
  line->category = g_strdup ("裤子");
  line->colour = g_strdup ("黑");
  line->size = g_strdup ("110");
  line->person = 2;
  line->list_price = 7900;
  line->paid_price = 6900;
  g_ptr_array_add (visit->lines, line);
  g_ptr_array_add (visits, visit);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = shuke_sale_suggest (&words, cases[i].typed, 6);
      const ShukeLine *first = lines->len > 0 ? g_ptr_array_index (lines, 0) : NULL;
      g_autofree char *text = NULL;

      if (first != NULL)
        text = g_strdup_printf ("%s|%s|%s|%s|%s|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%" G_GINT64_FORMAT "|%d",
                                first->style_number != NULL ? first->style_number : "-", first->name != NULL ? first->name : "-",
                                first->category != NULL ? first->category : "-", first->size != NULL ? first->size : "-",
                                first->colour != NULL ? first->colour : "-", first->list_price, first->paid_price, first->person,
                                first->quantity);
      g_test_message ("%s -> %s (%u)", cases[i].typed, text, lines->len);
      g_assert_cmpstr (text, ==, cases[i].first);
      if (cases[i].n > 0)
        g_assert_cmpuint (lines->len, >=, cases[i].n);
      g_assert_cmpuint (lines->len, <=, 6);
    }
}

/* Her own piece is taken back when only one can be meant. */
static void
test_take_back (void)
{
  static const struct { const char *typed; gint64 returned; } cases[] = {
    { "退 打底裤 100", 41 },
    { "退 打底裤 120 69", 42 },
    { "退 打底裤", 0 },          /* two of them */
    { "退 打底裤 37", 0 },      /* not bought */
    { "退 圆领卫衣", 0 },        /* came back already */
    { "打底裤 100", 0 },
  };
  static const struct { gint64 id, returned; const char *name, *size; int quantity; } held[] = {
    { 44, 43, "圆领卫衣", "M", -1 }, { 43, 0, "圆领卫衣", "M", 1 }, { 42, 0, "打底裤", "120", 1 }, { 41, 0, "打底裤", "100", 1 },
  };
  g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  ShukeSaleWords words = { .visits = visits, .names = names, .categories = categories, .sizes = sizes, .colours = colours };

  g_assert_true (shuke_currency_from_code ("CNY", &words.currency));
  for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
    {
      ShukeVisit *visit = shuke_visit_new ();
      ShukeLine *line = shuke_line_new ();

      line->id = held[i].id;
      line->returned = held[i].returned;
      line->name = g_strdup (held[i].name);
      line->size = g_strdup (held[i].size);
      line->quantity = held[i].quantity;
      line->paid_price = 6900;
      g_ptr_array_add (visit->lines, line);
      g_ptr_array_add (visits, visit);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) lines = shuke_sale_suggest (&words, cases[i].typed, 6);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (((ShukeLine *) g_ptr_array_index (lines, 0))->returned, ==, cases[i].returned);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sale-reader/suggest", test_suggest);
  g_test_add_func ("/sale-reader/known-price", test_known_price);
  g_test_add_func ("/sale-reader/take-back", test_take_back);
  return g_test_run ();
}
