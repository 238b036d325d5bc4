/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The catalogue of facts, found by what is typed; what a typed text means; what is stale, missing, doubtful; what to ask next. */

#include <locale.h>
#include <stdlib.h>

#include "shuke-fact-doubt.h"
#include "shuke-fact-question.h"
#include "shuke-household-words.h"
#include "shuke-life-event.h"
#include "shuke-name.h"

static ShukeDay today;

static ShukeCustomer *
build (ShukeCustomerBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  ShukeCustomer *customer = shuke_customer_builder_build (builder, today, &error);

  g_assert_no_error (error);
  return customer;
}

static ShukeDate
date (const char *text)
{
  ShukeDate result;

  g_assert_true (shuke_date_from_text (text, &result));
  return result;
}

static void
test_catalogue (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

  for (ShukeFactKind kind = 0; kind < SHUKE_N_FACTS; kind++)
    {
      const ShukeFactInfo *info = shuke_fact_kind_get_info (kind);
      ShukeFactKind back;

      g_assert_cmpint (info->kind, ==, kind);
      g_assert_true (g_hash_table_add (words, (gpointer) info->word));
      g_assert_true (shuke_fact_kind_from_word (info->word, &back));
      g_assert_cmpint (back, ==, kind);
      g_assert_true ((info->type == SHUKE_FACT_CHOICE) == (info->choices != NULL));
      g_assert_true ((info->flags & (SHUKE_FACT_HERS | SHUKE_FACT_THEIRS)) != 0);
      for (const ShukeFactChoice *choice = info->choices; choice != NULL && choice->word != NULL; choice++)
        g_assert_true (shuke_fact_choice_read (info->choices, choice->word) == choice);
    }
  g_assert_false (shuke_fact_kind_from_word ("no such fact", &(ShukeFactKind) { 0 }));
}

static void
test_find (void)
{
  static const struct { const char *typed; ShukeRole role; ShukeFactKind first; } cases[] = {
    { "生日", SHUKE_ROLE_SELF, SHUKE_FACT_BIRTH },
    { "sr", SHUKE_ROLE_SELF, SHUKE_FACT_BIRTH },
    { "shengri", SHUKE_ROLE_CHILD, SHUKE_FACT_BIRTH },
    { "sheng", SHUKE_ROLE_SELF, SHUKE_FACT_BIRTH },
    { "Birthday", SHUKE_ROLE_SELF, SHUKE_FACT_BIRTH },
    { "born", SHUKE_ROLE_SELF, SHUKE_FACT_BIRTH },
    { "地址", SHUKE_ROLE_SELF, SHUKE_FACT_ADDRESS },
    { "dz", SHUKE_ROLE_SELF, SHUKE_FACT_ADDRESS },
    { "職業", SHUKE_ROLE_SELF, SHUKE_FACT_OCCUPATION },
    { "zhiye", SHUKE_ROLE_SELF, SHUKE_FACT_OCCUPATION },
    { "gongzuo", SHUKE_ROLE_SELF, SHUKE_FACT_OCCUPATION },
    { "预算", SHUKE_ROLE_SELF, SHUKE_FACT_BUDGET },
    { "yusuan", SHUKE_ROLE_SELF, SHUKE_FACT_BUDGET },
    { "budget", SHUKE_ROLE_SELF, SHUKE_FACT_BUDGET },
    { "学校", SHUKE_ROLE_CHILD, SHUKE_FACT_SCHOOL },
    { "幼儿园", SHUKE_ROLE_CHILD, SHUKE_FACT_SCHOOL },
    { "xx", SHUKE_ROLE_CHILD, SHUKE_FACT_SCHOOL },
    { "shengao", SHUKE_ROLE_CHILD, SHUKE_FACT_HEIGHT },
    { "height", SHUKE_ROLE_CHILD, SHUKE_FACT_HEIGHT },
    { "喝", SHUKE_ROLE_SELF, SHUKE_FACT_DRINK },
    { "coffee", SHUKE_ROLE_SELF, SHUKE_FACT_DRINK },
    { "ah", SHUKE_ROLE_SELF, SHUKE_FACT_INTEREST },
    { "讲价", SHUKE_ROLE_SELF, SHUKE_FACT_BARGAINS },
    { "介绍人", SHUKE_ROLE_SELF, SHUKE_FACT_REFERRER },
    { "jsr", SHUKE_ROLE_SELF, SHUKE_FACT_REFERRER },
    { "jiehunjinianri", SHUKE_ROLE_SELF, SHUKE_FACT_EVENT_WEDDING },
    { "搬家", SHUKE_ROLE_SELF, SHUKE_FACT_EVENT_MOVE },
    { "discount", SHUKE_ROLE_SELF, SHUKE_FACT_TERM_DISCOUNT },
    { "Asks for discounts", SHUKE_ROLE_SELF, SHUKE_FACT_BARGAINS },
    { "入学", SHUKE_ROLE_CHILD, SHUKE_FACT_EVENT_SCHOOL },
    { "ＷＥＣＨＡＴ", SHUKE_ROLE_SELF, SHUKE_FACT_WECHAT },
    { "竞争对手", SHUKE_ROLE_SELF, SHUKE_FACT_ELSEWHERE },
    { "单件价位", SHUKE_ROLE_SELF, SHUKE_FACT_PIECE_PRICE },
    { "价位", SHUKE_ROLE_SELF, SHUKE_FACT_PIECE_PRICE },
    { "jw", SHUKE_ROLE_SELF, SHUKE_FACT_PIECE_PRICE },
    { "面料", SHUKE_ROLE_SELF, SHUKE_FACT_FABRIC_LIKED },
    { "材質", SHUKE_ROLE_CHILD, SHUKE_FACT_FABRIC_LIKED },
    { "ml", SHUKE_ROLE_SELF, SHUKE_FACT_FABRIC_LIKED },
    { "面料过敏", SHUKE_ROLE_SELF, SHUKE_FACT_MIND },
    { "在别处买", SHUKE_ROLE_SELF, SHUKE_FACT_ELSEWHERE },
    { "平时在哪", SHUKE_ROLE_SELF, SHUKE_FACT_ELSEWHERE },
    { "不早于", SHUKE_ROLE_SELF, SHUKE_FACT_CONTACT_HOURS },
    { "几点后", SHUKE_ROLE_SELF, SHUKE_FACT_CONTACT_HOURS },
    { "回访", SHUKE_ROLE_SELF, SHUKE_FACT_NEXT_DAY },
    { "年龄", SHUKE_ROLE_CHILD, SHUKE_FACT_BIRTH },
    { "nianling", SHUKE_ROLE_SELF, SHUKE_FACT_BIRTH },
    { "当地", SHUKE_ROLE_SELF, SHUKE_FACT_REGION },
    { "neighbourhood", SHUKE_ROLE_SELF, SHUKE_FACT_REGION },
    { "介绍", SHUKE_ROLE_SELF, SHUKE_FACT_REFERRER },
    { "介紹", SHUKE_ROLE_SELF, SHUKE_FACT_REFERRER },
    { "jieshao", SHUKE_ROLE_SELF, SHUKE_FACT_REFERRER },
    { "推荐", SHUKE_ROLE_SELF, SHUKE_FACT_REFERRER },
    { "不喜欢", SHUKE_ROLE_SELF, SHUKE_FACT_DISLIKE },
    { "不喜欢", SHUKE_ROLE_CHILD, SHUKE_FACT_DISLIKE },
    { "bxh", SHUKE_ROLE_SELF, SHUKE_FACT_DISLIKE },
    { "讨厌", SHUKE_ROLE_SELF, SHUKE_FACT_DISLIKE },
    { "taoyan", SHUKE_ROLE_SELF, SHUKE_FACT_DISLIKE },
    { "联系", SHUKE_ROLE_SELF, SHUKE_FACT_CONTACT_CHANNEL },
    { "聯絡", SHUKE_ROLE_SELF, SHUKE_FACT_CONTACT_CHANNEL },
    { "lianxi", SHUKE_ROLE_SELF, SHUKE_FACT_CONTACT_CHANNEL },
    { "怎么联系", SHUKE_ROLE_SELF, SHUKE_FACT_CONTACT_CHANNEL },
  };
  static const struct { const char *typed; ShukeRole role; gboolean organisation; ShukeFactKind never; } wrong[] = {
    { "学校", SHUKE_ROLE_SELF, FALSE, SHUKE_FACT_SCHOOL },        /* she is no child */
    { "budget", SHUKE_ROLE_CHILD, FALSE, SHUKE_FACT_BUDGET },     /* a child has none */
    { "birthday", SHUKE_ROLE_SELF, TRUE, SHUKE_FACT_BIRTH },      /* a firm has none */
    { "", SHUKE_ROLE_SELF, FALSE, SHUKE_FACT_CUSTOM },            /* offered under its own name */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found = shuke_fact_kind_find (cases[i].typed, cases[i].role, FALSE);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpuint (found->len, >, 0);
      g_assert_cmpstr (shuke_fact_kind_get_info (g_array_index (found, ShukeFactKind, 0))->word, ==,
                       shuke_fact_kind_get_info (cases[i].first)->word);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GArray) found = shuke_fact_kind_find (wrong[i].typed, wrong[i].role, wrong[i].organisation);

      for (guint k = 0; k < found->len; k++)
        g_assert_cmpint (g_array_index (found, ShukeFactKind, k), !=, wrong[i].never);
    }
  {
    g_autoptr (GArray) none = shuke_fact_kind_find ("没有这样的东西", SHUKE_ROLE_SELF, FALSE);

    g_assert_cmpuint (none->len, ==, 0);
  }
}

static gboolean
is_among (const GArray  *kinds,
          guint          first,
          ShukeFactKind  kind)
{
  for (guint i = 0; i < kinds->len && i < first; i++)
    if (g_array_index (kinds, ShukeFactKind, i) == kind)
      return TRUE;
  return FALSE;
}

/* Every word of the full file has a place, of a firm as far as one has it. */
static void
test_full_file (void)
{
  static const struct { const char *word; gboolean firm; } words[] = {
    { "name", TRUE }, { "address", TRUE }, { "phone", TRUE }, { "character", FALSE }, { "interest", FALSE }, { "habit", FALSE },
    { "education", FALSE }, { "birth", FALSE }, { "ability", FALSE }, { "life_story", FALSE }, { "post", TRUE }, { "achievement", FALSE },
    { "travel", FALSE }, { "customs", TRUE }, { "region", TRUE }, { "potential", TRUE }, { "purchasing_power", TRUE },
    { "family_spending", FALSE }, { "credit", TRUE }, { "problem", TRUE }, { "elsewhere", TRUE }, { "budget", TRUE }, { "piece_price", TRUE }, { "income_share", FALSE },
    { "influence", TRUE }, { "referrer", TRUE }, { "stage", TRUE }, { "contact_channel", TRUE }, { "contact_hours", TRUE },
    { "contact_every", TRUE }, { "card_number", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      ShukeFactKind kind;

      g_test_message ("%s", words[i].word);
      g_assert_true (shuke_fact_kind_from_word (words[i].word, &kind));
      g_assert_true (shuke_fact_kind_suits (kind, SHUKE_ROLE_SELF, FALSE));
      g_assert_true (shuke_fact_kind_suits (kind, SHUKE_ROLE_SELF, TRUE) == words[i].firm);
    }
}

/* What can be added without a word typed: the commonest first. */
static void
test_offered (void)
{
  static const ShukeFactKind often[] = { SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE, SHUKE_FACT_DISLIKE, SHUKE_FACT_CONTACT_CHANNEL, SHUKE_FACT_REFERRER,
                                         SHUKE_FACT_NOTE };
  static const ShukeFactKind childs[] = { SHUKE_FACT_BIRTH, SHUKE_FACT_SIZE, SHUKE_FACT_HEIGHT };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GArray) hers = NULL;
  g_autoptr (GArray) theirs = NULL;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_name (builder, child, "果果");
  customer = shuke_customer_builder_build (builder, 20000, NULL);
  g_assert_nonnull (customer);
  hers = shuke_fact_list_missing (customer, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (often); i++)
    g_assert_true (is_among (hers, 10, often[i]));
  g_assert_false (is_among (hers, G_MAXUINT, SHUKE_FACT_NAME));
  theirs = shuke_fact_list_missing (customer, child);
  for (gsize i = 0; i < G_N_ELEMENTS (childs); i++)
    g_assert_true (is_among (theirs, 3, childs[i]));
}

static void
test_read (void)
{
  static const struct { ShukeFactKind kind; const char *typed, *read; } cases[] = {
    { SHUKE_FACT_HEIGHT, "118", "118" },
    { SHUKE_FACT_HEIGHT, "1.18 m", "118" },
    { SHUKE_FACT_HEIGHT, "１１８．５厘米", "118.5" },
    { SHUKE_FACT_HEIGHT, "12", NULL },
    { SHUKE_FACT_HEIGHT, "128，8月8日量", "128" },
    { SHUKE_FACT_HEIGHT, "128 上周量的", "128" },
    { SHUKE_FACT_HEIGHT, "8月8号量的128", "128" },
    { SHUKE_FACT_HEIGHT, "128，好高", NULL },
    { SHUKE_FACT_BUILD, "肚子上有肉，要遮一下", "肚子上有肉，要遮一下" },
    { SHUKE_FACT_BUILD, "偏瘦", "slim" },
    { SHUKE_FACT_CONTACT_HOURS, "早上9点多", "09:00-10:00" },
    { SHUKE_FACT_WAIST, "2尺", "66.7" },
    { SHUKE_FACT_WAIST, "68cm", "68" },
    { SHUKE_FACT_WAIST, "6", NULL },
    { SHUKE_FACT_FOOT, "185mm", "18.5" },
    { SHUKE_FACT_WEIGHT, "104斤", "52" },
    { SHUKE_FACT_WEIGHT, "20.5 kg", "20.5" },
    { SHUKE_FACT_WEIGHT, "900", NULL },
    { SHUKE_FACT_WEIGHT, "5e1", NULL },
    { SHUKE_FACT_WEIGHT, "0x32 kg", NULL },
    { SHUKE_FACT_BIRTH, "1990-5-3", "1990-05-03" },
    { SHUKE_FACT_BIRTH, "八月初三", "L--08-03" },
    { SHUKE_FACT_BIRTH, "yesterday", NULL },
    { SHUKE_FACT_BUDGET, "¥1,200", "1200" },
    { SHUKE_FACT_BUDGET, "800元", "800" },
    { SHUKE_FACT_BUDGET, "一千二", "1200" },
    { SHUKE_FACT_BUDGET, "八百块", "800" },
    { SHUKE_FACT_BUDGET, "每季两千", "667" },
    { SHUKE_FACT_BUDGET, "一年6000", "500" },
    { SHUKE_FACT_BUDGET, "每个月2千块", "2000" },
    { SHUKE_FACT_BUDGET, "每月两次", NULL },
    { SHUKE_FACT_BUDGET, "一点点", NULL },
    { SHUKE_FACT_BUDGET, "-5", NULL },
    { SHUKE_FACT_BUDGET, "a lot", NULL },
    { SHUKE_FACT_INCOME_SHARE, "15%", "15" },
    { SHUKE_FACT_INCOME_SHARE, "两成", "20" },
    { SHUKE_FACT_INCOME_SHARE, "一成半", "15" },
    { SHUKE_FACT_INCOME_SHARE, "101", NULL },
    { SHUKE_FACT_CONTACT_EVERY, "14", "14" },
    { SHUKE_FACT_CONTACT_EVERY, "每两周", "14" },
    { SHUKE_FACT_CONTACT_EVERY, "两周一次", "14" },
    { SHUKE_FACT_CONTACT_EVERY, "每月", "30" },
    { SHUKE_FACT_CONTACT_EVERY, "半年", "182" },
    { SHUKE_FACT_CONTACT_EVERY, "every 3 weeks", "21" },
    { SHUKE_FACT_CONTACT_EVERY, "monthly", "30" },
    { SHUKE_FACT_CONTACT_EVERY, "not more than once a month", "30" },
    { SHUKE_FACT_CONTACT_EVERY, "at most every 2 weeks", "14" },
    { SHUKE_FACT_CONTACT_EVERY, "twice a month", "15" },
    { SHUKE_FACT_CONTACT_EVERY, "最多一个月一次", "30" },
    { SHUKE_FACT_CONTACT_EVERY, "每月不超过两次", "15" },
    { SHUKE_FACT_CONTACT_EVERY, "每月最多一次", "30" },
    { SHUKE_FACT_CONTACT_EVERY, "一年两次", "182" },
    { SHUKE_FACT_CONTACT_EVERY, "最多每季一次", "91" },
    { SHUKE_FACT_CONTACT_EVERY, "0", NULL },
    { SHUKE_FACT_CONTACT_EVERY, "999999999年", NULL },
    { SHUKE_FACT_CONTACT_EVERY, "often", NULL },
    { SHUKE_FACT_CONTACT_HOURS, "after 8 pm", "20:00-24:00" },
    { SHUKE_FACT_CONTACT_HOURS, "when she feels like it", NULL },
    { SHUKE_FACT_CONTACT_CHANNEL, "only WeChat", "wechat" },
    { SHUKE_FACT_CONTACT_CHANNEL, "by pigeon", NULL },
    { SHUKE_FACT_MARRIAGE, "已婚", "married" },
    { SHUKE_FACT_MARRIAGE, " Married ", "married" },
    { SHUKE_FACT_MARRIAGE, "結婚", "married" },
    { SHUKE_FACT_MARRIAGE, "紫色", NULL },
    { SHUKE_FACT_SEX, "女", "female" },
    { SHUKE_FACT_STAGE, "感兴趣", "interested" },
    { SHUKE_FACT_NEXT_DAY, "2026-10-01", "2026-10-01" },
    { SHUKE_FACT_NEXT_DAY, "10月1日", "2026-10-01" },
    { SHUKE_FACT_NEXT_DAY, "soon", NULL },
    { SHUKE_FACT_REFERRER, "12", "12" },
    { SHUKE_FACT_REFERRER, "王芳", NULL },
    { SHUKE_FACT_INTEREST, "  瑜伽 ", "瑜伽" },
    { SHUKE_FACT_EVENT_SCHOOL, "2026年9月 市一小", "2026-09 · 市一小" },
    { SHUKE_FACT_EVENT_SCHOOL, "2026年9月入市一小", "2026-09 · 入市一小" },
    { SHUKE_FACT_EVENT_PREGNANCY, "明年1月20号左右", "2027-01-20 · 左右" },
    { SHUKE_FACT_EVENT_PREGNANCY, "预产期 明年1月", "2027-01 · 预产期" },
    { SHUKE_FACT_EVENT_SCHOOL, "明年9月入学", "2027-09 · 入学" },
    { SHUKE_FACT_EVENT_MOVE, "去年搬的", "2025 · 搬的" },
    { SHUKE_FACT_EVENT_SCHOOL, "市一小，2026-09-01", "2026-09-01 · 市一小" },
    { SHUKE_FACT_EVENT_SCHOOL, "市一小", "市一小" },
    { SHUKE_FACT_EVENT_WEDDING, "2012-10-1 每年", "2012-10-01 · yearly" },
    { SHUKE_FACT_EVENT_WEDDING, "每年5月20日 湖边", "--05-20 · yearly · 湖边" },
    { SHUKE_FACT_EVENT_WEDDING, "5月20日每年", "--05-20 · yearly" },
    { SHUKE_FACT_EVENT_WEDDING, "农历八月初三，每年", "L--08-03 · yearly" },
    { SHUKE_FACT_EVENT_WEDDING, "by the lake, 1 October 2012, every year", "2012-10-01 · yearly · by the lake" },
    { SHUKE_FACT_EVENT_WEDDING, "2012", "2012" },
    { SHUKE_FACT_EVENT_WEDDING, "every year", NULL },
    { SHUKE_FACT_EVENT_OTHER, "每年都去海南", "每年都去海南" },
    { SHUKE_FACT_EVENT_OTHER, "2026-10-01", NULL },
    { SHUKE_FACT_EVENT_OTHER, "2026-10-01 店庆, 每年", "2026-10-01 · yearly · 店庆" },
    { SHUKE_FACT_EVENT_MOVE, "80 guests, 31 chairs", "80 guests, 31 chairs" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeFact fact = { .kind = cases[i].kind };
      g_autofree char *read = shuke_fact_read (&fact, cases[i].typed, today);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (read, ==, cases[i].read);
      g_assert_true (shuke_fact_check (&fact, cases[i].typed, today) == (cases[i].read != NULL));
    }
}

/* A height that was told with its day is of that day; what of a wish has no field is remarked beside what is remarked already. */
static void
test_apply_told (void)
{
  static const struct { const char *typed; int days; } heights[] = {
    { "128", 0 }, { "128，昨天量的", 1 }, { "128 (上周量的)", 7 }, { "昨天量的128", 1 },
  };
  ShukeFact wish = { .kind = SHUKE_FACT_CONTACT_CHANNEL };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) first = NULL;
  g_autoptr (ShukeCustomer) second = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      g_autoptr (ShukeCustomerBuilder) one = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) empty = NULL;
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (ShukeCustomerBuilder) more = NULL;
      g_autoptr (GPtrArray) facts = NULL;
      ShukeFact height = { .kind = SHUKE_FACT_HEIGHT };

      shuke_customer_builder_set (one, SHUKE_CUSTOMER_NAME, "刘桂芳");
      empty = shuke_customer_builder_build (one, today, NULL);
      more = shuke_customer_builder_new_from (empty, SHUKE_REGION_CN);
      g_test_message ("%s", heights[i].typed);
      g_assert_true (shuke_fact_apply (more, empty, &height, heights[i].typed, today, NULL));
      customer = shuke_customer_builder_build (more, today, NULL);
      facts = shuke_fact_list (customer);
      for (guint k = 0; k < facts->len; k++)
        if (((ShukeFact *) g_ptr_array_index (facts, k))->kind == SHUKE_FACT_HEIGHT)
          height = *(ShukeFact *) g_ptr_array_index (facts, k);
      g_assert_cmpstr (height.text, ==, "128");
      g_assert_cmpint (height.day, ==, today - heights[i].days);
    }

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "刘桂芳");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "膝盖开过刀");
  first = shuke_customer_builder_build (builder, today, NULL);
  g_clear_pointer (&builder, shuke_customer_builder_free);
  builder = shuke_customer_builder_new_from (first, SHUKE_REGION_CN);
  g_assert_true (shuke_fact_apply (builder, first, &wish, "打座机3226418，早上9点多", today, NULL));
  second = shuke_customer_builder_build (builder, today, NULL);
  g_assert_cmpstr (second->contact_channel, ==, "phone");
  g_assert_cmpstr (second->contact_hours, ==, "09:00-10:00");
  g_assert_cmpstr (second->note, ==, "膝盖开过刀\nHow she wants to be reached: 打座机3226418");
}

/* Why she is to be called then is remarked beside the day. */
static void
test_next_step (void)
{
  static const struct { const char *typed, *day, *reason; } cases[] = {
    { "2026年10月8号 因为孩子开学", "2026-10-08", "因为孩子开学" },
    { "2026-10-18，看秋款", "2026-10-18", "看秋款" },
    { "2026-10-08", NULL, NULL },
    { "2026-10-08，", NULL, NULL },
    { "看秋款", NULL, NULL },
  };
  ShukeFact next = { .kind = SHUKE_FACT_NEXT_DAY };
  ShukeFact other = { .kind = SHUKE_FACT_BIRTH };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) first = NULL;
  g_autoptr (ShukeCustomer) second = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *reason = NULL;

      g_test_message ("%s", cases[i].typed);
      g_assert_true (shuke_fact_read_reason (&next, cases[i].typed, today, &day, &reason) == (cases[i].day != NULL));
      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (reason, ==, cases[i].reason);
    }
  g_assert_false (shuke_fact_read_reason (&other, cases[0].typed, today, NULL, NULL));

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "刘桂芳");
  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NOTE, "膝盖开过刀");
  first = shuke_customer_builder_build (builder, today, NULL);
  g_clear_pointer (&builder, shuke_customer_builder_free);
  builder = shuke_customer_builder_new_from (first, SHUKE_REGION_CN);
  g_assert_true (shuke_fact_check (&next, cases[0].typed, today));
  g_assert_true (shuke_fact_apply (builder, first, &next, cases[0].typed, today, NULL));
  second = shuke_customer_builder_build (builder, today, NULL);
  g_assert_cmpint (second->next_day, ==, shuke_day_new (2026, 10, 8));
  g_assert_cmpstr (second->note, ==, "膝盖开过刀\nNext step on: 因为孩子开学");
}

/* What is shown is read as what is held. */
static void
test_shown (void)
{
  static const struct { ShukeFactKind kind; const char *text; } cases[] = {
    { SHUKE_FACT_BUDGET, "1200" }, { SHUKE_FACT_BUDGET, "19.90" }, { SHUKE_FACT_INCOME_SHARE, "15" },
    { SHUKE_FACT_CONTACT_EVERY, "1" }, { SHUKE_FACT_CONTACT_EVERY, "14" }, { SHUKE_FACT_CONTACT_HOURS, "d12345 20:00-24:00" },
    { SHUKE_FACT_CONTACT_CHANNEL, "-phone,-sms" }, { SHUKE_FACT_MARRIAGE, "divorced" },
    { SHUKE_FACT_BIRTH, "1990-05-03" }, { SHUKE_FACT_BIRTH, "L--08-03" }, { SHUKE_FACT_HEIGHT, "118.5" },
    { SHUKE_FACT_TERM_DISCOUNT, "10" }, { SHUKE_FACT_TERM_DISCOUNT, "100" }, { SHUKE_FACT_TERM_PAYMENT, "1" },
    { SHUKE_FACT_EXPECTS_QUALITY, "5" }, { SHUKE_FACT_EXPECTS_QUALITY, "5/1" },
    { SHUKE_FACT_TERM_PAYMENT, "30" }, { SHUKE_FACT_EVENT_SCHOOL, "2026-09 · 市一小" }, { SHUKE_FACT_EVENT_WEDDING, "2012-10-01 · yearly" },
    { SHUKE_FACT_EVENT_WEDDING, "L2012-08-03 · yearly · 湖边" }, { SHUKE_FACT_EVENT_OTHER, "--05-20 · 得奖 · 两次" },
    { SHUKE_FACT_EVENT_MOVE, "2026" }, { SHUKE_FACT_EVENT_JOB, "老板" },
    { SHUKE_FACT_NEXT_DAY, "2026-10-01" }, { SHUKE_FACT_DRINK, "红茶" }, { SHUKE_FACT_POTENTIAL, "big" },
  };
  ShukeCurrency currency;

  g_assert_true (shuke_currency_from_code ("CNY", &currency));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeFact fact = { .kind = cases[i].kind, .text = (char *) cases[i].text };
      g_autofree char *shown = shuke_fact_dup_shown (&fact, &currency, today);
      g_autofree char *read = shuke_fact_read (&fact, shown, today);

      g_test_message ("%s is shown as %s", cases[i].text, shown);
      g_assert_cmpstr (read, ==, cases[i].text);
    }
}

/* On which days the list of the day speaks of an event. */
static void
test_event_days (void)
{
  static const struct { const char *kind, *date; gboolean yearly; const char *day; gboolean on; } cases[] = {
    { "school", "2026-09-01", FALSE, "2026-09-01", TRUE },
    { "school", "2026-09-01", FALSE, "2027-09-01", FALSE },
    { "school", "2026-09", TRUE, "2026-09-01", FALSE },         /* nobody knows the day */
    { "wedding", "2012-10-01", TRUE, "2026-10-01", TRUE },
    { "wedding", "2012-10-01", TRUE, "2026-10-02", FALSE },
    { "wedding", "2028-10-01", TRUE, "2026-10-01", FALSE },     /* not before it happened */
    { "wedding", "--05-20", FALSE, "2027-05-20", TRUE },        /* nobody said which year */
    { "wedding", "2012-02-29", TRUE, "2026-02-28", TRUE },
    { "move", "L2026-08-07", FALSE, "2026-09-17", TRUE },
    { "loss", "2026-09-17", FALSE, "2026-09-17", FALSE },       /* nothing to greet her with */
    { "loss", "2020-09-17", TRUE, "2026-09-17", TRUE },         /* but she wants it remembered */
    { "illness", "--09-17", FALSE, "2026-09-17", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeLifeEvent event = { .kind = (char *) cases[i].kind, .date = date (cases[i].date), .yearly = cases[i].yearly };

      g_test_message ("%s %s on %s", cases[i].kind, cases[i].date, cases[i].day);
      g_assert_true (shuke_life_event_is_on (&event, shuke_day_from_iso (cases[i].day)) == cases[i].on);
    }
}

static void
test_event_title (void)
{
  ShukeLifeEvent wedding = { .kind = (char *) "wedding", .text = (char *) "湖边" };
  ShukeLifeEvent move = { .kind = (char *) "move" };
  ShukeLifeEvent other = { .kind = (char *) "other", .text = (char *) "得奖", .date = date ("2025-09-17") };
  g_autofree char *first = shuke_life_event_dup_title (&wedding, today);
  g_autofree char *second = shuke_life_event_dup_title (&move, today);
  g_autofree char *third = shuke_life_event_dup_title (&other, today);

  g_assert_cmpstr (first, ==, "Wedding · 湖边");
  g_assert_cmpstr (second, ==, "Moves");
  g_assert_cmpstr (third, ==, "得奖, 1 year");
}

static void
test_custom (void)
{
  static const struct { const char *kind, *choices, *typed, *read; } cases[] = {
    { "text", NULL, " 三 楼 ", "三 楼" },
    { "number", NULL, "１２", "12" },
    { "number", NULL, "-1.5", "-1.5" },
    { "number", NULL, "twelve", NULL },
    { "number", NULL, "0x1f", NULL },
    { "number", NULL, "1e5", NULL },
    { "number", NULL, "1-2", NULL },
    { "date", NULL, "2020/5/1", "2020-05-01" },
    { "date", NULL, "some day", NULL },
    { "choice", "红\n蓝 色", "蓝 色", "蓝 色" },
    { "choice", "红\n蓝 色", "绿", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeFact fact = { .kind = SHUKE_FACT_CUSTOM, .field = 3, .label = (char *) "楼层", .custom_kind = (char *) cases[i].kind,
                         .choices = (char *) cases[i].choices };
      g_autofree char *read = shuke_fact_read (&fact, cases[i].typed, today);

      g_assert_cmpstr (read, ==, cases[i].read);
    }
}

/* Every kind can be put in and is listed once, with what was put in. */
static void
test_apply (void)
{
  static const char *const texts[] = {
    [SHUKE_FACT_TEXT] = "词", [SHUKE_FACT_LINES] = "一 · 二", [SHUKE_FACT_NUMBER] = "2", [SHUKE_FACT_PERCENT] = "20",
    [SHUKE_FACT_MONEY] = "300", [SHUKE_FACT_LENGTH] = "35", [SHUKE_FACT_MASS] = "40.5", [SHUKE_FACT_DATE] = "1990-05-03",
    [SHUKE_FACT_DAY] = "2026-10-01", [SHUKE_FACT_DAYS] = "14", [SHUKE_FACT_HOURS] = "20:00-24:00", [SHUKE_FACT_WAYS] = "wechat",
    [SHUKE_FACT_CUSTOMER] = "7",
    [SHUKE_FACT_DISCOUNT] = "12", [SHUKE_FACT_WITHIN] = "30", [SHUKE_FACT_EXPECTATION] = "4/3",
    [SHUKE_FACT_EVENT] = "2012-10-01 · yearly · 湖边",
  };

  for (guint person = 0; person < 2; person++)
    for (ShukeFactKind kind = 0; kind < SHUKE_N_FACTS; kind++)
      {
        const ShukeFactInfo *info = shuke_fact_kind_get_info (kind);
        const char *text = info->type == SHUKE_FACT_CHOICE ? info->choices[0].word : texts[info->type];
        g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
        g_autoptr (ShukeCustomer) before = NULL;
        g_autoptr (ShukeCustomer) after = NULL;
        g_autoptr (GPtrArray) facts = NULL;
        g_autoptr (GError) error = NULL;
        ShukeFact fact = { .kind = kind, .person = person, .day = SHUKE_DAY_NONE, .field = kind == SHUKE_FACT_CUSTOM ? 3 : 0,
                           .label = (char *) (kind == SHUKE_FACT_CUSTOM ? "楼层" : NULL), .custom_kind = (char *) "text" };
        const ShukeFact *found = NULL;

        if (!shuke_fact_kind_suits (kind, person == 0 ? SHUKE_ROLE_SELF : SHUKE_ROLE_CHILD, FALSE))
          continue;
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
        shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
        before = build (builder);
        g_assert_true (shuke_fact_apply (builder, before, &fact, text, today, &error));
        g_assert_no_error (error);
        after = build (builder);
        facts = shuke_fact_list (after);
        for (guint i = 0; i < facts->len; i++)
          {
            const ShukeFact *one = g_ptr_array_index (facts, i);

            if (one->kind == kind && one->person == person)
              {
                g_assert_null (found);
                found = one;
              }
          }
        g_test_message ("%s of person %u", info->word, person);
        g_assert_nonnull (found);
        g_assert_cmpstr (found->text, ==, text);
      }
}

static void
test_freshness (void)
{
  static const struct { ShukeFactKind kind; guint person; int days; int call; ShukeFreshness freshness; } cases[] = {
    { SHUKE_FACT_HEIGHT, 1, 121, -1, SHUKE_FRESHNESS_FRESH },
    { SHUKE_FACT_HEIGHT, 1, 122, -1, SHUKE_FRESHNESS_STALE },
    { SHUKE_FACT_HEIGHT, 0, 4000, -1, SHUKE_FRESHNESS_LASTING },   /* she has grown up */
    { SHUKE_FACT_SIZE, 0, 365, -1, SHUKE_FRESHNESS_FRESH },
    { SHUKE_FACT_SIZE, 0, 366, -1, SHUKE_FRESHNESS_STALE },
    { SHUKE_FACT_DISLIKE, 0, 547, -1, SHUKE_FRESHNESS_FRESH },
    { SHUKE_FACT_DISLIKE, 0, 548, -1, SHUKE_FRESHNESS_STALE },
    { SHUKE_FACT_ADDRESS, 0, 1095, -1, SHUKE_FRESHNESS_FRESH },
    { SHUKE_FACT_ADDRESS, 0, 1096, -1, SHUKE_FRESHNESS_STALE },
    { SHUKE_FACT_BIRTH, 0, 9000, -1, SHUKE_FRESHNESS_LASTING },
    { SHUKE_FACT_PHONE, 0, 9000, -1, SHUKE_FRESHNESS_LASTING },
    { SHUKE_FACT_PHONE, 0, 100, 99, SHUKE_FRESHNESS_STALE },
    { SHUKE_FACT_PHONE, 0, 100, 100, SHUKE_FRESHNESS_FRESH },
    { SHUKE_FACT_PHONE, 0, 100, 101, SHUKE_FRESHNESS_FRESH },
  };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_person_birth (builder, 0, date ("1990-05-03"));
  shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  customer = build (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeFact fact = { .kind = cases[i].kind, .person = cases[i].person, .day = today - cases[i].days, .confirmed_day = SHUKE_DAY_NONE };
      ShukeDay call = cases[i].call < 0 ? SHUKE_DAY_NONE : today - cases[i].call;
      g_autofree char *text = NULL;

      g_test_message ("case %d", (int) i);
      g_assert_cmpint (shuke_fact_get_freshness (&fact, customer, call, today), ==, cases[i].freshness);
      text = shuke_fact_dup_origin_text (&fact, customer, call, today);
      g_assert_true ((strstr (text, "may have changed") != NULL || strstr (text, "not reached") != NULL) ==
                     (cases[i].freshness == SHUKE_FRESHNESS_STALE));
      /* Found true today, it is as good as new. */
      fact.confirmed_day = today;
      g_assert_cmpint (shuke_fact_get_freshness (&fact, customer, call, today), !=, SHUKE_FRESHNESS_STALE);
    }
}

static void
test_origin_text (void)
{
  ShukeFact fact = { .kind = SHUKE_FACT_DRINK, .source = (char *) "she said so", .staff = (char *) "小美", .day = today - 1,
                     .confirmed_day = today };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  customer = build (builder);
  text = shuke_fact_dup_origin_text (&fact, customer, SHUKE_DAY_NONE, today);
  g_assert_cmpstr (text, ==, "she said so · noted by 小美 · 16 September · confirmed today");
  fact = (ShukeFact) { .kind = SHUKE_FACT_ADDRESS, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };
  g_free (text);
  text = shuke_fact_dup_origin_text (&fact, customer, SHUKE_DAY_NONE, today);
  g_assert_cmpstr (text, ==, "on file since 17 September");
  fact = (ShukeFact) { .kind = SHUKE_FACT_NAME, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };
  nothing = shuke_fact_dup_origin_text (&fact, customer, SHUKE_DAY_NONE, today);
  g_assert_null (nothing);
}

static void
test_completeness (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) bare = NULL;
  g_autoptr (ShukeCustomer) more = NULL;
  g_autoptr (ShukeCustomer) mother = NULL;
  g_autoptr (ShukeCompleteness) first = NULL;
  g_autoptr (ShukeCompleteness) second = NULL;
  g_autoptr (ShukeCompleteness) third = NULL;
  g_autoptr (ShukeCompleteness) old = NULL;
  const ShukeGap *gap;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_created (builder, today - 10);
  bare = build (builder);
  first = shuke_completeness_new (bare, NULL, NULL, SHUKE_DAY_NONE, today);
  gap = &g_array_index (first->gaps, ShukeGap, 0);
  g_assert_cmpint (gap->kind, ==, SHUKE_FACT_PHONE);
  g_assert_cmpint (first->percent, >, 0);

  shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
  shuke_customer_builder_set_person_birth (builder, 0, date ("1990-05-03"));
  shuke_customer_builder_set_address (builder, 0, 0, NULL, "花园路 8 号");
  more = build (builder);
  second = shuke_completeness_new (more, NULL, NULL, SHUKE_DAY_NONE, today);
  g_assert_cmpint (second->percent, >, first->percent);

  /* The same file three years and a day later: the address counts half. */
  old = shuke_completeness_new (more, NULL, NULL, SHUKE_DAY_NONE, today + 1100);
  g_assert_cmpint (old->percent, <, second->percent);
  gap = &g_array_index (old->gaps, ShukeGap, 1);
  g_assert_cmpint (gap->kind, ==, SHUKE_FACT_ADDRESS);
  g_assert_true (gap->stale);

  /* A child that is not known yet makes it less complete; someone to give to does not. */
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_GIFT);
  mother = build (builder);
  third = shuke_completeness_new (mother, NULL, NULL, SHUKE_DAY_NONE, today);
  g_assert_cmpint (third->percent, ==, second->percent);
  shuke_customer_builder_set_person_role (builder, child, SHUKE_ROLE_CHILD);
  g_clear_pointer (&mother, shuke_customer_unref);
  g_clear_pointer (&third, shuke_completeness_free);
  mother = build (builder);
  third = shuke_completeness_new (mother, NULL, NULL, SHUKE_DAY_NONE, today);
  g_assert_cmpint (third->percent, <, second->percent);
}

static int
find_gap (const ShukeCompleteness *file,
          ShukeFactKind            kind,
          guint                    person)
{
  for (guint i = 0; i < file->gaps->len; i++)
    {
      const ShukeGap *gap = &g_array_index (file->gaps, ShukeGap, i);

      if (gap->kind == kind && gap->person == person)
        return gap->stale ? 1 : 2;
    }
  return 0;
}

/* Size and colour of two pieces are held like what was told, of whom the pieces are for, until they are as old. */
static void
test_bought (void)
{
  enum { HELD, STALE, GAP };
  static const struct { int ago, size, colour; } cases[] = { { 10, HELD, HELD }, { 500, STALE, HELD }, { 600, STALE, STALE } };
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) mother = NULL;
  g_autoptr (ShukeCompleteness) untold = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_person_id (builder, 0, 1);
  shuke_customer_builder_add_person (builder, 2, SHUKE_ROLE_CHILD);
  mother = build (builder);
  untold = shuke_completeness_new (mother, NULL, NULL, SHUKE_DAY_NONE, today);
  g_assert_cmpint (find_gap (untold, SHUKE_FACT_COLOUR_LIKED, 1), ==, GAP);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) visits = g_ptr_array_new_with_free_func ((GDestroyNotify) shuke_visit_free);
      g_autoptr (ShukeCompleteness) file = NULL;
      ShukeVisit *visit = shuke_visit_new ();
      ShukeLine *line = shuke_line_new ();

      line->name = g_strdup ("连帽卫衣");
      line->size = g_strdup ("120");
      line->colour = g_strdup ("雾粉");
      line->person = 2;
      line->quantity = 2;
      visit->day = today - cases[i].ago;
      g_ptr_array_add (visit->lines, line);
      g_ptr_array_add (visits, visit);
      file = shuke_completeness_new (mother, NULL, visits, SHUKE_DAY_NONE, today);
      g_assert_cmpint (find_gap (file, SHUKE_FACT_SIZE, 1), ==, cases[i].size);
      g_assert_cmpint (find_gap (file, SHUKE_FACT_COLOUR_LIKED, 1), ==, cases[i].colour);
      g_assert_cmpint (find_gap (file, SHUKE_FACT_SIZE, 0), ==, GAP);
      g_assert_cmpint (find_gap (file, SHUKE_FACT_COLOUR_LIKED, 0), ==, GAP);
      g_assert_cmpint (file->percent, >, untold->percent);
    }
}

static int
count_birthday (ShukeDate birth,
                gpointer  data)
{
  return birth.year == 1985 ? 30 : 29;
}

static int
count_phone (const char *e164,
             gpointer    data)
{
  return g_str_has_suffix (e164, "8026") ? 5 : 4;
}

static void
test_doubts (void)
{
  static const struct { const char *phone, *hers, *childs; int doubt; int person; } cases[] = {
    { "13900008027", "1990-05-03", NULL, -1, 0 },
    { "13900008027", "1985-03-04", NULL, SHUKE_DOUBT_SAME_BIRTHDAY, 0 },
    { "13900008027", "1990-01-01", NULL, SHUKE_DOUBT_FIRST_OF_JANUARY, 0 },
    { "13900008027", "L1990-01-01", NULL, -1, 0 },
    { "13900008027", "1910-05-03", NULL, SHUKE_DOUBT_AGE, 0 },
    { "11111111111", "1990-05-03", NULL, SHUKE_DOUBT_ONE_DIGIT, 0 },
    { "12345678901", "1990-05-03", NULL, SHUKE_DOUBT_ONE_DIGIT, 0 },
    { "138 0000 0000", "1990-05-03", NULL, SHUKE_DOUBT_ONE_DIGIT, 0 },
    { "13800008026", "1990-05-03", NULL, SHUKE_DOUBT_SHARED_PHONE, 0 },
    { "1", "1990-05-03", NULL, SHUKE_DOUBT_SHORT_PHONE, 0 },
    { "回头补", "1990-05-03", NULL, SHUKE_DOUBT_SHORT_PHONE, 0 },
    { "尾号 8846", "1990-05-03", NULL, SHUKE_DOUBT_SHORT_PHONE, 0 },
    { "6543210", "1990-05-03", NULL, -1, 0 },
    { "13900008027", "1990-05-03", "2002-05-03", -1, 0 },
    { "13900008027", "1990-05-03", "2001-05-03", SHUKE_DOUBT_AGE_OF_CHILD, 1 },
    { "13900008027", "1930-05-03", "1999-05-03", SHUKE_DOUBT_AGE_OF_CHILD, 1 },
    { "13900008027", "", "1970-05-03", SHUKE_DOUBT_AGE, 1 },
    { "13900008027", "", "2020-01-01", SHUKE_DOUBT_FIRST_OF_JANUARY, 1 },
  };
  ShukeDoubtCounts counts = { count_birthday, count_phone, NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GArray) doubts = NULL;
      g_autofree char *text = NULL;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_phone (builder, 0, 0, cases[i].phone, NULL);
      shuke_customer_builder_set_person_birth (builder, 0, date (cases[i].hers));
      if (cases[i].childs != NULL)
        shuke_customer_builder_set_person_birth (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD),
                                                 date (cases[i].childs));
      customer = build (builder);
      doubts = shuke_fact_list_doubts (customer, NULL, &counts, today);
      g_test_message ("case %d", (int) i);
      g_assert_cmpuint (doubts->len, ==, cases[i].doubt < 0 ? 0 : 1);
      if (doubts->len == 0)
        continue;
      g_assert_cmpint (g_array_index (doubts, ShukeDoubt, 0).kind, ==, cases[i].doubt);
      g_assert_cmpint (g_array_index (doubts, ShukeDoubt, 0).person, ==, cases[i].person);
      text = shuke_doubt_dup_text (&g_array_index (doubts, ShukeDoubt, 0));
      g_assert_cmpuint (strlen (text), >, 10);
    }
}

/* 豆豆 is the grandson of 刘桂芳, by what is said of him, or by how she is called. */
static void
test_grandchildren (void)
{
  static const struct { const char *name, *relation, *child; guint doubts; } cases[] = {
    { "刘桂芳", "孙子", "豆豆", 0 },
    { "刘桂芳", "外孙女", "豆豆", 0 },
    { "刘桂芳 豆豆奶奶", NULL, "豆豆", 0 },
    { "豆豆外婆", NULL, "豆豆", 0 },
    { "刘桂芳", NULL, "豆豆", 1 },
    { "刘桂芳", "儿子", "豆豆", 1 },
    { "豆豆妈妈", NULL, "豆豆", 1 },
    { "朵朵奶奶", NULL, "豆豆", 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GArray) doubts = NULL;
      guint child;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, cases[i].name);
      shuke_customer_builder_set_person_birth (builder, 0, date ("1958-03-08"));
      child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
      shuke_customer_builder_set_person_name (builder, child, cases[i].child);
      shuke_customer_builder_set_person_birth (builder, child, date ("2021-08-17"));
      if (cases[i].relation != NULL)
        shuke_customer_builder_set_person_relation (builder, child, cases[i].relation);
      customer = build (builder);
      doubts = shuke_fact_list_doubts (customer, NULL, NULL, today);
      g_test_message ("case %d", (int) i);
      g_assert_cmpuint (doubts->len, ==, cases[i].doubts);
      g_assert_cmpint (shuke_household_is_grandchild (customer, g_ptr_array_index (customer->persons, 1)), ==, cases[i].doubts == 0);
    }
}

/* Whose height it is, from a newborn to a grown man. */
static void
test_height (void)
{
  static const struct { int cm; const char *birth; ShukeRole role; gboolean doubt; } cases[] = {
    { 118, "2020-05-03", SHUKE_ROLE_CHILD, FALSE },
    { 60, "2020-05-03", SHUKE_ROLE_CHILD, TRUE },
    { 181, "2020-05-03", SHUKE_ROLE_CHILD, TRUE },
    { 145, "2020-05-03", SHUKE_ROLE_CHILD, FALSE },     /* tall, but there are such */
    { 52, "2026-09-01", SHUKE_ROLE_CHILD, FALSE },
    { 118, "2026-09-01", SHUKE_ROLE_CHILD, TRUE },
    { 118, "", SHUKE_ROLE_CHILD, FALSE },               /* of what age nobody knows */
    { 172, "2010-05-03", SHUKE_ROLE_CHILD, FALSE },
    { 165, "1990-05-03", SHUKE_ROLE_SELF, FALSE },
    { 65, "1990-05-03", SHUKE_ROLE_SELF, TRUE },
    { 165, "", SHUKE_ROLE_SELF, FALSE },
    { 16, "", SHUKE_ROLE_SELF, TRUE },
    { 201, "1985-05-03", SHUKE_ROLE_PARTNER, FALSE },
    { 235, "1985-05-03", SHUKE_ROLE_PARTNER, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDate birth = *cases[i].birth != '\0' ? date (cases[i].birth) : (ShukeDate) { 0 };

      g_test_message ("%d cm, %s", cases[i].cm, cases[i].birth);
      g_assert_cmpint (shuke_doubt_check_height (cases[i].cm * 10, today, birth, SHUKE_SEX_FEMALE, cases[i].role), ==, cases[i].doubt);
    }
}

/* Clothes of 110 are no grown-up's; 150 may be, and of who is not grown up nothing is said. */
static void
test_child_sizes (void)
{
  static const struct { const char *size, *birth; ShukeRole role; gboolean doubt; } cases[] = {
    { "110", "1990-05-03", SHUKE_ROLE_SELF, TRUE },
    { "110/120", "", SHUKE_ROLE_SELF, TRUE },
    { "110码", "", SHUKE_ROLE_PARTNER, TRUE },
    { "3岁", "", SHUKE_ROLE_SELF, TRUE },
    { "140", "1980-01-02", SHUKE_ROLE_OTHER, TRUE },
    { "110", "", SHUKE_ROLE_OTHER, FALSE },             /* may be a grandchild */
    { "110", "2018-05-03", SHUKE_ROLE_OTHER, FALSE },
    { "110", "1990-05-03", SHUKE_ROLE_CHILD, FALSE },
    { "110", "", SHUKE_ROLE_GIFT, FALSE },
    { "150", "", SHUKE_ROLE_SELF, FALSE },
    { "160/84A", "", SHUKE_ROLE_SELF, FALSE },
    { "M", "", SHUKE_ROLE_SELF, FALSE },
    { "27", "", SHUKE_ROLE_SELF, FALSE },
    { "", "", SHUKE_ROLE_SELF, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ShukeDate birth = *cases[i].birth != '\0' ? date (cases[i].birth) : (ShukeDate) { 0 };

      g_test_message ("%s, %s", cases[i].size, cases[i].birth);
      g_assert_cmpint (shuke_doubt_check_size (cases[i].size, birth, cases[i].role, today), ==, cases[i].doubt);
    }
}

/* On a file the size that is doubted is hers, not her child's nor her shoes'; in words. */
static void
test_child_size_of_hers (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GArray) doubts = NULL;
  g_autofree char *text = NULL;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_size (builder, 0, 5, "clothes", "110", today, NULL);
  shuke_customer_builder_set_size (builder, 0, 6, "shoes", "130", today, NULL);
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_size (builder, child, 7, "clothes", "120", today, NULL);
  customer = build (builder);
  doubts = shuke_fact_list_doubts (customer, NULL, NULL, today);
  g_assert_cmpuint (doubts->len, ==, 1);
  g_assert_cmpint (g_array_index (doubts, ShukeDoubt, 0).kind, ==, SHUKE_DOUBT_CHILD_SIZE);
  g_assert_cmpint (g_array_index (doubts, ShukeDoubt, 0).id, ==, 5);
  text = shuke_doubt_dup_text (&g_array_index (doubts, ShukeDoubt, 0));
  g_assert_cmpstr (text, ==, "This is a size of children’s clothes");
}

/* On a file: the newest height is judged for its own day; what was confirmed is left in peace. */
static void
test_confirmed (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) customer = NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (GArray) doubts = NULL;
  g_autoptr (GArray) fewer = NULL;
  guint child;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
  shuke_customer_builder_set_phone (builder, 0, 0, "12", NULL);
  child = shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
  shuke_customer_builder_set_person_birth (builder, child, date ("2020-05-03"));
  shuke_customer_builder_set_measurement (builder, child, 7, "height", 600, today - 3, NULL);
  customer = build (builder);
  facts = shuke_fact_list (customer);
  doubts = shuke_fact_list_doubts (customer, facts, NULL, today);
  g_assert_cmpuint (doubts->len, ==, 2);
  for (guint i = 0; i < facts->len; i++)
    {
      ShukeFact *fact = g_ptr_array_index (facts, i);
      const ShukeDoubt *doubt = shuke_doubt_find (doubts, fact);

      g_assert_true ((doubt != NULL) == (fact->kind == SHUKE_FACT_PHONE || fact->kind == SHUKE_FACT_HEIGHT));
      if (fact->kind == SHUKE_FACT_HEIGHT)
        {
          g_assert_cmpint (doubt->kind, ==, SHUKE_DOUBT_HEIGHT);
          g_assert_cmpint (doubt->id, ==, 7);
          fact->confirmed_day = today;
        }
    }
  fewer = shuke_fact_list_doubts (customer, facts, NULL, today);
  g_assert_cmpuint (fewer->len, ==, 1);
  g_assert_cmpint (g_array_index (fewer, ShukeDoubt, 0).kind, ==, SHUKE_DOUBT_SHORT_PHONE);
}

/* Every fact that counts has a weight, and all of a customer without family come to about a hundred. */
static void
test_weights (void)
{
  int sum = 0;

  for (ShukeFactKind kind = 0; kind < SHUKE_N_FACTS; kind++)
    if (shuke_fact_kind_suits (kind, SHUKE_ROLE_SELF, FALSE))
      sum += shuke_fact_kind_get_info (kind)->weight;
  g_assert_cmpint (sum, >=, 90);
  g_assert_cmpint (sum, <=, 110);
  g_assert_cmpint (shuke_fact_kind_get_info (SHUKE_FACT_STYLE_LIKED)->weight, >, 0);
}

/* Ten customers and the question each is asked. */
static void
test_question (void)
{
  enum { PHONE = 1 << 0, BIRTH = 1 << 1, ADDRESS = 1 << 2, SIZE = 1 << 3, FORM = 1 << 4, CHILD = 1 << 5, CHILD_BIRTH = 1 << 6,
         CHILD_SIZE = 1 << 7, WORN = 1 << 8, TOP = 1 << 9, BUYS_CHILD = 1 << 10, ALL = 1 << 11 };
  static const struct {
    const char   *who;
    guint         has;
    ShukeFactKind asked;         /* before, with @days ago; SHUKE_N_FACTS = nothing */
    int           days;
    gboolean      refused;
    int           kind;          /* -1 = no question */
    guint         person;
  } cases[] = {
    { "one of the best, no birthday", PHONE | TOP, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_BIRTH, 0 },
    { "one of the best, no address", PHONE | BIRTH | TOP | CHILD | CHILD_BIRTH | CHILD_SIZE, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_ADDRESS, 0 },
    { "one of the best before her phone", TOP, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_BIRTH, 0 },
    { "cannot be reached", BIRTH, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_PHONE, 0 },
    { "child without birthday", PHONE | CHILD, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_BIRTH, 1 },
    { "child without size", PHONE | BIRTH | CHILD | CHILD_BIRTH, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_SIZE, 1 },
    { "asked 59 days ago", PHONE | SIZE, SHUKE_FACT_BIRTH, 59, FALSE, SHUKE_FACT_ADDRESS_FORM, 0 },
    { "asked 60 days ago", PHONE | SIZE, SHUKE_FACT_BIRTH, 60, FALSE, SHUKE_FACT_BIRTH, 0 },
    { "refused a year ago", PHONE | SIZE, SHUKE_FACT_BIRTH, 365, TRUE, SHUKE_FACT_ADDRESS_FORM, 0 },
    { "her size is known from purchases", PHONE | BIRTH | WORN, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_ADDRESS_FORM, 0 },
    { "buys for a child that is not on file", PHONE | BUYS_CHILD, SHUKE_N_FACTS, 0, FALSE, SHUKE_FACT_PERSON_NAME, 0 },
    { "the child was asked for", PHONE | BUYS_CHILD, SHUKE_FACT_PERSON_NAME, 3, FALSE, SHUKE_FACT_BIRTH, 0 },
    { "everything is known", ALL, SHUKE_N_FACTS, 0, FALSE, -1, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (ShukeAsked));
      g_autoptr (GPtrArray) worn = g_ptr_array_new ();
      ShukeWornSize size = { .size = (char *) "M", .parsed = shuke_size_parse ("M", SHUKE_SIZE_FOR_CLOTHES), .day = today - 5 };
      guint has = cases[i].has;
      ShukeQuestionFacts facts = { .asked = asked, .worn = worn, .top = (has & TOP) != 0, .buys_child = (has & BUYS_CHILD) != 0,
                                   .today = today };
      ShukeQuestion question;
      g_autoptr (GArray) questions = NULL;
      gboolean any;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_created (builder, today - 400);
      if ((has & (PHONE | ALL)) != 0)
        shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
      if ((has & (BIRTH | ALL)) != 0)
        shuke_customer_builder_set_person_birth (builder, 0, date ("1990-05-03"));
      if ((has & (ADDRESS | ALL)) != 0)
        shuke_customer_builder_set_address (builder, 0, 0, NULL, "花园路 8 号");
      if ((has & (SIZE | ALL)) != 0)
        shuke_customer_builder_set_size (builder, 0, 0, "clothes", "M", today, NULL);
      if ((has & (FORM | ALL)) != 0)
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_ADDRESS_FORM, "小雨姐");
      if ((has & CHILD) != 0)
        shuke_customer_builder_set_person_name (builder, shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD), "豆豆");
      if ((has & CHILD_BIRTH) != 0)
        shuke_customer_builder_set_person_birth (builder, 1, date ("2020-05-03"));
      if ((has & CHILD_SIZE) != 0)
        shuke_customer_builder_set_size (builder, 1, 0, "clothes", "120", today, NULL);
      if ((has & WORN) != 0)
        g_ptr_array_add (worn, &size);
      if ((has & ALL) != 0)
        {
          shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, "wechat");
          shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_HOURS, "晚上");
          shuke_customer_builder_set_channel (builder, 0, 0, "wechat", "xiaoyu");
          shuke_customer_builder_set_fact (builder, 0, 0, "colour_liked", "雾粉");
          shuke_customer_builder_set_fact (builder, 0, 0, "interest", "瑜伽");
          shuke_customer_builder_set_fact (builder, 0, 0, "occupation", "老师");
        }
      if (cases[i].asked != SHUKE_N_FACTS)
        {
          ShukeAsked one = { cases[i].asked, 0, today - cases[i].days, cases[i].refused };

          g_array_append_val (asked, one);
        }
      customer = build (builder);
      facts.customer = customer;
      questions = shuke_question_list (&facts);
      any = questions->len > 0;
      if (any)
        question = g_array_index (questions, ShukeQuestion, 0);
      g_test_message ("%s", cases[i].who);
      g_assert_true (any == (cases[i].kind >= 0));
      if (any)
        {
          g_autofree char *text = shuke_question_dup_text (&question, customer);

          g_assert_cmpstr (shuke_fact_kind_get_info (question.kind)->word, ==,
                           shuke_fact_kind_get_info ((ShukeFactKind) cases[i].kind)->word);
          g_assert_cmpuint (question.person, ==, cases[i].person);
          g_assert_true (g_str_has_suffix (text, "?"));
          g_assert_true ((strstr (text, "豆豆") != NULL) == (question.person > 0));
          g_assert_nonnull (shuke_question_reason (&question, customer));
        }
    }
}

/* A family: a child's birthday and size go before what its mother wears and likes; of the best her own birthday and address come first. */
static void
test_question_family (void)
{
  enum { BIRTH = 1 << 0, ADDRESS = 1 << 1, SIZE = 1 << 2, CHILD_BIRTH = 1 << 3, CHILD_SIZE = 1 << 4, CHILD_NAME = 1 << 5, WORN = 1 << 6,
         CHILD_WORN = 1 << 7, TOP = 1 << 8, BUYS_CHILD = 1 << 9, NO_CHILD = 1 << 10, CHILD_HEIGHT = 1 << 11 };
  static const struct { const char *who; guint has; ShukeFactKind kind; guint person; } cases[] = {
    { "neither knows anything of the other", CHILD_NAME, SHUKE_FACT_BIRTH, 1 },
    { "the child's size before her birthday", CHILD_NAME | CHILD_BIRTH, SHUKE_FACT_SIZE, 1 },
    { "its height tells its size: her birthday", CHILD_NAME | CHILD_BIRTH | CHILD_HEIGHT, SHUKE_FACT_BIRTH, 0 },
    { "she comes for the child: its name before her size", BIRTH | CHILD_BIRTH | CHILD_WORN, SHUKE_FACT_PERSON_NAME, 1 },
    { "both have their birthday and size: how she is called", BIRTH | SIZE | CHILD_NAME | CHILD_BIRTH | CHILD_SIZE, SHUKE_FACT_ADDRESS_FORM, 0 },
    { "she wears it herself: her own are known", BIRTH | WORN | CHILD_NAME | CHILD_BIRTH | CHILD_WORN, SHUKE_FACT_ADDRESS_FORM, 0 },
    { "one of the best, for the child only", TOP | CHILD_NAME | CHILD_WORN, SHUKE_FACT_BIRTH, 0 },
    { "one of the best, for the child only: her address", TOP | BIRTH | CHILD_NAME | CHILD_WORN, SHUKE_FACT_ADDRESS, 0 },
    { "one of the best, then the child's birthday", TOP | BIRTH | ADDRESS | CHILD_NAME | CHILD_WORN, SHUKE_FACT_BIRTH, 1 },
    { "one of the best, then its size", TOP | BIRTH | ADDRESS | CHILD_NAME | CHILD_BIRTH | BUYS_CHILD, SHUKE_FACT_SIZE, 1 },
    { "one of the best who wears it herself", TOP | WORN | CHILD_NAME, SHUKE_FACT_BIRTH, 0 },
    { "one of the best: her address before the child", TOP | BIRTH | WORN | CHILD_NAME, SHUKE_FACT_ADDRESS, 0 },
    { "one of the best: then the child", TOP | BIRTH | ADDRESS | WORN | CHILD_NAME, SHUKE_FACT_BIRTH, 1 },
    { "one of the best, for whom is she buying?", TOP | BIRTH | ADDRESS | NO_CHILD | BUYS_CHILD, SHUKE_FACT_PERSON_NAME, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GPtrArray) worn = g_ptr_array_new ();
      g_autoptr (GArray) questions = NULL;
      guint has = cases[i].has;
      ShukeWornSize hers = { .size = (char *) "M", .parsed = shuke_size_parse ("M", SHUKE_SIZE_FOR_CLOTHES), .day = today - 5 };
      ShukeWornSize childs = { .size = (char *) "120", .parsed = shuke_size_parse ("120", SHUKE_SIZE_FOR_CLOTHES), .day = today - 5 };
      ShukeQuestionFacts facts = { .worn = worn, .top = (has & TOP) != 0, .buys_child = (has & BUYS_CHILD) != 0, .today = today };
      const ShukeQuestion *question;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_created (builder, today - 400);
      shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
      if ((has & BIRTH) != 0)
        shuke_customer_builder_set_person_birth (builder, 0, date ("1990-05-03"));
      if ((has & ADDRESS) != 0)
        shuke_customer_builder_set_address (builder, 0, 0, NULL, "文三路 1 号");
      if ((has & SIZE) != 0)
        shuke_customer_builder_set_size (builder, 0, 0, "clothes", "M", today, NULL);
      if ((has & NO_CHILD) == 0)
        shuke_customer_builder_add_person (builder, 7, SHUKE_ROLE_CHILD);
      if ((has & CHILD_NAME) != 0)
        shuke_customer_builder_set_person_name (builder, 1, "豆豆");
      if ((has & CHILD_BIRTH) != 0)
        shuke_customer_builder_set_person_birth (builder, 1, date ("2020-05-03"));
      if ((has & CHILD_SIZE) != 0)
        shuke_customer_builder_set_size (builder, 1, 0, "clothes", "120", today, NULL);
      if ((has & CHILD_HEIGHT) != 0)
        shuke_customer_builder_set_measurement (builder, 1, 0, "height", 1180, today, NULL);
      customer = build (builder);
      childs.person = 7;
      if ((has & WORN) != 0)
        g_ptr_array_add (worn, &hers);
      if ((has & CHILD_WORN) != 0)
        g_ptr_array_add (worn, &childs);
      facts.customer = customer;
      questions = shuke_question_list (&facts);
      g_assert_cmpuint (questions->len, >, 0);
      question = &g_array_index (questions, ShukeQuestion, 0);
      g_test_message ("%s", cases[i].who);
      g_assert_cmpstr (shuke_fact_kind_get_info (question->kind)->word, ==, shuke_fact_kind_get_info (cases[i].kind)->word);
      g_assert_cmpuint (question->person, ==, cases[i].person);
    }
}

/* What she misses is asked about, the widest gap first, once in sixty days and not for ever; and not once it is met. */
static void
test_put_right (void)
{
  static const struct { const char *quality, *time; int told, asked; int kind; } cases[] = {
    { "5/2", "4/3", 10, -1, SHUKE_FACT_EXPECTS_QUALITY },
    { "4/3", "5/2", 10, -1, SHUKE_FACT_EXPECTS_TIME },
    { "5/2", "4/3", 10, 59, SHUKE_FACT_EXPECTS_TIME },       /* quality was asked */
    { "5/2", "4/3", 10, 60, SHUKE_FACT_EXPECTS_QUALITY },
    { "5/2", "4/4", 200, -1, -1 },                           /* half a year ago */
    { "4/4", "3/5", 10, -1, -1 },
    { "5", "3", 10, -1, -1 },                                /* nobody knows how far */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GPtrArray) facts = NULL;
      g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (ShukeAsked));
      g_autoptr (GArray) questions = NULL;
      ShukeAsked one = { SHUKE_FACT_EXPECTS_QUALITY, 0, today - cases[i].asked, FALSE };
      ShukeQuestionFacts held = { .asked = asked, .today = today };
      const ShukeQuestion *question;
      g_autofree char *text = NULL;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_created (builder, today - 400);
      shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
      shuke_customer_builder_set_expectation (builder, 0, "quality", cases[i].quality);
      shuke_customer_builder_set_expectation (builder, 0, "time", cases[i].time);
      customer = build (builder);
      facts = shuke_fact_list (customer);
      for (guint k = 0; k < facts->len; k++)
        ((ShukeFact *) g_ptr_array_index (facts, k))->day = today - cases[i].told;
      if (cases[i].asked >= 0)
        g_array_append_val (asked, one);
      held.customer = customer;
      held.facts = facts;
      questions = shuke_question_list (&held);
      question = &g_array_index (questions, ShukeQuestion, 0);
      g_test_message ("quality %s, time %s", cases[i].quality, cases[i].time);
      g_assert_cmpint (question->put_right, ==, cases[i].kind >= 0);
      if (cases[i].kind >= 0)
        g_assert_cmpint (question->kind, ==, cases[i].kind);
      text = shuke_question_dup_text (question, customer);
      g_assert_true (g_str_has_suffix (text, "?"));
      g_assert_nonnull (shuke_question_reason (question, customer));
    }
}

/* What follows from something that is known is not asked: the fact that is told, of whom, and the question that is not asked for it. */
static void
test_understood (void)
{
  static const struct {
    const char   *told, *value, *birth;
    guint         person;         /* 0 = herself, 1 = her child */
    ShukeFactKind kind;
    gboolean      asked;
  } cases[] = {
    { NULL, NULL, "2020-05-03", 1, SHUKE_FACT_SIZE, TRUE },
    { "height", "1280", "2020-05-03", 1, SHUKE_FACT_SIZE, FALSE },
    { "height", "1280", "", 1, SHUKE_FACT_SIZE, FALSE },
    { "height", "1650", "1990-05-03", 0, SHUKE_FACT_SIZE, TRUE },     /* 165 cm wear S and L */
    { "chest", "880", "1990-05-03", 0, SHUKE_FACT_SIZE, FALSE },
    { NULL, NULL, "2020-05-03", 1, SHUKE_FACT_HEIGHT, TRUE },
    { "clothes", "130", "2020-05-03", 1, SHUKE_FACT_HEIGHT, FALSE },
    { NULL, NULL, "2020", 1, SHUKE_FACT_BIRTH, TRUE },                /* an age */
    { NULL, NULL, "2020-05", 1, SHUKE_FACT_BIRTH, TRUE },
    { NULL, NULL, "--05-03", 1, SHUKE_FACT_BIRTH, FALSE },
    { NULL, NULL, "L2020-05-03", 1, SHUKE_FACT_BIRTH, FALSE },
    { "pet name", "豆豆", "2020-05-03", 1, SHUKE_FACT_PERSON_NAME, FALSE },
    { NULL, NULL, "2020-05-03", 1, SHUKE_FACT_SCHOOL, TRUE },
    { NULL, NULL, "2025-10-03", 1, SHUKE_FACT_SCHOOL, FALSE },
    { NULL, NULL, "2001-05-03", 1, SHUKE_FACT_SCHOOL, FALSE },
    { NULL, NULL, "1990-05-03", 0, SHUKE_FACT_OCCUPATION, TRUE },
    { "post", "校长", "1990-05-03", 0, SHUKE_FACT_OCCUPATION, FALSE },
    { "employer", "中学", "1990-05-03", 0, SHUKE_FACT_OCCUPATION, FALSE },
    { "topic", "孩子练琴", "1990-05-03", 0, SHUKE_FACT_INTEREST, TRUE },   /* what her child does is not what she likes */
    { "called", "小雨", "1990-05-03", 0, SHUKE_FACT_ADDRESS_FORM, FALSE },
    { NULL, NULL, "1990-05-03", 0, SHUKE_FACT_SOURCE, TRUE },
    { "brought by", "12", "1990-05-03", 0, SHUKE_FACT_SOURCE, FALSE },
    { NULL, NULL, "1990-05-03", 0, SHUKE_FACT_WECHAT, TRUE },
    { "ways", "-wechat", "1990-05-03", 0, SHUKE_FACT_WECHAT, FALSE },
    { "ways", "wechat", "1990-05-03", 0, SHUKE_FACT_WECHAT, TRUE },
    { "ways", "wechat", "1990-05-03", 0, SHUKE_FACT_CONTACT_HOURS, FALSE },
    { "ways", "-sms", "1990-05-03", 0, SHUKE_FACT_CONTACT_HOURS, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomer) customer = NULL;
      g_autoptr (GArray) questions = NULL;
      ShukeQuestionFacts facts = { .today = today };
      const char *told = cases[i].told, *value = cases[i].value;
      gboolean asked = FALSE;

      shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "林小雨");
      shuke_customer_builder_set_created (builder, today - 5);
      shuke_customer_builder_set_phone (builder, 0, 0, "13800008026", NULL);
      if (cases[i].person == 1)
        shuke_customer_builder_add_person (builder, 0, SHUKE_ROLE_CHILD);
      shuke_customer_builder_set_person_birth (builder, cases[i].person, date (cases[i].birth));
      if (g_strcmp0 (told, "height") == 0 || g_strcmp0 (told, "chest") == 0)
        shuke_customer_builder_set_measurement (builder, cases[i].person, 0, told, atoi (value), today - 3, NULL);
      else if (g_strcmp0 (told, "clothes") == 0)
        shuke_customer_builder_set_size (builder, cases[i].person, 0, told, value, today - 3, NULL);
      else if (g_strcmp0 (told, "pet name") == 0)
        shuke_customer_builder_set_person_nickname (builder, cases[i].person, value);
      else if (g_strcmp0 (told, "called") == 0)
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NICKNAME, value);
      else if (g_strcmp0 (told, "brought by") == 0)
        shuke_customer_builder_set_referrer (builder, atoi (value));
      else if (g_strcmp0 (told, "ways") == 0)
        shuke_customer_builder_set (builder, SHUKE_CUSTOMER_CONTACT_CHANNEL, value);
      else if (told != NULL)
        shuke_customer_builder_set_fact (builder, cases[i].person, 0, told, value);
      customer = build (builder);
      facts.customer = customer;
      questions = shuke_question_list (&facts);
      for (guint j = 0; j < questions->len; j++)
        asked = asked || (g_array_index (questions, ShukeQuestion, j).kind == cases[i].kind
                          && g_array_index (questions, ShukeQuestion, j).person == cases[i].person);
      g_test_message ("%s, told %s", shuke_fact_kind_get_info (cases[i].kind)->word, told != NULL ? told : "nothing");
      g_assert_cmpint (asked, ==, cases[i].asked);
    }
}

/* Of a firm, a kindergarten nothing is said as of a woman, whatever the question is good for. */
static void
test_reason_for_firm (void)
{
  g_autoptr (ShukeCustomerBuilder) builder = shuke_customer_builder_new (SHUKE_REGION_CN);
  g_autoptr (ShukeCustomer) firm = NULL;
  g_autoptr (GError) error = NULL;

  shuke_customer_builder_set (builder, SHUKE_CUSTOMER_NAME, "小太阳幼儿园");
  shuke_customer_builder_set_organisation (builder, TRUE);
  firm = shuke_customer_builder_build (builder, shuke_day_new (2026, 11, 22), &error);
  g_assert_no_error (error);
  for (int i = 0; i < 4; i++)
    {
      ShukeQuestion question = { .kind = SHUKE_FACT_PHONE, .put_right = i == 3,
                                 .moment = i == 0 ? SHUKE_MOMENT_GREETING : i == 1 ? SHUKE_MOMENT_MORNING : SHUKE_MOMENT_DELIVERY };
      g_autofree char *reason = g_ascii_strdown (shuke_question_reason (&question, firm), -1);

      g_assert_false (g_regex_match_simple ("\\b(she|her)\\b", reason, 0, 0));
    }
}

/* A name that is changed by hand: another one still finds her, a mended letter leaves nothing behind. */
static void
test_other_name (void)
{
  static const struct { const char *old, *nickname, *new, *now_nickname, *now_address; } cases[] = {
    { "林小雨", NULL, "沈美华", "林小雨", NULL },
    { "林小雨", NULL, "林晓雨", NULL, NULL },
    { "林小", NULL, "林小雨", NULL, NULL },
    { "林小雨儿", NULL, "林小儿", NULL, NULL },
    { "小雨", NULL, "林小雨", NULL, NULL },
    { "林小雨", "雨姐", "沈美华", "雨姐", NULL },
    { "糖糖妈妈", NULL, "沈美华", "糖糖妈妈", NULL },
    { "舒姐", NULL, "沈美华", NULL, "舒姐" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeCustomerBuilder) first = shuke_customer_builder_new (SHUKE_REGION_CN);
      g_autoptr (ShukeCustomerBuilder) builder = NULL;
      g_autoptr (ShukeCustomer) old = NULL;
      g_autoptr (ShukeCustomer) new = NULL;
      g_autofree char *spoken = NULL;
      ShukeFact fact = { .kind = SHUKE_FACT_NAME, .day = SHUKE_DAY_NONE, .confirmed_day = SHUKE_DAY_NONE };

      shuke_customer_builder_set (first, SHUKE_CUSTOMER_NAME, cases[i].old);
      shuke_customer_builder_set (first, SHUKE_CUSTOMER_NICKNAME, cases[i].nickname);
      old = build (first);
      builder = shuke_customer_builder_new_from (old, SHUKE_REGION_CN);
      g_assert_true (shuke_fact_apply (builder, old, &fact, cases[i].new, today, NULL));
      new = build (builder);
      g_assert_cmpstr (new->name, ==, cases[i].new);
      g_assert_cmpstr (new->nickname, ==, cases[i].now_nickname);
      g_assert_cmpstr (new->address_form, ==, cases[i].now_address);
      spoken = shuke_name_dup_spoken (new->address_form, new->nickname, new->name);
      /* She is found by it, and not called so. */
      if (g_str_equal (cases[i].old, "林小雨") && cases[i].now_nickname != NULL && cases[i].nickname == NULL)
        g_assert_cmpstr (spoken, ==, cases[i].new);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  today = shuke_day_new (2026, 9, 17);
  g_test_add_func ("/fact/catalogue", test_catalogue);
  g_test_add_func ("/fact/find", test_find);
  g_test_add_func ("/fact/full-file", test_full_file);
  g_test_add_func ("/fact/offered", test_offered);
  g_test_add_func ("/fact/read", test_read);
  g_test_add_func ("/fact/apply-told", test_apply_told);
  g_test_add_func ("/fact/next-step", test_next_step);
  g_test_add_func ("/fact/shown", test_shown);
  g_test_add_func ("/fact/event-days", test_event_days);
  g_test_add_func ("/fact/event-title", test_event_title);
  g_test_add_func ("/fact/custom", test_custom);
  g_test_add_func ("/fact/apply", test_apply);
  g_test_add_func ("/fact/freshness", test_freshness);
  g_test_add_func ("/fact/origin-text", test_origin_text);
  g_test_add_func ("/fact/completeness", test_completeness);
  g_test_add_func ("/fact/bought", test_bought);
  g_test_add_func ("/fact/doubts", test_doubts);
  g_test_add_func ("/fact/height", test_height);
  g_test_add_func ("/fact/child-sizes", test_child_sizes);
  g_test_add_func ("/fact/child-size-of-hers", test_child_size_of_hers);
  g_test_add_func ("/fact/confirmed", test_confirmed);
  g_test_add_func ("/fact/weights", test_weights);
  g_test_add_func ("/fact/put-right", test_put_right);
  g_test_add_func ("/fact/question-family", test_question_family);
  g_test_add_func ("/fact/question", test_question);
  g_test_add_func ("/fact/understood", test_understood);
  g_test_add_func ("/fact/reason-for-firm", test_reason_for_firm);
  g_test_add_func ("/fact/grandchildren", test_grandchildren);
  g_test_add_func ("/fact/other-name", test_other_name);
  return g_test_run ();
}
