/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dice and names of the sample shop. Nobody in it exists.
 *
 * Surnames: order of the hundred most frequent as the Ministry of Public Security publishes it each year (names report of
 * 2020); the shares of 王 7.25, 李 7.19 and 张 6.83 per cent are the ministry's figures, the others are drawn through its
 * bands (ten surnames above 20 million people, twelve more above 10 million, the hundred together 84.8 per cent). The rest of the people here
 * carry rarer surnames, among them those whose reading differs from the character's usual one. Given names are those in fashion in each decade,
 * put together by hand. */

#include "shuke-sample-private.h"

#include <math.h>

/* SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014. */
guint64
shuke_dice_next (ShukeSampleDice *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

double
shuke_dice_uniform (ShukeSampleDice *self)
{
  return (double) (shuke_dice_next (self) >> 11) / 9007199254740992.0;
}

int
shuke_dice_range (ShukeSampleDice *self,
                  int              from,
                  int              to)
{
  return from + (int) (shuke_dice_uniform (self) * (to - from + 1));
}

gboolean
shuke_dice_chance (ShukeSampleDice *self,
                   double           chance)
{
  return shuke_dice_uniform (self) < chance;
}

double
shuke_dice_normal (ShukeSampleDice *self)
{
  double radius = sqrt (-2 * log (1 - shuke_dice_uniform (self)));

  return radius * cos (2 * G_PI * shuke_dice_uniform (self));
}

int
shuke_dice_poisson (ShukeSampleDice *self,
                    double           mean)
{
  double limit = exp (-mean);
  double product = shuke_dice_uniform (self);
  int n = 0;

  while (product > limit)
    {
      product *= shuke_dice_uniform (self);
      n += 1;
    }
  return n;
}

int
shuke_dice_pick (ShukeSampleDice *self,
                 const double    *weights,
                 int              n)
{
  double sum = 0;
  double point;

  for (int i = 0; i < n; i++)
    sum += weights[i];
  point = shuke_dice_uniform (self) * sum;
  for (int i = 0; i < n - 1; i++)
    {
      point -= weights[i];
      if (point < 0)
        return i;
    }
  return n - 1;
}

/* In hundredths of a per cent of all people. */
static const struct {
  const char *surname;
  int         share;
} surnames[] = {
  { "王", 725 }, { "李", 719 }, { "张", 683 }, { "刘", 538 }, { "陈", 453 }, { "杨", 308 }, { "黄", 223 }, { "赵", 229 }, { "吴", 205 },
  { "周", 212 }, { "徐", 148 }, { "孙", 154 }, { "马", 129 }, { "朱", 126 }, { "胡", 131 }, { "郭", 115 }, { "何", 106 }, { "林", 105 },
  { "高", 100 }, { "罗", 95 }, { "郑", 91 }, { "梁", 85 }, { "谢", 76 }, { "宋", 70 }, { "唐", 69 }, { "许", 66 }, { "邓", 62 }, { "冯", 61 },
  { "韩", 60 }, { "曹", 60 }, { "曾", 58 }, { "彭", 58 }, { "萧", 30 }, { "肖", 36 }, { "蔡", 53 }, { "潘", 52 }, { "田", 51 }, { "董", 51 },
  { "袁", 50 }, { "于", 48 }, { "余", 48 }, { "叶", 48 }, { "蒋", 47 }, { "杜", 46 }, { "苏", 46 }, { "魏", 45 }, { "程", 45 }, { "吕", 44 },
  { "丁", 43 }, { "沈", 42 }, { "任", 41 }, { "姚", 40 }, { "卢", 40 }, { "傅", 39 }, { "钟", 38 }, { "姜", 38 }, { "崔", 37 }, { "谭", 37 },
  { "廖", 36 }, { "范", 36 }, { "汪", 35 }, { "陆", 35 }, { "金", 34 }, { "石", 34 }, { "戴", 33 }, { "贾", 33 }, { "韦", 32 }, { "夏", 32 },
  { "邱", 31 }, { "方", 31 }, { "侯", 30 }, { "邹", 30 }, { "熊", 29 }, { "孟", 29 }, { "秦", 28 }, { "白", 28 }, { "江", 28 }, { "阎", 27 },
  { "薛", 27 }, { "尹", 26 }, { "段", 24 }, { "雷", 24 }, { "黎", 23 }, { "史", 22 }, { "龙", 22 }, { "陶", 22 }, { "贺", 21 }, { "顾", 21 },
  { "毛", 20 }, { "郝", 20 }, { "龚", 20 }, { "邵", 19 }, { "万", 19 }, { "钱", 19 }, { "严", 18 }, { "赖", 18 }, { "覃", 18 }, { "洪", 17 },
  { "武", 17 }, { "莫", 17 },
  /* The rest, which is some 15 per cent of the people. */
  { "欧阳", 60 }, { "上官", 20 }, { "司马", 20 }, { "诸葛", 15 }, { "单", 60 }, { "仇", 50 }, { "解", 60 }, { "查", 50 }, { "翟", 70 },
  { "朴", 40 }, { "区", 30 }, { "缪", 50 }, { "盖", 30 }, { "尉迟", 10 }, { "华", 70 }, { "燕", 40 }, { "宁", 60 }, { "纪", 60 }, { "舒", 60 },
  { "屈", 50 }, { "项", 60 }, { "祝", 60 }, { "闵", 50 }, { "柯", 60 }, { "卓", 50 }, { "岳", 60 }, { "骆", 60 }, { "苗", 60 }, { "裴", 50 },
  { "饶", 50 }, { "路", 50 }, { "童", 60 },
};

static const char *const women_1950[] = { "秀英", "桂兰", "玉兰", "淑珍", "桂英", "秀兰", "玉珍", "凤英", "淑华", "桂芳" };
static const char *const women_1960[] = { "红", "丽华", "秀珍", "建华", "爱华", "玉梅", "美华", "春梅", "素珍", "惠芳", "丽萍", "月琴", "亚萍", "雪珍" };
static const char *const women_1970[] = {
  "芳", "敏", "丽", "艳", "静", "燕", "红梅", "晓燕", "霞", "丽娟", "海燕", "玲", "娟", "春燕", "秀丽", "雪梅", "晓红", "文静",
};
static const char *const women_1980[] = {
  "静", "丽娜", "婷", "晶晶", "丹", "倩", "雪", "娜", "莉莉", "燕", "晓雯", "佳", "蕾", "薇", "小雨", "璐", "莹", "琳", "媛", "雯", "晓晨", "佳慧",
};
static const char *const women_1990[] = {
  "婷婷", "雪莹", "梦瑶", "佳怡", "思雨", "欣悦", "雅婷", "梦洁", "诗琪", "晓彤", "静怡", "慧敏", "雨薇", "思琪", "紫薇", "晨曦", "宇彤", "嘉欣", "若兰", "晓雨",
};
static const char *const women_2000[] = { "欣怡", "雨桐", "子涵", "思涵", "佳琪", "雨欣", "梓萱", "诗雨", "可欣", "梦琪", "语嫣", "心怡", "紫涵", "雅琪" };
static const char *const girls_2010[] = {
  "梓涵", "一诺", "欣妍", "诗涵", "若汐", "语桐", "依诺", "雨萱", "梓晴", "沐瑶", "可馨", "苡沫", "夕颜", "清越", "书瑶", "知夏", "予安", "念一", "芷若", "安然", "晴朗",
};
static const char *const men_1960[] = { "建国", "志强", "建军", "国强", "卫东", "建平", "永强", "志刚" };
static const char *const men_1980[] = { "伟", "磊", "鹏", "浩", "杰", "超", "强", "斌", "俊杰", "志远", "海涛", "晓东", "宇", "凯" };
static const char *const men_1990[] = { "俊豪", "子豪", "浩然", "宇航", "文博", "嘉豪", "泽宇", "明轩", "家乐", "天宇" };
static const char *const boys_2010[] = {
  "浩宇", "子轩", "梓豪", "宇轩", "沐宸", "奕辰", "皓轩", "宇泽", "铭泽", "亦辰", "俊熙", "子墨", "瑾瑜", "知行", "景行", "一鸣", "安之", "星辰", "云舒", "嘉树",
};
static const char *const pet_names[] = {
  "果果", "小宝", "糖糖", "豆豆", "米粒", "可乐", "团团", "圆圆", "安安", "乐乐", "朵朵", "嘟嘟", "毛毛", "小满", "点点", "阿宝", "妞妞", "多多", "奇奇", "壮壮",
  "芽芽", "桃桃", "元宝", "年年", "一一", "甜甜", "石头", "小鱼", "麦穗", "核桃",
};

#define PICK(dice, table) (table)[shuke_dice_range ((dice), 0, G_N_ELEMENTS (table) - 1)]

const char *
shuke_sample_surname (ShukeSampleDice *dice)
{
  static int sum;
  int point;

  if (sum == 0)
    {
      int total = 0;

      for (gsize i = 0; i < G_N_ELEMENTS (surnames); i++)
        total += surnames[i].share;
      sum = total;
    }
  point = shuke_dice_range (dice, 0, sum - 1);
  for (gsize i = 0; i < G_N_ELEMENTS (surnames); i++)
    {
      point -= surnames[i].share;
      if (point < 0)
        return surnames[i].surname;
    }
  return surnames[0].surname;
}

const char *
shuke_sample_given (ShukeSampleDice *dice,
                    ShukeSex         sex,
                    int              birth_year)
{
  if (sex == SHUKE_SEX_MALE)
    {
      if (birth_year < 1976)
        return PICK (dice, men_1960);
      if (birth_year < 1990)
        return PICK (dice, men_1980);
      if (birth_year < 2005)
        return PICK (dice, men_1990);
      return PICK (dice, boys_2010);
    }
  if (birth_year < 1960)
    return PICK (dice, women_1950);
  if (birth_year < 1970)
    return PICK (dice, women_1960);
  if (birth_year < 1980)
    return PICK (dice, women_1970);
  if (birth_year < 1990)
    return PICK (dice, women_1980);
  if (birth_year < 2000)
    return PICK (dice, women_1990);
  if (birth_year < 2009)
    return PICK (dice, women_2000);
  return PICK (dice, girls_2010);
}

const char *
shuke_sample_pet_name (ShukeSampleDice *dice)
{
  return PICK (dice, pet_names);
}
