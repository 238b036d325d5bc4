/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the goods to the people: who fits and why, who is left out and why, in which order, and what the message to each says. */

#include "shuke-campaign-audience.h"
#include "shuke-campaign-drafts.h"

#include <string.h>

#define TODAY 20700   /* 2026-09-04 */

typedef struct {
  gint64      id;
  const char *name;
  const char *e164;
  ShukeConsentState consent;
  int         away;          /* days; -1 = never */
  int         written;       /* days; -1 = never */
  gboolean    complaint, deleted;
  const char *tier, *form;
} Head;

static void
begin (ShukeAudienceFacts *facts,
       const Head         *head)
{
  ShukeHousehold household = {
    .customer = head->id, .name = head->name, .address_form = head->form, .tier = head->tier, .e164 = head->e164,
    .consent = head->consent, .complaint = head->complaint, .deleted = head->deleted,
    .last_visit = head->away < 0 ? SHUKE_DAY_NONE : TODAY - head->away,
    .last_message = head->written < 0 ? SHUKE_DAY_NONE : TODAY - head->written,
  };
  ShukePerson self = { .id = head->id * 10, .role = SHUKE_ROLE_SELF };

  shuke_audience_facts_begin (facts, &household);
  shuke_audience_facts_add_person (facts, &self);
}

static void
add_person (ShukeAudienceFacts *facts,
            gint64              id,
            ShukeRole           role,
            const char         *name,
            const char         *told,
            int                 told_ago)
{
  g_autoptr (GPtrArray) sizes = g_ptr_array_new ();
  ShukeSizeTold size = { .kind = (char *) "clothes", .size = (char *) told, .day = TODAY - told_ago };
  ShukePerson person = { .id = id, .role = role, .name = (char *) name, .sizes = sizes };

  if (told != NULL)
    g_ptr_array_add (sizes, &size);
  shuke_audience_facts_add_person (facts, &person);
}

static void
buy (ShukeAudienceFacts *facts,
     gint64              person,
     const char         *category,
     const char         *size,
     const char         *colour,
     int                 price,
     int                 ago,
     int                 quantity)
{
  ShukeFactSale sale = {
    .person = person, .category = shuke_audience_facts_word (facts, category), .size = shuke_audience_facts_word (facts, size),
    .colour = shuke_audience_facts_word (facts, colour), .price = price * 100, .day = TODAY - ago, .quantity = quantity,
  };

  shuke_audience_facts_add_sale (facts, &sale);
}

static ShukeGoods *
jeans (const char *sizes,
       const char *colours,
       int         price)
{
  ShukeGoods *goods = shuke_goods_new ();

  goods->category = g_strdup ("牛仔裤");
  goods->name = g_strdup ("直筒牛仔裤");
  shuke_goods_read_sizes (goods, sizes);
  shuke_goods_read_colours (goods, colours);
  goods->list_price = price > 0 ? price * 100 : -1;
  return goods;
}

static void
test_read_sizes (void)
{
  static const struct {
    const char *text, *kept;
    int         pieces;
  } cases[] = {
    { "", "", 0 },
    { "XL 6, 2XL×8，3XL 4件", "XL×6 2XL×8 3XL×4", 18 },
    { "130 140 150", "130 140 150", 0 },
    { "130×2、140*3", "130×2 140×3", 5 },
    { "XL:6 M", "XL×6 M", 6 },
    { "均码 12", "均码×12", 12 },
    { "130 2 140 3", "130×2 140×3", 5 },
    { "M 400 L 400", "M×400 L×400", 800 },
    { "130 201 200 140", "130×201 200 140", 201 },
    { "２XL　８件", "2XL×8", 8 },
    { "XL 0", "XL 0", 0 },
    { "XL,2XL,3XL", "XL 2XL 3XL", 0 },
    { "110-140", "110 120 130 140", 0 },
    { "S到L 均码", "S M L 均码", 0 },
    { "140-110", "140-110", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeGoods) goods = shuke_goods_new ();
      g_autofree char *kept = NULL;
      g_autofree char *json = NULL;
      g_autoptr (ShukeGoods) again = NULL;
      g_autofree char *after = NULL;

      shuke_goods_read_sizes (goods, cases[i].text);
      kept = shuke_goods_dup_sizes (goods);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_assert_cmpint (shuke_goods_pieces (goods), ==, cases[i].pieces);
      json = shuke_goods_to_json (goods);
      again = shuke_goods_from_json (json);
      after = shuke_goods_dup_sizes (again);
      g_assert_cmpstr (after, ==, kept);
    }
}

/* Said in one breath. */
static void
test_split_sizes (void)
{
  static const struct {
    const char *text, *sizes, *rest;
  } cases[] = {
    { "130 的卫衣", "130", "卫衣" },
    { "130的卫衣", "130", "卫衣" },
    { "130码卫衣", "130", "卫衣" },
    { "XL、2XL 牛仔裤", "XL 2XL", "牛仔裤" },
    { "１３０ 140 卫衣", "130 140", "卫衣" },
    { "130 hoodies", "130", "hoodies" },
    { "童装羽绒服 120码", "120", "童装羽绒服" },
    { "童装羽绒服120码", "120", "童装羽绒服" },
    { "童装羽绒服 １２０ 碼", "120", "童装羽绒服" },
    { "女童120码羽绒服", "120", "女童羽绒服" },
    { "童装羽绒服 120码 红色", "120", "童装羽绒服  红色" },
    { "童装 110、120、130码", "110 120 130", "童装" },
    { "羽绒服 110码 120码", "110 120", "羽绒服" },
    { "羽绒服 110-130", "110-130", "羽绒服" },
    { "110-130 羽绒服", "110-130", "羽绒服" },
    { "加绒裤L码", "L", "加绒裤" },
    { "hoodies 130", "130", "hoodies" },
    { "2403 120", "120", "2403" },
    { "120码", "120", "" },
    { "110 120码", "110 120", "" },
    /* A price, a style's own name or number. */
    { "羽绒服100", NULL, NULL },
    { "A120", NULL, NULL },
    { "码", NULL, NULL },
    { "130", NULL, NULL },
    { "110 120", NULL, NULL },
    { "大码牛仔裤", NULL, NULL },
    { "2403", NULL, NULL },
    { "2403 牛仔裤", NULL, NULL },
    { "T恤", NULL, NULL },
    { "", NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sizes = NULL;
      g_autofree char *rest = NULL;

      g_assert_cmpint (shuke_goods_split_sizes (cases[i].text, &sizes, &rest), ==, cases[i].sizes != NULL);
      g_assert_cmpstr (sizes, ==, cases[i].sizes);
      g_assert_cmpstr (rest, ==, cases[i].rest);
    }
}

static void
test_goods_title (void)
{
  static const struct {
    const char *name, *category, *title;
  } cases[] = {
    { "直筒牛仔裤", "牛仔裤", "直筒牛仔裤" }, { "大码", "牛仔裤", "大码牛仔裤" }, { "大码", NULL, "大码" }, { NULL, "卫衣", "卫衣" },
    { "春款", "卫衣", "春款卫衣" }, { NULL, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeGoods) goods = shuke_goods_new ();
      g_autofree char *title = NULL;

      goods->name = g_strdup (cases[i].name);
      goods->category = g_strdup (cases[i].category);
      title = shuke_goods_dup_title (goods);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

static void
test_json (void)
{
  static const char *const broken[] = { NULL, "", "{", "[]", "3", "{\"sizes\":3,\"off\":{},\"days\":\"x\",\"tiers\":[1]}", "null" };
  g_autoptr (ShukeGoods) goods = jeans ("XL 6", "深蓝 黑", 269);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autofree char *goods_json = shuke_goods_to_json (goods);
  g_autofree char *rules_json = NULL;
  g_autoptr (ShukeGoods) goods_again = shuke_goods_from_json (goods_json);
  g_autoptr (ShukeAudienceRules) rules_again = NULL;

  g_assert_cmpstr (goods_again->name, ==, "直筒牛仔裤");
  g_assert_cmpint (goods_again->list_price, ==, 26900);
  g_assert_cmpuint (goods_again->colours->len, ==, 2);
  rules->by_size = FALSE;
  rules->days = 90;
  rules->newcomers = FALSE;
  rules->silent = TRUE;
  g_ptr_array_add (rules->tiers, g_strdup ("金卡"));
  g_ptr_array_add (rules->groups, g_strdup ("妈妈群"));
  shuke_audience_rules_set_off (rules, 42, TRUE);
  rules_json = shuke_audience_rules_to_json (rules);
  rules_again = shuke_audience_rules_from_json (rules_json);
  g_assert_false (rules_again->by_size);
  g_assert_cmpint (rules_again->days, ==, 90);
  g_assert_false (rules_again->newcomers);
  g_assert_true (rules_again->silent);
  g_assert_cmpstr (g_ptr_array_index (rules_again->tiers, 0), ==, "金卡");
  g_assert_cmpstr (g_ptr_array_index (rules_again->groups, 0), ==, "妈妈群");
  g_assert_true (shuke_audience_rules_is_off (rules_again, 42));
  g_assert_false (shuke_audience_rules_is_off (rules_again, 43));
  for (gsize i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (ShukeGoods) empty = shuke_goods_from_json (broken[i]);
      g_autoptr (ShukeAudienceRules) usual = shuke_audience_rules_from_json (broken[i]);

      g_assert_true (shuke_goods_is_empty (empty));
      g_assert_cmpint (usual->days, ==, SHUKE_RULES_DAYS);
      g_assert_true (usual->newcomers);
    }
}

/* Each differs in one thing from the first, who fits. */
static const struct {
  Head        head;
  const char *size;
  ShukeLeft   left;
  int         days;
} left_cases[] = {
  { { 1, "甲", "+8613800000001", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_NOT, 0 },
  { { 2, "乙", "+8613800000002", SHUKE_CONSENT_UNKNOWN, 20, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_NO_CONSENT, 0 },
  { { 3, "丙", "+8613800000003", SHUKE_CONSENT_NO, 20, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_REFUSED, 0 },
  { { 4, "丁", NULL, SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_NO_MOBILE, 0 },
  { { 5, "戊", "+8613800000005", SHUKE_CONSENT_YES, 20, -1, TRUE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_COMPLAINT, 0 },
  { { 6, "己", "+8613800000006", SHUKE_CONSENT_YES, 20, 7, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_WRITTEN, 7 },
  { { 7, "庚", "+8613800000007", SHUKE_CONSENT_YES, 20, 8, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_NOT, 0 },
  { { 8, "辛", "+8613800000008", SHUKE_CONSENT_YES, 181, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_ASLEEP, 181 },
  { { 9, "壬", "+8613800000009", SHUKE_CONSENT_YES, 180, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_NOT, 0 },
  { { 10, "癸", "+8613800000010", SHUKE_CONSENT_YES, 20, -1, FALSE, TRUE, NULL, NULL }, "XL", SHUKE_LEFT_BIN, 0 },
  /* On the number of one who refused. */
  { { 11, "子", "+8613800000003", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_REFUSED, 0 },
  /* On the number of the first, and not here as lately. */
  { { 12, "丑", "+8613800000001", SHUKE_CONSENT_YES, 100, -1, FALSE, FALSE, NULL, NULL }, "XL", SHUKE_LEFT_SAME_PHONE, 0 },
};

static const ShukeAudiencePerson *
find_person (const ShukeAudience *audience,
             gint64               id)
{
  for (guint i = 0; i < audience->people->len + audience->left->len; i++)
    {
      const ShukeAudiencePerson *person = i < audience->people->len ? g_ptr_array_index (audience->people, i)
                                                                    : g_ptr_array_index (audience->left, i - audience->people->len);

      if (person->household->customer == id)
        return person;
    }
  return NULL;
}

static void
test_left_out (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = jeans ("XL 6", "", 0);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (left_cases); i++)
    {
      begin (facts, &left_cases[i].head);
      buy (facts, 0, "牛仔裤", left_cases[i].size, "黑", 200, left_cases[i].head.away, 1);
      shuke_audience_facts_end (facts);
    }
  audience = shuke_audience_new (facts, goods, rules, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (left_cases); i++)
    {
      const ShukeAudiencePerson *person = find_person (audience, left_cases[i].head.id);

      g_assert_nonnull (person);
      g_assert_cmpint (person->left, ==, left_cases[i].left);
      g_assert_cmpint (person->left_days, ==, left_cases[i].days);
    }
  g_assert_cmpuint (audience->people->len, ==, 3);
  g_assert_cmpuint (audience->counts[SHUKE_LEFT_REFUSED], ==, 2);
  g_assert_cmpint (find_person (audience, 11)->other->customer, ==, 3);
  g_assert_cmpint (find_person (audience, 12)->other->customer, ==, 1);
}

/* What she wants is kept, and said; whoever wants no text message gets hers by hand. */
static void
test_wishes (void)
{
  static const struct { guint unwanted; int every; int contact; ShukeLeft left; int days; guint by_hand; gboolean wrong; } rows[] = {
    { 0, 0, 3, SHUKE_LEFT_NOT, 0, 0 },
    { 0, 30, 12, SHUKE_LEFT_RHYTHM, 12, 0 },
    { 0, 30, 30, SHUKE_LEFT_NOT, 0, 0 },
    { 0, 30, -1, SHUKE_LEFT_NOT, 0, 0 },
    { SHUKE_WAYS_ALL & ~(guint) SHUKE_WAY_WECHAT, 0, 3, SHUKE_LEFT_NOT, 0, SHUKE_WAY_WECHAT },
    { SHUKE_WAY_SMS, 0, 3, SHUKE_LEFT_NOT, 0, SHUKE_WAYS_PASTED },
    { SHUKE_WAYS_ALL & ~(guint) SHUKE_WAY_PHONE, 0, 3, SHUKE_LEFT_WAY, 0, 0 },
    { SHUKE_WAY_PHONE, 0, 3, SHUKE_LEFT_NOT, 0, 0 },
    { 0, 0, 3, SHUKE_LEFT_WRONG_NUMBER, 0, 0, TRUE },
    { SHUKE_WAY_SMS, 0, 3, SHUKE_LEFT_NOT, 0, SHUKE_WAYS_PASTED, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
      g_autoptr (ShukeGoods) goods = jeans ("XL 6", "", 0);
      g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
      g_autoptr (ShukeAudience) audience = NULL;
      const ShukeAudiencePerson *person;
      ShukeHousehold *household;

      begin (facts, &left_cases[0].head);
      buy (facts, 0, "牛仔裤", "XL", "黑", 200, 20, 1);
      shuke_audience_facts_end (facts);
      household = SHUKE_FACTS_HOUSEHOLD (facts, 0);
      household->unwanted = rows[i].unwanted;
      household->wrong_number = rows[i].wrong;
      household->every = rows[i].every;
      household->last_contact = rows[i].contact < 0 ? SHUKE_DAY_NONE : TODAY - rows[i].contact;
      audience = shuke_audience_new (facts, goods, rules, NULL);
      person = find_person (audience, 1);
      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (person->left, ==, rows[i].left);
      g_assert_cmpint (person->left_days, ==, rows[i].days);
      g_assert_cmpuint (person->by_hand, ==, rows[i].by_hand);
    }
}

/* Three messages without an answer: left out, until the owner says that they are meant as well. */
static void
test_silent (void)
{
  static const struct { int silences, limit; gboolean rule; ShukeLeft left; } rows[] = {
    { 3, 3, FALSE, SHUKE_LEFT_SILENT }, { 4, 3, FALSE, SHUKE_LEFT_SILENT }, { 2, 3, FALSE, SHUKE_LEFT_NOT },
    { 3, 0, FALSE, SHUKE_LEFT_NOT }, { 3, 3, TRUE, SHUKE_LEFT_NOT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
      g_autoptr (ShukeGoods) goods = jeans ("XL 6", "", 0);
      g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
      g_autoptr (ShukeAudience) audience = NULL;

      begin (facts, &left_cases[0].head);
      buy (facts, 0, "牛仔裤", "XL", "黑", 200, 20, 1);
      shuke_audience_facts_end (facts);
      facts->silences = rows[i].limit;
      SHUKE_FACTS_HOUSEHOLD (facts, 0)->silences = rows[i].silences;
      rules->silent = rows[i].rule;
      audience = shuke_audience_new (facts, goods, rules, NULL);
      g_test_message ("row %u", (guint) i);
      g_assert_cmpint (find_person (audience, 1)->left, ==, rows[i].left);
    }
}

/* Who expects to come first passes whoever fits about as well, not whoever fits clearly better. */
static void
test_first (void)
{
  static const struct { int first, other_bought, place; } rows[] = { { 0, 1, 1 }, { 3, 1, 1 }, { 4, 1, 0 }, { 5, 1, 0 }, { 5, 5, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
      g_autoptr (ShukeGoods) goods = jeans ("XL 6", "", 0);
      g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
      g_autoptr (ShukeAudience) audience = NULL;
      Head away = { 1, "甲", "+8613800000001", SHUKE_CONSENT_YES, 70, -1, FALSE, FALSE, NULL, NULL };
      Head newer = { 2, "乙", "+8613800000002", SHUKE_CONSENT_YES, 40, -1, FALSE, FALSE, NULL, NULL };

      begin (facts, &away);
      buy (facts, 0, "牛仔裤", "XL", "黑", 200, 70, 1);
      shuke_audience_facts_end (facts);
      begin (facts, &newer);
      buy (facts, 0, "牛仔裤", "XL", "黑", 200, 40, rows[i].other_bought);
      shuke_audience_facts_end (facts);
      SHUKE_FACTS_HOUSEHOLD (facts, 0)->first = rows[i].first;
      audience = shuke_audience_new (facts, goods, rules, NULL);
      g_test_message ("row %u", (guint) i);
      g_assert_cmpuint (audience->people->len, ==, 2);
      g_assert_cmpint (((ShukeAudiencePerson *) audience->people->pdata[rows[i].place])->household->customer, ==, 1);
    }
}

/* Sizes: what is worn now, by evidence. */
static void
test_sizes (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = jeans ("130×2 140", "", 0);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;
  const ShukeAudiencePerson *person;
  const ShukeAudienceWearer *wearer;
  Head head = { 1, "甲", "+8613800000001", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL };

  rules->min_bought = 0;
  rules->days = 0;
  /* 1: told 130 · 2: bought 130 long ago as an unnamed child, now 140 · 3: 120 bought: no · 4: a gift of 130: no ·
   * 5: bought and brought back: no · 6: named child bought 140, an adult's L beside it · 7: 130 of three years ago: no */
  begin (facts, &head);
  add_person (facts, 101, SHUKE_ROLE_CHILD, "小雨", "130", 30);
  shuke_audience_facts_end (facts);
  head = (Head) { 2, "乙", "+8613800000002", SHUKE_CONSENT_YES, 300, -1, FALSE, FALSE, NULL, NULL };
  begin (facts, &head);
  buy (facts, 0, "牛仔裤", "130", "黑", 200, 300, 1);
  shuke_audience_facts_end (facts);
  head = (Head) { 3, "丙", "+8613800000003", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL };
  begin (facts, &head);
  buy (facts, 0, "牛仔裤", "120", "黑", 200, 20, 1);
  shuke_audience_facts_end (facts);
  head = (Head) { 4, "丁", "+8613800000004", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL };
  begin (facts, &head);
  add_person (facts, 104, SHUKE_ROLE_GIFT, NULL, NULL, 0);
  buy (facts, 104, "牛仔裤", "130", "黑", 200, 20, 1);
  shuke_audience_facts_end (facts);
  head = (Head) { 5, "戊", "+8613800000005", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL };
  begin (facts, &head);
  buy (facts, 0, "牛仔裤", "130", "黑", 200, 20, 2);
  buy (facts, 0, "牛仔裤", "130", "黑", 200, 10, -2);
  shuke_audience_facts_end (facts);
  head = (Head) { 6, "己", "+8613800000006", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL };
  begin (facts, &head);
  add_person (facts, 106, SHUKE_ROLE_CHILD, "小晴", NULL, 0);
  buy (facts, 106, "牛仔裤", "140", "黑", 200, 40, 1);
  buy (facts, 0, "衬衫", "L", "白", 200, 20, 1);
  shuke_audience_facts_end (facts);
  head = (Head) { 7, "庚", "+8613800000007", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL };
  begin (facts, &head);
  buy (facts, 0, "牛仔裤", "130", "黑", 200, 1000, 1);
  shuke_audience_facts_end (facts);

  audience = shuke_audience_new (facts, goods, rules, NULL);
  g_assert_cmpuint (audience->people->len, ==, 3);
  g_assert_null (find_person (audience, 3));
  g_assert_null (find_person (audience, 4));
  g_assert_null (find_person (audience, 5));
  g_assert_null (find_person (audience, 7));
  person = find_person (audience, 1);
  wearer = g_ptr_array_index (person->wearers, 0);
  g_assert_cmpint (wearer->fit, ==, SHUKE_FIT_TOLD);
  g_assert_cmpstr (wearer->size, ==, "130");
  person = find_person (audience, 2);
  wearer = g_ptr_array_index (person->wearers, 0);
  g_assert_cmpint (wearer->fit, ==, SHUKE_FIT_GROWN);
  g_assert_cmpstr (wearer->size, ==, "140");
  g_assert_null (wearer->name);
  person = find_person (audience, 6);
  g_assert_cmpuint (person->wearers->len, ==, 1);
  wearer = g_ptr_array_index (person->wearers, 0);
  g_assert_cmpint (wearer->fit, ==, SHUKE_FIT_BOUGHT);
  g_assert_cmpstr (wearer->name, ==, "小晴");
}

/* An imported contact who never bought is suited when her told size fits, whatever the shop's own trade in that category. */
static void
test_newcomers (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = jeans ("130 140", "", 0);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  static const struct {
    Head        head;
    const char *told, *bought;
  } cases[] = {
    { { 1, "甲", "+8613800000001", SHUKE_CONSENT_YES, 20, -1, FALSE, FALSE, NULL, NULL }, NULL, "130" },
    { { 2, "乙", "+8613800000002", SHUKE_CONSENT_YES, -1, -1, FALSE, FALSE, NULL, NULL }, "130", NULL },
    { { 3, "丙", "+8613800000003", SHUKE_CONSENT_YES, -1, -1, FALSE, FALSE, NULL, NULL }, "110", NULL },
    { { 4, "丁", "+8613800000004", SHUKE_CONSENT_UNKNOWN, -1, -1, FALSE, FALSE, NULL, NULL }, "140", NULL },
    /* Was here long ago: away, not new. */
    { { 5, "戊", "+8613800000005", SHUKE_CONSENT_YES, 400, -1, FALSE, FALSE, NULL, NULL }, "130", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      begin (facts, &cases[i].head);
      add_person (facts, 100 + (gint64) i, SHUKE_ROLE_CHILD, "小雨", cases[i].told, 30);
      if (cases[i].bought != NULL)
        buy (facts, 100 + (gint64) i, "牛仔裤", cases[i].bought, "黑", 200, 20, 1);
      shuke_audience_facts_end (facts);
    }
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 2);
    g_assert_cmpint (find_person (audience, 2)->left, ==, SHUKE_LEFT_NOT);
    g_assert_true (find_person (audience, 2)->newcomer);
    g_assert_cmpint (find_person (audience, 4)->left, ==, SHUKE_LEFT_NO_CONSENT);
    g_assert_null (find_person (audience, 3));
    g_assert_null (find_person (audience, 5));
    g_assert_cmpuint (audience->newcomers, ==, 2);
    /* She who buys them comes first. */
    g_assert_true (g_ptr_array_index (audience->people, 0) == find_person (audience, 1));
  }
  rules->newcomers = FALSE;
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 1);
    g_assert_null (find_person (audience, 2));
  }
  rules->min_bought = 0;
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpint (find_person (audience, 2)->left, ==, SHUKE_LEFT_ASLEEP);
    g_assert_cmpint (find_person (audience, 5)->left, ==, SHUKE_LEFT_ASLEEP);
  }
}

static void
add_large (ShukeAudienceFacts *facts,
           gint64              id,
           int                 pieces,
           const char         *colour,
           int                 price,
           int                 away)
{
  g_autofree char *name = g_strdup_printf ("客%d", (int) id);
  g_autofree char *e164 = g_strdup_printf ("+86138%08d", (int) id);
  Head head = { id, name, e164, SHUKE_CONSENT_YES, away, -1, FALSE, FALSE, id % 2 == 0 ? "金卡" : NULL, NULL };

  begin (facts, &head);
  for (int i = 0; i < pieces; i++)
    buy (facts, 0, "牛仔裤", "2XL", colour, price, away + i, 1);
  shuke_audience_facts_end (facts);
}

static void
test_rank_and_rules (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = jeans ("XL 2XL×2", "深蓝 黑色", 269);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (GHashTable) handed = g_hash_table_new (g_str_hash, g_str_equal);
  static const gint64 order[] = { 1, 2, 3, 4 };

  add_large (facts, 4, 1, "粉", 900, 170);
  add_large (facts, 3, 2, "粉", 260, 40);
  add_large (facts, 2, 3, "黑", 260, 40);
  add_large (facts, 1, 5, "深蓝色", 269, 10);
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

      g_assert_cmpuint (audience->people->len, ==, 4);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpint (((ShukeAudiencePerson *) g_ptr_array_index (audience->people, i))->household->customer, ==, order[i]);
      g_assert_cmpstr (find_person (audience, 1)->colour, ==, "深蓝");
      g_assert_cmpstr (find_person (audience, 2)->colour, ==, "黑色");
      g_assert_null (find_person (audience, 3)->colour);
      g_assert_cmpint (find_person (audience, 1)->bought, ==, 5);
      g_assert_cmpint (find_person (audience, 1)->price_low, ==, 26900);
      g_assert_cmpint (find_person (audience, 4)->price_low, ==, -1);
      g_assert_cmpint (find_person (audience, 1)->score, >, 950);
    }

  rules->min_bought = 3;
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 2);
  }
  rules->min_bought = 1;
  g_ptr_array_add (rules->tiers, g_strdup ("金卡"));
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 2);
    g_assert_null (find_person (audience, 1));
  }
  /* Only who is in the group; nobody while it was not looked up. */
  g_ptr_array_set_size (rules->tiers, 0);
  g_ptr_array_add (rules->groups, g_strdup ("妈妈群"));
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 0);
  }
  rules->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  {
    const gint64 first = 1;
    g_autoptr (ShukeAudience) audience = NULL;

    g_hash_table_add (rules->members, g_memdup2 (&first, sizeof first));
    audience = shuke_audience_new (facts, goods, rules, NULL);
    g_assert_cmpuint (audience->people->len, ==, 1);
    g_assert_nonnull (find_person (audience, 1));
  }
  g_ptr_array_set_size (rules->groups, 0);
  /* Two pieces and one person for each: the third is too many, until the first is unticked. */
  g_ptr_array_set_size (rules->tiers, 0);
  rules->multiple = 1;
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->limit, ==, 2);
    g_assert_cmpuint (audience->people->len, ==, 2);
    g_assert_cmpuint (audience->counts[SHUKE_LEFT_ENOUGH], ==, 2);
    shuke_audience_rules_set_off (rules, 1, TRUE);
  }
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

    g_assert_cmpuint (audience->people->len, ==, 3);
    g_assert_cmpuint (audience->ticked, ==, 2);
    g_assert_cmpint (find_person (audience, 3)->left, ==, SHUKE_LEFT_NOT);
  }
  /* One who has this message stays on the list although she was written to today. */
  g_hash_table_insert (handed, (gpointer) "+8613800000002", &(ShukeHanded) { SHUKE_HANDED_IN_TABLE, TODAY });
  {
    g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, handed);

    g_assert_cmpint (find_person (audience, 2)->handed, ==, SHUKE_HANDED_IN_TABLE);
    g_assert_cmpint (find_person (audience, 2)->handed_day, ==, TODAY);
    g_assert_cmpint (find_person (audience, 1)->handed, ==, SHUKE_HANDED_NOT);
    g_assert_cmpint (find_person (audience, 2)->left, ==, SHUKE_LEFT_NOT);
  }
}

/* Two children of two households on one phone: one message, both named. */
static void
test_one_message_a_phone (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = jeans ("130 140", "", 0);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;
  g_autoptr (ShukeTemplate) template = shuke_template_parse ("{address form}，{child|孩子}的{size}到了", -1, NULL);
  g_autoptr (ShukeTemplate) english = shuke_template_parse ("{name}: {size} for {child}", -1, NULL);
  ShukeMessageContext context = { goods, NULL, NULL };
  Head mother = { 1, "陈怡", "+8613800000001", SHUKE_CONSENT_YES, 5, -1, FALSE, FALSE, NULL, "佳怡妈妈" };
  Head granny = { 2, "李桂", "+8613800000001", SHUKE_CONSENT_YES, 50, -1, FALSE, FALSE, NULL, NULL };
  g_autofree char *text = NULL;
  g_autofree char *other = NULL;
  int missing;

  rules->min_bought = 0;
  begin (facts, &mother);
  add_person (facts, 11, SHUKE_ROLE_CHILD, "佳怡", "130", 20);
  add_person (facts, 12, SHUKE_ROLE_CHILD, "佳乐", "140", 20);
  add_person (facts, 13, SHUKE_ROLE_CHILD, "佳宝", "90", 20);
  shuke_audience_facts_end (facts);
  begin (facts, &granny);
  add_person (facts, 21, SHUKE_ROLE_CHILD, "小贝", "130", 20);
  shuke_audience_facts_end (facts);
  audience = shuke_audience_new (facts, goods, rules, NULL);
  g_assert_cmpuint (audience->people->len, ==, 1);
  text = shuke_audience_fill (g_ptr_array_index (audience->people, 0), template, &context, &missing);
  g_assert_cmpstr (text, ==, "佳怡妈妈，佳怡、佳乐和小贝的130和140到了");
  other = shuke_audience_fill (g_ptr_array_index (audience->people, 0), english, &context, &missing);
  g_assert_cmpstr (other, ==, "陈怡: 130 and 140 for 佳怡, 佳乐 and 小贝");
}

static void
begin_called (ShukeAudienceFacts *facts,
              gint64              id,
              const char         *name,
              const char         *nickname)
{
  g_autofree char *e164 = g_strdup_printf ("+86138000000%02d", (int) id);
  ShukeHousehold household = { .customer = id, .name = name, .nickname = nickname, .e164 = e164, .consent = SHUKE_CONSENT_YES,
                               .last_visit = TODAY - 5, .last_message = SHUKE_DAY_NONE };
  ShukePerson self = { .id = id * 10, .role = SHUKE_ROLE_SELF };

  shuke_audience_facts_begin (facts, &household);
  shuke_audience_facts_add_person (facts, &self);
  add_person (facts, id + 20, SHUKE_ROLE_CHILD, "小贝", "130", 20);
  shuke_audience_facts_end (facts);
}

/* A whole name is no form of address, even where it stands for one, nor is what only finds her: the name is said, and nobody is held back for it. */
static void
test_bare_names (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = jeans ("130", "", 0);
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;
  g_autoptr (ShukeTemplate) template = shuke_template_parse ("{address form}，到了", -1, NULL);
  g_autoptr (ShukeTemplate) by_name = shuke_template_parse ("{name}，到了", -1, NULL);
  ShukeMessageContext context = { goods, NULL, NULL };
  ShukeLintShop shop = { SHUKE_REGION_CN, NULL, NULL };
  Head heads[] = {
    { 1, "陈怡", "+8613800000001", SHUKE_CONSENT_YES, 5, -1, FALSE, FALSE, NULL, "佳怡妈妈" },
    { 2, "李桂", "+8613800000002", SHUKE_CONSENT_YES, 5, -1, FALSE, FALSE, NULL, NULL },
    { 3, "王芳", "+8613800000003", SHUKE_CONSENT_YES, 5, -1, FALSE, FALSE, NULL, "王芳" },
  };
  g_autoptr (ShukeDrafts) drafts = NULL;
  g_autoptr (ShukeDrafts) named = NULL;

  rules->min_bought = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      begin (facts, &heads[i]);
      add_person (facts, (int) i + 11, SHUKE_ROLE_CHILD, "小贝", "130", 20);
      shuke_audience_facts_end (facts);
    }
  begin_called (facts, 4, "吴玉兰", "米粉店老板娘（大码）");
  begin_called (facts, 5, "王丽娟", "王姐（朵朵妈妈）");
  audience = shuke_audience_new (facts, goods, rules, NULL);
  drafts = shuke_drafts_new (audience, template, &context, &shop, -1, 600);
  g_assert_cmpuint (drafts->ready, ==, 5);
  g_assert_cmpuint (drafts->bare, ==, 3);
  for (guint i = 0; i < drafts->drafts->len; i++)
    {
      const ShukeDraft *draft = g_ptr_array_index (drafts->drafts, i);

      if (draft->person->household->customer >= 4)
        g_assert_cmpstr (draft->text, ==, draft->person->household->customer == 4 ? "吴玉兰，到了" : "王姐，到了");
    }
  named = shuke_drafts_new (audience, by_name, &context, &shop, -1, 600);
  g_assert_cmpuint (named->ready, ==, 5);
  g_assert_cmpuint (named->bare, ==, 0);
}

/* A height predicts, and a category never sold makes no rule. */
static void
test_height_and_new_category (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = shuke_goods_new ();
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;
  g_autoptr (GPtrArray) heights = g_ptr_array_new ();
  ShukeMeasurement height = { .kind = (char *) "height", .value = 1280, .day = TODAY - 10 };
  ShukePerson child = { .id = 11, .role = SHUKE_ROLE_CHILD, .name = (char *) "小雨", .birth = { .year = 2018, .month = 5, .day = 1 }, .measurements = heights };
  Head head = { 1, "甲", "+8613800000001", SHUKE_CONSENT_YES, 5, -1, FALSE, FALSE, NULL, NULL };
  const ShukeAudienceWearer *wearer;

  g_ptr_array_add (heights, &height);
  begin (facts, &head);
  shuke_audience_facts_add_person (facts, &child);
  shuke_audience_facts_end (facts);
  goods->category = g_strdup ("滑雪服");
  shuke_goods_read_sizes (goods, "130");
  audience = shuke_audience_new (facts, goods, rules, NULL);
  g_assert_cmpuint (audience->people->len, ==, 1);
  wearer = g_ptr_array_index (((ShukeAudiencePerson *) g_ptr_array_index (audience->people, 0))->wearers, 0);
  g_assert_cmpint (wearer->fit, ==, SHUKE_FIT_HEIGHT);
}

/* A size guessed from an age says whether the age is one from a birthday. */
static void
test_rough_age (void)
{
  static const struct { ShukeDate birth; ShukeFit fit; } cases[] = {
    { { .year = 2021, .month = 3, .day = 1 }, SHUKE_FIT_AGE },
    { { .year = 2021 }, SHUKE_FIT_ROUGH_AGE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
      g_autoptr (ShukeGoods) goods = shuke_goods_new ();
      g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
      g_autoptr (ShukeAudience) audience = NULL;
      g_autoptr (GPtrArray) heights = g_ptr_array_new ();
      ShukePerson child = { .id = 11, .role = SHUKE_ROLE_CHILD, .name = (char *) "小雨", .birth = cases[i].birth, .measurements = heights };
      Head head = { 1, "甲", "+8613800000001", SHUKE_CONSENT_YES, 5, -1, FALSE, FALSE, NULL, NULL };
      const ShukeAudienceWearer *wearer;

      begin (facts, &head);
      shuke_audience_facts_add_person (facts, &child);
      shuke_audience_facts_end (facts);
      goods->category = g_strdup ("滑雪服");
      shuke_goods_read_sizes (goods, "110 120");
      audience = shuke_audience_new (facts, goods, rules, NULL);
      g_assert_cmpuint (audience->people->len, ==, 1);
      wearer = g_ptr_array_index (((ShukeAudiencePerson *) g_ptr_array_index (audience->people, 0))->wearers, 0);
      g_assert_cmpint (wearer->fit, ==, cases[i].fit);
    }
}

/* A 130 bought in the house of somebody of one year is not hers: the card says 90, and so does the campaign, named or not. */
static void
test_misfit (void)
{
  for (int named = 0; named < 2; named++)
    {
      g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
      g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
      g_autoptr (GPtrArray) heights = g_ptr_array_new ();
      ShukePerson child = { .id = 11, .role = SHUKE_ROLE_CHILD, .name = (char *) "壮壮", .birth = { .year = 2025, .month = 1, .day = 27 }, .measurements = heights };
      Head head = { 1, "侯一帆", "+8613800000001", SHUKE_CONSENT_YES, 24, -1, FALSE, FALSE, NULL, NULL };

      rules->min_bought = 0;
      begin (facts, &head);
      shuke_audience_facts_add_person (facts, &child);
      buy (facts, named ? 11 : 0, "开衫", "130", "", 166, 24, 1);
      shuke_audience_facts_end (facts);
      for (int i = 0; i < 2; i++)
        {
          g_autoptr (ShukeGoods) goods = jeans (i == 0 ? "130" : "80 90", "", 0);
          g_autoptr (ShukeAudience) audience = shuke_audience_new (facts, goods, rules, NULL);

          g_assert_cmpuint (audience->people->len, ==, i);
        }
    }
}

static void
test_nothing_named (void)
{
  g_autoptr (ShukeAudienceFacts) facts = shuke_audience_facts_new (TODAY);
  g_autoptr (ShukeGoods) goods = shuke_goods_new ();
  g_autoptr (ShukeAudienceRules) rules = shuke_audience_rules_new ();
  g_autoptr (ShukeAudience) audience = NULL;

  add_large (facts, 1, 1, "黑", 100, 1);
  audience = shuke_audience_new (facts, goods, rules, NULL);
  g_assert_cmpuint (audience->people->len, ==, 0);
  g_assert_cmpuint (audience->left->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/campaign/read-sizes", test_read_sizes);
  g_test_add_func ("/campaign/split-sizes", test_split_sizes);
  g_test_add_func ("/campaign/goods-title", test_goods_title);
  g_test_add_func ("/campaign/json", test_json);
  g_test_add_func ("/campaign/left-out", test_left_out);
  g_test_add_func ("/campaign/wishes", test_wishes);
  g_test_add_func ("/campaign/silent", test_silent);
  g_test_add_func ("/campaign/first", test_first);
  g_test_add_func ("/campaign/sizes", test_sizes);
  g_test_add_func ("/campaign/newcomers", test_newcomers);
  g_test_add_func ("/campaign/rank-and-rules", test_rank_and_rules);
  g_test_add_func ("/campaign/one-message-a-phone", test_one_message_a_phone);
  g_test_add_func ("/campaign/bare-names", test_bare_names);
  g_test_add_func ("/campaign/height-and-new-category", test_height_and_new_category);
  g_test_add_func ("/campaign/rough-age", test_rough_age);
  g_test_add_func ("/campaign/misfit", test_misfit);
  g_test_add_func ("/campaign/nothing-named", test_nothing_named);
  return g_test_run ();
}
