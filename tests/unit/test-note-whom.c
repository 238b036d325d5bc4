/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose note it is, by its beginning; most rows are those in which nobody is to be offered. */

#include "shuke-note-whom.h"

static const struct {
  const char *name;
  const char *address_form;
  const char *nickname;
  const char *child;
} people[] = {
  { "林小雨", "小雨姐", NULL, "果果" },
  { "王小燕", "小燕姐", NULL, NULL },
  { "王芳", NULL, NULL, NULL },
  { "白雪", NULL, NULL, NULL },
  { "欧阳雪", NULL, NULL, NULL },
  { "李敏", NULL, NULL, NULL },
  { "李敏", NULL, NULL, NULL },
  { "陈怡", "佳怡妈妈", NULL, "佳怡" },
  { "张红", "王姐", NULL, NULL },
  { "Alice Wong", NULL, NULL, NULL },
  { "赵倩", "小倩姐", NULL, NULL },
  { "钱倩", "小倩姐", NULL, NULL },
};

typedef struct {
  const char *note;
  const char *open;    /* NULL = nobody's file is open */
  const char *whom;    /* NULL = nobody is offered */
} Row;

static const Row rows[] = {
  { "王小燕 周六来取", "林小雨", "王小燕" },
  { "王小燕周六来取", "林小雨", "王小燕" },
  { "王小燕：裤脚改短 2 厘米", "林小雨", "王小燕" },
  { "王小燕姐要一件 130 的粉裙子", "林小雨", "王小燕" },
  { "王小燕的裤子改好了", "林小雨", "王小燕" },
  { "小燕姐 周六来取", "林小雨", "王小燕" },
  { "小燕姐说裤子长了", "林小雨", "王小燕" },
  { "给王小燕留一件 130 粉裙", "林小雨", "王小燕" },
  { "记一下", "林小雨", NULL },
  { "打电话给王小燕", NULL, "王小燕" },
  { "  王芳 问大衣", "林小雨", "王芳" },
  { "王芳周六来取大衣", NULL, "王芳" },
  { "王芳女士要退", "林小雨", "王芳" },
  { "佳怡妈妈下周三来", "林小雨", "陈怡" },
  { "白雪 羽绒服退了", "林小雨", "白雪" },
  { "欧阳雪来电话", "林小雨", "欧阳雪" },
  { "Alice Wong comes on Friday", "林小雨", "Alice Wong" },
  { "alice wong: blue coat", NULL, "Alice Wong" },
  /* Her own file, her own child. */
  { "王小燕 周六来取", "王小燕", NULL },
  { "小燕姐 周六来取", "王小燕", NULL },
  { "佳怡妈妈下周三来", "陈怡", NULL },
  /* Somebody is mentioned. */
  { "王小燕介绍来的", "林小雨", NULL },
  { "王小燕 介绍来的", "林小雨", NULL },
  { "王小燕的朋友", "林小雨", NULL },
  { "王小燕姐的妹妹", "林小雨", NULL },
  { "王小燕和她一起来的", "林小雨", NULL },
  { "王小燕、王芳 都要", "林小雨", NULL },
  { "和王小燕一起来", "林小雨", NULL },
  { "周六王小燕也来", "林小雨", NULL },
  { "Alice Wong's friend", "林小雨", NULL },
  { "Alice Wong and her sister", "林小雨", NULL },
  /* The name goes on, or is part of something. */
  { "王芳华来过", "林小雨", NULL },
  { "白雪公主裙 120 一件", "林小雨", NULL },
  { "欧阳雪莹来过", "林小雨", NULL },
  { "Alice", "林小雨", NULL },
  { "Alice Wongs coat", "林小雨", NULL },
  /* Not one customer. */
  { "李敏 周六来", "林小雨", NULL },
  { "小倩姐 周六来", "林小雨", NULL },
  { "王姐 周六来", "林小雨", NULL },
  { "燕姐 周六来", "林小雨", NULL },
  { "王小 来", "林小雨", NULL },
  { "小燕 来", "林小雨", NULL },
  { "黄裙子太长", "林小雨", NULL },
  { "130 粉裙留一件", "林小雨", NULL },
  { "", "林小雨", NULL },
  { "给", "林小雨", NULL },
  { "姐", NULL, NULL },
};

static ShukeCustomer *
make_person (guint i)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;

  shuke_customer_builder_set_id (builder, (gint64) i + 1);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, people[i].name);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, people[i].address_form);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, people[i].nickname);
  if (people[i].child != NULL)
    shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), people[i].child);
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 9, 17), &error);
  g_assert_no_error (error);
  return customer;
}

/* Everybody, whatever is asked for: the rule has to look for itself. */
static GPtrArray *
everybody (const char *text,
           gpointer    data)
{
  return g_ptr_array_ref (data);
}

static GPtrArray *
too_many (const char *text,
          gpointer    data)
{
  return NULL;
}

static ShukeCustomer *
find_by_name (const GPtrArray *customers,
              const char      *name)
{
  for (guint i = 0; name != NULL && i < customers->len; i++)
    if (g_strcmp0 (((ShukeCustomer *) g_ptr_array_index (customers, i))->name, name) == 0)
      return g_ptr_array_index (customers, i);
  return NULL;
}

static void
test_rows (gconstpointer data)
{
  const GPtrArray *customers = data;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *named = NULL;
      g_autoptr (ShukeCustomer) whom = NULL;

      g_test_message ("'%s' in the file of %s", rows[i].note, rows[i].open);
      whom = shuke_note_find_whom (rows[i].note, find_by_name (customers, rows[i].open), everybody, (gpointer) data, &named);
      g_assert_cmpstr (whom != NULL ? whom->name : NULL, ==, rows[i].whom);
      g_assert_true ((named != NULL) == (whom != NULL));
      g_assert_true (named == NULL || g_strrstr (rows[i].note, named) != NULL);
    }
}

static void
test_doubt (gconstpointer data)
{
  g_assert_null (shuke_note_find_whom ("王小燕 周六来取", NULL, too_many, NULL, NULL));
  g_assert_null (shuke_note_find_whom ("\xff王小燕", NULL, everybody, (gpointer) data, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) customers = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_customer_unref);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (customers, make_person (i));
  g_test_add_data_func ("/note-whom/rows", customers, test_rows);
  g_test_add_data_func ("/note-whom/doubt", customers, test_doubt);
  return g_test_run ();
}
