/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two files about one person: what is asked, what is put together, and what the file says afterwards. */

#include "shuke-error.h"
#include "shuke-join.h"

#include <string.h>

#define TODAY shuke_day_new (2026, 11, 29)

static const ShukeCurrency cny = { "CNY", 2 };

static ShukeCustomerBuilder *
begin (gint64      id,
       const char *name)
{
  ShukeCustomerBuilder *builder = shuke_customer_builder_new (SHUKE_REGION_CN);

  shuke_customer_builder_set_id (builder, id);
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, name);
  shuke_customer_builder_set_person_id (builder, 0, id * 10);
  return builder;
}

static ShukeCustomer *
end (ShukeCustomerBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer = shuke_customer_builder_build (builder, TODAY, &error);

  g_assert_no_error (error);
  shuke_customer_builder_free (builder);
  return customer;
}

static ShukeJoin *
join (const ShukeCustomer *held,
      const ShukeCustomer *given)
{
  g_autoptr (GError) error = NULL;
  ShukeJoin *self = shuke_join_new (held, SHUKE_CONSENT_UNKNOWN, NULL, given, SHUKE_CONSENT_UNKNOWN, NULL, &error);

  g_assert_no_error (error);
  return self;
}

static ShukeJoinPart *
find_part (const ShukeJoin *self,
           ShukeFactKind    kind)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (((ShukeJoinPart *) self->parts->pdata[i])->given->kind == kind)
      return self->parts->pdata[i];
  return NULL;
}

static ShukeCustomer *
build (const ShukeJoin *self)
{
  return shuke_join_build (self, self->held, SHUKE_REGION_CN, &cny, TODAY);
}

/* The name that does not hold is how she is called, or stands in the remark when that place is taken. */
static void
test_names (void)
{
  static const struct
  {
    const char *held, *held_nickname, *given, *given_nickname;
    gboolean    proposed;
    const char *name, *nickname, *note;
  } cases[] = {
    { "吴倩", NULL, "李梓萌的妈妈", NULL, FALSE, "吴倩", "李梓萌的妈妈", NULL },
    { "李梓萌的妈妈", NULL, "吴倩", NULL, TRUE, "吴倩", "李梓萌的妈妈", NULL },
    { "张㛃", NULL, "张洁", NULL, FALSE, "张㛃", "张洁", NULL },
    { "张㛃", "小张", "张洁", NULL, FALSE, "张㛃", "小张", "Name: 张洁" },
    { "张㛃", NULL, "张洁", "洁洁", FALSE, "张㛃", "洁洁", "Name: 张洁" },
    { "张㛃", NULL, "张㛃", "洁洁", FALSE, "张㛃", "洁洁", NULL },
    { "张洁", NULL, "张姐", NULL, FALSE, "张洁", "张姐", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCustomerBuilder *one = begin (1, cases[i].held);
      ShukeCustomerBuilder *other = begin (2, cases[i].given);
      g_autoptr (ShukeCustomer) held = NULL;
      g_autoptr (ShukeCustomer) given = NULL;
      g_autoptr (ShukeJoin) self = NULL;
      g_autoptr (ShukeCustomer) built = NULL;

      shuke_customer_builder_set (one, SHUKE_CUSTOMER_NICKNAME, cases[i].held_nickname);
      shuke_customer_builder_set (other, SHUKE_CUSTOMER_NICKNAME, cases[i].given_nickname);
      /* The place of a form of address is taken. */
      shuke_customer_builder_set (one, SHUKE_CUSTOMER_ADDRESS_FORM, "洁姐");
      held = end (one);
      given = end (other);
      self = join (held, given);
      g_assert_cmpint (find_part (self, SHUKE_FACT_NAME)->take, ==, cases[i].proposed);
      built = build (self);
      g_assert_cmpstr (built->name, ==, cases[i].name);
      g_assert_cmpstr (built->nickname, ==, cases[i].nickname);
      g_assert_cmpstr (built->note, ==, cases[i].note);
    }
}

/* Of two cards, two tiers and two birthdays one holds, and the other stands in the remark; what she herself does not say is filled. */
static void
test_asked (void)
{
  ShukeCustomerBuilder *one = begin (1, "王芳");
  ShukeCustomerBuilder *other = begin (2, "王芳");
  g_autoptr (ShukeCustomer) held = NULL;
  g_autoptr (ShukeCustomer) given = NULL;
  g_autoptr (ShukeCustomer) kept = NULL;
  g_autoptr (ShukeCustomer) taken = NULL;
  g_autoptr (ShukeJoin) self = NULL;

  shuke_customer_builder_set (one, SHUKE_CUSTOMER_CARD_NUMBER, "K1");
  shuke_customer_builder_set (other, SHUKE_CUSTOMER_CARD_NUMBER, "K2");
  shuke_customer_builder_set_person_birth (one, 0, (ShukeDate) { 1990, 5, 3, 0, 0 });
  shuke_customer_builder_set_person_birth (other, 0, (ShukeDate) { 1991, 5, 3, 0, 0 });
  shuke_customer_builder_set (other, SHUKE_CUSTOMER_TIER, "金卡");
  shuke_customer_builder_set (one, SHUKE_CUSTOMER_NOTE, "爱喝茶");
  shuke_customer_builder_set (other, SHUKE_CUSTOMER_NOTE, "爱喝茶\n余额：300");
  shuke_customer_builder_set (one, SHUKE_CUSTOMER_MIND, "羊毛过敏");
  shuke_customer_builder_set (other, SHUKE_CUSTOMER_MIND, "中午别打电话");
  held = end (one);
  given = end (other);
  self = join (held, given);
  g_assert_cmpint (find_part (self, SHUKE_FACT_TIER)->how, ==, SHUKE_JOIN_FILLS);
  g_assert_cmpint (find_part (self, SHUKE_FACT_CARD_NUMBER)->how, ==, SHUKE_JOIN_ASK);
  g_assert_cmpint (find_part (self, SHUKE_FACT_NOTE)->how, ==, SHUKE_JOIN_BOTH);
  kept = build (self);
  g_assert_cmpstr (kept->card_number, ==, "K1");
  g_assert_cmpstr (kept->tier, ==, "金卡");
  g_assert_cmpstr (kept->mind, ==, "羊毛过敏\n中午别打电话");
  g_assert_true (shuke_date_equal (shuke_customer_get_self (kept)->birth, shuke_customer_get_self (held)->birth));
  g_assert_nonnull (strstr (kept->note, "余额：300"));
  g_assert_nonnull (strstr (kept->note, "Card number: K2"));
  g_assert_nonnull (strstr (kept->note, "1991"));
  g_assert_null (strstr (strstr (kept->note, "爱喝茶") + 1, "爱喝茶"));

  find_part (self, SHUKE_FACT_CARD_NUMBER)->take = TRUE;
  find_part (self, SHUKE_FACT_BIRTH)->take = TRUE;
  taken = build (self);
  g_assert_cmpstr (taken->card_number, ==, "K2");
  g_assert_true (shuke_date_equal (shuke_customer_get_self (taken)->birth, shuke_customer_get_self (given)->birth));
  g_assert_nonnull (strstr (taken->note, "Card number: K1"));
  g_assert_nonnull (strstr (taken->note, "1990"));
}

/* A day without its year is the same birthday, and the fuller one stays. */
static void
test_birthdays (void)
{
  static const struct { const char *held, *given; ShukeJoinHow how; const char *after; } cases[] = {
    { "--05-03", "1990-05-03", SHUKE_JOIN_FILLS, "1990-05-03" },
    { "1990-05-03", "--05-03", SHUKE_JOIN_NOTHING, "1990-05-03" },
    { "1990", "1990-05-03", SHUKE_JOIN_FILLS, "1990-05-03" },
    { "1990-05", "1990-05-03", SHUKE_JOIN_FILLS, "1990-05-03" },
    { "L1990-05-03", "1990-05-03", SHUKE_JOIN_ASK, "L1990-05-03" },
    { "--05-04", "1990-05-03", SHUKE_JOIN_ASK, "--05-04" },
    { "1990-05-03", "1990-05-03", SHUKE_JOIN_NOTHING, "1990-05-03" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCustomerBuilder *one = begin (1, "王芳");
      ShukeCustomerBuilder *other = begin (2, "王芳");
      g_autoptr (ShukeCustomer) held = NULL;
      g_autoptr (ShukeCustomer) given = NULL;
      g_autoptr (ShukeCustomer) built = NULL;
      g_autoptr (ShukeJoin) self = NULL;
      g_autofree char *after = NULL;
      ShukeDate date;

      g_assert_true (shuke_date_from_text (cases[i].held, &date));
      shuke_customer_builder_set_person_birth (one, 0, date);
      g_assert_true (shuke_date_from_text (cases[i].given, &date));
      shuke_customer_builder_set_person_birth (other, 0, date);
      held = end (one);
      given = end (other);
      self = join (held, given);
      g_assert_cmpint (find_part (self, SHUKE_FACT_BIRTH)->how, ==, cases[i].how);
      built = build (self);
      after = shuke_date_to_text (shuke_customer_get_self (built)->birth);
      g_assert_cmpstr (after, ==, cases[i].after);
      if (cases[i].how != SHUKE_JOIN_ASK)
        g_assert_null (built->note);
    }
}

/* How she wants to be written to: what either refused is refused. */
static void
test_ways (void)
{
  static const struct { const char *held, *given; ShukeJoinHow how; const char *after; } cases[] = {
    { "-phone", "wechat", SHUKE_JOIN_BOTH, "wechat" },
    { "wechat", "any", SHUKE_JOIN_BOTH, "wechat" },
    { "any", "-sms", SHUKE_JOIN_BOTH, "-sms" },
    { "wechat", "sms", SHUKE_JOIN_ASK, "wechat" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeCustomerBuilder *one = begin (1, "王芳");
      ShukeCustomerBuilder *other = begin (2, "王芳");
      g_autoptr (ShukeCustomer) held = NULL;
      g_autoptr (ShukeCustomer) given = NULL;
      g_autoptr (ShukeCustomer) built = NULL;
      g_autoptr (ShukeJoin) self = NULL;

      shuke_customer_builder_set (one, SHUKE_CUSTOMER_CONTACT_CHANNEL, cases[i].held);
      shuke_customer_builder_set (other, SHUKE_CUSTOMER_CONTACT_CHANNEL, cases[i].given);
      held = end (one);
      given = end (other);
      self = join (held, given);
      g_assert_cmpint (find_part (self, SHUKE_FACT_CONTACT_CHANNEL)->how, ==, cases[i].how);
      built = build (self);
      g_assert_cmpstr (built->contact_channel, ==, cases[i].after);
    }
}

typedef struct {
  ShukeRole   role;
  const char *relation, *name, *nickname, *birth;
  ShukeSex    sex;
} Kin;

static ShukeCustomer *
family (gint64     id,
        const Kin *kin,
        gsize      n)
{
  ShukeCustomerBuilder *builder = begin (id, "王芳");

  for (gsize i = 0; i < n && (kin[i].relation != NULL || kin[i].name != NULL); i++)
    {
      guint person = shuke_customer_builder_add_person (builder, id * 10 + (gint64) i + 1, kin[i].role);
      ShukeDate date = SHUKE_DATE_NONE;

      shuke_customer_builder_set_person_relation (builder, person, kin[i].relation);
      shuke_customer_builder_set_person_name (builder, person, kin[i].name);
      shuke_customer_builder_set_person_nickname (builder, person, kin[i].nickname);
      shuke_customer_builder_set_person_sex (builder, person, kin[i].sex);
      g_assert_true (shuke_date_from_text (kin[i].birth != NULL ? kin[i].birth : "", &date));
      shuke_customer_builder_set_person_birth (builder, person, date);
    }
  return end (builder);
}

/* The same by name, by birthday, by "her daughter" when there is one; never one of twins for the other. */
static void
test_children (void)
{
#define CHILD SHUKE_ROLE_CHILD
#define GIRL SHUKE_SEX_FEMALE
#define BOY SHUKE_SEX_MALE
#define ANY SHUKE_SEX_UNKNOWN
  static const struct { Kin held[2], given[2]; guint pairs[2]; } cases[] = {
    { { { CHILD, NULL, "果果", NULL, NULL, ANY } }, { { CHILD, NULL, "果果", NULL, "2019-03-01", ANY } }, { 1, 0 } },
    { { { CHILD, NULL, "李梓萌", "果果", NULL, ANY } }, { { CHILD, NULL, "果果", NULL, NULL, GIRL } }, { 1, 0 } },
    { { { CHILD, NULL, "李梓萌", NULL, "2019-03-01", ANY } }, { { CHILD, NULL, "果果", NULL, "2019-03-01", ANY } }, { 1, 0 } },
    { { { CHILD, NULL, "李梓萌", NULL, "2019-03-01", BOY } }, { { CHILD, NULL, "果果", NULL, "2019-03-01", GIRL } }, { 0, 0 } },
    { { { CHILD, NULL, "大宝", NULL, "2019-03-01", ANY }, { CHILD, NULL, "小宝", NULL, "2019-03-01", ANY } },
      { { CHILD, NULL, "小宝", NULL, "2019-03-01", ANY }, { CHILD, NULL, "果果", NULL, "2019-03-01", ANY } }, { 2, 0 } },
    { { { CHILD, NULL, "果果", NULL, "2019-03-01", ANY } }, { { CHILD, NULL, "豆豆", NULL, "2021-03-01", ANY } }, { 0, 0 } },
    { { { CHILD, NULL, "果果", NULL, "--03-01", ANY } }, { { CHILD, NULL, "豆豆", NULL, "--03-01", ANY } }, { 0, 0 } },
    { { { CHILD, "女儿", "果果", NULL, NULL, ANY } }, { { CHILD, "女儿", NULL, NULL, NULL, ANY } }, { 1, 0 } },
    { { { CHILD, "女儿", "果果", NULL, NULL, ANY }, { CHILD, "女儿", "豆豆", NULL, NULL, ANY } },
      { { CHILD, "女儿", NULL, NULL, NULL, ANY } }, { 0, 0 } },
    { { { SHUKE_ROLE_PARTNER, NULL, "老李", NULL, NULL, ANY } }, { { SHUKE_ROLE_CHILD, NULL, "老李", NULL, NULL, ANY } }, { 0, 0 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomer) held = family (1, cases[i].held, 2);
      g_autoptr (ShukeCustomer) given = family (2, cases[i].given, 2);
      g_autoptr (ShukeJoin) self = join (held, given);

      g_assert_cmpuint (g_array_index (self->pairs, guint, 0), ==, 0);
      for (guint k = 1; k < given->persons->len; k++)
        g_assert_cmpuint (g_array_index (self->pairs, guint, k), ==, cases[i].pairs[k - 1] == 0 ? G_MAXUINT : cases[i].pairs[k - 1]);
    }
}

/* Her other name and birthday are not lost, and nobody is asked about them. */
static void
test_child_facts (void)
{
  static const Kin one = { CHILD, NULL, "李梓萌", NULL, "2019-03-01", ANY };
  static const Kin other = { CHILD, "女儿", "果果", NULL, "2019-03-01", GIRL };
  static const Kin third = { CHILD, NULL, "李梓萌", NULL, "2020-03-01", ANY };
  g_autoptr (ShukeCustomer) held = family (1, &one, 1);
  g_autoptr (ShukeCustomer) given = family (2, &other, 1);
  g_autoptr (ShukeCustomer) elder = family (3, &third, 1);
  g_autoptr (ShukeJoin) self = join (held, given);
  g_autoptr (ShukeJoin) older = join (held, elder);
  g_autoptr (ShukeCustomer) built = build (self);
  g_autoptr (ShukeCustomer) again = build (older);
  const ShukePerson *child = g_ptr_array_index (built->persons, 1);

  g_assert_cmpstr (child->name, ==, "李梓萌");
  g_assert_cmpstr (child->nickname, ==, "果果");
  g_assert_cmpstr (child->relation, ==, "女儿");
  g_assert_cmpint (child->sex, ==, GIRL);
  g_assert_null (child->note);
  child = g_ptr_array_index (again->persons, 1);
  g_assert_cmpint (child->birth.year, ==, 2019);
  g_assert_nonnull (strstr (child->note, "2020"));
}

/* What is known of a fact goes where the fact goes. */
static void
test_subjects (void)
{
  ShukeCustomerBuilder *one = begin (1, "王芳");
  ShukeCustomerBuilder *other = begin (2, "王芳芳");
  g_autoptr (ShukeCustomer) held = NULL;
  g_autoptr (ShukeCustomer) given = NULL;
  g_autoptr (ShukeJoin) self = NULL;
  static const struct { const char *subject, *field, *to; gboolean instead; } cases[] = {
    { "self", "tier", "self", TRUE },
    { "self", "name", NULL, FALSE },
    { "row:5", "phone", "row:5", FALSE },
    { "row:6", "phone", NULL, FALSE },
    { "person:21", "birth", "person:21", FALSE },
    { "self", "note", NULL, FALSE },
  };

  shuke_customer_builder_set (other, SHUKE_CUSTOMER_TIER, "金卡");
  shuke_customer_builder_set_phone (one, 0, 4, "13900001111", NULL);
  shuke_customer_builder_set_phone (other, 0, 5, "13900002222", NULL);
  shuke_customer_builder_set_phone (other, 1, 6, "139 0000 1111", NULL);
  shuke_customer_builder_set_person_name (other, shuke_customer_builder_add_person (other, 21, SHUKE_ROLE_CHILD), "果果");
  held = end (one);
  given = end (other);
  self = join (held, given);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean instead;
      g_autofree char *to = shuke_join_dup_subject (self, cases[i].subject, cases[i].field, &instead);

      g_assert_cmpstr (to, ==, cases[i].to);
      g_assert_cmpint (instead, ==, cases[i].instead);
    }
  g_assert_true (shuke_join_drops_given (self->parts->pdata[self->parts->len - 2]) !=
                 shuke_join_drops_given (self->parts->pdata[self->parts->len - 3]));
}

static void
test_refused (void)
{
  ShukeCustomerBuilder *firm = begin (2, "阳光幼儿园");
  g_autoptr (ShukeCustomer) held = end (begin (1, "王芳"));
  g_autoptr (ShukeCustomer) given = NULL;
  g_autoptr (GError) error = NULL;

  shuke_customer_builder_set_organisation (firm, TRUE);
  given = end (firm);
  g_assert_null (shuke_join_new (held, SHUKE_CONSENT_YES, NULL, given, SHUKE_CONSENT_YES, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (shuke_join_new (held, SHUKE_CONSENT_YES, NULL, held, SHUKE_CONSENT_YES, NULL, &error));
  g_assert_error (error, SHUKE_ERROR, SHUKE_ERROR_INVALID);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/join/names", test_names);
  g_test_add_func ("/join/asked", test_asked);
  g_test_add_func ("/join/birthdays", test_birthdays);
  g_test_add_func ("/join/ways", test_ways);
  g_test_add_func ("/join/children", test_children);
  g_test_add_func ("/join/child-facts", test_child_facts);
  g_test_add_func ("/join/subjects", test_subjects);
  g_test_add_func ("/join/refused", test_refused);
  return g_test_run ();
}
