/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is agreed with her, what follows from what she values and can spend, and when a field of the shop's own is asked again. */

#include "shuke-budget.h"
#include "shuke-expectation.h"
#include "shuke-standing.h"
#include "shuke-term-days.h"
#include "shuke-fact-state.h"

static ShukeDay today;

static ShukeCustomer *
build (ShukeCustomerBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = shuke_customer_builder_build (builder, today, &error);

  g_assert_no_error (error);
  return customer;
}

/* A field of the shop's own is asked again after as many days as its owner said. */
static void
test_custom_freshness (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) facts = NULL;

  shuke_customer_builder_set_custom (builder, 7, 3, "猫的名字", "text", NULL, 90, "咪咪");
  shuke_customer_builder_set_custom (builder, 8, 4, "楼层", "number", NULL, 0, "3");
  customer = build (builder);
  facts = shuke_fact_list (customer);
  g_assert_cmpuint (facts->len, ==, 3);
  for (guint i = 0; i < facts->len; i++)
    {
      ShukeFact *fact = g_ptr_array_index (facts, i);

      if (fact->kind != SHUKE_FACT_CUSTOM)
        continue;
      fact->day = today - 90;
      g_assert_cmpint (shuke_fact_get_freshness (fact, customer, SHUKE_DAY_NONE, today), ==,
                       fact->field == 3 ? SHUKE_FRESHNESS_FRESH : SHUKE_FRESHNESS_LASTING);
      fact->day--;
      g_assert_cmpint (shuke_fact_get_freshness (fact, customer, SHUKE_DAY_NONE, today), ==,
                       fact->field == 3 ? SHUKE_FRESHNESS_STALE : SHUKE_FRESHNESS_LASTING);
    }
}

static void
test_read (void)
{
  static const struct { const char *typed, *read; } cases[] = {
    { "4/3", "4/3" }, { "看重５，做到 3", "5/3" }, { "4", "4" }, { "expects 2, gets 1", "2/1" }, { "6", NULL }, { "0/3", NULL }, { "3/0", NULL },
    { "12", NULL }, { "4/3/2", NULL }, { "a lot", NULL }, { "", NULL },
    { "最看重", "5" }, { "看重质量", "4" }, { "一般", "3" }, { "不太在乎", "2" }, { "不看重", "1" }, { "无所谓", "1" }, { "只看 3", "3" }, { "质量好", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *read = shuke_expectation_read (cases[i].typed);

      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

static void
test_read_terms (void)
{
  static const struct { ShukeFactKind kind; const char *typed, *read; } cases[] = {
    { SHUKE_FACT_TERM_DISCOUNT, "10%", "10" },
    { SHUKE_FACT_TERM_DISCOUNT, "10% off", "10" },
    { SHUKE_FACT_TERM_DISCOUNT, "九折", "10" },
    { SHUKE_FACT_TERM_DISCOUNT, "9折", "10" },
    { SHUKE_FACT_TERM_DISCOUNT, "8.8折", "12" },
    { SHUKE_FACT_TERM_DISCOUNT, "88折", "12" },
    { SHUKE_FACT_TERM_DISCOUNT, "八五折", "15" },
    { SHUKE_FACT_TERM_DISCOUNT, "10折", NULL },
    { SHUKE_FACT_TERM_DISCOUNT, "十折", NULL },
    { SHUKE_FACT_TERM_DISCOUNT, "99999999999", NULL },
    { SHUKE_FACT_TERM_DISCOUNT, "0", NULL },
    { SHUKE_FACT_TERM_DISCOUNT, "101", NULL },
    { SHUKE_FACT_TERM_DISCOUNT, "a lot", NULL },
    { SHUKE_FACT_TERM_CREDIT, "¥3,000", "3000" },
    { SHUKE_FACT_TERM_PAYMENT, "30天内", "30" },
    { SHUKE_FACT_TERM_PAYMENT, "within 30 days", "30" },
    { SHUKE_FACT_TERM_PAYMENT, "月结30天", "30" },
    { SHUKE_FACT_TERM_PAYMENT, "月結 60 天", "60" },
    { SHUKE_FACT_TERM_PAYMENT, "两周内付清", "14" },
    { SHUKE_FACT_TERM_PAYMENT, "月结", "30" },
    { SHUKE_FACT_TERM_PAYMENT, "soon", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeFact fact = { .kind = cases[i].kind };
      g_autofree char *read = shuke_fact_read (&fact, cases[i].typed, today);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* The days behind what is agreed: typed, kept, shown and read again; words that are no days stay words. Today is 17 September 2026. */
static void
test_term_days (void)
{
  static const struct { ShukeFactKind kind; const char *typed, *read; ShukeTermState state; } cases[] = {
    { SHUKE_FACT_TERM_DISCOUNT, "10%", "10", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_DISCOUNT, "10% until 2026-12-31", "10 /2026-12-31", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_DISCOUNT, "9折，到2026年12月31日", "10 /2026-12-31", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_DISCOUNT, "9折 至 12月31日止", "10 /2026-12-31", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_DISCOUNT, "10% off (2026-01-01 – 2026-06-30)", "10 2026-01-01/2026-06-30", SHUKE_TERM_OVER },
    { SHUKE_FACT_TERM_DISCOUNT, "10%, until 2026-09-17", "10 /2026-09-17", SHUKE_TERM_HOLDS },     /* that day included */
    { SHUKE_FACT_TERM_DISCOUNT, "10%, until 2026-09-16", "10 /2026-09-16", SHUKE_TERM_OVER },
    { SHUKE_FACT_TERM_DISCOUNT, "九折，2026年10月1日起", "10 2026-10-01/", SHUKE_TERM_NOT_YET },
    { SHUKE_FACT_TERM_DISCOUNT, "9折 從2026/10/1到2026/12/31", "10 2026-10-01/2026-12-31", SHUKE_TERM_NOT_YET },
    { SHUKE_FACT_TERM_DISCOUNT, "9折、2026-01-01 至 2026-12-31", "10 2026-01-01/2026-12-31", SHUKE_TERM_HOLDS },   /* as it is shown */
    { SHUKE_FACT_TERM_DISCOUNT, "9折、至 2026-12-31", "10 /2026-12-31", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_DISCOUNT, "9折、2026-10-01 起", "10 2026-10-01/", SHUKE_TERM_NOT_YET },
    { SHUKE_FACT_TERM_CREDIT, "3000 until 2026-12-31", "3000 /2026-12-31", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_PAYMENT, "30天内，2026-01-01起", "30 2026-01-01/", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_OTHER, "free hems, until 2026-01-31", "free hems /2026-01-31", SHUKE_TERM_OVER },
    { SHUKE_FACT_TERM_OTHER, "自提，每月 3-5 日", "自提，每月 3-5 日", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_INVOICE, "until then", "until then", SHUKE_TERM_HOLDS },
    { SHUKE_FACT_TERM_DISCOUNT, "until 2026-12-31", NULL, SHUKE_TERM_HOLDS },                       /* nothing is agreed */
    { SHUKE_FACT_TERM_DISCOUNT, "10% from 2026-12-31 until 2026-01-01", NULL, SHUKE_TERM_HOLDS },   /* ends before it begins */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeFact fact = { .kind = cases[i].kind, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };
      g_autofree char *read = shuke_fact_read (&fact, cases[i].typed, today);
      g_autofree char *shown = NULL;
      g_autofree char *again = NULL;
      g_autofree char *state = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (read, ==, cases[i].read);
      if (read == NULL)
        continue;
      g_assert_cmpint (shuke_term_get_state (read, today), ==, cases[i].state);
      state = shuke_term_dup_state (read, today);
      g_assert_true ((state == NULL) == (cases[i].state == SHUKE_TERM_HOLDS));
      fact.text = read;
      shown = shuke_fact_dup_shown (&fact, NULL, today);
      again = shuke_fact_read (&fact, shown, today);
      g_assert_cmpstr (again, ==, read);
    }
}

/* A discount outside its days is not offered. */
static void
test_term_discount (void)
{
  static const struct { const char *value; int percent; } cases[] = {
    { "10", 10 }, { "10 /2026-09-17", 10 }, { "10 /2026-09-16", 0 }, { "10 2026-09-18/", 0 }, { "10 2026-09-17/2026-09-17", 10 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;

      shuke_customer_builder_set_term (builder, 0, "discount", cases[i].value);
      customer = build (builder);
      g_test_message ("%s", cases[i].value);
      g_assert_cmpint (shuke_customer_get_discount (customer, today), ==, cases[i].percent);
    }
}

static void
test_unmet (void)
{
  static const ShukeFactKind wanted[] = { SHUKE_FACT_EXPECTS_TIME, SHUKE_FACT_EXPECTS_PRICE };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GArray) kinds = NULL;

  shuke_customer_builder_set_expectation (builder, 0, "price", "2");
  shuke_customer_builder_set_expectation (builder, 0, "price", "4/3");
  shuke_customer_builder_set_expectation (builder, 0, "quality", "5");      /* nobody knows how far it is met */
  shuke_customer_builder_set_expectation (builder, 0, "service", "3/3");
  shuke_customer_builder_set_expectation (builder, 0, "time", "5/1");
  shuke_customer_builder_set_expectation (builder, 0, "priority", "1/5");
  customer = build (builder);
  g_assert_cmpuint (customer->expectations->len, ==, 5);
  kinds = shuke_expectations_unmet (customer);
  g_assert_cmpmem (kinds->data, kinds->len * sizeof (ShukeFactKind), wanted, sizeof wanted);
}

/* What is old is not brought up again, what was confirmed lately is; the widest gap first. */
static void
test_recent (void)
{
  static const struct { int day, confirmed; gboolean recent; } cases[] = {
    { 0, -1, TRUE }, { 183, -1, TRUE }, { 184, -1, FALSE }, { 400, 20, TRUE }, { -1, -1, FALSE },   /* as old as the file */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GPtrArray) facts = NULL;
      g_autoptr (GArray) kinds = NULL;

      shuke_customer_builder_set_created (builder, today - 1000);
      shuke_customer_builder_set_expectation (builder, 0, "price", "4/3");
      shuke_customer_builder_set_expectation (builder, 0, "service", "5/5");
      customer = build (builder);
      facts = shuke_fact_list (customer);
      for (guint k = 0; k < facts->len; k++)
        {
          ShukeFact *fact = g_ptr_array_index (facts, k);

          fact->day = cases[i].day >= 0 ? today - cases[i].day : SHUKE_DAY_NONE;
          fact->confirmed_day = cases[i].confirmed >= 0 ? today - cases[i].confirmed : SHUKE_DAY_NONE;
        }
      kinds = shuke_expectations_recent (customer, facts, today);
      g_test_message ("told %d, confirmed %d days ago", cases[i].day, cases[i].confirmed);
      g_assert_cmpuint (kinds->len, ==, cases[i].recent ? 1 : 0);
      g_assert_cmpint (shuke_expectation_get_gap (customer, SHUKE_FACT_EXPECTS_PRICE), ==, 1);
      g_assert_cmpint (shuke_expectation_get_gap (customer, SHUKE_FACT_EXPECTS_SERVICE), ==, 0);
      g_assert_cmpint (shuke_expectation_get_gap (customer, SHUKE_FACT_EXPECTS_TIME), ==, 0);
    }
}

/* Of three who spent the same: who was let down, and who has more for clothes than she spends here, weighs more. */
static void
test_standing (void)
{
  static const struct { gint64 spent, budget, year; int unmet; gint64 weight; } cases[] = {
    { 100000, -1, 0, 0, 100000 },
    { 100000, -1, 0, 1, 120000 },
    { 100000, -1, 0, 2, 150000 },
    { 100000, -1, 0, 4, 150000 },
    { 100000, 400000, 100000, 0, 175000 },       /* a quarter of what she spends elsewhere */
    { 100000, 100000, 100000, 0, 100000 },       /* all of it is here */
    { 100000, 50000, 100000, 0, 100000 },        /* more than was told */
    { 100000, 400000, 100000, 2, 225000 },
    { 0, 400000, 0, 0, 100000 },                 /* has bought nothing yet */
    { -5000, -1, 0, 3, -5000 },                  /* brought back more than is in the book */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeBudgetShare share = { .spent = cases[i].year, .budget = cases[i].budget };
      ShukeStandingFacts facts = { cases[i].spent, cases[i].budget >= 0 ? &share : NULL, cases[i].unmet };

      g_test_message ("%d", (int) i);
      g_assert_cmpint (shuke_standing_weigh (&facts), ==, cases[i].weight);
    }
}

static void
test_budget_share (void)
{
  static const struct { const char *budget; gint64 spent; int percent; } cases[] = {
    { NULL, 100000, -1 }, { "1000", 420000, 35 }, { "1000", 0, 0 }, { "1000", -5000, 0 }, { "100", 240000, 200 }, { "0", 100, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      ShukeBudgetShare share;
      ShukeCurrency currency;

      g_assert_true (shuke_currency_from_code ("CNY", &currency));
      shuke_customer_builder_set_fact (builder, 0, 0, "budget", cases[i].budget);
      customer = build (builder);
      g_test_message ("%s", cases[i].budget);
      g_assert_true (shuke_budget_get_share (customer, cases[i].spent, &currency, &share) == (cases[i].percent >= 0));
      if (cases[i].percent < 0)
        continue;
      g_assert_cmpint (share.percent, ==, cases[i].percent);
      g_assert_cmpint (share.spent, ==, MAX (cases[i].spent, 0));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  today = shuke_day_new (2026, 9, 17);
  g_test_add_func ("/expectation/read", test_read);
  g_test_add_func ("/expectation/terms", test_read_terms);
  g_test_add_func ("/expectation/term-days", test_term_days);
  g_test_add_func ("/expectation/term-discount", test_term_discount);
  g_test_add_func ("/expectation/unmet", test_unmet);
  g_test_add_func ("/expectation/recent", test_recent);
  g_test_add_func ("/expectation/standing", test_standing);
  g_test_add_func ("/expectation/budget-share", test_budget_share);
  g_test_add_func ("/expectation/custom-freshness", test_custom_freshness);
  return g_test_run ();
}
