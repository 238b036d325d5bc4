/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tells the colour of a piece from its name. A colour is only believed beside a garment, because shops name styles by colours too; what
 * a garment is called is a noun with words for stuff, cut or sleeve before it, or whatever the shop sells already. */

#include "shuke-garment.h"

#include <string.h>

#include "shuke-colour.h"
#include "shuke-word-list.h"

/* The words of clothes shops for garments, both scripts; sorted by where they are worn. */
static const char *const nouns[] = {
  "衣", "上衣", "衣服", "大衣", "外套", "风衣", "風衣", "棉衣", "棉服", "棉袄", "棉襖", "袄", "襖", "羽绒服", "羽絨服", "羽绒衣", "羽絨衣",
  "夹克", "夾克", "皮衣", "皮草", "西装", "西裝", "西服", "马甲", "馬甲", "背心", "坎肩", "卫衣", "衛衣", "毛衣", "针织衫", "針織衫", "开衫",
  "開衫", "羊毛衫", "羊绒衫", "羊絨衫", "衬衫", "襯衫", "衬衣", "襯衣", "T恤", "恤衫", "POLO衫", "打底衫", "小衫", "衫", "罩衫",
  "防晒衣", "防曬衣", "防晒服", "防曬服", "冲锋衣", "衝鋒衣", "吊带", "吊帶", "抹胸", "雪纺衫", "雪紡衫", "披肩", "斗篷", "旗袍", "汉服", "漢服", "唐装",
  "唐裝", "礼服", "禮服", "婚纱", "婚紗", "套装", "套裝", "睡衣", "睡裙", "睡裤", "睡褲", "雨衣", "家居服", "内衣", "內衣", "秋衣", "泳衣", "校服", "爬服", "哈衣", "连体衣", "連體衣",
  "裙", "裙子", "连衣裙", "連衣裙", "半裙", "半身裙", "短裙", "长裙", "長裙", "百褶裙", "纱裙", "紗裙", "公主裙", "背带裙", "背帶裙", "吊带裙", "吊帶裙",
  "礼服裙", "禮服裙", "毛衣裙", "衬衫裙", "襯衫裙", "卫衣裙", "衛衣裙", "A字裙", "包臀裙", "鱼尾裙", "魚尾裙", "伞裙", "傘裙", "蓬蓬裙", "裙裤", "裙褲",
  "裤", "褲", "裤子", "褲子", "长裤", "長褲", "短裤", "短褲", "牛仔裤", "牛仔褲", "西裤", "西褲", "休闲裤", "休閒褲", "打底裤", "打底褲", "阔腿裤",
  "闊腿褲", "运动裤", "運動褲", "卫裤", "衛褲", "棉裤", "棉褲", "工装裤", "工裝褲", "哈伦裤", "哈倫褲", "小脚裤", "小腳褲", "直筒裤", "直筒褲",
  "喇叭裤", "喇叭褲", "背带裤", "背帶褲", "吊带裤", "吊帶褲", "连体裤", "連體褲", "皮裤", "皮褲", "铅笔裤", "鉛筆褲", "秋裤", "秋褲", "烟管裤", "煙管褲",
  "鞋", "鞋子", "运动鞋", "運動鞋", "单鞋", "單鞋", "凉鞋", "涼鞋", "皮鞋", "高跟鞋", "帆布鞋", "小白鞋", "板鞋", "乐福鞋", "樂福鞋", "拖鞋", "棉鞋", "靴",
  "靴子", "短靴", "长靴", "長靴", "马丁靴", "馬丁靴", "雪地靴", "玛丽珍", "瑪麗珍", "帽", "帽子", "贝雷帽", "貝雷帽", "渔夫帽", "漁夫帽", "棒球帽", "毛线帽",
  "毛線帽", "太阳帽", "太陽帽", "围巾", "圍巾", "丝巾", "絲巾", "领巾", "領巾", "围脖", "圍脖", "手套", "袜", "襪", "袜子", "襪子", "长袜", "長襪",
  "短袜", "短襪", "丝袜", "絲襪", "连裤袜", "連褲襪", "腰带", "腰帶", "皮带", "皮帶", "领带", "領帶", "领结", "領結", "包", "包包", "背包", "手提包", "斜挎包",
  "单肩包", "單肩包", "双肩包", "雙肩包", "托特包", "帆布包", "钱包", "錢包", "发带", "髮帶", "发夹", "髮夾",
  "coat", "coats", "overcoat", "trench coat", "parka", "jacket", "jackets", "blazer", "suit", "vest", "waistcoat", "gilet", "sweater", "sweaters",
  "jumper", "pullover", "cardigan", "sweatshirt", "hoodie", "hoody", "shirt", "shirts", "blouse", "t-shirt", "tshirt", "tee", "polo", "top", "tank",
  "camisole", "cami", "tunic", "dress", "dresses", "gown", "skirt", "skirts", "jeans", "trousers", "pants", "leggings", "tights", "shorts", "chinos",
  "joggers", "culottes", "dungarees", "overalls", "jumpsuit", "romper", "bodysuit", "pyjamas", "pajamas", "robe", "swimsuit", "bikini", "shoes",
  "shoe", "sneakers", "trainers", "boots", "sandals", "loafers", "heels", "flats", "slippers", "hat", "cap", "beanie", "beret", "scarf", "shawl",
  "gloves", "mittens", "socks", "belt", "tie", "bag", "handbag", "backpack", "tote", "purse", "clutch", "qipao", "cheongsam",
};

/* What stands before such a noun without being a colour or a style's own name: stuff, cut, length, sleeve, for whom. */
static const char *const modifiers[] = {
  "羊毛", "羊绒", "羊絨", "棉", "纯棉", "純棉", "全棉", "亚麻", "亞麻", "棉麻", "麻", "真丝", "真絲", "丝绒", "絲絨", "天鹅绒", "天鵝絨", "金丝绒", "金絲絨",
  "针织", "針織", "毛呢", "呢子", "呢", "牛仔", "皮", "真皮", "蕾丝", "蕾絲", "雪纺", "雪紡", "灯芯绒", "燈芯絨", "欧根纱", "歐根紗", "缎面", "緞面", "醋酸", "网纱",
  "網紗", "羊羔毛", "摇粒绒", "搖粒絨", "加绒", "加絨", "加厚", "薄", "薄款", "厚", "轻薄", "輕薄", "长", "長", "长款", "長款", "中长", "中長", "中长款", "中長款",
  "短", "短款", "大码", "大碼", "宽松", "寬鬆", "修身", "紧身", "緊身", "直筒", "阔腿", "闊腿", "高腰", "低腰", "收腰", "高领", "高領", "圆领", "圓領", "立领", "立領",
  "翻领", "翻領", "半高领", "半高領", "V领", "V領", "方领", "方領", "连帽", "連帽", "带帽", "帶帽", "双面", "雙面", "双排扣", "雙排扣", "长袖", "長袖", "短袖",
  "无袖", "無袖", "泡泡袖", "蝙蝠袖", "百褶", "A字", "A 字", "条纹", "條紋", "格子", "格纹", "格紋", "碎花", "印花", "波点", "波點", "纯色", "純色", "运动", "運動",
  "休闲", "休閒", "男", "男士", "女", "女士", "童", "儿童", "兒童", "宝宝", "寶寶", "春", "夏", "秋", "冬",
  "wool", "woollen", "woolen", "cashmere", "merino", "cotton", "linen", "silk", "satin", "velvet", "corduroy", "leather", "suede", "denim", "lace",
  "chiffon", "knit", "knitted", "fleece", "down", "puffer", "padded", "quilted", "long", "short", "mini", "midi", "maxi", "cropped", "oversized",
  "slim", "skinny", "straight", "wide", "wide-leg", "high-waisted", "loose", "fitted", "pleated", "a-line", "wrap", "hooded", "zip", "crew-neck",
  "v-neck", "round-neck", "polo", "long-sleeved", "short-sleeved", "sleeveless", "striped", "checked", "plaid", "floral", "printed", "plain",
  "ankle", "running", "sports", "school", "evening", "summer", "winter", "bomber", "biker", "trench", "shirt", "sweater", "kids", "women's", "men's",
};

/* Without 色 a colour is told from a thing of that name (玫瑰, 南瓜, 牛仔) by its last letter. */
static const char *const plain_ends[] = {
  "白", "黑", "灰", "红", "紅", "粉", "橙", "橘", "黄", "黃", "绿", "綠", "青", "蓝", "藍", "紫", "棕", "褐", "咖", "驼", "駝", "杏", "金", "银", "銀", "卡其",
};

/* Alone they begin names of stuffs and styles at least as often: 金丝绒, 银狐, 青花, 杏花. */
static const char *const not_alone[] = { "青", "杏", "金", "银", "銀", "米", "藕", "沙", "栗" };

/* Before a colour they say which shade, and mean no colour themselves. */
static const char *const shades[] = {
  "浅", "淺", "深", "淡", "暗", "亮", "鲜", "鮮", "纯", "純", "中", "嫩", "雾", "霧", "复古", "復古", "荧光", "螢光", "亮面", "哑光", "啞光", "莫兰迪", "莫蘭迪",
  "light ", "dark ", "pale ", "deep ", "bright ", "dusty ", "soft ", "pastel ", "neon ",
};

/* Stuffs whose names are colours as well. */
static const char *const stuffs[] = { "denim", "indigo wash", "smoke", "skin", "nude", "slate", "cement", "sky" };

static gboolean
is_latin (const char *text)
{
  return g_ascii_isalpha (*text);
}

/* The length of the longest modifier at the head of @text with something behind it; 0 when there is none. */
static gsize
modifier_length (const char *text)
{
  gsize longest = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    {
      gsize length = strlen (modifiers[i]);

      if (length > longest && g_ascii_strncasecmp (text, modifiers[i], length) == 0 && text[length] != '\0' &&
          (!is_latin (text + length - 1) || text[length] == ' '))
        longest = length;
    }
  return longest;
}

/* A noun with any number of modifiers before it; spaces between them do not count. */
static gboolean
is_garment (const char *text)
{
  gsize length;

  do
    {
      while (*text == ' ')
        text++;
      if (shuke_word_list_has_folded (text, nouns, G_N_ELEMENTS (nouns)))
        return TRUE;
      length = modifier_length (text);
      text += length;
    }
  while (length > 0);
  return FALSE;
}

/* A colour word of the table, with a word for its shade or without; what it ends with alone is not enough, unlike in a column of
 * colours. @said_so: 色 stands behind it. */
static gboolean
is_colour (const char *word,
           gboolean    said_so)
{
  const char *base = word;

  if (shuke_word_list_has_folded (word, stuffs, G_N_ELEMENTS (stuffs)))
    return FALSE;
  if (!shuke_colour_is_word (word))
    {
      for (gsize i = 0; i < G_N_ELEMENTS (shades) && base == word; i++)
        if (g_str_has_prefix (word, shades[i]))
          base += strlen (shades[i]);
      if (base == word || !shuke_colour_is_word (base))
        return FALSE;
    }
  return said_so || is_latin (word) ||
         (!shuke_word_list_has_folded (word, not_alone, G_N_ELEMENTS (not_alone)) && shuke_word_list_end (word, -1, plain_ends, G_N_ELEMENTS (plain_ends)));
}

/* A colour of one letter begins the names of styles as well (红楼裙, 黑天鹅裙); beside it every word of the garment has to be known.
 * A longer one, or 色, leaves no doubt, and the garment may be called as the shop likes (军绿工装外套). */
static gboolean
is_piece (const char        *text,
          const char        *colour,
          ShukeGarmentKnown  knows,
          gpointer           data)
{
  if (*text == '\0')
    return FALSE;
  if ((knows != NULL && knows (text, data)) || is_garment (text))
    return TRUE;
  return !is_latin (colour) && g_utf8_strlen (colour, -1) >= 2 && shuke_word_list_end (text, -1, nouns, G_N_ELEMENTS (nouns));
}

/* Whether a word may end before @at, which is not the beginning: anywhere but within a Latin word. */
static gboolean
is_border (const char *at)
{
  return !g_ascii_isalnum (*at) || !g_ascii_isalnum (at[-1]);
}

gboolean
shuke_garment_is_colour (const char *said)
{
  gboolean said_so = g_str_has_suffix (said, "色");
  g_autofree char *lower = g_utf8_strdown (said, -1);

  if (said_so)
    lower[strlen (lower) - strlen ("色")] = '\0';
  return is_colour (lower, said_so);
}

static gboolean
take (const char        *said,
      const char        *border,
      gboolean           colour_first,
      ShukeGarmentKnown  knows,
      gpointer           data,
      char             **colour,
      char             **piece)
{
  g_autofree char *front = g_strndup (said, (gsize) (border - said));
  g_autofree char *back = g_strdup (border);
  char *first = g_strstrip (front), *second = g_strstrip (g_str_has_prefix (back, "的") ? back + strlen ("的") : back);
  char *said_colour = colour_first ? first : second, *said_piece = colour_first ? second : first;

  if (!shuke_garment_is_colour (said_colour) || !is_piece (said_piece, said_colour, knows, data))
    return FALSE;
  *colour = g_strdup (said_colour);
  *piece = g_strdup (said_piece);
  return TRUE;
}

gboolean
shuke_garment_split_colour (const char         *said,
                            ShukeGarmentKnown   knows,
                            gpointer            data,
                            char              **colour,
                            char              **piece)
{
  const char *end = said + strlen (said);

  if (*said == '\0' || !g_utf8_validate (said, -1, NULL) || (knows != NULL && knows (said, data)))
    return FALSE;
  /* The longest colour in front, then the longest behind: 米白 before 米. */
  for (const char *at = g_utf8_find_prev_char (said, end); at != NULL && at > said; at = g_utf8_find_prev_char (said, at))
    if (is_border (at) && take (said, at, TRUE, knows, data, colour, piece))
      return TRUE;
  for (const char *at = g_utf8_next_char (said); at < end; at = g_utf8_next_char (at))
    if (is_border (at) && take (said, at, FALSE, knows, data, colour, piece))
      return TRUE;
  return FALSE;
}

gboolean
shuke_garment_is_named (const char *said)
{
  for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      const char *noun = nouns[i];
      gsize before = strlen (said);

      if (before < strlen (noun) || g_ascii_strcasecmp (said + before - strlen (noun), noun) != 0)
        continue;
      before -= strlen (noun);
      if (before == 0 || is_border (said + before))
        return TRUE;
    }
  return FALSE;
}

gboolean
shuke_garment_is_within (const char        *said,
                         const char *const *but,
                         gsize              n_but)
{
  for (const char *at = said; *at != '\0'; at = g_utf8_next_char (at))
    for (gsize i = 0; i < G_N_ELEMENTS (nouns); i++)
      {
        gsize length;

        /* Most are done with here, whatever their case: it is asked of each line of a customer. None has one byte only. */
        if (((at[0] ^ nouns[i][0]) & ~0x20) != 0 || ((at[1] ^ nouns[i][1]) & ~0x20) != 0)
          continue;
        length = strlen (nouns[i]);
        if (g_ascii_strncasecmp (at, nouns[i], length) == 0 && (at == said || is_border (at)) &&
            (at[length] == '\0' || is_border (at + length)) && !shuke_word_list_has_folded (nouns[i], but, n_but))
          return TRUE;
      }
  return FALSE;
}

gboolean
shuke_garment_has_sizes (const char *piece)
{
  static const char *const one_size[] = {
    "帽", "帽子", "巾", "包", "带", "帶", "手套", "围脖", "圍脖", "披肩", "夹", "夾", "领结", "領結", "耳环", "耳環", "项链", "項鍊",
    "hat", "cap", "beanie", "beret", "scarf", "shawl", "bag", "handbag", "backpack", "purse", "belt", "tie", "gloves",
  };
  g_autofree char *lower = piece != NULL ? g_utf8_strdown (piece, -1) : NULL;

  return lower == NULL || g_str_has_suffix (lower, "吊带") || g_str_has_suffix (lower, "吊帶") ||
         !shuke_word_list_end (lower, -1, one_size, G_N_ELEMENTS (one_size));
}
