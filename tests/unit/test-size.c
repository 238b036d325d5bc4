/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-size.h"

#define ANY SHUKE_SIZE_FOR_ANYTHING
#define CLOTHES SHUKE_SIZE_FOR_CLOTHES
#define SHOES SHUKE_SIZE_FOR_SHOES

static const struct {
  const char   *text;
  ShukeSizeUse  use;
  ShukeSizeKind kind;
  int           value;
  const char   *shown;
} cases[] = {
  /* Children's heights */
  { "130", ANY, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "130cm", ANY, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { " 130 CM ", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "１３０码", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "130碼", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "130号", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "130/64", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "130（8岁）", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "身高130", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "120-130", CLOTHES, SHUKE_SIZE_HEIGHT, 1200, "120" },
  { "52", CLOTHES, SHUKE_SIZE_HEIGHT, 520, "52" },
  { "59", CLOTHES, SHUKE_SIZE_HEIGHT, 590, "59" },
  { "73", ANY, SHUKE_SIZE_HEIGHT, 730, "73" },
  { "73/48", ANY, SHUKE_SIZE_HEIGHT, 730, "73" },
  { "165", CLOTHES, SHUKE_SIZE_HEIGHT, 1650, "165" },
  { "170", CLOTHES, SHUKE_SIZE_HEIGHT, 1700, "170" },
  { "135", CLOTHES, SHUKE_SIZE_HEIGHT, 1350, "135" },
  { "6M", CLOTHES, SHUKE_SIZE_HEIGHT, 660, "66" },
  { "6-12M", CLOTHES, SHUKE_SIZE_HEIGHT, 730, "73" },
  { "18个月", CLOTHES, SHUKE_SIZE_HEIGHT, 800, "80" },
  { "2T", CLOTHES, SHUKE_SIZE_HEIGHT, 900, "90" },
  { "3岁", CLOTHES, SHUKE_SIZE_HEIGHT, 1000, "100" },
  { "8y", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "3-岁", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "3-岁" },
  /* Letters */
  { "M", ANY, SHUKE_SIZE_LETTER, 0, "M" },
  { "m", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "Ｍ", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "M码", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "中码", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "M(160)", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "M/38", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "160/84A", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "155/80A", CLOTHES, SHUKE_SIZE_LETTER, -1, "S" },
  { "165/88A", CLOTHES, SHUKE_SIZE_LETTER, 1, "L" },
  { "160/68A", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "170/88A", CLOTHES, SHUKE_SIZE_LETTER, 0, "M" },
  { "175/92A", CLOTHES, SHUKE_SIZE_LETTER, 1, "L" },
  { "XS", CLOTHES, SHUKE_SIZE_LETTER, -2, "XS" },
  { "小码", CLOTHES, SHUKE_SIZE_LETTER, -1, "S" },
  { "大码", CLOTHES, SHUKE_SIZE_LETTER, 1, "L" },
  { "加大码", CLOTHES, SHUKE_SIZE_LETTER, 2, "XL" },
  { "xl", CLOTHES, SHUKE_SIZE_LETTER, 2, "XL" },
  { "XXL", CLOTHES, SHUKE_SIZE_LETTER, 3, "XXL" },
  { "2XL", CLOTHES, SHUKE_SIZE_LETTER, 3, "XXL" },
  { "3XL", CLOTHES, SHUKE_SIZE_LETTER, 4, "3XL" },
  { "XXXL", CLOTHES, SHUKE_SIZE_LETTER, 4, "3XL" },
  { "5XL", CLOTHES, SHUKE_SIZE_LETTER, 6, "5XL" },
  /* Waists and shoes */
  { "27", CLOTHES, SHUKE_SIZE_WAIST, 27, "27" },
  { "32", CLOTHES, SHUKE_SIZE_WAIST, 32, "32" },
  { "30", ANY, SHUKE_SIZE_WAIST, 30, "30" },
  { "37", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "37码", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "38", ANY, SHUKE_SIZE_SHOE, 240, "38" },
  { "235", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "235mm", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "23.5", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "23.5cm", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "24cm", SHOES, SHUKE_SIZE_SHOE, 240, "38" },
  { "EU37", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "EU 37", SHOES, SHUKE_SIZE_SHOE, 235, "37" },
  { "US7", SHOES, SHUKE_SIZE_SHOE, 240, "38" },
  { "240", ANY, SHUKE_SIZE_SHOE, 240, "38" },
  { "36.5", SHOES, SHUKE_SIZE_SHOE, 232, "36" },
  { "28", SHOES, SHUKE_SIZE_SHOE, 174, "28" },
  { "130", SHOES, SHUKE_SIZE_SHOE, 130, "21" },
  /* One size */
  { "均码", ANY, SHUKE_SIZE_ONE, 0, "均码" },
  { "F", CLOTHES, SHUKE_SIZE_ONE, 0, "F" },
  { "Free Size", CLOTHES, SHUKE_SIZE_ONE, 0, "Free Size" },
  { "One size", CLOTHES, SHUKE_SIZE_ONE, 0, "One size" },
  /* Not understood: kept as a word */
  { "", ANY, SHUKE_SIZE_UNKNOWN, 0, NULL },
  { NULL, ANY, SHUKE_SIZE_UNKNOWN, 0, NULL },
  { "70B", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "70B" },
  { "定做", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "定做" },
  { "1234567890123", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "1234567890123" },
  { "130/", CLOTHES, SHUKE_SIZE_HEIGHT, 1300, "130" },
  { "/", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "/" },
  { "(", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "(" },
  { "52.5", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "52.5" },
  { "8", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "8" },
  { "-130", CLOTHES, SHUKE_SIZE_UNKNOWN, 0, "-130" },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeSize size = shuke_size_parse (cases[i].text, cases[i].use);
      g_autofree char *shown = shuke_size_to_text (size, cases[i].text);

      g_test_message ("%s", cases[i].text == NULL ? "(none)" : cases[i].text);
      g_assert_cmpint (size.kind, ==, cases[i].kind);
      g_assert_cmpint (size.value, ==, cases[i].value);
      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

static void
test_equal (void)
{
  static const struct {
    const char *a;
    const char *b;
    ShukeSizeUse use;
    gboolean equal;
  } pairs[] = {
    { "130", "130/64", CLOTHES, TRUE }, { "130", "１３０ ｃｍ", CLOTHES, TRUE }, { "M", "160/84A", CLOTHES, TRUE }, { "2XL", "xxl", ANY, TRUE },
    { "37", "235", SHOES, TRUE }, { "定做", " 定 做 ", CLOTHES, TRUE }, { "70B", "70b", CLOTHES, TRUE }, { "均码", "F", ANY, TRUE },
    { "130", "140", CLOTHES, FALSE }, { "130", "130", SHOES, TRUE }, { "M", "L", CLOTHES, FALSE }, { "70B", "75B", CLOTHES, FALSE },
    { "27", "M", CLOTHES, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_assert_cmpint (shuke_size_equal (shuke_size_parse (pairs[i].a, pairs[i].use), shuke_size_parse (pairs[i].b, pairs[i].use)), ==,
                     pairs[i].equal);
}

static void
test_order (void)
{
  static const char *const sorted[] = { "52", "73", "100", "130", "170", "XS", "S", "M", "XL", "XXL", "5XL", "26", "32" };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = shuke_size_compare (shuke_size_parse (sorted[i], CLOTHES), shuke_size_parse (sorted[j], CLOTHES));

        g_assert_cmpint (order, ==, i < j ? -1 : i > j);
      }
}

static void
test_heights (void)
{
  static const struct {
    gint32 height;
    int    size;
  } heights[] = {
    { 484, 0 }, { 485, 52 }, { 554, 52 }, { 555, 59 }, { 764, 73 }, { 765, 80 }, { 849, 80 }, { 850, 90 }, { 980, 100 },
    { 1180, 120 }, { 1249, 120 }, { 1250, 130 }, { 1349, 130 }, { 1650, 170 }, { 1724, 170 }, { 1725, 0 },
  };
  int last = 0;
  gint32 end = 485;

  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    g_assert_cmpint (shuke_size_for_height (heights[i].height), ==, heights[i].size);
  /* The series has no gap and no overlap. */
  for (int size = shuke_size_next (0); size != 0; size = shuke_size_next (size))
    {
      gint32 from, to;

      g_assert_cmpint (size, >, last);
      g_assert_true (shuke_size_height_range (size, &from, &to));
      g_assert_cmpint (from, ==, end);
      g_assert_cmpint (shuke_size_for_height (from), ==, size);
      g_assert_cmpint (shuke_size_for_height (to - 1), ==, size);
      end = to;
      last = size;
    }
  g_assert_cmpint (last, ==, 170);
  g_assert_false (shuke_size_height_range (99, &(gint32) { 0 }, &(gint32) { 0 }));
  g_assert_true (shuke_size_height_range (135, &(gint32) { 0 }, &(gint32) { 0 }));
}

static void
test_categories (void)
{
  g_assert_cmpint (shuke_size_use_for_category ("童鞋"), ==, SHOES);
  g_assert_cmpint (shuke_size_use_for_category ("雪地靴"), ==, SHOES);
  g_assert_cmpint (shuke_size_use_for_category ("Shoes"), ==, SHOES);
  g_assert_cmpint (shuke_size_use_for_category ("牛仔裤"), ==, CLOTHES);
  g_assert_cmpint (shuke_size_use_for_category (NULL), ==, ANY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/size/parse", test_parse);
  g_test_add_func ("/size/equal", test_equal);
  g_test_add_func ("/size/order", test_order);
  g_test_add_func ("/size/heights", test_heights);
  g_test_add_func ("/size/categories", test_categories);
  return g_test_run ();
}
