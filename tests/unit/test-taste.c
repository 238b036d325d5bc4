/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shuke-growth.h"
#include "shuke-taste.h"

#define TODAY shuke_day_from_iso ("2026-09-17")

enum { SELF = 11, CHILD = 12, GIFT = 13, MOTHER = 14 };

/* One line a row; rows of one day are one visit. Lines are numbered from 1, as @returned names them. */
typedef struct {
  int         days_ago;
  gint64      person;
  const char *category;
  const char *name;
  const char *size;
  const char *colour;
  int         quantity;
  int         yuan;
  int         returned;
} Row;

static GPtrArray *
make_visits (const Row *rows,
             gsize      n)
{
  GPtrArray *visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
  ShukeVisit *visit = NULL;

  for (gsize i = 0; i < n; i++)
    {
      ShukeLine *line = shuke_line_new ();

      if (visit == NULL || visit->day != TODAY - rows[i].days_ago)
        {
          visit = shuke_visit_new ();
          visit->id = (gint64) visits->len + 1;
          visit->day = TODAY - rows[i].days_ago;
          g_ptr_array_add (visits, visit);
        }
      line->id = (gint64) i + 1;
      line->person = rows[i].person;
      line->category = g_strdup (rows[i].category);
      line->name = g_strdup (rows[i].name);
      line->size = g_strdup (rows[i].size);
      line->colour = g_strdup (rows[i].colour);
      line->quantity = rows[i].quantity;
      line->paid_price = rows[i].yuan * 100;
      line->returned = rows[i].returned;
      g_ptr_array_add (visit->lines, line);
    }
  return visits;
}

static ShukeCustomer *
make_customer (gboolean told)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_person_id (builder, 0, SELF);
  shuke_customer_builder_add_person (builder, CHILD, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_nickname (builder, 1, "果果");
  shuke_customer_builder_add_person (builder, GIFT, SHUKE_ROLE_GIFT);
  shuke_customer_builder_add_person (builder, MOTHER, SHUKE_ROLE_OTHER);
  shuke_customer_builder_set_person_nickname (builder, 3, "林妈妈");
  if (told)
    {
      shuke_customer_builder_set_size (builder, 3, 0, "clothes", "XL", TODAY - 555, "她说的");
      shuke_customer_builder_set_size (builder, 1, 0, "clothes", "120码", TODAY - 5, "妈妈说的");
      shuke_customer_builder_set_size (builder, 0, 0, "clothes", "L", TODAY - 900, NULL);
      shuke_customer_builder_set_size (builder, 0, 0, "underwear", "75B", TODAY - 1, NULL);
      shuke_customer_builder_set_size (builder, 0, 0, "shoes", "37", TODAY - 100, NULL);
    }
  customer = shuke_customer_builder_build (builder, TODAY, &error);
  g_assert_no_error (error);
  return customer;
}

static const Row rows[] = {
  { 7, SELF, "半身裙", "A 字裙", "M", "雾粉", 1, 239, 0 },
  { 7, SELF, "打底裤", "加绒打底裤", "M", "黑", 1, 69, 0 },
  { 7, CHILD, "卫衣", "小熊卫衣", "110cm", "米白", 1, 129, 0 },
  { 60, SELF, "半身裙", "A 字裙", "M", "雾粉", 1, 259, 0 },
  { 60, SELF, "打底裤", "加绒打底裤", "M", "雾粉", 2, 79, 0 },
  { 60, GIFT, "卫衣", "小熊卫衣", "90", "大红", 3, 109, 0 },
  { 90, 0, "卫衣", "连帽卫衣", "L", "藏青", 1, 299, 0 },
  { 90, 0, "卫衣", "小熊卫衣", "100", "藏青", 1, 119, 0 },
  { 200, SELF, "半身裙", "百褶裙", "M", "藏青", 1, 219, 0 },
  { 200, SELF, "打底裤", "薄款打底裤", "M", "黑", 1, 59, 0 },
  { 200, SELF, "女鞋", "乐福鞋", "38", "焦糖", 1, 329, 0 },
  { 300, SELF, "大衣", "羊绒大衣", "S", "焦糖", 1, 1299, 0 },
  { 295, SELF, "大衣", "羊绒大衣", "S", "焦糖", -1, 1299, 12 },
  { 400, SELF, "牛仔裤", "直筒牛仔裤", "27", "深蓝", 1, 279, 0 },
  { -3, SELF, "牛仔裤", "直筒牛仔裤", "29", "深蓝", 5, 279, 0 },
};

static const ShukeTasteWord *
word (GPtrArray *words,
      guint      index)
{
  g_assert_cmpuint (index, <, words->len);
  return g_ptr_array_index (words, index);
}

static void
test_own (void)
{
  g_autoptr (ShukeCustomer) customer = make_customer (FALSE);
  g_autoptr (GPtrArray) visits = make_visits (rows, G_N_ELEMENTS (rows));
  g_autoptr (ShukeTaste) taste = shuke_taste_new (customer, visits, 0, TODAY);
  g_autoptr (ShukeTaste) by_id = shuke_taste_new (customer, visits, SELF, TODAY);

  /* Without gift, child, what came back, what a child alone can wear, and what is not yet. */
  g_assert_cmpint (taste->purchases, ==, 10);
  g_assert_cmpint (by_id->purchases, ==, 10);
  g_assert_cmpint (taste->first_day, ==, TODAY - 400);
  g_assert_cmpint (taste->last_day, ==, TODAY - 7);
  g_assert_cmpstr (word (taste->colours, 0)->text, ==, "雾粉");
  g_assert_cmpint (word (taste->colours, 0)->count, ==, 4);
  g_assert_cmpint (word (taste->colours, 0)->last_day, ==, TODAY - 7);
  g_assert_cmpuint (taste->colours->len, ==, 3);   /* 焦糖 and 深蓝 were bought once */
  g_assert_cmpstr (word (taste->categories, 0)->text, ==, "打底裤");
  g_assert_cmpint (word (taste->categories, 0)->count, ==, 4);
  g_assert_cmpstr (word (taste->styles, 0)->text, ==, "加绒打底裤");
  g_assert_cmpstr (taste->pair_first, ==, "打底裤");
  g_assert_cmpstr (taste->pair_second, ==, "半身裙");
  g_assert_cmpint (taste->pair_count, ==, 3);
  g_assert_cmpint (taste->pair_visits, ==, 3);
  g_assert_cmpint (taste->price_count, ==, 10);
  g_assert_cmpint (taste->price_low, ==, 6900);
  g_assert_cmpint (taste->price_high, ==, 27900);
}

static void
test_others (void)
{
  g_autoptr (ShukeCustomer) customer = make_customer (FALSE);
  g_autoptr (GPtrArray) visits = make_visits (rows, G_N_ELEMENTS (rows));
  g_autoptr (ShukeTaste) child = shuke_taste_new (customer, visits, CHILD, TODAY);
  g_autoptr (ShukeTaste) gift = shuke_taste_new (customer, visits, GIFT, TODAY);
  g_autoptr (ShukeTaste) family = shuke_taste_new (customer, visits, SHUKE_TASTE_FAMILY, TODAY);

  /* One piece is no taste. */
  g_assert_cmpint (child->purchases, ==, 1);
  g_assert_cmpuint (child->colours->len, ==, 0);
  g_assert_cmpint (child->price_low, ==, -1);
  g_assert_null (child->pair_first);
  g_assert_cmpint (gift->purchases, ==, 3);
  g_assert_cmpint (family->purchases, ==, 12);
  for (guint i = 0; i < family->colours->len; i++)
    g_assert_cmpstr (word (family->colours, i)->text, !=, "大红");
}

static void
test_nothing (void)
{
  g_autoptr (ShukeCustomer) customer = make_customer (FALSE);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (ShukeTaste) taste = shuke_taste_new (customer, none, 0, TODAY);
  g_autoptr (GPtrArray) worn = shuke_taste_worn_sizes (customer, none, TODAY);

  g_assert_cmpint (taste->purchases, ==, 0);
  g_assert_cmpint (taste->last_day, ==, SHUKE_DAY_NONE);
  g_assert_cmpint (taste->price_low, ==, -1);
  g_assert_cmpuint (worn->len, ==, 0);
}

/* What was bought long ago gives way to what is bought now. */
static void
test_recency (void)
{
  static const Row old_and_new[] = {
    { 10, SELF, "衬衫", "衬衫", "M", "雾蓝", 1, 199, 0 }, { 40, SELF, "衬衫", "衬衫", "M", "雾蓝", 1, 199, 0 },
    { 1000, SELF, "T恤", "T恤", "M", "黑", 3, 99, 0 },
  };
  g_autoptr (ShukeCustomer) customer = make_customer (FALSE);
  g_autoptr (GPtrArray) visits = make_visits (old_and_new, G_N_ELEMENTS (old_and_new));
  g_autoptr (ShukeTaste) taste = shuke_taste_new (customer, visits, 0, TODAY);

  g_assert_cmpstr (word (taste->colours, 0)->text, ==, "雾蓝");
  g_assert_cmpint (word (taste->colours, 0)->count, ==, 2);
  g_assert_cmpstr (word (taste->colours, 1)->text, ==, "黑");
  g_assert_cmpint (word (taste->colours, 1)->count, ==, 3);
  g_assert_cmpfloat_with_epsilon (word (taste->colours, 1)->weight, 0.45, 0.02);
}

static void
test_worn (void)
{
  static const struct {
    gint64        person;
    gboolean      shoes;
    const char   *size;
    int           days_ago;
    gboolean      told;
    int           count;
  } bought[] = {
    { SELF, FALSE, "M", 7, FALSE, 7 }, { SELF, TRUE, "38", 200, FALSE, 1 }, { CHILD, FALSE, "110", 7, FALSE, 1 },
  }, said[] = {
    { SELF, FALSE, "M", 7, FALSE, 7 }, { SELF, TRUE, "37", 100, TRUE, 0 }, { CHILD, FALSE, "120", 5, TRUE, 0 },
    { MOTHER, FALSE, "XL", 555, TRUE, 0 },
  };

  for (int told = 0; told < 2; told++)
    {
      g_autoptr (ShukeCustomer) customer = make_customer (told != 0);
      g_autoptr (GPtrArray) visits = make_visits (rows, G_N_ELEMENTS (rows));
      g_autoptr (GPtrArray) worn = shuke_taste_worn_sizes (customer, visits, TODAY);

      g_assert_cmpuint (worn->len, ==, told ? G_N_ELEMENTS (said) : G_N_ELEMENTS (bought));
      for (guint i = 0; i < worn->len; i++)
        {
          const ShukeWornSize *size = g_ptr_array_index (worn, i);

          g_assert_cmpint (size->person, ==, told ? said[i].person : bought[i].person);
          g_assert_cmpint (size->parsed.kind == SHUKE_SIZE_SHOE, ==, told ? said[i].shoes : bought[i].shoes);
          g_assert_cmpstr (size->size, ==, told ? said[i].size : bought[i].size);
          g_assert_cmpint (size->day, ==, TODAY - (told ? said[i].days_ago : bought[i].days_ago));
          g_assert_cmpint (size->told, ==, told ? said[i].told : bought[i].told);
          g_assert_cmpint (size->count, ==, told ? said[i].count : bought[i].count);
          g_assert_cmpint (size->visit != 0, ==, !size->told);
        }
    }
}

static void
test_growth_sizes (void)
{
  g_autoptr (ShukeCustomer) customer = make_customer (TRUE);
  g_autoptr (GPtrArray) visits = make_visits (rows, G_N_ELEMENTS (rows));
  g_autoptr (GArray) child = shuke_taste_dup_growth_sizes (customer, visits, CHILD, TODAY);
  g_autoptr (GArray) before = shuke_taste_dup_growth_sizes (customer, visits, CHILD, TODAY - 6);
  g_autoptr (GArray) self = shuke_taste_dup_growth_sizes (customer, visits, SELF, TODAY);
  g_autoptr (GArray) nobody = shuke_taste_dup_growth_sizes (customer, visits, 999, TODAY);

  /* The second was for nobody by name, and can only have been for the one child. */
  g_assert_cmpuint (child->len, ==, 3);
  g_assert_cmpint (g_array_index (child, ShukeGrowthSize, 0).size.value, ==, 1100);
  g_assert_cmpint (g_array_index (child, ShukeGrowthSize, 1).size.value, ==, 1000);
  g_assert_cmpint (g_array_index (child, ShukeGrowthSize, 2).size.value, ==, 1200);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (self->len, ==, 0);
  g_assert_cmpuint (nobody->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/taste/own", test_own);
  g_test_add_func ("/taste/others", test_others);
  g_test_add_func ("/taste/nothing", test_nothing);
  g_test_add_func ("/taste/recency", test_recency);
  g_test_add_func ("/taste/worn", test_worn);
  g_test_add_func ("/taste/growth-sizes", test_growth_sizes);
  return g_test_run ();
}
