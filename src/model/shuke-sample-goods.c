/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The goods of the sample shop: what a women's and children's boutique carries, in the words of the trade, two seasons a
 * year. Prices are made up. */

#include "shuke-sample-private.h"

#include <string.h>

#define WOMEN    SHUKE_SAMPLE_FOR_WOMEN
#define CHILDREN SHUKE_SAMPLE_FOR_CHILDREN
#define GIRLS    SHUKE_SAMPLE_FOR_GIRLS
#define BABIES   SHUKE_SAMPLE_FOR_BABIES
#define MEN      SHUKE_SAMPLE_FOR_MEN
#define LETTER   SHUKE_SAMPLE_SIZED_LETTER
#define WAIST    SHUKE_SAMPLE_SIZED_WAIST
#define SHOE     SHUKE_SAMPLE_SIZED_SHOE
#define HEIGHT   SHUKE_SAMPLE_SIZED_HEIGHT
#define ONE      SHUKE_SAMPLE_SIZED_ONE

#define SOFT "雾粉|米白|藏青|豆绿|焦糖|黑|奶白|燕麦|烟灰|雾蓝|酒红|香芋紫"
#define DENIM "牛仔蓝|浅蓝|深蓝|黑|烟灰"
#define LEATHER "黑|米白|焦糖|酒红|咖"
#define SWEET "雾粉|鹅黄|天蓝|薄荷绿|米白|藏青|樱花粉|豆绿|灰"

const ShukeSampleCategory shuke_sample_categories[] = {
  { "卫衣", WOMEN, LETTER, 9, 4, 159, 299, 9, "连帽卫衣|圆领卫衣|半拉链卫衣|短款卫衣;连帽卫衣|加绒卫衣|圆领卫衣|短款卫衣", SOFT },
  { "连衣裙", WOMEN, LETTER, 3, 10, 259, 599, 10, "碎花连衣裙|针织连衣裙|衬衫连衣裙|真丝连衣裙|A 字连衣裙|吊带连衣裙", SOFT },
  { "半身裙", WOMEN, LETTER, 1, 12, 169, 329, 6, "A 字裙|百褶裙|牛仔半裙|鱼尾裙;毛呢半裙|针织半裙|百褶裙|牛仔半裙", SOFT },
  { "牛仔裤", WOMEN, WAIST, 1, 12, 199, 359, 9, "直筒牛仔裤|高腰牛仔裤|阔腿牛仔裤|大码牛仔裤;直筒牛仔裤|加绒牛仔裤|小脚牛仔裤|大码牛仔裤", DENIM },
  { "打底裤", WOMEN, LETTER, 9, 5, 59, 129, 7, "薄款打底裤|高腰打底裤|七分打底裤|鲨鱼裤;加绒打底裤|羊毛打底裤|高腰打底裤|鲨鱼裤", "黑|烟灰|咖|酒红|藏青" },
  { "休闲裤", WOMEN, WAIST, 3, 11, 179, 299, 5, "烟管裤|阔腿裤|哈伦裤|西装裤", "黑|卡其|米白|藏青|军绿" },
  { "针织衫", WOMEN, LETTER, 9, 4, 199, 459, 9, "薄开衫|冰丝针织衫|V 领针织衫|短款针织衫;羊毛针织衫|高领打底衫|麻花毛衣|开衫", SOFT },
  { "衬衫", WOMEN, LETTER, 3, 11, 169, 329, 6, "条纹衬衫|真丝衬衫|泡泡袖衬衫|牛津衬衫", "白|米白|雾蓝|雾粉|浅紫" },
  { "T恤", WOMEN, LETTER, 4, 9, 89, 189, 9, "纯棉 T 恤|冰丝 T 恤|印花 T 恤|V 领 T 恤", "白|米白|黑|雾粉|雾蓝|豆绿|鹅黄" },
  { "羽绒服", WOMEN, LETTER, 10, 2, 599, 1299, 5, "轻薄羽绒服|长款羽绒服|短款羽绒服|连帽羽绒服", "黑|米白|雾蓝|焦糖|豆绿|燕麦" },
  { "大衣", WOMEN, LETTER, 10, 2, 699, 1599, 3, "双面呢大衣|羊绒大衣|小香风外套", "驼|黑|燕麦|雾粉|烟灰" },
  { "风衣", WOMEN, LETTER, 9, 4, 459, 899, 3, "经典风衣|短款风衣|薄风衣", "卡其|米白|藏青|军绿" },
  { "旗袍", WOMEN, LETTER, 1, 12, 399, 899, 2, "改良旗袍|真丝旗袍|新中式连衣裙", "焦糖|酒红|藏青|牛油果绿|米白" },
  { "女鞋", WOMEN, SHOE, 1, 12, 199, 399, 5, "凉鞋|乐福鞋|小白鞋|玛丽珍鞋;短靴|乐福鞋|小白鞋|长靴", LEATHER },
  { "丝巾", WOMEN, ONE, 1, 12, 69, 259, 2, "真丝方巾|小丝巾|雪纺丝巾|印花丝巾;羊绒围巾|真丝方巾|针织围巾|小丝巾", "雾粉|酒红|焦糖|雾蓝|燕麦" },
  { "卫衣", CHILDREN, HEIGHT, 9, 4, 99, 169, 9, "连帽卫衣|小熊卫衣|拼色卫衣|薄卫衣;加绒卫衣|小熊卫衣|连帽卫衣|拼色卫衣", SWEET },
  { "T恤", CHILDREN, HEIGHT, 4, 9, 49, 99, 9, "恐龙 T 恤|条纹 T 恤|纯棉 T 恤|小花 T 恤", SWEET },
  { "牛仔裤", CHILDREN, HEIGHT, 1, 12, 99, 179, 6, "松紧牛仔裤|阔腿牛仔裤|直筒牛仔裤|工装牛仔裤;加绒牛仔裤|松紧牛仔裤|直筒牛仔裤|工装牛仔裤", DENIM },
  { "打底裤", GIRLS, HEIGHT, 9, 5, 39, 79, 6, "棉打底裤|芭蕾打底裤|七分打底裤|薄打底裤;加绒打底裤|棉打底裤|芭蕾打底裤|厚打底裤", "黑|烟灰|雾粉|藏青" },
  { "连衣裙", GIRLS, HEIGHT, 3, 10, 129, 259, 8, "公主裙|纱裙|学院风连衣裙|碎花裙;针织连衣裙|新中式裙|公主裙|学院风连衣裙", SWEET },
  { "外套", CHILDREN, HEIGHT, 2, 11, 129, 259, 6, "棒球外套|牛仔外套|薄外套|防晒衣;冲锋衣|牛仔外套|棒球外套|夹棉外套", SWEET },
  { "羽绒服", CHILDREN, HEIGHT, 10, 2, 269, 499, 5, "连帽羽绒服|轻薄羽绒服|长款羽绒服", SWEET },
  { "毛衣", CHILDREN, HEIGHT, 9, 3, 99, 199, 6, "薄毛衣|开衫|提花毛衣|针织背心;半高领毛衣|开衫|提花毛衣|厚毛衣", SWEET },
  { "运动裤", CHILDREN, HEIGHT, 1, 12, 69, 139, 6, "束脚运动裤|速干运动裤|薄运动裤|工装裤;加绒运动裤|束脚运动裤|厚运动裤|工装裤", "黑|藏青|灰|军绿" },
  { "连体衣", BABIES, HEIGHT, 1, 12, 79, 159, 10, "纯棉连体衣|短袖连体衣|包屁衣|小熊连体衣;夹棉连体衣|小熊连体衣|纯棉连体衣|羽绒连体衣", SWEET },
  { "婴儿套装", BABIES, HEIGHT, 1, 12, 99, 199, 8, "和尚服套装|薄棉套装|短袖套装|外出套装;秋衣套装|夹棉套装|外出套装|保暖套装", SWEET },
  { "童鞋", CHILDREN, SHOE, 1, 12, 99, 199, 4, "运动鞋|小皮鞋|凉鞋|帆布鞋;运动鞋|小皮鞋|雪地靴|棉鞋", "白|黑|雾粉|藏青|天蓝" },
  { "衬衫", MEN, LETTER, 1, 12, 169, 299, 5, "牛津衬衫|亚麻衬衫|免烫衬衫", "白|雾蓝|烟灰|藏青" },
  { "T恤", MEN, LETTER, 4, 9, 99, 179, 5, "纯棉 T 恤|POLO 衫", "白|黑|藏青|烟灰" },
  { "夹克", MEN, LETTER, 9, 4, 299, 599, 4, "立领夹克|教练夹克", "黑|藏青|军绿|卡其" },
};

const int shuke_sample_n_categories = G_N_ELEMENTS (shuke_sample_categories);

int
shuke_sample_season (ShukeDay day)
{
  int year, month;

  shuke_day_get (day, &year, &month, NULL);
  if (month < 3)
    return year * 2 - 1;
  return month < 9 ? year * 2 : year * 2 + 1;
}

gboolean
shuke_sample_on_sale (const ShukeSampleCategory *category,
                      int                        month)
{
  if (category->first_month <= category->last_month)
    return month >= category->first_month && month <= category->last_month;
  return month >= category->first_month || month <= category->last_month;
}

/* The @n-th word of a list with | between, counted round; what stands behind a semicolon is for autumn and winter.
 * (borrowed from @texts) */
static const char *
nth_word (GStringChunk *texts,
          const char   *list,
          gboolean      cold,
          guint         n)
{
  g_auto (GStrv) halves = g_strsplit (list, ";", 2);
  g_auto (GStrv) words = g_strsplit (cold && halves[1] != NULL ? halves[1] : halves[0], "|", -1);

  return g_string_chunk_insert_const (texts, words[n % g_strv_length (words)]);
}

static void
make_style (GStringChunk              *texts,
            const ShukeSampleCategory *category,
            int                        category_index,
            int                        season,
            int                        k,
            ShukeSampleStyle          *style)
{
  ShukeSampleDice dice = { (guint64) season * 10007 + (guint64) category_index * 101 + (guint64) k };
  guint word = (guint) (shuke_dice_next (&dice) >> 32);
  guint colour = (guint) (shuke_dice_next (&dice) >> 32);
  int yuan;

  g_snprintf (style->number, sizeof style->number, "%02d%d%02d%02d", season / 2 % 100, season % 2 + 1, category_index + 10, (k + 1) % 100);
  style->category = category->category;
  /* Neighbours in a season get neighbouring words, so that no two of them are called the same. */
  style->name = nth_word (texts, category->names, season % 2 == 1, word % 7 + (guint) k);
  for (guint i = 0; i < 4; i++)
    style->colours[i] = nth_word (texts, category->colours, FALSE, colour + i * 2);
  yuan = shuke_dice_range (&dice, category->price_from, category->price_to) / 10 * 10 + 9;
  style->list_price = yuan * 100;
  style->cost = (gint64) (yuan * (0.40 + 0.15 * shuke_dice_uniform (&dice))) * 100;
}

GArray *
shuke_sample_make_styles (GStringChunk *texts,
                          int           first_season,
                          int           n_seasons)
{
  GArray *styles = g_array_new (FALSE, TRUE, sizeof (ShukeSampleStyle));
  int n = 0;

  g_array_set_size (styles, (guint) (n_seasons * shuke_sample_n_categories * SHUKE_SAMPLE_STYLES_PER_SEASON));
  for (int season = first_season; season < first_season + n_seasons; season++)
    for (int i = 0; i < shuke_sample_n_categories; i++)
      for (int k = 0; k < SHUKE_SAMPLE_STYLES_PER_SEASON; k++)
        make_style (texts, &shuke_sample_categories[i], i, season, k, &g_array_index (styles, ShukeSampleStyle, n++));
  return styles;
}
