/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first households of the sample shop are not left to chance: between them they show every state that a screen has to
 * show. Days are counted from today, so that each state is there on whatever day the shop is opened. */

#include "shuke-sample-private.h"

#include "shuke-lunar.h"

enum {
  SCENE_HERO,
  SCENE_SILVER,
  SCENE_SMALL,
  SCENE_FALLING,
  SCENE_DAUGHTER,
  SCENE_SON,
  SCENE_NIECE,
  SCENE_LARGE,
  SCENE_TWINS,
  SCENE_PHONE_A,
  SCENE_PHONE_B,
  SCENE_LEAP_MONTH,
  SCENE_LEAP_DAY,
  SCENE_REFUSED,
  SCENE_CONSENT_UNKNOWN,
  SCENE_UNHAPPY,
  SCENE_COMPLAINT,
  SCENE_PROMISE_TODAY,
  SCENE_PROMISE_BROKEN,
  SCENE_PROMISE_UNDATED,
  SCENE_LONG_NAME,
  SCENE_PHONE_ONLY,
  SCENE_ADDRESS_FORM_ONLY,
  SCENE_BIRTHDAY_TODAY,
  SCENE_BIRTHDAY_TOMORROW,
  SCENE_BIRTHDAY_LUNAR,
  SCENE_BIRTHDAY_PARTNER,
  SCENE_OUTGROWN,
  SCENE_QUIET,
  SCENE_JUST_BOUGHT,
  SCENE_NEW,
  SCENE_NEVER_BOUGHT,
  SCENE_MIND,
  SCENE_IN_BIN,
  SCENE_LATIN_NAME,
  SCENE_NO_NUMBER,
  SCENE_APPOINTMENT,
  SCENE_CALLBACK,
  SCENE_FOLLOW_UP,
  SCENE_TRADITIONAL,
  SCENE_DOUBLE_SURNAME,
  SCENE_SHAN,
  SCENE_ZENG,
  SCENE_QIU,
  SCENE_XIE,
  SCENE_BIRTHDAY_YESTERDAY,
  SCENE_GIFTS_ONLY,
  SCENE_PRICE_ONLY,
  SCENE_LARGE_FAMILY,
  SCENE_LONG_NOTE,
  SCENE_LAST_LUNAR_DAY,
  SCENE_NO_YEAR,
  N_SCENES,
};

static const struct {
  const char *name;       /* NULL = as it comes */
  const char *tier;
  int         children;   /* -1 = as it comes */
  double      rate;       /* 0 = as it comes */
  int         last_visit; /* days ago; -1 = as it comes */
} scenes[N_SCENES] = {
  [SCENE_HERO] = { "林小雨", "金卡", 2, 12, 7 },
  [SCENE_SILVER] = { "刘晓燕", "银卡", 0, 8, 24 },
  [SCENE_SMALL] = { "李欣怡", NULL, 0, 2, 61 },
  [SCENE_FALLING] = { "梁心悦", "金卡", 0, 14, 12 },
  [SCENE_DAUGHTER] = { "王芳", "银卡", 1, 7, 18 },
  [SCENE_SON] = { "赵倩", NULL, 1, 3, 33 },
  [SCENE_NIECE] = { "周敏", "银卡", 0, 7, 96 },
  [SCENE_LARGE] = { "罗雪莹", NULL, 0, 2, 152 },
  [SCENE_TWINS] = { "孙丽娜", "银卡", 2, 9, 15 },
  [SCENE_PHONE_A] = { "陈静", NULL, 1, 4, 21 },
  [SCENE_PHONE_B] = { "黄佳慧", NULL, 1, 3, 40 },
  [SCENE_LEAP_MONTH] = { "胡晶晶", NULL, 1, 4, 30 },
  [SCENE_LEAP_DAY] = { "郭婷", NULL, 0, 3, 28 },
  [SCENE_REFUSED] = { "何丹", NULL, 0, 4, 35 },
  [SCENE_CONSENT_UNKNOWN] = { "高琳", "金卡", 1, 13, 9 },
  [SCENE_UNHAPPY] = { "徐薇", NULL, 0, 4, 10 },
  [SCENE_COMPLAINT] = { "马丽", NULL, 1, 5, 8 },
  [SCENE_PROMISE_TODAY] = { "朱莉莉", NULL, 0, 5, 20 },
  [SCENE_PROMISE_BROKEN] = { "郑海燕", NULL, 1, 6, 26 },
  [SCENE_PROMISE_UNDATED] = { "谢佳", NULL, 0, 3, 44 },
  [SCENE_LONG_NAME] = { "伊莎贝拉·玛丽亚·德拉克鲁斯·费尔南德斯·冈萨雷斯·欧阳女士", NULL, 0, 2, 470 },
  [SCENE_PHONE_ONLY] = { NULL, NULL, 0, 2, 620 },
  [SCENE_ADDRESS_FORM_ONLY] = { NULL, NULL, 0, 2, 430 },
  [SCENE_BIRTHDAY_TODAY] = { "韩雪", "银卡", 0, 8, 19 },
  [SCENE_BIRTHDAY_TOMORROW] = { "宋雯", NULL, 1, 4, 37 },
  [SCENE_BIRTHDAY_LUNAR] = { "唐媛", NULL, 1, 4, 42 },
  [SCENE_BIRTHDAY_PARTNER] = { "许蕾", NULL, 0, 4, 55 },
  [SCENE_OUTGROWN] = { "邓晓雯", NULL, 1, 0, -1 },
  [SCENE_QUIET] = { "冯莹", "金卡", 0, 0, -1 },
  [SCENE_JUST_BOUGHT] = { "曹璐", NULL, 0, 4, 6 },
  [SCENE_NEW] = { "彭佳怡", NULL, 0, 0, -1 },
  [SCENE_NEVER_BOUGHT] = { "蔡静怡", NULL, 0, 0, -1 },
  [SCENE_MIND] = { "潘娜", NULL, 1, 6, 23 },
  [SCENE_IN_BIN] = { "田慧敏", NULL, 0, 1, 400 },
  [SCENE_LATIN_NAME] = { "Anna Schmidt", NULL, 1, 3, 34 },
  [SCENE_NO_NUMBER] = { "董燕", NULL, 0, 2, 566 },
  [SCENE_APPOINTMENT] = { "袁梦洁", "银卡", 0, 8, 16 },
  [SCENE_CALLBACK] = { "于思雨", NULL, 1, 5, 3 },
  [SCENE_FOLLOW_UP] = { "余雅婷", NULL, 0, 4, 31 },
  [SCENE_TRADITIONAL] = { "葉曉雯", NULL, 0, 3, 45 },
  [SCENE_DOUBLE_SURNAME] = { "欧阳诗琪", NULL, 0, 3, 52 },
  [SCENE_SHAN] = { "单晓燕", NULL, 0, 3, 39 },
  [SCENE_ZENG] = { "曾小雨", NULL, 1, 5, 27 },
  [SCENE_QIU] = { "仇丽娟", NULL, 0, 2, 488 },
  [SCENE_XIE] = { "解文静", NULL, 0, 2, 512 },
  [SCENE_BIRTHDAY_YESTERDAY] = { "蒋霞", NULL, 0, 3, 47 },
  [SCENE_GIFTS_ONLY] = { "杜春梅", NULL, 0, 2, 398 },
  [SCENE_PRICE_ONLY] = { "魏秀珍", NULL, 0, 4, 49 },
  [SCENE_LARGE_FAMILY] = { "苏红梅", "银卡", 4, 9, 11 },
  [SCENE_LONG_NOTE] = { "程玲", NULL, 0, 3, 43 },
  [SCENE_LAST_LUNAR_DAY] = { "吕惠芳", NULL, 0, 3, 453 },
  [SCENE_NO_YEAR] = { "丁芳", NULL, 0, 3, 399 },
};

void
shuke_sample_scene_plan (ShukeSampleShop  *shop,
                         ShukeSamplePlan  *plan)
{
  ShukeSampleTruth *truth = &shop->household.truth;
  int scene = shop->household.index;

  if (scene >= N_SCENES)
    return;
  if (scenes[scene].children >= 0)
    plan->children = scenes[scene].children;
  plan->partner = scene == SCENE_BIRTHDAY_PARTNER;
  plan->gift = scene == SCENE_NIECE || scene == SCENE_GIFTS_ONLY;
  truth->joined = MIN (truth->joined, shop->today - 900);
  truth->leaves = SHUKE_DAY_NONE;
  truth->price_only = scene == SCENE_PRICE_ONLY;
  if (scenes[scene].rate > 0)
    truth->rate = scenes[scene].rate;
  truth->heavy = truth->rate >= 7;
  if (scenes[scene].last_visit >= 0)
    {
      plan->last_visit = shop->today - scenes[scene].last_visit;
      truth->leaves = plan->last_visit;
    }

  switch (scene)
    {
    case SCENE_OUTGROWN:
      truth->heavy = FALSE;
      truth->rate = 4;
      truth->joined = MIN (truth->joined, shop->today - 800);
      truth->leaves = plan->last_visit = shop->today - 430;
      break;
    case SCENE_QUIET:
      truth->heavy = TRUE;
      truth->rate = 22;
      truth->shape = 2.5;
      truth->leaves = plan->last_visit = shop->today - 100;
      break;
    case SCENE_NEW:
      truth->heavy = FALSE;
      truth->joined = plan->last_visit = shop->today - 1;
      truth->leaves = truth->joined;
      break;
    case SCENE_NEVER_BOUGHT:
      plan->never = TRUE;
      break;
    default:
      break;
    }
}

static ShukeSamplePerson *
find_role (ShukeSampleShop *shop,
           ShukeRole        role,
           int              nth)
{
  for (guint i = 0; i < shop->household.persons->len; i++)
    if (SHUKE_SAMPLE_PERSON (&shop->household, i)->role == role && nth-- == 0)
      return SHUKE_SAMPLE_PERSON (&shop->household, i);
  g_assert_not_reached ();
}

static int
index_of (ShukeSampleShop         *shop,
          const ShukeSamplePerson *person)
{
  return (int) (person - SHUKE_SAMPLE_PERSON (&shop->household, 0));
}

static void
born (ShukeSamplePerson *person,
      ShukeDay           day,
      gboolean           lunar)
{
  person->true_birth = day;
  person->birth = shuke_sample_date (day, lunar);
}

/* What was measured before belongs to the birthday that she had then. */
static void
forget_facts (ShukeSampleShop *shop,
              int              person)
{
  for (guint i = shop->household.facts->len; i > 0; i--)
    if (g_array_index (shop->household.facts, ShukeSampleFact, i - 1).person == person)
      g_array_remove_index (shop->household.facts, i - 1);
}

static ShukeSamplePerson *
child (ShukeSampleShop *shop,
       int              nth,
       ShukeSex         sex,
       const char      *name,
       const char      *nickname,
       ShukeDay         day)
{
  ShukeSamplePerson *person = find_role (shop, SHUKE_ROLE_CHILD, nth);

  person->sex = sex;
  person->relation = sex == SHUKE_SEX_FEMALE ? "女儿" : "儿子";
  person->name = name;
  person->nickname = nickname;
  person->place = CLAMP (person->place, -1.2, 1.2);
  born (person, day, FALSE);
  forget_facts (shop, index_of (shop, person));
  return person;
}

static ShukeDay
years_ago (ShukeDay day,
           int      years)
{
  return shuke_day_add_months (day, -12 * years);
}

/* The day, so many lunar years before the lunar date of @day. */
static ShukeDay
lunar_years_ago (ShukeDay day,
                 int      years)
{
  ShukeLunar moon;
  ShukeDay before;

  if (!shuke_lunar_from_day (day, &moon))
    return years_ago (day, years);
  before = shuke_lunar_to_day (moon.year - years, moon.month, FALSE, moon.day);
  return before != SHUKE_DAY_NONE ? before : shuke_lunar_to_day (moon.year - years, moon.month, FALSE, 29);
}

/* A day in the newest leap month that a child of a year and a half or more can be born in. */
static ShukeDay
leap_month_birth (ShukeDay today)
{
  int year;

  shuke_day_get (today - 550, &year, NULL, NULL);
  for (; year > 1950; year--)
    {
      int month = shuke_lunar_leap_month (year);
      ShukeDay day = month == 0 ? SHUKE_DAY_NONE : shuke_lunar_to_day (year, month, TRUE, 8);

      if (day != SHUKE_DAY_NONE && day <= today - 550)
        return day;
    }
  return today - 1500;
}

static void
measure (ShukeSampleShop         *shop,
         const ShukeSamplePerson *person,
         ShukeDay                 day)
{
  shuke_sample_add_fact (shop, index_of (shop, person), "height", NULL, (gint32) (shuke_sample_true_height (person, day) / 10 + 0.5) * 10, day, "店里量的");
}

static void
hero_family (ShukeSampleShop *shop)
{
  ShukeSampleHousehold *household = &shop->household;
  ShukeSamplePerson *self = SHUKE_SAMPLE_PERSON (household, 0);
  ShukeSamplePerson *person;

  household->address_form = "小雨姐";
  household->mind = "羊毛过敏，别推羊毛料；中午 12 点前别打电话";
  household->wechat = "shu_xiaoyu";
  household->consent = SHUKE_CONSENT_YES;
  household->consent_day = shop->today - 560;
  household->consent_source = "微信里答应的";
  g_array_set_size (household->facts, 0);
  self->sex = SHUKE_SEX_FEMALE;
  self->letter = "M";
  self->waist = 27;
  self->shoe = 37;
  born (self, years_ago (shop->today - 130, 36), FALSE);

  person = child (shop, 0, SHUKE_SEX_FEMALE, NULL, "果果", lunar_years_ago (shop->today + 3, 6));
  person->birth = shuke_sample_date (person->true_birth, TRUE);
  person->place = 0.4;
  measure (shop, person, shop->today - 400);
  measure (shop, person, shop->today - 46);
  person = child (shop, 1, SHUKE_SEX_MALE, NULL, "小宝", years_ago (shop->today - 120, 3));
  person->place = 0.1;
  measure (shop, person, shop->today - 68);
  person = shuke_sample_add_person (shop, SHUKE_ROLE_OTHER, SHUKE_SEX_FEMALE, years_ago (shop->today - 40, 63));
  person->relation = "母亲";
  person->nickname = "林妈妈";
  shuke_sample_add_fact (shop, index_of (shop, person), "clothes", "XL", 0, shop->today - 555, "她说的");
  shuke_sample_add_fact (shop, 0, "drink", "柠檬水", 0, shop->today - 60, "她说的");
  shuke_sample_add_fact (shop, 0, "topic", "果果学芭蕾", 0, shop->today - 25, "她说的");
  shuke_sample_add_fact (shop, 0, "topic", "周末爬山", 0, shop->today - 200, "她说的");
  shuke_sample_add_fact (shop, 0, "topic_avoided", "婆婆", 0, shop->today - 120, "聊天知道的");
  shuke_sample_add_fact (shop, 0, "dislike", "高领", 0, shop->today - 300, "她说的");
}

static void
remember (ShukeSampleShop   *shop,
          ShukeConsentState  state,
          int                days_ago)
{
  shop->household.consent = state;
  shop->household.consent_day = state == SHUKE_CONSENT_UNKNOWN ? SHUKE_DAY_NONE : shop->today - days_ago;
  shop->household.consent_source = state == SHUKE_CONSENT_UNKNOWN ? NULL : "店里当面问的";
}

/* Families of the scenes; those whose scene is a birthday. */
static void
set_birthdays (ShukeSampleShop *shop,
               int              scene)
{
  ShukeSamplePerson *self = SHUKE_SAMPLE_PERSON (&shop->household, 0);
  ShukeDay today = shop->today;
  ShukeSamplePerson *person;

  switch (scene)
    {
    case SCENE_LEAP_MONTH:
      person = child (shop, 0, SHUKE_SEX_FEMALE, "胡念一", "小满", leap_month_birth (today));
      person->birth = shuke_sample_date (person->true_birth, TRUE);
      break;
    case SCENE_LEAP_DAY:
      born (self, shuke_day_new (1988, 2, 29), FALSE);
      break;
    case SCENE_BIRTHDAY_TODAY:
      born (self, years_ago (today, 34), FALSE);
      break;
    case SCENE_BIRTHDAY_TOMORROW:
      child (shop, 0, SHUKE_SEX_MALE, "宋知行", "石头", years_ago (today + 1, 8));
      break;
    case SCENE_BIRTHDAY_LUNAR:
      person = child (shop, 0, SHUKE_SEX_FEMALE, "唐若汐", "桃桃", lunar_years_ago (today + 2, 5));
      person->birth = shuke_sample_date (person->true_birth, TRUE);
      break;
    case SCENE_BIRTHDAY_PARTNER:
      person = find_role (shop, SHUKE_ROLE_PARTNER, 0);
      person->name = "刘志远";
      born (person, years_ago (today + 5, 38), FALSE);
      break;
    case SCENE_BIRTHDAY_YESTERDAY:
      born (self, years_ago (today - 1, 47), FALSE);
      break;
    case SCENE_LAST_LUNAR_DAY:
      self->birth = (ShukeDate) { 1974, 12, 30, 1, 0 };
      self->true_birth = shuke_lunar_to_day (1974, 12, FALSE, 30);
      break;
    case SCENE_NO_YEAR:
      self->birth = (ShukeDate) { 0, 5, 20, 0, 0 };
      break;
    default:
      break;
    }
}

void
shuke_sample_scene_persons (ShukeSampleShop *shop)
{
  ShukeSampleHousehold *household = &shop->household;
  ShukeSamplePerson *self = SHUKE_SAMPLE_PERSON (household, 0);
  ShukeDay today = shop->today;
  ShukeSamplePerson *person;
  int scene = household->index;

  if (scene >= N_SCENES)
    return;
  household->name = scenes[scene].name;
  household->tier = scenes[scene].tier;
  self->sex = SHUKE_SEX_FEMALE;
  self->letter = "M";
  if (scene != SCENE_CONSENT_UNKNOWN && household->consent == SHUKE_CONSENT_UNKNOWN)
    remember (shop, SHUKE_CONSENT_YES, 300);
  set_birthdays (shop, scene);

  switch (scene)
    {
    case SCENE_HERO:
      hero_family (shop);
      break;
    case SCENE_SMALL:
      self->letter = "S";
      break;
    case SCENE_FALLING:
      self->letter = "L";
      break;
    case SCENE_LARGE:
      self->letter = "XL";
      self->waist = 32;
      break;
    case SCENE_DAUGHTER:
      child (shop, 0, SHUKE_SEX_FEMALE, "陆夕颜", NULL, today - 2970)->place = 0;
      break;
    case SCENE_SON:
      child (shop, 0, SHUKE_SEX_MALE, "李轩宇", NULL, today - 1700)->place = 0;
      break;
    case SCENE_NIECE:
      person = find_role (shop, SHUKE_ROLE_GIFT, 0);
      person->name = "罗夕瑶";
      person->relation = "外甥女";
      person->true_birth = today - 800;
      break;
    case SCENE_TWINS:
      child (shop, 0, SHUKE_SEX_FEMALE, "钱书瑶", "大宝", today - 1950);
      child (shop, 1, SHUKE_SEX_FEMALE, "钱知夏", "二宝", today - 1950);
      break;
    case SCENE_PHONE_A:
      child (shop, 0, SHUKE_SEX_MALE, "林星辰", "豆豆", today - 2200);
      household->note = "手机是孩子外婆的，黄佳慧家也留的这个号";
      break;
    case SCENE_PHONE_B:
      child (shop, 0, SHUKE_SEX_FEMALE, "黄安然", "朵朵", today - 1480);
      household->phone = shuke_sample_phone (shop, SCENE_PHONE_A);
      break;
    case SCENE_REFUSED:
      remember (shop, SHUKE_CONSENT_NO, 90);
      break;
    case SCENE_CONSENT_UNKNOWN:
      remember (shop, SHUKE_CONSENT_UNKNOWN, 0);
      break;
    case SCENE_PHONE_ONLY:
      household->wechat = NULL;
      break;
    case SCENE_ADDRESS_FORM_ONLY:
      household->address_form = "穿旗袍的张太太";
      break;
    case SCENE_OUTGROWN:
      person = child (shop, 0, SHUKE_SEX_MALE, "邓一鸣", "壮壮", today - 2100);
      person->place = 0.8;
      measure (shop, person, today - 200);
      break;
    case SCENE_APPOINTMENT:
      shuke_sample_add_fact (shop, 0, "drink", "红茶，不加糖", 0, today - 16, "她说的");
      shuke_sample_add_fact (shop, 0, "seat", "靠窗的沙发，她腰不好", 0, today - 90, "她说的");
      shuke_sample_add_fact (shop, 0, "topic", "儿子在学小提琴", 0, today - 16, "聊天知道的");
      shuke_sample_add_fact (shop, 0, "topic_avoided", "前一家店的事", 0, today - 200, "聊天知道的");
      break;
    case SCENE_FOLLOW_UP:
      /* As a form fills it in. */
      self->birth = (ShukeDate) { 1985, 1, 1, 0, 0 };
      break;
    case SCENE_SHAN:
      household->phone = "15411111111";
      break;
    case SCENE_MIND:
      household->mind = "刚离婚，别提先生；孩子对荧光色过敏";
      break;
    case SCENE_IN_BIN:
      household->deleted = TRUE;
      break;
    case SCENE_NO_NUMBER:
      household->phone = "回头补";
      household->wechat = "shu_dongyan";
      break;
    case SCENE_LARGE_FAMILY:
      child (shop, 0, SHUKE_SEX_FEMALE, "苏清越", "年年", today - 4500);
      child (shop, 1, SHUKE_SEX_MALE, "苏景行", "元宝", today - 3300);
      child (shop, 2, SHUKE_SEX_FEMALE, "苏苡沫", "一一", today - 1900);
      child (shop, 3, SHUKE_SEX_MALE, "苏安之", "小鱼", today - 420);
      break;
    case SCENE_LONG_NOTE:
      household->note = "开美容院的，说话快，喜欢别人先夸她气色。\n每年三月和九月各来一次大采购，带两个闺蜜，都要单独算。\n"
                        "不喜欢当着别人面说价钱，账单写在纸上给她。\n脚背高，鞋要试半码大的；裤长改 2 公分，腰不改。\n"
                        "女儿在杭州读大学，放假会一起来，女儿喜欢黑色和大码卫衣。\n欠条不要提，月底她自己会来结。";
      break;
    default:
      break;
    }
}

/* With what is owed by its day, as long as it is; for what is ready, the call that says so. */
static void
add_slip (ShukeSampleShop *shop,
          const char      *kind,
          const char      *text,
          const char      *state,
          int              days_ago,
          ShukeDay         due_day,
          const char      *owed)
{
  int entry = shuke_sample_add_entry (shop, kind, shop->today - days_ago, text, NULL, state);

  g_array_index (shop->household.entries, ShukeSampleEntry, entry).due_day = due_day;
  if (owed != NULL && strcmp (state, "ready") == 0)
    shuke_sample_add_todo (shop, entry, SHUKE_TODO_CALLBACK, owed, shop->today);
  else if (owed != NULL)
    shuke_sample_add_todo (shop, entry, SHUKE_TODO_PROMISE, owed, due_day);
}

/* A few of each kind that a shop has lying about. */
static void
add_slips (ShukeSampleShop *shop)
{
  ShukeDay today = shop->today;

  switch (shop->household.index)
    {
    case SCENE_SILVER:
      add_slip (shop, "repair", "牛仔裤改短 3 公分", "open", 1, today + 2, "修改单：牛仔裤改短 3 公分");
      break;
    case SCENE_SMALL:
      add_slip (shop, "draw", NULL, "open", 8, SHUKE_DAY_NONE, NULL);
      break;
    case SCENE_LARGE:
      add_slip (shop, "reservation", "XL 码藏青半裙，等发工资来拿", "open", 2, today + 5, "预留：XL 码藏青半裙");
      break;
    case SCENE_NIECE:
      add_slip (shop, "delivery", "大衣送到单位门卫", "out", 1, today + 1, "送货单：大衣送到单位门卫");
      break;
    case SCENE_LEAP_DAY:
      add_slip (shop, "repair", "旗袍收腰", "ready", 6, today - 2, "可以来取：旗袍收腰");
      break;
    case SCENE_LATIN_NAME:
      add_slip (shop, "enquiry", "Is there a raincoat for a boy of 130?", "done", 12, today - 10, NULL);
      break;
    case SCENE_ZENG:
      add_slip (shop, "questionnaire", "最想要周末开到九点", "done", 40, SHUKE_DAY_NONE, NULL);
      break;
    case SCENE_TRADITIONAL:
      add_slip (shop, "contract", "公司年会旗袍 12 件，预付三成", "open", 20, SHUKE_DAY_NONE, NULL);
      break;
    default:
      break;
    }
}

/* What is written down and owed. */
void
shuke_sample_scene_finish (ShukeSampleShop *shop)
{
  ShukeSampleHousehold *household = &shop->household;
  ShukeDay today = shop->today;
  int entry;

  if (household->index >= N_SCENES)
    return;
  /* The plan used the leaving day to end the sales; only these really stay away. */
  if (household->index == SCENE_QUIET || household->index == SCENE_OUTGROWN || household->index == SCENE_IN_BIN)
    household->truth.leaves += 1;
  else
    household->truth.leaves = SHUKE_DAY_NONE;

  add_slips (shop);
  switch (household->index)
    {
    case SCENE_HERO:
      entry = shuke_sample_add_entry (shop, "note", today - 20, "答应果果生日送一顶小帽子", NULL, NULL);
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_PROMISE, "果果的生日小帽", today + 3);
      shuke_sample_add_entry (shop, "care", today - 3, "上次的外套穿着合适，她说好穿", "happy", "done");
      shuke_sample_add_todo (shop, -1, SHUKE_TODO_CALLBACK, "问问上次买的外套孩子穿着怎么样", today);
      break;
    case SCENE_UNHAPPY:
      shuke_sample_add_entry (shop, "care", today - 5, "电话回访：裙子洗了一次就掉色，不高兴", "unhappy", "done");
      shuke_sample_add_todo (shop, -1, SHUKE_TODO_CALLBACK, "裙子掉色的事再回她一次", today + 2);
      break;
    case SCENE_COMPLAINT:
      entry = shuke_sample_add_entry (shop, "complaint", today - 2, "孩子外套拉链坏了，要求换新的", NULL, "open");
      g_array_index (household->entries, ShukeSampleEntry, entry).due_day = today + 1;
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_COMPLAINT, "外套拉链：问厂家能不能换", today + 1);
      break;
    case SCENE_PROMISE_TODAY:
      entry = shuke_sample_add_entry (shop, "note", today - 6, "答应今天给她留一条 M 码碎花连衣裙", NULL, NULL);
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_PROMISE, "留一条 M 码碎花连衣裙", today);
      break;
    case SCENE_PROMISE_BROKEN:
      entry = shuke_sample_add_entry (shop, "note", today - 14, "答应上周五前把改好的裤子送到家", NULL, NULL);
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_PROMISE, "改好的裤子送到家", today - 5);
      break;
    case SCENE_PROMISE_UNDATED:
      entry = shuke_sample_add_entry (shop, "note", today - 30, "答应她有真丝的旗袍就打电话", NULL, NULL);
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_PROMISE, "有真丝旗袍就打电话", SHUKE_DAY_NONE);
      break;
    case SCENE_APPOINTMENT:
      entry = shuke_sample_add_entry (shop, "note", today - 1, "约了明天下午来试大衣", NULL, NULL);
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_APPOINTMENT, "下午来试大衣", today + 1);
      break;
    case SCENE_CALLBACK:
      shuke_sample_add_todo (shop, -1, SHUKE_TODO_CALLBACK, "买了三天了，问问合不合身", today);
      break;
    case SCENE_FOLLOW_UP:
      shuke_sample_add_entry (shop, "wish", today - 31, "想要燕麦色的羊绒开衫，M 码，五百以内", NULL, "open");
      shuke_sample_add_todo (shop, -1, SHUKE_TODO_FOLLOW_UP, "燕麦色开衫到了告诉她", today - 1);
      break;
    case SCENE_LARGE_FAMILY:
      shuke_sample_add_entry (shop, "gift", today - 200, "六一送了四个孩子每人一双袜子", "happy", NULL);
      entry = shuke_sample_add_entry (shop, "note", today - 2, "四条校裤改短，说好四天后来取", NULL, NULL);
      shuke_sample_add_todo (shop, entry, SHUKE_TODO_PICK_UP, "来取改短的校裤", today + 2);
      break;
    default:
      break;
    }
}

void
shuke_sample_make_inbox (ShukeSampleShop *shop)
{
  static const struct {
    int         days_ago;
    const char *text;
  } notes[] = {
    { 6, "穿红大衣的那位姐姐要 M 码驼色大衣，到货告诉她" },
    { 4, "一位妈妈问 130 的连帽卫衣，电话只记了尾号 8846" },
    { 2, "水果店老板娘介绍她表妹，下周来看旗袍" },
    { 1, "有人落了一把格子伞在试衣间，说周末来拿" },
    { 0, "王姐的裤子改好了，哪个王姐？" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      ShukeSampleEntry entry = { -1, "note", shop->today - notes[i].days_ago, 640 + (int) i * 90, notes[i].text, NULL, NULL, SHUKE_DAY_NONE, NULL };

      g_array_append_val (shop->inbox, entry);
    }
}
