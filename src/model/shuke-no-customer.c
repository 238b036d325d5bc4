/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words are those that shop owners have in their telephones. A doubt is for being looked at, so that the rule need not be sure; it must
 * be quiet about people: whoever is named with a form of address is a customer, wherever she works. */

#include "shuke-no-customer.h"

#include <string.h>

#include "shuke-pinyin.h"
#include "shuke-text.h"

/* Alone, or before a word of afterwords. */
static const char *const family[] = {
  "妈", "妈妈", "老妈", "我妈", "媽", "媽媽", "老媽", "我媽", "爸", "爸爸", "老爸", "我爸", "爹", "娘", "老公", "老婆", "儿子", "兒子", "大儿子",
  "小儿子", "女儿", "女兒", "大女儿", "小女儿", "闺女", "爷爷", "爺爺", "奶奶", "外公", "外婆", "姥姥", "姥爷", "公公", "婆婆", "岳父", "岳母",
  "丈母娘", "老丈人", "哥", "哥哥", "大哥", "二哥", "弟", "弟弟", "姐", "姐姐", "妹", "妹妹", "舅舅", "舅妈", "舅媽", "姑姑", "姑妈", "姑父", "姨妈", "小姨", "大姨",
  "叔叔", "婶婶", "伯父", "伯母", "嫂子", "嫂嫂", "姐夫", "妹夫", "大舅", "二舅", "三舅", "小舅", "大姑", "二姑", "小姑子", "小叔子", "小舅子", "小姨子", "表哥", "表弟", "表姐", "表妹", "堂哥", "堂弟", "堂姐", "堂妹", "亲家", "家", "家里", "家人", "家裡", "我", "自己", "本人", "本机", "本機", "我的号码", "散客", "零散客户",
  "过路客", "mum", "mom", "dad", "husband", "wife", "home", "me",
};

static const char *const afterwords[] = {
  "手机", "手機", "电话", "電話", "座机", "单位", "單位", "公司", "学校", "學校", "班主任", "新号", "新號", "旧号", "办公室", "辦公室", "微信", "小号", "家",
};

/* Wherever they stand, but behind a form of address. */
static const char *const trades[] = {
  "快递", "快遞", "顺丰", "順豐", "中通", "圆通", "申通", "韵达", "极兔", "菜鸟", "驿站", "宅配", "黑貓", "物流", "货运", "貨運", "货拉拉", "搬家", "外卖", "外賣", "外送",
  "送水", "桶装水", "送餐", "送货", "送貨", "水电", "水電", "维修", "維修", "修理", "修水管", "修空调", "空调", "开锁", "開鎖", "装修", "裝潢", "保洁", "家政", "燃气",
  "供电", "自来水", "宽带", "营业厅", "收废品", "废品", "师傅", "師傅", "司机", "司機", "代驾", "出租车", "滴滴", "计程车", "批发", "批發", "供货", "供貨", "供应商", "厂家", "廠商", "服装厂",
  "面料", "档口", "代发", "印刷", "广告", "廣告", "中介", "仲介", "房东", "房東", "贷款", "貸款", "推销", "骚扰", "騷擾", "诈骗", "詐騙", "客服", "热线", "熱線",
  "童装厂", "制衣", "四季青", "十三行", "织里", "现货", "拿货", "货架", "衣架", "收银机", "pos机", "监控", "市场监管", "骑手", "美团", "饿了么", "托管班", "班主任", "客户经理",
  "店员", "员工", "专管员", "记账", "城管", "派出所", "居委会", "消防", "测试", "測試", "员工价", "10086", "10010", "10000",
  "plumber", "electrician", "courier", "landlord", "real estate", "takeaway", "customer service",
};

/* The same, but customers work there too: who has a name before it, with something between, is one. */
static const char *const offices[] = {
  "物业", "物業", "银行", "銀行", "保险", "保險", "税务", "稅務", "国税", "工商", "社区", "社區", "医院", "醫院", "会计", "會計", "律师", "律師", "停车", "bank",
};

/* Who is called like that is somebody. */
static const char *const addresses[] = {
  "姐", "姐姐", "妹", "女士", "小姐", "太太", "太", "老师", "老師", "阿姨", "嫂", "婶", "妈", "妈妈", "媽", "媽媽", "奶奶", "总", "總", "美女", "姑娘", "闺蜜", "同学", "ms", "mrs",
};

/* A remark in which they stand says where she works. */
static const char *const employed[] = { "上班", "工作", "的", "老公", "先生" };

/* What stands between a name and more about her. */
static const char *const strokes[] = { " ", "(", "（", "[", "【", "-", "－", "/", "·", "、", ",", "，" };

#define MAX_NOTE 8   /* characters of a remark that is nothing but a trade */

static gboolean
ends_with_any (const char        *text,
               gsize              length,
               const char *const *words,
               gsize              n)
{
  for (gsize i = 0; i < n; i++)
    {
      gsize size = strlen (words[i]);

      if (size <= length && memcmp (text + length - size, words[i], size) == 0)
        return TRUE;
    }
  return FALSE;
}

static gsize
trim (const char *text,
      gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
    {
      gsize size = strlen (strokes[i]);

      if (size <= length && memcmp (text + length - size, strokes[i], size) == 0)
        {
          length -= size;
          i = (gsize) -1;
        }
    }
  return length;
}

static gboolean
contains_any (const char        *text,
              const char *const *words,
              gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* 欧阳 of 欧阳 县医院: what stands before a stroke, where the words behind it begin with where she works. 0 when there is none. */
static gsize
before_stroke (const char *text,
               gsize       length)
{
  for (gsize end = length; end > 0; end--)
    for (gsize i = 0; i < G_N_ELEMENTS (strokes); i++)
      {
        gsize size = strlen (strokes[i]);

        if (size <= end && memcmp (text + end - size, strokes[i], size) == 0)
          return trim (text, end - size);
      }
  return 0;
}

/* 钱会计: what she is called by, as 李老师. */
static gboolean
is_calling (const char *text,
            gsize       length,
            const char *word)
{
  static const char *const callings[] = { "会计", "會計", "律师", "律師" };

  return length > 0 && text[length + strlen (word)] == '\0' && ends_with_any (word, strlen (word), callings, G_N_ELEMENTS (callings)) &&
         (gsize) shuke_pinyin_surname_length (text) == (gsize) g_utf8_strlen (text, (gssize) length);
}

/* One of @words stands in @text, and nobody before it. */
static gboolean
is_named_by (const char        *text,
             const char *const *words,
             gsize              n,
             gboolean           people_work_there)
{
  for (gsize i = 0; i < n; i++)
    {
      const char *found = strstr (text, words[i]);
      gsize before, length;
      glong characters;

      if (found == NULL)
        continue;
      before = (gsize) (found - text);
      length = trim (text, before);
      if (ends_with_any (text, length, addresses, G_N_ELEMENTS (addresses)))
        continue;
      if (people_work_there && length == before && before_stroke (text, length) > 0)
        length = before_stroke (text, length);
      characters = g_utf8_strlen (text, (gssize) length);
      if (people_work_there && length < before && characters >= 2 && characters <= 4)
        continue;
      if (people_work_there && length == before && is_calling (text, length, words[i]))
        continue;
      return TRUE;
    }
  return FALSE;
}

/* 老妈, 老公（新号）, 儿子学校, 妈2: one of the family, and not 朵朵妈妈. */
static gboolean
is_family (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (family); i++)
    {
      const char *rest = text + strlen (family[i]);

      if (!g_str_has_prefix (text, family[i]))
        continue;
      rest += strspn (rest, " 0123456789");
      if (*rest == '\0' || *rest == '(' || g_str_has_prefix (rest, "（"))
        return TRUE;
      for (gsize k = 0; k < G_N_ELEMENTS (afterwords); k++)
        if (strcmp (rest, afterwords[k]) == 0)
          return TRUE;
    }
  return FALSE;
}

/* 弟建军, 大姨家表哥: one of the family by her name, or of its house. */
static gboolean
is_relative (const char *text)
{
  static const char *const before[] = { "弟", "我弟", "我哥", "我姐", "我妹" };
  static const char *const houses[] = { "大姨家", "二姨家", "小姨家", "姑姑家", "大姑家", "舅舅家", "大舅家", "二舅家", "叔叔家", "大伯家", "伯伯家", "外婆家", "姥姥家", "奶奶家" };

  for (gsize i = 0; i < G_N_ELEMENTS (houses); i++)
    if (g_str_has_prefix (text, houses[i]))
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    if (g_str_has_prefix (text, before[i]) && g_utf8_strlen (text + strlen (before[i]), -1) == 2)
      return TRUE;
  return FALSE;
}

static gboolean
is_trade (const char *text)
{
  return is_named_by (text, trades, G_N_ELEMENTS (trades), FALSE) || is_named_by (text, offices, G_N_ELEMENTS (offices), TRUE);
}

static char *
dup_small (const char *text)
{
  g_autofree char *clean = text == NULL ? NULL : shuke_text_clean (text);

  return clean == NULL ? g_strdup ("") : g_utf8_strdown (clean, -1);
}

gboolean
shuke_is_group_of_no_customers (const char *group)
{
  static const char *const groups[] = {
    "供应商", "供應商", "供货商", "供貨商", "厂家", "廠商", "厂商", "进货", "進貨", "批发商", "快递", "快遞", "物流", "家人", "亲人", "親人", "亲戚", "親戚", "家庭", "同事", "员工", "員工",
    "店员", "店員", "同行", "物业", "物業", "维修", "維修", "服务电话", "生活服务", "suppliers", "supplier", "family", "relatives", "coworkers", "staff", NULL,
  };
  g_autofree char *small = dup_small (group);

  return g_strv_contains (groups, small);
}

gboolean
shuke_is_perhaps_no_customer (const char *name,
                              const char *note)
{
  g_autofree char *named = dup_small (name);
  g_autofree char *noted = dup_small (note);

  if (is_family (named) || is_relative (named) || is_trade (named))
    return TRUE;
  if (*noted == '\0' || g_utf8_strlen (noted, -1) > MAX_NOTE || contains_any (noted, employed, G_N_ELEMENTS (employed)) ||
      ends_with_any (named, strlen (named), addresses, G_N_ELEMENTS (addresses)))
    return FALSE;
  return is_family (noted) || is_trade (noted);
}
