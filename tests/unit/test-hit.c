/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which characters are marked for what was typed. */

#include "shuke-hit.h"

typedef struct {
  const char    *typed;
  ShukeHitField  field;
  guint          index;
  const char    *marked;
} Row;

static const Row rows[] = {
  { "lxy", SHUKE_HIT_NAME, 0, "林小雨" },
  { "LX", SHUKE_HIT_NAME, 0, "林小" },
  { "linx", SHUKE_HIT_NAME, 0, "林小" },
  { "linxy", SHUKE_HIT_NAME, 0, "林小雨" },
  { "luxy", SHUKE_HIT_PERSON, 1, "陆夕颜" },
  { "linyx", SHUKE_HIT_NONE, 0, NULL },
  { "xiaoyu", SHUKE_HIT_NAME, 0, "小雨" },
  { "姐", SHUKE_HIT_ADDRESS_FORM, 0, "姐" },
  { "小雨", SHUKE_HIT_NAME, 0, "小雨" },
  { "林 小", SHUKE_HIT_NAME, 0, "林小" },
  { "果", SHUKE_HIT_PERSON_NICKNAME, 1, "果" },
  { "guoguo", SHUKE_HIT_PERSON_NICKNAME, 1, "果果" },
  { "陆", SHUKE_HIT_PERSON, 1, "陆" },
  { "ys", SHUKE_HIT_NONE, 0, NULL },
  { "8026", SHUKE_HIT_PHONE, 0, "8026" },
  { "00008", SHUKE_HIT_PHONE, 0, "0000 8" },
  { "138", SHUKE_HIT_PHONE, 0, "138" },
  { "vip7", SHUKE_HIT_CARD, 0, "VIP7" },
  { "xy_1990", SHUKE_HIT_CHANNEL, 0, "xy_1990" },
  { "zzz", SHUKE_HIT_NONE, 0, NULL },
  { "", SHUKE_HIT_NONE, 0, NULL },
};

static char *
text_of (const ShukeCustomer *customer,
         const ShukeHit      *hit)
{
  switch (hit->field)
    {
    case SHUKE_HIT_NAME:
      return g_strdup (customer->name);
    case SHUKE_HIT_ADDRESS_FORM:
      return g_strdup (customer->address_form);
    case SHUKE_HIT_PERSON:
      return g_strdup (((ShukePerson *) g_ptr_array_index (customer->persons, hit->index))->name);
    case SHUKE_HIT_PERSON_NICKNAME:
      return g_strdup (((ShukePerson *) g_ptr_array_index (customer->persons, hit->index))->nickname);
    case SHUKE_HIT_PHONE:
      return shuke_phone_format (((ShukeCustomerPhone *) g_ptr_array_index (customer->phones, hit->index))->e164,
                                 SHUKE_REGION_CN);
    case SHUKE_HIT_CARD:
      return g_strdup (customer->card_number);
    case SHUKE_HIT_CHANNEL:
      return g_strdup (((ShukeChannel *) g_ptr_array_index (customer->channels, hit->index))->value);
    case SHUKE_HIT_NONE:
    case SHUKE_HIT_NICKNAME:
    default:
      return NULL;
    }
}

static void
test_customer (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CARD_NUMBER, "VIP7");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, "小雨姐");
  shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
  shuke_customer_builder_set_channel (builder, 0, 0, "wechat", "xy_1990");
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_name (builder, child, "陆夕颜");
  shuke_customer_builder_set_person_nickname (builder, child, "果果");
  customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 9, 17), &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ShukeHit hit = shuke_hit_find (customer, rows[i].typed, SHUKE_REGION_CN);
      g_autofree char *text = text_of (customer, &hit);
      g_autofree char *marked = text != NULL ? g_utf8_substring (text, hit.start, hit.start + hit.length) : NULL;

      g_test_message ("'%s'", rows[i].typed);
      g_assert_cmpint (hit.field, ==, rows[i].field);
      g_assert_cmpuint (hit.index, ==, rows[i].index);
      g_assert_cmpstr (marked, ==, rows[i].marked);
    }
}

/* Surnames that sound otherwise, corrected readings, Latin names. */
static void
test_names (void)
{
  static const struct { const char *name, *reading, *typed; int start, length; } names[] = {
    { "曾小雨", NULL, "zxy", 0, 3 },
    { "曾小雨", NULL, "cengx", 0, 2 },
    { "单晓燕", NULL, "shanxiaoyan", 0, 3 },
    { "欧阳雯", NULL, "oyw", 0, 3 },
    { "盖小雨", "ge xiao yu", "gexiao", 0, 2 },
    { "Alice Wong", NULL, "alice", 0, 5 },
    { "Alice Wong", NULL, "wong", 6, 4 },
    { "吕绿", NULL, "lvlv", 0, 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      ShukeHit hit;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, names[i].name);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_READING, names[i].reading);
      customer = shuke_customer_builder_build (builder, shuke_day_new (2026, 9, 17), &error);
      g_assert_no_error (error);
      hit = shuke_hit_find (customer, names[i].typed, SHUKE_REGION_CN);
      g_test_message ("%s '%s'", names[i].name, names[i].typed);
      g_assert_cmpint (hit.field, ==, SHUKE_HIT_NAME);
      g_assert_cmpint (hit.start, ==, names[i].start);
      g_assert_cmpint (hit.length, ==, names[i].length);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hit/customer", test_customer);
  g_test_add_func ("/hit/names", test_names);
  return g_test_run ();
}
