/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people of the sample shop and what stands on their cards beside the sales. */

#include "shuke-sample-private.h"

#include <math.h>

static const char *const letters[] = { "S", "M", "L", "XL", "XXL", "3XL" };
static const double letter_weights[] = { 20, 36, 26, 12, 5, 1 };

ShukeSamplePerson *
shuke_sample_add_person (ShukeSampleShop *shop,
                         ShukeRole        role,
                         ShukeSex         sex,
                         ShukeDay         birth)
{
  ShukeSampleDice *dice = &shop->dice;
  ShukeSamplePerson person = { .role = role, .sex = sex, .true_birth = birth };
  int letter = shuke_dice_pick (dice, letter_weights, G_N_ELEMENTS (letter_weights));
  int year;

  person.place = shuke_dice_normal (dice);
  person.tempo = 7 * shuke_dice_normal (dice);
  person.phase = 6.28 * shuke_dice_uniform (dice);
  if (sex == SHUKE_SEX_MALE)
    letter = MIN (letter + 1, 5);
  person.letter = letters[letter];
  person.waist = 26 + letter * 2 + shuke_dice_range (dice, -1, 1);
  person.shoe = (int) lround (37.2 + 1.2 * shuke_dice_normal (dice));
  person.shoe = CLAMP (person.shoe, 34, 41) + (sex == SHUKE_SEX_MALE ? 5 : 0);
  shuke_day_get (birth, &year, NULL, NULL);
  person.birth = SHUKE_DATE_NONE;
  g_array_append_val (shop->household.persons, person);
  return SHUKE_SAMPLE_PERSON (&shop->household, shop->household.persons->len - 1);
}

/* A birthday as shops come to know it: most of a child's, half of a woman's, some lunar, some without the year. */
static void
learn_birthday (ShukeSampleShop   *shop,
                ShukeSamplePerson *person)
{
  ShukeSampleDice *dice = &shop->dice;
  gboolean child = person->role == SHUKE_ROLE_CHILD;
  int year;

  if (!shuke_dice_chance (dice, child ? 0.88 : 0.55))
    return;
  shuke_day_get (person->true_birth, &year, NULL, NULL);
  person->birth = shuke_sample_date (person->true_birth, shuke_dice_chance (dice, child ? 0.12 : year < 1985 ? 0.4 : 0.15));
  if (!child && shuke_dice_chance (dice, 0.35))
    {
      person->birth.year = 0;
      /* A lunar leap month without its year says nothing. */
      person->birth.leap = 0;
    }
}

void
shuke_sample_make_family (ShukeSampleShop       *shop,
                          const ShukeSamplePlan *plan)
{
  ShukeSampleDice *dice = &shop->dice;
  ShukeSampleHousehold *household = &shop->household;
  gboolean woman = shuke_dice_chance (dice, 0.95);
  /* Mothers are those who have children at home: born 24 to 50 years ago. */
  int age = plan->children > 0 ? shuke_dice_range (dice, 27, 44) : shuke_dice_range (dice, 19, 64);
  ShukeDay born = shop->today - age * 365 - shuke_dice_range (dice, 0, 364);
  const char *surname = shuke_sample_surname (dice);
  const char *family = shuke_sample_surname (dice);
  ShukeSamplePerson *person = shuke_sample_add_person (shop, SHUKE_ROLE_SELF, woman ? SHUKE_SEX_FEMALE : SHUKE_SEX_MALE, born);
  int year;

  learn_birthday (shop, person);
  shuke_day_get (born, &year, NULL, NULL);
  household->name = shuke_sample_text (shop, "%s%s", surname, shuke_sample_given (dice, person->sex, year));
  if (plan->partner)
    {
      ShukeDay partner_born = born - shuke_dice_range (dice, -300, 1800);

      person = shuke_sample_add_person (shop, SHUKE_ROLE_PARTNER, woman ? SHUKE_SEX_MALE : SHUKE_SEX_FEMALE, partner_born);
      person->relation = woman ? "先生" : "太太";
      shuke_day_get (partner_born, &year, NULL, NULL);
      if (shuke_dice_chance (dice, 0.6))
        person->name = shuke_sample_text (shop, "%s%s", family, shuke_sample_given (dice, person->sex, year));
      if (shuke_dice_chance (dice, 0.4))
        learn_birthday (shop, person);
    }
  for (int i = 0; i < plan->children; i++)
    {
      int oldest = MIN (15 * 365, (age - 20) * 365);
      ShukeDay child_born = shop->today - shuke_dice_range (dice, 150, oldest);
      gboolean girl = shuke_dice_chance (dice, 0.5);
      const char *child_surname = shuke_dice_chance (dice, 1.0 / 13) == woman ? surname : family;

      person = shuke_sample_add_person (shop, SHUKE_ROLE_CHILD, girl ? SHUKE_SEX_FEMALE : SHUKE_SEX_MALE, child_born);
      person->relation = girl ? "女儿" : "儿子";
      if (shuke_dice_chance (dice, 0.75))
        person->name = shuke_sample_text (shop, "%s%s", child_surname, shuke_sample_given (dice, person->sex, 2015));
      if (person->name == NULL || shuke_dice_chance (dice, 0.5))
        person->nickname = shuke_sample_pet_name (dice);
      learn_birthday (shop, person);
    }
  if (plan->gift)
    {
      person = shuke_sample_add_person (shop, SHUKE_ROLE_GIFT, SHUKE_SEX_FEMALE, shop->today - shuke_dice_range (dice, 900, 4000));
      person->relation = "外甥女";
    }
}

/* What is written on a card beside the sales. */
void
shuke_sample_make_card (ShukeSampleShop *shop)
{
  static const char *const sources[] = { "路过进店", "朋友带来", "小区团购群", "开业活动", "微信朋友圈", "老客介绍" };
  static const char *const consent_sources[] = { "填卡时说的", "微信里答应的", "店里当面问的" };
  static const char *const estates[] = { "春江花园", "锦绣家园", "桂语里", "东湖名邸", "金地一期", "梧桐苑", "文峰小区" };
  static const char *const notes[] = {
    "喜欢宽松一点的版型", "怕冷，冬天要厚的", "在银行上班，平时要衬衫", "周末带孩子来，孩子爱恐龙", "试衣服比较久，别催", "买给自己很省，买给孩子舍得",
    "朋友圈发过我们的裙子", "喜欢先微信看图再来", "身高 165，裤子要改长", "每次都问有没有新颜色",
  };
  static const char *const calls[] = { "回访：穿着合适，夸颜色正", "问新款到了没有", "约了周末来试大衣", "说孩子长高了，要换大一码", "谢谢送的小礼物" };
  ShukeSampleDice *dice = &shop->dice;
  ShukeSampleHousehold *household = &shop->household;
  const ShukeSamplePerson *self = SHUKE_SAMPLE_PERSON (household, 0);
  int index = household->index;
  int n = shuke_dice_poisson (dice, household->truth.heavy ? 2.0 : 0.5);

  household->phone = shuke_sample_phone (shop, index);
  household->source = shuke_dice_chance (dice, 0.6) ? sources[shuke_dice_range (dice, 0, 5)] : NULL;
  if (shuke_dice_chance (dice, 0.35))
    household->wechat = shuke_sample_text (shop, "shu_%c%c%05d", 'a' + shuke_dice_range (dice, 0, 25), 'a' + shuke_dice_range (dice, 0, 25),
                                           (index * 37 + 10007) % 100000);
  if (shuke_dice_chance (dice, 0.4))
    {
      const char *estate = estates[shuke_dice_range (dice, 0, 6)];
      int building = shuke_dice_range (dice, 1, 28);
      int door = shuke_dice_range (dice, 1, 18) * 100 + shuke_dice_range (dice, 1, 4);

      household->address = shuke_sample_text (shop, "%s %d 幢 %d", estate, building, door);
    }
  if (household->truth.rate >= 13)
    household->tier = "金卡";
  else if (household->truth.rate >= 7)
    household->tier = "银卡";
  if (shuke_dice_chance (dice, 0.15))
    household->note = notes[shuke_dice_range (dice, 0, 9)];
  if (shuke_dice_chance (dice, 0.72))
    {
      household->consent = shuke_dice_chance (dice, 0.08) ? SHUKE_CONSENT_NO : SHUKE_CONSENT_YES;
      household->consent_day = household->created_day + shuke_dice_range (dice, 0, 60);
      household->consent_day = MIN (household->consent_day, shop->today);
      household->consent_source = consent_sources[shuke_dice_range (dice, 0, 2)];
    }
  for (int i = 0; i < n; i++)
    {
      ShukeDay day = MAX (household->created_day, shop->start);
      ShukeDay latest = shop->today - shuke_dice_range (dice, 1, 90);

      day += shuke_dice_range (dice, 0, 1000);
      day = MIN (day, latest);
      if (day >= household->created_day)
        shuke_sample_add_entry (shop, shuke_dice_chance (dice, 0.5) ? "call" : "note", day, calls[shuke_dice_range (dice, 0, 4)], NULL, NULL);
    }
  if (shuke_dice_chance (dice, 0.1) && self->sex == SHUKE_SEX_FEMALE)
    shuke_sample_add_fact (shop, 0, "clothes", self->letter, 0, household->created_day, "她说的");
  for (guint i = 0; i < household->persons->len; i++)
    {
      const ShukeSamplePerson *person = SHUKE_SAMPLE_PERSON (household, i);
      int heights = person->role == SHUKE_ROLE_CHILD && shuke_dice_chance (dice, 0.45) ? shuke_dice_range (dice, 1, 4) : 0;

      for (int j = 0; j < heights; j++)
        {
          ShukeDay day = shop->today - shuke_dice_range (dice, 10, 600);
          double height = shuke_sample_true_height (person, day);

          if (day >= MAX (household->created_day, person->true_birth + 200))
            shuke_sample_add_fact (shop, (int) i, "height", NULL, (gint32) lround (height / 10 + 0.6 * shuke_dice_normal (dice)) * 10, day, "店里量的");
        }
    }
}
