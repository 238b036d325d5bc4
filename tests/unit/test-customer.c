/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The builder of customers: what it cleans, keeps once, orders and refuses. */

#include "shuke-customer.h"
#include "shuke-error.h"

static ShukeDay today;

static ShukeDate
date (const char *text)
{
  ShukeDate result;

  g_assert_true (shuke_date_from_text (text, &result));
  return result;
}

static ShukeCustomer *
build (ShukeCustomerBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer = shuke_customer_builder_build (builder, today, &error);

  g_assert_no_error (error);
  g_assert_nonnull (customer);
  return customer;
}

static void
test_text (void)
{
  static const struct { ShukeCustomerField field; const char *text, *kept; } cases[] = {
    { SHUKE_CUSTOMER_NAME, "  林\u3000小雨 ", "林 小雨" },
    { SHUKE_CUSTOMER_NAME, "Anne\u200bMarie", "AnneMarie" },
    { SHUKE_CUSTOMER_NICKNAME, "\t", NULL },
    { SHUKE_CUSTOMER_CARD_NUMBER, "A 001", "A 001" },
    { SHUKE_CUSTOMER_MIND, " 羊毛过敏 \n\n 中午别打电话", "羊毛过敏\n中午别打电话" },
    { SHUKE_CUSTOMER_NOTE, "\n \n", NULL },
    { SHUKE_CUSTOMER_TIER, "金卡", "金卡" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      const char *kept = NULL;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, "小雨姐");
      shuke_customer_builder_set (builder, cases[i].field, cases[i].text);
      customer = build (builder);
      switch (cases[i].field)
        {
        case SHUKE_CUSTOMER_NAME:
          kept = customer->name;
          break;
        case SHUKE_CUSTOMER_NICKNAME:
          kept = customer->nickname;
          break;
        case SHUKE_CUSTOMER_CARD_NUMBER:
          kept = customer->card_number;
          break;
        case SHUKE_CUSTOMER_MIND:
          kept = customer->mind;
          break;
        case SHUKE_CUSTOMER_NOTE:
          kept = customer->note;
          break;
        case SHUKE_CUSTOMER_TIER:
          kept = customer->tier;
          break;
        case SHUKE_CUSTOMER_READING:
        case SHUKE_CUSTOMER_ADDRESS_FORM:
        case SHUKE_CUSTOMER_SOURCE:
        case SHUKE_CUSTOMER_STAFF:
        case SHUKE_CUSTOMER_STAGE:
        case SHUKE_CUSTOMER_CONTACT_CHANNEL:
        case SHUKE_CUSTOMER_CONTACT_HOURS:
        default:
          g_assert_not_reached ();
        }
      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

static void
test_title (void)
{
  static const struct { const char *name, *nickname, *form, *phone, *title; } cases[] = {
    { "林小雨", "小雨", "小雨姐", "13800008026", "林小雨" },
    { NULL, "小雨", "小雨姐", "13800008026", "小雨" },
    { NULL, NULL, "小雨姐", "13800008026", "小雨姐" },
    { NULL, NULL, NULL, "13800008026", "138 0000 8026" },
    { NULL, NULL, NULL, "call the bakery", "call the bakery" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, cases[i].name);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, cases[i].nickname);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, cases[i].form);
      shuke_customer_builder_set_phone (builder, 0, 0, cases[i].phone, NULL);
      customer = build (builder);
      g_assert_cmpstr (shuke_customer_get_title (customer), ==, cases[i].title);
      g_assert_cmpstr (shuke_customer_person_title (customer, shuke_customer_get_self (customer)), ==, cases[i].title);
    }
}

static void
test_phones (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomerBuilder) again = NULL;
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;
  const ShukeCustomerPhone *phone;

  shuke_customer_builder_set_phone (builder, 0, 7, "021-6888 0001", "店里");
  shuke_customer_builder_set_phone (builder, 1, 8, "138 0000 8026", NULL);
  shuke_customer_builder_set_phone (builder, 2, 0, "+86 13800008026", "微信");
  shuke_customer_builder_set_phone (builder, 2, 0, "  ", NULL);
  shuke_customer_builder_set_phone (builder, 2, 0, "ask her sister", NULL);
  customer = build (builder);
  g_assert_cmpuint (customer->phones->len, ==, 3);
  phone = shuke_customer_get_mobile (customer);
  g_assert_cmpint (phone->id, ==, 8);
  g_assert_cmpstr (phone->raw, ==, "138 0000 8026");
  g_assert_cmpstr (phone->e164, ==, "+8613800008026");
  g_assert_cmpstr (phone->label, ==, "微信");
  phone = g_ptr_array_index (customer->phones, 2);
  g_assert_null (phone->e164);

  /* Replaced in place the id stays; changed into one that is there already, it goes. */
  again = shuke_customer_builder_new_from (customer, SHUKE_REGION_CN);
  shuke_customer_builder_set_phone (again, 1, 0, "13900008027", NULL);
  shuke_customer_builder_set_phone (again, 2, 0, "13900008027", NULL);
  changed = build (again);
  g_assert_cmpuint (changed->phones->len, ==, 2);
  phone = g_ptr_array_index (changed->phones, 1);
  g_assert_cmpint (phone->id, ==, 8);
  g_assert_cmpstr (phone->e164, ==, "+8613900008027");
  shuke_customer_builder_set_phone (again, 0, 0, NULL, NULL);
  g_clear_pointer (&changed, shuke_customer_unref);
  changed = build (again);
  g_assert_cmpuint (changed->phones->len, ==, 1);
}

static void
test_persons (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  const ShukePerson *child;
  const ShukeMeasurement *measurement;
  guint index;

  shuke_customer_builder_set_person_name (builder, 0, "林小雨");
  index = shuke_customer_builder_add_person (builder, 5, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_relation (builder, index, "女儿");
  shuke_customer_builder_set_person_nickname (builder, index, "果果");
  shuke_customer_builder_set_person_birth (builder, index, date ("L2020-08-10"));
  shuke_customer_builder_set_person_sex (builder, index, SHUKE_SEX_FEMALE);
  shuke_customer_builder_set_measurement (builder, index, 1, "height", 1100, today - 300, NULL);
  shuke_customer_builder_set_measurement (builder, index, 2, "height", 1180, today - 46, "量的");
  shuke_customer_builder_set_measurement (builder, index, 0, "height", 1185, SHUKE_DAY_NONE, NULL);
  shuke_customer_builder_set_measurement (builder, index, 1, "height", 0, today, NULL);
  shuke_customer_builder_set_size (builder, index, 3, "clothes", "110", today - 400, NULL);
  shuke_customer_builder_set_size (builder, index, 4, "shoes", "18", today - 20, NULL);
  shuke_customer_builder_set_size (builder, index, 3, "socks", " 120 ", today - 10, NULL);
  customer = build (builder);

  g_assert_cmpuint (customer->persons->len, ==, 2);
  g_assert_cmpint (shuke_customer_get_self (customer)->role, ==, SHUKE_ROLE_SELF);
  g_assert_null (shuke_customer_get_self (customer)->name);
  g_assert_cmpstr (customer->name, ==, "林小雨");
  child = shuke_customer_find_person (customer, 5);
  g_assert_cmpstr (shuke_customer_person_title (customer, child), ==, "果果");
  g_assert_cmpuint (child->measurements->len, ==, 2);
  measurement = g_ptr_array_index (child->measurements, 0);
  g_assert_cmpint (measurement->value, ==, 1185);
  g_assert_cmpint (measurement->day, ==, today);
  g_assert_cmpuint (child->sizes->len, ==, 2);
  g_assert_cmpstr (((ShukeSizeTold *) g_ptr_array_index (child->sizes, 0))->size, ==, "120");
  g_assert_cmpstr (((ShukeSizeTold *) g_ptr_array_index (child->sizes, 0))->kind, ==, "clothes");
  shuke_customer_builder_remove_person (builder, index);
  g_assert_cmpuint (shuke_customer_builder_n_persons (builder), ==, 1);
  g_assert_null (shuke_customer_find_person (customer, 99));
}

static void
test_refused (void)
{
  static const struct { const char *birth; int height; gboolean good; } cases[] = {
    { "1990-05-03", 0, TRUE },
    { "", 1180, TRUE },
    { "2026-09-17", 0, TRUE },
    { "2026-09-18", 0, FALSE },
    { "2027", 0, FALSE },
    { "2026-10", 0, FALSE },
    { "L2026-08-07", 0, TRUE },     /* the same 17 September 2026 */
    { "L2026-08-08", 0, FALSE },
    { "", 299, FALSE },
    { "", 300, TRUE },
    { "", 2500, TRUE },
    { "", 2501, FALSE },
    { "", -1, FALSE },
  };
  g_autoptr (ShukeCustomerBuilder) nobody = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomerBuilder) impossible = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GError) refusal = NULL;

      g_test_message ("%s %d", cases[i].birth, cases[i].height);
      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
      shuke_customer_builder_set_person_birth (builder, 0, date (cases[i].birth));
      shuke_customer_builder_set_measurement (builder, 0, 0, "height", cases[i].height, today, NULL);
      customer = shuke_customer_builder_build (builder, today, &refusal);
      g_assert_cmpint (customer != NULL, ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (refusal, SHUKE_ERROR, SHUKE_ERROR_INVALID);
      /* The builder lives on and takes the correction. */
      shuke_customer_builder_set_person_birth (builder, 0, SHUKE_DATE_NONE);
      if (cases[i].height == 0)
        {
          g_clear_pointer (&customer, shuke_customer_unref);
          customer = build (builder);
        }
    }
  g_assert_null (shuke_customer_builder_build (nobody, today, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  shuke_customer_builder_set (impossible, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set_person_birth (impossible, 0, (ShukeDate) { .year = 2025, .month = 2, .day = 29 });
  g_assert_null (shuke_customer_builder_build (impossible, today, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
}

static void
test_mind (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) same = NULL;
  g_autoptr (ShukeCustomer) changed = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "王芳");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "羊毛过敏");
  shuke_customer_builder_set_mind_seen (builder, today);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, " 羊毛过敏 ");
  same = build (builder);
  g_assert_cmpint (same->mind_seen_day, ==, today);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_MIND, "羊毛、马海毛过敏");
  changed = build (builder);
  g_assert_cmpint (changed->mind_seen_day, ==, SHUKE_DAY_NONE);
}

static void
test_words (void)
{
  for (int role = SHUKE_ROLE_SELF; role <= SHUKE_ROLE_GIFT; role++)
    g_assert_cmpint (shuke_role_from_text (shuke_role_to_text (role)), ==, role);
  g_assert_cmpint (shuke_role_from_text ("godmother"), ==, SHUKE_ROLE_OTHER);
  g_assert_cmpint (shuke_role_from_text (NULL), ==, SHUKE_ROLE_OTHER);
  for (int sex = SHUKE_SEX_UNKNOWN; sex <= SHUKE_SEX_MALE; sex++)
    g_assert_cmpint (shuke_sex_from_text (shuke_sex_to_text (sex)), ==, sex);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  today = shuke_day_new (2026, 9, 17);
  g_test_add_func ("/customer/text", test_text);
  g_test_add_func ("/customer/title", test_title);
  g_test_add_func ("/customer/phones", test_phones);
  g_test_add_func ("/customer/persons", test_persons);
  g_test_add_func ("/customer/refused", test_refused);
  g_test_add_func ("/customer/mind", test_mind);
  g_test_add_func ("/customer/words", test_words);
  return g_test_run ();
}
